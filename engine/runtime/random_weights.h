// Random matrices written straight in their stored form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "engine/quant/tensor_type.h"

namespace sirocco {

struct RandomMatrix {
    TensorType type = TensorType::f32;
    std::int64_t columns = 0;
    std::uint64_t seed = 0;
    float mean = 0;       // quantised types have mean 0
    float deviation = 1;  // standard deviation
};

// Fills all rows that `bytes` holds. A row's values depend on the seed and its number only, so any number of threads
// gives the same bytes.
void fillRandom(const RandomMatrix& matrix, std::span<std::byte> bytes, int threads);

}  // namespace sirocco
