#include "engine/runtime/vocabulary_folder.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "engine/io/checked.h"
#include "engine/io/json.h"
#include "engine/io/mapped_file.h"
#include "engine/runtime/vocabulary_file.h"

namespace sirocco {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::size_t kMaxTemplateBytes = std::size_t{1} << 20;

// A token is its text, or an object that has it as "content".
std::string tokenText(const json& token) {
    const json* text = &token;
    if (token.is_object()) {
        const auto content = token.find("content");
        text = content != token.end() ? &*content : text;
    }
    return text->is_string() ? text->get<std::string>() : std::string();
}

class FolderVocabulary {
public:
    FolderVocabulary(const std::string& folder, int size) : folder_(folder), size_(static_cast<std::size_t>(size)) {}

    Result<TokenizerData> read() {
        for (const auto step :
             {&FolderVocabulary::readPieces, &FolderVocabulary::readAddedTokens, &FolderVocabulary::readTokenizerConfig,
              &FolderVocabulary::readTemplateFiles, &FolderVocabulary::readEnds}) {
            if (Result<void> done = (this->*step)(); !done) {
                return done.error();
            }
        }
        while (data_.pieces.size() < size_) {
            append("<unused " + std::to_string(data_.pieces.size()) + ">", PieceType::unused);
        }
        data_.saysNoTemplate = toldItsTemplate_ && data_.chatTemplate.empty();
        return std::move(data_);
    }

private:
    std::string path(const char* name) const { return (fs::path(folder_) / name).string(); }
    Error bad(const std::string& file, const std::string& what) const {
        return {ErrorCode::badFile, "'" + path(file.c_str()) + "' " + what + "."};
    }

    // An empty object where there is no such file.
    Result<json> readOptional(const char* name) const {
        Result<json> read = readJsonFile(path(name));
        if (!read && read.error().code == ErrorCode::notFound) {
            return json(json::object());
        }
        return read;
    }

    Result<void> readPieces() {
        Result<TokenizerData> read = readVocabularyFile(path("tokenizer.model"));
        if (!read && read.error().code == ErrorCode::notFound) {
            return Error{ErrorCode::unsupported,
                         "'" + folder_ + "' has no tokenizer.model; the other forms of its vocabulary cannot be read."};
        }
        if (!read) {
            return read.error();
        }
        data_ = std::move(*read);
        return data_.pieces.size() <= size_
                   ? Result<void>()
                   : bad("tokenizer.model", "has " + std::to_string(data_.pieces.size()) + " pieces, more than the " +
                                                std::to_string(size_) + " embeddings of the model");
    }

    void append(const std::string& piece, PieceType type) {
        data_.pieces.push_back(piece);
        data_.scores.push_back(0);
        data_.types.push_back(type);
    }

    // False when the id is none of the model's.
    bool addToken(std::uint64_t id, const std::string& text, bool special) {
        if (id >= size_ || text.empty()) {
            return false;
        }
        while (data_.pieces.size() <= id) {
            append("<unused " + std::to_string(data_.pieces.size()) + ">", PieceType::unused);
        }
        // <unk> is called special too and stays the one unknown piece.
        if (data_.types[id] != PieceType::unknown) {
            data_.pieces[id] = text;
            data_.types[id] = special ? PieceType::control : PieceType::userDefined;
        }
        return true;
    }

    // {"<|im_end|>": 32000}. Which of them are special, tokenizer_config.json says.
    Result<void> readAddedTokens() {
        const Result<json> added = readOptional("added_tokens.json");
        if (!added) {
            return added.error();
        }
        for (const auto& [text, id] : added->items()) {
            if (!id.is_number_unsigned() || !addToken(id.get<std::uint64_t>(), text, false)) {
                return bad("added_tokens.json", "adds token " + quotedName(text) + " outside of the vocabulary");
            }
        }
        return {};
    }

