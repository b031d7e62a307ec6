// Which device is taken. "auto" is CUDA, else a hardware Vulkan device, else the CPU.
#include "engine/backend/devices.h"

#include <algorithm>

#include "engine/api/engine.h"

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
        report.why = nameOf(*found) + (kind == DeviceKind::cpu ? ", because no GPU here can be used"
                                                               : ", the first GPU that can be used");
        return;
    }
}

void pickNamed(DeviceReport& report, const DeviceChoice& choice) {
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

}  // namespace sirocco
