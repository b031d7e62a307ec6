#include "engine/backend/vulkan/repack.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include "engine/quant/blocks.h"
#include "engine/quant/parts.h"

namespace sirocco::vulkan {
namespace {

// How a type's row is laid out: bits of a quant in the low and in the high plane, what is added to a quant to make it
// unsigned, and what a block has of part scales (bytes) and halves.
struct Layout {
    int lowBits = 0;
    int highBits = 0;
    int bias = 0;
    int partBytes = 0;
    int halves = 0;
};

template <typename Block>
constexpr Layout kLayout{};
template <>
constexpr Layout kLayout<BlockQ8_0>{8, 0, 0, 0, 1};
template <>
constexpr Layout kLayout<BlockQ4_0>{4, 0, 8, 0, 1};
template <>
constexpr Layout kLayout<BlockQ4_1>{4, 0, 0, 0, 2};
template <>
constexpr Layout kLayout<BlockQ5_0>{4, 1, 16, 0, 1};
template <>
constexpr Layout kLayout<BlockQ5_1>{4, 1, 0, 0, 2};
template <>
constexpr Layout kLayout<BlockQ2_K>{2, 0, 0, 16, 2};
template <>
constexpr Layout kLayout<BlockQ3_K>{2, 1, 4, 12, 1};
template <>
constexpr Layout kLayout<BlockQ4_K>{4, 0, 0, 12, 2};
template <>
constexpr Layout kLayout<BlockQ5_K>{4, 1, 0, 12, 2};
template <>
constexpr Layout kLayout<BlockQ6_K>{4, 2, 32, 16, 1};

// Puts small numbers one after the other into words, the first in the lowest bits.
class BitWriter {
public:
    BitWriter(std::uint32_t* to, int bits) : to_(to), bits_(bits) {}
    void put(std::uint32_t value) {
        word_ |= (value & ((1u << bits_) - 1)) << filled_;
        filled_ += bits_;
        if (filled_ == 32) {
            *to_++ = word_;
            word_ = 0;
            filled_ = 0;
        }
    }

private:
    std::uint32_t* to_;
    int bits_;
    std::uint32_t word_ = 0;
    int filled_ = 0;
};

template <typename Block>
std::uint64_t rowWords(std::int64_t columns) {
    constexpr Layout layout = kLayout<Block>;
    const auto blocks = static_cast<std::uint64_t>(columns / kBlockElements<Block>);
    const auto quants = static_cast<std::uint64_t>(columns) * (layout.lowBits + layout.highBits) / 32;
    return quants + (blocks * (layout.partBytes + 2 * layout.halves) + 3) / 4;
}

template <typename Block>
void repack(const std::byte* from, std::int64_t columns, std::uint32_t* to) {
    constexpr Layout layout = kLayout<Block>;
    const std::int64_t blocks = columns / kBlockElements<Block>;
    std::uint32_t* const highPlane = to + columns * layout.lowBits / 32;
    std::uint32_t* const afterQuants = highPlane + columns * layout.highBits / 32;
    auto* parts = reinterpret_cast<std::byte*>(afterQuants);
    std::byte* halves = parts + blocks * layout.partBytes;
    to[rowWords<Block>(columns) - 1] = 0;  // of which the last half may stay unused
    BitWriter low(to, layout.lowBits);
    BitWriter high(highPlane, std::max(layout.highBits, 1));
    for (std::int64_t b = 0; b < blocks; ++b, from += sizeof(Block)) {
        Block block;
        std::memcpy(&block, from, sizeof block);
        for (int part = 0; part < kParts<Block>; ++part) {
            std::int8_t quants[32];
            partQuants(block, part, quants);
            for (const std::int8_t quant : quants) {
                const auto value = static_cast<std::uint32_t>(quant + layout.bias);
                low.put(value);
                if constexpr (layout.highBits > 0)
                    high.put(value >> layout.lowBits);
            }
        }
        if constexpr (layout.partBytes > 0) {
            std::memcpy(parts, block.parts, layout.partBytes);
            parts += layout.partBytes;
        }
        std::memcpy(halves, &block.scale, 2);
        if constexpr (layout.halves == 2)
            std::memcpy(halves + 2, &block.minimum, 2);
        halves += 2 * layout.halves;
    }
}

// Calls visit with a null pointer to the type's block; not for types without blocks.
template <typename Visit>
auto withBlock(TensorType type, Visit visit) {
    switch (type) {
        case TensorType::q8_0:
            return visit(static_cast<BlockQ8_0*>(nullptr));
        case TensorType::q4_0:
            return visit(static_cast<BlockQ4_0*>(nullptr));
        case TensorType::q4_1:
            return visit(static_cast<BlockQ4_1*>(nullptr));
        case TensorType::q5_0:
            return visit(static_cast<BlockQ5_0*>(nullptr));
        case TensorType::q5_1:
            return visit(static_cast<BlockQ5_1*>(nullptr));
        case TensorType::q2_k:
            return visit(static_cast<BlockQ2_K*>(nullptr));
        case TensorType::q3_k:
            return visit(static_cast<BlockQ3_K*>(nullptr));
        case TensorType::q4_k:
            return visit(static_cast<BlockQ4_K*>(nullptr));
        case TensorType::q5_k:
            return visit(static_cast<BlockQ5_K*>(nullptr));
        default:
            return visit(static_cast<BlockQ6_K*>(nullptr));
    }
}

bool hasBlocks(TensorType type) { return traits(type).blockElements > 1; }

}  // namespace

std::uint64_t packedRowWords(TensorType type, std::int64_t columns) {
    if (!hasBlocks(type))
        return rowBytes(type, columns) / 4;
    return withBlock(type, [&]<typename Block>(Block*) { return rowWords<Block>(columns); });
}

void repackRow(TensorType type, const std::byte* from, std::int64_t columns, std::uint32_t* to) {
    if (!hasBlocks(type)) {
        std::memcpy(to, from, rowBytes(type, columns));
        return;
    }
    withBlock(type, [&]<typename Block>(Block*) { repack<Block>(from, columns, to); });
}

}  // namespace sirocco::vulkan
