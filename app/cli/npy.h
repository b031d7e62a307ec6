// NumPy's .npy files, version 1.0. Source: numpy.lib.format.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/api/result.h"

namespace sirocco::cli {

// Row-major; the product of `shape` is the number of values. The file appears under its name only when it is complete.
Result<void> writeNpy(const std::string& path, const std::vector<std::size_t>& shape, std::span<const float> values);
Result<void> writeNpy(const std::string& path, const std::vector<std::size_t>& shape,
                      std::span<const std::int32_t> values);

}  // namespace sirocco::cli
