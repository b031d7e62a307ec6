// The part of ConversationService that makes, opens and closes conversations.
#include <QDateTime>
#include <algorithm>
#include <utility>

#include "app/chat/conversation_service.h"
#include "app/chat/history_service.h"
#include "app/chat/open_conversation.h"
#include "app/chat/turn_runner.h"
#include "app/storage/store_worker.h"

namespace sirocco {

ConversationId ConversationService::create(bool temporary) {
    ConversationInfo info;
    info.id = makeId();
    info.created = info.updated = QDateTime::currentMSecsSinceEpoch();
    history_.adopt(info);
    auto open = std::make_shared<OpenConversation>();
    open->id = info.id;
    open->loaded = true;
    open->draft = true;
    open->temporary = temporary;
    open->setup.systemPrompt = defaultSystemPrompt();
    open_.insert(info.id, open);
    return info.id;
}

ConversationId ConversationService::createDraft() { return create(false); }

ConversationId ConversationService::createTemporary() { return create(true); }

bool ConversationService::isTemporary(const ConversationId& id) const {
    const OpenPtr open = find(id);
    return open && open->temporary;
}

void ConversationService::open(const ConversationId& id) {
    if (const OpenPtr already = find(id)) {
        already->closeWhenDone = false;
        if (already->loaded) {
            // Later, as for one that has to be loaded: callers meet one order of events.
            QMetaObject::invokeMethod(
                this, [this, id] { emit opened(id); }, Qt::QueuedConnection);
        }
        return;
    }
    auto opening = std::make_shared<OpenConversation>();
    opening->id = id;
    open_.insert(id, opening);
    // Behind what still waits to be written of it.
    store_.write(
        this,
        [id](Stores& stores) -> Result<StoredConversation> {
            auto stored = stores.conversations.load(id);
            if (!stored) {
                return stored;
            }
            const auto cut = stores.promptCuts.find(id);
            auto summaries = stores.promptCuts.summaries(id);
            if (!cut || !summaries) {
                return cut ? summaries.error() : cut.error();
            }
            stored->promptCut = *cut;
            stored->summaries = std::move(*summaries);
            return stored;
        },
        [this, id](Result<StoredConversation> stored) {
            const OpenPtr open = find(id);
            if (!open || open->loaded) {
                return;
            }
            if (!stored) {
                open_.remove(id);
                emit openFailed(id, stored.error());
                return;
            }
            loaded(id, std::move(*stored));
        });
}

void ConversationService::loaded(const ConversationId& id, StoredConversation stored) {
    const OpenPtr open = find(id);
    for (ChatMessage& message : stored.messages) {
        // Its end could not be written; it certainly does not grow any more.
        if (message.state == MessageState::streaming) {
            message.state = MessageState::interrupted;
        }
    }
    open->tree = ConversationTree(stored.messages, stored.info.activeLeaf, stored.choices);
    open->answerIds = std::move(stored.answerIds);
    open->setup = {stored.info.systemPrompt, samplingSettingsFromJson(stored.info.settings)};
    open->promptCut = stored.promptCut;
    open->summaries = std::move(stored.summaries);
    open->loaded = true;
    history_.addStored(stored.info);
    emit opened(id);
}

void ConversationService::close(const ConversationId& id) {
    const OpenPtr open = find(id);
    if (!open) {
        return;
    }
    if ((open->run || open->holds > 0) && !open->temporary) {
        open->closeWhenDone = true;
        return;
    }
    if (open->run) {
        turns_->abandon(open, false);
    }
    if (open->draft) {
        history_.forget(id);
    }
    open_.remove(id);
}

void ConversationService::hold(const ConversationId& id) {
    if (const OpenPtr open = find(id)) {
        ++open->holds;
    }
}

void ConversationService::release(const ConversationId& id) {
    if (const OpenPtr open = find(id)) {
        open->holds = std::max(0, open->holds - 1);
    }
    closeIfDone(id);
}

void ConversationService::closeIfDone(const ConversationId& id) {
    if (const OpenPtr open = find(id); open && open->closeWhenDone && !open->run && open->holds == 0) {
        close(id);
    }
}

void ConversationService::afterRemoval(const ConversationId& id) {
    const OpenPtr open = open_.take(id);
    if (!open || !open->run) {
        return;
    }
    const bool onItsWay = open->draft && !open->temporary;
    turns_->abandon(open, false);
    if (onItsWay) {
        store_.keep([id](Stores& stores) { return stores.history.remove({id}, makeId()); });
    }
}

bool ConversationService::isOpen(const ConversationId& id) const {
    const OpenPtr open = find(id);
    return open && open->loaded;
}

}  // namespace sirocco
