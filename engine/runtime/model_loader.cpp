#include "engine/runtime/model_loader.h"

#include <cmath>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>

#include "engine/api/engine.h"
#include "engine/runtime/vocabulary_file.h"
#include "engine/text/prompt_template.h"

namespace sirocco {
namespace {

namespace fs = std::filesystem;

constexpr int kMaxLayers = 1024;
constexpr int kMaxWidth = 1 << 20;
constexpr int kMaxExperts = 256;
constexpr int kMaxContext = 1 << 24;
constexpr int kLongContext = 32768;  // Mixtral 8x7B's; small models are made with a RoPE base of 10000 on purpose

std::string shapeText(std::int64_t count, std::int64_t rows, std::int64_t columns) {
    const std::string matrix = std::to_string(rows) + " x " + std::to_string(columns);
    return count == 1 ? matrix : std::to_string(count) + " x " + matrix;
}

// Reads one checked thing after the other and remembers the first that is wrong, so that the code reads as the list of
// what a Mixtral consists of. Values are only meaningful while ok().
class Loader {
public:
    explicit Loader(std::shared_ptr<const GgufFile> gguf) { file_.gguf = std::move(gguf); }

    Result<ModelFile> load() {
        checkKind();
        readConfig();
        readWeights();
        readTokenizer();
        if (error_) {
            return *error_;
        }
        warn();
        fillInfo();
        return std::move(file_);
    }

private:
    const GgufFile& gguf() const { return *file_.gguf; }
    bool ok() const { return !error_; }

    void fail(ErrorCode code, const std::string& what) {
        if (!error_) {
            error_ = Error{code, "'" + gguf().path() + "' " + what + "."};
        }
    }
    void bad(const std::string& what) { fail(ErrorCode::badFile, what); }
    void unsupported(const std::string& what) { fail(ErrorCode::unsupported, what); }

    void checkKind() {
        const std::string architecture = gguf().text("general.architecture").value_or("");
        if (gguf().number("split.count").value_or(1) > 1) {
            return unsupported("is one of several parts of a model; models in parts cannot be opened yet");
        }
        if (architecture != "llama") {
            return unsupported(architecture.empty() ? "does not say which architecture it holds"
                                                    : "holds a model of architecture '" + architecture.substr(0, 40) +
                                                          "'; only Mixtral models can be run");
        }
        if (gguf().number("llama.expert_count").value_or(0) < 1) {
            return unsupported("holds a dense Llama, not a mixture of experts; only Mixtral models can be run");
        }
    }

    // Absent without a fallback, not a whole number, or out of range is an error.
    int integer(const std::string& key, int low, int high, std::optional<int> fallback = std::nullopt) {
        const std::optional<double> value = gguf().number(key);
        if (!value && fallback) {
            return *fallback;
        }
        if (!value) {
            bad("does not say " + key);
            return low;
        }
        if (!(*value >= low && *value <= high) || *value != std::floor(*value)) {
            bad("has " + key + " = " + std::to_string(*value) + ", outside of " + std::to_string(low) + " to " +
                std::to_string(high));
            return low;
        }
        return static_cast<int>(*value);
    }

    float real(const std::string& key, double low, double high, double fallback) {
        const double value = gguf().number(key).value_or(fallback);
        if (!(value >= low && value <= high)) {
            bad("has " + key + " = " + std::to_string(value) + ", which makes no sense");
            return static_cast<float>(fallback);
        }
        return static_cast<float>(value);
    }

    void readConfig() {
        if (!ok()) {
            return;
        }
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
        if (config.heads % config.kvHeads != 0) {
            bad("has " + std::to_string(config.heads) + " query heads for " + std::to_string(config.kvHeads) +
                " key heads, which do not divide");
        }
        readHeadDim();
        checkRope();
    }

    void readHeadDim() {
        MixtralConfig& config = file_.config;
        const int even = config.dim / config.heads;
        const int key = integer("llama.attention.key_length", 2, kMaxWidth, even);
        const int rope = integer("llama.rope.dimension_count", 2, kMaxWidth, key);
        // Some converters write only one of the two.
        config.headDim = gguf().number("llama.attention.key_length") ? key : rope;
        if (rope != config.headDim ||
            integer("llama.attention.value_length", 2, kMaxWidth, config.headDim) != config.headDim) {
            unsupported("turns " + std::to_string(rope) + " of " + std::to_string(config.headDim) +
                        " elements of a head, or has values of another width; a Mixtral does neither");
        }
        if (config.headDim % 2 != 0 || config.headDim < 2 ||
            static_cast<std::int64_t>(config.heads) * config.headDim > kMaxWidth) {
            bad("has " + std::to_string(config.heads) + " heads of " + std::to_string(config.headDim) +
                " elements, which makes no sense");
        }
    }

    void checkRope() {
        const std::string scaling = gguf().text("llama.rope.scaling.type").value_or("none");
        if (scaling != "none" || gguf().number("llama.rope.scale_linear").value_or(1.0) != 1.0) {
            unsupported("scales its positions, which a Mixtral does not");
        }
    }

    // The tensor by that name, of that shape and of one of those types; an empty view after an error.
    TensorView tensor(const std::string& name, std::int64_t count, std::int64_t rows, std::int64_t columns,
                      const std::set<TensorType>& types = {}) {  // none: any matrix type
        if (!ok()) {
            return {};
        }
        const TensorView* found = gguf().tensor(name);
        if (found == nullptr) {
            bad("has no tensor '" + name + "'");
            return {};
        }
        if (found->count != count || found->rows != rows || found->columns != columns) {
            bad("has tensor '" + name + "' as " + shapeText(found->count, found->rows, found->columns) +
                " where its configuration asks for " + shapeText(count, rows, columns));
            return {};
        }
        if (types.empty() ? !isMatrixType(found->type) : !types.contains(found->type)) {
            unsupported("has tensor '" + name + "' as " + traits(found->type).name + ", which cannot be used there");
            return {};
        }
        used_.insert(name);
        return *found;
    }

