// Element-wise kernels: norm, SwiGLU, scaled addition, conversion to half.
#include <cmath>
#include <cstring>

#include "engine/quant/dequantize.h"
#include "tests/ops/isa_test.h"
#include "tests/support/random.h"

namespace sirocco::test {
namespace {

class RowsTest : public IsaTest {};
SIROCCO_FOR_EACH_ISA(RowsTest);

TEST_P(RowsTest, RmsNorm) {
    Random random(1);
    for (const std::size_t size : {16u, 96u, 4096u}) {
        for (const double deviation : {1e-6, 1.0, 1e6}) {
            const std::vector<float> x = random.vector(size, deviation);
            const std::vector<float> weight = random.vector(size, 1);
            std::vector<float> out(size, kPoison);
            kernels().rmsNorm(x.data(), weight.data(), std::int64_t(size), 1e-5f, out.data());
            double squares = 0;
            for (const float value : x) {
                squares += double(value) * value;
            }
            const double scale = 1 / std::sqrt(squares / double(size) + 1e-5);
            for (std::size_t i = 0; i < size; ++i) {
                const double expected = x[i] * scale * weight[i];
                ASSERT_NEAR(out[i], expected, 3e-6 * std::abs(expected) + 1e-30);
            }
        }
    }
}

TEST_P(RowsTest, RmsNormInPlaceAndOfZeros) {
    std::vector<float> x(64, 0.0f);
    const std::vector<float> weight(64, 1.0f);
    kernels().rmsNorm(x.data(), weight.data(), 64, 1e-5f, x.data());
    EXPECT_EQ(x, std::vector<float>(64, 0.0f));
}

TEST_P(RowsTest, SiluMultiply) {
    std::vector<float> gate;
    for (float value = -120; value <= 120; value += 0.37f) {
        gate.push_back(value);
    }
    for (const float value : {0.0f, -0.0f, 1e-30f, -1e-30f, 1e30f, -1e30f, 88.4f, -88.4f}) {
        gate.push_back(value);
    }
    gate.resize((gate.size() + 15) / 16 * 16, 0.5f);
    const std::vector<float> up = Random(2).vector(gate.size(), 3);
    std::vector<float> out = gate;
    kernels().siluMultiply(out.data(), up.data(), std::int64_t(out.size()));
    for (std::size_t i = 0; i < gate.size(); ++i) {
        const double expected = gate[i] / (1 + std::exp(-double(gate[i]))) * up[i];
        // Below -87 the true value is less than 1e-35; what counts is that it stays next to nothing.
        ASSERT_NEAR(out[i], expected, 2e-6 * std::abs(expected) + 1e-7 * (gate[i] < -87)) << "gate " << gate[i];
    }
}

TEST_P(RowsTest, AddScaled) {
    Random random(3);
    const std::vector<float> x = random.vector(160, 2);
    const std::vector<float> start = random.vector(160, 2);
    std::vector<float> out = start;
    kernels().addScaled(out.data(), x.data(), 0.3f, 160);
    for (std::size_t i = 0; i < 160; ++i) {
        ASSERT_NEAR(out[i], double(start[i]) + double(0.3f) * x[i], 1e-6);
    }
}

TEST_P(RowsTest, FloatToHalfRoundsAsTheReference) {
    std::vector<float> values = Random(4).vector(4096, 100);
    for (const float value :
         {0.0f, -0.0f, 65504.0f, 65519.9f, 65520.0f, -1e9f, 5.96e-8f, 2.98e-8f, 2.99e-8f, 6.1e-5f, 1.0f + 0x1p-11f,
          1.0f + 0x1p-11f + 0x1p-12f, 1.0f + 3 * 0x1p-11f, INFINITY, 1e-10f, 3e-8f}) {
        values.push_back(value);
    }
    std::vector<std::uint16_t> half(values.size(), 0xffff);
    kernels().floatToHalf(values.data(), std::int64_t(values.size()), half.data());
    for (std::size_t i = 0; i < values.size(); ++i) {
        ASSERT_EQ(half[i], floatToHalf(values[i])) << values[i];
    }
}

TEST(RowsIsas, Avx2AndAvx512HaveTheSameBits) {
    if (!cpu::isaAvailable(cpu::Isa::avx512) || !cpu::isaAvailable(cpu::Isa::avx2)) {
        GTEST_SKIP() << "this processor does not have both AVX2 and AVX-512";
    }
    Random random(5);
    const std::vector<float> x = random.vector(512, 4);
    const std::vector<float> weight = random.vector(512, 1);
    std::vector<std::vector<float>> results;
    for (const cpu::Isa isa : {cpu::Isa::avx2, cpu::Isa::avx512}) {
        std::vector<float> out(512);
        cpu::kernels(isa).rmsNorm(x.data(), weight.data(), 512, 1e-5f, out.data());
        cpu::kernels(isa).siluMultiply(out.data(), x.data(), 512);
        cpu::kernels(isa).addScaled(out.data(), weight.data(), 0.7f, 512);
        results.push_back(std::move(out));
    }
    EXPECT_EQ(std::memcmp(results[0].data(), results[1].data(), 512 * sizeof(float)), 0);
}

}  // namespace
}  // namespace sirocco::test
