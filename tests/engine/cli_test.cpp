// The contracts of sirocco-cli: exit codes, what goes to which stream, and the JSON that scripts read.
#include <gtest/gtest.h>
#include <signal.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/runtime/synthesize.h"
#include "tests/support/files.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_dir.h"

namespace sirocco::test {
namespace {

using nlohmann::json;

ProgramResult cli(const std::vector<std::string>& arguments, const std::string& input = {}) {
    return runProgram(SIROCCO_CLI, arguments, input);
}

// Expects success, and one JSON value and nothing else on stdout.
json jsonOf(const std::vector<std::string>& arguments) {
    const ProgramResult result = cli(arguments);
    EXPECT_EQ(result.code, 0) << result.err;
    const json parsed = json::parse(result.out, nullptr, false);
    EXPECT_FALSE(parsed.is_discarded()) << result.out;
    return parsed;
}

class Cli : public testing::Test {
protected:
    static void SetUpTestSuite() {
        folder_ = new TempDir;
        SynthesizeOptions options;
        options.path = folder_->file("tiny.gguf");
        options.config = {.layers = 2,
                          .dim = 64,
                          .ffn = 64,
                          .heads = 4,
                          .kvHeads = 2,
                          .headDim = 16,
                          .experts = 8,
                          .expertsUsed = 2,
                          .vocab = 400,
                          .context = 32768};
        ASSERT_TRUE(synthesizeModel(options).ok());
        model_ = options.path;
    }
    static void TearDownTestSuite() { delete folder_; }

    static std::string file(const std::string& name) { return folder_->file(name); }
    static std::string read(const std::string& path) {
        std::ostringstream text;
        text << std::ifstream(path, std::ios::binary).rdbuf();
        return text.str();
    }

