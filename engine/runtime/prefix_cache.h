// Remembers the KV blocks of token sequences, live ones and those that ended, so that a prompt that begins like one of
// them is not computed again.
//
// A tree of blocks: a node holds up to 64 ids and the block of their keys and values, and its children continue it.
// None of a node's children begins with the ids of another. The cache has a hold on each of its blocks beside those of
// the sequences; a block that it alone holds is idle and may be given back. Engine thread.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <span>
#include <vector>

#include "engine/api/model_info.h"
#include "engine/runtime/kv_blocks.h"

namespace sirocco {

class PrefixCache {
public:
    explicit PrefixCache(KvBlocks& blocks);
    ~PrefixCache();
    PrefixCache(const PrefixCache&) = delete;
    PrefixCache& operator=(const PrefixCache&) = delete;

    struct Match {
        int positions = 0;  // how many leading ids are there
        std::vector<std::int32_t>
            blocks;  // that hold them; the last may be used in part; one reference each is the caller's
    };
    // Counts as a use of all that it finds.
    Match match(std::span<const TokenId> tokens);
    // The positions that match() would find, and no use.
    int longest(std::span<const TokenId> tokens) const;

    // `blocks`, which a sequence holds, have the keys and values of `tokens`. Counts as a use.
    void insert(std::span<const TokenId> tokens, std::span<const std::int32_t> blocks);

    // Gives up the least recently used idle block; of one path, the last. False when there is none. What continues it
    // is in use, or it would be older: it stays with its sequences and can no longer be found.
    bool evictOne();

    // Lets go of one block and of what continues it.
    void forget(std::int32_t block);

    int size() const { return static_cast<int>(byUse_.size()); }  // blocks held

private:
    struct Node {
        std::vector<TokenId> tokens;
        std::int32_t block = -1;
        Node* parent = nullptr;
        std::list<Node*>::iterator use;  // where it is in byUse_
        std::vector<std::unique_ptr<Node>> children;
    };

    struct Path {
        int positions = 0;
        std::vector<Node*> nodes;
    };

    Path walk(std::span<const TokenId> tokens) const;
    Node& continuation(Node& node, std::span<const TokenId> ids, std::int32_t block);
    void hold(Node& node, std::span<const TokenId> ids, std::int32_t block);
    void touch(Node& last);
    void drop(Node& top);

    KvBlocks& blocks_;
    Node root_;
    std::list<Node*> byUse_;      // the latest first; a node comes before its children
    std::vector<Node*> byBlock_;  // null where the block is not held
};

}  // namespace sirocco
