// Attention over paged keys and values, against float64.
#include <cmath>
#include <cstring>

#include "engine/backend/backend.h"
#include "engine/quant/dequantize.h"
#include "tests/ops/isa_test.h"
#include "tests/support/random.h"

namespace sirocco::test {
namespace {

// Keys and values of one head in pool blocks that are given out backwards, everything unused poisoned.
class Pool {
public:
    Pool(cpu::KvElement element, int headDim, int positions, double deviation, Random& random)
        : element_(element), headDim_(headDim), blocks_((positions + kKvBlockPositions - 1) / kKvBlockPositions) {
        for (int block = blocks_; block > 0; --block) {
            table_.push_back(block);
        }
        const std::size_t elements = std::size_t(blocks_ + 2) * kHeads * kKvBlockPositions * std::size_t(headDim);
        for (std::vector<std::byte>* pool : {&keys_, &values_}) {
            pool->assign(rowBytes(type(), std::int64_t(elements)), std::byte(0xff));  // NaN in all formats
        }
        fill(keys_, keyRows, positions, deviation, random);
        fill(values_, valueRows, positions, deviation, random);
    }

    cpu::AttentionArgs args(int group) const {
        cpu::AttentionArgs args;
        args.element = element_;
        args.keys = keys_.data();
        args.values = values_.data();
        args.blockStride = kHeads * headBytes();
        args.headOffset = headBytes();  // the second of two heads
        args.blocks = table_.data();
        args.headDim = headDim_;
        args.group = group;
        args.scale = 1 / std::sqrt(float(headDim_));
        return args;
    }

    std::vector<std::vector<float>> keyRows, valueRows;  // [position][headDim], as stored

private:
    static constexpr int kHeads = 2;
    TensorType type() const {
        return element_ == cpu::KvElement::f32   ? TensorType::f32
               : element_ == cpu::KvElement::f16 ? TensorType::f16
                                                 : TensorType::q8_0;
    }
    std::size_t headBytes() const { return kKvBlockPositions * cpu::kvRowBytes(element_, headDim_); }

    void fill(std::vector<std::byte>& pool, std::vector<std::vector<float>>& rows, int positions, double deviation,
              Random& random) {
        for (int p = 0; p < positions; ++p) {
            std::vector<float> row = random.vector(std::size_t(headDim_), deviation);
            const std::size_t block = std::size_t(table_[std::size_t(p / kKvBlockPositions)]);
            const std::size_t inBlock = std::size_t(p % kKvBlockPositions) * cpu::kvRowBytes(element_, headDim_);
            std::byte* const at = pool.data() + (block * kHeads + 1) * headBytes() + inBlock;
            quantize(type(), row.data(), headDim_, at);
            dequantize(type(), at, headDim_, row.data());
            rows.push_back(std::move(row));
        }
    }

