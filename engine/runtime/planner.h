// What a model will take of a device, in the numbers that the allocators are then asked with.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/api/engine.h"
#include "engine/backend/backend.h"
#include "engine/model/weights.h"

namespace sirocco {

inline constexpr int kMaxPrefillRows = 256;  // of one step
inline constexpr int kMaxLogitRows = 64;     // of one step: the lanes, or a chunk of teacher-forced ids
inline constexpr int kLaneHeadroom = 512;    // positions that each lane can add when the context is full of prompts

struct PlanRequest {
    int context = 0;  // 0: the model's own, at most kDefaultContext
    KvType kvType = KvType::f16;
    std::optional<std::uint64_t> available = {};  // bytes to plan with; without: what the device has free
    std::uint64_t prefixCacheBytes = 0;           // 0: all of the KV memory that live sequences leave
};

struct EnginePlan {
    MemoryPlan memory;
    KvShape kv;
    StepShape step;      // the largest that is compiled
    int idleBlocks = 0;  // of kv.blocks, that prefixes of ended sequences may hold
};

// What there is of a device's memory to plan with, as the options say it.
std::uint64_t availableOn(const DeviceInfo& device, const EngineOptions& options);

EnginePlan makePlan(const MixtralConfig& config, const WeightBytes& weights, const Backend& backend,
                    const PlanRequest& request);

std::uint64_t bytesOf(const std::vector<PlanLine>& lines, std::string_view owner);  // 0 where it has no line
// What a backend says of its memory, with the line "weights" told apart: `experts` of it, and the rest "dense".
std::vector<PlanLine> withExpertsApart(const std::vector<PlanLine>& held, std::uint64_t experts);

int blocksFor(int positions);  // KV blocks that hold so many

}  // namespace sirocco
