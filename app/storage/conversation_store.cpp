#include "app/storage/conversation_store.h"

#include "app/storage/message_json.h"
#include "app/storage/token_blob.h"

namespace sirocco {
namespace {

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

constexpr const char* conversationColumns =
    "SELECT id, title, created, updated, pinned, archived, folder, system_prompt, active_leaf FROM conversations ";

ConversationInfo readConversation(const Statement& row) {
    ConversationInfo info;
    info.id = row.uuid(0);
    info.title = row.text(1);
    info.created = row.integer(2);
    info.updated = row.integer(3);
    info.pinned = row.integer(4) != 0;
    info.archived = row.integer(5) != 0;
    info.folder = row.text(6);
    info.systemPrompt = row.text(7);
    info.activeLeaf = row.uuid(8);
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
    if (!row.isNull(11)) {
        message.error = Error{errorCodeFromName(row.text(11)), row.text(12).toStdString()};
    }
    return message;
}

}  // namespace

template <typename... Values>
Result<void> ConversationStore::runOne(const char* sql, const Values&... values) {
    auto statement = db_.prepare(sql);
    if (!statement) {
        return statement.error();
    }
    return statement->bind(values...).run();
}

Result<int> ConversationStore::markInterrupted() {
    // Found through the partial index: does not read the table.
    if (auto done = db_.execute("UPDATE messages SET state = 'interrupted' WHERE state = 'streaming'"); !done) {
        return done.error();
    }
    return db_.changes();
}

Result<QList<ConversationInfo>> ConversationStore::list() {
    auto row = db_.prepare((std::string(conversationColumns) + "ORDER BY updated DESC, id DESC").c_str());
    if (!row) {
        return row.error();
    }
    QList<ConversationInfo> all;
    for (;;) {
        const auto there = row->step();
        if (!there) {
            return there.error();
        }
        if (!*there) {
            return all;
        }
        all.append(readConversation(*row));
    }
}

Result<StoredConversation> ConversationStore::load(const ConversationId& id) {
    auto row = db_.prepare((std::string(conversationColumns) + "WHERE id = ?").c_str());
    if (!row) {
        return row.error();
    }
    const auto there = row->bind(id).step();
    if (!there) {
        return there.error();
    }
    if (!*there) {
        return Error{ErrorCode::notFound, "there is no conversation " + id.toString().toStdString()};
    }
    StoredConversation stored;
    stored.info = readConversation(*row);
    for (auto read : {&ConversationStore::loadMessages, &ConversationStore::loadParts, &ConversationStore::loadIds}) {
        if (auto done = (this->*read)(stored); !done) {
            return done.error();
        }
    }
    return stored;
}

Result<void> ConversationStore::loadMessages(StoredConversation& into) {
    auto row = db_.prepare(
        "SELECT id, parent, role, state, created, model_name, model_hash, request, stats, stop_reason, request_id, "
        "error_code, error_detail FROM messages WHERE conversation = ? ORDER BY created, id");
    if (!row) {
        return row.error();
    }
    row->bind(into.info.id);
    for (;;) {
        const auto there = row->step();
        if (!there) {
            return there.error();
        }
        if (!*there) {
            return {};
        }
        into.messages.append(readMessage(*row, into.info.id));
    }
}

Result<void> ConversationStore::loadParts(StoredConversation& into) {
    auto row = db_.prepare(
        "SELECT p.message, p.kind, p.title, p.text FROM messages m JOIN message_parts p ON p.message = m.id "
        "WHERE m.conversation = ? ORDER BY p.message, p.ordinal");
    if (!row) {
        return row.error();
    }
    QHash<MessageId, qsizetype> places;
    for (qsizetype i = 0; i < into.messages.size(); ++i) {
        places.insert(into.messages[i].id, i);
    }
    row->bind(into.info.id);
    for (;;) {
        const auto there = row->step();
        if (!there) {
            return there.error();
        }
        if (!*there) {
            return {};
        }
        ChatPart part;
        part.kind = row->text(1) == QLatin1String("document") ? PartKind::document : PartKind::text;
        part.title = row->text(2);
        part.text = row->text(3);
        into.messages[places.value(row->uuid(0))].parts.append(part);
    }
}

Result<void> ConversationStore::loadIds(StoredConversation& into) {
    auto row = db_.prepare(
        "SELECT t.message, t.ids FROM messages m JOIN message_tokens t ON t.message = m.id WHERE m.conversation = ?");
    if (!row) {
        return row.error();
    }
    row->bind(into.info.id);
    for (;;) {
        const auto there = row->step();
        if (!there) {
            return there.error();
        }
        if (!*there) {
            return {};
        }
        into.answerIds.insert(row->uuid(0), unpackIds(row->blob(1)));
    }
}

Result<std::vector<TokenRecord>> ConversationStore::tokens(const MessageId& message) {
    auto row = db_.prepare("SELECT ids, alternatives FROM message_tokens WHERE message = ?");
    if (!row) {
        return row.error();
    }
    const auto there = row->bind(message).step();
    if (!there) {
        return there.error();
    }
    return *there ? unpackTokens(row->blob(0), row->blob(1)) : std::vector<TokenRecord>();
}

Result<void> ConversationStore::insertTurn(const NewTurn& turn) {
    return db_.transaction(Connection::Durability::durable, [&]() -> Result<void> {
        if (turn.newConversation) {
            if (auto done = insertConversation(turn.conversation); !done) {
                return done;
            }
        }
        for (const ChatMessage& message : turn.messages) {
            if (auto done = insertMessage(message); !done) {
                return done;
            }
        }
        auto moved = runOne("UPDATE conversations SET active_leaf = ?, updated = ? WHERE id = ?",
                            turn.conversation.activeLeaf, turn.conversation.updated, turn.conversation.id);
        if (moved.ok() && db_.changes() != 1) {
            return Error{ErrorCode::notFound, "the conversation has been deleted"};
        }
        return moved;
    });
}

Result<void> ConversationStore::insertConversation(const ConversationInfo& info) {
    return runOne(
        "INSERT INTO conversations (id, title, created, updated, pinned, archived, folder, system_prompt) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        info.id, info.title, info.created, info.updated, info.pinned, info.archived, info.folder, info.systemPrompt);
}

Result<void> ConversationStore::insertMessage(const ChatMessage& message) {
    Result<void> done;
    if (message.role == Role::assistant) {
        done = runOne(
            "INSERT INTO messages (id, conversation, parent, role, state, created, model_name, model_hash, request) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            message.id, message.conversation, message.parent, roleName(message.role), messageStateName(message.state),
            message.created, message.modelName, message.modelHash, samplingToJson(message.sampling));
    } else {
        done = runOne("INSERT INTO messages (id, conversation, parent, role, state, created) VALUES (?, ?, ?, ?, ?, ?)",
                      message.id, message.conversation, message.parent, roleName(message.role),
                      messageStateName(message.state), message.created);
    }
    return done.ok() ? insertParts(message) : done;
}

Result<void> ConversationStore::insertParts(const ChatMessage& message) {
    int ordinal = 0;
    for (const ChatPart& part : message.parts) {
        auto done =
            runOne("INSERT INTO message_parts (message, ordinal, kind, title, text) VALUES (?, ?, ?, ?, ?)", message.id,
                   ordinal++, part.kind == PartKind::document ? "document" : "text", part.title, part.text);
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> ConversationStore::checkpoint(const AnswerCheckpoint& answer) {
    return db_.transaction(Connection::Durability::normal, [&]() -> Result<void> {
        auto done = runOne(
            "INSERT INTO message_parts (message, ordinal, kind, text) VALUES (?, 0, 'text', ?) "
            "ON CONFLICT (message, ordinal) DO UPDATE SET text = excluded.text",
            answer.message, answer.text);
        if (!done) {
            return done;
        }
        return runOne(
            "INSERT INTO message_tokens (message, ids) VALUES (?, ?) "
            "ON CONFLICT (message) DO UPDATE SET ids = excluded.ids",
            answer.message, answer.ids);
    });
}

Result<void> ConversationStore::finishAnswer(const ChatMessage& answer, const std::vector<TokenRecord>& tokens) {
    return db_.transaction(Connection::Durability::durable, [&]() -> Result<void> {
        const QString stop =
            answer.stats.stopReason ? QLatin1String(stopReasonName(*answer.stats.stopReason)) : QString();
        auto done = runOne(
            "UPDATE messages SET state = ?, model_name = ?, model_hash = ?, request = ?, stats = ?, "
            "stop_reason = nullif(?, ''), request_id = ?, error_code = nullif(?, ''), error_detail = nullif(?, '') "
            "WHERE id = ?",
            messageStateName(answer.state), answer.modelName, answer.modelHash, samplingToJson(answer.sampling),
            statsToJson(answer.stats), stop, static_cast<std::int64_t>(answer.stats.request),
            answer.error ? QString::fromLatin1(errorCodeName(answer.error->code)) : QString(),
            answer.error ? QString::fromStdString(answer.error->detail) : QString(), answer.id);
        if (!done) {
            return done;
        }
        if (db_.changes() != 1) {
            return Error{ErrorCode::notFound, "the answer's conversation has been deleted"};
        }
        if (done = runOne("DELETE FROM message_parts WHERE message = ?", answer.id); !done) {
            return done;
        }
        if (done = insertParts(answer); !done) {
            return done;
        }
        return runOne("INSERT OR REPLACE INTO message_tokens (message, ids, alternatives) VALUES (?, ?, ?)", answer.id,
                      packIds(tokens), packAlternatives(tokens));
    });
}

Result<void> ConversationStore::rename(const ConversationId& id, const QString& title) {
    return runOne("UPDATE conversations SET title = ?, title_by_user = 1 WHERE id = ?", title, id);
}

Result<void> ConversationStore::setPinned(const ConversationId& id, bool pinned) {
    return runOne("UPDATE conversations SET pinned = ? WHERE id = ?", pinned, id);
}

Result<void> ConversationStore::setActiveLeaf(const ConversationId& id, const MessageId& leaf) {
    return runOne("UPDATE conversations SET active_leaf = ? WHERE id = ?", leaf, id);
}

Result<void> ConversationStore::remove(const ConversationId& id) {
    // Messages, parts and tokens go with it, through the foreign keys.
    return runOne("DELETE FROM conversations WHERE id = ?", id);
}

}  // namespace sirocco
