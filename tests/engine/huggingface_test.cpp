// Hugging Face folders: what opens, and what is wrong with those that do not. Numbers: FolderParity in parity_test.cpp.
#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>

#include "engine/runtime/model_loader.h"
#include "engine/runtime/planner.h"
#include "tests/support/engine_run.h"
#include "tests/support/files.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

namespace fs = std::filesystem;

constexpr const char* kFirst = "model-00001-of-00002.safetensors";
constexpr const char* kSecond = "model-00002-of-00002.safetensors";

// Of the JSON at the front of a file of safetensors.
std::size_t headerLength(const std::string& bytes) {
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), sizeof(length));
    return length;
}

class HuggingFaceFolder : public testing::Test {
protected:
    std::string file(const std::string& name) const { return model_.path() + "/" + name; }
    void write(const std::string& name, const std::string& bytes) const { writeFile(file(name), bytes); }

    ModelFile opened() const {
        Result<ModelFile> model = openModel(model_.path());
        if (!model) {
            throw std::runtime_error(model.error().detail);
        }
        return std::move(*model);
    }

    void expectRefused(ErrorCode code, const std::string& part) const {
        const Result<ModelFile> model = openModel(model_.path());
        ASSERT_FALSE(model.ok()) << "accepted, expected: " << part;
        EXPECT_EQ(model.error().code, code) << model.error().detail;
        EXPECT_NE(model.error().detail.find(part), std::string::npos) << model.error().detail;
    }

    TinyModel model_{{.type = TensorType::bf16, .storage = Storage::huggingFace}};
};

TEST_F(HuggingFaceFolder, SaysWhatItHolds) {
    const ModelFile model = opened();
    EXPECT_EQ(model.info.name, "tiny");
    EXPECT_EQ(model.info.layout, ExpertLayout::huggingface);
    EXPECT_EQ(model.info.path, model_.path());
    EXPECT_EQ(model.info.types.at("BF16"), model.info.bytes);
    EXPECT_EQ(model.info.headDim, 16);
    EXPECT_EQ(model.info.ropeTheta, 1e6f);
    EXPECT_TRUE(model.config.ropeHalfSplit);
    EXPECT_EQ(model.files.size(), 2u);
    EXPECT_TRUE(model.info.warnings.empty());
    EXPECT_EQ(openModel(model_.path() + "/")->info.path, model_.path());
}

TEST_F(HuggingFaceFolder, TheHashFollowsTheWeights) {
    const std::string hash = opened().info.hash;
    EXPECT_EQ(opened().info.hash, hash);
    std::string bytes = readFile(file(kSecond));
    char& first = bytes[8 + headerLength(bytes)];
    first = static_cast<char>(first ^ 1);
    write(kSecond, bytes);
    EXPECT_NE(opened().info.hash, hash);
}

TEST_F(HuggingFaceFolder, Generates) {
    const auto engine = load(model_.path());
    const Record record = generate(*engine, tokensRequest(model_.prompt(20), seeded(2), 12));
    EXPECT_EQ(record.lanes[0].tokens.size(), 12u);
    const std::vector<PlanLine>& planned = engine->plan().lines;
    const std::vector<PlanLine> held = engine->metrics().memory;
    EXPECT_EQ(bytesOf(planned, "dense"), bytesOf(held, "dense")) << "planned is allocated, norms included";
    EXPECT_EQ(bytesOf(planned, "experts"), bytesOf(held, "experts"));
    EXPECT_LE(double(bytesOf(held, "dense") + bytesOf(held, "experts")), 1.03 * double(engine->model().bytes));
}

TEST_F(HuggingFaceFolder, NewConfigurationsKeepRopeInAnObject) {
    replaceInFile(file("config.json"), "\"rope_theta\":1000000.000000", R"("rope_parameters":{"rope_theta":10000})");
    replaceInFile(file("config.json"), "\"max_position_embeddings\":512", "\"max_position_embeddings\":32768");
    const ModelFile model = opened();
    EXPECT_EQ(model.info.ropeTheta, 10000.0f);
    ASSERT_EQ(model.info.warnings.size(), 1u);
    EXPECT_NE(model.info.warnings[0].find("1000000"), std::string::npos);
}

