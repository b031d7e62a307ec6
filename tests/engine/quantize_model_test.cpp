// Models written again in other types: every type and layout, what is copied, what is refused, what is left behind.
#include "engine/runtime/quantize_model.h"

#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <map>

#include "engine/io/gguf.h"
#include "engine/quant/dequantize.h"
#include "engine/runtime/quantize_recipe.h"
#include "engine/runtime/synthesize.h"
#include "tests/support/compare.h"
#include "tests/support/engine_run.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

namespace fs = std::filesystem;

constexpr MixtralConfig kShape = {.layers = 2,
                                  .dim = 256,
                                  .ffn = 256,
                                  .heads = 4,
                                  .kvHeads = 2,
                                  .headDim = 64,
                                  .experts = 8,
                                  .expertsUsed = 2,
                                  .vocab = 300,
                                  .context = 512};

const std::vector<TensorType> kTypes = {TensorType::f32,  TensorType::f16,  TensorType::bf16, TensorType::q8_0,
                                        TensorType::q4_0, TensorType::q4_1, TensorType::q5_0, TensorType::q5_1,
                                        TensorType::q2_k, TensorType::q3_k, TensorType::q4_k, TensorType::q5_k,
                                        TensorType::q6_k};

std::string bytesOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<float> valuesOf(const TensorView& view) {
    std::vector<float> values(static_cast<std::size_t>(view.columns * view.rows * view.count));
    dequantize(view.type, view.data, static_cast<std::int64_t>(values.size()), values.data());
    return values;
}

double relativeDifference(const std::vector<float>& a, const std::vector<float>& b) {
    return relativeError(a, std::vector<double>(b.begin(), b.end()));
}

class QuantizeModel : public testing::Test {
protected:
    std::string synthesize(TensorType type, ExpertLayout layout = ExpertLayout::merged,
                           const MixtralConfig& config = kShape) {
        SynthesizeOptions options;
        options.path = folder_.file(std::string("source-") + traits(type).name + ".gguf");
        options.config = config;
        options.type = type;
        options.layout = layout;
        EXPECT_TRUE(synthesizeModel(options));
        return options.path;
    }

    static ModelFile open(const std::string& path) {
        Result<ModelFile> model = openModel(path);
        EXPECT_TRUE(model) << (model ? "" : model.error().detail);
        return std::move(*model);
    }

    // What is written, opened again.
    ModelFile quantized(const ModelFile& model, TensorType recipe, int threads = 2) {
        const Result<void> written = writeQuantized(model, planQuantization(model, recipe), out_, threads);
        EXPECT_TRUE(written) << (written ? "" : written.error().detail);
        return open(out_);
    }

    void expectNothingWritten() const {
        EXPECT_FALSE(fs::exists(out_));
        EXPECT_FALSE(fs::exists(out_ + ".part"));
    }

    TempDir folder_;
    std::string out_ = folder_.file("out.gguf");
};

// Relative error that a type of this many bits may add.
double errorOf(TensorType type) {
    switch (type) {
        case TensorType::f32:
            return 0;
        case TensorType::f16:
            return 3e-4;
        case TensorType::bf16:
            return 2e-3;
        case TensorType::q8_0:
            return 7e-3;
        case TensorType::q6_k:
            return 2e-2;
        case TensorType::q5_k:
        case TensorType::q5_0:
        case TensorType::q5_1:
            return 5e-2;
        case TensorType::q3_k:
            return 0.2;
        case TensorType::q2_k:
            return 0.35;
        default:
            return 0.1;
    }
}

TEST_F(QuantizeModel, EveryTypeFromEveryLayout) {
    for (const TensorType source : {TensorType::f32, TensorType::bf16, TensorType::q8_0}) {
        for (const ExpertLayout layout : {ExpertLayout::merged, ExpertLayout::split}) {
            const ModelFile model = open(synthesize(source, layout));
            for (const TensorType recipe : kTypes) {
                if (!fullTests() && source != TensorType::f32 && recipe != TensorType::q8_0 &&
                    recipe != TensorType::q4_k) {
                    continue;
                }
                SCOPED_TRACE(std::string(traits(source).name) + " to " + traits(recipe).name);
                const ModelFile made = quantized(model, recipe);
                EXPECT_EQ(made.info.layout, ExpertLayout::merged);
                EXPECT_EQ(made.info.name, model.info.name);
                EXPECT_EQ(made.tokenizer.pieces, model.tokenizer.pieces);
                EXPECT_EQ(made.tokenizer.chatTemplate, model.tokenizer.chatTemplate);
                EXPECT_EQ(made.info.bytes, planQuantization(model, recipe).bytes);
                for (std::size_t layer = 0; layer < made.weights.layers.size(); ++layer) {
                    const LayerViews& from = model.weights.layers[layer];
                    const LayerViews& to = made.weights.layers[layer];
                    EXPECT_EQ(valuesOf(to.router), valuesOf(from.router));
                    EXPECT_EQ(valuesOf(to.ffnNorm), valuesOf(from.ffnNorm));
                    for (std::size_t e = 0; e < to.experts.size(); ++e) {
                        const TensorView& gate = to.experts[e].gate;
                        EXPECT_EQ(gate.type, recipe);
                        ASSERT_LE(relativeDifference(valuesOf(gate), valuesOf(from.experts[e].gate)),
                                  errorOf(gate.type));
                        const TensorView& down = to.experts[e].down;
                        ASSERT_LE(relativeDifference(valuesOf(down), valuesOf(from.experts[e].down)),
                                  errorOf(down.type));
                    }
                    EXPECT_LE(relativeDifference(valuesOf(to.wq), valuesOf(from.wq)), errorOf(to.wq.type));
                    EXPECT_LE(relativeDifference(valuesOf(to.wk), valuesOf(from.wk)), errorOf(to.wk.type));
                }
            }
        }
    }
}

