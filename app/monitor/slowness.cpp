#include "app/monitor/slowness.h"

namespace sirocco {
namespace {

// Below these it is noise: a program that starts reads its libraries, and no machine is ever quite idle.
constexpr double leastSwapRate = 1e6;
constexpr double leastDiskRate = 5e6;
constexpr double leastDiskWaits = 20;
constexpr double leastOtherShare = 0.2;

}  // namespace

std::vector<SlowReason> slowReasons(const SlowFacts& facts) {
    const Metrics& metrics = facts.metrics;
    const Sample& sample = facts.sample;
    const bool prefilling = metrics.prefillTotal > metrics.prefillDone;
    if (metrics.activeLanes == 0 && metrics.queuedRequests == 0 && !prefilling) {
        return {{SlowCause::idle, 0, 0}};
    }
    std::vector<SlowReason> reasons;
    if (sample.swapRate >= leastSwapRate) {
        reasons.push_back({SlowCause::memoryShort, sample.swapRate, 0});
    }
    if (sample.diskRate >= leastDiskRate && sample.diskWaits >= leastDiskWaits) {
        reasons.push_back({SlowCause::disk, sample.diskRate, 0});
    }
    if (prefilling) {
        reasons.push_back({SlowCause::prefilling, static_cast<double>(metrics.prefillDone),
                           static_cast<double>(metrics.prefillTotal)});
    }
    const double cores = sample.system.cores;
    // Cores that nobody else would use are no loss.
    const bool coresAreShort = sample.otherCores + sample.ownCores > 0.9 * cores;
    if (coresAreShort && sample.otherCores >= leastOtherShare * cores) {
        reasons.push_back({SlowCause::otherPrograms, sample.otherCores, cores});
    }
    if (metrics.queuedRequests > 0) {
        reasons.push_back({SlowCause::queued, static_cast<double>(metrics.queuedRequests), 0});
    }
    if (metrics.activeLanes > 1) {
        reasons.push_back({SlowCause::severalLanes, static_cast<double>(metrics.activeLanes), 0});
    }
    if (facts.expertsOnCpu > 0) {
        reasons.push_back(
            {SlowCause::expertsOnCpu, static_cast<double>(facts.expertsOnCpu), static_cast<double>(facts.experts)});
    }
    if (reasons.empty()) {
        reasons.push_back({SlowCause::nothing, 0, 0});
    }
    return reasons;
}

}  // namespace sirocco
