#include "engine/backend/vulkan/device_choice.h"

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <optional>

namespace sirocco::vulkan {
namespace {

constexpr std::uint32_t kLargestSummingGroup = 64;  // invocations of a workgroup of norm.comp

// One that only computes, if there is one: the desktop is drawn through the other, and would wait behind a long step.
std::optional<std::uint32_t> computeQueue(VkPhysicalDevice device, std::uint64_t& timestampMask) {
    std::uint32_t count = 0;
    vkGetPhysicalDeviceQueueFamilyProperties(device, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    vkGetPhysicalDeviceQueueFamilyProperties(device, &count, families.data());
    const std::optional<std::uint32_t> found = pickComputeQueue(families);
    if (found) {
        const std::uint32_t bits = families[*found].timestampValidBits;
        timestampMask = bits >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << bits) - 1;
    }
    return found;
}

bool hasExtension(VkPhysicalDevice device, const char* name) {
    std::uint32_t count = 0;
    vkEnumerateDeviceExtensionProperties(device, nullptr, &count, nullptr);
    std::vector<VkExtensionProperties> extensions(count);
    vkEnumerateDeviceExtensionProperties(device, nullptr, &count, extensions.data());
    return std::any_of(extensions.begin(), extensions.end(), [&](const VkExtensionProperties& extension) {
        return std::strcmp(extension.extensionName, name) == 0;
    });
}

struct DotProducts {
    bool has = false;
    bool accelerated = false;
};

// Part of 1.3 and an extension before. Instances are of 1.2 (instance.cpp), for which only the extension counts;
// drivers of 1.3 go on listing it.
DotProducts dotProductsOf(VkPhysicalDevice device) {
    if (!hasExtension(device, VK_KHR_SHADER_INTEGER_DOT_PRODUCT_EXTENSION_NAME))
        return {};
    VkPhysicalDeviceShaderIntegerDotProductFeatures dot{};
    dot.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_INTEGER_DOT_PRODUCT_FEATURES;
    VkPhysicalDeviceFeatures2 features{};
    features.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2;
    features.pNext = &dot;
    vkGetPhysicalDeviceFeatures2(device, &features);
    VkPhysicalDeviceShaderIntegerDotProductProperties speed{};
    speed.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_INTEGER_DOT_PRODUCT_PROPERTIES;
    VkPhysicalDeviceProperties2 properties{};
    properties.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2;
    properties.pNext = &speed;
    vkGetPhysicalDeviceProperties2(device, &properties);
    const bool has = dot.shaderIntegerDotProduct == VK_TRUE;
    return {has, has && speed.integerDotProduct4x8BitPackedSignedAccelerated == VK_TRUE};
}

struct SubgroupSums {
    bool can = false;
    std::uint32_t size = 0;  // see PhysicalDevice::subgroupSize
};

SubgroupSums subgroupSumsOf(VkPhysicalDevice device, const VkPhysicalDeviceSubgroupProperties& subgroup) {
    const bool can = (subgroup.supportedStages & VK_SHADER_STAGE_COMPUTE_BIT) &&
                     (subgroup.supportedOperations & VK_SUBGROUP_FEATURE_ARITHMETIC_BIT);
    if (!can || !hasExtension(device, VK_EXT_SUBGROUP_SIZE_CONTROL_EXTENSION_NAME))
        return {can, 0};
    VkPhysicalDeviceSubgroupSizeControlFeaturesEXT control{};
    control.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_SIZE_CONTROL_FEATURES_EXT;
    VkPhysicalDeviceFeatures2 features{};
    features.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2;
    features.pNext = &control;
    vkGetPhysicalDeviceFeatures2(device, &features);
    VkPhysicalDeviceSubgroupSizeControlPropertiesEXT sizes{};
    sizes.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_SIZE_CONTROL_PROPERTIES_EXT;
    VkPhysicalDeviceProperties2 properties{};
    properties.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2;
    properties.pNext = &sizes;
    vkGetPhysicalDeviceProperties2(device, &properties);
    const std::uint32_t size = std::clamp(subgroup.subgroupSize, sizes.minSubgroupSize, sizes.maxSubgroupSize);
    const bool pins = control.subgroupSizeControl && (sizes.requiredSubgroupSizeStages & VK_SHADER_STAGE_COMPUTE_BIT) &&
                      size * sizes.maxComputeWorkgroupSubgroups >= kLargestSummingGroup;
    return {pins || sizes.minSubgroupSize == sizes.maxSubgroupSize, pins ? size : 0};
}

std::uint32_t largestLocalHeap(const VkPhysicalDeviceMemoryProperties& memory) {
    std::uint32_t best = 0;
    VkDeviceSize size = 0;
    for (std::uint32_t i = 0; i < memory.memoryHeapCount; ++i) {
        if ((memory.memoryHeaps[i].flags & VK_MEMORY_HEAP_DEVICE_LOCAL_BIT) && memory.memoryHeaps[i].size > size) {
            best = i;
            size = memory.memoryHeaps[i].size;
        }
    }
    return best;
}

std::string hex(const void* data, std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
        char digits[3];
        std::snprintf(digits, sizeof digits, "%02x", static_cast<const unsigned char*>(data)[i]);
        text += digits;
    }
    return text;
}

const char* typeName(VkPhysicalDeviceType type) {
    switch (type) {
        case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU:
            return "a graphics card";
        case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU:
            return "an integrated graphics processor";
        case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU:
            return "a virtual graphics processor";
        default:
            return "a device of unknown kind";
    }
}

PhysicalDevice describe(VkPhysicalDevice handle, int index) {
    PhysicalDevice device;
    device.handle = handle;
    VkPhysicalDeviceSubgroupProperties subgroup{};
    subgroup.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_PROPERTIES;
    VkPhysicalDeviceMaintenance3Properties sizes{};
    sizes.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MAINTENANCE_3_PROPERTIES;
    sizes.pNext = &subgroup;
    VkPhysicalDeviceProperties2 properties{};
    properties.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2;
    properties.pNext = &sizes;
    vkGetPhysicalDeviceProperties2(handle, &properties);
    const VkPhysicalDeviceProperties& base = properties.properties;

    device.info.kind = DeviceKind::vulkan;
    device.info.index = index;
    device.info.name = base.deviceName;
    device.info.software = base.deviceType == VK_PHYSICAL_DEVICE_TYPE_CPU;
    device.limits = base.limits;
    device.timestampPeriod = base.limits.timestampPeriod;
    device.largestAllocation = sizes.maxMemoryAllocationSize;
    vkGetPhysicalDeviceMemoryProperties(handle, &device.memory);
    device.deviceHeap = largestLocalHeap(device.memory);
    device.info.total = device.memory.memoryHeaps[device.deviceHeap].size;
    device.cacheKey = hex(base.pipelineCacheUUID, VK_UUID_SIZE) + hex(&base.vendorID, 4) + hex(&base.deviceID, 4) +
                      hex(&base.driverVersion, 4);

    if (base.apiVersion < VK_API_VERSION_1_2) {
        device.info.reason = "its driver is older than Vulkan 1.2";
        return device;
    }
    VkPhysicalDeviceVulkan12Features features12{};
    features12.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES;
    VkPhysicalDeviceVulkan11Features features11{};
    features11.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_1_FEATURES;
    features11.pNext = &features12;
    VkPhysicalDeviceFeatures2 features{};
    features.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2;
    features.pNext = &features11;
    vkGetPhysicalDeviceFeatures2(handle, &features);
    const SubgroupSums sums = subgroupSumsOf(handle, subgroup);
    device.features.subgroup = sums.can;
    device.subgroupSize = sums.size;
    device.features.narrow = features12.storageBuffer8BitAccess && features11.storageBuffer16BitAccess;
    device.features.half = features12.shaderFloat16;
    const DotProducts dot = dotProductsOf(handle);
    device.features.dot = dot.has;
    device.preferred = device.features;
    device.preferred.dot = dot.accelerated;
    device.hasBudget = hasExtension(handle, VK_EXT_MEMORY_BUDGET_EXTENSION_NAME);
    device.info.free = freeBytes(device);
    if (!features12.bufferDeviceAddress) {
        device.info.reason = "its driver does not offer buffer addresses (bufferDeviceAddress)";
        return device;
    }
    const auto family = computeQueue(handle, device.timestampMask);
    if (!family) {
        device.info.reason = "it has no queue for computing";
        return device;
    }
    device.queueFamily = *family;
    device.info.usable = true;
    device.info.reason = device.info.software ? "a processor that plays a graphics card: slower than the CPU itself, "
                                                "used only when it is named"
                                              : typeName(base.deviceType);
    return device;
}

}  // namespace

