// Summarising older turns by key and mouse: offered, written, shown, edited, deleted, taken back, stopped, failed.
#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>

#include "tests/ui/house.h"
#include "tests/ui/long_conversation.h"

namespace sirocco::test {

namespace {

const QString demoReady = QStringLiteral("Model: Demo model on CPU");
const QString lineInForce = QStringLiteral("Above this line a summary is sent instead");
const QString lineUnused = QStringLiteral("There is a summary of what is above, which is not sent");
const QString wholeAgain = QStringLiteral("Use the whole conversation again");
const QString written = QStringLiteral("Older turns are sent as a summary of *");

QString qs(const char* text) { return QString::fromUtf8(text); }

// Three turns, of which the first two are long, in a context of 512 tokens.
class SummaryWindow : public testing::Test {
protected:
    void SetUp() override {
        storeLongConversation(dir_);
        StoreWorker store(QString::fromStdString(dir_.file("sirocco.db")));
        SettingsService settings(store);
        settings.load();
        ASSERT_TRUE(QTest::qWaitFor([&] { return settings.isLoaded(); }, patienceMs));
        EngineSettings engine = settings.engine();
        engine.context = 512;
        settings.setEngine(engine);
    }
    WindowDriver open(EngineSource source = EngineSource::real()) {
        house_.reset();
        house_ = std::make_unique<House>(dir_, std::move(source));
        const WindowDriver user = house_->driver();
        EXPECT_TRUE(user.waitFor(demoReady));
        EXPECT_TRUE(user.click(QStringLiteral("Stored")));
        EXPECT_TRUE(user.waitFor(QStringLiteral("Answer: Third answer.")));
        EXPECT_TRUE(user.waitFor(QStringLiteral("Context *")));
        return user;
    }
    WindowDriver openScripted() { return open(withScriptedSummaries(scripted_)); }
    static void begin(const WindowDriver& user) { ASSERT_TRUE(summariseFromRuler(user)); }
    static ScriptedAnswer says(std::vector<std::string> pieces) {
        ScriptedAnswer answer;
        answer.pieces = std::move(pieces);
        return answer;
    }
    // Until it is so; the ruler is measured a moment later.
    static bool earlierTokens(const WindowDriver& user, const std::function<bool(int)>& expected) {
        EXPECT_TRUE(user.click(QStringLiteral("Context *")));
        EXPECT_TRUE(user.waitFor(QStringLiteral("Earlier turns: *")));
        const bool so = user.waitUntil([&] {
            const QString row = user.nameOf(QStringLiteral("Earlier turns: *"));
            return expected(row.section(QLatin1Char(' '), -1).remove(QLatin1Char(',')).toInt());
        });
        user.press(Qt::Key_Escape);
        EXPECT_TRUE(user.waitGone(QStringLiteral("Earlier turns: *")));
        return so;
    }

