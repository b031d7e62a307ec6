// Our quantised models beside llama.cpp's of the same recipe: the types of all tensors, the error of the weights, and
// how far the predictions are from the original's. What llama.cpp made is in quantize.golden (make_quantize_golden.py).
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/io/gguf.h"
#include "engine/quant/dequantize.h"
#include "engine/runtime/perplexity.h"
#include "engine/runtime/quantize_model.h"
#include "engine/runtime/quantize_recipe.h"
#include "engine/runtime/synthesize.h"
#include "tests/support/engine_run.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_data.h"

namespace sirocco::test {
namespace {

constexpr double kDivergenceBar = 1.05;  // times llama.cpp's

struct GoldenRecipe {
    double divergence = 0;
    double error = 0;
    std::map<std::string, std::string> types;  // by tensor
};

struct GoldenModel {
    std::string hash;
    std::map<std::string, GoldenRecipe> recipes;
};

std::map<std::string, GoldenModel> readGolden() {
    std::ifstream file(SIROCCO_GOLDEN_DIR "/quantize.golden");
    std::map<std::string, GoldenModel> models;
    GoldenModel* model = nullptr;
    GoldenRecipe* recipe = nullptr;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string first, name;
        words >> first;
        if (first == "model") {
            words >> name;
            model = &models[name];
            words >> model->hash;
        } else if (first == "recipe") {
            words >> name;
            recipe = &model->recipes[name];
            words >> recipe->divergence >> recipe->error;
        } else {
            while (words >> name) {
                recipe->types[name] = first;
            }
        }
    }
    return models;
}

// The shapes of make_quantize_golden.py.
const std::map<std::string, MixtralConfig> kShapes = {
    {"odd-rows",
     {.layers = 9,
      .dim = 256,
      .ffn = 352,
      .heads = 4,
      .kvHeads = 2,
      .headDim = 64,
      .experts = 8,
      .vocab = 300,
      .context = 512}},
    {"four-experts",
     {.layers = 17,
      .dim = 256,
      .ffn = 256,
      .heads = 4,
      .kvHeads = 1,
      .headDim = 64,
      .experts = 4,
      .vocab = 300,
      .context = 512}},
};

// The demo model as F16, and what is made of it.
class QuantizeGolden : public testing::Test {
protected:
    void SetUp() override {
        golden_ = readGolden();
        ASSERT_EQ(golden_.size(), 3u);
        const Result<ModelFile> demo = openModel("demo");
        ASSERT_TRUE(demo) << demo.error().detail;
        ASSERT_EQ(demo->info.hash, golden_["demo"].hash)
            << "the demo model is another: run make_demo_conversations.py and make_quantize_golden.py";
        ASSERT_TRUE(writeQuantized(*demo, planQuantization(*demo, TensorType::f16), original_));
    }

    std::string quantized(const std::string& recipe) const {
        const std::string path = folder_.file(recipe + ".gguf");
        const Result<ModelFile> original = openModel(original_);
        const Result<void> written =
            writeQuantized(*original, planQuantization(*original, *recipeFromName(recipe)), path);
        EXPECT_TRUE(written) << (written ? "" : written.error().detail);
        return path;
    }

