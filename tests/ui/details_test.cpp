// The details of an answer through the window, and running it again: with the real engine and the demo model, and a
// scripted engine where it must not come out the same.
#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>

#include "tests/ui/house.h"
#include "tests/ui/scripted_source.h"
#include "tests/ui/stored_conversation.h"

namespace sirocco::test {

namespace {

QString qs(const char* text) { return QString::fromUtf8(text); }

class Details : public testing::Test {
protected:
    void start() {
        house_.reset();
        house_ = std::make_unique<House>(dir_);
        ready();
    }
    void startScripted(const std::vector<ScriptedAnswer>& answers) {
        house_ = std::make_unique<House>(dir_, scriptedInPlaceOfDemo(engine_));
        ready();
        for (const ScriptedAnswer& answer : answers)
            engine_->script(answer);
    }
    void ready() const {
        ASSERT_TRUE(user().waitFor(qs("Model: Demo model on CPU")));
        ASSERT_TRUE(user().waitUntil([&] { return user().isFocused(qs("Message")); }));
    }
    WindowDriver user() const { return house_->driver(); }
    void ask(const char* text) const {
        user().type(qs(text));
        user().press(Qt::Key_Return);
        ASSERT_TRUE(user().waitFor(qs("You: ") + qs(text)));
        ASSERT_TRUE(user().waitFor(qs("Send")) && user().waitFor(qs("Details of this answer")));
    }
    void openByKey() const {
        user().press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(user().waitFor(qs("Close the details")));
    }
    // What a row says, without its label.
    QString row(const char* label) const { return user().nameOf(qs(label) + qs(": *")).mid(qs(label).size() + 2); }

    TempDir dir_;
    ScriptedEngine* engine_ = nullptr;
    std::unique_ptr<House> house_;
};

}  // namespace

TEST_F(Details, AreShownByTheButtonCopiedAndCompared) {
    start();
    ask("What is the capital of Portugal?");
    const QString answer = user().nameOf(qs("Answer: *"));
    ASSERT_TRUE(user().click(qs("Details of this answer")));
    ASSERT_TRUE(user().waitFor(qs("Close the details")));
    EXPECT_TRUE(user().shows(answer)) << "the conversation stays beside them";
    EXPECT_EQ(row("Ended"), qs("by itself"));
    EXPECT_EQ(row("Model hash").size(), 16);
    EXPECT_FALSE(row("Seed").isEmpty());
    EXPECT_EQ(row("Temperature"), qs("0.7"));
    EXPECT_TRUE(row("Off").contains(qs("Top-k")));
    EXPECT_FALSE(user().shows(qs("Top-k: *")));
    EXPECT_EQ(row("System prompt"), qs("none"));
    EXPECT_EQ(row("Keys and values"), qs("f16"));
    EXPECT_TRUE(row("Prompt").endsWith(qs("tokens, all read")));
    EXPECT_TRUE(row("First token").startsWith(qs("after ")));
    EXPECT_TRUE(row("Writing").endsWith(qs(" t/s")));

    ASSERT_TRUE(user().click(qs("Copy the details")));
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(qs("Seed: ") + row("Seed") + QLatin1Char('\n')));
    EXPECT_TRUE(copied.contains(qs("Model hash: ") + row("Model hash")));

    ASSERT_TRUE(user().click(qs("Run again and compare")));
    ASSERT_TRUE(user().waitFor(qs("Identical: all *"))) << qPrintable(user().names().join('\n'));
    EXPECT_EQ(user().nameOf(qs("Answer: *")), answer);
    EXPECT_TRUE(user().shows(qs("Run again and compare"))) << "as often as one likes";

    ASSERT_TRUE(user().click(qs("Close the details")));
    EXPECT_TRUE(user().waitGone(qs("Close the details")));
    EXPECT_TRUE(user().waitUntil([&] { return user().isFocused(qs("Message")); }));
}

