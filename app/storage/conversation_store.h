// Conversations and messages in the database: SQL and nothing else. Used on the storage thread, see StoreWorker.
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
    QByteArray ids;  // packIds()
};

struct StoredConversation {
    ConversationInfo info;
    QList<ChatMessage> messages;                       // oldest first
    QHash<MessageId, std::vector<TokenId>> answerIds;  // of answers whose ids were kept
    MessageId promptCut;                               // see PromptCutStore, which it is loaded from
};

class ConversationStore {
public:
    explicit ConversationStore(Connection& connection) : db_(connection) {}

    // At start: answers that were growing when the program ended. Returns how many there were.
    Result<int> markInterrupted();

    Result<QList<ConversationInfo>> list();                             // newest change first
    Result<StoredConversation> load(const ConversationId& id);          // notFound
    Result<std::vector<TokenRecord>> tokens(const MessageId& message);  // empty when none were kept

    Result<void> insertTurn(const NewTurn& turn);  // durable
    // Replaces text and ids. Not durable against a power cut: the end of the answer is.
    Result<void> checkpoint(const AnswerCheckpoint& answer);
    // State, text, numbers and tokens of an answer that has ended. Durable.
    Result<void> finishAnswer(const ChatMessage& answer, const std::vector<TokenRecord>& tokens);

    Result<void> rename(const ConversationId& id, const QString& title);
    Result<void> setPinned(const ConversationId& id, bool pinned);
    Result<void> setActiveLeaf(const ConversationId& id, const MessageId& leaf);
    Result<void> remove(const ConversationId& id);

private:
    Result<void> insertConversation(const ConversationInfo& info);
    Result<void> insertMessage(const ChatMessage& message);
    Result<void> insertParts(const ChatMessage& message);
    Result<void> loadMessages(StoredConversation& into);
    Result<void> loadParts(StoredConversation& into);
    Result<void> loadIds(StoredConversation& into);
    template <typename... Values>
    Result<void> runOne(const char* sql, const Values&... values);

    Connection& db_;
};

}  // namespace sirocco
