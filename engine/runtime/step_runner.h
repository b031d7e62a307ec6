// Puts rows together into one step and runs it: keeps the compiled steps by shape and the arrays that a run points to.
// Engine thread.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/backend/backend.h"
#include "engine/model/weights.h"
#include "engine/runtime/sequence.h"

namespace sirocco {

class StepRunner {
public:
    // `largest`: the shape that was planned. Steps beyond it fail.
    StepRunner(Backend& backend, const MixtralConfig& config, const Weights& weights, const StepShape& largest);

    Result<void> prepare();  // compiles the largest shape

    void clear();
    // The next token of a sequence, as a decode row with logits. Before any prefill.
    void addDecode(const Sequence& sequence, TokenId token);
    // The next tokens of a sequence as prefill rows.
    void addPrefill(const Sequence& sequence, std::span<const TokenId> tokens, bool logits);

    int rows() const { return static_cast<int>(tokens_.size()); }
    Result<StepOutputs> run(bool captureRouting = false);

private:
    struct Compiled {
        StepShape shape;
        std::unique_ptr<Step> step;
    };
    void addRow(TokenId token, int position, int sequence, bool logits);
    int addSequence(const Sequence& sequence);
    StepShape bucket() const;
    Result<Step*> compiled(const StepShape& shape);

    Backend& backend_;
    MixtralConfig config_;
    std::vector<Op> ops_;
    StepShape largest_;
    std::vector<Compiled> compiled_;

    std::vector<std::int32_t> tokens_, positions_, sequences_, logitRows_, blockTable_;
    std::vector<const Sequence*> members_;
    int decodeRows_ = 0;
};

}  // namespace sirocco
