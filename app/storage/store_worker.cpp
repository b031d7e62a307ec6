#include "app/storage/store_worker.h"

#include <QDir>
#include <QFileInfo>

#include "app/storage/migrations.h"

namespace sirocco {

Result<std::unique_ptr<Stores>> openStores(const QString& path) {
    auto connection = Connection::open(path);
    if (!connection) {
        return connection.error();
    }
    if (auto migrated = migrate(*connection, path); !migrated) {
        return migrated.error();
    }
    auto stores = std::make_unique<Stores>(std::move(*connection));
    auto interrupted = stores->conversations.markInterrupted();
    if (!interrupted) {
        return interrupted.error();
    }
    stores->interruptedAnswers = *interrupted;
    return stores;
}

StoreWorker::StoreWorker(const QString& path, QObject* parent)
    : QObject(parent), mailbox_(this), thread_(QStringLiteral("storage")) {
    thread_.post([this, path] { openOnThread(path); });
}

StoreWorker::~StoreWorker() {
    // The last jobs still run and their replies are dropped. The connection is closed on the thread that opened it.
    mailbox_.close();
    thread_.post([this] {
        stores_.reset();
        openError_ = Error{ErrorCode::io, "the database is closed"};
    });
}

void StoreWorker::openOnThread(const QString& path) {
    QDir().mkpath(QFileInfo(path).absolutePath());
    auto stores = openStores(path);
    if (!stores) {
        openError_ = stores.error();
        mailbox_.post([this, error = stores.error()] { emit openFailed(error); });
        return;
    }
    stores_ = std::move(*stores);
    mailbox_.post([this, count = stores_->interruptedAnswers] { emit opened(count); });
}

}  // namespace sirocco
