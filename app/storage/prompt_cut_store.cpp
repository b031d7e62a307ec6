#include "app/storage/prompt_cut_store.h"

namespace sirocco {

Result<MessageId> PromptCutStore::find(const ConversationId& conversation) {
    auto row = db_.prepare("SELECT message FROM prompt_cuts WHERE conversation = ?");
    if (!row) {
        return row.error();
    }
    const auto there = row->bind(conversation).step();
    if (!there) {
        return there.error();
    }
    return *there ? row->uuid(0) : MessageId();
}

Result<void> PromptCutStore::set(const ConversationId& conversation, const MessageId& message) {
    if (message.isNull()) {
        auto removal = db_.prepare("DELETE FROM prompt_cuts WHERE conversation = ?");
        return removal ? removal->bind(conversation).run() : Result<void>(removal.error());
    }
    auto insertion = db_.prepare("INSERT OR REPLACE INTO prompt_cuts (conversation, message) VALUES (?, ?)");
    return insertion ? insertion->bind(conversation, message).run() : Result<void>(insertion.error());
}

}  // namespace sirocco
