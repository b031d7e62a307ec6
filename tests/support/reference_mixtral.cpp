#include "tests/support/reference_mixtral.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace sirocco::test {
namespace {

using Vector = std::vector<double>;

Vector multiply(const Vector& matrix, const Vector& x) {
    Vector y(matrix.size() / x.size());
    for (std::size_t row = 0; row < y.size(); ++row) {
        y[row] = std::inner_product(x.begin(), x.end(), matrix.begin() + row * x.size(), 0.0);
    }
    return y;
}

Vector rmsNorm(const Vector& x, const Vector& weight, double epsilon) {
    const double meanSquare = std::inner_product(x.begin(), x.end(), x.begin(), 0.0) / double(x.size());
    const double scale = 1.0 / std::sqrt(meanSquare + epsilon);
    Vector y(x.size());
    for (std::size_t i = 0; i < x.size(); ++i) {
        y[i] = x[i] * scale * weight[i];
    }
    return y;
}

// `zeros`: so many values of 0 belong to it that are not there.
void softmax(Vector& values, int zeros = 0) {
    double largest = *std::max_element(values.begin(), values.end());
    largest = zeros > 0 ? std::max(largest, 0.0) : largest;
    double sum = zeros * std::exp(-largest);
    for (double& value : values) {
        value = std::exp(value - largest);
        sum += value;
    }
    for (double& value : values) {
        value /= sum;
    }
}

void add(Vector& x, const Vector& y) { std::transform(x.begin(), x.end(), y.begin(), x.begin(), std::plus<>()); }

class Evaluation {
public:
    Evaluation(const ReferenceModel& model, std::span<const std::int32_t> tokens,
               std::span<const std::int32_t> forcedRouting, Mistake mistake, int firstPosition)
        : model_(model),
          config_(model.config),
          tokens_(tokens),
          forced_(forcedRouting),
          mistake_(mistake),
          firstPosition_(firstPosition) {
        const std::size_t used = std::size_t(config_.expertsUsed);
        result_.routing.resize(std::size_t(config_.layers) * tokens.size() * used);
        keys_.resize(std::size_t(config_.layers));
        values_.resize(std::size_t(config_.layers));
    }

    ReferenceResult run() {
        for (std::size_t position = 0; position < tokens_.size(); ++position) {
            const auto row = model_.embedding.begin() + std::ptrdiff_t(tokens_[position]) * config_.dim;
            Vector hidden(row, row + config_.dim);
            for (std::size_t layer = 0; layer < model_.layers.size(); ++layer) {
                add(hidden, attention(layer, position, hidden));
                add(hidden, experts(layer, position, hidden));
            }
            const Vector logits = multiply(model_.output, rmsNorm(hidden, model_.outputNorm, config_.rmsEpsilon));
            result_.logits.insert(result_.logits.end(), logits.begin(), logits.end());
        }
        return std::move(result_);
    }

private:
    // Turns each head of x to its position.
    void rotate(Vector& x, std::size_t index) const {
        const std::size_t position = index + std::size_t(firstPosition_);
        const int headDim = config_.headDim;
        const bool halfSplit = mistake_ == Mistake::unpermutedQueryKey;
        for (double* head = x.data(); head != x.data() + x.size(); head += headDim) {
            for (int i = 0; i < headDim / 2; ++i) {
                double& a = head[halfSplit ? i : 2 * i];
                double& b = head[halfSplit ? i + headDim / 2 : 2 * i + 1];
                const double angle = double(position) * std::pow(double(config_.ropeTheta), -2.0 * i / headDim);
                const double turnedA = a * std::cos(angle) - b * std::sin(angle);
                b = a * std::sin(angle) + b * std::cos(angle);
                a = turnedA;
            }
        }
    }

    Vector attention(std::size_t layerIndex, std::size_t position, const Vector& hidden) {
        const ReferenceLayer& layer = model_.layers[layerIndex];
        const Vector normed = rmsNorm(hidden, layer.attentionNorm, config_.rmsEpsilon);
        Vector query = multiply(layer.wq, normed);
        Vector key = multiply(layer.wk, normed);
        rotate(query, position + (mistake_ == Mistake::ropeOffByOne ? 1 : 0));
        rotate(key, position);
        keys_[layerIndex].push_back(std::move(key));
        values_[layerIndex].push_back(multiply(layer.wv, normed));

        Vector attended(query.size(), 0.0);
        for (int head = 0; head < config_.heads; ++head) {
            attendHead(layerIndex, head, query, attended);
        }
        return multiply(layer.wo, attended);
    }

    void attendHead(std::size_t layer, int head, const Vector& query, Vector& attended) const {
        const int headDim = config_.headDim;
        const double* q = query.data() + head * headDim;
        const int kvOffset = head / (config_.heads / config_.kvHeads) * headDim;
        Vector scores;
        for (const Vector& key : keys_[layer]) {
            scores.push_back(std::inner_product(q, q + headDim, key.data() + kvOffset, 0.0) / std::sqrt(headDim));
        }
        softmax(scores, firstPosition_);
        for (std::size_t t = 0; t < scores.size(); ++t) {
            for (int i = 0; i < headDim; ++i) {
                attended[std::size_t(head * headDim + i)] += scores[t] * values_[layer][t][std::size_t(kvOffset + i)];
            }
        }
    }

