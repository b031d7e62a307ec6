#include "engine/runtime/planner.h"

#include <algorithm>

namespace sirocco {
namespace {

std::string describeSum(const MemoryPlan& plan) {
    std::string text;
    for (const PlanLine& line : plan.lines) {
        if (!text.empty())
            text += " + ";
        text += formatBytes(line.bytes) + " " +
                (line.owner == "kv"      ? "KV"
                 : line.owner == "dense" ? "dense weights"
                                         : line.owner);
        if (line.owner == "kv")
            text += " (" + std::to_string(plan.context) + " positions)";
    }
    return text + " = " + formatBytes(plan.total) + "; " + formatBytes(plan.available) + " free";
}

}  // namespace

int blocksFor(int positions) { return (positions + kKvBlockPositions - 1) / kKvBlockPositions; }

std::uint64_t bytesOf(const std::vector<PlanLine>& lines, std::string_view owner) {
    for (const PlanLine& line : lines)
        if (line.owner == owner)
            return line.bytes;
    return 0;
}

std::vector<PlanLine> withExpertsApart(const std::vector<PlanLine>& held, std::uint64_t experts) {
    std::vector<PlanLine> lines;
    for (const PlanLine& line : held) {
        if (line.owner == "weights") {
            lines.push_back({"dense", line.bytes - std::min(line.bytes, experts)});
            lines.push_back({"experts", std::min(line.bytes, experts)});
        } else {
            lines.push_back(line);
        }
    }
    return lines;
}

std::uint64_t availableOn(const DeviceInfo& device, const EngineOptions& options) {
    const MemoryCredit& credit = options.memoryCredit;
    const bool isCredited = credit.kind == device.kind && credit.index == device.index;
    const std::uint64_t assumed = options.memoryAssumed.of(device.kind);
    const std::uint64_t bytes = assumed > 0 ? assumed : device.free + (isCredited ? credit.bytes : 0);
    const std::uint64_t limit = options.memoryLimit.of(device.kind);
    return limit > 0 ? std::min(limit, bytes) : bytes;
}

EnginePlan makePlan(const MixtralConfig& config, const WeightBytes& weights, const Backend& backend,
                    const PlanRequest& request) {
    EnginePlan plan;
    MemoryPlan& memory = plan.memory;
    memory.device = backend.device();
    memory.context =
        request.context > 0 ? std::min(request.context, config.context) : std::min(config.context, kDefaultContext);
    memory.maxLanes = kMaxLanes;
    memory.kvType = request.kvType;

    plan.kv = {config.layers, config.kvHeads, config.headDim, request.kvType,
               blocksFor(memory.context) + kMaxLanes * blocksFor(kLaneHeadroom)};
    plan.step = {kMaxPrefillRows + kMaxLanes, kMaxLogitRows, kMaxLanes + 1, memory.context, kMaxLanes};
    KvShape oneBlock = plan.kv;
    oneBlock.blocks = 1;
    memory.kvBytesPerToken = kvBytes(oneBlock) / kKvBlockPositions;
    plan.idleBlocks = plan.kv.blocks;
    if (request.prefixCacheBytes > 0)
        plan.idleBlocks = static_cast<int>(
            std::min(request.prefixCacheBytes / kvBytes(oneBlock), static_cast<std::uint64_t>(plan.kv.blocks)));

    memory.lines = {{"dense", weights.dense},
                    {"experts", weights.experts},
                    {"kv", kvBytes(plan.kv)},
                    {"scratch", backend.scratchBytes(config, plan.step)}};
    for (const PlanLine& line : memory.lines)
        memory.total += line.bytes;
    memory.available = request.available.value_or(memory.device.free);
    if (memory.total <= memory.available)
        memory.verdict = PlanVerdict::fits;
    else if (memory.device.kind == DeviceKind::cpu && memory.total - weights.total() <= memory.available)
        memory.verdict = PlanVerdict::weightsFromDisk;
    memory.arithmetic = describeSum(memory);
    return plan;
}

}  // namespace sirocco
