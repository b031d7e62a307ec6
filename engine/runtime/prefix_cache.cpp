#include "engine/runtime/prefix_cache.h"

#include <algorithm>

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

PrefixCache::~PrefixCache() {
    for (auto& child : root_.children)
        drop(*child);
}

void PrefixCache::drop(Node& node) {
    for (auto& child : node.children)
        drop(*child);
    blocks_.release(node.block);
    --size_;
}

PrefixCache::Match PrefixCache::match(std::span<const TokenId> tokens) {
    Match match;
    Node* node = &root_;
    ++clock_;
    while (static_cast<std::size_t>(match.positions) < tokens.size()) {
        const auto rest = tokens.subspan(static_cast<std::size_t>(match.positions));
        Node* best = nullptr;
        int common = 0;
        for (auto& child : node->children) {
            const int length = commonLength(child->tokens, rest);
            if (length > common) {
                common = length;
                best = child.get();
            }
        }
        if (!best)
            break;
        best->lastUse = clock_;
        blocks_.retain(best->block);
        match.blocks.push_back(best->block);
        match.positions += common;
        if (common < kKvBlockPositions)
            break;
        node = best;
    }
    return match;
}

void PrefixCache::insert(std::span<const TokenId> tokens, std::span<const std::int32_t> blocks) {
    Node* node = &root_;
    ++clock_;
    for (std::size_t i = 0; i * kKvBlockPositions < tokens.size() && i < blocks.size(); ++i) {
        const auto ids = blockOf(tokens, i);
        Node* next = nullptr;
        for (auto& child : node->children) {
            // A node that begins with these ids already serves them; one that they begin with is replaced by the
            // longer.
            const int common = commonLength(child->tokens, ids);
            if (common == static_cast<int>(ids.size())) {
                next = child.get();
                break;
            }
            if (common == static_cast<int>(child->tokens.size())) {
                blocks_.retain(blocks[i]);
                blocks_.release(child->block);
                child->block = blocks[i];
                child->tokens.assign(ids.begin(), ids.end());
                next = child.get();
                break;
            }
        }
        if (!next) {
            auto made = std::make_unique<Node>();
            made->tokens.assign(ids.begin(), ids.end());
            made->block = blocks[i];
            blocks_.retain(blocks[i]);
            ++size_;
            next = made.get();
            node->children.push_back(std::move(made));
        }
        next->lastUse = clock_;
        node = next;
    }
}

void PrefixCache::findOldest(Node& node, Oldest& oldest) const {
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        Node& child = *node.children[i];
        if (!child.children.empty())
            findOldest(child, oldest);
        else if (child.lastUse < oldest.lastUse && blocks_.references(child.block) == 1)
            oldest = {&node, i, child.lastUse};
    }
}

bool PrefixCache::evictOne() {
    Oldest oldest;
    findOldest(root_, oldest);
    if (!oldest.parent)
        return false;
    auto& siblings = oldest.parent->children;
    drop(*siblings[oldest.child]);
    siblings.erase(siblings.begin() + static_cast<std::ptrdiff_t>(oldest.child));
    return true;
}

}  // namespace sirocco
