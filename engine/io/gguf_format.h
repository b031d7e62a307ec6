// Numbers of the GGUF format that reader and writer share. Source: ggml's docs/gguf.md.
#pragma once

#include <cstdint>

namespace sirocco {

inline constexpr std::uint32_t kGgufMagic = 0x46554747;  // "GGUF", read as a little-endian integer
inline constexpr std::uint32_t kGgufVersion = 3;
inline constexpr std::uint64_t kGgufDefaultAlignment = 32;

// Types of metadata values.
enum class GgufKind : std::uint32_t {
    uint8 = 0,
    int8 = 1,
    uint16 = 2,
    int16 = 3,
    uint32 = 4,
    int32 = 5,
    float32 = 6,
    boolean = 7,
    string = 8,
    array = 9,
    uint64 = 10,
    int64 = 11,
    float64 = 12,
};

}  // namespace sirocco
