// How often each expert was chosen. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/model/mixtral_config.h"

namespace sirocco {

// The rows of a step that belong together, end exclusive.
struct RowRange {
    int begin = 0;
    int end = 0;
};

// Adds the choices of some rows to counts, [layers][experts], which is made when it is empty. routing: of a step with
// `stepRows` rows, as in StepOutputs.
void countExperts(std::span<const std::int32_t> routing, const MixtralConfig& config, int stepRows, RowRange rows,
                  std::vector<std::uint64_t>& counts);

}  // namespace sirocco
