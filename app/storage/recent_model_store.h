// Which models were opened, the last one first. Used on the storage thread.
#pragma once

#include <QList>
#include <QString>

#include "app/models/model_types.h"
#include "app/storage/sqlite.h"

namespace sirocco {

class RecentModelStore {
public:
    static constexpr int kept = 12;

    explicit RecentModelStore(Connection& connection) : db_(connection) {}

    Result<QList<RecentModel>> list();
    // Adds or renews one. There is one demo at most, and of the rest the oldest over `kept` are forgotten.
    Result<void> remember(const RecentModel& model);
    Result<void> forget(const QString& path);

private:
    Connection& db_;
};

}  // namespace sirocco
