// A conversation from end to end with the real engine: a tiny seeded model everywhere, the demo model where it is
// there.
#include <gtest/gtest.h>

#include <QFileInfo>

#include "tests/app/services.h"
#include "tests/support/tiny_model.h"

namespace sirocco {
namespace {

using test::spinUntil;

class Answers : public testing::Test {
protected:
    void start(const QString& model) {
        services_.reset();
        services_ = std::make_unique<test::Services>(folder_);
        ASSERT_TRUE(services_->load(model)) << services_->models.loadError()->error.detail;
        SamplingSettings sampling;
        sampling.maxTokens = 24;
        sampling.params.temperature = 0;
        services_->settings.setSampling(sampling);
    }
    ConversationService& chat() { return services_->conversations; }
    ChatMessage ask(const ConversationId& id, const QString& text) {
        chat().send(id, text);
        EXPECT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
        const auto path = chat().path(id);
        return path.isEmpty() ? ChatMessage() : path.last();
    }
    void reopen(const ConversationId& id) {
        chat().open(id);
        ASSERT_TRUE(spinUntil([&] { return chat().isOpen(id); }));
    }

    test::TempDir folder_;
    std::unique_ptr<test::Services> services_;
};

TEST_F(Answers, ContinuingReusesThePrefixAlsoAfterARestart) {
    const test::TinyModel tiny;
    const QString model = QString::fromStdString(tiny.path());
    start(model);
    const ConversationId id = chat().createDraft();
    const ChatMessage first = ask(id, QStringLiteral("hello"));
    ASSERT_EQ(first.role, Role::assistant);
    ASSERT_FALSE(first.error) << first.error->detail;
    EXPECT_EQ(first.stats.answerTokens, 24);
    EXPECT_EQ(first.stats.stopReason, StopReason::length);
    EXPECT_GT(first.stats.promptTokens, 0);
    EXPECT_GT(first.stats.secondsToFirstToken, 0);
    EXPECT_GT(first.stats.decodeTokensPerSecond, 0);
    EXPECT_EQ(first.stats.reusedTokens, 0);

    const ChatMessage second = ask(id, QStringLiteral("and then"));
    // All of the first turn but, at most, its last token, whose keys were never needed.
    EXPECT_GE(second.stats.reusedTokens, first.stats.promptTokens + first.stats.answerTokens - 1);

    services_->settleStore();
    start(model);
    reopen(id);
    const auto path = chat().path(id);
    ASSERT_EQ(path.size(), 4);
    EXPECT_EQ(path[1].text(), first.text());
    EXPECT_EQ(path[3].text(), second.text());
    EXPECT_EQ(path[3].stats.answerTokens, 24);
    const ChatMessage third = ask(id, QStringLiteral("more"));
    EXPECT_EQ(third.stats.reusedTokens, 0) << "nothing is cached after a restart";
    const ChatMessage fourth = ask(id, QStringLiteral("more"));
    EXPECT_GE(fourth.stats.reusedTokens, third.stats.promptTokens + third.stats.answerTokens - 1);
}

TEST_F(Answers, ASeedGivesTheSameAnswerAgain) {
    const test::TinyModel tiny;
    start(QString::fromStdString(tiny.path()));
    SamplingSettings sampling;
    sampling.maxTokens = 16;
    sampling.params.temperature = 1.0f;
    sampling.params.seed = 4711;
    sampling.fixedSeed = true;
    services_->settings.setSampling(sampling);
    const ConversationId id = chat().createDraft();
    const ChatMessage first = ask(id, QStringLiteral("hello"));
    chat().regenerate(id, first.id);
    ASSERT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
    const ChatMessage again = chat().path(id).last();
    EXPECT_NE(again.id, first.id);
    EXPECT_EQ(again.sampling.seed, 4711u);
    EXPECT_EQ(again.text(), first.text());
}

TEST_F(Answers, KeepsTheAlternativesOfEveryToken) {
    const test::TinyModel tiny;
    start(QString::fromStdString(tiny.path()));
    const ConversationId id = chat().createDraft();
    const ChatMessage answer = ask(id, QStringLiteral("hello"));
    services_->settleStore();
    std::vector<TokenRecord> tokens;
    bool read = false;
    services_->store.run(
        &services_->store, [&](Stores& stores) { return stores.conversations.tokens(answer.id); },
        [&](Result<std::vector<TokenRecord>> loaded) {
            read = true;
            ASSERT_TRUE(loaded.ok());
            tokens = *loaded;
        });
    ASSERT_TRUE(spinUntil([&] { return read; }));
    ASSERT_EQ(tokens.size(), 24u);
    for (const TokenRecord& token : tokens) {
        ASSERT_EQ(token.alternativeCount, 8);
        EXPECT_EQ(token.alternatives[0].id, token.id) << "greedy takes the likeliest";
        EXPECT_NEAR(token.alternatives[0].logProbability, token.logProbability, 1e-3f);
        EXPECT_LE(token.alternatives[1].logProbability, token.alternatives[0].logProbability);
    }
}

TEST_F(Answers, StopEndsALongAnswerAndTheNextSendWorks) {
    // Never ends by itself, and takes seconds to fill its context: the stop arrives long before.
    test::TinyModelOptions options;
    options.config.layers = 12;
    options.config.ffn = 512;
    options.config.context = 4096;
    const test::TinyModel tiny(options);
    start(QString::fromStdString(tiny.path()));
    SamplingSettings sampling;
    sampling.params.temperature = 0;
    services_->settings.setSampling(sampling);
    const ConversationId id = chat().createDraft();
    chat().send(id, QStringLiteral("go on for ever"));
    ASSERT_TRUE(spinUntil([&] { return chat().progress(id).answerTokens > 3; }));
    chat().stop(id);
    ASSERT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
    const ChatMessage stopped = chat().path(id).last();
    EXPECT_EQ(stopped.state, MessageState::stopped);
    EXPECT_GT(stopped.stats.answerTokens, 3);
}

TEST_F(Answers, TwoConversationsAnswerAtOnce) {
    const test::TinyModel tiny;
    start(QString::fromStdString(tiny.path()));
    const ConversationId alone = chat().createDraft();
    const QString expected = ask(alone, QStringLiteral("hello")).text();
    const ConversationId a = chat().createDraft();
    const ConversationId b = chat().createDraft();
    chat().send(a, QStringLiteral("hello"));
    chat().send(b, QStringLiteral("hello"));
    ASSERT_TRUE(spinUntil([&] { return !chat().anyGenerating(); }));
    EXPECT_EQ(chat().path(a).last().text(), expected);
    EXPECT_EQ(chat().path(b).last().text(), expected);
}

TEST_F(Answers, TheDemoModelAnswers) {
    const auto demo = demoModelPath();
    if (!demo) {
        GTEST_SKIP() << "the demo model is not there: " << demo.error().detail;
    }
    start(QStringLiteral("demo"));
    EXPECT_TRUE(services_->models.isDemo());
    const ConversationId id = chat().createDraft();
    const ChatMessage answer = ask(id, QStringLiteral("Hello! What can you do?"));
    ASSERT_FALSE(answer.error) << answer.error->detail;
    EXPECT_FALSE(answer.text().trimmed().isEmpty());
    const ChatMessage next = ask(id, QStringLiteral("Tell me more."));
    EXPECT_GT(next.stats.reusedTokens, 0);
    EXPECT_GT(services_->models.metrics().decodedTokens, 0u);
}

}  // namespace
}  // namespace sirocco
