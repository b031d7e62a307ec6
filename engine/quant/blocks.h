// Byte layouts of quantised blocks, as GGUF files store them. Shared with the CUDA kernels: plain structs, no includes
// beyond <stdint.h>, no functions. Source: ggml's ggml-common.h (block_q4_0 and so on).
#pragma once

#include <stdint.h>

namespace sirocco {

// value[i] = scale * (nibble - 8). The low nibbles are elements 0..15, the high nibbles 16..31.
struct BlockQ4_0 {
    uint16_t scale;  // IEEE binary16
    uint8_t nibbles[16];
};
static_assert(sizeof(BlockQ4_0) == 18);

// value[i] = scale * quants[i]
struct BlockQ8_0 {
    uint16_t scale;  // IEEE binary16
    int8_t quants[32];
};
static_assert(sizeof(BlockQ8_0) == 34);

// value[i] = scale * nibble + minimum
struct BlockQ4_1 {
    uint16_t scale;
    uint16_t minimum;
    uint8_t nibbles[16];
};
static_assert(sizeof(BlockQ4_1) == 20);

// value[i] = scale * (quant - 16); bit i of `fifth` is the fifth bit of element i.
struct BlockQ5_0 {
    uint16_t scale;
    uint8_t fifth[4];
    uint8_t nibbles[16];
};
static_assert(sizeof(BlockQ5_0) == 22);

// value[i] = scale * quant + minimum
struct BlockQ5_1 {
    uint16_t scale;
    uint16_t minimum;
    uint8_t fifth[4];
    uint8_t nibbles[16];
};
static_assert(sizeof(BlockQ5_1) == 24);

// The K types hold 256 elements in parts of 16 or 32 that have a small integer scale, and some a minimum, of their own:
// value[i] = scale * partScale * quant - minimum * partMinimum.

// Sixteen parts of 16; a part's byte is its scale (low nibble) and minimum (high). Two bits an element: element i of
// 128 is bits 2 * (i / 32) of byte i % 32.
struct BlockQ2_K {
    uint8_t parts[16];
    uint8_t twos[64];
    uint16_t scale;
    uint16_t minimum;
};
static_assert(sizeof(BlockQ2_K) == 84);

// Sixteen parts of 16 with six-bit scales, minus 32. Quants are -4..3: two bits as in Q2_K, and bit i / 32 of byte i %
// 32 of `third`, which is set where 4 must not be taken away.
struct BlockQ3_K {
    uint8_t third[32];
    uint8_t twos[64];
    uint8_t parts[12];
    uint16_t scale;
};
static_assert(sizeof(BlockQ3_K) == 110);

// Eight parts of 32 with six-bit scales and minimums. The low nibbles of 32 bytes are one part, the high nibbles the
// next.
struct BlockQ4_K {
    uint16_t scale;
    uint16_t minimum;
    uint8_t parts[12];
    uint8_t nibbles[128];
};
static_assert(sizeof(BlockQ4_K) == 144);

// As Q4_K; bit p of byte i of `fifth` is the fifth bit of element i of part p.
struct BlockQ5_K {
    uint16_t scale;
    uint16_t minimum;
    uint8_t parts[12];
    uint8_t fifth[32];
    uint8_t nibbles[128];
};
static_assert(sizeof(BlockQ5_K) == 176);

// Sixteen parts of 16 with eight-bit scales; quants are six bits minus 32, four in `nibbles` and two in `twos`.
struct BlockQ6_K {
    uint8_t nibbles[128];
    uint8_t twos[64];
    int8_t parts[16];
    uint16_t scale;
};
static_assert(sizeof(BlockQ6_K) == 210);

}  // namespace sirocco
