// One message through the whole house, by key and mouse: type, send, watch it come, stop, close, open, find, go on.
#include <gtest/gtest.h>

#include <QSet>

#include "tests/support/paced_engine.h"
#include "tests/ui/house.h"

namespace sirocco::test {

namespace {

EngineSource paced() {
    EngineSource source = EngineSource::real();
    source.load = [load = source.load](const EngineOptions& options,
                                       const LoadProgressFn& progress) -> Result<std::unique_ptr<Engine>> {
        auto engine = load(options, progress);
        if (!engine)
            return engine.error();
        return std::unique_ptr<Engine>(
            std::make_unique<PacedEngine>(std::move(engine).value(), std::chrono::milliseconds(10)));
    };
    return source;
}

const QString demoReady = QStringLiteral("Model: Demo model on CPU");

// Sends what is typed and waits for the end of the answer. The number of different texts that were seen on the way.
int sendAndWatch(const WindowDriver& user) {
    const qsizetype answersBefore = user.all(QStringLiteral("Answer: *")).size();
    user.press(Qt::Key_Return);
    QSet<QString> seen;
    EXPECT_TRUE(user.waitUntil([&] {
        const auto answers = user.all(QStringLiteral("Answer: *"));
        if (answers.size() > answersBefore)
            seen.insert(answers.last()->text(QAccessible::Name));
        return !seen.isEmpty() && user.shows(QStringLiteral("Send"));
    }));
    return static_cast<int>(seen.size());
}

// Turns the temperature up, where the demo model goes on and on, so that there is something to stop.
void heat(const WindowDriver& user) {
    ASSERT_TRUE(user.click(QStringLiteral("Temperature *")));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Temperature")); }));
    for (int i = 0; i < 13; ++i)
        user.press(Qt::Key_Right);
    ASSERT_TRUE(user.waitFor(QStringLiteral("Temperature 2.0")));
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.click(QStringLiteral("Message")));
}

// An answer may end by itself before the key arrives; then another is asked for.
bool stopOne(const WindowDriver& user, int tries) {
    const QString stopped = QStringLiteral("Stopped. What was written is kept.");
    for (int i = 0; i < tries; ++i) {
        const qsizetype answers = user.all(QStringLiteral("Answer: *")).size();
        user.type(QStringLiteral("Tell me a long story about the sea."));
        user.press(Qt::Key_Return);
        user.waitUntil([&] { return user.all(QStringLiteral("Answer: *")).size() > answers; });
        user.press(Qt::Key_Escape);
        if (!user.waitFor(QStringLiteral("Send")))
            return false;
        if (user.shows(stopped))
            return true;
    }
    return false;
}

}  // namespace

TEST(Journey, SendStopRestartFindContinue) {
    const TempDir dir;
    QString firstAnswer;
    {
        const House house(dir, paced());
        const WindowDriver user = house.driver();
        ASSERT_TRUE(user.waitFor(demoReady));
        ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Message")); }));

        user.type(QStringLiteral("Where are my chats stored?"));
        EXPECT_EQ(user.valueOf(QStringLiteral("Message")), QStringLiteral("Where are my chats stored?"));
        EXPECT_GT(sendAndWatch(user), 0);
        EXPECT_TRUE(user.shows(QStringLiteral("You: Where are my chats stored?")));
        EXPECT_EQ(user.valueOf(QStringLiteral("Message")), QString());
        firstAnswer = user.nameOf(QStringLiteral("Answer: *"));
        EXPECT_TRUE(user.waitFor(QStringLiteral("Speed: *")));

        heat(user);
        EXPECT_TRUE(stopOne(user, 10)) << qPrintable(user.names().join(QLatin1Char('\n')));
    }
    {
        const House house(dir, paced());
        const WindowDriver user = house.driver();
        ASSERT_TRUE(user.waitFor(demoReady));
        // It opens where it was left; a new chat shows that the sidebar leads back.
        ASSERT_TRUE(user.waitFor(QStringLiteral("You: Where are my chats stored?")));
        ASSERT_TRUE(user.click(QStringLiteral("New chat")));
        ASSERT_TRUE(user.waitGone(QStringLiteral("You: Where are my chats stored?")));
        ASSERT_TRUE(user.click(QStringLiteral("Where are my chats stored?")));
        ASSERT_TRUE(user.waitFor(QStringLiteral("You: Where are my chats stored?")));
        EXPECT_TRUE(user.waitFor(firstAnswer));
        EXPECT_TRUE(user.waitFor(QStringLiteral("Stopped. What was written is kept.")));

        const qsizetype before = user.all(QStringLiteral("Answer: *")).size();
        ASSERT_TRUE(user.click(QStringLiteral("Message")));
        user.type(QStringLiteral("Thank you."));
        EXPECT_GT(sendAndWatch(user), 0);
        EXPECT_TRUE(user.shows(QStringLiteral("You: Thank you.")));
        EXPECT_EQ(user.all(QStringLiteral("Answer: *")).size(), before + 1);
    }
}

TEST(Journey, TokensArriveWhileTheAnswerGrows) {
    const TempDir dir;
    const House house(dir, paced());
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    heat(user);
    // Streams are many small pieces; one answer may be short, five are not.
    int most = 0;
    for (int i = 0; i < 5 && most < 3; ++i) {
        user.type(QStringLiteral("Tell me a story about a fox and a lantern."));
        most = std::max(most, sendAndWatch(user));
    }
    EXPECT_GE(most, 3);
}

}  // namespace sirocco::test
