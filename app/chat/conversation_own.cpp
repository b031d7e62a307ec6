// The part of ConversationService that keeps what a conversation has of its own.
#include "app/chat/conversation_service.h"
#include "app/chat/open_conversation.h"
#include "app/settings/settings_service.h"
#include "app/storage/store_worker.h"

namespace sirocco {

ConversationSetup ConversationService::setup(const ConversationId& id) const {
    const OpenPtr open = find(id);
    return open ? open->setup : ConversationSetup();
}

void ConversationService::setSetup(const ConversationId& id, const ConversationSetup& setup) {
    const OpenPtr open = find(id);
    if (!open || !open->loaded || open->setup == setup) {
        return;
    }
    open->setup = setup;
    emit setupChanged(id);
    // A draft takes it along when it is stored, unless that is on its way already.
    if (!open->temporary && (!open->draft || open->run)) {
        store_.keep([id, text = setup.systemPrompt, json = samplingSettingsToJson(setup.sampling)](Stores& stores) {
            return stores.conversations.setSetup(id, text, json);
        });
    }
}

SamplingSettings ConversationService::sampling(const ConversationId& id) const {
    return setup(id).sampling.value_or(settings_.sampling());
}

QString ConversationService::defaultSystemPrompt() const {
    return settings_.value(QStringLiteral("chat.system_prompt"));
}

void ConversationService::setDefaultSystemPrompt(const QString& text) {
    settings_.setValue(QStringLiteral("chat.system_prompt"), text);
}

}  // namespace sirocco
