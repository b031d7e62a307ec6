#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

#include "engine/base/cpu_features.h"
#include "engine/quant/blocks.h"
#include "engine/quant/dequantize.h"
#include "engine/quant/search.h"
#include "engine/quant/tensor_type.h"
#include "tests/support/random.h"

namespace sirocco::test {
namespace {

TEST(TensorType, NamesIdsAndRows) {
    EXPECT_EQ(tensorTypeFromGguf(8), TensorType::q8_0);
    EXPECT_EQ(tensorTypeFromGguf(12), TensorType::q4_k);
    EXPECT_EQ(tensorTypeFromGguf(17), std::nullopt);  // IQ2_XS
    EXPECT_EQ(tensorTypeFromName("q4_0"), TensorType::q4_0);
    EXPECT_EQ(tensorTypeFromName("Q4_"), std::nullopt);
    EXPECT_EQ(ggufTypeName(12), "Q4_K");
    EXPECT_EQ(ggufTypeName(30), "BF16");
    EXPECT_EQ(ggufTypeName(~0u), "an unknown type");
    EXPECT_EQ(rowBytes(TensorType::f32, 3), 12u);
    EXPECT_EQ(rowBytes(TensorType::f16, 3), 6u);
    EXPECT_EQ(rowBytes(TensorType::q8_0, 64), 68u);
    EXPECT_EQ(rowBytes(TensorType::q4_0, std::int64_t{1} << 40), (std::uint64_t{1} << 35) * 18);
    EXPECT_EQ(rowBytes(TensorType::q6_k, 512), 420u);
    EXPECT_EQ(matrixTypeNames(), "F32, F16, Q8_0, Q4_0, BF16, Q4_1, Q5_0, Q5_1, Q2_K, Q3_K, Q4_K, Q5_K, Q6_K");
}

// The value of a half by its definition, in double.
double halfValue(unsigned bits) {
    const unsigned exponent = (bits >> 10) & 31;
    const double mantissa = bits & 1023;
    const double sign = (bits & 0x8000) != 0 ? -1 : 1;
    return sign *
           (exponent == 0 ? std::ldexp(mantissa, -24) : std::ldexp(1024 + mantissa, static_cast<int>(exponent) - 25));
}

TEST(Half, EveryHalfIsReadExactlyAndWrittenBack) {
    for (unsigned bits = 0; bits < 65536; ++bits) {
        const float value = halfToFloat(static_cast<std::uint16_t>(bits));
        const bool special = ((bits >> 10) & 31) == 31;
        if (special && (bits & 1023) != 0) {
            EXPECT_TRUE(std::isnan(value));
            EXPECT_TRUE(std::isnan(halfToFloat(floatToHalf(value))));
            continue;
        }
        if (special) {
            EXPECT_TRUE(std::isinf(value));
        } else {
            ASSERT_EQ(value, halfValue(bits)) << bits;
        }
        ASSERT_EQ(floatToHalf(value), bits);
    }
}

TEST(Half, RoundsToNearestAndTiesToEven) {
    for (unsigned bits = 0; bits < 0x7bff; ++bits) {
        const double low = halfValue(bits);
        const double high = halfValue(bits + 1);
        const auto middle = static_cast<float>((low + high) / 2);  // exact: one bit more than a half has
        const unsigned even = bits % 2 == 0 ? bits : bits + 1;
        ASSERT_EQ(floatToHalf(middle), even) << bits;
        ASSERT_EQ(floatToHalf(std::nextafter(middle, 0.0f)), bits);
        ASSERT_EQ(floatToHalf(std::nextafter(middle, 1e30f)), bits + 1);
        ASSERT_EQ(floatToHalf(-middle), even | 0x8000u);
    }
    EXPECT_EQ(floatToHalf(65519.996f), 0x7bff);
    EXPECT_EQ(floatToHalf(65520.0f), 0x7c00);
    EXPECT_EQ(floatToHalf(1e30f), 0x7c00);
    EXPECT_EQ(floatToHalf(1e-30f), 0);
    EXPECT_EQ(floatToHalf(-0.0f), 0x8000);
}

std::vector<float> roundTrip(TensorType type, const std::vector<float>& values) {
    const auto elements = static_cast<std::int64_t>(values.size());
    std::vector<std::byte> bytes(rowBytes(type, elements) + 1);
    quantize(type, values.data(), elements, bytes.data() + 1);  // off by one: blocks need no alignment
    std::vector<float> back(values.size());
    dequantize(type, bytes.data() + 1, elements, back.data());
    return back;
}

TEST(Quantize, Q8MatchesItsDefinition) {
    std::vector<float> values(32);
    for (int i = 0; i < 32; ++i) {
        values[static_cast<std::size_t>(i)] = static_cast<float>(i - 16) * 0.25f;
    }
    BlockQ8_0 block;
    quantize(TensorType::q8_0, values.data(), 32, reinterpret_cast<std::byte*>(&block));
    EXPECT_EQ(block.scale, floatToHalf(4.0f / 127.0f));
    EXPECT_EQ(block.quants[0], -127);
    EXPECT_EQ(block.quants[16], 0);
    EXPECT_EQ(block.quants[31], 119);  // 3.75 * 127 / 4 = 119.06
    EXPECT_EQ(block.quants[18], 16);   // 0.5 * 127 / 4 = 15.875
}

TEST(Quantize, Q4MatchesItsDefinition) {
    std::vector<float> values(32, 0.0f);
    values[3] = 8;      // the extreme becomes -8 whatever its sign
    values[4] = -7;     // -7 / -1 = 7, plus 8.5, is cut to 15
    values[19] = 3.4f;  // the high nibble of byte 3
    BlockQ4_0 block;
    quantize(TensorType::q4_0, values.data(), 32, reinterpret_cast<std::byte*>(&block));
    EXPECT_EQ(block.scale, floatToHalf(-1.0f));
    EXPECT_EQ(block.nibbles[3], 0 | (5 << 4));
    EXPECT_EQ(block.nibbles[4], 15 | (8 << 4));
    float back[32];
    dequantize(TensorType::q4_0, reinterpret_cast<const std::byte*>(&block), 32, back);
    EXPECT_EQ(back[3], 8);
    EXPECT_EQ(back[4], -7);
    EXPECT_EQ(back[19], 3);
}

TEST(Quantize, ErrorStaysWithinHalfAStep) {
    Random random(5);
    std::vector<float> values(32 * 64);
    for (float& value : values) {
        value = random.uniform(1);
    }
    const std::vector<float> q8 = roundTrip(TensorType::q8_0, values);
    const std::vector<float> q4 = roundTrip(TensorType::q4_0, values);
    for (std::size_t block = 0; block < values.size(); block += 32) {
        float largest = 0;
        for (std::size_t i = block; i < block + 32; ++i) {
            largest = std::max(largest, std::fabs(values[i]));
        }
        for (std::size_t i = block; i < block + 32; ++i) {
            ASSERT_LE(std::fabs(q8[i] - values[i]), largest * (0.5f / 127 + 1.0f / 1024));
            ASSERT_LE(std::fabs(q4[i] - values[i]), largest * (1.0f / 8 + 1.0f / 1024));
        }
    }
    EXPECT_EQ(roundTrip(TensorType::f32, values), values);
}

TEST(Quantize, OddValuesDoNoHarm) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();
    for (const float odd : {nan, infinity, -infinity, 1e-45f, -1e-40f, 3e38f}) {
        std::vector<float> values(32, 1.0f);
        values[7] = odd;
        roundTrip(TensorType::q8_0, values);
        roundTrip(TensorType::q4_0, values);
        roundTrip(TensorType::f16, values);
        const std::vector<float> only(32, odd);
        roundTrip(TensorType::q8_0, only);
        roundTrip(TensorType::q4_0, only);
    }
    EXPECT_EQ(roundTrip(TensorType::q8_0, std::vector<float>(32, 0.0f)), std::vector<float>(32, 0.0f));
    EXPECT_EQ(roundTrip(TensorType::q4_0, std::vector<float>(32, 0.0f)), std::vector<float>(32, 0.0f));
}

constexpr TensorType kSearched[] = {TensorType::q2_k, TensorType::q3_k, TensorType::q4_k, TensorType::q5_k,
                                    TensorType::q6_k};

double relativeSquares(const std::vector<float>& a, const std::vector<float>& b) {
    double difference = 0;
    double norm = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        difference += std::pow(double(a[i]) - b[i], 2);
        norm += std::pow(double(b[i]), 2);
    }
    return std::sqrt(difference / norm);
}

