// What the engine counts: steps, experts read, bytes.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

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

TEST(Counters, TakesOneDecodeStepATokenAndReadsEachExpertOnce) {
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

// Experts that the rows of prompt and answer visit, [layers][experts]: the first decode row is the last id of the
// prompt, and the last token of an answer is not computed.
std::vector<std::uint64_t> visits(Engine& engine, const std::vector<TokenId>& prompt,
                                  const std::vector<LaneRecord>& lanes) {
    const ModelInfo& model = engine.model();
    std::vector<std::uint64_t> counts(std::size_t(model.layers * model.experts));
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        const std::vector<TokenId> ids = joined(prompt, lanes[lane].tokens);
        const LogitsResult forced = logits(engine, {.tokens = ids, .batch = 1, .routing = true});
        for (std::size_t layer = 0; layer < std::size_t(model.layers); ++layer) {
            for (std::size_t at = lane == 0 ? 0 : prompt.size(); at + 1 < ids.size(); ++at) {
                for (std::size_t slot = 0; slot < 2; ++slot) {
                    const std::int32_t expert = forced.routing[(layer * ids.size() + at) * 2 + slot];
                    ++counts[layer * std::size_t(model.experts) + std::size_t(expert)];
                }
            }
        }
    }
    return counts;
}

TEST(Counters, CountsExpertsOfTheRequestsThatAsk) {
    const TinyModel model;
    const auto engine = load(model.path());
    GenerationRequest counted = tokensRequest(model.prompt(150, 3), seeded(3), 20);
    counted.countExperts = true;
    const auto silent = std::make_shared<Recorder>();
    Gate gate;
    silent->onPrefillEvent = [&] { gate.pass(); };
    engine->generate(tokensRequest(model.prompt(200, 4), seeded(2), 40), silent);
    gate.waitUntilReached();
    const auto recorder = std::make_shared<Recorder>();
    engine->generate(counted, recorder);
    gate.release();

    EXPECT_TRUE(silent->wait().finished->value().expertCounts.empty());
    const Record record = recorder->wait();
    const GenerationStats& stats = record.finished->value();
    // It shares the begin-of-sequence id with the other request, whatever that one had computed by then.
    ASSERT_EQ(stats.reusedTokens, 1);
    std::vector<std::uint64_t> expected = visits(*engine, counted.tokens, record.lanes);
    const LogitsResult reused = logits(*engine, {.tokens = {counted.tokens[0]}, .routing = true});
    for (std::size_t layer = 0; layer < 2; ++layer) {
        for (std::size_t slot = 0; slot < 2; ++slot) {
            --expected[layer * 8 + std::size_t(reused.routing[layer * 2 + slot])];
        }
    }
    EXPECT_EQ(stats.expertCounts, expected);
    EXPECT_EQ(engine->metrics().expertCounts, expected);

    const Record again = generate(*engine, counted);
    EXPECT_EQ(again.lanes[0].tokens, record.lanes[0].tokens) << "counting changes nothing";
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < expected.size(); ++i) {
        sum += again.finished->value().expertCounts[i];
        EXPECT_EQ(engine->metrics().expertCounts[i], expected[i] + again.finished->value().expertCounts[i]);
    }
    const std::uint64_t decodeRows = 1 + 3 * 19;
    EXPECT_EQ(sum, 2 * 2 * decodeRows) << "the whole prompt was there";
}

TEST(Counters, NobodyAskedForExperts) {
    const TinyModel model;
    const auto engine = load(model.path());
    generate(*engine, tokensRequest(model.prompt(30), seeded(2), 5));
    EXPECT_TRUE(engine->metrics().expertCounts.empty());
}

// A prefill in the same steps reads experts too; they are not what decoding reads.
TEST(Counters, DecodeReadsAreThoseOfDecodeRows) {
    TinyModelOptions options;
    options.config.context = 2048;
    const TinyModel model(options);
    const auto engine = load(model.path(), {.context = 2048});
    const std::vector<TokenId> prompt = model.prompt(30);
    const auto decoding = std::make_shared<Recorder>();
    Gate gate;
    decoding->onTokenEvent = [&](const TokenEvent&) { gate.pass(); };
    engine->generate(tokensRequest(prompt, seeded(2), 6), decoding);
    gate.waitUntilReached();
    const auto prefilling = std::make_shared<Recorder>();
    engine->generate(tokensRequest(model.prompt(1500, 8), seeded(1), 1), prefilling);
    gate.release();
    const Record record = decoding->wait();
    prefilling->wait();
    EXPECT_EQ(record.finished->value().decodeSteps, 6);
    EXPECT_EQ(record.finished->value().distinctExpertReads, expertReads(*engine, prompt, record.lanes));
}

// Norm weights are a few hundred bytes that no op counts.
std::uint64_t normBytes(const ModelInfo& model) {
    return (2 * std::uint64_t(model.layers) + 1) * std::uint64_t(model.dim) * sizeof(float);
}

TEST(Counters, ProfileSaysWhatATokenReads) {
    const TinyModel model({.type = TensorType::q8_0});
    const auto engine = load(model.path());
    logits(*engine, {.tokens = {5}, .batch = 1});
    EXPECT_TRUE(engine->takeProfile().empty()) << "off unless asked for";
    engine->setProfiling(true);
    logits(*engine, {.tokens = {5}, .batch = 1});
    std::map<std::string, OpTime> profile;
    std::uint64_t bytes = 0;
    for (const OpTime& op : engine->takeProfile()) {
        profile[op.op] = op;
        bytes += op.weightBytes;
        EXPECT_GE(op.seconds, 0);
    }
    for (const char* perLayer : {"qkv", "attention", "out_projection", "router", "experts", "combine"}) {
        EXPECT_EQ(profile[perLayer].calls, 2u) << perLayer;
    }
    EXPECT_EQ(profile["embed"].calls, 1u);
    EXPECT_EQ(profile["head"].calls, 1u);
    EXPECT_EQ(bytes, engine->model().bytesPerToken - normBytes(engine->model()));
    EXPECT_TRUE(engine->takeProfile().empty());
}

// Eight lanes with the same ids choose the same experts: they read what one reads.
TEST(Counters, LanesShareTheirReads) {
    const TinyModel model({.type = TensorType::q4_0});
    const auto engine = load(model.path());
    engine->setProfiling(true);
    logits(*engine, {.tokens = {5, 9}, .batch = 1, .lanes = 8});
    std::uint64_t bytes = 0;
    for (const OpTime& op : engine->takeProfile()) {
        bytes += op.weightBytes;
    }
    EXPECT_EQ(bytes, 2 * (engine->model().bytesPerToken - normBytes(engine->model())));
}

}  // namespace
}  // namespace sirocco::test