    cpu::KvElement element_;
    int headDim_;
    int blocks_;
    std::vector<std::int32_t> table_;
    std::vector<std::byte> keys_, values_;
};

std::vector<double> attend(const Pool& pool, const float* query, int headDim, int position) {
    std::vector<double> scores;
    double largest = -HUGE_VAL;
    for (int p = 0; p <= position; ++p) {
        double score = 0;
        for (int d = 0; d < headDim; ++d) {
            score += double(query[d]) * pool.keyRows[std::size_t(p)][std::size_t(d)];
        }
        scores.push_back(score / std::sqrt(double(headDim)));
        largest = std::max(largest, scores.back());
    }
    double sum = 0;
    std::vector<double> out(std::size_t(headDim), 0.0);
    for (int p = 0; p <= position; ++p) {
        const double weight = std::exp(scores[std::size_t(p)] - largest);
        sum += weight;
        for (std::size_t d = 0; d < out.size(); ++d) {
            out[d] += weight * pool.valueRows[std::size_t(p)][d];
        }
    }
    for (double& value : out) {
        value /= sum;
    }
    return out;
}

struct Queries {
    std::vector<std::int32_t> positions;
    std::vector<std::vector<float>> rows;  // [group * headDim]
};

Queries queriesAt(std::vector<std::int32_t> positions, int width, double deviation, Random& random) {
    Queries queries{std::move(positions), {}};
    for (std::size_t r = 0; r < queries.positions.size(); ++r) {
        queries.rows.push_back(random.vector(std::size_t(width), deviation));
    }
    return queries;
}

std::vector<std::vector<float>> run(const cpu::Kernels& kernels, const Pool& pool, int group, const Queries& queries) {
    cpu::AttentionArgs args = pool.args(group);
    std::vector<std::vector<float>> out;
    std::vector<const float*> queryPointers;
    std::vector<float*> outPointers;
    for (const std::vector<float>& row : queries.rows) {
        out.emplace_back(row.size(), kPoison);
        queryPointers.push_back(row.data());
    }
    for (std::vector<float>& row : out) {
        outPointers.push_back(row.data());
    }
    args.rows = int(queries.rows.size());
    args.positions = queries.positions.data();
    args.query = queryPointers.data();
    args.out = outPointers.data();
    std::vector<float> scratch(cpu::attentionScratchFloats(args.rows, group, args.headDim), kPoison);
    kernels.attention(args, scratch.data());
    return out;
}

class AttentionTest : public IsaTest {
protected:
    // Tolerance in units of the largest value, times the largest score, which the softmax turns into relative error.
    void check(cpu::KvElement element, int headDim, int group, std::vector<std::int32_t> positions,
               double deviation = 1) {
        Random random(11);
        const Pool pool(element, headDim, positions.back() + 1, deviation, random);
        const Queries queries = queriesAt(std::move(positions), group * headDim, deviation, random);
        const auto out = run(kernels(), pool, group, queries);
        const double tolerance = 4e-6 * deviation * (1 + deviation * deviation);
        for (std::size_t r = 0; r < out.size(); ++r) {
            for (int g = 0; g < group; ++g) {
                const std::vector<double> expected =
                    attend(pool, queries.rows[r].data() + g * headDim, headDim, queries.positions[r]);
                for (int d = 0; d < headDim; ++d) {
                    ASSERT_NEAR(out[r][std::size_t(g * headDim + d)], expected[std::size_t(d)], tolerance)
                        << "position " << queries.positions[r] << ", query head " << g;
                }
            }
        }
    }
};
SIROCCO_FOR_EACH_ISA(AttentionTest);

TEST_P(AttentionTest, AgreesWithFloat64) {
    for (const cpu::KvElement element : {cpu::KvElement::f16, cpu::KvElement::f32, cpu::KvElement::q8_0}) {
        for (const int headDim : {16, 32, 48, 96, 128}) {
            if (element == cpu::KvElement::q8_0 && headDim % 32 != 0) {
                continue;
            }
            check(element, headDim, 1, {0});
            check(element, headDim, 2, {0, 1, 2, 3, 4});
            check(element, headDim, 4, {61, 62, 63, 64, 65, 66});
            check(element, headDim, 4, {200});
        }
    }
}

TEST_P(AttentionTest, BlockBorders) {
    for (const int position : {62, 63, 64, 127, 128, 129}) {
        check(cpu::KvElement::f16, 32, 2, {position});
        check(cpu::KvElement::q8_0, 32, 2, {position});
    }
}

// Scores of some hundreds: the softmax is a choice, and without the running maximum exp would overflow.
TEST_P(AttentionTest, LargeValues) {
    check(cpu::KvElement::f32, 64, 2, {0, 1, 70, 130}, 12);
    check(cpu::KvElement::f16, 64, 2, {130}, 30);
    check(cpu::KvElement::q8_0, 64, 2, {130}, 30);
}

TEST_P(AttentionTest, RowHasTheSameBitsInAnyCompany) {
    for (const cpu::KvElement element : {cpu::KvElement::f16, cpu::KvElement::q8_0}) {
        Random random(12);
        const Pool pool(element, 32, 140, 1.5, random);
        std::vector<std::int32_t> positions;
        for (int p = 0; p < 140; ++p) {
            positions.push_back(p);
        }
        const Queries all = queriesAt(positions, 2 * 32, 1.5, random);
        const auto together = run(kernels(), pool, 2, all);
        for (std::size_t r = 0; r < together.size(); ++r) {
            const auto alone = run(kernels(), pool, 2, {{all.positions[r]}, {all.rows[r]}});
            ASSERT_EQ(std::memcmp(alone[0].data(), together[r].data(), alone[0].size() * sizeof(float)), 0) << r;
        }
    }
}

TEST(AttentionBits, Avx2AndAvx512Agree) {
    if (!cpu::isaAvailable(cpu::Isa::avx2) || !cpu::isaAvailable(cpu::Isa::avx512)) {
        GTEST_SKIP() << "this processor lacks AVX2 or AVX-512";
    }
    for (const cpu::KvElement element : {cpu::KvElement::f16, cpu::KvElement::f32, cpu::KvElement::q8_0}) {
        for (const int headDim : {32, 96, 128}) {
            Random random(13);
            const Pool pool(element, headDim, 200, 1.5, random);
            const Queries queries = queriesAt({0, 63, 64, 150, 199}, 4 * headDim, 1.5, random);
            EXPECT_EQ(run(cpu::kernels(cpu::Isa::avx2), pool, 4, queries),
                      run(cpu::kernels(cpu::Isa::avx512), pool, 4, queries))
                << "head size " << headDim;
        }
    }
}

}  // namespace
}  // namespace sirocco::test
