#include "app/compare/divergence.h"

#include <algorithm>

namespace sirocco {

void Divergence::advance(const std::vector<CompareLane>& lanes) {
    for (std::size_t a = 0; a < lanes_.size(); ++a) {
        for (std::size_t b = a + 1; b < lanes_.size(); ++b) {
            if (lanes_[a].leftOut || lanes_[b].leftOut) {
                continue;
            }
            Pair& pair = pairs_[a * lanes_.size() + b];
            const auto& left = lanes[a].tokens;
            const auto& right = lanes[b].tokens;
            const std::size_t both = std::min(left.size(), right.size());
            while (!pair.parted && pair.together < both) {
                if (left[pair.together].id == right[pair.together].id) {
                    ++pair.together;
                    continue;
                }
                pair.parted = true;
                lanes_[a].partings.insert(static_cast<int>(pair.together));
                lanes_[b].partings.insert(static_cast<int>(pair.together));
            }
            for (const std::size_t lane : {a, b}) {
                lanes_[lane].shared = std::max(lanes_[lane].shared, static_cast<int>(pair.together));
            }
        }
    }
}

}  // namespace sirocco
