// What ConversationService does when things go wrong, with a scripted engine. What goes right: answer_test.cpp.
#include "app/chat/conversation_service.h"

#include <gtest/gtest.h>

#include "tests/app/services.h"

namespace sirocco {
namespace {

using test::ScriptedAnswer;
using test::ScriptedEngine;
using test::spinUntil;

class ConversationServiceTest : public testing::Test {
protected:
    void start() {
        auto engine = std::make_unique<ScriptedEngine>();
        engine_ = engine.get();
        services_ = std::make_unique<test::Services>(folder_, test::scriptedSource(std::move(engine)));
        ASSERT_TRUE(services_->load(test::placeholderModel(folder_)));
        listen();
    }
    void listen() {
        ConversationService& service = services_->conversations;
        QObject::connect(&service, &ConversationService::sent, [this] { ++sent_; });
        QObject::connect(&service, &ConversationService::sendFailed,
                         [this](const ConversationId&, const Error& error) { sendError_ = error; });
        QObject::connect(&service, &ConversationService::storageFailed,
                         [this](const Error& error) { storageError_ = error; });
    }
    ConversationService& service() { return services_->conversations; }
    ChatMessage last(const ConversationId& id) {
        const QList<ChatMessage> path = service().path(id);
        return path.isEmpty() ? ChatMessage() : path.last();
    }
    // Sends and waits for the end of the answer.
    ChatMessage answer(const ConversationId& id, const QString& text) {
        service().send(id, text);
        EXPECT_TRUE(spinUntil([&] { return !service().isGenerating(id); }));
        return last(id);
    }

