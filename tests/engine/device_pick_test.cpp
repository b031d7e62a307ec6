// Which device a model is loaded on: automatically the next GPU, and at last the CPU, where one is too small or broken,
// never where one was named.
#include "engine/runtime/device_pick.h"

#include <gtest/gtest.h>

#include "engine/api/engine.h"

namespace sirocco {
namespace {

DeviceReport gpuPicked(PickReason reason) {
    DeviceReport report;
    report.devices = {{DeviceKind::cpu, 0, "a processor", 0, 0, true, "always there"},
                      {DeviceKind::vulkan, 0, "a card", 0, 0, true, ""}};
    report.picked = 1;
    report.reason = reason;
    return report;
}

MemoryPlan planOf(PlanVerdict verdict) {
    MemoryPlan plan;
    plan.verdict = verdict;
    plan.arithmetic = "26 GB > 8 GB";
    return plan;
}

TEST(DevicePick, WhatFitsOnTheGpuStaysThere) {
    DeviceReport report = gpuPicked(PickReason::firstGpu);
    int asked = 0;
    ASSERT_TRUE(pickFor(report, true, [&](const DeviceInfo&) -> Result<MemoryPlan> {
        ++asked;
        return planOf(PlanVerdict::fits);
    }));
    EXPECT_EQ(report.picked, 1);
    EXPECT_EQ(report.reason, PickReason::firstGpu);
    EXPECT_EQ(asked, 1);
}

TEST(DevicePick, WhatDoesNotFitOnTheGpuGoesToTheCpu) {
    DeviceReport report = gpuPicked(PickReason::firstGpu);
    ASSERT_TRUE(pickFor(report, true, [](const DeviceInfo& device) -> Result<MemoryPlan> {
        return planOf(device.kind == DeviceKind::cpu ? PlanVerdict::weightsFromDisk : PlanVerdict::doesNotFit);
    }));
    EXPECT_EQ(report.picked, 0);
    EXPECT_EQ(report.reason, PickReason::tooLarge);
    EXPECT_EQ(report.why, "the CPU, because the model does not fit on vulkan:0, a card: 26 GB > 8 GB");
}

TEST(DevicePick, AGpuThatCannotBeOpenedGivesItsPlaceToTheCpu) {
    const auto planOn = [](const DeviceInfo& device) -> Result<MemoryPlan> {
        if (device.kind == DeviceKind::cpu)
            return planOf(PlanVerdict::fits);
        return Error{ErrorCode::deviceFailed, "its driver crashed"};
    };
    DeviceReport report = gpuPicked(PickReason::firstGpu);
    ASSERT_TRUE(pickFor(report, true, planOn));
    EXPECT_EQ(report.picked, 0);
    EXPECT_EQ(report.reason, PickReason::gpuFailed);

    DeviceReport named = gpuPicked(PickReason::asked);
    const auto result = pickFor(named, false, planOn);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::deviceFailed);
    EXPECT_EQ(named.picked, 1);
}

TEST(DevicePick, TheNextGpuIsTriedBeforeTheCpu) {
    DeviceReport report = gpuPicked(PickReason::firstGpu);
    report.devices.push_back({DeviceKind::vulkan, 1, "a processor's", 0, 0, true, "", true});
    report.devices.push_back({DeviceKind::vulkan, 2, "a broken card", 0, 0, false, "its driver is too old"});
    report.devices.push_back({DeviceKind::vulkan, 3, "a large card", 0, 0, true, ""});
    std::vector<int> asked;
    ASSERT_TRUE(pickFor(report, true, [&](const DeviceInfo& device) -> Result<MemoryPlan> {
        asked.push_back(device.index);
        return planOf(device.index == 3 ? PlanVerdict::fits : PlanVerdict::doesNotFit);
    }));
    EXPECT_EQ(asked, (std::vector{0, 3}));
    EXPECT_EQ(report.picked, 4);
    EXPECT_EQ(report.reason, PickReason::laterGpu);
    EXPECT_EQ(report.why, "vulkan:3, a large card, because the model does not fit on vulkan:0, a card: 26 GB > 8 GB");
}

TEST(DevicePick, AfterTheLastGpuComesTheCpu) {
    DeviceReport report = gpuPicked(PickReason::firstGpu);
    report.devices.push_back({DeviceKind::cuda, 0, "another card", 0, 0, true, ""});
    ASSERT_TRUE(pickFor(report, true, [&](const DeviceInfo& device) -> Result<MemoryPlan> {
        if (device.kind == DeviceKind::vulkan)
            return Error{ErrorCode::deviceFailed, "its driver crashed"};
        return planOf(device.kind == DeviceKind::cpu ? PlanVerdict::fits : PlanVerdict::doesNotFit);
    }));
    EXPECT_EQ(report.picked, 0);
    EXPECT_EQ(report.reason, PickReason::tooLarge);
    EXPECT_EQ(report.why,
              "the CPU, because the model does not fit on cuda:0, another card: 26 GB > 8 GB, and vulkan:0, a card, "
              "cannot be used: its driver crashed");
}

TEST(DevicePick, ANamedGpuThatIsTooSmallIsNotLeftByTheWay) {
    DeviceReport report = gpuPicked(PickReason::asked);
    ASSERT_TRUE(pickFor(report, false, [](const DeviceInfo&) -> Result<MemoryPlan> {
        return planOf(PlanVerdict::doesNotFit);
    })) << "the plan says it";
    EXPECT_EQ(report.picked, 1);
    EXPECT_EQ(report.reason, PickReason::asked);
}

TEST(DevicePick, AModelThatFitsNowhereIsPlannedOnTheCpu) {
    DeviceReport report = gpuPicked(PickReason::firstGpu);
    const auto result = pickFor(report, true, [](const DeviceInfo& device) -> Result<MemoryPlan> {
        if (device.kind == DeviceKind::cpu)
            return Error{ErrorCode::invalidArgument, "the head size"};
        return planOf(PlanVerdict::doesNotFit);
    });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().detail, "the head size");
    EXPECT_EQ(report.picked, 0);
}

}  // namespace
}  // namespace sirocco
