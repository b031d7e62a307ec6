// Makes Mixtral-shaped models of random weights, for tests and for measuring a machine before a 26 GB download.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "engine/api/model_info.h"
#include "engine/api/result.h"
#include "engine/model/mixtral_config.h"
#include "engine/quant/tensor_type.h"
#include "engine/text/tokenizer_data.h"

namespace sirocco {

// Mixtral 8x7B's own shape.
inline constexpr MixtralConfig kMixtral8x7B = {.layers = 32,
                                               .dim = 4096,
                                               .ffn = 14336,
                                               .heads = 32,
                                               .kvHeads = 8,
                                               .headDim = 128,
                                               .experts = 8,
                                               .expertsUsed = 2,
                                               .vocab = 32000,
                                               .context = 32768,
                                               .ropeTheta = 1e6f,
                                               .rmsEpsilon = 1e-5f};

struct SynthesizeOptions {
    std::string path;
    MixtralConfig config = kMixtral8x7B;
    TensorType type = TensorType::q8_0;          // of all matrices but the router, which like the norms is F32
    ExpertLayout layout = ExpertLayout::merged;  // merged or split
    std::uint64_t seed = 0;
    std::optional<TokenizerData> tokenizer;  // its size replaces config.vocab; none: a made-up one of config.vocab
    int threads = 0;                         // 0: one per core
};

// Bytes written so far; return false to stop.
using SynthesizeProgressFn = std::function<bool(std::uint64_t done, std::uint64_t total)>;

// Weights have mean 0 and standard deviation 1/sqrt(columns) (embeddings 1), so that activations and logits stay
// near 1. The same options give the same bytes, whatever the number of threads. Streams to disk: holds one tensor in
// memory.
Result<void> synthesizeModel(const SynthesizeOptions& options, const SynthesizeProgressFn& progress = {});

}  // namespace sirocco
