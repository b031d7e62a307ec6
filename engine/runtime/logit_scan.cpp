#include "engine/runtime/logit_scan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace sirocco {
namespace {

// Four numbers that every 64-bit processor computes with at once. The compiler would not do so by itself: it may
// neither reorder sums of floats nor compare numbers that it is not asked to compare.
constexpr std::size_t kLanes = 4;
using Floats = float __attribute__((vector_size(kLanes * sizeof(float))));
using Integers = std::int32_t __attribute__((vector_size(kLanes * sizeof(std::int32_t))));
static_assert(kWeightRun % kLanes == 0);

Floats lanes(float value) { return Floats{value, value, value, value}; }

Floats load(const float* from) {
    Floats four;
    std::memcpy(&four, from, sizeof(four));
    return four;
}

Floats choose(Integers mask, Floats yes, Floats no) {
    return std::bit_cast<Floats>((std::bit_cast<Integers>(yes) & mask) | (std::bit_cast<Integers>(no) & ~mask));
}

// The largest of a whole run; a NaN loses every comparison.
float largestOf(const float* run) {
    Floats most = lanes(-INFINITY);
    for (std::size_t i = 0; i < kWeightRun; i += kLanes) {
        const Floats next = load(run + i);
        most = choose(next > most, next, most);
    }
    return std::max(std::max(most[0], most[1]), std::max(most[2], most[3]));
}

// exp for x of at most 0 (above, it is exp(0)), relative error below 2e-7. Below -87, and for NaN, it is 0. Source of
// the polynomial: Cephes, expf.
Floats weight(Floats x) {
    const Integers possible = x >= -87.0f;
    x = choose(possible & (x < 0.0f), x, lanes(0));
    constexpr float kRound = 12582912.0f;  // 1.5 * 2^23: adding it leaves a whole number in the low bits
    const Floats shifted = x * 1.44269504088896341f + kRound;
    const Floats n = shifted - kRound;
    const Floats r = (x - n * 0.693359375f) + n * 2.12194440e-4f;
    Floats p = r * 1.9875691500e-4f + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    const Floats mantissa = p * r * r + r + 1.0f;
    const Integers power = (std::bit_cast<Integers>(shifted) + 127) << 23;
    return std::bit_cast<Floats>(std::bit_cast<Integers>(mantissa * std::bit_cast<Floats>(power)) & possible);
}

float runWeight(const float* run, float largest, float temperature) {
    Floats sum = lanes(0);
    for (std::size_t i = 0; i < kWeightRun; i += kLanes)
        sum += weight((load(run + i) - largest) / temperature);
    return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

// Calls each(first index, logits of a whole run, how many of them are real) with the last run filled up by impossible
// ones.
template <typename Each>
void forRuns(std::span<const float> logits, const Each& each) {
    std::size_t at = 0;
    for (; at + kWeightRun <= logits.size(); at += kWeightRun)
        each(at, logits.data() + at, kWeightRun);
    if (at == logits.size())
        return;
    std::array<float, kWeightRun> last;
    last.fill(-INFINITY);
    std::copy(logits.begin() + static_cast<std::ptrdiff_t>(at), logits.end(), last.begin());
    each(at, last.data(), logits.size() - at);
}

}  // namespace

std::vector<Candidate> likeliest(std::span<const float> logits, std::size_t count) {
    std::vector<Candidate> best;
    if (count == 0)
        return best;
    best.reserve(count + 1);
    float least = -INFINITY;  // what the next one has to exceed
    forRuns(logits, [&](std::size_t first, const float* run, std::size_t size) {
        if (!(largestOf(run) > least))
            return;
        for (std::size_t i = 0; i < size; ++i) {
            const Candidate candidate{static_cast<TokenId>(first + i), usable(run[i])};
            if (!(candidate.logit > least))
                continue;
            best.insert(std::upper_bound(best.begin(), best.end(), candidate, likelier), candidate);
            if (best.size() > count)
                best.pop_back();
            if (best.size() == count)
                least = best.back().logit;
        }
    });
    return best;
}

void gather(std::span<const float> logits, float least, std::vector<Candidate>& out) {
    out.clear();
    forRuns(logits, [&](std::size_t first, const float* run, std::size_t size) {
        if (!(largestOf(run) >= least))
            return;
        for (std::size_t i = 0; i < size; ++i) {
            const float logit = usable(run[i]);
            if (logit >= least && logit != -INFINITY)
                out.push_back({static_cast<TokenId>(first + i), logit});
        }
    });
}

double sumWeights(std::span<const float> logits, float largest, float temperature, std::vector<float>* runs) {
    double total = 0;
    if (runs != nullptr)
        runs->clear();
    forRuns(logits, [&](std::size_t, const float* run, std::size_t) {
        const float sum = runWeight(run, largest, temperature);
        total += static_cast<double>(sum);
        if (runs != nullptr)
            runs->push_back(sum);
    });
    return total;
}

}  // namespace sirocco
