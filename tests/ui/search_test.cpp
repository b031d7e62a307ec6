// Looking for something: over all conversations from the sidebar, and the jump to what was found.
#include <gtest/gtest.h>

#include "tests/ui/house.h"
#include "tests/ui/stored_conversation.h"

namespace sirocco::test {

namespace {

QString qs(const char* text) { return QString::fromUtf8(text); }

// That the whole item lies where the conversation is shown.
bool isOnScreen(const House& house, const WindowDriver& user, const QString& name) {
    const auto found = user.all(name);
    if (found.isEmpty())
        return false;
    const QRect place = found.last()->rect();
    const QRect window = house.window()->geometry();
    return place.top() >= window.top() && place.bottom() <= window.bottom();
}

QStringList longConversation() {
    QStringList messages;
    for (int turn = 0; turn < 60; ++turn)
        messages << (turn == 12 ? qs("Where does the zeppelin land?") : qs("Question %1").arg(turn))
                 << qs("Answer %1 takes\n\nseveral\n\nparagraphs.").arg(turn);
    return messages;
}

}  // namespace

TEST(Search, FindsTitlesAndMessagesAndJumpsToTheMessage) {
    const TempDir dir;
    storeConversation(dir, qs("Airships"), longConversation());
    storeConversation(dir, qs("Zeppelin models"), {qs("Which scale?"), qs("1 to 200.")});
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Airships")));
    user.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Search all conversations")); }));
    user.type(qs("zeppel"));
    ASSERT_TRUE(user.waitFor(qs("Title: Zeppelin models")));
    const QString hit = qs("In Airships: Where does the zeppelin land?");
    ASSERT_TRUE(user.waitFor(hit));
    EXPECT_TRUE(user.shows(qs("Titles")));
    EXPECT_TRUE(user.shows(qs("Messages")));
    user.press(Qt::Key_Down);
    EXPECT_TRUE(user.isFocused(qs("Search all conversations"))) << "typing can go on";
    user.press(Qt::Key_Return);
    const QString message = qs("You: Where does the zeppelin land?");
    ASSERT_TRUE(user.waitFor(message));
    EXPECT_TRUE(user.waitUntil([&] { return isOnScreen(house, user, message); }, 5000));
    EXPECT_TRUE(user.shows(qs("To the end")));
}

TEST(Search, SaysThatNothingWasFoundAndEscapeLeadsBack) {
    const TempDir dir;
    storeConversation(dir, qs("Airships"), {qs("Hello"), qs("Good day.")});
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Airships")));
    ASSERT_TRUE(user.click(qs("Search all conversations")));
    user.type(qs("submarine"));
    EXPECT_TRUE(user.waitFor(qs("Nothing was found for “submarine”.")));
    EXPECT_FALSE(user.shows(qs("Airships")));
    user.press(Qt::Key_Return);  // does nothing
    user.press(Qt::Key_Escape);
    EXPECT_TRUE(user.waitFor(qs("Airships")));
    user.press(Qt::Key_Escape);
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Message")); }));
}

TEST(Search, ShowsWhatWasFoundAsItIsRead) {
    const TempDir dir;
    storeConversation(dir, qs("Airships"), {qs("Hello"), qs("A **very large** `zeppelin` lands, 2 * 3.")});
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Airships")));
    user.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    user.type(qs("zeppelin"));
    const QString name = qs("In Airships: A very large zeppelin lands, 2 * 3.");
    ASSERT_TRUE(user.waitFor(name));
    const auto* row = qobject_cast<QQuickItem*>(user.all(name).last()->object());
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->property("snippetMarks").toList(), (QVariantList{13, 8})) << "the mark has moved with its word";
}

TEST(Search, MoreIsFoundWhileScrollingDown) {
    const TempDir dir;
    for (int i = 0; i < 45; ++i)
        storeConversation(dir, qs("Chat %1").arg(i), {qs("The same lantern"), qs("Yes.")});
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Chat 44")));
    user.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    user.type(qs("lantern"));
    ASSERT_TRUE(user.waitFor(qs("In Chat 44: The same lantern")));
    EXPECT_FALSE(user.shows(qs("In Chat 0: The same lantern")));
    for (int i = 0; i < 20; ++i) {
        user.press(Qt::Key_PageDown);
        QTest::qWait(20);
    }
    EXPECT_TRUE(user.waitUntil([&] { return user.shows(qs("In Chat 0: The same lantern")); }, 5000));
}

TEST(Find, CountsAllMessagesAndGoesFromPlaceToPlace) {
    const TempDir dir;
    storeConversation(dir, qs("Airships"),
                      longConversation() + QStringList{qs("A ZEPPELIN again"), qs("A **zeppe**lin.")});
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.click(qs("Airships")));
    const QString last = qs("You: A ZEPPELIN again");
    ASSERT_TRUE(user.waitFor(last));
    user.press(Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Find here")); }));
    user.type(qs("zeppelin"));
    ASSERT_TRUE(user.waitFor(qs("1 of 3")));
    const QString first = qs("You: Where does the zeppelin land?");
    EXPECT_TRUE(user.waitUntil([&] { return isOnScreen(house, user, first); }, 5000));
    user.press(Qt::Key_Return);
    EXPECT_TRUE(user.waitFor(qs("2 of 3")));
    EXPECT_TRUE(user.waitUntil([&] { return isOnScreen(house, user, last); }, 5000));
    user.press(Qt::Key_Return);
    EXPECT_TRUE(user.waitFor(qs("3 of 3"))) << "in an answer, across its markup";
    user.press(Qt::Key_Return);
    EXPECT_TRUE(user.waitFor(qs("1 of 3")));
    user.press(Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_TRUE(user.waitFor(qs("3 of 3")));
    user.type(qs("x"));
    EXPECT_TRUE(user.waitFor(qs("Not found")));
    user.press(Qt::Key_Escape);
    EXPECT_TRUE(user.waitGone(qs("Not found")));
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Message")); }));
}

}  // namespace sirocco::test
