// An engine's logits held to the numerical bars, beside the float64 reference on the same weights.
#pragma once

#include <string>
#include <vector>

#include "engine/api/engine.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {

// Of router logits, relative to the largest: what errors inside bar A and bar B can turn around.
inline constexpr double kNearTie = 5e-3;
inline constexpr double kNearTieB = 5e-2;

bool sameBits(const std::vector<float>& a, const std::vector<float>& b);

// Prints the measures and holds them to bar A, or to bar B when keys and values have eight bits.
void expectBar(const std::string& what, const TinyModel& model, const std::vector<TokenId>& tokens,
               const LogitsResult& result, KvType kvType = KvType::f16);

}  // namespace sirocco::test
