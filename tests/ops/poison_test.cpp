// A step must not read what an earlier one left in scratch memory or in KV blocks that changed hands.
#include <cmath>

#include "tests/ops/isa_test.h"
#include "tests/ops/model_on_backend.h"
#include "tests/support/extreme_models.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

class PoisonTest : public IsaTest {};
SIROCCO_FOR_EACH_ISA(PoisonTest);

TEST_P(PoisonTest, NothingOfAnEarlierRunIsRead) {
    const ReferenceModel model = poisonousModel();
    const std::vector<TokenId> tokens = TinyModel().prompt(100);
    for (const KvType kvType : {KvType::f32, KvType::f16, KvType::q8_0}) {
        const BackendOptions options{.isa = GetParam(), .kvType = kvType};
        const std::vector<float> clean = ModelOnBackend(model, options).run(tokens).logits;

        ModelOnBackend used(model, options);
        const std::vector<TokenId> poison(128, kPoisonToken);
        for (int sequence = 0; sequence < 4; ++sequence) {
            EXPECT_TRUE(std::isnan(used.run(poison, 0, sequence).logits.back()));
            used.run(poison, 128, sequence);
        }
        EXPECT_EQ(used.run(tokens).logits, clean);
    }
}

TEST_P(PoisonTest, APoisonedLaneDoesNotReachItsNeighbours) {
    const ReferenceModel model = poisonousModel();
    ModelOnBackend alone(model, {.isa = GetParam()});
    ModelOnBackend company(model, {.isa = GetParam()});
    for (int position = 0; position < 70; ++position) {
        const std::vector<TokenId> tokens = {50 + position, kPoisonToken, 60 + position};
        const auto together = company.runLanes(tokens, std::vector<std::int32_t>(3, position)).logits;
        const auto single = alone.run(std::vector<TokenId>{50 + position}, position, 0, true).logits;
        ASSERT_EQ(std::vector<float>(together.begin(), together.begin() + model.config.vocab), single);
        ASSERT_TRUE(std::isnan(together[std::size_t(model.config.vocab)]));
        ASSERT_TRUE(std::isfinite(together.back()));
    }
}

}  // namespace
}  // namespace sirocco::test
