// GGUF files byte by byte, so that a test can write what no writer would.
#pragma once

#include <cstdint>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

namespace sirocco::test {

class GgufBytes {
public:
    explicit GgufBytes(std::uint64_t tensors, std::uint64_t pairs, std::uint32_t version = 3) {
        raw("GGUF");
        number<std::uint32_t>(version);
        number<std::uint64_t>(tensors);
        number<std::uint64_t>(pairs);
    }

    template <typename T>
    GgufBytes& number(T value) {
        bytes_.append(reinterpret_cast<const char*>(&value), sizeof(value));
        return *this;
    }
    GgufBytes& raw(const std::string& text) {
        bytes_ += text;
        return *this;
    }
    GgufBytes& text(const std::string& text) { return number<std::uint64_t>(text.size()).raw(text); }

    // A metadata key and the kind of the value that is to follow.
    GgufBytes& key(const std::string& name, std::uint32_t kind) { return text(name).number(kind); }

    GgufBytes& tensor(const std::string& name, const std::vector<std::uint64_t>& shape, std::uint32_t type,
                      std::uint64_t offset) {
        text(name).number(static_cast<std::uint32_t>(shape.size()));
        for (const std::uint64_t extent : shape) {
            number(extent);
        }
        return number(type).number(offset);
    }

    // Up to the alignment, then so many bytes of tensor data.
    GgufBytes& data(std::size_t size, std::size_t alignment = 32) {
        bytes_.resize((bytes_.size() + alignment - 1) / alignment * alignment);
        bytes_.append(size, '\x01');
        return *this;
    }

    const std::string& bytes() const { return bytes_; }
    void writeTo(const std::string& path) const { std::ofstream(path, std::ios::binary) << bytes_; }

private:
    std::string bytes_;
};

}  // namespace sirocco::test
