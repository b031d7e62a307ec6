// quantize and perplexity on the command line: exit codes, streams, what an interrupt and a full disk leave behind.
#include <gtest/gtest.h>
#include <signal.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <thread>

#include "engine/runtime/synthesize.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_dir.h"

namespace sirocco::test {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

ProgramResult cli(const std::vector<std::string>& arguments) { return runProgram(SIROCCO_CLI, arguments); }

json jsonOf(const std::vector<std::string>& arguments) {
    const ProgramResult result = cli(arguments);
    EXPECT_EQ(result.code, 0) << result.err;
    const json parsed = json::parse(result.out, nullptr, false);
    EXPECT_FALSE(parsed.is_discarded()) << result.out;
    return parsed;
}

class CliQuantize : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder_ = new TempDir;
        model_ = synthesize("tiny.gguf", 2, 256);
    }
    static void TearDownTestSuite() { delete folder_; }

    static std::string synthesize(const std::string& name, int layers, int ffn) {
        SynthesizeOptions options;
        options.path = file(name);
        options.config = {.layers = layers,
                          .dim = 256,
                          .ffn = ffn,
                          .heads = 4,
                          .kvHeads = 2,
                          .headDim = 64,
                          .experts = 8,
                          .expertsUsed = 2,
                          .vocab = 400,
                          .context = 2048};
        options.type = TensorType::f16;
        EXPECT_TRUE(synthesizeModel(options).ok());
        return options.path;
    }

    static std::string file(const std::string& name) { return folder_->file(name); }
    static std::string write(const std::string& name, const std::string& text) {
        std::ofstream(file(name)) << text;
        return file(name);
    }
    static std::string read(const std::string& path) {
        std::ostringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        return text.str();
    }
    static void expectNoFile(const std::string& path) {
        EXPECT_FALSE(fs::exists(path));
        EXPECT_FALSE(fs::exists(path + ".part"));
    }

    static TempDir* folder_;
    static std::string model_;
};
TempDir* CliQuantize::folder_ = nullptr;
std::string CliQuantize::model_;

TEST_F(CliQuantize, WritesEveryRecipe) {
    for (const char* type : {"F16", "BF16", "Q8_0", "Q4_0", "Q4_K_M", "Q5_K_M", "Q6_K", "q4_k", "Q2_K", "Q3_K_M"}) {
        const std::string out = file(std::string(type) + ".gguf");
        const ProgramResult result = cli({"quantize", model_, out, "--type", type});
        EXPECT_EQ(result.code, 0) << result.err;
        EXPECT_EQ(result.out, "");
        EXPECT_EQ(result.err.find("Warning"), std::string::npos) << result.err;
        EXPECT_EQ(jsonOf({"inspect", out, "--json"})["name"], jsonOf({"inspect", model_, "--json"})["name"]);
    }
    EXPECT_TRUE(read(file("Q4_K_M.gguf")) == read(file("q4_k.gguf")));
    const json types = jsonOf({"inspect", file("Q4_K_M.gguf"), "--json"})["types"];
    for (const char* type : {"Q4_K", "Q5_K", "Q6_K", "Q8_0", "F32"}) {
        EXPECT_GT(types[type], 0) << type;
    }
}

TEST_F(CliQuantize, NotesAreWarnings) {
    ASSERT_EQ(cli({"quantize", model_, file("once.gguf"), "--type", "Q8_0"}).code, 0);
    const ProgramResult twice = cli({"quantize", file("once.gguf"), file("twice.gguf"), "--type", "Q4_0"});
    EXPECT_EQ(twice.code, 0);
    EXPECT_NE(twice.err.find("Warning: The source is quantised already"), std::string::npos) << twice.err;
}

TEST_F(CliQuantize, BadUsageEndsWithTwo) {
    const std::vector<std::vector<std::string>> uses = {
        {"quantize", model_},
        {"quantize", model_, file("x.gguf")},
        {"quantize", model_, file("x.gguf"), "--type", "Q9_9"},
        {"quantize", model_, file("x.gguf"), "--type", "Q8_0", "--threads", "0"},
        {"perplexity", model_},
        {"perplexity", model_, "text", "--ctx", "0"},
    };
    for (const auto& arguments : uses) {
        const ProgramResult result = cli(arguments);
        EXPECT_EQ(result.code, 2) << arguments.back();
        EXPECT_EQ(result.out, "");
        EXPECT_NE(result.err, "");
    }
    expectNoFile(file("x.gguf"));
}

