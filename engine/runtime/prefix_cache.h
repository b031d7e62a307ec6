// Remembers the KV blocks of token sequences, so that a prompt that begins like an earlier one is not computed again.
//
// A tree of blocks: a node holds up to 64 ids and the block of their keys and values, and its children continue it. The
// cache holds one reference to each of its blocks and gives the least recently used ones back when memory is short.
// Engine thread.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/api/model_info.h"
#include "engine/runtime/kv_blocks.h"

namespace sirocco {

class PrefixCache {
public:
    explicit PrefixCache(KvBlocks& blocks) : blocks_(blocks) {}
    ~PrefixCache();
    PrefixCache(const PrefixCache&) = delete;
    PrefixCache& operator=(const PrefixCache&) = delete;

    struct Match {
        int positions = 0;  // how many leading ids are there
        std::vector<std::int32_t>
            blocks;  // that hold them; the last may be used in part; one reference each is the caller's
    };
    Match match(std::span<const TokenId> tokens);

    // `blocks` hold the keys and values of `tokens`.
    void insert(std::span<const TokenId> tokens, std::span<const std::int32_t> blocks);

    // Gives up the least recently used block that nobody else holds. False when there is none.
    bool evictOne();

    int size() const { return size_; }  // blocks held

private:
    struct Node {
        std::vector<TokenId> tokens;
        std::int32_t block = -1;
        std::uint64_t lastUse = 0;
        std::vector<std::unique_ptr<Node>> children;
    };
    struct Oldest {
        Node* parent = nullptr;
        std::size_t child = 0;
        std::uint64_t lastUse = UINT64_MAX;
    };

    void findOldest(Node& node, Oldest& oldest) const;
    void drop(Node& node);

    KvBlocks& blocks_;
    Node root_;
    std::uint64_t clock_ = 0;
    int size_ = 0;
};

}  // namespace sirocco
