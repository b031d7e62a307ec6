// How to write to a model whose file does not say it: asked for, used, remembered.
#include <gtest/gtest.h>

#include "app/storage/message_json.h"
#include "tests/app/services.h"

namespace sirocco {
namespace {

using test::ScriptedEngine;
using test::spinUntil;

constexpr const char* kHash = "5c71b7ed00000000";  // the scripted engine's

// One engine whose file leaves the template open.
EngineSource openSource(ScriptedEngine*& engine) {
    auto made = std::make_unique<ScriptedEngine>();
    made->forgetTemplate();
    engine = made.get();
    EngineSource source = test::scriptedSource(std::move(made));
    source.inspect = [](const std::string& path) -> Result<ModelInfo> {
        ModelInfo info;
        info.path = path;
        info.context = 512;
        info.hash = kHash;
        return info;
    };
    return source;
}

TEST(ModelTemplate, IsStoredByHashAndReplaced) {
    const test::TempDir folder;
    auto stores = openStores(QString::fromStdString(folder.file("sirocco.db")));
    ASSERT_TRUE(stores.ok());
    ModelTemplateStore& store = (*stores)->modelTemplates;
    EXPECT_EQ(*store.find(QStringLiteral("a")), PromptTemplate::automatic);
    for (const PromptTemplate one :
         {PromptTemplate::mistralV1, PromptTemplate::mistralV3, PromptTemplate::chatml, PromptTemplate::plain}) {
        ASSERT_TRUE(store.remember(QStringLiteral("a"), one).ok());
        EXPECT_EQ(*store.find(QStringLiteral("a")), one);
    }
    EXPECT_EQ(*store.find(QStringLiteral("b")), PromptTemplate::automatic);
    EXPECT_FALSE(store.remember(QStringLiteral("a"), PromptTemplate::automatic).ok());
    EXPECT_EQ(*store.find(QStringLiteral("a")), PromptTemplate::plain);
}

TEST(ModelTemplate, NothingIsSentBeforeItIsChosen) {
    const test::TempDir folder;
    ScriptedEngine* engine = nullptr;
    test::Services services(folder, openSource(engine));
    ASSERT_TRUE(services.load(test::placeholderModel(folder)));
    EXPECT_TRUE(services.models.choosesTemplate());
    EXPECT_EQ(services.models.promptTemplate(), PromptTemplate::automatic);
    std::optional<Error> error;
    ConversationService& chat = services.conversations;
    QObject::connect(&chat, &ConversationService::sendFailed,
                     [&](const ConversationId&, const Error& failed) { error = failed; });
    const ConversationId id = chat.createDraft();
    chat.send(id, QStringLiteral("hello"));
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::unknownTemplate);
    EXPECT_TRUE(chat.path(id).isEmpty());

    int changes = 0;
    QObject::connect(&services.models, &ModelService::templateChanged, [&] { ++changes; });
    services.models.chooseTemplate(PromptTemplate::automatic);
    EXPECT_EQ(changes, 0);
    services.models.chooseTemplate(PromptTemplate::chatml);
    EXPECT_EQ(changes, 1);
    chat.send(id, QStringLiteral("hello"));
    ASSERT_TRUE(spinUntil([&] { return !chat.isGenerating(id); }));
    ASSERT_EQ(engine->requests().size(), 1u);
    EXPECT_EQ(engine->requests()[0].promptTemplate, PromptTemplate::chatml);
    EXPECT_EQ(chat.path(id).size(), 2);
}

TEST(ModelTemplate, IsRememberedForTheModelAndCanBeChanged) {
    const test::TempDir folder;
    ScriptedEngine* engine = nullptr;
    for (const auto& [before, choice] : {std::pair{PromptTemplate::automatic, PromptTemplate::plain},
                                         {PromptTemplate::plain, PromptTemplate::chatml},
                                         {PromptTemplate::chatml, PromptTemplate::chatml}}) {
        test::Services services(folder, openSource(engine));
        ASSERT_TRUE(services.load(test::placeholderModel(folder)));
        EXPECT_EQ(services.models.promptTemplate(), before);
        services.models.chooseTemplate(choice);
        EXPECT_EQ(services.models.promptTemplate(), choice);
        services.settleStore();
    }
}

TEST(ModelTemplate, WhatTheFileSaysIsNoChoice) {
    const test::TempDir folder;
    test::Services services(folder, test::scriptedSource(std::make_unique<ScriptedEngine>()));
    EXPECT_FALSE(services.models.choosesTemplate()) << "there is no model";
    ASSERT_TRUE(services.load(test::placeholderModel(folder)));
    EXPECT_FALSE(services.models.choosesTemplate());
    services.models.chooseTemplate(PromptTemplate::plain);
    EXPECT_EQ(services.models.promptTemplate(), PromptTemplate::mistralV1);
}

TEST(MessageJson, KeepsAllOfTheSampling) {
    SamplingParams sampling;
    sampling.temperature = 0.25f;
    sampling.topK = 7;
    sampling.typicalP = 0.5f;
    sampling.topP = 0.75f;
    sampling.minP = 0.125f;
    sampling.repeatPenalty = 1.5f;
    sampling.frequencyPenalty = -0.5f;
    sampling.presencePenalty = 0.25f;
    sampling.repeatWindow = 9;
    sampling.logitBias = {{17, -1.5f}, {4, -INFINITY}};
    sampling.seed = 0xfedcba9876543210u;
    const SamplingParams read = samplingFromJson(samplingToJson(sampling));
    EXPECT_EQ(read.temperature, sampling.temperature);
    EXPECT_EQ(read.topK, sampling.topK);
    EXPECT_EQ(read.typicalP, sampling.typicalP);
    EXPECT_EQ(read.topP, sampling.topP);
    EXPECT_EQ(read.minP, sampling.minP);
    EXPECT_EQ(read.repeatPenalty, sampling.repeatPenalty);
    EXPECT_EQ(read.frequencyPenalty, sampling.frequencyPenalty);
    EXPECT_EQ(read.presencePenalty, sampling.presencePenalty);
    EXPECT_EQ(read.repeatWindow, sampling.repeatWindow);
    EXPECT_EQ(read.logitBias, sampling.logitBias);
    EXPECT_EQ(read.seed, sampling.seed);
    EXPECT_EQ(samplingFromJson(QStringLiteral("{}")).typicalP, 1.0f) << "of an older version";
    EXPECT_TRUE(samplingFromJson(QStringLiteral(R"({"logit_bias": [3, [], {"id": 1}]})")).logitBias.empty());
}

}  // namespace
}  // namespace sirocco
