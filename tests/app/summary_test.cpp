// Summaries of older turns: written by the real engine, sent in place of the turns, and taken back; with a scripted
// engine, everything that can go wrong on the way leaves the conversation as it was.
#include <gtest/gtest.h>

#include <QFile>

#include "app/context/summary_plan.h"
#include "app/context/summary_service.h"
#include "app/storage/open_stores.h"
#include "tests/app/services.h"

namespace sirocco {
namespace {

using test::ScriptedAnswer;
using test::ScriptedEngine;
using test::spinUntil;

class Summary : public testing::Test {
protected:
    void start(const QString& model, EngineSource source = EngineSource::real(), int context = 0) {
        services_ = std::make_unique<test::Services>(folder_, std::move(source));
        summaries_ = std::make_unique<SummaryService>(services_->conversations, services_->models);
        QObject::connect(summaries_.get(), &SummaryService::ended,
                         [this](const ConversationId& id, const MessageId& message, const SummaryEnd& end) {
                             EXPECT_FALSE(end_) << "it ends once";
                             EXPECT_FALSE(summaries_->isRunning(id));
                             EXPECT_FALSE(message.isNull());
                             end_ = end;
                         });
        QObject::connect(summaries_.get(), &SummaryService::progressChanged, [this](const ConversationId& id) {
            const SummaryProgress now = summaries_->progress(id);
            parts_ = std::max(parts_, now.parts);
            merged_ = merged_ || now.merging;
            reused_ = std::max(reused_, now.request.reusedTokens);
        });
        EngineSettings engine = services_->settings.engine();
        engine.context = context;
        services_->settings.setEngine(engine);
        ASSERT_TRUE(services_->load(model));
    }
    void startReal(int context = 0) { start(QStringLiteral("demo"), EngineSource::real(), context); }
    void startScripted() {
        auto engine = std::make_unique<ScriptedEngine>();
        engine_ = engine.get();
        start(test::placeholderModel(folder_), test::scriptedSource(std::move(engine)));
    }
    ConversationService& chat() { return services_->conversations; }
    MessageId ask(const ConversationId& id, const QString& text) {
        chat().send(id, text);
        EXPECT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
        return chat().path(id).last().id;
    }
    // Asks three questions; the middle answer.
    MessageId talk(const ConversationId& id) {
        ask(id, QStringLiteral("What can you do?"));
        const MessageId middle = ask(id, QStringLiteral("What is the capital of Portugal?"));
        ask(id, QStringLiteral("Is Sirocco private?"));
        return middle;
    }
    SummaryEnd summarise(const ConversationId& id, const MessageId& message) {
        end_.reset();
        summaries_->start(id, message);
        return ended();
    }
    SummaryEnd ended() {
        EXPECT_TRUE(spinUntil([&] { return end_.has_value(); }));
        return std::exchange(end_, std::nullopt).value_or(SummaryEnd());
    }
    static ScriptedAnswer says(std::vector<std::string> pieces, StopReason end = StopReason::eos) {
        ScriptedAnswer answer;
        answer.pieces = std::move(pieces);
        answer.end = end;
        return answer;
    }
    static ScriptedAnswer hangsAfter(std::vector<std::string> pieces) {
        ScriptedAnswer answer = says(std::move(pieces));
        answer.untilCancelled = true;
        return answer;
    }
    void reopen(const ConversationId& id) {
        services_->settleStore();
        chat().close(id);
        chat().open(id);
        ASSERT_TRUE(spinUntil([&] { return chat().isOpen(id); }));
    }
    void expectUntouched(const ConversationId& id, const MessageId& message) {
        EXPECT_TRUE(chat().promptCut(id).isNull());
        EXPECT_TRUE(chat().summary(id, message).isEmpty());
        EXPECT_EQ(chat().promptSoFar(id).ids.size(), chat().path(id).size());
    }
    static std::string textOf(const Message& message) { return message.parts.front().text; }

