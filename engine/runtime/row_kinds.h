// Whether a position was computed as a prefill or as a decode row, one by one and in runs. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/api/generation.h"

namespace sirocco {

enum class RowKind : std::uint8_t { prefill, decode };

RowKindRuns runsOf(std::span<const RowKind> kinds);

// One kind for each of `positions`. Runs that cover less go on as prefill rows, and what is beyond is left out; runs of
// a negative length count as empty.
std::vector<RowKind> kindsOf(const RowKindRuns& runs, std::size_t positions);

}  // namespace sirocco
