// How much of an address range lies in RAM now, as the page table of this process has it (/proc/self/pagemap): pages of
// a mapped file that were read and not dropped again, and pages of allocations that were touched and not swapped out.
//
// One thread at a time; open one for a walk and let it go. Eight bytes are read for each page of the range.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace sirocco {

class PageTable {
public:
    PageTable();
    ~PageTable();
    PageTable(const PageTable&) = delete;
    PageTable& operator=(const PageTable&) = delete;

    // nullopt where the system does not let us look.
    std::optional<std::uint64_t> residentBytes(const std::byte* data, std::uint64_t size);

private:
    int file_ = -1;
    std::uint64_t pageSize_ = 4096;
    std::vector<std::uint64_t> entries_;
};

}  // namespace sirocco
