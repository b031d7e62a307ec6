#include "engine/runtime/model_loader.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>

#include "engine/api/engine.h"
#include "engine/io/gguf_writer.h"
#include "engine/runtime/synthesize.h"
#include "engine/runtime/vocabulary_file.h"
#include "tests/support/temp_dir.h"

namespace sirocco::test {
namespace {

constexpr MixtralConfig kTiny = {.layers = 2,
                                 .dim = 64,
                                 .ffn = 96,
                                 .heads = 4,
                                 .kvHeads = 2,
                                 .headDim = 16,
                                 .experts = 4,
                                 .expertsUsed = 2,
                                 .vocab = 300,
                                 .context = 128};

// A tiny model whose every piece a test may change before it is written.
struct Recipe {
    struct Tensor {
        TensorType type = TensorType::f32;
        std::int64_t columns = 0, rows = 1, count = 1;
    };
    std::string architecture = "llama";
    std::map<std::string, std::uint32_t> integers;
    std::map<std::string, float> reals;
    std::map<std::string, std::string> texts;
    std::map<std::string, Tensor> tensors;
    TokenizerData vocabulary = makeByteVocabulary(kTiny.vocab);
    std::vector<std::int32_t> types;
    bool withVocabulary = true;

    Recipe() {
        const MixtralConfig& c = kTiny;
        const auto u = [](int value) { return static_cast<std::uint32_t>(value); };
        integers = {{"llama.block_count", u(c.layers)},
                    {"llama.embedding_length", u(c.dim)},
                    {"llama.feed_forward_length", u(c.ffn)},
                    {"llama.attention.head_count", u(c.heads)},
                    {"llama.attention.head_count_kv", u(c.kvHeads)},
                    {"llama.context_length", u(c.context)},
                    {"llama.expert_count", u(c.experts)},
                    {"llama.expert_used_count", u(c.expertsUsed)}};
        reals = {{"llama.rope.freq_base", 1e6f}, {"llama.attention.layer_norm_rms_epsilon", 1e-5f}};
        for (const PieceType type : vocabulary.types) {
            types.push_back(static_cast<std::int32_t>(type));
        }
        tensors["token_embd.weight"] = {TensorType::f32, c.dim, c.vocab};
        tensors["output_norm.weight"] = {TensorType::f32, c.dim};
        tensors["output.weight"] = {TensorType::f32, c.dim, c.vocab};
        for (const std::string prefix : {"blk.0.", "blk.1."}) {
            tensors[prefix + "attn_norm.weight"] = tensors[prefix + "ffn_norm.weight"] = {TensorType::f32, c.dim};
            tensors[prefix + "attn_q.weight"] = {TensorType::f32, c.dim, c.queryWidth()};
            tensors[prefix + "attn_k.weight"] = {TensorType::f32, c.dim, c.kvWidth()};
            tensors[prefix + "attn_v.weight"] = {TensorType::f32, c.dim, c.kvWidth()};
            tensors[prefix + "attn_output.weight"] = {TensorType::f32, c.queryWidth(), c.dim};
            tensors[prefix + "ffn_gate_inp.weight"] = {TensorType::f32, c.dim, c.experts};
            tensors[prefix + "ffn_gate_exps.weight"] = {TensorType::f32, c.dim, c.ffn, c.experts};
            tensors[prefix + "ffn_up_exps.weight"] = {TensorType::f32, c.dim, c.ffn, c.experts};
            tensors[prefix + "ffn_down_exps.weight"] = {TensorType::f32, c.ffn, c.dim, c.experts};
        }
    }

