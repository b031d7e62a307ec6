// Who holds which KV block: how many sequences, and whether the prefix cache does. Ids only: the memory is the
// backend's. Engine thread.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace sirocco {

class KvBlocks {
public:
    explicit KvBlocks(int count);

    // Sequences. A block is free when its last holder lets it go.
    std::optional<std::int32_t> allocate();  // held by one sequence; nullopt when none is free
    void retain(std::int32_t block);
    void release(std::int32_t block);

    // The prefix cache, which holds a block once or not at all.
    void cache(std::int32_t block);
    void uncache(std::int32_t block);

    int users(std::int32_t block) const { return holders_[static_cast<std::size_t>(block)].users; }  // sequences
    bool cached(std::int32_t block) const { return holders_[static_cast<std::size_t>(block)].cached; }
    int references(std::int32_t block) const { return users(block) + (cached(block) ? 1 : 0); }

    int count() const { return static_cast<int>(holders_.size()); }
    int freeCount() const { return static_cast<int>(free_.size()); }
    int idleCount() const { return idle_; }  // that the cache alone holds

private:
    struct Holders {
        int users = 0;
        bool cached = false;
    };
    Holders& holders(std::int32_t block) { return holders_[static_cast<std::size_t>(block)]; }

    std::vector<Holders> holders_;
    std::vector<std::int32_t> free_;
    int idle_ = 0;
};

}  // namespace sirocco
