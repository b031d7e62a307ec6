#include "engine/text/prompt_writer.h"

namespace sirocco {

void MarkedText::append(int message, std::string_view text) {
    text_ += text;
    if (parts_.empty() || parts_.back().message != message) {
        parts_.push_back({message, 0});
    }
    parts_.back().end = text_.size();
}

void MarkedText::append(const MarkedText& other) {
    std::size_t begin = 0;
    for (const Part& part : other.parts_) {
        append(part.message, std::string_view(other.text_).substr(begin, part.end - begin));
        begin = part.end;
    }
}

void MarkedText::join(int message, std::string_view text) {
    if (!parts_.empty()) {
        append(message, kBlankLine);
    }
    append(message, text);
}

void PromptWriter::claim(int message) {
    if (prompt_.spans.empty() || prompt_.spans.back().message != message) {
        prompt_.spans.push_back({message, size(), size()});
    }
}

void PromptWriter::push(TokenId id) {
    prompt_.ids.push_back(id);
    prompt_.spans.back().end = size();
}

void PromptWriter::addId(int message, TokenId id) {
    claim(message);
    push(id);
}

void PromptWriter::addIds(int message, const std::vector<TokenId>& ids) {
    claim(message);
    for (const TokenId id : ids) {
        push(id);
    }
}

void PromptWriter::addEncoded(const MarkedText& text) {
    // A token belongs to the message in which its first byte lies. The vocabulary's dummy prefix is no byte of ours.
    const std::size_t prefix = tokenizer_.data().addDummyPrefix ? 1 : 0;
    std::size_t offset = 0;
    std::size_t part = 0;
    if (!text.empty()) {
        claim(text.parts_.front().message);
    }
    for (const TokenId id : tokenizer_.encode(text.text_)) {
        while (part + 1 < text.parts_.size() && offset >= text.parts_[part].end + prefix) {
            claim(text.parts_[++part].message);
        }
        push(id);
        offset += tokenizer_.bytes(id).size();
    }
    while (part + 1 < text.parts_.size()) {
        claim(text.parts_[++part].message);
    }
}

}  // namespace sirocco
