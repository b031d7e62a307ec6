// ggml's reference quantisers of the 32-element types, and the conversions that need none. The K types are in
// quantize_k.cpp.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "engine/quant/dequantize.h"
#include "engine/quant/quantize_block.h"

namespace sirocco {
namespace {

// ggml's quantize_row_q8_0_ref: the divisor is the float32 scale, not the stored half.
BlockQ8_0 quantizeQ8(const float* in) {
    float largest = 0;
    for (int i = 0; i < 32; ++i) {
        largest = std::max(largest, std::fabs(in[i]));
    }
    const float scale = largest / 127.0f;
    const float factor = inverse(scale);
    BlockQ8_0 block;
    block.scale = floatToHalf(scale);
    for (int i = 0; i < 32; ++i) {
        block.quants[i] = static_cast<int8_t>(roundedWithin(std::round(in[i] * factor), -127, 127));
    }
    return block;
}

// ggml's quantize_row_q4_0_ref: the value of largest magnitude, sign kept, becomes -8; the rest is cut after
// adding 8.5.
BlockQ4_0 quantizeQ4(const float* in) {
    const float extreme = largestMagnitude(in, 32);
    const float scale = extreme / -8.0f;
    const float factor = inverse(scale);
    BlockQ4_0 block;
    block.scale = floatToHalf(scale);
    for (int i = 0; i < 16; ++i) {
        const int low = roundedWithin(in[i] * factor + 8.5f, 0, 15);
        const int high = roundedWithin(in[i + 16] * factor + 8.5f, 0, 15);
        block.nibbles[i] = static_cast<uint8_t>(low | (high << 4));
    }
    return block;
}

// ggml's quantize_row_q5_0_ref: as Q4_0 with one bit more.
BlockQ5_0 quantizeQ5(const float* in) {
    const float scale = largestMagnitude(in, 32) / -16.0f;
    const float factor = inverse(scale);
    BlockQ5_0 block{};
    block.scale = floatToHalf(scale);
    for (int i = 0; i < 16; ++i) {
        const int low = roundedWithin(in[i] * factor + 16.5f, 0, 31);
        const int high = roundedWithin(in[i + 16] * factor + 16.5f, 0, 31);
        block.nibbles[i] = static_cast<uint8_t>((low & 15) | ((high & 15) << 4));
        setFifthBit(block.fifth, i, low);
        setFifthBit(block.fifth, i + 16, high);
    }
    return block;
}

// ggml's quantize_row_q4_1_ref and quantize_row_q5_1_ref: from the smallest value to the largest.
template <typename Block, int Levels>
Block quantizeWithMinimum(const float* in) {
    const auto [least, most] = std::minmax_element(in, in + 32);
    const float scale = (*most - *least) / static_cast<float>(Levels);
    const float factor = inverse(scale);
    Block block{};
    block.scale = floatToHalf(scale);
    block.minimum = floatToHalf(*least);
    for (int i = 0; i < 16; ++i) {
        const int low = roundedWithin((in[i] - *least) * factor + 0.5f, 0, Levels);
        const int high = roundedWithin((in[i + 16] - *least) * factor + 0.5f, 0, Levels);
        block.nibbles[i] = static_cast<uint8_t>((low & 15) | ((high & 15) << 4));
        if constexpr (Levels > 15) {
            setFifthBit(block.fifth, i, low);
            setFifthBit(block.fifth, i + 16, high);
        }
    }
    return block;
}

// Round to nearest even; a NaN stays one.
std::uint16_t floatToBrain(float value) {
    const auto bits = std::bit_cast<std::uint32_t>(value);
    if (std::isnan(value)) {
        return static_cast<std::uint16_t>((bits >> 16) | 64u);
    }
    return static_cast<std::uint16_t>((bits + 0x7fffu + ((bits >> 16) & 1u)) >> 16);
}

template <typename Make>
void makeBlocks(const float* in, std::int64_t elements, std::byte* out, Make make) {
    using Block = decltype(make(in));
    for (std::int64_t at = 0; at < elements; at += kBlockElements<Block>, in += kBlockElements<Block>) {
        const Block block = make(in);
        std::memcpy(out, &block, sizeof(block));
        out += sizeof(block);
    }
}

}  // namespace

void quantize(TensorType type, const float* source, std::int64_t elements, std::byte* destination) {
    switch (type) {
        case TensorType::f32:
            std::memcpy(destination, source, static_cast<std::size_t>(elements) * sizeof(float));
            return;
        case TensorType::f16:
            for (std::int64_t i = 0; i < elements; ++i) {
                const std::uint16_t half = floatToHalf(source[i]);
                std::memcpy(destination + 2 * i, &half, sizeof(half));
            }
            return;
        case TensorType::q8_0:
            makeBlocks(source, elements, destination, quantizeQ8);
            return;
        case TensorType::q4_0:
            makeBlocks(source, elements, destination, quantizeQ4);
            return;
        case TensorType::q4_1:
            makeBlocks(source, elements, destination, quantizeWithMinimum<BlockQ4_1, 15>);
            return;
        case TensorType::q5_0:
            makeBlocks(source, elements, destination, quantizeQ5);
            return;
        case TensorType::q5_1:
            makeBlocks(source, elements, destination, quantizeWithMinimum<BlockQ5_1, 31>);
            return;
        case TensorType::q2_k:
            makeBlocks(source, elements, destination, quantizeQ2K);
            return;
        case TensorType::q3_k:
            makeBlocks(source, elements, destination, quantizeQ3K);
            return;
        case TensorType::q4_k:
            makeBlocks(source, elements, destination, quantizeQ4K);
            return;
        case TensorType::q5_k:
            makeBlocks(source, elements, destination, quantizeQ5K);
            return;
        case TensorType::q6_k:
            makeBlocks(source, elements, destination, quantizeQ6K);
            return;
        case TensorType::bf16:
            for (std::int64_t i = 0; i < elements; ++i) {
                const std::uint16_t brain = floatToBrain(source[i]);
                std::memcpy(destination + 2 * i, &brain, sizeof(brain));
            }
            return;
        case TensorType::i32:
            for (std::int64_t i = 0; i < elements; ++i) {
                const auto integer = static_cast<std::int32_t>(std::lrintf(source[i]));
                std::memcpy(destination + 4 * i, &integer, sizeof(integer));
            }
            return;
    }
}

}  // namespace sirocco
