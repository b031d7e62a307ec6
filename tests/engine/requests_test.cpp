// Requests that make no sense, do not fit, or ask for what is not there: one clear error, and the engine goes on.
#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

class Requests : public testing::Test {
protected:
    TinyModel model_;
    std::unique_ptr<Engine> engine_ = load(model_.path(), {.context = 128});

    void expectRefused(const GenerationRequest& request, ErrorCode code) {
        const Record record = generate(*engine_, request);
        ASSERT_TRUE(record.finished);
        ASSERT_FALSE(*record.finished);
        EXPECT_EQ(record.finished->error().code, code) << record.finished->error().detail;
        EXPECT_FALSE(record.finished->error().detail.empty());
        for (const LaneRecord& lane : record.lanes) {
            EXPECT_EQ(lane.ends, 0);
        }
        expectUsable();
    }

    void expectUsable() {
        GenerationRequest request;
        request.tokens = model_.prompt(5);
        request.maxTokens = 3;
        EXPECT_EQ(generate(*engine_, request).lanes.at(0).tokens.size(), 3u);
    }
};

TEST_F(Requests, Empty) { expectRefused({}, ErrorCode::invalidArgument); }

TEST_F(Requests, NoLanes) {
    GenerationRequest request;
    request.tokens = model_.prompt(5);
    request.lanes.clear();
    expectRefused(request, ErrorCode::invalidArgument);
}

TEST_F(Requests, TooManyLanes) {
    GenerationRequest request;
    request.tokens = model_.prompt(5);
    request.lanes.resize(9);
    expectRefused(request, ErrorCode::invalidArgument);
}

TEST_F(Requests, IdsOutsideTheVocabulary) {
    for (const TokenId id : {-1, 293, 1 << 30}) {
        GenerationRequest request;
        request.tokens = {1, id, 5};
        expectRefused(request, ErrorCode::invalidArgument);
    }
}

TEST_F(Requests, PromptLongerThanTheContext) {
    GenerationRequest request;
    request.tokens = model_.prompt(400);
    request.maxTokens = 5;
    expectRefused(request, ErrorCode::contextFull);
}

TEST_F(Requests, ConversationThatStartsWithAnAnswer) {
    GenerationRequest request;
    request.messages = {message(Role::assistant, "hello")};
    expectRefused(request, ErrorCode::invalidArgument);
}

TEST_F(Requests, SamplingThatMakesNoSense) {
    const auto refuse = [this](const SamplingParams& params) {
        GenerationRequest request;
        request.tokens = model_.prompt(5);
        request.lanes = {params};
        expectRefused(request, ErrorCode::invalidArgument);
    };
    const float nan = std::nanf("");
    refuse({.temperature = nan});
    refuse({.typicalP = 0});
    refuse({.typicalP = 1.5f});
    refuse({.topP = nan});
    refuse({.frequencyPenalty = INFINITY});
    refuse({.presencePenalty = nan});
    refuse({.repeatWindow = -1});
    refuse({.logitBias = {{293, 1}}});
    refuse({.logitBias = {{-1, 1}}});
    refuse({.logitBias = {{3, INFINITY}}});
    refuse({.logitBias = {{3, nan}}});
}

TEST_F(Requests, WhenEveryTokenIsForbiddenTheLaneFailsWithASentence) {
    GenerationRequest request;
    request.tokens = model_.prompt(5);
    request.lanes = seeded(2);
    for (TokenId id = 0; id < 293; ++id) {
        request.lanes[1].logitBias.push_back({id, -INFINITY});
    }
    request.maxTokens = 3;
    const Record record = generate(*engine_, request);
    EXPECT_EQ(record.lanes[0].tokens.size(), 3u) << "the other lane goes on";
    EXPECT_TRUE(record.lanes[1].tokens.empty());
    EXPECT_EQ(record.lanes[1].end->reason, StopReason::failed);
    EXPECT_NE(record.lanes[1].end->error.find("forbidden"), std::string::npos);
    expectUsable();
}

TEST_F(Requests, ATemplateThatTheVocabularyCannotSpell) {
    GenerationRequest request;
    request.messages = {message(Role::user, "abc")};
    request.promptTemplate = PromptTemplate::mistralV3;
    expectRefused(request, ErrorCode::invalidArgument);
}

TEST_F(Requests, LogitsOfNothingOrOfUnknownIds) {
    EXPECT_FALSE(engine_->logits({}));
    EXPECT_FALSE(engine_->logits({.tokens = {1, 999}}));
    EXPECT_FALSE(engine_->logits({.tokens = {1, -4}}));
    EXPECT_FALSE(engine_->logits({.tokens = {1, 2}, .lanes = 0}));
    EXPECT_FALSE(engine_->logits({.tokens = {1, 2}, .lanes = 100}));
    EXPECT_FALSE(engine_->logits({.tokens = {1, 2}, .batch = -1}));
    EXPECT_FALSE(engine_->logits({.tokens = model_.prompt(100000)}));
    expectUsable();
}

TEST_F(Requests, UnknownIdsAreNotCancelled) {
    engine_->cancel(0);
    engine_->cancel(123456, 3);
    expectUsable();
}

TEST_F(Requests, FullContextEndsTheLaneAndSaysSo) {
    GenerationRequest request;
    request.tokens = model_.prompt(100);
    request.lanes.resize(2);
    const Record record = generate(*engine_, request);
    ASSERT_TRUE(*record.finished);
    for (const LaneRecord& lane : record.lanes) {
        EXPECT_EQ(lane.end->reason, StopReason::contextFull);
        // The last token that fits is computed, and what it says still comes.
        EXPECT_GE(lane.end->tokens, 28);
        EXPECT_LE(lane.end->tokens, 29);
    }
    expectUsable();
}

TEST_F(Requests, FailedGenerationLeavesNoMemoryBehind) {
    const std::uint64_t before = engine_->metrics().kvBytesUsed;
    for (int i = 0; i < 40; ++i) {
        GenerationRequest request;
        request.tokens = model_.prompt(100, std::uint64_t(i));
        const Record record = generate(*engine_, request);
        ASSERT_TRUE(*record.finished) << "round " << i;
        ASSERT_EQ(record.lanes[0].end->reason, StopReason::contextFull) << "round " << i;
    }
    EXPECT_GE(engine_->metrics().kvBytesUsed, before);
    expectUsable();
}

TEST_F(Requests, WhatWasPlannedIsAllocated) {
    std::uint64_t planned = 0;
    for (const PlanLine& line : engine_->plan().lines) {
        for (const PlanLine& held : engine_->metrics().memory) {
            if (held.owner == line.owner) {
                EXPECT_EQ(held.bytes, line.bytes) << line.owner;
            }
        }
        planned += line.bytes;
    }
    EXPECT_EQ(planned, engine_->plan().total);
    EXPECT_EQ(engine_->plan().verdict, PlanVerdict::fits);
}

TEST_F(Requests, ModelThatDoesNotFitIsRefusedWithTheArithmetic) {
    EngineOptions options;
    options.model = model_.path();
    options.memoryLimit.computer = 1000;
    const auto refused = loadEngine(options);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::outOfMemory);
    EXPECT_NE(refused.error().detail.find("KV"), std::string::npos) << refused.error().detail;
}

TEST_F(Requests, MissingFile) {
    EngineOptions options;
    options.model = "/nowhere/at/all.gguf";
    EXPECT_EQ(loadEngine(options).error().code, ErrorCode::notFound);
}

}  // namespace
}  // namespace sirocco::test
