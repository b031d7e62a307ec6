// Tiny Mixtral models with seeded weights, as files, and the same weights for the reference.
//
// Scales are chosen so that attention, router and logits are peaked: with flat ones no bar means anything.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/model/mixtral_config.h"
#include "engine/quant/tensor_type.h"
#include "tests/support/reference_mixtral.h"
#include "tests/support/stored_model.h"
#include "tests/support/temp_dir.h"

namespace sirocco::test {

struct TinyModelOptions {
    MixtralConfig config = {.layers = 2,
                            .dim = 64,
                            .ffn = 96,
                            .heads = 4,
                            .kvHeads = 2,
                            .headDim = 16,
                            .experts = 8,
                            .expertsUsed = 2,
                            .vocab = 293,
                            .context = 512};
    TensorType type = TensorType::f32;  // of matrices; norms and router are F32 in GGUF files
    Storage storage = Storage::merged;
    std::uint64_t seed = 1;
    bool endless = true;  // the end-of-sequence id gets a logit of 0, far below the likely ones
};

// Head size 128 with four query heads to each key/value head, as in Mixtral 8x7B.
MixtralConfig grouped128Config();

// The file lives as long as the object. Ids: 0 <unk>, 1 <s>, 2 </s>, 3..258 bytes, then "▁", letters and a few merges.
class TinyModel {
public:
    explicit TinyModel(const TinyModelOptions& options = {});

    const std::string& path() const { return path_; }  // to open
    std::string folder() const { return folder_.path(); }
    const MixtralConfig& config() const { return reference_.config; }
    const ReferenceModel& reference() const { return reference_; }  // the dequantised weights

    // BOS and seeded ids after it, without special ones.
    std::vector<TokenId> prompt(int length, std::uint64_t seed = 7) const;

private:
    TempDir folder_;
    std::string path_;
    ReferenceModel reference_;
};

}  // namespace sirocco::test
