// Whole conversations out of the database and into it, for exports and imports. SQL and nothing else. Used on the
// thread of its connection.
#pragma once

#include <QList>

#include "app/chat/archived_conversation.h"
#include "app/storage/sqlite.h"

namespace sirocco {

class ArchiveStore {
public:
    explicit ArchiveStore(Connection& connection) : db_(connection) {}

    Result<QList<ConversationId>> all();  // oldest first, archived ones included
    Result<ArchivedConversation> read(const ConversationId& id);

    // Inserts it, without a transaction of its own. False: it is there already, and nothing was changed. One that is
    // there only because its deletion can be undone is replaced; ids of messages that others have are made anew.
    Result<bool> insert(ArchivedConversation conversation);

private:
    Result<bool> makeRoom(const ConversationId& id);
    Result<void> renewTakenIds(ArchivedConversation& conversation);
    Result<void> insertRows(const ArchivedConversation& conversation);

    Connection& db_;
};

}  // namespace sirocco
