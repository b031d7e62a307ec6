#include "tests/support/tiny_vocabulary.h"

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/text/tokenizer_data.h"

namespace sirocco::test {
namespace {

// Merges come first to last; what they are made of has to be there too.
constexpr std::array kMerges = {"▁a", "th", "he"};

std::vector<std::string> byteFallbackPieces() {
    std::vector<std::string> pieces = {"<unk>", "<s>", "</s>"};
    for (int byte = 0; byte < 256; ++byte) {
        char name[8];
        std::snprintf(name, sizeof name, "<0x%02X>", static_cast<unsigned>(byte));
        pieces.emplace_back(name);
    }
    return pieces;
}

}  // namespace

void addTinyVocabulary(GgufWriter& writer, int size) {
    std::vector<std::string> pieces = byteFallbackPieces();
    const std::size_t firstNormal = pieces.size();
    pieces.insert(pieces.end(), kMerges.begin(), kMerges.end());
    pieces.emplace_back("▁");
    for (char letter = 'a'; letter <= 'z'; ++letter) {
        pieces.emplace_back(1, letter);
    }
    for (char letter = 'b'; int(pieces.size()) < size && letter <= 'z'; ++letter) {
        pieces.push_back(std::string("▁") + letter);
    }
    if (int(pieces.size()) != size) {
        throw std::invalid_argument("no vocabulary of this size");
    }

    std::vector<float> scores(pieces.size(), 0.0f);
    std::vector<std::int32_t> types(pieces.size(), std::int32_t(PieceType::byte));
    types[0] = std::int32_t(PieceType::unknown);
    types[1] = types[2] = std::int32_t(PieceType::control);
    for (std::size_t i = firstNormal; i < pieces.size(); ++i) {
        scores[i] = -float(i - firstNormal);
        types[i] = std::int32_t(PieceType::normal);
    }
    writer.addText("tokenizer.ggml.model", "llama");
    writer.addTexts("tokenizer.ggml.tokens", pieces);
    writer.addFloats("tokenizer.ggml.scores", scores);
    writer.addIntegers("tokenizer.ggml.token_type", types);
    writer.addUint32("tokenizer.ggml.bos_token_id", 1);
    writer.addUint32("tokenizer.ggml.eos_token_id", 2);
    writer.addUint32("tokenizer.ggml.unknown_token_id", 0);
    writer.addBool("tokenizer.ggml.add_bos_token", true);
    writer.addText("tokenizer.chat_template", "{{ bos_token }}[INST] {{ messages }} [/INST]");
    writer.addBool("tokenizer.ggml.add_eos_token", false);
}

}  // namespace sirocco::test
