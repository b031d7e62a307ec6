#include "app/storage/conversation_store.h"

#include <gtest/gtest.h>

#include <QFileInfo>

#include "app/storage/store_worker.h"
#include "app/storage/token_blob.h"
#include "tests/support/temp_dir.h"

namespace sirocco {
namespace {

class ConversationStoreTest : public testing::Test {
protected:
    void SetUp() override { reopen(); }

    void reopen() {
        stores_.reset();
        auto opened = openStores(QString::fromStdString(folder_.file("test.db")));
        ASSERT_TRUE(opened.ok()) << opened.error().detail;
        stores_ = std::move(*opened);
    }
    ConversationStore& store() { return stores_->conversations; }
    std::int64_t count(const char* sql) { return *stores_->connection.integer(sql); }

    // A question and an answer that grows, below `parent`.
    NewTurn turn(const ConversationId& conversation, bool isNew, const MessageId& parent = {}) {
        NewTurn turn;
        turn.newConversation = isNew;
        turn.conversation.id = conversation;
        turn.conversation.title = QString::fromUtf8("Grüße 🙂");
        turn.conversation.created = turn.conversation.updated = ++clock_;
        ChatMessage user;
        user.id = makeId();
        user.conversation = conversation;
        user.parent = parent;
        user.created = clock_;
        user.parts = {{PartKind::document, QStringLiteral("notes.txt"), QStringLiteral("a document")},
                      {PartKind::text, {}, QString::fromUtf8("日本語\n") + QChar(0) + QStringLiteral("'; DROP TABLE")}};
        ChatMessage answer;
        answer.id = turn.conversation.activeLeaf = makeId();
        answer.conversation = conversation;
        answer.parent = user.id;
        answer.role = Role::assistant;
        answer.state = MessageState::streaming;
        answer.created = clock_;
        answer.modelName = QStringLiteral("tiny");
        answer.modelHash = QStringLiteral("0123456789abcdef");
        answer.sampling.temperature = 0.3f;
        answer.sampling.seed = ~std::uint64_t{0};
        turn.messages = {user, answer};
        return turn;
    }

