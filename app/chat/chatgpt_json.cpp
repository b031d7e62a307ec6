#include "app/chat/chatgpt_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <algorithm>
#include <cmath>
#include <optional>

namespace sirocco {
namespace {

// Names of theirs that are no UUIDs become some, always the same ones.
const QUuid nameSpace(0x8f1d1f0b, 0x5c0e, 0x5b7a, 0x9d, 0x0e, 0x2c, 0x7a, 0x64, 0x1b, 0x3e, 0x55);

QUuid idFrom(const QString& name) {
    const QUuid id(name);
    return id.isNull() && !name.isEmpty() ? QUuid::createUuidV5(nameSpace, name) : id;
}

Milliseconds timeFrom(const QJsonValue& value) {
    const double seconds = value.toDouble();
    return std::isfinite(seconds) && seconds > 0 && seconds < 2.5e11 ? static_cast<Milliseconds>(seconds * 1000) : 0;
}

// The text of a message that is to be shown, or nothing.
std::optional<QString> textOf(const QJsonObject& message, int& leftOut) {
    const QString role = message.value("author").toObject().value("role").toString();
    const QJsonObject metadata = message.value("metadata").toObject();
    const QString recipient = message.value("recipient").toString(QStringLiteral("all"));
    if ((role != QLatin1String("user") && role != QLatin1String("assistant")) || recipient != QLatin1String("all") ||
        metadata.value("is_visually_hidden_from_conversation").toBool()) {
        return std::nullopt;
    }
    const QJsonObject content = message.value("content").toObject();
    const QString type = content.value("content_type").toString();
    if (type != QLatin1String("text") && type != QLatin1String("multimodal_text")) {
        ++leftOut;
        return std::nullopt;
    }
    QStringList texts;
    for (const auto& part : content.value("parts").toArray()) {
        if (part.isString()) {
            texts << part.toString();
        } else {
            ++leftOut;
        }
    }
    const QString text = texts.join(QStringLiteral("\n\n"));
    return text.trimmed().isEmpty() ? std::nullopt : std::optional(text);
}

ArchivedMessage messageFrom(const QJsonObject& from, const QString& text, Milliseconds fallback) {
    ArchivedMessage out;
    out.message.role = from.value("author").toObject().value("role").toString() == QLatin1String("user")
                           ? Role::user
                           : Role::assistant;
    out.message.created = timeFrom(from.value("create_time"));
    if (out.message.created == 0) {
        out.message.created = fallback;
    }
    out.message.modelName = from.value("metadata").toObject().value("model_slug").toString();
    out.message.parts.append({PartKind::text, {}, text});
    return out;
}

// The nearest node above that was taken over; empty when there is none.
QString keptAbove(QString node, const QJsonObject& mapping, const QSet<QString>& kept) {
    // A circle would lead on for ever.
    for (qsizetype steps = mapping.size(); steps > 0 && !node.isEmpty() && !kept.contains(node); --steps) {
        node = mapping.value(node).toObject().value("parent").toString();
    }
    return kept.contains(node) ? node : QString();
}

}  // namespace

Result<ArchivedConversation> conversationFromChatGpt(QByteArrayView json, int& leftOut) {
    if (json.size() > ImportLimits::bytes) {
        return Error{ErrorCode::badFile, "a conversation is larger than any can be"};
    }
    const QJsonObject from = QJsonDocument::fromJson(json.toByteArray()).object();
    const QJsonObject mapping = from.value("mapping").toObject();
    if (!from.value("mapping").isObject() || mapping.size() > ImportLimits::messages) {
        return Error{ErrorCode::badFile, "a conversation has no messages that could be read, or too many"};
    }
    ArchivedConversation out;
    ConversationInfo& info = out.info;
    info.id = idFrom(from.value("conversation_id").toString(from.value("id").toString()));
    if (info.id.isNull()) {
        info.id = makeId();
    }
    info.title = from.value("title").toString().simplified().left(ImportLimits::titleLength);
    info.created = timeFrom(from.value("create_time"));
    info.updated = std::max(info.created, timeFrom(from.value("update_time")));
    info.archived = from.value("is_archived").toBool();

    QSet<QString> kept;
    for (auto node = mapping.begin(); node != mapping.end(); ++node) {
        const QJsonObject message = node.value().toObject().value("message").toObject();
        if (const auto text = textOf(message, leftOut)) {
            kept.insert(node.key());
            out.messages.append(messageFrom(message, *text, info.created));
            out.messages.last().message.id = idFrom(node.key());
            out.messages.last().message.conversation = info.id;
        }
    }
    qsizetype place = 0;
    for (auto node = mapping.begin(); node != mapping.end(); ++node) {
        if (kept.contains(node.key())) {
            const QString above = node.value().toObject().value("parent").toString();
            out.messages[place++].message.parent = idFrom(keptAbove(above, mapping, kept));
        }
    }
    info.activeLeaf = idFrom(keptAbove(from.value("current_node").toString(), mapping, kept));
    putInOrder(out);
    return out;
}

}  // namespace sirocco
