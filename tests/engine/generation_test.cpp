// What a generation gives back: tokens, text, log-probabilities, ends and counters.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

TEST(Generation, GreedyTokensAreTheLargestLogits) {
    const TinyModel model;
    const auto engine = load(model.path());
    const std::vector<TokenId> prompt = model.prompt(20);
    const Record record = generate(*engine, tokensRequest(prompt, {{.temperature = 0}}, 40));
    ASSERT_EQ(record.lanes.size(), 1u);
    const LaneRecord& lane = record.lanes[0];
    ASSERT_EQ(lane.tokens.size(), 40u);
    ASSERT_TRUE(lane.end);
    EXPECT_EQ(lane.end->reason, StopReason::length);
    EXPECT_EQ(lane.end->tokens, 40);

    const LogitsResult forced = logits(*engine, {.tokens = joined(prompt, lane.tokens), .batch = 1});
    for (std::size_t i = 0; i < lane.tokens.size(); ++i) {
        const auto row = forced.logits.begin() + std::ptrdiff_t(prompt.size() - 1 + i) * forced.vocab;
        EXPECT_EQ(lane.tokens[i], std::max_element(row, row + forced.vocab) - row) << "token " << i;
        double sum = 0;
        for (auto logit = row; logit != row + forced.vocab; ++logit) {
            sum += std::exp(double(*logit) - row[lane.tokens[i]]);
        }
        EXPECT_NEAR(lane.logProbabilities[i], -std::log(sum), 1e-4) << "token " << i;
    }
}

TEST(Generation, EventsComeInOrderAndOnce) {
    TinyModelOptions options;
    options.config.context = 1024;
    const TinyModel model(options);
    const auto engine = load(model.path(), {.context = 1024});
    const Record record = generate(*engine, tokensRequest(model.prompt(500), seeded(3), 10));
    EXPECT_EQ(record.promptTokens, 500);
    EXPECT_EQ(record.reusedTokens, 0);
    EXPECT_EQ(record.finishes, 1);
    EXPECT_FALSE(record.eventAfterEnd);
    for (const LaneRecord& lane : record.lanes) {
        EXPECT_EQ(lane.ends, 1);
    }
    ASSERT_FALSE(record.prefill.empty());
    for (std::size_t i = 1; i < record.prefill.size(); ++i) {
        EXPECT_GT(record.prefill[i].first, record.prefill[i - 1].first);
        EXPECT_EQ(record.prefill[i].second, record.prefill[0].second);
    }
    EXPECT_EQ(record.prefill.back().first, record.prefill.back().second);
}

TEST(Generation, LanesEqualTheirOwnRuns) {
    for (const TensorType type : {TensorType::f32, TensorType::q4_0}) {
        const TinyModel model({.type = type});
        const auto engine = load(model.path());
        const std::vector<TokenId> prompt = model.prompt(70);
        std::vector<SamplingParams> lanes = seeded(8);
        lanes[2].temperature = 0;
        lanes[3].topK = 5;
        lanes[4].topP = 0.8f;
        lanes[5] = {.temperature = 1.5f, .minP = 0.1f, .repeatPenalty = 1.3f, .seed = 7};
        const Record together = generate(*engine, tokensRequest(prompt, lanes, 60));
        ASSERT_EQ(together.lanes.size(), 8u);
        std::set<std::vector<TokenId>> different;
        for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
            const Record alone = generate(*load(model.path()), tokensRequest(prompt, {lanes[lane]}, 60));
            EXPECT_EQ(together.lanes[lane].tokens, alone.lanes[0].tokens) << "lane " << lane;
            EXPECT_EQ(together.lanes[lane].logProbabilities, alone.lanes[0].logProbabilities) << "lane " << lane;
            different.insert(alone.lanes[0].tokens);
        }
        EXPECT_EQ(different.size(), 8u);
    }
}

TEST(Generation, EndsAtEndOfSequenceUnlessToldNotTo) {
    const TinyModel model({.endless = false});
    const auto engine = load(model.path());
    GenerationRequest request = tokensRequest(model.prompt(10), seeded(8, 3), 300);
    const Record ended = generate(*engine, request);
    int endings = 0;
    for (const LaneRecord& lane : ended.lanes) {
        if (lane.end->reason == StopReason::eos) {
            ++endings;
            EXPECT_LT(lane.end->tokens, 300);
            EXPECT_EQ(std::count(lane.tokens.begin(), lane.tokens.end() - 1, 2), 0);
        }
    }
    EXPECT_GT(endings, 0);

    request.ignoreEos = true;
    for (const LaneRecord& lane : generate(*engine, request).lanes) {
        EXPECT_EQ(lane.end->reason, StopReason::length);
        EXPECT_EQ(lane.tokens.size(), 300u);
    }
}

TEST(Generation, MessagesAndTextBecomePrompts) {
    const TinyModel model;
    const auto engine = load(model.path());
    GenerationRequest chat = tokensRequest({}, seeded(1), 5);
    chat.messages = {message(Role::user, "abc the")};
    const Result<PromptTokens> prompt = engine->prompt(chat.messages);
    ASSERT_TRUE(prompt);
    const Record answered = generate(*engine, chat);
    EXPECT_EQ(answered.promptTokens, int(prompt->ids.size()));
    EXPECT_EQ(answered.lanes[0].tokens, generate(*engine, tokensRequest(prompt->ids, seeded(1), 5)).lanes[0].tokens);

    GenerationRequest raw = tokensRequest({}, seeded(1), 5);
    raw.rawText = "abc the";
    const Result<std::vector<TokenId>> ids = engine->tokenize("abc the");
    ASSERT_TRUE(ids);
    EXPECT_EQ(generate(*engine, raw).promptTokens, int(ids->size()) + 1);
}

TEST(Generation, StopStringEndsALane) {
    const TinyModel model;
    const auto engine = load(model.path());
    GenerationRequest request = tokensRequest(model.prompt(10), {{.temperature = 0}}, 60);
    const LaneRecord free = generate(*engine, request).lanes[0];
    // Two characters of plain text that come somewhere in the middle.
    std::string stop;
    for (std::size_t i = 3; i + 2 <= free.text.size() && stop.empty(); ++i) {
        if (std::isalpha(static_cast<unsigned char>(free.text[i])) &&
            std::isalpha(static_cast<unsigned char>(free.text[i + 1]))) {
            stop = free.text.substr(i, 2);
        }
    }
    ASSERT_FALSE(stop.empty());
    request.stopStrings = {"never there", stop};
    const LaneRecord stopped = generate(*engine, request).lanes[0];
    EXPECT_EQ(stopped.end->reason, StopReason::stopString);
    EXPECT_LT(stopped.tokens.size(), free.tokens.size());
    EXPECT_EQ(stopped.text.find(stop), std::string::npos);
    EXPECT_EQ(stopped.text, free.text.substr(0, free.text.find(stop)));
}

}  // namespace
}  // namespace sirocco::test