// Near-normal values: the sum of four uniforms.
std::vector<float> bellShaped(std::size_t count, std::uint64_t seed) {
    Random random(seed);
    std::vector<float> values(count);
    for (float& value : values) {
        value = random.uniform(0.01) + random.uniform(0.01) + random.uniform(0.01) + random.uniform(0.01);
    }
    return values;
}

TEST(QuantizeK, ErrorIsThatOfASearch) {
    // What plain quantisers that take scales from the extremes have is above these by a fifth and more.
    const std::vector<double> bars = {0.265, 0.146, 0.0695, 0.0345, 0.0173};
    const std::vector<float> values = bellShaped(256 * 256, 11);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const double error = relativeSquares(roundTrip(kSearched[i], values), values);
        EXPECT_LE(error, bars[i]) << traits(kSearched[i]).name;
        EXPECT_GE(error, bars[i] / 1.3) << traits(kSearched[i]).name << ": the bar says nothing";
    }
}

TEST(QuantizeK, ValuesOnTheGridStayWhatTheyAre) {
    // Values that a block can hold, with the extremes that any fit must find.
    std::vector<float> fours(256), fives(256), signs(256), threes(256);
    for (int i = 0; i < 256; ++i) {
        const auto at = static_cast<std::size_t>(i);
        fours[at] = static_cast<float>(i % 32 * 7 % 16) * 0.25f - 1.0f;
        fives[at] = static_cast<float>(i % 32) * 0.25f - 4.0f;
        signs[at] = static_cast<float>(i % 16 * 4 - 32) * 0.125f;
        threes[at] = static_cast<float>(i * 5 % 8 - 4) * 0.5f;
    }
    EXPECT_LE(relativeSquares(roundTrip(TensorType::q4_k, fours), fours), 1e-3);
    EXPECT_LE(relativeSquares(roundTrip(TensorType::q5_k, fives), fives), 1e-3);
    EXPECT_LE(relativeSquares(roundTrip(TensorType::q6_k, signs), signs), 1e-3);
    EXPECT_LE(relativeSquares(roundTrip(TensorType::q3_k, threes), threes), 1e-3);
}

