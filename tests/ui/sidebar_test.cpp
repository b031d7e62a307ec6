// The history at the left, by key and mouse: deleting and the way back, pinning, archive, folders, many at once.
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "tests/ui/house.h"
#include "tests/ui/stored_conversation.h"

namespace sirocco::test {

namespace {

QString qs(const char* text) { return QString::fromUtf8(text); }

// Three conversations; the last one stored is the first of the list.
class Sidebar : public testing::Test {
protected:
    Sidebar() {
        for (const char* title : {"Apples", "Bridges", "Clouds"})
            storeConversation(dir, qs(title), {qs("About %1").arg(qs(title)), qs("Gladly.")});
    }
    // That the list shows these titles from above, and no other of the three.
    static bool lists(const WindowDriver& user, const QStringList& wanted) {
        QStringList shown;
        const bool same = user.waitUntil(
            [&] {
                std::vector<std::pair<int, QString>> rows;
                for (const char* title : {"Apples", "Bridges", "Clouds"}) {
                    for (QAccessibleInterface* row : user.all(qs(title)))
                        rows.emplace_back(row->rect().y(), qs(title));
                }
                std::sort(rows.begin(), rows.end());
                shown.clear();
                for (const auto& row : rows)
                    shown.append(row.second);
                return shown == wanted;
            },
            5000);
        EXPECT_TRUE(same) << "it lists " << qPrintable(shown.join(QStringLiteral(", ")));
        return same;
    }
    static bool choose(const WindowDriver& user, const char* row, const char* item) {
        return user.click(qs(row), Qt::RightButton) && user.click(qs(item));
    }

    TempDir dir;
};

}  // namespace

TEST_F(Sidebar, DeletingAsksNothingAndIsUndoneByKeyboard) {
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.click(qs("Clouds")));
    ASSERT_TRUE(user.waitFor(qs("You: About Clouds")));
    user.press(Qt::Key_F6);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Clouds")); }));
    user.press(Qt::Key_Down);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Bridges")); }));
    user.press(Qt::Key_Delete);
    EXPECT_TRUE(user.waitGone(qs("Bridges")));
    EXPECT_TRUE(user.shows(qs("Deleted 1 conversation")));
    EXPECT_TRUE(user.isFocused(qs("Apples"))) << "the keyboard stays where it was";
    user.press(Qt::Key_Tab);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Undo")); }));
    user.press(Qt::Key_Return);
    EXPECT_TRUE(user.waitFor(qs("Bridges")));
    EXPECT_TRUE(user.waitGone(qs("Deleted 1 conversation")));
    EXPECT_TRUE(lists(user, {qs("Clouds"), qs("Bridges"), qs("Apples")}));

    user.press(Qt::Key_Delete);
    ASSERT_TRUE(user.waitFor(qs("Deleted 1 conversation")));
    user.press(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(user.waitGone(qs("Deleted 1 conversation")));
    EXPECT_TRUE(lists(user, {qs("Clouds"), qs("Bridges"), qs("Apples")}));
}

TEST_F(Sidebar, WhatWasDeletedAndNotUndoneIsGoneAtTheNextStart) {
    {
        const House house(dir);
        const WindowDriver user = house.driver();
        ASSERT_TRUE(choose(user, "Bridges", "Delete"));
        EXPECT_TRUE(user.waitGone(qs("Bridges")));
    }
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Apples")));
    EXPECT_TRUE(lists(user, {qs("Clouds"), qs("Apples")}));
}

TEST_F(Sidebar, SeveralArePickedByMouseAndDeletedAtOnce) {
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.click(qs("Clouds"), Qt::LeftButton, Qt::ControlModifier));
    EXPECT_TRUE(user.waitFor(qs("1 picked")));
    ASSERT_TRUE(user.click(qs("Apples"), Qt::LeftButton, Qt::ShiftModifier));
    EXPECT_TRUE(user.waitFor(qs("3 picked")));
    ASSERT_TRUE(user.click(qs("Bridges"), Qt::LeftButton, Qt::ControlModifier));
    EXPECT_TRUE(user.waitFor(qs("2 picked")));
    EXPECT_FALSE(user.shows(qs("You: *"))) << "picking opens nothing";
    ASSERT_TRUE(user.click(qs("Delete picked")));
    EXPECT_TRUE(user.waitFor(qs("Deleted 2 conversations")));
    EXPECT_TRUE(lists(user, {qs("Bridges")}));
    EXPECT_FALSE(user.shows(qs("* picked")));
    ASSERT_TRUE(user.click(qs("Undo")));
    EXPECT_TRUE(user.waitFor(qs("Apples")));
    EXPECT_TRUE(lists(user, {qs("Clouds"), qs("Bridges"), qs("Apples")}));
}

