// Contexts of tens of thousands of positions: prompts in many chunks, long block tables, keys and values in 16 and 8
// bits.
#include <gtest/gtest.h>

#include "engine/runtime/planner.h"
#include "tests/support/engine_run.h"
#include "tests/support/test_data.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

class LongContext : public testing::TestWithParam<KvType> {
protected:
    // Attention costs the square of the length: all of it is for SIROCCO_TESTS=full.
    const int length_ = fullTests() ? 32000 : 8000;
    const int context_ = fullTests() ? 32768 : 8192;
    TinyModel model_{[this] {
        TinyModelOptions options;
        options.config.layers = 1;
        options.config.ffn = 32;
        options.config.heads = 2;
        options.config.kvHeads = 1;
        options.config.headDim = 32;
        options.config.context = context_;
        return options;
    }()};

    std::unique_ptr<Engine> engine() const { return load(model_.path(), {.context = context_, .kvType = GetParam()}); }
};
INSTANTIATE_TEST_SUITE_P(Kv, LongContext, testing::Values(KvType::f16, KvType::q8_0),
                         [](const auto& one) { return std::string(kvTypeName(one.param)); });

TEST_P(LongContext, AnswersAndHasTheSameBitsInOtherChunks) {
    const std::vector<TokenId> prompt = model_.prompt(length_);
    const GenerationRequest request = tokensRequest(prompt, seeded(2), 8);
    const auto whole = engine();
    const Record record = generate(*whole, request);
    ASSERT_TRUE(*record.finished);
    EXPECT_EQ(record.finished->value().prefillTokens, length_ - 1);
    EXPECT_EQ(record.lanes.at(1).tokens.size(), 8u);
    EXPECT_EQ(bytesOf(whole->metrics().memory, "kv"), bytesOf(whole->plan().lines, "kv"));
    EXPECT_EQ(bytesOf(whole->metrics().memory, "scratch"), bytesOf(whole->plan().lines, "scratch"));

    // What comes before decides where the chunks of the rest begin.
    const auto pieces = engine();
    const int first = length_ / 2 + 13;
    generate(*pieces, tokensRequest({prompt.begin(), prompt.begin() + first}, seeded(1), 1));
    const Record continued = generate(*pieces, request);
    EXPECT_EQ(continued.reusedTokens, first);
    for (std::size_t lane = 0; lane < 2; ++lane) {
        EXPECT_EQ(continued.lanes[lane].tokens, record.lanes[lane].tokens);
        EXPECT_EQ(continued.lanes[lane].logProbabilities, record.lanes[lane].logProbabilities);
    }

    // The rest of the context, to its last position.
    GenerationRequest endless = request;
    endless.maxTokens = 0;
    endless.lanes.resize(1);
    const Record full = generate(*whole, endless);
    EXPECT_EQ(full.reusedTokens, length_ - 1);
    ASSERT_EQ(full.contextFull.size(), 1u);
    EXPECT_EQ(full.contextFull[0].positions, context_);
}

}  // namespace
}  // namespace sirocco::test
