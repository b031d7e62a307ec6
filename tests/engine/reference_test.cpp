// What the yardsticks themselves must do: a tiny model that says something, and a reference that notices mistakes.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

#include "engine/io/gguf.h"
#include "tests/support/compare.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

std::vector<float> toFloat(const std::vector<double>& values) { return {values.begin(), values.end()}; }

TEST(TinyModel, IsReadableInBothLayouts) {
    for (const Storage storage : {Storage::merged, Storage::split}) {
        const TinyModel model({.type = TensorType::q4_0, .storage = storage});
        const Result<GgufFile> file = GgufFile::open(model.path());
        ASSERT_TRUE(file) << file.error().detail;
        EXPECT_EQ(file->tensor("blk.1.ffn_up_exps.weight") != nullptr, storage == Storage::merged);
        EXPECT_EQ(file->tensor("blk.1.ffn_up.7.weight") != nullptr, storage == Storage::split);
    }
}

TEST(TinyModel, HasPeakedLogits) {
    for (const MixtralConfig& config : {TinyModelOptions().config, grouped128Config()}) {
        const TinyModel model({.config = config});
        const ReferenceResult result = evaluate(model.reference(), model.prompt(24));
        EXPECT_GT(meanTopProbability(result.logits, config.vocab), 0.5);
    }
}

TEST(TinyModel, UsesEveryExpert) {
    const TinyModel model;
    const ReferenceResult result = evaluate(model.reference(), model.prompt(48));
    std::vector<int> uses(8);
    for (const std::int32_t expert : result.routing) {
        ++uses[std::size_t(expert)];
    }
    EXPECT_GT(*std::min_element(uses.begin(), uses.end()), 0);
}

TEST(Reference, EveryMistakeBreaksTheBars) {
    for (const MixtralConfig& config : {TinyModelOptions().config, grouped128Config()}) {
        const TinyModel model({.config = config});
        const std::vector<TokenId> tokens = model.prompt(12);
        const ReferenceResult right = evaluate(model.reference(), tokens);
        for (const Mistake mistake : {Mistake::ropeOffByOne, Mistake::swappedGateAndUp, Mistake::unpermutedQueryKey,
                                      Mistake::softmaxOverAllExperts}) {
            const ReferenceResult wrong = evaluate(model.reference(), tokens, right.routing, mistake);
            const double error = relativeError(toFloat(wrong.logits), right.logits);
            const double divergence = meanDivergence(toFloat(wrong.logits), right.logits, config.vocab);
            std::printf("dim %d, %s: relative error %.3f, divergence %.3f\n", config.dim, mistakeName(mistake), error,
                        divergence);
            EXPECT_GT(error, 3 * kBarBRelative) << mistakeName(mistake);
            EXPECT_GT(divergence, 10 * kBarBDivergence) << mistakeName(mistake);
        }
    }
}

TEST(Reference, ReportsOverruledChoices) {
    const TinyModel model;
    const std::vector<TokenId> tokens = model.prompt(8);
    const ReferenceResult own = evaluate(model.reference(), tokens);
    EXPECT_EQ(evaluate(model.reference(), tokens, own.routing).different, 0);

    std::vector<std::int32_t> forced = own.routing;
    std::swap(forced[0], forced[1]);  // the order within a choice means nothing
    EXPECT_EQ(evaluate(model.reference(), tokens, forced).different, 0);
    forced[0] = 0;
    while (forced[0] == own.routing[0] || forced[0] == own.routing[1]) {
        ++forced[0];
    }
    const ReferenceResult overruled = evaluate(model.reference(), tokens, forced);
    EXPECT_GE(overruled.different, 1);
    EXPECT_EQ(overruled.choices, 2 * 8);
    EXPECT_GT(overruled.worstGap, 0.01);
}

}  // namespace
}  // namespace sirocco::test
