// The router's choice: order, ties and weights.
#include "tests/ops/isa_test.h"
#include "tests/ops/model_on_backend.h"
#include "tests/support/compare.h"
#include "tests/support/extreme_models.h"

namespace sirocco::test {
namespace {

class RouterTest : public IsaTest {
protected:
    void expectChoice(const std::vector<double>& logits, int first, int second) {
        const ReferenceModel model = constantRouter(logits);
        const std::vector<std::int32_t> tokens = {1, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49};
        ModelOnBackend backend(model, {.isa = GetParam()});
        for (const std::size_t count : {std::size_t(1), tokens.size()}) {
            const std::vector<std::int32_t> some(tokens.begin(), tokens.begin() + std::ptrdiff_t(count));
            const ModelOnBackend::Output output = backend.run(some);
            for (std::size_t row = 0; row < count; ++row) {
                EXPECT_EQ(output.routing[row * 2], first);
                EXPECT_EQ(output.routing[row * 2 + 1], second);
            }
            EXPECT_EQ(output.distinctExpertReads, 2u);
            EXPECT_LT(relativeError(output.logits, evaluate(model, some).logits), 1e-5);
        }
    }
};
SIROCCO_FOR_EACH_ISA(RouterTest);

TEST_P(RouterTest, ChoosesByFallingLogit) { expectChoice({0, 1, 2, 3, 0, 3.1, 2, 1}, 5, 3); }
TEST_P(RouterTest, TiesGoToTheLowerId) { expectChoice({0, 0, 0, 1, 0, 1, 1, 0}, 3, 5); }
TEST_P(RouterTest, TieForTheSecondPlace) { expectChoice({-1, 0, 1, 0, 1, 0, 0, 2}, 7, 2); }
TEST_P(RouterTest, AllEqual) { expectChoice(std::vector<double>(8, 0.0), 0, 1); }
TEST_P(RouterTest, AllNegative) { expectChoice({-5, -4, -3, -2, -6, -7, -8, -9}, 3, 2); }
TEST_P(RouterTest, LogitsFarApartDoNotOverflow) { expectChoice({0, 0, 0, 0, 1e5, 0, -1e5, 9e4}, 4, 7); }

}  // namespace
}  // namespace sirocco::test
