#include "engine/backend/cpu/cpu_step.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstring>
#include <string>

#include "engine/quant/dequantize.h"

namespace sirocco::cpu {
std::uint64_t StepLayout::take(std::uint64_t count, std::uint64_t elementBytes) {
    const std::uint64_t offset = bytes_;
    bytes_ += (count * elementBytes + 63) / 64 * 64;
    return offset;
}

StepLayout::StepLayout(const MixtralConfig& config, const StepShape& shape, int threads) {
    const auto rows = static_cast<std::uint64_t>(shape.rows);
    const auto used = rows * static_cast<std::uint64_t>(config.expertsUsed);
    const auto floats = [&](std::uint64_t count, int width) {
        return take(count * static_cast<std::uint64_t>(width), 4);
    };
    hidden = floats(rows, config.dim);
    normed = floats(rows, config.dim);
    query = floats(rows, config.queryWidth());
    key = floats(rows, config.kvWidth());
    value = floats(rows, config.kvWidth());
    attended = floats(rows, config.queryWidth());
    rope = floats(rows, config.headDim);
    routerLogits = floats(rows, config.experts);
    choice = floats(used, 1);
    weight = floats(used, 1);
    gate = floats(used, config.ffn);
    up = floats(used, config.ffn);
    expertOut = floats(used, config.dim);
    logits = floats(static_cast<std::uint64_t>(shape.logitRows), config.vocab);
    threadFloats = std::max(kMatmulScratchFloats,
                            attentionScratchFloats(kAttentionRows, config.heads / config.kvHeads, config.headDim));
    perThread = take(static_cast<std::uint64_t>(threads) * threadFloats, 4);
}

CpuStep::CpuStep(CpuBackend& backend, const MixtralConfig& config, std::span<const Op> ops, const StepShape& shape)
    : backend_(backend),
      kernels_(backend.kernels()),
      config_(config),
      ops_(ops.begin(), ops.end()),
      shape_(shape),
      layout_(config, shape, backend.pool().threads()) {
    for (int i = 0; i < config.headDim / 2; ++i)
        ropeFrequencies_.push_back(std::pow(static_cast<double>(config.ropeTheta), -2.0 * i / config.headDim));
    const auto entries = static_cast<std::size_t>(shape.rows) * static_cast<std::size_t>(config.expertsUsed);
    order_.resize(entries);
    normedRows_.resize(entries);
    gateRows_.resize(entries);
    gateOut_.resize(entries);
    upOut_.resize(entries);
    expertOut_.resize(entries);
}

// The caller is the runtime, not a file: these are programmer errors, but cheap to tell apart from a wrong answer.
Result<void> CpuStep::check(const StepInputs& inputs) const {
    const std::size_t rows = inputs.tokens.size();
    const auto fail = [](const char* what) { return Error{ErrorCode::internal, std::string("CPU step: ") + what}; };
    if (rows == 0 || rows > static_cast<std::size_t>(shape_.rows) || inputs.positions.size() != rows ||
        inputs.sequences.size() != rows)
        return fail("rows do not match the shape");
    if (inputs.logitRows.size() > static_cast<std::size_t>(shape_.logitRows))
        return fail("more logit rows than the shape has");
    const KvShape& kv = backend_.kvShape();
    for (std::size_t row = 0; row < rows; ++row) {
        if (inputs.tokens[row] < 0 || inputs.tokens[row] >= config_.vocab)
            return fail("token id out of range");
        const int blockIndex = inputs.positions[row] / kKvBlockPositions;
        if (inputs.positions[row] < 0 || blockIndex >= inputs.blockTableStride)
            return fail("position outside the block table");
        const std::size_t table =
            static_cast<std::size_t>(inputs.sequences[row]) * static_cast<std::size_t>(inputs.blockTableStride);
        if (inputs.sequences[row] < 0 || table + static_cast<std::size_t>(blockIndex) >= inputs.blockTable.size())
            return fail("sequence outside the block table");
        for (int i = 0; i <= blockIndex; ++i) {
            const std::int32_t block = inputs.blockTable[table + static_cast<std::size_t>(i)];
            if (block < 0 || block >= kv.blocks)
                return fail("KV block out of range");
        }
    }
    return {};
}

Result<StepOutputs> CpuStep::run(const StepInputs& inputs) {
    if (auto checked = check(inputs); !checked)
        return std::move(checked).error();
    Run run{inputs, static_cast<int>(inputs.tokens.size()), static_cast<int>(inputs.logitRows.size())};
    routing_.clear();
    fillRope(run);
    for (const Op& op : ops_) {
        const auto start =
            backend_.profile().on ? std::chrono::steady_clock::now() : std::chrono::steady_clock::time_point();
        run.weightBytes = 0;
        std::visit([&](const auto& body) { execute(body, run); }, op.body);
        if (backend_.profile().on) {
            const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
            backend_.profile().add(opName(op.body), seconds.count(), run.weightBytes);
        }
    }
    if (auto checked = backend_.checkFiles(); !checked)
        return std::move(checked).error();
    StepOutputs outputs;
    outputs.logits = {slot(layout_.logits),
                      static_cast<std::size_t>(run.logitRows) * static_cast<std::size_t>(config_.vocab)};
    outputs.routing = routing_;
    outputs.distinctExpertReads = run.distinctExpertReads;
    outputs.decodeExpertReads = run.decodeExpertReads;
    return outputs;
}

void CpuStep::multiply(std::span<const Product> products, int rows, Run& run) {
    if (rows == 0)
        return;
    int tasks = 0;
    for (const Product& product : products) {
        tasks += tasksFor(product.weights.rows);
        run.weightBytes += backend_.tensor(product.weights).bytes;
    }
    backend_.pool().run(tasks, [&](int thread, int task) {
        std::size_t which = 0;
        int tile = task;
        for (; tile >= tasksFor(products[which].weights.rows); ++which)
            tile -= tasksFor(products[which].weights.rows);
        const Product& product = products[which];
        const TensorView& weights = backend_.tensor(product.weights);
        const std::int64_t first = tile * kTaskWeightRows;
        const std::int64_t end = std::min(first + kTaskWeightRows, product.weights.rows);

        constexpr int kRows = 128;  // pointers at a time, so that they fit the stack
        const float* x[kRows];
        float* out[kRows];
        for (int row = 0; row < rows; row += kRows) {
            const int count = std::min(kRows, rows - row);
            for (int r = 0; r < count; ++r) {
                x[r] = product.x + (row + r) * product.xStride;
                out[r] = product.out + (row + r) * product.outStride;
            }
            const MatmulArgs args{weights.type, weights.data, weights.columns, x, out, count, product.accumulate};
            kernels_.matmul(args, first, end, threadScratch(thread));
        }
    });
}

void CpuStep::normRows(const DeviceTensor& norm, const float* source, int rows) {
    const float* const weight = reinterpret_cast<const float*>(backend_.tensor(norm).data);
    float* const normed = slot(layout_.normed);
    backend_.pool().run(rows, [&](int, int row) {
        kernels_.rmsNorm(source + static_cast<std::int64_t>(row) * config_.dim, weight, config_.dim, config_.rmsEpsilon,
                         normed + static_cast<std::int64_t>(row) * config_.dim);
    });
}

void CpuStep::execute(const EmbedOp& op, Run& run) {
    const TensorView& table = backend_.tensor(op.table);
    float* const hidden = slot(layout_.hidden);
    backend_.pool().run(run.rows, [&](int, int row) {
        const std::uint64_t bytes = rowBytes(table.type, table.columns);
        const auto token = static_cast<std::uint64_t>(run.in.tokens[static_cast<std::size_t>(row)]);
        dequantize(table.type, table.data + token * bytes, table.columns,
                   hidden + static_cast<std::int64_t>(row) * config_.dim);
    });
}

void CpuStep::execute(const OutProjectionOp& op, Run& run) {
    const Product product{op.wo, slot(layout_.attended), config_.queryWidth(), slot(layout_.hidden), config_.dim, true};
    multiply({&product, 1}, run.rows, run);
}

void CpuStep::execute(const CombineOp&, Run& run) {
    const int used = config_.expertsUsed;
    backend_.pool().run(run.rows, [&](int, int row) {
        for (int s = 0; s < used; ++s) {
            const std::int64_t entry = static_cast<std::int64_t>(row) * used + s;
            kernels_.addScaled(slot(layout_.hidden) + static_cast<std::int64_t>(row) * config_.dim,
                               slot(layout_.expertOut) + entry * config_.dim, slot(layout_.weight)[entry], config_.dim);
        }
    });
}

void CpuStep::execute(const HeadOp& op, Run& run) {
    if (run.logitRows == 0)
        return;
    // The residual stream is not needed after this: rows move to the front, so that the product runs over them alone.
    float* const hidden = slot(layout_.hidden);
    for (int i = 0; i < run.logitRows; ++i) {
        const int row = run.in.logitRows[static_cast<std::size_t>(i)];
        if (row != i)
            std::memcpy(hidden + static_cast<std::int64_t>(i) * config_.dim,
                        hidden + static_cast<std::int64_t>(row) * config_.dim,
                        sizeof(float) * static_cast<std::size_t>(config_.dim));
    }
    normRows(op.norm, hidden, run.logitRows);
    const Product product{op.output, slot(layout_.normed), config_.dim, slot(layout_.logits), config_.vocab};
    multiply({&product, 1}, run.logitRows, run);
}

}  // namespace sirocco::cpu
