// The K types: search.h finds scales and quants, this file packs them into blocks.
#include "engine/base/cpu_features.h"
#include "engine/quant/quantize_block.h"
#include "engine/quant/search.h"

namespace sirocco {
namespace {

const SearchKernels& kernels() {
#if defined(__x86_64__)
    static const bool avx2 = cpuFeatures().avx2;
    return avx2 ? kAvx2Search : kGenericSearch;
#else
    return kGenericSearch;
#endif
}

template <typename Block>
void storeSixBitScales(const WithMinimum<8>& found, Block& block) {
    block.scale = found.scale;
    block.minimum = found.minimum;
    for (int p = 0; p < 8; ++p) {
        const unsigned scale = found.scales[p];
        const unsigned minimum = found.minimums[p];
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

void storeNibbles(const std::uint8_t* quants, std::uint8_t* nibbles) {
    for (int i = 0; i < 128; ++i) {
        const std::uint8_t* const pair = quants + i / 32 * 64 + i % 32;
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

}  // namespace

BlockQ2_K quantizeQ2K(const float* in) {
    WithMinimum<16> found;
    kernels().q2k(in, found);
    BlockQ2_K block{};
    block.scale = found.scale;
    block.minimum = found.minimum;
    for (int p = 0; p < 16; ++p) {
        block.parts[p] = static_cast<std::uint8_t>(found.scales[p] | (found.minimums[p] << 4));
    }
    storeTwos(found.quants, block.twos);
    return block;
}

BlockQ3_K quantizeQ3K(const float* in) {
    Signed found;
    kernels().q3k(in, found);
    BlockQ3_K block{};
    block.scale = found.scale;
    for (int p = 0; p < 16; ++p) {
        const auto six = static_cast<unsigned>(found.scales[p] + 32);
        block.parts[p % 8] = static_cast<std::uint8_t>(block.parts[p % 8] | ((six & 15) << (p < 8 ? 0 : 4)));
        block.parts[8 + p % 4] = static_cast<std::uint8_t>(block.parts[8 + p % 4] | ((six >> 4) << (2 * (p / 4))));
    }
    std::uint8_t low[256];
    for (int i = 0; i < 256; ++i) {
        low[i] = static_cast<std::uint8_t>((found.quants[i] + 4) & 3);
        if (found.quants[i] >= 0) {
            block.third[i % 32] = static_cast<std::uint8_t>(block.third[i % 32] | (1u << (i / 32)));
        }
    }
    storeTwos(low, block.twos);
    return block;
}

BlockQ4_K quantizeQ4K(const float* in) {
    WithMinimum<8> found;
    kernels().q4k(in, found);
    BlockQ4_K block{};
    storeSixBitScales(found, block);
    storeNibbles(found.quants, block.nibbles);
    return block;
}

BlockQ5_K quantizeQ5K(const float* in) {
    WithMinimum<8> found;
    kernels().q5k(in, found);
    BlockQ5_K block{};
    storeSixBitScales(found, block);
    storeNibbles(found.quants, block.nibbles);
    for (int i = 0; i < 256; ++i) {
        block.fifth[i % 32] = static_cast<std::uint8_t>(block.fifth[i % 32] | ((found.quants[i] >> 4) << (i / 32)));
    }
    return block;
}

BlockQ6_K quantizeQ6K(const float* in) {
    Signed found;
    kernels().q6k(in, found);
    BlockQ6_K block{};
    block.scale = found.scale;
    std::copy(found.scales, found.scales + 16, block.parts);
    std::uint8_t six[256];
    std::uint8_t high[256];
    for (int i = 0; i < 256; ++i) {
        six[i] = static_cast<std::uint8_t>(found.quants[i] + 32);
        high[i] = static_cast<std::uint8_t>(six[i] >> 4);
    }
    for (int i = 0; i < 128; ++i) {  // of each 128: elements i and i + 64
        const int at = i / 64 * 128 + i % 64;
        block.nibbles[i] = static_cast<std::uint8_t>((six[at] & 15) | ((six[at + 64] & 15) << 4));
    }
    storeTwos(high, block.twos);
    return block;
}

}  // namespace sirocco
