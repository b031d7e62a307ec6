// The part of ConversationService that decides what is sent to the model.
#include "app/chat/conversation_service.h"
#include "app/chat/open_conversation.h"
#include "app/chat/turn_runner.h"
#include "app/storage/store_worker.h"

namespace sirocco {

MessageId ConversationService::promptCut(const ConversationId& id) const {
    const OpenPtr open = find(id);
    return open ? open->promptCut : MessageId();
}

void ConversationService::setPromptCut(const ConversationId& id, const MessageId& message) {
    const OpenPtr open = find(id);
    if (!open || !open->loaded || open->promptCut == message) {
        return;
    }
    open->promptCut = message;
    if (!open->draft && !open->temporary) {
        store_.keep([id, message](Stores& stores) { return stores.promptCuts.set(id, message); });
    }
    emit promptCutChanged(id);
}

PromptSummary ConversationService::summary(const ConversationId& id, const MessageId& message) const {
    const OpenPtr open = find(id);
    return open ? open->summaries.value(message) : PromptSummary();
}

void ConversationService::setSummary(const ConversationId& id, const MessageId& message, const PromptSummary& summary) {
    const OpenPtr open = find(id);
    if (!open || std::as_const(open->tree).find(message) == nullptr || open->summaries.value(message) == summary) {
        return;
    }
    if (summary.isEmpty()) {
        open->summaries.remove(message);
    } else {
        open->summaries.insert(message, summary);
    }
    if (!open->temporary) {
        store_.keep([message, summary](Stores& stores) { return stores.promptCuts.setSummary(message, summary); });
    }
    if (summary.isEmpty() && open->promptCut == message) {
        setPromptCut(id, {});
    } else {
        emit promptCutChanged(id);
    }
}

PromptSoFar ConversationService::promptSoFar(const ConversationId& id) const {
    const OpenPtr open = find(id);
    return open ? promptAt(id, open->tree.activeLeaf()) : PromptSoFar();
}

PromptSoFar ConversationService::promptAt(const ConversationId& id, const MessageId& last) const {
    const OpenPtr open = find(id);
    return open && open->loaded ? turns_->promptTo(open, last, open->promptCut) : PromptSoFar();
}

PromptFrame ConversationService::promptFrame(const ConversationId& id, const MessageId& last) const {
    const OpenPtr open = find(id);
    return open && open->loaded ? turns_->frameAt(open, last, open->promptCut) : PromptFrame();
}

Result<AnswerRequest> ConversationService::requestOf(const ConversationId& id, const MessageId& answer) const {
    const OpenPtr open = find(id);
    if (!open || !open->loaded) {
        return Error{ErrorCode::notFound, "the conversation is not open"};
    }
    return turns_->requestOf(open, answer);
}

PromptSoFar ConversationService::promptTo(const ConversationId& id, const MessageId& message) const {
    const OpenPtr open = find(id);
    if (!open || std::as_const(open->tree).find(message) == nullptr) {
        return {};
    }
    return turns_->promptTo(open, message, open->promptCut == message ? MessageId() : open->promptCut);
}

}  // namespace sirocco
