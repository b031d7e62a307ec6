// The only place where a prompt is put together: generation, context ruler and template inspector all come here.
#pragma once

#include <string>
#include <vector>

#include "engine/api/engine.h"
#include "engine/text/tokenizer.h"

namespace sirocco {

// The prompt for the next answer. `<…>` below are ids of their own, each [bracketed] or "quoted" text is encoded on its
// own, which puts the vocabulary's dummy prefix (a space) before it.
//
//   mistralV1   <s> ["[INST] " user " [/INST]"] [answer] </s> …
//               The system text goes before the first user text, a blank line between.
//   mistralV3   <s> <[INST]> [user] <[/INST]> [answer] </s> …
//               The system text goes before the last user text, a blank line between. Mistral's v2 is the same.
//   chatml      <s> <|im_start|> ["role\n" text] <|im_end|> ["\n"] … <|im_start|> ["assistant\n"]
//               The dummy prefix before each text is what Hugging Face's Llama tokenizers do with added pieces (with
//               "legacy" set, as all Mixtral models have it), so that a role is "▁user". Where the vocabulary has no
//               such pieces the marks are text, and "<|im_end|>" is a stop string.
//   plain       <s> [all texts, a blank line between]
//
// Sources: mistral-common's InstructTokenizerV1, V2 and V3; Hugging Face transformers' LlamaTokenizer.
//
// BOS stands once at the front, unless the file says that it does not want one (TokenizerData::addBos) and its chat
// template writes none either.
//
// Messages must be: optional system messages first, then users' and answers in turns, starting with a user's. A
// trailing answer is continued (no end after it). Consecutive messages of one role are joined by a blank line; ChatML,
// which has a block for each message, keeps them apart. An answer with `tokens` contributes these instead of its
// encoded text, but not in plain, where all texts are one, nor where it is joined with another.
//
// ErrorCode::invalidArgument for other messages, and for mistralV3 on a vocabulary without its pieces.
// ErrorCode::unknownTemplate: see resolveTemplate().
Result<PromptTokens> buildPrompt(const Tokenizer& tokenizer, const std::vector<Message>& messages,
                                 PromptTemplate promptTemplate = PromptTemplate::automatic);

// Whether an answer in this template begins as a text of its own, with the dummy prefix; else it continues what is
// there.
bool answersBeginWithPrefix(PromptTemplate promptTemplate);

// Texts that end an answer because the vocabulary has no id for them.
std::vector<std::string> templateStops(const Tokenizer& tokenizer, PromptTemplate promptTemplate);

// BOS, when prompts of this model begin with it.
std::vector<TokenId> promptStart(const Tokenizer& tokenizer);

// The text of a message as it enters the prompt: parts in order, documents under a line with their title.
std::string messageText(const Message& message);

}  // namespace sirocco
