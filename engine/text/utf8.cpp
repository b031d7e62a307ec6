#include "engine/text/utf8.h"

#include <cstdint>

namespace sirocco {
namespace {

// What may follow a lead byte: how many bytes, and the range of the first of them (the others are 80..BF).
// Source: the Unicode Standard, table 3-7.
struct LeadRule {
    std::uint8_t first, last;
    std::uint8_t following;
    std::uint8_t low, high;
};
constexpr LeadRule kRules[] = {
    {0xC2, 0xDF, 1, 0x80, 0xBF}, {0xE0, 0xE0, 2, 0xA0, 0xBF}, {0xE1, 0xEC, 2, 0x80, 0xBF}, {0xED, 0xED, 2, 0x80, 0x9F},
    {0xEE, 0xEF, 2, 0x80, 0xBF}, {0xF0, 0xF0, 3, 0x90, 0xBF}, {0xF1, 0xF3, 3, 0x80, 0xBF}, {0xF4, 0xF4, 3, 0x80, 0x8F},
};

}  // namespace

Utf8Step nextUtf8(std::string_view text) {
    const auto at = [&text](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    if (at(0) < 0x80) {
        return {Utf8Kind::whole, 1};
    }
    for (const LeadRule& rule : kRules) {
        if (at(0) < rule.first || at(0) > rule.last) {
            continue;
        }
        for (std::size_t i = 1; i <= rule.following; ++i) {
            if (i >= text.size()) {
                return {Utf8Kind::unfinished, i};
            }
            const std::uint8_t low = i == 1 ? rule.low : 0x80;
            const std::uint8_t high = i == 1 ? rule.high : 0xBF;
            if (at(i) < low || at(i) > high) {
                return {Utf8Kind::broken, i};
            }
        }
        return {Utf8Kind::whole, rule.following + std::size_t{1}};
    }
    return {Utf8Kind::broken, 1};
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const Utf8Step step = nextUtf8(text);
        if (step.kind != Utf8Kind::whole) {
            return false;
        }
        text.remove_prefix(step.length);
    }
    return true;
}

}  // namespace sirocco
