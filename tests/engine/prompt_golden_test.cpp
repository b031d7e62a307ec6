// Prompts beside the ids of mistral-common and of Hugging Face transformers (tests/golden/make_template_golden.py).
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "engine/runtime/vocabulary_file.h"
#include "engine/text/prompt.h"

namespace sirocco::test {
namespace {

using nlohmann::json;

std::unique_ptr<Tokenizer> demoTokenizer(const json& added, PieceType type) {
    auto data = readVocabularyFile(SIROCCO_DEMO_VOCABULARY);
    EXPECT_TRUE(data.ok());
    for (const json& piece : added) {
        data->pieces.push_back(piece);
        data->scores.push_back(0);
        data->types.push_back(type);
    }
    auto made = Tokenizer::create(std::move(*data));
    EXPECT_TRUE(made.ok());
    return std::move(*made);
}

TEST(PromptGolden, IdsAreThoseOfTheirMakers) {
    const json golden = json::parse(std::ifstream(SIROCCO_PROMPT_GOLDEN));
    const auto mistral = demoTokenizer(golden["mistral_pieces"], PieceType::control);
    const auto chatml = demoTokenizer(golden["chatml_pieces"], PieceType::userDefined);
    const std::vector<std::tuple<PromptTemplate, const Tokenizer*>> ways = {
        {PromptTemplate::mistralV1, mistral.get()},
        {PromptTemplate::mistralV3, mistral.get()},
        {PromptTemplate::chatml, chatml.get()},
    };
    int compared = 0;
    for (const json& one : golden["cases"]) {
        std::vector<Message> messages;
        for (const json& message : one["messages"]) {
            const std::string role = message["role"];
            messages.push_back({role == "system" ? Role::system
                                : role == "user" ? Role::user
                                                 : Role::assistant,
                                {{PartKind::text, "", message["content"]}},
                                {}});
        }
        for (const auto& [promptTemplate, tokenizer] : ways) {
            if (!one.contains(promptTemplateName(promptTemplate))) {
                continue;
            }
            const auto prompt = buildPrompt(*tokenizer, messages, promptTemplate);
            ASSERT_TRUE(prompt.ok());
            EXPECT_EQ(prompt->ids, one[promptTemplateName(promptTemplate)].get<std::vector<TokenId>>())
                << promptTemplateName(promptTemplate) << " " << one["messages"];
            ++compared;
        }
    }
    EXPECT_GE(compared, 20);
}

}  // namespace
}  // namespace sirocco::test
