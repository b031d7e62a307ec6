// Text to token ids and back, with sentencepiece. Thread-safe after creation.
//
// Ids equal sentencepiece's own for every text, but that a text never becomes a special piece (see TokenizerData): what
// sentencepiece would take for one is encoded as the characters that it is. A byte that is no part of valid UTF-8
// counts as U+FFFD, each byte as one, as sentencepiece has it; valid UTF-8 decodes to what was encoded. The time is
// close to linear in the length of the text, also where all of it is one letter.
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

    // No BOS is added. Where the vocabulary has no byte pieces, what it cannot spell becomes `unknown`.
    std::vector<TokenId> encode(std::string_view text) const;

    // The bytes that this id stands for in running text: "▁" is a space, byte pieces are their byte, control pieces are
    // empty, userDefined ones their spelling. Concatenated over ids and with the first space dropped it is the decoded
    // text.
    std::string_view bytes(TokenId id) const;
    const std::string& piece(TokenId id) const;  // as the vocabulary spells it

    // The control piece that is spelt so; -1 when there is none.
    TokenId control(std::string_view piece) const;
    // The ids that end an answer: EOS, what the file names beside it, and control pieces that are known to mean it.
    const std::vector<TokenId>& ends() const;
    // Special pieces: those that no text becomes.
    bool isSpecial(TokenId id) const;

    // As given, but that every piece which is special by its id or its spelling has type control.
    const TokenizerData& data() const;
    int size() const;

private:
    Tokenizer();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace sirocco