TEST_F(Details, ByKeyAndByName) {
    start();
    ask("Tell me a short story.");
    openByKey();
    EXPECT_TRUE(user().isFocused(qs("Details of an answer")));
    user().press(Qt::Key_Escape);
    ASSERT_TRUE(user().waitGone(qs("Close the details")));
    EXPECT_TRUE(user().waitUntil([&] { return user().isFocused(qs("Message")); }));

    ask("And another one.");
    user().press(Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(user().waitFor(qs("Action or conversation")));
    user().type(qs("Run the last answer again"));
    user().press(Qt::Key_Return);
    ASSERT_TRUE(user().waitFor(qs("Identical*"))) << qPrintable(user().names().join('\n'));
    EXPECT_TRUE(row("Prompt").contains(qs("from the cache")));
    // Of another conversation nothing is shown.
    user().press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_TRUE(user().waitGone(qs("Close the details")));
}

TEST_F(Details, AfterARestartAndOfWhatAnOlderVersionKept) {
    storeConversation(dir_, qs("A capital"), {qs("What is the capital of Portugal?"), qs("It is Lisbon.")});
    start();
    ask("What is the capital of Italy?");
    start();
    ASSERT_TRUE(user().waitFor(qs("You: What is the capital of Italy?")));
    openByKey();
    EXPECT_FALSE(row("Seed").isEmpty());
    ASSERT_TRUE(user().click(qs("Run again and compare")));
    ASSERT_TRUE(user().waitFor(qs("Identical*"))) << qPrintable(user().names().join('\n'));

    ASSERT_TRUE(user().click(qs("A capital")));
    ASSERT_TRUE(user().waitFor(qs("Answer: It is Lisbon.")));
    EXPECT_FALSE(user().shows(qs("Close the details")));
    openByKey();
    EXPECT_TRUE(user().shows(qs("This text was written or changed by hand, or it was imported.")));
    EXPECT_FALSE(user().shows(qs("Run again and compare")));
}

TEST_F(Details, WhereItDiffersBothAreShown) {
    ScriptedAnswer first, second;
    first.pieces = {"It ", "is ", "Lisbon."};
    second.pieces = {"It ", "is ", "Lisbon.", " By the sea."};
    startScripted({first, second});
    ask("A capital?");
    openByKey();
    ASSERT_TRUE(user().click(qs("Run again and compare")));
    ASSERT_TRUE(user().waitFor(qs("Differs from token 4 on.")));
    EXPECT_TRUE(user().shows(qs("What is here goes on: ends here")));
    EXPECT_TRUE(user().shows(qs("This time it goes on: It is Lisbon. By the sea.")));
    EXPECT_TRUE(user().shows(qs("Nothing that Sirocco knows of was different then. It should have been the same.")));
    EXPECT_EQ(user().nameOf(qs("Answer: *")), qs("Answer: It is Lisbon."));
}

TEST_F(Details, WhatWasSaidOfAnAnswerEndsWhenItGoesOn) {
    ScriptedAnswer first, again, rest;
    first.pieces = again.pieces = {"It"};
    first.end = again.end = StopReason::length;
    rest.pieces = {" is", " Lisbon."};
    startScripted({first, again, rest});
    ask("A capital?");
    openByKey();
    EXPECT_EQ(row("Length"), qs("1 token"));
    ASSERT_TRUE(user().click(qs("Run again and compare")));
    ASSERT_TRUE(user().waitFor(qs("Identical, as far as it was written: 1 token.")));
    ASSERT_TRUE(user().click(qs("Continue")));
    ASSERT_TRUE(user().waitFor(qs("Answer: It is Lisbon.")));
    ASSERT_TRUE(user().waitFor(qs("Run again and compare")));
    EXPECT_FALSE(user().shows(qs("Identical*"))) << "nobody has compared what is there now";
}

TEST_F(Details, RunningAgainIsStoppedAndFailsInOneLine) {
    ScriptedAnswer first, endless, refused;
    first.pieces = {"It ", "is ", "Lisbon."};
    endless.pieces = {"It "};
    endless.untilCancelled = true;
    refused.refusal = Error{ErrorCode::deviceFailed, "the device is gone"};
    startScripted({first, endless, refused});
    ask("A capital?");
    openByKey();
    ASSERT_TRUE(user().click(qs("Run again and compare")));
    ASSERT_TRUE(user().waitFor(qs("Writing: 1 of 3 tokens")));
    EXPECT_FALSE(user().shows(qs("Run again and compare")));
    ASSERT_TRUE(user().click(qs("Stop running again")));
    ASSERT_TRUE(user().waitFor(qs("Stopped before there was anything to say.")));
    ASSERT_TRUE(user().click(qs("Run again and compare")));
    EXPECT_TRUE(user().waitFor(qs("The device that runs the model failed.")));
}

}  // namespace sirocco::test
