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
