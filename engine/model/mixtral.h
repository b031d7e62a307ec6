// The one layer loop: Mixtral as a list of ops. Everything that knows the order of a layer's ops is here.
//
// Source: Jiang et al., "Mixtral of Experts" (2024), sections 2 and 2.1.
#pragma once

#include <vector>

#include "engine/backend/backend.h"
#include "engine/model/weights.h"

namespace sirocco {

// Collects ops in order. `device` is what the next ops run on.
class StepBuilder {
public:
    void placeOn(DeviceIndex device) { device_ = device; }
    void add(OpBody body) { ops_.push_back({device_, std::move(body)}); }
    std::vector<Op> take() { return std::move(ops_); }

private:
    DeviceIndex device_ = 0;
    std::vector<Op> ops_;
};

void appendMixtral(const Weights& weights, StepBuilder& builder);

}  // namespace sirocco
