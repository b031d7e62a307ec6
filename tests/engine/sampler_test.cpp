#include "engine/runtime/sampler.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "tests/support/random.h"

namespace sirocco::test {
namespace {

using Ids = std::set<TokenId>;

// The ids that turn up in many draws. At a high temperature all that are allowed do.
Ids drawn(SamplingParams params, const std::vector<float>& logits, const std::vector<TokenId>& history = {}) {
    params.temperature = 50;
    params.seed = 99;
    Sampler sampler(params);
    Ids ids;
    for (std::uint64_t index = 0; index < 3000; ++index) {
        ids.insert(sampler.sample(logits, history, index).id);
    }
    return ids;
}

std::vector<double> softmax(const std::vector<float>& logits, double temperature = 1) {
    const double largest = *std::max_element(logits.begin(), logits.end());
    std::vector<double> result;
    for (const float logit : logits) {
        result.push_back(std::exp((logit - largest) / temperature));
    }
    const double sum = std::accumulate(result.begin(), result.end(), 0.0);
    for (double& value : result) {
        value /= sum;
    }
    return result;
}

TEST(Sampler, GreedyTakesTheLargest) {
    Sampler sampler({.temperature = 0});
    EXPECT_EQ(sampler.sample(std::vector<float>{1, 5, 3, -2}, {}, 0).id, 1);
    EXPECT_EQ(sampler.sample(std::vector<float>{-1, -5, -3, -0.5f}, {}, 1).id, 3);
}

TEST(Sampler, GreedyTiesGoToTheLowestId) {
    Sampler sampler({.temperature = 0});
    EXPECT_EQ(sampler.sample(std::vector<float>{1, 7, 3, 7, 7}, {}, 0).id, 1);
    EXPECT_EQ(sampler.sample(std::vector<float>(300, 2.5f), {}, 0).id, 0);
}

TEST(Sampler, NeverChoosesNaN) {
    std::vector<float> logits(40, std::nanf(""));
    logits[17] = -3;
    logits[30] = -2;
    EXPECT_EQ(Sampler({.temperature = 0}).sample(logits, {}, 0).id, 30);
    EXPECT_EQ(drawn({}, logits), (Ids{17, 30}));
    EXPECT_EQ(drawn({.topK = 1}, logits), (Ids{30}));
}

TEST(Sampler, TopKKeepsExactlyK) {
    const std::vector<float> logits = {0.1f, 2, 1, 2, 0.5f, 1, 3, 1};
    EXPECT_EQ(drawn({.topK = 1}, logits), (Ids{6}));
    EXPECT_EQ(drawn({.topK = 3}, logits), (Ids{6, 1, 3}));
    EXPECT_EQ(drawn({.topK = 4}, logits), (Ids{6, 1, 3, 2}));  // of three that tie, the lowest id
    EXPECT_EQ(drawn({.topK = 8}, logits).size(), 8u);
    EXPECT_EQ(drawn({.topK = 100}, logits).size(), 8u);
    EXPECT_EQ(drawn({.topK = 0}, logits).size(), 8u);
}

// Probabilities 0.4, 0.3, 0.2, 0.1 in the order of ids 2, 0, 3, 1.
const std::vector<float> kFour = {std::log(0.3f), std::log(0.1f), std::log(0.4f), std::log(0.2f)};

TEST(Sampler, TopPKeepsTheFewestThatReachIt) {
    EXPECT_EQ(drawn({.topP = 0.0f}, kFour), (Ids{2}));
    EXPECT_EQ(drawn({.topP = 0.39f}, kFour), (Ids{2}));
    EXPECT_EQ(drawn({.topP = 0.41f}, kFour), (Ids{2, 0}));
    EXPECT_EQ(drawn({.topP = 0.69f}, kFour), (Ids{2, 0}));
    EXPECT_EQ(drawn({.topP = 0.71f}, kFour), (Ids{2, 0, 3}));
    EXPECT_EQ(drawn({.topP = 0.91f}, kFour), (Ids{2, 0, 3, 1}));
    EXPECT_EQ(drawn({.topP = 1.0f}, kFour), (Ids{2, 0, 3, 1}));
}

TEST(Sampler, TopPOverALongTail) {
    const std::vector<float> logits = Random(3).vector(400, 1.2);
    const std::vector<double> probabilities = softmax(logits);
    std::vector<TokenId> order(400);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](TokenId a, TokenId b) { return logits[std::size_t(a)] > logits[std::size_t(b)]; });
    for (const float topP : {0.05f, 0.5f, 0.83f}) {
        Ids expected;
        double sum = 0;
        for (std::size_t i = 0; sum < topP; ++i) {
            sum += probabilities[std::size_t(order[i])];
            expected.insert(order[i]);
        }
        EXPECT_EQ(drawn({.topP = topP}, logits), expected) << "top-p " << topP;
    }
}

