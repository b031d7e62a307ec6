// The token ids of one lane, how each was computed, and the KV blocks that hold their keys and values. Owns a reference
// to each block. Engine thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/api/model_info.h"
#include "engine/runtime/kv_blocks.h"
#include "engine/runtime/row_kinds.h"

namespace sirocco {

class Sequence {
public:
    explicit Sequence(KvBlocks& blocks) : pool_(&blocks) {}
    Sequence(Sequence&& other) noexcept;
    Sequence& operator=(Sequence&& other) noexcept;
    ~Sequence();

    int length() const { return static_cast<int>(tokens_.size()); }
    const std::vector<TokenId>& tokens() const { return tokens_; }
    const std::vector<RowKind>& kinds() const { return kinds_; }  // one a token
    const std::vector<std::int32_t>& blocks() const { return blocks_; }

    // Another sequence with the same past. Shares all blocks; who writes into a shared one copies it first (KvCache).
    Sequence fork() const;

    // After a step computed these positions.
    void append(std::span<const TokenId> tokens, RowKind kind) {
        tokens_.insert(tokens_.end(), tokens.begin(), tokens.end());
        kinds_.resize(tokens_.size(), kind);
    }

private:
    friend class KvCache;
    KvBlocks* pool_;
    std::vector<TokenId> tokens_;
    std::vector<RowKind> kinds_;
    std::vector<std::int32_t> blocks_;
};

}  // namespace sirocco
