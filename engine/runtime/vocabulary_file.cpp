#include "engine/runtime/vocabulary_file.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/io/byte_reader.h"
#include "engine/io/gguf_format.h"
#include "engine/io/mapped_file.h"

namespace sirocco {
namespace {

constexpr std::size_t kMaxPieces = 1u << 20;
constexpr int kBytePieces = 256;
constexpr int kSpecialPieces = 3;

Error bad(const std::string& path, const std::string& what) {
    return {ErrorCode::badFile, "'" + path + "' " + what + "."};
}

Result<void> check(const std::string& path, const TokenizerData& data) {
    const std::size_t size = data.pieces.size();
    if (size == 0 || size > kMaxPieces) {
        return bad(path, "has a vocabulary of " + std::to_string(size) + " pieces");
    }
    if (data.scores.size() != size || data.types.size() != size) {
        return bad(path, "has " + std::to_string(size) + " pieces, " + std::to_string(data.scores.size()) +
                             " scores and " + std::to_string(data.types.size()) + " types");
    }
    for (std::size_t i = 0; i < size; ++i) {
        if (data.types[i] < PieceType::normal || data.types[i] > PieceType::byte) {
            return bad(path, "gives piece " + std::to_string(i) + " an unknown type");
        }
        if (!std::isfinite(data.scores[i])) {
            return bad(path, "gives piece " + std::to_string(i) + " a score that is no number");
        }
    }
    for (const TokenId special : {data.bos, data.eos, data.unknown}) {
        if (special < 0 || static_cast<std::size_t>(special) >= size) {
            return bad(path, "has a special piece that is not in its vocabulary");
        }
    }
    for (const TokenId end : data.moreEnds) {
        if (end < 0 || static_cast<std::size_t>(end) >= size) {
            return bad(path, "has a special piece that is not in its vocabulary");
        }
    }
    return {};
}

TokenId specialId(const GgufFile& gguf, const std::string& key, TokenId fallback) {
    const double id = gguf.number(key).value_or(fallback);
    return id >= 0 && id < static_cast<double>(kMaxPieces) && id == std::floor(id) ? static_cast<TokenId>(id) : -1;
}

// One field of a protobuf message: a number or bytes.
struct ProtoField {
    std::uint64_t number = 0;
    std::uint64_t varint = 0;
    float real = 0;
    std::string_view bytes;
};

class ProtoReader {
public:
    explicit ProtoReader(std::string_view message) : reader_(std::as_bytes(std::span(message))) {}

    // False at the end and after an error; ask failed() which.
    bool next(ProtoField& field) {
        std::uint64_t key = 0;
        if (failed_ || reader_.left() == 0) {
            return false;
        }
        failed_ = !readVarint(key);
        field = {.number = key >> 3, .varint = 0, .real = 0, .bytes = {}};
        std::uint64_t length = 0;
        std::string_view skipped;
        switch (key & 7) {
            case 0:
                failed_ = failed_ || !readVarint(field.varint);
                break;
            case 1:
                failed_ = failed_ || !reader_.readText(8, skipped);
                break;
            case 2:
                failed_ = failed_ || !readVarint(length) || !reader_.readText(length, field.bytes);
                break;
            case 5:
                failed_ = failed_ || !reader_.read(field.real);
                break;
            default:
                failed_ = true;
        }
        return !failed_;
    }
    bool failed() const { return failed_; }

private:
    bool readVarint(std::uint64_t& value) {
        value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            std::uint8_t byte = 0;
            if (!reader_.read(byte)) {
                return false;
            }
            value |= static_cast<std::uint64_t>(byte & 127u) << shift;
            if (byte < 128) {
                return true;
            }
        }
        return false;
    }

