// Deleting for good what was deleted, when the user asks for it.
#include <gtest/gtest.h>

#include <QFile>

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
    auto count = (*stores)->history.countDeleted();
    ASSERT_TRUE(count.ok());
    EXPECT_EQ(count->conversations, 1);
    EXPECT_EQ(count->messages, 0) << "those of the conversation go with it";
    ASSERT_TRUE((*stores)->history.purgeAll().ok());
    count = (*stores)->history.countDeleted();
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
