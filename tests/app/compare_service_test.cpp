// Comparing from end to end: with the real engine where it goes well, a scripted one where it does not.
#include "app/compare/compare_service.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QProcess>
#include <QSet>
#include <QThread>

#include "tests/app/services.h"
#include "tests/support/tiny_model.h"

namespace sirocco {
namespace {

using test::ScriptedAnswer;
using test::ScriptedEngine;
using test::spinUntil;

QList<ChatPart> textPrompt(const QString& text) { return {{PartKind::text, {}, text}}; }

std::vector<SamplingParams> temperatures(std::initializer_list<float> values) {
    std::vector<SamplingParams> lanes;
    for (const float value : values) {
        lanes.push_back({.temperature = value, .seed = 500 + lanes.size()});
    }
    return lanes;
}

ScriptedAnswer lane(std::vector<std::string> pieces) {
    ScriptedAnswer answer;
    answer.pieces = std::move(pieces);
    return answer;
}

class Comparing : public testing::Test {
protected:
    // The engine, for scripting it.
    ScriptedEngine* startScripted() {
        auto engine = std::make_unique<ScriptedEngine>();
        ScriptedEngine* scripted = engine.get();
        start(test::scriptedSource(std::move(engine)));
        EXPECT_TRUE(services_->load(test::placeholderModel(folder_)));
        return scripted;
    }
    void start(EngineSource source = EngineSource::real()) {
        compare_.reset();
        services_.reset();
        services_ = std::make_unique<test::Services>(folder_, std::move(source));
        compare_ = std::make_unique<CompareService>(services_->store, services_->models, services_->settings,
                                                    services_->conversations);
        QObject::connect(compare_.get(), &CompareService::refused, [this](const Error& error) { refused_ = error; });
        QObject::connect(compare_.get(), &CompareService::keepFailed,
                         [this](const ComparisonId&, const Error& error) { refused_ = error; });
        QObject::connect(compare_.get(), &CompareService::kept,
                         [this](const ComparisonId&, const ConversationId& id) { keptIn_ = id; });
    }
    ComparisonId begin(std::vector<SamplingParams> lanes, const QString& text = QStringLiteral("hello"),
                       const CompareOrigin& origin = {}) {
        return compare_->run({textPrompt(text), origin, std::move(lanes)});
    }
    const Comparison& finish(const ComparisonId& id) {
        EXPECT_FALSE(id.isNull());
        EXPECT_TRUE(spinUntil([&] { return !compare_->isRunning(id); }));
        return *compare_->comparison(id);
    }
    ConversationId keep(const ComparisonId& id, const QList<int>& lanes) {
        keptIn_ = {};
        refused_.reset();
        compare_->keep(id, lanes);
        EXPECT_TRUE(spinUntil([&] { return !keptIn_.isNull() || refused_; }));
        return keptIn_;
    }
    // After a restart, from the database alone.
    Comparison reread(const ComparisonId& id) {
        bool answered = false;
        const auto opened = QObject::connect(compare_.get(), &CompareService::opened, [&] { answered = true; });
        compare_->open(id);
        EXPECT_TRUE(spinUntil([&] { return answered; }));
        QObject::disconnect(opened);
        const Comparison* read = compare_->comparison(id);
        return read != nullptr ? *read : Comparison();
    }
    ConversationService& chat() { return services_->conversations; }

