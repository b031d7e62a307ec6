// What an answer goes on from: its text, and the ids that the model is given for it, so that the KV cache of the first
// part is found. Pure functions.
#pragma once

#include <QString>
#include <vector>

#include "app/chat/chat_types.h"

namespace sirocco {

class Engine;

struct Continuation {
    QString text;
    std::vector<TokenRecord> tokens;
    bool wholeIds = true;  // `tokens` spell all of the text
};

// `kept` are the tokens that this engine's model generated the text as; when there are none, the text is encoded again.
// An answer may have been cut inside a character, whose first bytes are tokens of their own: these tokens, and the
// U+FFFD that may stand for them in the text, are dropped, and the model writes the character again.
Continuation continuationOf(const QString& text, std::vector<TokenRecord> kept, const Engine& engine);

// How many of the last tokens are bytes ("<0xF0>") of a character that is not complete.
std::size_t unfinishedTail(const std::vector<TokenRecord>& tokens, const Engine& engine);

}  // namespace sirocco
