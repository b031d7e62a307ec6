#include "app/chat/json_slices.h"

namespace sirocco {
namespace {

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

JsonSlices::JsonSlices(QByteArrayView container) : text_(container) {
    if (text_.startsWith("\xef\xbb\xbf")) {
        text_ = text_.sliced(3);
    }
    skipSpace();
    isArray_ = at_ < text_.size() && text_[at_] == '[';
    if (isArray_ || (at_ < text_.size() && text_[at_] == '{')) {
        ++at_;
        state_ = State::before;
    }
}

void JsonSlices::skipSpace() {
    while (at_ < text_.size() && isSpace(text_[at_])) {
        ++at_;
    }
}

bool JsonSlices::take(char wanted) {
    skipSpace();
    if (at_ >= text_.size() || text_[at_] != wanted) {
        return false;
    }
    ++at_;
    return true;
}

std::optional<QByteArrayView> JsonSlices::takeString() {
    if (!take('"')) {
        return std::nullopt;
    }
    const qsizetype begin = at_;
    while (at_ < text_.size() && text_[at_] != '"') {
        at_ += text_[at_] == '\\' ? 2 : 1;
    }
    if (at_ >= text_.size()) {
        return std::nullopt;
    }
    return text_.sliced(begin, at_++ - begin);
}

std::optional<QByteArrayView> JsonSlices::takeValue() {
    skipSpace();
    const qsizetype begin = at_;
    qsizetype depth = 0;
    while (at_ < text_.size()) {
        const char c = text_[at_];
        if (c == '"') {
            if (!takeString()) {
                return std::nullopt;
            }
            continue;
        }
        if (c == '[' || c == '{') {
            ++depth;
        } else if (depth == 0 && (c == ',' || c == ']' || c == '}')) {
            break;
        } else if (c == ']' || c == '}') {
            --depth;
        }
        ++at_;
    }
    return depth == 0 && at_ > begin ? std::optional(text_.sliced(begin, at_ - begin)) : std::nullopt;
}

std::optional<JsonSlice> JsonSlices::next() {
    if (state_ != State::before && state_ != State::inside) {
        return std::nullopt;
    }
    if (take(isArray_ ? ']' : '}')) {
        state_ = State::ended;
        return std::nullopt;
    }
    const bool separated = state_ == State::before || take(',');
    state_ = State::broken;
    JsonSlice slice;
    if (!separated) {
        return std::nullopt;
    }
    if (!isArray_) {
        const auto key = takeString();
        if (!key || !take(':')) {
            return std::nullopt;
        }
        slice.key = *key;
    }
    const auto value = takeValue();
    if (!value) {
        return std::nullopt;
    }
    slice.value = *value;
    state_ = State::inside;
    return slice;
}

}  // namespace sirocco
