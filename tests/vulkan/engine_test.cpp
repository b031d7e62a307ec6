// The engine on a Vulkan device through its public interface: the demo model answers as on the CPU, lanes answer as
// alone, and what was said before is found in the KV cache.
#include "engine/backend/devices.h"
#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"
#include "tests/vulkan/vulkan_run.h"

namespace sirocco::test {
namespace {

constexpr DeviceChoice kVulkan = {.automatic = false, .kind = DeviceKind::vulkan, .index = 0};

class VulkanEngine : public testing::Test {
protected:
    void SetUp() override { SIROCCO_NEEDS_VULKAN(); }
};

TEST_F(VulkanEngine, TheDemoModelSaysTheSameAsOnTheCpu) {
    const auto answer = [](const DeviceChoice& device) {
        const auto engine = load("demo", {.device = device});
        GenerationRequest request;
        request.messages = {message(Role::user, "Hello, who are you?")};
        request.lanes = {SamplingParams{.temperature = 0}};
        request.maxTokens = 12;
        return generate(*engine, request).lanes.at(0).text;
    };
    const std::string onCpu = answer({.automatic = false, .kind = DeviceKind::cpu, .index = 0});
    EXPECT_FALSE(onCpu.empty());
    EXPECT_EQ(answer(kVulkan), onCpu);
}

TEST_F(VulkanEngine, LanesSayWhatTheySayAlone) {
    const TinyModel model;
    const auto engine = load(model.path(), {.device = kVulkan});
    const std::vector<TokenId> prompt = model.prompt(70);
    const Record together = generate(*engine, tokensRequest(prompt, seeded(3), 6));
    ASSERT_TRUE(*together.finished);
    EXPECT_EQ(together.finished->value().decodeSteps, 6);
    for (std::size_t lane = 0; lane < 3; ++lane) {
        const Record alone = generate(*engine, tokensRequest(prompt, seeded(1, 1, 100 + lane), 6));
        EXPECT_EQ(alone.lanes.at(0).tokens, together.lanes.at(lane).tokens) << "lane " << lane;
        EXPECT_EQ(alone.reusedTokens, 69);
    }
}

TEST_F(VulkanEngine, WhatDoesNotFitIsRefusedBeforeAnythingIsLoaded) {
    const TinyModel model;
    EngineOptions options;
    options.model = model.path();
    options.device = kVulkan;
    options.memoryLimit.gpu = 100'000;
    const auto engine = loadEngine(options);
    ASSERT_FALSE(engine);
    EXPECT_EQ(engine.error().code, ErrorCode::outOfMemory);
}

TEST_F(VulkanEngine, ALimitOfWhatWasPlannedIsEnough) {
    const TinyModel model;
    EngineOptions options;
    options.model = model.path();
    options.device = kVulkan;
    options.context = 256;
    const auto planned = planModel(options);
    ASSERT_TRUE(planned) << planned.error().detail;
    options.memoryLimit.gpu = planned->total;
    const auto engine = loadEngine(options);
    ASSERT_TRUE(engine) << engine.error().detail;
    const Record record = generate(**engine, tokensRequest(model.prompt(100), seeded(8), 4));
    ASSERT_TRUE(*record.finished);
    EXPECT_EQ(record.finished->value().decodeSteps, 4);
    options.memoryLimit.gpu = planned->total - 1;
    EXPECT_FALSE(loadEngine(options));
}

// The plan is not asked here: the allocator holds the limit as well.
TEST_F(VulkanEngine, NothingIsAllocatedBeyondTheLimit) {
    const DeviceReport report = listDevices(kVulkan);
    const DeviceInfo& device = report.devices.at(static_cast<std::size_t>(report.picked));
    const KvShape shape = {.layers = 1, .kvHeads = 2, .headDim = 16, .type = KvType::f16, .blocks = 64};
    const std::uint64_t limit = kvBytes(shape);
    const auto enough = openBackend(device, 1, limit);
    ASSERT_TRUE(enough) << enough.error().detail;
    const Result<void> allocated = (*enough)->allocateKv(shape);
    EXPECT_TRUE(allocated) << allocated.error().detail;
    const auto tooLittle = openBackend(device, 1, limit - 1);
    ASSERT_TRUE(tooLittle) << tooLittle.error().detail;
    const Result<void> refused = (*tooLittle)->allocateKv(shape);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::outOfMemory);
}

TEST_F(VulkanEngine, LoadingCanBeCancelled) {
    const TinyModel model;
    EngineOptions options;
    options.model = model.path();
    options.device = kVulkan;
    options.context = 128;
    int calls = 0;
    const auto engine = loadEngine(options, [&](const LoadProgress&) { return ++calls < 5; });
    ASSERT_FALSE(engine);
    EXPECT_EQ(engine.error().code, ErrorCode::cancelled);
    EXPECT_EQ(calls, 5);
}

}  // namespace
}  // namespace sirocco::test
