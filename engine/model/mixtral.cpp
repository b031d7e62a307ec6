#include "engine/model/mixtral.h"

namespace sirocco {

void appendMixtral(const Weights& weights, StepBuilder& builder) {
    builder.add(EmbedOp{weights.embedding});
    for (int layer = 0; layer < static_cast<int>(weights.layers.size()); ++layer) {
        const LayerWeights& w = weights.layers[static_cast<std::size_t>(layer)];
        builder.add(QkvOp{layer, w.attentionNorm, w.wq, w.wk, w.wv});
        builder.add(AttentionOp{layer});
        builder.add(OutProjectionOp{layer, w.wo});
        builder.add(RouterOp{layer, w.ffnNorm, w.router});
        builder.add(ExpertsOp{layer, w.experts});
        builder.add(CombineOp{layer});
    }
    builder.add(HeadOp{weights.outputNorm, weights.output});
}

}  // namespace sirocco
