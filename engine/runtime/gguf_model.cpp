#include "engine/runtime/gguf_model.h"

#include <utility>

#include "engine/io/checked.h"
#include "engine/io/fingerprint.h"
#include "engine/runtime/model_reader.h"
#include "engine/runtime/vocabulary_file.h"

namespace sirocco {
namespace {

class GgufReader final : public ModelReader {
public:
    explicit GgufReader(const std::vector<GgufFile>& parts)
        : ModelReader(parts.front().path()), parts_(parts), gguf_(parts.front()) {}

private:
    std::optional<double> number(const std::string& key) const override { return gguf_.number(key); }

    std::string fingerprint() const override {
        std::vector<std::string> hashes;
        for (const GgufFile& part : parts_) {
            hashes.push_back(part.hash());
        }
        return combinedFingerprint(hashes);
    }

    void checkKind() override {
        const std::string architecture = gguf_.text("general.architecture").value_or("");
        if (architecture != "llama") {
            return unsupported(architecture.empty() ? "does not say which architecture it holds"
                                                    : "holds a model of architecture " + quotedName(architecture) +
                                                          "; only Mixtral models can be run");
        }
        if (gguf_.number("llama.expert_count").value_or(0) < 1) {
            return unsupported("holds a dense Llama, not a mixture of experts; only Mixtral models can be run");
        }
        for (const GgufFile& part : parts_) {
            file_.files.push_back(part.file());
            for (const TensorView& tensor : part.tensors()) {
                addTensor(tensor);
            }
        }
    }

    void readConfig() override {
        MixtralConfig& config = file_.config;
        config.layers = integer("llama.block_count", 1, kMaxLayers);
        config.dim = integer("llama.embedding_length", 2, kMaxWidth);
        config.ffn = integer("llama.feed_forward_length", 1, kMaxWidth);
        config.heads = integer("llama.attention.head_count", 1, kMaxWidth);
        config.kvHeads = integer("llama.attention.head_count_kv", 1, kMaxWidth, config.heads);
        config.experts = integer("llama.expert_count", 1, kMaxExperts);
        config.expertsUsed = integer("llama.expert_used_count", 1, config.experts);
        config.context = integer("llama.context_length", 1, kMaxContext);
        config.ropeTheta = real("llama.rope.freq_base", 1.0, 1e12, 10000.0);
        config.rmsEpsilon = real("llama.attention.layer_norm_rms_epsilon", 1e-12, 1e-1, 1e-5);
        file_.info.name = gguf_.text("general.name").value_or("");
        readHeadDim();
        checkRope();
        checkWindow();
    }

    void readHeadDim() {
        MixtralConfig& config = file_.config;
        const int even = config.dim / config.heads;
        const int key = integer("llama.attention.key_length", 2, kMaxWidth, even);
        const int rope = integer("llama.rope.dimension_count", 2, kMaxWidth, key);
        // Some converters write only one of the two.
        config.headDim = gguf_.number("llama.attention.key_length") ? key : rope;
        if (rope != config.headDim ||
            integer("llama.attention.value_length", 2, kMaxWidth, config.headDim) != config.headDim) {
            unsupported("turns " + std::to_string(rope) + " of " + std::to_string(config.headDim) +
                        " elements of a head, or has values of another width; a Mixtral does neither");
        }
    }

    void checkRope() {
        const std::string scaling = gguf_.text("llama.rope.scaling.type").value_or("none");
        if (scaling != "none" || gguf_.number("llama.rope.scale_linear").value_or(1.0) != 1.0) {
            unsupported("scales its positions, which a Mixtral does not");
        }
    }

    void checkWindow() {
        const double window = gguf_.number("llama.attention.sliding_window").value_or(0);
        if (window > 0 && window < file_.config.context) {
            file_.info.warnings.push_back(
                "The file asks for a sliding attention window, which Mixtral does not have; every position is read.");
        }
    }