    test::TempDir folder_;
    std::unique_ptr<test::Services> services_;
    std::unique_ptr<CompareService> compare_;
    std::optional<Error> refused_;
    ConversationId keptIn_;
};

TEST_F(Comparing, RefusesWhatCannotRun) {
    start();
    EXPECT_TRUE(begin(temperatures({0, 1})).isNull());
    EXPECT_EQ(refused_->code, ErrorCode::noModel);
    ScriptedEngine* engine = startScripted();
    EXPECT_TRUE(begin(temperatures({0})).isNull());
    EXPECT_EQ(refused_->code, ErrorCode::invalidArgument);
    EXPECT_TRUE(begin(temperatures({0, 0, 0, 0, 0, 0, 0, 0, 0})).isNull());
    EXPECT_TRUE(begin(temperatures({0, 1}), QStringLiteral(" \n")).isNull());
    ScriptedAnswer endless;
    endless.untilCancelled = true;
    engine->script(endless);
    const ComparisonId first = begin(temperatures({0, 1}));
    EXPECT_TRUE(begin(temperatures({0, 1})).isNull());
    EXPECT_EQ(refused_->code, ErrorCode::busy);
    compare_->stop(first);
    EXPECT_EQ(finish(first).lanes[1].state, LaneState::stopped);
}

TEST_F(Comparing, EachLaneEndsInItsOwnWay) {
    ScriptedEngine* engine = startScripted();
    ScriptedAnswer answer;
    answer.lanes = {lane({"a", "b"}), lane({"a", "c", "d"}), lane({"x"}), lane({}), lane({"long"})};
    answer.lanes[0].tail = "!";
    answer.lanes[1].end = StopReason::failed;
    answer.lanes[1].laneError = "smoke";
    answer.lanes[2].end = StopReason::contextFull;
    answer.lanes[3].end = StopReason::stopString;
    answer.lanes[4].end = StopReason::length;
    engine->script(answer);
    const ComparisonId id = begin(temperatures({0, 0.3f, 0.7f, 1, 1.3f}));
    EXPECT_EQ(compare_->comparison(id)->lanes[0].state, LaneState::waiting);
    const Comparison& done = finish(id);
    EXPECT_EQ(done.lanes[0].state, LaneState::done);
    EXPECT_EQ(done.lanes[0].text, QStringLiteral("ab!"));
    EXPECT_EQ(done.lanes[0].ends, (std::vector<int>{1, 3}));
    EXPECT_EQ(done.lanes[0].textOf(1), QStringLiteral("b!"));
    EXPECT_EQ(done.lanes[1].state, LaneState::failed);
    EXPECT_EQ(done.lanes[1].text, QStringLiteral("acd"));
    EXPECT_EQ(done.lanes[1].error->detail, "smoke");
    EXPECT_EQ(done.lanes[2].state, LaneState::contextFull);
    EXPECT_EQ(done.lanes[3].state, LaneState::done);
    EXPECT_EQ(done.lanes[4].stats.stopReason, StopReason::length);
    EXPECT_EQ(done.pieces.value(done.lanes[0].tokens[0].id), QStringLiteral("a"));
    EXPECT_EQ(engine->requests().back().lanes.size(), 5u);

    services_->settleStore();
    start();
    const Comparison read = reread(id);
    ASSERT_EQ(read.lanes.size(), 5u);
    for (std::size_t i = 0; i < 5; ++i) {
        EXPECT_EQ(read.lanes[i].state, done.lanes[i].state) << i;
    }
    EXPECT_EQ(read.lanes[0].ends, (std::vector<int>{1, 3}));
}

TEST_F(Comparing, OneLaneIsStoppedAndTheOthersGoOn) {
    ScriptedEngine* engine = startScripted();
    ScriptedAnswer answer;
    answer.lanes = {lane({"a"}), lane({"a", "b"}), lane({"c"})};
    for (ScriptedAnswer& one : answer.lanes) {
        one.untilCancelled = true;
    }
    engine->script(answer);
    const ComparisonId id = begin(temperatures({0, 1, 2}));
    ASSERT_TRUE(spinUntil([&] { return compare_->comparison(id)->lanes[1].tokens.size() == 2; }));
    compare_->stop(id, 1);
    ASSERT_TRUE(spinUntil([&] { return compare_->comparison(id)->lanes[1].state == LaneState::stopped; }));
    EXPECT_EQ(compare_->comparison(id)->lanes[0].state, LaneState::answering);
    EXPECT_TRUE(compare_->isRunning(id));
    compare_->stop(id);
    const Comparison& done = finish(id);
    EXPECT_EQ(done.lanes[0].state, LaneState::stopped);
    EXPECT_EQ(done.lanes[1].text, QStringLiteral("ab"));
}

TEST_F(Comparing, ARequestThatNeverRanFailsInAllLanes) {
    ScriptedEngine* engine = startScripted();
    ScriptedAnswer answer;
    answer.refusal = Error{ErrorCode::contextFull, "too long"};
    answer.contextFull = ContextFull{};
    answer.contextFull->choices = {ContextChoice::fewerLanes};
    engine->script(answer);
    const Comparison& done = finish(begin(temperatures({0, 1})));
    for (const CompareLane& one : done.lanes) {
        EXPECT_EQ(one.state, LaneState::failed);
        EXPECT_EQ(one.error->code, ErrorCode::contextFull);
    }
    ASSERT_TRUE(done.contextFull);
    EXPECT_EQ(done.contextFull->choices.front(), ContextChoice::fewerLanes);
    EXPECT_EQ(services_->models.state(), ModelState::ready) << "the engine was let go";
}

TEST_F(Comparing, AsksForWhatTheConversationWouldAskFor) {
    ScriptedEngine* engine = startScripted();
    const ConversationId id = chat().createDraft();
    chat().send(id, QStringLiteral("first"));
    ASSERT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
    chat().send(id, QStringLiteral("second"));
    ASSERT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
    const QList<ChatMessage> path = chat().path(id);
    const auto texts = [](const GenerationRequest& request) {
        QStringList all;
        for (const Message& message : request.messages) {
            all << QString::fromStdString(message.parts.front().text);
        }
        return all;
    };
    ConversationSetup setup = chat().setup(id);
    setup.sampling = chat().sampling(id);
    setup.sampling->maxTokens = 77;
    chat().setSetup(id, setup);
    // After the end, as a new message.
    finish(begin(temperatures({0, 1}), QStringLiteral("third"), {id, path.last().id, {}}));
    EXPECT_EQ(texts(engine->requests().back()), (QStringList{"first", "ok", "second", "ok", "third"}));
    EXPECT_EQ(engine->requests().back().maxTokens, 77);
    // The same question again, as for another answer to it.
    const ComparisonId again = begin(temperatures({0, 1}), QStringLiteral("first"), {id, {}, path.first().id});
    finish(again);
    EXPECT_EQ(texts(engine->requests().back()), (QStringList{"first"}));
    EXPECT_EQ(engine->requests().back().messages.back().role, Role::user);

    // Kept beside the answer that is there; the path leads through the first of them.
    EXPECT_EQ(keep(again, {0, 1}), id);
    EXPECT_EQ(chat().siblings(id, path[1].id).size(), 3);
    EXPECT_EQ(chat().path(id).size(), 2);
    EXPECT_EQ(chat().path(id).last().sampling.seed, 500u);

    services_->settleStore();
    auto source = std::make_unique<ScriptedEngine>();
    engine = source.get();
    start(test::scriptedSource(std::move(source)));
    ASSERT_TRUE(services_->load(test::placeholderModel(folder_)));
    // The conversation is opened for it.
    finish(begin(temperatures({0, 1}), QStringLiteral("third"), {id, path.last().id, {}}));
    EXPECT_EQ(texts(engine->requests().back()).size(), 5);
    EXPECT_EQ(chat().siblings(id, path[1].id).size(), 3);
    // And one that has gone lets the lanes fail.
    const Comparison& lost = finish(begin(temperatures({0, 1}), QStringLiteral("x"), {makeId(), makeId(), {}}));
    EXPECT_EQ(lost.lanes[0].error->code, ErrorCode::notFound);
}

TEST_F(Comparing, AFreePromptBecomesAConversationOnceAndKeepsItsTokens) {
    ScriptedEngine* engine = startScripted();
    ScriptedAnswer answer;
    answer.lanes = {lane({"one", " way"}), lane({"another"})};
    engine->script(answer);
    const ComparisonId id = begin(temperatures({0.3f, 1}), QStringLiteral("Which way?"));
    finish(id);
    const ConversationId kept = keep(id, {1});
    ASSERT_FALSE(kept.isNull());
    ASSERT_EQ(chat().path(kept).size(), 2);
    EXPECT_EQ(chat().path(kept)[0].text(), QStringLiteral("Which way?"));
    EXPECT_EQ(chat().path(kept)[1].text(), QStringLiteral("another"));
    EXPECT_EQ(services_->history.conversation(kept)->title, QStringLiteral("Which way?"));
    EXPECT_EQ(keep(id, {0}), kept) << "the second goes beside the first";
    EXPECT_EQ(chat().siblings(kept, chat().path(kept)[1].id).size(), 2);
    EXPECT_TRUE(keep(id, {7}).isNull());
    EXPECT_EQ(refused_->code, ErrorCode::invalidArgument);

    services_->settleStore();
    start();
    chat().open(kept);
    ASSERT_TRUE(spinUntil([&] { return chat().isOpen(kept); }));
    const ChatMessage stored = chat().path(kept).last();
    EXPECT_EQ(stored.text(), QStringLiteral("one way"));
    EXPECT_EQ(stored.state, MessageState::complete);
    EXPECT_EQ(stored.stats.stopReason, StopReason::eos);
    EXPECT_EQ(stored.sampling.temperature, 0.3f);
    EXPECT_EQ(reread(id).origin.question, chat().path(kept).first().id);
}

TEST_F(Comparing, NothingIsWrittenOfATemporaryConversation) {
    startScripted();
    const ConversationId id = chat().createTemporary();
    const ComparisonId compared = begin(temperatures({0, 1}), QStringLiteral("secret"), {id, {}, {}});
    finish(compared);
    EXPECT_EQ(keep(compared, {0}), id);
    services_->settleStore();
    compare_->loadList();
    services_->settleStore();
    EXPECT_TRUE(compare_->list().isEmpty());
    EXPECT_TRUE(services_->history.conversations().isEmpty());
}

TEST_F(Comparing, DeletingStopsItAndCanBeUndone) {
    ScriptedEngine* engine = startScripted();
    ScriptedAnswer answer = lane({"x"});
    answer.untilCancelled = true;
    engine->script(answer);
    const ComparisonId id = begin(temperatures({0, 1}));
    ASSERT_EQ(compare_->list().size(), 1);
    const DeletionId deletion = compare_->remove(id);
    EXPECT_TRUE(compare_->list().isEmpty());
    finish(id);
    compare_->undo(deletion);
    EXPECT_EQ(compare_->list().size(), 1);
    services_->settleStore();
    start();
    bool loaded = false;
    QObject::connect(compare_.get(), &CompareService::listChanged, [&] { loaded = true; });
    compare_->loadList();
    ASSERT_TRUE(spinUntil([&] { return loaded; }));
    ASSERT_EQ(compare_->list().size(), 1);
    EXPECT_EQ(compare_->list().first().lanes, 2);
}

TEST_F(Comparing, UnloadingTheModelStopsIt) {
    ScriptedEngine* engine = startScripted();
    ScriptedAnswer answer = lane({"x"});
    answer.untilCancelled = true;
    engine->script(answer);
    const ComparisonId id = begin(temperatures({0, 1}));
    services_->models.unload();
    EXPECT_EQ(finish(id).lanes[0].state, LaneState::stopped);
    EXPECT_TRUE(spinUntil([&] { return services_->models.state() == ModelState::none; }));
}

TEST_F(Comparing, EndingTheProgramKeepsWhatCame) {
    ScriptedEngine* engine = startScripted();
    ScriptedAnswer answer = lane({"x", "y"});
    answer.untilCancelled = true;
    engine->script(answer);
    const ComparisonId id = begin(temperatures({0, 1}));
    ASSERT_TRUE(spinUntil([&] { return compare_->comparison(id)->lanes[1].tokens.size() == 2; }));
    start();
    const Comparison read = reread(id);
    EXPECT_EQ(read.lanes[1].text, QStringLiteral("xy"));
    EXPECT_EQ(read.lanes[1].state, LaneState::interrupted);
}

TEST_F(Comparing, KilledItKeepsAllButTheLastSecond) {
    QProcess writer;
    writer.start(QStringLiteral(COMPARE_WRITER), {QString::fromStdString(folder_.path())});
    ASSERT_TRUE(writer.waitForReadyRead(60000)) << writer.readAllStandardError().toStdString();
    QThread::msleep(2500);
    const qint64 killed = QDateTime::currentMSecsSinceEpoch();
    writer.kill();  // SIGKILL, wherever it is now
    ASSERT_TRUE(writer.waitForFinished());
    ComparisonId id;
    qint64 old = 0;
    while (writer.canReadLine()) {
        const QList<QByteArray> words = writer.readLine().trimmed().split(' ');
        if (words.size() == 4 && words[0] == "text") {
            id = ComparisonId(QString::fromLatin1(words[1]));
            old = words[3].toLongLong() < killed - 1000 ? words[2].toLongLong() : old;
        }
    }
    ASSERT_GT(old, 0);
    start();
    const Comparison read = reread(id);
    ASSERT_EQ(read.lanes.size(), 3u);
    qsizetype characters = 0;
    for (const CompareLane& one : read.lanes) {
        EXPECT_EQ(one.state, LaneState::interrupted);
        EXPECT_EQ(static_cast<qsizetype>(one.tokens.size()) * 4, one.text.size())
            << "text and tokens are of one moment";
        characters += one.text.size();
    }
    EXPECT_GE(characters, old);
}

// --- The real engine

class ComparingForReal : public Comparing {
protected:
    void load(const QString& model) {
        start();
        ASSERT_TRUE(services_->load(model));
        SamplingSettings sampling;
        sampling.maxTokens = 30;
        services_->settings.setSampling(sampling);
    }
    // The answer of a conversation of its own with these settings.
    QString alone(const QString& text, const SamplingParams& params) {
        SamplingSettings sampling;
        sampling.maxTokens = 30;
        sampling.params = params;
        sampling.fixedSeed = true;
        services_->settings.setSampling(sampling);
        const ConversationId id = chat().createDraft();
        chat().send(id, text);
        EXPECT_TRUE(spinUntil([&] { return !chat().isGenerating(id) && !chat().path(id).isEmpty(); }));
        return chat().path(id).last().text();
    }
};

TEST_F(ComparingForReal, LanesEqualTheirOwnRunsAndThePromptIsReadOnce) {
    const test::TinyModel tiny;
    const auto demo = demoModelPath();
    for (const QString& model : {QString::fromStdString(tiny.path()), QStringLiteral("demo")}) {
        if (model == QLatin1String("demo") && !demo) {
            GTEST_SKIP() << "the demo model is not there: " << demo.error().detail;
        }
        SCOPED_TRACE(model.toStdString());
        load(model);
        const QString question = QStringLiteral("Tell me a story about the sea and a lantern.");
        const ComparisonId id = begin(temperatures({0, 0.7f, 1, 1.3f}), question);
        const Comparison done = finish(id);
        EXPECT_GT(done.promptTokens, 10);
        EXPECT_EQ(done.reusedTokens, 0);
        // The last token of the prompt is the first decode row, once for all lanes.
        EXPECT_EQ(done.prefillTokens, done.promptTokens - 1);
        EXPECT_EQ(services_->models.engine()->metrics().prefilledTokens,
                  static_cast<std::uint64_t>(done.promptTokens - 1));
        QSet<QString> different;
        for (const CompareLane& one : done.lanes) {
            ASSERT_FALSE(one.tokens.empty());
            EXPECT_EQ(one.ends.back(), one.text.size());
            for (const TokenRecord& token : one.tokens) {
                EXPECT_EQ(token.alternativeCount, 8);
                EXPECT_TRUE(done.pieces.contains(token.id));
                EXPECT_TRUE(done.pieces.contains(token.alternatives[7].id));
            }
            EXPECT_EQ(alone(question, one.sampling), one.text);
            different.insert(one.text);
        }
        EXPECT_GT(different.size(), 1);
    }
}

// What is kept goes on without its prefix being computed again.
TEST_F(ComparingForReal, AKeptLaneIsContinuedFromTheCache) {
    const test::TinyModel tiny;
    load(QString::fromStdString(tiny.path()));
    const ComparisonId id = begin(temperatures({0, 1}));
    const Comparison done = finish(id);
    const ConversationId kept = keep(id, {1});
    ASSERT_FALSE(kept.isNull());
    chat().send(kept, QStringLiteral("and then"));
    ASSERT_TRUE(spinUntil([&] { return !chat().isGenerating(kept) && chat().path(kept).size() == 4; }));
    EXPECT_GE(chat().path(kept).last().stats.reusedTokens,
              done.promptTokens + static_cast<int>(done.lanes[1].tokens.size()) - 1);
}

}  // namespace
}  // namespace sirocco
