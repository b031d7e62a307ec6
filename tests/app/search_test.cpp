// Search over titles and messages, as the window uses it and as the store answers.
#include "app/chat/search_service.h"

#include <gtest/gtest.h>

#include <QRandomGenerator>

#include "tests/app/services.h"

namespace sirocco {
namespace {

using test::spinUntil;

TEST(SearchExpression, HasNoOperatorsButWordsAndPhrases) {
    // With ' for ", which reads better here.
    const auto of = [](const char* typed) {
        return searchExpression(QString::fromUtf8(typed).replace(QLatin1Char('\''), QLatin1Char('"')))
            .replace(QLatin1Char('"'), QLatin1Char('\''))
            .toStdString();
    };
    EXPECT_EQ(of("hello wor"), "'hello' 'wor'*");
    EXPECT_EQ(of("  "), "");
    EXPECT_EQ(of("'exact words' more"), "'exact words' 'more'*");
    EXPECT_EQ(of("'exact words'"), "'exact words'");
    EXPECT_EQ(of("'unfinished phr"), "'unfinished phr'*");
    EXPECT_EQ(of("a AND NOT b* ^c (d) e:f - '' ;"), "'a' 'AND' 'NOT' 'b*' '^c' '(d)' 'e:f'*");
    EXPECT_EQ(of("*** - !!"), "");
    EXPECT_EQ(searchExpression(QStringLiteral("a") + QChar(0) + QStringLiteral("b")), QStringLiteral("\"a\" \"b\"*"));
    EXPECT_LT(searchExpression(QString(100000, QLatin1Char('x'))).size(), 400);
    EXPECT_EQ(searchExpression(QStringLiteral("a ").repeated(100)).count(QLatin1Char('a')), 16);
}

class SearchTest : public testing::Test {
protected:
    SearchTest() {
        auto opened = openStores(QString::fromStdString(folder_.file("sirocco.db")));
        EXPECT_TRUE(opened.ok());
        stores_ = std::move(*opened);
    }
    ConversationId add(const QString& title, const QStringList& texts) {
        NewTurn turn;
        turn.newConversation = true;
        turn.conversation.id = makeId();
        turn.conversation.title = title;
        turn.conversation.created = turn.conversation.updated = ++clock_;
        MessageId last;
        for (const QString& text : texts) {
            ChatMessage message;
            message.id = makeId();
            message.conversation = turn.conversation.id;
            message.parent = last;
            message.created = ++clock_;
            message.parts = {{PartKind::text, {}, text}};
            turn.messages.append(message);
            last = message.id;
        }
        turn.conversation.activeLeaf = last;
        EXPECT_TRUE(stores_->conversations.insertTurn(turn).ok());
        messages_ = turn.messages;
        return turn.conversation.id;
    }
    QList<SearchHit> find(const QString& text, bool archived = true) {
        SearchQuery query;
        query.text = text;
        query.archived = archived;
        const auto page = stores_->search.find(query);
        EXPECT_TRUE(page.ok()) << page.error().detail;
        return page ? page->hits : QList<SearchHit>();
    }
    qsizetype count(const char* text) { return find(QString::fromUtf8(text)).size(); }

