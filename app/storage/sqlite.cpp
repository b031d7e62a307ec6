#include "app/storage/sqlite.h"

#include <sqlite3.h>

#include <QElapsedTimer>
#include <QFile>
#include <QtGlobal>
#include <cerrno>
#include <string>

namespace sirocco {
namespace {

constexpr int busyTimeoutMs = 2000;

ErrorCode codeOf(int sqlite, int system) {
    switch (sqlite & 0xff) {
        case SQLITE_FULL:
            return ErrorCode::diskFull;
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
            return ErrorCode::readOnly;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return ErrorCode::busy;
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
            return ErrorCode::badFile;
        case SQLITE_NOMEM:
            return ErrorCode::outOfMemory;
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
            if (system == ENOSPC || system == EDQUOT) {
                return ErrorCode::diskFull;
            }
            return system == EACCES || system == EPERM || system == EROFS ? ErrorCode::readOnly : ErrorCode::io;
        default:
            return ErrorCode::internal;
    }
}

Error makeError(sqlite3* handle, int code, const char* doing) {
    Error error;
    error.code = codeOf(code, handle != nullptr ? sqlite3_system_errno(handle) : 0);
    error.detail = std::string(doing) + ": " + (handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code)) +
                   " (SQLite " + std::to_string(code) + ")";
    return error;
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void Statement::reset() {
    sqlite3_reset(statement_.get());
    bindError_ = SQLITE_OK;
}

void Statement::note(int code) {
    if (bindError_ == SQLITE_OK) {
        bindError_ = code;
    }
}

void Statement::bindOne(int index, std::nullptr_t) { note(sqlite3_bind_null(statement_.get(), index)); }

void Statement::bindOne(int index, std::int64_t value) { note(sqlite3_bind_int64(statement_.get(), index, value)); }

void Statement::bindOne(int index, double value) { note(sqlite3_bind_double(statement_.get(), index, value)); }

void Statement::bindOne(int index, const QString& value) {
    const QByteArray utf8 = value.toUtf8();
    // data() of an empty QByteArray is "", never null, so that an empty text does not become NULL.
    note(sqlite3_bind_text64(statement_.get(), index, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
                             SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindOne(int index, const QByteArray& value) {
    note(sqlite3_bind_blob64(statement_.get(), index, value.constData(), static_cast<sqlite3_uint64>(value.size()),
                             SQLITE_TRANSIENT));
}

void Statement::bindOne(int index, const QUuid& value) {
    if (value.isNull()) {
        bindOne(index, nullptr);
    } else {
        bindOne(index, value.toRfc4122());
    }
}

void Statement::bindOne(int index, const char* value) {
    note(sqlite3_bind_text(statement_.get(), index, value, -1, SQLITE_TRANSIENT));
}

Result<bool> Statement::step() {
    sqlite3* handle = sqlite3_db_handle(statement_.get());
    if (bindError_ != SQLITE_OK) {
        return Error{codeOf(bindError_, 0), std::string("binding a value: ") + sqlite3_errstr(bindError_)};
    }
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    return makeError(handle, code, sqlite3_sql(statement_.get()));
}

Result<void> Statement::run() {
    for (;;) {
        const Result<bool> row = step();
        if (!row) {
            sqlite3_reset(statement_.get());
            return row.error();
        }
        if (!*row) {
            // Ends the implicit transaction now rather than when the statement is bound again.
            sqlite3_reset(statement_.get());
            return {};
        }
    }
}

bool Statement::isNull(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }

QString Statement::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return data == nullptr ? QString() : QString::fromUtf8(data, sqlite3_column_bytes(statement_.get(), column));
}

QByteArray Statement::blob(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    return data == nullptr ? QByteArray() : QByteArray(data, sqlite3_column_bytes(statement_.get(), column));
}

QUuid Statement::uuid(int column) const {
    const QByteArray bytes = blob(column);
    return bytes.size() == 16 ? QUuid::fromRfc4122(bytes) : QUuid();
}

void Connection::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

Error Connection::error(const char* doing) const {
    return makeError(handle_.get(), sqlite3_extended_errcode(handle_.get()), doing);
}

Result<Connection> Connection::open(const QString& path) {
    sqlite3* handle = nullptr;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, flags, nullptr);
    Connection connection(handle);
    if (code != SQLITE_OK) {
        return makeError(handle, code, "opening the database");
    }
    sqlite3_busy_timeout(handle, busyTimeoutMs);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);

    // The first read of the file: a file that is no database is found out here.
    if (auto version = connection.integer("PRAGMA schema_version"); !version) {
        return version.error();
    }
    if (sqlite3_db_readonly(handle, "main") == 1) {
        return Error{ErrorCode::readOnly, "opening the database: " + path.toStdString() + " may only be read"};
    }
    auto mode = connection.prepare("PRAGMA journal_mode = WAL");
    if (!mode) {
        return mode.error();
    }
    if (auto row = mode->step(); !row) {
        return row.error();
    } else if (!*row || mode->text(0) != QLatin1String("wal")) {
        return Error{ErrorCode::io, "the database's place does not allow a write-ahead log"};
    }
    // Normal between durable transactions: see Durability.
    if (auto set = connection.execute("PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"); !set) {
        return set.error();
    }
    return connection;
}

Result<void> Connection::execute(const QByteArray& sql) {
    if (sqlite3_exec(handle_.get(), sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK) {
        return error("running SQL");
    }
    return {};
}

Result<Statement> Connection::prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle_.get(), sql, -1, &statement, nullptr) != SQLITE_OK) {
        return error(sql);
    }
    return Statement(statement);
}

