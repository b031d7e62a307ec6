// Plans: the arithmetic, the verdicts at their borders, and that a loaded engine holds what was planned.
#include "engine/runtime/planner.h"

#include <gtest/gtest.h>

#include "engine/backend/cpu/cpu_backend.h"
#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

TEST(Planner, FormatsBytes) {
    EXPECT_EQ(formatBytes(0), "0 bytes");
    EXPECT_EQ(formatBytes(999), "999 bytes");
    EXPECT_EQ(formatBytes(1000), "1.00 KB");
    EXPECT_EQ(formatBytes(99940), "99.9 KB");
    EXPECT_EQ(formatBytes(26400000000), "26.4 GB");
    EXPECT_EQ(formatBytes(999999999), "1.00 GB");
}

class PlannerTest : public testing::Test {
protected:
    TinyModel model_;
    EngineOptions options_ = [this] {
        EngineOptions options;
        options.model = model_.path();
        options.threads = 2;
        return options;
    }();

    MemoryPlan plan(std::uint64_t limit) {
        EngineOptions options = options_;
        options.memoryLimit.computer = limit;
        Result<MemoryPlan> plan = planModel(options);
        EXPECT_TRUE(plan);
        return std::move(plan).value();
    }
};

TEST_F(PlannerTest, VerdictsAtTheirBorders) {
    const MemoryPlan free = plan(0);
    EXPECT_EQ(free.verdict, PlanVerdict::fits);
    ASSERT_EQ(free.lines.size(), 4u);
    EXPECT_EQ(free.lines[0].owner, "dense");
    EXPECT_EQ(free.lines[1].owner, "experts");
    EXPECT_EQ(free.total, free.lines[0].bytes + free.lines[1].bytes + free.lines[2].bytes + free.lines[3].bytes);

    const std::uint64_t state = free.lines[2].bytes + free.lines[3].bytes;
    EXPECT_EQ(plan(free.total).verdict, PlanVerdict::fits);
    EXPECT_EQ(plan(free.total - 1).verdict, PlanVerdict::weightsFromDisk);
    EXPECT_EQ(plan(state).verdict, PlanVerdict::weightsFromDisk);
    EXPECT_EQ(plan(state - 1).verdict, PlanVerdict::doesNotFit);
    EXPECT_NE(plan(state - 1).arithmetic.find("dense weights + "), std::string::npos);
}

TEST_F(PlannerTest, WeightsFromDiskOnlyWhenAllowed) {
    options_.memoryLimit.computer = plan(0).total - 1;
    EXPECT_FALSE(loadEngine(options_));
    options_.allowWeightsFromDisk = true;
    EXPECT_TRUE(loadEngine(options_));
}

TEST_F(PlannerTest, WhatIsAssumedOrOwedIsPlannedWithAndNotLoadedWith) {
    const std::uint64_t total = plan(0).total;
    options_.memoryLimit.computer = total - 1;
    options_.memoryAssumed.computer = total;
    options_.memoryCredit = {DeviceKind::cpu, 0, total};
    EXPECT_EQ(plan(0).available, total) << "in place of what is free";
    EXPECT_EQ(planModel(options_)->verdict, PlanVerdict::weightsFromDisk) << "a limit holds all the same";
    EXPECT_FALSE(loadEngine(options_));

    // Nothing of it is said to be free where a model is loaded.
    options_.memoryLimit = {};
    options_.memoryAssumed.computer = total - 1;
    EXPECT_EQ(planModel(options_)->verdict, PlanVerdict::weightsFromDisk);
    const auto engine = loadEngine(options_);
    ASSERT_TRUE(engine) << engine.error().detail;
    EXPECT_GT((*engine)->plan().available, total);
}

