// Answers are made again with the real engine, and come out as they were: whatever led to them, and whatever has become
// of the conversation's settings since.
#include "app/chat/replay_service.h"

#include <gtest/gtest.h>

#include "app/compare/compare_service.h"
#include "app/storage/message_json.h"
#include "tests/app/services.h"

namespace sirocco {
namespace {

using test::ScriptedAnswer;
using test::ScriptedEngine;
using test::spinUntil;

struct Outcome {
    std::optional<ReplayResult> result;
    std::optional<Error> error;
    bool stopped = false;
};

class Replay : public testing::Test {
protected:
    void start(EngineSource source = EngineSource::real()) {
        replay_.reset();
        services_.reset();
        services_ = std::make_unique<test::Services>(folder_, std::move(source));
        replay_ = std::make_unique<ReplayService>(chat(), services_->models);
        QObject::connect(replay_.get(), &ReplayService::ended,
                         [this](const MessageId&, const ReplayResult& result) { outcome_.result = result; });
        QObject::connect(replay_.get(), &ReplayService::failed,
                         [this](const MessageId&, const Error& error) { outcome_.error = error; });
        QObject::connect(replay_.get(), &ReplayService::stopped, [this] { outcome_.stopped = true; });
    }
    void startDemo() {
        start();
        ASSERT_TRUE(services_->load(QStringLiteral("demo")));
        SamplingSettings sampling;
        sampling.params.temperature = 0.9f;
        sampling.params.topP = 0.95f;
        sampling.params.repeatPenalty = 1.1f;
        sampling.maxTokens = 24;
        services_->settings.setSampling(sampling);
    }
    // The same database, another start of the program: nothing is in the KV cache.
    void restart(const ConversationId& id) {
        services_->settleStore();
        startDemo();
        bool opened = false;
        QObject::connect(&chat(), &ConversationService::opened, [&] { opened = true; });
        chat().open(id);
        ASSERT_TRUE(spinUntil([&] { return opened; }));
    }
    ConversationService& chat() { return services_->conversations; }

    MessageId settled(const ConversationId& id) {
        EXPECT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
        return chat().path(id).last().id;
    }
    MessageId say(const ConversationId& id, const char* text) {
        chat().send(id, QString::fromUtf8(text));
        return settled(id);
    }
    ConversationId talk(const QString& systemPrompt = {}) {
        const ConversationId id = chat().createDraft();
        chat().setSetup(id, {systemPrompt, {}});
        return id;
    }

    Outcome again(const ConversationId& id, const MessageId& answer) {
        outcome_ = {};
        EXPECT_EQ(replay_->refusal(id, answer), ReplayRefusal::none);
        replay_->start(id, answer);
        EXPECT_TRUE(spinUntil([&] { return !replay_->isRunning(); }));
        return outcome_;
    }
    void expectIdentical(const ConversationId& id, const MessageId& answer, int begun = 0) {
        const QList<ChatMessage> before = chat().path(id);
        const Outcome outcome = again(id, answer);
        ASSERT_TRUE(outcome.result) << (outcome.error ? outcome.error->detail : "stopped");
        const ReplayResult& result = *outcome.result;
        EXPECT_TRUE(result.identical) << "at token " << result.difference << ": " << qPrintable(result.kept) << " / "
                                      << qPrintable(result.again);
        EXPECT_EQ(result.begun, begun);
        EXPECT_EQ(result.begun + result.compared, chat().message(id, answer)->stats.answerTokens);
        EXPECT_TRUE(result.doubts.isEmpty());
        const QList<ChatMessage> after = chat().path(id);
        ASSERT_EQ(after.size(), before.size());
        for (qsizetype i = 0; i < after.size(); ++i) {
            EXPECT_EQ(after[i].text(), before[i].text());
            EXPECT_EQ(after[i].stats.request, before[i].stats.request);
        }
    }

