// What a backend's ops have taken since it was last asked: Backend::setProfiling() and takeProfile() of every backend.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <utility>
#include <vector>

#include "engine/api/metrics.h"

namespace sirocco {

class OpProfile {
public:
    bool on = false;

    // Adds one call. `op` is a name of opName(), which lives as long as the program.
    void add(const char* op, double seconds, std::uint64_t weightBytes) {
        auto found = std::find_if(times_.begin(), times_.end(),
                                  [&](const OpTime& time) { return std::strcmp(time.op, op) == 0; });
        if (found == times_.end())
            found = times_.insert(times_.end(), OpTime{op, 0, 0, 0});
        found->seconds += seconds;
        found->weightBytes += weightBytes;
        ++found->calls;
    }

    // In the order in which the ops first ran; empties the sums.
    std::vector<OpTime> take() { return std::exchange(times_, {}); }

private:
    std::vector<OpTime> times_;
};

}  // namespace sirocco
