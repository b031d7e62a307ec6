#include "app/storage/archive_store.h"

#include <QHash>

#include "app/storage/conversation_rows.h"
#include "app/storage/conversation_store.h"
#include "app/storage/message_json.h"
#include "app/storage/prompt_cut_store.h"

namespace sirocco {

Result<QList<ConversationId>> ArchiveStore::all() {
    auto row = db_.prepare("SELECT id FROM conversations WHERE removed IS NULL ORDER BY created, id");
    if (!row) {
        return row.error();
    }
    return collect<ConversationId>(*row, [](const Statement& at) { return at.uuid(0); });
}

Result<ArchivedConversation> ArchiveStore::read(const ConversationId& id) {
    auto stored = ConversationStore(db_).load(id);
    if (!stored) {
        return stored.error();
    }
    ArchivedConversation out;
    out.info = stored->info;
    auto own = db_.prepare("SELECT title_by_user, settings FROM conversations WHERE id = ?");
    if (!own) {
        return own.error();
    }
    if (const auto there = own->bind(id).step(); there && *there) {
        out.titleByUser = own->integer(0) != 0;
        out.settings = own->text(1);
    }
    PromptCutStore cuts(db_);
    const auto cut = cuts.find(id);
    const auto summaries = cuts.summaries(id);
    if (!cut || !summaries) {
        return cut ? summaries.error() : cut.error();
    }
    out.promptCut = *cut;
    auto tokens = db_.prepare("SELECT ids, alternatives FROM message_tokens WHERE message = ?");
    if (!tokens) {
        return tokens.error();
    }
    for (const ChatMessage& message : std::as_const(stored->messages)) {
        ArchivedMessage archived{message, stored->choices.value(message.id), {}, {}, summaries->value(message.id)};
        const auto there = tokens->bind(message.id).step();
        if (!there) {
            return there.error();
        }
        if (*there) {
            archived.ids = tokens->blob(0);
            archived.alternatives = tokens->blob(1);
        }
        out.messages.append(std::move(archived));
    }
    putInOrder(out);
    return out;
}

Result<bool> ArchiveStore::insert(ArchivedConversation conversation) {
    auto room = makeRoom(conversation.info.id);
    if (!room || !*room) {
        return room;
    }
    if (auto renewed = renewTakenIds(conversation); !renewed) {
        return renewed.error();
    }
    auto done = insertRows(conversation);
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

Result<bool> ArchiveStore::makeRoom(const ConversationId& id) {
    auto row = db_.prepare("SELECT removed IS NULL FROM conversations WHERE id = ?");
    if (!row) {
        return row.error();
    }
    const auto there = row->bind(id).step();
    if (!there) {
        return there.error();
    }
    if (!*there) {
        return true;
    }
    if (row->integer(0) != 0) {
        return false;
    }
    auto done = run(db_, "DELETE FROM conversations WHERE id = ?", id);
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

Result<void> ArchiveStore::renewTakenIds(ArchivedConversation& conversation) {
    auto row = db_.prepare("SELECT 1 FROM messages WHERE id = ?");
    if (!row) {
        return row.error();
    }
    QHash<MessageId, MessageId> renewed;
    for (const ArchivedMessage& message : std::as_const(conversation.messages)) {
        const auto taken = row->bind(message.message.id).step();
        if (!taken) {
            return taken.error();
        }
        if (*taken) {
            renewed.insert(message.message.id, makeId());
        }
    }
    if (renewed.isEmpty()) {
        return {};
    }
    const auto renew = [&](MessageId& id) { id = renewed.value(id, id); };
    for (ArchivedMessage& message : conversation.messages) {
        renew(message.message.id);
        renew(message.message.parent);
        renew(message.message.details.frame.cut);
        renew(message.chosen);
    }
    renew(conversation.info.activeLeaf);
    renew(conversation.promptCut);
    return {};
}

Result<void> ArchiveStore::insertRows(const ArchivedConversation& conversation) {
    const ConversationInfo& info = conversation.info;
    ConversationStore store(db_);
    PromptCutStore cuts(db_);
    auto done = store.insertConversation(info);
    if (done) {
        done = run(db_, "UPDATE conversations SET title_by_user = ?, settings = nullif(?, '') WHERE id = ?",
                   conversation.titleByUser, conversation.settings, info.id);
    }
    if (done && !info.folder.isEmpty()) {
        done = run(db_, "INSERT INTO folders (name, created) VALUES (?, ?) ON CONFLICT DO NOTHING", info.folder,
                   info.created);
    }
    for (qsizetype i = 0; done && i < conversation.messages.size(); ++i) {
        const ArchivedMessage& archived = conversation.messages[i];
        done = store.insertMessage(archived.message);
        if (done && archived.message.role == Role::assistant) {
            done = store.writeEnd(archived.message);
        }
        if (done && !archived.ids.isEmpty()) {
            done = store.writeTokens(archived.message.id, archived.ids, archived.alternatives);
        }
        if (done && !archived.chosen.isNull()) {
            done = run(db_, "UPDATE messages SET chosen = ? WHERE id = ?", archived.chosen, archived.message.id);
        }
        if (done && !archived.summary.isEmpty()) {
            done = cuts.setSummary(archived.message.id, archived.summary);
        }
    }
    if (done && !conversation.promptCut.isNull()) {
        done = cuts.set(info.id, conversation.promptCut);
    }
    return done ? store.moveLeaf(info.id, info.activeLeaf) : done;
}

}  // namespace sirocco