TEST_F(QuantizeModel, ATensorThatHasTheTypeIsCopiedBitForBit) {
    for (const TensorType type : kTypes) {
        const ModelFile model = open(synthesize(type));
        const QuantizePlan plan = planQuantization(model, type);
        ASSERT_TRUE(writeQuantized(model, plan, out_));
        const ModelFile made = open(out_);
        const Result<GgufFile> source = GgufFile::open(model.info.path);
        const Result<GgufFile> target = GgufFile::open(out_);
        ASSERT_TRUE(source && target);
        for (const TensorView& from : source->tensors()) {
            const TensorView* to = target->tensor(from.name);
            ASSERT_NE(to, nullptr) << from.name;
            if (to->type == from.type) {
                EXPECT_EQ(std::memcmp(to->data, from.data, from.bytes), 0) << from.name;
            }
        }
        EXPECT_EQ(made.weights.layers[0].experts[3].up.type, type);
    }
}

TEST_F(QuantizeModel, TheSourceInItsOwnTypeIsTheSameFile) {
    const ModelFile model = open(synthesize(TensorType::q8_0));
    quantized(model, TensorType::q8_0);
    EXPECT_TRUE(planQuantization(model, TensorType::q8_0).notes.empty());
    EXPECT_EQ(open(out_).info.hash, model.info.hash) << "synthesize and quantize write the same metadata and order";
}

TEST_F(QuantizeModel, ThreadsDoNotChangeTheFile) {
    const ModelFile model = open(synthesize(TensorType::f32));
    std::vector<std::string> files;
    for (const int threads : {1, 2, 5}) {
        quantized(model, TensorType::q4_k, threads);
        files.push_back(bytesOf(out_));
    }
    EXPECT_EQ(files[0], files[1]);
    EXPECT_EQ(files[0], files[2]);
}

// From whatever it is stored as, a model in float32 computes what the reference computes from its weights.
TEST_F(QuantizeModel, EveryStorageComesOutAsTheSameModel) {
    for (const Storage storage : kStorages) {
        const TinyModel tiny({.type = TensorType::f32, .storage = storage});
        const ModelFile made = quantized(open(tiny.path()), TensorType::f32);
        EXPECT_EQ(made.info.layout, ExpertLayout::merged);
        EXPECT_EQ(made.info.promptTemplate, openModel(tiny.path())->info.promptTemplate) << storageName(storage);
        const std::vector<TokenId> ids = tiny.prompt(30);
        const LogitsResult result = logits(*load(out_), {.tokens = ids, .routing = true});
        const double error = relativeError(result.logits, evaluate(tiny.reference(), ids, result.routing).logits);
        EXPECT_LT(error, kBarA) << storageName(storage);
    }
}

TEST_F(QuantizeModel, HalfSplitRowsAreWrittenInterleaved) {
    ModelFile model = open(synthesize(TensorType::f32));
    model.config.ropeHalfSplit = true;  // as from a Hugging Face folder
    const ModelFile made = quantized(model, TensorType::f32);
    EXPECT_FALSE(made.config.ropeHalfSplit);
    const int half = kShape.headDim / 2;
    const auto expectInterleaved = [&](const TensorView& from, const TensorView& to, int heads) {
        const std::vector<float> before = valuesOf(from);
        const std::vector<float> after = valuesOf(to);
        const auto row = [](const std::vector<float>& values, int i) {
            const auto begin = values.begin() + std::ptrdiff_t(i) * kShape.dim;
            return std::vector<float>(begin, begin + kShape.dim);
        };
        for (int head = 0; head < heads; ++head) {
            for (int i = 0; i < half; ++i) {
                const int first = head * kShape.headDim;
                ASSERT_EQ(row(after, first + 2 * i), row(before, first + i));
                ASSERT_EQ(row(after, first + 2 * i + 1), row(before, first + half + i));
            }
        }
    };
    const LayerViews& from = model.weights.layers[1];
    const LayerViews& to = made.weights.layers[1];
    expectInterleaved(from.wq, to.wq, kShape.heads);
    expectInterleaved(from.wk, to.wk, kShape.kvHeads);
    EXPECT_EQ(valuesOf(to.wv), valuesOf(from.wv));
    EXPECT_EQ(valuesOf(to.wo), valuesOf(from.wo));
}