    void write(const std::string& path) const {
        GgufWriter writer;
        writer.addText("general.architecture", architecture);
        for (const auto& [key, value] : integers) {
            writer.addUint32(key, value);
        }
        for (const auto& [key, value] : reals) {
            writer.addFloat32(key, value);
        }
        for (const auto& [key, value] : texts) {
            writer.addText(key, value);
        }
        if (withVocabulary) {
            writer.addText("tokenizer.ggml.model", "llama");
            writer.addTexts("tokenizer.ggml.tokens", vocabulary.pieces);
            writer.addFloats("tokenizer.ggml.scores", vocabulary.scores);
            writer.addIntegers("tokenizer.ggml.token_type", types);
        }
        for (const auto& [name, tensor] : tensors) {
            writer.addTensor(name, tensor.type, tensor.columns, tensor.rows, tensor.count,
                             [](std::vector<std::byte>&) -> Result<void> { return {}; });
        }
        ASSERT_TRUE(writer.write(path).ok());
    }
};

class ModelLoader : public testing::Test {
protected:
    Result<ModelFile> open(const Recipe& recipe) {
        recipe.write(path_);
        return openModel(path_);
    }

    void expectRefused(const std::function<void(Recipe&)>& change, ErrorCode code, const std::string& part) {
        Recipe recipe;
        change(recipe);
        const Result<ModelFile> model = open(recipe);
        ASSERT_FALSE(model.ok()) << "accepted, expected: " << part;
        EXPECT_EQ(model.error().code, code) << model.error().detail;
        EXPECT_NE(model.error().detail.find(part), std::string::npos) << model.error().detail;
    }

