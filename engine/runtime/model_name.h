// What a model calls itself, as far as it can be shown.
#pragma once

#include <string>
#include <string_view>

namespace sirocco {

inline constexpr int kMaxModelName = 200;  // characters

// One line of valid UTF-8 of at most kMaxModelName characters: whitespace and line ends are single spaces and none at
// the ends, and characters that are not seen themselves but change how others look (controls, format characters, marks
// of direction) are left out, as are bytes that are no UTF-8. Linear in `text`.
std::string shownModelName(std::string_view text);

}  // namespace sirocco
