#include "engine/runtime/synthesize.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <thread>

#include "engine/io/gguf_writer.h"
#include "engine/runtime/random_weights.h"
#include "engine/runtime/vocabulary_file.h"

namespace sirocco {
namespace {

constexpr int kLeastVocabulary = 259;  // makeByteVocabulary's special and byte pieces

// llama.cpp's number of a file's prevailing type (enum llama_ftype).
std::uint32_t fileType(TensorType type) {
    switch (type) {
        case TensorType::f16:
            return 1;
        case TensorType::q4_0:
            return 2;
        case TensorType::q8_0:
            return 7;
        case TensorType::q4_1:
            return 3;
        case TensorType::q5_0:
            return 8;
        case TensorType::q5_1:
            return 9;
        case TensorType::q2_k:
            return 10;
        case TensorType::q3_k:
            return 12;
        case TensorType::q4_k:
            return 15;
        case TensorType::q5_k:
            return 17;
        case TensorType::q6_k:
            return 18;
        case TensorType::bf16:
            return 32;
        default:
            return 0;
    }
}

Error invalid(const std::string& what) { return {ErrorCode::invalidArgument, what}; }

class Synthesizer {
public:
    Synthesizer(const SynthesizeOptions& options, const SynthesizeProgressFn& progress)
        : options_(options),
          config_(options.config),
          progress_(progress),
          tokenizer_(options.tokenizer ? *options.tokenizer : makeByteVocabulary(options.config.vocab)) {
        config_.vocab = static_cast<int>(tokenizer_.pieces.size());
        threads_ = options.threads > 0 ? options.threads : static_cast<int>(std::thread::hardware_concurrency());
    }

    Result<void> run() {
        if (Result<void> checked = check(); !checked) {
            return checked;
        }
        addMetadata();
        addVocabulary();
        addTensors();
        if (Result<void> room = checkRoom(); !room) {
            return room;
        }
        return writer_.write(options_.path);
    }

private:
    Result<void> check() const {
        const MixtralConfig& c = config_;
        if (std::min({c.layers, c.dim, c.ffn, c.heads, c.kvHeads, c.headDim, c.context, c.expertsUsed}) < 1 ||
            c.expertsUsed > c.experts || c.heads % c.kvHeads != 0 || c.headDim % 2 != 0) {
            return invalid("These dimensions do not make a Mixtral.");
        }
        if (!options_.tokenizer && options_.config.vocab < kLeastVocabulary) {
            return invalid("A vocabulary needs at least 259 pieces.");
        }
        if (options_.layout == ExpertLayout::huggingface || options_.type == TensorType::i32) {
            return invalid("GGUF models have merged or split experts of F32, F16, Q8_0 or Q4_0.");
        }
        for (const int columns : {c.dim, c.ffn, c.queryWidth()}) {
            if (columns % traits(options_.type).blockElements != 0) {
                return invalid(std::string(traits(options_.type).name) + " needs rows of a multiple of " +
                               std::to_string(traits(options_.type).blockElements) + " elements, not " +
                               std::to_string(columns) + ".");
            }
        }
        return {};
    }

    void addMetadata() {
        const MixtralConfig& c = config_;
        const auto add = [this](const char* key, int value) {
            writer_.addUint32(std::string("llama.") + key, static_cast<std::uint32_t>(value));
        };
        writer_.addText("general.architecture", "llama");
        writer_.addText("general.name", "Mixtral-shaped random weights, seed " + std::to_string(options_.seed));
        writer_.addUint32("general.file_type", fileType(options_.type));
        writer_.addUint32("general.quantization_version", 2);
        add("block_count", c.layers);
        add("context_length", c.context);
        add("embedding_length", c.dim);
        add("feed_forward_length", c.ffn);
        add("attention.head_count", c.heads);
        add("attention.head_count_kv", c.kvHeads);
        add("attention.key_length", c.headDim);
        add("attention.value_length", c.headDim);
        add("rope.dimension_count", c.headDim);
        add("expert_count", c.experts);
        add("expert_used_count", c.expertsUsed);
        add("vocab_size", c.vocab);
        writer_.addFloat32("llama.attention.layer_norm_rms_epsilon", c.rmsEpsilon);
        writer_.addFloat32("llama.rope.freq_base", c.ropeTheta);
    }

