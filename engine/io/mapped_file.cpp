#include "engine/io/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace sirocco {
namespace {

Error systemError(const std::string& path, const char* verb, int number) {
    const ErrorCode code = number == ENOENT || number == ENOTDIR ? ErrorCode::notFound : ErrorCode::io;
    return {code, "Cannot " + std::string(verb) + " '" + path + "': " + std::strerror(number) + "."};
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::string& path) {
    MappedFile file;
    std::error_code failed;
    file.path_ = std::filesystem::absolute(path, failed).lexically_normal().string();
    if (failed) {
        file.path_ = path;
    }
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        return systemError(path, "open", errno);
    }
    struct stat status {};
    if (fstat(descriptor, &status) != 0) {
        const int number = errno;
        ::close(descriptor);
        return systemError(path, "read", number);
    }
    if (!S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return Error{ErrorCode::invalidArgument, "'" + path + "' is not a file."};
    }
    file.size_ = static_cast<std::size_t>(status.st_size);
    if (file.size_ > 0) {
        void* address = mmap(nullptr, file.size_, PROT_READ, MAP_SHARED, descriptor, 0);
        const int number = errno;
        if (address == MAP_FAILED) {
            ::close(descriptor);
            return systemError(path, "map", number);
        }
        file.data_ = static_cast<const std::byte*>(address);
        file.guard_ = MappingGuard(file.data_, file.size_);
        // Headers are read from end to end at once; tensors may never be, so the rest is left to the kernel.
        madvise(address, std::min<std::size_t>(file.size_, std::size_t{4} << 20), MADV_WILLNEED);
    }
    ::close(descriptor);
    return file;
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : path_(std::move(other.path_)),
      data_(std::exchange(other.data_, nullptr)),
      size_(std::exchange(other.size_, 0)),
      guard_(std::move(other.guard_)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(guard_, other.guard_);
    return *this;
}

MappedFile::~MappedFile() {
    guard_ = {};
    if (data_ != nullptr) {
        munmap(const_cast<std::byte*>(data_), size_);
    }
}

Error MappedFile::lostError() const {
    return {ErrorCode::io, "'" + path_ +
                               "' was shortened by another program or could not be read to its end; copy or download "
                               "it again, then open it once more."};
}

}  // namespace sirocco
