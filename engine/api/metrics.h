// The engine's state in numbers, as one plain value that any thread may ask for at any time.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/api/plan.h"

namespace sirocco {

// Time and weight traffic of one kind of op, summed while profiling is on.
struct OpTime {
    const char* op = "";
    double seconds = 0;
    std::uint64_t calls = 0;
    std::uint64_t weightBytes = 0;  // read by it
};

struct Metrics {
    std::vector<PlanLine> memory;     // bytes by owner, as the allocators hold them now; they add up to all of it
    std::uint64_t kvBytesUsed = 0;    // of "kv": blocks that a sequence or the prefix cache holds
    std::uint64_t kvBytesCached = 0;  // of kvBytesUsed: what the prefix cache alone holds; live sequences hold the rest
    int queuedRequests = 0;
    int activeLanes = 0;
    int prefillDone = 0;  // of the request that is prefilling now; both 0 when none is
    int prefillTotal = 0;
    double prefillTokensPerSecond = 0;  // of the last second with work
    double decodeTokensPerSecond = 0;   // of the last second with work, all lanes
    double secondsToFirstToken = 0;     // of the last request that has said one, from generate() on; 0 before any
    std::uint64_t decodeSteps = 0;      // since load
    std::uint64_t decodedTokens = 0;
    std::uint64_t prefilledTokens = 0;
    std::uint64_t reusedTokens = 0;
    // [layers][experts] visits since load, of requests with GenerationRequest::countExperts; empty before the first.
    std::vector<std::uint64_t> expertCounts;
};

}  // namespace sirocco
