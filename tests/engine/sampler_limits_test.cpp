// The sampler on what no good model gives and no sensible user asks for: it neither crashes nor returns an invalid id.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "engine/runtime/sampler.h"
#include "tests/support/random.h"

namespace sirocco::test {
namespace {

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr float kMost = std::numeric_limits<float>::max();

// Greedy, at will, and with every restriction.
const std::vector<SamplingParams> kWays = {
    {.temperature = 0},
    {.temperature = 1},
    {.temperature = 1e-30f},
    {.temperature = 1e-45f},
    {.temperature = 100, .topK = 5},
    {.temperature = 1, .topK = 100},
    {.temperature = 1, .typicalP = 0.5f},
    {.temperature = 1, .topP = 0.9f},
    {.temperature = 1, .minP = 0.3f},
    {.temperature = 0.5f, .topK = 70, .typicalP = 0.9f, .topP = 0.9f, .minP = 0.1f, .repeatPenalty = 1.3f},
};

SamplingParams with(SamplingParams params, std::vector<LogitBias> bias) {
    params.logitBias = std::move(bias);
    return params;
}

TEST(SamplerLimits, NothingUsableIsSaid) {
    for (const float value : {kNaN, -kInfinity}) {
        for (const std::size_t size : {1u, 3u, 64u, 65u, 400u}) {
            for (const SamplingParams& params : kWays) {
                const SampledToken token = Sampler(params).sample(std::vector<float>(size, value), {}, 1);
                EXPECT_FALSE(token.possible);
                EXPECT_EQ(token.id, 0);
                EXPECT_EQ(token.alternativeCount, 0);
                EXPECT_EQ(token.logProbability, -kInfinity);
            }
        }
    }
}

TEST(SamplerLimits, WhenAllIsForbiddenTheModelsOwnChoiceIsGivenAndMarked) {
    const std::vector<float> logits = {1, 4, 2};
    for (const SamplingParams& params : kWays) {
        const SampledToken token =
            Sampler(with(params, {{0, -kInfinity}, {1, -kInfinity}, {2, -kInfinity}})).sample(logits, {}, 1);
        EXPECT_FALSE(token.possible);
        EXPECT_EQ(token.id, 1);
        EXPECT_EQ(token.alternativeCount, 3);
    }
}

TEST(SamplerLimits, WhatIsForbiddenIsNeverChosen) {
    std::vector<float> logits(300, 0);
    logits[7] = 50;
    logits[200] = 40;
    for (const SamplingParams& params : kWays) {
        Sampler sampler(with(params, {{7, -kInfinity}, {200, -kInfinity}, {7, 1000}}));
        for (std::uint64_t i = 0; i < 200; ++i) {
            const SampledToken token = sampler.sample(logits, {}, i);
            EXPECT_TRUE(token.possible);
            EXPECT_NE(token.id, 7);
            EXPECT_NE(token.id, 200);
            EXPECT_EQ(token.alternatives[0].id, 7) << "alternatives are the model's own";
        }
    }
}

TEST(SamplerLimits, OneCandidateIsTaken) {
    std::vector<float> logits(200, kNaN);
    logits[150] = -3;
    for (const SamplingParams& params : kWays) {
        const SampledToken token = Sampler(params).sample(logits, std::vector<TokenId>{150, 150}, 5);
        EXPECT_TRUE(token.possible);
        EXPECT_EQ(token.id, 150);
        EXPECT_EQ(token.alternativeCount, 1);
        EXPECT_FLOAT_EQ(token.logProbability, 0);
        EXPECT_EQ(Sampler(params).sample(std::vector<float>{0.5f}, {}, 5).id, 0);
    }
}

TEST(SamplerLimits, ExtremeLogitsAreSurvived) {
    Random random(12);
    const std::vector<float> values = {kNaN, kInfinity, -kInfinity, kMost, -kMost, 0, -0.0f, 1e-45f, 1e30f, -1e30f, 3};
    for (int round = 0; round < 3000; ++round) {
        std::vector<float> logits(std::size_t(1 + random.below(150)));
        for (float& logit : logits) {
            logit = values[std::size_t(random.below(int(values.size())))];
        }
        std::vector<TokenId> history = {0, -5, 1 << 30, random.below(200), random.below(200)};
        SamplingParams params = kWays[std::size_t(random.below(int(kWays.size())))];
        params.frequencyPenalty = values[std::size_t(3 + random.below(8))];
        params.presencePenalty = values[std::size_t(3 + random.below(8))];
        params.logitBias = {{random.below(200), values[std::size_t(2 + random.below(9))]}, {-1, 1}, {1 << 30, 1}};
        const SampledToken token = Sampler(params).sample(logits, history, std::uint64_t(round));
        ASSERT_GE(token.id, 0);
        ASSERT_LT(token.id, TokenId(logits.size()));
        EXPECT_FALSE(std::isnan(token.logProbability));
        if (token.possible) {
            EXPECT_GT(logits[std::size_t(token.id)], -kInfinity) << "neither NaN nor impossible";
        }
    }
}

TEST(SamplerLimits, InfinityIsTheLargest) {
    const std::vector<float> logits = {1, kInfinity, kMost, 2};
    for (const SamplingParams& params : kWays) {
        const TokenId id = Sampler(params).sample(logits, {}, 0).id;
        EXPECT_TRUE(id == 1 || id == 2);
    }
    EXPECT_EQ(Sampler({.temperature = 0}).sample(logits, {}, 0).id, 1);
}

TEST(SamplerLimits, AWindowOfNothingPenalisesNothing) {
    const std::vector<float> logits = {3, 2};
    const std::vector<TokenId> history = {0, 0, 0};
    EXPECT_EQ(Sampler({.temperature = 0, .presencePenalty = 2, .repeatWindow = 0}).sample(logits, history, 0).id, 0);
    EXPECT_EQ(Sampler({.temperature = 0, .presencePenalty = 2}).sample(logits, history, 0).id, 1);
    EXPECT_EQ(Sampler({.temperature = 0, .frequencyPenalty = 0.4f}).sample(logits, history, 0).id, 1);
    EXPECT_EQ(Sampler({.temperature = 0, .frequencyPenalty = 0.3f}).sample(logits, history, 0).id, 0);
    EXPECT_EQ(Sampler({.temperature = 0, .frequencyPenalty = 0.4f, .repeatWindow = 2}).sample(logits, history, 0).id,
              0);
}

}  // namespace
}  // namespace sirocco::test