TEST(Available, EachKindOfMemoryHasItsOwn) {
    const DeviceInfo cpu = {DeviceKind::cpu, 0, "", 32'000, 16'000, true, ""};
    const DeviceInfo gpu = {DeviceKind::vulkan, 1, "", 24'000, 8'000, true, ""};
    const DeviceInfo otherGpu = {DeviceKind::vulkan, 0, "", 24'000, 7'000, true, ""};
    EngineOptions options;
    EXPECT_EQ(availableOn(cpu, options), 16'000u);
    EXPECT_EQ(availableOn(gpu, options), 8'000u);

    options.memoryLimit.gpu = 20'000;
    EXPECT_EQ(availableOn(gpu, options), 8'000u) << "a limit makes nothing free";
    EXPECT_EQ(availableOn(cpu, options), 16'000u);
    options.memoryLimit.gpu = 2'000;
    EXPECT_EQ(availableOn(gpu, options), 2'000u);
    EXPECT_EQ(availableOn(cpu, options), 16'000u);

    options.memoryLimit = {};
    options.memoryCredit = {DeviceKind::vulkan, 1, 15'000};
    EXPECT_EQ(availableOn(gpu, options), 23'000u);
    EXPECT_EQ(availableOn(otherGpu, options), 7'000u);
    EXPECT_EQ(availableOn(cpu, options), 16'000u);
    options.memoryLimit.gpu = 20'000;
    EXPECT_EQ(availableOn(gpu, options), 20'000u);

    options.memoryLimit = {};
    options.memoryAssumed = {.gpu = 80'000, .computer = 64'000};
    EXPECT_EQ(availableOn(gpu, options), 80'000u) << "in place of all that is there";
    EXPECT_EQ(availableOn(cpu, options), 64'000u);
}

TEST_F(PlannerTest, KvGrowsWithTheContextAndItsType) {
    const auto kvOf = [&](int context, KvType type) {
        options_.context = context;
        options_.kvType = type;
        return bytesOf(plan(0).lines, "kv");
    };
    EXPECT_EQ(kvOf(256, KvType::f32), 2 * kvOf(256, KvType::f16));
    EXPECT_LT(kvOf(64, KvType::f16), kvOf(128, KvType::f16));
    options_.context = 0;
    options_.kvType = KvType::f16;
    EXPECT_EQ(plan(0).kvBytesPerToken, 2u * 2 * 2 * 16 * 2);  // keys and values, layers, heads, head size, bytes
    EXPECT_EQ(plan(0).context, 512);
}

TEST_F(PlannerTest, Q8NeedsHeadsOfWholeBlocks) {
    options_.kvType = KvType::q8_0;
    const Result<MemoryPlan> refused = planModel(options_);  // head size 16
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::unsupported);
    EXPECT_NE(refused.error().detail.find("head size 16"), std::string::npos) << refused.error().detail;
    EXPECT_FALSE(loadEngine(options_));

    const TinyModel wide({.config = grouped128Config()});
    options_.model = wide.path();
    const auto engine = loadEngine(options_);
    ASSERT_TRUE(engine);
    EXPECT_EQ((*engine)->plan().kvBytesPerToken, 2u * 2 * 1 * (128 / 32 * 34));
    EXPECT_EQ(bytesOf((*engine)->metrics().memory, "kv"), bytesOf((*engine)->plan().lines, "kv"));
}

// The shapes of Mixtral 8x7B, planned and not allocated: sums beyond 32 bits.
TEST(PlannerOfMixtral, ThirtyTwoThousandPositions) {
    const MixtralConfig mixtral = {.layers = 32,
                                   .dim = 4096,
                                   .ffn = 14336,
                                   .heads = 32,
                                   .kvHeads = 8,
                                   .headDim = 128,
                                   .experts = 8,
                                   .expertsUsed = 2,
                                   .vocab = 32000,
                                   .context = 32768};
    const auto backend = std::move(cpu::CpuBackend::create({.threads = 2, .isa = {}})).value();
    const std::uint64_t positions = 32768 + 8 * 512;
    const auto planOf = [&](KvType type) {
        return makePlan(mixtral, {1'600'000'000, 24'800'000'000}, *backend, {.context = 32768, .kvType = type});
    };
    const EnginePlan f16 = planOf(KvType::f16);
    EXPECT_EQ(f16.memory.kvBytesPerToken, 131072u);
    EXPECT_EQ(bytesOf(f16.memory.lines, "kv"), positions * 131072);
    EXPECT_EQ(bytesOf(planOf(KvType::q8_0).memory.lines, "kv"), positions * 131072 / 64 * 34);
    EXPECT_EQ(f16.memory.total, 26'400'000'000 + positions * 131072 + bytesOf(f16.memory.lines, "scratch"));
    EXPECT_GT(bytesOf(f16.memory.lines, "scratch"), 90'000'000u);
    EXPECT_LT(bytesOf(f16.memory.lines, "scratch"), 200'000'000u);

    // Scratch of steps far larger than any that is run: each row adds the same.
    const auto scratch = [&](int rows) { return backend->scratchBytes(mixtral, {rows, 8, 9, 32768}); };
    const std::uint64_t row = (scratch(2048) - scratch(1024)) / 1024;
    EXPECT_EQ(scratch(1 << 20) - scratch(1 << 19), row << 19);
    EXPECT_GT(scratch(1 << 20), std::uint64_t(1) << 37);
    const auto heads = [&](int logitRows) { return backend->scratchBytes(mixtral, {264, logitRows, 9, 32768}); };
    EXPECT_EQ(heads(1 << 20) - heads(1 << 19), std::uint64_t(32000 * 4) << 19);
}

TEST_F(PlannerTest, ContextBeyondTheModelIsRefused) {
    options_.context = 513;
    EXPECT_FALSE(planModel(options_));
    options_.context = -1;
    EXPECT_FALSE(planModel(options_));
}

TEST_F(PlannerTest, PlannedIsAllocated) {
    for (const TensorType type : {TensorType::f32, TensorType::f16, TensorType::q8_0, TensorType::q4_0}) {
        const TinyModel model({.type = type});
        options_.model = model.path();
        const auto engine = loadEngine(options_);
        ASSERT_TRUE(engine);
        const MemoryPlan planned = plan(0);
        const std::vector<PlanLine> held = (*engine)->metrics().memory;
        ASSERT_EQ(held.size(), planned.lines.size());
        for (std::size_t i = 0; i < held.size(); ++i) {
            EXPECT_EQ(held[i].owner, planned.lines[i].owner);
            EXPECT_EQ(held[i].bytes, planned.lines[i].bytes) << held[i].owner;
        }
        EXPECT_LE(double(held[0].bytes + held[1].bytes), 1.03 * double((*engine)->model().bytes));
        // Work does not take more than was planned for it.
        generate(**engine, tokensRequest(model.prompt(400), seeded(8), 30));
        EXPECT_EQ(bytesOf((*engine)->metrics().memory, "scratch"), bytesOf(planned.lines, "scratch"));
    }
}

TEST(Devices, TheProcessorIsAlwaysThere) {
    const DeviceReport report = listDevices();
    ASSERT_GE(report.picked, 0);
    EXPECT_TRUE(report.devices[std::size_t(report.picked)].usable);
    EXPECT_FALSE(report.why.empty());
    for (const DeviceInfo& device : report.devices) {
        EXPECT_FALSE(device.reason.empty()) << device.name;
    }
}

TEST(Devices, AnUnusableChoiceSaysWhy) {
    const DeviceReport report = listDevices({.automatic = false, .kind = DeviceKind::cpu, .index = 7});
    EXPECT_LT(report.picked, 0);
    EXPECT_FALSE(report.why.empty());
}

}  // namespace
}  // namespace sirocco::test
