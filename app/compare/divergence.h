// How long each lane says the same as another one, and where they part. Grows with the lanes: every pair of tokens is
// compared once, and a pair of lanes that has parted is never looked at again. Value logic only, any thread.
#pragma once

#include <set>
#include <vector>

#include "app/compare/compare_types.h"

namespace sirocco {

class Divergence {
public:
    explicit Divergence(std::size_t lanes = 0) : lanes_(lanes), pairs_(lanes * lanes) {}

    // This lane is compared with no other. Before the first advance().
    void leaveOut(std::size_t lane) { lanes_[lane].leftOut = true; }

    // Looks at the tokens that have come since the last time, in lanes of which there are as many as before.
    void advance(const std::vector<CompareLane>& lanes);

    // So many first tokens of this lane stand in some other lane, too.
    int shared(std::size_t lane) const { return lanes_[lane].shared; }
    // Tokens of this lane at which another, that had said the same until then, says something else.
    const std::set<int>& partings(std::size_t lane) const { return lanes_[lane].partings; }

private:
    struct Lane {
        bool leftOut = false;
        int shared = 0;
        std::set<int> partings;
    };
    struct Pair {
        std::size_t together = 0;
        bool parted = false;
    };

    std::vector<Lane> lanes_;
    std::vector<Pair> pairs_;  // [a][b] with a < b
};

}  // namespace sirocco
