// The sampler beside the same thing written down plainly in float64: all penalties, biases and restrictions at once.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "engine/runtime/sampler.h"
#include "tests/support/random.h"
#include "tests/support/test_data.h"

namespace sirocco::test {
namespace {

struct Entry {
    TokenId id;
    double logit;
    double probability = 0;
};

// The distribution that a token is drawn from, and how near the closest decision of a restriction was to going the
// other way, where float and float64 may honestly differ.
class Reference {
public:
    Reference(const SamplingParams& params, const std::vector<float>& logits, const std::vector<TokenId>& history)
        : params_(params) {
        for (std::size_t i = 0; i < logits.size(); ++i) {
            entries_.push_back({TokenId(i), double(logits[i])});
        }
        adjust(history);
        if (params.temperature == 0) {
            sort();
            entries_.resize(1);
            entries_[0].probability = 1;
            return;
        }
        sort();
        if (params.topK > 0 && std::size_t(params.topK) < entries_.size()) {
            near(entries_[std::size_t(params.topK) - 1].logit - entries_[std::size_t(params.topK)].logit);
            entries_.resize(std::size_t(params.topK));
        }
        typical();
        nucleus();
        minP();
        for (Entry& entry : entries_) {
            entry.logit /= double(params.temperature);
        }
        normalise();
    }

    std::map<TokenId, double> distribution() const {
        std::map<TokenId, double> all;
        for (const Entry& entry : entries_) {
            all[entry.id] = entry.probability;
        }
        return all;
    }
    double margin() const { return margin_; }

private:
    void near(double distance) { margin_ = std::min(margin_, std::abs(distance)); }
    void sort() {
        std::stable_sort(entries_.begin(), entries_.end(),
                         [](const Entry& a, const Entry& b) { return a.logit > b.logit; });
    }
    void normalise() {
        double largest = -INFINITY;
        for (const Entry& entry : entries_) {
            largest = std::max(largest, entry.logit);
        }
        double sum = 0;
        for (Entry& entry : entries_) {
            sum += entry.probability = std::exp(entry.logit - largest);
        }
        for (Entry& entry : entries_) {
            entry.probability /= sum;
        }
    }

    void adjust(const std::vector<TokenId>& history) {
        std::map<TokenId, int> counts;
        const std::size_t window = std::min(history.size(), std::size_t(params_.repeatWindow));
        for (std::size_t i = history.size() - window; i < history.size(); ++i) {
            ++counts[history[i]];
        }
        for (const auto& [id, count] : counts) {
            double& logit = entries_[std::size_t(id)].logit;
            logit = logit > 0 ? logit / double(params_.repeatPenalty) : logit * double(params_.repeatPenalty);
            logit -= count * double(params_.frequencyPenalty) + double(params_.presencePenalty);
        }
        for (const LogitBias& bias : params_.logitBias) {
            entries_[std::size_t(bias.id)].logit += double(bias.bias);
        }
        std::erase_if(entries_, [](const Entry& entry) { return !(entry.logit > -INFINITY); });
    }

    // Keeps the front of entries_ that reaches p.
    void keepUntil(double p) {
        double sum = 0;
        std::size_t kept = 0;
        while (kept < entries_.size() && sum < p) {
            sum += entries_[kept++].probability;
            near(sum - p);
        }
        entries_.resize(kept);
    }

    void typical() {
        if (params_.typicalP >= 1) {
            return;
        }
        normalise();
        double entropy = 0;
        for (const Entry& entry : entries_) {
            entropy -= entry.probability * std::log(entry.probability);
        }
        const auto distance = [entropy](const Entry& entry) {
            return std::abs(-std::log(entry.probability) - entropy);
        };
        std::stable_sort(entries_.begin(), entries_.end(),
                         [&](const Entry& a, const Entry& b) { return distance(a) < distance(b); });
        const std::vector<Entry> before = entries_;
        keepUntil(double(params_.typicalP));
        if (entries_.size() < before.size()) {
            near(distance(before[entries_.size()]) - distance(before[entries_.size() - 1]));
        }
        sort();
    }

    void nucleus() {
        if (params_.topP < 1) {
            normalise();
            keepUntil(double(params_.topP));
        }
    }

    void minP() {
        if (params_.minP <= 0) {
            return;
        }
        const double least = entries_[0].logit + std::log(double(params_.minP));
        for (const Entry& entry : entries_) {
            near(entry.logit - least);
        }
        std::erase_if(entries_, [least](const Entry& entry) { return entry.logit < least; });
    }

