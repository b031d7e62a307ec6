// A conversation with everything that the database knows of it, as exports and imports carry it. Plain values.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "app/chat/chat_types.h"

namespace sirocco {

struct ArchivedMessage {
    ChatMessage message;
    MessageId chosen;  // the child that was shown last; null: the newest
    QByteArray ids;    // both as in app/storage/token_blob.h; empty: not kept
    QByteArray alternatives;
    PromptSummary summary = {};  // of the path down to it
};

struct ArchivedConversation {
    ConversationInfo info;
    bool titleByUser = false;
    QString settings;                 // JSON text of this conversation's own settings; empty: the defaults
    QList<ArchivedMessage> messages;  // parents before children; no branch that was deleted
    MessageId promptCut;              // one of them, or null
};

// What is refused as an import, one conversation at a time.
struct ImportLimits {
    static constexpr qsizetype bytes = qsizetype{64} << 20;  // of one conversation's JSON
    static constexpr qsizetype messages = 100000;
    static constexpr qsizetype conversations = 1000000;
    static constexpr qsizetype titleLength = 500;  // longer ones are cut
    static constexpr qsizetype fileBytes = qsizetype{8} << 30;
};

// Puts parents before children, makes messages without their parent first messages, and drops what only a circle or an
// id that comes twice leads to; a cut at no message is none. Imports go through it.
void putInOrder(ArchivedConversation& conversation);

}  // namespace sirocco
