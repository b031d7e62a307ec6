// Names a model by its bytes: enough of them to tell published files apart, few enough to be instant. Not a security
// hash: two files can be made to have the same one.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/quant/tensor_view.h"

namespace sirocco {

// 16 hex digits over `header` and the first bytes of each tensor, in order.
std::string fingerprint(std::span<const std::byte> header, const std::vector<TensorView>& tensors);

// Of a model in several files: one stays as it is, several make a new one.
std::string combinedFingerprint(const std::vector<std::string>& parts);

}  // namespace sirocco