    Result<void> readTokenizerConfig() {
        const Result<json> config = readOptional("tokenizer_config.json");
        if (!config) {
            return config.error();
        }
        if (const auto decoder = config->find("added_tokens_decoder");
            decoder != config->end() && decoder->is_object()) {
            for (const auto& [key, token] : decoder->items()) {
                std::uint64_t id = 0;
                const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), id);
                const auto special = token.is_object() ? token.find("special") : token.end();
                const bool isSpecial = token.is_object() && special != token.end() && *special == true;
                if (error != std::errc() || end != key.data() + key.size() ||
                    !addToken(id, tokenText(token), isSpecial)) {
                    return bad("tokenizer_config.json", "adds token " + quotedName(key) + " outside of the vocabulary");
                }
            }
        }
        toldItsTemplate_ = !config->empty();
        if (const auto addBos = config->find("add_bos_token"); addBos != config->end() && addBos->is_boolean()) {
            data_.addBos = addBos->get<bool>();
        }
        readSpecial(*config, "bos_token", data_.bos);
        readSpecial(*config, "eos_token", data_.eos);
        if (const auto text = config->find("chat_template"); text != config->end()) {
            readTemplate(*text);
        }
        return {};
    }

    void readSpecial(const json& config, const char* key, TokenId& id) const {
        const auto token = config.find(key);
        const std::string text = token != config.end() ? tokenText(*token) : std::string();
        const auto found = std::find(data_.pieces.begin(), data_.pieces.end(), text);
        if (found != data_.pieces.end()) {
            id = static_cast<TokenId>(found - data_.pieces.begin());
        }
    }

    // A text, or a list of {"name": "default", "template": "…"}.
    void readTemplate(const json& value) {
        if (value.is_string()) {
            data_.chatTemplate = value.get<std::string>();
        }
        if (!value.is_array()) {
            return;
        }
        for (const json& one : value) {
            const auto name = one.is_object() ? one.find("name") : one.end();
            const auto text = one.is_object() ? one.find("template") : one.end();
            if (one.is_object() && name != one.end() && text != one.end() && *name == "default" && text->is_string()) {
                data_.chatTemplate = text->get<std::string>();
            }
        }
    }

    Result<void> readTemplateFiles() {
        if (const Result<MappedFile> file = MappedFile::open(path("chat_template.jinja"));
            file && file->bytes().size() <= kMaxTemplateBytes) {
            data_.chatTemplate.assign(reinterpret_cast<const char*>(file->bytes().data()), file->bytes().size());
        }
        const Result<json> read = readOptional("chat_template.json");
        if (!read) {
            return read.error();
        }
        if (const auto text = read->find("chat_template"); text != read->end()) {
            readTemplate(*text);
        }
        return {};
    }

    // "eos_token_id": one, or a list of those that end an answer.
    Result<void> readEnds() {
        for (const char* name : {"config.json", "generation_config.json"}) {
            const Result<json> config = readOptional(name);
            if (!config) {
                return config.error();
            }
            const auto ends = config->find("eos_token_id");
            if (ends == config->end()) {
                continue;
            }
            for (const json& end : ends->is_array() ? *ends : json::array({*ends})) {
                if (!end.is_number_unsigned() || end.get<std::uint64_t>() >= size_) {
                    return bad(name, "ends answers with a piece that is not in the vocabulary");
                }
                addEnd(end.get<TokenId>());
            }
        }
        return {};
    }

    void addEnd(TokenId id) {
        auto& ends = data_.moreEnds;
        if (id != data_.eos && std::find(ends.begin(), ends.end(), id) == ends.end()) {
            ends.push_back(id);
        }
    }

    std::string folder_;
    std::size_t size_;
    TokenizerData data_;
    bool toldItsTemplate_ = false;  // there is a tokenizer_config.json, which would have it
};

}  // namespace

Result<TokenizerData> readVocabularyFolder(const std::string& folder, int size) {
    return FolderVocabulary(folder, size).read();
}

}  // namespace sirocco
