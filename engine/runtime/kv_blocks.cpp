#include "engine/runtime/kv_blocks.h"

#include <cassert>

namespace sirocco {

KvBlocks::KvBlocks(int count) : references_(static_cast<std::size_t>(count), 0) {
    free_.reserve(static_cast<std::size_t>(count));
    for (std::int32_t block = count - 1; block >= 0; --block)
        free_.push_back(block);
}

std::optional<std::int32_t> KvBlocks::allocate() {
    if (free_.empty())
        return std::nullopt;
    const std::int32_t block = free_.back();
    free_.pop_back();
    references_[static_cast<std::size_t>(block)] = 1;
    return block;
}

void KvBlocks::release(std::int32_t block) {
    assert(references(block) > 0);
    if (--references_[static_cast<std::size_t>(block)] == 0)
        free_.push_back(block);
}

}  // namespace sirocco
