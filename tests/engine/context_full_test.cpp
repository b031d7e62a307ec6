// Full contexts are never a silent cut: an event with what would work, before the end, and what it promises holds.
#include "engine/runtime/context_full.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/runtime/planner.h"
#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

using Choices = std::vector<ContextChoice>;

bool offers(const ContextFull& event, ContextChoice choice) {
    return std::find(event.choices.begin(), event.choices.end(), choice) != event.choices.end();
}

std::uint64_t kvHeld(const Engine& engine) { return bytesOf(engine.plan().lines, "kv"); }

class ContextFullTest : public testing::Test {
protected:
    TinyModel model_{[] {
        TinyModelOptions options;
        options.config.layers = 1;
        options.config.context = 2048;
        return options;
    }()};
};

TEST_F(ContextFullTest, APromptThatDoesNotFit) {
    const auto engine = load(model_.path(), {.context = 128});
    const GenerationRequest request = tokensRequest(model_.prompt(400), seeded(2), 5);
    const Record record = generate(*engine, request);
    ASSERT_FALSE(*record.finished);
    EXPECT_TRUE(record.lanes.empty());
    ASSERT_EQ(record.contextFull.size(), 1u);
    const ContextFull& event = record.contextFull[0];
    EXPECT_EQ(event.lane, -1);
    EXPECT_EQ(event.promptTokens, 400);
    EXPECT_EQ(event.positions, 400);
    EXPECT_EQ(event.context, 128);
    EXPECT_EQ(event.modelContext, 2048);
    EXPECT_EQ(event.bytesPerPosition, engine->plan().kvBytesPerToken);
    EXPECT_FALSE(event.memoryShort);
    EXPECT_EQ(event.choices, (Choices{ContextChoice::shorten, ContextChoice::largerContext}));
    EXPECT_EQ(event.largerContext, 1024);

    const Error& error = record.finished->error();
    EXPECT_EQ(error.code, ErrorCode::contextFull);
    EXPECT_EQ(error.detail, event.detail);
    for (const std::string& said :
         {std::string("400"), std::string("128"), std::string("1024"), formatBytes(event.largerContextBytes)}) {
        EXPECT_NE(error.detail.find(said), std::string::npos) << said << " in: " << error.detail;
    }

    // Both choices work, at the price that was named.
    const auto larger = load(model_.path(), {.context = event.largerContext});
    EXPECT_EQ(kvHeld(*larger) - kvHeld(*engine), event.largerContextBytes);
    EXPECT_EQ(generate(*larger, request).lanes.at(1).tokens.size(), 5u);
    EXPECT_EQ(generate(*engine, tokensRequest(model_.prompt(128), seeded(2), 1)).lanes.at(1).tokens.size(), 1u);
}

TEST_F(ContextFullTest, APromptThatNoContextOfTheModelHolds) {
    const Record record =
        generate(*load(model_.path(), {.context = 128}), tokensRequest(model_.prompt(2049), seeded(1), 5));
    ASSERT_EQ(record.contextFull.size(), 1u);
    EXPECT_EQ(record.contextFull[0].largerContext, 0);
    EXPECT_EQ(record.contextFull[0].choices, Choices{ContextChoice::shorten});
}

TEST_F(ContextFullTest, AnAnswerThatReachesTheEnd) {
    const auto engine = load(model_.path(), {.context = 128});
    const Record record = generate(*engine, tokensRequest(model_.prompt(100), seeded(2), 0));
    ASSERT_TRUE(*record.finished);
    EXPECT_FALSE(record.eventAfterEnd);
    ASSERT_EQ(record.contextFull.size(), 2u);
    for (int lane = 0; lane < 2; ++lane) {
        const ContextFull& event = record.contextFull[std::size_t(lane)];
        EXPECT_EQ(event.lane, lane);
        EXPECT_EQ(event.promptTokens, 100);
        EXPECT_EQ(event.positions, 128);
        EXPECT_FALSE(event.memoryShort);
        EXPECT_EQ(event.choices, (Choices{ContextChoice::shorten, ContextChoice::largerContext}));
        EXPECT_EQ(record.lanes[std::size_t(lane)].end->reason, StopReason::contextFull);
    }
}

TEST_F(ContextFullTest, AllThatTheModelCanDo) {
    const auto engine = load(model_.path(), {.context = 2048});
    const Record record = generate(*engine, tokensRequest(model_.prompt(2040), seeded(1), 0));
    ASSERT_EQ(record.contextFull.size(), 1u);
    EXPECT_EQ(record.contextFull[0].choices, Choices{ContextChoice::shorten});
    EXPECT_NE(record.contextFull[0].detail.find("all that this model can do"), std::string::npos)
        << record.contextFull[0].detail;
}

// The pool has room for one whole context and some for each lane, not for eight whole ones.
TEST_F(ContextFullTest, LanesThatUseUpTheMemoryTogether) {
    const auto engine = load(model_.path(), {.context = 2048});
    const Record record = generate(*engine, tokensRequest(model_.prompt(20), seeded(8), 0));
    ASSERT_EQ(record.contextFull.size(), 8u);
    const ContextFull& first = record.contextFull.front();
    EXPECT_TRUE(first.memoryShort);
    EXPECT_LT(first.positions, 2048);
    EXPECT_TRUE(offers(first, ContextChoice::fewerLanes));
    EXPECT_FALSE(offers(first, ContextChoice::wait)) << "no other request is there";
    // What ended leaves its memory to the others: the last one has a whole context.
    const ContextFull& last = record.contextFull.back();
    EXPECT_FALSE(last.memoryShort);
    EXPECT_EQ(last.positions, 2048);
    EXPECT_FALSE(offers(last, ContextChoice::fewerLanes));
}

