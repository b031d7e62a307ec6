#include "engine/runtime/kv_cache.h"

#include <algorithm>
#include <utility>

namespace sirocco {

Sequence KvCache::begin(std::span<const TokenId> tokens, std::span<const RowKind> kinds) {
    PrefixCache::Match match = prefixes_.match(tokens, kinds);
    Sequence sequence(blocks_);
    sequence.blocks_ = std::move(match.blocks);
    const auto found = tokens.first(static_cast<std::size_t>(match.positions));
    sequence.tokens_.assign(found.begin(), found.end());
    sequence.kinds_ = std::move(match.kinds);
    return sequence;
}

int KvCache::advance(Sequence& sequence, std::span<const TokenId> tokens, std::span<const RowKind> kinds) {
    const int gained = prefixes_.longest(tokens, kinds) - sequence.length();
    if (gained <= 0)
        return 0;
    sequence = begin(tokens, kinds);
    trim();
    return gained;
}

std::int32_t KvCache::allocate() {
    if (blocks_.freeCount() == 0)
        prefixes_.evictOne();
    return blocks_.allocate().value();
}

void KvCache::trim() {
    while (blocks_.idleCount() > idleLimit_)
        prefixes_.evictOne();
}

Result<bool> KvCache::reserve(Sequence& sequence, int count) {
    const int length = sequence.length();
    const int needed = (length + count + kKvBlockPositions - 1) / kKvBlockPositions;
    const int more = std::max(0, needed - static_cast<int>(sequence.blocks_.size()));
    const int available = blocks_.freeCount() + blocks_.idleCount();
    if (more > available)
        return false;
    const int used = length % kKvBlockPositions;
    const auto current = static_cast<std::size_t>(length / kKvBlockPositions);
    if (used != 0 && blocks_.references(sequence.blocks_[current]) > 1) {
        std::int32_t& last = sequence.blocks_[current];
        if (more < available) {
            const std::int32_t own = allocate();
            if (auto copied = backend_.copyKvBlock(last, own, used); !copied) {
                blocks_.release(own);
                return std::move(copied).error();
            }
            blocks_.release(std::exchange(last, own));
        } else if (blocks_.users(last) == 1) {
            prefixes_.forget(last);  // sooner than end what still grows
        } else {
            return false;
        }
    }
    while (static_cast<int>(sequence.blocks_.size()) < needed)
        sequence.blocks_.push_back(allocate());
    trim();
    return true;
}

void KvCache::keep(const Sequence& sequence, bool onlyWholeBlocks) {
    std::span<const TokenId> tokens = sequence.tokens();
    if (onlyWholeBlocks)
        tokens = tokens.first(tokens.size() / kKvBlockPositions * kKvBlockPositions);
    prefixes_.insert(tokens, std::span(sequence.kinds()).first(tokens.size()), sequence.blocks());
}

void KvCache::close(Sequence sequence) {
    keep(sequence, false);
    { const Sequence ended = std::move(sequence); }
    trim();
}

}  // namespace sirocco
