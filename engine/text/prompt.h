// The only place where a prompt is put together: generation, context ruler and template inspector all come here.
#pragma once

#include <vector>

#include "engine/api/engine.h"
#include "engine/text/tokenizer.h"

namespace sirocco {

// Mixtral's v1 instruct template: one BOS, then for each turn encode("[INST] user [/INST]") and, once answered,
// encode(answer) and EOS, each part encoded on its own. The system text goes before the first user text with a blank
// line between. Source: mistral-common's InstructTokenizerV1.
//
// Messages must be: optional system messages first, then user and assistant in turns, starting with a user. A trailing
// assistant message is continued (no EOS after it). Consecutive messages of one role are joined by a blank line.
// An assistant message with `tokens` contributes these instead of its encoded text.
Result<PromptTokens> buildPrompt(const Tokenizer& tokenizer, const std::vector<Message>& messages);

// The text of a message as it enters the prompt: parts in order, documents under a line with their title.
std::string messageText(const Message& message);

}  // namespace sirocco
