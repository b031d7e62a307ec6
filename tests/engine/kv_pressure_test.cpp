// More positions wanted than there is KV memory for: every lane ends with a reason, no token is wrong, nothing hangs.
#include <gtest/gtest.h>

#include "engine/runtime/planner.h"
#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

constexpr int kContext = 1024;

class KvPressure : public testing::Test {
protected:
    TinyModel model_{[] {
        TinyModelOptions options;
        options.config.layers = 1;
        options.config.context = kContext;
        return options;
    }()};
    std::unique_ptr<Engine> engine_ = load(model_.path(), {.context = kContext});

    std::vector<TokenId> alone(const std::vector<TokenId>& prompt, const SamplingParams& params) const {
        return generate(*load(model_.path(), {.context = kContext}), tokensRequest(prompt, {params}, 0))
            .lanes[0]
            .tokens;
    }

    // All that `lane` said is how the lane alone begins.
    void expectBeginning(const LaneRecord& lane, const std::vector<TokenId>& whole) const {
        ASSERT_LE(lane.tokens.size(), whole.size());
        EXPECT_EQ(lane.tokens, std::vector<TokenId>(whole.begin(), whole.begin() + std::ptrdiff_t(lane.tokens.size())));
    }
};

TEST_F(KvPressure, EightLanesThatNeverEnd) {
    const std::vector<TokenId> prompt = model_.prompt(20);
    const Record record = generate(*engine_, tokensRequest(prompt, seeded(8), 0));
    ASSERT_TRUE(*record.finished);
    for (std::size_t lane = 0; lane < 8; ++lane) {
        EXPECT_EQ(record.lanes[lane].end->reason, StopReason::contextFull);
        expectBeginning(record.lanes[lane], alone(prompt, seeded(8)[lane]));
    }
    EXPECT_EQ(generate(*engine_, tokensRequest(model_.prompt(30, 9), seeded(2), 10)).lanes[1].tokens.size(), 10u);
}

TEST_F(KvPressure, APromptThatWaitsForMemory) {
    const auto greedy = std::make_shared<Recorder>();
    engine_->generate(tokensRequest(model_.prompt(20), seeded(7), 0), greedy);
    const std::vector<TokenId> prompt = model_.prompt(1000, 8);
    const Record record = generate(*engine_, tokensRequest(prompt, seeded(1), 0));
    ASSERT_TRUE(*record.finished);
    EXPECT_EQ(record.lanes[0].tokens, alone(prompt, seeded(1)[0]));
    for (const LaneRecord& lane : greedy->wait().lanes) {
        EXPECT_EQ(lane.end->reason, StopReason::contextFull);
    }
}

TEST_F(KvPressure, ManyConversationsTakeTurns) {
    std::vector<std::vector<TokenId>> prompts;
    std::vector<std::vector<TokenId>> answers;
    for (int i = 0; i < 8; ++i) {
        prompts.push_back(model_.prompt(900, std::uint64_t(i)));
        answers.push_back(generate(*engine_, tokensRequest(prompts.back(), seeded(1), 20)).lanes[0].tokens);
    }
    for (std::size_t i = 0; i < prompts.size(); ++i) {
        EXPECT_EQ(generate(*engine_, tokensRequest(prompts[i], seeded(1), 20)).lanes[0].tokens, answers[i]);
    }
    EXPECT_LE(engine_->metrics().kvBytesUsed, bytesOf(engine_->plan().lines, "kv"));
}

}  // namespace
}  // namespace sirocco::test
