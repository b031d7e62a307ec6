// Ctrl+K: actions and conversations by a few letters, without the mouse. And the keys, which the palette, the sheet and
// the window have from one table.
#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>
#include <chrono>
#include <utility>

#include "tests/support/paced_engine.h"
#include "tests/ui/house.h"
#include "tests/ui/stored_conversation.h"
#include "ui/shell/palette_model.h"

namespace sirocco::test {

namespace {

QString qs(const char* text) { return QString::fromUtf8(text); }

int score(const char* typed, const char* name, bool apart = true) {
    return paletteScore(qs(typed).split(QLatin1Char(' ')), qs(name), apart);
}

void openPalette(const WindowDriver& user) {
    user.press(Qt::Key_K, Qt::ControlModifier);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Action or conversation")); }));
}

// Opens it, types, and takes the first row, which must be this.
void choose(const WindowDriver& user, const char* typed, const char* name) {
    openPalette(user);
    user.type(qs(typed));
    const auto field = user.all(qs("Action or conversation"));
    ASSERT_FALSE(field.isEmpty());
    EXPECT_TRUE(field.last()->text(QAccessible::Description).startsWith(qs(name)))
        << qPrintable(field.last()->text(QAccessible::Description));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitGone(qs("Command palette")));
}

}  // namespace

TEST(Palette, WordsFitInAnyOrderAndBeginningsBest) {
    const char* const name = "Search all conversations";
    EXPECT_GE(score("conv sea", name), 0);
    EXPECT_GE(score("srch", name), 0);
    EXPECT_LT(score("srch", name, false), 0);
    EXPECT_LT(score("sr", name), 0) << "two letters are in order almost anywhere";
    EXPECT_LT(score("ehl", name), 0) << "not from within a word";
    EXPECT_LT(score("search zebra", name), 0);
    EXPECT_GT(score("sea", name), score("all", name));
    EXPECT_GT(score("all", name), score("arch", name));
    EXPECT_GT(score("arch", name), score("srch", name));
    EXPECT_EQ(score("all", "Recall: all of it"), score("all", name)) << "the beginning of any of its words counts";
}

TEST(Palette, GoesToAConversationAndDoesAnAction) {
    const TempDir dir;
    storeConversation(dir, qs("Airships over the sea"), {qs("Where do they land?"), qs("At a mast.")});
    storeConversation(dir, qs("Bread with rye"), {qs("How long?"), qs("An hour.")});
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Airships over the sea")));
    choose(user, "sea airsh", "Airships over the sea, Conversation");
    EXPECT_TRUE(user.waitFor(qs("You: Where do they land?")));
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Message")); }));

    choose(user, "search all", "Search all conversations, Ctrl+Shift+F");
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Search all conversations")); }));
    choose(user, "copy", "Copy the last answer");
    EXPECT_EQ(QGuiApplication::clipboard()->text(), qs("At a mast."));
}

TEST(Palette, WorksOnTheOpenConversation) {
    const TempDir dir;
    storeConversation(dir, qs("Airships"), {qs("Where do they land?"), qs("At a mast.")});
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Airships")));
    choose(user, "airsh", "Airships");
    ASSERT_TRUE(user.waitFor(qs("You: Where do they land?")));

    choose(user, "pin", "Pin this conversation");
    EXPECT_TRUE(user.waitFor(qs("Pinned")));
    choose(user, "move folder", "Move this conversation to a folder");
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Name of the new folder")); }));
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.waitGone(qs("Name of the new folder")));

    choose(user, "archive this", "Archive this conversation");
    EXPECT_TRUE(user.waitFor(qs("Archived (1)")));
    choose(user, "rename", "Rename this conversation");
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("New title")); })) << "it is found in the archive";
    user.type(qs("Zeppelins"));
    user.press(Qt::Key_Return);
    EXPECT_TRUE(user.waitFor(qs("Zeppelins")));
    choose(user, "delete", "Delete this conversation");
    EXPECT_TRUE(user.waitFor(qs("Deleted 1 conversation")));
    choose(user, "undo", "Undo the last change to the conversations, Ctrl+Z");
    EXPECT_TRUE(user.waitFor(qs("Archived (1)")));
}

