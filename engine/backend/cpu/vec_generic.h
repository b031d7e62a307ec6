// Sixteen floats in plain C++. Included by kernels_generic.cpp only.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

#include "engine/quant/dequantize.h"
#include "engine/quant/parts.h"

namespace sirocco::cpu {
namespace {

struct Vec {
    float v[16];
};

template <typename F>
inline Vec each(F f) {
    Vec r;
    for (int i = 0; i < 16; ++i)
        r.v[i] = f(i);
    return r;
}

inline Vec zero() {
    return each([](int) { return 0.0f; });
}
inline Vec broadcast(float x) {
    return each([&](int) { return x; });
}
inline Vec load(const float* p) {
    Vec r;
    std::memcpy(r.v, p, sizeof r.v);
    return r;
}
inline void store(float* p, const Vec& a) { std::memcpy(p, a.v, sizeof a.v); }
inline Vec add(const Vec& a, const Vec& b) {
    return each([&](int i) { return a.v[i] + b.v[i]; });
}
inline Vec mul(const Vec& a, const Vec& b) {
    return each([&](int i) { return a.v[i] * b.v[i]; });
}
inline Vec div(const Vec& a, const Vec& b) {
    return each([&](int i) { return a.v[i] / b.v[i]; });
}
inline Vec max(const Vec& a, const Vec& b) {
    return each([&](int i) { return std::max(a.v[i], b.v[i]); });
}
inline Vec fma(const Vec& a, const Vec& b, const Vec& c) {
    return each([&](int i) { return a.v[i] * b.v[i] + c.v[i]; });
}
inline Vec exp(const Vec& a) {
    return each([&](int i) { return std::exp(a.v[i]); });
}

template <typename F>
inline float reduce(const Vec& a, F f) {
    float t[16];
    std::memcpy(t, a.v, sizeof t);
    for (int half = 8; half > 0; half /= 2)
        for (int i = 0; i < half; ++i)
            t[i] = f(t[i], t[i + half]);
    return t[0];
}
inline float reduceAdd(const Vec& a) {
    return reduce(a, [](float x, float y) { return x + y; });
}
inline float reduceMax(const Vec& a) {
    return reduce(a, [](float x, float y) { return std::max(x, y); });
}

inline Vec loadHalf(const std::uint16_t* p) {
    std::uint16_t bits[16];
    std::memcpy(bits, p, sizeof bits);
    return each([&](int i) { return sirocco::halfToFloat(bits[i]); });
}
inline void storeHalf(std::uint16_t* p, const Vec& a) {
    std::uint16_t bits[16];
    for (int i = 0; i < 16; ++i)
        bits[i] = sirocco::floatToHalf(a.v[i]);
    std::memcpy(p, bits, sizeof bits);
}

inline Vec loadBrain(const std::uint16_t* p) {
    std::uint32_t bits[16];
    for (int i = 0; i < 16; ++i)
        bits[i] = static_cast<std::uint32_t>(p[i]) << 16;
    Vec r;
    std::memcpy(r.v, bits, sizeof r.v);
    return r;
}

struct Pair {
    Vec first, second;
};

// The 32 values of a part of a block, elements 0..15 and 16..31.
template <typename Block>
inline Pair unpack(const Block& block, int part) {
    float minimum = 0;
    if constexpr (HasMinimum<Block>)
        minimum = sirocco::halfToFloat(block.minimum);
    const PartScales scales = partScales(block, part, sirocco::halfToFloat(block.scale), minimum);
    std::int8_t quants[32];
    partQuants(block, part, quants);
    return {each([&](int i) { return scales.scale[0] * static_cast<float>(quants[i]) - scales.offset[0]; }),
            each([&](int i) { return scales.scale[1] * static_cast<float>(quants[i + 16]) - scales.offset[1]; })};
}

}  // namespace
}  // namespace sirocco::cpu
