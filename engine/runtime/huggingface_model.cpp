#include "engine/runtime/huggingface_model.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/io/checked.h"
#include "engine/io/fingerprint.h"
#include "engine/io/json.h"
#include "engine/io/safetensors.h"
#include "engine/runtime/model_reader.h"
#include "engine/runtime/vocabulary_folder.h"

namespace sirocco {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr int kMaxShards = 1000;
constexpr int kMaxEntries = 10000;

// What lies in the folder that could be weights.
struct Weights {
    std::vector<std::string> shards;  // "model-00001-of-00019.safetensors", sorted
    bool single = false;              // model.safetensors
    bool pickles = false;             // pytorch_model*.bin, consolidated*.pt
    bool consolidated = false;        // Mistral's own format
};

Weights lookFor(const fs::path& folder) {
    Weights found;
    std::error_code failed;
    int entries = 0;
    for (auto entry = fs::directory_iterator(folder, failed); !failed && entry != fs::directory_iterator();
         entry.increment(failed)) {
        if (++entries > kMaxEntries) {
            break;
        }
        const std::string name = entry->path().filename().string();
        if (name == "model.safetensors") {
            found.single = true;
        } else if (name.starts_with("model-") && name.ends_with(".safetensors")) {
            found.shards.push_back(name);
        } else if (name.ends_with(".bin") || name.ends_with(".pt") || name.ends_with(".pth")) {
            found.pickles = true;
        } else if (name.starts_with("consolidated") && name.ends_with(".safetensors")) {
            found.consolidated = true;
        }
    }
    std::sort(found.shards.begin(), found.shards.end());
    return found;
}

std::string shardName(std::size_t shard, std::size_t count) {
    char text[64];
    std::snprintf(text, sizeof text, "model-%05zu-of-%05zu.safetensors", shard, count);
    return text;
}

// "model-00001-of-00019.safetensors" is one of 19.
std::size_t shardsAccordingTo(const std::string& name) {
    unsigned shard = 0;
    unsigned count = 0;
    if (std::sscanf(name.c_str(), "model-%5u-of-%5u", &shard, &count) != 2 || name != shardName(shard, count)) {
        return 0;
    }
    return count;
}

class HuggingFaceReader final : public ModelReader {
public:
    explicit HuggingFaceReader(const fs::path& folder) : ModelReader(folder.string()), folder_(folder) {
        file_.info.name = folder.filename().string();
        file_.info.layout = ExpertLayout::huggingface;
        file_.config.ropeHalfSplit = true;
    }

private:
    std::optional<double> number(const std::string& key) const override {
        const json* object = &config_;
        // Newer configurations keep what belongs to RoPE in an object of its own.
        if (key == "rope_theta" && !config_.contains(key)) {
            const auto rope = config_.find("rope_parameters");
            object = rope != config_.end() && rope->is_object() ? &*rope : object;
        }
        const auto found = object->find(key);
        return found != object->end() && found->is_number() ? std::optional(found->get<double>()) : std::nullopt;
    }

    std::string text(const char* key) const {
        const auto found = config_.find(key);
        return found != config_.end() && found->is_string() ? found->get<std::string>() : std::string();
    }

    bool isSet(const char* key) const {
        const auto found = config_.find(key);
        return found != config_.end() && !found->is_null() && *found != false;
    }

    bool scalesRope() const {
        const auto rope = config_.find("rope_parameters");
        return rope != config_.end() && rope->is_object() && rope->contains("rope_type") &&
               (*rope)["rope_type"] != "default";
    }

    std::string fingerprint() const override { return combinedFingerprint(hashes_); }

    void checkKind() override {
        Result<json> config = readJsonFile((folder_ / "config.json").string());
        if (!config) {
            return fail(config.error());
        }
        config_ = std::move(*config);
        if (text("model_type") != "mixtral") {
            return unsupported("holds a model of type " + quotedName(text("model_type")) +
                               "; only Mixtral models can be run");
        }
        if (isSet("quantization_config")) {
            return unsupported(
                "holds weights that were quantised for other programs (AWQ, GPTQ, bitsandbytes …); "
                "BF16, F16 and F32 can be read from a folder, and quantised models as GGUF files");
        }
        if (isSet("rope_scaling") || scalesRope() || isSet("tie_word_embeddings")) {
            return unsupported("scales its positions or ties its head to the embeddings, which a Mixtral does not");
        }
        if (!text("hidden_act").empty() && text("hidden_act") != "silu") {
            return unsupported("uses the activation " + quotedName(text("hidden_act")) + " where a Mixtral has silu");
        }
        readShards();
    }

