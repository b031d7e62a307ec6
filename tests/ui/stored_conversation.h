// Conversations put into a database as if they had been had, for tests of what is shown.
#pragma once

#include <gtest/gtest.h>

#include <QFile>
#include <QStringList>

#include "app/storage/store_worker.h"
#include "tests/support/temp_dir.h"

namespace sirocco::test {

// Messages by turns, the user's first; the last one may be an answer that did not end by itself. Before the window
// opens the database.
inline void storeConversation(const TempDir& dir, const QString& title, const QStringList& messages,
                              MessageState lastState = MessageState::complete) {
    auto stores = openStores(QString::fromStdString(dir.file("sirocco.db")));
    ASSERT_TRUE(stores.ok());
    NewTurn turn;
    turn.newConversation = true;
    turn.conversation.id = makeId();
    turn.conversation.title = title;
    MessageId parent;
    for (const QString& text : messages) {
        ChatMessage message;
        message.id = makeId();
        message.conversation = turn.conversation.id;
        message.parent = std::exchange(parent, message.id);
        message.role = turn.messages.size() % 2 == 0 ? Role::user : Role::assistant;
        message.parts.append({PartKind::text, {}, text});
        turn.messages.append(message);
    }
    turn.messages.last().state = lastState;
    turn.conversation.activeLeaf = parent;
    ASSERT_TRUE((*stores)->conversations.insertTurn(turn).ok());
}

// Cuts a database off and overwrites a part of what is left.
inline void damageHistory(const QString& path) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_TRUE(file.resize(8192));
    file.write(QByteArray(8192, 'x'));
}

}  // namespace sirocco::test
