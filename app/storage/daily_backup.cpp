#include "app/storage/daily_backup.h"

#include <QFile>
#include <QFileInfo>

#include "app/storage/recovery.h"

namespace sirocco {

bool DailyBackup::isDue(const QDate& today) const {
    return QFileInfo::exists(path_) && !QFileInfo::exists(dailyBackupPath(path_, today));
}

Result<bool> DailyBackup::step(const QDate& today) {
    auto done = advance(today);
    if (!done || *done) {
        copy_.reset();
    }
    if (done && *done) {
        prune();
    }
    return done;
}

Result<bool> DailyBackup::advance(const QDate& today) {
    if (!copy_) {
        auto begun = BackupCopy::begin(source_, dailyBackupPath(path_, today));
        if (!begun) {
            return begun.error();
        }
        copy_ = std::move(*begun);
    }
    return copy_->step(pagesPerStep);
}

void DailyBackup::prune() const {
    int newer = 0;  // daily ones
    for (const QString& backup : backupsOf(path_)) {
        const QString day = backup.section(QStringLiteral(".backup-"), -1);
        if (newer == kept) {
            QFile::remove(backup);
        } else if (QDate::fromString(day, Qt::ISODate).isValid()) {
            ++newer;
        }
    }
}

}  // namespace sirocco
