// One compiled list of ops on the CPU. Ops run in order; each is a function of its own (qkv, attention, experts …) that
// splits its work over the backend's threads.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/backend/cpu/cpu_backend.h"

namespace sirocco::cpu {

// Where each activation slot and scratch area lies in the backend's scratch memory. Offsets in bytes, 64-byte aligned.
class StepLayout {
public:
    StepLayout(const MixtralConfig& config, const StepShape& shape, int threads);

    std::uint64_t bytes() const { return bytes_; }

    std::uint64_t hidden, normed, query, key, value, attended;  // [rows][...]
    std::uint64_t rope;                                         // [rows][headDim / 2] pairs of cosine and sine
    std::uint64_t routerLogits, choice, weight;                 // [rows][experts], [rows][used], [rows][used]
    std::uint64_t gate, up, expertOut;                          // [rows][used][ffn], likewise, [rows][used][dim]
    std::uint64_t logits;                                       // [logitRows][vocab]
    std::uint64_t perThread;                                    // [threads][threadFloats]
    std::uint64_t threadFloats;

private:
    std::uint64_t take(std::uint64_t count, std::uint64_t elementBytes);
    std::uint64_t bytes_ = 0;
};

// Weight rows of one task of a matrix product: one tile of the kernels.
inline constexpr std::int64_t kTaskWeightRows = 32;
inline int tasksFor(std::int64_t weightRows) {
    return static_cast<int>((weightRows + kTaskWeightRows - 1) / kTaskWeightRows);
}

// Query rows of one sequence that one attention task takes: they share the conversion of each KV block.
inline constexpr int kAttentionRows = 16;

class CpuStep final : public Step {
public:
    CpuStep(CpuBackend& backend, const MixtralConfig& config, std::span<const Op> ops, const StepShape& shape);

    Result<StepOutputs> run(const StepInputs& inputs) override;

private:
    // What the ops of one run share.
    struct Run {
        const StepInputs& in;
        int rows = 0;
        int logitRows = 0;
        std::uint64_t distinctExpertReads = 0;
        std::uint64_t decodeExpertReads = 0;
        std::uint64_t weightBytes = 0;  // read by the op that runs, for the profile
    };

    void execute(const EmbedOp& op, Run& run);
    void execute(const QkvOp& op, Run& run);
    void execute(const AttentionOp& op, Run& run);
    void execute(const OutProjectionOp& op, Run& run);
    void execute(const RouterOp& op, Run& run);
    void execute(const ExpertsOp& op, Run& run);
    void execute(const CombineOp& op, Run& run);
    void execute(const HeadOp& op, Run& run);

    void normRows(const DeviceTensor& norm, const float* source, int rows);
    void fillRope(const Run& run);
    void ropeAndStore(int layer, const Run& run, int row);
    void chooseExperts(int row);

    // The rows that one expert computes: entries [begin, end) of order_, each row * expertsUsed + slot.
    struct ExpertGroup {
        int expert;
        int begin;
        int end;
    };
    void groupByExpert(int rows);
    void multiplyGroup(const ExpertGroup& group, const DeviceTensor& weights, std::int64_t firstRow,
                       std::int64_t endRow, const float* const* x, float* const* out, float* scratch) const;

    // out[r] (+)= W x[r] over all weight rows; x and out are the first elements of rows with the given strides.
    struct Product {
        DeviceTensor weights;
        const float* x;
        std::int64_t xStride;
        float* out;
        std::int64_t outStride;
        bool accumulate = false;
    };
    void multiply(std::span<const Product> products, int rows, Run& run);

    Result<void> check(const StepInputs& inputs) const;
    float* slot(std::uint64_t offset) const { return reinterpret_cast<float*>(backend_.scratch() + offset); }
    float* threadScratch(int thread) const {
        return slot(layout_.perThread) + static_cast<std::uint64_t>(thread) * layout_.threadFloats;
    }
    std::int32_t* choice() const { return reinterpret_cast<std::int32_t*>(backend_.scratch() + layout_.choice); }

    CpuBackend& backend_;
    const Kernels& kernels_;
    MixtralConfig config_;
    std::vector<Op> ops_;
    StepShape shape_;
    StepLayout layout_;
    std::vector<double> ropeFrequencies_;  // [headDim / 2]
    std::vector<std::int32_t> routing_;    // [layers][rows][used] when captured
    std::vector<ExpertGroup> groups_;      // of the layer that runs, in order of expert
    std::vector<int> order_;
    std::vector<const float*> normedRows_, gateRows_;  // by entry of order_
    std::vector<float*> gateOut_, upOut_, expertOut_;
};

}  // namespace sirocco::cpu
