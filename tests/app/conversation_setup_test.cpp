// What a conversation has of its own: kept, used for its answers, carried out and in.
#include "app/chat/conversation_setup.h"

#include <gtest/gtest.h>

#include <QDir>

#include "app/chat/transfer_service.h"
#include "tests/app/services.h"

namespace sirocco {
namespace {

using test::spinUntil;

SamplingSettings numbers(float temperature, int maxTokens) {
    SamplingSettings sampling;
    sampling.params.temperature = temperature;
    sampling.params.topP = 0.9f;
    sampling.params.seed = 18'446'744'073'709'551'615u;
    sampling.fixedSeed = true;
    sampling.maxTokens = maxTokens;
    return sampling;
}

TEST(ConversationSetup, NumbersComeBackFromTheirColumn) {
    const SamplingSettings sampling = numbers(0.25f, 12);
    const auto back = samplingSettingsFromJson(samplingSettingsToJson(sampling));
    ASSERT_TRUE(back.has_value());
    EXPECT_TRUE(sameSampling(*back, sampling));
    EXPECT_EQ(back->params.seed, sampling.params.seed) << "all 64 bits";
    EXPECT_EQ(back->maxTokens, 12);
    EXPECT_TRUE(samplingSettingsToJson(std::nullopt).isEmpty());
    for (const char* none : {"", "null", "[1]", "{", "7"}) {
        EXPECT_FALSE(samplingSettingsFromJson(QString::fromLatin1(none)).has_value()) << none;
    }
}

TEST(ConversationSetup, NumbersOfAStrangerAreBroughtIntoTheirRange) {
    const auto read = samplingSettingsFromJson(
        QStringLiteral(R"({"temperature": 1e300, "top_k": -5, "top_p": 7, "min_p": -1, "repeat_penalty": 0,
                           "repeat_window": 2147483647, "max_tokens": -3, "seed": 12, "fixed_seed": "yes"})"));
    ASSERT_TRUE(read.has_value());
    EXPECT_FLOAT_EQ(read->params.temperature, 5);
    EXPECT_EQ(read->params.topK, 0);
    EXPECT_FLOAT_EQ(read->params.topP, 1);
    EXPECT_FLOAT_EQ(read->params.minP, 0);
    EXPECT_FLOAT_EQ(read->params.repeatPenalty, 0.1f);
    EXPECT_LE(read->params.repeatWindow, 1 << 20);
    EXPECT_EQ(read->maxTokens, 0);
    EXPECT_FALSE(read->fixedSeed);
}

class SetupTest : public testing::Test {
protected:
    void start(const char* folder) {
        ASSERT_TRUE(QDir().mkpath(QString::fromStdString(folder_.file(folder))));
        services_ =
            std::make_unique<test::Services>(QString::fromStdString(folder_.file(folder)), EngineSource::real());
        bool settingsRead = false;
        const auto read =
            QObject::connect(&services_->settings, &SettingsService::loaded, [&] { settingsRead = true; });
        services_->settings.load();
        ASSERT_TRUE(spinUntil([&] { return settingsRead; }));
        QObject::disconnect(read);
        ASSERT_TRUE(services_->load(QStringLiteral("demo")));
    }
    ConversationService& chat() { return services_->conversations; }
    ChatMessage answer(const ConversationId& id, const char* text) {
        chat().send(id, QString::fromUtf8(text));
        EXPECT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
        return chat().path(id).last();
    }
    ConversationSetup stored(const ConversationId& id) {
        bool there = false;
        const auto opened = QObject::connect(&chat(), &ConversationService::opened,
                                             [&](const ConversationId& one) { there = there || one == id; });
        chat().open(id);
        EXPECT_TRUE(spinUntil([&] { return there; }));
        QObject::disconnect(opened);
        return chat().setup(id);
    }

    test::TempDir folder_;
    std::unique_ptr<test::Services> services_;
};

TEST_F(SetupTest, IsUsedForItsAnswersAndKept) {
    start("a");
    const ConversationId id = chat().createDraft();
    const ConversationSetup own{QStringLiteral("Answer in one sentence."), numbers(0.0f, 3)};
    chat().setSetup(id, own);
    const ChatMessage said = answer(id, "Tell me a short story.");
    EXPECT_EQ(said.stats.answerTokens, 3);
    EXPECT_FLOAT_EQ(said.sampling.temperature, 0.0f);
    EXPECT_EQ(said.sampling.seed, own.sampling->params.seed);
    const PromptSoFar prompt = chat().promptSoFar(id);
    ASSERT_FALSE(prompt.messages.empty());
    EXPECT_EQ(prompt.messages.front().role, Role::system);
    EXPECT_EQ(prompt.messages.front().parts.front().text, "Answer in one sentence.");
    EXPECT_EQ(answer(chat().createDraft(), "What can you do?").sampling.temperature,
              services_->settings.sampling().params.temperature)
        << "the others keep the defaults";

    const ConversationSetup other{QStringLiteral("Be brief."), numbers(0.5f, 4)};
    chat().setSetup(id, other);
    services_.reset();
    start("a");
    EXPECT_EQ(stored(id), other);
    chat().setSetup(id, {});
    services_.reset();
    start("a");
    EXPECT_EQ(stored(id), ConversationSetup());
    EXPECT_EQ(chat().sampling(id).maxTokens, services_->settings.sampling().maxTokens);
}

TEST_F(SetupTest, AChangeWhileTheFirstMessageIsBeingStoredIsNotLost) {
    start("a");
    const ConversationId id = chat().createDraft();
    chat().send(id, QStringLiteral("What can you do?"));
    const ConversationSetup late{QStringLiteral("Late."), std::nullopt};
    chat().setSetup(id, late);
    ASSERT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
    services_.reset();
    start("a");
    EXPECT_EQ(stored(id), late);
}

TEST_F(SetupTest, ANewConversationBeginsWithTheDefaults) {
    start("a");
    const ConversationId before = chat().createDraft();
    chat().setDefaultSystemPrompt(QStringLiteral("Use British spelling."));
    EXPECT_EQ(chat().setup(chat().createDraft()).systemPrompt, QStringLiteral("Use British spelling."));
    EXPECT_TRUE(chat().setup(before).systemPrompt.isEmpty()) << "a conversation keeps what it began with";
    services_->settings.setSampling(numbers(1.5f, 0));
    EXPECT_FLOAT_EQ(chat().sampling(before).params.temperature, 1.5f) << "without numbers of its own it follows";
}

TEST_F(SetupTest, GoesAlongInAnExport) {
    start("a");
    const ConversationId id = chat().createDraft();
    const ConversationSetup own{QStringLiteral("Sys."), numbers(0.0f, 2)};
    chat().setSetup(id, own);
    answer(id, "What can you do?");
    const QString file = QString::fromStdString(folder_.file("out.json"));
    const auto carry = [&](auto begin) {
        TransferService transfer(services_->store, services_->history);
        begin(transfer);
        EXPECT_TRUE(spinUntil([&] { return !transfer.isRunning(); }));
    };
    carry([&](TransferService& transfer) { transfer.exportTo(file, ExportFormat::json, {id}); });
    services_.reset();
    start("b");
    carry([&](TransferService& transfer) { transfer.importFrom(file); });
    EXPECT_EQ(stored(id), own);
}

}  // namespace
}  // namespace sirocco
