// Reference counts of KV blocks. Ids only: the memory is the backend's. Engine thread.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace sirocco {

class KvBlocks {
public:
    explicit KvBlocks(int count);

    std::optional<std::int32_t> allocate();  // with one reference; nullopt when none is free
    void retain(std::int32_t block) { ++references_[static_cast<std::size_t>(block)]; }
    void release(std::int32_t block);
    int references(std::int32_t block) const { return references_[static_cast<std::size_t>(block)]; }

    int count() const { return static_cast<int>(references_.size()); }
    int freeCount() const { return static_cast<int>(free_.size()); }

private:
    std::vector<int> references_;
    std::vector<std::int32_t> free_;
};

}  // namespace sirocco
