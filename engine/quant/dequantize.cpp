#include "engine/quant/dequantize.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "engine/quant/blocks.h"

namespace sirocco {
namespace {

// Scales near the smallest subnormal make 1/scale infinite, and a hostile source may hold NaN: a plain cast of either
// to an integer would be undefined.
int roundedWithin(float value, int low, int high) {
    if (!(value > static_cast<float>(low))) {
        return std::isnan(value) ? 0 : low;
    }
    return value >= static_cast<float>(high) ? high : static_cast<int>(value);
}

float inverse(float scale) { return scale != 0.0f ? 1.0f / scale : 0.0f; }

void dequantizeQ8(const BlockQ8_0& block, float* out) {
    const float scale = halfToFloat(block.scale);
    for (int i = 0; i < 32; ++i) {
        out[i] = scale * static_cast<float>(block.quants[i]);
    }
}

void dequantizeQ4(const BlockQ4_0& block, float* out) {
    const float scale = halfToFloat(block.scale);
    for (int i = 0; i < 16; ++i) {
        out[i] = scale * static_cast<float>((block.nibbles[i] & 15) - 8);
        out[i + 16] = scale * static_cast<float>((block.nibbles[i] >> 4) - 8);
    }
}

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
    float extreme = 0;
    for (int i = 0; i < 32; ++i) {
        if (std::fabs(in[i]) > std::fabs(extreme)) {
            extreme = in[i];
        }
    }
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

template <typename Block, typename Convert>
void eachBlock(const std::byte* source, std::int64_t elements, float* out, Convert convert) {
    for (std::int64_t at = 0; at < elements; at += 32, source += sizeof(Block), out += 32) {
        Block block;
        std::memcpy(&block, source, sizeof(block));
        convert(block, out);
    }
}

template <typename Make>
void makeBlocks(const float* in, std::int64_t elements, std::byte* out, Make make) {
    for (std::int64_t at = 0; at < elements; at += 32, in += 32) {
        const auto block = make(in);
        std::memcpy(out, &block, sizeof(block));
        out += sizeof(block);
    }
}

}  // namespace

float halfToFloat(std::uint16_t bits) {
    const std::uint32_t sign = static_cast<std::uint32_t>(bits & 0x8000u) << 16;
    const std::uint32_t exponent = (bits >> 10) & 31u;
    const std::uint32_t mantissa = bits & 0x3ffu;
    if (exponent == 0) {
        const float value = static_cast<float>(mantissa) * 0x1p-24f;
        return std::bit_cast<float>(sign | std::bit_cast<std::uint32_t>(value));
    }
    const std::uint32_t wide = exponent == 31 ? 255u : exponent + 112u;
    return std::bit_cast<float>(sign | (wide << 23) | (mantissa << 13));
}

std::uint16_t floatToHalf(float value) {
    const std::uint32_t bits = std::bit_cast<std::uint32_t>(value);
    const auto sign = static_cast<std::uint16_t>((bits >> 16) & 0x8000u);
    const std::uint32_t magnitude = bits & 0x7fffffffu;
    if (magnitude > 0x7f800000u) {
        return static_cast<std::uint16_t>(sign | 0x7e00u | ((magnitude >> 13) & 0x3ffu));
    }
    if (magnitude >= 0x477ff000u) {  // 65520 and up round to infinity
        return static_cast<std::uint16_t>(sign | 0x7c00u);
    }
    if (magnitude < 0x38800000u) {
        // Adding 0.5 leaves the half's subnormal bits as the low bits of the sum, rounded to even by the hardware.
        const float sum = std::bit_cast<float>(magnitude) + 0.5f;
        return static_cast<std::uint16_t>(sign | (std::bit_cast<std::uint32_t>(sum) - 0x3f000000u));
    }
    const std::uint32_t rounded = magnitude + 0xfffu + ((magnitude >> 13) & 1u);
    return static_cast<std::uint16_t>(sign | ((rounded - 0x38000000u) >> 13));
}

void dequantize(TensorType type, const std::byte* source, std::int64_t elements, float* destination) {
    switch (type) {
        case TensorType::f32:
            std::memcpy(destination, source, static_cast<std::size_t>(elements) * sizeof(float));
            return;
        case TensorType::f16:
            for (std::int64_t i = 0; i < elements; ++i) {
                std::uint16_t half;
                std::memcpy(&half, source + 2 * i, sizeof(half));
                destination[i] = halfToFloat(half);
            }
            return;
        case TensorType::q8_0:
            eachBlock<BlockQ8_0>(source, elements, destination, dequantizeQ8);
            return;
        case TensorType::q4_0:
            eachBlock<BlockQ4_0>(source, elements, destination, dequantizeQ4);
            return;
        case TensorType::i32:
            for (std::int64_t i = 0; i < elements; ++i) {
                std::int32_t integer;
                std::memcpy(&integer, source + 4 * i, sizeof(integer));
                destination[i] = static_cast<float>(integer);
            }
            return;
    }
}

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
        case TensorType::i32:
            for (std::int64_t i = 0; i < elements; ++i) {
                const auto integer = static_cast<std::int32_t>(std::lrintf(source[i]));
                std::memcpy(destination + 4 * i, &integer, sizeof(integer));
            }
            return;
    }
}

}  // namespace sirocco
