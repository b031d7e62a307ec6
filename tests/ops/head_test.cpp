// Logits for some rows of a step are those of a step that asks for all.
#include "tests/ops/isa_test.h"
#include "tests/ops/model_on_backend.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

class HeadTest : public IsaTest {};
SIROCCO_FOR_EACH_ISA(HeadTest);

TEST_P(HeadTest, OnlyTheRowsThatWereAskedFor) {
    const TinyModel model;
    const std::vector<TokenId> tokens = model.prompt(20);
    ModelOnBackend backend(model.reference(), {.isa = GetParam()});
    const std::vector<float> all = backend.run(tokens).logits;
    const auto vocab = std::ptrdiff_t(model.config().vocab);
    for (const std::vector<std::int32_t>& rows :
         {std::vector<std::int32_t>{19}, {0}, {0, 1, 2}, {3, 4, 9, 18, 19}, {0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}}) {
        std::vector<float> expected;
        for (const std::int32_t row : rows) {
            expected.insert(expected.end(), all.begin() + row * vocab, all.begin() + (row + 1) * vocab);
        }
        EXPECT_EQ(backend.runFor(tokens, rows).logits, expected);
    }
    EXPECT_TRUE(backend.runFor(tokens, {}).logits.empty());
}

}  // namespace
}  // namespace sirocco::test