TEST_F(QuantizeModel, RowsThatDoNotFitFallBackAndAreNamed) {
    MixtralConfig odd = kShape;
    odd.ffn = 96;  // rows of ffn_down
    const ModelFile model = open(synthesize(TensorType::f32, ExpertLayout::merged, odd));
    const std::map<TensorType, TensorType> fallbacks = {{TensorType::q2_k, TensorType::q4_0},
                                                        {TensorType::q3_k, TensorType::q5_0},
                                                        {TensorType::q4_k, TensorType::q5_0},
                                                        {TensorType::q5_k, TensorType::q5_1},
                                                        {TensorType::q6_k, TensorType::q8_0}};
    for (const auto& [recipe, fallback] : fallbacks) {
        const QuantizePlan plan = planQuantization(model, recipe);
        ASSERT_FALSE(plan.notes.empty());
        EXPECT_NE(plan.notes[0].find("Rows of 96 elements"), std::string::npos) << plan.notes[0];
        const ModelFile made = quantized(model, recipe);
        EXPECT_EQ(made.weights.layers[0].experts[0].gate.type, recipe);
        const TensorType down = made.weights.layers[0].experts[0].down.type;
        EXPECT_EQ(down, recipeType(recipe, TensorRole::down, 0, odd) == recipe ? fallback : down);
        EXPECT_EQ(96 % traits(down).blockElements, 0);
    }
    EXPECT_EQ(fittingType(TensorType::q4_k, 40), TensorType::f16);
    EXPECT_EQ(fittingType(TensorType::q8_0, 40), TensorType::f16);
    EXPECT_EQ(fittingType(TensorType::q4_k, 512), TensorType::q4_k);
}

TEST_F(QuantizeModel, QuantisedSourcesGetANote) {
    const ModelFile quantised = open(synthesize(TensorType::q4_0));
    EXPECT_EQ(planQuantization(quantised, TensorType::q8_0).notes.size(), 1u);
    EXPECT_TRUE(planQuantization(open(synthesize(TensorType::bf16)), TensorType::q4_k).notes.empty());
}

TEST_F(QuantizeModel, StoppedLeavesNoFile) {
    const ModelFile model = open(synthesize(TensorType::f16));
    const QuantizePlan plan = planQuantization(model, TensorType::q4_0);
    int calls = 0;
    std::uint64_t last = 0;
    const Result<void> stopped = writeQuantized(model, plan, out_, 2, [&](std::uint64_t done, std::uint64_t total) {
        EXPECT_GT(done, last);
        EXPECT_EQ(total, plan.bytes);
        last = done;
        return ++calls < 5;
    });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
    EXPECT_EQ(calls, 5);
    expectNothingWritten();
}

TEST_F(QuantizeModel, ProgressEndsAtTheTotal) {
    const ModelFile model = open(synthesize(TensorType::f16));
    const QuantizePlan plan = planQuantization(model, TensorType::q8_0);
    std::uint64_t last = 0;
    ASSERT_TRUE(writeQuantized(model, plan, out_, 2, [&](std::uint64_t done, std::uint64_t) {
        last = done;
        return true;
    }));
    EXPECT_EQ(last, plan.bytes);
}

TEST_F(QuantizeModel, ADiskThatIsFullLeavesNoFileAndTheOldOne) {
    const ModelFile model = open(synthesize(TensorType::f16));
    std::ofstream(out_) << "the old file";
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = ::signal(SIGXFSZ, SIG_IGN);
    const rlimit small = {100000, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<void> failed = writeQuantized(model, planQuantization(model, TensorType::q8_0), out_);
    setrlimit(RLIMIT_FSIZE, &before);
    ::signal(SIGXFSZ, handler);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::diskFull);
    EXPECT_NE(failed.error().detail.find("Cannot write"), std::string::npos);
    EXPECT_FALSE(fs::exists(out_ + ".part"));
    EXPECT_EQ(bytesOf(out_), "the old file");
}