std::optional<std::uint32_t> pickComputeQueue(const std::vector<VkQueueFamilyProperties>& families) {
    std::optional<std::uint32_t> found;
    for (std::uint32_t i = 0; i < families.size(); ++i) {
        const VkQueueFlags flags = families[i].queueFlags;
        if (!(flags & VK_QUEUE_COMPUTE_BIT) || families[i].queueCount == 0)
            continue;
        if (!(flags & VK_QUEUE_GRAPHICS_BIT))
            return i;
        found = found.value_or(i);
    }
    return found;
}

Result<std::vector<PhysicalDevice>> listPhysicalDevices(const Instance& instance) {
    auto handles = instance.physicalDevices();
    if (!handles)
        return std::move(handles).error();
    std::vector<PhysicalDevice> found;
    for (const VkPhysicalDevice handle : *handles)
        found.push_back(describe(handle, static_cast<int>(found.size())));
    return found;
}

std::uint64_t freeBytes(const PhysicalDevice& device) {
    const std::uint64_t size = device.memory.memoryHeaps[device.deviceHeap].size;
    if (!device.hasBudget)
        return size;
    VkPhysicalDeviceMemoryBudgetPropertiesEXT budget{};
    budget.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MEMORY_BUDGET_PROPERTIES_EXT;
    VkPhysicalDeviceMemoryProperties2 properties{};
    properties.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MEMORY_PROPERTIES_2;
    properties.pNext = &budget;
    vkGetPhysicalDeviceMemoryProperties2(device.handle, &properties);
    const std::uint64_t allowed = std::min<std::uint64_t>(budget.heapBudget[device.deviceHeap], size);
    const std::uint64_t used = budget.heapUsage[device.deviceHeap];
    return allowed > used ? allowed - used : 0;
}

std::vector<DeviceInfo> devices() {
    DeviceInfo none;
    none.kind = DeviceKind::vulkan;
    none.name = "Vulkan";
    auto instance = Instance::create();
    if (!instance) {
        none.reason = instance.error().detail;
        return {none};
    }
    auto found = listPhysicalDevices(**instance);
    if (!found || found->empty()) {
        none.reason = found ? "no device with a driver for Vulkan was found" : found.error().detail;
        return {none};
    }
    std::vector<DeviceInfo> infos;
    for (PhysicalDevice& device : *found)
        infos.push_back(std::move(device.info));
    return infos;
}

}  // namespace sirocco::vulkan
