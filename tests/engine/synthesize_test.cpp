// Models of random weights load, run, and are the same bytes for the same options.
#include "engine/runtime/synthesize.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "engine/runtime/model_loader.h"
#include "tests/support/engine_run.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

std::string bytesOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

SynthesizeOptions optionsFor(const std::string& path, TensorType type = TensorType::q4_0,
                             ExpertLayout layout = ExpertLayout::merged) {
    SynthesizeOptions options;
    options.path = path;
    options.config = TinyModelOptions().config;
    options.type = type;
    options.layout = layout;
    options.seed = 3;
    return options;
}

TEST(Synthesize, LoadsAndRunsInEveryTypeAndLayout) {
    const TempDir folder;
    for (const TensorType type : {TensorType::f32, TensorType::f16, TensorType::q8_0, TensorType::q4_0}) {
        for (const ExpertLayout layout : {ExpertLayout::merged, ExpertLayout::split}) {
            const std::string path = folder.file("model.gguf");
            ASSERT_TRUE(synthesizeModel(optionsFor(path, type, layout)));
            const auto engine = load(path);
            EXPECT_EQ(engine->model().layout, layout);
            EXPECT_EQ(engine->model().layers, 2);
            const LogitsResult result = logits(*engine, {.tokens = {1, 20, 30}});
            EXPECT_TRUE(
                std::all_of(result.logits.begin(), result.logits.end(), [](float x) { return std::isfinite(x); }));
        }
    }
}

TEST(Synthesize, SameOptionsSameBytes) {
    const TempDir folder;
    std::vector<std::string> files;
    for (const int threads : {1, 2, 5}) {
        SynthesizeOptions options = optionsFor(folder.file("model.gguf"));
        options.threads = threads;
        ASSERT_TRUE(synthesizeModel(options));
        files.push_back(bytesOf(options.path));
    }
    EXPECT_FALSE(files[0].empty());
    EXPECT_EQ(files[0], files[1]);
    EXPECT_EQ(files[0], files[2]);
    SynthesizeOptions other = optionsFor(folder.file("model.gguf"));
    other.seed = 4;
    ASSERT_TRUE(synthesizeModel(other));
    EXPECT_NE(bytesOf(other.path), files[0]);
}

TEST(Synthesize, CarriesAnInstructTemplateOrThatOfItsVocabulary) {
    const TempDir folder;
    SynthesizeOptions options = optionsFor(folder.file("model.gguf"));
    ASSERT_TRUE(synthesizeModel(options));
    const Result<ModelFile> model = openModel(options.path);
    ASSERT_TRUE(model);
    for (const char* marker : {"'[INST] '", "' [/INST]'", "eos_token"}) {
        EXPECT_NE(model->tokenizer.chatTemplate.find(marker), std::string::npos) << marker;
    }
    options.tokenizer = model->tokenizer;
    options.tokenizer->chatTemplate = "of its own";
    ASSERT_TRUE(synthesizeModel(options));
    EXPECT_EQ(openModel(options.path)->tokenizer.chatTemplate, "of its own");
}

TEST(Synthesize, StoppedLeavesNoFile) {
    const TempDir folder;
    const SynthesizeOptions options = optionsFor(folder.file("model.gguf"));
    const Result<void> stopped = synthesizeModel(options, [](std::uint64_t, std::uint64_t) { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
    EXPECT_FALSE(std::filesystem::exists(options.path));
}

TEST(Synthesize, RefusesShapesThatBlocksDoNotFit) {
    const TempDir folder;
    SynthesizeOptions options = optionsFor(folder.file("model.gguf"));
    options.config.ffn = 40;
    EXPECT_FALSE(synthesizeModel(options));
}

}  // namespace
}  // namespace sirocco::test
