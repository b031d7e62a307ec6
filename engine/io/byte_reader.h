// A cursor over bytes of a file that never passes their end: each read says whether the bytes were there.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

namespace sirocco {

static_assert(std::endian::native == std::endian::little, "file formats here are little-endian and copied as they lie");

class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes) : bytes_(bytes) {}

    std::uint64_t position() const { return position_; }
    std::uint64_t left() const { return bytes_.size() - position_; }

    template <typename T>
    bool read(T& value) {
        if (left() < sizeof(T)) {
            return false;
        }
        std::memcpy(&value, bytes_.data() + position_, sizeof(T));
        position_ += sizeof(T);
        return true;
    }

    // `text` points into the bytes.
    bool readText(std::uint64_t length, std::string_view& text) {
        if (left() < length) {
            return false;
        }
        text = {reinterpret_cast<const char*>(bytes_.data() + position_), static_cast<std::size_t>(length)};
        position_ += length;
        return true;
    }

private:
    std::span<const std::byte> bytes_;
    std::uint64_t position_ = 0;
};

}  // namespace sirocco