TEST_F(CliQuantize, FailureEndsWithOneAndASentence) {
    const std::string text = write("short.txt", "");
    const std::string odd = write("odd.json", R"([[{"role": "user"}]])");
    const std::vector<std::vector<std::string>> uses = {
        {"quantize", file("absent.gguf"), file("x.gguf"), "--type", "Q8_0"},
        {"quantize", model_, model_, "--type", "Q8_0"},
        {"quantize", model_, file("absent/x.gguf"), "--type", "Q8_0"},
        {"quantize", model_, "/dev/full", "--type", "Q8_0"},
        {"quantize", text, file("x.gguf"), "--type", "Q8_0"},
        {"perplexity", file("absent.gguf"), text},
        {"perplexity", model_, file("absent.txt")},
        {"perplexity", model_, file(".")},
        {"perplexity", model_, text},
        {"perplexity", model_, text, "--ctx", "100000"},
        {"perplexity", model_, odd, "--chat"},
        {"perplexity", model_, text, "--chat"},
        {"perplexity", model_, text, "--against", file("absent.gguf")},
    };
    for (const auto& arguments : uses) {
        const ProgramResult result = cli(arguments);
        EXPECT_EQ(result.code, 1) << arguments[0] << " … " << arguments.back() << result.err;
        EXPECT_EQ(result.out, "");
        EXPECT_NE(result.err.find("sirocco-cli: "), std::string::npos) << result.err;
    }
    expectNoFile(file("x.gguf"));
}

TEST_F(CliQuantize, AnInterruptLeavesNoHalfFile) {
    const std::string source = synthesize("large.gguf", 2, 4096);  // 100 MB, of which one thread does half a second
    const std::string out = file("stopped.gguf");
    RunningProgram quantize(SIROCCO_CLI, {"quantize", source, out, "--type", "Q2_K", "--threads", "1"});
    for (int i = 0; i < 60000 && !fs::exists(out + ".part") && !fs::exists(out); ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    quantize.signal(SIGINT);
    const ProgramResult result = quantize.finish();
    EXPECT_EQ(result.code, 1) << result.err;
    EXPECT_NE(result.err.find("Stopped"), std::string::npos) << result.err;
    expectNoFile(out);
    fs::remove(source);
}

TEST_F(CliQuantize, AFileSizeLimitLeavesNoHalfFile) {
    const std::string out = file("limited.gguf");
    const std::string command =
        "ulimit -f 200; exec '" + std::string(SIROCCO_CLI) + "' quantize '" + model_ + "' '" + out + "' --type Q8_0";
    const ProgramResult result = runProgram("/bin/sh", {"-c", command});
    EXPECT_EQ(result.code, 1) << result.err;
    EXPECT_NE(result.err.find("Cannot write"), std::string::npos) << result.err;
    expectNoFile(out);
}

TEST_F(CliQuantize, PerplexityOfATextAndAgainstAModel) {
    std::string words;
    for (int i = 0; i < 400; ++i) {
        words += std::string(1, static_cast<char>('a' + i * i % 26)) + static_cast<char>('a' + i * 7 % 26) + " ";
    }
    const std::string text = write("text.txt", words);
    const json alone = jsonOf({"perplexity", model_, text, "--ctx", "64", "--json"});
    const auto tokens = jsonOf({"tokenize", model_, words}).size() + 1;
    EXPECT_EQ(alone["windows"], tokens / 64);
    EXPECT_EQ(alone["predicted"], tokens / 64 * 31);
    EXPECT_GT(alone["perplexity"], 1);
    EXPECT_GT(alone["perplexity_error"], 0);
    EXPECT_FALSE(alone.contains("against"));

    ASSERT_EQ(cli({"quantize", model_, file("low.gguf"), "--type", "Q4_0"}).code, 0);
    const json both = jsonOf({"perplexity", file("low.gguf"), text, "--ctx", "64", "--against", model_, "--json"});
    EXPECT_EQ(both["against"]["perplexity"], alone["perplexity"]);
    EXPECT_GT(both["against"]["kl_mean"], 0);
    EXPECT_GE(both["against"]["kl_max"], both["against"]["kl_mean"]);
    EXPECT_GT(both["against"]["same_top"], 0.3);
    const ProgramResult readable = cli({"perplexity", file("low.gguf"), text, "--ctx", "64", "--against", model_});
    EXPECT_EQ(readable.code, 0);
    EXPECT_NE(readable.out.find("perplexity"), std::string::npos);
    EXPECT_NE(readable.out.find("same top token"), std::string::npos);
    EXPECT_EQ(readable.err, "");
}

TEST_F(CliQuantize, PerplexityOfConversations) {
    const std::string chat = write("chats.json", R"([[{"role": "user", "content": "ab"},
        {"role": "assistant", "content": "cd"}], [{"role": "user", "content": "e"}]])");
    const json report = jsonOf({"perplexity", model_, chat, "--chat", "--json"});
    EXPECT_EQ(report["windows"], 2);
    EXPECT_EQ(report["predicted"], jsonOf({"tokenize", model_, "cd"}).size());
}

TEST_F(CliQuantize, PerplexityRefusesAnotherVocabulary) {
    const std::string text = write("text2.txt", "some words that have a length");
    const ProgramResult result = cli({"perplexity", model_, text, "--against", "demo"});
    EXPECT_EQ(result.code, 1);
    EXPECT_NE(result.err.find("vocabularies"), std::string::npos) << result.err;
}

}  // namespace
}  // namespace sirocco::test
