#include "engine/runtime/prefix_cache.h"

#include <algorithm>
#include <iterator>

#include "engine/backend/backend.h"

namespace sirocco {

PrefixCache::PrefixCache(KvBlocks& blocks)
    : blocks_(blocks), byBlock_(static_cast<std::size_t>(blocks.count()), nullptr) {}

PrefixCache::~PrefixCache() {
    while (!byUse_.empty())
        drop(*byUse_.back());
}

PrefixCache::Positions PrefixCache::Positions::from(std::size_t at) const {
    return {tokens.subspan(at), kinds.empty() ? kinds : kinds.subspan(at)};
}

PrefixCache::Positions PrefixCache::Positions::block(std::size_t index) const {
    const std::size_t begin = index * kKvBlockPositions;
    const std::size_t count = std::min<std::size_t>(kKvBlockPositions, tokens.size() - begin);
    return {tokens.subspan(begin, count), kinds.subspan(begin, count)};
}

int PrefixCache::commonLength(const Node& node, const Positions& wanted) {
    const auto& ids = node.tokens;
    auto common = std::mismatch(ids.begin(), ids.end(), wanted.tokens.begin(), wanted.tokens.end()).first - ids.begin();
    if (!wanted.kinds.empty()) {
        const auto end = node.kinds.begin() + common;
        common = std::mismatch(node.kinds.begin(), end, wanted.kinds.begin()).first - node.kinds.begin();
    }
    return static_cast<int>(common);
}

// Where several whole blocks fit, which takes one text computed in several ways, the one that leads on. Recursion is as
// deep as there are such forks.
PrefixCache::Path PrefixCache::walk(const Node& from, const Positions& wanted) {
    Path path;
    const Node* node = &from;
    while (static_cast<std::size_t>(path.positions) < wanted.tokens.size()) {
        const Positions rest = wanted.from(static_cast<std::size_t>(path.positions));
        std::vector<Node*> best;
        int common = 0;
        for (const auto& child : node->children) {
            const int length = commonLength(*child, rest);
            if (length > common)
                best.clear();
            if (length > 0 && length >= common)
                best.push_back(child.get());
            common = std::max(common, length);
        }
        if (best.empty())
            break;
        path.positions += common;
        if (common < kKvBlockPositions || best.size() == 1) {
            path.nodes.push_back(best.front());
            node = best.front();
            if (common < kKvBlockPositions)
                break;
            continue;
        }
        Path longest;
        for (Node* const one : best) {
            Path further = walk(*one, rest.from(kKvBlockPositions));
            if (longest.nodes.empty() || further.positions > longest.positions) {
                further.nodes.insert(further.nodes.begin(), one);
                longest = std::move(further);
            }
        }
        path.positions += longest.positions;
        path.nodes.insert(path.nodes.end(), longest.nodes.begin(), longest.nodes.end());
        break;
    }
    return path;
}

int PrefixCache::longest(std::span<const TokenId> tokens, std::span<const RowKind> kinds) const {
    return walk(root_, {tokens, kinds}).positions;
}

PrefixCache::Match PrefixCache::match(std::span<const TokenId> tokens, std::span<const RowKind> kinds) {
    const Path path = walk(root_, {tokens, kinds});
    Match match;
    match.positions = path.positions;
    for (const Node* const node : path.nodes) {
        blocks_.retain(node->block);
        match.blocks.push_back(node->block);
        match.kinds.insert(match.kinds.end(), node->kinds.begin(), node->kinds.end());
    }
    match.kinds.resize(static_cast<std::size_t>(match.positions));
    if (!path.nodes.empty())
        touch(*path.nodes.back());
    return match;
}

void PrefixCache::insert(std::span<const TokenId> tokens, std::span<const RowKind> kinds,
                         std::span<const std::int32_t> blocks) {
    const Positions all{tokens, kinds};
    Node* node = &root_;
    for (std::size_t i = 0; i * kKvBlockPositions < tokens.size() && i < blocks.size(); ++i)
        node = &continuation(*node, all.block(i), blocks[i]);
    touch(*node);
}

PrefixCache::Node& PrefixCache::continuation(Node& node, const Positions& positions, std::int32_t block) {
    for (auto& child : node.children) {
        const int common = commonLength(*child, positions);
        if (common == static_cast<int>(positions.tokens.size()))
            return *child;
        if (common == static_cast<int>(child->tokens.size())) {
            hold(*child, positions, block);
            return *child;
        }
    }
    Node& made = *node.children.emplace_back(std::make_unique<Node>());
    made.parent = &node;
    made.use = byUse_.insert(byUse_.end(), &made);
    hold(made, positions, block);
    return made;
}

void PrefixCache::hold(Node& node, const Positions& positions, std::int32_t block) {
    node.tokens.assign(positions.tokens.begin(), positions.tokens.end());
    node.kinds.assign(positions.kinds.begin(), positions.kinds.end());
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
