// Deleting for good what was deleted, when the user asks for it.
#include <gtest/gtest.h>

#include <QDateTime>
#include <QFile>

#include "app/compare/compare_service.h"
#include "app/storage/purge.h"
#include "app/templates/template_json.h"
#include "app/templates/template_service.h"
#include "tests/app/services.h"

namespace sirocco {
namespace {

// A conversation of one message, as it is written when it is sent.
ConversationId write(Stores& stores, const QString& text) {
    NewTurn turn;
    turn.newConversation = true;
    turn.conversation.id = makeId();
    turn.conversation.title = text;
    ChatMessage message;
    message.id = makeId();
    message.conversation = turn.conversation.id;
    message.role = Role::user;
    message.parts.append({PartKind::text, {}, text});
    turn.messages.append(message);
    turn.conversation.activeLeaf = message.id;
    EXPECT_TRUE(stores.conversations.insertTurn(turn).ok());
    return turn.conversation.id;
}

ComparisonId writeComparison(Stores& stores, const QString& text) {
    Comparison comparison;
    comparison.id = makeId();
    comparison.title = text;
    comparison.prompt = {{PartKind::text, {}, text}};
    comparison.lanes.resize(2);
    comparison.lanes[0].text = comparison.lanes[1].text = text;
    EXPECT_TRUE(stores.comparisons.insert(comparison).ok());
    EXPECT_TRUE(stores.comparisons.finish(comparison).ok());
    return comparison.id;
}

TextTemplate named(TextTemplate one, const QString& text) {
    one.id = one.id.isNull() ? makeId() : one.id;
    one.name = text;
    one.words.text = text;
    return one;
}

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

TEST(Purge, LeavesNothingInTheFileNorInTheLogNorInTheIndex) {
    const test::TempDir folder;
    const QString path = QString::fromStdString(folder.file("sirocco.db"));
    auto stores = openStores(path);
    ASSERT_TRUE(stores.ok());
    const ConversationId secret = write(**stores, QStringLiteral("zanzibar secretly"));
    const ConversationId kept = write(**stores, QStringLiteral("openly kept"));
    ASSERT_TRUE((*stores)->history.remove({secret}, makeId()).ok());
    auto count = countDeleted(**stores);
    ASSERT_TRUE(count.ok());
    EXPECT_EQ(count->conversations, 1);
    EXPECT_EQ(count->messages, 0) << "those of the conversation go with it";
    ASSERT_TRUE(purgeAllDeleted(**stores).ok());
    count = countDeleted(**stores);
    EXPECT_EQ(count->conversations, 0);
    for (const QString& file : {path, path + QStringLiteral("-wal")}) {
        const QByteArray bytes = bytesOf(file);
        EXPECT_FALSE(bytes.contains("zanzibar")) << qPrintable(file);
        EXPECT_FALSE(bytes.contains("secretly")) << qPrintable(file);
    }
    EXPECT_TRUE(bytesOf(path).contains("openly kept"));
    EXPECT_TRUE((*stores)->conversations.load(kept).ok());
    EXPECT_TRUE((*stores)->connection.execute("INSERT INTO text_index (text_index) VALUES ('integrity-check')").ok());
}

TEST(Purge, TakesComparisonsAndTemplatesAsWell) {
    const test::TempDir folder;
    const QString path = QString::fromStdString(folder.file("sirocco.db"));
    auto opened = openStores(path);
    ASSERT_TRUE(opened.ok());
    Stores& stores = **opened;
    const ComparisonId comparison = writeComparison(stores, QStringLiteral("zanzibar"));
    const ComparisonId keptComparison = writeComparison(stores, QStringLiteral("openly compared"));
    const TextTemplate own = named({}, QStringLiteral("mombasa"));
    const TextTemplate starter = named(starterTemplates(QStringLiteral("en")).first(), QStringLiteral("kilwa"));
    const TextTemplate keptTemplate = named({}, QStringLiteral("openly written"));
    ASSERT_TRUE(stores.templates.save({own, starter, keptTemplate}).ok());
    ASSERT_TRUE(stores.comparisons.remove(comparison, makeId()).ok());
    const Milliseconds now = QDateTime::currentMSecsSinceEpoch();
    ASSERT_TRUE(stores.templates.remove(own.id, now).ok());
    ASSERT_TRUE(stores.templates.remove(starter.id, now).ok());
    DeletedCount expected;
    expected.comparisons = 1;
    expected.templates = 2;
    EXPECT_EQ(*countDeleted(stores), expected);
    ASSERT_TRUE(purgeAllDeleted(stores).ok());
    EXPECT_EQ(*countDeleted(stores), DeletedCount()) << "that a starter was deleted is nothing to delete";
    for (const QString& file : {path, path + QStringLiteral("-wal")}) {
        for (const char* word : {"zanzibar", "mombasa", "kilwa"}) {
            EXPECT_FALSE(bytesOf(file).contains(word)) << qPrintable(file) << word;
        }
    }
    EXPECT_TRUE(stores.comparisons.load(keptComparison).ok());
    ASSERT_EQ(stores.templates.list()->size(), 1);
    EXPECT_EQ(stores.templates.list()->first().words, keptTemplate.words);
    EXPECT_EQ(*stores.templates.starters(), QStringList(starter.starter));
}

// The services with one of each in the database, shown.
struct Three : test::Services {
    explicit Three(const test::TempDir& folder) : Services(written(folder)) {
        QObject::connect(&compare, &CompareService::undoLost, [this] { ++lost; });
        QObject::connect(&templates, &TemplateService::undoLost, [this] { ++lost; });
        history.loadList();
        compare.loadList();
        templates.load();
        EXPECT_TRUE(test::spinUntil(
            [&] { return !history.conversations().isEmpty() && !compare.list().isEmpty() && templates.isLoaded(); }));
        settleStore();
        deletion = history.remove({history.conversations().first().id});
        comparison = compare.remove(compare.list().first().id);
        one = templates.templates().first().id;
        templates.remove(one);
    }
    static const test::TempDir& written(const test::TempDir& folder) {
        auto stores = openStores(QString::fromStdString(folder.file("sirocco.db")));
        EXPECT_TRUE(stores.ok());
        write(**stores, QStringLiteral("gone"));
        writeComparison(**stores, QStringLiteral("gone"));
        return folder;
    }
    int undoAll() {
        history.undo(deletion);
        compare.undo(comparison);
        templates.undoRemove(one);
        return static_cast<int>(history.conversations().size() + compare.list().size()) +
               (templates.find(one) != nullptr ? 1 : 0);
    }

