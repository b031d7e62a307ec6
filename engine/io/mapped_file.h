// A file mapped read-only. Bytes are read by the page when touched; nothing is copied. Where another program shortens
// the file meanwhile, or the disk fails, the bytes that are gone read as zeros and intact() is false from then on.
// (Replacing the file by rename is safe.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "engine/api/result.h"
#include "engine/base/mapping_guard.h"

namespace sirocco {

class MappedFile {
public:
    static Result<MappedFile> open(const std::string& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return {data_, size_}; }
    const std::string& path() const { return path_; }

    // Ask after reading: false when some of what was read may not have been there.
    bool intact() const { return !guard_.lost(); }
    Error lostError() const;  // what to say then

private:
    MappedFile() = default;
    std::string path_;
    const std::byte* data_ = nullptr;
    std::size_t size_ = 0;
    MappingGuard guard_;
};

}  // namespace sirocco
