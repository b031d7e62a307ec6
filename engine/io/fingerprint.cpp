#include "engine/io/fingerprint.h"

#include <algorithm>

namespace sirocco {
namespace {

constexpr std::size_t kHashedBytesOfTensor = 64;
constexpr std::uint64_t kStart = 0xcbf29ce484222325u;

std::uint64_t hashBytes(std::uint64_t hash, std::span<const std::byte> bytes) {
    for (const std::byte one : bytes) {
        hash = (hash ^ static_cast<std::uint64_t>(one)) * 0x100000001b3u;  // FNV-1a
    }
    return hash;
}

std::string hex(std::uint64_t value) {
    std::string text(16, '0');
    for (std::size_t i = 0; i < 16; ++i) {
        text[15 - i] = "0123456789abcdef"[(value >> (4 * i)) & 15];
    }
    return text;
}

}  // namespace

std::string fingerprint(std::span<const std::byte> header, const std::vector<TensorView>& tensors) {
    std::uint64_t hash = hashBytes(kStart, header);
    for (const TensorView& tensor : tensors) {
        hash = hashBytes(hash, {tensor.data, std::min<std::size_t>(tensor.bytes, kHashedBytesOfTensor)});
    }
    return hex(hash);
}

std::string combinedFingerprint(const std::vector<std::string>& parts) {
    if (parts.size() == 1) {
        return parts.front();
    }
    std::uint64_t hash = kStart;
    for (const std::string& part : parts) {
        hash = hashBytes(hash, std::as_bytes(std::span(part)));
    }
    return hex(hash);
}

}  // namespace sirocco
