#include "engine/runtime/sampler.h"

#include <algorithm>
#include <cmath>

namespace sirocco {
namespace {

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

constexpr auto likelier = [](const auto& a, const auto& b) {
    return a.logit > b.logit || (a.logit == b.logit && a.id < b.id);
};

// The eight likeliest and the logarithm of the normaliser, in one pass each.
void describe(std::span<const float> logits, SampledToken& token) {
    auto& best = token.alternatives;
    int count = 0;
    float largest = -INFINITY;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        const float logit = logits[i];
        if (!(logit > (count == 8 ? best[7].logProbability : -INFINITY)))
            continue;
        int at = count < 8 ? count++ : 7;
        for (; at > 0 && logit > best[static_cast<std::size_t>(at) - 1].logProbability; --at)
            best[static_cast<std::size_t>(at)] = best[static_cast<std::size_t>(at) - 1];
        best[static_cast<std::size_t>(at)] = {static_cast<TokenId>(i), logit};
        largest = std::max(largest, logit);
    }
    double sum = 0;
    for (const float logit : logits)
        if (!std::isnan(logit))
            sum += static_cast<double>(std::exp(logit - largest));
    const float normaliser = largest + static_cast<float>(std::log(sum));
    for (int i = 0; i < count; ++i)
        best[static_cast<std::size_t>(i)].logProbability -= normaliser;
    token.alternativeCount = count;
    token.logProbability = logits[static_cast<std::size_t>(token.id)] - normaliser;
}

}  // namespace

SampledToken Sampler::sample(std::span<const float> logits, std::span<const TokenId> history, std::uint64_t index) {
    candidates_.clear();
    sorted_ = false;
    for (std::size_t i = 0; i < logits.size(); ++i)
        if (!std::isnan(logits[i]))
            candidates_.push_back({static_cast<TokenId>(i), logits[i]});
    SampledToken token;
    if (candidates_.empty())
        return token;

    penalise(history);
    if (params_.temperature <= 0) {
        token.id = std::min_element(candidates_.begin(), candidates_.end(), likelier)->id;
    } else {
        restrictTopK();
        restrictTopP();
        restrictMinP();
        token.id = draw(index);
    }
    describe(logits, token);
    return token;
}

// Source: Keskar et al., "CTRL" (2019), section 4.1; negative logits are multiplied instead of divided.
void Sampler::penalise(std::span<const TokenId> history) {
    if (params_.repeatPenalty == 1.0f || params_.repeatWindow <= 0)
        return;
    const auto window = std::min<std::size_t>(history.size(), static_cast<std::size_t>(params_.repeatWindow));
    std::vector<TokenId> seen(history.end() - static_cast<std::ptrdiff_t>(window), history.end());
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    auto next = seen.begin();
    for (Candidate& candidate : candidates_) {  // both in order of id
        while (next != seen.end() && *next < candidate.id)
            ++next;
        if (next == seen.end())
            break;
        if (*next == candidate.id)
            candidate.logit *= candidate.logit > 0 ? 1.0f / params_.repeatPenalty : params_.repeatPenalty;
    }
}

void Sampler::restrictTopK() {
    const auto k = static_cast<std::size_t>(std::max(params_.topK, 0));
    if (k == 0 || k >= candidates_.size())
        return;
    std::partial_sort(candidates_.begin(), candidates_.begin() + static_cast<std::ptrdiff_t>(k), candidates_.end(),
                      likelier);
    candidates_.resize(k);
    sorted_ = true;
}

// The fewest likeliest candidates whose probabilities add up to p. Source: Holtzman et al. (2020), nucleus sampling.
void Sampler::restrictTopP() {
    if (params_.topP >= 1)
        return;
    const float largest = std::min_element(candidates_.begin(), candidates_.end(), likelier)->logit;
    double total = 0;
    for (const Candidate& candidate : candidates_)
        total += static_cast<double>(std::exp(candidate.logit - largest));
    // The nucleus is nearly always small, so the order is made piece by piece.
    std::size_t ordered = sorted_ ? candidates_.size() : 0;
    double sum = 0;
    for (std::size_t i = 0; i < candidates_.size(); ++i) {
        if (i == ordered) {
            ordered = std::min(candidates_.size(), std::max<std::size_t>(64, ordered * 4));
            std::partial_sort(candidates_.begin() + static_cast<std::ptrdiff_t>(i),
                              candidates_.begin() + static_cast<std::ptrdiff_t>(ordered), candidates_.end(), likelier);
        }
        sum += static_cast<double>(std::exp(candidates_[i].logit - largest));
        if (sum >= static_cast<double>(params_.topP) * total) {
            candidates_.resize(i + 1);
            break;
        }
    }
    sorted_ = true;
}

// Candidates at least min-p times as probable as the likeliest. Source: Nguyen et al. (2024), min-p sampling.
void Sampler::restrictMinP() {
    if (params_.minP <= 0)
        return;
    const float largest = std::min_element(candidates_.begin(), candidates_.end(), likelier)->logit;
    const float least = largest + std::log(std::min(params_.minP, 1.0f));
    std::erase_if(candidates_, [&](const Candidate& candidate) { return candidate.logit < least; });
}

TokenId Sampler::draw(std::uint64_t index) const {
    float largest = -INFINITY;
    for (const Candidate& candidate : candidates_)
        largest = std::max(largest, candidate.logit);
    const auto weight = [&](const Candidate& candidate) {
        return static_cast<double>(std::exp((candidate.logit - largest) / params_.temperature));
    };
    double total = 0;
    for (const Candidate& candidate : candidates_)
        total += weight(candidate);
    double left = uniform(params_.seed, index) * total;
    for (const Candidate& candidate : candidates_) {
        left -= weight(candidate);
        if (left < 0)
            return candidate.id;
    }
    // Rounding can leave a last crumb: it belongs to the likeliest.
    return std::min_element(candidates_.begin(), candidates_.end(), likelier)->id;
}

}  // namespace sirocco
