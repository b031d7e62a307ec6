// The one UTF-8 reader of the engine: strict (no overlong forms, no surrogates, nothing above U+10FFFF).
#pragma once

#include <string>
#include <string_view>

namespace sirocco {

enum class Utf8Kind {
    whole,       // `length` bytes are one character
    unfinished,  // the text ends inside a character that could still become valid
    broken,      // `length` bytes can never become a character
};

struct Utf8Step {
    Utf8Kind kind;
    std::size_t length;
};

// Looks at the front of `text`, which must not be empty. A broken step covers the bytes that one U+FFFD replaces
// (Unicode's "maximal subpart").
Utf8Step nextUtf8(std::string_view text);

bool isUtf8(std::string_view text);

inline constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";

}  // namespace sirocco
