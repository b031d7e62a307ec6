// Rows of weights as vulkan/repack.h lays them out, eight elements ("an eight") at a time:
// value[i] = scale * quant[i] - offset.
//
// A row is: low bits of all quants | high bits of all quants | scales of parts, bytes as in the file | halves. A word of
// a plane holds consecutive elements, the first in the lowest bits.
#include "shaders/common/words.glsl"

// A tensor in two pieces, of which the second may be empty: rows from firstRows on count from `tail`.
struct Tensor {
    uvec2 base, tail;
    uint firstRows;
    uint stride;  // words of a row
};

struct Row {
    uvec2 base;
    uint at;  // word
};

Row rowOf(Tensor tensor, uint row) { return Row(row < tensor.firstRows ? tensor.base : tensor.tail, row * tensor.stride); }

struct Eight {
    vec4 low, high;
    float scale, offset;
};

#if defined(TYPE_Q8_0)
#define LOW_BITS 8
#elif defined(TYPE_Q4_0) || defined(TYPE_Q4_1) || defined(TYPE_Q5_0) || defined(TYPE_Q5_1) || defined(TYPE_Q4_K) || \
    defined(TYPE_Q5_K) || defined(TYPE_Q6_K)
#define LOW_BITS 4
#elif defined(TYPE_Q2_K) || defined(TYPE_Q3_K)
#define LOW_BITS 2
#endif
#if defined(TYPE_Q5_0) || defined(TYPE_Q5_1) || defined(TYPE_Q5_K) || defined(TYPE_Q3_K)
#define HIGH_BITS 1
#elif defined(TYPE_Q6_K)
#define HIGH_BITS 2
#else
#define HIGH_BITS 0
#endif
#if defined(TYPE_Q4_0)
#define BIAS 8
#elif defined(TYPE_Q5_0)
#define BIAS 16
#elif defined(TYPE_Q3_K)
#define BIAS 4
#elif defined(TYPE_Q6_K)
#define BIAS 32
#else
#define BIAS 0
#endif
#if defined(TYPE_Q2_K) || defined(TYPE_Q6_K)
#define PART_BYTES 16
#elif defined(TYPE_Q3_K) || defined(TYPE_Q4_K) || defined(TYPE_Q5_K)
#define PART_BYTES 12
#else
#define PART_BYTES 0
#endif

#if defined(TYPE_Q4_1) || defined(TYPE_Q5_1) || defined(TYPE_Q2_K) || defined(TYPE_Q4_K) || defined(TYPE_Q5_K)
#define HAS_OFFSET true
#else
#define HAS_OFFSET false
#endif

#ifdef LOW_BITS

// The scale and the offset of an eight; both eights of sixteen have the same.
vec2 scaleOf(Row row, uint eight, uint columns) {
    // Byte and half index of where the parts' scales and the halves begin.
    const uint parts = row.at * 4 + columns * (LOW_BITS + HIGH_BITS) / 8;
    const uint halves = parts / 2 + columns / 256 * (PART_BYTES / 2);
#if defined(TYPE_Q8_0) || defined(TYPE_Q4_0) || defined(TYPE_Q5_0)
    return vec2(halfAt(row.base, halves + eight / 4), 0);
#elif defined(TYPE_Q4_1) || defined(TYPE_Q5_1)
    const vec2 both = unpackHalf2x16(wordAt(row.base, halves / 2 + eight / 4));
    return vec2(both.x, -both.y);
#else
    const uint block = eight / 32;
#if defined(TYPE_Q2_K)
    const vec2 both = unpackHalf2x16(wordAt(row.base, halves / 2 + block));
    const uint part = byteAt(row.base, parts + eight / 2);
    return both * vec2(part & 15, part >> 4);
#elif defined(TYPE_Q6_K)
    const int part = bitfieldExtract(int(byteAt(row.base, parts + eight / 2)), 0, 8);
    return vec2(halfAt(row.base, halves + block) * float(part), 0);
#elif defined(TYPE_Q3_K)
    const uint i = eight / 2 & 15;
    const uint first = parts + 12 * block;
    const uint nibbles = byteAt(row.base, first + (i & 7));
    const uint low = i < 8 ? nibbles & 15 : nibbles >> 4;
    const uint high = byteAt(row.base, first + 8 + (i & 3)) >> (2 * (i / 4)) & 3;
    return vec2(halfAt(row.base, halves + block) * float(int(low | high << 4) - 32), 0);
#else  // Q4_K, Q5_K
    const vec2 both = unpackHalf2x16(wordAt(row.base, halves / 2 + block));
    const uint i = eight / 4 & 7;
    const uint first = parts + 12 * block;
    uint scale, minimum;
    if (i < 4) {
        scale = byteAt(row.base, first + i) & 63;
        minimum = byteAt(row.base, first + 4 + i) & 63;
    } else {
        const uint low = byteAt(row.base, first + 4 + i);
        scale = low & 15 | byteAt(row.base, first + i - 4) >> 6 << 4;
        minimum = low >> 4 | byteAt(row.base, first + i) >> 6 << 4;
    }
    return both * vec2(scale, minimum);
#endif
#endif
}

