#include "engine/backend/vulkan/device.h"

#include <limits>
#include <utility>
#include <vector>

namespace sirocco::vulkan {

Result<std::unique_ptr<Device>> Device::open(std::shared_ptr<Instance> instance, const PhysicalDevice& physical,
                                             const DeviceOptions& options) {
    if (!physical.info.usable)
        return Error{ErrorCode::unsupported, physical.info.name + " cannot be used: " + physical.info.reason};
    std::unique_ptr<Device> device(new Device(std::move(instance), physical, options));
    if (auto created = device->create(); !created)
        return std::move(created).error();
    return device;
}

Result<void> Device::create() {
    features_ = options_.features.value_or(physical_.preferred);
    const Features& has = physical_.features;
    if ((features_.subgroup && !has.subgroup) || (features_.narrow && !has.narrow) || (features_.half && !has.half) ||
        (features_.dot && !has.dot))
        return Error{ErrorCode::unsupported, physical_.info.name + " lacks a feature that was asked for"};

    VkPhysicalDeviceVulkan12Features features12{};
    features12.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES;
    features12.bufferDeviceAddress = VK_TRUE;
    features12.storageBuffer8BitAccess = features_.narrow;
    features12.shaderFloat16 = features_.half;
    VkPhysicalDeviceVulkan11Features features11{};
    features11.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_1_FEATURES;
    features11.pNext = &features12;
    features11.storageBuffer16BitAccess = features_.narrow;
    VkPhysicalDeviceShaderIntegerDotProductFeatures dot{};
    dot.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_INTEGER_DOT_PRODUCT_FEATURES;
    dot.shaderIntegerDotProduct = VK_TRUE;
    VkPhysicalDeviceSubgroupSizeControlFeaturesEXT sizes{};
    sizes.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_SIZE_CONTROL_FEATURES_EXT;
    sizes.subgroupSizeControl = VK_TRUE;
    std::vector<const char*> extensions;
    if (features_.dot) {
        dot.pNext = std::exchange(features12.pNext, &dot);
        extensions.push_back(VK_KHR_SHADER_INTEGER_DOT_PRODUCT_EXTENSION_NAME);
    }
    if (requiredSubgroup() > 0) {
        sizes.pNext = std::exchange(features12.pNext, &sizes);
        extensions.push_back(VK_EXT_SUBGROUP_SIZE_CONTROL_EXTENSION_NAME);
    }
    const float priority = 0.5f;
    VkDeviceQueueCreateInfo queue{};
    queue.sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO;
    queue.queueFamilyIndex = physical_.queueFamily;
    queue.queueCount = 1;
    queue.pQueuePriorities = &priority;
    VkDeviceCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO;
    info.pNext = &features11;
    info.queueCreateInfoCount = 1;
    info.pQueueCreateInfos = &queue;
    info.enabledExtensionCount = static_cast<std::uint32_t>(extensions.size());
    info.ppEnabledExtensionNames = extensions.data();
    if (const VkResult result = vkCreateDevice(physical_.handle, &info, nullptr, &device_); result != VK_SUCCESS)
        return errorOf(result, "open " + physical_.info.name);
    volkLoadDeviceTable(&table_, device_);
    table_.vkGetDeviceQueue(device_, physical_.queueFamily, 0, &queue_);

    VkCommandPoolCreateInfo pool{};
    pool.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO;
    pool.flags = VK_COMMAND_POOL_CREATE_RESET_COMMAND_BUFFER_BIT;
    pool.queueFamilyIndex = physical_.queueFamily;
    VkResult result = table_.vkCreateCommandPool(device_, &pool, nullptr, &pool_);
    VkFenceCreateInfo fence{};
    fence.sType = VK_STRUCTURE_TYPE_FENCE_CREATE_INFO;
    if (result == VK_SUCCESS)
        result = table_.vkCreateFence(device_, &fence, nullptr, &fence_);
    if (result != VK_SUCCESS)
        return errorOf(result, "prepare " + physical_.info.name);
    return {};
}

Device::~Device() {
    if (!device_)
        return;
    (void)table_.vkDeviceWaitIdle(device_);
    table_.vkDestroyFence(device_, fence_, nullptr);
    table_.vkDestroyCommandPool(device_, pool_, nullptr);
    table_.vkDestroyDevice(device_, nullptr);
}

Error Device::failed(VkResult result, const std::string& what) {
    lost_ = lost_ || result == VK_ERROR_DEVICE_LOST;
    Error error = errorOf(result, what + " on " + physical_.info.name);
    if (lost_)
        error.detail += "; open the model again, or choose the CPU in the settings";
    return error;
}

Result<void> Device::submit(VkCommandBuffer commands, VkFence fence) {
    if (lost_)
        return failed(VK_ERROR_DEVICE_LOST, "compute");
    VkSubmitInfo info{};
    info.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO;
    info.commandBufferCount = 1;
    info.pCommandBuffers = &commands;
    ++submissions_;
    if (const VkResult result = table_.vkQueueSubmit(queue_, 1, &info, fence); result != VK_SUCCESS)
        return failed(result, "compute");
    return {};
}

Result<void> Device::wait(VkFence fence) {
    VkResult result = table_.vkWaitForFences(device_, 1, &fence, VK_TRUE, std::numeric_limits<std::uint64_t>::max());
    if (result == VK_SUCCESS)
        result = table_.vkResetFences(device_, 1, &fence);
    if (result != VK_SUCCESS)
        return failed(result, "compute");
    return {};
}

Result<void> Device::submit(VkCommandBuffer commands) {
    if (auto submitted = submit(commands, fence_); !submitted)
        return submitted;
    return wait(fence_);
}

Result<void> Device::runOnce(const std::string& what, const std::function<void(VkCommandBuffer)>& record) {
    auto commands = commandBuffer();
    if (!commands)
        return std::move(commands).error();
    VkCommandBufferBeginInfo begin{};
    begin.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO;
    begin.flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT;
    VkResult result = table_.vkBeginCommandBuffer(*commands, &begin);
    if (result == VK_SUCCESS) {
        constexpr VkPipelineStageFlags kBefore = VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT | VK_PIPELINE_STAGE_TRANSFER_BIT;
        VkMemoryBarrier barrier{};
        barrier.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER;
        barrier.srcAccessMask = VK_ACCESS_SHADER_WRITE_BIT | VK_ACCESS_TRANSFER_WRITE_BIT;
        barrier.dstAccessMask = VK_ACCESS_TRANSFER_READ_BIT | VK_ACCESS_TRANSFER_WRITE_BIT;
        table_.vkCmdPipelineBarrier(*commands, kBefore, VK_PIPELINE_STAGE_TRANSFER_BIT, 0, 1, &barrier, 0, nullptr, 0,
                                    nullptr);
        record(*commands);
        result = table_.vkEndCommandBuffer(*commands);
    }
    Result<void> done = result == VK_SUCCESS ? submit(*commands) : Result<void>(errorOf(result, what));
    free(*commands);
    return done;
}

Result<VkCommandBuffer> Device::commandBuffer() const {
    VkCommandBufferAllocateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO;
    info.commandPool = pool_;
    info.level = VK_COMMAND_BUFFER_LEVEL_PRIMARY;
    info.commandBufferCount = 1;
    VkCommandBuffer commands = VK_NULL_HANDLE;
    if (const VkResult result = table_.vkAllocateCommandBuffers(device_, &info, &commands); result != VK_SUCCESS)
        return errorOf(result, "make a list of commands");
    return commands;
}

void Device::free(VkCommandBuffer commands) const {
    if (commands)
        table_.vkFreeCommandBuffers(device_, pool_, 1, &commands);
}

}  // namespace sirocco::vulkan
