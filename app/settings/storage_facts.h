// What the history takes on the disk, for the settings page: a few looks at file entries, nothing is opened. Any
// thread.
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace sirocco {

struct BackupFile {
    QString path;
    QDateTime made;
    qint64 bytes = 0;
};

struct StorageFacts {
    QString database;           // its path
    qint64 bytes = 0;           // with the log beside it; 0 where there is none yet
    QList<BackupFile> backups;  // newest first
};

StorageFacts storageFacts(const QString& database);

}  // namespace sirocco
