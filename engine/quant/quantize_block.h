// What the quantisers share. Internal to engine/quant.
#pragma once

#include <algorithm>
#include <cmath>

#include "engine/quant/parts.h"

namespace sirocco {

// Scales near the smallest subnormal make 1/scale infinite, and a hostile source may hold NaN: a plain cast of either
// to an integer would be undefined.
inline int roundedWithin(float value, int low, int high) {
    if (!(value > static_cast<float>(low))) {
        return std::isnan(value) ? 0 : low;
    }
    return value >= static_cast<float>(high) ? high : static_cast<int>(value);
}

inline float inverse(float scale) { return scale != 0.0f ? 1.0f / scale : 0.0f; }

inline float largestMagnitude(const float* in, int count) {  // with its sign; the first of equals
    float extreme = 0;
    for (int i = 0; i < count; ++i) {
        if (std::fabs(in[i]) > std::fabs(extreme)) {
            extreme = in[i];
        }
    }
    return extreme;
}

inline void setFifthBit(std::uint8_t* fifth, int i, int quant) {
    fifth[i / 8] = static_cast<std::uint8_t>(fifth[i / 8] | (((quant >> 4) & 1) << (i % 8)));
}

// 256 elements each.
BlockQ2_K quantizeQ2K(const float* in);
BlockQ3_K quantizeQ3K(const float* in);
BlockQ4_K quantizeQ4K(const float* in);
BlockQ5_K quantizeQ5K(const float* in);
BlockQ6_K quantizeQ6K(const float* in);

}  // namespace sirocco
