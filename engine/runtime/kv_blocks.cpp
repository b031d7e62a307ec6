#include "engine/runtime/kv_blocks.h"

#include <cassert>

namespace sirocco {

KvBlocks::KvBlocks(int count) : holders_(static_cast<std::size_t>(count)) {
    free_.reserve(static_cast<std::size_t>(count));
    for (std::int32_t block = count - 1; block >= 0; --block)
        free_.push_back(block);
}

std::optional<std::int32_t> KvBlocks::allocate() {
    if (free_.empty())
        return std::nullopt;
    const std::int32_t block = free_.back();
    free_.pop_back();
    holders(block).users = 1;
    return block;
}

void KvBlocks::retain(std::int32_t block) {
    assert(references(block) > 0);
    if (holders(block).users++ == 0)
        --idle_;
}

void KvBlocks::release(std::int32_t block) {
    assert(users(block) > 0);
    if (--holders(block).users > 0)
        return;
    if (cached(block))
        ++idle_;
    else
        free_.push_back(block);
}

void KvBlocks::cache(std::int32_t block) {
    assert(users(block) > 0 && !cached(block));
    holders(block).cached = true;
}

void KvBlocks::uncache(std::int32_t block) {
    assert(cached(block));
    holders(block).cached = false;
    if (users(block) > 0)
        return;
    --idle_;
    free_.push_back(block);
}

}  // namespace sirocco
