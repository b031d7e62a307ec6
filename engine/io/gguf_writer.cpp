#include "engine/io/gguf_writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "engine/io/gguf_format.h"

static_assert(std::endian::native == std::endian::little, "values are copied into the file as they lie in memory");

namespace sirocco {
namespace {

template <typename T>
void append(std::vector<std::byte>& out, T value) {
    const auto* bytes = reinterpret_cast<const std::byte*>(&value);
    out.insert(out.end(), bytes, bytes + sizeof(value));
}

void appendText(std::vector<std::byte>& out, const std::string& text) {
    append<std::uint64_t>(out, text.size());
    const auto* bytes = reinterpret_cast<const std::byte*>(text.data());
    out.insert(out.end(), bytes, bytes + text.size());
}

void appendKey(std::vector<std::byte>& out, const std::string& key, GgufKind kind) {
    appendText(out, key);
    append(out, static_cast<std::uint32_t>(kind));
}

void appendArrayKey(std::vector<std::byte>& out, const std::string& key, GgufKind kind, std::size_t count) {
    appendKey(out, key, GgufKind::array);
    append(out, static_cast<std::uint32_t>(kind));
    append<std::uint64_t>(out, count);
}

std::uint64_t padded(std::uint64_t size) {
    return (size + kGgufDefaultAlignment - 1) / kGgufDefaultAlignment * kGgufDefaultAlignment;
}

// A file that is removed again unless it was finished.
class PartialFile {
public:
    explicit PartialFile(const std::string& target) : target_(target), path_(target + GgufWriter::kPartSuffix) {
        descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    }
    PartialFile(const PartialFile&) = delete;
    PartialFile& operator=(const PartialFile&) = delete;
    ~PartialFile() {
        if (descriptor_ >= 0) {
            ::close(descriptor_);
            ::unlink(path_.c_str());
        }
    }

    bool isOpen() const { return descriptor_ >= 0; }

    bool write(std::span<const std::byte> bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(descriptor_, bytes.data(), std::min<std::size_t>(bytes.size(), 1u << 30));
            if (written < 0 && errno == EINTR) {
                continue;
            }
            if (written <= 0) {
                return false;
            }
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
        return true;
    }

    bool finish() {
        const int descriptor = descriptor_;
        descriptor_ = -1;
        // On the disk before it has its name: after a power cut there is the old file or the new one.
        const bool synced = ::fsync(descriptor) == 0;
        int number = errno;
        if (::close(descriptor) == 0 && synced && std::rename(path_.c_str(), target_.c_str()) == 0) {
            return true;
        }
        number = synced ? errno : number;
        ::unlink(path_.c_str());
        errno = number;
        return false;
    }

private:
    std::string target_;
    std::string path_;
    int descriptor_ = -1;
};

ErrorCode writeErrorCode(int number) {
    switch (number) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return ErrorCode::diskFull;
        case EACCES:
        case EPERM:
        case EROFS:
            return ErrorCode::readOnly;
        case ENOENT:
        case ENOTDIR:
            return ErrorCode::notFound;
        default:
            return ErrorCode::io;
    }
}

Error writeError(const std::string& path) {
    const int number = errno;
    return {writeErrorCode(number), "Cannot write '" + path + "': " + std::strerror(number) + "."};
}

// A device or a folder must not be replaced by a file, and a disk that is too small is better known before than after.
Result<void> checkTarget(const std::string& path, std::uint64_t bytes) {
    namespace fs = std::filesystem;
    std::error_code failed;
    const fs::file_status status = fs::status(path, failed);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        return Error{ErrorCode::invalidArgument, "'" + path + "' is there already and is not a file."};
    }
    const fs::path folder = fs::absolute(path, failed).parent_path();
    const fs::space_info room = fs::space(folder, failed);
    if (!failed && room.available < bytes) {
        return Error{ErrorCode::diskFull, "'" + path + "' takes " + std::to_string((bytes >> 20) + 1) + " MiB, but '" +
                                              folder.string() + "' has " + std::to_string(room.available >> 20) +
                                              " MiB free."};
    }
    return {};
}

}  // namespace

void GgufWriter::addUint32(const std::string& key, std::uint32_t value) {
    appendKey(metadata_, key, GgufKind::uint32);
    append(metadata_, value);
    ++metadataCount_;
}

void GgufWriter::addFloat32(const std::string& key, float value) {
    appendKey(metadata_, key, GgufKind::float32);
    append(metadata_, value);
    ++metadataCount_;
}

void GgufWriter::addBool(const std::string& key, bool value) {
    appendKey(metadata_, key, GgufKind::boolean);
    append(metadata_, static_cast<std::uint8_t>(value));
    ++metadataCount_;
}

