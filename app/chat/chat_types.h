// Conversations and messages as plain values: what storage keeps, what the window shows. Copied across threads.
#pragma once

#include <QList>
#include <QString>
#include <QUuid>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/api/generation.h"
#include "engine/api/result.h"

namespace sirocco {

// UUID version 7: made where the object is made, before storage has answered; sorts by the time of making; stays the
// same in an export and its import. A null id is "none".
using ConversationId = QUuid;
using MessageId = QUuid;
// One deletion that can be undone, of conversations or of a branch. Made by makeId() when it happens: it tells the
// time.
using DeletionId = QUuid;

// Milliseconds since 1970, UTC.
using Milliseconds = std::int64_t;

// A new id. Any thread. Ids of one process increase strictly, even within a millisecond.
QUuid makeId();
// The least id that is made at this time or later: what to compare ids with to find those that are older.
QUuid firstIdOf(Milliseconds time);

enum class MessageState {
    complete,     // the model ended it, or the user wrote it
    streaming,    // is growing now
    stopped,      // the user, a length limit or a full context stopped it (stats.stopReason); what came is kept
    interrupted,  // the program ended while it grew; what was written by then is kept
    failed,       // the engine failed; what came is kept, error says why
};

// "complete", "streaming", "stopped", "interrupted", "failed": as the database spells them
const char* messageStateName(MessageState state);
std::optional<MessageState> messageStateFromName(const QString& name);

struct ChatPart {
    PartKind kind = PartKind::text;
    QString title;  // a document's name; empty for text
    QString text;
    bool operator==(const ChatPart&) const = default;
};

// Numbers of one answer. Zero, or no value, where the engine has not said it (yet).
struct AnswerStats {
    int promptTokens = 0;
    int reusedTokens = 0;   // of the prompt, found in the KV cache
    int prefillTokens = 0;  // of the prompt, computed
    int answerTokens = 0;
    double secondsToFirstToken = 0;
    double seconds = 0;  // from the request to its end
    double prefillTokensPerSecond = 0;
    double decodeTokensPerSecond = 0;
    std::optional<StopReason> stopReason;
    RequestId request = 0;
};

// What goes into a prompt beside the messages of its path.
struct PromptFrame {
    QString systemPrompt;  // empty: none
    MessageId cut;         // it and what is above it are left out; null: nothing is
    QString summary;       // in place of what the cut leaves out; empty: nothing
    bool operator==(const PromptFrame&) const = default;
};

// What an answer was made with beside its sampling, so that it can be made again. Of an answer that was continued: the
// last run of it.
struct AnswerDetails {
    PromptFrame frame;  // as sent
    PromptTemplate promptTemplate = PromptTemplate::automatic;
    int maxTokens = 0;          // 0: no limit
    int begunTokens = 0;        // of the answer, that were there when this run began
    qsizetype begunLength = 0;  // of their text, in UTF-16 units
    QString promptHash;         // GenerationStats::promptHash; empty: it did not end
    RowKindRuns rowKinds;       // GenerationStats::rowKinds
    QString engineVersion;      // empty: none of all this is known
    QString device;             // "cpu", "cuda:0"
    QString deviceName;
    QString kvType;   // "f16"
    int context = 0;  // positions
    bool isKnown() const { return !engineVersion.isEmpty(); }
    bool operator==(const AnswerDetails&) const = default;
};

// One node of a conversation's tree. Everything from modelName on is meaningful for answers only.
struct ChatMessage {
    MessageId id;
    ConversationId conversation;
    MessageId parent;  // null: the conversation's first message
    Role role = Role::user;
    MessageState state = MessageState::complete;
    Milliseconds created = 0;
    QList<ChatPart> parts;

    QString modelName;
    QString modelHash;  // ModelInfo::hash
    SamplingParams sampling;
    AnswerStats stats;
    AnswerDetails details;
    std::optional<Error> error;  // for MessageState::failed

    QString text() const;  // the text parts one after the other; documents not among them
};

// What a path came to down to one message, in few words, to be sent to the model in place of it.
struct PromptSummary {
    QString text;
    QString modelName;    // that wrote it
    bool edited = false;  // by hand, after that
    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const PromptSummary&) const = default;
};

// What the model chose at one position, and what else it had in mind.
struct TokenRecord {
    TokenId id = 0;
    float logProbability = 0;  // natural logarithm, at temperature 1
    int alternativeCount = 0;
    std::array<TokenAlternative, 8> alternatives{};  // the likeliest first
};

struct ConversationInfo {
    ConversationId id;
    QString title;
    Milliseconds created = 0;
    Milliseconds updated = 0;  // of the last message; what the list is sorted by
    bool pinned = false;
    bool archived = false;
    QString folder;        // empty: in none
    QString systemPrompt;  // empty: none, or not read: rows of the list come without
    QString settings;      // JSON, see conversation_setup.h; empty: the defaults, or not read
    MessageId activeLeaf;  // last message of the path that was shown last
    bool operator==(const ConversationInfo&) const = default;
};

// What was deleted and is not purged yet. Messages: of conversations that are still there.
struct DeletedCount {
    int conversations = 0;
    int messages = 0;
    int comparisons = 0;
    int templates = 0;
    bool operator==(const DeletedCount&) const = default;
};

struct Folder {
    QString name;
    Milliseconds created = 0;
    bool operator==(const Folder&) const = default;
};

// An answer that was growing when the program ended. What came is kept, and can be continued.
struct InterruptedAnswer {
    ConversationId conversation;
    MessageId message;
    QString title;    // of the conversation
    QString excerpt;  // the end of what came, on one line
    Milliseconds created = 0;
};

}  // namespace sirocco