TEST_F(ContextFullTest, OtherRequestsThatHoldTheMemory) {
    const auto engine = load(model_.path(), {.context = 2048});
    std::vector<std::shared_ptr<Recorder>> recorders;
    Gate gate;
    for (int i = 0; i < 2; ++i) {
        recorders.push_back(std::make_shared<Recorder>());
        recorders.back()->onPrefillEvent = [&] { gate.pass(); };
        engine->generate(tokensRequest(model_.prompt(20, std::uint64_t(i)), seeded(4), 0), recorders.back());
    }
    gate.waitUntilReached();
    gate.release();
    int waits = 0;
    for (const auto& recorder : recorders) {
        for (const ContextFull& event : recorder->wait().contextFull) {
            if (event.memoryShort && offers(event, ContextChoice::wait)) {
                ++waits;
                EXPECT_NE(event.detail.find("ask again"), std::string::npos) << event.detail;
            }
        }
    }
    EXPECT_GT(waits, 0);
    // It was no empty promise.
    EXPECT_EQ(generate(*engine, tokensRequest(model_.prompt(20), seeded(1), 1500)).lanes[0].end->reason,
              StopReason::length);
}

// Prompts that wait for their prefill give back what they found, so that the one before them can go on.
TEST_F(ContextFullTest, WaitingPromptsDoNotHoldTheMemory) {
    const auto engine = load(model_.path(), {.context = 1024});  // 80 blocks
    std::vector<GenerationRequest> requests = {tokensRequest(model_.prompt(1000, 50), seeded(1), 4)};
    for (int i = 0; i < 5; ++i) {
        const std::vector<TokenId> known = model_.prompt(900, std::uint64_t(i));
        generate(*engine, tokensRequest(known, seeded(1), 1));
        requests.push_back(tokensRequest(joined(known, std::vector<TokenId>(100, 40 + i)), seeded(1), 4));
    }
    Gate gate;
    const auto blocker = std::make_shared<Recorder>();
    blocker->onPrefillEvent = [&] { gate.pass(); };
    engine->generate(tokensRequest({60, 61, 62}, seeded(1), 2), blocker);
    gate.waitUntilReached();
    std::vector<std::shared_ptr<Recorder>> recorders;
    for (const GenerationRequest& request : requests) {
        recorders.push_back(std::make_shared<Recorder>());
        engine->generate(request, recorders.back());
    }
    gate.release();
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const Record record = recorders[i]->wait();
        ASSERT_EQ(record.lanes.size(), 1u);
        EXPECT_EQ(record.lanes[0].end->reason, StopReason::length) << "request " << i;
        EXPECT_EQ(record.lanes[0].tokens,
                  generate(*load(model_.path(), {.context = 1024}), requests[i]).lanes[0].tokens);
        const GenerationStats& stats = record.finished->value();
        EXPECT_EQ(stats.reusedTokens + stats.prefillTokens, 999);
    }
}

// Five whole contexts are all of the memory. Who has said nothing yet waits until they end.
TEST_F(ContextFullTest, AFirstTokenWaitsForMemory) {
    const auto engine = load(model_.path(), {.context = 1024});  // 80 blocks
    Gate gate;
    const auto greedy = std::make_shared<Recorder>();
    int said = 0;
    greedy->onTokenEvent = [&](const TokenEvent& event) {
        if (event.lane == 4 && ++said == 980) {
            gate.pass();
        }
    };
    engine->generate(tokensRequest({60, 61, 62}, seeded(5), 0), greedy);
    gate.waitUntilReached();
    const Metrics metrics = engine->metrics();
    EXPECT_EQ(metrics.kvBytesUsed - metrics.kvBytesCached, kvHeld(*engine)) << "all of it lives";
    const auto waiting = std::make_shared<Recorder>();
    engine->generate(tokensRequest({70}, seeded(1), 4), waiting);
    gate.release();
    EXPECT_EQ(waiting->wait().lanes.at(0).end->reason, StopReason::length);
    for (const ContextFull& event : greedy->wait().contextFull) {
        EXPECT_FALSE(event.memoryShort);
        EXPECT_EQ(event.positions, 1024);
    }
}

TEST(ContextFullSentence, NamesWhatWorks) {
    MemoryPlan plan;
    plan.context = 4096;
    plan.kvBytesPerToken = 131072;
    EXPECT_EQ(
        contextFull({.promptTokens = 5000, .positions = 5000}, plan, 32768).detail,
        "the prompt has 5000 tokens and the context holds 4096; shorten the prompt, or load the model with a context "
        "of 8192 (537 MB more memory)");
    EXPECT_EQ(contextFull({.lane = 1, .promptTokens = 100, .positions = 4096}, plan, 4096).detail,
              "prompt and answer have filled the context of 4096 positions, all that this model can do; go on in a new "
              "conversation");
    EXPECT_EQ(contextFull({.lane = 2,
                           .promptTokens = 100,
                           .positions = 900,
                           .memoryShort = true,
                           .otherLanes = true,
                           .otherRequests = true},
                          plan, 4096)
                  .detail,
              "the answer stopped at 900 of 4096 positions because all answers together use up the memory for keys and "
              "values; ask again when other answers have ended, or ask for fewer answers at once, or go on in a new "
              "conversation");
    EXPECT_EQ(
        contextFull({.promptTokens = 100, .positions = 100, .memoryShort = true}, plan, 4096).detail,
        "there is no room for the prompt of 100 tokens because all answers together use up the memory for keys and "
        "values; shorten the prompt");
    for (const ContextChoice choice :
         {ContextChoice::shorten, ContextChoice::largerContext, ContextChoice::wait, ContextChoice::fewerLanes}) {
        EXPECT_STRNE(contextChoiceName(choice), "?");
    }
}

}  // namespace
}  // namespace sirocco::test
