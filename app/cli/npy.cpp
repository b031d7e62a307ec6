#include "app/cli/npy.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace sirocco::cli {
namespace {

std::string header(NpyType type, const std::vector<std::size_t>& shape) {
    std::string text = std::string("{'descr': '") + (type == NpyType::float32 ? "<f4" : "<i4") +
                       "', 'fortran_order': False, 'shape': (";
    for (const std::size_t extent : shape) {
        text += std::to_string(extent) + ", ";
    }
    text += "), }";
    constexpr std::size_t kPreamble = 10;
    text.append((64 - (kPreamble + text.size() + 1) % 64) % 64, ' ');
    text += '\n';
    std::string preamble = "\x93NUMPY";
    preamble += {'\x01', '\x00'};
    preamble += static_cast<char>(text.size() & 255);
    preamble += static_cast<char>(text.size() >> 8);
    return preamble + text;
}

}  // namespace

NpyFile::NpyFile(std::string path, NpyType type, const std::vector<std::size_t>& shape)
    : path_(std::move(path)), partial_(path_ + ".part"), file_(partial_, std::ios::binary | std::ios::trunc) {
    if (!file_) {
        error_ = errno;
    }
    const std::string head = header(type, shape);
    append(std::as_bytes(std::span(head)));
}

NpyFile::~NpyFile() {
    if (!partial_.empty()) {
        std::remove(partial_.c_str());
    }
}

bool NpyFile::append(std::span<const std::byte> bytes) {
    if (file_ &&
        !file_.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()))) {
        error_ = errno;
    }
    return good();
}

Result<void> NpyFile::finish() {
    if (file_) {
        file_.close();
        if (!file_ || std::rename(partial_.c_str(), path_.c_str()) != 0) {
            error_ = errno;
        } else {
            partial_.clear();
            return {};
        }
    }
    return Error{ErrorCode::io, "Cannot write '" + path_ + "': " + std::strerror(error_) + "."};
}

}  // namespace sirocco::cli
