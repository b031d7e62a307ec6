// Which device is taken. "auto" is CUDA, else a hardware Vulkan device, else the CPU; the first two backends are not
// there yet, and the reason says so.
#include "engine/backend/devices.h"

#include "engine/api/engine.h"

namespace sirocco {

DeviceReport listDevices(const DeviceChoice& choice) {
    DeviceReport report;
    report.devices = backendDevices();
    const DeviceKind kind = choice.automatic ? DeviceKind::cpu : choice.kind;
    const int index = choice.automatic ? 0 : choice.index;
    for (std::size_t i = 0; i < report.devices.size(); ++i) {
        const DeviceInfo& device = report.devices[i];
        if (device.kind != kind)
            continue;
        if (device.index == index && device.usable) {
            report.picked = static_cast<int>(i);
            report.why =
                choice.automatic ? "the CPU, because this version has no GPU backend yet" : "the CPU, as asked";
            return report;
        }
        report.why = device.usable ? "there is one CPU device, cpu" : device.reason + "; the CPU works";
    }
    return report;
}

}  // namespace sirocco