Result<std::int64_t> Connection::integer(const char* sql) {
    auto statement = prepare(sql);
    if (!statement) {
        return statement.error();
    }
    auto row = statement->step();
    if (!row) {
        return row.error();
    }
    return *row ? statement->integer(0) : 0;
}

void Connection::trustSchema() { sqlite3_db_config(handle_.get(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 1, nullptr); }

int Connection::changes() const { return sqlite3_changes(handle_.get()); }

Result<void> Connection::check(int budgetMs, const QString& table) {
    constexpr int instructionsBetweenLooks = 20000;
    QElapsedTimer timer;
    timer.start();
    struct Budget {
        const QElapsedTimer& timer;
        int ms;
    } budget{timer, budgetMs};
    if (budgetMs > 0) {
        const auto look = [](void* given) {
            const auto* of = static_cast<const Budget*>(given);
            return of->timer.elapsed() >= of->ms ? 1 : 0;
        };
        sqlite3_progress_handler(handle_.get(), instructionsBetweenLooks, look, &budget);
    }
    const QByteArray name = table.isEmpty() ? QByteArray("1") : '"' + table.toUtf8().replace('"', "\"\"") + '"';
    auto row = prepare(("PRAGMA quick_check(" + name + ")").constData());
    const auto there = row ? row->step() : Result<bool>(row.error());
    const bool interrupted = (sqlite3_errcode(handle_.get()) & 0xff) == SQLITE_INTERRUPT;
    sqlite3_progress_handler(handle_.get(), 0, nullptr, nullptr);
    if (interrupted) {
        return {};
    }
    if (!there) {
        return there.error();
    }
    if (!*there || row->text(0) != QLatin1String("ok")) {
        return Error{ErrorCode::badFile, "checking the database: " + row->text(0).toStdString()};
    }
    return {};
}

Result<void> Connection::begin(Durability durability) {
    if (durability != durability_) {
        // Cannot be changed inside a transaction.
        const char* pragma =
            durability == Durability::durable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL";
        if (auto set = execute(pragma); !set) {
            return set;
        }
        durability_ = durability;
    }
    // Immediate: the write lock is waited for here, once, and never in the middle.
    return execute("BEGIN IMMEDIATE");
}

Result<void> Connection::finish(Result<void> body) {
    if (body.ok()) {
        body = execute("COMMIT");
    }
    if (!body.ok() && sqlite3_get_autocommit(handle_.get()) == 0) {
        // A rollback fails only where SQLite has rolled back by itself already.
        (void)execute("ROLLBACK");
    }
    return body;
}

}  // namespace sirocco
