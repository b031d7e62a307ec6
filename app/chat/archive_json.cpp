#include "app/chat/archive_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <limits>

#include "app/chat/conversation_tree.h"
#include "app/storage/conversation_rows.h"
#include "app/storage/message_json.h"
#include "app/storage/token_blob.h"

namespace sirocco {
namespace {

constexpr qint64 latestTime = 253402300799999;  // the end of the year 9999

QJsonValue idValue(const QUuid& id) {
    return id.isNull() ? QJsonValue() : QJsonValue(id.toString(QUuid::WithoutBraces));
}
QUuid idFrom(const QJsonValue& value) { return QUuid(value.toString()); }
QJsonObject object(const QString& json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }
QString text(const QJsonObject& of) { return QString::fromUtf8(QJsonDocument(of).toJson(QJsonDocument::Compact)); }
Milliseconds timeFrom(const QJsonValue& value) { return std::clamp<qint64>(value.toInteger(), 0, latestTime); }

QJsonArray partsToJson(const QList<ChatPart>& parts) {
    QJsonArray array;
    for (const ChatPart& part : parts) {
        QJsonObject one{{"kind", part.kind == PartKind::document ? "document" : "text"}, {"text", part.text}};
        if (!part.title.isEmpty()) {
            one.insert("title", part.title);
        }
        array.append(one);
    }
    return array;
}

void answerToJson(const ChatMessage& message, QJsonObject& into) {
    into.insert("model_name", message.modelName);
    into.insert("model_hash", message.modelHash);
    into.insert("request", object(samplingToJson(message.sampling)));
    into.insert("stats", object(statsToJson(message.stats)));
    if (message.stats.stopReason) {
        into.insert("stop_reason", stopReasonName(*message.stats.stopReason));
    }
    if (message.details.isKnown()) {
        into.insert("details", object(detailsToJson(message.details)));
    }
    into.insert("request_id", QString::number(message.stats.request));
    if (message.error) {
        into.insert("error", QJsonObject{{"code", errorCodeName(message.error->code)},
                                         {"detail", QString::fromStdString(message.error->detail)}});
    }
}

QJsonObject summaryToJson(const PromptSummary& summary) {
    return {{"text", summary.text}, {"model_name", summary.modelName}, {"edited", summary.edited}};
}

PromptSummary summaryFromJson(const QJsonObject& from) {
    return {from.value("text").toString(), from.value("model_name").toString(), from.value("edited").toBool()};
}

QJsonObject messageToJson(const ArchivedMessage& archived) {
    const ChatMessage& message = archived.message;
    QJsonObject out{{"id", idValue(message.id)},
                    {"parent", idValue(message.parent)},
                    {"role", roleName(message.role)},
                    {"state", messageStateName(message.state)},
                    {"created", static_cast<qint64>(message.created)},
                    {"parts", partsToJson(message.parts)}};
    if (!archived.chosen.isNull()) {
        out.insert("chosen", idValue(archived.chosen));
    }
    if (!archived.summary.isEmpty()) {
        out.insert("summary", summaryToJson(archived.summary));
    }
    if (message.role == Role::assistant) {
        answerToJson(message, out);
    }
    if (!archived.ids.isEmpty()) {
        QJsonArray ids;
        for (const TokenId id : unpackIds(archived.ids)) {
            ids.append(id);
        }
        out.insert("tokens", ids);
    }
    if (!archived.alternatives.isEmpty()) {
        out.insert("alternatives", QString::fromLatin1(archived.alternatives.toBase64()));
    }
    return out;
}

void answerFromJson(const QJsonObject& from, ArchivedMessage& into) {
    ChatMessage& message = into.message;
    message.modelName = from.value("model_name").toString();
    message.modelHash = from.value("model_hash").toString();
    message.sampling = samplingFromJson(text(from.value("request").toObject()));
    message.stats = statsFromJson(text(from.value("stats").toObject()));
    message.stats.stopReason = stopReasonFromName(from.value("stop_reason").toString());
    message.stats.request = from.value("request_id").toString().toULongLong();
    message.details = detailsFromJson(text(from.value("details").toObject()));
    if (const QJsonObject error = from.value("error").toObject(); !error.isEmpty()) {
        message.error =
            Error{errorCodeFromName(error.value("code").toString()), error.value("detail").toString().toStdString()};
    }
    std::vector<TokenRecord> tokens;
    for (const auto& id : from.value("tokens").toArray()) {
        const qint64 value = id.toInteger(-1);
        if (value < 0 || value > std::numeric_limits<TokenId>::max()) {
            return;  // not the ids of this text: better none
        }
        tokens.emplace_back().id = static_cast<TokenId>(value);
    }
    into.ids = packIds(tokens);
    into.alternatives = QByteArray::fromBase64(from.value("alternatives").toString().toLatin1());
}

Result<ArchivedMessage> messageFromJson(const QJsonValue& value, const ConversationId& conversation) {
    const QJsonObject from = value.toObject();
    const QString role = from.value("role").toString();
    if (role != QLatin1String("user") && role != QLatin1String("assistant") && role != QLatin1String("system")) {
        return Error{ErrorCode::badFile, "a message has no role"};
    }
    ArchivedMessage out;
    ChatMessage& message = out.message;
    message.conversation = conversation;
    message.id = idFrom(from.value("id"));
    message.parent = idFrom(from.value("parent"));
    message.role = roleFromName(role);
    const auto state = messageStateFromName(from.value("state").toString());
    message.state = state.value_or(MessageState::complete);
    if (message.state == MessageState::streaming) {
        message.state = MessageState::interrupted;
    }
    message.created = timeFrom(from.value("created"));
    for (const auto& entry : from.value("parts").toArray()) {
        const QJsonObject part = entry.toObject();
        const bool document = part.value("kind").toString() == QLatin1String("document");
        message.parts.append({document ? PartKind::document : PartKind::text, part.value("title").toString(),
                              part.value("text").toString()});
    }
    out.chosen = idFrom(from.value("chosen"));
    out.summary = summaryFromJson(from.value("summary").toObject());
    if (message.role == Role::assistant) {
        answerFromJson(from, out);
    }
    return out;
}

}  // namespace

QByteArray toJson(const ArchivedConversation& conversation) {
    const ConversationInfo& info = conversation.info;
    QJsonArray messages;
    for (const ArchivedMessage& message : conversation.messages) {
        messages.append(messageToJson(message));
    }
    QJsonObject out{{"id", idValue(info.id)},
                    {"title", info.title},
                    {"title_by_user", conversation.titleByUser},
                    {"created", static_cast<qint64>(info.created)},
                    {"updated", static_cast<qint64>(info.updated)},
                    {"pinned", info.pinned},
                    {"archived", info.archived},
                    {"folder", info.folder},
                    {"system_prompt", info.systemPrompt},
                    {"active_leaf", idValue(info.activeLeaf)},
                    {"messages", messages}};
    if (!conversation.promptCut.isNull()) {
        out.insert("prompt_cut", idValue(conversation.promptCut));
    }
    if (!conversation.settings.isEmpty()) {
        out.insert("settings", object(conversation.settings));
    }
    return QJsonDocument(out).toJson(QJsonDocument::Compact);
}

Result<ArchivedConversation> conversationFromJson(QByteArrayView json) {
    if (json.size() > ImportLimits::bytes) {
        return Error{ErrorCode::badFile, "a conversation is larger than any can be"};
    }
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &problem);
    if (!document.isObject()) {
        return Error{ErrorCode::badFile, "a conversation is not well-formed: " + problem.errorString().toStdString()};
    }
    const QJsonObject from = document.object();
    ArchivedConversation out;
    out.info.id = idFrom(from.value("id"));
    if (out.info.id.isNull()) {
        out.info.id = makeId();
    }
    out.info.title = from.value("title").toString().simplified().left(ImportLimits::titleLength);
    out.titleByUser = from.value("title_by_user").toBool();
    out.info.created = timeFrom(from.value("created"));
    out.info.updated = timeFrom(from.value("updated"));
    out.info.pinned = from.value("pinned").toBool();
    out.info.archived = from.value("archived").toBool();
    out.info.folder = from.value("folder").toString().simplified().left(ImportLimits::titleLength);
    out.info.systemPrompt = from.value("system_prompt").toString();
    out.info.activeLeaf = idFrom(from.value("active_leaf"));
    out.promptCut = idFrom(from.value("prompt_cut"));
    if (from.value("settings").isObject()) {
        out.settings = text(from.value("settings").toObject());
    }
    const QJsonArray messages = from.value("messages").toArray();
    if (messages.size() > ImportLimits::messages) {
        return Error{ErrorCode::badFile, "a conversation has more messages than any can have"};
    }
    for (const auto& value : messages) {
        auto message = messageFromJson(value, out.info.id);
        if (!message) {
            return message.error();
        }
        out.messages.append(std::move(*message));
    }
    putInOrder(out);
    return out;
}

void putInOrder(ArchivedConversation& conversation) {
    QHash<MessageId, qsizetype> places;
    QList<ChatMessage> messages;
    for (qsizetype i = 0; i < conversation.messages.size(); ++i) {
        ChatMessage& message = conversation.messages[i].message;
        if (message.id.isNull()) {
            message.id = makeId();
        }
        if (!places.contains(message.id)) {
            places.insert(message.id, i);
            messages.append(message);
        }
    }
    const ConversationTree tree(messages, conversation.info.activeLeaf);
    QList<ArchivedMessage> ordered;
    QList<MessageId> open = tree.children({});
    for (qsizetype i = 0; i < open.size(); ++i) {
        ArchivedMessage& message = conversation.messages[places.value(open[i])];
        message.message.parent = std::as_const(tree).find(open[i])->parent;
        ordered.append(std::move(message));
        open += tree.children(open[i]);
    }
    conversation.messages = std::move(ordered);
    if (std::as_const(tree).find(conversation.promptCut) == nullptr) {
        conversation.promptCut = {};
    }
    conversation.info.activeLeaf = tree.activeLeaf();
}

}  // namespace sirocco
