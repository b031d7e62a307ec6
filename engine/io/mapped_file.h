// A file mapped read-only. Bytes are read by the page when touched; nothing is copied. Another program must not shorten
// the file meanwhile: touching what is gone ends ours with SIGBUS. (Replacing it by rename is safe.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "engine/api/result.h"

namespace sirocco {

class MappedFile {
public:
    static Result<MappedFile> open(const std::string& path);
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    ~MappedFile();

    std::span<const std::byte> bytes() const { return {data_, size_}; }
    const std::string& path() const { return path_; }

private:
    MappedFile() = default;
    std::string path_;
    const std::byte* data_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace sirocco
