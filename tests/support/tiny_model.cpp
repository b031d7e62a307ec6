#include "tests/support/tiny_model.h"

#include <cmath>
#include <cstring>

#include "engine/quant/dequantize.h"
#include "tests/support/random.h"
#include "tests/support/tiny_vocabulary.h"

namespace sirocco::test {
namespace {

constexpr std::size_t kEos = 2;

std::vector<std::byte> encode(TensorType type, const std::vector<float>& values) {
    std::vector<std::byte> bytes(rowBytes(type, static_cast<std::int64_t>(values.size())));
    quantize(type, values.data(), static_cast<std::int64_t>(values.size()), bytes.data());
    return bytes;
}

std::vector<double> decode(TensorType type, const std::vector<std::byte>& bytes, std::size_t elements) {
    std::vector<float> values(elements);
    dequantize(type, bytes.data(), static_cast<std::int64_t>(elements), values.data());
    return {values.begin(), values.end()};
}

// Draws the tensors one after another, gives each to the file and, dequantised, to the reference.
class Builder {
public:
    explicit Builder(const TinyModelOptions& options) : options_(options), random_(options.seed) {
        model_.config = options.config;
        stored_.config = options.config;
        stored_.vocabulary = tinyVocabulary(options.config.vocab);
    }

    void build() {
        const MixtralConfig& c = options_.config;
        model_.embedding = matrix("token_embd.weight", c.dim, c.vocab, 1.0);
        for (int layer = 0; layer < c.layers; ++layer) {
            addLayer("blk." + std::to_string(layer) + ".");
        }
        model_.outputNorm = norm("output_norm.weight");
        addHead();
    }

    ReferenceModel takeReference() { return std::move(model_); }
    const StoredModel& stored() const { return stored_; }

private:
    void addLayer(const std::string& prefix) {
        const MixtralConfig& c = options_.config;
        const double unit = 1 / std::sqrt(double(c.dim));
        ReferenceLayer layer;
        layer.attentionNorm = norm(prefix + "attn_norm.weight");
        layer.wq = matrix(prefix + "attn_q.weight", c.dim, c.queryWidth(), 1.6 * unit);
        layer.wk = matrix(prefix + "attn_k.weight", c.dim, c.kvWidth(), 1.6 * unit);
        layer.wv = matrix(prefix + "attn_v.weight", c.dim, c.kvWidth(), unit);
        layer.wo = matrix(prefix + "attn_output.weight", c.queryWidth(), c.dim, 1 / std::sqrt(double(c.queryWidth())));
        layer.ffnNorm = norm(prefix + "ffn_norm.weight");
        layer.router = tensor(prefix + "ffn_gate_inp.weight", smallType(), c.dim, c.experts, 2 * unit);
        layer.experts.resize(std::size_t(c.experts));
        const double inner = 2 / std::sqrt(double(c.ffn));
        addExperts(prefix + "ffn_gate", layer.experts, &ReferenceExpert::gate, c.dim, c.ffn, unit);
        addExperts(prefix + "ffn_up", layer.experts, &ReferenceExpert::up, c.dim, c.ffn, unit);
        addExperts(prefix + "ffn_down", layer.experts, &ReferenceExpert::down, c.ffn, c.dim, inner);
        model_.layers.push_back(std::move(layer));
    }

    void addExperts(const std::string& name, std::vector<ReferenceExpert>& experts,
                    std::vector<double> ReferenceExpert::*part, int columns, int rows, double deviation) {
        for (std::size_t e = 0; e < experts.size(); ++e) {
            experts[e].*part = matrix(name + "." + std::to_string(e) + ".weight", columns, rows, deviation);
        }
    }

    void addHead() {
        const MixtralConfig& c = options_.config;
        std::vector<float> values = random_.vector(std::size_t(c.dim) * std::size_t(c.vocab), 5 / std::sqrt(c.dim));
        if (options_.endless) {
            const auto row = values.begin() + std::ptrdiff_t(kEos) * c.dim;
            std::fill(row, row + c.dim, 0.0f);
        }
        model_.output = store("output.weight", options_.type, c.dim, c.vocab, values);
    }

    // Of norms and routers: GGUF files have them in float32, Hugging Face folders in the type of everything else.
    TensorType smallType() const { return options_.storage == Storage::huggingFace ? options_.type : TensorType::f32; }

    std::vector<double> norm(const std::string& name) {
        std::vector<float> values = random_.vector(std::size_t(options_.config.dim), 0.2);
        for (float& value : values) {
            value += 1;
        }
        return store(name, smallType(), options_.config.dim, 1, values);
    }

    std::vector<double> matrix(const std::string& name, int columns, int rows, double deviation) {
        return tensor(name, options_.type, columns, rows, deviation);
    }

    std::vector<double> tensor(const std::string& name, TensorType type, int columns, int rows, double deviation) {
        return store(name, type, columns, rows, random_.vector(std::size_t(columns) * std::size_t(rows), deviation));
    }

    std::vector<double> store(const std::string& name, TensorType type, int columns, int rows,
                              const std::vector<float>& values) {
        std::vector<std::byte> bytes = encode(type, values);
        std::vector<double> decoded = decode(type, bytes, values.size());
        stored_.tensors.push_back({name, type, columns, rows, std::move(bytes)});
        return decoded;
    }

    const TinyModelOptions& options_;
    Random random_;
    StoredModel stored_;
    ReferenceModel model_;
};

}  // namespace

MixtralConfig grouped128Config() {
    return {.layers = 2,
            .dim = 512,
            .ffn = 160,
            .heads = 4,
            .kvHeads = 1,
            .headDim = 128,
            .experts = 8,
            .expertsUsed = 2,
            .vocab = 293,
            .context = 512};
}

TinyModel::TinyModel(const TinyModelOptions& options) {
    Builder builder(options);
    builder.build();
    path_ = storeModel(builder.stored(), options.storage, folder_.path());
    reference_ = builder.takeReference();
}

std::vector<TokenId> TinyModel::prompt(int length, std::uint64_t seed) const {
    Random random(seed);
    std::vector<TokenId> ids = {1};
    while (int(ids.size()) < length) {
        ids.push_back(3 + random.below(config().vocab - 3));
    }
    return ids;
}

}  // namespace sirocco::test
