// Which prompt template a model wants, told from the marks in its file. Templates are never interpreted.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/api/model_info.h"
#include "engine/api/result.h"
#include "engine/text/tokenizer_data.h"

namespace sirocco {

struct RecognisedTemplate {
    std::optional<PromptTemplate> found;                   // none: the user has to be asked
    PromptTemplate suggested = PromptTemplate::mistralV1;  // what was found, or what is likely
    std::string why;                                       // one sentence
};

// A chat template with "<|im_start|>" is ChatML; one with "[INST]" is Mistral's, v3 where the vocabulary has [INST] and
// [/INST] as control pieces, else v1; a file that says it has none (TokenizerData::saysNoTemplate) is a plain base
// model. Everything else is not recognised, Llama 2's <<SYS>> included, and vocabulary and name only lead to a
// suggestion. `name` is the model's name or its file's; it decides nothing but the suggestion.
RecognisedTemplate recogniseTemplate(const TokenizerData& data, std::string_view name = {});

// `wanted`, or what was found when that is automatic. ErrorCode::unknownTemplate when nothing was.
Result<PromptTemplate> resolveTemplate(const TokenizerData& data, PromptTemplate wanted);

}  // namespace sirocco
