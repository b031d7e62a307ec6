// From where on a conversation is sent to the model, when not from its start. Used on the storage thread.
#pragma once

#include "app/chat/chat_types.h"
#include "app/storage/sqlite.h"

namespace sirocco {

class PromptCutStore {
public:
    explicit PromptCutStore(Connection& connection) : db_(connection) {}

    // The message that is left out of prompts with all above it; null when nothing is.
    Result<MessageId> find(const ConversationId& conversation);
    Result<void> set(const ConversationId& conversation, const MessageId& message);  // null: nothing is left out

private:
    Connection& db_;
};

}  // namespace sirocco
