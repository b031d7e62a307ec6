// Experts at the extremes of their load, and whole models on every instruction set.
#include <cstdio>
#include <set>

#include "tests/ops/isa_test.h"
#include "tests/ops/model_on_backend.h"
#include "tests/support/compare.h"
#include "tests/support/extreme_models.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

constexpr double kTight = 2e-5;  // float32 all through: far inside bar A

class ExpertsTest : public IsaTest {};
SIROCCO_FOR_EACH_ISA(ExpertsTest);

std::uint64_t distinct(const std::vector<std::int32_t>& routing, std::size_t layers) {
    std::uint64_t count = 0;
    const std::size_t each = routing.size() / layers;
    for (std::size_t layer = 0; layer < layers; ++layer) {
        const auto begin = routing.begin() + std::ptrdiff_t(layer * each);
        count += std::set<std::int32_t>(begin, begin + std::ptrdiff_t(each)).size();
    }
    return count;
}

TEST_P(ExpertsTest, OneTakesEveryTokenAndOneNone) {
    const ReferenceModel model = lopsidedModel();
    const std::vector<TokenId> tokens = TinyModel().prompt(48);
    ModelOnBackend backend(model, {.isa = GetParam()});
    const ModelOnBackend::Output output = backend.run(tokens);
    for (std::size_t i = 0; i < output.routing.size(); i += 2) {
        ASSERT_EQ(output.routing[i], 2);
        ASSERT_NE(output.routing[i + 1], 6);
    }
    EXPECT_LT(relativeError(output.logits, evaluate(model, tokens, output.routing).logits), kTight);
    EXPECT_EQ(output.distinctExpertReads, distinct(output.routing, 2));
}

TEST_P(ExpertsTest, EachDistinctExpertIsReadOnce) {
    const TinyModel model;
    ModelOnBackend backend(model.reference(), {.isa = GetParam()});
    for (const int count : {1, 2, 5, 30}) {
        const ModelOnBackend::Output output = backend.run(model.prompt(count));
        EXPECT_EQ(output.distinctExpertReads, distinct(output.routing, 2)) << count << " tokens";
    }
    EXPECT_EQ(backend.run(model.prompt(1)).distinctExpertReads, 4u);
}

TEST_P(ExpertsTest, WholeModelAgreesWithFloat64) {
    for (const MixtralConfig& config : {TinyModelOptions().config, grouped128Config()}) {
        const TinyModel model({.config = config});
        const std::vector<TokenId> tokens = model.prompt(40);
        ModelOnBackend backend(model.reference(), {.isa = GetParam()});
        const ModelOnBackend::Output output = backend.run(tokens);
        const double error = relativeError(output.logits, evaluate(model.reference(), tokens, output.routing).logits);
        std::printf("%s, dim %d: relative error %.2e\n", cpu::isaName(GetParam()), config.dim, error);
        EXPECT_LT(error, kTight);
    }
}

TEST(ExpertsIsas, WholeModelHasTheSameBitsOnAvx2AndAvx512) {
    if (!cpu::isaAvailable(cpu::Isa::avx512) || !cpu::isaAvailable(cpu::Isa::avx2)) {
        GTEST_SKIP() << "this processor does not have both AVX2 and AVX-512";
    }
    const TinyModel model;
    const std::vector<TokenId> tokens = model.prompt(70);
    ModelOnBackend narrow(model.reference(), {.isa = cpu::Isa::avx2, .kvType = KvType::f16});
    ModelOnBackend wide(model.reference(), {.isa = cpu::Isa::avx512, .kvType = KvType::f16});
    EXPECT_EQ(narrow.run(tokens).logits, wide.run(tokens).logits);
}

}  // namespace
}  // namespace sirocco::test
