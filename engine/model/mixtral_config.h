// Hyper-parameters of a Mixtral-architecture model, checked (see runtime/model_loader.h).
#pragma once

namespace sirocco {

struct MixtralConfig {
    int layers = 0;
    int dim = 0;
    int ffn = 0;
    int heads = 0;
    int kvHeads = 0;
    int headDim = 0;
    int experts = 0;
    int expertsUsed = 2;
    int vocab = 0;
    int context = 0;
    float ropeTheta = 1e6f;
    float rmsEpsilon = 1e-5f;
    // How RoPE pairs the elements of a head: 2i with 2i + 1 in GGUF files, i with i + headDim / 2 in Hugging Face ones.
    // Rows of wq and wk come in either order; the same turn of the same pairs gives the same attention.
    bool ropeHalfSplit = false;

    int queryWidth() const { return heads * headDim; }
    int kvWidth() const { return kvHeads * headDim; }
};

}  // namespace sirocco
