#include "engine/runtime/expert_counts.h"

namespace sirocco {

void countExperts(std::span<const std::int32_t> routing, const MixtralConfig& config, int stepRows, RowRange rows,
                  std::vector<std::uint64_t>& counts) {
    const auto layers = static_cast<std::size_t>(config.layers);
    const auto experts = static_cast<std::size_t>(config.experts);
    const auto used = static_cast<std::size_t>(config.expertsUsed);
    counts.resize(layers * experts);
    for (std::size_t layer = 0; layer < layers; ++layer) {
        const std::size_t first = layer * static_cast<std::size_t>(stepRows) + static_cast<std::size_t>(rows.begin);
        for (const std::int32_t expert :
             routing.subspan(first * used, static_cast<std::size_t>(rows.end - rows.begin) * used))
            ++counts[layer * experts + static_cast<std::size_t>(expert)];
    }
}

}  // namespace sirocco
