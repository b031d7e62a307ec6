// Tiny models made for the extremes of one op, for every backend's tests.
#pragma once

#include <vector>

#include "engine/api/model_info.h"
#include "tests/support/reference_mixtral.h"

namespace sirocco::test {

// One layer whose router sees nothing but a constant: the first element of every embedding is large, attention adds
// nothing, and expert e's logit is proportional to logits[e].
ReferenceModel constantRouter(const std::vector<double>& logits);

// Expert 2 is everybody's first choice, expert 6 nobody's.
ReferenceModel lopsidedModel();

// The embedding of kPoisonToken is NaN, which spreads into every activation and KV position of its row.
inline constexpr TokenId kPoisonToken = 0;
ReferenceModel poisonousModel();

// One layer of head size 64 whose scores are large enough that tens of thousands of zeros do not drown a few positions.
ReferenceModel largeScoresModel();

}  // namespace sirocco::test
