// Whole models made for the extremes of one op, on Vulkan, on the CPU and in float64.
#include <cmath>

#include "tests/ops/model_on_backend.h"
#include "tests/support/compare.h"
#include "tests/support/extreme_models.h"
#include "tests/support/tiny_model.h"
#include "tests/vulkan/vulkan_run.h"

namespace sirocco::test {
namespace {

constexpr double kTight = 2e-5;  // float32 all through: far inside bar A

class VulkanModel : public testing::Test {
protected:
    void SetUp() override { SIROCCO_NEEDS_VULKAN(); }

    ModelOnBackend onVulkan(const ReferenceModel& model, const BackendOptions& options = {}) {
        auto backend = vulkan::VulkanBackend::create(optionsOf({}, messages_));
        if (!backend) {
            throw std::runtime_error(backend.error().detail);
        }
        return ModelOnBackend(model, std::move(backend).value(), options);
    }

    // Both kinds of rows against float64 and the CPU. Returns the prefill's output.
    ModelOnBackend::Output expectAgreement(const ReferenceModel& model, const std::vector<TokenId>& tokens,
                                           double tolerance = kTight) {
        ModelOnBackend gpu = onVulkan(model);
        ModelOnBackend cpu(model);
        const ModelOnBackend::Output prefill = gpu.run(tokens);
        for (const bool decode : {false, true}) {
            const ModelOnBackend::Output output = decode ? gpu.run(tokens, 0, 1, true) : prefill;
            const ReferenceResult reference = evaluate(model, tokens, output.routing);
            EXPECT_LT(relativeError(output.logits, reference.logits), tolerance) << (decode ? "decode" : "prefill");
            const std::vector<float> onCpu = cpu.run(tokens).logits;
            EXPECT_LT(relativeError(output.logits, std::vector<double>(onCpu.begin(), onCpu.end())), tolerance);
            EXPECT_EQ(output.routing, cpu.run(tokens).routing);
            EXPECT_EQ(output.distinctExpertReads, cpu.run(tokens).distinctExpertReads);
        }
        return prefill;
    }

    Messages messages_;
};

TEST_F(VulkanModel, RouterChoosesByFallingLogitAndTiesGoToTheLowerId) {
    const struct {
        std::vector<double> logits;
        int first, second;
    } cases[] = {{{0, 1, 2, 3, 0, 3.1, 2, 1}, 5, 3},
                 {{0, 0, 0, 1, 0, 1, 1, 0}, 3, 5},
                 {{-1, 0, 1, 0, 1, 0, 0, 2}, 7, 2},
                 {std::vector<double>(8, 0.0), 0, 1},
                 {{0, 0, 0, 0, 1e5, 0, -1e5, 9e4}, 4, 7}};
    for (const auto& one : cases) {
        const ModelOnBackend::Output output = expectAgreement(constantRouter(one.logits), {1, 40, 41, 42, 43});
        for (std::size_t i = 0; i < output.routing.size(); i += 2) {
            EXPECT_EQ(output.routing[i], one.first);
            EXPECT_EQ(output.routing[i + 1], one.second);
        }
        EXPECT_EQ(output.distinctExpertReads, 2u);
    }
}

TEST_F(VulkanModel, OneExpertTakesEveryTokenAndOneNone) {
    const ModelOnBackend::Output output = expectAgreement(lopsidedModel(), TinyModel().prompt(100));
    for (std::size_t i = 0; i < output.routing.size(); i += 2) {
        ASSERT_EQ(output.routing[i], 2);
        ASSERT_NE(output.routing[i + 1], 6);
    }
}

// Scores of some hundreds: the softmax is a choice, and without the running maximum exp would overflow.
TEST_F(VulkanModel, LargeScoresAndActivations) {
    ReferenceModel model = TinyModel().reference();
    for (ReferenceLayer& layer : model.layers) {
        for (double& weight : layer.wq) {
            weight = float(weight * 30);
        }
        for (double& weight : layer.wv) {
            weight = float(weight * 1e4);
        }
    }
    expectAgreement(model, TinyModel().prompt(80), 2e-4);
}

TEST_F(VulkanModel, NothingOfAnEarlierRunIsReadAndAPoisonedLaneStaysAlone) {
    const ReferenceModel model = poisonousModel();
    const std::vector<TokenId> tokens = TinyModel().prompt(100);
    for (const KvType kvType : {KvType::f32, KvType::f16, KvType::q8_0}) {
        const std::vector<float> clean = onVulkan(model, {.kvType = kvType}).run(tokens).logits;
        ModelOnBackend used = onVulkan(model, {.kvType = kvType});
        const std::vector<TokenId> poison(128, kPoisonToken);
        for (int sequence = 0; sequence < 4; ++sequence) {
            EXPECT_TRUE(std::isnan(used.run(poison, 0, sequence).logits.back()));
            used.run(poison, 128, sequence, true);
        }
        EXPECT_EQ(used.run(tokens).logits, clean);
        const std::vector<TokenId> lanes = {50, kPoisonToken, 60};
        const auto together = used.runLanes(lanes, std::vector<std::int32_t>(3, 100)).logits;
        EXPECT_TRUE(std::isnan(together[std::size_t(model.config.vocab)]));
        const auto alone = used.run(std::vector<TokenId>{50}, 100, 0, true).logits;
        EXPECT_EQ(std::vector<float>(together.begin(), together.begin() + model.config.vocab), alone);
    }
}

TEST_F(VulkanModel, LogitsForSomeRowsAreThoseOfAll) {
    const TinyModel model;
    const std::vector<TokenId> tokens = model.prompt(40);
    ModelOnBackend gpu = onVulkan(model.reference());
    const std::vector<float> all = gpu.run(tokens).logits;
    const auto vocab = std::ptrdiff_t(model.config().vocab);
    for (const std::vector<std::int32_t>& rows : {std::vector<std::int32_t>{39}, {0}, {3, 4, 9, 18, 36}}) {
        std::vector<float> expected;
        for (const std::int32_t row : rows) {
            expected.insert(expected.end(), all.begin() + row * vocab, all.begin() + (row + 1) * vocab);
        }
        EXPECT_EQ(gpu.runFor(tokens, rows).logits, expected);
    }
    EXPECT_TRUE(gpu.runFor(tokens, {}).logits.empty());
}

TEST_F(VulkanModel, PositionsNear32kAgreeWithFloat64) {
    const ReferenceModel model = largeScoresModel();
    constexpr int kFirst = 32704;
    const std::vector<TokenId> tokens = TinyModel().prompt(16);
    ModelOnBackend gpu = onVulkan(model, {.kvType = KvType::f32, .zeroPositions = kFirst});
    for (const bool decode : {false, true}) {
        const ModelOnBackend::Output output = gpu.run(tokens, kFirst, 0, decode);
        const ReferenceResult expected = evaluate(model, tokens, output.routing, Mistake::none, kFirst);
        EXPECT_LT(relativeError(output.logits, expected.logits), 1e-4) << (decode ? "decode" : "prefill");
    }
}

}  // namespace
}  // namespace sirocco::test
