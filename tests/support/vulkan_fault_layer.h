// A Vulkan layer for tests that lets a device fail when it is told to. The loader puts it between the program and the
// driver: VK_LAYER_PATH names its folder, VK_INSTANCE_LAYERS the layer. A test opens the same file and sets what
// siroccoVulkanFault() points to.
#pragma once

#include <atomic>

namespace sirocco::test {

enum class VulkanFault : int {
    none,
    lost,    // the device is gone: submissions fail
    memory,  // no more memory: allocations fail
};

using VulkanFaultFn = std::atomic<int>* (*)();
inline constexpr const char* kVulkanFaultSymbol = "siroccoVulkanFault";
inline constexpr const char* kVulkanFaultLayer = "VK_LAYER_SIROCCO_fault";

}  // namespace sirocco::test