TEST_F(HuggingFaceFolder, RefusesWhatIsMissing) {
    fs::remove(file(kSecond));
    expectRefused(ErrorCode::notFound, std::string(kSecond) + " is missing");
    fs::remove(file(kFirst));
    expectRefused(ErrorCode::unsupported, "no model-….safetensors");
    write("pytorch_model.bin", "pickle");
    expectRefused(ErrorCode::unsupported, "pickles");
    fs::remove(file("pytorch_model.bin"));
    write("consolidated.safetensors", "");
    expectRefused(ErrorCode::unsupported, "consolidated");
    fs::remove(file("config.json"));
    expectRefused(ErrorCode::invalidArgument, "config.json");
}

TEST_F(HuggingFaceFolder, RefusesShardsOfTwoModels) {
    fs::copy_file(file(kFirst), file("model-00001-of-00003.safetensors"));
    expectRefused(ErrorCode::badFile, "several models");
    fs::remove(file("model-00001-of-00003.safetensors"));
    write("model-1-of-x.safetensors", "");
    expectRefused(ErrorCode::badFile, "several models");
    fs::copy_file(file(kFirst), file(kSecond), fs::copy_options::overwrite_existing);
    fs::remove(file("model-1-of-x.safetensors"));
    expectRefused(ErrorCode::badFile, "twice");
}

TEST_F(HuggingFaceFolder, RefusesOtherModels) {
    const std::string config = readFile(file("config.json"));
    const auto refused = [&](const std::string& from, const std::string& to, ErrorCode code, const std::string& part) {
        write("config.json", config);
        replaceInFile(file("config.json"), from, to);
        expectRefused(code, part);
    };
    refused("\"mixtral\"", "\"qwen2_moe\"", ErrorCode::unsupported, "'qwen2_moe'");
    refused("\"silu\"", "\"gelu\"", ErrorCode::unsupported, "'gelu'");
    refused("\"tie_word_embeddings\":false", "\"tie_word_embeddings\":true", ErrorCode::unsupported, "ties");
    refused("\"sliding_window\":null", R"("quantization_config":{"quant_method":"awq"})", ErrorCode::unsupported,
            "AWQ");
    refused("\"sliding_window\":null", R"("rope_scaling":{"type":"yarn"})", ErrorCode::unsupported, "positions");
    refused("\"sliding_window\":null", R"("rope_parameters":{"rope_type":"yarn"})", ErrorCode::unsupported,
            "positions");
    refused("\"hidden_size\":64", "\"hidden_size\":96", ErrorCode::badFile, "embed_tokens");
    refused("\"hidden_size\":64", "\"hidden_size\":0", ErrorCode::badFile, "hidden_size");
    refused("\"hidden_size\":64", "\"hidden_size\":1e300", ErrorCode::badFile, "hidden_size");
    refused("\"hidden_size\":64", "\"hidden_size\":\"64\"", ErrorCode::badFile, "hidden_size");
    refused("\"num_attention_heads\":4", "\"num_attention_heads\":0", ErrorCode::badFile, "num_attention_heads");
    refused("\"num_key_value_heads\":2", "\"num_key_value_heads\":3", ErrorCode::badFile, "divide");
    refused("\"num_local_experts\":8", "\"num_local_experts\":7", ErrorCode::badFile, "block_sparse_moe.gate");
    refused("\"num_hidden_layers\":2", "\"num_hidden_layers\":1", ErrorCode::unsupported, "does not have");
    refused("\"num_hidden_layers\":2", "\"num_hidden_layers\":3", ErrorCode::badFile, "model.layers.2.");
    refused("\"vocab_size\":293", "\"vocab_size\":292", ErrorCode::badFile, "embed_tokens");
    refused("{", "[{", ErrorCode::badFile, "no valid JSON");
    refused("{", "{\"hidden_size\":64,", ErrorCode::badFile, "twice");
    refused("\"sliding_window\":null", "\"deep\":" + std::string(100, '[') + std::string(100, ']'), ErrorCode::badFile,
            "deeply");
}

