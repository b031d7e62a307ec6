// Products of integers, sixteen elements ("a sixteen") at a time, four bytes in a word: the quants of a row of weights
// (weights.glsl) times those of a row of x, which have two bytes each. Sums of integers are exact, in any order.
#extension GL_EXT_spirv_intrinsics : require
#include "shaders/common/weights.glsl"

// OpSDot with its capabilities DotProductInput4x8BitPacked and DotProduct, by number, since glslc 2023.2 knows no
// extension that has them.
spirv_instruction(extensions = ["SPV_KHR_integer_dot_product"], capabilities = [6018, 6019], id = 4450)
int signedDot(uint a, uint b, spirv_literal int packing);
const int kFourBytes = 0;  // PackedVectorFormat4x8Bit

int signedDot(uvec4 a, uvec4 b) {
    return signedDot(a.x, b.x, kFourBytes) + signedDot(a.y, b.y, kFourBytes) + signedDot(a.z, b.z, kFourBytes) +
           signedDot(a.w, b.w, kFourBytes);
}

#if LOW_BITS == 2 || HIGH_BITS == 2
// Sixteen numbers of two bits, a byte each.
uvec4 spreadTwos(uint word) {
    uvec4 four = uvec4(word, word >> 8, word >> 16, word >> 24) & 0xff;
    four = (four | four << 12) & 0x000f000f;
    return (four | four << 6) & 0x03030303;
}
#endif

// Elements 16 i to 16 i + 15 of a row as signed bytes.
uvec4 quantsOf(Row row, uint i, uint columns) {
#if LOW_BITS == 8
    const uint at = row.at + 4 * i;
    return uvec4(wordAt(row.base, at), wordAt(row.base, at + 1), wordAt(row.base, at + 2), wordAt(row.base, at + 3));
#else
#if LOW_BITS == 4
    const uint first = wordAt(row.base, row.at + 2 * i);
    const uint second = wordAt(row.base, row.at + 2 * i + 1);
    uvec4 four = uvec4(first, first >> 16, second, second >> 16) & 0xffff;
    four = (four | four << 8) & 0x00ff00ff;
    four = (four | four << 4) & 0x0f0f0f0f;
#else
    uvec4 four = spreadTwos(wordAt(row.base, row.at + i));
#endif
#if HIGH_BITS == 1
    const uint more = wordAt(row.base, row.at + columns * LOW_BITS / 32 + i / 2) >> (16 * (i & 1));
    // Four bits to the lowest of each byte: the factor puts them 7 further each time, and none on another.
    four |= ((uvec4(more, more >> 4, more >> 8, more >> 12) & 15) * 0x00204081 & 0x01010101) << LOW_BITS;
#elif HIGH_BITS == 2
    four |= spreadTwos(wordAt(row.base, row.at + columns * LOW_BITS / 32 + i)) << LOW_BITS;
#endif
#if BIAS != 0
    // The bit on top keeps each byte from borrowing from the next one.
    four = ((four | 0x80808080) - BIAS * 0x01010101) ^ 0x80808080;
#endif
    return four;
#endif
}

// A sixteen of x, as quantize.comp leaves it.
struct Quantized {
    uvec4 high, low;
    float scale;
    float total;  // of the quants
};

// sum, and to it a sixteen of weights, scale * weights - offset, times one of x. scale: scale and offset.
float plus(float sum, uvec4 weights, vec2 scale, Quantized x) {
    const int product = 256 * signedDot(weights, x.high) + signedDot(weights, x.low);
    precise float value = scale.x * float(product);
    if (HAS_OFFSET)
        value = fma(-scale.y, x.total, value);
    return fma(x.scale, value, sum);
}
