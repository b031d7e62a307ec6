// Plain conversions between stored blocks and float32. Correct first; the backends have fast ones of their own.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/quant/tensor_type.h"

namespace sirocco {

float halfToFloat(std::uint16_t bits);
std::uint16_t floatToHalf(float value);  // round to nearest even, overflow to infinity

// Reads `elements` values (a multiple of the type's block) from `source`. Unaligned source is fine.
void dequantize(TensorType type, const std::byte* source, std::int64_t elements, float* destination);

// Writes `elements` values (a multiple of the type's block). Same rounding as ggml's reference quantisers.
void quantize(TensorType type, const float* source, std::int64_t elements, std::byte* destination);

}  // namespace sirocco
