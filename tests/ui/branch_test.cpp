// Versions of messages and answers, by key and mouse: editing, switching between them, and nothing is lost.
#include <gtest/gtest.h>

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
                                             QStringLiteral("You are welcome.")}) {
        storeConversation(dir_, QStringLiteral("A capital"), messages);
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

}  // namespace sirocco::test