    CompareService compare{store, models, settings, conversations};
    TemplateService templates{store};
    DeletionId deletion, comparison;
    TemplateId one;
    int lost = 0;
};

TEST(Purge, NothingCanBeUndoneAfterIt) {
    const test::TempDir folder;
    Three all(folder);
    all.history.purge();
    EXPECT_EQ(all.lost, 2);
    EXPECT_EQ(all.undoAll(), 0);
    all.settleStore();
    auto count = Result<DeletedCount>(Error{});
    all.history.countDeleted(&all.history, [&](const Result<DeletedCount>& counted) { count = counted; });
    ASSERT_TRUE(test::spinUntil([&] { return count.ok(); }));
    EXPECT_EQ(*count, DeletedCount());
}

TEST(Purge, WhatGoesAfterAWeekCannotBeUndoneInTheSameRun) {
    const test::TempDir folder;
    Three all(folder);
    emit all.store.purging(QDateTime::currentMSecsSinceEpoch() - deletedKeptMs);
    EXPECT_EQ(all.lost, 0);
    EXPECT_EQ(all.undoAll(), 3) << "it was deleted just now";
    all.deletion = all.history.remove({all.history.conversations().first().id});
    all.comparison = all.compare.remove(all.compare.list().first().id);
    all.templates.remove(all.one);
    emit all.store.purging(QDateTime::currentMSecsSinceEpoch() + 1000);
    EXPECT_EQ(all.lost, 2);
    EXPECT_EQ(all.undoAll(), 0);
}

TEST(Purge, CannotBeUndone) {
    const test::TempDir folder;
    {
        auto stores = openStores(QString::fromStdString(folder.file("sirocco.db")));
        ASSERT_TRUE(stores.ok());
        write(**stores, QStringLiteral("gone"));
    }
    test::Services services(folder);
    services.history.loadList();
    ASSERT_TRUE(test::spinUntil([&] { return services.history.conversations().size() == 1; }));
    const DeletionId deletion = services.history.remove({services.history.conversations().first().id});
    bool purged = false;
    QObject::connect(&services.history, &HistoryService::purged, [&] { purged = true; });
    services.history.purge();
    services.history.undo(deletion);
    EXPECT_TRUE(services.history.conversations().isEmpty());
    ASSERT_TRUE(test::spinUntil([&] { return purged; }));
    int left = -1;
    services.history.countDeleted(&services.history,
                                  [&](const Result<DeletedCount>& count) { left = count ? count->conversations : -2; });
    ASSERT_TRUE(test::spinUntil([&] { return left != -1; }));
    EXPECT_EQ(left, 0);
}

}  // namespace
}  // namespace sirocco
