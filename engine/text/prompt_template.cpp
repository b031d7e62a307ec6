#include "engine/text/prompt_template.h"

#include <algorithm>
#include <cctype>
#include <initializer_list>

namespace sirocco {
namespace {

bool hasPiece(const TokenizerData& data, std::string_view piece, bool onlyControl) {
    for (std::size_t i = 0; i < data.pieces.size(); ++i) {
        if (data.pieces[i] == piece && (!onlyControl || data.types[i] == PieceType::control)) {
            return true;
        }
    }
    return false;
}

bool hasMistralPieces(const TokenizerData& data) {
    return hasPiece(data, "[INST]", true) && hasPiece(data, "[/INST]", true);
}

bool hasChatmlPieces(const TokenizerData& data) {
    return hasPiece(data, "<|im_start|>", false) && hasPiece(data, "<|im_end|>", false);
}

// Lower case, and one kind of separator: "Mixtral 8x7B_v0.1" is "mixtral-8x7b-v0.1".
std::string plainName(std::string_view name) {
    std::string plain(name);
    std::transform(plain.begin(), plain.end(), plain.begin(),
                   [](unsigned char c) { return c == ' ' || c == '_' ? '-' : static_cast<char>(std::tolower(c)); });
    return plain;
}

bool soundsLikeBase(std::string_view name) {
    const std::string plain = plainName(name);
    const auto says = [&plain](std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(),
                           [&plain](std::string_view word) { return plain.find(word) != std::string::npos; });
    };
    return says({"base", "mixtral-8x7b-v0.1", "mixtral-8x22b-v0.1"}) && !says({"instruct", "chat"});
}

RecognisedTemplate found(PromptTemplate promptTemplate, std::string why) {
    return {promptTemplate, promptTemplate, std::move(why)};
}

RecognisedTemplate suggest(const TokenizerData& data, std::string_view name, const std::string& because) {
    if (hasChatmlPieces(data)) {
        return {{}, PromptTemplate::chatml, because + ", but its vocabulary has <|im_start|> and <|im_end|>."};
    }
    if (hasMistralPieces(data)) {
        return {{}, PromptTemplate::mistralV3, because + ", but its vocabulary has [INST] and [/INST]."};
    }
    if (soundsLikeBase(name)) {
        return {{}, PromptTemplate::plain, because + ", and its name sounds like a base model's."};
    }
    return {{}, PromptTemplate::mistralV1, because + "; most such models use Mixtral's own."};
}

}  // namespace

RecognisedTemplate recogniseTemplate(const TokenizerData& data, std::string_view name) {
    const auto says = [&data](std::string_view mark) { return data.chatTemplate.find(mark) != std::string::npos; };
    if (says("<|im_start|>")) {
        return found(PromptTemplate::chatml, "The chat template in the file has <|im_start|>.");
    }
    if (says("<<SYS>>")) {
        return suggest(data, name, "The file has a chat template that Sirocco does not know");
    }
    if (says("[INST]") && hasMistralPieces(data)) {
        return found(PromptTemplate::mistralV3,
                     "The chat template in the file has [INST], which is a piece of the vocabulary.");
    }
    if (says("[INST]")) {
        return found(PromptTemplate::mistralV1, "The chat template in the file has [INST].");
    }
    if (!data.chatTemplate.empty()) {
        return suggest(data, name, "The file has a chat template that Sirocco does not know");
    }
    if (data.saysNoTemplate) {
        return found(PromptTemplate::plain, "The files of the model say that it has no chat template.");
    }
    return suggest(data, name, "The file has no chat template");
}

Result<PromptTemplate> resolveTemplate(const TokenizerData& data, PromptTemplate wanted) {
    if (wanted != PromptTemplate::automatic) {
        return wanted;
    }
    if (const RecognisedTemplate recognised = recogniseTemplate(data); recognised.found) {
        return *recognised.found;
    }
    return Error{
        ErrorCode::unknownTemplate,
        "The model's file does not say how a conversation is written for it; choose one of the templates v1 and "
        "v3 (Mistral), chatml, or plain (no template, for base models)."};
}

}  // namespace sirocco
