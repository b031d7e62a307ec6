// From logits to a token. The order is:
//
//   1. repetition penalty: the logit of each id in the window is divided by it, or multiplied when negative
//   2. frequency and presence penalty: the logit of each id in the window, seen n times, loses n * frequency + presence
//   3. logit bias: added to the logit of its id; -infinity forbids the id
//   4. top-k       5. typical-p       6. top-p       7. min-p
//   8. temperature
//   9. the draw
//
// Each of 4 to 7 sees what the one before it left, with its probabilities made to add up to 1 again, and each keeps at
// least one token. They look at the distribution before temperature, so they mean the same at every temperature. The
// window is the last repeatWindow ids of prompt and answer. Temperature 0 takes the largest logit after step 3, ties to
// the lowest id, and 4 to 9 do nothing.
//
// The draw for the n-th token of a lane depends on (seed, n) only, so a lane gives the same tokens alone or in company.
//
// NaN and -infinity are never chosen; +infinity counts as the largest float. When nothing is left that could be chosen,
// because the model gave no numbers or every id is forbidden, `possible` is false and `id` is the model's own
// likeliest, or 0 when it has none: a valid id, but nobody should go on from it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/api/generation.h"
#include "engine/runtime/logit_scan.h"

namespace sirocco {

struct SampledToken {
    TokenId id = 0;
    bool possible = true;
    float logProbability = 0;  // of the unchanged logits, temperature 1
    std::array<TokenAlternative, 8> alternatives{};
    int alternativeCount = 0;  // fewer than 8 only when the model gave fewer usable logits
};

class Sampler {
public:
    explicit Sampler(const SamplingParams& params) : params_(params) {}

    // history: the ids before this token, prompt included. index: how many tokens this lane has drawn before. Ids out
    // of the range of `logits`, which must not be empty, are ignored in history and bias.
    SampledToken sample(std::span<const float> logits, std::span<const TokenId> history, std::uint64_t index);

private:
    bool restricts() const { return params_.topK > 0 || params_.typicalP < 1 || params_.topP < 1 || params_.minP > 0; }
    std::span<const float> adjust(std::span<const float> logits, std::span<const TokenId> history);
    void penalise(std::span<const TokenId> window);
    void restrict(std::span<const float> logits, float largest);
    void restrictTopK(std::span<const float> logits);
    void restrictTypicalP();
    void restrictTopP(double total, float largest);
    void gatherNucleus(std::span<const float> logits, float largest);
    void restrictMinP();
    TokenId drawCandidate(double unit) const;
    TokenId drawAny(std::span<const float> logits, float largest, double unit);

    SamplingParams params_;
    // Kept between tokens for their memory.
    std::vector<float> adjusted_;
    std::vector<int> counts_;  // by id, all 0 between two tokens
    std::vector<TokenId> seen_;
    std::vector<float> runs_;
    std::vector<Candidate> candidates_;
    bool sorted_ = false;  // candidates_ are the likeliest first
};

}  // namespace sirocco
