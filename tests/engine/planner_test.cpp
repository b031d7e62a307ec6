// Plans: the arithmetic, the verdicts at their borders, and that a loaded engine holds what was planned.
#include "engine/runtime/planner.h"

#include <gtest/gtest.h>

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
        options_.memoryLimit = limit;
        Result<MemoryPlan> plan = planModel(options_);
        EXPECT_TRUE(plan);
        return std::move(plan).value();
    }
};

TEST_F(PlannerTest, VerdictsAtTheirBorders) {
    const MemoryPlan free = plan(0);
    EXPECT_EQ(free.verdict, PlanVerdict::fits);
    ASSERT_EQ(free.lines.size(), 3u);
    EXPECT_EQ(free.lines[0].owner, "weights");
    EXPECT_EQ(free.total, free.lines[0].bytes + free.lines[1].bytes + free.lines[2].bytes);

    const std::uint64_t state = free.lines[1].bytes + free.lines[2].bytes;
    EXPECT_EQ(plan(free.total).verdict, PlanVerdict::fits);
    EXPECT_EQ(plan(free.total - 1).verdict, PlanVerdict::weightsFromDisk);
    EXPECT_EQ(plan(state).verdict, PlanVerdict::weightsFromDisk);
    EXPECT_EQ(plan(state - 1).verdict, PlanVerdict::doesNotFit);
    EXPECT_NE(plan(state - 1).arithmetic.find("weights + "), std::string::npos);
}

TEST_F(PlannerTest, WeightsFromDiskOnlyWhenAllowed) {
    options_.memoryLimit = plan(0).total - 1;
    EXPECT_FALSE(loadEngine(options_));
    options_.allowWeightsFromDisk = true;
    EXPECT_TRUE(loadEngine(options_));
}

TEST_F(PlannerTest, KvGrowsWithTheContextAndItsType) {
    const auto kvOf = [&](int context, KvType type) {
        options_.context = context;
        options_.kvType = type;
        return plan(0).lines[1].bytes;
    };
    EXPECT_EQ(kvOf(256, KvType::f32), 2 * kvOf(256, KvType::f16));
    EXPECT_LT(kvOf(64, KvType::f16), kvOf(128, KvType::f16));
    options_.context = 0;
    options_.kvType = KvType::f16;
    EXPECT_EQ(plan(0).kvBytesPerToken, 2u * 2 * 2 * 16 * 2);  // keys and values, layers, heads, head size, bytes
    EXPECT_EQ(plan(0).context, 512);
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
        EXPECT_LE(double(held[0].bytes), 1.03 * double((*engine)->model().bytes));
        // Work does not take more than was planned for it.
        generate(**engine, tokensRequest(model.prompt(400), seeded(8), 30));
        EXPECT_EQ((*engine)->metrics().memory[2].bytes, planned.lines[2].bytes);
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
