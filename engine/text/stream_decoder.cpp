#include "engine/text/stream_decoder.h"

#include "engine/text/utf8.h"

namespace sirocco {

StreamDecoder::StreamDecoder(const Tokenizer& tokenizer, bool atStart)
    : tokenizer_(tokenizer), atStart_(atStart && tokenizer.data().addDummyPrefix) {}

std::string StreamDecoder::push(TokenId id) {
    std::string_view bytes = tokenizer_.bytes(id);
    if (atStart_ && !bytes.empty()) {
        atStart_ = false;
        bytes.remove_prefix(bytes.front() == ' ' ? 1 : 0);
    }
    pending_ += bytes;
    return takeComplete(false);
}

std::string StreamDecoder::finish() { return takeComplete(true); }

std::string StreamDecoder::takeComplete(bool atEnd) {
    std::string text;
    std::string_view rest = pending_;
    while (!rest.empty()) {
        const Utf8Step step = nextUtf8(rest);
        if (step.kind == Utf8Kind::unfinished && !atEnd) {
            break;
        }
        text += step.kind == Utf8Kind::whole ? rest.substr(0, step.length) : kReplacementCharacter;
        rest.remove_prefix(step.length);
    }
    pending_ = std::string(rest);
    return text;
}

}  // namespace sirocco
