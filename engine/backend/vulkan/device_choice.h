// The Vulkan devices of this machine, what each can do, and whether Sirocco can use it.
#pragma once

#include <volk.h>

#include <optional>
#include <vector>

#include "engine/api/plan.h"
#include "engine/backend/vulkan/instance.h"

namespace sirocco::vulkan {

// What a device may have, or a test may want. The plain path needs none of it.
struct Features {
    bool subgroup = false;  // arithmetic over a subgroup: sums of products without shared memory
    bool narrow = false;    // 8- and 16-bit storage: scales are read where they lie
    bool half = false;      // float16 arithmetic: quants take half the shared memory, and lose nothing
    bool dot = false;       // products of four signed bytes: quantised weights times quantised activations
};

struct PhysicalDevice {
    VkPhysicalDevice handle = VK_NULL_HANDLE;
    DeviceInfo info;  // info.index is the one that --device vulkan:N names
    Features features;
    Features preferred;  // of these, what makes it faster: products of bytes only where it has an instruction for them
    // Subgroups of the pipelines that sum over them. Drivers may else choose another size for each pipeline, and with
    // it another order of sums for one lane than for several. 0: the driver has one size and does not let us ask.
    std::uint32_t subgroupSize = 0;
    std::uint32_t queueFamily = 0;
    bool hasBudget = false;           // VK_EXT_memory_budget
    std::uint64_t timestampMask = 0;  // of the bits that its clock has; 0: it has none
    float timestampPeriod = 0;        // nanoseconds
    VkPhysicalDeviceLimits limits{};
    std::uint64_t largestAllocation = 0;
    VkPhysicalDeviceMemoryProperties memory{};
    std::uint32_t deviceHeap = 0;  // the largest that is local to the device
    std::string cacheKey;          // device and driver, in hex digits
};

Result<std::vector<PhysicalDevice>> listPhysicalDevices(const Instance& instance);

// The number of the family of queues to compute on.
std::optional<std::uint32_t> pickComputeQueue(const std::vector<VkQueueFamilyProperties>& families);

// Bytes of the device's heap that are free now, as far as the driver tells.
std::uint64_t freeBytes(const PhysicalDevice& device);

// For the list of all devices: the entries, or one that says why there is none. Opens and closes the loader's instance.
std::vector<DeviceInfo> devices();

}  // namespace sirocco::vulkan
