// From where on a conversation is sent to the model, when not from its start, and the summaries that can be sent in
// place of the rest. Used on the storage thread.
#pragma once

#include <QHash>

#include "app/chat/chat_types.h"
#include "app/storage/sqlite.h"

namespace sirocco {

class PromptCutStore {
public:
    explicit PromptCutStore(Connection& connection) : db_(connection) {}

    // The message that is left out of prompts with all above it; null when nothing is.
    Result<MessageId> find(const ConversationId& conversation);
    Result<void> set(const ConversationId& conversation, const MessageId& message);  // null: nothing is left out

    // By message: of it and all above it.
    Result<QHash<MessageId, PromptSummary>> summaries(const ConversationId& conversation);
    Result<void> setSummary(const MessageId& message, const PromptSummary& summary);  // without a text: removes it

private:
    Connection& db_;
};

}  // namespace sirocco