    TensorView norm(const std::string& name) { return tensor(name, 1, 1, file_.config.dim, {TensorType::f32}); }

    void readWeights() {
        if (!ok()) {
            return;
        }
        const MixtralConfig& config = file_.config;
        if (const TensorView* embedding = gguf().tensor("token_embd.weight")) {
            if (embedding->rows > kMaxWidth) {
                return bad("has a vocabulary of " + std::to_string(embedding->rows) + " pieces");
            }
            file_.config.vocab = integer("llama.vocab_size", 1, kMaxWidth, static_cast<int>(embedding->rows));
        }
        WeightViews& weights = file_.weights;
        weights.embedding = tensor("token_embd.weight", 1, config.vocab, config.dim);
        weights.outputNorm = norm("output_norm.weight");
        weights.output = tensor("output.weight", 1, config.vocab, config.dim);
        file_.info.layout =
            gguf().tensor("blk.0.ffn_gate_exps.weight") != nullptr ? ExpertLayout::merged : ExpertLayout::split;
        for (int layer = 0; layer < config.layers && ok(); ++layer) {
            weights.layers.push_back(readLayer("blk." + std::to_string(layer) + "."));
        }
        checkUnused();
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
        layer.router =
            tensor(prefix + "ffn_gate_inp.weight", 1, config.experts, config.dim, {TensorType::f32, TensorType::f16});
        if (file_.info.layout == ExpertLayout::merged) {
            readMergedExperts(prefix, layer);
        } else {
            readSplitExperts(prefix, layer);
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

    // A tensor nobody asked for means that the model computes something we would leave out.
    void checkUnused() {
        for (const TensorView& one : gguf().tensors()) {
            if (ok() && !used_.contains(one.name)) {
                unsupported("holds tensor '" + one.name.substr(0, 80) + "', which a Mixtral does not have");
            }
        }
    }

    void readTokenizer() {
        if (!ok()) {
            return;
        }
        Result<TokenizerData> read = readVocabulary(gguf());
        if (!read) {
            error_ = read.error();
            return;
        }
        if (read->pieces.size() != static_cast<std::size_t>(file_.config.vocab)) {
            bad("has " + std::to_string(read->pieces.size()) + " pieces in its vocabulary and embeddings for " +
                std::to_string(file_.config.vocab));
        }
        file_.tokenizer = std::move(*read);
    }

    void warn() {
        if (file_.config.ropeTheta == 10000.0f && file_.config.context >= kLongContext) {
            file_.info.warnings.push_back(
                "The file gives a RoPE base of 10000 where Mixtral 8x7B has 1000000; early conversions carried this "
                "mistake, and long answers of such a file get worse.");
        }
        const double window = gguf().number("llama.attention.sliding_window").value_or(0);
        if (window > 0 && window < file_.config.context) {
            file_.info.warnings.push_back(
                "The file asks for a sliding attention window, which Mixtral does not have; every position is read.");
        }
    }

    void fillInfo() {
        const MixtralConfig& config = file_.config;
        ModelInfo& info = file_.info;
        info.path = gguf().path();
        info.name = gguf().text("general.name").value_or("");
        if (info.name.empty()) {
            info.name = fs::path(info.path).stem().string();
        }
        info.architecture = "mixtral";
        info.layers = config.layers;
        info.dim = config.dim;
        info.ffn = config.ffn;
        info.heads = config.heads;
        info.kvHeads = config.kvHeads;
        info.headDim = config.headDim;
        info.experts = config.experts;
        info.expertsUsed = config.expertsUsed;
        info.context = config.context;
        info.vocab = config.vocab;
        info.ropeTheta = config.ropeTheta;
        info.rmsEpsilon = config.rmsEpsilon;
        for (const TensorView& one : gguf().tensors()) {
            info.types[traits(one.type).name] += one.bytes;
            info.bytes += one.bytes;
        }
        info.bytesPerToken = file_.weights.bytesPerToken(config);
        info.hash = gguf().hash();
        const RecognisedTemplate recognised = recogniseTemplate(file_.tokenizer, info.name);
        info.promptTemplate = recognised.found.value_or(PromptTemplate::automatic);
        info.suggestedTemplate = recognised.suggested;
        info.templateReason = recognised.why;
    }

    ModelFile file_;
    std::set<std::string> used_;
    std::optional<Error> error_;
};

Error folderError(const std::string& path) {
    std::error_code ignored;
    if (fs::exists(fs::path(path) / "config.json", ignored)) {
        return {ErrorCode::unsupported,
                "'" + path + "' is a Hugging Face folder; these cannot be opened yet, only GGUF files."};
    }
    return {ErrorCode::invalidArgument, "'" + path + "' is a folder; a GGUF file is needed."};
}

}  // namespace

Result<ModelFile> openModel(const std::string& path) {
    if (path.empty()) {
        return Error{ErrorCode::invalidArgument, "No model was named."};
    }
    std::string resolved = path;
    if (path == "demo") {
        Result<std::string> demo = demoModelPath();
        if (!demo) {
            return demo.error();
        }
        resolved = *demo;
    }
    std::error_code ignored;
    if (fs::is_directory(resolved, ignored)) {
        return folderError(resolved);
    }
    Result<GgufFile> gguf = GgufFile::open(resolved);
    if (!gguf) {
        return gguf.error();
    }
    return Loader(std::make_shared<const GgufFile>(std::move(*gguf))).load();
}

}  // namespace sirocco