    const SamplingParams& params_;
    std::vector<Entry> entries_;  // the likeliest first, once sorted
    double margin_ = INFINITY;
};

SamplingParams randomParams(Random& random, int vocab) {
    const auto maybe = [&random](float on, float off) { return random.below(2) == 0 ? on : off; };
    const auto unit = [&random] { return 0.02f + 0.97f * float(random.below(1000)) / 1000; };
    SamplingParams params;
    params.temperature = 0.2f + float(random.below(20)) / 10;
    params.topK = random.below(3) == 0 ? 1 + random.below(vocab) : 0;
    params.typicalP = maybe(unit(), 1);
    params.topP = maybe(unit(), 1);
    params.minP = maybe(unit() * 0.1f, 0);
    params.repeatPenalty = maybe(0.8f + unit(), 1);
    params.frequencyPenalty = maybe(unit() - 0.4f, 0);
    params.presencePenalty = maybe(unit() - 0.4f, 0);
    params.repeatWindow = random.below(60);
    for (int i = random.below(4); i > 0; --i) {
        params.logitBias.push_back({random.below(vocab), random.below(3) == 0 ? -INFINITY : 4 * unit() - 2});
    }
    params.seed = random.next();
    return params;
}

// How many standard deviations the counts are away from what was expected. Source of the approximation: Wilson and
// Hilferty (1931).
double deviation(const std::map<TokenId, int>& counts, const std::map<TokenId, double>& expected, int draws) {
    double sum = 0;
    double restExpected = 0;
    double rest = 0;
    int cells = 0;
    const auto add = [&](double count, double mean) {
        sum += (count - mean) * (count - mean) / mean;
        ++cells;
    };
    for (const auto& [id, probability] : expected) {
        const auto found = counts.find(id);
        const double count = found == counts.end() ? 0 : found->second;
        if (probability * draws >= 10) {
            add(count, probability * draws);
        } else {
            restExpected += probability * draws;
            rest += count;
        }
    }
    if (restExpected >= 10) {
        add(rest, restExpected);
    }
    if (cells < 2) {
        return 0;
    }
    const double k = cells - 1;
    return (std::cbrt(sum / k) - (1 - 2 / (9 * k))) / std::sqrt(2 / (9 * k));
}

TEST(SamplerReference, DrawsFollowThePlainDistribution) {
    Random random(2024);
    const int rounds = fullTests() ? 1500 : 150;
    constexpr int kDraws = 3000;
    int compared = 0;
    double sum = 0;
    for (int round = 0; round < rounds; ++round) {
        const int vocab = 2 + random.below(round % 5 == 0 ? 1500 : 200);
        const SamplingParams params = randomParams(random, vocab);
        const std::vector<float> logits = random.vector(std::size_t(vocab), 0.5 + random.below(4));
        std::vector<TokenId> history;
        for (int i = random.below(80); i > 0; --i) {
            history.push_back(random.below(std::min(vocab, 30)));
        }
        const Reference reference(params, logits, history);
        if (reference.margin() < 1e-5 || reference.distribution().empty()) {
            continue;
        }
        ++compared;
        const std::map<TokenId, double> expected = reference.distribution();
        std::map<TokenId, int> counts;
        Sampler sampler(params);
        for (int i = 0; i < kDraws; ++i) {
            ++counts[sampler.sample(logits, history, std::uint64_t(i)).id];
        }
        for (const auto& [id, count] : counts) {
            ASSERT_TRUE(expected.contains(id)) << "round " << round << ", id " << id << " drawn " << count << " times";
        }
        const double z = deviation(counts, expected, kDraws);
        EXPECT_LT(z, 4.5) << "round " << round;
        sum += z;
    }
    EXPECT_GT(compared, rounds * 9 / 10);
    EXPECT_LT(std::abs(sum / compared), 4 / std::sqrt(compared)) << "the deviations do not average out";
}

TEST(SamplerReference, GreedyIsTheLargestAfterPenaltiesAndBias) {
    Random random(7);
    for (int round = 0; round < 2000; ++round) {
        const int vocab = 1 + random.below(300);
        SamplingParams params = randomParams(random, vocab);
        params.temperature = 0;
        std::vector<float> logits = random.vector(std::size_t(vocab), 2);
        for (float& logit : logits) {
            logit = std::round(logit * 4) / 4;  // plenty of ties
        }
        params.repeatPenalty = 2;
        params.frequencyPenalty = 0.25f * float(random.below(4));
        params.presencePenalty = 0.5f * float(random.below(3));
        for (LogitBias& bias : params.logitBias) {
            bias.bias = std::round(bias.bias * 4) / 4;
        }
        std::vector<TokenId> history;
        for (int i = random.below(80); i > 0; --i) {
            history.push_back(random.below(vocab));
        }
        const Reference reference(params, logits, history);
        if (vocab > 4) {  // not all of them forbidden
            EXPECT_EQ(Sampler(params).sample(logits, history, 0).id, reference.distribution().begin()->first);
        }
    }
}

TEST(SamplerReference, LogProbabilitiesOfALargeVocabulary) {
    Random random(5);
    for (const double deviation : {0.01, 1.0, 8.0, 60.0}) {
        const std::vector<float> logits = random.vector(32000, deviation);
        const double largest = double(*std::max_element(logits.begin(), logits.end()));
        double sum = 0;
        for (const float logit : logits) {
            sum += std::exp(double(logit) - largest);
        }
        Sampler sampler({.temperature = 1, .seed = 3});
        for (std::uint64_t i = 0; i < 20; ++i) {
            const SampledToken token = sampler.sample(logits, {}, i);
            const double expected = double(logits[std::size_t(token.id)]) - largest - std::log(sum);
            EXPECT_NEAR(double(token.logProbability), expected, 1e-5 + 1e-6 * std::abs(expected));
        }
    }
}

}  // namespace
}  // namespace sirocco::test
