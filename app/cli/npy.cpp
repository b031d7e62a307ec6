#include "app/cli/npy.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace sirocco::cli {
namespace {

std::string header(const char* type, const std::vector<std::size_t>& shape) {
    std::string text = std::string("{'descr': '") + type + "', 'fortran_order': False, 'shape': (";
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

Result<void> write(const std::string& path, const std::string& head, std::span<const std::byte> values) {
    const std::string partial = path + ".part";
    std::ofstream file(partial, std::ios::binary | std::ios::trunc);
    file.write(head.data(), static_cast<std::streamsize>(head.size()));
    file.write(reinterpret_cast<const char*>(values.data()), static_cast<std::streamsize>(values.size()));
    file.close();
    if (!file || std::rename(partial.c_str(), path.c_str()) != 0) {
        const int number = errno;
        std::remove(partial.c_str());
        return Error{ErrorCode::io, "Cannot write '" + path + "': " + std::strerror(number) + "."};
    }
    return {};
}

}  // namespace

Result<void> writeNpy(const std::string& path, const std::vector<std::size_t>& shape, std::span<const float> values) {
    return write(path, header("<f4", shape), std::as_bytes(values));
}

Result<void> writeNpy(const std::string& path, const std::vector<std::size_t>& shape,
                      std::span<const std::int32_t> values) {
    return write(path, header("<i4", shape), std::as_bytes(values));
}

}  // namespace sirocco::cli