    Vector experts(std::size_t layerIndex, std::size_t position, const Vector& hidden) {
        const ReferenceLayer& layer = model_.layers[layerIndex];
        const Vector normed = rmsNorm(hidden, layer.ffnNorm, config_.rmsEpsilon);
        const Vector routerLogits = multiply(layer.router, normed);
        const std::vector<int> chosen = choose(layerIndex, position, routerLogits);

        Vector weights;
        for (const int expert : chosen) {
            weights.push_back(routerLogits[std::size_t(expert)]);
        }
        softmax(weights);
        if (mistake_ == Mistake::softmaxOverAllExperts) {
            Vector all = routerLogits;
            softmax(all);
            std::transform(chosen.begin(), chosen.end(), weights.begin(), [&](int e) { return all[std::size_t(e)]; });
        }

        Vector sum(hidden.size(), 0.0);
        for (std::size_t slot = 0; slot < chosen.size(); ++slot) {
            const Vector out = runExpert(layer.experts[std::size_t(chosen[slot])], normed);
            for (std::size_t i = 0; i < sum.size(); ++i) {
                sum[i] += weights[slot] * out[i];
            }
        }
        return sum;
    }

    Vector runExpert(const ReferenceExpert& expert, const Vector& x) const {
        const bool swapped = mistake_ == Mistake::swappedGateAndUp;
        Vector inner = multiply(swapped ? expert.up : expert.gate, x);
        const Vector up = multiply(swapped ? expert.gate : expert.up, x);
        for (std::size_t i = 0; i < inner.size(); ++i) {
            inner[i] = inner[i] / (1.0 + std::exp(-inner[i])) * up[i];
        }
        return multiply(expert.down, inner);
    }

    // The experts to run: the forced ones when there are any. Records the own choice and how the two compare.
    std::vector<int> choose(std::size_t layer, std::size_t position, const Vector& logits) {
        const std::size_t used = std::size_t(config_.expertsUsed);
        std::vector<int> own(logits.size());
        std::iota(own.begin(), own.end(), 0);
        std::stable_sort(own.begin(), own.end(),
                         [&](int a, int b) { return logits[std::size_t(a)] > logits[std::size_t(b)]; });
        own.resize(used);

        const std::size_t offset = (layer * tokens_.size() + position) * used;
        std::copy(own.begin(), own.end(), result_.routing.begin() + std::ptrdiff_t(offset));
        if (forced_.empty()) {
            return own;
        }
        const std::vector<int> forced(forced_.begin() + offset, forced_.begin() + offset + used);
        compareChoices(own, forced, logits);
        return forced;
    }

    void compareChoices(const std::vector<int>& own, const std::vector<int>& forced, const Vector& logits) {
        const auto lowest = [&](const std::vector<int>& set) {
            double low = HUGE_VAL;
            for (const int expert : set) {
                low = std::min(low, logits[std::size_t(expert)]);
            }
            return low;
        };
        double largest = 0;
        for (const double logit : logits) {
            largest = std::max(largest, std::abs(logit));
        }
        ++result_.choices;
        if (std::set<int>(forced.begin(), forced.end()).size() != forced.size()) {
            result_.worstGap = HUGE_VAL;
        }
        if (!std::is_permutation(own.begin(), own.end(), forced.begin(), forced.end())) {
            ++result_.different;
            result_.worstGap = std::max(result_.worstGap, (lowest(own) - lowest(forced)) / largest);
        }
    }

    const ReferenceModel& model_;
    const MixtralConfig& config_;
    std::span<const std::int32_t> tokens_;
    std::span<const std::int32_t> forced_;
    Mistake mistake_;
    int firstPosition_;
    std::vector<std::vector<Vector>> keys_;    // [layer][position], after rotation
    std::vector<std::vector<Vector>> values_;  // [layer][position]
    ReferenceResult result_;
};

}  // namespace

const char* mistakeName(Mistake mistake) {
    switch (mistake) {
        case Mistake::none:
            return "none";
        case Mistake::ropeOffByOne:
            return "RopeOffByOne";
        case Mistake::swappedGateAndUp:
            return "SwappedGateAndUp";
        case Mistake::unpermutedQueryKey:
            return "UnpermutedQueryKey";
        case Mistake::softmaxOverAllExperts:
            return "SoftmaxOverAllExperts";
    }
    return "";
}

ReferenceResult evaluate(const ReferenceModel& model, std::span<const std::int32_t> tokens,
                         std::span<const std::int32_t> forcedRouting, Mistake mistake, int firstPosition) {
    return Evaluation(model, tokens, forcedRouting, mistake, firstPosition).run();
}

}  // namespace sirocco::test