    ByteReader reader_;
    bool failed_ = false;
};

// Field numbers: sentencepiece_model.proto.
bool readPiece(std::string_view message, TokenizerData& data) {
    ProtoReader reader(message);
    ProtoField field;
    std::string piece;
    float score = 0;
    auto type = PieceType::normal;
    while (reader.next(field)) {
        if (field.number == 1) {
            piece = field.bytes;
        } else if (field.number == 2) {
            score = field.real;
        } else if (field.number == 3) {
            type = static_cast<PieceType>(std::min<std::uint64_t>(field.varint, 99));
        }
    }
    data.pieces.push_back(std::move(piece));
    data.scores.push_back(score);
    data.types.push_back(type);
    return !reader.failed() && data.pieces.size() <= kMaxPieces;
}

bool readTrainer(std::string_view message, TokenizerData& data, bool& isBpe) {
    ProtoReader reader(message);
    ProtoField field;
    const auto id = [&field] { return static_cast<TokenId>(std::min<std::uint64_t>(field.varint, kMaxPieces)); };
    while (reader.next(field)) {
        switch (field.number) {
            case 3:
                isBpe = field.varint == 2;
                break;
            case 40:
                data.unknown = id();
                break;
            case 41:
                data.bos = id();
                break;
            case 42:
                data.eos = id();
                break;
            default:
                break;
        }
    }
    return !reader.failed();
}

bool readNormalizer(std::string_view message, TokenizerData& data) {
    ProtoReader reader(message);
    ProtoField field;
    while (reader.next(field)) {
        if (field.number == 3) {
            data.addDummyPrefix = field.varint != 0;
        }
    }
    return !reader.failed();
}

Result<TokenizerData> readSentencePiece(const MappedFile& file) {
    const auto bytes = file.bytes();
    ProtoReader reader({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    ProtoField field;
    TokenizerData data;
    bool isBpe = false;
    bool read = true;
    while (read && reader.next(field)) {
        if (field.number == 1) {
            read = readPiece(field.bytes, data);
        } else if (field.number == 2) {
            read = readTrainer(field.bytes, data, isBpe);
        } else if (field.number == 3) {
            read = readNormalizer(field.bytes, data);
        }
    }
    if (!read || reader.failed() || data.pieces.empty()) {
        return bad(file.path(), "is neither a GGUF file nor a sentencepiece model");
    }
    if (!isBpe) {
        return Error{ErrorCode::unsupported,
                     "'" + file.path() + "' is a sentencepiece model of another kind than byte-pair encoding."};
    }
    if (Result<void> checked = check(file.path(), data); !checked) {
        return checked.error();
    }
    return data;
}

}  // namespace

Result<TokenizerData> readVocabulary(const GgufFile& gguf) {
    const std::string model = gguf.text("tokenizer.ggml.model").value_or("");
    if (model != "llama") {
        return Error{ErrorCode::unsupported, "'" + gguf.path() + "' has " +
                                                 (model.empty() ? "no vocabulary."
                                                                : "a vocabulary of kind '" + model.substr(0, 40) +
                                                                      "'; only sentencepiece ('llama') can be read.")};
    }
    const auto* pieces = gguf.texts("tokenizer.ggml.tokens");
    const auto* scores = gguf.floats("tokenizer.ggml.scores");
    const auto* types = gguf.integers("tokenizer.ggml.token_type");
    if (pieces == nullptr || scores == nullptr || types == nullptr) {
        return bad(gguf.path(), "has an incomplete vocabulary: tokens, scores and types are needed");
    }
    TokenizerData data;
    data.pieces = *pieces;
    data.scores = *scores;
    for (const std::int64_t type : *types) {
        data.types.push_back(static_cast<PieceType>(std::clamp<std::int64_t>(type, 0, 99)));
    }
    data.bos = specialId(gguf, "tokenizer.ggml.bos_token_id", data.bos);
    data.eos = specialId(gguf, "tokenizer.ggml.eos_token_id", data.eos);
    data.unknown = specialId(gguf, "tokenizer.ggml.unknown_token_id", data.unknown);
    for (const char* key : {"tokenizer.ggml.eot_token_id", "tokenizer.ggml.eom_token_id"}) {
        if (gguf.number(key)) {
            data.moreEnds.push_back(specialId(gguf, key, -1));
        }
    }
    data.addDummyPrefix = gguf.flag("tokenizer.ggml.add_space_prefix").value_or(true);
    data.addBos = gguf.flag("tokenizer.ggml.add_bos_token").value_or(true);
    data.chatTemplate = gguf.text("tokenizer.chat_template").value_or("");
    data.saysNoTemplate = gguf.text("tokenizer.chat_template") == "";
    if (Result<void> checked = check(gguf.path(), data); !checked) {
        return checked.error();
    }
    return data;
}

Result<TokenizerData> readVocabularyFile(const std::string& path) {
    Result<MappedFile> file = MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    std::uint32_t magic = 0;
    if (!ByteReader(file->bytes()).read(magic) || magic != kGgufMagic) {
        return readSentencePiece(*file);
    }
    Result<GgufFile> gguf = GgufFile::open(path);
    if (!gguf) {
        return gguf.error();
    }
    return readVocabulary(*gguf);
}

TokenizerData makeByteVocabulary(int size) {
    constexpr char kHex[] = "0123456789ABCDEF";
    constexpr std::string_view kSpace = "\xE2\x96\x81";
    TokenizerData data;
    const auto add = [&data](const std::string& piece, float score, PieceType type) {
        data.pieces.push_back(piece);
        data.scores.push_back(score);
        data.types.push_back(type);
    };
    add("<unk>", 0, PieceType::unknown);
    add("<s>", 0, PieceType::control);
    add("</s>", 0, PieceType::control);
    for (int byte = 0; byte < kBytePieces; ++byte) {
        add(std::string("<0x") + kHex[byte / 16] + kHex[byte % 16] + ">", 0, PieceType::byte);
    }
    // A space, then words in the order a, b … z, aa, ab …, each without and with a space before it, so that every piece
    // is unlike the others and its parts are pieces too.
    for (int i = kSpecialPieces + kBytePieces; i < size; ++i) {
        const int index = i - kSpecialPieces - kBytePieces - 1;
        std::string word;
        for (int rest = index < 0 ? 0 : index / 2 + 1; rest > 0; rest = (rest - 1) / 26) {
            word.insert(word.begin(), static_cast<char>('a' + (rest - 1) % 26));
        }
        const bool spaced = index < 0 || index % 2 == 1;
        add(spaced ? std::string(kSpace) + word : word, static_cast<float>(-index), PieceType::normal);
    }
    return data;
}

}  // namespace sirocco
