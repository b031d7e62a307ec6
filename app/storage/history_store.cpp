#include "app/storage/history_store.h"

#include "app/storage/conversation_rows.h"

namespace sirocco {
namespace {

constexpr auto normal = Connection::Durability::normal;
constexpr auto durable = Connection::Durability::durable;
constexpr int excerptLength = 120;

}  // namespace

template <typename... Values>
Result<void> HistoryStore::forEach(const char* sql, const QList<ConversationId>& ids, const Values&... values) {
    return db_.transaction(durable, [&]() -> Result<void> {
        auto statement = db_.prepare(sql);
        if (!statement) {
            return statement.error();
        }
        for (const ConversationId& id : ids) {
            if (auto done = statement->bind(values..., id).run(); !done) {
                return done;
            }
        }
        return {};
    });
}

Result<QList<ConversationInfo>> HistoryStore::list() {
    auto row = db_.prepare(
        "SELECT id, title, created, updated, pinned, archived, folder, active_leaf FROM conversations "
        "WHERE removed IS NULL ORDER BY updated DESC, id DESC");
    if (!row) {
        return row.error();
    }
    return collect<ConversationInfo>(*row, readConversation);
}

Result<void> HistoryStore::rename(const ConversationId& id, const QString& title) {
    return run(db_, "UPDATE conversations SET title = ?, title_by_user = 1 WHERE id = ?", title, id);
}

Result<void> HistoryStore::setPinned(const QList<ConversationId>& ids, bool pinned) {
    return forEach("UPDATE conversations SET pinned = ? WHERE id = ?", ids, pinned);
}

Result<void> HistoryStore::setArchived(const QList<ConversationId>& ids, bool archived) {
    return forEach("UPDATE conversations SET archived = ? WHERE id = ?", ids, archived);
}

Result<void> HistoryStore::moveToFolder(const QList<ConversationId>& ids, const QString& folder) {
    return forEach("UPDATE conversations SET folder = ? WHERE id = ?", ids, folder);
}

Result<QList<Folder>> HistoryStore::folders() {
    auto row = db_.prepare("SELECT name, created FROM folders ORDER BY name");
    if (!row) {
        return row.error();
    }
    return collect<Folder>(*row, [](const Statement& at) { return Folder{at.text(0), at.integer(1)}; });
}

Result<void> HistoryStore::createFolder(const Folder& folder) {
    return run(db_, "INSERT INTO folders (name, created) VALUES (?, ?) ON CONFLICT DO NOTHING", folder.name,
               folder.created);
}

Result<void> HistoryStore::renameFolder(const QString& from, const QString& to) {
    return db_.transaction(normal, [&]() -> Result<void> {
        auto done = run(db_, "UPDATE OR REPLACE folders SET name = ? WHERE name = ?", to, from);
        return done ? run(db_, "UPDATE conversations SET folder = ? WHERE folder = ?", to, from) : done;
    });
}

Result<void> HistoryStore::removeFolder(const QString& name) {
    return db_.transaction(normal, [&]() -> Result<void> {
        auto done = run(db_, "DELETE FROM folders WHERE name = ?", name);
        return done ? run(db_, "UPDATE conversations SET folder = '' WHERE folder = ?", name) : done;
    });
}

Result<void> HistoryStore::remove(const QList<ConversationId>& ids, const DeletionId& deletion) {
    return forEach("UPDATE conversations SET removed = ? WHERE id = ? AND removed IS NULL", ids, deletion);
}

Result<void> HistoryStore::restore(const DeletionId& deletion) {
    return run(db_, "UPDATE conversations SET removed = NULL WHERE removed = ?", deletion);
}

Result<void> HistoryStore::purge(Milliseconds time) {
    const DeletionId before = firstIdOf(time);
    return db_.overwriting([&] {
        return db_.transaction(normal, [&]() -> Result<void> {
            auto done = run(db_, "DELETE FROM messages WHERE removed < ?", before);
            return done ? run(db_, "DELETE FROM conversations WHERE removed < ?", before) : done;
        });
    });
}

Result<void> HistoryStore::mergeIndex() {
    // Merging leaves the old pages behind as free ones, to be overwritten as well.
    return db_.overwriting([&] {
        return db_.execute(
            "INSERT INTO text_index (text_index) VALUES ('optimize');"
            "INSERT INTO title_index (title_index) VALUES ('optimize');");
    });
}

Result<DeletedCount> HistoryStore::countDeleted() {
    auto row = db_.prepare(
        "SELECT (SELECT count(*) FROM conversations WHERE removed IS NOT NULL), (SELECT count(*) FROM messages m JOIN "
        "conversations c ON c.id = m.conversation WHERE m.removed IS NOT NULL AND c.removed IS NULL)");
    if (!row) {
        return row.error();
    }
    auto counts = collect<DeletedCount>(*row, [](const Statement& at) {
        DeletedCount count;
        count.conversations = static_cast<int>(at.integer(0));
        count.messages = static_cast<int>(at.integer(1));
        return count;
    });
    return counts ? Result<DeletedCount>(counts->first()) : counts.error();
}

Result<QList<InterruptedAnswer>> HistoryStore::takeInterrupted() {
    QList<InterruptedAnswer> found;
    auto done = db_.transaction(normal, [&]() -> Result<void> {
        // Through the partial index: neither statement reads the table.
        auto row = db_.prepare(
            "SELECT m.conversation, m.id, c.title, coalesce(p.text, ''), m.created FROM messages m "
            "JOIN conversations c ON c.id = m.conversation LEFT JOIN message_parts p ON p.message = m.id "
            "AND p.ordinal = 0 WHERE m.state = 'streaming' AND m.removed IS NULL AND c.removed IS NULL "
            "ORDER BY m.created DESC, m.id DESC");
        if (!row) {
            return row.error();
        }
        auto all = collect<InterruptedAnswer>(*row, [](const Statement& at) {
            const QString end = at.text(3).right(2 * excerptLength).simplified().right(excerptLength);
            return InterruptedAnswer{at.uuid(0), at.uuid(1), at.text(2), end, at.integer(4)};
        });
        if (!all) {
            return all.error();
        }
        found = std::move(*all);
        return db_.execute("UPDATE messages SET state = 'interrupted' WHERE state = 'streaming'");
    });
    if (!done) {
        return done.error();
    }
    return found;
}

}  // namespace sirocco
