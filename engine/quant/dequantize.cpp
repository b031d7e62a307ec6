#include "engine/quant/dequantize.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "engine/quant/parts.h"

namespace sirocco {
namespace {

template <typename Block>
float minimumOf(const Block& block) {
    if constexpr (HasMinimum<Block>) {
        return halfToFloat(block.minimum);
    } else {
        return 0;
    }
}

// Two roundings a value, product and difference, as in ggml; this file is compiled without contraction.
template <typename Block>
void dequantizeBlock(const Block& block, float* out) {
    const float scale = halfToFloat(block.scale);
    const float minimum = minimumOf(block);
    for (int part = 0; part < kParts<Block>; ++part, out += 32) {
        const PartScales scales = partScales(block, part, scale, minimum);
        std::int8_t quants[32];
        partQuants(block, part, quants);
        for (int i = 0; i < 32; ++i) {
            const float product = scales.scale[i / 16] * static_cast<float>(quants[i]);
            out[i] = HasMinimum<Block> ? product - scales.offset[i / 16] : product;
        }
    }
}

template <typename Block>
void dequantizeBlocks(const std::byte* source, std::int64_t elements, float* out) {
    for (std::int64_t at = 0; at < elements; at += kBlockElements<Block>) {
        Block block;
        std::memcpy(&block, source, sizeof(block));
        dequantizeBlock(block, out);
        source += sizeof(block);
        out += kBlockElements<Block>;
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
            dequantizeBlocks<BlockQ8_0>(source, elements, destination);
            return;
        case TensorType::q4_0:
            dequantizeBlocks<BlockQ4_0>(source, elements, destination);
            return;
        case TensorType::q4_1:
            dequantizeBlocks<BlockQ4_1>(source, elements, destination);
            return;
        case TensorType::q5_0:
            dequantizeBlocks<BlockQ5_0>(source, elements, destination);
            return;
        case TensorType::q5_1:
            dequantizeBlocks<BlockQ5_1>(source, elements, destination);
            return;
        case TensorType::q2_k:
            dequantizeBlocks<BlockQ2_K>(source, elements, destination);
            return;
        case TensorType::q3_k:
            dequantizeBlocks<BlockQ3_K>(source, elements, destination);
            return;
        case TensorType::q4_k:
            dequantizeBlocks<BlockQ4_K>(source, elements, destination);
            return;
        case TensorType::q5_k:
            dequantizeBlocks<BlockQ5_K>(source, elements, destination);
            return;
        case TensorType::q6_k:
            dequantizeBlocks<BlockQ6_K>(source, elements, destination);
            return;
        case TensorType::bf16:
            for (std::int64_t i = 0; i < elements; ++i) {
                std::uint16_t high;
                std::memcpy(&high, source + 2 * i, sizeof(high));
                destination[i] = std::bit_cast<float>(static_cast<std::uint32_t>(high) << 16);
            }
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

}  // namespace sirocco
