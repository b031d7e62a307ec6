// The CPU's expert half of a layer: router, top-k choice, and the chosen experts grouped so that each is read once.
#include <algorithm>
#include <cmath>

#include "engine/backend/cpu/cpu_step.h"

namespace sirocco::cpu {

void CpuStep::execute(const RouterOp& op, Run& run) {
    normRows(op.norm, slot(layout_.hidden), run.rows);
    const Product product{op.router, slot(layout_.normed), config_.dim, slot(layout_.routerLogits), config_.experts};
    multiply({&product, 1}, run.rows, run);
    for (int row = 0; row < run.rows; ++row)
        chooseExperts(row);
    if (run.in.captureRouting)
        routing_.insert(routing_.end(), choice(),
                        choice() + static_cast<std::ptrdiff_t>(run.rows) * config_.expertsUsed);
}

void CpuStep::chooseExperts(int row) {
    const int used = config_.expertsUsed;
    const float* const logits = slot(layout_.routerLogits) + static_cast<std::int64_t>(row) * config_.experts;
    std::int32_t* const chosen = choice() + static_cast<std::int64_t>(row) * used;
    float* const weight = slot(layout_.weight) + static_cast<std::int64_t>(row) * used;
    for (int s = 0; s < used; ++s) {
        int best = -1;
        for (int e = 0; e < config_.experts; ++e) {
            const bool taken = std::find(chosen, chosen + s, e) != chosen + s;
            if (!taken && (best < 0 || logits[e] > logits[best]))
                best = e;
        }
        chosen[s] = best;
    }
    float sum = 0;
    for (int s = 0; s < used; ++s) {
        weight[s] = std::exp(logits[chosen[s]] - logits[chosen[0]]);
        sum += weight[s];
    }
    for (int s = 0; s < used; ++s)
        weight[s] /= sum;
}

void CpuStep::groupByExpert(int rows) {
    const int entries = rows * config_.expertsUsed;
    groups_.clear();
    int filled = 0;
    for (int expert = 0; expert < config_.experts; ++expert) {
        const int begin = filled;
        for (int entry = 0; entry < entries; ++entry)
            if (choice()[entry] == expert)
                order_[static_cast<std::size_t>(filled++)] = entry;
        if (filled > begin)
            groups_.push_back({expert, begin, filled});
    }
    for (int i = 0; i < filled; ++i) {
        const std::int64_t entry = order_[static_cast<std::size_t>(i)];
        const auto at = static_cast<std::size_t>(i);
        normedRows_[at] = slot(layout_.normed) + entry / config_.expertsUsed * config_.dim;
        gateOut_[at] = slot(layout_.gate) + entry * config_.ffn;
        gateRows_[at] = gateOut_[at];
        upOut_[at] = slot(layout_.up) + entry * config_.ffn;
        expertOut_[at] = slot(layout_.expertOut) + entry * config_.dim;
    }
}

void CpuStep::multiplyGroup(const ExpertGroup& group, const DeviceTensor& weights, std::int64_t firstRow,
                            std::int64_t endRow, const float* const* x, float* const* out, float* scratch) const {
    const TensorView& view = backend_.tensor(weights);
    const MatmulArgs args{
        view.type, view.data, view.columns, x + group.begin, out + group.begin, group.end - group.begin, false};
    kernels_.matmul(args, firstRow, endRow, scratch);
}

void CpuStep::execute(const ExpertsOp& op, Run& run) {
    groupByExpert(run.rows);
    run.distinctExpertReads += groups_.size();
    for (const ExpertGroup& group : groups_) {
        // Entries of a group are in order of row, and decode rows come first.
        if (order_[static_cast<std::size_t>(group.begin)] / config_.expertsUsed < run.in.decodeRows)
            ++run.decodeExpertReads;
        const ExpertTensors& expert = op.experts[static_cast<std::size_t>(group.expert)];
        run.weightBytes +=
            backend_.tensor(expert.gate).bytes + backend_.tensor(expert.up).bytes + backend_.tensor(expert.down).bytes;
    }
    const int ffnTiles = tasksFor(config_.ffn);
    const int dimTiles = tasksFor(config_.dim);
    const int groups = static_cast<int>(groups_.size());

    backend_.pool().run(groups * ffnTiles, [&](int thread, int task) {
        const ExpertGroup& group = groups_[static_cast<std::size_t>(task / ffnTiles)];
        const ExpertTensors& expert = op.experts[static_cast<std::size_t>(group.expert)];
        const std::int64_t first = static_cast<std::int64_t>(task % ffnTiles) * kTaskWeightRows;
        const std::int64_t end = std::min<std::int64_t>(first + kTaskWeightRows, config_.ffn);
        float* const scratch = threadScratch(thread);
        multiplyGroup(group, expert.gate, first, end, normedRows_.data(), gateOut_.data(), scratch);
        multiplyGroup(group, expert.up, first, end, normedRows_.data(), upOut_.data(), scratch);
        for (auto i = static_cast<std::size_t>(group.begin); i < static_cast<std::size_t>(group.end); ++i)
            kernels_.siluMultiply(gateOut_[i] + first, upOut_[i] + first, end - first);
    });
    backend_.pool().run(groups * dimTiles, [&](int thread, int task) {
        const ExpertGroup& group = groups_[static_cast<std::size_t>(task / dimTiles)];
        const ExpertTensors& expert = op.experts[static_cast<std::size_t>(group.expert)];
        const std::int64_t first = static_cast<std::int64_t>(task % dimTiles) * kTaskWeightRows;
        const std::int64_t end = std::min<std::int64_t>(first + kTaskWeightRows, config_.dim);
        multiplyGroup(group, expert.down, first, end, gateRows_.data(), expertOut_.data(), threadScratch(thread));
    });
}

}  // namespace sirocco::cpu