TEST(Palette, OffersOnlyWhatCanBeDone) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Message")));
    for (const char* typed :
         {"delete this", "pin this", "regenerate", "stop the", "copy the last", "export all", "undo"}) {
        openPalette(user);
        user.type(qs(typed));
        EXPECT_TRUE(user.waitFor(qs("No action and no conversation has such a name."))) << typed;
        user.press(Qt::Key_Escape);
        ASSERT_TRUE(user.waitGone(qs("Command palette")));
    }
    openPalette(user);
    user.type(qs("import"));
    EXPECT_TRUE(user.waitFor(qs("Import conversations…")));
}

TEST(Palette, ArrowsChooseAndEscapeGivesTheKeyboardBack) {
    const TempDir dir;
    storeConversation(dir, qs("Airships"), {qs("Where do they land?"), qs("At a mast.")});
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.click(qs("Airships")));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Message")); }));
    user.type(qs("a draft"));
    openPalette(user);
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.waitGone(qs("Command palette")));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Message")); }));
    user.type(qs(" on"));
    EXPECT_EQ(user.valueOf(qs("Message")), qs("a draft on"));

    user.press(Qt::Key_F6);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Airships")); }));
    openPalette(user);
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.waitGone(qs("Command palette")));
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Airships")); }));

    openPalette(user);
    user.type(qs("appearance"));
    user.press(Qt::Key_Down);
    user.press(Qt::Key_Up);
    user.press(Qt::Key_Down);
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitGone(qs("Command palette")));
    openPalette(user);
    user.type(qs("appearance"));
    EXPECT_TRUE(user.waitFor(qs("Appearance: light")));
    EXPECT_FALSE(user.shows(qs("Appearance: dark"))) << "it is that now";
}

// The real engine and the demo model, slow enough that the answer goes on until it is stopped.
TEST(Palette, EscapeLeavesTheAnswerAloneAndStopEndsIt) {
    const TempDir dir;
    EngineSource source = EngineSource::real();
    source.load = [load = source.load](const EngineOptions& options,
                                       const LoadProgressFn& progress) -> Result<std::unique_ptr<Engine>> {
        auto engine = load(options, progress);
        if (!engine)
            return engine.error();
        return std::unique_ptr<Engine>(std::make_unique<PacedEngine>(std::move(*engine), std::chrono::seconds(1)));
    };
    const House house(dir, std::move(source));
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Model: Demo model on CPU")));
    user.type(qs("Tell me a short story."));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(qs("Stop")));
    ASSERT_TRUE(user.waitFor(qs("Answer: *")));
    for (const auto& [open, close] : {std::pair(Qt::Key_K, qs("Command palette")), {Qt::Key_F, qs("Find here")}}) {
        user.press(open, Qt::ControlModifier);
        ASSERT_TRUE(user.waitFor(close));
        user.press(Qt::Key_Escape);
        ASSERT_TRUE(user.waitGone(close));
        EXPECT_TRUE(user.shows(qs("Stop"))) << qPrintable(close);
    }
    openPalette(user);
    user.type(qs("regenerate"));
    EXPECT_TRUE(user.waitFor(qs("No action and no conversation has such a name."))) << "not while it answers";
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.waitGone(qs("Command palette")));

    choose(user, "stop", "Stop the answer, Esc");
    ASSERT_TRUE(user.waitFor(qs("Send")));
    user.press(Qt::Key_R, Qt::ControlModifier);
    ASSERT_TRUE(user.waitFor(qs("Stop"))) << "Ctrl+R is in the table too";
    user.press(Qt::Key_Escape);
    EXPECT_TRUE(user.waitFor(qs("2 / 2")));
}

TEST(Palette, AndTheSheetNamesTheKeysOfTheSameTable) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Model: Demo model on CPU")));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Message")); }));
    user.press(Qt::Key_F1);
    ASSERT_TRUE(user.waitFor(qs("Any action or conversation by its name")));
    for (const char* key : {"Ctrl+K", "Ctrl+N", "Ctrl+Shift+F", "Ctrl+F", "Ctrl+R", "Esc", "F6", "F2", "Shift+F10"})
        EXPECT_TRUE(user.shows(qs(key))) << key;
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Close")); }));
    user.press(Qt::Key_K, Qt::ControlModifier);
    QTest::qWait(50);
    EXPECT_FALSE(user.shows(qs("Command palette"))) << "one thing at a time";
    user.press(Qt::Key_Escape);
    EXPECT_TRUE(user.waitGone(qs("Any action or conversation by its name")));
}

}  // namespace sirocco::test
