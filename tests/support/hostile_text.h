// Texts that find out what a tokenizer does at its edges: scripts, emoji, white space, control characters, spellings of
// special pieces and, if wanted, bytes that are no text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/random.h"

namespace sirocco::test {

inline void appendUtf8(std::string& text, std::uint32_t codepoint) {
    const auto byte = [&text](std::uint32_t value) { text += static_cast<char>(value); };
    if (codepoint < 0x80) {
        byte(codepoint);
    } else if (codepoint < 0x800) {
        byte(0xC0 | (codepoint >> 6));
        byte(0x80 | (codepoint & 0x3F));
    } else if (codepoint < 0x10000) {
        byte(0xE0 | (codepoint >> 12));
        byte(0x80 | ((codepoint >> 6) & 0x3F));
        byte(0x80 | (codepoint & 0x3F));
    } else {
        byte(0xF0 | (codepoint >> 18));
        byte(0x80 | ((codepoint >> 12) & 0x3F));
        byte(0x80 | ((codepoint >> 6) & 0x3F));
        byte(0x80 | (codepoint & 0x3F));
    }
}

enum class Broken { no, yes };  // whether bytes that are no UTF-8 may be among it

inline std::string hostileFragment(Random& random, Broken broken) {
    static const std::vector<std::string> kFragments = {"hello",
                                                        " world",
                                                        "The ",
                                                        "  ",
                                                        "    ",
                                                        "\t",
                                                        "\n",
                                                        "\r\n",
                                                        "\n\n\n",
                                                        "😀",
                                                        "👩‍👩‍👧",
                                                        "🇩🇪",
                                                        "e\u0301",
                                                        "ñ",
                                                        "漢字",
                                                        "かな",
                                                        "한국어",
                                                        "العربية",
                                                        "\u202E",
                                                        "\u200B",
                                                        "\u00A0",
                                                        "\uFEFF",
                                                        "\uFFFD",
                                                        "▁",
                                                        "▁▁",
                                                        "▁the",
                                                        " ▁ ",
                                                        "<s>",
                                                        "</s>",
                                                        "<unk>",
                                                        "[INST]",
                                                        "[/INST]",
                                                        "<|im_end|>",
                                                        "<0x0A>",
                                                        "<0xFF>",
                                                        "<|im_start|>",
                                                        "12345",
                                                        "3.14",
                                                        "#include",
                                                        "\\",
                                                        "{{",
                                                        "://",
                                                        "user\n",
                                                        "<<SYS>>",
                                                        "�"};
    std::string text;
    switch (random.below(8)) {
        case 0:
        case 1:
        case 2:
        case 3:
            return kFragments[std::size_t(random.below(int(kFragments.size())))];
        case 4:
            text += static_cast<char>(random.below(0x20));
            return text;
        case 5: {
            const int codepoint = random.below(0x110000);
            appendUtf8(text, codepoint >= 0xD800 && codepoint < 0xE000 ? 0x41u : std::uint32_t(codepoint));
            return text;
        }
        case 6:
            return std::string(std::size_t(1 + random.below(40)), static_cast<char>('a' + random.below(26)));
        default:
            if (broken == Broken::no) {
                return " ";
            }
            for (int i = 1 + random.below(4); i > 0; --i) {
                text += static_cast<char>(0x80 + random.below(128));
            }
            return text;
    }
}

// Mostly short, sometimes some thousand bytes.
inline std::string hostileText(Random& random, Broken broken) {
    std::string text;
    for (int i = random.below(random.below(100) == 0 ? 800 : 12); i >= 0; --i) {
        text += hostileFragment(random, broken);
    }
    return text;
}

}  // namespace sirocco::test
