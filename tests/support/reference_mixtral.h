// Mixtral in float64, as plain as it can be: the yardstick of the parity tests.
//
// Written from the architecture: pre-norm transformer with RMSNorm, rotary positions on interleaved pairs (the row
// order of GGUF files), grouped-query causal attention, a router whose weights are the softmax over the two chosen
// logits, SwiGLU experts and an untied head. It is itself checked against Hugging Face transformers (tests/golden).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/model/mixtral_config.h"

namespace sirocco::test {

// Row-major matrices [out][in]; vectors as they are.
struct ReferenceExpert {
    std::vector<double> gate;  // [ffn][dim]
    std::vector<double> up;    // [ffn][dim]
    std::vector<double> down;  // [dim][ffn]
};

struct ReferenceLayer {
    std::vector<double> attentionNorm;  // [dim]
    std::vector<double> wq;             // [heads * headDim][dim]
    std::vector<double> wk;             // [kvHeads * headDim][dim]
    std::vector<double> wv;             // [kvHeads * headDim][dim]
    std::vector<double> wo;             // [dim][heads * headDim]
    std::vector<double> ffnNorm;        // [dim]
    std::vector<double> router;         // [experts][dim]
    std::vector<ReferenceExpert> experts;
};

struct ReferenceModel {
    MixtralConfig config;
    std::vector<double> embedding;   // [vocab][dim]
    std::vector<double> outputNorm;  // [dim]
    std::vector<double> output;      // [vocab][dim]
    std::vector<ReferenceLayer> layers;
};

// Errors that an engine could make and that the bars have to catch. A rotation that is off by one for queries and keys
// alike is no error, since only their difference counts; the one here turns the queries alone.
enum class Mistake { none, ropeOffByOne, swappedGateAndUp, unpermutedQueryKey, softmaxOverAllExperts };

const char* mistakeName(Mistake mistake);

struct ReferenceResult {
    std::vector<double> logits;         // [tokens][vocab]
    std::vector<std::int32_t> routing;  // [layers][tokens][expertsUsed], the reference's own choice

    // How the forced routing compares with the own choice, as sets.
    int choices = 0;      // layers * tokens
    int different = 0;    // choices of which the set is another one
    double worstGap = 0;  // largest router-logit difference that was overruled, relative to the logits' largest value
};

// Evaluates the whole sequence. `forcedRouting`, when not empty, is [layers][tokens][expertsUsed] and takes the place
// of the own choice. `firstPosition`: the tokens begin there, after so many positions whose keys and values are zeros.
ReferenceResult evaluate(const ReferenceModel& model, std::span<const std::int32_t> tokens,
                         std::span<const std::int32_t> forcedRouting = {}, Mistake mistake = Mistake::none,
                         int firstPosition = 0);

}  // namespace sirocco::test
