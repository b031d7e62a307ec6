// Unpacks the block types that have no faster way of their own, for AVX2 and AVX-512: the 32 quants of a part in byte
// arithmetic, which both have, then scale and offset as floats. Layouts: engine/quant/blocks.h.
#pragma once

#include <immintrin.h>

#include <cstdint>

#include "engine/quant/parts.h"

namespace sirocco::cpu {
namespace {

inline __m256i load32(const void* p) { return _mm256_loadu_si256(static_cast<const __m256i*>(p)); }

// `bits` bits of each byte, from bit `shift` on. The 16-bit shift brings in neighbours, which the mask takes away.
inline __m256i field(__m256i bytes, int shift, int bits) {
    return _mm256_and_si256(_mm256_srl_epi16(bytes, _mm_cvtsi32_si128(shift)),
                            _mm256_set1_epi8(static_cast<char>((1 << bits) - 1)));
}

// `value` in the bytes that have bit `bit` set, 0 in the others.
inline __m256i where(__m256i bytes, int bit, int value) {
    const __m256i mask = _mm256_set1_epi8(static_cast<char>(1 << bit));
    return _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_and_si256(bytes, mask), mask),
                            _mm256_set1_epi8(static_cast<char>(value)));
}

// Nibbles of 16 bytes: the low ones first.
inline __m256i nibbles16(const std::uint8_t* p) {
    const __m128i packed = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    const __m128i mask = _mm_set1_epi8(15);
    return _mm256_set_m128i(_mm_and_si128(_mm_srli_epi16(packed, 4), mask), _mm_and_si128(packed, mask));
}

// 16 in the bytes whose bit of the 32 is set.
inline __m256i fifthBits(const std::uint8_t* p) {
    std::int32_t word;
    __builtin_memcpy(&word, p, sizeof word);
    const __m256i spread = _mm256_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1,  //
                                            2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3);
    const __m256i bytes = _mm256_shuffle_epi8(_mm256_set1_epi32(word), spread);
    const __m256i mask = _mm256_set1_epi64x(static_cast<long long>(0x8040201008040201ULL));
    return _mm256_and_si256(_mm256_cmpeq_epi8(_mm256_and_si256(bytes, mask), mask), _mm256_set1_epi8(16));
}

inline __m256i quants(const BlockQ4_1& block, int) { return nibbles16(block.nibbles); }
inline __m256i quants(const BlockQ5_0& block, int) {
    return _mm256_sub_epi8(_mm256_or_si256(nibbles16(block.nibbles), fifthBits(block.fifth)), _mm256_set1_epi8(16));
}
inline __m256i quants(const BlockQ5_1& block, int) {
    return _mm256_or_si256(nibbles16(block.nibbles), fifthBits(block.fifth));
}
inline __m256i quants(const BlockQ2_K& block, int part) {
    return field(load32(block.twos + 32 * (part / 4)), 2 * (part % 4), 2);
}
inline __m256i quants(const BlockQ3_K& block, int part) {
    const __m256i low = field(load32(block.twos + 32 * (part / 4)), 2 * (part % 4), 2);
    return _mm256_sub_epi8(_mm256_add_epi8(low, where(load32(block.third), part, 4)), _mm256_set1_epi8(4));
}
inline __m256i quants(const BlockQ4_K& block, int part) {
    return field(load32(block.nibbles + 32 * (part / 2)), 4 * (part % 2), 4);
}
inline __m256i quants(const BlockQ5_K& block, int part) {
    const __m256i low = field(load32(block.nibbles + 32 * (part / 2)), 4 * (part % 2), 4);
    return _mm256_or_si256(low, where(load32(block.fifth), part, 16));
}
inline __m256i quants(const BlockQ6_K& block, int part) {
    const int quarter = part % 4;
    const __m256i low = field(load32(block.nibbles + 64 * (part / 4) + 32 * (quarter % 2)), 4 * (quarter / 2), 4);
    const __m256i high = field(load32(block.twos + 32 * (part / 4)), 2 * quarter, 2);
    return _mm256_sub_epi8(_mm256_or_si256(low, _mm256_slli_epi16(high, 4)), _mm256_set1_epi8(32));
}

inline float floatOf(std::uint16_t half) { return _mm_cvtss_f32(_mm_cvtph_ps(_mm_cvtsi32_si128(half))); }

// The 32 values of a part of a block, elements 0..15 and 16..31.
template <typename Block>
inline Pair unpack(const Block& block, int part) {
    const __m256i bytes = quants(block, part);
    const Vec first = fromBytes(_mm256_castsi256_si128(bytes));
    const Vec second = fromBytes(_mm256_extracti128_si256(bytes, 1));
    if constexpr (HasMinimum<Block>) {
        // Not fused, so that a weight has the same bits as in every other reader.
        const PartScales scales = partScales(block, part, floatOf(block.scale), floatOf(block.minimum));
        return {add(mul(first, broadcast(scales.scale[0])), broadcast(-scales.offset[0])),
                add(mul(second, broadcast(scales.scale[1])), broadcast(-scales.offset[1]))};
    } else {
        const PartScales scales = partScales(block, part, floatOf(block.scale), 0);
        return {mul(first, broadcast(scales.scale[0])), mul(second, broadcast(scales.scale[1]))};
    }
}

}  // namespace
}  // namespace sirocco::cpu
