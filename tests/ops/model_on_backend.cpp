#include "tests/ops/model_on_backend.h"

#include <numeric>
#include <stdexcept>

#include "engine/model/mixtral.h"

namespace sirocco::test {
namespace {

constexpr int kSequences = 4;
constexpr int kBlocksEach = 4;
constexpr int kRows = 128;

std::vector<std::int32_t> counted(std::size_t size, std::int32_t first = 0) {
    std::vector<std::int32_t> numbers(size);
    std::iota(numbers.begin(), numbers.end(), first);
    return numbers;
}

template <typename T>
T orThrow(Result<T> result) {
    if (!result) {
        throw std::runtime_error(result.error().detail);
    }
    return std::move(result).value();
}

}  // namespace

ModelOnBackend::ModelOnBackend(const ReferenceModel& model, const BackendOptions& options)
    : ModelOnBackend(model, orThrow(cpu::CpuBackend::create({.threads = options.threads, .isa = options.isa})),
                     options) {}

ModelOnBackend::ModelOnBackend(const ReferenceModel& model, std::unique_ptr<Backend> backend,
                               const BackendOptions& options)
    : backend_(std::move(backend)) {
    const MixtralConfig& c = model.config;
    Weights weights;
    weights.embedding = upload(model.embedding, c.dim);
    weights.outputNorm = upload(model.outputNorm, c.dim);
    weights.output = upload(model.output, c.dim);
    for (const ReferenceLayer& from : model.layers) {
        LayerWeights layer{upload(from.attentionNorm, c.dim),
                           upload(from.wq, c.dim),
                           upload(from.wk, c.dim),
                           upload(from.wv, c.dim),
                           upload(from.wo, c.queryWidth()),
                           upload(from.ffnNorm, c.dim),
                           upload(from.router, c.dim),
                           {}};
        for (const ReferenceExpert& expert : from.experts) {
            layer.experts.push_back({upload(expert.gate, c.dim), upload(expert.up, c.dim), upload(expert.down, c.ffn)});
        }
        weights.layers.push_back(std::move(layer));
    }
    const int zeroBlocks = options.zeroPositions / kKvBlockPositions;
    stride_ = zeroBlocks + kBlocksEach;
    for (int s = 0; s < kSequences; ++s) {
        blockTable_.insert(blockTable_.end(), std::size_t(zeroBlocks), kSequences * kBlocksEach);
        for (int block = kBlocksEach; block > 0; --block) {
            blockTable_.push_back(s * kBlocksEach + block - 1);
        }
    }
    const KvShape kv{c.layers, c.kvHeads, c.headDim, options.kvType, kSequences * kBlocksEach + 1};
    if (auto allocated = backend_->allocateKv(kv); !allocated) {
        throw std::runtime_error(allocated.error().detail);
    }
    StepBuilder builder;
    appendMixtral(weights, builder);
    step_ = orThrow(
        backend_->compile(c, builder.take(), {2 * kRows, kRows, kSequences, stride_ * kKvBlockPositions, kRows}));
}

DeviceTensor ModelOnBackend::upload(const std::vector<double>& values, int columns) {
    storage_.push_back(std::make_unique<std::vector<float>>(values.begin(), values.end()));
    TensorView view;
    view.name = "tensor " + std::to_string(storage_.size());
    view.columns = columns;
    view.rows = std::int64_t(values.size()) / columns;
    view.data = reinterpret_cast<const std::byte*>(storage_.back()->data());
    view.bytes = values.size() * sizeof(float);
    return orThrow(backend_->upload(view, Residency::memory));
}

ModelOnBackend::Output ModelOnBackend::run(std::span<const std::int32_t> tokens, int firstPosition, int sequence,
                                           bool decode) {
    const std::vector<std::int32_t> sequences(tokens.size(), sequence);
    return run(tokens, counted(tokens.size(), firstPosition), sequences, counted(tokens.size()), decode);
}

ModelOnBackend::Output ModelOnBackend::runFor(std::span<const std::int32_t> tokens,
                                              std::span<const std::int32_t> logitRows) {
    const std::vector<std::int32_t> sequences(tokens.size(), 0);
    return run(tokens, counted(tokens.size()), sequences, logitRows, false);
}

ModelOnBackend::Output ModelOnBackend::runLanes(std::span<const std::int32_t> tokens,
                                                std::span<const std::int32_t> positions) {
    return run(tokens, positions, counted(tokens.size()), counted(tokens.size()), true);
}

ModelOnBackend::Output ModelOnBackend::run(std::span<const std::int32_t> tokens,
                                           std::span<const std::int32_t> positions,
                                           std::span<const std::int32_t> sequences,
                                           std::span<const std::int32_t> logitRows, bool decode) {
    StepInputs inputs;
    inputs.decodeRows = decode ? int(tokens.size()) : 0;
    inputs.tokens = tokens;
    inputs.positions = positions;
    inputs.sequences = sequences;
    inputs.blockTable = blockTable_;
    inputs.blockTableStride = stride_;
    inputs.logitRows = logitRows;
    inputs.captureRouting = true;
    const StepOutputs outputs = orThrow(step_->run(inputs));
    return {{outputs.logits.begin(), outputs.logits.end()},
            {outputs.routing.begin(), outputs.routing.end()},
            outputs.distinctExpertReads};
}

}  // namespace sirocco::test
