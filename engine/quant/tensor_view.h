// A tensor's bytes in a mapped file, checked: `data` has exactly `bytes` bytes and bytes match type and shape.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "engine/quant/tensor_type.h"

namespace sirocco {

// Row-major [count][rows][columns]: columns is the contiguous axis (GGUF's ne[0]), rows are output features, and count
// is 1 except for merged experts. A vector has rows == 1.
struct TensorView {
    std::string name;
    TensorType type = TensorType::f32;
    std::int64_t columns = 0;
    std::int64_t rows = 1;
    std::int64_t count = 1;
    const std::byte* data = nullptr;  // owned by the mapped file, which must outlive every view
    std::uint64_t bytes = 0;

    // The i-th [rows][columns] matrix of a merged tensor.
    TensorView slice(std::int64_t i) const {
        TensorView one = *this;
        one.count = 1;
        one.bytes = bytes / static_cast<std::uint64_t>(count);
        one.data = data + one.bytes * static_cast<std::uint64_t>(i);
        return one;
    }

    // Rows [begin, begin + number) of a single matrix.
    TensorView rowRange(std::int64_t begin, std::int64_t number) const {
        TensorView some = *this;
        some.rows = number;
        some.bytes = bytes / static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(number);
        some.data = data + bytes / static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>(begin);
        return some;
    }
};

}  // namespace sirocco
