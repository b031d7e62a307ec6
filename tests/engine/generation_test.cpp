// What a generation gives back: tokens, text, log-probabilities, ends and counters.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

GenerationRequest tokensRequest(std::vector<TokenId> tokens, std::vector<SamplingParams> lanes, int maxTokens) {
    GenerationRequest request;
    request.tokens = std::move(tokens);
    request.lanes = std::move(lanes);
    request.maxTokens = maxTokens;
    return request;
}

std::vector<SamplingParams> seeded(int lanes, float temperature = 1) {
    std::vector<SamplingParams> params;
    for (int lane = 0; lane < lanes; ++lane) {
        params.push_back({.temperature = temperature, .seed = 100 + std::uint64_t(lane)});
    }
    return params;
}

std::vector<TokenId> joined(std::vector<TokenId> a, const std::vector<TokenId>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

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

// Distinct experts that `steps` decode steps read: the first computes the last id of the prompt once for all lanes,
// each later one a token of every lane.
std::uint64_t expertReads(Engine& engine, const std::vector<TokenId>& prompt, const std::vector<LaneRecord>& lanes) {
    const auto layers = std::size_t(engine.model().layers);
    const std::size_t steps = lanes[0].tokens.size();
    std::vector<std::set<std::int32_t>> read(layers * steps);
    for (const LaneRecord& lane : lanes) {
        const std::vector<TokenId> ids = joined(prompt, lane.tokens);
        const LogitsResult forced = logits(engine, {.tokens = ids, .batch = 1, .routing = true});
        for (std::size_t layer = 0; layer < layers; ++layer) {
            for (std::size_t step = 0; step < steps; ++step) {
                const std::size_t at = (layer * ids.size() + prompt.size() - 1 + step) * 2;
                read[layer * steps + step].insert({forced.routing[at], forced.routing[at + 1]});
            }
        }
    }
    std::uint64_t sum = 0;
    for (const auto& experts : read) {
        sum += experts.size();
    }
    return sum;
}

TEST(Generation, TakesOneDecodeStepATokenAndReadsEachExpertOnce) {
    const TinyModel model;
    const auto engine = load(model.path());
    const std::vector<TokenId> prompt = model.prompt(33);
    for (const int lanes : {1, 2, 5, 8}) {
        for (const int count : {1, 2, 20}) {
            const Metrics before = engine->metrics();
            const Record record = generate(*engine, tokensRequest(prompt, seeded(lanes), count));
            const Metrics after = engine->metrics();
            ASSERT_TRUE(*record.finished);
            const GenerationStats& stats = record.finished->value();
            EXPECT_EQ(stats.decodeSteps, count) << lanes << " lanes";
            EXPECT_EQ(after.decodeSteps - before.decodeSteps, std::uint64_t(count)) << lanes << " lanes";
            EXPECT_EQ(after.decodedTokens - before.decodedTokens, std::uint64_t(count * lanes));
            EXPECT_EQ(stats.distinctExpertReads, expertReads(*engine, prompt, record.lanes))
                << lanes << " lanes, " << count << " tokens";
            EXPECT_EQ(stats.promptTokens, 33);
            EXPECT_EQ(stats.reusedTokens + stats.prefillTokens, 32);
        }
    }
}

TEST(Generation, SecondTurnComputesOnlyWhatIsNew) {
    const TinyModel model;
    const auto engine = load(model.path());
    const std::vector<TokenId> firstPrompt = model.prompt(90);
    const Record first = generate(*engine, tokensRequest(firstPrompt, seeded(1), 50));
    const std::vector<TokenId> more = {30, 31, 32, 33, 34};
    const std::vector<TokenId> secondPrompt = joined(joined(firstPrompt, first.lanes[0].tokens), more);

    const Metrics before = engine->metrics();
    const Record second = generate(*engine, tokensRequest(secondPrompt, seeded(2), 30));
    const GenerationStats& stats = second.finished->value();
    // The last token of the answer was never computed, the last one of the prompt is the first decode row.
    EXPECT_EQ(second.reusedTokens, 90 + 49);
    EXPECT_EQ(stats.reusedTokens, 90 + 49);
    EXPECT_EQ(stats.prefillTokens, 1 + 5 - 1);
    EXPECT_EQ(engine->metrics().prefilledTokens - before.prefilledTokens, 5u);
    EXPECT_EQ(engine->metrics().reusedTokens - before.reusedTokens, std::uint64_t(90 + 49));

    const Record fresh = generate(*load(model.path()), tokensRequest(secondPrompt, seeded(2), 30));
    EXPECT_EQ(fresh.reusedTokens, 0);
    for (std::size_t lane = 0; lane < 2; ++lane) {
        EXPECT_EQ(second.lanes[lane].tokens, fresh.lanes[lane].tokens);
        EXPECT_EQ(second.lanes[lane].logProbabilities, fresh.lanes[lane].logProbabilities);
    }
}

TEST(Generation, RegeneratingReusesTheWholePrompt) {
    const TinyModel model;
    const auto engine = load(model.path());
    const std::vector<TokenId> prompt = model.prompt(150);
    const Record first = generate(*engine, tokensRequest(prompt, seeded(1), 10));
    const Record again = generate(*engine, tokensRequest(prompt, seeded(1), 10));
    EXPECT_EQ(again.reusedTokens, 149);
    EXPECT_EQ(again.finished->value().prefillTokens, 0);
    EXPECT_EQ(again.lanes[0].tokens, first.lanes[0].tokens);
    EXPECT_EQ(again.lanes[0].logProbabilities, first.lanes[0].logProbabilities);
}

TEST(Generation, BranchesReuseWhatTheyShare) {
    const TinyModel model;
    const auto engine = load(model.path());
    const std::vector<TokenId> trunk = model.prompt(100);
    generate(*engine, tokensRequest(joined(trunk, {40, 41, 42, 43}), seeded(1), 10));
    const std::vector<TokenId> branch = joined(trunk, {50, 51, 52, 53});
    const Record record = generate(*engine, tokensRequest(branch, seeded(1), 10));
    EXPECT_EQ(record.reusedTokens, 100);
    EXPECT_EQ(record.lanes[0].tokens,
              generate(*load(model.path()), tokensRequest(branch, seeded(1), 10)).lanes[0].tokens);
    // The first branch is still there.
    EXPECT_EQ(generate(*engine, tokensRequest(joined(trunk, {40, 41, 42, 43}), seeded(1), 10)).reusedTokens, 103);
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
    GenerationRequest request;
    request.messages = {message(Role::user, "abc the")};
    request.maxTokens = 5;
    const Result<PromptTokens> prompt = engine->prompt(request.messages);
    ASSERT_TRUE(prompt);
    const Record chat = generate(*engine, request);
    EXPECT_EQ(chat.promptTokens, int(prompt->ids.size()));
    EXPECT_EQ(chat.lanes[0].tokens,
              generate(*engine, tokensRequest(prompt->ids, {SamplingParams{}}, 5)).lanes[0].tokens);

    GenerationRequest raw;
    raw.rawText = "abc the";
    raw.maxTokens = 5;
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
