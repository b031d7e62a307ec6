#include "engine/text/tokenizer.h"

#include <sentencepiece_processor.h>

#include <algorithm>
#include <bit>
#include <functional>
#include <map>
#include <optional>

#include "engine/text/utf8.h"

namespace sirocco {
namespace {

constexpr std::string_view kSpaceSymbol = "\xE2\x96\x81";  // ▁

// Just enough of protobuf's wire format to spell sentencepiece's ModelProto, so that the library reads a vocabulary
// that never was a .model file and we need not link protobuf (sentencepiece exports its own).
class Proto {
public:
    void varint(int field, std::uint64_t value) {
        key(field, 0);
        rawVarint(value);
    }
    void real(int field, float value) {
        key(field, 5);
        const auto bits = std::bit_cast<std::uint32_t>(value);
        for (int shift = 0; shift < 32; shift += 8) {
            bytes_ += static_cast<char>((bits >> shift) & 255u);
        }
    }
    void text(int field, std::string_view value) {
        key(field, 2);
        rawVarint(value.size());
        bytes_ += value;
    }
    const std::string& bytes() const { return bytes_; }

private:
    void key(int field, unsigned wireType) { rawVarint((static_cast<std::uint64_t>(field) << 3) | wireType); }
    void rawVarint(std::uint64_t value) {
        for (; value >= 128; value >>= 7) {
            bytes_ += static_cast<char>((value & 127u) | 128u);
        }
        bytes_ += static_cast<char>(value);
    }
    std::string bytes_;
};

// "<|im_end|>" and the like: marks of prompt templates, which some files call ordinary pieces.
bool isMark(std::string_view piece) { return piece.size() > 4 && piece.starts_with("<|") && piece.ends_with("|>"); }

// Control pieces with these spellings end an answer in some template or other.
constexpr std::string_view kEndMarks[] = {"</s>",          "<|im_end|>",      "<|eot_id|>",      "<|end|>",
                                          "<|endoftext|>", "<|end_of_text|>", "<|end_of_turn|>", "<end_of_turn>"};

bool isOneCharacter(std::string_view piece) { return nextUtf8(piece).length == piece.size(); }

// sentencepiece would find these in a text: userDefined pieces always, and any piece that is a single character by
// looking that up, where it even fails on a control piece. Under another name, which no text leads to, none is found.
bool needsOtherName(std::string_view piece, PieceType type) {
    switch (type) {
        case PieceType::control:
        case PieceType::userDefined:
            return true;
        case PieceType::unknown:
        case PieceType::unused:
            return isOneCharacter(piece);
        case PieceType::normal:
        case PieceType::byte:
            return false;
    }
    return false;
}

// Field numbers: sentencepiece_model.proto.
std::string modelProto(const TokenizerData& data) {
    Proto model;
    bool hasBytes = false;
    for (std::size_t i = 0; i < data.pieces.size(); ++i) {
        Proto piece;
        PieceType type = data.types[i];
        if (needsOtherName(data.pieces[i], type)) {
            piece.text(1, "<special " + std::to_string(i) + ">");
            type = type == PieceType::unknown ? type : PieceType::control;
        } else {
            piece.text(1, data.pieces[i]);
        }
        piece.real(2, data.scores[i]);
        piece.varint(3, static_cast<std::uint64_t>(type));
        model.text(1, piece.bytes());
        hasBytes = hasBytes || data.types[i] == PieceType::byte;
    }
    Proto trainer;
    trainer.varint(3, 2);  // BPE
    trainer.varint(35, hasBytes ? 1 : 0);
    model.text(2, trainer.bytes());
    Proto normalizer;
    normalizer.text(1, "identity");
    normalizer.varint(3, data.addDummyPrefix ? 1 : 0);
    normalizer.varint(4, 0);  // keep extra white space
    normalizer.varint(5, 1);  // spaces become ▁
    model.text(3, normalizer.bytes());
    return model.bytes();
}

int hexDigit(char c) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const std::size_t found = kDigits.find(c);
    return found == std::string_view::npos ? -1 : static_cast<int>(found);
}

// "<0xAB>" is 0xAB.
std::optional<char> byteOfPiece(std::string_view piece) {
    if (piece.size() != 6 || !piece.starts_with("<0x") || piece.back() != '>' || hexDigit(piece[3]) < 0 ||
        hexDigit(piece[4]) < 0) {
        return std::nullopt;
    }
    return static_cast<char>(hexDigit(piece[3]) * 16 + hexDigit(piece[4]));
}

std::string withSpaces(std::string_view piece) {
    std::string text;
    while (!piece.empty()) {
        if (piece.starts_with(kSpaceSymbol)) {
            text += ' ';
            piece.remove_prefix(kSpaceSymbol.size());
        } else {
            text += piece.front();
            piece.remove_prefix(1);
        }
    }
    return text;
}

Error bad(const std::string& what) { return {ErrorCode::badFile, "The vocabulary cannot be used: " + what + "."}; }

Result<void> check(const TokenizerData& data) {
    const std::size_t size = data.pieces.size();
    if (size == 0 || data.scores.size() != size || data.types.size() != size) {
        return bad("pieces, scores and types differ in number");
    }
    for (const TokenId special : {data.bos, data.eos, data.unknown}) {
        if (special < 0 || static_cast<std::size_t>(special) >= size) {
            return bad("its special ids are out of range");
        }
    }
    for (const TokenId end : data.moreEnds) {
        if (end < 0 || static_cast<std::size_t>(end) >= size) {
            return bad("an id that ends answers is out of range");
        }
    }
    for (std::size_t i = 0; i < size; ++i) {
        if (data.pieces[i].empty() || !isUtf8(data.pieces[i])) {
            return bad("piece " + std::to_string(i) + " is empty or no valid text");
        }
        if (data.types[i] == PieceType::byte && !byteOfPiece(data.pieces[i])) {
            return bad("piece " + std::to_string(i) + " claims to be a byte but is not spelt as one");
        }
    }
    return {};
}

}  // namespace

