// How the blocks of blocks.h are read, 32 elements ("a part") at a time: small integers, and a scale and an offset for
// each half of them, value = scale * quant - offset. Every reader of quantised blocks on the CPU goes through here; the
// wide instruction sets read the quants by themselves and take the scales from here.
//
// Source: ggml's ggml-quants.c, dequantize_row_*.
//
// Functions are static, not inline: files compiled for wider registers include this, and the linker must never pick
// their copy for the others.
#pragma once

#include <stdint.h>

#include "engine/quant/blocks.h"

namespace sirocco {

struct PartScales {
    float scale[2];  // of elements 0..15 and 16..31
    float offset[2];
};

template <typename Block>
inline constexpr int kBlockElements = 256;
template <>
inline constexpr int kBlockElements<BlockQ4_0> = 32;
template <>
inline constexpr int kBlockElements<BlockQ4_1> = 32;
template <>
inline constexpr int kBlockElements<BlockQ5_0> = 32;
template <>
inline constexpr int kBlockElements<BlockQ5_1> = 32;
template <>
inline constexpr int kBlockElements<BlockQ8_0> = 32;

template <typename Block>
inline constexpr int kParts = kBlockElements<Block> / 32;

template <typename Block>
concept HasMinimum = requires(const Block& block) {
    block.minimum;
};

// ---- scales: `scale` and `minimum` are the block's halves as floats
// ----------------------------------------------------

template <typename Block>
static PartScales partScales(const Block&, int, float scale, float minimum) {  // the 32-element types
    return {{scale, scale}, {-minimum, -minimum}};
}

static inline PartScales partScales(const BlockQ2_K& block, int part, float scale, float minimum) {
    const uint8_t first = block.parts[2 * part];
    const uint8_t second = block.parts[2 * part + 1];
    return {{scale * static_cast<float>(first & 15), scale * static_cast<float>(second & 15)},
            {minimum * static_cast<float>(first >> 4), minimum * static_cast<float>(second >> 4)}};
}

// Six-bit scale of one of the sixteen parts: its low four bits in bytes 0..7, its high two in bytes 8..11.
static inline int scaleOfQ3(const BlockQ3_K& block, int i) {
    const int low = i < 8 ? block.parts[i] & 15 : block.parts[i - 8] >> 4;
    const int high = (block.parts[8 + i % 4] >> (2 * (i / 4))) & 3;
    return (low | (high << 4)) - 32;
}
static inline PartScales partScales(const BlockQ3_K& block, int part, float scale, float) {
    return {{scale * static_cast<float>(scaleOfQ3(block, 2 * part)),
             scale * static_cast<float>(scaleOfQ3(block, 2 * part + 1))},
            {0, 0}};
}

// Q4_K and Q5_K: parts 0..3 have their six bits in bytes 0..3 (scale) and 4..7 (minimum); parts 4..7 have four bits in
// bytes 8..11 and the two on top in the high bits of bytes 0..7.
static inline PartScales sixBitScales(const uint8_t* parts, int part, float scale, float minimum) {
    int s = 0;
    int m = 0;
    if (part < 4) {
        s = parts[part] & 63;
        m = parts[part + 4] & 63;
    } else {
        s = (parts[part + 4] & 15) | ((parts[part - 4] >> 6) << 4);
        m = (parts[part + 4] >> 4) | ((parts[part] >> 6) << 4);
    }
    const float partScale = scale * static_cast<float>(s);
    const float offset = minimum * static_cast<float>(m);
    return {{partScale, partScale}, {offset, offset}};
}
static inline PartScales partScales(const BlockQ4_K& block, int part, float scale, float minimum) {
    return sixBitScales(block.parts, part, scale, minimum);
}
static inline PartScales partScales(const BlockQ5_K& block, int part, float scale, float minimum) {
    return sixBitScales(block.parts, part, scale, minimum);
}
static inline PartScales partScales(const BlockQ6_K& block, int part, float scale, float) {
    return {{scale * static_cast<float>(block.parts[2 * part]), scale * static_cast<float>(block.parts[2 * part + 1])},
            {0, 0}};
}

// ---- quants
// ------------------------------------------------------------------------------------------------------------

static inline void partQuants(const BlockQ8_0& block, int, int8_t* out) {
    for (int i = 0; i < 32; ++i)
        out[i] = block.quants[i];
}
static inline void nibbleQuants(const uint8_t* nibbles, int8_t* out) {
    for (int i = 0; i < 16; ++i) {
        out[i] = static_cast<int8_t>(nibbles[i] & 15);
        out[i + 16] = static_cast<int8_t>(nibbles[i] >> 4);
    }
}
static inline void addFifthBits(const uint8_t* fifth, int offset, int8_t* out) {
    for (int i = 0; i < 32; ++i)
        out[i] = static_cast<int8_t>((out[i] | (((fifth[i / 8] >> (i % 8)) & 1) << 4)) - offset);
}
static inline void partQuants(const BlockQ4_0& block, int, int8_t* out) {
    nibbleQuants(block.nibbles, out);
    for (int i = 0; i < 32; ++i)
        out[i] = static_cast<int8_t>(out[i] - 8);
}
static inline void partQuants(const BlockQ4_1& block, int, int8_t* out) { nibbleQuants(block.nibbles, out); }
static inline void partQuants(const BlockQ5_0& block, int, int8_t* out) {
    nibbleQuants(block.nibbles, out);
    addFifthBits(block.fifth, 16, out);
}
static inline void partQuants(const BlockQ5_1& block, int, int8_t* out) {
    nibbleQuants(block.nibbles, out);
    addFifthBits(block.fifth, 0, out);
}
static inline void partQuants(const BlockQ2_K& block, int part, int8_t* out) {
    for (int i = 0; i < 32; ++i)
        out[i] = static_cast<int8_t>((block.twos[32 * (part / 4) + i] >> (2 * (part % 4))) & 3);
}
static inline void partQuants(const BlockQ3_K& block, int part, int8_t* out) {
    for (int i = 0; i < 32; ++i) {
        const int low = (block.twos[32 * (part / 4) + i] >> (2 * (part % 4))) & 3;
        out[i] = static_cast<int8_t>(((block.third[i] >> part) & 1) ? low : low - 4);
    }
}
static inline void partQuants(const BlockQ4_K& block, int part, int8_t* out) {
    for (int i = 0; i < 32; ++i)
        out[i] = static_cast<int8_t>((block.nibbles[32 * (part / 2) + i] >> (4 * (part % 2))) & 15);
}
static inline void partQuants(const BlockQ5_K& block, int part, int8_t* out) {
    for (int i = 0; i < 32; ++i) {
        const int low = (block.nibbles[32 * (part / 2) + i] >> (4 * (part % 2))) & 15;
        out[i] = static_cast<int8_t>(low | (((block.fifth[i] >> part) & 1) << 4));
    }
}
static inline void partQuants(const BlockQ6_K& block, int part, int8_t* out) {
    const int half = part / 4;  // of 128 elements
    const int quarter = part % 4;
    for (int i = 0; i < 32; ++i) {
        const int low = (block.nibbles[64 * half + 32 * (quarter % 2) + i] >> (4 * (quarter / 2))) & 15;
        const int high = (block.twos[32 * half + i] >> (2 * quarter)) & 3;
        out[i] = static_cast<int8_t>((low | (high << 4)) - 32);
    }
}

}  // namespace sirocco
