// What is asked of a whole row of logits, in loops that the compiler turns into vector instructions: a vocabulary of
// 32000 takes about ten microseconds each. Pure functions, any thread.
//
// A NaN or -infinity is impossible: it is never the largest and weighs nothing. +infinity counts as the largest float.
#pragma once

#include <limits>
#include <span>
#include <vector>

#include "engine/api/model_info.h"

namespace sirocco {

struct Candidate {
    TokenId id;
    float logit;
};

// The order of "likeliest first": by falling logit, ties by rising id.
inline bool likelier(const Candidate& a, const Candidate& b) {
    return a.logit > b.logit || (a.logit == b.logit && a.id < b.id);
}

// NaN becomes -infinity, +infinity the largest float.
inline float usable(float logit) {
    constexpr float kMost = std::numeric_limits<float>::max();
    return logit <= kMost ? logit : (logit > kMost ? kMost : -std::numeric_limits<float>::infinity());
}

// The likeliest of a row, at most `count`, the likeliest first. Empty when all are impossible.
std::vector<Candidate> likeliest(std::span<const float> logits, std::size_t count);

// Those with at least this logit, by rising id, impossible ones left out. `least` may be -infinity.
void gather(std::span<const float> logits, float least, std::vector<Candidate>& out);

// Sums of weights exp((logit - largest) / temperature), one for each run of kWeightRun logits, the last run being
// shorter. `largest` is the usable largest. Relative error of a sum below 1e-6.
inline constexpr std::size_t kWeightRun = 64;
double sumWeights(std::span<const float> logits, float largest, float temperature, std::vector<float>* runs = nullptr);

}  // namespace sirocco
