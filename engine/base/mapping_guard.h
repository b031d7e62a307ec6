// Memory mappings of files that may shrink, or whose disk may fail, while we read them. Touching what is gone raises
// SIGBUS, which would end the program; a guarded mapping reads zeros instead and remembers that it did.
//
// Process-wide by nature: a signal has one handler. It is installed with the first guard, looks only at guarded
// mappings, and hands every other SIGBUS to whoever handled it before. Functions may be called from any thread.
#pragma once

#include <atomic>
#include <cstddef>

namespace sirocco {

class MappingGuard {
public:
    MappingGuard() = default;
    // `data` was returned by mmap and stays mapped as long as the guard. Where all places are taken (512), nothing is
    // guarded: SIGBUS then ends the program as it would have without.
    MappingGuard(const std::byte* data, std::size_t size);
    MappingGuard(MappingGuard&& other) noexcept;
    MappingGuard& operator=(MappingGuard&& other) noexcept;
    ~MappingGuard();

    // True once a page could not be read. Never false again.
    bool lost() const;

private:
    int slot_ = -1;
};

// The flag of the guarded mapping that `address` lies in; nullptr when there is none. Valid while the mapping is.
const std::atomic<bool>* lossFlagOf(const std::byte* address);

}  // namespace sirocco
