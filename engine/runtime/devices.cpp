// Which devices there are and which one is taken. "auto" is CUDA, else a hardware Vulkan device, else the CPU; the
// first two backends are not there yet, and this file says so.
#include <algorithm>

#include "engine/api/engine.h"
#include "engine/backend/cpu/kernels.h"
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

DeviceReport listDevices(const DeviceChoice& choice) {
    DeviceReport report;
    report.devices = {cpuDevice(), notThereYet(DeviceKind::cuda), notThereYet(DeviceKind::vulkan)};
    if (choice.automatic || (choice.kind == DeviceKind::cpu && choice.index == 0)) {
        report.picked = 0;
        report.why = choice.automatic ? "the CPU, because this version has no GPU backend yet" : "the CPU, as asked";
    } else if (choice.kind == DeviceKind::cpu) {
        report.why = "there is one CPU device, cpu";
    } else {
        report.why = notThereYet(choice.kind).reason + "; the CPU works";
    }
    return report;
}

}  // namespace sirocco