    static TempDir* folder_;
    static std::string model_;
};
TempDir* Cli::folder_ = nullptr;
std::string Cli::model_;

TEST_F(Cli, BadUsageEndsWithTwo) {
    const std::vector<std::vector<std::string>> uses = {
        {},
        {"sing"},
        {"inspect"},
        {"inspect", model_, "--loud"},
        {"plan", model_, "--ram", "much"},
        {"devices", "--device", "tpu"},
        {"devices", "--device", "cpu:1"},
        {"devices", "--device", "cuda:x"},
        {"tokenize", model_},
        {"tokenize", model_, "text", "--chat", "file"},
        {"logits", model_, "--out", "x.npy"},
        {"logits", model_, "--tokens", "1,two", "--out", "x.npy"},
        {"generate", model_},
        {"generate", model_, "--prompt", "x", "--lanes", "0"},
        {"generate", model_, "--prompt", "x", "--lanes", "9"},
        {"generate", model_, "--prompt", "x", "--lanes", "0.5,warm"},
        {"generate", model_, "--prompt", "x", "--lanes", "1,1,1,1,1,1,1,1,1"},
        {"generate", model_, "--prompt", "x", "--temperature", "-1"},
        {"generate", model_, "--prompt", "x", "--kv", "f8"},
        {"generate", model_, "--prompt", "x", "--top-p", "0"},
        {"generate", model_, "--prompt", "x", "--typical-p", "0"},
        {"generate", model_, "--prompt", "x", "--typical-p", "1.1"},
        {"generate", model_, "--prompt", "x", "--frequency-penalty", "much"},
        {"generate", model_, "--prompt", "x", "--presence-penalty", "1e9"},
        {"generate", model_, "--prompt", "x", "--repeat-window", "-1"},
        {"generate", model_, "--prompt", "x", "--logit-bias", "5"},
        {"generate", model_, "--prompt", "x", "--logit-bias", "five=1"},
        {"generate", model_, "--prompt", "x", "--logit-bias", "-5=1"},
        {"generate", model_, "--prompt", "x", "--logit-bias", "5=inf"},
        {"generate", model_, "--prompt", "x", "--logit-bias", "5=nan"},
        {"generate", model_, "--prompt", "x", "--stop", ""},
        {"generate", model_, "--prompt", "x", "--template", "v9"},
        {"generate", model_, "--prompt", "x", "--vram", "lots"},
        {"generate", model_, "--prompt", "x", "--threads", "0"},
        {"bench", model_, "--gen-tokens", "0"},
        {"synthesize", "x.gguf", "--layers", "1"},
        {"synthesize", "x.gguf", "--layers", "1", "--type", "Q9_9"},
        {"synthesize", "x.gguf", "--layers", "1", "--type", "F32", "--layout", "heap"},
    };
    for (const auto& arguments : uses) {
        const ProgramResult result = cli(arguments);
        const std::string line = arguments.empty() ? "" : arguments.front() + " … " + arguments.back();
        EXPECT_EQ(result.code, 2) << line;
        EXPECT_EQ(result.out, "") << line;
        EXPECT_NE(result.err, "") << line;
    }
}

TEST_F(Cli, FailureEndsWithOneAndASentence) {
    const std::string absent = file("absent.gguf");
    const std::vector<std::vector<std::string>> uses = {
        {"inspect", absent},
        {"tokenize", absent, "x"},
        {"tokenize", model_, "--chat", file("absent.json")},
        {"logits", absent, "--tokens", "1", "--out", file("x.npy")},
        {"logits", model_, "--tokens", "400", "--out", file("x.npy")},
        {"logits", model_, "--tokens", "1", "--out", file("absent/x.npy")},
        {"generate", absent, "--prompt", "x"},
        {"generate", model_, "--prompt", ""},
        {"generate", model_, "--prompt", "x", "--logit-bias", "400=1"},
        {"generate", model_, "--prompt", "x", "--template", "v3"},
        {"chat", absent},
        {"bench", absent},
        {"synthesize", file("absent/x.gguf"), "--layers", "1", "--type", "F32", "--dim", "32", "--ffn", "32", "--vocab",
         "259"},
    };
    for (const auto& arguments : uses) {
        const ProgramResult result = cli(arguments);
        EXPECT_EQ(result.code, 1) << arguments.front() << " … " << arguments.back() << result.err;
        EXPECT_EQ(result.out, "");
        EXPECT_NE(result.err.find("sirocco-cli: "), std::string::npos);
    }
}

TEST_F(Cli, OutputThatCannotBeWrittenIsAFailure) {
    if (!std::filesystem::exists("/dev/full")) {
        GTEST_SKIP() << "there is no /dev/full here";
    }
    for (const char* const arguments : {"--help", "devices", "inspect \"$1\" --json", "plan \"$1\"",
                                        "tokenize \"$1\" x", "generate \"$1\" --prompt x --raw --max-tokens 2 --json",
                                        "generate \"$1\" --prompt x --raw --max-tokens 2"}) {
        const ProgramResult result = runProgram(
            "/bin/sh", {"-c", "exec \"$0\" " + std::string(arguments) + " > /dev/full", SIROCCO_CLI, model_});
        EXPECT_EQ(result.code, 1) << arguments << result.err;
        EXPECT_NE(result.err.find("Cannot write to the standard output"), std::string::npos) << arguments << result.err;
    }
}

TEST_F(Cli, BenchHasRoomForAllLanes) {
    SynthesizeOptions options;
    options.path = file("small.gguf");
    options.config = {.layers = 1,
                      .dim = 32,
                      .ffn = 32,
                      .heads = 1,
                      .kvHeads = 1,
                      .headDim = 32,
                      .experts = 2,
                      .expertsUsed = 2,
                      .vocab = 259,
                      .context = 32768};
    ASSERT_TRUE(synthesizeModel(options).ok());
    const json report = jsonOf({"bench", options.path, "--device", "cpu", "--prompt-tokens", "256", "--gen-tokens",
                                "1024", "--lanes", "8", "--repeat", "1", "--json"});
    EXPECT_EQ(report["decode"]["lanes"], 8);
    EXPECT_EQ(report["decode"]["tokens"], 1024);
    const ProgramResult refused = cli({"bench", model_, "--gen-tokens", "40000"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_NE(refused.err.find("at most 32768"), std::string::npos) << refused.err;
}

TEST_F(Cli, HelpIsDataAndNoFailure) {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--help"}, {"generate", "--help"}}) {
        const ProgramResult result = cli(arguments);
        EXPECT_EQ(result.code, 0);
        EXPECT_NE(result.out, "");
        EXPECT_EQ(result.err, "");
    }
}

TEST_F(Cli, Inspect) {
    const json info = jsonOf({"inspect", model_, "--json"});
    EXPECT_EQ(info["architecture"], "mixtral");
    EXPECT_EQ(info["layers"], 2);
    EXPECT_EQ(info["dim"], 64);
    EXPECT_EQ(info["ffn"], 64);
    EXPECT_EQ(info["heads"], 4);
    EXPECT_EQ(info["kv_heads"], 2);
    EXPECT_EQ(info["experts"], 8);
    EXPECT_EQ(info["experts_used"], 2);
    EXPECT_EQ(info["context"], 32768);
    EXPECT_EQ(info["vocab"], 400);
    EXPECT_EQ(info["layout"], "merged");
    EXPECT_EQ(info["hash"].get<std::string>().size(), 16u);
    std::uint64_t sum = 0;
    for (const auto& [type, bytes] : info["types"].items()) {
        sum += bytes.get<std::uint64_t>();
    }
    EXPECT_EQ(info["bytes"], sum);
    EXPECT_NE(cli({"inspect", model_}).out.find("2 layers"), std::string::npos);
}

TEST_F(Cli, PlanSaysWhatAModelTakesWithoutLoadingIt) {
    const json plan = jsonOf(
        {"plan", model_, "--device", "cpu", "--ctx", "1000", "--kv", "f32", "--ram", "1G", "--vram", "10k", "--json"});
    EXPECT_EQ(plan["verdict"], "fits");
    EXPECT_EQ(plan["context"], 1000);
    EXPECT_EQ(plan["kv"], "f32");
    EXPECT_EQ(plan["available"], 1000000000);
    std::uint64_t sum = 0;
    for (const auto& [owner, bytes] : plan["memory"].items()) {
        sum += bytes.get<std::uint64_t>();
    }
    EXPECT_EQ(plan["total"], sum);
    EXPECT_EQ(plan["memory"]["dense"].get<std::uint64_t>() + plan["memory"]["experts"].get<std::uint64_t>(),
              jsonOf({"inspect", model_, "--json"})["bytes"]);

    // The same words for the same sizes as in the arithmetic.
    const std::string text = cli({"plan", model_, "--device", "cpu", "--ram", "1G"}).out;
    EXPECT_NE(text.find(" of 1.00 GB\n"), std::string::npos) << text;
    EXPECT_NE(plan["arithmetic"].get<std::string>().find("; 1.00 GB free"), std::string::npos) << plan["arithmetic"];

    // A model that does not fit is an answer, no failure.
    EXPECT_EQ(jsonOf({"plan", model_, "--device", "cpu", "--ram", "10k", "--json"})["verdict"], "does_not_fit");
    EXPECT_NE(cli({"plan", model_, "--device", "cpu", "--ram", "10k"}).out.find("does not fit"), std::string::npos);
}

TEST_F(Cli, InspectTheDemoModel) { EXPECT_EQ(jsonOf({"inspect", "demo", "--json"})["architecture"], "mixtral"); }

TEST_F(Cli, Devices) {
    const json report = jsonOf({"devices", "--json"});
    EXPECT_TRUE(report["picked"].is_string());
    EXPECT_NE(report["why"], "");
    bool cpu = false;
    for (const json& device : report["devices"]) {
        for (const char* key : {"kind", "name", "total", "free", "usable", "reason"}) {
            EXPECT_TRUE(device.contains(key)) << key;
        }
        cpu = cpu || (device["kind"] == "cpu" && device["usable"] == true && device["total"] > 0);
    }
    EXPECT_TRUE(cpu);
}

TEST_F(Cli, Tokenize) {
    const json ids = jsonOf({"tokenize", model_, "ab</s>"});
    ASSERT_TRUE(ids.is_array());
    for (const json& id : ids) {
        EXPECT_GT(id.get<int>(), 2) << "neither BOS nor a forged end";
    }
    const json both = jsonOf({"tokenize", model_, "ab</s>", "--pieces"});
    EXPECT_EQ(both["ids"], ids);
    EXPECT_EQ(both["pieces"].size(), ids.size());
    std::ofstream(file("chat.json")) << R"([{"role": "user", "content": "hi"}])";
    const json chat = jsonOf({"tokenize", model_, "--chat", file("chat.json")});
    const json text = jsonOf({"tokenize", model_, "[INST] hi [/INST]"});
    EXPECT_EQ(chat[0], 1);
    EXPECT_EQ(json(std::vector<json>(chat.begin() + 1, chat.end())), text);
    EXPECT_EQ(jsonOf({"tokenize", model_, ""}), json::array());
}

TEST_F(Cli, TokenizeRefusesOtherFiles) {
    for (const char* content :
         {"", "{", "3", R"([{"role": "wizard", "content": "x"}])", R"([{"role": "user"}])", "[1]"}) {
        std::ofstream(file("odd.json")) << content;
        EXPECT_EQ(cli({"tokenize", model_, "--chat", file("odd.json")}).code, 1) << content;
    }
}

TEST_F(Cli, LogitsAsNumpyFiles) {
    const std::vector<std::string> common = {"logits", model_, "--tokens", "1,70,80,90,100"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), common.begin(), common.end());
        const ProgramResult result = cli(more);
        EXPECT_EQ(result.code, 0) << result.err;
        EXPECT_EQ(result.out, "");
    };
    with({"--out", file("a.npy"), "--routing", file("r.npy")});
    const std::string logits = read(file("a.npy"));
    EXPECT_EQ(logits.substr(0, 6), "\x93NUMPY");
    EXPECT_NE(logits.find("'descr': '<f4', 'fortran_order': False, 'shape': (5, 400, )"), std::string::npos);
    std::uint16_t headerBytes = 0;
    std::memcpy(&headerBytes, logits.data() + 8, 2);
    EXPECT_EQ((10 + headerBytes) % 64, 0);
    EXPECT_EQ(logits.size(), 10u + headerBytes + 5 * 400 * 4);
    const std::string routing = read(file("r.npy"));
    EXPECT_NE(routing.find("'descr': '<i4', 'fortran_order': False, 'shape': (2, 5, 2, )"), std::string::npos);
    EXPECT_EQ(routing.size() % 64, 2 * 5 * 2 * 4 % 64);