    TempDir folder_;
    std::string path_ = folder_.file("model.gguf");
};

TEST_F(ModelLoader, AMixtral) {
    const Result<ModelFile> model = open(Recipe());
    ASSERT_TRUE(model.ok()) << model.error().detail;
    EXPECT_EQ(model->info.architecture, "mixtral");
    EXPECT_EQ(model->info.name, "model");
    EXPECT_EQ(model->info.path, path_);
    EXPECT_EQ(model->info.headDim, 16);
    EXPECT_EQ(model->info.layout, ExpertLayout::merged);
    EXPECT_EQ(model->info.warnings.size(), 0u);
    EXPECT_EQ(model->tokenizer.pieces.size(), 300u);
    EXPECT_EQ(model->weights.layers.size(), 2u);
    EXPECT_EQ(model->weights.layers[1].experts.size(), 4u);
    const ExpertViews& expert = model->weights.layers[1].experts[3];
    EXPECT_EQ(expert.down.rows, 64);
    EXPECT_EQ(expert.down.columns, 96);
    EXPECT_EQ(expert.down.data, model->weights.layers[1].experts[0].down.data + 3 * 64 * 96 * 4);
}

TEST_F(ModelLoader, ANameIsOneLineThatCanBeShown) {
    const auto nameOf = [this](const std::string& written) {
        Recipe recipe;
        recipe.texts["general.name"] = written;
        const Result<ModelFile> model = open(recipe);
        EXPECT_TRUE(model.ok());
        return model.ok() ? model->info.name : std::string();
    };
    EXPECT_EQ(nameOf("Mixtral 8x7B"), "Mixtral 8x7B");
    EXPECT_EQ(nameOf("Größe · 模型 😀"), "Größe · 模型 😀");
    EXPECT_EQ(nameOf(" \tTwo\r\n\n lines\u2028and\u00a0\u3000more \n"), "Two lines and more");
    EXPECT_EQ(nameOf("\u202eno\u2066 GPU\u200b\ufeff\u00ad\x1b[31m\x7f"), "no GPU[31m");
    EXPECT_EQ(nameOf("tag\U000e0041\U0001d173ged"), "tagged");
    EXPECT_EQ(nameOf("bro\xff\xc3ken\xe2\x82"), "broken");
    for (const char* const empty : {"", " \n ", "\u202e\u200b", "\xff"}) {
        EXPECT_EQ(nameOf(empty), "model") << "the file's";
    }
    std::string sharps, apart;
    for (int i = 0; i < 200; ++i) {
        sharps += "ß";
        apart += i % 2 == 0 ? "ß" : " ";
    }
    EXPECT_EQ(nameOf(sharps), sharps);
    EXPECT_EQ(nameOf(sharps + "more" + std::string(1 << 20, 'x')), sharps) << "whole characters";
    EXPECT_EQ(nameOf(apart + "ß"), apart.substr(0, apart.size() - 1)) << "no space at the end";
}

TEST_F(ModelLoader, CountsBytes) {
    const Result<ModelFile> model = open(Recipe());
    ASSERT_TRUE(model.ok());
    const std::uint64_t embedding = 300 * 64 * 4, norm = 64 * 4;
    const std::uint64_t attention = (64 * 64 * 2 + 64 * 32 * 2) * 4, router = 4 * 64 * 4, expert = 3 * 64 * 96 * 4;
    const std::uint64_t denseLayer = attention + router + 2 * norm;
    EXPECT_EQ(model->info.bytes, 2 * embedding + norm + 2 * (denseLayer + 4 * expert));
    EXPECT_EQ(model->info.bytesPerToken, embedding + norm + 2 * (denseLayer + 2 * expert));
    EXPECT_EQ(model->info.types.at("F32"), model->info.bytes);
}

TEST_F(ModelLoader, BothLayoutsAndAllTypes) {
    for (const ExpertLayout layout : {ExpertLayout::merged, ExpertLayout::split}) {
        for (const TensorType type : {TensorType::f32, TensorType::f16, TensorType::q8_0, TensorType::q4_0}) {
            SynthesizeOptions options;
            options.path = path_;
            options.config = kTiny;
            options.layout = layout;
            options.type = type;
            ASSERT_TRUE(synthesizeModel(options).ok());
            const Result<ModelFile> model = openModel(path_);
            ASSERT_TRUE(model.ok()) << model.error().detail;
            EXPECT_EQ(model->info.layout, layout);
            EXPECT_EQ(model->weights.layers[0].experts[1].gate.type, type);
            EXPECT_EQ(model->weights.layers[0].experts[1].gate.rows, kTiny.ffn);
        }
    }
}

TEST_F(ModelLoader, HeadSizeMayDifferFromWidthOverHeads) {
    Recipe recipe;
    recipe.integers["llama.attention.key_length"] = 32;
    recipe.integers["llama.rope.dimension_count"] = 32;
    for (const std::string prefix : {"blk.0.", "blk.1."}) {
        recipe.tensors[prefix + "attn_q.weight"].rows = 128;
        recipe.tensors[prefix + "attn_k.weight"].rows = recipe.tensors[prefix + "attn_v.weight"].rows = 64;
        recipe.tensors[prefix + "attn_output.weight"].columns = 128;
    }
    const Result<ModelFile> model = open(recipe);
    ASSERT_TRUE(model.ok()) << model.error().detail;
    EXPECT_EQ(model->config.headDim, 32);
}

TEST_F(ModelLoader, WarnsOfTheRopeBaseThatEarlyFilesCarry) {
    Recipe recipe;
    recipe.integers["llama.context_length"] = 32768;
    recipe.reals["llama.rope.freq_base"] = 10000;
    const Result<ModelFile> model = open(recipe);
    ASSERT_TRUE(model.ok()) << model.error().detail;
    ASSERT_EQ(model->info.warnings.size(), 1u);
    EXPECT_NE(model->info.warnings[0].find("10000"), std::string::npos);
}

TEST_F(ModelLoader, RefusesWhatIsNoMixtral) {
    expectRefused([](Recipe& r) { r.architecture = "qwen2"; }, ErrorCode::unsupported, "'qwen2'");
    expectRefused([](Recipe& r) { r.integers.erase("llama.expert_count"); }, ErrorCode::unsupported, "dense Llama");
    expectRefused([](Recipe& r) { r.integers["llama.expert_count"] = 0; }, ErrorCode::unsupported, "dense Llama");
    expectRefused([](Recipe& r) { r.integers["split.count"] = 3; }, ErrorCode::badFile, "named like one");
    expectRefused([](Recipe& r) { r.texts["llama.rope.scaling.type"] = "yarn"; }, ErrorCode::unsupported, "positions");
    expectRefused(
        [](Recipe& r) {
            r.tensors["blk.0.attn_q.bias"] = {TensorType::f32, 64};
        },
        ErrorCode::unsupported, "attn_q.bias");
    expectRefused(
        [](Recipe& r) { r.integers["llama.rope.dimension_count"] = 8, r.integers["llama.attention.key_length"] = 16; },
        ErrorCode::unsupported, "turns 8 of 16");
}

TEST_F(ModelLoader, RefusesImpossibleNumbers) {
    for (const char* key : {"llama.block_count", "llama.embedding_length", "llama.feed_forward_length",
                            "llama.attention.head_count", "llama.context_length", "llama.expert_used_count"}) {
        expectRefused([key](Recipe& r) { r.integers[key] = 0; }, ErrorCode::badFile, key);
        expectRefused([key](Recipe& r) { r.integers[key] = ~0u; }, ErrorCode::badFile, key);
        expectRefused([key](Recipe& r) { r.integers.erase(key); }, ErrorCode::badFile, key);
    }
    expectRefused([](Recipe& r) { r.integers["llama.attention.head_count_kv"] = 3; }, ErrorCode::badFile, "divide");
    expectRefused([](Recipe& r) { r.integers["llama.expert_used_count"] = 5; }, ErrorCode::badFile, "expert_used");
    expectRefused([](Recipe& r) { r.reals["llama.rope.freq_base"] = -1; }, ErrorCode::badFile, "freq_base");
    expectRefused([](Recipe& r) { r.reals["llama.rope.freq_base"] = std::numeric_limits<float>::quiet_NaN(); },
                  ErrorCode::badFile, "freq_base");
    expectRefused([](Recipe& r) { r.reals["llama.attention.layer_norm_rms_epsilon"] = 0; }, ErrorCode::badFile,
                  "epsilon");
}

TEST_F(ModelLoader, RefusesAMissingTensorByName) {
    const Recipe whole;
    for (const auto& [name, tensor] : whole.tensors) {
        // Without the gate of layer 0 the file counts as one with split experts.
        const std::string expected = name == "blk.0.ffn_gate_exps.weight" ? "blk.0.ffn_gate.0.weight" : name;
        expectRefused([&name = name](Recipe& r) { r.tensors.erase(name); }, ErrorCode::badFile, expected);
    }
}

TEST_F(ModelLoader, RefusesATensorOfAnotherShape) {
    const Recipe whole;
    for (const auto& [name, tensor] : whole.tensors) {
        expectRefused([&name = name](Recipe& r) { r.tensors[name].columns += 32; }, ErrorCode::badFile, name);
        if (name != "token_embd.weight") {  // that one says how large the vocabulary is
            expectRefused([&name = name](Recipe& r) { r.tensors[name].rows += 1; }, ErrorCode::badFile, name);
        }
    }
}

TEST_F(ModelLoader, RefusesTypesWhereTheyCannotBe) {
    expectRefused([](Recipe& r) { r.tensors["blk.0.attn_norm.weight"].type = TensorType::q8_0; },
                  ErrorCode::unsupported, "attn_norm");
    expectRefused([](Recipe& r) { r.tensors["blk.1.ffn_gate_inp.weight"].type = TensorType::q8_0; },
                  ErrorCode::unsupported, "ffn_gate_inp");
    expectRefused([](Recipe& r) { r.tensors["output.weight"].type = TensorType::i32; }, ErrorCode::unsupported,
                  "output");
    Recipe recipe;
    recipe.tensors["blk.1.ffn_gate_inp.weight"].type = TensorType::f16;
    EXPECT_TRUE(open(recipe).ok());
}

TEST_F(ModelLoader, RefusesVocabulariesThatDoNotFit) {
    expectRefused([](Recipe& r) { r.withVocabulary = false; }, ErrorCode::unsupported, "no vocabulary");
    expectRefused([](Recipe& r) { r.tensors["token_embd.weight"].rows = r.tensors["output.weight"].rows = 299; },
                  ErrorCode::badFile, "300 pieces");
    expectRefused([](Recipe& r) { r.vocabulary.scores.pop_back(); }, ErrorCode::badFile, "299 scores");
    expectRefused([](Recipe& r) { r.types.pop_back(); }, ErrorCode::badFile, "299 types");
    expectRefused([](Recipe& r) { r.types[5] = 7; }, ErrorCode::badFile, "piece 5");
    expectRefused([](Recipe& r) { r.vocabulary.scores[5] = std::numeric_limits<float>::infinity(); },
                  ErrorCode::badFile, "piece 5");
    expectRefused([](Recipe& r) { r.integers["tokenizer.ggml.eos_token_id"] = 300; }, ErrorCode::badFile, "special");
    expectRefused([](Recipe& r) { r.integers["llama.vocab_size"] = 301; }, ErrorCode::badFile, "token_embd");
}

TEST_F(ModelLoader, SaysWhatAFolderIs) {
    EXPECT_EQ(openModel("").error().code, ErrorCode::invalidArgument);
    EXPECT_EQ(openModel(folder_.file("absent.gguf")).error().code, ErrorCode::notFound);
    EXPECT_EQ(openModel(folder_.file("")).error().code, ErrorCode::invalidArgument);
}

TEST_F(ModelLoader, DemoMeansTheBuiltInModel) {
    Recipe().write(path_);
    ASSERT_EQ(setenv("SIROCCO_DEMO_MODEL", path_.c_str(), 1), 0);
    const Result<ModelFile> model = openModel("demo");
    setenv("SIROCCO_DEMO_MODEL", folder_.file("absent").c_str(), 1);
    const Result<std::string> absent = demoModelPath();
    unsetenv("SIROCCO_DEMO_MODEL");
    ASSERT_TRUE(model.ok()) << model.error().detail;
    EXPECT_EQ(model->info.path, path_);
    EXPECT_EQ(absent.error().code, ErrorCode::notFound);
    EXPECT_TRUE(demoModelPath().ok()) << "the source tree carries one";
}

TEST_F(ModelLoader, SynthesisDependsOnTheSeedOnly) {
    const auto bytes = [this](std::uint64_t seed, int threads) {
        SynthesizeOptions options;
        options.path = path_;
        options.config = kTiny;
        options.seed = seed;
        options.threads = threads;
        EXPECT_TRUE(synthesizeModel(options).ok());
        std::ostringstream read;
        read << std::ifstream(path_, std::ios::binary).rdbuf();
        return read.str();
    };
    const std::string one = bytes(1, 1);
    EXPECT_TRUE(one == bytes(1, 3));
    EXPECT_FALSE(one == bytes(2, 1));
}

TEST_F(ModelLoader, SynthesisRefusesWhatCannotBe) {
    const auto refused = [this](auto change) {
        SynthesizeOptions options;
        options.path = path_;
        options.config = kTiny;
        change(options);
        EXPECT_EQ(synthesizeModel(options).error().code, ErrorCode::invalidArgument);
        EXPECT_FALSE(std::filesystem::exists(path_));
    };
    refused([](SynthesizeOptions& o) { o.config.dim = 65; });
    refused([](SynthesizeOptions& o) { o.config.vocab = 258; });
    refused([](SynthesizeOptions& o) { o.config.kvHeads = 3; });
    refused([](SynthesizeOptions& o) { o.config.layers = 0; });
    refused([](SynthesizeOptions& o) { o.type = TensorType::i32; });
    refused([](SynthesizeOptions& o) { o.layout = ExpertLayout::huggingface; });
}

}  // namespace
}  // namespace sirocco::test