    test::TempDir folder_;
    std::unique_ptr<Stores> stores_;
    QList<ChatMessage> messages_;
    Milliseconds clock_ = 1000;
};

TEST_F(SearchTest, TitlesComeFirstAndThenTheNewestMessages) {
    add(QStringLiteral("older"), {QStringLiteral("a walrus here")});
    const ConversationId titled = add(QStringLiteral("The Walrus"), {QStringLiteral("nothing")});
    const ConversationId newer = add(QStringLiteral("newer"), {QStringLiteral("x"), QStringLiteral("walruses\nthere")});
    const QList<SearchHit> hits = find(QStringLiteral("walr"));
    ASSERT_EQ(hits.size(), 3);
    EXPECT_EQ(hits[0].conversation, titled);
    EXPECT_TRUE(hits[0].message.isNull());
    EXPECT_EQ(hits[0].titleMarks, (QList<TextRange>{{4, 6}}));
    EXPECT_EQ(hits[1].conversation, newer);
    EXPECT_EQ(hits[1].message, messages_[1].id);
    EXPECT_EQ(hits[1].snippet, QStringLiteral("walruses there"));
    EXPECT_EQ(hits[1].snippetMarks, (QList<TextRange>{{0, 8}}));
    EXPECT_EQ(hits[2].title, QStringLiteral("older"));
}

TEST_F(SearchTest, IgnoresCaseAndAccentsAndFindsUnfinishedWords) {
    add(QString::fromUtf8("Größe"), {QString::fromUtf8("Crème brûlée für Ángel, naïve")});
    EXPECT_EQ(count("creme"), 1);
    EXPECT_EQ(count("CRÈME brulee"), 1);
    EXPECT_EQ(count("angel nai"), 1);
    EXPECT_EQ(count("brulee creme"), 1) << "in any order";
    EXPECT_EQ(count("\"brulee creme\""), 0);
    EXPECT_EQ(count("\"creme brulee\""), 1);
    EXPECT_EQ(count("rème"), 0) << "words are found by their beginning";
    EXPECT_EQ(count("creme nothing"), 0);
}

TEST_F(SearchTest, FollowsEveryChange) {
    const ConversationId id = add(QStringLiteral("first"), {QStringLiteral("alpha"), QStringLiteral("beta")});
    const ChatMessage answer = messages_[1];
    ASSERT_TRUE(stores_->conversations.checkpoint({answer.id, QStringLiteral("gamma"), {}}).ok());
    EXPECT_EQ(count("beta"), 0);
    EXPECT_EQ(count("gamma"), 1);
    ASSERT_TRUE(stores_->conversations.finishAnswer(answer, {}).ok());
    EXPECT_EQ(count("gamma"), 0);
    EXPECT_EQ(count("beta"), 1);
    ASSERT_TRUE(stores_->history.rename(id, QStringLiteral("second")).ok());
    EXPECT_EQ(count("first"), 0);
    EXPECT_EQ(count("second"), 1);
    const DeletionId branch = makeId();
    ASSERT_TRUE(stores_->conversations.removeMessages(id, {answer.id}, branch, messages_[0].id).ok());
    EXPECT_EQ(count("beta"), 0) << "a deleted branch is not found";
    ASSERT_TRUE(stores_->conversations.restoreMessages(id, branch, answer.id).ok());
    EXPECT_EQ(count("beta"), 1);
    ASSERT_TRUE(stores_->history.setArchived({id}, true).ok());
    EXPECT_TRUE(find(QStringLiteral("beta")).first().archived);
    EXPECT_TRUE(find(QStringLiteral("beta"), false).isEmpty());
    EXPECT_TRUE(find(QStringLiteral("second"), false).isEmpty());
    const DeletionId deletion = makeId();
    ASSERT_TRUE(stores_->history.remove({id}, deletion).ok());
    EXPECT_EQ(count("second") + count("alpha"), 0);
    ASSERT_TRUE(stores_->history.restore(deletion).ok());
    EXPECT_EQ(count("second") + count("alpha"), 2);
    ASSERT_TRUE(stores_->history.remove({id}, deletion).ok());
    ASSERT_TRUE(stores_->history.purge(QDateTime::currentMSecsSinceEpoch() + 1000).ok());
    // The index agrees with the tables, or this says so.
    EXPECT_TRUE(stores_->connection.execute("INSERT INTO text_index (text_index) VALUES ('integrity-check')").ok());
    EXPECT_TRUE(stores_->connection.execute("INSERT INTO title_index (title_index) VALUES ('integrity-check')").ok());
}

TEST_F(SearchTest, ComesInPagesWithoutGapsOrRepeats) {
    for (int i = 0; i < 25; ++i) {
        add(QStringLiteral("ferret %1").arg(i), {QStringLiteral("ferret"), QStringLiteral("a ferret, again")});
    }
    SearchQuery query;
    query.text = QStringLiteral("ferret");
    query.limit = 10;
    QStringList seen;
    int pages = 0;
    for (bool more = true; more; ++pages) {
        const auto page = stores_->search.find(query);
        ASSERT_TRUE(page.ok());
        for (const SearchHit& hit : page->hits) {
            seen << hit.conversation.toString() + hit.message.toString();
        }
        query.from = page->next;
        more = page->more;
        ASSERT_LT(pages, 20);
    }
    EXPECT_EQ(seen.size(), 75);
    seen.removeDuplicates();
    EXPECT_EQ(seen.size(), 75);
    EXPECT_EQ(pages, 8);
}

TEST_F(SearchTest, HostileQueriesAndTextsAreOnlyText) {
    const QString odd =
        QString::fromUtf8("mark \ufdd0 \ufdd1 here") + QChar(0) + QStringLiteral("after null\n\x1b[31m");
    add(QStringLiteral("\"; DROP TABLE messages; --"), {odd, QString(300000, QLatin1Char('z'))});
    for (const char* typed : {"\"",        "\"\"",    "\"\"\"",
                              "*",         "a*",      "NEAR(a b)",
                              "a OR b",    "-a",      "title:a",
                              "{a b}:c",   "a^",      "'",
                              "(",         ")",       "\\",
                              "%",         "_",       "\"; DROP TABLE messages; --",
                              "\xff\xfe",  "a\tb\nc", "\xf0\x9f\x99\x82",
                              "text_index"}) {
        SearchQuery query;
        query.text = QString::fromUtf8(typed);
        EXPECT_TRUE(stores_->search.find(query).ok()) << typed;
    }
    QRandomGenerator random(11);
    for (int i = 0; i < 2000; ++i) {
        SearchQuery query;
        for (int n = random.bounded(12); n >= 0; --n) {
            constexpr char alphabet[] = "ab\"*()^:{}+- \0'ORNEAD";
            query.text += QLatin1Char(alphabet[random.bounded(static_cast<int>(sizeof(alphabet) - 1))]);
        }
        const auto page = stores_->search.find(query);
        ASSERT_TRUE(page.ok()) << query.text.toStdString() << ": " << page.error().detail;
    }
    ASSERT_EQ(count("drop table"), 1);
    const QList<SearchHit> hits = find(QStringLiteral("mark after"));
    ASSERT_EQ(hits.size(), 1) << "words behind a null are words";
    for (const QChar c : hits[0].snippet) {
        EXPECT_NE(c.category(), QChar::Other_Control);
    }
    for (const TextRange& mark : hits[0].snippetMarks) {
        EXPECT_LE(mark.begin + mark.length, hits[0].snippet.size());
    }
}

TEST(SearchService, TypingReplacesTheSearchBefore) {
    const test::TempDir folder;
    test::Services services(folder, test::scriptedSource(std::make_unique<test::ScriptedEngine>()));
    ASSERT_TRUE(services.load(test::placeholderModel(folder)));
    ConversationService& chat = services.conversations;
    const ConversationId id = chat.createDraft();
    chat.send(id, QStringLiteral("a question about otters"));
    ASSERT_TRUE(spinUntil([&] { return !chat.isGenerating(id); }));
    SearchService search(services.store);
    int pages = 0;
    QObject::connect(&search, &SearchService::pageFound, [&] { ++pages; });
    for (const char* typed : {"o", "ot", "ott", "otters"}) {
        search.search(QString::fromUtf8(typed));
    }
    EXPECT_TRUE(search.isLooking());
    ASSERT_TRUE(spinUntil([&] { return !search.isLooking(); }));
    services.settleStore();
    EXPECT_EQ(pages, 1) << "only the last";
    ASSERT_EQ(search.hits().size(), 2) << "the title and the message";
    EXPECT_FALSE(search.hasMore());
    // To the message, on a branch that is not shown.
    const MessageId hit = search.hits()[1].message;
    chat.edit(id, hit, QStringLiteral("something else"));
    ASSERT_TRUE(spinUntil([&] { return !chat.isGenerating(id); }));
    EXPECT_NE(chat.path(id)[0].id, hit);
    chat.select(id, hit);
    EXPECT_EQ(chat.path(id)[0].id, hit);
    search.clear();
    ASSERT_TRUE(spinUntil([&] { return !search.isLooking(); }));
    EXPECT_TRUE(search.hits().isEmpty());
}

}  // namespace
}  // namespace sirocco