    void addVocabulary() {
        std::vector<std::int32_t> types;
        for (const PieceType type : tokenizer_.types) {
            types.push_back(static_cast<std::int32_t>(type));
        }
        writer_.addText("tokenizer.ggml.model", "llama");
        writer_.addTexts("tokenizer.ggml.tokens", tokenizer_.pieces);
        writer_.addFloats("tokenizer.ggml.scores", tokenizer_.scores);
        writer_.addIntegers("tokenizer.ggml.token_type", types);
        writer_.addUint32("tokenizer.ggml.bos_token_id", static_cast<std::uint32_t>(tokenizer_.bos));
        writer_.addUint32("tokenizer.ggml.eos_token_id", static_cast<std::uint32_t>(tokenizer_.eos));
        writer_.addUint32("tokenizer.ggml.unknown_token_id", static_cast<std::uint32_t>(tokenizer_.unknown));
        writer_.addBool("tokenizer.ggml.add_space_prefix", tokenizer_.addDummyPrefix);
    }

    void addTensors() {
        const MixtralConfig& c = config_;
        addMatrix("token_embd.weight", c.vocab, c.dim, 1, 1.0f);
        for (int layer = 0; layer < c.layers; ++layer) {
            const std::string prefix = "blk." + std::to_string(layer) + ".";
            addNorm(prefix + "attn_norm.weight");
            addMatrix(prefix + "attn_q.weight", c.queryWidth(), c.dim);
            addMatrix(prefix + "attn_k.weight", c.kvWidth(), c.dim);
            addMatrix(prefix + "attn_v.weight", c.kvWidth(), c.dim);
            addMatrix(prefix + "attn_output.weight", c.dim, c.queryWidth());
            addNorm(prefix + "ffn_norm.weight");
            add(prefix + "ffn_gate_inp.weight", {TensorType::f32, c.dim, 0, 0, deviation(c.dim)}, c.experts, 1);
            addExperts(prefix);
        }
        addNorm("output_norm.weight");
        addMatrix("output.weight", c.vocab, c.dim);
    }

    void addExperts(const std::string& prefix) {
        const MixtralConfig& c = config_;
        if (options_.layout == ExpertLayout::merged) {
            addMatrix(prefix + "ffn_gate_exps.weight", c.ffn, c.dim, c.experts);
            addMatrix(prefix + "ffn_down_exps.weight", c.dim, c.ffn, c.experts);
            addMatrix(prefix + "ffn_up_exps.weight", c.ffn, c.dim, c.experts);
            return;
        }
        for (int e = 0; e < c.experts; ++e) {
            const std::string suffix = "." + std::to_string(e) + ".weight";
            addMatrix(prefix + "ffn_gate" + suffix, c.ffn, c.dim);
            addMatrix(prefix + "ffn_down" + suffix, c.dim, c.ffn);
            addMatrix(prefix + "ffn_up" + suffix, c.ffn, c.dim);
        }
    }

    static float deviation(std::int64_t columns) { return 1.0f / std::sqrt(static_cast<float>(columns)); }

    void addMatrix(const std::string& name, std::int64_t rows, std::int64_t columns, std::int64_t count = 1,
                   float spread = 0) {
        add(name, {options_.type, columns, 0, 0, spread > 0 ? spread : deviation(columns)}, rows, count);
    }

    void addNorm(const std::string& name) { add(name, {TensorType::f32, config_.dim, 0, 1.0f, 0.1f}, 1, 1); }

    void add(const std::string& name, RandomMatrix matrix, std::int64_t rows, std::int64_t count) {
        matrix.seed = options_.seed * 0x9e3779b97f4a7c15u + ++tensors_ * 0xbf58476d1ce4e5b9u;
        total_ += rowBytes(matrix.type, matrix.columns) * static_cast<std::uint64_t>(rows * count);
        writer_.addTensor(name, matrix.type, matrix.columns, rows, count,
                          [this, matrix](std::vector<std::byte>& bytes) -> Result<void> {
                              fillRandom(matrix, bytes, threads_);
                              done_ += bytes.size();
                              if (progress_ && !progress_(done_, total_)) {
                                  return Error{ErrorCode::cancelled, "Stopped."};
                              }
                              return {};
                          });
    }

    Result<void> checkRoom() const {
        std::error_code failed;
        const std::filesystem::path folder = std::filesystem::absolute(options_.path, failed).parent_path();
        const auto room = std::filesystem::space(folder, failed);
        if (!failed && room.available < total_) {
            return Error{ErrorCode::io, "The model takes " + std::to_string(total_ >> 20) + " MiB, but '" +
                                            folder.string() + "' has " + std::to_string(room.available >> 20) +
                                            " MiB free."};
        }
        return {};
    }

    const SynthesizeOptions& options_;
    MixtralConfig config_;
    const SynthesizeProgressFn& progress_;
    TokenizerData tokenizer_;
    int threads_ = 1;
    GgufWriter writer_;
    std::uint64_t tensors_ = 0;
    std::uint64_t total_ = 0;
    std::uint64_t done_ = 0;
};

}  // namespace

Result<void> synthesizeModel(const SynthesizeOptions& options, const SynthesizeProgressFn& progress) {
    return Synthesizer(options, progress).run();
}

}  // namespace sirocco
