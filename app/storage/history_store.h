// The list of conversations in the database: what it shows, how it is put in order, what was deleted. SQL and nothing
// else. Used on the storage thread, see StoreWorker.
//
// Deleting marks, so that it can be undone; purge() deletes. What is marked is in no list, no search and no export.
#pragma once

#include <QList>

#include "app/chat/chat_types.h"
#include "app/storage/sqlite.h"

namespace sirocco {

class HistoryStore {
public:
    explicit HistoryStore(Connection& connection) : db_(connection) {}

    Result<QList<ConversationInfo>> list();  // newest change first, archived ones included; without system prompts

    Result<void> rename(const ConversationId& id, const QString& title);
    Result<void> setPinned(const QList<ConversationId>& ids, bool pinned);
    Result<void> setArchived(const QList<ConversationId>& ids, bool archived);
    Result<void> moveToFolder(const QList<ConversationId>& ids, const QString& folder);  // empty: into none

    Result<QList<Folder>> folders();  // by name
    Result<void> createFolder(const Folder& folder);
    // Its conversations go with it. Into a folder that exists: both become one.
    Result<void> renameFolder(const QString& from, const QString& to);
    Result<void> removeFolder(const QString& name);  // its conversations stay, in none

    // One deletion of several conversations, and its undoing.
    Result<void> remove(const QList<ConversationId>& ids, const DeletionId& deletion);
    Result<void> restore(const DeletionId& deletion);
    // Really deletes what was deleted before `time`, conversations and branches, and overwrites it in the file. The
    // words alone stay in the full-text index until it is merged the next time.
    Result<void> purge(Milliseconds time);
    // Merges it, so that nothing of what was purged is left in it either. Seconds for a large history.
    Result<void> mergeIndex();
    Result<DeletedCount> countDeleted();  // conversations and messages

    // At start: answers that were growing when the program ended become interrupted ones. Newest first.
    Result<QList<InterruptedAnswer>> takeInterrupted();

private:
    template <typename... Values>
    Result<void> forEach(const char* sql, const QList<ConversationId>& ids, const Values&... values);

    Connection& db_;
};

}  // namespace sirocco
