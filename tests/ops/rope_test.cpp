// Rotary positions where they are large: a window near the end of a context of 32768 against float64. What comes before
// the window has keys and values of zero, so that the reference need not compute it.
#include <cstdio>

#include "tests/ops/isa_test.h"
#include "tests/ops/model_on_backend.h"
#include "tests/support/compare.h"
#include "tests/support/extreme_models.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

constexpr int kWindow = 128;
constexpr int kFirst = 32768 - kWindow;

class RopeTest : public IsaTest {};
SIROCCO_FOR_EACH_ISA(RopeTest);

TEST_P(RopeTest, PositionsNear32kAgreeWithFloat64) {
    const ReferenceModel model = largeScoresModel();
    const std::vector<TokenId> tokens = TinyModel().prompt(kWindow);
    for (const KvType kvType : {KvType::f32, KvType::f16}) {
        ModelOnBackend engine(model, {.isa = GetParam(), .kvType = kvType, .zeroPositions = kFirst});
        const auto output = engine.run(tokens, kFirst);
        const ReferenceResult expected = evaluate(model, tokens, output.routing, Mistake::none, kFirst);
        const double error = relativeError(output.logits, expected.logits);
        std::printf("%s, KV %s: relative error %.2e\n", cpu::isaName(GetParam()), kvTypeName(kvType), error);
        // Angles computed in float32 are off by up to a thousandth there, and the logits by more than this.
        EXPECT_LT(error, kvType == KvType::f32 ? 1e-5 : kBarA);

        const ReferenceResult near = evaluate(model, tokens, output.routing, Mistake::ropeOffByOne, kFirst);
        EXPECT_GT(relativeError(output.logits, near.logits), 50 * kBarA);
        const ReferenceResult noPast = evaluate(model, tokens, output.routing);
        EXPECT_GT(relativeError(output.logits, noPast.logits), 10 * kBarA) << "the zeros count";
    }
}

}  // namespace
}  // namespace sirocco::test
