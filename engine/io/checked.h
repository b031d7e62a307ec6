// Small things that every reader of hostile bytes needs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sirocco {

// False when the product does not fit.
inline bool multiply(std::uint64_t a, std::uint64_t b, std::uint64_t& product) {
    return !__builtin_mul_overflow(a, b, &product);
}

// Names come from the file and go into a message: only what can be printed, and not too much of it.
inline std::string quotedName(std::string_view name) {
    std::string text = "'";
    for (const char c : name.substr(0, 80)) {
        text += c >= ' ' && c <= '~' ? c : '?';
    }
    return text + (name.size() > 80 ? "…'" : "'");
}

}  // namespace sirocco
