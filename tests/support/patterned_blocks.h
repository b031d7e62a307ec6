// Blocks whose bytes run through all values, with scales that are numbers.
#pragma once

#include <cstddef>
#include <vector>

#include "engine/quant/tensor_type.h"

namespace sirocco::test {

// `count` blocks of a type that has halves for scales. Every second block has subnormal ones.
std::vector<std::byte> patternedBlocks(TensorType type, int count);

}  // namespace sirocco::test
