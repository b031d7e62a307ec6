// An open device: its functions, its one queue, and the memory that was taken of it.
#pragma once

#include <volk.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "engine/backend/vulkan/device_choice.h"

namespace sirocco::vulkan {

struct DeviceOptions {
    std::optional<Features> features;  // those that the device's description prefers, unless a test wants others
    std::uint64_t memoryCap = 0;       // bytes of its own that may be allocated; 0: no limit but the device's
};

class Device {
public:
    static Result<std::unique_ptr<Device>> open(std::shared_ptr<Instance> instance, const PhysicalDevice& physical,
                                                const DeviceOptions& options);
    ~Device();

    const VolkDeviceTable& call() const { return table_; }
    VolkDeviceTable& table() { return table_; }  // for tests that let calls fail
    VkDevice handle() const { return device_; }
    const PhysicalDevice& physical() const { return physical_; }
    const Features& features() const { return features_; }
    // What pipelines that sum over subgroups must ask for; 0: nothing.
    std::uint32_t requiredSubgroup() const { return features_.subgroup ? physical_.subgroupSize : 0; }

    // Runs a recorded command buffer and waits for it. After a lost device every call fails.
    Result<void> submit(VkCommandBuffer commands);
    // Runs it and goes on; `fence` tells when it is done.
    Result<void> submit(VkCommandBuffer commands, VkFence fence);
    Result<void> wait(VkFence fence);
    // Records what `record` says, after all that was computed before, runs it and waits.
    Result<void> runOnce(const std::string& what, const std::function<void(VkCommandBuffer)>& record);
    std::uint64_t submissions() const { return submissions_; }

    Result<VkCommandBuffer> commandBuffer() const;
    void free(VkCommandBuffer commands) const;

    std::uint64_t memoryCap() const { return options_.memoryCap; }
    std::uint64_t allocated = 0;  // bytes of its own, by memory.h

private:
    Device(std::shared_ptr<Instance> instance, const PhysicalDevice& physical, const DeviceOptions& options)
        : instance_(std::move(instance)), physical_(physical), options_(options) {}
    Result<void> create();
    Error failed(VkResult result, const std::string& what);

    std::shared_ptr<Instance> instance_;
    PhysicalDevice physical_;
    DeviceOptions options_;
    Features features_;
    VolkDeviceTable table_{};
    VkDevice device_ = VK_NULL_HANDLE;
    VkQueue queue_ = VK_NULL_HANDLE;
    VkCommandPool pool_ = VK_NULL_HANDLE;
    VkFence fence_ = VK_NULL_HANDLE;
    std::uint64_t submissions_ = 0;
    bool lost_ = false;
};

}  // namespace sirocco::vulkan