TEST_F(QuantizeModel, RefusesItsOwnFilesAsTheTarget) {
    const std::string source = synthesize(TensorType::f16);
    const std::string before = bytesOf(source);
    const auto refuses = [&](const std::string& from, const std::string& to) {
        const ModelFile model = open(from);
        const Result<void> refused = writeQuantized(model, planQuantization(model, TensorType::q8_0), to);
        ASSERT_FALSE(refused) << to;
        EXPECT_EQ(refused.error().code, ErrorCode::invalidArgument);
        EXPECT_NE(refused.error().detail.find("the model that is read"), std::string::npos);
    };
    refuses(source, source);
    fs::create_symlink(source, folder_.file("link.gguf"));
    refuses(source, folder_.file("link.gguf"));
    fs::create_hard_link(source, folder_.file("twin.gguf"));
    refuses(source, folder_.file("twin.gguf"));
    fs::copy(source, folder_.file("x.gguf.part"));
    refuses(folder_.file("x.gguf.part"), folder_.file("x.gguf"));  // would be written under that name meanwhile
    EXPECT_EQ(bytesOf(source), before);
    const TinyModel parts({.storage = Storage::parts});
    refuses(parts.path(), parts.folder() + "/tiny-00002-of-00003.gguf");
    const TinyModel shards({.storage = Storage::huggingFace});
    refuses(shards.path(), shards.path() + "/model-00002-of-00002.safetensors");
    refuses(shards.path(), shards.path() + "/config.json");
}

TEST_F(QuantizeModel, RefusesTargetsThatAreNoFiles) {
    const ModelFile model = open(synthesize(TensorType::f16));
    const QuantizePlan plan = planQuantization(model, TensorType::q8_0);
    for (const std::string& target : {std::string("/dev/full"), std::string("/dev/null"), folder_.file(".")}) {
        const Result<void> refused = writeQuantized(model, plan, target);
        ASSERT_FALSE(refused) << target;
        EXPECT_NE(refused.error().detail.find("is not a file"), std::string::npos) << refused.error().detail;
    }
    const Result<void> absent = writeQuantized(model, plan, folder_.file("absent/x.gguf"));
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().code, ErrorCode::notFound);
}

TEST_F(QuantizeModel, ValuesThatAreNoNumbersAreRefusedByTensor) {
    for (const float odd : {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 1e5f}) {
        ModelFile model = open(synthesize(TensorType::f32));
        TensorView& view = model.weights.layers[1].experts[2].up;
        std::vector<float> values = valuesOf(view);
        values[values.size() / 2] = odd;
        view.data = reinterpret_cast<const std::byte*>(values.data());
        for (const TensorType recipe : {TensorType::f16, TensorType::q4_k, TensorType::q8_0}) {
            const Result<void> refused = writeQuantized(model, planQuantization(model, recipe), out_);
            ASSERT_FALSE(refused);
            EXPECT_EQ(refused.error().code, ErrorCode::badFile);
            EXPECT_NE(refused.error().detail.find("blk.1.ffn_up_exps.weight"), std::string::npos);
            expectNothingWritten();
        }
        // BF16 has the range of F32.
        EXPECT_EQ(writeQuantized(model, planQuantization(model, TensorType::bf16), out_).ok(), odd == 1e5f);
        fs::remove(out_);
    }
}

TEST_F(QuantizeModel, WhatIsWrittenRunsAndSaysNearlyTheSame) {
    const std::string source = synthesize(TensorType::f32);
    const LogitsRequest request = {.tokens = {1, 20, 30, 40, 50, 60, 70, 80}};
    const LogitsResult before = logits(*load(source), request);
    quantized(open(source), TensorType::q8_0);
    const LogitsResult after = logits(*load(out_), request);
    EXPECT_LE(relativeDifference(after.logits, before.logits), 5e-2);
}

TEST(QuantizeRecipe, Names) {
    EXPECT_EQ(recipeFromName("Q4_K_M"), TensorType::q4_k);
    EXPECT_EQ(recipeFromName("q4_k"), TensorType::q4_k);
    EXPECT_EQ(recipeFromName("q5_k_m"), TensorType::q5_k);
    EXPECT_EQ(recipeFromName("Q6_K"), TensorType::q6_k);
    EXPECT_EQ(recipeFromName("bf16"), TensorType::bf16);
    for (const char* name : {"", "_M", "Q6_K_M", "Q8_0_M", "Q4_K_S", "I32", "IQ4_XS"}) {
        EXPECT_EQ(recipeFromName(name), std::nullopt) << name;
    }
    for (const TensorType type : kTypes) {
        EXPECT_EQ(recipeFromName(recipeName(type)), type);
        EXPECT_NE(recipeNames().find(recipeName(type)), std::string::npos);
    }
}

}  // namespace
}  // namespace sirocco::test