    test::TempDir folder_;
    std::unique_ptr<Stores> stores_;
    Milliseconds clock_ = 1000;
};

TEST_F(ConversationStoreTest, KeepsATurnAsItWas) {
    const ConversationId id = makeId();
    const NewTurn written = turn(id, true);
    ASSERT_TRUE(store().insertTurn(written).ok());
    const auto read = store().load(id);
    ASSERT_TRUE(read.ok()) << read.error().detail;
    EXPECT_EQ(read->info, written.conversation);
    ASSERT_EQ(read->messages.size(), 2);
    EXPECT_EQ(read->messages[0].parts, written.messages[0].parts);
    EXPECT_EQ(read->messages[0].state, MessageState::complete);
    EXPECT_TRUE(read->messages[0].parent.isNull());
    const ChatMessage& answer = read->messages[1];
    EXPECT_EQ(answer.parent, read->messages[0].id);
    EXPECT_EQ(answer.role, Role::assistant);
    EXPECT_EQ(answer.modelHash, written.messages[1].modelHash);
    EXPECT_EQ(answer.sampling.seed, ~std::uint64_t{0}) << "all 64 bits";
    EXPECT_FLOAT_EQ(answer.sampling.temperature, 0.3f);
    EXPECT_FALSE(answer.error.has_value());
}

TEST_F(ConversationStoreTest, KeepsTheEndOfAnAnswer) {
    const ConversationId id = makeId();
    const NewTurn written = turn(id, true);
    ASSERT_TRUE(store().insertTurn(written).ok());
    ChatMessage answer = written.messages[1];
    std::vector<TokenRecord> tokens(2);
    tokens[0].id = 17;
    tokens[1] = {18, -1.5f, 1, {TokenAlternative{18, -1.5f}}};
    ASSERT_TRUE(store().checkpoint({answer.id, QStringLiteral("begun"), packIds({tokens[0]})}).ok());
    ASSERT_TRUE(store().checkpoint({answer.id, QStringLiteral("begun, and more"), packIds(tokens)}).ok());
    EXPECT_EQ(store().load(id)->messages[1].text(), QStringLiteral("begun, and more"));

    answer.state = MessageState::failed;
    answer.parts = {{PartKind::text, {}, QStringLiteral("all of it")}};
    answer.stats = {9, 4, 5, 2, 0.5, 1.5, 100, 20, StopReason::failed, 77};
    answer.error = Error{ErrorCode::deviceFailed, "it burned"};
    ASSERT_TRUE(store().finishAnswer(answer, tokens).ok());
    reopen();
    EXPECT_EQ(stores_->opening.interrupted.size(), 0);
    const auto read = store().load(id);
    ASSERT_TRUE(read.ok());
    const ChatMessage& back = read->messages[1];
    EXPECT_EQ(back.text(), QStringLiteral("all of it"));
    EXPECT_EQ(back.state, MessageState::failed);
    EXPECT_EQ(back.stats.promptTokens, 9);
    EXPECT_EQ(back.stats.reusedTokens, 4);
    EXPECT_EQ(back.stats.decodeTokensPerSecond, 20);
    EXPECT_EQ(back.stats.stopReason, StopReason::failed);
    EXPECT_EQ(back.stats.request, 77u);
    ASSERT_TRUE(back.error.has_value());
    EXPECT_EQ(back.error->code, ErrorCode::deviceFailed);
    EXPECT_EQ(back.error->detail, "it burned");
    EXPECT_EQ(read->answerIds.value(back.id), (std::vector<TokenId>{17, 18}));
    const auto kept = store().tokens(back.id);
    ASSERT_TRUE(kept.ok());
    EXPECT_NEAR((*kept)[1].logProbability, -1.5f, 1e-3f);
    EXPECT_EQ((*kept)[1].alternatives[0].id, 18);
    EXPECT_TRUE(store().tokens(makeId())->empty());
}

TEST_F(ConversationStoreTest, AnswersThatGrewAtTheEndAreInterrupted) {
    const ConversationId id = makeId();
    const NewTurn written = turn(id, true);
    ASSERT_TRUE(store().insertTurn(written).ok());
    ASSERT_TRUE(store().checkpoint({written.messages[1].id, QStringLiteral("as far as it"), {}}).ok());
    reopen();
    EXPECT_EQ(stores_->opening.interrupted.size(), 1);
    EXPECT_EQ(store().load(id)->messages[1].state, MessageState::interrupted);
    EXPECT_EQ(store().load(id)->messages[1].text(), QStringLiteral("as far as it"));
    reopen();
    EXPECT_EQ(stores_->opening.interrupted.size(), 0) << "said once";
}

TEST_F(ConversationStoreTest, ListsTheNewestChangeFirst) {
    const ConversationId older = makeId(), newer = makeId();
    const NewTurn first = turn(older, true);
    ASSERT_TRUE(store().insertTurn(first).ok());
    ASSERT_TRUE(store().insertTurn(turn(newer, true)).ok());
    EXPECT_EQ(stores_->history.list()->first().id, newer);
    ASSERT_TRUE(store().insertTurn(turn(older, false, first.messages[1].id)).ok());
    EXPECT_EQ(stores_->history.list()->first().id, older);
    ASSERT_TRUE(stores_->history.rename(newer, QStringLiteral("other")).ok());
    ASSERT_TRUE(stores_->history.setPinned({newer}, true).ok());
    EXPECT_EQ(stores_->history.list()->last().title, QStringLiteral("other"));
    EXPECT_TRUE(stores_->history.list()->last().pinned);
}

TEST_F(ConversationStoreTest, DeletingTakesEverythingAlong) {
    const ConversationId id = makeId(), other = makeId();
    const NewTurn written = turn(id, true);
    ASSERT_TRUE(store().insertTurn(written).ok());
    ASSERT_TRUE(store().insertTurn(turn(id, false, written.messages[1].id)).ok());
    ASSERT_TRUE(store().insertTurn(turn(other, true)).ok());
    ASSERT_TRUE(store().finishAnswer(written.messages[1], {TokenRecord()}).ok());
    ASSERT_TRUE(stores_->history.remove({id}, firstIdOf(5000)).ok());
    ASSERT_TRUE(stores_->history.purge(6000).ok());
    EXPECT_EQ(count("SELECT count(*) FROM messages"), 2);
    EXPECT_EQ(count("SELECT count(*) FROM message_parts"), 2);
    EXPECT_EQ(count("SELECT count(*) FROM message_tokens"), 0);
    EXPECT_EQ(store().load(id).error().code, ErrorCode::notFound);
    EXPECT_TRUE(store().load(other).ok());
    // Late news of an answer that is gone.
    EXPECT_FALSE(store().checkpoint({written.messages[1].id, {}, {}}).ok());
    EXPECT_EQ(store().finishAnswer(written.messages[1], {}).error().code, ErrorCode::notFound);
    EXPECT_EQ(store().insertTurn(turn(id, false)).ok(), false);
}

TEST_F(ConversationStoreTest, ATurnIsWrittenWholeOrNotAtAll) {
    NewTurn broken = turn(makeId(), true);
    broken.messages[1].parent = makeId();  // no such message
    const auto failed = store().insertTurn(broken);
    ASSERT_FALSE(failed.ok());
    EXPECT_EQ(failed.error().code, ErrorCode::internal);
    EXPECT_EQ(count("SELECT count(*) FROM conversations"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM messages"), 0);
}

}  // namespace
}  // namespace sirocco
