// The float64 reference, and the engine, against logits that Hugging Face transformers gave (make_mixtral_golden.py,
// make_huggingface_golden.py).
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <stdexcept>

#include "engine/api/engine.h"
#include "engine/io/gguf.h"
#include "engine/quant/dequantize.h"
#include "tests/support/compare.h"
#include "tests/support/engine_run.h"
#include "tests/support/reference_mixtral.h"

namespace sirocco::test {
namespace {

const std::string kModel = SIROCCO_GOLDEN_DIR "/mixtral_tiny.gguf";

struct Golden {
    std::uint32_t vocab = 0;
    std::vector<TokenId> tokens;
    std::vector<double> logits;
};

Golden readGolden(const std::string& name = "mixtral_tiny") {
    std::ifstream file(SIROCCO_GOLDEN_DIR "/" + name + ".golden", std::ios::binary);
    Golden golden;
    std::uint32_t count = 0;
    const auto read = [&](auto* data, std::size_t elements) {
        file.read(reinterpret_cast<char*>(data), std::streamsize(elements * sizeof(*data)));
    };
    read(&count, 1);
    read(&golden.vocab, 1);
    golden.tokens.resize(count);
    golden.logits.resize(std::size_t(count) * golden.vocab);
    read(golden.tokens.data(), golden.tokens.size());
    read(golden.logits.data(), golden.logits.size());
    EXPECT_TRUE(file) << "the golden file is cut off";
    return golden;
}

// Reads tensors by name, without the loader: the reference depends on as little of the engine as can be.
class ReferenceReader {
public:
    explicit ReferenceReader(const GgufFile& file) : file_(file) {}

    ReferenceModel read() const {
        ReferenceModel model;
        model.config = config();
        model.embedding = values("token_embd.weight");
        model.outputNorm = values("output_norm.weight");
        model.output = values("output.weight");
        for (int i = 0; i < model.config.layers; ++i) {
            model.layers.push_back(layer("blk." + std::to_string(i) + ".", model.config.experts));
        }
        return model;
    }

private:
    MixtralConfig config() const {
        const auto number = [&](const std::string& key) { return int(file_.number("llama." + key).value()); };
        MixtralConfig c;
        c.layers = number("block_count");
        c.dim = number("embedding_length");
        c.ffn = number("feed_forward_length");
        c.heads = number("attention.head_count");
        c.kvHeads = number("attention.head_count_kv");
        c.headDim = number("rope.dimension_count");
        c.experts = number("expert_count");
        c.vocab = number("vocab_size");
        c.ropeTheta = float(file_.number("llama.rope.freq_base").value());
        c.rmsEpsilon = float(file_.number("llama.attention.layer_norm_rms_epsilon").value());
        return c;
    }

    ReferenceLayer layer(const std::string& prefix, int experts) const {
        ReferenceLayer layer;
        layer.attentionNorm = values(prefix + "attn_norm.weight");
        layer.wq = values(prefix + "attn_q.weight");
        layer.wk = values(prefix + "attn_k.weight");
        layer.wv = values(prefix + "attn_v.weight");
        layer.wo = values(prefix + "attn_output.weight");
        layer.ffnNorm = values(prefix + "ffn_norm.weight");
        layer.router = values(prefix + "ffn_gate_inp.weight");
        for (int e = 0; e < experts; ++e) {
            layer.experts.push_back({values(prefix + "ffn_gate_exps.weight", e),
                                     values(prefix + "ffn_up_exps.weight", e),
                                     values(prefix + "ffn_down_exps.weight", e)});
        }
        return layer;
    }

    std::vector<double> values(const std::string& name, std::int64_t slice = 0) const {
        const TensorView view = file_.tensor(name)->slice(slice);
        std::vector<float> floats(std::size_t(view.rows * view.columns));
        dequantize(view.type, view.data, std::int64_t(floats.size()), floats.data());
        return {floats.begin(), floats.end()};
    }

    const GgufFile& file_;
};

ReferenceModel readReference() {
    Result<GgufFile> file = GgufFile::open(kModel);
    if (!file) {
        throw std::runtime_error(file.error().detail);
    }
    return ReferenceReader(*file).read();
}

double error(const ReferenceResult& result, const Golden& golden) {
    return relativeError(std::vector<float>(result.logits.begin(), result.logits.end()), golden.logits);
}

TEST(Golden, LogitsArePeaked) {
    const Golden golden = readGolden();
    EXPECT_GT(meanTopProbability(golden.logits, int(golden.vocab)), 0.5);
}

TEST(Golden, ReferenceAgreesWithTransformers) {
    const Golden golden = readGolden();
    const double measured = error(evaluate(readReference(), golden.tokens), golden);
    std::printf("reference against transformers: relative error %.2e\n", measured);
    EXPECT_LT(measured, 2e-6);
}

// Bar A leaves room for a KV cache in f16; without one nothing but float32 roundings is left.
TEST(Golden, EngineAgreesWithTransformers) {
    const Golden golden = readGolden();
    for (const KvType kvType : {KvType::f32, KvType::f16}) {
        const auto engine = load(kModel, {.context = 64, .kvType = kvType});
        for (const int batch : {0, 1, 7}) {
            const LogitsResult result = logits(*engine, {.tokens = golden.tokens, .batch = batch});
            const double measured = relativeError(result.logits, golden.logits);
            std::printf("engine against transformers, KV %s, batch %d: relative error %.2e\n", kvTypeName(kvType),
                        batch, measured);
            EXPECT_LT(measured, kvType == KvType::f32 ? 1e-5 : kBarA);
        }
    }
}

// A folder that transformers saved: BF16, heads turned by halves, names and configuration of its version 5.
TEST(Golden, FoldersAgreeWithTransformers) {
    const Golden golden = readGolden("mixtral_folder");
    EXPECT_GT(meanTopProbability(golden.logits, int(golden.vocab)), 0.5);
    for (const KvType kvType : {KvType::f32, KvType::f16}) {
        const auto engine = load(SIROCCO_GOLDEN_DIR "/mixtral_folder", {.context = 64, .kvType = kvType});
        for (const int batch : {0, 1, 7}) {
            const LogitsResult result = logits(*engine, {.tokens = golden.tokens, .batch = batch});
            const double measured = relativeError(result.logits, golden.logits);
            std::printf("folder against transformers, KV %s, batch %d: relative error %.2e\n", kvTypeName(kvType),
                        batch, measured);
            EXPECT_LT(measured, kvType == KvType::f32 ? 1e-5 : kBarA);
        }
    }
}

TEST(Golden, ReferenceWithAMistakeDoesNotAgree) {
    const Golden golden = readGolden();
    const ReferenceModel model = readReference();
    for (const Mistake mistake : {Mistake::ropeOffByOne, Mistake::swappedGateAndUp, Mistake::unpermutedQueryKey,
                                  Mistake::softmaxOverAllExperts}) {
        const double measured = error(evaluate(model, golden.tokens, {}, mistake), golden);
        std::printf("%s: relative error %.2e\n", mistakeName(mistake), measured);
        EXPECT_GT(measured, 30 * kBarA) << mistakeName(mistake);
    }
}

}  // namespace
}  // namespace sirocco::test
