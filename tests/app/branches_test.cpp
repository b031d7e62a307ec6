// Editing, branching, continuing and deleting in a conversation, with a scripted engine where only the order matters
// and the real one where token ids do.
#include <gtest/gtest.h>

#include <QDateTime>
#include <QFile>

#include "app/chat/continuation.h"
#include "tests/app/services.h"
#include "tests/support/tiny_model.h"

namespace sirocco {
namespace {

using test::ScriptedAnswer;
using test::ScriptedEngine;
using test::spinUntil;

class Branches : public testing::Test {
protected:
    void SetUp() override { start(); }
    void start() {
        services_.reset();
        auto engine = std::make_unique<ScriptedEngine>();
        engine_ = engine.get();
        services_ = std::make_unique<test::Services>(folder_, test::scriptedSource(std::move(engine)));
        ASSERT_TRUE(services_->load(test::placeholderModel(folder_)));
        QObject::connect(&chat(), &ConversationService::sent, [this] { ++sent_; });
        QObject::connect(&chat(), &ConversationService::edited, [this] { ++edited_; });
        QObject::connect(&chat(), &ConversationService::sendFailed,
                         [this](const ConversationId&, const Error& error) { failed_ = error; });
    }
    ConversationService& chat() { return services_->conversations; }
    void says(std::vector<std::string> pieces, StopReason end = StopReason::eos) {
        ScriptedAnswer answer;
        answer.pieces = std::move(pieces);
        answer.end = end;
        engine_->script(answer);
    }
    void settle(const ConversationId& id) {
        ASSERT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
    }
    ConversationId talk(const QString& question, const char* answer) {
        const ConversationId id = chat().createDraft();
        says({answer});
        chat().send(id, question);
        settle(id);
        return id;
    }
    QString shown(const ConversationId& id) {
        QStringList texts;
        for (const ChatMessage& message : chat().path(id)) {
            texts << message.text();
        }
        return texts.join(QLatin1Char('|'));
    }
    void reopen(const ConversationId& id) {
        chat().close(id);
        chat().open(id);
        ASSERT_TRUE(spinUntil([&] { return chat().isOpen(id); }));
    }

