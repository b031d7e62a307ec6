// Remembers the KV blocks of token sequences, live ones and those that ended, so that a prompt that begins like one of
// them is not computed again.
//
// A tree of blocks: a node holds up to 64 positions, each an id and how it was computed, and the block of their keys
// and values, and its children continue it. None of a node's children begins with the positions of another. The cache
// has a hold on each of its blocks beside those of the sequences; a block that it alone holds is idle and may be given
// back. Engine thread.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <span>
#include <vector>

#include "engine/api/model_info.h"
#include "engine/runtime/kv_blocks.h"
#include "engine/runtime/row_kinds.h"

namespace sirocco {

class PrefixCache {
public:
    explicit PrefixCache(KvBlocks& blocks);
    ~PrefixCache();
    PrefixCache(const PrefixCache&) = delete;
    PrefixCache& operator=(const PrefixCache&) = delete;

    struct Match {
        int positions = 0;           // how many leading ids are there
        std::vector<RowKind> kinds;  // of these
        std::vector<std::int32_t>
            blocks;  // that hold them; the last may be used in part; one reference each is the caller's
    };
    // With `kinds`, one for each token, only what was computed so. Counts as a use of all that it finds.
    Match match(std::span<const TokenId> tokens, std::span<const RowKind> kinds = {});
    // The positions that match() would find, and no use.
    int longest(std::span<const TokenId> tokens, std::span<const RowKind> kinds = {}) const;

    // `blocks`, which a sequence holds, have the keys and values of `tokens`, computed as `kinds`, one for each. Counts
    // as a use.
    void insert(std::span<const TokenId> tokens, std::span<const RowKind> kinds, std::span<const std::int32_t> blocks);

    // Gives up the least recently used idle block; of one path, the last. False when there is none. What continues it
    // is in use, or it would be older: it stays with its sequences and can no longer be found.
    bool evictOne();

    // Lets go of one block and of what continues it.
    void forget(std::int32_t block);

    int size() const { return static_cast<int>(byUse_.size()); }  // blocks held

private:
    // Positions of a prompt or of a sequence. As a question, without kinds: of any.
    struct Positions {
        std::span<const TokenId> tokens;
        std::span<const RowKind> kinds;
        Positions from(std::size_t at) const;
        Positions block(std::size_t index) const;
    };

    struct Node {
        std::vector<TokenId> tokens;
        std::vector<RowKind> kinds;
        std::int32_t block = -1;
        Node* parent = nullptr;
        std::list<Node*>::iterator use;  // where it is in byUse_
        std::vector<std::unique_ptr<Node>> children;
    };

    struct Path {
        int positions = 0;
        std::vector<Node*> nodes;
    };

    static int commonLength(const Node& node, const Positions& wanted);
    static Path walk(const Node& from, const Positions& wanted);
    Node& continuation(Node& node, const Positions& positions, std::int32_t block);
    void hold(Node& node, const Positions& positions, std::int32_t block);
    void touch(Node& last);
    void drop(Node& top);

    KvBlocks& blocks_;
    Node root_;
    std::list<Node*> byUse_;      // the latest first; a node comes before its children
    std::vector<Node*> byBlock_;  // null where the block is not held
};

}  // namespace sirocco