    void readWeights() override {
        MixtralConfig& config = file_.config;
        if (const TensorView* embedding = find("token_embd.weight")) {
            if (embedding->rows > kMaxWidth) {
                return bad("has a vocabulary of " + std::to_string(embedding->rows) + " pieces");
            }
            config.vocab = integer("llama.vocab_size", 1, kMaxWidth, static_cast<int>(embedding->rows));
        }
        WeightViews& weights = file_.weights;
        weights.embedding = tensor("token_embd.weight", 1, config.vocab, config.dim);
        weights.outputNorm = norm("output_norm.weight");
        weights.output = tensor("output.weight", 1, config.vocab, config.dim);
        fusedGateUp_ = find("blk.0.ffn_gate_up_exps.weight") != nullptr;
        file_.info.layout =
            fusedGateUp_ || find("blk.0.ffn_gate_exps.weight") != nullptr ? ExpertLayout::merged : ExpertLayout::split;
        for (int layer = 0; layer < config.layers && ok(); ++layer) {
            weights.layers.push_back(readLayer("blk." + std::to_string(layer) + "."));
        }
    }

    LayerViews readLayer(const std::string& prefix) {
        const MixtralConfig& config = file_.config;
        LayerViews layer;
        layer.attentionNorm = norm(prefix + "attn_norm.weight");
        layer.wq = tensor(prefix + "attn_q.weight", 1, config.queryWidth(), config.dim);
        layer.wk = tensor(prefix + "attn_k.weight", 1, config.kvWidth(), config.dim);
        layer.wv = tensor(prefix + "attn_v.weight", 1, config.kvWidth(), config.dim);
        layer.wo = tensor(prefix + "attn_output.weight", 1, config.dim, config.queryWidth());
        layer.ffnNorm = norm(prefix + "ffn_norm.weight");
        layer.router = router(prefix + "ffn_gate_inp.weight");
        if (file_.info.layout == ExpertLayout::split) {
            readSplitExperts(prefix, layer);
        } else if (fusedGateUp_) {
            readFusedExperts(prefix, layer);
        } else {
            readMergedExperts(prefix, layer);
        }
        return layer;
    }

    void readMergedExperts(const std::string& prefix, LayerViews& layer) {
        const MixtralConfig& config = file_.config;
        const TensorView gate = tensor(prefix + "ffn_gate_exps.weight", config.experts, config.ffn, config.dim);
        const TensorView up = tensor(prefix + "ffn_up_exps.weight", config.experts, config.ffn, config.dim);
        const TensorView down = tensor(prefix + "ffn_down_exps.weight", config.experts, config.dim, config.ffn);
        for (int e = 0; e < config.experts && ok(); ++e) {
            layer.experts.push_back({gate.slice(e), up.slice(e), down.slice(e)});
        }
    }

    // Gate and up of an expert in one matrix, the gate's rows first. Source: llama.cpp, LLM_TENSOR_FFN_GATE_UP_EXPS.
    void readFusedExperts(const std::string& prefix, LayerViews& layer) {
        const MixtralConfig& config = file_.config;
        const TensorView both =
            tensor(prefix + "ffn_gate_up_exps.weight", config.experts, 2 * std::int64_t{config.ffn}, config.dim);
        const TensorView down = tensor(prefix + "ffn_down_exps.weight", config.experts, config.dim, config.ffn);
        for (int e = 0; e < config.experts && ok(); ++e) {
            const TensorView expert = both.slice(e);
            layer.experts.push_back(
                {expert.rowRange(0, config.ffn), expert.rowRange(config.ffn, config.ffn), down.slice(e)});
        }
    }

    void readSplitExperts(const std::string& prefix, LayerViews& layer) {
        const MixtralConfig& config = file_.config;
        for (int e = 0; e < config.experts && ok(); ++e) {
            const std::string suffix = "." + std::to_string(e) + ".weight";
            ExpertViews expert;
            expert.gate = tensor(prefix + "ffn_gate" + suffix, 1, config.ffn, config.dim);
            expert.up = tensor(prefix + "ffn_up" + suffix, 1, config.ffn, config.dim);
            expert.down = tensor(prefix + "ffn_down" + suffix, 1, config.dim, config.ffn);
            layer.experts.push_back(std::move(expert));
        }
    }

    void readTokenizer() override {
        Result<TokenizerData> read = readVocabulary(gguf_);
        if (!read) {
            return fail(read.error());
        }
        file_.tokenizer = std::move(*read);
    }

    const std::vector<GgufFile>& parts_;
    const GgufFile& gguf_;  // the first part, which has the metadata
    bool fusedGateUp_ = false;
};

}  // namespace

Result<ModelFile> readGgufModel(const std::vector<GgufFile>& parts) { return GgufReader(parts).read(); }

}  // namespace sirocco
