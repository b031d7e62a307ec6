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

    int queryWidth() const { return heads * headDim; }
    int kvWidth() const { return kvHeads * headDim; }
};

}  // namespace sirocco
