// A reference model's weights in float32 on a backend, the CPU's unless another is given, run step by step without the
// engine around it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engine/backend/cpu/cpu_backend.h"
#include "tests/support/reference_mixtral.h"

namespace sirocco::test {

struct BackendOptions {
    cpu::Isa isa = cpu::bestIsa();
    int threads = 2;
    KvType kvType = KvType::f32;
    int zeroPositions = 0;  // before the own ones of each sequence, whole blocks: keys and values are zeros
};

// At most 256 own positions a sequence, 4 sequences, 128 rows a step. Sequence s uses the blocks 4s to 4s + 3, in
// reverse; all zero positions are in block 16.
class ModelOnBackend {
public:
    explicit ModelOnBackend(const ReferenceModel& model, const BackendOptions& options = {});
    // With kvType and zeroPositions of the options.
    ModelOnBackend(const ReferenceModel& model, std::unique_ptr<Backend> backend, const BackendOptions& options = {});

    struct Output {
        std::vector<float> logits;          // [tokens][vocab]
        std::vector<std::int32_t> routing;  // [layers][tokens][expertsUsed]
        std::uint64_t distinctExpertReads = 0;
    };

    // One step: tokens of one sequence at rising positions.
    Output run(std::span<const std::int32_t> tokens, int firstPosition = 0, int sequence = 0, bool decode = false);
    // The same with logits for these rows only, rising.
    Output runFor(std::span<const std::int32_t> tokens, std::span<const std::int32_t> logitRows);
    // One step: a token for each sequence from 0 on, each at its own position.
    Output runLanes(std::span<const std::int32_t> tokens, std::span<const std::int32_t> positions);

private:
    DeviceTensor upload(const std::vector<double>& values, int columns);
    Output run(std::span<const std::int32_t> tokens, std::span<const std::int32_t> positions,
               std::span<const std::int32_t> sequences, std::span<const std::int32_t> logitRows, bool decode);

    std::vector<std::unique_ptr<std::vector<float>>> storage_;  // what the backend's tensors point into
    std::unique_ptr<Backend> backend_;
    std::unique_ptr<Step> step_;
    std::vector<std::int32_t> blockTable_;
    int stride_;
};

}  // namespace sirocco::test