TEST_F(HuggingFaceFolder, OldRotaryTablesAreLeftAlone) {
    replaceInFile(file("config.json"), "\"sliding_window\":null", "\"sliding_window\":4096");
    const std::string bytes = readFile(file(kFirst));
    const std::size_t length = headerLength(bytes);
    const std::size_t data = bytes.size() - 8 - length;
    std::string header = bytes.substr(8, length - 1);
    header += ",\"model.layers.0.self_attn.rotary_emb.inv_freq\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[" +
              std::to_string(data) + "," + std::to_string(data + 8) + "]}}";
    write(kFirst, safetensorsBytes(header, bytes.substr(8 + length) + std::string(8, '\0')));
    const ModelFile model = opened();
    ASSERT_EQ(model.info.warnings.size(), 1u);
    EXPECT_NE(model.info.warnings[0].find("sliding"), std::string::npos);
}

// The header's length decides where tensors begin; an odd one leaves none of them aligned.
TEST_F(HuggingFaceFolder, TensorsNeedNoAlignment) {
    const std::vector<TokenId> ids = model_.prompt(30);
    const LogitsResult expected = logits(*load(model_.path()), {.tokens = ids});
    for (const char* shard : {kFirst, kSecond}) {
        const std::string bytes = readFile(file(shard));
        const std::size_t length = headerLength(bytes);
        std::string header = bytes.substr(8, length);
        header += header.size() % 2 == 0 ? " " : "";
        write(shard, safetensorsBytes(header, bytes.substr(8 + length)));
    }
    EXPECT_EQ(logits(*load(model_.path()), {.tokens = ids}).logits, expected.logits);
}

class FolderVocabulary : public HuggingFaceFolder {
protected:
    // Room for six more ids than tokenizer.model has pieces.
    void SetUp() override {
        TinyModelOptions options{.type = TensorType::f32, .storage = Storage::huggingFace};
        options.config.vocab = 299;
        const TinyModel larger(options);
        for (const char* name : {kFirst, kSecond, "config.json"}) {
            fs::copy_file(larger.path() + "/" + name, file(name), fs::copy_options::overwrite_existing);
        }
    }
};

TEST_F(FolderVocabulary, IsFilledUpToTheEmbeddings) {
    const TokenizerData data = opened().tokenizer;
    ASSERT_EQ(data.pieces.size(), 299u);
    EXPECT_EQ(data.types[292], PieceType::normal);
    for (std::size_t id = 293; id < 299; ++id) {
        EXPECT_EQ(data.types[id], PieceType::unused) << id;
    }
    EXPECT_EQ(data.bos, 1);
    EXPECT_EQ(data.eos, 2);
}

TEST_F(FolderVocabulary, TakesAddedTokens) {
    write("added_tokens.json", R"({"<|im_start|>": 294, "<code>": 296})");
    write("tokenizer_config.json", R"({"added_tokens_decoder": {
        "0": {"content": "<unk>", "special": true}, "1": {"content": "<s>", "special": true},
        "294": {"content": "<|im_start|>", "special": true}, "295": {"content": "<|im_end|>", "special": true}},
        "eos_token": {"content": "<|im_end|>"}, "bos_token": "<s>", "chat_template": "<|im_start|>user"})");
    const TokenizerData data = opened().tokenizer;
    EXPECT_EQ(data.pieces[294], "<|im_start|>");
    EXPECT_EQ(data.types[294], PieceType::control);
    EXPECT_EQ(data.types[295], PieceType::control);
    EXPECT_EQ(data.pieces[296], "<code>");
    EXPECT_EQ(data.types[296], PieceType::userDefined);
    EXPECT_EQ(data.types[293], PieceType::unused);
    EXPECT_EQ(data.types[0], PieceType::unknown);
    EXPECT_EQ(data.eos, 295);
    EXPECT_EQ(data.bos, 1);
    EXPECT_EQ(data.chatTemplate, "<|im_start|>user");
}

