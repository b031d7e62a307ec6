#include "engine/runtime/step_runner.h"

#include <algorithm>
#include <bit>

#include "engine/model/mixtral.h"

namespace sirocco {
namespace {

// Powers of two up to what was planned, so that a chat compiles a handful of steps.
int roundUp(int value, int largest) {
    return std::min(static_cast<int>(std::bit_ceil(static_cast<unsigned>(std::max(value, 1)))), largest);
}

}  // namespace

StepRunner::StepRunner(Backend& backend, const MixtralConfig& config, const Weights& weights, const StepShape& largest)
    : backend_(backend), config_(config), largest_(largest) {
    StepBuilder builder;
    appendMixtral(weights, builder);
    ops_ = builder.take();
}

Result<void> StepRunner::prepare() {
    auto step = compiled(largest_);
    if (!step)
        return std::move(step).error();
    return {};
}

void StepRunner::clear() {
    tokens_.clear();
    positions_.clear();
    sequences_.clear();
    logitRows_.clear();
    members_.clear();
    decodeRows_ = 0;
}

int StepRunner::addSequence(const Sequence& sequence) {
    members_.push_back(&sequence);
    return static_cast<int>(members_.size()) - 1;
}

void StepRunner::addRow(TokenId token, int position, int sequence, bool logits) {
    if (logits)
        logitRows_.push_back(rows());
    tokens_.push_back(token);
    positions_.push_back(position);
    sequences_.push_back(sequence);
}

void StepRunner::addDecode(const Sequence& sequence, TokenId token) {
    addRow(token, sequence.length(), addSequence(sequence), true);
    ++decodeRows_;
}

void StepRunner::addPrefill(const Sequence& sequence, std::span<const TokenId> tokens, bool logits) {
    const int index = addSequence(sequence);
    int position = sequence.length();
    for (const TokenId token : tokens)
        addRow(token, position++, index, logits);
}

StepShape StepRunner::bucket() const {
    int positions = 1;
    for (const std::int32_t position : positions_)
        positions = std::max(positions, position + 1);
    const int decode = decodeRows_ > 0 ? roundUp(decodeRows_, largest_.decodeRows) : 0;
    const int prefill = rows() > decodeRows_ ? roundUp(rows() - decodeRows_, largest_.rows - largest_.decodeRows) : 0;
    return {decode + prefill, roundUp(static_cast<int>(logitRows_.size()), largest_.logitRows),
            roundUp(static_cast<int>(members_.size()), largest_.sequences), roundUp(positions, largest_.kvPositions),
            decode};
}

Result<Step*> StepRunner::compiled(const StepShape& shape) {
    for (Compiled& one : compiled_)
        if (one.shape == shape)
            return one.step.get();
    auto step = backend_.compile(config_, ops_, shape);
    if (!step)
        return std::move(step).error();
    compiled_.push_back({shape, std::move(step).value()});
    return compiled_.back().step.get();
}

Result<StepOutputs> StepRunner::run(bool captureRouting) {
    auto step = compiled(bucket());
    if (!step)
        return std::move(step).error();
    std::size_t stride = 1;
    for (const Sequence* member : members_)
        stride = std::max(stride, member->blocks().size());
    blockTable_.assign(members_.size() * stride, 0);
    for (std::size_t i = 0; i < members_.size(); ++i)
        std::copy(members_[i]->blocks().begin(), members_[i]->blocks().end(),
                  blockTable_.begin() + static_cast<std::ptrdiff_t>(i * stride));

    StepInputs inputs;
    inputs.decodeRows = decodeRows_;
    inputs.tokens = tokens_;
    inputs.positions = positions_;
    inputs.sequences = sequences_;
    inputs.blockTable = blockTable_;
    inputs.blockTableStride = static_cast<int>(stride);
    inputs.logitRows = logitRows_;
    inputs.captureRouting = captureRouting;
    return (*step)->run(inputs);
}

}  // namespace sirocco
