#include "app/monitor/expert_use.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace sirocco {
namespace {

constexpr double rareShare = 0.25;        // of an even one
constexpr std::uint64_t leastVisits = 4;  // for each expert of a layer

}  // namespace

std::uint64_t ExpertUse::visitsOf(int layer, int expert) const {
    const auto at =
        static_cast<std::size_t>(layer) * static_cast<std::size_t>(experts) + static_cast<std::size_t>(expert);
    return layer >= 0 && expert >= 0 && expert < experts && at < visits.size() ? visits[at] : 0;
}

std::uint64_t ExpertUse::visitsOfLayer(int layer) const {
    std::uint64_t sum = 0;
    for (int expert = 0; expert < experts; ++expert) {
        sum += visitsOf(layer, expert);
    }
    return sum;
}

double ExpertUse::share(int layer, int expert) const {
    const std::uint64_t all = visitsOfLayer(layer);
    return all > 0 ? static_cast<double>(visitsOf(layer, expert)) / static_cast<double>(all) : 0;
}

double ExpertUse::busiest(int layer, int number) const {
    std::vector<double> shares;
    shares.reserve(static_cast<std::size_t>(std::max(0, experts)));
    for (int expert = 0; expert < experts; ++expert) {
        shares.push_back(share(layer, expert));
    }
    std::sort(shares.begin(), shares.end(), std::greater<>());
    return std::accumulate(shares.begin(), shares.begin() + std::clamp(number, 0, experts), 0.0);
}

std::vector<std::uint64_t> visitsSince(const std::vector<std::uint64_t>& before,
                                       const std::vector<std::uint64_t>& later) {
    std::vector<std::uint64_t> since = later;
    for (std::size_t i = 0; i < std::min(before.size(), later.size()); ++i) {
        if (before[i] > later[i]) {
            return later;
        }
        since[i] -= before[i];
    }
    return since;
}

bool seenEnough(const ExpertUse& use) {
    bool enough = use.layers > 0;
    for (int layer = 0; layer < use.layers; ++layer) {
        enough = enough && use.visitsOfLayer(layer) >= leastVisits * static_cast<std::uint64_t>(use.experts);
    }
    return enough;
}

std::vector<ExpertPlace> rarelyUsed(const ExpertUse& use) {
    if (!seenEnough(use)) {
        return {};
    }
    std::vector<ExpertPlace> rare;
    for (int layer = 0; layer < use.layers; ++layer) {
        for (int expert = 0; expert < use.experts; ++expert) {
            if (use.share(layer, expert) * use.experts < rareShare) {
                rare.push_back({layer, expert});
            }
        }
    }
    std::stable_sort(rare.begin(), rare.end(), [&](const ExpertPlace& a, const ExpertPlace& b) {
        return use.share(a.layer, a.expert) < use.share(b.layer, b.expert);
    });
    return rare;
}

}  // namespace sirocco
