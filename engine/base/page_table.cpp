#include "engine/base/page_table.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

namespace sirocco {
namespace {

constexpr std::size_t kEntriesAtOnce = 8192;
constexpr std::uint64_t kPresent = std::uint64_t(1) << 63;

}  // namespace

PageTable::PageTable()
    : file_(open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC)),
      pageSize_(static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE))),
      entries_(kEntriesAtOnce) {}

PageTable::~PageTable() {
    if (file_ >= 0)
        close(file_);
}

std::optional<std::uint64_t> PageTable::residentBytes(const std::byte* data, std::uint64_t size) {
    if (file_ < 0)
        return std::nullopt;
    const auto begin = reinterpret_cast<std::uintptr_t>(data);
    const std::uint64_t end = begin + size;
    std::uint64_t resident = 0;
    for (std::uint64_t page = begin / pageSize_; page * pageSize_ < end;) {
        const std::uint64_t pages = std::min<std::uint64_t>(kEntriesAtOnce, (end - 1) / pageSize_ - page + 1);
        const auto got = pread(file_, entries_.data(), pages * sizeof(std::uint64_t),
                               static_cast<off_t>(page * sizeof(std::uint64_t)));
        if (got < static_cast<ssize_t>(pages * sizeof(std::uint64_t)))
            return std::nullopt;
        for (std::uint64_t i = 0; i < pages; ++i, ++page) {
            if ((entries_[i] & kPresent) == 0)
                continue;
            // The first and the last page belong to the range in part only.
            const std::uint64_t from = std::max<std::uint64_t>(begin, page * pageSize_);
            resident += std::min(end, (page + 1) * pageSize_) - from;
        }
    }
    return resident;
}

}  // namespace sirocco
