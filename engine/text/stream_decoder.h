// Turns ids into text as they come, in whole UTF-8 characters only.
#pragma once

#include <string>

#include "engine/text/tokenizer.h"

namespace sirocco {

class StreamDecoder {
public:
    // `tokenizer` must outlive the decoder. atStart: the first piece's leading space is the dummy prefix and is
    // dropped.
    explicit StreamDecoder(const Tokenizer& tokenizer, bool atStart = true);

    // The characters that `id` completes; empty while a character is unfinished. Bytes that can never become UTF-8 come
    // out as U+FFFD.
    std::string push(TokenId id);

    // What is left at the end: unfinished bytes as one U+FFFD, or nothing.
    std::string finish();

private:
    std::string takeComplete(bool atEnd);

    const Tokenizer& tokenizer_;
    std::string pending_;  // an unfinished character's bytes
    bool atStart_;
};

}  // namespace sirocco
