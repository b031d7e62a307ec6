// A comparison as a plain value: one prompt, and the answers of several lanes that were decoded from it at once. What
// storage keeps and the window shows. Copied across threads.
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QUuid>
#include <optional>
#include <vector>

#include "app/chat/chat_types.h"

namespace sirocco {

// UUID version 7, as makeId() gives it.
using ComparisonId = QUuid;

inline constexpr int fewestLanes = 2;
inline constexpr int mostLanes = 8;

enum class LaneState {
    waiting,     // handed to the engine, which is busy with others
    prefilling,  // the prompt is read, once for all lanes
    answering,
    done,         // by itself, or at a limit of length: stats.stopReason says which
    stopped,      // by the user
    contextFull,  // no room to go on
    interrupted,  // the program ended while it grew
    failed,       // error says why
};

inline bool isRunning(LaneState state) {
    return state == LaneState::waiting || state == LaneState::prefilling || state == LaneState::answering;
}

// "running" for the first three, then "done", "stopped", "context_full", "interrupted", "failed"
const char* laneStateName(LaneState state);
LaneState laneStateFromName(const QString& name);  // interrupted for "running" and for anything unknown

struct CompareLane {
    SamplingParams sampling;
    LaneState state = LaneState::waiting;
    QString text;
    std::vector<TokenRecord> tokens;
    std::vector<int> ends;  // of each token in the text, in UTF-16 units; the last one's is the end of the text
    AnswerStats stats;      // decodeTokensPerSecond is of this lane alone
    std::optional<Error> error;

    int beginOf(int token) const { return token > 0 ? ends[static_cast<std::size_t>(token) - 1] : 0; }
    int endOf(int token) const { return ends[static_cast<std::size_t>(token)]; }
    QString textOf(int token) const { return text.mid(beginOf(token), endOf(token) - beginOf(token)); }
};

// Where the prompt comes from. All null: it stands for itself.
struct CompareOrigin {
    ConversationId conversation;
    MessageId parent;    // what the prompt follows; null: it is the first message
    MessageId question;  // the prompt as a message of the conversation; null: it is in none yet
    bool operator==(const CompareOrigin&) const = default;
};

struct Comparison {
    ComparisonId id;
    Milliseconds created = 0;
    QString title;
    QList<ChatPart> prompt;
    CompareOrigin origin;
    bool stored = true;  // false: of a temporary conversation, nothing of it is written
    QString modelName;
    QString modelHash;
    AnswerDetails details;  // of every lane
    std::vector<CompareLane> lanes;
    // How the vocabulary spells the ids of `tokens` and their alternatives, so that they can be read without the model.
    QHash<TokenId, QString> pieces;

    int prefillDone = 0;  // tokens, while a lane is prefilling
    int prefillTotal = 0;
    int promptTokens = 0;
    int reusedTokens = 0;   // of the prompt, found in the KV cache
    int prefillTokens = 0;  // of the prompt, computed, once for all lanes
    double secondsToFirstToken = 0;
    double decodeTokensPerSecond = 0;        // all lanes
    std::optional<ContextFull> contextFull;  // of the prompt; not stored
};

struct ComparisonInfo {
    ComparisonId id;
    QString title;
    Milliseconds created = 0;
    int lanes = 0;
    bool operator==(const ComparisonInfo&) const = default;
};

}  // namespace sirocco
