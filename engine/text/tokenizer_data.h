// A vocabulary as a model file gives it, and how its prompts are built. Plain values, no sentencepiece.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/api/model_info.h"

namespace sirocco {

// sentencepiece's piece types, with its numbers.
enum class PieceType : std::int32_t { normal = 1, unknown = 2, control = 3, userDefined = 4, unused = 5, byte = 6 };

struct TokenizerData {
    std::vector<std::string> pieces;  // index is the token id
    std::vector<float> scores;        // same length
    std::vector<PieceType> types;     // same length
    TokenId bos = 1;
    TokenId eos = 2;
    TokenId unknown = 0;
    bool addDummyPrefix = true;
    std::string chatTemplate;  // tokenizer.chat_template as it stands in the file; empty when it has none
};

}  // namespace sirocco
