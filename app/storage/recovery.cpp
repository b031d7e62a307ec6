#include "app/storage/recovery.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace sirocco {
namespace {

constexpr const char* companions[] = {"-wal", "-shm"};

Error cannot(const char* what, const QString& path) {
    return {ErrorCode::io, std::string("restoring a backup: cannot ") + what + " " + path.toStdString()};
}

// The copy that is checked is the copy that is used: checking opens a file for writing, and backups stay as they are.
Result<void> copyChecked(const QString& backup, const QString& to) {
    for (const QString& old : {to, to + QLatin1String(companions[0]), to + QLatin1String(companions[1])}) {
        QFile::remove(old);
    }
    if (!QFile::copy(backup, to)) {
        return cannot("copy", backup);
    }
    auto copy = Connection::open(to);
    auto good = copy ? copy->check() : Result<void>(copy.error());
    if (!good) {
        if (copy) {
            copy = Error{};  // closes it
        }
        QFile::remove(to);
    }
    return good;
}

}  // namespace

QString dailyBackupPath(const QString& path, const QDate& day) {
    return path + QStringLiteral(".backup-") + day.toString(Qt::ISODate);
}

QStringList backupsOf(const QString& path) {
    const QFileInfo database(path);
    const QString prefix = database.fileName() + QStringLiteral(".backup-");
    QStringList found;
    for (const QFileInfo& file : database.dir().entryInfoList({prefix + QLatin1Char('*')}, QDir::Files, QDir::Time)) {
        const QString rest = file.fileName().mid(prefix.size());
        const bool daily = QDate::fromString(rest, Qt::ISODate).isValid();
        bool numbered = false;
        if (rest.startsWith(QLatin1Char('v'))) {
            rest.mid(1).toUInt(&numbered);
        }
        if (daily || numbered) {
            found.append(file.filePath());
        }
    }
    return found;
}

Result<QString> keepAside(const QString& path, const QDate& today) {
    const QString wanted = path + QStringLiteral(".damaged-") + today.toString(Qt::ISODate);
    QString name = wanted;
    for (int number = 2; QFileInfo::exists(name); ++number) {
        name = wanted + QStringLiteral("-%1").arg(number);
    }
    // Does not overwrite: a name that was taken meanwhile is an error.
    if (!QFile::rename(path, name)) {
        return cannot("move", path);
    }
    for (const char* companion : companions) {
        const QString beside = path + QLatin1String(companion);
        if (QFileInfo::exists(beside) && !QFile::rename(beside, name + QLatin1String(companion))) {
            return cannot("move", beside);
        }
    }
    return name;
}

Result<Recovery> restoreNewestBackup(const QString& path, const QDate& today) {
    const QString partial = path + QStringLiteral(".restoring");
    for (const QString& backup : backupsOf(path)) {
        if (const auto copied = copyChecked(backup, partial); !copied) {
            if (copied.error().code == ErrorCode::badFile) {
                continue;
            }
            return copied.error();
        }
        const auto aside = keepAside(path, today);
        if (!aside) {
            return aside.error();
        }
        if (!QFile::rename(partial, path)) {
            return cannot("move", partial);
        }
        return Recovery{*aside, backup, QFileInfo(backup).lastModified().toMSecsSinceEpoch()};
    }
    return Error{ErrorCode::notFound, "there is no backup that could be restored"};
}

}  // namespace sirocco
