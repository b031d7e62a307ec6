// What the template of a model means for its answers: the prompt, the ids that end them, the text that is shown.
#include <gtest/gtest.h>

#include "engine/runtime/synthesize.h"
#include "engine/runtime/vocabulary_file.h"
#include "tests/support/engine_run.h"
#include "tests/support/temp_dir.h"

namespace sirocco::test {
namespace {

constexpr TokenId kBase = 400;

// A model whose vocabulary has ChatML's pieces, but whose file has no chat template.
class TemplateGeneration : public testing::Test {
protected:
    void SetUp() override {
        SynthesizeOptions options;
        options.path = folder_.file("chatml.gguf");
        options.config = {.layers = 1,
                          .dim = 64,
                          .ffn = 64,
                          .heads = 2,
                          .kvHeads = 1,
                          .headDim = 32,
                          .experts = 4,
                          .expertsUsed = 2,
                          .vocab = kBase,
                          .context = 512};
        options.tokenizer = makeByteVocabulary(kBase);
        options.tokenizer->chatTemplate = "{{ something new }}";
        for (const auto& [piece, type] : {std::pair{"<|im_end|>", PieceType::control},
                                          {"<|im_start|>", PieceType::userDefined},
                                          {"<tool>", PieceType::userDefined}}) {
            options.tokenizer->pieces.emplace_back(piece);
            options.tokenizer->scores.push_back(0);
            options.tokenizer->types.push_back(type);
        }
        ASSERT_TRUE(synthesizeModel(options).ok());
        engine_ = load(options.path);
    }

    // Greedy, with these ids preferred above all.
    LaneRecord answer(PromptTemplate promptTemplate, std::vector<LogitBias> bias) {
        GenerationRequest request = tokensRequest({}, {{.temperature = 0, .logitBias = std::move(bias)}}, 4);
        request.messages = {message(Role::user, "hi")};
        request.promptTemplate = promptTemplate;
        const Record record = generate(*engine_, request);
        EXPECT_EQ(record.lanes.size(), 1u);
        return record.lanes.empty() ? LaneRecord() : record.lanes[0];
    }

    TempDir folder_;
    std::unique_ptr<Engine> engine_;
};

TEST_F(TemplateGeneration, TheUserHasToBeAsked) {
    EXPECT_EQ(engine_->model().promptTemplate, PromptTemplate::automatic);
    EXPECT_EQ(engine_->model().suggestedTemplate, PromptTemplate::chatml);
    GenerationRequest request = tokensRequest({}, seeded(1), 4);
    request.messages = {message(Role::user, "hi")};
    const Record record = generate(*engine_, request);
    ASSERT_TRUE(record.finished && !*record.finished);
    EXPECT_EQ(record.finished->error().code, ErrorCode::unknownTemplate);
    EXPECT_EQ(engine_->prompt(request.messages).error().code, ErrorCode::unknownTemplate);
    EXPECT_TRUE(engine_->prompt(request.messages, PromptTemplate::chatml).ok());
}

TEST_F(TemplateGeneration, EveryEndEndsAnAnswer) {
    for (const TokenId end : {TokenId{2}, kBase}) {
        for (const PromptTemplate one : {PromptTemplate::mistralV1, PromptTemplate::chatml, PromptTemplate::plain}) {
            const LaneRecord lane = answer(one, {{end, 1e6f}});
            EXPECT_EQ(lane.end->reason, StopReason::eos);
            EXPECT_TRUE(lane.tokens.empty());
        }
    }
}

TEST_F(TemplateGeneration, MarksAreNotShownAndOtherAddedPiecesAre) {
    EXPECT_EQ(answer(PromptTemplate::chatml, {{kBase + 1, 1e6f}}).text, "");
    EXPECT_EQ(answer(PromptTemplate::chatml, {{kBase + 2, 1e6f}}).text, "<tool><tool><tool><tool>");
}

TEST_F(TemplateGeneration, OnlyAnAnswerThatIsATextOfItsOwnLosesItsFirstSpace) {
    const TokenId spaced = 259;  // "▁"
    EXPECT_EQ(answer(PromptTemplate::mistralV1, {{spaced, 1e6f}}).text, "   ");
    EXPECT_EQ(answer(PromptTemplate::chatml, {{spaced, 1e6f}}).text, "    ");
    EXPECT_EQ(answer(PromptTemplate::plain, {{spaced, 1e6f}}).text, "    ");
}

}  // namespace
}  // namespace sirocco::test
