// The CPU's attention half of a layer: projections with RoPE, KV write, causal attention over the block table.
#include <algorithm>
#include <cmath>
#include <cstring>

#include "engine/backend/cpu/cpu_step.h"
#include "engine/quant/dequantize.h"

namespace sirocco::cpu {

// Angles in float64: a float32 product of position 30000 and a frequency is off by a thousandth of a turn.
void CpuStep::fillRope(const Run& run) {
    const int half = config_.headDim / 2;
    float* const table = slot(layout_.rope);
    backend_.pool().run(run.rows, [&](int, int row) {
        float* const pairs = table + static_cast<std::int64_t>(row) * config_.headDim;
        const double position = run.in.positions[static_cast<std::size_t>(row)];
        for (int i = 0; i < half; ++i) {
            const double angle = position * ropeFrequencies_[static_cast<std::size_t>(i)];
            pairs[2 * i] = static_cast<float>(std::cos(angle));
            pairs[2 * i + 1] = static_cast<float>(std::sin(angle));
        }
    });
}

void CpuStep::execute(const QkvOp& op, Run& run) {
    normRows(op.norm, slot(layout_.hidden), run.rows);
    const float* const normed = slot(layout_.normed);
    const Product products[] = {
        {op.wq, normed, config_.dim, slot(layout_.query), config_.queryWidth()},
        {op.wk, normed, config_.dim, slot(layout_.key), config_.kvWidth()},
        {op.wv, normed, config_.dim, slot(layout_.value), config_.kvWidth()},
    };
    multiply(products, run.rows, run);
    backend_.pool().run(run.rows, [&](int, int row) { ropeAndStore(op.layer, run, row); });
}

void CpuStep::ropeAndStore(int layer, const Run& run, int row) {
    const int headDim = config_.headDim;
    const float* const pairs = slot(layout_.rope) + static_cast<std::int64_t>(row) * headDim;
    const int pairStride = config_.ropeHalfSplit ? 1 : 2;
    const int partner = config_.ropeHalfSplit ? headDim / 2 : 1;
    const auto turn = [&](float* heads, int count) {
        for (int head = 0; head < count; ++head) {
            float* x = heads + head * headDim;
            for (int i = 0; i < headDim; i += 2, x += pairStride) {
                const float a = x[0];
                const float b = x[partner];
                x[0] = a * pairs[i] - b * pairs[i + 1];
                x[partner] = a * pairs[i + 1] + b * pairs[i];
            }
        }
    };
    float* const keys = slot(layout_.key) + static_cast<std::int64_t>(row) * config_.kvWidth();
    const float* const values = slot(layout_.value) + static_cast<std::int64_t>(row) * config_.kvWidth();
    turn(slot(layout_.query) + static_cast<std::int64_t>(row) * config_.queryWidth(), config_.heads);
    turn(keys, config_.kvHeads);

    const int position = run.in.positions[static_cast<std::size_t>(row)];
    const std::size_t table = static_cast<std::size_t>(run.in.sequences[static_cast<std::size_t>(row)]) *
                              static_cast<std::size_t>(run.in.blockTableStride);
    const auto block =
        static_cast<std::size_t>(run.in.blockTable[table + static_cast<std::size_t>(position / kKvBlockPositions)]);
    const KvLayer pools = backend_.kvLayer(layer);
    const std::size_t rowInHead = static_cast<std::size_t>(position % kKvBlockPositions) * backend_.kvRowBytes();
    for (int head = 0; head < config_.kvHeads; ++head) {
        const std::size_t offset =
            block * backend_.kvBlockBytes() + static_cast<std::size_t>(head) * backend_.kvHeadBytes() + rowInHead;
        const auto write = [&](const float* source, std::byte* destination) {
            switch (backend_.kvElement()) {
                case KvElement::f16:
                    return kernels_.floatToHalf(source, headDim, reinterpret_cast<std::uint16_t*>(destination));
                case KvElement::f32:
                    std::memcpy(destination, source, sizeof(float) * static_cast<std::size_t>(headDim));
                    return;
                case KvElement::q8_0:  // plain code, so the same bits on every instruction set
                    return quantize(TensorType::q8_0, source, headDim, destination);
            }
        };
        write(keys + head * headDim, pools.keys + offset);
        write(values + head * headDim, pools.values + offset);
    }
}

void CpuStep::execute(const AttentionOp& op, Run& run) {
    // A task is one KV head and up to kAttentionRows neighbouring rows of one sequence. How rows are cut into tasks
    // does not change any bit: each row walks the blocks of its own sequence in order.
    struct Rows {
        int begin;
        int count;
    };
    std::vector<Rows> cuts;
    const auto& sequences = run.in.sequences;
    for (int begin = 0; begin < run.rows;) {
        int end = begin + 1;
        while (end < run.rows && end - begin < kAttentionRows &&
               sequences[static_cast<std::size_t>(end)] == sequences[static_cast<std::size_t>(begin)])
            ++end;
        cuts.push_back({begin, end - begin});
        begin = end;
    }
    const int group = config_.heads / config_.kvHeads;
    const KvLayer pools = backend_.kvLayer(op.layer);
    const int tasks = static_cast<int>(cuts.size()) * config_.kvHeads;
    backend_.pool().run(tasks, [&](int thread, int task) {
        const Rows cut = cuts[static_cast<std::size_t>(task / config_.kvHeads)];
        const int head = task % config_.kvHeads;
        const float* query[kAttentionRows];
        float* out[kAttentionRows];
        for (int r = 0; r < cut.count; ++r) {
            const std::int64_t offset = static_cast<std::int64_t>(cut.begin + r) * config_.queryWidth() +
                                        static_cast<std::int64_t>(head) * group * config_.headDim;
            query[r] = slot(layout_.query) + offset;
            out[r] = slot(layout_.attended) + offset;
        }
        AttentionArgs args;
        args.element = backend_.kvElement();
        args.keys = pools.keys;
        args.values = pools.values;
        args.blockStride = backend_.kvBlockBytes();
        args.headOffset = static_cast<std::size_t>(head) * backend_.kvHeadBytes();
        args.blocks =
            run.in.blockTable.data() +
            static_cast<std::ptrdiff_t>(sequences[static_cast<std::size_t>(cut.begin)]) * run.in.blockTableStride;
        args.headDim = config_.headDim;
        args.group = group;
        args.scale = 1.0f / std::sqrt(static_cast<float>(config_.headDim));
        args.rows = cut.count;
        args.positions = run.in.positions.data() + cut.begin;
        args.query = query;
        args.out = out;
        kernels_.attention(args, threadScratch(thread));
    });
}

}  // namespace sirocco::cpu
