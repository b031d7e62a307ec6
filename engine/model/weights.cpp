#include "engine/model/weights.h"

#include "engine/base/page_table.h"

namespace sirocco {
namespace {

// Calls visit(view, handle) for every tensor of the table, in the order in which a step reads them.
template <typename Visit>
Result<void> forEachTensor(const WeightViews& views, Weights& weights, Visit visit) {
    const auto all = [&](std::initializer_list<std::pair<const TensorView*, DeviceTensor*>> tensors) -> Result<void> {
        for (const auto& [view, handle] : tensors)
            if (auto done = visit(*view, *handle); !done)
                return done;
        return {};
    };
    if (auto done = all({{&views.embedding, &weights.embedding}}); !done)
        return done;
    for (std::size_t l = 0; l < views.layers.size(); ++l) {
        const LayerViews& from = views.layers[l];
        LayerWeights& to = weights.layers[l];
        if (auto done = all({{&from.attentionNorm, &to.attentionNorm},
                             {&from.wq, &to.wq},
                             {&from.wk, &to.wk},
                             {&from.wv, &to.wv},
                             {&from.wo, &to.wo},
                             {&from.ffnNorm, &to.ffnNorm},
                             {&from.router, &to.router}});
            !done)
            return done;
        for (std::size_t e = 0; e < from.experts.size(); ++e) {
            if (auto done = all({{&from.experts[e].gate, &to.experts[e].gate},
                                 {&from.experts[e].up, &to.experts[e].up},
                                 {&from.experts[e].down, &to.experts[e].down}});
                !done)
                return done;
        }
    }
    return all({{&views.outputNorm, &weights.outputNorm}, {&views.output, &weights.output}});
}

Weights emptyTable(const WeightViews& views) {
    Weights weights;
    weights.layers.resize(views.layers.size());
    for (std::size_t l = 0; l < views.layers.size(); ++l)
        weights.layers[l].experts.resize(views.layers[l].experts.size());
    return weights;
}

template <typename Visit>
void forEachView(const WeightViews& views, Visit visit) {
    visit(views.embedding, false);
    for (const LayerViews& layer : views.layers) {
        for (const TensorView* view :
             {&layer.attentionNorm, &layer.wq, &layer.wk, &layer.wv, &layer.wo, &layer.ffnNorm, &layer.router})
            visit(*view, false);
        for (const ExpertViews& expert : layer.experts)
            for (const TensorView* view : {&expert.gate, &expert.up, &expert.down})
                visit(*view, true);
    }
    visit(views.outputNorm, false);
    visit(views.output, false);
}

std::uint64_t bytesOf(const ExpertViews& expert) { return expert.gate.bytes + expert.up.bytes + expert.down.bytes; }

std::uint64_t denseBytes(const LayerViews& layer) {
    return layer.attentionNorm.bytes + layer.wq.bytes + layer.wk.bytes + layer.wv.bytes + layer.wo.bytes +
           layer.ffnNorm.bytes + layer.router.bytes;
}

}  // namespace

std::uint64_t WeightViews::bytes() const {
    std::uint64_t sum = 0;
    forEachView(*this, [&](const TensorView& view, bool) { sum += view.bytes; });
    return sum;
}

WeightBytes WeightViews::uploadedBytes(const Backend& backend) const {
    WeightBytes sum;
    forEachView(*this, [&](const TensorView& view, bool ofExpert) {
        (ofExpert ? sum.experts : sum.dense) += backend.uploadedBytes(view);
    });
    return sum;
}

std::optional<std::uint64_t> WeightViews::residentExpertBytes() const {
    std::optional<std::uint64_t> sum = 0;
    PageTable pages;
    forEachView(*this, [&](const TensorView& view, bool ofExpert) {
        if (!ofExpert || !sum)
            return;
        const auto resident = pages.residentBytes(view.data, view.bytes);
        sum = resident ? std::optional(*sum + *resident) : std::nullopt;
    });
    return sum;
}

std::uint64_t WeightViews::bytesPerToken(const MixtralConfig& config) const {
    std::uint64_t sum = outputNorm.bytes + output.bytes;
    for (const LayerViews& layer : layers) {
        std::uint64_t experts = 0;
        for (const ExpertViews& expert : layer.experts)
            experts += bytesOf(expert);
        sum += denseBytes(layer);
        if (config.experts > 0)
            sum +=
                experts / static_cast<std::uint64_t>(config.experts) * static_cast<std::uint64_t>(config.expertsUsed);
    }
    return sum;
}

Result<Weights> uploadWeights(const WeightViews& views, Backend& backend, Residency residency,
                              const UploadProgressFn& progress) {
    Weights weights = emptyTable(views);
    backend.expectUploads(views.uploadedBytes(backend).total());

    const std::uint64_t total = views.bytes();
    std::uint64_t done = 0;
    auto uploaded = forEachTensor(views, weights, [&](const TensorView& view, DeviceTensor& handle) -> Result<void> {
        auto tensor = backend.upload(view, residency);
        if (!tensor)
            return std::move(tensor).error();
        handle = *tensor;
        done += view.bytes;
        if (progress && !progress(done, total))
            return Error{ErrorCode::cancelled, "loading was cancelled"};
        return {};
    });
    if (!uploaded)
        return std::move(uploaded).error();
    return weights;
}

}  // namespace sirocco
