#include "app/storage/settings_store.h"

namespace sirocco {

Result<QHash<QString, QString>> SettingsStore::all() {
    auto row = db_.prepare("SELECT key, value FROM settings");
    if (!row) {
        return row.error();
    }
    QHash<QString, QString> values;
    for (;;) {
        const auto there = row->step();
        if (!there) {
            return there.error();
        }
        if (!*there) {
            return values;
        }
        values.insert(row->text(0), row->text(1));
    }
}

Result<void> SettingsStore::set(const QHash<QString, QString>& values) {
    return db_.transaction(Connection::Durability::normal, [&]() -> Result<void> {
        auto statement = db_.prepare(
            "INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value");
        if (!statement) {
            return statement.error();
        }
        for (auto entry = values.cbegin(); entry != values.cend(); ++entry) {
            if (auto done = statement->bind(entry.key(), entry.value()).run(); !done) {
                return done;
            }
        }
        return {};
    });
}

}  // namespace sirocco
