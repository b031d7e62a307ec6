// Where a running answer is. A plain value for the gauges and the composer.
#pragma once

#include "app/chat/chat_types.h"

namespace sirocco {

enum class AnswerPhase {
    idle,
    storing,     // the user's message is being written
    queued,      // handed to the engine, which is busy with others
    prefilling,  // prefillDone of prefillTotal
    answering,
    stopping,  // stop() was called, the engine has not stopped yet
};

struct AnswerProgress {
    AnswerPhase phase = AnswerPhase::idle;
    MessageId answer;  // null while storing
    int prefillDone = 0;
    int prefillTotal = 0;
    int promptTokens = 0;
    int reusedTokens = 0;
    int answerTokens = 0;
    double tokensPerSecond = 0;  // of this answer so far
};

}  // namespace sirocco
