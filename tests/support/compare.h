// The measures of the numerical bars.
#pragma once

#include <span>

namespace sirocco::test {

inline constexpr double kBarA = 1e-3;          // relative error, activations f32 and KV f32 or f16
inline constexpr double kBarBRelative = 3e-2;  // activations or KV of eight bits
inline constexpr double kBarBDivergence = 1e-3;

// ‖a − b‖ / ‖b‖ over all elements. Infinite when an `a` is not finite.
double relativeError(std::span<const float> a, std::span<const double> b);

// Mean over rows of KL(softmax(b) ‖ softmax(a)), in nats.
double meanDivergence(std::span<const float> a, std::span<const double> b, int vocab);

// Mean probability of each row's likeliest id: near 1 / vocab means that the logits say nothing.
double meanTopProbability(std::span<const double> logits, int vocab);

}  // namespace sirocco::test
