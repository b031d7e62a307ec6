// Which experts a model used, from its counters: [layers][experts] visits. Pure.
#pragma once

#include <cstdint>
#include <vector>

namespace sirocco {

struct ExpertUse {
    int layers = 0;
    int experts = 0;                    // of a layer
    std::vector<std::uint64_t> visits;  // [layers][experts]; empty: nothing was counted

    std::uint64_t visitsOf(int layer, int expert) const;
    std::uint64_t visitsOfLayer(int layer) const;
    // Of the layer's visits those of this expert, 0 to 1. Evenly used experts have 1/experts each.
    double share(int layer, int expert) const;
    // Share of the busiest `number` experts of a layer.
    double busiest(int layer, int number) const;
};

struct ExpertPlace {
    int layer = 0;
    int expert = 0;
    bool operator==(const ExpertPlace&) const = default;
};

// What has come since: `later` without what was there `before`. A model that was loaded anew begins anew.
std::vector<std::uint64_t> visitsSince(const std::vector<std::uint64_t>& before,
                                       const std::vector<std::uint64_t>& later);

// That each layer had 4 visits for each of its experts: until then chance says more than the model.
bool seenEnough(const ExpertUse& use);

// Experts with less than a quarter of an even share, the least used first. None before seenEnough().
std::vector<ExpertPlace> rarelyUsed(const ExpertUse& use);

}  // namespace sirocco
