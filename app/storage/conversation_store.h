// Messages in the database: SQL and nothing else. Used on the storage thread, see StoreWorker.
#pragma once

#include <QHash>
#include <QList>
#include <optional>
#include <vector>

#include "app/chat/chat_types.h"
#include "app/storage/sqlite.h"

namespace sirocco {

// One send, written as one transaction: the conversation if it is new, the messages, the new end of the path.
struct NewTurn {
    ConversationInfo conversation;  // its activeLeaf and updated are taken over
    bool newConversation = false;
    QList<ChatMessage> messages;  // parents before children
};

// What is known of a growing answer.
struct AnswerCheckpoint {
    MessageId message;
    QString text;
    QByteArray ids;        // packIds()
    QString details = {};  // detailsToJson(); empty: as they were written before
};

struct StoredConversation {
    ConversationInfo info;
    QList<ChatMessage> messages;                       // oldest first, without those of deleted branches
    QHash<MessageId, MessageId> choices;               // by message: its child that was shown last
    QHash<MessageId, std::vector<TokenId>> answerIds;  // of answers whose ids were kept
    MessageId promptCut;                               // see PromptCutStore, which these two are loaded from
    QHash<MessageId, PromptSummary> summaries;
};

class ConversationStore {
public:
    explicit ConversationStore(Connection& connection) : db_(connection) {}

    Result<StoredConversation> load(const ConversationId& id);          // notFound, also when deleted
    Result<std::vector<TokenRecord>> tokens(const MessageId& message);  // empty when none were kept

    Result<void> insertTurn(const NewTurn& turn);  // durable
    // An answer that was ended grows again; `answer` says with which model and settings. Durable.
    Result<void> resumeAnswer(const ChatMessage& answer);
    // Replaces text and ids. Not durable against a power cut: the end of the answer is.
    Result<void> checkpoint(const AnswerCheckpoint& answer);
    // State, text, numbers and tokens of an answer that has ended. Durable.
    Result<void> finishAnswer(const ChatMessage& answer, const std::vector<TokenRecord>& tokens);

    // Also remembers, at each message above the leaf, which way leads to it.
    Result<void> setActiveLeaf(const ConversationId& id, const MessageId& leaf);
    // The columns that conversation_setup.h describes; an empty text of settings is none.
    Result<void> setSetup(const ConversationId& id, const QString& systemPrompt, const QString& settings);
    // Marks the messages as deleted by `deletion`; restoring unmarks them. `leaf` is where the path ends then; without
    // one it stays where it is.
    Result<void> removeMessages(const ConversationId& id, const QList<MessageId>& messages, const DeletionId& deletion,
                                const std::optional<MessageId>& leaf);
    Result<void> restoreMessages(const ConversationId& id, const DeletionId& deletion, const MessageId& leaf);

    // Without a transaction of their own, for imports.
    Result<void> insertConversation(const ConversationInfo& info);
    Result<void> insertMessage(const ChatMessage& message);
    Result<void> writeEnd(const ChatMessage& answer);  // state, settings, numbers and error; not its text
    Result<void> writeTokens(const MessageId& message, const QByteArray& ids, const QByteArray& alternatives);
    Result<void> moveLeaf(const ConversationId& id, const MessageId& leaf);

private:
    Result<void> insertParts(const ChatMessage& message);
    Result<void> loadMessages(StoredConversation& into);
    Result<void> loadParts(StoredConversation& into);
    Result<void> loadIds(StoredConversation& into);

    Connection& db_;
};

}  // namespace sirocco
