#include "app/storage/prompt_cut_store.h"

#include "app/storage/conversation_rows.h"

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

Result<QHash<MessageId, PromptSummary>> PromptCutStore::summaries(const ConversationId& conversation) {
    auto row = db_.prepare(
        "SELECT s.message, s.text, s.model_name, s.edited FROM prompt_summaries s JOIN messages m ON m.id = s.message "
        "WHERE m.conversation = ?");
    if (!row) {
        return row.error();
    }
    QHash<MessageId, PromptSummary> all;
    for (row->bind(conversation);;) {
        const auto there = row->step();
        if (!there) {
            return there.error();
        }
        if (!*there) {
            return all;
        }
        all.insert(row->uuid(0), {row->text(1), row->text(2), row->integer(3) != 0});
    }
}

Result<void> PromptCutStore::setSummary(const MessageId& message, const PromptSummary& summary) {
    if (summary.isEmpty()) {
        return run(db_, "DELETE FROM prompt_summaries WHERE message = ?", message);
    }
    return run(db_, "INSERT OR REPLACE INTO prompt_summaries (message, text, model_name, edited) VALUES (?, ?, ?, ?)",
               message, summary.text, summary.modelName, summary.edited);
}

}  // namespace sirocco
