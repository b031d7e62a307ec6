// A machine that is made up, with a GPU and sensors, for what the gauges show of machines that this one is not.
#pragma once

#include <atomic>
#include <memory>

#include "app/monitor/monitor_service.h"

namespace sirocco::test {

class ScriptedTelemetry final : public Telemetry {
public:
    explicit ScriptedTelemetry(GpuReport report) : report_(std::move(report)) {}
    GpuReport read() override { return report_; }

private:
    GpuReport report_;
};

// 64 GB, 16 cores, one GPU. Each look comes two seconds after the one before, and finds
// `swapped` more bytes swapped.
inline MonitorSource scriptedMachine(std::uint64_t swapped = 0) {
    MonitorSource source;
    const auto looks = std::make_shared<std::atomic<std::uint64_t>>(0);
    source.seconds = [looks] { return 2.0 * static_cast<double>(*looks); };
    source.system = [swapped, looks] {
        SystemReading system;
        system.cores = 16;
        system.load = 3.71;
        system.memoryTotal = 64'000'000'000;
        system.memoryAvailable = 41'000'000'000;
        system.ownMemory = 1'200'000'000;
        system.ownAllocated = 900'000'000;
        system.celsius = 64.5;
        system.joules = 30.0 * static_cast<double>(++*looks);
        system.swappedBytes = swapped * *looks;
        return system;
    };
    source.telemetry = [] {
        GpuReport report{TelemetryState::answers, {}, {}};
        report.gpus.push_back({.name = "Scripted RTX 4090",
                               .memoryTotal = 24'000'000'000,
                               .memoryUsed = 18'000'000'000,
                               .memoryOfOurs = 12'000'000'000,
                               .load = 0.87,
                               .watts = 312.5,
                               .celsius = 71,
                               .coreMegahertz = 2520,
                               .memoryMegahertz = 10501});
        return std::make_unique<ScriptedTelemetry>(std::move(report));
    };
    return source;
}

}  // namespace sirocco::test
