#include "tests/support/bars.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstring>

#include "tests/support/compare.h"

namespace sirocco::test {

bool sameBits(const std::vector<float>& a, const std::vector<float>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

void expectBar(const std::string& what, const TinyModel& model, const std::vector<TokenId>& tokens,
               const LogitsResult& result, KvType kvType) {
    const bool eightBits = kvType == KvType::q8_0;
    const ReferenceResult reference = evaluate(model.reference(), tokens, result.routing);
    const double error = relativeError(result.logits, reference.logits);
    const double divergence = meanDivergence(result.logits, reference.logits, result.vocab);
    std::printf("%s: relative error %.2e, divergence %.2e, near-ties %d of %d (widest %.1e)\n", what.c_str(), error,
                divergence, reference.different, reference.choices, reference.worstGap);
    EXPECT_LT(error, eightBits ? kBarBRelative : kBarA) << what;
    EXPECT_LT(divergence, kBarBDivergence) << what;
    EXPECT_LT(reference.worstGap, eightBits ? kNearTieB : kNearTie) << what;
}

}  // namespace sirocco::test
