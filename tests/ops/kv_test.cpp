// KV blocks on the CPU: what a type takes, what copying a part of a block copies, and the same bits everywhere.
#include <cstring>

#include "tests/ops/isa_test.h"
#include "tests/ops/model_on_backend.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

constexpr KvType kTypes[] = {KvType::f16, KvType::f32, KvType::q8_0};

std::unique_ptr<cpu::CpuBackend> backend() {
    return std::move(cpu::CpuBackend::create({.threads = 1, .isa = {}})).value();
}

std::uint64_t heldKv(const cpu::CpuBackend& backend) {
    for (const PlanLine& line : backend.memory()) {
        if (line.owner == "kv") {
            return line.bytes;
        }
    }
    return 0;
}

TEST(Kv, EveryTypeTakesWhatItSays) {
    for (const KvType type : kTypes) {
        for (const int headDim : {32, 64, 96, 128, 160, 256}) {
            const KvShape shape{3, 5, headDim, type, 7};
            const auto cpu = backend();
            ASSERT_TRUE(cpu->allocateKv(shape));
            EXPECT_EQ(heldKv(*cpu), kvBytes(shape)) << kvTypeName(type) << ", head size " << headDim;
            // The layout of the last layer ends where the memory ends.
            const cpu::KvLayer last = cpu->kvLayer(2);
            const std::size_t pool = cpu->kvBlockBytes() * 7;
            EXPECT_EQ(std::uint64_t(last.values + pool - cpu->kvLayer(0).keys), kvBytes(shape));
        }
    }
    const KvShape mixtral{32, 8, 128, KvType::q8_0, 1};
    EXPECT_EQ(kvBytes(mixtral), std::uint64_t(2) * 32 * 8 * 64 * (128 / 32 * 34));
}

TEST(Kv, HeadSizesThatQ8CannotKeepAreRefusedBeforeAnythingIsAllocated) {
    for (const int headDim : {16, 48, 80, 100}) {
        const auto cpu = backend();
        const Result<void> refused = cpu->allocateKv({1, 1, headDim, KvType::q8_0, 4});
        ASSERT_FALSE(refused) << headDim;
        EXPECT_EQ(refused.error().code, ErrorCode::unsupported);
        EXPECT_NE(refused.error().detail.find("q8_0"), std::string::npos) << refused.error().detail;
        EXPECT_NE(refused.error().detail.find(std::to_string(headDim)), std::string::npos) << refused.error().detail;
        EXPECT_EQ(heldKv(*cpu), 0u);
    }
}

TEST(Kv, CopiesThePositionsThatAreAskedForAndNoMore) {
    constexpr int kLayers = 2;
    constexpr int kHeads = 3;
    for (const KvType type : kTypes) {
        const auto cpu = backend();
        const KvShape shape{kLayers, kHeads, 64, type, 4};
        ASSERT_TRUE(cpu->allocateKv(shape));
        std::byte* const memory = cpu->kvLayer(0).keys;
        const std::vector<std::byte> before = [&] {
            std::vector<std::byte> bytes(kvBytes(shape));
            for (std::size_t i = 0; i < bytes.size(); ++i) {
                bytes[i] = std::byte(i * 2654435761u >> 24);
            }
            return bytes;
        }();
        for (const int positions : {1, 37, 64}) {
            std::memcpy(memory, before.data(), before.size());
            ASSERT_TRUE(cpu->copyKvBlock(1, 2, positions));
            std::vector<std::byte> expected = before;
            const std::size_t row = cpu->kvRowBytes();
            for (int layer = 0; layer < kLayers; ++layer) {
                for (const std::byte* const pool : {cpu->kvLayer(layer).keys, cpu->kvLayer(layer).values}) {
                    for (int head = 0; head < kHeads; ++head) {
                        const std::size_t from = std::size_t(pool - memory) + (1 * kHeads + head) * 64 * row;
                        std::copy_n(before.begin() + std::ptrdiff_t(from), row * std::size_t(positions),
                                    expected.begin() + std::ptrdiff_t(from + kHeads * 64 * row));
                    }
                }
            }
            EXPECT_EQ(std::memcmp(memory, expected.data(), expected.size()), 0)
                << kvTypeName(type) << ", " << positions << " positions";
        }
    }
}

// The whole model, so that what is written is also the same.
TEST(Kv, Avx2AndAvx512HaveTheSameBits) {
    if (!cpu::isaAvailable(cpu::Isa::avx2) || !cpu::isaAvailable(cpu::Isa::avx512)) {
        GTEST_SKIP() << "this processor lacks AVX2 or AVX-512";
    }
    const TinyModel model({.config = grouped128Config()});
    const std::vector<TokenId> tokens = model.prompt(90);
    for (const KvType type : kTypes) {
        const auto logits = [&](cpu::Isa isa) {
            return ModelOnBackend(model.reference(), {.isa = isa, .kvType = type}).run(tokens).logits;
        };
        EXPECT_EQ(logits(cpu::Isa::avx2), logits(cpu::Isa::avx512)) << kvTypeName(type);
    }
}

}  // namespace
}  // namespace sirocco::test
