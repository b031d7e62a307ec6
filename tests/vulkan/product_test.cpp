// Matrix products and embeddings of every stored type, alone: a step of the first and the last op, on Vulkan, on the
// CPU and in float64, with blocks whose bytes run through all values.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

#include "engine/backend/cpu/cpu_backend.h"
#include "engine/quant/dequantize.h"
#include "tests/support/bars.h"
#include "tests/support/patterned_blocks.h"
#include "tests/support/random.h"
#include "tests/support/test_data.h"
#include "tests/vulkan/vulkan_run.h"

namespace sirocco::test {
namespace {

constexpr int kColumns = 512;
constexpr int kVocab = 77;  // no multiple of any tile
constexpr int kRows = 40;   // a full tile of matmul and a part of one

struct Matrix {
    TensorType type;
    std::vector<std::byte> bytes;
    std::vector<float> values;
};

Matrix matrixOf(TensorType type, int rows, bool patterned, Random& random) {
    const std::int64_t elements = std::int64_t{rows} * kColumns;
    Matrix matrix{type, {}, random.vector(std::size_t(elements), 1)};
    if (patterned && traits(type).blockElements > 1) {
        matrix.bytes = patternedBlocks(type, int(elements / traits(type).blockElements));
    } else {
        matrix.bytes.resize(rowBytes(type, elements));
        quantize(type, matrix.values.data(), elements, matrix.bytes.data());
    }
    dequantize(type, matrix.bytes.data(), elements, matrix.values.data());
    return matrix;
}

DeviceTensor upload(Backend& backend, const Matrix& matrix, int rows) {
    TensorView view;
    view.name = "matrix";
    view.type = matrix.type;
    view.columns = kColumns;
    view.rows = rows;
    view.data = matrix.bytes.data();
    view.bytes = matrix.bytes.size();
    auto tensor = backend.upload(view, Residency::memory);
    if (!tensor) {
        throw std::runtime_error(tensor.error().detail);
    }
    return *tensor;
}

MixtralConfig config() {
    MixtralConfig config;
    config.layers = 1;
    config.dim = kColumns;
    config.ffn = 32;
    config.heads = config.kvHeads = 1;
    config.headDim = 32;
    config.experts = 2;
    config.vocab = kVocab;
    return config;
}

// logits[row] = output (embedding[row] / rms), of decode rows or prefill rows.
std::vector<float> run(Backend& backend, const Matrix& embedding, const Matrix& norm, const Matrix& output, int rows,
                       bool decode) {
    if (auto allocated = backend.allocateKv({1, 1, 32, KvType::f16, 1}); !allocated) {
        throw std::runtime_error(allocated.error().detail);
    }
    const std::vector<Op> ops = {{0, EmbedOp{upload(backend, embedding, kVocab)}},
                                 {0, HeadOp{upload(backend, norm, 1), upload(backend, output, kVocab)}}};
    auto step = backend.compile(config(), ops, {2 * kRows, kRows, 1, 64, kRows});
    if (!step) {
        throw std::runtime_error(step.error().detail);
    }
    std::vector<std::int32_t> counted(std::size_t(rows), 0);
    std::iota(counted.begin(), counted.end(), 0);
    const std::vector<std::int32_t> zeros(std::size_t(rows), 0);
    StepInputs inputs;
    inputs.decodeRows = decode ? rows : 0;
    inputs.tokens = counted;
    inputs.positions = counted;
    inputs.sequences = zeros;
    inputs.blockTable = {zeros.data(), 1};
    inputs.blockTableStride = 1;
    inputs.logitRows = counted;
    auto outputs = (*step)->run(inputs);
    if (!outputs) {
        throw std::runtime_error(outputs.error().detail);
    }
    return {outputs->logits.begin(), outputs->logits.end()};
}

class VulkanProduct : public testing::TestWithParam<TensorType> {};

INSTANTIATE_TEST_SUITE_P(Types, VulkanProduct,
                         testing::Values(TensorType::f32, TensorType::f16, TensorType::bf16, TensorType::q8_0,
                                         TensorType::q4_0, TensorType::q4_1, TensorType::q5_0, TensorType::q5_1,
                                         TensorType::q2_k, TensorType::q3_k, TensorType::q4_k, TensorType::q5_k,
                                         TensorType::q6_k),
                         [](const auto& one) { return std::string(traits(one.param).name); });

TEST_P(VulkanProduct, OfEveryByteAgreesWithTheCpuAndFloat64) {
    SIROCCO_NEEDS_VULKAN();
    Messages messages;
    Random random(3);
    const Matrix embedding = matrixOf(GetParam(), kVocab, true, random);
    const Matrix output = matrixOf(GetParam(), kVocab, true, random);
    Matrix norm = matrixOf(TensorType::f32, 1, false, random);
    auto cpu = cpu::CpuBackend::create({});
    ASSERT_TRUE(cpu);
    const std::vector<float> onCpu = run(**cpu, embedding, norm, output, kRows, false);
    for (const Variant& variant : fullTests() ? std::vector<Variant>(std::begin(kVariants), std::end(kVariants))
                                              : std::vector<Variant>{kVariants[0], kVariants[4]}) {
        for (const bool decode : {true, false}) {
            auto gpu = vulkan::VulkanBackend::create(optionsOf({.features = variant.features}, messages));
            ASSERT_TRUE(gpu) << gpu.error().detail;
            const std::vector<float> onGpu = run(**gpu, embedding, norm, output, kRows, decode);
            ASSERT_EQ(onGpu.size(), onCpu.size());
            // Half the mantissa where weights are rounded to float16 on their way.
            const double precision = variant.features.half && !decode ? 1e-3 : 1e-5;
            for (int row = 0; row < kRows; ++row) {
                const float* const x = embedding.values.data() + row * kColumns;
                double squares = 0;
                for (int c = 0; c < kColumns; ++c) {
                    squares += double(x[c]) * x[c];
                }
                const double factor = 1 / std::sqrt(squares / kColumns + 1e-5);
                for (int i = 0; i < kVocab; ++i) {
                    double sum = 0;
                    double magnitude = 0;
                    for (int c = 0; c < kColumns; ++c) {
                        const double term =
                            x[c] * factor * norm.values[std::size_t(c)] * output.values[std::size_t(i * kColumns + c)];
                        sum += term;
                        magnitude += std::abs(term);
                    }
                    const auto at = std::size_t(row * kVocab + i);
                    ASSERT_NEAR(onGpu[at], sum, precision * magnitude + 1e-30)
                        << variant.name << (decode ? ", decode row " : ", prefill row ") << row << ", output " << i;
                    ASSERT_NEAR(onGpu[at], onCpu[at], 2 * precision * magnitude + 1e-30);
                }
            }
        }
    }
}

// ---- products of integers -------------------------------------------------------------------------------------------

constexpr int kSixteen = 16;
constexpr float kLargestQuant = 127 * 256;

// Rows whose sixteens are 16-bit integers of every value of both bytes, times a power of two; the last ones as named.
enum SpecialRow { nothing = kRows - 7, subnormal, tiny, lonely, holes, notANumber, infinite };

Matrix activations() {
    Matrix matrix{TensorType::f32, std::vector<std::byte>(kVocab * kColumns * sizeof(float)), {}};
    for (int row = 0; row < kVocab; ++row) {
        for (int c = 0; c < kColumns; ++c) {
            const int sixteen = c / kSixteen;
            int quant = (row * 7919 + c * 4027) % (2 * 32512 + 1) - 32512;
            if (c % kSixteen == row % kSixteen) {
                quant = (row + sixteen) % 2 == 0 ? 32512 : -32512;
            }
            matrix.values.push_back(std::ldexp(float(quant), sixteen % 5 - 2));
        }
    }
    const auto change = [&](int row, auto&& to) {
        for (int c = 0; c < kColumns; ++c) {
            float& value = matrix.values[std::size_t(row * kColumns + c)];
            value = float(to(c, value));
        }
    };
    change(nothing, [](int, float) { return 0; });
    change(subnormal, [](int, float value) { return value * 1e-43f; });
    change(tiny, [](int, float value) { return std::ldexp(value, -110); });
    change(lonely, [](int c, float value) { return c % kSixteen == 5 ? 1e9f : value * 1e-6f; });
    change(holes, [](int c, float value) {
        return c / kSixteen % 3 == 0 ? 0 : c / kSixteen % 3 == 1 ? 1e-42f : value;
    });
    change(notANumber, [](int c, float value) { return c == 100 ? std::nanf("") : value; });
    change(infinite, [](int c, float value) { return c == 400 ? -INFINITY : value; });
    std::memcpy(matrix.bytes.data(), matrix.values.data(), matrix.bytes.size());
    return matrix;
}

// What the row's quants stand for, by the definition in quantize.comp.
std::vector<double> quantized(const float* hidden) {
    double squares = 0;
    for (int c = 0; c < kColumns; ++c) {
        squares += double(hidden[c]) * hidden[c];
    }
    const double factor = 1 / std::sqrt(squares / kColumns + 1e-5);
    std::vector<double> x;
    for (int first = 0; first < kColumns; first += kSixteen) {
        double largest = 0;
        for (int c = first; c < first + kSixteen; ++c) {
            largest = std::max(largest, std::abs(hidden[c] * factor));
        }
        const double scale = largest < 0x1p-111 ? 0 : largest / kLargestQuant;
        for (int c = first; c < first + kSixteen; ++c) {
            x.push_back(scale == 0 ? 0 : std::nearbyint(hidden[c] * factor / scale) * scale);
        }
    }
    return x;
}

class VulkanDotProduct : public testing::TestWithParam<TensorType> {};

INSTANTIATE_TEST_SUITE_P(Types, VulkanDotProduct,
                         testing::Values(TensorType::q8_0, TensorType::q4_0, TensorType::q4_1, TensorType::q5_0,
                                         TensorType::q5_1, TensorType::q2_k, TensorType::q3_k, TensorType::q4_k,
                                         TensorType::q5_k, TensorType::q6_k),
                         [](const auto& one) { return std::string(traits(one.param).name); });

TEST_P(VulkanDotProduct, OfEveryPairOfBytesIsThatOfTheQuants) {
    SIROCCO_NEEDS_VULKAN();
    Messages messages;
    Random random(3);
    const Matrix hidden = activations();
    const Matrix output = matrixOf(GetParam(), kVocab, true, random);
    Matrix ones{TensorType::f32, std::vector<std::byte>(kColumns * sizeof(float)), std::vector<float>(kColumns, 1)};
    std::memcpy(ones.bytes.data(), ones.values.data(), ones.bytes.size());
    for (const Variant& variant : dotVariantsFor(GetParam())) {
        auto gpu = vulkan::VulkanBackend::create(optionsOf({.features = variant.features}, messages));
        ASSERT_TRUE(gpu) << gpu.error().detail;
        for (const bool decode : {true, false}) {
            const std::vector<float> logits = run(**gpu, hidden, ones, output, kRows, decode);
            for (int row = 0; row < kRows; ++row) {
                const std::vector<double> x = quantized(hidden.values.data() + row * kColumns);
                for (int i = 0; i < kVocab; ++i) {
                    const float got = logits[std::size_t(row * kVocab + i)];
                    const std::string where = std::string(variant.name) +
                                              (decode ? ", decode row " : ", prefill row ") + std::to_string(row) +
                                              ", output " + std::to_string(i);
                    if (row == notANumber || row == infinite) {
                        ASSERT_FALSE(std::isfinite(got)) << where;
                        continue;
                    }
                    double sum = 0;
                    double magnitude = 0;
                    for (int c = 0; c < kColumns; ++c) {
                        const double term = x[std::size_t(c)] * output.values[std::size_t(i * kColumns + c)];
                        sum += term;
                        magnitude += std::abs(term);
                    }
                    ASSERT_NEAR(got, sum, 1e-5 * magnitude) << where;
                }
            }
        }
    }
}

TEST(VulkanDotProductOfFloats, HasTheBitsThatItHasWithout) {
    SIROCCO_NEEDS_VULKAN();
    Messages messages;
    Random random(3);
    for (const TensorType type : {TensorType::f32, TensorType::f16, TensorType::bf16}) {
        const Matrix embedding = matrixOf(type, kVocab, true, random);
        const Matrix output = matrixOf(type, kVocab, true, random);
        const Matrix norm = matrixOf(TensorType::f32, 1, false, random);
        std::vector<float> expected;
        for (const vulkan::Features& features : {vulkan::Features{}, vulkan::Features{.dot = true}}) {
            auto gpu = vulkan::VulkanBackend::create(optionsOf({.features = features}, messages));
            ASSERT_TRUE(gpu) << gpu.error().detail;
            std::vector<float> logits = run(**gpu, embedding, norm, output, kRows, false);
            if (features.dot) {
                EXPECT_TRUE(sameBits(logits, expected)) << traits(type).name;
            }
            expected = std::move(logits);
        }
    }
}

}  // namespace
}  // namespace sirocco::test