    test::TempDir folder_;
    std::unique_ptr<test::Services> services_;
    std::unique_ptr<ReplayService> replay_;
    Outcome outcome_;
};

TEST_F(Replay, AFreshAnswerAndWhatIsKeptOfIt) {
    startDemo();
    const ConversationId id = talk();
    const MessageId answer = say(id, "What is the capital of Portugal?");
    const ChatMessage kept = *chat().message(id, answer);
    EXPECT_GT(kept.stats.answerTokens, 0);
    EXPECT_EQ(kept.stats.prefillTokens + kept.stats.reusedTokens + 1, kept.stats.promptTokens);
    EXPECT_GE(kept.stats.seconds, kept.stats.secondsToFirstToken);
    EXPECT_EQ(kept.details.rowKinds, (RowKindRuns{kept.stats.promptTokens - 1, 1}));
    EXPECT_EQ(kept.details.promptHash.size(), 16);
    EXPECT_EQ(kept.details.device, QStringLiteral("cpu"));
    EXPECT_FALSE(kept.details.deviceName.isEmpty());
    EXPECT_EQ(kept.details.kvType, QStringLiteral("f16"));
    EXPECT_GT(kept.details.context, 0);
    EXPECT_EQ(kept.details.maxTokens, 24);
    EXPECT_EQ(kept.details.engineVersion, QString::fromLatin1(engineVersion()));
    EXPECT_GE(replay_->estimate(id, answer), 0);
    expectIdentical(id, answer);

    restart(id);
    EXPECT_EQ(chat().message(id, answer)->details, kept.details);
    EXPECT_EQ(chat().message(id, answer)->stats.seconds, kept.stats.seconds);
    expectIdentical(id, answer);
}

TEST_F(Replay, AfterSeveralTurnsWithTheCacheAndWithout) {
    startDemo();
    const ConversationId id = talk(QStringLiteral("Answer in one sentence."));
    const MessageId first = say(id, "What is the capital of Portugal?");
    say(id, "And of Italy?");
    const MessageId third = say(id, "Tell me a short story.");
    EXPECT_GT(chat().message(id, third)->stats.reusedTokens, 0);
    EXPECT_GT(chat().message(id, third)->details.rowKinds.size(), 2u) << "earlier answers were decoded";
    expectIdentical(id, third);
    expectIdentical(id, first);
    // What the conversation has now is not what was sent then.
    SamplingSettings other;
    other.params.temperature = 0.1f;
    chat().setSetup(id, {QStringLiteral("Answer like a pirate."), other});
    chat().setPromptCut(id, first);
    expectIdentical(id, third);
    restart(id);
    expectIdentical(id, third);
    expectIdentical(id, first);
}

TEST_F(Replay, AnotherAnswerToTheSameQuestion) {
    startDemo();
    const ConversationId id = talk();
    const MessageId first = say(id, "Tell me a short story.");
    chat().regenerate(id, first);
    const MessageId second = settled(id);
    ASSERT_NE(first, second);
    expectIdentical(id, second);
    expectIdentical(id, first);
}

TEST_F(Replay, BehindACutWithASummary) {
    startDemo();
    const ConversationId id = talk();
    const MessageId first = say(id, "What is the capital of Portugal?");
    chat().setSummary(id, first, {QStringLiteral("They spoke of Lisbon."), QStringLiteral("me"), true});
    chat().setPromptCut(id, first);
    const MessageId second = say(id, "And of Italy?");
    EXPECT_EQ(chat().message(id, second)->details.frame,
              (PromptFrame{{}, first, QStringLiteral("They spoke of Lisbon.")}));
    chat().setSummary(id, first, {});
    expectIdentical(id, second);
    restart(id);
    expectIdentical(id, second);
}

TEST_F(Replay, AnAnswerThatWasContinued) {
    startDemo();
    const ConversationId id = talk();
    const MessageId answer = say(id, "Tell me a short story.");
    ASSERT_EQ(chat().message(id, answer)->stats.stopReason, StopReason::length);
    chat().continueAnswer(id, answer);
    ASSERT_EQ(settled(id), answer);
    EXPECT_EQ(chat().message(id, answer)->details.begunTokens, 24);
    expectIdentical(id, answer, 24);
    restart(id);
    expectIdentical(id, answer, 24);
}

TEST_F(Replay, AnAnswerThatWasStopped) {
    startDemo();
    SamplingSettings endless = services_->settings.sampling();
    endless.maxTokens = 0;
    endless.params.temperature = 1.2f;
    services_->settings.setSampling(endless);
    const ConversationId id = talk();
    chat().send(id, QStringLiteral("Tell me a long story."));
    ASSERT_TRUE(spinUntil([&] { return chat().progress(id).answerTokens >= 3 || !chat().isGenerating(id); }));
    chat().stop(id);
    const MessageId answer = settled(id);
    expectIdentical(id, answer);
    if (chat().message(id, answer)->state == MessageState::stopped) {
        EXPECT_TRUE(outcome_.result->cutShort);
    }
}

TEST_F(Replay, ALaneOfAComparisonThatWasKept) {
    startDemo();
    CompareService compare(services_->store, services_->models, services_->settings, chat());
    const ConversationId id = talk(QStringLiteral("Answer in one sentence."));
    const MessageId last = say(id, "What is the capital of Portugal?");
    CompareSetup setup;
    setup.prompt = {{PartKind::text, {}, QStringLiteral("Tell me a short story.")}};
    setup.origin = {id, last, {}};
    for (const float temperature : {0.3f, 0.8f, 1.2f}) {
        setup.lanes.emplace_back().temperature = temperature;
        setup.lanes.back().seed = 7;
    }
    const ComparisonId lanes = compare.run(setup);
    ASSERT_TRUE(spinUntil([&] { return !compare.isRunning(lanes); }));
    compare.keep(lanes, {2, 1});
    const QList<MessageId> kept = chat().siblings(id, chat().path(id).last().id);
    ASSERT_EQ(kept.size(), 2);
    for (const MessageId& answer : kept) {
        expectIdentical(id, answer);
    }
    services_->settleStore();
    compare.close(lanes);
    // The comparison is read again, and another of its lanes is kept then.
    bool opened = false;
    QObject::connect(&compare, &CompareService::opened, [&] { opened = true; });
    compare.open(lanes);
    ASSERT_TRUE(spinUntil([&] { return opened; }));
    compare.keep(lanes, {0});
    expectIdentical(id, chat().path(id).last().id);
}

TEST_F(Replay, InATemporaryConversation) {
    startDemo();
    const ConversationId id = chat().createTemporary();
    expectIdentical(id, say(id, "What is the capital of Portugal?"));
}

TEST_F(Replay, WhatIsNotTheSameIsSaid) {
    startDemo();
    ConversationId id = talk();
    const MessageId answer = say(id, "What is the capital of Portugal?");
    services_->settleStore();
    // As a hand in the database would have it: another question, another place.
    bool done = false;
    services_->store.run(
        &services_->store,
        [answer](Stores& stores) -> Result<void> {
            auto& db = stores.connection;
            for (const char* sql :
                 {"UPDATE message_parts SET text = 'Tell me of the sea.' WHERE text LIKE 'What is%'",
                  "UPDATE messages SET details = json_set(details, '$.device_name', 'Abacus', '$.kv_type', 'q8_0', "
                  "'$.engine', '0.0.1') WHERE details IS NOT NULL"}) {
                if (auto ran = db.execute(sql); !ran) {
                    return ran;
                }
            }
            return {};
        },
        [&](const Result<void>& ran) { done = ran.ok(); });
    ASSERT_TRUE(spinUntil([&] { return done; }));
    restart(id);
    const Outcome outcome = again(id, answer);
    ASSERT_TRUE(outcome.result);
    EXPECT_EQ(outcome.result->doubts, (QList<ReplayDoubt>{ReplayDoubt::otherPrompt, ReplayDoubt::otherDevice,
                                                          ReplayDoubt::otherKvType, ReplayDoubt::otherEngine}));
    EXPECT_FALSE(outcome.result->identical);
    EXPECT_EQ(outcome.result->difference, outcome.result->compared);
    EXPECT_NE(outcome.result->kept, outcome.result->again);
}

// Of a file of other people nothing is taken for granted.
TEST(AnswerDetailsJson, ComesBackAndBearsAnything) {
    AnswerDetails details;
    details.frame = {QStringLiteral("Be brief."), makeId(), QStringLiteral("In short")};
    details.promptTemplate = PromptTemplate::chatml;
    details.maxTokens = 7;
    details.begunTokens = 3;
    details.begunLength = 11;
    details.promptHash = QStringLiteral("0123456789abcdef");
    details.rowKinds = {4, 1, 2};
    details.engineVersion = QStringLiteral("0.1.0");
    details.device = QStringLiteral("cuda:1");
    details.deviceName = QStringLiteral("A card");
    details.kvType = QStringLiteral("q8_0");
    details.context = 4096;
    EXPECT_EQ(detailsFromJson(detailsToJson(details)), details);
    EXPECT_EQ(detailsToJson({}), QString()) << "of an older version";
    EXPECT_EQ(detailsFromJson({}), AnswerDetails());

    const AnswerDetails hostile = detailsFromJson(QStringLiteral(
        R"({"engine": [], "max_tokens": -5, "begun_tokens": -1, "begun_length": -9e99, "row_kinds": [-3, 1e99, "x"],)"
        R"( "cut": "no id", "prompt_template": "automatic"})"));
    EXPECT_FALSE(hostile.isKnown());
    EXPECT_EQ(hostile.maxTokens, 0);
    EXPECT_EQ(hostile.begunTokens, 0);
    EXPECT_EQ(hostile.begunLength, 0);
    EXPECT_TRUE(hostile.frame.cut.isNull());
}

// With a scripted engine: what is kept and what comes are as the test wants them.
class ScriptedReplay : public Replay {
protected:
    MessageId startWith(ScriptedAnswer kept, ScriptedAnswer now) {
        auto source = std::make_unique<ScriptedEngine>();
        engine_ = source.get();
        engine_->script(std::move(kept));
        engine_->script(std::move(now));
        start(test::scriptedSource(std::move(source)));
        EXPECT_TRUE(services_->load(test::placeholderModel(folder_)));
        id_ = talk();
        return say(id_, "hello");
    }
    static ScriptedAnswer saying(std::vector<std::string> pieces, StopReason end = StopReason::eos) {
        ScriptedAnswer answer;
        answer.pieces = std::move(pieces);
        answer.end = end;
        return answer;
    }
    ScriptedEngine* engine_ = nullptr;
    ConversationId id_;
};

TEST_F(ScriptedReplay, SaysWhereItGoesOnOrEndsSooner) {
    const MessageId answer = startWith(saying({"one ", "two ", "three"}), saying({"one ", "two "}));
    Outcome outcome = again(id_, answer);
    ASSERT_TRUE(outcome.result);
    EXPECT_FALSE(outcome.result->identical);
    EXPECT_EQ(outcome.result->difference, 2);
    EXPECT_EQ(outcome.result->before, QStringLiteral("one two "));
    EXPECT_EQ(outcome.result->kept, QStringLiteral("three"));
    EXPECT_EQ(outcome.result->again, QString());
    EXPECT_EQ(engine_->requests().back().maxTokens, 4) << "one more than was kept";

    engine_->script(saying({"one ", "two ", "three", " four"}));
    outcome = again(id_, answer);
    EXPECT_EQ(outcome.result->difference, 3);
    EXPECT_EQ(outcome.result->again, QStringLiteral(" four"));
}

TEST_F(ScriptedReplay, AFailureIsAFailureAndAStopIsAStop) {
    ScriptedAnswer broken = saying({"one "}, StopReason::failed);
    broken.laneError = "smoke";
    const MessageId answer = startWith(saying({"one ", "two"}), broken);
    Outcome outcome = again(id_, answer);
    ASSERT_TRUE(outcome.error);
    EXPECT_EQ(outcome.error->detail, "smoke");

    ScriptedAnswer refused;
    refused.refusal = Error{ErrorCode::contextFull, "too long"};
    engine_->script(refused);
    outcome = again(id_, answer);
    ASSERT_TRUE(outcome.error);
    EXPECT_EQ(outcome.error->code, ErrorCode::contextFull);

    ScriptedAnswer endless = saying({"one "});
    endless.untilCancelled = true;
    engine_->script(endless);
    outcome_ = {};
    replay_->start(id_, answer);
    EXPECT_EQ(replay_->refusal(id_, answer), ReplayRefusal::busy);
    ASSERT_TRUE(spinUntil([&] { return replay_->progress().tokens == 1; }));
    replay_->stop();
    ASSERT_TRUE(spinUntil([&] { return !replay_->isRunning(); }));
    EXPECT_TRUE(outcome_.stopped);
    EXPECT_FALSE(outcome_.result || outcome_.error);
}

TEST_F(ScriptedReplay, IsRefusedWhereItWouldSayNothing) {
    const MessageId answer = startWith(saying({"one"}), saying({"one"}));
    EXPECT_EQ(replay_->refusal(id_, chat().path(id_).first().id), ReplayRefusal::notKept);
    EXPECT_EQ(replay_->refusal(id_, makeId()), ReplayRefusal::notKept);
    chat().editAnswer(id_, answer, QStringLiteral("by hand"), false);
    EXPECT_EQ(replay_->refusal(id_, chat().path(id_).last().id), ReplayRefusal::notKept);
    services_->settleStore();

    auto other = std::make_unique<ScriptedEngine>("another", "00000000000000aa");
    start(test::scriptedSource(std::move(other)));
    chat().open(id_);
    ASSERT_TRUE(spinUntil([&] { return chat().isOpen(id_); }));
    EXPECT_EQ(replay_->refusal(id_, answer), ReplayRefusal::noModel);
    ASSERT_TRUE(services_->load(test::placeholderModel(folder_)));
    EXPECT_EQ(replay_->refusal(id_, answer), ReplayRefusal::otherModel);
}

// A model that is given up takes what it was doing with it.
TEST_F(ScriptedReplay, EndsWithItsModel) {
    ScriptedAnswer endless = saying({"one "});
    endless.untilCancelled = true;
    const MessageId answer = startWith(saying({"one ", "two"}), endless);
    replay_->start(id_, answer);
    ASSERT_TRUE(spinUntil([&] { return replay_->progress().tokens == 1; }));
    services_->models.unload();
    EXPECT_TRUE(spinUntil([&] { return outcome_.stopped && services_->models.state() == ModelState::none; }));
}

}  // namespace
}  // namespace sirocco
