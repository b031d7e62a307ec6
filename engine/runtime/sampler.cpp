#include "engine/runtime/sampler.h"

#include <algorithm>
#include <cmath>

namespace sirocco {
namespace {

constexpr std::size_t kAlternatives = 8;

// splitmix64's finaliser (Steele, Lea and Flood, 2014): a bijection whose output bits all depend on all input bits.
std::uint64_t mix(std::uint64_t x) {
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

// Uniform in [0, 1). Mixing twice keeps neighbouring seeds, as lanes have them, from sharing a shifted stream.
double uniform(std::uint64_t seed, std::uint64_t index) {
    return static_cast<double>(mix(mix(seed) ^ mix(~index)) >> 11) * 0x1.0p-53;
}

double weight(float logit, float largest) { return static_cast<double>(std::exp(logit - largest)); }

float largestOf(const std::vector<Candidate>& candidates) {
    return std::min_element(candidates.begin(), candidates.end(), likelier)->logit;
}

double totalOf(const std::vector<Candidate>& candidates, float largest) {
    double total = 0;
    for (const Candidate& candidate : candidates)
        total += weight(candidate.logit, largest);
    return total;
}

// Orders the front piece by piece, since what is kept of it is nearly always short, and calls take(candidate) in order
// until it says that it has enough. The number that were taken.
template <typename Before, typename Take>
std::size_t takeInOrder(std::vector<Candidate>& candidates, std::size_t ordered, const Before& before,
                        const Take& take) {
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (i == ordered) {
            ordered = std::min(candidates.size(), std::max<std::size_t>(64, ordered * 4));
            const auto begin = candidates.begin() + static_cast<std::ptrdiff_t>(i);
            const auto end = candidates.begin() + static_cast<std::ptrdiff_t>(ordered);
            std::nth_element(begin, end - 1, candidates.end(), before);
            std::sort(begin, end, before);
        }
        if (take(candidates[i]))
            return i + 1;
    }
    return candidates.size();
}

void describe(std::span<const float> logits, const std::vector<Candidate>& best, SampledToken& token) {
    if (best.empty()) {
        token.logProbability = -INFINITY;
        return;
    }
    const float largest = best.front().logit;
    const double normaliser = static_cast<double>(largest) + std::log(sumWeights(logits, largest, 1));
    const auto logProbability = [&](float logit) {
        return static_cast<float>(static_cast<double>(logit) - normaliser);
    };
    for (const Candidate& candidate : best)
        token.alternatives[static_cast<std::size_t>(token.alternativeCount++)] = {candidate.id,
                                                                                  logProbability(candidate.logit)};
    token.logProbability = logProbability(usable(logits[static_cast<std::size_t>(token.id)]));
}

}  // namespace

SampledToken Sampler::sample(std::span<const float> logits, std::span<const TokenId> history, std::uint64_t index) {
    const std::vector<Candidate> best = likeliest(logits, kAlternatives);
    const std::span<const float> adjusted = adjust(logits, history);
    const std::vector<Candidate> first = adjusted.data() == logits.data() ? best : likeliest(adjusted, 1);

    SampledToken token;
    if (first.empty()) {
        token.possible = false;
        token.id = best.empty() ? 0 : best.front().id;
    } else if (params_.temperature <= 0) {
        token.id = first.front().id;
    } else if (const double unit = uniform(params_.seed, index); restricts()) {
        restrict(adjusted, first.front().logit);
        token.id = drawCandidate(unit);
    } else {
        token.id = drawAny(adjusted, first.front().logit, unit);
    }
    describe(logits, best, token);
    return token;
}

std::span<const float> Sampler::adjust(std::span<const float> logits, std::span<const TokenId> history) {
    const bool penalises = params_.repeatPenalty != 1 || params_.frequencyPenalty != 0 || params_.presencePenalty != 0;
    if (!penalises && params_.logitBias.empty())
        return logits;
    adjusted_.assign(logits.begin(), logits.end());
    if (penalises && params_.repeatWindow > 0)
        penalise(history.last(std::min<std::size_t>(history.size(), static_cast<std::size_t>(params_.repeatWindow))));
    for (const LogitBias& bias : params_.logitBias)
        if (bias.id >= 0 && static_cast<std::size_t>(bias.id) < adjusted_.size())
            adjusted_[static_cast<std::size_t>(bias.id)] += bias.bias;
    return adjusted_;
}

// Sources: Keskar et al., "CTRL" (2019), section 4.1, with negative logits multiplied instead of divided; OpenAI's API
// reference for the frequency and presence penalty.
void Sampler::penalise(std::span<const TokenId> window) {
    counts_.resize(adjusted_.size());
    seen_.clear();
    for (const TokenId id : window)
        if (id >= 0 && static_cast<std::size_t>(id) < counts_.size() && counts_[static_cast<std::size_t>(id)]++ == 0)
            seen_.push_back(id);
    for (const TokenId id : seen_) {
        float& logit = adjusted_[static_cast<std::size_t>(id)];
        int& count = counts_[static_cast<std::size_t>(id)];
        logit *= logit > 0 ? 1.0f / params_.repeatPenalty : params_.repeatPenalty;
        logit -= static_cast<float>(count) * params_.frequencyPenalty + params_.presencePenalty;
        count = 0;
    }
}

void Sampler::restrict(std::span<const float> logits, float largest) {
    sorted_ = false;
    if (params_.topK > 0)
        restrictTopK(logits);
    else if (params_.typicalP < 1)
        gather(logits, -INFINITY, candidates_);
    else if (params_.topP < 1)
        return gatherNucleus(logits, largest);
    else
        gather(logits, largest + std::log(std::min(params_.minP, 1.0f)), candidates_);
    if (params_.typicalP < 1)
        restrictTypicalP();
    if (params_.topP < 1) {
        const float most = largestOf(candidates_);
        restrictTopP(totalOf(candidates_, most), most);
    }
    restrictMinP();
}

void Sampler::restrictTopK(std::span<const float> logits) {
    constexpr std::size_t kFew = 64;
    const auto k = static_cast<std::size_t>(params_.topK);
    if (k <= kFew) {
        candidates_ = likeliest(logits, k);
        sorted_ = true;
        return;
    }
    gather(logits, -INFINITY, candidates_);
    if (k >= candidates_.size())
        return;
    std::partial_sort(candidates_.begin(), candidates_.begin() + static_cast<std::ptrdiff_t>(k), candidates_.end(),
                      likelier);
    candidates_.resize(k);
    sorted_ = true;
}

// The fewest candidates whose surprise is nearest to the entropy and whose probabilities add up to p. Source: Meister
// et al., "Locally Typical Sampling" (2022), section 4. Of two equally near ones the likelier comes first.
void Sampler::restrictTypicalP() {
    const float largest = largestOf(candidates_);
    const double total = totalOf(candidates_, largest);
    double entropy = std::log(total);
    for (const Candidate& candidate : candidates_)
        entropy -= weight(candidate.logit, largest) / total * static_cast<double>(candidate.logit - largest);
    // -log p of a candidate is log(total) - (logit - largest), so the nearest are those around this logit.
    const double typical = std::log(total) - entropy + static_cast<double>(largest);
    const auto nearer = [typical](const Candidate& a, const Candidate& b) {
        const double distanceA = std::abs(static_cast<double>(a.logit) - typical);
        const double distanceB = std::abs(static_cast<double>(b.logit) - typical);
        return distanceA < distanceB || (distanceA == distanceB && likelier(a, b));
    };
    double sum = 0;
    candidates_.resize(takeInOrder(candidates_, 0, nearer, [&](const Candidate& candidate) {
        sum += weight(candidate.logit, largest);
        return sum >= static_cast<double>(params_.typicalP) * total;
    }));
    std::sort(candidates_.begin(), candidates_.end(), likelier);
    sorted_ = true;
}

// The fewest likeliest candidates whose probabilities add up to p. Source: Holtzman et al. (2020), nucleus sampling.
void Sampler::restrictTopP(double total, float largest) {
    double sum = 0;
    const std::size_t ordered = sorted_ ? candidates_.size() : 0;
    candidates_.resize(takeInOrder(candidates_, ordered, likelier, [&](const Candidate& candidate) {
        sum += weight(candidate.logit, largest);
        return sum >= static_cast<double>(params_.topP) * total;
    }));
    sorted_ = true;
}

// Top-p of a whole row: looks only as far down as the nucleus reaches.
void Sampler::gatherNucleus(std::span<const float> logits, float largest) {
    const double total = sumWeights(logits, largest, 1);
    for (const float depth : {4.0f, 8.0f, 12.0f, INFINITY}) {
        gather(logits, largest - depth, candidates_);
        // A hair more than p of it, since the two sums round differently.
        if (totalOf(candidates_, largest) >= static_cast<double>(params_.topP) * total * (1 + 1e-5))
            break;
    }
    restrictTopP(total, largest);
    restrictMinP();
}

// Candidates at least min-p times as probable as the likeliest. Source: Nguyen et al. (2024), min-p sampling.
void Sampler::restrictMinP() {
    if (params_.minP <= 0)
        return;
    const float least = largestOf(candidates_) + std::log(std::min(params_.minP, 1.0f));
    std::erase_if(candidates_, [&](const Candidate& candidate) { return candidate.logit < least; });
}

TokenId Sampler::drawCandidate(double unit) const {
    const float largest = largestOf(candidates_);
    const auto share = [&](const Candidate& candidate) {
        return static_cast<double>(std::exp((candidate.logit - largest) / params_.temperature));
    };
    double left = 0;
    for (const Candidate& candidate : candidates_)
        left += share(candidate);
    left *= unit;
    for (const Candidate& candidate : candidates_) {
        left -= share(candidate);
        if (left < 0)
            return candidate.id;
    }
    // Rounding can leave a last crumb: it belongs to the likeliest.
    return std::min_element(candidates_.begin(), candidates_.end(), likelier)->id;
}

// The same over a whole row without listing it: finds the run of logits first, then the place in it.
TokenId Sampler::drawAny(std::span<const float> logits, float largest, double unit) {
    double left = unit * sumWeights(logits, largest, params_.temperature, &runs_);
    std::size_t run = 0;
    while (run + 1 < runs_.size() && left >= static_cast<double>(runs_[run]))
        left -= static_cast<double>(runs_[run++]);
    const auto part = logits.subspan(run * kWeightRun, std::min(kWeightRun, logits.size() - run * kWeightRun));
    gather(part, -INFINITY, candidates_);
    for (const Candidate& candidate : candidates_) {
        left -= static_cast<double>(std::exp((candidate.logit - largest) / params_.temperature));
        if (left < 0)
            return static_cast<TokenId>(run * kWeightRun) + candidate.id;
    }
    return likeliest(logits, 1).front().id;
}

}  // namespace sirocco
