// Weights as the shaders read them (shaders/common/weights.glsl): blocks of a row taken apart into planes of whole
// 32-bit words, because the plain path has no smaller loads and most blocks are no multiple of four bytes. Lossless,
// and not larger than the file's but for up to two bytes a row. Pure.
#pragma once

#include <cstdint>

#include "engine/quant/tensor_view.h"

namespace sirocco::vulkan {

// Words of one repacked row. columns: a multiple of 32 and of the type's block.
std::uint64_t packedRowWords(TensorType type, std::int64_t columns);

// One row. `to` has packedRowWords() words.
void repackRow(TensorType type, const std::byte* from, std::int64_t columns, std::uint32_t* to);

}  // namespace sirocco::vulkan
