#include "engine/runtime/synthesize.h"

#include <algorithm>
#include <cmath>
#include <thread>

#include "engine/io/gguf_writer.h"
#include "engine/runtime/mixtral_metadata.h"
#include "engine/runtime/random_weights.h"
#include "engine/runtime/vocabulary_file.h"

namespace sirocco {
namespace {

constexpr int kLeastVocabulary = 259;  // makeByteVocabulary's special and byte pieces

// Mixtral's v1 instruct template. Nobody interprets it; readers know it by its markers.
constexpr const char* kInstructTemplate =
    "{{ bos_token }}"
    "{% for message in messages %}"
    "{% if message['role'] == 'user' %}{{ '[INST] ' + message['content'] + ' [/INST]' }}"
    "{% elif message['role'] == 'assistant' %}{{ message['content'] + eos_token }}"
    "{% endif %}"
    "{% endfor %}";

Error invalid(const std::string& what) { return {ErrorCode::invalidArgument, what}; }

class Synthesizer {
public:
    Synthesizer(const SynthesizeOptions& options, const SynthesizeProgressFn& progress)
        : options_(options),
          config_(options.config),
          progress_(progress),
          tokenizer_(options.tokenizer ? *options.tokenizer : makeByteVocabulary(options.config.vocab)) {
        if (tokenizer_.chatTemplate.empty()) {
            tokenizer_.chatTemplate = kInstructTemplate;
        }
        config_.vocab = static_cast<int>(tokenizer_.pieces.size());
        threads_ = options.threads > 0 ? options.threads : static_cast<int>(std::thread::hardware_concurrency());
    }

    Result<void> run() {
        if (Result<void> checked = check(); !checked) {
            return checked;
        }
        addModelMetadata(writer_, "Mixtral-shaped random weights, seed " + std::to_string(options_.seed), options_.type,
                         config_);
        addTokenizerMetadata(writer_, tokenizer_);
        addTensors();
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
