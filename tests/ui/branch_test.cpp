// Versions of messages and answers, by key and mouse: editing, switching between them, and nothing is lost.
#include <gtest/gtest.h>

#include <QFile>

#include "tests/ui/house.h"
#include "tests/ui/stored_conversation.h"

namespace sirocco::test {

namespace {

const QString demoReady = QStringLiteral("Model: Demo model on CPU");
const QString question = QStringLiteral("You: What is the capital of Portugal?");

// A window with a conversation of two turns, which is open.
class Branches : public testing::Test {
protected:
    void open(const QStringList& messages = {QStringLiteral("What is the capital of Portugal?"),
                                             QStringLiteral("It is Lisbon."), QStringLiteral("Thank you."),
                                             QStringLiteral("You are welcome.")},
              MessageState lastState = MessageState::complete) {
        storeConversation(dir_, QStringLiteral("A capital"), messages, lastState);
        start();
        ASSERT_TRUE(user().click(QStringLiteral("A capital")));
        ASSERT_TRUE(user().waitFor(QStringLiteral("You: *")));
    }
    void start() {
        house_.reset();
        house_ = std::make_unique<House>(dir_);
        ASSERT_TRUE(user().waitFor(demoReady));
    }
    WindowDriver user() const { return house_->driver(); }
    void replaceText(const QString& text) const {
        user().press(Qt::Key_A, Qt::ControlModifier);
        user().type(text);
    }
    // What the last answer offers is always shown.
    bool chooseOfLastAnswer(const QString& item) const {
        return user().click(QStringLiteral("More about this answer")) && user().click(item);
    }
    bool choose(const QString& message, const QString& menu, const QString& item) const {
        // One row shows what it offers when the mouse has left the other.
        return user().hover(message) && user().waitUntil([&] { return user().all(menu).size() == 1; }) &&
               user().click(menu) && user().click(item);
    }
    bool answered() const {
        return user().waitFor(QStringLiteral("Send")) && user().waitFor(QStringLiteral("Copy answer"));
    }

