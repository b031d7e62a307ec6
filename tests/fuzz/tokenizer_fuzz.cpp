// Vocabularies and texts. The first byte of an input chooses: a sentencepiece .model, or a vocabulary that is put
// together from the input. Whatever a vocabulary holds and a text says, ids are in range and never special, and what is
// decoded in pieces is valid text and the same as what is decoded at once.
#include <fuzzer/FuzzedDataProvider.h>

#include <algorithm>

#include "engine/runtime/vocabulary_file.h"
#include "engine/text/stop_matcher.h"
#include "engine/text/stream_decoder.h"
#include "engine/text/tokenizer.h"
#include "engine/text/utf8.h"
#include "tests/fuzz/file_bundle.h"
#include "tests/fuzz/scratch_folder.h"

using namespace sirocco;
using fuzz::expect;

namespace {

constexpr std::size_t kMaxText = 4096;

TokenizerData inventedVocabulary(FuzzedDataProvider& input) {
    TokenizerData data;
    data.pieces = {"<unk>", "<s>", "</s>"};
    data.types = {PieceType::unknown, PieceType::control, PieceType::control};
    const bool withBytes = input.ConsumeBool();
    for (int byte = 0; withBytes && byte < 256; ++byte) {
        char name[8];
        std::snprintf(name, sizeof name, "<0x%02X>", static_cast<unsigned>(byte));
        data.pieces.emplace_back(name);
        data.types.push_back(PieceType::byte);
    }
    for (int more = input.ConsumeIntegralInRange(0, 64); more > 0; --more) {
        std::string piece = input.ConsumeRandomLengthString(24);
        if (input.ConsumeBool()) {
            piece.insert(0, "▁");
        }
        data.pieces.push_back(std::move(piece));
        data.types.push_back(static_cast<PieceType>(input.ConsumeIntegralInRange(0, 8)));
    }
    for (std::size_t i = 0; i < data.pieces.size(); ++i) {
        data.scores.push_back(i < 3 ? 0.0f : input.ConsumeFloatingPoint<float>());
    }
    data.bos = input.ConsumeIntegralInRange(-1, 80);
    data.eos = input.ConsumeIntegralInRange(-1, 80);
    data.addDummyPrefix = input.ConsumeBool();
    return data;
}

// Any ids, one at a time: only whole characters come out.
void checkStreaming(const Tokenizer& tokenizer, FuzzedDataProvider& input) {
    StreamDecoder decoder(tokenizer);
    StopMatcher stops({input.ConsumeRandomLengthString(8), "ab"});
    std::string all;
    std::string shown;
    bool stopped = false;
    for (int i = input.ConsumeIntegralInRange(0, 64); i > 0; --i) {
        const std::string text = decoder.push(input.ConsumeIntegralInRange(-2, tokenizer.size() + 1));
        expect(isUtf8(text));
        all += text;
        if (!stopped) {
            const StopMatcher::Piece piece = stops.push(text);
            shown += piece.text;
            stopped = piece.stopped;
        }
    }
    const std::string rest = decoder.finish();
    expect(isUtf8(rest));
    expect(all.starts_with(shown));
    if (!stopped) {
        expect(shown + stops.finish() == all);
    }
}

// sentencepiece cannot tell a "▁" of the text from a space.
std::string spaced(std::string text) {
    constexpr std::string_view kSymbol = "▁";
    for (std::size_t at = text.find(kSymbol); at != std::string::npos; at = text.find(kSymbol, at)) {
        text.replace(at, kSymbol.size(), " ");
    }
    return text;
}

void checkEncoding(const Tokenizer& tokenizer, const std::string& text) {
    const std::vector<TokenId> ids = tokenizer.encode(text);
    std::string decoded;
    for (const TokenId id : ids) {
        expect(id >= 0 && id < tokenizer.size());
        const PieceType type = tokenizer.data().types[static_cast<std::size_t>(id)];
        expect(type != PieceType::control && type != PieceType::userDefined && type != PieceType::unused);
        decoded += tokenizer.bytes(id);
    }
    // A vocabulary without a piece for spaces spells "▁" in bytes, and cannot tell it from the character.
    const bool hasSpace = !tokenizer.encode(" ").empty() && tokenizer.bytes(tokenizer.encode(" ").back()) == " ";
    const bool withUnknown = std::find(ids.begin(), ids.end(), tokenizer.data().unknown) != ids.end();
    if (isUtf8(text) && hasSpace && !withUnknown && !text.empty()) {
        expect(decoded == (tokenizer.data().addDummyPrefix ? " " : "") + spaced(text));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const fuzz::ScratchFolder folder;
    if (size == 0) {
        return 0;
    }
    FuzzedDataProvider input(data + 1, size - 1);
    Result<std::unique_ptr<Tokenizer>> tokenizer = Error{};
    if (data[0] % 2 == 0) {
        folder.write("tokenizer.model", {reinterpret_cast<const char*>(data) + 1, size - 1});
        Result<TokenizerData> vocabulary = readVocabularyFile(folder.file("tokenizer.model"));
        if (!vocabulary) {
            return 0;
        }
        tokenizer = Tokenizer::create(std::move(*vocabulary));
    } else {
        tokenizer = Tokenizer::create(inventedVocabulary(input));
    }
    if (!tokenizer) {
        expect(!tokenizer.error().detail.empty());
        return 0;
    }
    checkStreaming(**tokenizer, input);
    checkEncoding(**tokenizer, input.ConsumeRandomLengthString(kMaxText));
    return 0;
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t maxSize,
                                               unsigned seed) {
    return fuzz::customMutation(data, size, maxSize, seed, fuzz::mutateTokenizerInput);
}