    TempDir dir_;
    std::shared_ptr<ScriptedEngine> scripted_ = std::make_shared<ScriptedEngine>();
    std::unique_ptr<House> house_;
};

}  // namespace

TEST_F(SummaryWindow, IsWrittenByTheModelShownTakenBackAndUsedAgain) {
    WindowDriver user = open();
    EXPECT_TRUE(earlierTokens(user, [](int tokens) { return tokens > 130; }));
    begin(user);
    ASSERT_TRUE(user.waitFor(written));
    EXPECT_TRUE(user.shows(lineInForce));
    EXPECT_TRUE(user.shows(qs("You: First question?"))) << "the conversation keeps its turns";
    EXPECT_TRUE(earlierTokens(user, [](int tokens) { return tokens > 30 && tokens < 120; }))
        << "the summary is part of what is sent";

    ASSERT_TRUE(user.click(qs("Show summary")));
    ASSERT_TRUE(user.waitFor(qs("Summary: *")));
    const QString text = user.nameOf(qs("Summary: *"));
    EXPECT_GT(text.size(), 20);
    EXPECT_TRUE(user.shows(qs("Written by *")));
    ASSERT_TRUE(user.click(qs("Hide summary")));
    EXPECT_TRUE(user.waitGone(qs("Summary: *")));

    // It is used for the next answer, and is there after a restart.
    ASSERT_TRUE(user.click(QStringLiteral("Message")));
    user.type(qs("And now?"));
    user.press(Qt::Key_Return);
    EXPECT_TRUE(user.waitGone(written)) << "it was read";
    ASSERT_TRUE(user.waitFor(qs("You: And now?")));
    ASSERT_TRUE(user.waitFor(QStringLiteral("Send")));
    house_.reset();
    house_ = std::make_unique<House>(dir_);
    user = house_->driver();
    ASSERT_TRUE(user.waitFor(lineInForce));
    ASSERT_TRUE(user.click(qs("Show summary")));
    ASSERT_TRUE(user.waitFor(qs("Summary: *")));
    EXPECT_EQ(user.nameOf(qs("Summary: *")), text);

    ASSERT_TRUE(user.click(wholeAgain));
    ASSERT_TRUE(user.waitFor(lineUnused));
    EXPECT_FALSE(user.shows(lineInForce));
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Message")); }));
    ASSERT_TRUE(user.waitFor(demoReady));
    EXPECT_TRUE(earlierTokens(user, [](int tokens) { return tokens > 140; }));
    ASSERT_TRUE(user.click(qs("Send the summary instead")));
    EXPECT_TRUE(user.waitFor(lineInForce));
}

TEST_F(SummaryWindow, IsEditedByHandAndDeletedAndHadBack) {
    scripted_->script(says({"They spoke about ", "the wind."}));
    const WindowDriver user = openScripted();
    begin(user);
    ASSERT_TRUE(user.waitFor(written));
    ASSERT_TRUE(user.click(qs("Show summary")));
    ASSERT_TRUE(user.waitFor(qs("Summary: They spoke about the wind.")));
    ASSERT_TRUE(user.click(qs("Edit summary")));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Edited summary")); }));
    user.type(qs(" And sand."));
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.waitFor(qs("Summary: They spoke about the wind."))) << "Esc leaves it as it was";

    ASSERT_TRUE(user.click(qs("Edit summary")));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Edited summary")); }));
    user.type(qs(" And sand."));
    user.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(user.waitFor(qs("Summary: They spoke about the wind. And sand.")));
    EXPECT_TRUE(user.nameOf(qs("Written by *")).endsWith(qs(", edited by you")));

    ASSERT_TRUE(user.click(qs("Delete summary")));
    ASSERT_TRUE(user.waitFor(qs("The summary was deleted. The whole conversation is sent again.")));
    EXPECT_FALSE(user.shows(lineInForce));
    EXPECT_FALSE(user.shows(lineUnused));
    ASSERT_TRUE(user.click(qs("Undo")));
    ASSERT_TRUE(user.waitFor(lineInForce));
    ASSERT_TRUE(user.click(qs("Show summary")));
    EXPECT_TRUE(user.waitFor(qs("Summary: They spoke about the wind. And sand.")));
}

TEST_F(SummaryWindow, GrowsAndIsStopped) {
    ScriptedAnswer slow = says({"They spoke ", "about"});
    slow.untilCancelled = true;
    scripted_->script(slow);
    const WindowDriver user = openScripted();
    begin(user);
    ASSERT_TRUE(user.waitFor(qs("Summarising older turns")));
    ASSERT_TRUE(user.waitFor(qs("Summary so far: They spoke about")));
    EXPECT_TRUE(user.shows(qs("Writing: 2 tokens")));
    EXPECT_FALSE(user.shows(lineInForce));
    for (int i = 0; i < 40 && !user.isFocused(qs("Stop summarising")); ++i)
        user.press(Qt::Key_Backtab, Qt::ShiftModifier);
    ASSERT_TRUE(user.isFocused(qs("Stop summarising"))) << "by the keyboard";
    user.press(Qt::Key_Space);
    ASSERT_TRUE(user.waitFor(qs("No summary was written. The conversation is as it was.")));
    EXPECT_FALSE(user.shows(lineInForce));
    EXPECT_FALSE(user.shows(qs("Summarising older turns")));
    ASSERT_TRUE(user.click(QStringLiteral("Dismiss")));
    EXPECT_TRUE(user.waitGone(qs("No summary was written. *")));
}

