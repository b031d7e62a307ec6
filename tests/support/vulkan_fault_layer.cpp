#include "tests/support/vulkan_fault_layer.h"

#define VK_NO_PROTOTYPES
#include <vulkan/vk_layer.h>
#include <vulkan/vulkan.h>

#include <cstring>

namespace sirocco::test {
namespace {

std::atomic<int> fault{0};

// One instance and one device at a time are enough for a test; the functions are the same for all on one driver.
PFN_vkGetInstanceProcAddr nextInstanceProc = nullptr;
PFN_vkGetDeviceProcAddr nextDeviceProc = nullptr;
VkInstance instance = VK_NULL_HANDLE;

template <typename Info>
Info* linkOf(const void* chain, VkStructureType type) {
    for (auto* at = static_cast<const Info*>(chain); at; at = static_cast<const Info*>(at->pNext))
        if (at->sType == type && at->function == VK_LAYER_LINK_INFO)
            return const_cast<Info*>(at);
    return nullptr;
}

VkResult VKAPI_CALL createInstance(const VkInstanceCreateInfo* info, const VkAllocationCallbacks* allocator,
                                   VkInstance* made) {
    auto* const link = linkOf<VkLayerInstanceCreateInfo>(info->pNext, VK_STRUCTURE_TYPE_LOADER_INSTANCE_CREATE_INFO);
    if (!link)
        return VK_ERROR_INITIALIZATION_FAILED;
    nextInstanceProc = link->u.pLayerInfo->pfnNextGetInstanceProcAddr;
    link->u.pLayerInfo = link->u.pLayerInfo->pNext;
    const auto next = reinterpret_cast<PFN_vkCreateInstance>(nextInstanceProc(nullptr, "vkCreateInstance"));
    const VkResult result = next(info, allocator, made);
    if (result == VK_SUCCESS)
        instance = *made;
    return result;
}

VkResult VKAPI_CALL createDevice(VkPhysicalDevice physical, const VkDeviceCreateInfo* info,
                                 const VkAllocationCallbacks* allocator, VkDevice* made) {
    auto* const link = linkOf<VkLayerDeviceCreateInfo>(info->pNext, VK_STRUCTURE_TYPE_LOADER_DEVICE_CREATE_INFO);
    if (!link)
        return VK_ERROR_INITIALIZATION_FAILED;
    nextDeviceProc = link->u.pLayerInfo->pfnNextGetDeviceProcAddr;
    link->u.pLayerInfo = link->u.pLayerInfo->pNext;
    const auto next = reinterpret_cast<PFN_vkCreateDevice>(nextInstanceProc(instance, "vkCreateDevice"));
    return next(physical, info, allocator, made);
}

PFN_vkQueueSubmit nextSubmit = nullptr;
PFN_vkAllocateMemory nextAllocate = nullptr;

VkResult VKAPI_CALL submit(VkQueue queue, std::uint32_t count, const VkSubmitInfo* infos, VkFence fence) {
    if (fault == static_cast<int>(VulkanFault::lost))
        return VK_ERROR_DEVICE_LOST;
    return nextSubmit(queue, count, infos, fence);
}

VkResult VKAPI_CALL allocate(VkDevice device, const VkMemoryAllocateInfo* info, const VkAllocationCallbacks* allocator,
                             VkDeviceMemory* memory) {
    if (fault == static_cast<int>(VulkanFault::memory))
        return VK_ERROR_OUT_OF_DEVICE_MEMORY;
    return nextAllocate(device, info, allocator, memory);
}

PFN_vkVoidFunction VKAPI_CALL deviceProc(VkDevice device, const char* name) {
    if (std::strcmp(name, "vkGetDeviceProcAddr") == 0)
        return reinterpret_cast<PFN_vkVoidFunction>(deviceProc);
    const PFN_vkVoidFunction next = nextDeviceProc(device, name);
    if (std::strcmp(name, "vkQueueSubmit") == 0) {
        nextSubmit = reinterpret_cast<PFN_vkQueueSubmit>(next);
        return reinterpret_cast<PFN_vkVoidFunction>(submit);
    }
    if (std::strcmp(name, "vkAllocateMemory") == 0) {
        nextAllocate = reinterpret_cast<PFN_vkAllocateMemory>(next);
        return reinterpret_cast<PFN_vkVoidFunction>(allocate);
    }
    return next;
}

PFN_vkVoidFunction VKAPI_CALL instanceProc(VkInstance of, const char* name) {
    if (std::strcmp(name, "vkCreateInstance") == 0)
        return reinterpret_cast<PFN_vkVoidFunction>(createInstance);
    if (std::strcmp(name, "vkCreateDevice") == 0)
        return reinterpret_cast<PFN_vkVoidFunction>(createDevice);
    if (std::strcmp(name, "vkGetInstanceProcAddr") == 0)
        return reinterpret_cast<PFN_vkVoidFunction>(instanceProc);
    if (std::strcmp(name, "vkGetDeviceProcAddr") == 0)
        return reinterpret_cast<PFN_vkVoidFunction>(deviceProc);
    return nextInstanceProc ? nextInstanceProc(of, name) : nullptr;
}

}  // namespace
}  // namespace sirocco::test

extern "C" {

__attribute__((visibility("default"))) std::atomic<int>* siroccoVulkanFault() { return &sirocco::test::fault; }

__attribute__((visibility("default"))) VkResult VKAPI_CALL
vkNegotiateLoaderLayerInterfaceVersion(VkNegotiateLayerInterface* agreed) {
    agreed->loaderLayerInterfaceVersion = 2;
    agreed->pfnGetInstanceProcAddr = sirocco::test::instanceProc;
    agreed->pfnGetDeviceProcAddr = sirocco::test::deviceProc;
    agreed->pfnGetPhysicalDeviceProcAddr = nullptr;
    return VK_SUCCESS;
}

}  // extern "C"
