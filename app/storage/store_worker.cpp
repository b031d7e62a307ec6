#include "app/storage/store_worker.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <algorithm>

#include "app/storage/purge.h"

namespace sirocco {
namespace {

constexpr int firstRetryMs = 1000;
constexpr int lastRetryMs = 30000;
// After the window has drawn its list and before anybody has written much; then once an hour, for days that begin.
constexpr int firstTidyMs = 15000;
constexpr int laterTidyMs = 3600 * 1000;

// Whether time, or the user's making room, may cure it.
bool mayPass(const Error& error) {
    switch (error.code) {
        case ErrorCode::diskFull:
        case ErrorCode::readOnly:
        case ErrorCode::busy:
        case ErrorCode::io:
        case ErrorCode::outOfMemory:
        case ErrorCode::badFile:
            return true;
        default:
            return false;
    }
}

}  // namespace

StoreWorker::StoreWorker(const QString& path, QObject* parent)
    : QObject(parent), path_(path), mailbox_(this), thread_(QStringLiteral("storage")) {
    retry_.setSingleShot(true);
    connect(&retry_, &QTimer::timeout, this, &StoreWorker::retry);
    tidy_.setSingleShot(true);
    connect(&tidy_, &QTimer::timeout, this, &StoreWorker::tidyLater);
    tidy_.start(firstTidyMs);
    thread_.post([this] { openWith(openStores); });
}

StoreWorker::~StoreWorker() {
    // The last jobs still run and their replies are dropped. The connection is closed on the thread that opened it.
    mailbox_.close();
    thread_.post([this] {
        (void)writeKept();
        closeStores();
        openError_ = Error{ErrorCode::internal, "the database is closed"};
    });
}

void StoreWorker::keep(KeptJob job) {
    thread_.post([this, job = std::move(job)]() mutable {
        kept_.push_back(std::move(job));
        (void)writeKept();
    });
}

void StoreWorker::retry() {
    thread_.post([this] { (void)writeKept(); });
}

void StoreWorker::beginAnew() {
    thread_.post([this] {
        if (!stores_) {
            openWith(openAnew);
            (void)writeKept();
        }
    });
}

void StoreWorker::backUp() {
    thread_.post([this] {
        if (backup_ && !backup_->isRunning() && backup_->isDue(QDate::currentDate())) {
            stepBackup();
        }
    });
}

// --- On the storage thread

void StoreWorker::openWith(Result<std::unique_ptr<Stores>> (*opener)(const QString&)) {
    QDir().mkpath(QFileInfo(path_).absolutePath());
    auto stores = opener(path_);
    if (!stores) {
        const bool again = openError_ && openError_->code == stores.error().code;
        openError_ = stores.error();
        if (!again) {
            mailbox_.post([this, error = stores.error()] { emit openFailed(error); });
        }
        return;
    }
    stores_ = std::move(*stores);
    openError_.reset();
    backup_ = std::make_unique<DailyBackup>(stores_->connection, path_);
    mailbox_.post([this, opening = stores_->opening] { emit opened(opening); });
}

void StoreWorker::closeStores() {
    backup_.reset();
    stores_.reset();
}

Result<void> StoreWorker::readable() { return stores_ ? Result<void>() : *openError_; }

// What is damaged stays so until beginAnew().
bool StoreWorker::mayOpenLater() const {
    return !stores_ && mayPass(*openError_) && openError_->code != ErrorCode::badFile;
}

Result<void> StoreWorker::writeKept() {
    const bool pending = !stores_ || !kept_.empty();
    if (mayOpenLater()) {
        openWith(openStores);
    }
    Result<void> done = readable();
    while (done && !kept_.empty()) {
        done = writeFirst();
    }
    if (!done && (mayOpenLater() || !kept_.empty())) {
        const int waiting = static_cast<int>(kept_.size());
        mailbox_.post([this, error = done.error(), waiting] { onStalled(error, waiting); });
    } else if (done && pending) {
        mailbox_.post([this] {
            retry_.stop();
            retry_.setInterval(0);
            if (std::exchange(waiting_, 0) > 0) {
                emit resumed();
            }
        });
    }
    return done;
}

Result<void> StoreWorker::writeFirst() {
    Result<void> done = kept_.front()(*stores_);
    if (!done && done.error().code == ErrorCode::badFile && !std::exchange(reopened_, true)) {
        // Damaged while it was in use: the opening finds that out, and puts a backup in its place.
        closeStores();
        openWith(openDistrusted);
        done = stores_ ? kept_.front()(*stores_) : *openError_;
    }
    if (!done && mayPass(done.error())) {
        return done;
    }
    kept_.pop_front();
    if (!done) {
        mailbox_.post([this, error = done.error()] { emit keptLost(error); });
    }
    return {};
}

void StoreWorker::stepBackup() {
    if (!backup_) {
        return;
    }
    const auto done = backup_->step(QDate::currentDate());
    if (!done) {
        mailbox_.post([this, error = done.error()] { emit backupFailed(error); });
    } else if (*done) {
        mailbox_.post([this] { emit backedUp(); });
    } else {
        // Behind whatever waits: a send comes before the next step.
        thread_.post([this] { stepBackup(); });
    }
}

// --- On the GUI thread

void StoreWorker::onStalled(const Error& error, int waiting) {
    if (!retry_.isActive()) {
        retry_.start(std::clamp(2 * retry_.interval(), firstRetryMs, lastRetryMs));
    }
    if (waiting != std::exchange(waiting_, waiting)) {
        emit stalled(error, waiting);
    }
}

void StoreWorker::purge() {
    emit purging(everDeleted);
    write(this, purgeAllDeleted, [this](const Result<void>& done) {
        if (done) {
            emit purged();
        } else {
            emit purgeFailed(done.error());
        }
    });
}

void StoreWorker::tidyLater() {
    backUp();
    const Milliseconds before = QDateTime::currentMSecsSinceEpoch() - deletedKeptMs;
    emit purging(before);
    thread_.post([this, before] {
        // Not before what waits, which may bring something back. Tried again in an hour.
        if (stores_ && kept_.empty()) {
            (void)purgeDeleted(*stores_, before);
        }
    });
    tidy_.start(laterTidyMs);
}

}  // namespace sirocco
