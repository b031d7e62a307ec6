// The shaders, compiled when the program was built (shaders/CMakeLists.txt). Names are stem.type.variant:
// "matvec.q4_0.s", "attention.f16", "silu".
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace sirocco::vulkan {

// SPIR-V; empty when there is no such shader.
std::span<const std::uint32_t> shaderCode(std::string_view name);

}  // namespace sirocco::vulkan