    with({"--out", file("b.npy"), "--batch", "2"});
    EXPECT_TRUE(read(file("b.npy")) == logits) << "prefill is bit-equal for any chunking";
    with({"--out", file("c.npy"), "--batch", "1"});
    with({"--out", file("d.npy"), "--batch", "1", "--lanes", "3"});
    EXPECT_TRUE(read(file("c.npy")) == read(file("d.npy"))) << "a lane is bit-equal alone or in company";
    EXPECT_EQ(cli({"logits", model_, "--tokens", "400", "--out", file("e.npy")}).code, 1);
    EXPECT_FALSE(std::filesystem::exists(file("e.npy")));
    EXPECT_FALSE(std::filesystem::exists(file("e.npy.part")));
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // they take memory of their own
TEST_F(Cli, LogitsAreWrittenAsTheyCome) {
    SynthesizeOptions options;
    options.path = file("words.gguf");
    options.config = {.layers = 1,
                      .dim = 32,
                      .ffn = 32,
                      .heads = 1,
                      .kvHeads = 1,
                      .headDim = 32,
                      .experts = 2,
                      .expertsUsed = 2,
                      .vocab = 40'000,
                      .context = 2'048};
    ASSERT_TRUE(synthesizeModel(options).ok());
    std::string ids = "70";
    for (int i = 1; i < 1'500; ++i) {
        ids += ",70";
    }
    // 240 MB of logits in 150 MB of memory.
    const ProgramResult result =
        runProgram("/bin/sh", {"-c", "ulimit -d 150000; exec \"$0\" logits \"$@\" --device cpu --threads 1",
                               SIROCCO_CLI, options.path, "--tokens", ids, "--out", file("words.npy")});
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_EQ(std::filesystem::file_size(file("words.npy")), 128u + std::uint64_t(1'500) * 40'000 * 4);
}
#endif

TEST_F(Cli, GenerateAsJson) {
    const json answer = jsonOf({"generate", model_, "--prompt", "hi", "--max-tokens", "6", "--seed", "5", "--json"});
    EXPECT_EQ(answer["prompt_tokens"], jsonOf({"tokenize", model_, "[INST] hi [/INST]"}).size() + 1);
    EXPECT_GT(answer["prefill_tokens_per_second"], 0);
    EXPECT_GT(answer["decode_tokens_per_second"], 0);
    ASSERT_EQ(answer["lanes"].size(), 1u);
    const json& lane = answer["lanes"][0];
    EXPECT_EQ(lane["seed"], 5);
    EXPECT_EQ(lane["temperature"], 0.7);
    EXPECT_TRUE(lane["stop"] == "eos" || lane["stop"] == "length") << lane;
    EXPECT_EQ(lane["tokens"].size(), lane["stop"] == "length" ? 6u : lane["tokens"].size());
    EXPECT_TRUE(lane["text"].is_string());
}

TEST_F(Cli, LanesAreRunsOfTheirOwn) {
    const std::vector<std::string> common = {"generate", model_,         "--prompt", "hello",
                                             "--raw",    "--max-tokens", "12",       "--json"};
    const auto lanesOf = [&](std::vector<std::string> more) {
        more.insert(more.begin(), common.begin(), common.end());
        return jsonOf(more)["lanes"];
    };
    const json numbered = lanesOf({"--lanes", "3", "--seed", "40", "--temperature", "1.5"});
    const json listed = lanesOf({"--lanes", "0,0.7,1.5", "--seed", "40"});
    ASSERT_EQ(numbered.size(), 3u);
    ASSERT_EQ(listed.size(), 3u);
    for (std::size_t i = 0; i < 3; ++i) {
        const std::string seed = std::to_string(40 + i);
        EXPECT_EQ(numbered[i]["seed"], 40 + i);
        EXPECT_EQ(listed[i]["seed"], 40 + i);
        EXPECT_EQ(numbered[i], lanesOf({"--seed", seed, "--temperature", "1.5"})[0]);
        EXPECT_EQ(listed[i], lanesOf({"--seed", seed, "--lanes", listed[i]["temperature"].dump()})[0]);
    }
    EXPECT_NE(numbered[0]["tokens"], numbered[1]["tokens"]);
}

TEST_F(Cli, GenerateStreamsTheText) {
    const std::vector<std::string> common = {"generate", model_, "--prompt", "hi", "--max-tokens", "12", "--seed", "3"};
    std::vector<std::string> asJson = common;
    asJson.push_back("--json");
    const ProgramResult plain = cli(common);
    EXPECT_EQ(plain.code, 0);
    EXPECT_EQ(plain.out, jsonOf(asJson)["lanes"][0]["text"].get<std::string>() + "\n");
}

TEST_F(Cli, AFullContextSaysWhatWouldWork) {
    const std::vector<std::string> full = {"generate", model_, "--prompt", "hello", "--raw", "--ctx", "64"};
    const ProgramResult ended = cli(full);
    EXPECT_EQ(ended.code, 0) << "an answer like any other";
    EXPECT_NE(ended.err.find("filled the context of 64 positions"), std::string::npos) << ended.err;
    EXPECT_NE(ended.err.find("a context of 1024 ("), std::string::npos) << ended.err;
    EXPECT_EQ(ended.out.find("context"), std::string::npos);

    const ProgramResult refused = cli({"generate", model_, "--prompt", std::string(300, 'x'), "--raw", "--ctx", "64"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_NE(refused.err.find("the context holds 64; shorten the prompt"), std::string::npos) << refused.err;

    // An answer may end before that; one of some seeds goes on to the border.
    bool said = false;
    for (int seed = 1; seed <= 20 && !said; ++seed) {
        const ProgramResult chat = cli({"chat", model_, "--ctx", "64", "--seed", std::to_string(seed)}, "hello");
        EXPECT_EQ(chat.code, 0);
        said = chat.err.find("filled the context of 64 positions") != std::string::npos;
    }
    EXPECT_TRUE(said);
}

TEST_F(Cli, KvTypes) {
    const ProgramResult refused = cli({"generate", model_, "--prompt", "x", "--kv", "q8_0"});  // head size 16
    EXPECT_EQ(refused.code, 1);
    EXPECT_NE(refused.err.find("head size 16"), std::string::npos) << refused.err;
    const nlohmann::json answer =
        jsonOf({"generate", "demo", "--prompt", "hello", "--kv", "q8_0", "--max-tokens", "4", "--json"});
    EXPECT_GT(answer["lanes"][0]["tokens"].size(), 0u);
}

TEST_F(Cli, FlagsWithListsLeaveTheModelAlone) {
    EXPECT_EQ(cli({"logits", "--tokens", "1,70", model_, "--out", file("f.npy")}).code, 0);
    const json cut = jsonOf({"generate", "--stop", "a", "--stop", "e", model_, "--prompt", "hi", "--max-tokens", "40",
                             "--temperature", "5", "--json"});
    EXPECT_EQ(cut["lanes"][0]["text"].get<std::string>().find_first_of("ae"), std::string::npos);
}

TEST_F(Cli, LogitBiasAndPenaltiesReachTheSampler) {
    const std::vector<std::string> common = {"generate", model_,          "--prompt", "hi",    "--max-tokens",
                                             "6",        "--temperature", "0",        "--json"};
    const auto tokensOf = [&](std::vector<std::string> more) {
        more.insert(more.begin(), common.begin(), common.end());
        return jsonOf(more)["lanes"][0]["tokens"].get<std::vector<int>>();
    };
    EXPECT_EQ(tokensOf({"--logit-bias", "77=1000000"}), std::vector<int>(6, 77));
    EXPECT_EQ(tokensOf({"--logit-bias", "77=1000000", "--logit-bias", "78=999999", "--presence-penalty", "50"})[1], 78);
    const std::vector<int> twice = tokensOf({"--logit-bias", "77=1000", "--frequency-penalty", "100"});
    EXPECT_EQ(std::count(twice.begin(), twice.end(), 77), 6) << "1000 less 500 is still the most";
    const std::string first = std::to_string(tokensOf({})[0]);
    EXPECT_NE(tokensOf({"--logit-bias", first + "=-inf"})[0], std::stoi(first));
}

TEST_F(Cli, TheOrderOfTheSamplerIsInTheHelp) {
    const std::string help = cli({"generate", "--help"}).out;
    std::size_t at = 0;
    for (const char* flag : {"--repeat-penalty", "--frequency-penalty", "--presence-penalty", "--logit-bias", "--top-k",
                             "--typical-p", "--top-p", "--min-p", "--temperature"}) {
        const std::size_t next = help.find(flag, at);
        ASSERT_NE(next, std::string::npos) << flag;
        at = next;
    }
}

TEST_F(Cli, WithoutATemplateInTheFileTheSuggestionIsUsedAndSaid) {
    replaceInFile(model_, "tokenizer.chat_template", "tokenizer.that_template");
    const json info = jsonOf({"inspect", model_, "--json"});
    EXPECT_EQ(info["prompt_template"], "unknown");
    EXPECT_EQ(info["suggested_template"], "mistral-v1");
    EXPECT_NE(cli({"inspect", model_}).out.find("unknown, probably mistral-v1"), std::string::npos);
    EXPECT_EQ(jsonOf({"inspect", "demo", "--json"})["prompt_template"], "mistral-v1");
    std::ofstream(file("one.json")) << R"([{"role": "user", "content": "hi"}])";
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"generate", model_, "--prompt", "hi", "--max-tokens", "1"},
          {"tokenize", model_, "--chat", file("one.json")},
          {"chat", model_, "--max-tokens", "1"}}) {
        EXPECT_NE(cli(arguments, "hi\n").err.find("Using --template v1"), std::string::npos) << arguments[0];
        std::vector<std::string> told = arguments;
        told.insert(told.end(), {"--template", "plain"});
        EXPECT_EQ(cli(told, "hi\n").err.find("--template"), std::string::npos) << arguments[0];
    }
    const json plain = jsonOf({"tokenize", model_, "--chat", file("one.json"), "--template", "plain"});
    const json text = jsonOf({"tokenize", model_, "hi"});
    EXPECT_EQ(json(std::vector<json>(plain.begin() + 1, plain.end())), text);
    EXPECT_EQ(cli({"tokenize", "demo", "--chat", file("one.json")}).err, "");
}

TEST_F(Cli, ChatTalksThroughPipes) {
    const ProgramResult result = cli({"chat", model_, "--seed", "1", "--max-tokens", "8"},
                                     "hello\n\n/help\nand now\n/new\nhello\n/exit\nnever\n");
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_EQ(result.out.find("hello"), std::string::npos) << "stdout holds the answers only";
    EXPECT_GE(std::count(result.out.begin(), result.out.end(), '\n'), 3);
    EXPECT_NE(result.err.find("/new"), std::string::npos);
}

TEST_F(Cli, ChatEndsWithItsInput) { EXPECT_EQ(cli({"chat", model_, "--max-tokens", "4"}, "hello").code, 0); }

TEST_F(Cli, AnInterruptStopsTheAnswerAndNotTheConversation) {
    RunningProgram chat(SIROCCO_CLI, {"chat", "demo", "--ctx", "2048", "--temperature", "20", "--seed", "1"});
    chat.write("hello\n");
    ASSERT_NE(chat.readSome(), "");
    chat.signal(SIGINT);
    chat.write("and again\n");
    ASSERT_NE(chat.readSome(), "");
    chat.signal(SIGINT);
    chat.write("/exit\n");
    const ProgramResult result = chat.finish();
    EXPECT_EQ(result.code, 0) << result.err;
    EXPECT_NE(result.err.find("(stopped)"), std::string::npos) << result.err;
}

TEST_F(Cli, BenchAsJson) {
    const json bench = jsonOf({"bench", model_, "--prompt-tokens", "70", "--gen-tokens", "5", "--lanes", "2",
                               "--repeat", "2", "--ops", "--json"});
    EXPECT_TRUE(bench["device"].is_string());
    EXPECT_GT(bench["threads"], 0);
    EXPECT_EQ(bench["model"]["bytes_per_token"], jsonOf({"inspect", model_, "--json"})["bytes_per_token"]);
    EXPECT_EQ(bench["prefill"]["tokens"], 70);
    EXPECT_EQ(bench["decode"]["lanes"], 2);
    for (const char* part : {"prefill", "decode"}) {
        const json& rate = bench[part]["tokens_per_second"];
        EXPECT_GT(rate["min"], 0);
        EXPECT_LE(rate["min"], rate["median"]);
        EXPECT_LE(rate["median"], rate["max"]);
        EXPECT_GE(bench[part]["ops"].size(), 5u);
    }
    EXPECT_GE(bench["decode"]["distinct_experts_per_layer"], 2);
    EXPECT_LE(bench["decode"]["distinct_experts_per_layer"], 4);
    EXPECT_GT(bench["memory"]["measured_read_gbps"], 0);
    EXPECT_GT(bench["memory"]["decode_gbps"], 0);
    EXPECT_GT(bench["memory"]["share"], 0);
}

TEST_F(Cli, Synthesize) {
    const std::vector<std::string> shape = {"--layers",   "1", "--dim",      "64", "--ffn",   "96", "--heads", "2",
                                            "--kv-heads", "1", "--head-dim", "32", "--vocab", "300"};
    const auto make = [&](const std::string& name, std::vector<std::string> more) {
        more.insert(more.begin(), {"synthesize", file(name)});
        more.insert(more.end(), shape.begin(), shape.end());
        const ProgramResult result = cli(more);
        EXPECT_EQ(result.code, 0) << result.err;
        return jsonOf({"inspect", file(name), "--json"});
    };
    const json merged = make("m.gguf", {"--type", "q4_0", "--seed", "3"});
    EXPECT_EQ(merged["layout"], "merged");
    EXPECT_GT(merged["types"]["Q4_0"], 0);
    EXPECT_EQ(merged["hash"], make("m2.gguf", {"--type", "Q4_0", "--seed", "3"})["hash"]);
    const json split = make("s.gguf", {"--type", "F16", "--layout", "split", "--tokenizer", model_});
    EXPECT_EQ(split["layout"], "split");
    EXPECT_EQ(split["vocab"], 400) << "the vocabulary is that of the file";
    EXPECT_EQ(jsonOf({"tokenize", file("s.gguf"), "ab"}), jsonOf({"tokenize", model_, "ab"}));
}

}  // namespace
}  // namespace sirocco::test
