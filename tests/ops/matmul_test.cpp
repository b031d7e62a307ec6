// Matrix products over every stored type, for few rows (decode) and many (prefill).
#include <cmath>
#include <cstring>

#include "engine/quant/dequantize.h"
#include "tests/ops/isa_test.h"
#include "tests/support/patterned_blocks.h"
#include "tests/support/random.h"

namespace sirocco::test {
namespace {

const std::vector<TensorType> kTypes = {TensorType::f32,  TensorType::f16,  TensorType::bf16, TensorType::q8_0,
                                        TensorType::q4_0, TensorType::q4_1, TensorType::q5_0, TensorType::q5_1,
                                        TensorType::q2_k, TensorType::q3_k, TensorType::q4_k, TensorType::q5_k,
                                        TensorType::q6_k};

// The columns that a test wants, in whole blocks of the type.
std::int64_t wholeBlocks(TensorType type, std::int64_t columns) {
    const std::int64_t block = traits(type).blockElements;
    return (columns + block - 1) / block * block;
}

struct Matrix {
    TensorType type;
    std::int64_t columns, rows;
    std::vector<std::byte> bytes;
    std::vector<float> values;  // as stored
};

Matrix matrixOf(TensorType type, std::int64_t columns, const std::vector<float>& values) {
    const auto elements = static_cast<std::int64_t>(values.size());
    Matrix matrix{type, columns, elements / columns, {}, values};
    matrix.bytes.resize(rowBytes(type, elements));
    quantize(type, values.data(), elements, matrix.bytes.data());
    dequantize(type, matrix.bytes.data(), elements, matrix.values.data());
    return matrix;
}

using Rows = std::vector<std::vector<float>>;

Rows randomRows(Random& random, int count, std::int64_t columns, double deviation = 1) {
    Rows rows;
    for (int r = 0; r < count; ++r) {
        rows.push_back(random.vector(std::size_t(columns), deviation));
    }
    return rows;
}

// Weight rows [first, end) only; the others keep what `start` has.
Rows multiply(const cpu::Kernels& kernels, const Matrix& matrix, const Rows& x, float start = kPoison,
              bool accumulate = false, std::int64_t first = 0, std::int64_t end = -1) {
    Rows out(x.size(), std::vector<float>(std::size_t(matrix.rows), start));
    std::vector<const float*> xPointers;
    std::vector<float*> outPointers;
    for (std::size_t r = 0; r < x.size(); ++r) {
        xPointers.push_back(x[r].data());
        outPointers.push_back(out[r].data());
    }
    std::vector<float> scratch(cpu::kMatmulScratchFloats, kPoison);
    cpu::MatmulArgs args;
    args.type = matrix.type;
    args.weights = matrix.bytes.data();
    args.columns = matrix.columns;
    args.x = xPointers.data();
    args.out = outPointers.data();
    args.rows = int(x.size());
    args.accumulate = accumulate;
    kernels.matmul(args, first, end < 0 ? matrix.rows : end, scratch.data());
    return out;
}

// Sixteen partial sums of columns / 16 terms, then a tree of four: no more roundings than that can pile up.
void expectClose(const Matrix& matrix, const Rows& x, const Rows& out, double start = 0) {
    const double roundings = double(matrix.columns) / 16 + 8;
    for (std::size_t r = 0; r < x.size(); ++r) {
        for (std::int64_t i = 0; i < matrix.rows; ++i) {
            double sum = start;
            double magnitude = std::abs(start);
            for (std::int64_t k = 0; k < matrix.columns; ++k) {
                const double term = double(matrix.values[std::size_t(i * matrix.columns + k)]) * x[r][std::size_t(k)];
                sum += term;
                magnitude += std::abs(term);
            }
            ASSERT_NEAR(out[r][std::size_t(i)], sum, roundings * 0x1p-23 * magnitude + 1e-37)
                << traits(matrix.type).name << " row " << r << ", weight row " << i;
        }
    }
}

void expectSameBits(const Rows& a, const Rows& b) {
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t r = 0; r < a.size(); ++r) {
        ASSERT_EQ(std::memcmp(a[r].data(), b[r].data(), a[r].size() * sizeof(float)), 0) << "row " << r;
    }
}

class MatmulTest : public IsaTest {};
SIROCCO_FOR_EACH_ISA(MatmulTest);

TEST_P(MatmulTest, AgreesWithFloat64) {
    Random random(1);
    for (const TensorType type : kTypes) {
        for (const std::int64_t wanted : {32, 96, 544, 1056}) {
            const std::int64_t columns = wholeBlocks(type, wanted);
            const Matrix matrix = matrixOf(type, columns, random.vector(std::size_t(columns * 37), 0.3));
            for (const int rows : {1, 2, 3, 4, 5, 6, 7, 8, 9, 17, 33}) {
                const Rows x = randomRows(random, rows, columns);
                expectClose(matrix, x, multiply(kernels(), matrix, x));
            }
        }
    }
}

TEST_P(MatmulTest, ManyRowsSpanTiles) {
    Random random(2);
    for (const TensorType type : kTypes) {
        const std::int64_t columns = wholeBlocks(type, 576);
        const Matrix matrix = matrixOf(type, columns, random.vector(std::size_t(columns * 35), 0.3));
        const Rows x = randomRows(random, 131, columns);
        expectClose(matrix, x, multiply(kernels(), matrix, x));
    }
}

TEST_P(MatmulTest, AddsToWhatIsThere) {
    Random random(3);
    for (const TensorType type : kTypes) {
        const std::int64_t columns = wholeBlocks(type, 64);
        const Matrix matrix = matrixOf(type, columns, random.vector(std::size_t(columns * 5), 0.3));
        for (const int rows : {1, 3, 20}) {
            const Rows x = randomRows(random, rows, columns);
            expectClose(matrix, x, multiply(kernels(), matrix, x, 2.5f, true), 2.5);
        }
    }
}

TEST_P(MatmulTest, WritesOnlyTheRowsItWasGiven) {
    Random random(4);
    const Matrix matrix = matrixOf(TensorType::q4_0, 64, random.vector(64 * 50, 0.3));
    for (const int rows : {1, 8, 40}) {
        const Rows x = randomRows(random, rows, 64);
        const Rows whole = multiply(kernels(), matrix, x);
        const Rows part = multiply(kernels(), matrix, x, -7.0f, false, 11, 46);
        for (std::size_t r = 0; r < x.size(); ++r) {
            for (std::size_t i = 0; i < 50; ++i) {
                ASSERT_EQ(part[r][i], i >= 11 && i < 46 ? whole[r][i] : -7.0f);
            }
        }
    }
}

TEST_P(MatmulTest, RowHasTheSameBitsInAnyCompany) {
    Random random(5);
    for (const TensorType type : kTypes) {
        const std::int64_t columns = wholeBlocks(type, 1056);
        const Matrix matrix = matrixOf(type, columns, random.vector(std::size_t(columns * 33), 0.3));
        const Rows x = randomRows(random, 140, columns);
        Rows alone;
        for (const std::vector<float>& row : x) {
            alone.push_back(multiply(kernels(), matrix, {row}).front());
        }
        for (const int rows : {2, 3, 4, 5, 6, 7, 8, 9, 31, 140}) {
            const Rows company(x.begin(), x.begin() + rows);
            expectSameBits(multiply(kernels(), matrix, company), Rows(alone.begin(), alone.begin() + rows));
        }
    }
}

// Sums that cancel, magnitudes that span the format, and every value that a stored block can have.
TEST_P(MatmulTest, StandsAdversarialInputs) {
    Random random(6);
    for (const TensorType type : kTypes) {
        const std::int64_t columns = wholeBlocks(type, 96);
        std::vector<float> values;
        for (int row = 0; row < 24; ++row) {
            for (std::int64_t k = 0; k < columns; ++k) {
                const float sign = k % 2 == 0 ? 1.0f : -1.0f;
                values.push_back(row % 3 == 0 ? sign * 1e4f : row % 3 == 1 ? float(k % 32 - 16) : sign * 1e-6f);
            }
        }
        const Matrix matrix = matrixOf(type, columns, values);
        Rows x = randomRows(random, 12, columns, 1e-3);
        x.push_back(std::vector<float>(std::size_t(columns), 1.0f));
        x.push_back(std::vector<float>(std::size_t(columns), 0.0f));
        x.push_back(std::vector<float>(std::size_t(columns), 1e30f));
        x.push_back(std::vector<float>(std::size_t(columns), 1e-38f));
        for (std::size_t rows : {std::size_t(1), std::size_t(4), x.size()}) {
            const Rows last(x.end() - std::ptrdiff_t(rows), x.end());
            expectClose(matrix, last, multiply(kernels(), matrix, last));
        }
    }
}

// Every quant of a block, one column at a time: blocks of patterned bytes under tame scales.
TEST_P(MatmulTest, ReadsEveryByteOfABlock) {
    for (const TensorType type : kTypes) {
        if (traits(type).blockElements == 1) {
            continue;
        }
        const std::int64_t columns = traits(type).blockElements;
        const int rows = 64;
        Matrix matrix{type, columns, rows, {}, {}};
        matrix.bytes = patternedBlocks(type, rows);
        matrix.values.resize(std::size_t(columns) * rows);
        dequantize(type, matrix.bytes.data(), columns * rows, matrix.values.data());
        for (std::int64_t k = 0; k < columns; k += 16) {
            Rows x(16, std::vector<float>(std::size_t(columns), 0.0f));
            for (std::size_t r = 0; r < x.size(); ++r) {
                x[r][std::size_t(k) + r] = 1.0f;
            }
            const Rows out = multiply(kernels(), matrix, x);
            for (std::size_t r = 0; r < x.size(); ++r) {
                for (int i = 0; i < rows; ++i) {
                    ASSERT_EQ(out[r][std::size_t(i)], matrix.values[std::size_t(i * columns + k) + r])
                        << traits(type).name << " block " << i << " element " << k + std::int64_t(r);
                }
            }
        }
    }
}

TEST(MatmulIsas, Avx2AndAvx512HaveTheSameBits) {
    if (!cpu::isaAvailable(cpu::Isa::avx512) || !cpu::isaAvailable(cpu::Isa::avx2)) {
        GTEST_SKIP() << "this processor does not have both AVX2 and AVX-512";
    }
    Random random(7);
    for (const TensorType type : kTypes) {
        const std::int64_t columns = wholeBlocks(type, 1056);
        const Matrix matrix = matrixOf(type, columns, random.vector(std::size_t(columns * 33), 0.3));
        for (const int rows : {1, 4, 8, 40}) {
            const Rows x = randomRows(random, rows, columns);
            expectSameBits(multiply(cpu::kernels(cpu::Isa::avx2), matrix, x),
                           multiply(cpu::kernels(cpu::Isa::avx512), matrix, x));
        }
    }
}

}  // namespace
}  // namespace sirocco::test
