#include "tests/support/patterned_blocks.h"

#include <cstring>
#include <stdexcept>

#include "engine/quant/blocks.h"
#include "engine/quant/dequantize.h"

namespace sirocco::test {
namespace {

// Where the halves of a block lie.
std::vector<std::size_t> halvesOf(TensorType type) {
    switch (type) {
        case TensorType::q8_0:
        case TensorType::q4_0:
        case TensorType::q5_0:
            return {0};
        case TensorType::q4_1:
        case TensorType::q5_1:
        case TensorType::q4_k:
        case TensorType::q5_k:
            return {0, 2};
        case TensorType::q2_k:
            return {offsetof(BlockQ2_K, scale), offsetof(BlockQ2_K, minimum)};
        case TensorType::q3_k:
            return {offsetof(BlockQ3_K, scale)};
        case TensorType::q6_k:
            return {offsetof(BlockQ6_K, scale)};
        default:
            throw std::invalid_argument("this type has no blocks");
    }
}

}  // namespace

std::vector<std::byte> patternedBlocks(TensorType type, int count) {
    const std::size_t size = std::size_t(traits(type).blockBytes);
    std::vector<std::byte> bytes(size * std::size_t(count));
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = std::byte((i / size * 7 + i % size * 29) & 0xff);
    }
    for (std::size_t block = 0; block < std::size_t(count); ++block) {
        for (const std::size_t offset : halvesOf(type)) {
            const std::uint16_t half = floatToHalf(block % 2 == 0 ? 0.125f : -6e-8f);
            std::memcpy(bytes.data() + block * size + offset, &half, sizeof half);
        }
    }
    return bytes;
}

}  // namespace sirocco::test