TEST_F(Sidebar, SeveralArePickedByKeyboardAndArchived) {
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Clouds")));
    user.press(Qt::Key_F6);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Clouds")); }));
    user.press(Qt::Key_Space);
    EXPECT_TRUE(user.waitFor(qs("1 picked")));
    user.press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_TRUE(user.waitFor(qs("2 picked")));
    user.press(Qt::Key_Escape);
    EXPECT_TRUE(user.waitGone(qs("2 picked")));
    user.press(Qt::Key_A, Qt::ControlModifier);
    EXPECT_TRUE(user.waitFor(qs("3 picked")));
    user.press(Qt::Key_Space);  // this one not
    EXPECT_TRUE(user.waitFor(qs("2 picked")));
    ASSERT_TRUE(user.click(qs("Archive picked")));
    EXPECT_TRUE(user.waitFor(qs("Archived (2)")));
    EXPECT_TRUE(lists(user, {qs("Bridges")}));

    ASSERT_TRUE(user.click(qs("Archived (2)")));
    EXPECT_TRUE(user.waitFor(qs("Clouds")));
    EXPECT_TRUE(lists(user, {qs("Clouds"), qs("Apples")}));
    ASSERT_TRUE(choose(user, "Apples", "Bring back"));
    EXPECT_TRUE(user.waitGone(qs("Apples")));
    ASSERT_TRUE(user.click(qs("All conversations")));
    EXPECT_TRUE(user.waitFor(qs("Archived (1)")));
    EXPECT_TRUE(lists(user, {qs("Bridges"), qs("Apples")}));
}

TEST_F(Sidebar, PinnedOnesStayOnTop) {
    {
        const House house(dir);
        const WindowDriver user = house.driver();
        ASSERT_TRUE(choose(user, "Apples", "Pin"));
        EXPECT_TRUE(user.waitFor(qs("Pinned")));
        EXPECT_TRUE(lists(user, {qs("Apples"), qs("Clouds"), qs("Bridges")}));
    }
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Pinned")));
    EXPECT_TRUE(lists(user, {qs("Apples"), qs("Clouds"), qs("Bridges")}));
    ASSERT_TRUE(choose(user, "Apples", "Unpin"));
    EXPECT_TRUE(user.waitGone(qs("Pinned")));
    EXPECT_TRUE(lists(user, {qs("Clouds"), qs("Bridges"), qs("Apples")}));
}

TEST_F(Sidebar, FoldersAreMadeFoldedRenamedAndDeleted) {
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(choose(user, "Apples", "Move to folder…"));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Name of the new folder")); }));
    user.type(qs("Fruit"));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitGone(qs("Name of the new folder")));
    ASSERT_TRUE(user.waitFor(qs("Fruit")));
    EXPECT_TRUE(user.shows(qs("Folders")));
    EXPECT_TRUE(lists(user, {qs("Apples"), qs("Clouds"), qs("Bridges")}));

    ASSERT_TRUE(user.click(qs("Fruit")));
    EXPECT_TRUE(user.waitGone(qs("Apples")));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Fruit")); }));
    user.press(Qt::Key_Right);
    EXPECT_TRUE(user.waitFor(qs("Apples")));

    user.press(Qt::Key_F2);
    ASSERT_TRUE(user.waitFor(qs("New title")));
    user.type(qs("Orchard"));
    user.press(Qt::Key_Return);
    EXPECT_TRUE(user.waitFor(qs("Orchard")));
    EXPECT_TRUE(user.waitGone(qs("Fruit")));

    ASSERT_TRUE(choose(user, "Clouds", "Move to folder…"));
    ASSERT_TRUE(user.waitFor(qs("Name of the new folder")));
    ASSERT_TRUE(user.click(qs("Orchard")));
    ASSERT_TRUE(user.waitGone(qs("Name of the new folder")));
    EXPECT_TRUE(lists(user, {qs("Clouds"), qs("Apples"), qs("Bridges")}));
    ASSERT_TRUE(choose(user, "Orchard", "Delete folder"));
    EXPECT_TRUE(user.waitGone(qs("Orchard")));
    EXPECT_TRUE(lists(user, {qs("Clouds"), qs("Bridges"), qs("Apples")}));
    ASSERT_TRUE(user.click(qs("Undo")));
    EXPECT_TRUE(user.waitFor(qs("Orchard")));
    EXPECT_TRUE(lists(user, {qs("Clouds"), qs("Apples"), qs("Bridges")}));
}

}  // namespace sirocco::test
