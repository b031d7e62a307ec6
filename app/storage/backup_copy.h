// A copy of an open database, made by SQLite's online backup: one consistent state, while others go on writing.
//
// Grows under "<path>.part" and takes its name when it is complete and was checked, so that what has the name is good.
// Used on the thread of its source, which must outlive it. Errors as of Connection.
#pragma once

#include <QString>
#include <QStringList>
#include <memory>

#include "app/storage/sqlite.h"

struct sqlite3_backup;

namespace sirocco {

class BackupCopy {
public:
    static Result<std::unique_ptr<BackupCopy>> begin(Connection& source, const QString& path);
    ~BackupCopy();  // removes what is not complete
    BackupCopy(const BackupCopy&) = delete;
    BackupCopy& operator=(const BackupCopy&) = delete;

    // Copies up to so many pages more (-1: all that are left), and then checks the copy, one table a call. True when
    // it is in place.
    Result<bool> step(int pages);

    static Result<void> all(Connection& source, const QString& path);

private:
    explicit BackupCopy(QString path) : path_(std::move(path)) {}
    QString partial() const;
    Result<bool> copyPages(int pages);
    Result<void> listTables();
    Result<bool> finish();

    QString path_;
    std::unique_ptr<Connection> target_;
    sqlite3_backup* backup_ = nullptr;  // until all is copied
    QStringList unchecked_;
};

}  // namespace sirocco