    void readShards() {
        const Weights found = lookFor(folder_);
        if (found.shards.empty() && found.single) {
            return readShard("model.safetensors");
        }
        if (found.shards.empty()) {
            return unsupported(
                found.pickles ? "holds its weights as PyTorch pickles, which could run any program when they are "
                                "opened; safetensors and GGUF files can be read"
                : found.consolidated
                    ? "holds its weights in Mistral's own consolidated form; the files model-….safetensors are needed"
                    : "has a config.json, but no model-….safetensors beside it");
        }
        const std::size_t count = shardsAccordingTo(found.shards.front());
        if (count == 0 || count > kMaxShards) {
            return bad("has weights in " + quotedName(found.shards.front()) + ", which is no name of a shard");
        }
        for (std::size_t shard = 1; shard <= count && ok(); ++shard) {
            const std::string name = shardName(shard, count);
            if (!std::binary_search(found.shards.begin(), found.shards.end(), name)) {
                return fail({ErrorCode::notFound, "'" + file_.info.path + "' is incomplete: " + name + " is missing."});
            }
            readShard(name);
        }
        if (found.shards.size() != count) {
            bad("has shards of several models: " + std::to_string(found.shards.size()) + " files, of which " +
                std::to_string(count) + " belong together");
        }
    }

    void readShard(const std::string& name) {
        Result<SafetensorsFile> shard = SafetensorsFile::open((folder_ / name).string());
        if (!shard) {
            return fail(shard.error());
        }
        file_.files.push_back(shard->file());
        hashes_.push_back(shard->hash());
        for (const TensorView& tensor : shard->tensors()) {
            addTensor(tensor);
            if (tensor.name.ends_with(".rotary_emb.inv_freq")) {
                ignore(tensor.name);  // old versions stored what rope_theta says already
            }
        }
    }

    void readConfig() override {
        MixtralConfig& config = file_.config;
        config.layers = integer("num_hidden_layers", 1, kMaxLayers);
        config.dim = integer("hidden_size", 2, kMaxWidth);
        config.ffn = integer("intermediate_size", 1, kMaxWidth);
        config.heads = integer("num_attention_heads", 1, kMaxWidth);
        config.kvHeads = integer("num_key_value_heads", 1, kMaxWidth, config.heads);
        config.headDim = integer("head_dim", 2, kMaxWidth, std::max(config.dim / std::max(config.heads, 1), 2));
        config.experts = integer("num_local_experts", 1, kMaxExperts);
        config.expertsUsed = integer("num_experts_per_tok", 1, config.experts, 2);
        config.vocab = integer("vocab_size", 1, kMaxWidth);
        config.context = integer("max_position_embeddings", 1, kMaxContext);
        config.ropeTheta = real("rope_theta", 1.0, 1e12, 1e6);
        config.rmsEpsilon = real("rms_norm_eps", 1e-12, 1e-1, 1e-5);
        if (isSet("sliding_window")) {
            file_.info.warnings.push_back(
                "The folder asks for a sliding attention window, which Mixtral does not have; every position is read.");
        }
    }

    void readWeights() override {
        const MixtralConfig& config = file_.config;
        WeightViews& weights = file_.weights;
        weights.embedding = tensor("model.embed_tokens.weight", 1, config.vocab, config.dim);
        weights.outputNorm = norm("model.norm.weight");
        weights.output = tensor("lm_head.weight", 1, config.vocab, config.dim);
        for (int layer = 0; layer < config.layers && ok(); ++layer) {
            weights.layers.push_back(readLayer("model.layers." + std::to_string(layer) + "."));
        }
    }

    LayerViews readLayer(const std::string& prefix) {
        const MixtralConfig& config = file_.config;
        LayerViews layer;
        layer.attentionNorm = norm(prefix + "input_layernorm.weight");
        layer.wq = tensor(prefix + "self_attn.q_proj.weight", 1, config.queryWidth(), config.dim);
        layer.wk = tensor(prefix + "self_attn.k_proj.weight", 1, config.kvWidth(), config.dim);
        layer.wv = tensor(prefix + "self_attn.v_proj.weight", 1, config.kvWidth(), config.dim);
        layer.wo = tensor(prefix + "self_attn.o_proj.weight", 1, config.dim, config.queryWidth());
        layer.ffnNorm = norm(prefix + "post_attention_layernorm.weight");
        layer.router = router(prefix + "block_sparse_moe.gate.weight");
        for (int e = 0; e < config.experts && ok(); ++e) {
            const std::string expert = prefix + "block_sparse_moe.experts." + std::to_string(e);
            layer.experts.push_back({tensor(expert + ".w1.weight", 1, config.ffn, config.dim),
                                     tensor(expert + ".w3.weight", 1, config.ffn, config.dim),
                                     tensor(expert + ".w2.weight", 1, config.dim, config.ffn)});
        }
        return layer;
    }

    void readTokenizer() override {
        Result<TokenizerData> read = readVocabularyFolder(folder_.string(), file_.config.vocab);
        if (!read) {
            return fail(read.error());
        }
        file_.tokenizer = std::move(*read);
    }

    fs::path folder_;
    json config_ = json::object();
    std::vector<std::string> hashes_;
};

}  // namespace

Result<ModelFile> readHuggingFaceModel(const std::string& folder) {
    std::error_code failed;
    fs::path path = fs::absolute(folder, failed).lexically_normal();
    if (failed) {
        path = folder;
    }
    return HuggingFaceReader(path.has_filename() ? path : path.parent_path()).read();
}

}  // namespace sirocco
