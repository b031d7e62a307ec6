// Collects the ids of a prompt and notes which message each came from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/api/engine.h"
#include "engine/text/tokenizer.h"

namespace sirocco {

inline constexpr std::string_view kBlankLine = "\n\n";

// Text that is encoded in one go, and which bytes of it belong to which message.
class MarkedText {
public:
    void append(int message, std::string_view text);
    void append(const MarkedText& other);
    // Of another message than what is there already, a blank line between; the line belongs to the new message.
    void join(int message, std::string_view text);

    bool empty() const { return parts_.empty(); }
    int lastMessage() const { return parts_.back().message; }

private:
    friend class PromptWriter;
    struct Part {
        int message = 0;
        std::size_t end = 0;  // in text_
    };
    std::string text_;
    std::vector<Part> parts_;
};

// The spans follow each other without a gap, each id after BOS in one of them; a message that came to no ids has an
// empty one.
class PromptWriter {
public:
    explicit PromptWriter(const Tokenizer& tokenizer) : tokenizer_(tokenizer) {}

    void addBos() { prompt_.ids.push_back(tokenizer_.data().bos); }
    void addId(int message, TokenId id);
    void addIds(int message, const std::vector<TokenId>& ids);
    void addEncoded(const MarkedText& text);

    PromptTokens take() { return std::move(prompt_); }

private:
    int size() const { return static_cast<int>(prompt_.ids.size()); }
    void claim(int message);  // what comes next is of this message
    void push(TokenId id);

    const Tokenizer& tokenizer_;
    PromptTokens prompt_;
};

}  // namespace sirocco