void GgufWriter::addText(const std::string& key, const std::string& value) {
    appendKey(metadata_, key, GgufKind::string);
    appendText(metadata_, value);
    ++metadataCount_;
}

void GgufWriter::addTexts(const std::string& key, const std::vector<std::string>& values) {
    appendArrayKey(metadata_, key, GgufKind::string, values.size());
    for (const std::string& value : values) {
        appendText(metadata_, value);
    }
    ++metadataCount_;
}

void GgufWriter::addFloats(const std::string& key, const std::vector<float>& values) {
    appendArrayKey(metadata_, key, GgufKind::float32, values.size());
    for (const float value : values) {
        append(metadata_, value);
    }
    ++metadataCount_;
}

void GgufWriter::addIntegers(const std::string& key, const std::vector<std::int32_t>& values) {
    appendArrayKey(metadata_, key, GgufKind::int32, values.size());
    for (const std::int32_t value : values) {
        append(metadata_, value);
    }
    ++metadataCount_;
}

void GgufWriter::addTensor(const std::string& name, TensorType type, std::int64_t columns, std::int64_t rows,
                           std::int64_t count, FillFn fill) {
    addStreamedTensor(name, type, columns, rows, count, {});
    tensors_.back().stream = [size = tensors_.back().bytes(),
                              fill = std::move(fill)](const SinkFn& sink) -> Result<void> {
        std::vector<std::byte> bytes(size);
        Result<void> filled = fill(bytes);
        return filled ? sink(bytes) : filled;
    };
}

void GgufWriter::addStreamedTensor(const std::string& name, TensorType type, std::int64_t columns, std::int64_t rows,
                                   std::int64_t count, StreamFn stream) {
    tensors_.push_back({name, type, columns, rows, count, std::move(stream)});
}

std::uint64_t GgufWriter::Tensor::bytes() const {
    return rowBytes(type, columns) * static_cast<std::uint64_t>(rows * count);
}

Result<std::vector<std::byte>> GgufWriter::header(std::uint64_t& tensorBytes) const {
    std::vector<std::byte> header;
    append(header, kGgufMagic);
    append(header, kGgufVersion);
    append<std::uint64_t>(header, tensors_.size());
    append<std::uint64_t>(header, metadataCount_);
    header.insert(header.end(), metadata_.begin(), metadata_.end());
    std::uint64_t offset = 0;
    for (const Tensor& tensor : tensors_) {
        if (tensor.columns <= 0 || tensor.rows <= 0 || tensor.count <= 0 ||
            tensor.columns % traits(tensor.type).blockElements != 0) {
            return Error{ErrorCode::invalidArgument, "Tensor '" + tensor.name + "' has a row of " +
                                                         std::to_string(tensor.columns) + " elements, which " +
                                                         traits(tensor.type).name + " cannot hold."};
        }
        const std::uint32_t axes = tensor.count > 1 ? 3 : tensor.rows > 1 ? 2 : 1;
        const std::int64_t shape[3] = {tensor.columns, tensor.rows, tensor.count};
        appendText(header, tensor.name);
        append(header, axes);
        for (std::uint32_t axis = 0; axis < axes; ++axis) {
            append(header, static_cast<std::uint64_t>(shape[axis]));
        }
        append(header, traits(tensor.type).ggufId);
        append(header, offset);
        offset += padded(tensor.bytes());
    }
    header.resize(padded(header.size()));
    tensorBytes = offset;
    return header;
}

Result<void> GgufWriter::write(const std::string& path) const {
    std::uint64_t tensorBytes = 0;
    const Result<std::vector<std::byte>> head = header(tensorBytes);
    if (!head) {
        return head.error();
    }
    if (Result<void> possible = checkTarget(path, head->size() + tensorBytes); !possible) {
        return possible;
    }
    PartialFile file(path);
    const auto write = [&](std::span<const std::byte> bytes) -> Result<void> {
        return file.isOpen() && file.write(bytes) ? Result<void>() : writeError(path);
    };
    if (Result<void> written = write(*head); !written) {
        return written;
    }
    for (const Tensor& tensor : tensors_) {
        std::uint64_t size = 0;
        Result<void> streamed = tensor.stream([&](std::span<const std::byte> piece) {
            size += piece.size();
            return write(piece);
        });
        if (!streamed) {
            return streamed;
        }
        if (size != tensor.bytes()) {
            return Error{ErrorCode::internal, "Tensor '" + tensor.name + "' came with " + std::to_string(size) +
                                                  " bytes instead of " + std::to_string(tensor.bytes()) + "."};
        }
        const std::vector<std::byte> padding(padded(size) - size);
        if (Result<void> written = write(padding); !written) {
            return written;
        }
    }
    return file.finish() ? Result<void>() : writeError(path);
}

}  // namespace sirocco
