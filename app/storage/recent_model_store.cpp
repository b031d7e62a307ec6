#include "app/storage/recent_model_store.h"

#include <QFileInfo>

namespace sirocco {

Result<QList<RecentModel>> RecentModelStore::list() {
    auto row =
        db_.prepare("SELECT path, name, hash, bytes, demo, opened FROM recent_models ORDER BY opened DESC, path");
    if (!row) {
        return row.error();
    }
    QList<RecentModel> models;
    for (;;) {
        const auto there = row->step();
        if (!there) {
            return there.error();
        }
        if (!*there) {
            return models;
        }
        RecentModel model;
        model.path = row->text(0);
        model.name = row->text(1);
        model.hash = row->text(2);
        model.bytes = static_cast<std::uint64_t>(row->integer(3));
        model.demo = row->integer(4) != 0;
        model.opened = row->integer(5);
        model.exists = QFileInfo::exists(model.path);
        models.append(model);
    }
}

Result<void> RecentModelStore::remember(const RecentModel& model) {
    return db_.transaction(Connection::Durability::normal, [&]() -> Result<void> {
        // The demo of another installation, at its own path, is the same entry.
        auto old = db_.prepare("DELETE FROM recent_models WHERE path = ? OR (demo AND ?)");
        if (!old) {
            return old.error();
        }
        if (auto done = old->bind(model.path, model.demo).run(); !done) {
            return done;
        }
        auto insert =
            db_.prepare("INSERT INTO recent_models (path, name, hash, bytes, demo, opened) VALUES (?, ?, ?, ?, ?, ?)");
        if (!insert) {
            return insert.error();
        }
        auto done = insert
                        ->bind(model.path, model.name, model.hash, static_cast<std::int64_t>(model.bytes), model.demo,
                               model.opened)
                        .run();
        if (!done) {
            return done;
        }
        auto trim = db_.prepare(
            "DELETE FROM recent_models WHERE NOT demo AND path NOT IN "
            "(SELECT path FROM recent_models WHERE NOT demo ORDER BY opened DESC, path LIMIT ?)");
        return trim ? trim->bind(kept).run() : Result<void>(trim.error());
    });
}

Result<void> RecentModelStore::forget(const QString& path) {
    auto statement = db_.prepare("DELETE FROM recent_models WHERE path = ?");
    return statement ? statement->bind(path).run() : Result<void>(statement.error());
}

}  // namespace sirocco
