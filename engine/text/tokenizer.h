// Text to token ids and back, with sentencepiece. Thread-safe after creation.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/api/result.h"
#include "engine/text/tokenizer_data.h"

namespace sirocco {

class Tokenizer {
public:
    static Result<std::unique_ptr<Tokenizer>> create(TokenizerData data);
    ~Tokenizer();

    // Never yields a control piece (BOS, EOS …) whatever the text says. No BOS is added.
    std::vector<TokenId> encode(std::string_view text) const;

    // The bytes that this id stands for in running text: "▁" is a space, byte pieces are their byte, control pieces are
    // empty. Concatenated over ids and with the first space dropped it is the decoded text.
    std::string_view bytes(TokenId id) const;
    const std::string& piece(TokenId id) const;  // as the vocabulary spells it

    const TokenizerData& data() const;
    int size() const;

private:
    Tokenizer();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace sirocco