Eight eightOf(Row row, uint eight, uint columns) {
    Eight result;
    uvec4 low, high;
#if LOW_BITS == 8
    const int a = int(wordAt(row.base, row.at + 2 * eight));
    const int b = int(wordAt(row.base, row.at + 2 * eight + 1));
    const ivec4 shifts = ivec4(24, 16, 8, 0);
    result.low = vec4((ivec4(a) << shifts) >> 24);
    result.high = vec4((ivec4(b) << shifts) >> 24);
#else
#if LOW_BITS == 4
    const uint word = wordAt(row.base, row.at + eight);
    low = uvec4(word, word >> 4, word >> 8, word >> 12) & 15;
    high = uvec4(word >> 16, word >> 20, word >> 24, word >> 28) & 15;
#else
    const uint word = wordAt(row.base, row.at + eight / 2) >> (16 * (eight & 1));
    low = uvec4(word, word >> 2, word >> 4, word >> 6) & 3;
    high = uvec4(word >> 8, word >> 10, word >> 12, word >> 14) & 3;
#endif
#if HIGH_BITS == 1
    const uint more = wordAt(row.base, row.at + columns * LOW_BITS / 32 + eight / 4) >> (8 * (eight & 3));
    low |= (uvec4(more, more >> 1, more >> 2, more >> 3) & 1) << LOW_BITS;
    high |= (uvec4(more >> 4, more >> 5, more >> 6, more >> 7) & 1) << LOW_BITS;
#elif HIGH_BITS == 2
    const uint more = wordAt(row.base, row.at + columns * LOW_BITS / 32 + eight / 2) >> (16 * (eight & 1));
    low |= (uvec4(more, more >> 2, more >> 4, more >> 6) & 3) << LOW_BITS;
    high |= (uvec4(more >> 8, more >> 10, more >> 12, more >> 14) & 3) << LOW_BITS;
#endif
    result.low = vec4(ivec4(low) - BIAS);
    result.high = vec4(ivec4(high) - BIAS);
#endif
    const vec2 scale = scaleOf(row, eight, columns);
    result.scale = scale.x;
    result.offset = scale.y;
    return result;
}

#else

Eight eightOf(Row row, uint eight, uint columns) {
    Eight result;
    result.scale = 1;
    result.offset = 0;
#ifdef TYPE_F32
    const uint at = row.at + 8 * eight;
    for (uint i = 0; i < 4; ++i) {
        result.low[i] = uintBitsToFloat(wordAt(row.base, at + i));
        result.high[i] = uintBitsToFloat(wordAt(row.base, at + 4 + i));
    }
#else
    const uint at = row.at + 4 * eight;
    const uvec4 words =
        uvec4(wordAt(row.base, at), wordAt(row.base, at + 1), wordAt(row.base, at + 2), wordAt(row.base, at + 3));
#ifdef TYPE_F16
    result.low = vec4(unpackHalf2x16(words.x), unpackHalf2x16(words.y));
    result.high = vec4(unpackHalf2x16(words.z), unpackHalf2x16(words.w));
#else  // BF16
    result.low = uintBitsToFloat(uvec4(words.x << 16, words.x & 0xffff0000, words.y << 16, words.y & 0xffff0000));
    result.high = uintBitsToFloat(uvec4(words.z << 16, words.z & 0xffff0000, words.w << 16, words.w & 0xffff0000));
#endif
#endif
    return result;
}

#endif