TEST_F(FolderVocabulary, EverythingThatEndsAnAnswer) {
    replaceInFile(file("config.json"), "\"sliding_window\":null", "\"eos_token_id\":2");
    EXPECT_TRUE(opened().tokenizer.moreEnds.empty()) << "it is the one end already";
    write("generation_config.json", R"({"eos_token_id": [2, 294, 295, 294]})");
    EXPECT_EQ(opened().tokenizer.moreEnds, (std::vector<TokenId>{294, 295}));
    for (const char* wrong : {"299", "-1", "\"2\"", "[2, null]", "1.5"}) {
        write("generation_config.json", std::string("{\"eos_token_id\": ") + wrong + "}");
        expectRefused(ErrorCode::badFile, "generation_config.json");
    }
}

TEST_F(FolderVocabulary, AConfigurationWithoutATemplateMeansABaseModel) {
    EXPECT_FALSE(opened().tokenizer.saysNoTemplate) << "there is nothing that could have told";
    write("tokenizer_config.json", R"({"add_bos_token": false})");
    EXPECT_TRUE(opened().tokenizer.saysNoTemplate);
    EXPECT_FALSE(opened().tokenizer.addBos);
    EXPECT_EQ(opened().info.promptTemplate, PromptTemplate::plain);
    write("chat_template.jinja", "[INST]");
    EXPECT_FALSE(opened().tokenizer.saysNoTemplate);
    EXPECT_EQ(opened().info.promptTemplate, PromptTemplate::mistralV1);
}

TEST_F(FolderVocabulary, FindsTemplatesWhereverTheyAre) {
    write("tokenizer_config.json",
          R"({"chat_template": [{"name": "tool_use", "template": "b"}, {"name": "default", "template": "a"}]})");
    EXPECT_EQ(opened().tokenizer.chatTemplate, "a");
    write("chat_template.jinja", "{{ jinja }}");
    EXPECT_EQ(opened().tokenizer.chatTemplate, "{{ jinja }}");
    write("chat_template.json", R"({"chat_template": "json"})");
    EXPECT_EQ(opened().tokenizer.chatTemplate, "json");
}

TEST_F(FolderVocabulary, RefusesWhatDoesNotFit) {
    write("added_tokens.json", R"({"<x>": 299})");
    expectRefused(ErrorCode::badFile, "'<x>'");
    write("added_tokens.json", R"({"<x>": -1})");
    expectRefused(ErrorCode::badFile, "'<x>'");
    write("added_tokens.json", R"({"<x>": "294"})");
    expectRefused(ErrorCode::badFile, "'<x>'");
    write("added_tokens.json", "[]");
    expectRefused(ErrorCode::badFile, "no JSON object");
    write("added_tokens.json", "{}");
    write("tokenizer_config.json", R"({"added_tokens_decoder": {"x": {"content": "<x>"}}})");
    expectRefused(ErrorCode::badFile, "'x'");
    write("tokenizer_config.json", R"({"added_tokens_decoder": {"299": {"content": "<x>"}}})");
    expectRefused(ErrorCode::badFile, "'299'");
    write("tokenizer_config.json", R"({"added_tokens_decoder": {"294": 7}})");
    expectRefused(ErrorCode::badFile, "'294'");
    fs::remove(file("tokenizer_config.json"));
    write("tokenizer.model", "no protobuf");
    expectRefused(ErrorCode::badFile, "sentencepiece");
    fs::remove(file("tokenizer.model"));
    expectRefused(ErrorCode::unsupported, "tokenizer.model");
}

}  // namespace
}  // namespace sirocco::test
