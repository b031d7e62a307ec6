// Keeps what one request brings, and lets the calling thread wait for it.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/engine.h"

namespace sirocco::cli {

struct LaneAnswer {
    std::vector<TokenId> tokens;
    std::string text;
    StopReason stop = StopReason::failed;
    std::string error;        // of a lane that failed
    std::string contextFull;  // what would help a lane that ended with StopReason::contextFull
};

struct Answer {
    std::vector<LaneAnswer> lanes;
    GenerationStats stats;
};

// Called on the waiting thread with what lane 0 said since the last call.
using TextFn = std::function<void(const std::string& text)>;

// Runs the request and waits for its end. Ctrl+C (see console.h) cancels it, which is an answer like any other.
Result<Answer> runRequest(Engine& engine, GenerationRequest request, const TextFn& onText = {});

}  // namespace sirocco::cli