    TempDir folder_;
    std::string original_ = folder_.file("original.gguf");
    std::map<std::string, GoldenModel> golden_;
};

TEST_F(QuantizeGolden, EveryTensorHasTheTypeThatLlamaCppGivesIt) {
    for (const auto& [name, golden] : golden_) {
        std::string path = original_;
        if (name != "demo") {
            path = folder_.file(name + ".gguf");
            SynthesizeOptions options;
            options.path = path;
            options.config = kShapes.at(name);
            options.type = TensorType::f16;
            ASSERT_TRUE(synthesizeModel(options));
        }
        const Result<ModelFile> model = openModel(path);
        ASSERT_TRUE(model) << model.error().detail;
        EXPECT_EQ(golden.recipes.size(), 10u);
        for (const auto& [recipe, made] : golden.recipes) {
            std::map<std::string, std::string> types;
            for (const QuantizedTensor& tensor : planQuantization(*model, *recipeFromName(recipe)).tensors) {
                types[tensor.name] = traits(tensor.type).name;
            }
            EXPECT_EQ(types, made.types) << name << " " << recipe;
        }
    }
}

// Relative error of all quantised weights together.
double errorOf(const GgufFile& made, const GgufFile& original) {
    double error = 0;
    double norm = 0;
    for (const TensorView& tensor : made.tensors()) {
        if (tensor.type == TensorType::f32) {
            continue;
        }
        const TensorView& exact = *original.tensor(tensor.name);
        std::vector<float> row(static_cast<std::size_t>(tensor.columns)), exactRow(row.size());
        for (std::int64_t i = 0; i < tensor.rows * tensor.count; ++i) {
            const auto at = static_cast<std::uint64_t>(i);
            dequantize(tensor.type, tensor.data + rowBytes(tensor.type, tensor.columns) * at, tensor.columns,
                       row.data());
            dequantize(exact.type, exact.data + rowBytes(exact.type, exact.columns) * at, exact.columns,
                       exactRow.data());
            for (std::size_t k = 0; k < row.size(); ++k) {
                const double exactly = exactRow[k];
                error += (row[k] - exactly) * (row[k] - exactly);
                norm += exactly * exactly;
            }
        }
    }
    return std::sqrt(error / norm);
}

// Those of `some`, or all.
std::vector<std::string> recipes(std::vector<std::string> some) {
    if (!fullTests()) {
        return some;
    }
    return {"Q8_0", "Q4_0", "Q4_1", "Q5_0", "Q5_1", "Q2_K", "Q3_K_M", "Q4_K_M", "Q5_K_M", "Q6_K"};
}

TEST_F(QuantizeGolden, WeightsAreNoFurtherFromTheOriginalThanLlamaCpps) {
    const Result<GgufFile> original = GgufFile::open(original_);
    ASSERT_TRUE(original);
    for (const std::string& recipe : recipes({"Q2_K", "Q4_K_M"})) {  // the two have every K type between them
        const double error = errorOf(*GgufFile::open(quantized(recipe)), *original);
        const double theirs = golden_["demo"].recipes[recipe].error;
        std::printf("%-7s error %.6f, llama.cpp's %.6f, ratio %.3f\n", recipe.c_str(), error, theirs, error / theirs);
        EXPECT_LE(error, theirs * 1.0001) << recipe;
    }
}

std::vector<TextWindow> conversations(const Engine& engine) {
    std::ifstream file(SIROCCO_GOLDEN_DIR "/demo_conversations.json");
    const nlohmann::json all = nlohmann::json::parse(file, nullptr, false);
    std::vector<TextWindow> windows;
    for (const auto& one : all) {
        std::vector<Message> messages;
        for (const auto& turn : one) {
            const std::string role = turn["role"];
            messages.push_back(message(role == "system" ? Role::system
                                       : role == "user" ? Role::user
                                                        : Role::assistant,
                                       turn["content"]));
        }
        const Result<TextWindow> window = conversationWindow(engine, messages);
        EXPECT_TRUE(window);
        windows.push_back(*window);
    }
    return windows;
}

class QuantizeGoldenRecipe : public QuantizeGolden, public testing::WithParamInterface<std::string> {};

// Mean divergences have long tails: it takes this many conversations until a difference of a few percent says
// something.
TEST_P(QuantizeGoldenRecipe, PredictsAsNearToTheOriginalAsLlamaCpps) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "takes minutes under a sanitizer; the Release build runs it";
#endif
    const EngineSetup setup{.context = 1024};  // some conversations hold a document
    const auto original = load(original_, setup);
    const auto model = load(quantized(GetParam()), setup);
    const std::vector<TextWindow> windows = conversations(*original);
    ASSERT_EQ(windows.size(), 1500u);
    const auto report = measurePerplexity(*model, original.get(), windows);
    ASSERT_TRUE(report) << report.error().detail;
    const MeanAndError divergence = report->against->divergence;
    const double theirs = golden_["demo"].recipes[GetParam()].divergence;
    std::printf("mean KL %.6f (standard error %.6f), llama.cpp's %.6f, ratio %.3f\n", divergence.mean, divergence.error,
                theirs, divergence.mean / theirs);
    EXPECT_LE(divergence.mean, kDivergenceBar * theirs);
}

INSTANTIATE_TEST_SUITE_P(Quantized, QuantizeGoldenRecipe, testing::ValuesIn(recipes({"Q4_K_M"})),
                         [](const auto& recipe) { return recipe.param; });

}  // namespace
}  // namespace sirocco::test
