#include "app/storage/open_stores.h"

#include <QDate>

#include "app/storage/migrations.h"

namespace sirocco {
namespace {

// Every database of the size that people have is read through in this time. A larger one is trusted as far as it was
// read; each backup of it is checked whole.
constexpr int checkBudgetMs = 100;

Result<std::unique_ptr<Stores>> tryOpen(const QString& path, int budgetMs) {
    auto connection = Connection::open(path);
    if (!connection) {
        return connection.error();
    }
    if (auto good = connection->check(budgetMs); !good) {
        return good.error();
    }
    if (auto migrated = migrate(*connection, path); !migrated) {
        return migrated.error();
    }
    auto stores = std::make_unique<Stores>(std::move(*connection));
    auto interrupted = stores->history.takeInterrupted();
    if (!interrupted) {
        return interrupted.error();
    }
    stores->opening.interrupted = std::move(*interrupted);
    if (auto ended = stores->comparisons.endInterrupted(); !ended) {
        return ended.error();
    }
    return stores;
}

Result<std::unique_ptr<Stores>> openAfter(const QString& path, const Recovery& recovery) {
    auto stores = tryOpen(path, checkBudgetMs);
    if (stores) {
        (*stores)->opening.recovery = recovery;
    }
    return stores;
}

// A budget of 0 is none.
Result<std::unique_ptr<Stores>> openOrRestore(const QString& path, int budgetMs) {
    auto stores = tryOpen(path, budgetMs);
    if (stores || stores.error().code != ErrorCode::badFile) {
        return stores;
    }
    const auto restored = restoreNewestBackup(path, QDate::currentDate());
    if (restored) {
        return openAfter(path, *restored);
    }
    // What stands in the way of a restoration may pass, and then it is tried again; the bad file stays bad.
    return restored.error().code == ErrorCode::notFound ? std::move(stores) : restored.error();
}

}  // namespace

Result<std::unique_ptr<Stores>> openStores(const QString& path) { return openOrRestore(path, checkBudgetMs); }

Result<std::unique_ptr<Stores>> openDistrusted(const QString& path) { return openOrRestore(path, 0); }

Result<std::unique_ptr<Stores>> openAnew(const QString& path) {
    const auto aside = keepAside(path, QDate::currentDate());
    if (!aside) {
        return aside.error();
    }
    return openAfter(path, Recovery{*aside, {}, 0});
}

}  // namespace sirocco
