// Why an answer comes no faster, from numbers. Pure; only ui/ makes sentences of it.
#pragma once

#include <vector>

#include "app/monitor/sample.h"

namespace sirocco {

enum class SlowCause {
    idle,           // nothing is asked of the model
    memoryShort,    // the machine swaps: `amount` bytes a second
    disk,           // weights are read from the disk: `amount` bytes a second
    prefilling,     // `amount` of `whole` tokens of a prompt are read
    otherPrograms,  // others keep `amount` of `whole` cores busy
    queued,         // `amount` requests wait until others have ended
    severalLanes,   // `amount` answers are written at once
    expertsOnCpu,   // `amount` of `whole` experts are computed by the processor
    nothing,        // it is as fast as this machine is
};

struct SlowReason {
    SlowCause cause = SlowCause::idle;
    double amount = 0;
    double whole = 0;
    bool operator==(const SlowReason&) const = default;
};

struct SlowFacts {
    Metrics metrics;
    Sample sample;         // the last one
    int experts = 0;       // of all layers; 0 without a model
    int expertsOnCpu = 0;  // of these
};

// What slows it down most comes first; never empty. `idle` and `nothing` stand alone.
std::vector<SlowReason> slowReasons(const SlowFacts& facts);

}  // namespace sirocco
