// The KV memory of an engine: blocks, who holds them, and what earlier prompts left in them. Engine thread.
#pragma once

#include <span>

#include "engine/backend/backend.h"
#include "engine/runtime/kv_blocks.h"
#include "engine/runtime/prefix_cache.h"
#include "engine/runtime/sequence.h"

namespace sirocco {

class KvCache {
public:
    // The backend has allocated `blocks` blocks.
    KvCache(Backend& backend, int blocks) : backend_(backend), blocks_(blocks), prefixes_(blocks_) {}

    // A sequence that already holds the longest prefix of `tokens` that is cached.
    Sequence begin(std::span<const TokenId> tokens);
    Sequence empty() { return Sequence(blocks_); }

    // Makes the next `count` positions of a sequence writable: allocates blocks and copies a shared last one, evicting
    // cached prefixes when memory is short. False, with the sequence as it was, when there is not enough.
    Result<bool> reserve(Sequence& sequence, int count);

    // Remembers a sequence for later prompts. onlyWholeBlocks: its last block is still being written.
    void keep(const Sequence& sequence, bool onlyWholeBlocks);

    int usedBlocks() const { return blocks_.count() - blocks_.freeCount(); }
    const KvBlocks& blocks() const { return blocks_; }

private:
    std::optional<std::int32_t> allocate();

    Backend& backend_;
    KvBlocks blocks_;
    PrefixCache prefixes_;
};

}  // namespace sirocco
