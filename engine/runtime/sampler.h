// From logits to a token. The order is: repetition penalty, top-k, top-p, min-p, temperature, draw. Top-p and min-p
// look at the distribution before temperature, so they mean the same at every temperature.
//
// The draw for the n-th token of a lane depends on (seed, n) only, so a lane gives the same tokens alone or in company.
// Temperature 0 takes the largest logit after the penalty, ties to the lowest id. A NaN logit is never chosen.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/api/generation.h"

namespace sirocco {

struct SampledToken {
    TokenId id = 0;
    float logProbability = 0;  // of the unchanged logits, temperature 1
    std::array<TokenAlternative, 8> alternatives{};
    int alternativeCount = 0;
};

class Sampler {
public:
    explicit Sampler(const SamplingParams& params) : params_(params) {}

    // history: the ids before this token, prompt included. index: how many tokens this lane has drawn before.
    SampledToken sample(std::span<const float> logits, std::span<const TokenId> history, std::uint64_t index);

private:
    struct Candidate {
        TokenId id;
        float logit;
    };
    void penalise(std::span<const TokenId> history);
    void restrictTopK();
    void restrictTopP();
    void restrictMinP();
    TokenId draw(std::uint64_t index) const;

    SamplingParams params_;
    std::vector<Candidate> candidates_;
    bool sorted_ = false;  // candidates_ by falling logit, ties by rising id
};

}  // namespace sirocco
