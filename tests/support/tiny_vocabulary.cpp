#include "tests/support/tiny_vocabulary.h"

#include <array>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

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

TokenizerData tinyVocabulary(int size) {
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

    TokenizerData data;
    data.scores.assign(pieces.size(), 0.0f);
    data.types.assign(pieces.size(), PieceType::byte);
    data.types[0] = PieceType::unknown;
    data.types[1] = data.types[2] = PieceType::control;
    for (std::size_t i = firstNormal; i < pieces.size(); ++i) {
        data.scores[i] = -float(i - firstNormal);
        data.types[i] = PieceType::normal;
    }
    data.pieces = std::move(pieces);
    data.chatTemplate = "{{ bos_token }}[INST] {{ message }} [/INST]";  // the markers of the v1 instruct template
    return data;
}

}  // namespace sirocco::test
