#include "engine/runtime/random_weights.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <thread>
#include <vector>

#include "engine/quant/blocks.h"
#include "engine/quant/dequantize.h"

namespace sirocco {
namespace {

// splitmix64: one multiplication chain a word, and any seed is a good one.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }

private:
    std::uint64_t state_;
};

// The sum of four 16-bit uniforms is close enough to a normal and takes one random word. Its deviation is
// 65536/sqrt(3).
float nearNormal(Random& random) {
    const std::uint64_t word = random.next();
    const auto sum =
        static_cast<std::int32_t>((word & 0xffff) + ((word >> 16) & 0xffff) + ((word >> 32) & 0xffff) + (word >> 48));
    constexpr float kScale = 1.7320508f / 65536.0f;
    return static_cast<float>(sum - 131070) * kScale;
}

// Scales differ from block to block, as in a real file, by up to a quarter, and have either sign: Q4_0 has more steps
// below zero than above, which must not add up over a row.
std::uint16_t blockScale(Random& random, float scale) {
    const std::uint64_t word = random.next();
    const float spread = static_cast<float>(word >> 40) * 0x1p-25f;  // [0, 0.5)
    return floatToHalf((word & 1) != 0 ? -scale * (0.75f + spread) : scale * (0.75f + spread));
}

void fillBytes(Random& random, std::uint8_t* out, std::size_t words) {
    for (std::size_t i = 0; i < words; ++i) {
        const std::uint64_t word = random.next();
        std::memcpy(out + 8 * i, &word, sizeof(word));
    }
}

void fillQ8Row(Random& random, const RandomMatrix& matrix, std::byte* row) {
    // Uniform over -127..127 has deviation 127/sqrt(3) and a bit.
    const float scale = matrix.deviation / 73.6f;
    for (std::int64_t at = 0; at < matrix.columns; at += 32, row += sizeof(BlockQ8_0)) {
        BlockQ8_0 block;
        block.scale = blockScale(random, scale);
        std::uint8_t bytes[32];
        fillBytes(random, bytes, 4);
        for (int i = 0; i < 32; ++i) {  // quantisers never write -128, and kernels may rely on it
            block.quants[i] = std::max<std::int8_t>(static_cast<std::int8_t>(bytes[i]), -127);
        }
        std::memcpy(row, &block, sizeof(block));
    }
}

void fillQ4Row(Random& random, const RandomMatrix& matrix, std::byte* row) {
    const float scale = matrix.deviation / 4.61f;  // of a uniform over -8..7
    for (std::int64_t at = 0; at < matrix.columns; at += 32, row += sizeof(BlockQ4_0)) {
        BlockQ4_0 block;
        block.scale = blockScale(random, scale);
        fillBytes(random, block.nibbles, 2);
        std::memcpy(row, &block, sizeof(block));
    }
}

void fillRow(Random& random, const RandomMatrix& matrix, std::vector<float>& values, std::byte* row) {
    if (matrix.type == TensorType::q8_0) {
        return fillQ8Row(random, matrix, row);
    }
    if (matrix.type == TensorType::q4_0) {
        return fillQ4Row(random, matrix, row);
    }
    values.resize(static_cast<std::size_t>(matrix.columns));
    for (float& value : values) {
        value = matrix.mean + matrix.deviation * nearNormal(random);
    }
    quantize(matrix.type, values.data(), matrix.columns, row);
}

void fillRows(const RandomMatrix& matrix, std::span<std::byte> bytes, std::size_t begin, std::size_t end) {
    const std::size_t stride = rowBytes(matrix.type, matrix.columns);
    std::vector<float> values;
    for (std::size_t row = begin; row < end; ++row) {
        Random mixed(matrix.seed ^ (row * 0xd1342543de82ef95u));
        Random random(mixed.next());
        fillRow(random, matrix, values, bytes.data() + row * stride);
    }
}

}  // namespace

void fillRandom(const RandomMatrix& matrix, std::span<std::byte> bytes, int threads) {
    const std::size_t rows = bytes.size() / rowBytes(matrix.type, matrix.columns);
    const std::size_t parts = std::clamp<std::size_t>(rows / 64, 1, static_cast<std::size_t>(std::max(threads, 1)));
    std::vector<std::thread> workers;
    for (std::size_t part = 1; part < parts; ++part) {
        workers.emplace_back([&, part] { fillRows(matrix, bytes, rows * part / parts, rows * (part + 1) / parts); });
    }
    fillRows(matrix, bytes, 0, rows / parts);
    for (std::thread& worker : workers) {
        worker.join();
    }
}

}  // namespace sirocco
