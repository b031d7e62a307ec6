#include "engine/runtime/kv_cache.h"

#include <utility>

namespace sirocco {

Sequence KvCache::begin(std::span<const TokenId> tokens) {
    PrefixCache::Match match = prefixes_.match(tokens);
    Sequence sequence(blocks_);
    sequence.blocks_ = std::move(match.blocks);
    sequence.append(tokens.first(static_cast<std::size_t>(match.positions)));
    return sequence;
}

std::optional<std::int32_t> KvCache::allocate() {
    auto block = blocks_.allocate();
    while (!block && prefixes_.evictOne())
        block = blocks_.allocate();
    return block;
}

Result<bool> KvCache::reserve(Sequence& sequence, int count) {
    const int length = sequence.length();
    const auto needed = static_cast<std::size_t>((length + count + kKvBlockPositions - 1) / kKvBlockPositions);
    const int used = length % kKvBlockPositions;
    if (used != 0 && blocks_.references(sequence.blocks_.back()) > 1) {
        const auto own = allocate();
        if (!own)
            return false;
        const std::int32_t shared = sequence.blocks_.back();
        if (auto copied = backend_.copyKvBlock(shared, *own, used); !copied) {
            blocks_.release(*own);
            return std::move(copied).error();
        }
        blocks_.release(shared);
        sequence.blocks_.back() = *own;
    }
    const std::size_t before = sequence.blocks_.size();
    while (sequence.blocks_.size() < needed) {
        const auto block = allocate();
        if (!block) {
            while (sequence.blocks_.size() > before) {
                blocks_.release(sequence.blocks_.back());
                sequence.blocks_.pop_back();
            }
            return false;
        }
        sequence.blocks_.push_back(*block);
    }
    return true;
}

void KvCache::keep(const Sequence& sequence, bool onlyWholeBlocks) {
    std::span<const TokenId> tokens = sequence.tokens();
    if (onlyWholeBlocks)
        tokens = tokens.first(tokens.size() / kKvBlockPositions * kKvBlockPositions);
    prefixes_.insert(tokens, sequence.blocks());
}

}  // namespace sirocco
