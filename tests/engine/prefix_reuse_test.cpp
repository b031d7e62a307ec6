// Nothing is computed twice: turns, regenerations and branches find what is in the KV cache, and it changes no bit.
#include <gtest/gtest.h>

#include <memory>

#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

constexpr std::uint64_t kBlockPositions = 64;

TEST(PrefixReuse, SecondTurnComputesOnlyWhatIsNew) {
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

TEST(PrefixReuse, RegeneratingReusesTheWholePrompt) {
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

TEST(PrefixReuse, WhatWouldBeReusedCanBeAskedBefore) {
    const TinyModel model;
    const auto engine = load(model.path());
    const std::vector<TokenId> prompt = model.prompt(150);
    EXPECT_EQ(engine->cachedPrefix(prompt), 0);
    generate(*engine, tokensRequest(prompt, seeded(1), 10));
    EXPECT_EQ(engine->cachedPrefix(prompt), 149);
    const std::vector<TokenId> branch = joined(model.prompt(100), {50, 51, 52});
    const int expected = engine->cachedPrefix(branch);
    EXPECT_EQ(expected, 100);
    EXPECT_EQ(generate(*engine, tokensRequest(branch, seeded(1), 1)).reusedTokens, expected);
    EXPECT_EQ(engine->cachedPrefix({}), 0);
    EXPECT_EQ(engine->cachedPrefix(std::vector<TokenId>{1}), 0);
}

TEST(PrefixReuse, BranchesReuseWhatTheyShare) {
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

// Through the chat template, the answer given back as the ids it came as.
TEST(PrefixReuse, TurnsOfAConversation) {
    const TinyModel model;
    const auto engine = load(model.path());
    GenerationRequest turn;
    turn.messages = {message(Role::system, "be kind"), message(Role::user, "the cat and the hat")};
    turn.lanes = seeded(1);
    turn.maxTokens = 20;
    int known = 0;
    for (int i = 0; i < 4; ++i) {
        const Record record = generate(*engine, turn);
        EXPECT_EQ(record.reusedTokens, known) << "turn " << i;
        const Record fresh = generate(*load(model.path()), turn);
        EXPECT_EQ(record.lanes[0].tokens, fresh.lanes[0].tokens) << "turn " << i;
        EXPECT_EQ(record.lanes[0].logProbabilities, fresh.lanes[0].logProbabilities) << "turn " << i;

        known = record.promptTokens + 19;  // the last token of an answer is not computed
        turn.messages.push_back(message(Role::assistant, record.lanes[0].text));
        turn.messages.back().tokens = record.lanes[0].tokens;
        turn.messages.push_back(message(Role::user, "and then"));
    }
}

// Another lane's answer goes on: what it computed is there as well.
TEST(PrefixReuse, EveryLaneCanBeContinued) {
    const TinyModel model;
    const auto engine = load(model.path());
    const std::vector<TokenId> prompt = model.prompt(100);
    const Record first = generate(*engine, tokensRequest(prompt, seeded(4), 40));
    for (const LaneRecord& lane : first.lanes) {
        const std::vector<TokenId> next = joined(joined(prompt, lane.tokens), {7, 8, 9});
        const Record record = generate(*engine, tokensRequest(next, seeded(1), 10));
        EXPECT_EQ(record.reusedTokens, 139);
        EXPECT_EQ(record.lanes[0].tokens,
                  generate(*load(model.path()), tokensRequest(next, seeded(1), 10)).lanes[0].tokens);
    }
}

TEST(PrefixReuse, ACancelledPrefillIsNotLost) {
    TinyModelOptions options;
    options.config.context = 2048;
    const TinyModel model(options);
    const auto engine = load(model.path(), {.context = 2048});
    const std::vector<TokenId> prompt = model.prompt(1500);
    const auto recorder = std::make_shared<Recorder>();
    int events = 0;
    recorder->onPrefillEvent = [&] {
        if (++events == 3) {
            engine->cancel(1);  // ids count from 1
        }
    };
    ASSERT_EQ(engine->generate(tokensRequest(prompt, seeded(1), 5), recorder), 1u);
    const int computed = recorder->wait().finished->value().prefillTokens;
    ASSERT_GT(computed, 0);
    ASSERT_LT(computed, 1499);
    const Record again = generate(*engine, tokensRequest(prompt, seeded(1), 5));
    EXPECT_EQ(again.reusedTokens, computed);
    EXPECT_EQ(again.lanes[0].tokens,
              generate(*load(model.path(), {.context = 2048}), tokensRequest(prompt, seeded(1), 5)).lanes[0].tokens);
}

class LivePrefixes : public testing::Test {
protected:
    TinyModel model_{[] {
        TinyModelOptions options;
        options.config.context = 2048;
        return options;
    }()};
    std::unique_ptr<Engine> engine_ = load(model_.path(), {.context = 2048});

    void expectAsFresh(const Record& record, const GenerationRequest& request) {
        const Record fresh = generate(*load(model_.path(), {.context = 2048}), request);
        EXPECT_EQ(record.lanes[0].tokens, fresh.lanes[0].tokens);
        EXPECT_EQ(record.lanes[0].logProbabilities, fresh.lanes[0].logProbabilities);
    }
};

TEST_F(LivePrefixes, RequestsOfOneMomentComputeTheirPrefixOnce) {
    const std::vector<TokenId> trunk = model_.prompt(1000);
    std::vector<GenerationRequest> requests;
    for (int i = 0; i < 3; ++i) {
        requests.push_back(
            tokensRequest(joined(trunk, std::vector<TokenId>(std::size_t(20 + 10 * i), 30 + i)), seeded(1), 8));
    }
    Gate gate;
    const auto blocker = std::make_shared<Recorder>();
    blocker->onTokenEvent = [&](const TokenEvent&) { gate.pass(); };
    engine_->generate(tokensRequest({60, 61, 62}, seeded(1), 5), blocker);
    gate.waitUntilReached();
    const Metrics before = engine_->metrics();
    std::vector<std::shared_ptr<Recorder>> recorders;
    for (const GenerationRequest& request : requests) {
        recorders.push_back(std::make_shared<Recorder>());
        engine_->generate(request, recorders.back());
    }
    EXPECT_EQ(engine_->metrics().queuedRequests, 3);
    gate.release();

    std::vector<Record> records;
    for (const auto& recorder : recorders) {
        records.push_back(recorder->wait());
    }
    EXPECT_EQ(records[0].finished->value().prefillTokens, 1019);
    for (int i = 1; i < 3; ++i) {
        const Record& record = records[std::size_t(i)];
        const GenerationStats& stats = record.finished->value();
        EXPECT_EQ(record.reusedTokens, 0) << "when it started nothing was there yet";
        EXPECT_EQ(stats.reusedTokens, 1000);
        EXPECT_EQ(stats.prefillTokens, 19 + 10 * i);
        EXPECT_EQ(record.prefill.back(), std::pair(19 + 10 * i, 19 + 10 * i));
    }
    EXPECT_EQ(engine_->metrics().prefilledTokens - before.prefilledTokens, std::uint64_t(1019 + 29 + 39));
    EXPECT_EQ(engine_->metrics().reusedTokens - before.reusedTokens, 2000u);
    for (std::size_t i = 0; i < 3; ++i) {
        expectAsFresh(records[i], requests[i]);
    }
}

// Nothing is left to prefill: it goes on to decode.
TEST_F(LivePrefixes, TheSamePromptTwiceAtOnce) {
    const GenerationRequest request = tokensRequest(model_.prompt(700), seeded(2), 30);
    Gate gate;
    const auto first = std::make_shared<Recorder>();
    first->onPrefillEvent = [&] { gate.pass(); };
    engine_->generate(request, first);
    gate.waitUntilReached();
    const auto second = std::make_shared<Recorder>();
    engine_->generate(request, second);
    gate.release();
    const Record one = first->wait();
    const Record two = second->wait();
    EXPECT_EQ(one.finished->value().prefillTokens, 699);
    EXPECT_EQ(two.finished->value().prefillTokens, 0);
    EXPECT_EQ(two.finished->value().reusedTokens, 699);
    EXPECT_EQ(two.prefill.back(), std::pair(0, 0));
    EXPECT_EQ(engine_->metrics().prefilledTokens, 699u);
    for (std::size_t lane = 0; lane < 2; ++lane) {
        EXPECT_EQ(one.lanes[lane].tokens, two.lanes[lane].tokens);
        EXPECT_EQ(one.lanes[lane].logProbabilities, two.lanes[lane].logProbabilities);
    }
    expectAsFresh(two, request);
}

// While a lane decodes, what it has said in whole blocks is there for others.
TEST_F(LivePrefixes, AnAnswerIsFoundWhileItGrows) {
    const std::vector<TokenId> prompt = model_.prompt(100);
    Gate gate;
    std::vector<TokenId> said;
    const auto growing = std::make_shared<Recorder>();
    growing->onTokenEvent = [&](const TokenEvent& event) {
        if (event.lane == 0 && said.size() < 60) {
            said.push_back(event.id);
            if (said.size() == 60) {
                gate.pass();
            }
        }
    };
    engine_->generate(tokensRequest(prompt, seeded(2), 200), growing);
    gate.waitUntilReached();
    // 159 positions of lane 0 are computed, two whole blocks.
    const GenerationRequest request = tokensRequest(joined(joined(prompt, said), {40, 41, 42}), seeded(1, 1, 7), 10);
    const auto other = std::make_shared<Recorder>();
    engine_->generate(request, other);
    gate.release();
    const Record record = other->wait();
    EXPECT_EQ(record.reusedTokens, 128);
    EXPECT_EQ(growing->wait().lanes[0].tokens.size(), 200u);
    expectAsFresh(record, request);
}

TEST_F(LivePrefixes, EndedOnesStayWithinTheirBudget) {
    const std::uint64_t block = kBlockPositions * engine_->plan().kvBytesPerToken;
    const auto promptOf = [&](int i) {  // they share nothing
        std::vector<TokenId> ids = model_.prompt(100, std::uint64_t(i));
        ids[0] = 10 + i;
        return ids;
    };
    for (const std::uint64_t blocks : {1, 3, 8}) {
        const auto engine = load(model_.path(), {.context = 2048, .prefixCacheBytes = blocks * block + block - 1});
        for (int i = 0; i < 6; ++i) {
            generate(*engine, tokensRequest(promptOf(i), seeded(2), 20));
            const Metrics metrics = engine->metrics();
            EXPECT_LE(metrics.kvBytesCached, blocks * block);
            EXPECT_EQ(metrics.kvBytesUsed, metrics.kvBytesCached) << "nothing lives";
        }
        EXPECT_EQ(engine->metrics().kvBytesCached, blocks * block);
        const int there = blocks == 1 ? 64 : 99;
        EXPECT_EQ(generate(*engine, tokensRequest(promptOf(5), seeded(1), 5)).reusedTokens, there);
        EXPECT_EQ(generate(*engine, tokensRequest(promptOf(0), seeded(1), 5)).reusedTokens, 0);
    }
}

TEST_F(LivePrefixes, TheBudgetIsNotForWhatLives) {
    const std::uint64_t block = kBlockPositions * engine_->plan().kvBytesPerToken;
    const auto engine = load(model_.path(), {.context = 2048, .prefixCacheBytes = block});
    Metrics during;
    const auto recorder = std::make_shared<Recorder>();
    recorder->onTokenEvent = [&](const TokenEvent& event) {
        if (event.lane == 1) {
            during = engine->metrics();
        }
    };
    engine->generate(tokensRequest(model_.prompt(500), seeded(2), 3), recorder);
    recorder->wait();
    EXPECT_LE(during.kvBytesCached, block);
    EXPECT_GE(during.kvBytesUsed - during.kvBytesCached, 8 * block) << "live";
    EXPECT_EQ(engine->metrics().kvBytesUsed, block);
}

}  // namespace
}  // namespace sirocco::test
