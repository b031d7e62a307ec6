// Matrix products and embeddings of every stored type, alone: a step of the first and the last op, on Vulkan, on the
// CPU and in float64, with blocks whose bytes run through all values.
#include <cmath>
#include <numeric>

#include "engine/backend/cpu/cpu_backend.h"
#include "engine/quant/dequantize.h"
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

}  // namespace
}  // namespace sirocco::test
