// Sixteen floats in one AVX-512 register. Included by kernels_avx512.cpp only.
#pragma once

#include <immintrin.h>

#include <cstdint>

#include "engine/quant/parts.h"

namespace sirocco::cpu {
namespace {

using Vec = __m512;

inline Vec zero() { return _mm512_setzero_ps(); }
inline Vec broadcast(float x) { return _mm512_set1_ps(x); }
inline Vec load(const float* p) { return _mm512_loadu_ps(p); }
inline void store(float* p, Vec a) { _mm512_storeu_ps(p, a); }
inline Vec add(Vec a, Vec b) { return _mm512_add_ps(a, b); }
inline Vec mul(Vec a, Vec b) { return _mm512_mul_ps(a, b); }
inline Vec div(Vec a, Vec b) { return _mm512_div_ps(a, b); }
inline Vec max(Vec a, Vec b) { return _mm512_max_ps(a, b); }
inline Vec min(Vec a, Vec b) { return _mm512_min_ps(a, b); }
inline Vec fma(Vec a, Vec b, Vec c) { return _mm512_fmadd_ps(a, b, c); }

// The tree is 8, 4, 2, 1 lanes apart, as in the other instruction sets.
inline float reduceAdd(Vec a) {
    const __m256 eight = _mm256_add_ps(_mm512_castps512_ps256(a), _mm512_extractf32x8_ps(a, 1));
    const __m128 four = _mm_add_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
    const __m128 two = _mm_add_ps(four, _mm_movehl_ps(four, four));
    return _mm_cvtss_f32(_mm_add_ss(two, _mm_movehdup_ps(two)));
}
inline float reduceMax(Vec a) {
    const __m256 eight = _mm256_max_ps(_mm512_castps512_ps256(a), _mm512_extractf32x8_ps(a, 1));
    const __m128 four = _mm_max_ps(_mm256_castps256_ps128(eight), _mm256_extractf128_ps(eight, 1));
    const __m128 two = _mm_max_ps(four, _mm_movehl_ps(four, four));
    return _mm_cvtss_f32(_mm_max_ss(two, _mm_movehdup_ps(two)));
}

inline Vec roundToInteger(Vec x) { return _mm512_roundscale_ps(x, _MM_FROUND_TO_NEAREST_INT | _MM_FROUND_NO_EXC); }
// x * 2^n for integral n in [-126, 127]
inline Vec scaleByPowerOfTwo(Vec x, Vec n) {
    const __m512i exponent = _mm512_slli_epi32(_mm512_add_epi32(_mm512_cvtps_epi32(n), _mm512_set1_epi32(127)), 23);
    return _mm512_mul_ps(x, _mm512_castsi512_ps(exponent));
}

inline Vec loadHalf(const std::uint16_t* p) {
    return _mm512_cvtph_ps(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)));
}
inline void storeHalf(std::uint16_t* p, Vec a) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(p), _mm512_cvtps_ph(a, _MM_FROUND_TO_NEAREST_INT));
}
// The eight bytes read begin with the scale and are all inside the block: converting from memory saves the uops that
// would move a single half into a register, and there is one scale for every two products.
inline Vec broadcastScale(const void* block) {
    return _mm512_broadcastss_ps(_mm_cvtph_ps(_mm_loadl_epi64(static_cast<const __m128i*>(block))));
}

inline Vec loadBrain(const std::uint16_t* p) {
    const __m512i wide = _mm512_cvtepu16_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)));
    return _mm512_castsi512_ps(_mm512_slli_epi32(wide, 16));
}

// Sixteen signed bytes as floats.
inline Vec fromBytes(__m128i bytes) { return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(bytes)); }

struct Pair {
    Vec first, second;
};

inline Pair unpack(const BlockQ8_0& block, int) {
    const Vec scale = broadcastScale(&block);
    const __m128i first = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block.quants));
    const __m128i second = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block.quants + 16));
    return {_mm512_mul_ps(_mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(first)), scale),
            _mm512_mul_ps(_mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(second)), scale)};
}
// The sixteen values that a nibble can stand for fit one register, so that unpacking is a look-up by nibble; vpermps
// looks at the low four bits of each lane only, which saves the masks.
inline Pair unpack(const BlockQ4_0& block, int) {
    const Vec values =
        _mm512_mul_ps(broadcastScale(&block), _mm512_setr_ps(-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7));
    const __m512i wide = _mm512_cvtepu8_epi32(_mm_loadu_si128(reinterpret_cast<const __m128i*>(block.nibbles)));
    return {_mm512_permutexvar_ps(wide, values), _mm512_permutexvar_ps(_mm512_srli_epi32(wide, 4), values)};
}

}  // namespace
}  // namespace sirocco::cpu
