#include "engine/runtime/model_name.h"

#include <algorithm>
#include <cstdint>

#include "engine/text/utf8.h"

namespace sirocco {
namespace {

struct Range {
    char32_t first, last;
};

// The Unicode Standard 15, property White_Space.
constexpr Range kSpaces[] = {{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},     {0x1680, 0x1680},
                             {0x2000, 0x200A}, {0x2028, 0x2029}, {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}};

// The same, general categories Cc and Cf, and what is assigned to nothing between them.
constexpr Range kUnseen[] = {{0x00, 0x1F},       {0x7F, 0x9F},       {0xAD, 0xAD},       {0x0600, 0x0605},
                             {0x061C, 0x061C},   {0x06DD, 0x06DD},   {0x070F, 0x070F},   {0x0890, 0x0891},
                             {0x08E2, 0x08E2},   {0x180E, 0x180E},   {0x200B, 0x200F},   {0x202A, 0x202E},
                             {0x2060, 0x206F},   {0xFEFF, 0xFEFF},   {0xFFF0, 0xFFFB},   {0xFFFE, 0xFFFF},
                             {0x110BD, 0x110BD}, {0x110CD, 0x110CD}, {0x13430, 0x1343F}, {0x1BCA0, 0x1BCA3},
                             {0x1D173, 0x1D17A}, {0xE0000, 0xE0FFF}};

template <std::size_t count>
bool isIn(const Range (&ranges)[count], char32_t character) {
    return std::any_of(std::begin(ranges), std::end(ranges),
                       [=](const Range& range) { return character >= range.first && character <= range.last; });
}

// Of one whole character.
char32_t valueOf(std::string_view bytes) {
    const auto at = [&](std::size_t i) { return static_cast<char32_t>(static_cast<std::uint8_t>(bytes[i])); };
    if (bytes.size() == 1) {
        return at(0);
    }
    char32_t value = at(0) & (0x7F >> bytes.size());
    for (std::size_t i = 1; i < bytes.size(); ++i) {
        value = value << 6 | (at(i) & 0x3F);
    }
    return value;
}

}  // namespace

std::string shownModelName(std::string_view text) {
    std::string shown;
    bool apart = false;  // a space comes before what is next
    int characters = 0;
    while (!text.empty() && characters < kMaxModelName) {
        const Utf8Step step = nextUtf8(text);
        const std::string_view bytes = text.substr(0, step.length);
        text.remove_prefix(step.length);
        if (step.kind != Utf8Kind::whole) {
            continue;
        }
        const char32_t character = valueOf(bytes);
        if (isIn(kSpaces, character)) {
            apart = !shown.empty();
        } else if (!isIn(kUnseen, character)) {
            if (apart && ++characters == kMaxModelName) {
                break;
            }
            shown += apart ? " " : "";
            shown += bytes;
            ++characters;
            apart = false;
        }
    }
    return shown;
}

}  // namespace sirocco