TEST(Sampler, MinPKeepsWhatIsLikelyEnough) {
    EXPECT_EQ(drawn({.minP = 0.24f}, kFour), (Ids{2, 0, 3, 1}));
    EXPECT_EQ(drawn({.minP = 0.26f}, kFour), (Ids{2, 0, 3}));
    EXPECT_EQ(drawn({.minP = 0.51f}, kFour), (Ids{2, 0}));
    EXPECT_EQ(drawn({.minP = 0.76f}, kFour), (Ids{2}));
    EXPECT_EQ(drawn({.minP = 1.0f}, kFour), (Ids{2}));
}

TEST(Sampler, RestrictionsApplyOneAfterAnother) {
    // Top-k leaves 0.4, 0.3, 0.2, of which top-p 0.75 then needs two: 0.7 / 0.9 = 0.78.
    EXPECT_EQ(drawn({.topK = 3, .topP = 0.75f}, kFour), (Ids{2, 0}));
    EXPECT_EQ(drawn({.topK = 3, .minP = 0.6f}, kFour), (Ids{2, 0}));
    EXPECT_EQ(drawn({.topK = 4, .topP = 0.95f, .minP = 0.4f}, kFour), (Ids{2, 0, 3}));
}

double chiSquare(const std::vector<int>& counts, const std::vector<double>& probabilities) {
    const double total = std::accumulate(counts.begin(), counts.end(), 0.0);
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double expected = total * probabilities[i];
        sum += (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    return sum;
}

const std::vector<float> kEight = {1.0f, 0.2f, -0.5f, 2.0f, 0.0f, 1.4f, -1.0f, 0.7f};
constexpr double kChiSquareSevenDegrees = 24.32;  // exceeded once in a thousand

TEST(Sampler, FrequenciesFollowTheSoftmax) {
    for (const float temperature : {0.5f, 1.0f, 2.0f}) {
        std::vector<int> overTokens(8);
        std::vector<int> overSeeds(8);
        Sampler one({.temperature = temperature, .seed = 42});
        for (std::uint64_t i = 0; i < 20000; ++i) {
            ++overTokens[std::size_t(one.sample(kEight, {}, i).id)];
            Sampler other({.temperature = temperature, .seed = i});
            ++overSeeds[std::size_t(other.sample(kEight, {}, 5).id)];
        }
        const std::vector<double> expected = softmax(kEight, temperature);
        EXPECT_LT(chiSquare(overTokens, expected), kChiSquareSevenDegrees) << "temperature " << temperature;
        EXPECT_LT(chiSquare(overSeeds, expected), kChiSquareSevenDegrees) << "temperature " << temperature;
    }
}

TEST(Sampler, RestrictedFrequenciesKeepTheirProportions) {
    for (const SamplingParams& params : {SamplingParams{.temperature = 1, .topK = 3, .seed = 1},
                                         {.temperature = 1, .topP = 0.85f, .seed = 2},
                                         {.temperature = 1, .minP = 0.5f - 1e-3f, .seed = 3}}) {
        std::vector<int> counts(4);
        Sampler sampler(params);
        for (std::uint64_t i = 0; i < 20000; ++i) {
            ++counts[std::size_t(sampler.sample(kFour, {}, i).id)];
        }
        EXPECT_EQ(counts[1], 0);
        EXPECT_LT(chiSquare({counts[0], counts[2], counts[3]}, {3 / 9., 4 / 9., 2 / 9.}), 13.82);
    }
}

std::vector<TokenId> stream(std::uint64_t seed, int length) {
    Sampler sampler({.temperature = 1, .seed = seed});
    std::vector<TokenId> ids;
    for (int i = 0; i < length; ++i) {
        ids.push_back(sampler.sample(kEight, {}, std::uint64_t(i)).id);
    }
    return ids;
}

TEST(Sampler, TheSeedDecides) {
    EXPECT_EQ(stream(5, 200), stream(5, 200));
    EXPECT_NE(stream(5, 200), stream(6, 200));
}

TEST(Sampler, NeighbouringSeedsShareNoShiftedStream) {
    const std::vector<TokenId> a = stream(100, 220);
    const std::vector<TokenId> b = stream(101, 220);
    for (int shift = -4; shift <= 4; ++shift) {
        int equal = 0;
        for (int i = 4; i < 216; ++i) {
            equal += a[std::size_t(i)] == b[std::size_t(i + shift)];
        }
        EXPECT_LT(equal, 110) << "shift " << shift;  // about 55 of 212 by chance
    }
}

TEST(Sampler, DrawsDoNotDependOnEarlierOnes) {
    Sampler fresh({.temperature = 1, .seed = 8});
    const TokenId tenth = stream(8, 11)[10];
    EXPECT_EQ(fresh.sample(kEight, {}, 10).id, tenth);
}

TEST(Sampler, RepeatPenaltyDividesAndMultiplies) {
    Sampler sampler({.temperature = 0, .repeatPenalty = 2});
    EXPECT_EQ(sampler.sample(std::vector<float>{3, 2, 1}, std::vector<TokenId>{0}, 0).id, 1);
    EXPECT_EQ(sampler.sample(std::vector<float>{5, 2, 1}, std::vector<TokenId>{0}, 0).id, 0);
    EXPECT_EQ(sampler.sample(std::vector<float>{-1, -1.5f, -4}, std::vector<TokenId>{0}, 0).id, 1);
    // Seen twice counts once: 5 / 2 is still more than 2.
    EXPECT_EQ(sampler.sample(std::vector<float>{5, 2, 1}, std::vector<TokenId>{0, 0, 0}, 0).id, 0);
}

TEST(Sampler, RepeatPenaltyLooksBackOneWindow) {
    Sampler sampler({.temperature = 0, .repeatPenalty = 2, .repeatWindow = 2});
    const std::vector<float> logits = {3, 2, 1};
    EXPECT_EQ(sampler.sample(logits, std::vector<TokenId>{0, 2, 2}, 0).id, 0);
    EXPECT_EQ(sampler.sample(logits, std::vector<TokenId>{2, 0, 2}, 0).id, 1);
    EXPECT_EQ(sampler.sample(logits, std::vector<TokenId>{2, 2, 0}, 0).id, 1);
}

TEST(Sampler, LogProbabilitiesAreTheModelsOwn) {
    const std::vector<double> expected = softmax(kEight);
    Sampler sampler({.temperature = 0.3f, .topK = 2, .repeatPenalty = 3, .seed = 4});
    const SampledToken token = sampler.sample(kEight, std::vector<TokenId>{3, 0}, 0);
    EXPECT_NEAR(token.logProbability, std::log(expected[std::size_t(token.id)]), 1e-5);
    ASSERT_EQ(token.alternativeCount, 8);
    EXPECT_EQ(token.alternatives[0].id, 3);
    EXPECT_EQ(token.alternatives[1].id, 5);
    EXPECT_EQ(token.alternatives[7].id, 6);
    for (const TokenAlternative& alternative : token.alternatives) {
        EXPECT_NEAR(alternative.logProbability, std::log(expected[std::size_t(alternative.id)]), 1e-5);
    }
}

TEST(Sampler, AlternativesAreTheEightLikeliest) {
    const std::vector<float> logits = Random(6).vector(500, 3);
    std::vector<TokenId> order(500);
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [&](TokenId a, TokenId b) { return logits[std::size_t(a)] > logits[std::size_t(b)]; });
    const SampledToken token = Sampler({.temperature = 0}).sample(logits, {}, 0);
    for (std::size_t i = 0; i < 8; ++i) {
        EXPECT_EQ(token.alternatives[i].id, order[i]);
    }
    EXPECT_EQ(Sampler({.temperature = 0}).sample(std::vector<float>{1, 2, 3}, {}, 0).alternativeCount, 3);
}

}  // namespace
}  // namespace sirocco::test