    TempDir dir_;
    std::unique_ptr<House> house_;
};

}  // namespace

TEST_F(Branches, TheLastMessageIsEditedByKeyboardAndTheOriginalStays) {
    open();
    ASSERT_TRUE(user().waitUntil([&] { return user().isFocused(QStringLiteral("Message")); }));
    user().press(Qt::Key_Up, Qt::ControlModifier);
    ASSERT_TRUE(user().waitFor(QStringLiteral("Edited message")));
    EXPECT_TRUE(user().isFocused(QStringLiteral("Edited message")));
    EXPECT_EQ(user().valueOf(QStringLiteral("Edited message")), QStringLiteral("Thank you."));
    // Esc leaves it as it was, and what was typed into it is gone.
    user().type(QStringLiteral("x"));
    user().press(Qt::Key_Escape);
    ASSERT_TRUE(user().waitGone(QStringLiteral("Edited message")));
    EXPECT_TRUE(user().shows(QStringLiteral("You: Thank you.")));
    EXPECT_TRUE(user().isFocused(QStringLiteral("Message")));

    user().press(Qt::Key_Up, Qt::ControlModifier);
    ASSERT_TRUE(user().waitFor(QStringLiteral("Edited message")));
    EXPECT_EQ(user().valueOf(QStringLiteral("Edited message")), QStringLiteral("Thank you."));
    replaceText(QStringLiteral("And of Spain?"));
    user().press(Qt::Key_Return);
    ASSERT_TRUE(user().waitFor(QStringLiteral("You: And of Spain?")));
    EXPECT_TRUE(answered());
    EXPECT_FALSE(user().shows(QStringLiteral("You: Thank you.")));
    EXPECT_FALSE(user().shows(QStringLiteral("Edited message")));
    EXPECT_TRUE(user().shows(QStringLiteral("2 / 2")));
    EXPECT_TRUE(user().isFocused(QStringLiteral("Message")));

    user().press(Qt::Key_Left, Qt::AltModifier);
    ASSERT_TRUE(user().waitFor(QStringLiteral("You: Thank you.")));
    EXPECT_TRUE(user().shows(QStringLiteral("Answer: You are welcome.")));
    EXPECT_TRUE(user().shows(QStringLiteral("1 / 2")));
    EXPECT_TRUE(user().isFocused(QStringLiteral("Message")));
    user().press(Qt::Key_Right, Qt::AltModifier);
    EXPECT_TRUE(user().waitFor(QStringLiteral("You: And of Spain?")));
}

TEST_F(Branches, KeysDoNothingToAConversationThatIsNotShown) {
    open();
    user().press(Qt::Key_R, Qt::ControlModifier);
    ASSERT_TRUE(user().waitFor(QStringLiteral("2 / 2")));
    ASSERT_TRUE(answered());
    user().press(Qt::Key_T, Qt::ControlModifier);
    ASSERT_TRUE(user().waitFor(QStringLiteral("Name of the template")));
    user().press(Qt::Key_Left, Qt::AltModifier);
    user().press(Qt::Key_L, Qt::ControlModifier);
    ASSERT_TRUE(user().waitUntil([&] { return user().isFocused(QStringLiteral("Message")); }));
    EXPECT_TRUE(user().shows(QStringLiteral("2 / 2")));

    user().press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(user().waitUntil([&] { return user().isFocused(QStringLiteral("Prompt for all lanes")); }));
    user().press(Qt::Key_R, Qt::ControlModifier);
    // What is asked for by its name is shown.
    user().press(Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(user().waitUntil([&] { return user().isFocused(QStringLiteral("Action or conversation")); }));
    user().type(QStringLiteral("edit the last"));
    user().press(Qt::Key_Return);
    ASSERT_TRUE(user().waitFor(QStringLiteral("Edited message")));
    user().press(Qt::Key_Escape);
    ASSERT_TRUE(user().waitGone(QStringLiteral("Edited message")));
    user().press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(user().waitFor(QStringLiteral("1 / 2")));
}

TEST_F(Branches, AnEarlierMessageIsEditedByMouseAndItsVersionsAreSwitched) {
    open();
    ASSERT_TRUE(user().hover(question) && user().click(QStringLiteral("Edit message")));
    ASSERT_TRUE(user().waitFor(QStringLiteral("Edited message")));
    replaceText(QStringLiteral("What is the capital of Italy?"));
    ASSERT_TRUE(user().click(QStringLiteral("Send again")));
    ASSERT_TRUE(user().waitFor(QStringLiteral("You: What is the capital of Italy?")));
    ASSERT_TRUE(answered());
    EXPECT_FALSE(user().shows(question));
    EXPECT_FALSE(user().shows(QStringLiteral("You: Thank you.")));
    ASSERT_TRUE(user().click(QStringLiteral("Earlier version")));
    EXPECT_TRUE(user().waitFor(question));
    EXPECT_TRUE(user().waitFor(QStringLiteral("You: Thank you."))) << "the branch is where it was left";
    EXPECT_TRUE(user().isFocused(QStringLiteral("Message")));

    // Both are there after a restart, and the one that was looked at last is shown.
    start();
    ASSERT_TRUE(user().waitFor(question));
    ASSERT_TRUE(user().click(QStringLiteral("Later version")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("You: What is the capital of Italy?")));
}

TEST_F(Branches, WhatIsBeingEditedStaysWhileAnotherConversationIsLookedAt) {
    open();
    user().press(Qt::Key_Up, Qt::ControlModifier);
    ASSERT_TRUE(user().waitFor(QStringLiteral("Edited message")));
    replaceText(QStringLiteral("half a thought"));
    user().press(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(user().waitGone(QStringLiteral("Edited message")));
    ASSERT_TRUE(user().click(QStringLiteral("A capital")));
    ASSERT_TRUE(user().waitFor(QStringLiteral("Edited message")));
    EXPECT_EQ(user().valueOf(QStringLiteral("Edited message")), QStringLiteral("half a thought"));
}

TEST_F(Branches, AnAnswerThatWasStoppedGoesOn) {
    open({QStringLiteral("Tell me a short story."), QStringLiteral("Once upon a time")}, MessageState::stopped);
    const QString begun = QStringLiteral("Answer: Once upon a time");
    ASSERT_TRUE(user().waitFor(QStringLiteral("Stopped. What was written is kept.")));
    ASSERT_TRUE(user().click(QStringLiteral("Continue")));
    EXPECT_TRUE(user().waitGone(QStringLiteral("Stopped. What was written is kept.")));
    EXPECT_TRUE(user().isFocused(QStringLiteral("Message")));
    EXPECT_TRUE(answered());
    EXPECT_TRUE(user().nameOf(QStringLiteral("Answer: *")).startsWith(begun));
    EXPECT_GT(user().nameOf(QStringLiteral("Answer: *")).size(), begun.size());
    EXPECT_FALSE(user().shows(QStringLiteral("Later answer"))) << "the same answer, not another one";
}

TEST_F(Branches, AnAnswerThatOthersFollowIsNotContinued) {
    open({QStringLiteral("Tell me a short story."), QStringLiteral("Once upon a time"), QStringLiteral("Go on.")},
         MessageState::complete);
    EXPECT_FALSE(user().shows(QStringLiteral("Continue")));
}

TEST_F(Branches, AnAnswerIsEditedAndSavedOrGoesOn) {
    open();
    const QString answer = QStringLiteral("Answer: You are welcome.");
    ASSERT_TRUE(chooseOfLastAnswer(QStringLiteral("Edit this answer")));
    ASSERT_TRUE(user().waitUntil([&] { return user().isFocused(QStringLiteral("Edited answer")); }));
    EXPECT_EQ(user().valueOf(QStringLiteral("Edited answer")), QStringLiteral("You are welcome."));
    replaceText(QStringLiteral("Gladly,"));
    user().press(Qt::Key_Return);
    user().type(QStringLiteral("always."));
    user().press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(user().waitFor(QStringLiteral("Answer: Gladly,\nalways.")));
    EXPECT_TRUE(user().shows(QStringLiteral("2 / 2")));
    EXPECT_FALSE(user().shows(answer));

    ASSERT_TRUE(chooseOfLastAnswer(QStringLiteral("Edit this answer")));
    ASSERT_TRUE(user().waitUntil([&] { return user().isFocused(QStringLiteral("Edited answer")); }));
    replaceText(QStringLiteral("The capital of"));
    ASSERT_TRUE(user().click(QStringLiteral("Save and go on")));
    ASSERT_TRUE(user().waitFor(QStringLiteral("Answer: The capital of *")));
    EXPECT_TRUE(answered());
    EXPECT_TRUE(user().shows(QStringLiteral("3 / 3")));
    user().press(Qt::Key_Left, Qt::AltModifier);
    user().press(Qt::Key_Left, Qt::AltModifier);
    EXPECT_TRUE(user().waitFor(answer));
}

TEST_F(Branches, DeletedMessagesComeBackByKeyAndByButton) {
    open();
    const QString more = QStringLiteral("More about this message");
    const QString remove = QStringLiteral("Delete from here on");
    const QString thanks = QStringLiteral("You: Thank you.");
    ASSERT_TRUE(choose(thanks, more, remove));
    ASSERT_TRUE(user().waitFor(QStringLiteral("Deleted 2 messages")));
    EXPECT_TRUE(user().waitGone(thanks));
    EXPECT_TRUE(user().isFocused(QStringLiteral("Message")));
    user().press(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(user().waitFor(thanks));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Answer: You are welcome.")));
    EXPECT_FALSE(user().shows(QStringLiteral("Deleted 2 messages")));

    // All of it; and the button is reached from the composer by Tab alone.
    ASSERT_TRUE(choose(question, more, remove));
    ASSERT_TRUE(user().waitFor(QStringLiteral("Deleted 4 messages")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("What is on your mind?")));
    EXPECT_TRUE(user().waitUntil([&] { return user().isFocused(QStringLiteral("Message")); }));
    for (int i = 0; i < 6 && !user().isFocused(QStringLiteral("Undo")); ++i)
        user().press(Qt::Key_Backtab, Qt::ShiftModifier);
    ASSERT_TRUE(user().isFocused(QStringLiteral("Undo")));
    user().press(Qt::Key_Space);
    ASSERT_TRUE(user().waitFor(question));
    EXPECT_TRUE(user().shows(thanks));

    // What is typed is undone first. What is not brought back stays away.
    ASSERT_TRUE(choose(thanks, more, remove));
    ASSERT_TRUE(user().waitGone(thanks));
    user().type(QStringLiteral("abc"));
    user().press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(user().waitUntil([&] { return user().valueOf(QStringLiteral("Message")).isEmpty(); }));
    EXPECT_FALSE(user().shows(thanks));
    start();
    ASSERT_TRUE(user().waitFor(question));
    EXPECT_FALSE(user().shows(thanks));
    EXPECT_FALSE(user().shows(QStringLiteral("Undo")));
}

TEST_F(Branches, AnAnswerThatTheLastRunCutOffIsOfferedAndGoesOn) {
    storeConversation(dir_, QStringLiteral("A story"),
                      {QStringLiteral("Tell me a short story."), QStringLiteral("Once upon a time")},
                      MessageState::streaming);
    start();
    ASSERT_TRUE(user().waitFor(QStringLiteral("The end of Sirocco cut off an answer in “A story”.")));
    ASSERT_TRUE(user().click(QStringLiteral("Show it")));
    ASSERT_TRUE(user().waitFor(QStringLiteral("Answer: Once upon a time")));
    EXPECT_TRUE(user().shows(QStringLiteral("Sirocco was closed while this was being written.")));
    EXPECT_TRUE(user().waitGone(QStringLiteral("The end of Sirocco cut off *"))) << "the conversation says it";
    EXPECT_TRUE(user().isFocused(QStringLiteral("Message")));
    ASSERT_TRUE(user().click(QStringLiteral("Continue")));
    EXPECT_TRUE(user().waitGone(QStringLiteral("Sirocco was closed while this was being written.")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Answer: Once upon a time*")));
    EXPECT_TRUE(answered());
    start();
    ASSERT_TRUE(user().waitFor(QStringLiteral("Answer: Once upon a time*")));
    EXPECT_FALSE(user().shows(QStringLiteral("Continue"))) << "it has ended";
}

TEST_F(Branches, ATemporaryConversationIsMarkedAndEndsWhenItIsLeft) {
    open();
    const QString mark = QStringLiteral("Not kept: gone when you leave it");
    const QString secret = QStringLiteral("zanzibar");
    user().press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(user().waitFor(mark));
    ASSERT_TRUE(user().waitUntil([&] { return user().isFocused(QStringLiteral("Message")); }));
    user().type(secret);
    user().press(Qt::Key_Return);
    ASSERT_TRUE(user().waitFor(QStringLiteral("You: zanzibar")));
    ASSERT_TRUE(answered());
    EXPECT_FALSE(user().shows(secret)) << "it is in no list";
    user().type(QStringLiteral("half written"));

    ASSERT_TRUE(user().click(QStringLiteral("New chat")));
    EXPECT_TRUE(user().waitGone(mark));
    EXPECT_FALSE(user().shows(QStringLiteral("You: zanzibar")));
    EXPECT_EQ(user().valueOf(QStringLiteral("Message")), QString());
    // By mouse, and an empty one is no new chat either.
    ASSERT_TRUE(user().click(QStringLiteral("Temporary conversation")));
    ASSERT_TRUE(user().waitFor(mark));
    user().press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_TRUE(user().waitGone(mark));
    house_.reset();
    QFile database(QString::fromStdString(dir_.file("sirocco.db")));
    ASSERT_TRUE(database.open(QIODevice::ReadOnly));
    EXPECT_FALSE(database.readAll().contains("zanzibar"));
}

}  // namespace sirocco::test
