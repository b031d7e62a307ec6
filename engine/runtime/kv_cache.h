// The KV memory of an engine: blocks, who holds them, and what earlier prompts left in them. Engine thread.
#pragma once

#include <limits>
#include <span>

#include "engine/backend/backend.h"
#include "engine/runtime/kv_blocks.h"
#include "engine/runtime/prefix_cache.h"
#include "engine/runtime/sequence.h"

namespace sirocco {

class KvCache {
public:
    // The backend has allocated `blocks` blocks. At most `idleLimit` of them stay with prefixes that no sequence uses;
    // beyond it the least recently used ones go.
    KvCache(Backend& backend, int blocks, int idleLimit = std::numeric_limits<int>::max())
        : backend_(backend), blocks_(blocks), idleLimit_(idleLimit), prefixes_(blocks_) {}

    // A sequence that already holds the longest prefix of `tokens` that is cached; with `kinds`, one for each token, of
    // what was computed so.
    Sequence begin(std::span<const TokenId> tokens, std::span<const RowKind> kinds = {});
    Sequence empty() { return Sequence(blocks_); }
    // The same for a sequence that holds a beginning of `tokens`, when more than that is cached by now. Returns the
    // positions gained.
    int advance(Sequence& sequence, std::span<const TokenId> tokens, std::span<const RowKind> kinds = {});

    // The positions that begin() would find, and no use.
    int longest(std::span<const TokenId> tokens) const { return prefixes_.longest(tokens); }

    // Makes the next `count` positions of a sequence writable: allocates blocks and copies a shared last one, evicting
    // cached prefixes when memory is short. False, with the sequence as it was, when there is not enough.
    Result<bool> reserve(Sequence& sequence, int count);

    // Lets others find what a live sequence holds. onlyWholeBlocks: its last block is still being written.
    void keep(const Sequence& sequence, bool onlyWholeBlocks);
    // The end of a sequence: others can find all of it, within the limit.
    void close(Sequence sequence);

    int usedBlocks() const { return blocks_.count() - blocks_.freeCount(); }
    int idleBlocks() const { return blocks_.idleCount(); }  // of these, what only cached prefixes hold
    const KvBlocks& blocks() const { return blocks_; }

private:
    std::int32_t allocate();  // when one is free or idle
    void trim();

    Backend& backend_;
    KvBlocks blocks_;
    int idleLimit_;
    PrefixCache prefixes_;
};

}  // namespace sirocco
