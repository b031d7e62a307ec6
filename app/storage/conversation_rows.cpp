#include "app/storage/conversation_rows.h"

#include "app/storage/message_json.h"

namespace sirocco {

const char* roleName(Role role) {
    switch (role) {
        case Role::system:
            return "system";
        case Role::user:
            return "user";
        case Role::assistant:
            return "assistant";
    }
    return "user";
}

Role roleFromName(const QString& name) {
    if (name == QLatin1String("system")) {
        return Role::system;
    }
    return name == QLatin1String("assistant") ? Role::assistant : Role::user;
}

ConversationInfo readConversation(const Statement& row) {
    ConversationInfo info;
    info.id = row.uuid(0);
    info.title = row.text(1);
    info.created = row.integer(2);
    info.updated = row.integer(3);
    info.pinned = row.integer(4) != 0;
    info.archived = row.integer(5) != 0;
    info.folder = row.text(6);
    info.activeLeaf = row.uuid(7);
    return info;
}

ChatMessage readMessage(const Statement& row, const ConversationId& conversation) {
    ChatMessage message;
    message.conversation = conversation;
    message.id = row.uuid(0);
    message.parent = row.uuid(1);
    message.role = roleFromName(row.text(2));
    message.state = messageStateFromName(row.text(3)).value_or(MessageState::failed);
    message.created = row.integer(4);
    message.modelName = row.text(5);
    message.modelHash = row.text(6);
    message.sampling = samplingFromJson(row.text(7));
    message.stats = statsFromJson(row.text(8));
    message.stats.stopReason = stopReasonFromName(row.text(9));
    message.stats.request = static_cast<RequestId>(row.integer(10));
    message.details = detailsFromJson(row.text(chosenColumn + 1));
    if (!row.isNull(11)) {
        message.error = Error{errorCodeFromName(row.text(11)), row.text(12).toStdString()};
    }
    return message;
}

}  // namespace sirocco
