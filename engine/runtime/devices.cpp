// Which device is taken. "auto" is CUDA, else a hardware Vulkan device, else the CPU.
#include "engine/runtime/device_pick.h"

#include <algorithm>

#include "engine/api/engine.h"
#include "engine/backend/devices.h"

namespace sirocco {
namespace {

std::string nameOf(const DeviceInfo& device) {
    return device.kind == DeviceKind::cpu
               ? std::string("the CPU")
               : std::string(deviceKindName(device.kind)) + ":" + std::to_string(device.index) + ", " + device.name;
}

void pickBest(DeviceReport& report) {
    for (const DeviceKind kind : {DeviceKind::cuda, DeviceKind::vulkan, DeviceKind::cpu}) {
        const auto found = std::find_if(report.devices.begin(), report.devices.end(), [&](const DeviceInfo& device) {
            return device.kind == kind && device.usable && !device.software;
        });
        if (found == report.devices.end())
            continue;
        report.picked = static_cast<int>(found - report.devices.begin());
        report.reason = kind == DeviceKind::cpu ? PickReason::noGpu : PickReason::firstGpu;
        report.why = nameOf(*found) + (kind == DeviceKind::cpu ? ", because no GPU here can be used"
                                                               : ", the first GPU that can be used");
        return;
    }
}

void pickNamed(DeviceReport& report, const DeviceChoice& choice) {
    report.reason = PickReason::asked;
    const auto isOfKind = [&](const DeviceInfo& device) { return device.kind == choice.kind; };
    const auto found = std::find_if(report.devices.begin(), report.devices.end(), [&](const DeviceInfo& device) {
        return isOfKind(device) && device.index == choice.index;
    });
    if (found == report.devices.end()) {
        const auto count = std::count_if(report.devices.begin(), report.devices.end(), isOfKind);
        report.why = choice.kind == DeviceKind::cpu
                         ? "there is one CPU device, cpu"
                         : std::string("there is no ") + deviceKindName(choice.kind) + ":" +
                               std::to_string(choice.index) + ", the last is " + deviceKindName(choice.kind) + ":" +
                               std::to_string(count - 1) + "; the CPU works";
        return;
    }
    if (found->usable)
        report.picked = static_cast<int>(found - report.devices.begin());
    report.why = found->usable ? nameOf(*found) + ", as asked" : found->reason + "; the CPU works";
}

}  // namespace

DeviceReport listDevices(const DeviceChoice& choice) {
    DeviceReport report;
    report.devices = backendDevices();
    if (choice.automatic)
        pickBest(report);
    else
        pickNamed(report, choice);
    return report;
}

Result<void> pickFor(DeviceReport& report, bool automatic,
                     const std::function<Result<MemoryPlan>(const DeviceInfo&)>& planOn) {
    const DeviceInfo& first = report.devices[static_cast<std::size_t>(report.picked)];
    const auto planned = planOn(first);
    const bool works = planned && planned->verdict != PlanVerdict::doesNotFit;
    const auto cpu = std::find_if(report.devices.begin(), report.devices.end(),
                                  [](const DeviceInfo& device) { return device.kind == DeviceKind::cpu; });
    if (works || !automatic || first.kind == DeviceKind::cpu || cpu == report.devices.end())
        return planned ? Result<void>() : Result<void>(planned.error());
    report.reason = planned ? PickReason::tooLarge : PickReason::gpuFailed;
    report.why =
        "the CPU, because " + (planned ? "the model does not fit on " + nameOf(first) + ": " + planned->arithmetic
                                       : nameOf(first) + ", cannot be used: " + planned.error().detail);
    report.picked = static_cast<int>(cpu - report.devices.begin());
    const auto onCpu = planOn(*cpu);
    return onCpu ? Result<void>() : Result<void>(onCpu.error());
}

}  // namespace sirocco
