// The settings table: text under keys. Used on the storage thread.
#pragma once

#include <QHash>
#include <QString>

#include "app/storage/sqlite.h"

namespace sirocco {

class SettingsStore {
public:
    explicit SettingsStore(Connection& connection) : db_(connection) {}

    Result<QHash<QString, QString>> all();
    Result<void> set(const QHash<QString, QString>& values);  // one transaction

private:
    Connection& db_;
};

}  // namespace sirocco
