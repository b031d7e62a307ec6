// What is said of an answer that is made again. Plain values.
#pragma once

#include <QList>
#include <QString>
#include <optional>

#include "app/chat/chat_types.h"

namespace sirocco {

// Why an answer cannot be made again just now.
enum class ReplayRefusal {
    none,
    noModel,
    otherModel,  // than the one that wrote it is loaded
    notKept,     // its tokens were not, or it has none: the user wrote it, or it was stopped before the first
    growing,
    busy,  // another answer is being made again
};

// What is not as it was, so that another text would be no wonder.
enum class ReplayDoubt {
    otherPrompt,    // a message above it, or the summary, is not what was sent
    promptNotKept,  // what was sent beside the messages, of an answer of an older version
    otherDevice,
    otherKvType,
    otherEngine,
};

struct ReplayProgress {
    int prefillDone = 0;  // both 0 while it waits for others
    int prefillTotal = 0;
    int tokens = 0;
    int tokensTotal = 0;      // that were kept
    double secondsLeft = -1;  // by what this answer took, or by what the model writes now; below 0: not known
    bool stopping = false;
};

struct ReplayResult {
    bool identical = false;
    int begun = 0;       // tokens of the answer that an earlier run wrote; taken as they are
    int compared = 0;    // tokens that are the same, behind those
    int difference = 0;  // the first token of the answer that is not, counted from 0; of one that is not identical
    bool textDiffers = false;  // although the tokens are the same: the text was changed after it was written
    bool cutShort = false;     // what is kept was stopped, and is compared as far as it goes
    QString before;            // the end of what both say
    QString kept;              // how each goes on; empty: it ends there
    QString again;
    QList<ReplayDoubt> doubts;
};

}  // namespace sirocco
