// Nothing is computed twice: turns, regenerations and branches find what is in the KV cache, and it changes no bit.
#include <gtest/gtest.h>

#include <memory>

#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

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

}  // namespace
}  // namespace sirocco::test
