// The list of conversations: what it shows is what the database holds, in whatever order things are done.
#include "app/chat/history_service.h"

#include <gtest/gtest.h>

#include "tests/app/services.h"

namespace sirocco {
namespace {

using test::ScriptedEngine;
using test::spinUntil;

class History : public testing::Test {
protected:
    void SetUp() override { start(); }
    void start() {
        services_.reset();
        services_ = std::make_unique<test::Services>(folder_, test::scriptedSource(std::make_unique<ScriptedEngine>()));
        ASSERT_TRUE(services_->load(test::placeholderModel(folder_)));
    }
    HistoryService& history() { return services_->history; }
    ConversationId talk(const QString& text) {
        const ConversationId id = services_->conversations.createDraft();
        services_->conversations.send(id, text);
        EXPECT_TRUE(spinUntil([&] { return !services_->conversations.isGenerating(id); }));
        return id;
    }
    // From the database alone. Ends the services.
    QList<ConversationInfo> stored() {
        services_.reset();
        auto stores = openStores(QString::fromStdString(folder_.file("sirocco.db")));
        EXPECT_TRUE(stores.ok());
        auto list = (*stores)->history.list();
        EXPECT_TRUE(list.ok());
        return *list;
    }
    QString folderOf(const ConversationId& id) { return history().conversation(id)->folder; }

    test::TempDir folder_;
    std::unique_ptr<test::Services> services_;
};

const QString work = QStringLiteral("Work");
const QString office = QStringLiteral("Office");

TEST_F(History, WhatComesBackIsInTheFolderThatItsFolderHasBecome) {
    const ConversationId id = talk(QStringLiteral("one"));
    history().moveToFolder({id}, work);
    const DeletionId deletion = history().remove({id});
    history().renameFolder(work, office);
    history().undo(deletion);
    EXPECT_EQ(folderOf(id), office);
    ASSERT_EQ(history().folders().size(), 1) << "none comes back with it";
    EXPECT_EQ(history().folders().first().name, office);
    ASSERT_EQ(stored().size(), 1);
    EXPECT_EQ(stored().first().folder, office);
}

TEST_F(History, WhatComesBackIsInNoFolderWhenItsFolderHasGone) {
    const ConversationId id = talk(QStringLiteral("one"));
    history().moveToFolder({id}, work);
    const DeletionId deletion = history().remove({id});
    history().removeFolder(work);
    history().undo(deletion);
    EXPECT_TRUE(folderOf(id).isEmpty());
    EXPECT_TRUE(history().folders().isEmpty());
    ASSERT_EQ(stored().size(), 1);
    EXPECT_TRUE(stored().first().folder.isEmpty());
}

TEST_F(History, ADraftStaysInItsFolderWhateverBecomesOfIt) {
    const ConversationId draft = services_->conversations.createDraft();
    history().moveToFolder({draft}, work);
    history().renameFolder(work, office);
    EXPECT_EQ(folderOf(draft), office);
    history().removeFolder(office);
    EXPECT_TRUE(folderOf(draft).isEmpty());
}

TEST_F(History, WhatIsChangedWhileTheFirstMessageIsBeingStoredIsStoredToo) {
    const ConversationId id = services_->conversations.createDraft();
    history().setPinned({id}, true);
    services_->conversations.send(id, QStringLiteral("first words"));
    // The row is on its way, with the title of the message and the pin.
    history().rename(id, QStringLiteral("my name"));
    history().setPinned({id}, false);
    history().setArchived({id}, true);
    history().moveToFolder({id}, work);
    ASSERT_TRUE(spinUntil([&] { return !services_->conversations.isGenerating(id); }));
    const QList<ConversationInfo> shown = history().conversations();
    const QList<ConversationInfo> rows = stored();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows.first().title, QStringLiteral("my name"));
    EXPECT_FALSE(rows.first().pinned);
    EXPECT_TRUE(rows.first().archived);
    EXPECT_EQ(rows.first().folder, work);
    EXPECT_EQ(shown.first().title, rows.first().title);
}

TEST_F(History, ATitleOfTheFirstMessageIsNotTheUsers) {
    const ConversationId id = services_->conversations.createDraft();
    history().setPinned({id}, true);
    services_->conversations.send(id, QStringLiteral("first words"));
    ASSERT_TRUE(spinUntil([&] { return !services_->conversations.isGenerating(id); }));
    services_.reset();
    auto stores = openStores(QString::fromStdString(folder_.file("sirocco.db")));
    ASSERT_TRUE(stores.ok());
    EXPECT_EQ(*(*stores)->connection.integer("SELECT title_by_user FROM conversations"), 0);
    EXPECT_EQ(*(*stores)->connection.integer("SELECT pinned FROM conversations"), 1);
}

}  // namespace
}  // namespace sirocco
