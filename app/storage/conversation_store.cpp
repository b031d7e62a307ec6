#include "app/storage/conversation_store.h"

#include "app/storage/conversation_rows.h"
#include "app/storage/message_json.h"
#include "app/storage/token_blob.h"

namespace sirocco {
Result<StoredConversation> ConversationStore::load(const ConversationId& id) {
    auto row = db_.prepare(
        "SELECT id, title, created, updated, pinned, archived, folder, active_leaf, system_prompt, settings "
        "FROM conversations WHERE id = ? AND removed IS NULL");
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
    stored.info.systemPrompt = row->text(8);
    stored.info.settings = row->text(9);
    for (auto read : {&ConversationStore::loadMessages, &ConversationStore::loadParts, &ConversationStore::loadIds}) {
        if (auto done = (this->*read)(stored); !done) {
            return done.error();
        }
    }
    return stored;
}

Result<void> ConversationStore::loadMessages(StoredConversation& into) {
    auto row = db_.prepare((std::string("SELECT ") + messageColumns +
                            " FROM messages WHERE conversation = ? AND removed IS NULL ORDER BY created, id")
                               .c_str());
    if (!row) {
        return row.error();
    }
    row->bind(into.info.id);
    auto messages = collect<ChatMessage>(*row, [&](const Statement& at) {
        if (!at.isNull(chosenColumn)) {
            into.choices.insert(at.uuid(0), at.uuid(chosenColumn));
        }
        return readMessage(at, into.info.id);
    });
    if (!messages) {
        return messages.error();
    }
    into.messages = std::move(*messages);
    return {};
}

Result<void> ConversationStore::loadParts(StoredConversation& into) {
    auto row = db_.prepare(
        "SELECT p.message, p.kind, p.title, p.text FROM messages m JOIN message_parts p ON p.message = m.id "
        "WHERE m.conversation = ? AND m.removed IS NULL ORDER BY p.message, p.ordinal");
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
        "SELECT t.message, t.ids FROM messages m JOIN message_tokens t ON t.message = m.id "
        "WHERE m.conversation = ? AND m.removed IS NULL");
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
        auto moved = moveLeaf(turn.conversation.id, turn.conversation.activeLeaf);
        if (!moved) {
            return moved;
        }
        auto touched = run(db_, "UPDATE conversations SET updated = ? WHERE id = ? AND removed IS NULL",
                           turn.conversation.updated, turn.conversation.id);
        if (touched.ok() && db_.changes() != 1) {
            return Error{ErrorCode::notFound, "the conversation has been deleted"};
        }
        return touched;
    });
}

Result<void> ConversationStore::moveLeaf(const ConversationId& id, const MessageId& leaf) {
    auto moved = run(db_, "UPDATE conversations SET active_leaf = ? WHERE id = ?", leaf, id);
    if (!moved) {
        return moved;
    }
    // UNION, not UNION ALL: a circle in a damaged table ends.
    return run(db_,
               "WITH RECURSIVE path (id, parent) AS (SELECT id, parent FROM messages WHERE id = ? UNION "
               "SELECT m.id, m.parent FROM path JOIN messages m ON m.id = path.parent) "
               "UPDATE messages SET chosen = path.id FROM path "
               "WHERE messages.id = path.parent AND messages.chosen IS NOT path.id",
               leaf);
}

Result<void> ConversationStore::setActiveLeaf(const ConversationId& id, const MessageId& leaf) {
    return db_.transaction(Connection::Durability::normal, [&] { return moveLeaf(id, leaf); });
}

Result<void> ConversationStore::setSetup(const ConversationId& id, const QString& systemPrompt,
                                         const QString& settings) {
    return run(db_, "UPDATE conversations SET system_prompt = ?, settings = nullif(?, '') WHERE id = ?", systemPrompt,
               settings, id);
}

Result<void> ConversationStore::removeMessages(const ConversationId& id, const QList<MessageId>& messages,
                                               const DeletionId& deletion, const std::optional<MessageId>& leaf) {
    return db_.transaction(Connection::Durability::durable, [&]() -> Result<void> {
        for (const MessageId& message : messages) {
            auto done =
                run(db_, "UPDATE messages SET removed = ? WHERE id = ? AND conversation = ?", deletion, message, id);
            if (!done) {
                return done;
            }
        }
        return leaf ? moveLeaf(id, *leaf) : Result<void>();
    });
}

Result<void> ConversationStore::restoreMessages(const ConversationId& id, const DeletionId& deletion,
                                                const MessageId& leaf) {
    return db_.transaction(Connection::Durability::durable, [&]() -> Result<void> {
        auto done = run(db_, "UPDATE messages SET removed = NULL WHERE removed = ? AND conversation = ?", deletion, id);
        return done ? moveLeaf(id, leaf) : done;
    });
}