    test::TempDir folder_;
    ScriptedEngine* engine_ = nullptr;
    std::unique_ptr<test::Services> services_;
    int sent_ = 0;
    std::optional<Error> sendError_;
    std::optional<Error> storageError_;
};

TEST_F(ConversationServiceTest, SignalsComeInThePromisedOrder) {
    start();
    ScriptedAnswer script;
    script.pieces = {"Hel", "lo"};
    engine_->script(script);
    QStringList order;
    ConversationService& s = service();
    const ConversationId id = s.createDraft();
    QObject::connect(&s.history(), &HistoryService::conversationAdded, [&] { order << QStringLiteral("listed"); });
    QObject::connect(&s, &ConversationService::messageAdded, [&](const ConversationId& c, const MessageId& m) {
        order << (s.message(c, m)->role == Role::user ? QStringLiteral("user") : QStringLiteral("answer"));
    });
    QObject::connect(&s, &ConversationService::sent, [&] { order << QStringLiteral("sent"); });
    QString streamed;
    QObject::connect(&s, &ConversationService::textAppended,
                     [&](const ConversationId& c, const MessageId& m, const QString& text) {
                         if (streamed.isEmpty()) {
                             order << QStringLiteral("text");
                         }
                         streamed += text;
                         EXPECT_EQ(s.message(c, m)->text(), streamed);
                     });
    QObject::connect(&s, &ConversationService::messageChanged, [&] { order << QStringLiteral("ended"); });
    EXPECT_TRUE(s.history().conversations().isEmpty());
    const ChatMessage ended = answer(id, QStringLiteral("Hi there"));
    EXPECT_EQ(order.join(' '), QStringLiteral("listed user answer sent text ended"));
    EXPECT_EQ(streamed, QStringLiteral("Hello"));
    EXPECT_EQ(ended.text(), QStringLiteral("Hello"));
    EXPECT_EQ(ended.state, MessageState::complete);
    EXPECT_EQ(ended.stats.stopReason, StopReason::eos);
    EXPECT_EQ(ended.stats.answerTokens, 2);
    EXPECT_EQ(ended.modelName, QStringLiteral("scripted"));
    ASSERT_EQ(s.history().conversations().size(), 1);
    EXPECT_EQ(s.history().conversations().first().title, QStringLiteral("Hi there"));
}

TEST_F(ConversationServiceTest, RefusesWithACodeAndAddsNothing) {
    start();
    const ConversationId id = service().createDraft();
    service().send(id, QStringLiteral(" \n\t"));
    ASSERT_TRUE(sendError_);
    EXPECT_EQ(sendError_->code, ErrorCode::invalidArgument);
    service().send(makeId(), QStringLiteral("hello"));
    EXPECT_EQ(sendError_->code, ErrorCode::notFound);
    service().regenerate(id, makeId());
    EXPECT_EQ(sendError_->code, ErrorCode::invalidArgument);

    ScriptedAnswer endless;
    endless.untilCancelled = true;
    engine_->script(endless);
    service().send(id, QStringLiteral("first"));
    service().send(id, QStringLiteral("second"));
    EXPECT_EQ(sendError_->code, ErrorCode::busy);
    service().stop(id);
    ASSERT_TRUE(spinUntil([&] { return !service().isGenerating(id); }));
    EXPECT_EQ(service().path(id).size(), 2);

    services_->models.unload();
    service().send(id, QStringLiteral("nobody there"));
    EXPECT_EQ(sendError_->code, ErrorCode::noModel);
    EXPECT_EQ(service().path(id).size(), 2);
}

TEST_F(ConversationServiceTest, ASendThatCannotBeStoredIsNoSend) {
    auto engine = std::make_unique<ScriptedEngine>();
    engine_ = engine.get();
    QFile file(QString::fromStdString(folder_.file("sirocco.db")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    services_ = std::make_unique<test::Services>(folder_, test::scriptedSource(std::move(engine)));
    ASSERT_TRUE(services_->load(test::placeholderModel(folder_)));
    listen();
    const ConversationId id = service().createDraft();
    service().send(id, QStringLiteral("hello"));
    ASSERT_TRUE(spinUntil([&] { return sendError_.has_value(); }));
    EXPECT_EQ(sendError_->code, ErrorCode::badFile);
    EXPECT_FALSE(service().isGenerating(id));
    EXPECT_TRUE(service().path(id).isEmpty());
    EXPECT_TRUE(engine_->requests().empty()) << "nothing may run for a message that is nowhere";
    EXPECT_EQ(sent_, 0);
    EXPECT_TRUE(service().history().conversations().isEmpty());
}

TEST_F(ConversationServiceTest, AnEngineThatFailsLeavesTheMessageAndSaysWhy) {
    start();
    const ConversationId id = service().createDraft();
    ScriptedAnswer refused;
    refused.refusal = Error{ErrorCode::contextFull, "600 tokens, 512 fit"};
    engine_->script(refused);
    ChatMessage ended = answer(id, QStringLiteral("long"));
    EXPECT_EQ(ended.state, MessageState::failed);
    ASSERT_TRUE(ended.error);
    EXPECT_EQ(ended.error->code, ErrorCode::contextFull);
    EXPECT_EQ(sent_, 1);

    ScriptedAnswer broke;
    broke.pieces = {"half ", "an ans"};
    broke.end = StopReason::failed;
    broke.laneError = "the device is gone";
    engine_->script(broke);
    ended = answer(id, QStringLiteral("again"));
    EXPECT_EQ(ended.state, MessageState::failed);
    EXPECT_EQ(ended.text(), QStringLiteral("half an ans"));
    EXPECT_EQ(ended.error->detail, "the device is gone");
    // Both user messages reach the engine, the empty answer between them does not.
    EXPECT_EQ(engine_->requests().back().messages.size(), 2u);

    ScriptedAnswer full;
    full.pieces = {"cut"};
    full.end = StopReason::contextFull;
    engine_->script(full);
    ended = answer(id, QStringLiteral("third"));
    EXPECT_EQ(ended.state, MessageState::stopped);
    EXPECT_EQ(ended.stats.stopReason, StopReason::contextFull);
}

TEST_F(ConversationServiceTest, WhatWasHeldBackComesOnceAtTheEnd) {
    start();
    ScriptedAnswer script;
    script.pieces = {"Hel"};
    script.tail = "lo";
    engine_->script(script);
    EXPECT_EQ(answer(service().createDraft(), QStringLiteral("Hi")).text(), QStringLiteral("Hello"));
}

TEST_F(ConversationServiceTest, StopKeepsWhatCame) {
    start();
    const ConversationId id = service().createDraft();
    ScriptedAnswer endless;
    endless.pieces = {"so ", "far"};
    endless.untilCancelled = true;
    engine_->script(endless);
    service().send(id, QStringLiteral("go"));
    ASSERT_TRUE(spinUntil([&] { return last(id).text() == QStringLiteral("so far"); }));
    EXPECT_EQ(service().progress(id).phase, AnswerPhase::answering);
    EXPECT_TRUE(service().anyGenerating());
    service().stop(id);
    EXPECT_EQ(service().progress(id).phase, AnswerPhase::stopping);
    ASSERT_TRUE(spinUntil([&] { return !service().isGenerating(id); }));
    EXPECT_EQ(last(id).state, MessageState::stopped);
    EXPECT_EQ(last(id).text(), QStringLiteral("so far"));
    EXPECT_EQ(service().progress(id).phase, AnswerPhase::idle);
}

TEST_F(ConversationServiceTest, StopBeforeTheMessageIsStoredNeverReachesTheEngine) {
    start();
    const ConversationId id = service().createDraft();
    service().send(id, QStringLiteral("go"));
    service().stop(id);
    ASSERT_TRUE(spinUntil([&] { return !service().isGenerating(id); }));
    EXPECT_EQ(service().path(id).size(), 2);
    EXPECT_EQ(last(id).state, MessageState::stopped);
    EXPECT_TRUE(engine_->requests().empty());
}

TEST_F(ConversationServiceTest, RegenerateMakesASiblingAndSelectGoesBack) {
    start();
    const ConversationId id = service().createDraft();
    ScriptedAnswer one, two;
    one.pieces = {"one"};
    two.pieces = {"two"};
    engine_->script(one);
    engine_->script(two);
    const ChatMessage first = answer(id, QStringLiteral("say"));
    int pathChanges = 0;
    QObject::connect(&service(), &ConversationService::pathChanged, [&] { ++pathChanges; });
    service().regenerate(id, first.id);
    ASSERT_TRUE(spinUntil([&] { return !service().isGenerating(id); }));
    EXPECT_EQ(pathChanges, 1);
    const ChatMessage second = last(id);
    EXPECT_EQ(second.text(), QStringLiteral("two"));
    EXPECT_EQ(service().siblings(id, second.id), (QList<MessageId>{first.id, second.id}));
    EXPECT_NE(first.sampling.seed, second.sampling.seed);
    EXPECT_EQ(engine_->requests().back().messages.size(), 1u) << "the first answer is no part of the second's prompt";
    service().select(id, first.id);
    EXPECT_EQ(last(id).text(), QStringLiteral("one"));
    services_->settleStore();
    service().close(id);
    EXPECT_TRUE(service().path(id).isEmpty());
    service().open(id);
    ASSERT_TRUE(spinUntil([&] { return service().isOpen(id); }));
    EXPECT_EQ(last(id).text(), QStringLiteral("one")) << "the choice was kept";
    EXPECT_EQ(service().siblings(id, first.id).size(), 2);
}

TEST_F(ConversationServiceTest, ChangesOfTheListAreKept) {
    start();
    const ConversationId a = service().createDraft();
    const ConversationId b = service().createDraft();
    answer(a, QStringLiteral("first"));
    answer(b, QStringLiteral("second"));
    EXPECT_EQ(service().history().conversations().first().id, b);
    answer(a, QStringLiteral("third"));
    EXPECT_EQ(service().history().conversations().first().id, a);
    service().history().rename(a, QStringLiteral("  new \n name "));
    service().history().rename(b, QStringLiteral("  "));
    service().history().setPinned({b}, true);
    EXPECT_EQ(service().history().conversation(a)->title, QStringLiteral("new name"));
    EXPECT_EQ(service().history().conversation(b)->title, QStringLiteral("second"));
    services_.reset();

    auto engine = std::make_unique<ScriptedEngine>();
    services_ = std::make_unique<test::Services>(folder_, test::scriptedSource(std::move(engine)));
    bool listed = false;
    QObject::connect(&service().history(), &HistoryService::listLoaded, [&] { listed = true; });
    service().history().loadList();
    ASSERT_TRUE(spinUntil([&] { return listed; }));
    ASSERT_EQ(service().history().conversations().size(), 2);
    EXPECT_EQ(service().history().conversations()[0].title, QStringLiteral("new name"));
    EXPECT_TRUE(service().history().conversations()[1].pinned);
}

TEST_F(ConversationServiceTest, DeletingWhileItAnswersStopsIt) {
    start();
    const ConversationId id = service().createDraft();
    ScriptedAnswer endless;
    endless.pieces = {"x"};
    endless.untilCancelled = true;
    engine_->script(endless);
    service().send(id, QStringLiteral("go"));
    ASSERT_TRUE(spinUntil([&] { return !last(id).text().isEmpty(); }));
    service().history().remove({id});
    EXPECT_FALSE(service().isGenerating(id));
    EXPECT_TRUE(service().history().conversations().isEmpty());
    // The engine is free again: another conversation is answered.
    const ConversationId other = service().createDraft();
    EXPECT_EQ(answer(other, QStringLiteral("and now")).text(), QStringLiteral("ok"));
    services_->settleStore();
    EXPECT_FALSE(storageError_) << storageError_->detail;
    services_.reset();
    auto stores = openStores(QString::fromStdString(folder_.file("sirocco.db")));
    ASSERT_TRUE(stores.ok());
    EXPECT_EQ((*stores)->history.list()->size(), 1);
}

TEST_F(ConversationServiceTest, DeletingADraftThatIsBeingStoredLeavesNothing) {
    start();
    const ConversationId id = service().createDraft();
    service().send(id, QStringLiteral("go"));
    service().history().remove({id});
    services_->settleStore();
    EXPECT_EQ(sent_, 0);
    EXPECT_TRUE(engine_->requests().empty());
    services_.reset();
    auto stores = openStores(QString::fromStdString(folder_.file("sirocco.db")));
    ASSERT_TRUE(stores.ok());
    EXPECT_TRUE((*stores)->history.list()->isEmpty());
}

TEST_F(ConversationServiceTest, AnAnswerThatRunsWhenTheProgramEndsIsInterrupted) {
    start();
    const ConversationId id = service().createDraft();
    ScriptedAnswer endless;
    endless.pieces = {"kept ", "text"};
    endless.untilCancelled = true;
    engine_->script(endless);
    service().send(id, QStringLiteral("go"));
    ASSERT_TRUE(spinUntil([&] { return last(id).text() == QStringLiteral("kept text"); }));
    services_.reset();
    auto stores = openStores(QString::fromStdString(folder_.file("sirocco.db")));
    ASSERT_TRUE(stores.ok());
    ASSERT_EQ((*stores)->opening.interrupted.size(), 1) << "the next start offers to continue it";
    EXPECT_EQ((*stores)->opening.interrupted.first().conversation, id);
    EXPECT_EQ((*stores)->opening.interrupted.first().title, QStringLiteral("go"));
    EXPECT_EQ((*stores)->opening.interrupted.first().excerpt, QStringLiteral("kept text"));
    const auto loaded = (*stores)->conversations.load(id);
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded->messages[1].state, MessageState::interrupted);
    EXPECT_EQ(loaded->messages[1].text(), QStringLiteral("kept text"));
    EXPECT_EQ(loaded->answerIds.value(loaded->messages[1].id).size(), 2u);
}

TEST_F(ConversationServiceTest, TwoConversationsMayWaitForOneEngine) {
    start();
    ScriptedAnswer endless;
    endless.pieces = {"a"};
    endless.untilCancelled = true;
    engine_->script(endless);
    const ConversationId a = service().createDraft();
    const ConversationId b = service().createDraft();
    service().send(a, QStringLiteral("one"));
    ASSERT_TRUE(spinUntil([&] { return !last(a).text().isEmpty(); }));
    service().send(b, QStringLiteral("two"));
    ASSERT_TRUE(spinUntil([&] { return service().progress(b).phase == AnswerPhase::queued; }));
    service().close(b);
    service().stop(a);
    ASSERT_TRUE(spinUntil([&] { return !service().anyGenerating(); }));
    EXPECT_FALSE(service().isOpen(b)) << "closed while it ran, it goes when it has ended";
    services_->settleStore();
    service().open(b);
    ASSERT_TRUE(spinUntil([&] { return service().isOpen(b); }));
    EXPECT_EQ(last(b).text(), QStringLiteral("ok"));
}

}  // namespace
}  // namespace sirocco
