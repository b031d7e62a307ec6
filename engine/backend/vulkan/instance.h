// The Vulkan loader, opened at run time: a machine without it starts the program all the same.
//
// Functions may be called from any thread; volk's pointers are filled once and are the same for every instance.
#pragma once

#include <volk.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/api/result.h"

namespace sirocco::vulkan {

// What the validation layers say; called on whatever thread made the call.
using MessageFn = std::function<void(const std::string&)>;

class Instance {
public:
    // With `onMessage`, the Khronos validation layer is loaded with synchronisation validation; ErrorCode::notFound
    // when it is not installed.
    static Result<std::shared_ptr<Instance>> create(MessageFn onMessage = {});
    ~Instance();

    VkInstance handle() const { return instance_; }
    Result<std::vector<VkPhysicalDevice>> physicalDevices() const;

private:
    explicit Instance(MessageFn onMessage) : onMessage_(std::move(onMessage)) {}
    Result<void> open();

    MessageFn onMessage_;
    VkInstance instance_ = VK_NULL_HANDLE;
    VkDebugUtilsMessengerEXT messenger_ = VK_NULL_HANDLE;
};

// The error of a failed call: `what` was tried ("allocate 1.2 GB of device memory").
Error errorOf(VkResult result, const std::string& what);

}  // namespace sirocco::vulkan
