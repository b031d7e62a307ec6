#include "engine/backend/devices.h"

#include <string>

#include "engine/backend/cpu/cpu_backend.h"
#include "engine/base/cpu_features.h"
#ifdef SIROCCO_VULKAN
#include "engine/backend/vulkan/vulkan_backend.h"
#endif

namespace sirocco {
namespace {

DeviceInfo cpuDevice() {
    const MemoryState memory = memoryState();
    const int cores = cpuCores();
    DeviceInfo info;
    info.kind = DeviceKind::cpu;
    info.name =
        cpuName() + ", " + std::to_string(cores) + (cores == 1 ? " core, " : " cores, ") + cpu::isaName(cpu::bestIsa());
    info.total = memory.total;
    info.free = memory.available;
    info.usable = true;
    info.reason = "always there";
    return info;
}

// A kind that this build has no backend for.
DeviceInfo absent(DeviceKind kind, const char* name, const char* reason) {
    DeviceInfo info;
    info.kind = kind;
    info.name = name;
    info.reason = reason;
    return info;
}

DeviceInfo cudaDevice() { return absent(DeviceKind::cuda, "CUDA", "CUDA is not part of this version of Sirocco yet"); }

std::vector<DeviceInfo> vulkanDevices() {
#ifdef SIROCCO_VULKAN
    return vulkan::devices();
#else
    return {absent(DeviceKind::vulkan, "Vulkan", "Sirocco was built without Vulkan")};
#endif
}

template <typename Created>
Result<std::unique_ptr<Backend>> opened(Created created) {
    if (!created)
        return std::move(created).error();
    return std::unique_ptr<Backend>(std::move(created).value());
}

}  // namespace

std::vector<DeviceInfo> backendDevices() {
    std::vector<DeviceInfo> devices = {cpuDevice(), cudaDevice()};
    for (DeviceInfo& device : vulkanDevices())
        devices.push_back(std::move(device));
    return devices;
}

Result<std::unique_ptr<Backend>> openBackend(const DeviceInfo& device, int threads,
                                             [[maybe_unused]] std::uint64_t memoryLimit) {
    if (device.kind == DeviceKind::cpu && device.index == 0)
        return opened(cpu::CpuBackend::create({threads, {}}));
#ifdef SIROCCO_VULKAN
    if (device.kind == DeviceKind::vulkan) {
        vulkan::VulkanOptions options;
        options.index = device.index;
        options.threads = threads;
        options.device.memoryCap = memoryLimit;
        return opened(vulkan::VulkanBackend::create(options));
    }
#endif
    return Error{ErrorCode::unsupported, device.reason};
}

}  // namespace sirocco
