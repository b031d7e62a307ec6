#include "engine/runtime/row_kinds.h"

#include <algorithm>

namespace sirocco {

RowKindRuns runsOf(std::span<const RowKind> kinds) {
    RowKindRuns runs(1);
    RowKind kind = RowKind::prefill;
    for (const RowKind next : kinds) {
        if (next != kind)
            runs.push_back(0);
        ++runs.back();
        kind = next;
    }
    return runs;
}

std::vector<RowKind> kindsOf(const RowKindRuns& runs, std::size_t positions) {
    std::vector<RowKind> kinds;
    kinds.reserve(positions);
    RowKind kind = RowKind::prefill;
    for (const int run : runs) {
        const std::size_t length = std::min(static_cast<std::size_t>(std::max(run, 0)), positions - kinds.size());
        kinds.insert(kinds.end(), length, kind);
        kind = kind == RowKind::prefill ? RowKind::decode : RowKind::prefill;
    }
    kinds.resize(positions, RowKind::prefill);
    return kinds;
}

}  // namespace sirocco
