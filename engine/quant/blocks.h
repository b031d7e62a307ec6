// Byte layouts of quantised blocks, as GGUF files store them. Shared with the CUDA kernels: plain structs, no includes
// beyond <stdint.h>, no functions. Source: ggml's ggml-common.h (block_q4_0, block_q8_0).
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

}  // namespace sirocco
