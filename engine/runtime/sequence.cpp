#include "engine/runtime/sequence.h"

#include <utility>

namespace sirocco {

Sequence::Sequence(Sequence&& other) noexcept
    : pool_(other.pool_),
      tokens_(std::move(other.tokens_)),
      kinds_(std::move(other.kinds_)),
      blocks_(std::exchange(other.blocks_, {})) {}

Sequence& Sequence::operator=(Sequence&& other) noexcept {
    std::swap(pool_, other.pool_);
    std::swap(tokens_, other.tokens_);
    std::swap(kinds_, other.kinds_);
    std::swap(blocks_, other.blocks_);
    return *this;
}

Sequence::~Sequence() {
    for (const std::int32_t block : blocks_)
        pool_->release(block);
}

Sequence Sequence::fork() const {
    Sequence other(*pool_);
    other.tokens_ = tokens_;
    other.kinds_ = kinds_;
    other.blocks_ = blocks_;
    for (const std::int32_t block : blocks_)
        pool_->retain(block);
    return other;
}

}  // namespace sirocco