Result<void> ConversationStore::insertConversation(const ConversationInfo& info) {
    return run(db_,
               "INSERT INTO conversations (id, title, created, updated, pinned, archived, folder, system_prompt, "
               "settings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''))",
               info.id, info.title, info.created, info.updated, info.pinned, info.archived, info.folder,
               info.systemPrompt, info.settings);
}

Result<void> ConversationStore::insertMessage(const ChatMessage& message) {
    Result<void> done;
    if (message.role == Role::assistant) {
        done = run(
            db_,
            "INSERT INTO messages (id, conversation, parent, role, state, created, model_name, model_hash, request) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            message.id, message.conversation, message.parent, roleName(message.role), messageStateName(message.state),
            message.created, message.modelName, message.modelHash, samplingToJson(message.sampling));
    } else {
        done =
            run(db_, "INSERT INTO messages (id, conversation, parent, role, state, created) VALUES (?, ?, ?, ?, ?, ?)",
                message.id, message.conversation, message.parent, roleName(message.role),
                messageStateName(message.state), message.created);
    }
    return done.ok() ? insertParts(message) : done;
}

Result<void> ConversationStore::insertParts(const ChatMessage& message) {
    int ordinal = 0;
    for (const ChatPart& part : message.parts) {
        auto done =
            run(db_, "INSERT INTO message_parts (message, ordinal, kind, title, text) VALUES (?, ?, ?, ?, ?)",
                message.id, ordinal++, part.kind == PartKind::document ? "document" : "text", part.title, part.text);
        if (!done) {
            return done;
        }
    }
    return {};
}

Result<void> ConversationStore::resumeAnswer(const ChatMessage& answer) {
    return db_.transaction(Connection::Durability::durable, [&]() -> Result<void> {
        auto done = run(db_,
                        "UPDATE messages SET state = 'streaming', stop_reason = NULL, error_code = NULL, "
                        "error_detail = NULL, details = NULL, model_name = ?, model_hash = ?, request = ? WHERE id = ?",
                        answer.modelName, answer.modelHash, samplingToJson(answer.sampling), answer.id);
        if (done.ok() && db_.changes() != 1) {
            return Error{ErrorCode::notFound, "the answer's conversation has been deleted"};
        }
        return done;
    });
}

Result<void> ConversationStore::checkpoint(const AnswerCheckpoint& answer) {
    return db_.transaction(Connection::Durability::normal, [&]() -> Result<void> {
        auto done = run(db_,
                        "INSERT INTO message_parts (message, ordinal, kind, text) VALUES (?, 0, 'text', ?) "
                        "ON CONFLICT (message, ordinal) DO UPDATE SET text = excluded.text",
                        answer.message, answer.text);
        if (done && !answer.details.isEmpty()) {
            done = run(db_, "UPDATE messages SET details = ? WHERE id = ?", answer.details, answer.message);
        }
        if (!done) {
            return done;
        }
        return run(db_,
                   "INSERT INTO message_tokens (message, ids) VALUES (?, ?) "
                   "ON CONFLICT (message) DO UPDATE SET ids = excluded.ids",
                   answer.message, answer.ids);
    });
}

Result<void> ConversationStore::finishAnswer(const ChatMessage& answer, const std::vector<TokenRecord>& tokens) {
    return db_.transaction(Connection::Durability::durable, [&]() -> Result<void> {
        auto done = writeEnd(answer);
        if (!done) {
            return done;
        }
        if (db_.changes() != 1) {
            return Error{ErrorCode::notFound, "the answer's conversation has been deleted"};
        }
        if (done = run(db_, "DELETE FROM message_parts WHERE message = ?", answer.id); !done) {
            return done;
        }
        if (done = insertParts(answer); !done) {
            return done;
        }
        return writeTokens(answer.id, packIds(tokens), packAlternatives(tokens));
    });
}

Result<void> ConversationStore::writeEnd(const ChatMessage& answer) {
    const QString stop = answer.stats.stopReason ? QLatin1String(stopReasonName(*answer.stats.stopReason)) : QString();
    return run(db_,
               "UPDATE messages SET state = ?, model_name = ?, model_hash = ?, request = ?, stats = ?, "
               "stop_reason = nullif(?, ''), request_id = ?, error_code = nullif(?, ''), error_detail = nullif(?, ''), "
               "details = nullif(?, '') WHERE id = ?",
               messageStateName(answer.state), answer.modelName, answer.modelHash, samplingToJson(answer.sampling),
               statsToJson(answer.stats), stop, static_cast<std::int64_t>(answer.stats.request),
               answer.error ? QString::fromLatin1(errorCodeName(answer.error->code)) : QString(),
               answer.error ? QString::fromStdString(answer.error->detail) : QString(), detailsToJson(answer.details),
               answer.id);
}

Result<void> ConversationStore::writeTokens(const MessageId& message, const QByteArray& ids,
                                            const QByteArray& alternatives) {
    return run(db_, "INSERT OR REPLACE INTO message_tokens (message, ids, alternatives) VALUES (?, ?, nullif(?, x''))",
               message, ids, alternatives);
}

}  // namespace sirocco
