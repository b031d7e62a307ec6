#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <utility>

#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/engine_flags.h"

namespace sirocco::cli {
namespace {

struct Options {
    EngineOptions engine;
    std::uint64_t ram = 0;  // bytes; 0: what is free
    bool json = false;
};

const char* verdictName(PlanVerdict verdict) {
    switch (verdict) {
        case PlanVerdict::fits:
            return "fits";
        case PlanVerdict::weightsFromDisk:
            return "weights_from_disk";
        case PlanVerdict::doesNotFit:
            break;
    }
    return "does_not_fit";
}

const char* sentence(PlanVerdict verdict) {
    switch (verdict) {
        case PlanVerdict::fits:
            return "fits";
        case PlanVerdict::weightsFromDisk:
            return "only with weights read from disk for each token (--from-disk)";
        case PlanVerdict::doesNotFit:
            break;
    }
    return "does not fit";
}

nlohmann::json toJson(const MemoryPlan& plan) {
    nlohmann::json memory = nlohmann::json::object();
    for (const PlanLine& line : plan.lines) {
        memory[line.owner] = line.bytes;
    }
    return {{"device", plan.device.name},
            {"kind", deviceKindName(plan.device.kind)},
            {"context", plan.context},
            {"lanes", plan.maxLanes},
            {"kv", kvTypeName(plan.kvType)},
            {"kv_bytes_per_token", plan.kvBytesPerToken},
            {"memory", memory},
            {"total", plan.total},
            {"available", plan.available},
            {"verdict", verdictName(plan.verdict)},
            {"arithmetic", plan.arithmetic}};
}

void line(const std::string& name, const std::string& value) {
    std::cout << std::left << std::setw(18) << name << value << "\n";
}

void print(const MemoryPlan& plan) {
    line("device", plan.device.name);
    line("context", std::to_string(plan.context) + " positions, up to " + std::to_string(plan.maxLanes) +
                        " answers at once, KV " + kvTypeName(plan.kvType) + ", " + formatBytes(plan.kvBytesPerToken) +
                        " a position");
    for (const PlanLine& owner : plan.lines) {
        line("  " + owner.owner, formatBytes(owner.bytes));
    }
    line("total", formatBytes(plan.total) + " of " + formatBytes(plan.available));
    line("verdict", sentence(plan.verdict));
}

int run(const Options& options) {
    // What would be, with so much memory: here --vram is more than a limit.
    EngineOptions engine = options.engine;
    engine.memoryAssumed = {std::exchange(engine.memoryLimit.gpu, 0), options.ram};
    const Result<MemoryPlan> plan = planModel(engine);
    if (!plan) {
        return fail(plan.error());
    }
    if (options.json) {
        printJson(toJson(*plan));
    } else {
        print(*plan);
    }
    return kDone;
}

}  // namespace

void addPlan(CLI::App& program, Chosen& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("plan", "What a model would take, without loading it");
    addEngineFlags(*command, options->engine);
    addSizeFlag(*command, "--ram", options->ram, "memory of the processor to plan with, such as 32G");
    command->add_flag("--json", options->json, "as JSON");
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace sirocco::cli
