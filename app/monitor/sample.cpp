#include "app/monitor/sample.h"

#include <algorithm>

namespace sirocco {
namespace {

// Counters that begin anew say nothing about the time between.
double rate(std::uint64_t before, std::uint64_t after, double seconds) {
    return after > before ? static_cast<double>(after - before) / seconds : 0;
}

double rate(double before, double after, double seconds) { return std::max(0.0, after - before) / seconds; }

}  // namespace

Sample sampleBetween(const Reading& before, const Reading& after) {
    Sample sample;
    sample.system = after.system;
    sample.gpus = after.gpus;
    sample.seconds = after.seconds - before.seconds;
    if (sample.seconds <= 0) {
        sample.seconds = 0;
        return sample;
    }
    const double seconds = sample.seconds;
    sample.decodeRate = rate(before.decodedTokens, after.decodedTokens, seconds);
    sample.prefillRate = rate(before.prefilledTokens, after.prefilledTokens, seconds);
    const double cores = after.system.cores;
    const double busy = std::min(cores, rate(before.system.busySeconds, after.system.busySeconds, seconds));
    sample.ownCores = std::min(cores, rate(before.system.ownSeconds, after.system.ownSeconds, seconds));
    sample.otherCores = std::max(0.0, busy - sample.ownCores);
    sample.diskRate = rate(before.system.ownDiskBytes, after.system.ownDiskBytes, seconds);
    sample.diskWaits = rate(before.system.ownDiskWaits, after.system.ownDiskWaits, seconds);
    sample.swapRate = rate(before.system.swappedBytes, after.system.swappedBytes, seconds);
    if (before.system.joules && after.system.joules && *after.system.joules >= *before.system.joules) {
        sample.watts = (*after.system.joules - *before.system.joules) / seconds;
    }
    return sample;
}

MemoryShares memoryShares(const std::vector<PlanLine>& held, const std::vector<PlanLine>& resident,
                          const SystemReading& system) {
    MemoryShares shares;
    shares.held = held;
    shares.total = system.memoryTotal;
    std::uint64_t left = system.memoryTotal;
    const auto take = [&](const std::string& owner, std::uint64_t bytes) {
        const std::uint64_t taken = std::min(left, bytes);
        shares.owners.push_back({owner, taken});
        left -= taken;
        return taken;
    };
    std::uint64_t model = 0;
    for (const PlanLine& line : resident.empty() ? held : resident) {
        model += take(line.owner, line.bytes);
    }
    take("sirocco", system.ownMemory - std::min(system.ownMemory, model));
    // Of what is not available a part is ours; files that we map count as available.
    const std::uint64_t taken = system.memoryTotal - std::min(system.memoryTotal, system.memoryAvailable);
    take("others", taken - std::min(taken, system.ownAllocated));
    take("free", left);
    return shares;
}

MemoryShares gpuShares(const std::vector<PlanLine>& held, const DeviceInfo& device, std::optional<std::uint64_t> free) {
    MemoryShares shares;
    shares.held = held;
    shares.total = device.total;
    shares.ofGpu = true;
    std::uint64_t left = device.total;
    const auto take = [&](const std::string& owner, std::uint64_t bytes) {
        shares.owners.push_back({owner, std::min(left, bytes)});
        left -= shares.owners.back().bytes;
    };
    for (const PlanLine& line : held) {
        take(line.owner, line.bytes);
    }
    take("others", free ? left - std::min(left, *free) : device.total - std::min(device.total, device.free));
    take("free", left);
    return shares;
}

}  // namespace sirocco