struct Tokenizer::Impl {
    TokenizerData data;
    std::vector<std::string> bytes;
    std::vector<TokenId> ends;
    std::map<std::string, TokenId, std::less<>> controls;
    sentencepiece::SentencePieceProcessor processor;

    void index() {
        for (std::size_t i = 0; i < data.pieces.size(); ++i) {
            switch (data.types[i]) {
                case PieceType::control:
                    controls.try_emplace(data.pieces[i], static_cast<TokenId>(i));
                    bytes.emplace_back();
                    break;
                case PieceType::unknown:
                    bytes.emplace_back(" \xE2\x81\x87 ");  // as sentencepiece decodes it
                    break;
                case PieceType::byte:
                    bytes.emplace_back(1, *byteOfPiece(data.pieces[i]));
                    break;
                default:
                    bytes.push_back(withSpaces(data.pieces[i]));
            }
        }
    }
};

namespace {

// A file that calls its BOS, an end or a mark an ordinary piece must not let a user type it.
void makeControl(TokenizerData& data) {
    const auto control = [&data](TokenId id) { data.types[static_cast<std::size_t>(id)] = PieceType::control; };
    control(data.bos);
    control(data.eos);
    std::for_each(data.moreEnds.begin(), data.moreEnds.end(), control);
    for (std::size_t i = 0; i < data.pieces.size(); ++i) {
        if (isMark(data.pieces[i])) {
            data.types[i] = PieceType::control;
        }
    }
}

std::vector<TokenId> findEnds(const TokenizerData& data) {
    std::vector<TokenId> ends = data.moreEnds;
    ends.push_back(data.eos);
    for (std::size_t i = 0; i < data.pieces.size(); ++i) {
        if (data.types[i] == PieceType::control &&
            std::find(std::begin(kEndMarks), std::end(kEndMarks), data.pieces[i]) != std::end(kEndMarks)) {
            ends.push_back(static_cast<TokenId>(i));
        }
    }
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
}

}  // namespace

Tokenizer::Tokenizer() : impl_(std::make_unique<Impl>()) {}
Tokenizer::~Tokenizer() = default;

Result<std::unique_ptr<Tokenizer>> Tokenizer::create(TokenizerData data) {
    if (Result<void> checked = check(data); !checked) {
        return checked.error();
    }
    makeControl(data);
    std::unique_ptr<Tokenizer> tokenizer(new Tokenizer);
    const auto status = tokenizer->impl_->processor.LoadFromSerializedProto(modelProto(data));
    if (!status.ok()) {
        return bad(status.ToString());
    }
    // sentencepiece goes by the type, of which it wants exactly one, whatever id the file names.
    data.unknown =
        static_cast<TokenId>(std::find(data.types.begin(), data.types.end(), PieceType::unknown) - data.types.begin());
    tokenizer->impl_->ends = findEnds(data);
    tokenizer->impl_->data = std::move(data);
    tokenizer->impl_->index();
    return tokenizer;
}

std::vector<TokenId> Tokenizer::encode(std::string_view text) const {
    std::vector<int> ids;
    if (!impl_->processor.Encode(text, &ids).ok()) {
        return {};
    }
    return ids;
}

std::string_view Tokenizer::bytes(TokenId id) const {
    return id >= 0 && id < size() ? std::string_view(impl_->bytes[static_cast<std::size_t>(id)]) : std::string_view();
}

const std::string& Tokenizer::piece(TokenId id) const {
    static const std::string kNone;
    return id >= 0 && id < size() ? impl_->data.pieces[static_cast<std::size_t>(id)] : kNone;
}

TokenId Tokenizer::control(std::string_view piece) const {
    const auto found = impl_->controls.find(piece);
    return found == impl_->controls.end() ? -1 : found->second;
}

const std::vector<TokenId>& Tokenizer::ends() const { return impl_->ends; }

bool Tokenizer::isSpecial(TokenId id) const {
    if (id < 0 || id >= size()) {
        return false;
    }
    const PieceType type = impl_->data.types[static_cast<std::size_t>(id)];
    return type == PieceType::control || type == PieceType::userDefined || type == PieceType::unused;
}

const TokenizerData& Tokenizer::data() const { return impl_->data; }
int Tokenizer::size() const { return static_cast<int>(impl_->data.pieces.size()); }

}  // namespace sirocco
