// What becomes of a damaged database: it is kept aside under a name with the date, and the newest good backup takes its
// place. Nothing is overwritten, ever. Files only; nobody may have the database open. Any thread.
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

#include "app/chat/chat_types.h"
#include "app/storage/sqlite.h"

namespace sirocco {

// Said to the user after it has happened.
struct Recovery {
    QString damagedFile;  // where the bad file is kept
    QString backup;       // what was put in its place; empty: a new, empty database
    Milliseconds backupTime = 0;
};

// "<path>.backup-2026-11-25", and those that migrations made: "<path>.backup-v2". Newest first.
QStringList backupsOf(const QString& path);
QString dailyBackupPath(const QString& path, const QDate& day);

// Moves the database at `path`, its log with it, to "<path>.damaged-<date>"; the name that it got.
Result<QString> keepAside(const QString& path, const QDate& today);

// Puts the newest backup that passes a full check in place of the database. notFound when there is none; then, and when
// the copy fails, the database stays where it is.
Result<Recovery> restoreNewestBackup(const QString& path, const QDate& today);

}  // namespace sirocco
