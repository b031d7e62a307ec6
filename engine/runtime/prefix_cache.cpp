#include "engine/runtime/prefix_cache.h"

#include <algorithm>
#include <iterator>

#include "engine/backend/backend.h"

namespace sirocco {
namespace {

int commonLength(std::span<const TokenId> a, std::span<const TokenId> b) {
    const auto [end, _] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return static_cast<int>(end - a.begin());
}

std::span<const TokenId> blockOf(std::span<const TokenId> tokens, std::size_t index) {
    const std::size_t begin = index * kKvBlockPositions;
    return tokens.subspan(begin, std::min<std::size_t>(kKvBlockPositions, tokens.size() - begin));
}

}  // namespace

PrefixCache::PrefixCache(KvBlocks& blocks)
    : blocks_(blocks), byBlock_(static_cast<std::size_t>(blocks.count()), nullptr) {}

PrefixCache::~PrefixCache() {
    while (!byUse_.empty())
        drop(*byUse_.back());
}

PrefixCache::Path PrefixCache::walk(std::span<const TokenId> tokens) const {
    Path path;
    const Node* node = &root_;
    while (static_cast<std::size_t>(path.positions) < tokens.size()) {
        const auto rest = tokens.subspan(static_cast<std::size_t>(path.positions));
        Node* best = nullptr;
        int common = 0;
        for (const auto& child : node->children) {
            const int length = commonLength(child->tokens, rest);
            if (length > common) {
                common = length;
                best = child.get();
            }
        }
        if (!best)
            break;
        path.nodes.push_back(best);
        path.positions += common;
        if (common < kKvBlockPositions)
            break;
        node = best;
    }
    return path;
}

int PrefixCache::longest(std::span<const TokenId> tokens) const { return walk(tokens).positions; }

PrefixCache::Match PrefixCache::match(std::span<const TokenId> tokens) {
    const Path path = walk(tokens);
    Match match;
    match.positions = path.positions;
    for (const Node* const node : path.nodes) {
        blocks_.retain(node->block);
        match.blocks.push_back(node->block);
    }
    if (!path.nodes.empty())
        touch(*path.nodes.back());
    return match;
}

void PrefixCache::insert(std::span<const TokenId> tokens, std::span<const std::int32_t> blocks) {
    Node* node = &root_;
    for (std::size_t i = 0; i * kKvBlockPositions < tokens.size() && i < blocks.size(); ++i)
        node = &continuation(*node, blockOf(tokens, i), blocks[i]);
    touch(*node);
}

PrefixCache::Node& PrefixCache::continuation(Node& node, std::span<const TokenId> ids, std::int32_t block) {
    for (auto& child : node.children) {
        const int common = commonLength(child->tokens, ids);
        if (common == static_cast<int>(ids.size()))
            return *child;
        if (common == static_cast<int>(child->tokens.size())) {
            hold(*child, ids, block);
            return *child;
        }
    }
    Node& made = *node.children.emplace_back(std::make_unique<Node>());
    made.parent = &node;
    made.use = byUse_.insert(byUse_.end(), &made);
    hold(made, ids, block);
    return made;
}

void PrefixCache::hold(Node& node, std::span<const TokenId> ids, std::int32_t block) {
    node.tokens.assign(ids.begin(), ids.end());
    if (node.block == block)
        return;
    if (node.block >= 0) {
        byBlock_[static_cast<std::size_t>(node.block)] = nullptr;
        blocks_.uncache(node.block);
    }
    node.block = block;
    byBlock_[static_cast<std::size_t>(block)] = &node;
    blocks_.cache(block);
}

void PrefixCache::touch(Node& last) {
    for (Node* node = &last; node != &root_; node = node->parent)
        byUse_.splice(byUse_.begin(), byUse_, node->use);
}

// Not by recursion: a long conversation is a long chain.
void PrefixCache::drop(Node& top) {
    auto& siblings = top.parent->children;
    const auto at = std::find_if(siblings.begin(), siblings.end(), [&](const auto& one) { return one.get() == &top; });
    std::vector<std::unique_ptr<Node>> going;
    going.push_back(std::move(*at));
    siblings.erase(at);
    while (!going.empty()) {
        const std::unique_ptr<Node> node = std::move(going.back());
        going.pop_back();
        std::move(node->children.begin(), node->children.end(), std::back_inserter(going));
        byBlock_[static_cast<std::size_t>(node->block)] = nullptr;
        blocks_.uncache(node->block);
        byUse_.erase(node->use);
    }
}

bool PrefixCache::evictOne() {
    if (blocks_.idleCount() == 0)
        return false;
    // Live sequences touch their paths as they grow, so that what is idle is found near the end.
    const auto idle = std::find_if(byUse_.rbegin(), byUse_.rend(),
                                   [this](const Node* node) { return blocks_.users(node->block) == 0; });
    drop(**idle);
    return true;
}

void PrefixCache::forget(std::int32_t block) {
    if (Node* const node = byBlock_[static_cast<std::size_t>(block)])
        drop(*node);
}

}  // namespace sirocco
