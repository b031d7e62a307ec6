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

// Indices of what is taken without being named, the best first: hardware GPUs, and the CPU last.
std::vector<std::size_t> automaticOrder(const std::vector<DeviceInfo>& devices) {
    std::vector<std::size_t> order;
    for (const DeviceKind kind : {DeviceKind::cuda, DeviceKind::vulkan, DeviceKind::cpu})
        for (std::size_t i = 0; i < devices.size(); ++i)
            if (devices[i].kind == kind && devices[i].usable && !devices[i].software)
                order.push_back(i);
    return order;
}

void pickBest(DeviceReport& report) {
    const std::vector<std::size_t> order = automaticOrder(report.devices);
    if (order.empty())
        return;
    const DeviceInfo& best = report.devices[order.front()];
    const bool isCpu = best.kind == DeviceKind::cpu;
    report.picked = static_cast<int>(order.front());
    report.reason = isCpu ? PickReason::noGpu : PickReason::firstGpu;
    report.why = nameOf(best) + (isCpu ? ", because no GPU here can be used" : ", the first GPU that can be used");
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
    std::vector<std::size_t> order = {static_cast<std::size_t>(report.picked)};
    if (automatic)
        order = automaticOrder(report.devices);
    std::string refusals;  // of the devices before
    bool wasTooSmall = false;
    for (const std::size_t i : order) {
        const DeviceInfo& device = report.devices[i];
        const auto planned = planOn(device);
        const bool works = planned && planned->verdict != PlanVerdict::doesNotFit;
        if (!works && i != order.back()) {
            refusals += (refusals.empty() ? "" : ", and ") +
                        (planned ? "the model does not fit on " + nameOf(device) + ": " + planned->arithmetic
                                 : nameOf(device) + ", cannot be used: " + planned.error().detail);
            wasTooSmall = wasTooSmall || planned;
            continue;
        }
        report.picked = static_cast<int>(i);
        if (!refusals.empty()) {
            report.reason = device.kind != DeviceKind::cpu ? PickReason::laterGpu
                            : wasTooSmall                  ? PickReason::tooLarge
                                                           : PickReason::gpuFailed;
            report.why = nameOf(device) + ", because " + refusals;
        }
        return planned ? Result<void>() : Result<void>(planned.error());
    }
    return Error{ErrorCode::unsupported, "no device here can be used"};
}

}  // namespace sirocco
