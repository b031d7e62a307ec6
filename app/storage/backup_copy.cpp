#include "app/storage/backup_copy.h"

#include <sqlite3.h>
#include <unistd.h>

#include <QFile>
#include <utility>

namespace sirocco {

Result<std::unique_ptr<BackupCopy>> BackupCopy::begin(Connection& source, const QString& path) {
    std::unique_ptr<BackupCopy> copy(new BackupCopy(path));
    QFile::remove(copy->partial());
    auto target = Connection::open(copy->partial());
    if (!target) {
        return target.error();
    }
    copy->target_ = std::make_unique<Connection>(std::move(*target));
    // The copy is one file, and nobody waits for it: no log beside it, and no wait for the disk at each step.
    if (auto set = copy->target_->execute("PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF"); !set) {
        return set.error();
    }
    copy->backup_ = sqlite3_backup_init(copy->target_->handle_.get(), "main", source.handle_.get(), "main");
    if (copy->backup_ == nullptr) {
        return copy->target_->error("making a backup");
    }
    return copy;
}

BackupCopy::~BackupCopy() {
    sqlite3_backup_finish(backup_);
    target_.reset();
    QFile::remove(partial());
}

QString BackupCopy::partial() const { return path_ + QStringLiteral(".part"); }

Result<bool> BackupCopy::step(int pages) {
    if (backup_ != nullptr) {
        return copyPages(pages);
    }
    if (!unchecked_.isEmpty()) {
        if (auto good = target_->check(0, unchecked_.takeLast()); !good) {
            return good.error();
        }
        return false;
    }
    return finish();
}

Result<bool> BackupCopy::copyPages(int pages) {
    const int code = sqlite3_backup_step(backup_, pages);
    if (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED) {
        return false;
    }
    sqlite3_backup_finish(std::exchange(backup_, nullptr));
    if (code != SQLITE_DONE) {
        return target_->error("making a backup");
    }
    auto listed = listTables();
    return listed ? Result<bool>(false) : Result<bool>(listed.error());
}

Result<void> BackupCopy::listTables() {
    auto row = target_->prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0");
    if (!row) {
        return row.error();
    }
    for (;;) {
        const auto there = row->step();
        if (!there) {
            return there.error();
        }
        if (!*there) {
            return {};
        }
        unchecked_.append(row->text(0));
    }
}

Result<bool> BackupCopy::finish() {
    target_.reset();
    QFile written(partial());
    if (!written.open(QIODevice::ReadWrite) || fsync(written.handle()) != 0) {
        return Error{ErrorCode::io, "making a backup: cannot finish " + partial().toStdString()};
    }
    written.close();
    QFile::remove(path_);
    if (!written.rename(path_)) {
        return Error{ErrorCode::io, "making a backup: cannot write " + path_.toStdString()};
    }
    return true;
}

Result<void> BackupCopy::all(Connection& source, const QString& path) {
    auto copy = begin(source, path);
    if (!copy) {
        return copy.error();
    }
    for (;;) {
        const auto done = (*copy)->step(-1);
        if (!done) {
            return done.error();
        }
        if (*done) {
            return {};
        }
    }
}

}  // namespace sirocco
