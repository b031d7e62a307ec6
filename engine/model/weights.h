// The expert-slab table: whatever the file looked like, dense tensors and expert(layer, e).{gate, up, down}.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/backend/backend.h"
#include "engine/model/mixtral_config.h"

namespace sirocco {

// The same table over a file's bytes, before upload. Shapes are those of MixtralConfig, checked by the loader.
struct ExpertViews {
    TensorView gate, up, down;
};
struct LayerViews {
    TensorView attentionNorm, wq, wk, wv, wo;
    TensorView ffnNorm, router;
    std::vector<ExpertViews> experts;
};
struct WeightBytes {
    std::uint64_t dense = 0;
    std::uint64_t experts = 0;

    std::uint64_t total() const { return dense + experts; }
};
struct WeightViews {
    TensorView embedding, outputNorm, output;
    std::vector<LayerViews> layers;

    std::uint64_t bytes() const;
    WeightBytes uploadedBytes(const Backend& backend) const;  // what uploadWeights() takes of it
    // Of the experts' bytes in their files, what lies in RAM now; nullopt where the system does not say.
    std::optional<std::uint64_t> residentExpertBytes() const;
    // Bytes of weights that one token on one lane reads: everything but the embedding table and the unvisited experts.
    std::uint64_t bytesPerToken(const MixtralConfig& config) const;
};

struct LayerWeights {
    DeviceTensor attentionNorm, wq, wk, wv, wo;
    DeviceTensor ffnNorm, router;
    std::vector<ExpertTensors> experts;
};

// Immutable and shared by all sessions.
struct Weights {
    DeviceTensor embedding, outputNorm, output;
    std::vector<LayerWeights> layers;

    const ExpertTensors& expert(int layer, int e) const {
        return layers[static_cast<std::size_t>(layer)].experts[static_cast<std::size_t>(e)];
    }
};

// Called after each tensor with the bytes so far; returns false to cancel.
using UploadProgressFn = std::function<bool(std::uint64_t done, std::uint64_t total)>;

Result<Weights> uploadWeights(const WeightViews& views, Backend& backend, Residency residency,
                              const UploadProgressFn& progress);

}  // namespace sirocco
