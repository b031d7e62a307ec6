// One backup a day of a database that is in use, a few pages at a time, the last few kept. The backups of migrations go
// when as many daily ones are newer: what was deleted is in none of them for ever. Storage thread.
#pragma once

#include <QDate>
#include <QString>
#include <memory>

#include "app/storage/backup_copy.h"

namespace sirocco {

class DailyBackup {
public:
    static constexpr int kept = 5;
    static constexpr int pagesPerStep = 256;  // 1 MB: a millisecond or two

    DailyBackup(Connection& source, QString path) : source_(source), path_(std::move(path)) {}

    bool isDue(const QDate& today) const;  // there is none of today, and something to back up
    bool isRunning() const { return copy_ != nullptr; }
    // Begins one, or goes on with it. True when it is in place and older ones have gone. After an error there is none.
    Result<bool> step(const QDate& today);

private:
    Result<bool> advance(const QDate& today);
    void prune() const;

    Connection& source_;
    QString path_;
    std::unique_ptr<BackupCopy> copy_;
};

}  // namespace sirocco
