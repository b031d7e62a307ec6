// Sixteen floats in two AVX2 registers. Included by kernels_avx2.cpp only.
#pragma once

#include <immintrin.h>

#include <cstdint>

#include "engine/quant/parts.h"

namespace sirocco::cpu {
namespace {

struct Vec {
    __m256 lo, hi;
};

inline Vec zero() { return {_mm256_setzero_ps(), _mm256_setzero_ps()}; }
inline Vec broadcast(float x) { return {_mm256_set1_ps(x), _mm256_set1_ps(x)}; }
inline Vec load(const float* p) { return {_mm256_loadu_ps(p), _mm256_loadu_ps(p + 8)}; }
inline void store(float* p, Vec a) {
    _mm256_storeu_ps(p, a.lo);
    _mm256_storeu_ps(p + 8, a.hi);
}
inline Vec add(Vec a, Vec b) { return {_mm256_add_ps(a.lo, b.lo), _mm256_add_ps(a.hi, b.hi)}; }
inline Vec mul(Vec a, Vec b) { return {_mm256_mul_ps(a.lo, b.lo), _mm256_mul_ps(a.hi, b.hi)}; }
inline Vec div(Vec a, Vec b) { return {_mm256_div_ps(a.lo, b.lo), _mm256_div_ps(a.hi, b.hi)}; }
inline Vec max(Vec a, Vec b) { return {_mm256_max_ps(a.lo, b.lo), _mm256_max_ps(a.hi, b.hi)}; }
inline Vec min(Vec a, Vec b) { return {_mm256_min_ps(a.lo, b.lo), _mm256_min_ps(a.hi, b.hi)}; }
inline Vec fma(Vec a, Vec b, Vec c) { return {_mm256_fmadd_ps(a.lo, b.lo, c.lo), _mm256_fmadd_ps(a.hi, b.hi, c.hi)}; }

// The tree is 8, 4, 2, 1 lanes apart, as in the other instruction sets.
inline float reduceAdd(Vec a) {
    const __m256 eight = _mm256_add_ps(a.lo, a.hi);
    const __m128 four = _mm_add_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
    const __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));
    return _mm_cvtss_f32(_mm_add_ss(two, _mm_movehdup_ps(two)));
}
inline float reduceMax(Vec a) {
    const __m256 eight = _mm256_max_ps(a.lo, a.hi);
    const __m128 four = _mm_max_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
    const __m128 two = _mm_max_ps(four, _mm_movehl_ps(four, four));
    return _mm_cvtss_f32(_mm_max_ss(two, _mm_movehdup_ps(two)));
}

inline __m256 roundToInteger(__m256 x) { return _mm256_round_ps(x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC); }
inline Vec roundToInteger(Vec x) { return {roundToInteger(x.lo), roundToInteger(x.hi)}; }
// x * 2^n for integral n in [-126, 127]
inline __m256 scaleByPowerOfTwo(__m256 x, __m256 n) {
    const __m256i exponent = _mm256_slli_epi32(_mm256_add_epi32(_mm256_cvtps_epi32(n), _mm256_set1_epi32(127)), 23);
    return _mm256_mul_ps(x, _mm256_castsi256_ps(exponent));
}
inline Vec scaleByPowerOfTwo(Vec x, Vec n) { return {scaleByPowerOfTwo(x.lo, n.lo), scaleByPowerOfTwo(x.hi, n.hi)}; }

inline Vec loadHalf(const std::uint16_t* p) {
    return {_mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p))),
            _mm256_cvtph_ps(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p + 8)))};
}
inline void storeHalf(std::uint16_t* p, Vec a) {
    _mm_storeu_si128(reinterpret_cast<__m128i*>(p), _mm256_cvtps_ph(a.lo, _MM_FROUND_TO_NEAREST_INT));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(p + 8), _mm256_cvtps_ph(a.hi, _MM_FROUND_TO_NEAREST_INT));
}
// The eight bytes read begin with the scale and are all inside the block (see vec_avx512.h).
inline __m256 broadcastScale(const void* block) {
    return _mm256_broadcastss_ps(_mm_cvtph_ps(_mm_loadl_epi64(static_cast<const __m128i*>(block))));
}

inline __m256 eightBrains(const std::uint16_t* p) {
    const __m256i wide = _mm256_cvtepu16_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)));
    return _mm256_castsi256_ps(_mm256_slli_epi32(wide, 16));
}
inline Vec loadBrain(const std::uint16_t* p) { return {eightBrains(p), eightBrains(p + 8)}; }

// Sixteen signed bytes as floats.
inline Vec fromBytes(__m128i bytes) {
    return {_mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(bytes)),
            _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(_mm_srli_si128(bytes, 8)))};
}

struct Pair {
    Vec first, second;
};

inline __m256 scaledBytes(const void* p, __m256 scale) {
    const __m256i wide = _mm256_cvtepi8_epi32(_mm_loadl_epi64(static_cast<const __m128i*>(p)));
    return _mm256_mul_ps(_mm256_cvtepi32_ps(wide), scale);
}
inline Pair unpack(const BlockQ8_0& block, int) {
    const __m256 scale = broadcastScale(&block);
    return {{scaledBytes(block.quants, scale), scaledBytes(block.quants + 8, scale)},
            {scaledBytes(block.quants + 16, scale), scaledBytes(block.quants + 24, scale)}};
}
inline __m256 scaledLanes(__m128i bytes, __m256 scale) {
    return _mm256_mul_ps(_mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(bytes)), scale);
}
inline Pair unpack(const BlockQ4_0& block, int) {
    const __m256 scale = broadcastScale(&block);
    const __m128i packed = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block.nibbles));
    const __m128i mask = _mm_set1_epi8(15);
    const __m128i offset = _mm_set1_epi8(8);
    const __m128i low = _mm_sub_epi8(_mm_and_si128(packed, mask), offset);
    const __m128i high = _mm_sub_epi8(_mm_and_si128(_mm_srli_epi16(packed, 4), mask), offset);
    return {{scaledLanes(low, scale), scaledLanes(_mm_srli_si128(low, 8), scale)},
            {scaledLanes(high, scale), scaledLanes(_mm_srli_si128(high, 8), scale)}};
}

}  // namespace
}  // namespace sirocco::cpu