TEST_F(SummaryWindow, NothingAndFailureAreSaidAndChangeNothing) {
    scripted_->script(says({" "}));
    ScriptedAnswer broken = says({"half"});
    broken.end = StopReason::failed;
    broken.laneError = "it burned";
    scripted_->script(broken);
    ScriptedAnswer longOne = says({"to the limit"});
    longOne.end = StopReason::length;
    scripted_->script(longOne);
    const WindowDriver user = openScripted();
    begin(user);
    ASSERT_TRUE(user.waitFor(qs("The model had nothing to write. The conversation is as it was.")));
    begin(user);
    ASSERT_TRUE(user.waitFor(qs("No summary was written; the conversation is as it was. *")));
    ASSERT_TRUE(user.click(QStringLiteral("Details")));
    EXPECT_TRUE(user.shows(QStringLiteral("Details")));
    EXPECT_FALSE(user.shows(lineInForce));
    EXPECT_FALSE(user.shows(lineUnused));
    begin(user);
    ASSERT_TRUE(user.waitFor(written));
    EXPECT_TRUE(user.nameOf(written).contains(qs("greatest length")));
}

TEST_F(SummaryWindow, IsOfferedWhenTheNextMessageDoesNotFit) {
    scripted_->script(says({"In short."}));
    const WindowDriver user = openScripted();
    ASSERT_TRUE(user.click(QStringLiteral("Message")));
    QGuiApplication::clipboard()->setText(qs("word ").repeated(300));
    user.press(Qt::Key_V, Qt::ControlModifier);
    ASSERT_TRUE(user.waitFor(qs("Summarise the *")));
    ASSERT_TRUE(user.waitFor(qs("Leave out the *")));
    ASSERT_TRUE(user.click(qs("Summarise the *")));
    ASSERT_TRUE(user.waitFor(written));
    EXPECT_TRUE(user.waitUntil([&] { return user.isEnabled(QStringLiteral("Send")); }));
    EXPECT_TRUE(user.waitGone(qs("Leave out the *")));

    // Taken back, it is what is used again, and none is written anew.
    ASSERT_TRUE(user.click(wholeAgain));
    ASSERT_TRUE(user.click(qs("Summarise the *")));
    ASSERT_TRUE(user.waitFor(lineInForce));
    EXPECT_EQ(scripted_->requests().size(), 1u);

    // What was only left out can have a summary as well.
    ASSERT_TRUE(user.click(qs("Show summary")));
    ASSERT_TRUE(user.click(qs("Delete summary")));
    ASSERT_TRUE(user.click(qs("Leave out the *")));
    ASSERT_TRUE(user.waitFor(qs("Above this line nothing is sent any more")));
    EXPECT_TRUE(user.waitGone(qs("The summary was deleted. *"))) << "that is overtaken";
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.press(Qt::Key_Delete);
    scripted_->script(says({"In short, again."}));
    ASSERT_TRUE(user.click(qs("Send a summary instead")));
    ASSERT_TRUE(user.waitFor(lineInForce));
    // The notice moves what is clicked next, and has such a button too.
    ASSERT_TRUE(user.waitFor(written));
    ASSERT_TRUE(user.click(qs("Show summary")));
    EXPECT_TRUE(user.waitFor(qs("Summary: In short, again.")));
}

}  // namespace sirocco::test
