// The search behind the K quantisers: which scales, minimums and quants stand for 256 values with the least weighted
// error. quantize_k.cpp packs what is found into blocks.
//
// Method: every part is fitted by itself, by weighted least squares under a row of trial step sizes; the parts' scales
// are then rounded to integers under the block's half-precision scale, where each part takes the best of the
// neighbouring integers; last, the block's scales are fitted to the quants that came out, and the neighbours looked at
// once more. The trial steps are those of ggml's quantisers without an importance matrix (ggml-quants.c,
// make_qkx2_quants and make_qx_quants), which take the nearest integers as they are and stop there. The weights are
// those of its Q4_K and Q5_K for every type: measured, they serve the others better than squares do.
//
// Any input is safe: values that are not finite count as 0, and steps too large for a half become the largest half.
// Every instruction set gives the same bits: parts are lanes, so that no sum depends on a register's width, and nothing
// is contracted.
//
// Internal to engine/quant.
#pragma once

#include <stdint.h>

namespace sirocco {

// value = scale * scales[p] * quants[i] - minimum * minimums[p], where i is in part p of 256 / Parts elements.
template <int Parts>
struct WithMinimum {
    uint16_t scale, minimum;  // halves
    uint8_t scales[Parts];
    uint8_t minimums[Parts];
    uint8_t quants[256];
};

// value = scale * scales[p] * quants[i], sixteen parts.
struct Signed {
    uint16_t scale;
    int8_t scales[16];
    int8_t quants[256];
};

struct SearchKernels {
    void (*q2k)(const float* in, WithMinimum<16>& out);  // scales and minimums to 15, quants to 3
    void (*q3k)(const float* in, Signed& out);           // scales -32..31, quants -4..3
    void (*q4k)(const float* in, WithMinimum<8>& out);   // scales and minimums to 63, quants to 15
    void (*q5k)(const float* in, WithMinimum<8>& out);   // quants to 31
    void (*q6k)(const float* in, Signed& out);           // scales -128..127, quants -32..31
};

extern const SearchKernels kGenericSearch;
#if defined(__x86_64__)
extern const SearchKernels kAvx2Search;
#endif

}  // namespace sirocco
