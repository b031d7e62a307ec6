// What the gauges show of one moment: rates between two readings, and the readings themselves. Plain values.
#pragma once

#include <optional>
#include <vector>

#include "app/monitor/system_reading.h"
#include "engine/api/metrics.h"
#include "engine/api/telemetry.h"

namespace sirocco {

// One look at everything. `model` counts from its loading: of two readings both are of the same one, or the counters
// begin anew.
struct Reading {
    double seconds = 0;  // on a clock that only runs forwards
    SystemReading system;
    GpuReport gpus;
    std::vector<PlanLine> resident;            // as Engine::residentMemory(); empty where nobody looked
    std::optional<std::uint64_t> freeOfGpu{};  // as Engine::freeDeviceMemory()
    std::uint64_t decodedTokens = 0;
    std::uint64_t prefilledTokens = 0;
};

struct Sample {
    double seconds = 0;             // that it covers
    double decodeRate = 0;          // tokens a second, all lanes
    double prefillRate = 0;         // tokens a second
    double ownCores = 0;            // cores that this process kept busy
    double otherCores = 0;          // cores that all others kept busy
    double diskRate = 0;            // bytes a second that this process read from the disk
    double diskWaits = 0;           // a second
    double swapRate = 0;            // bytes a second, in or out, all programs
    std::optional<double> watts{};  // of the processor
    SystemReading system;
    GpuReport gpus;
};

Sample sampleBetween(const Reading& before, const Reading& after);

// The memory that the model runs in, by owner, in bytes, adding up to `total`.
struct MemoryShares {
    std::vector<PlanLine> held;    // what the engine's allocators hold, by owner
    std::vector<PlanLine> owners;  // of these what lies in RAM, then "sirocco" (the rest of this process), "others",
                                   // "free" (with what is cached for nobody in particular)
    std::uint64_t total = 0;
    bool ofGpu = false;  // a GPU's and not the computer's
};
// `held`: Metrics::memory. `resident`: of it what lies in RAM; empty: all of it, as far as the process has so much.
MemoryShares memoryShares(const std::vector<PlanLine>& held, const std::vector<PlanLine>& resident,
                          const SystemReading& system);
// Of the GPU that the model runs on. `free` now; where nobody tells, others are taken to have what they had of `device`
// before the model was loaded.
MemoryShares gpuShares(const std::vector<PlanLine>& held, const DeviceInfo& device, std::optional<std::uint64_t> free);

}  // namespace sirocco
