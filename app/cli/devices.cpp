#include <iostream>
#include <nlohmann/json.hpp>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/engine_flags.h"

namespace sirocco::cli {
namespace {

struct Options {
    DeviceChoice device;
    bool json = false;
};

std::string label(const DeviceInfo& device) {
    const std::string kind = deviceKindName(device.kind);
    return device.kind == DeviceKind::cpu ? kind : kind + ":" + std::to_string(device.index);
}

nlohmann::json toJson(const DeviceReport& report) {
    nlohmann::json devices = nlohmann::json::array();
    for (const DeviceInfo& device : report.devices) {
        devices.push_back({{"kind", deviceKindName(device.kind)},
                           {"index", device.index},
                           {"name", device.name},
                           {"total", device.total},
                           {"free", device.free},
                           {"usable", device.usable},
                           {"reason", device.reason}});
    }
    nlohmann::json picked;
    if (report.picked >= 0) {
        picked = label(report.devices[static_cast<std::size_t>(report.picked)]);
    }
    return {{"picked", picked}, {"why", report.why}, {"devices", devices}};
}

void print(const DeviceReport& report) {
    for (std::size_t i = 0; i < report.devices.size(); ++i) {
        const DeviceInfo& device = report.devices[i];
        std::cout << (static_cast<int>(i) == report.picked ? "* " : "  ") << label(device) << "  " << device.name
                  << ", " << formatBytes(device.free) << " of " << formatBytes(device.total) << " free. "
                  << device.reason << "\n";
    }
    std::cout << report.why << "\n";
}

int run(const Options& options) {
    const DeviceReport report = listDevices(options.device);
    if (options.json) {
        printJson(toJson(report));
    } else {
        print(report);
    }
    return report.picked >= 0 ? kDone : kFailed;
}

}  // namespace

void addDevices(CLI::App& program, Chosen& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("devices", "Which devices there are, and which would be used");
    addDeviceFlag(*command, options->device);
    command->add_flag("--json", options->json, "as JSON");
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace sirocco::cli