    test::TempDir folder_;
    ScriptedEngine* engine_ = nullptr;
    std::unique_ptr<test::Services> services_;
    int sent_ = 0, edited_ = 0;
    std::optional<Error> failed_;
};

TEST_F(Branches, AnEditedMessageStandsBesideTheOriginal) {
    const ConversationId id = talk(QStringLiteral("first"), "one");
    says({"two"});
    chat().send(id, QStringLiteral("second"));
    settle(id);
    const MessageId original = chat().path(id)[2].id;
    says({"other"});
    chat().edit(id, original, QStringLiteral("second, better"));
    settle(id);
    EXPECT_EQ(shown(id), QStringLiteral("first|one|second, better|other"));
    EXPECT_EQ(sent_, 2) << "the composer has nothing to do with an edit";
    EXPECT_EQ(edited_, 1);
    EXPECT_EQ(engine_->requests().back().messages.size(), 3u);
    const MessageId version = chat().path(id)[2].id;
    EXPECT_EQ(chat().siblings(id, version), (QList<MessageId>{original, version}));
    chat().select(id, original);
    EXPECT_EQ(shown(id), QStringLiteral("first|one|second|two"));
    // The first message, too.
    says({"anew"});
    chat().edit(id, chat().path(id)[0].id, QStringLiteral("begin again"));
    settle(id);
    EXPECT_EQ(shown(id), QStringLiteral("begin again|anew"));
    reopen(id);
    EXPECT_EQ(shown(id), QStringLiteral("begin again|anew"));
    chat().select(id, original);
    EXPECT_EQ(shown(id), QStringLiteral("first|one|second|two"));
    chat().edit(id, original, QStringLiteral(" "));
    EXPECT_EQ(failed_->code, ErrorCode::invalidArgument);
    chat().edit(id, chat().path(id)[1].id, QStringLiteral("not mine"));
    EXPECT_EQ(failed_->code, ErrorCode::invalidArgument);
}

TEST_F(Branches, ADocumentStaysWithAnEditedMessage) {
    const ConversationId id = chat().createDraft();
    chat().sendParts(id, {{PartKind::document, QStringLiteral("notes.txt"), QStringLiteral("facts")},
                          {PartKind::text, {}, QStringLiteral("sum up")}});
    settle(id);
    chat().edit(id, chat().path(id)[0].id, QStringLiteral("shorter"));
    settle(id);
    const ChatMessage version = chat().path(id)[0];
    ASSERT_EQ(version.parts.size(), 2);
    EXPECT_EQ(version.parts[0].title, QStringLiteral("notes.txt"));
    EXPECT_EQ(version.text(), QStringLiteral("shorter"));
    EXPECT_EQ(services_->history.conversation(id)->title, QStringLiteral("sum up"));
}

TEST_F(Branches, TheWayThatWasTakenIsRememberedOverARestart) {
    const ConversationId id = talk(QStringLiteral("q"), "a1");
    const MessageId a1 = chat().path(id)[1].id;
    says({"b1"});
    chat().send(id, QStringLiteral("deeper"));
    settle(id);
    const MessageId b1 = chat().path(id)[3].id;
    says({"b2"});
    chat().regenerate(id, b1);
    settle(id);
    chat().select(id, b1);
    says({"a2"});
    chat().regenerate(id, a1);
    settle(id);
    EXPECT_EQ(shown(id), QStringLiteral("q|a2"));
    start();
    chat().open(id);
    ASSERT_TRUE(spinUntil([&] { return chat().isOpen(id); }));
    EXPECT_EQ(shown(id), QStringLiteral("q|a2"));
    chat().select(id, a1);
    EXPECT_EQ(shown(id), QStringLiteral("q|a1|deeper|b1")) << "not b2, which is newer";
}

TEST_F(Branches, AnAnswerThatWasCutGoesOnInPlace) {
    const ConversationId id = chat().createDraft();
    says({"one ", "two "}, StopReason::length);
    chat().send(id, QStringLiteral("count"));
    settle(id);
    const ChatMessage cut = chat().path(id)[1];
    EXPECT_EQ(cut.state, MessageState::stopped);
    says({"three"});
    QList<MessageState> states;
    QObject::connect(&chat(), &ConversationService::messageChanged,
                     [&](const ConversationId& c, const MessageId& m) { states << chat().message(c, m)->state; });
    chat().continueAnswer(id, cut.id);
    settle(id);
    const ChatMessage whole = chat().path(id)[1];
    EXPECT_EQ(whole.id, cut.id);
    EXPECT_EQ(whole.text(), QStringLiteral("one two three"));
    EXPECT_EQ(whole.state, MessageState::complete);
    EXPECT_EQ(whole.stats.answerTokens, 3);
    EXPECT_EQ(states, (QList<MessageState>{MessageState::streaming, MessageState::complete}));
    EXPECT_EQ(sent_, 1);
    const GenerationRequest request = engine_->requests().back();
    ASSERT_EQ(request.messages.size(), 2u);
    EXPECT_EQ(request.messages.back().role, Role::assistant);
    EXPECT_EQ(request.messages.back().tokens, (std::vector<TokenId>{100, 101}));
    reopen(id);
    EXPECT_EQ(shown(id), QStringLiteral("count|one two three"));
    says({"more"});
    chat().send(id, QStringLiteral("and?"));
    settle(id);
    chat().continueAnswer(id, whole.id);
    EXPECT_EQ(failed_->code, ErrorCode::invalidArgument) << "later messages build on it";
}

TEST_F(Branches, AnEditedAnswerIsAVersionWithoutTheIdsOfTheFirst) {
    const ConversationId id = talk(QStringLiteral("q"), "wrong");
    const MessageId first = chat().path(id)[1].id;
    chat().editAnswer(id, first, QStringLiteral("right"), false);
    EXPECT_EQ(shown(id), QStringLiteral("q|right")) << "at once";
    EXPECT_EQ(edited_, 1);
    const ChatMessage version = chat().path(id)[1];
    EXPECT_EQ(version.state, MessageState::complete);
    EXPECT_TRUE(version.modelHash.isEmpty());
    says({"next"});
    chat().send(id, QStringLiteral("go on"));
    settle(id);
    EXPECT_TRUE(engine_->requests().back().messages[1].tokens.empty()) << "they would be the old words";
    EXPECT_EQ(engine_->requests().back().messages[1].parts[0].text, "right");

    says({", and more"});
    chat().editAnswer(id, first, QStringLiteral("begun"), true);
    settle(id);
    EXPECT_EQ(shown(id), QStringLiteral("q|begun, and more"));
    EXPECT_EQ(engine_->requests().back().messages.back().role, Role::assistant);
    EXPECT_EQ(chat().siblings(id, first).size(), 3);
    reopen(id);
    EXPECT_EQ(shown(id), QStringLiteral("q|begun, and more"));
    EXPECT_TRUE(chat().path(id)[1].modelHash.isEmpty()) << "a scripted engine does not know the ids of a text";
}

TEST_F(Branches, ABranchIsDeletedAndComesBack) {
    const ConversationId id = talk(QStringLiteral("q"), "a1");
    const MessageId a1 = chat().path(id)[1].id;
    says({"b1"});
    chat().send(id, QStringLiteral("deeper"));
    settle(id);
    says({"a2"});
    chat().regenerate(id, a1);
    settle(id);
    chat().select(id, a1);
    int count = 0;
    QObject::connect(&chat(), &ConversationService::branchRemoved,
                     [&](const ConversationId&, const DeletionId&, int messages) { count = messages; });
    const DeletionId deletion = chat().removeBranch(id, a1);
    EXPECT_EQ(count, 3);
    EXPECT_EQ(shown(id), QStringLiteral("q|a2"));
    reopen(id);
    EXPECT_EQ(shown(id), QStringLiteral("q|a2"));
    EXPECT_EQ(chat().siblings(id, chat().path(id)[1].id).size(), 1);
    EXPECT_TRUE(chat().undoRemoveBranch(deletion));
    EXPECT_EQ(shown(id), QStringLiteral("q|a1|deeper|b1"));
    EXPECT_FALSE(chat().undoRemoveBranch(deletion)) << "once";
    reopen(id);
    EXPECT_EQ(shown(id), QStringLiteral("q|a1|deeper|b1"));

    // Inside out: the inner one cannot come back while the outer is gone.
    const DeletionId inner = chat().removeBranch(id, chat().path(id)[3].id);
    const DeletionId outer = chat().removeBranch(id, a1);
    EXPECT_FALSE(chat().undoRemoveBranch(inner));
    EXPECT_TRUE(chat().undoRemoveBranch(outer));
    EXPECT_TRUE(chat().undoRemoveBranch(inner));
    EXPECT_EQ(shown(id), QStringLiteral("q|a1|deeper|b1"));

    // All of it, and it can still be talked to.
    chat().removeBranch(id, chat().path(id)[0].id);
    EXPECT_TRUE(chat().path(id).isEmpty());
    says({"fresh"});
    chat().send(id, QStringLiteral("new"));
    settle(id);
    reopen(id);
    EXPECT_EQ(shown(id), QStringLiteral("new|fresh"));
}

TEST_F(Branches, DeletingTheBranchOfARunningAnswerStopsIt) {
    const ConversationId id = talk(QStringLiteral("q"), "a");
    ScriptedAnswer endless;
    endless.pieces = {"x"};
    endless.untilCancelled = true;
    engine_->script(endless);
    chat().send(id, QStringLiteral("go"));
    ASSERT_TRUE(spinUntil([&] { return chat().path(id).last().text() == QStringLiteral("x"); }));
    const DeletionId deletion = chat().removeBranch(id, chat().path(id)[2].id);
    EXPECT_FALSE(chat().isGenerating(id));
    EXPECT_EQ(shown(id), QStringLiteral("q|a"));
    EXPECT_TRUE(chat().undoRemoveBranch(deletion));
    EXPECT_EQ(chat().path(id).last().state, MessageState::interrupted);
    says({"y"});
    chat().continueAnswer(id, chat().path(id).last().id);
    settle(id);
    EXPECT_EQ(shown(id), QStringLiteral("q|a|go|xy"));
}

TEST_F(Branches, NothingOfATemporaryConversationIsWritten) {
    const QString secret = QStringLiteral("zanzibarquestion");
    const ConversationId id = chat().createTemporary();
    EXPECT_TRUE(chat().isTemporary(id));
    says({"zanzibaranswer"});
    chat().send(id, secret);
    settle(id);
    EXPECT_EQ(shown(id), secret + QStringLiteral("|zanzibaranswer"));
    says({"zanzibaragain"});
    chat().regenerate(id, chat().path(id)[1].id);
    settle(id);
    chat().edit(id, chat().path(id)[0].id, QStringLiteral("zanzibaredit"));
    settle(id);
    chat().editAnswer(id, chat().path(id)[1].id, QStringLiteral("zanzibarwords"), false);
    chat().continueAnswer(id, chat().path(id)[1].id);
    settle(id);
    services_->history.rename(id, QStringLiteral("zanzibartitle"));
    services_->history.setPinned({id}, true);
    EXPECT_TRUE(chat().undoRemoveBranch(chat().removeBranch(id, chat().path(id)[0].id)));
    EXPECT_TRUE(services_->history.conversations().isEmpty());
    ScriptedAnswer endless;
    endless.pieces = {"zanzibarend"};
    endless.untilCancelled = true;
    engine_->script(endless);
    chat().send(id, QStringLiteral("zanzibarlast"));
    ASSERT_TRUE(spinUntil([&] { return chat().path(id).last().text() == QStringLiteral("zanzibarend"); }));
    services_->settleStore();
    const auto clean = [&](const char* when) {
        for (const auto& entry : std::filesystem::directory_iterator(folder_.path())) {
            QFile file(QString::fromStdString(entry.path().string()));
            ASSERT_TRUE(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            EXPECT_FALSE(bytes.contains("zanzibar")) << when << ": " << entry.path();
            EXPECT_FALSE(bytes.contains(id.toRfc4122())) << when << ": " << entry.path();
        }
    };
    clean("while it runs");
    services_.reset();
    clean("after the end");
    start();
    chat().open(id);
    bool gone = false;
    QObject::connect(&chat(), &ConversationService::openFailed, [&] { gone = true; });
    EXPECT_TRUE(spinUntil([&] { return gone; }));
}

TEST_F(Branches, ClosingATemporaryConversationIsItsEnd) {
    const ConversationId id = chat().createTemporary();
    says({"a"});
    chat().send(id, QStringLiteral("q"));
    settle(id);
    chat().close(id);
    EXPECT_FALSE(chat().isOpen(id));
    EXPECT_EQ(services_->history.conversation(id), nullptr);
}

TEST(Continuing, WritesACharacterAgainThatWasCut) {
    ScriptedEngine engine;
    const std::vector<std::string> pieces = {"word", "<0xF0>", "<0x9F>", "<0x99>", "<0x82>", "<0x0A>"};
    engine.spell = [&](TokenId id) { return pieces[static_cast<std::size_t>(id)]; };
    const auto tokens = [](std::initializer_list<TokenId> ids) {
        std::vector<TokenRecord> records;
        for (const TokenId id : ids) {
            records.emplace_back().id = id;
        }
        return records;
    };
    EXPECT_EQ(unfinishedTail(tokens({0}), engine), 0u);
    EXPECT_EQ(unfinishedTail(tokens({}), engine), 0u);
    EXPECT_EQ(unfinishedTail(tokens({0, 1, 2, 3, 4}), engine), 0u) << "it is whole";
    EXPECT_EQ(unfinishedTail(tokens({0, 1, 2, 3}), engine), 3u);
    EXPECT_EQ(unfinishedTail(tokens({0, 1}), engine), 1u);
    EXPECT_EQ(unfinishedTail(tokens({0, 5}), engine), 0u) << "a line break is a byte of its own";
    EXPECT_EQ(unfinishedTail(tokens({2, 3}), engine), 0u) << "never were a character";
    const Continuation cut = continuationOf(QString::fromUtf8("word\ufffd"), tokens({0, 1, 2}), engine);
    EXPECT_EQ(cut.text, QStringLiteral("word"));
    EXPECT_EQ(cut.tokens.size(), 1u);
    EXPECT_TRUE(cut.wholeIds);
}

TEST(Continuing, FindsThePrefixOfItsFirstPartAndTheSameWords) {
    const test::TinyModel tiny;
    const test::TempDir folder;
    const auto ask = [&](ConversationService& chat, const ConversationId& id) {
        EXPECT_TRUE(spinUntil([&] { return !chat.isGenerating(id); }));
        return chat.path(id).last();
    };
    test::Services services(folder);
    ASSERT_TRUE(services.load(QString::fromStdString(tiny.path())));
    ConversationService& chat = services.conversations;
    SamplingSettings sampling;
    sampling.params.temperature = 0;
    sampling.maxTokens = 24;
    services.settings.setSampling(sampling);
    const ConversationId whole = chat.createDraft();
    chat.send(whole, QStringLiteral("hello"));
    const ChatMessage expected = ask(chat, whole);

    sampling.maxTokens = 12;
    services.settings.setSampling(sampling);
    const ConversationId parts = chat.createDraft();
    chat.send(parts, QStringLiteral("hello"));
    const ChatMessage half = ask(chat, parts);
    EXPECT_EQ(half.stats.stopReason, StopReason::length);
    // Over a close: the ids come from the database.
    chat.close(parts);
    chat.open(parts);
    ASSERT_TRUE(spinUntil([&] { return chat.isOpen(parts); }));
    chat.continueAnswer(parts, half.id);
    const ChatMessage joined = ask(chat, parts);
    EXPECT_EQ(joined.text(), expected.text()) << "as if it had not been cut";
    EXPECT_EQ(joined.stats.answerTokens, 24);
    EXPECT_GE(joined.stats.reusedTokens, half.stats.promptTokens + 12 - 1);
    services.settleStore();
    bool read = false;
    services.store.run(
        &services.store, [&](Stores& stores) { return stores.conversations.tokens(joined.id); },
        [&](Result<std::vector<TokenRecord>> tokens) {
            read = true;
            ASSERT_EQ(tokens->size(), 24u);
            EXPECT_EQ(tokens->front().alternativeCount, 8) << "those of the first part are kept";
        });
    ASSERT_TRUE(spinUntil([&] { return read; }));

    // Edited, its ids are those of the new text, and kept from then on.
    chat.editAnswer(parts, joined.id, QStringLiteral("hello you"), true);
    const ChatMessage version = ask(chat, parts);
    EXPECT_TRUE(version.text().startsWith(QStringLiteral("hello you")));
    EXPECT_FALSE(version.modelHash.isEmpty());
    EXPECT_GT(version.stats.answerTokens, 12);
}

TEST_F(Branches, AMessageThatIsBeingStoredGoesWithItsBranch) {
    const ConversationId id = talk(QStringLiteral("first"), "one");
    chat().send(id, QStringLiteral("second"));
    const DeletionId deletion = chat().removeBranch(id, chat().path(id).first().id);
    EXPECT_FALSE(deletion.isNull());
    settle(id);
    ASSERT_TRUE(failed_) << "whoever sent it keeps the text";
    EXPECT_EQ(failed_->code, ErrorCode::notFound);
    EXPECT_EQ(sent_, 1);
    reopen(id);
    EXPECT_EQ(shown(id), QString());
}

TEST_F(Branches, AMessageThatIsBeingStoredStaysWhereAnotherBranchGoes) {
    const ConversationId id = talk(QStringLiteral("first"), "one");
    const MessageId original = chat().path(id).first().id;
    says({"other"});
    chat().edit(id, original, QStringLiteral("better"));
    settle(id);
    says({"two"});
    chat().send(id, QStringLiteral("second"));
    chat().removeBranch(id, original);
    settle(id);
    EXPECT_FALSE(failed_);
    EXPECT_EQ(shown(id), QStringLiteral("better|other|second|two"));
    reopen(id);
    EXPECT_EQ(shown(id), QStringLiteral("better|other|second|two"));
}

// As when a backup that is older than the conversation has taken the place of a damaged history.
TEST_F(Branches, NothingIsAddedToAConversationThatTheHistoryHasLost) {
    const ConversationId id = talk(QStringLiteral("first"), "one");
    const MessageId answer = chat().path(id).last().id;
    bool emptied = false;
    services_->store.run(
        &chat(), [](Stores& stores) { return stores.connection.execute("DELETE FROM conversations"); },
        [&](const Result<void>& done) { emptied = done.ok(); });
    services_->history.loadList();
    ASSERT_TRUE(spinUntil([&] { return emptied && services_->history.conversation(id) == nullptr; }));
    chat().editAnswer(id, answer, QStringLiteral("another"), false);
    ASSERT_TRUE(failed_);
    EXPECT_EQ(failed_->code, ErrorCode::notFound);
    const auto added = chat().addAnswers(id, {}, {FinishedAnswer()});
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::notFound);
}

TEST_F(Branches, AnAnswerWhoseContinuationNeverRanHasNoDetails) {
    const ConversationId id = chat().createDraft();
    says({"a ", "beginning"}, StopReason::length);
    chat().send(id, QStringLiteral("first"));
    settle(id);
    ASSERT_TRUE(chat().path(id).last().details.isKnown());
    chat().continueAnswer(id, chat().path(id).last().id);
    chat().stop(id);
    settle(id);
    EXPECT_EQ(chat().path(id).last().text(), QStringLiteral("a beginning"));
    EXPECT_FALSE(chat().path(id).last().details.isKnown()) << "its new seed has made nothing";
}

TEST_F(Branches, WhatIsDeletedForGoodIsNotBroughtBack) {
    const ConversationId id = talk(QStringLiteral("first"), "one");
    const DeletionId deletion = chat().removeBranch(id, chat().path(id).last().id);
    const Milliseconds now = QDateTime::currentMSecsSinceEpoch();
    emit services_->store.purging(now - 60'000);
    EXPECT_TRUE(chat().undoRemoveBranch(deletion)) << "deleted later";
    const DeletionId again = chat().removeBranch(id, chat().path(id).last().id);
    emit services_->store.purging(now + 60'000);
    EXPECT_FALSE(chat().undoRemoveBranch(again));
}

}  // namespace
}  // namespace sirocco
