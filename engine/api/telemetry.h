// What the drivers of this machine's GPUs tell: memory with whose it is, load, power, temperature, clocks. Plain
// values; a machine without such a driver has no GPU here and nothing fails.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sirocco {

// One GPU now. What its driver does not tell is missing.
struct GpuReading {
    std::string name;
    std::uint64_t memoryTotal = 0;  // bytes
    std::uint64_t memoryUsed = 0;   // bytes, of all programs and of the driver
    // Bytes, of memoryUsed: this process. Missing too where its id is not among those that have memory there: it may
    // have none, or another id in the driver's eyes, as in a container.
    std::optional<std::uint64_t> memoryOfOurs{};
    std::optional<double> load{};  // share of the last moment in which anything ran, 0 to 1
    std::optional<double> watts{};
    std::optional<double> celsius{};
    std::optional<double> coreMegahertz{};
    std::optional<double> memoryMegahertz{};
};

enum class TelemetryState {
    absent,    // there is no driver to ask
    unusable,  // there is one that we cannot use: `detail` says why
    answers,
    lost,  // a GPU that did answer does not now, or is said to be lost: `detail`
};

struct GpuReport {
    TelemetryState state = TelemetryState::absent;
    std::string detail;            // in the driver's words, in English; empty for `answers` and `absent`
    std::vector<GpuReading> gpus;  // those that answer
};

// One thread at a time. A read takes a few milliseconds.
class Telemetry {
public:
    virtual ~Telemetry() = default;
    virtual GpuReport read() = 0;
};

// NVIDIA's management library, opened now if it is there. Another file name is for tests.
std::unique_ptr<Telemetry> openTelemetry(const std::string& nvml = "libnvidia-ml.so.1");

}  // namespace sirocco