    test::TempDir folder_;
    std::unique_ptr<test::Services> services_;
    std::unique_ptr<SummaryService> summaries_;
    ScriptedEngine* engine_ = nullptr;
    std::optional<SummaryEnd> end_;
    int parts_ = 0;
    bool merged_ = false;
    int reused_ = 0;
};

TEST_F(Summary, IsWrittenBySameModelAndSentInPlaceOfTheTurns) {
    startReal();
    const ConversationId id = chat().createDraft();
    const MessageId cut = talk(id);
    const QList<ChatMessage> before = chat().path(id);
    const SummaryEnd end = summarise(id, cut);
    ASSERT_EQ(end.outcome, SummaryOutcome::written);
    EXPECT_FALSE(end.summary.text.isEmpty());
    EXPECT_EQ(end.summary.modelName, before.last().modelName);
    EXPECT_GT(end.tokens, 0);
    EXPECT_EQ(parts_, 1);
    EXPECT_GT(reused_, 20) << "the turns were in the KV cache, and are not read again";

    EXPECT_EQ(chat().promptCut(id), cut);
    EXPECT_EQ(chat().summary(id, cut), end.summary);
    EXPECT_EQ(chat().path(id).size(), before.size()) << "the conversation keeps its turns";
    const PromptSoFar prompt = chat().promptSoFar(id);
    ASSERT_EQ(prompt.messages.size(), 4u);
    EXPECT_NE(textOf(prompt.messages[0]).find(end.summary.text.toStdString()), std::string::npos);
    EXPECT_EQ(prompt.messages[0].role, Role::user);
    EXPECT_EQ(prompt.messages[1].role, Role::assistant) << "templates have the two speak in turns";
    EXPECT_EQ(textOf(prompt.messages[2]), "Is Sirocco private?");

    // What is sent is what was said to be sent.
    std::vector<Message> next = prompt.messages;
    next.push_back({Role::user, {{PartKind::text, {}, "Who are you?"}}, {}});
    const auto expected = services_->models.engine()->prompt(next, services_->models.promptTemplate());
    ask(id, QStringLiteral("Who are you?"));
    EXPECT_EQ(chat().path(id).last().stats.promptTokens, static_cast<int>(expected->ids.size()));
    // The same again is the same: it is greedy.
    chat().setSummary(id, cut, {});
    EXPECT_EQ(summarise(id, cut).summary, end.summary);
}

TEST_F(Summary, IsKeptTakenBackUsedAgainEditedAndDeleted) {
    startScripted();
    const ConversationId id = chat().createDraft();
    const MessageId cut = talk(id);
    engine_->script(says({" In ", "short. \n"}));
    ASSERT_EQ(summarise(id, cut).outcome, SummaryOutcome::written);
    reopen(id);
    EXPECT_EQ(chat().promptCut(id), cut);
    EXPECT_EQ(chat().summary(id, cut), PromptSummary({QStringLiteral("In short."), QStringLiteral("scripted"), false}));

    chat().setPromptCut(id, {});
    EXPECT_EQ(chat().promptSoFar(id).messages.size(), 6u) << "the whole conversation again";
    reopen(id);
    EXPECT_FALSE(chat().summary(id, cut).isEmpty()) << "it is kept for when it is wanted";
    chat().setPromptCut(id, cut);
    PromptSummary edited = chat().summary(id, cut);
    edited.text = QStringLiteral("By hand.");
    edited.edited = true;
    chat().setSummary(id, cut, edited);
    reopen(id);
    EXPECT_EQ(chat().summary(id, cut), edited);
    EXPECT_NE(textOf(chat().promptSoFar(id).messages[0]).find("By hand."), std::string::npos);

    chat().setSummary(id, cut, {});
    expectUntouched(id, cut);
    reopen(id);
    expectUntouched(id, cut);
}

TEST_F(Summary, GoesBehindTheSystemsWordsAndBelongsToItsPath) {
    startScripted();
    const ConversationId id = chat().createDraft();
    const MessageId cut = talk(id);
    ASSERT_EQ(summarise(id, cut).outcome, SummaryOutcome::written);
    chat().regenerate(id, cut);
    ASSERT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
    EXPECT_EQ(chat().promptSoFar(id).messages.size(), 4u) << "this branch has another second answer";
    EXPECT_EQ(engine_->requests().back().messages.size(), 3u);
    chat().select(id, cut);
    EXPECT_EQ(chat().promptSoFar(id).messages.size(), 4u);
    EXPECT_TRUE(chat().promptSoFar(id).ids.first().isNull()) << "the summary again";

    PromptSoFar prompt;
    prompt.messages = {{Role::system, {{PartKind::text, {}, "Be brief."}}, {}}};
    prompt.ids = {MessageId()};
    insertSummary(prompt, QStringLiteral("s"));
    ASSERT_EQ(prompt.messages.size(), 3u);
    EXPECT_EQ(prompt.messages[0].role, Role::system);
    EXPECT_EQ(prompt.messages[2].role, Role::assistant);
    EXPECT_EQ(prompt.ids.size(), 3);
}

TEST_F(Summary, TheNextOneBeginsWithTheLast) {
    startScripted();
    const ConversationId id = chat().createDraft();
    const MessageId cut = talk(id);
    engine_->script(says({"the first summary"}));
    ASSERT_EQ(summarise(id, cut).outcome, SummaryOutcome::written);
    const MessageId later = chat().path(id).last().id;
    ask(id, QStringLiteral("fourth"));
    engine_->script(says({"the second summary"}));
    ASSERT_EQ(summarise(id, later).outcome, SummaryOutcome::written);
    const GenerationRequest asked = engine_->requests().back();
    ASSERT_EQ(asked.messages.size(), 5u) << "summary and word, third turn, and the order";
    EXPECT_NE(textOf(asked.messages[0]).find("the first summary"), std::string::npos);
    EXPECT_EQ(asked.lanes.front().temperature, 0);
    EXPECT_EQ(chat().promptCut(id), later);
    EXPECT_NE(textOf(chat().promptSoFar(id).messages[0]).find("the second summary"), std::string::npos);
    // The earlier one is still there to go back to.
    EXPECT_EQ(chat().summary(id, cut).text, QStringLiteral("the first summary"));
    // At a cut without a summary, the turns above are summarised as they are.
    chat().setSummary(id, cut, {});
    chat().setPromptCut(id, cut);
    ASSERT_EQ(summarise(id, cut).outcome, SummaryOutcome::written);
    EXPECT_EQ(engine_->requests().back().messages.size(), 5u) << "two turns, and the order";
}

TEST_F(Summary, WhatGoesWrongLeavesEverythingAsItWas) {
    startScripted();
    const ConversationId id = chat().createDraft();
    const MessageId cut = talk(id);
    engine_->script(says({" ", "\n"}));
    EXPECT_EQ(summarise(id, cut).outcome, SummaryOutcome::empty);
    expectUntouched(id, cut);

    ScriptedAnswer broken = says({"half"}, StopReason::failed);
    broken.laneError = "it burned";
    engine_->script(broken);
    SummaryEnd end = summarise(id, cut);
    EXPECT_EQ(end.outcome, SummaryOutcome::failed);
    EXPECT_EQ(end.error->detail, "it burned");
    expectUntouched(id, cut);

    engine_->script(says({"half"}, StopReason::contextFull));
    EXPECT_EQ(summarise(id, cut).error->code, ErrorCode::contextFull);
    expectUntouched(id, cut);

    ScriptedAnswer refused;
    refused.refusal = Error{ErrorCode::outOfMemory, "no room"};
    engine_->script(refused);
    EXPECT_EQ(summarise(id, cut).error->code, ErrorCode::outOfMemory);
    expectUntouched(id, cut);

    EXPECT_EQ(summarise(id, makeId()).error->code, ErrorCode::notFound);

    engine_->script(says({"to the limit"}, StopReason::length));
    end = summarise(id, cut);
    EXPECT_EQ(end.outcome, SummaryOutcome::written);
    EXPECT_TRUE(end.cutShort) << "and it says so";
}

TEST_F(Summary, IsStoppedByTheUserAndByTheModelsEnd) {
    startScripted();
    const ConversationId id = chat().createDraft();
    const MessageId cut = talk(id);
    engine_->script(hangsAfter({"half a summ"}));
    summaries_->start(id, cut);
    ASSERT_TRUE(spinUntil([&] { return summaries_->progress(id).text == QLatin1String("half a summ"); }));
    EXPECT_EQ(summaries_->progress(id).request.phase, AnswerPhase::answering);
    summaries_->stop(id);
    EXPECT_TRUE(summaries_->progress(id).stopping);
    EXPECT_EQ(ended().outcome, SummaryOutcome::stopped);
    expectUntouched(id, cut);

    summaries_->start(id, cut);
    summaries_->stop(id);  // before anything was asked
    EXPECT_EQ(ended().outcome, SummaryOutcome::stopped);
    expectUntouched(id, cut);

    engine_->script(hangsAfter({"half"}));
    summaries_->start(id, cut);
    ASSERT_TRUE(spinUntil([&] { return !summaries_->progress(id).text.isEmpty(); }));
    services_->models.unload();
    const SummaryEnd end = ended();
    EXPECT_EQ(end.error->code, ErrorCode::noModel);
    expectUntouched(id, cut);
    EXPECT_EQ(summarise(id, cut).error->code, ErrorCode::noModel);
}

TEST_F(Summary, GoesOnWhileAnotherConversationIsLookedAt) {
    startScripted();
    const ConversationId id = chat().createDraft();
    const MessageId cut = talk(id);
    ScriptedAnswer slow = says({"a", "b", "c"});
    slow.pause = std::chrono::milliseconds(20);
    engine_->script(slow);
    summaries_->start(id, cut);
    chat().close(id);
    EXPECT_TRUE(chat().isOpen(id)) << "it is needed";
    EXPECT_EQ(ended().outcome, SummaryOutcome::written);
    EXPECT_FALSE(chat().isOpen(id));
    chat().open(id);
    ASSERT_TRUE(spinUntil([&] { return chat().isOpen(id); }));
    EXPECT_EQ(chat().summary(id, cut).text, QStringLiteral("abc"));
    EXPECT_EQ(chat().promptCut(id), cut);
}

TEST_F(Summary, OfWhatWasDeletedMeanwhileIsGivenUp) {
    startScripted();
    const ConversationId id = chat().createDraft();
    const MessageId cut = talk(id);
    engine_->script(hangsAfter({"a"}));
    summaries_->start(id, cut);
    ASSERT_TRUE(spinUntil([&] { return !summaries_->progress(id).text.isEmpty(); }));
    services_->history.remove({id});
    summaries_->stop(id);
    EXPECT_EQ(ended().outcome, SummaryOutcome::stopped);
}

TEST_F(Summary, OfATemporaryConversationIsNeverWritten) {
    startScripted();
    const ConversationId id = chat().createTemporary();
    const MessageId cut = talk(id);
    engine_->script(says({"a very secret summary"}));
    ASSERT_EQ(summarise(id, cut).outcome, SummaryOutcome::written);
    EXPECT_EQ(chat().promptSoFar(id).messages.size(), 4u);
    // Left while the next is being written: that one goes as well.
    chat().setSummary(id, cut, {});
    ScriptedAnswer slow = hangsAfter({"a", "b"});
    slow.pause = std::chrono::milliseconds(50);
    engine_->script(slow);
    summaries_->start(id, cut);
    ASSERT_TRUE(spinUntil([&] { return !summaries_->progress(id).text.isEmpty(); }));
    chat().close(id);
    EXPECT_FALSE(chat().isOpen(id));
    EXPECT_EQ(ended().outcome, SummaryOutcome::stopped);
    services_->settleStore();
    summaries_.reset();
    services_.reset();
    auto stores = openStores(QString::fromStdString(folder_.file("sirocco.db")));
    ASSERT_TRUE(stores.ok());
    EXPECT_EQ(*(*stores)->connection.integer("SELECT count(*) FROM prompt_summaries"), 0);
    EXPECT_EQ(*(*stores)->connection.integer("SELECT count(*) FROM messages"), 0);
}

TEST_F(Summary, AnAnswerAtTheCutGoesOnWithItsTurn) {
    startScripted();
    const ConversationId id = chat().createDraft();
    engine_->script(says({"to be"}, StopReason::length));
    const MessageId cut = ask(id, QStringLiteral("go on"));
    ASSERT_EQ(summarise(id, cut).outcome, SummaryOutcome::written);
    chat().continueAnswer(id, cut);
    ASSERT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
    const GenerationRequest asked = engine_->requests().back();
    ASSERT_EQ(asked.messages.size(), 2u);
    EXPECT_EQ(textOf(asked.messages[1]), "to be");
}

TEST_F(Summary, IsWrittenInPartsWhereTheTurnsDoNotFit) {
    startReal(256);
    const ConversationId id = chat().createDraft();
    for (int i = 0; i < 6; ++i) {
        ask(id, QStringLiteral("What can you do?"));
        ask(id, QStringLiteral("What is the capital of Portugal?"));
    }
    chat().setPromptCut(id, {});
    const MessageId last = chat().path(id).last().id;
    const auto whole =
        services_->models.engine()->prompt(chat().promptTo(id, last).messages, services_->models.promptTemplate());
    ASSERT_GT(whole->ids.size(), 256u);
    const SummaryEnd end = summarise(id, last);
    ASSERT_EQ(end.outcome, SummaryOutcome::written) << (end.error ? end.error->detail : "");
    EXPECT_GT(parts_, 1);
    EXPECT_TRUE(merged_);
    EXPECT_FALSE(end.summary.text.isEmpty());
}

// Every word of a turn that is longer than the context is in one of the requests, and each of these fits.
TEST_F(Summary, APartIsNeverLeftOut) {
    startReal(256);
    const auto engine = services_->models.engine();
    const PromptTemplate promptTemplate = services_->models.promptTemplate();
    std::string text;
    for (int i = 0; i < 300; ++i) {
        text += "w" + std::to_string(i) + (i % 50 == 49 ? ".\n\n" : " ");
    }
    const std::string noGaps = "\xf0\x9f\x8c\xac" + std::string(600, 'x') + "\xf0\x9f\x8c\xac";
    const std::vector<Message> messages = {
        {Role::system, {{PartKind::text, {}, "Be brief."}}, {}},
        {Role::user, {{PartKind::text, {}, "hello"}}, {}},
        {Role::assistant, {{PartKind::text, {}, "hi"}}, {}},
        {Role::user, {{PartKind::document, "notes.txt", text}, {PartKind::text, {}, noGaps}}, {}},
        {Role::assistant, {{PartKind::text, {}, "the end"}}, {}},
    };
    const auto plan = planSummary(*engine, promptTemplate, messages);
    ASSERT_TRUE(plan) << plan.error().detail;
    EXPECT_GT(plan->requests.size(), 3u);
    std::string all;
    for (const std::vector<Message>& request : plan->requests) {
        const auto prompt = engine->prompt(request, promptTemplate);
        EXPECT_LE(static_cast<int>(prompt->ids.size()) + plan->maxTokens, 256);
        for (std::size_t i = 0; i + 1 < request.size(); ++i) {
            all += textOf(request[i]);
        }
    }
    for (int i = 0; i < 300; ++i) {
        EXPECT_NE(all.find("w" + std::to_string(i) + (i % 50 == 49 ? "." : " ")), std::string::npos) << i;
    }
    EXPECT_NE(all.find(noGaps), std::string::npos) << "characters stay whole";
    EXPECT_NE(all.find("hello"), std::string::npos);
    EXPECT_NE(all.find("the end"), std::string::npos);

    std::vector<std::string> summaries(40, "A summary of some words that says this and that, and where it was.");
    int rounds = 0;
    while (summaries.size() > 1) {
        const auto merge = planMerge(*engine, promptTemplate, summaries);
        ASSERT_TRUE(merge) << merge.error().detail;
        ASSERT_LT(merge->requests.size(), summaries.size());
        summaries.resize(merge->requests.size());
        ASSERT_LT(++rounds, 10);
    }
    EXPECT_GT(rounds, 1);
}

}  // namespace
}  // namespace sirocco
