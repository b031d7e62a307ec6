// Plain quantisers of the K types: scales from each part's extremes, quants by rounding. They search for nothing, so
// their error is above that of llama.cpp's, which weigh and refine the scales.
#include "engine/quant/dequantize.h"
#include "engine/quant/quantize_block.h"

namespace sirocco {
namespace {

int nearest(float value, int low, int high) { return roundedWithin(std::round(value), low, high); }

// For types with a minimum: every part from min(0, least) to most in `levels` steps, scale and minimum themselves in
// integers up to `scaleLevels`.
template <int Parts>
struct Ranges {
    std::uint16_t scale, minimum;  // halves
    int scales[Parts], minimums[Parts];
};

template <int Parts>
Ranges<Parts> rangesOf(const float* in, int levels, int scaleLevels) {
    constexpr int kSize = 256 / Parts;
    float scales[Parts];
    float minimums[Parts];
    for (int p = 0; p < Parts; ++p) {
        const auto [least, most] = std::minmax_element(in + p * kSize, in + (p + 1) * kSize);
        minimums[p] = -std::min(*least, 0.0f);
        scales[p] = (std::max(*most, 0.0f) + minimums[p]) / static_cast<float>(levels);
    }
    Ranges<Parts> ranges;
    const float scale = *std::max_element(scales, scales + Parts) / static_cast<float>(scaleLevels);
    const float minimum = *std::max_element(minimums, minimums + Parts) / static_cast<float>(scaleLevels);
    ranges.scale = floatToHalf(scale);
    ranges.minimum = floatToHalf(minimum);
    for (int p = 0; p < Parts; ++p) {
        ranges.scales[p] = nearest(scales[p] * inverse(scale), 0, scaleLevels);
        ranges.minimums[p] = nearest(minimums[p] * inverse(minimum), 0, scaleLevels);
    }
    return ranges;
}

// The quants that come nearest under the scales that were stored.
template <typename Block>
void nearestQuants(const Block& block, const float* in, int low, int high, std::int8_t* quants) {
    const float scale = halfToFloat(block.scale);
    float minimum = 0;
    if constexpr (HasMinimum<Block>) {
        minimum = halfToFloat(block.minimum);
    }
    for (int i = 0; i < 256; ++i) {
        const PartScales scales = partScales(block, i / 32, scale, minimum);
        const int half = i % 32 / 16;
        quants[i] =
            static_cast<std::int8_t>(nearest((in[i] + scales.offset[half]) * inverse(scales.scale[half]), low, high));
    }
}

template <typename Block>
void storeSixBitScales(const Ranges<8>& ranges, Block& block) {
    block.scale = ranges.scale;
    block.minimum = ranges.minimum;
    std::fill(block.parts, block.parts + 12, std::uint8_t{0});
    for (int p = 0; p < 8; ++p) {
        const auto scale = static_cast<unsigned>(ranges.scales[p]);
        const auto minimum = static_cast<unsigned>(ranges.minimums[p]);
        if (p < 4) {
            block.parts[p] = static_cast<std::uint8_t>(block.parts[p] | scale);
            block.parts[p + 4] = static_cast<std::uint8_t>(block.parts[p + 4] | minimum);
        } else {
            block.parts[p + 4] = static_cast<std::uint8_t>((scale & 15) | ((minimum & 15) << 4));
            block.parts[p - 4] = static_cast<std::uint8_t>(block.parts[p - 4] | ((scale >> 4) << 6));
            block.parts[p] = static_cast<std::uint8_t>(block.parts[p] | ((minimum >> 4) << 6));
        }
    }
}

void storeNibbles(const std::int8_t* quants, std::uint8_t* nibbles) {
    for (int i = 0; i < 128; ++i) {
        const std::int8_t* const pair = quants + i / 32 * 64 + i % 32;
        nibbles[i] = static_cast<std::uint8_t>((pair[0] & 15) | ((pair[32] & 15) << 4));
    }
}

// Elements i, i + 32, i + 64 and i + 96 of each 128 share a byte, two bits each.
void storeTwos(const std::uint8_t* bits, std::uint8_t* twos) {
    for (int i = 0; i < 64; ++i) {
        const std::uint8_t* const four = bits + i / 32 * 128 + i % 32;
        twos[i] = static_cast<std::uint8_t>(four[0] | (four[32] << 2) | (four[64] << 4) | (four[96] << 6));
    }
}

// Scales of sixteen parts, each the part's value of largest magnitude over -levels, in units of `unit`.
struct SignedScales {
    float unit;
    float scales[16];
};
SignedScales signedScales(const float* in, int levels, int scaleLevels) {
    SignedScales signs;
    for (int p = 0; p < 16; ++p) {
        signs.scales[p] = largestMagnitude(in + 16 * p, 16) / static_cast<float>(-levels);
    }
    signs.unit = largestMagnitude(signs.scales, 16) / static_cast<float>(-scaleLevels);
    return signs;
}

}  // namespace

BlockQ2_K quantizeQ2K(const float* in) {
    const Ranges<16> ranges = rangesOf<16>(in, 3, 15);
    BlockQ2_K block{};
    block.scale = ranges.scale;
    block.minimum = ranges.minimum;
    for (int p = 0; p < 16; ++p) {
        block.parts[p] = static_cast<std::uint8_t>(ranges.scales[p] | (ranges.minimums[p] << 4));
    }
    std::int8_t quants[256];
    nearestQuants(block, in, 0, 3, quants);
    storeTwos(reinterpret_cast<const std::uint8_t*>(quants), block.twos);
    return block;
}

BlockQ3_K quantizeQ3K(const float* in) {
    const SignedScales signs = signedScales(in, 4, 32);
    BlockQ3_K block{};
    block.scale = floatToHalf(signs.unit);
    for (int p = 0; p < 16; ++p) {
        const auto six = static_cast<unsigned>(nearest(signs.scales[p] * inverse(signs.unit), -32, 31) + 32);
        block.parts[p % 8] = static_cast<std::uint8_t>(block.parts[p % 8] | ((six & 15) << (p < 8 ? 0 : 4)));
        block.parts[8 + p % 4] = static_cast<std::uint8_t>(block.parts[8 + p % 4] | ((six >> 4) << (2 * (p / 4))));
    }
    std::int8_t quants[256];
    nearestQuants(block, in, -4, 3, quants);
    std::uint8_t low[256];
    for (int i = 0; i < 256; ++i) {
        low[i] = static_cast<std::uint8_t>((quants[i] + 4) & 3);
        if (quants[i] >= 0) {
            block.third[i % 32] = static_cast<std::uint8_t>(block.third[i % 32] | (1u << (i / 32)));
        }
    }
    storeTwos(low, block.twos);
    return block;
}

BlockQ4_K quantizeQ4K(const float* in) {
    BlockQ4_K block{};
    storeSixBitScales(rangesOf<8>(in, 15, 63), block);
    std::int8_t quants[256];
    nearestQuants(block, in, 0, 15, quants);
    storeNibbles(quants, block.nibbles);
    return block;
}

BlockQ5_K quantizeQ5K(const float* in) {
    BlockQ5_K block{};
    storeSixBitScales(rangesOf<8>(in, 31, 63), block);
    std::int8_t quants[256];
    nearestQuants(block, in, 0, 31, quants);
    storeNibbles(quants, block.nibbles);
    for (int i = 0; i < 256; ++i) {
        block.fifth[i % 32] = static_cast<std::uint8_t>(block.fifth[i % 32] | ((quants[i] >> 4) << (i / 32)));
    }
    return block;
}

BlockQ6_K quantizeQ6K(const float* in) {
    const SignedScales signs = signedScales(in, 32, 128);
    BlockQ6_K block{};
    block.scale = floatToHalf(signs.unit);
    for (int p = 0; p < 16; ++p) {
        block.parts[p] = static_cast<std::int8_t>(nearest(signs.scales[p] * inverse(signs.unit), -128, 127));
    }
    std::int8_t quants[256];
    nearestQuants(block, in, -32, 31, quants);
    std::uint8_t high[256];
    for (int i = 0; i < 256; ++i) {
        high[i] = static_cast<std::uint8_t>((quants[i] + 32) >> 4);
    }
    for (int i = 0; i < 128; ++i) {  // of each 128: elements i and i + 64
        const int at = i / 64 * 128 + i % 64;
        block.nibbles[i] = static_cast<std::uint8_t>(((quants[at] + 32) & 15) | (((quants[at + 64] + 32) & 15) << 4));
    }
    storeTwos(high, block.twos);
    return block;
}

}  // namespace sirocco
