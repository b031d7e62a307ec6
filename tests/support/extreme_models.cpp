#include "tests/support/extreme_models.h"

#include <algorithm>
#include <limits>

#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

// Every token's embedding begins with the same value, which a router can then see whatever the token is.
void setFirstElement(ReferenceModel& model, double value) {
    const std::size_t dim = std::size_t(model.config.dim);
    for (std::size_t i = 0; i < model.embedding.size(); i += dim) {
        model.embedding[i] = value;
    }
}

// One key-value head, and two query heads that share it.
TinyModelOptions twoHeads(int headDim) {
    TinyModelOptions options;
    options.config.heads = 2;
    options.config.kvHeads = 1;
    options.config.headDim = headDim;
    return options;
}

}  // namespace

ReferenceModel constantRouter(const std::vector<double>& logits) {
    TinyModelOptions options;
    options.config.layers = 1;
    ReferenceModel model = TinyModel(options).reference();
    setFirstElement(model, 8);
    ReferenceLayer& layer = model.layers[0];
    layer.wo.assign(layer.wo.size(), 0.0);
    layer.router.assign(layer.router.size(), 0.0);
    for (std::size_t e = 0; e < logits.size(); ++e) {
        layer.router[e * std::size_t(model.config.dim)] = logits[e];
    }
    return model;
}

ReferenceModel lopsidedModel() {
    ReferenceModel model = TinyModel().reference();
    setFirstElement(model, 30);
    for (ReferenceLayer& layer : model.layers) {
        for (std::size_t e = 0; e < 8; ++e) {
            layer.router[e * std::size_t(model.config.dim)] = e == 2 ? 5 : e == 6 ? -5 : 0;
        }
    }
    return model;
}

ReferenceModel poisonousModel() {
    ReferenceModel model = TinyModel(twoHeads(32)).reference();
    const auto row = model.embedding.begin() + kPoisonToken * model.config.dim;
    std::fill(row, row + model.config.dim, std::numeric_limits<double>::quiet_NaN());
    return model;
}

ReferenceModel largeScoresModel() {
    TinyModelOptions options = twoHeads(64);
    options.config.layers = 1;
    ReferenceModel model = TinyModel(options).reference();
    for (double& weight : model.layers[0].wq) {
        weight = float(weight * 4);
    }
    return model;
}

}  // namespace sirocco::test
