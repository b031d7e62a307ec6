// What a GGUF file says of its special ids and its template reaches the tokenizer, or is refused.
#include "engine/runtime/vocabulary_file.h"

#include <gtest/gtest.h>

#include <map>

#include "engine/io/gguf_writer.h"
#include "engine/text/tokenizer.h"
#include "tests/support/temp_dir.h"

namespace sirocco::test {
namespace {

struct Extras {
    std::map<std::string, std::uint32_t> integers;
    std::map<std::string, bool> flags;
    std::string chatTemplate;
};

class VocabularyMetadata : public testing::Test {
protected:
    Result<TokenizerData> read(const Extras& extras) const {
        const TokenizerData data = makeByteVocabulary(300);
        std::vector<std::int32_t> types;
        for (const PieceType type : data.types) {
            types.push_back(static_cast<std::int32_t>(type));
        }
        GgufWriter writer;
        writer.addText("general.architecture", "llama");
        writer.addText("tokenizer.ggml.model", "llama");
        writer.addTexts("tokenizer.ggml.tokens", data.pieces);
        writer.addFloats("tokenizer.ggml.scores", data.scores);
        writer.addIntegers("tokenizer.ggml.token_type", types);
        for (const auto& [key, value] : extras.integers) {
            writer.addUint32(key, value);
        }
        for (const auto& [key, value] : extras.flags) {
            writer.addBool(key, value);
        }
        if (!extras.chatTemplate.empty()) {
            writer.addText("tokenizer.chat_template", extras.chatTemplate);
        }
        EXPECT_TRUE(writer.write(path_).ok());
        return readVocabularyFile(path_);
    }

    TempDir folder_;
    std::string path_ = folder_.file("v.gguf");
};

TEST_F(VocabularyMetadata, HasDefaults) {
    const auto data = read({});
    ASSERT_TRUE(data.ok());
    EXPECT_EQ(data->eos, 2);
    EXPECT_TRUE(data->moreEnds.empty());
    EXPECT_TRUE(data->addBos);
    EXPECT_TRUE(data->chatTemplate.empty());
    EXPECT_FALSE(data->saysNoTemplate) << "older GGUF files have none although the model does";
}

TEST_F(VocabularyMetadata, IsRead) {
    const auto data = read({{{"tokenizer.ggml.eos_token_id", 290}, {"tokenizer.ggml.eot_token_id", 291}},
                            {{"tokenizer.ggml.add_bos_token", false}},
                            "[INST] {{ m }} [/INST]"});
    ASSERT_TRUE(data.ok());
    EXPECT_EQ(data->eos, 290);
    EXPECT_EQ(data->moreEnds, std::vector<TokenId>{291});
    EXPECT_FALSE(data->addBos);
    EXPECT_EQ(data->chatTemplate, "[INST] {{ m }} [/INST]");
    EXPECT_EQ((*Tokenizer::create(*data))->ends(), (std::vector<TokenId>{2, 290, 291}));
}

TEST_F(VocabularyMetadata, AnEndOutsideTheVocabularyIsRefused) {
    for (const std::uint32_t id : {300u, 0xffffffffu}) {
        const auto data = read({{{"tokenizer.ggml.eot_token_id", id}}, {}, {}});
        ASSERT_FALSE(data.ok());
        EXPECT_EQ(data.error().code, ErrorCode::badFile);
    }
}

}  // namespace
}  // namespace sirocco::test
