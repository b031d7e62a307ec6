// SQLite's C API with owners and Results: a connection, a statement, a transaction.
//
// Everything here belongs to the thread that opened the connection. Statements must not outlive their connection.
// Errors: diskFull, readOnly, busy, badFile (corrupt, or no database), outOfMemory, io, internal (an error in our SQL).
#pragma once

#include <QByteArray>
#include <QString>
#include <QUuid>
#include <cstdint>
#include <memory>

#include "engine/api/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace sirocco {

// A prepared statement. Bind with bind(), then step() until it gives false; columns count from 0.
class Statement {
public:
    // Binds all parameters in order, after a reset. Errors show at the next step(). Text is stored as UTF-8 with its
    // length, so it may contain U+0000. A null QUuid is bound as NULL, an empty QString as ''.
    template <typename... Values>
    Statement& bind(const Values&... values) {
        reset();
        int index = 0;
        (bindOne(++index, values), ...);
        return *this;
    }

    Result<bool> step();  // true: a row is there
    Result<void> run();   // steps to the end, for statements without rows; then it can be bound again

    bool isNull(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray blob(int column) const;
    QUuid uuid(int column) const;  // null for NULL and for anything that is not 16 bytes

private:
    friend class Connection;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}

    void reset();
    void note(int code);
    void bindOne(int index, std::nullptr_t);
    void bindOne(int index, std::int64_t value);
    void bindOne(int index, int value) { bindOne(index, static_cast<std::int64_t>(value)); }
    void bindOne(int index, bool value) { bindOne(index, static_cast<std::int64_t>(value)); }
    void bindOne(int index, double value);
    void bindOne(int index, const QString& value);
    void bindOne(int index, const QByteArray& value);
    void bindOne(int index, const QUuid& value);
    void bindOne(int index, const char* value);

    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    int bindError_ = 0;
};

class Connection {
public:
    // Opens or makes the file, and sets what all of Sirocco relies on: write-ahead log, foreign keys, a busy timeout of
    // two seconds, no trust in the schema. A file that may only be read is refused with ErrorCode::readOnly.
    //
    // Without trust SQLite lets no trigger touch a full-text index, whoever wrote it: see trustSchema().
    static Result<Connection> open(const QString& path);

    Result<void> execute(const QByteArray& sql);  // one or several statements without parameters
    Result<Statement> prepare(const char* sql);
    Result<std::int64_t> integer(const char* sql);  // first column of the first row of, say, a pragma
    void trustSchema();                             // once every trigger in the file is known to be ours
    int changes() const;                            // rows that the last statement changed

    // Reads through the file and its indexes (PRAGMA quick_check), or through one table: badFile with what is wrong.
    // Gives up after so many milliseconds, and then knows of nothing wrong; 0 is no limit.
    Result<void> check(int budgetMs = 0, const QString& table = {});

    // What a commit promises. Normal: nothing is lost when the program dies, and a power cut never harms the file, but
    // may undo the last commits. Durable: the commit, and all before it, are on the disk when it returns.
    enum class Durability { normal, durable };

    // Runs `body` (a callable that returns Result<void>) in one transaction; rolls back when it fails.
    template <typename Body>
    Result<void> transaction(Durability durability, Body body) {
        if (auto begun = begin(durability); !begun) {
            return begun;
        }
        Result<void> done = body();
        return finish(std::move(done));
    }

    // Runs `body` so that what it deletes is overwritten in the file.
    template <typename Body>
    Result<void> overwriting(Body body) {
        if (auto set = execute("PRAGMA secure_delete = ON"); !set) {
            return set;
        }
        Result<void> done = body();
        auto reset = execute("PRAGMA secure_delete = OFF");
        return done ? reset : done;
    }

private:
    friend class BackupCopy;
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    explicit Connection(sqlite3* handle) : handle_(handle) {}

    Result<void> begin(Durability durability);
    Result<void> finish(Result<void> body);
    Error error(const char* doing) const;

    std::unique_ptr<sqlite3, Close> handle_;
    Durability durability_ = Durability::normal;
};

}  // namespace sirocco