// Everything else than the two halves is the same where values differ by a power of two, and the halves do as far as
// a half can.
TEST(QuantizeK, ScalesWithItsInput) {
    const std::vector<float> values = bellShaped(256, 12);
    for (const TensorType type : kSearched) {
        const std::vector<float> back = roundTrip(type, values);
        std::vector<float> large = values;
        for (float& value : large) {
            value *= 1024;
        }
        std::vector<float> scaled = roundTrip(type, large);
        for (float& value : scaled) {
            value /= 1024;
        }
        EXPECT_LE(relativeSquares(scaled, back), 2e-2) << traits(type).name;
    }
}

TEST(QuantizeK, OddValuesDoNoHarm) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();
    const std::vector<float> plain = bellShaped(256, 13);
    for (const TensorType type : kSearched) {
        for (const float odd : {nan, infinity, -infinity, 1e-45f, -1e-40f, 1e-38f, 3.4e38f, -3.4e38f, 0.0f, -0.0f}) {
            std::vector<float> one = plain;
            one[77] = odd;
            for (const std::vector<float>& values : {one, std::vector<float>(256, odd)}) {
                for (const float value : roundTrip(type, values)) {
                    ASSERT_TRUE(std::isfinite(value)) << traits(type).name << " " << odd;
                }
            }
        }
        // What is no number counts as 0 and takes nothing away from the others.
        std::vector<float> broken = plain, zero = plain;
        broken[40] = nan;
        zero[40] = 0;
        EXPECT_EQ(roundTrip(type, broken), roundTrip(type, zero));
        EXPECT_EQ(roundTrip(type, std::vector<float>(256, 0.0f)), std::vector<float>(256, 0.0f));
        for (const float value : {-0.75f, 0.75f}) {
            const std::vector<float> same(256, value);
            EXPECT_LE(relativeSquares(roundTrip(type, same), same), 1e-2) << traits(type).name << " " << value;
        }
        std::vector<float> farFromZero = plain;
        for (float& value : farFromZero) {
            value -= 0.5f;
        }
        EXPECT_LE(relativeSquares(roundTrip(type, farFromZero), farFromZero),
                  relativeSquares(roundTrip(type, plain), plain))
            << traits(type).name;
    }
}

template <typename Found>
void expectSameBits(void (*a)(const float*, Found&), void (*b)(const float*, Found&), const float* in) {
    Found first, second;
    std::memset(&first, 0, sizeof(first));
    std::memset(&second, 0, sizeof(second));
    a(in, first);
    b(in, second);
    EXPECT_EQ(std::memcmp(&first, &second, sizeof(first)), 0);
}

TEST(QuantizeK, EveryInstructionSetGivesTheSameBits) {
#if defined(__x86_64__)
    if (!cpuFeatures().avx2) {
        GTEST_SKIP() << "needs a processor with AVX2";
    }
    std::vector<float> values = bellShaped(256 * 40, 14);
    values[300] = std::numeric_limits<float>::quiet_NaN();
    values[600] = 1e30f;
    std::fill(values.begin() + 1024, values.begin() + 1100, 0.0f);
    for (std::size_t at = 0; at < values.size(); at += 256) {
        const float* const in = values.data() + at;
        expectSameBits(kGenericSearch.q2k, kAvx2Search.q2k, in);
        expectSameBits(kGenericSearch.q3k, kAvx2Search.q3k, in);
        expectSameBits(kGenericSearch.q4k, kAvx2Search.q4k, in);
        expectSameBits(kGenericSearch.q5k, kAvx2Search.q5k, in);
        expectSameBits(kGenericSearch.q6k, kAvx2Search.q6k, in);
    }
#else
    GTEST_SKIP() << "there is one instruction set here";
#endif
}

}  // namespace
}  // namespace sirocco::test
