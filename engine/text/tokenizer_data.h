// A vocabulary as a model file gives it, and how its prompts are built. Plain values, no sentencepiece.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/api/model_info.h"

namespace sirocco {

// sentencepiece's piece types, with its numbers.
enum class PieceType : std::int32_t { normal = 1, unknown = 2, control = 3, userDefined = 4, unused = 5, byte = 6 };

// No text becomes a piece of type control, userDefined or unused, nor one that is spelt as a mark of a prompt template
// ("<|im_end|>"), whatever type that has. Pieces that were added to a base vocabulary have one of these types: control
// when they are never shown, userDefined when they are.
struct TokenizerData {
    std::vector<std::string> pieces;  // index is the token id
    std::vector<float> scores;        // same length
    std::vector<PieceType> types;     // same length
    TokenId bos = 1;
    TokenId eos = 2;
    TokenId unknown = 0;
    std::vector<TokenId> moreEnds;  // ids beside eos that end an answer, as far as the file names them
    bool addDummyPrefix = true;     // a space before each text that is encoded
    bool addBos = true;             // prompts begin with bos, unless the chat template writes it by itself
    std::string chatTemplate;       // tokenizer.chat_template as it stands in the file; empty when it has none
    bool saysNoTemplate = false;    // the file would have told a template and has none, or an empty one: a base model
};

}  // namespace sirocco
