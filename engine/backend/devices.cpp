#include "engine/backend/devices.h"

#include <string>

#include "engine/backend/cpu/cpu_backend.h"
#include "engine/base/cpu_features.h"

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

DeviceInfo notThereYet(DeviceKind kind) {
    DeviceInfo info;
    info.kind = kind;
    info.name = kind == DeviceKind::cuda ? "CUDA" : "Vulkan";
    info.reason = info.name + " is not part of this version of Sirocco yet";
    return info;
}

}  // namespace

std::vector<DeviceInfo> backendDevices() {
    return {cpuDevice(), notThereYet(DeviceKind::cuda), notThereYet(DeviceKind::vulkan)};
}

Result<std::unique_ptr<Backend>> openBackend(const DeviceInfo& device, int threads) {
    if (device.kind != DeviceKind::cpu || device.index != 0)
        return Error{ErrorCode::unsupported, notThereYet(device.kind).reason};
    auto backend = cpu::CpuBackend::create({threads, {}});
    if (!backend)
        return std::move(backend).error();
    return std::unique_ptr<Backend>(std::move(backend).value());
}

}  // namespace sirocco
