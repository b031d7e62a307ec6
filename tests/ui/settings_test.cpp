// The settings page by key and mouse: what it changes is seen, at once, and is still there after a restart.
#include <gtest/gtest.h>

#include <QColor>
#include <QLocale>

#include "tests/ui/house.h"
#include "tests/ui/stored_conversation.h"

namespace sirocco::test {

namespace {

const QString demoReady = QStringLiteral("Model: Demo model on CPU");

QString qs(const char* text) { return QString::fromUtf8(text); }

bool openSettings(const WindowDriver& user) {
    user.press(Qt::Key_Comma, Qt::ControlModifier);
    return user.waitFor(qs("Back to the conversation"));
}

// Tab after Tab, as far as a page can be long.
bool tabTo(const WindowDriver& user, const QString& name) {
    for (int step = 0; step < 60 && !user.isFocused(name); ++step)
        user.press(Qt::Key_Tab);
    return user.isFocused(name);
}

qreal heightOf(const WindowDriver& user, const QString& name) {
    const auto found = user.all(name);
    return found.isEmpty() ? 0 : found.last()->rect().height();
}

}  // namespace

TEST(Settings, OpenByKeyAndButtonAndGoBackToWhatWasThere) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.type(qs("half a sen"));
    ASSERT_TRUE(openSettings(user));
    EXPECT_FALSE(user.shows(qs("Message"))) << "it takes the conversation's place";
    EXPECT_TRUE(house.window()->geometry().contains(user.all(qs("Appearance")).last()->rect())) << "from its beginning";
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.waitFor(qs("Message")));
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Message")); }));
    user.type(qs("tence"));
    EXPECT_EQ(user.valueOf(qs("Message")), qs("half a sentence"));

    ASSERT_TRUE(user.click(qs("Settings")));
    ASSERT_TRUE(user.click(qs("Back to the conversation")));
    EXPECT_TRUE(user.waitGone(qs("Back to the conversation")));
    // A conversation that is asked for is shown.
    ASSERT_TRUE(openSettings(user));
    ASSERT_TRUE(user.click(qs("New chat")));
    EXPECT_TRUE(user.waitGone(qs("Back to the conversation")));
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Message")); }));
}

TEST(Settings, TheLanguageChangesWhileAConversationIsOpen) {
    const TempDir dir;
    storeConversation(dir, qs("About tables"), {qs("What is a table?"), qs("Furniture.")});
    {
        const House house(dir);
        const WindowDriver user = house.driver();
        ASSERT_TRUE(user.waitFor(demoReady));
        ASSERT_TRUE(user.click(qs("About tables")));
        ASSERT_TRUE(user.waitFor(qs("Answer: Furniture.")));
        ASSERT_TRUE(user.waitFor(qs("January 1970")));
        ASSERT_TRUE(openSettings(user));
        ASSERT_TRUE(user.click(qs("Deutsch")));
        // QML's own texts, those of item models, of controllers, and numbers.
        EXPECT_TRUE(user.waitFor(qs("Zurück zur Unterhaltung")));
        EXPECT_TRUE(user.isFocused(qs("Deutsch"))) << "the keyboard stays where it was";
        EXPECT_TRUE(user.shows(qs("Januar 1970")));
        EXPECT_TRUE(user.shows(qs("Modell: Demo-Modell auf CPU")));
        EXPECT_TRUE(user.shows(qs("Automatisch")));
        EXPECT_TRUE(user.shows(qs("An jedem Tag, an dem Sirocco läuft*")) || user.shows(qs("Es gibt noch keine.*")));
        EXPECT_EQ(QLocale().decimalPoint(), qs(","));
        user.press(Qt::Key_Escape);
        EXPECT_TRUE(user.waitFor(qs("Antwort: Furniture.")));
        EXPECT_TRUE(user.shows(qs("Antwort kopieren")));
        EXPECT_TRUE(user.shows(qs("Temperatur 0,7")));
        EXPECT_FALSE(user.shows(qs("Copy answer")));
        ASSERT_TRUE(user.click(qs("Temperatur 0,7")));
        EXPECT_TRUE(user.waitFor(qs("0,7")));
        user.press(Qt::Key_Escape);
        EXPECT_TRUE(user.waitGone(qs("0,7")));

        for (const auto& [name, back] : {std::pair(qs("Français"), qs("Retour à la conversation")),
                                         std::pair(qs("Español"), qs("Volver a la conversación")),
                                         std::pair(qs("Italiano"), qs("Torna alla conversazione")),
                                         std::pair(qs("English"), qs("Back to the conversation")),
                                         std::pair(qs("Deutsch"), qs("Zurück zur Unterhaltung"))}) {
            user.press(Qt::Key_Comma, Qt::ControlModifier);
            ASSERT_TRUE(user.click(name));
            EXPECT_TRUE(user.waitFor(back));
            user.press(Qt::Key_Escape);
            EXPECT_TRUE(user.waitGone(back));
        }
    }
    const House house(dir);
    EXPECT_TRUE(house.driver().waitFor(qs("Modell: Demo-Modell auf CPU"))) << "remembered";
}

TEST(Settings, TheFontGrowsByKeyAndIsRemembered) {
    const TempDir dir;
    qreal large = 0;
    {
        const House house(dir);
        const WindowDriver user = house.driver();
        ASSERT_TRUE(user.waitFor(demoReady));
        const qreal before = heightOf(user, qs("What is on your mind?"));
        const qreal row = heightOf(user, qs("New chat"));
        user.press(Qt::Key_Plus, Qt::ControlModifier);
        EXPECT_TRUE(user.waitUntil([&] { return heightOf(user, qs("What is on your mind?")) > before; }));
        user.press(Qt::Key_0, Qt::ControlModifier);
        EXPECT_TRUE(user.waitUntil([&] { return heightOf(user, qs("What is on your mind?")) == before; }));

        ASSERT_TRUE(openSettings(user));
        ASSERT_TRUE(tabTo(user, qs("Font size")));
        for (int step = 0; step < 20; ++step)
            user.press(Qt::Key_Up);
        user.press(Qt::Key_Escape);
        // Twice as large, and no more.
        EXPECT_TRUE(user.waitUntil([&] { return heightOf(user, qs("New chat")) == 2 * row; }));
        large = heightOf(user, qs("New chat"));
    }
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    EXPECT_EQ(heightOf(user, qs("New chat")), large);
}

TEST(Settings, EngineSettingsApplyWhenTheModelIsLoadedAgain) {
    const TempDir dir;
    const QString later = qs("What you changed applies when the model is loaded again.");
    {
        const House house(dir);
        const WindowDriver user = house.driver();
        ASSERT_TRUE(user.waitFor(demoReady));
        ASSERT_TRUE(openSettings(user));
        EXPECT_TRUE(user.waitFor(qs("The loaded model has a context of *")));
        EXPECT_FALSE(user.isEnabled(qs("Load again")));
        ASSERT_TRUE(tabTo(user, qs("Context in tokens")));
        user.type(qs("256"));
        user.press(Qt::Key_Return);
        EXPECT_TRUE(user.waitFor(later));
        ASSERT_TRUE(tabTo(user, qs("Exact (f16)")));
        user.press(Qt::Key_Down);
        EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Compact (q8_0)")); }));
        ASSERT_TRUE(tabTo(user, qs("Load again")));
        user.press(Qt::Key_Space);
        EXPECT_TRUE(user.waitGone(later));
        EXPECT_TRUE(user.waitFor(qs("The loaded model has a context of 256 tokens *")));
        EXPECT_TRUE(user.waitFor(demoReady));
    }
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(openSettings(user));
    EXPECT_TRUE(user.waitFor(qs("The loaded model has a context of 256 tokens *")));
    EXPECT_EQ(user.valueOf(qs("Context in tokens")), qs("256"));
    // Back to the engine's own choice.
    ASSERT_TRUE(tabTo(user, qs("Context in tokens")));
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.press(Qt::Key_Delete);
    user.press(Qt::Key_Tab);
    EXPECT_TRUE(user.waitFor(later));
    EXPECT_EQ(user.valueOf(qs("Context in tokens")), QString());
}

TEST(Settings, WhatWasDeletedIsDeletedForGoodWhenAskedFor) {
    const TempDir dir;
    storeConversation(dir, qs("About tables"), {qs("What is a table?"), qs("Furniture.")});
    House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(openSettings(user));
    ASSERT_TRUE(user.waitFor(qs("Delete for good…")));
    const auto kept = [&] { return user.nameOf(qs("They are kept for seven days,*")); };
    EXPECT_TRUE(user.waitUntil([&] { return !user.isEnabled(qs("Delete for good…")); })) << "there is nothing";
    house.history().remove({house.history().conversations().first().id});
    EXPECT_TRUE(user.waitUntil([&] { return kept().endsWith(qs("still kept: 1 conversation.")); }))
        << qPrintable(kept());
    ASSERT_TRUE(user.waitUntil([&] { return user.isEnabled(qs("Delete for good…")); }));
    ASSERT_TRUE(tabTo(user, qs("Delete for good…")));
    user.press(Qt::Key_Space);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Keep")); }));
    ASSERT_TRUE(user.click(qs("Delete for good")));
    EXPECT_TRUE(user.waitUntil([&] { return kept().endsWith(qs("Nothing that was deleted is kept.")); }));
    house.history().undo(house.history().lastDeletion());
    EXPECT_TRUE(house.history().conversations().isEmpty());
}

TEST(Settings, ADeletedTemplateAloneIsCountedAndDeletedForGood) {
    const TempDir dir;
    House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(user.waitUntil([&] { return house.templates().isLoaded(); }));
    house.templates().remove(house.templates().templates().first().id);
    ASSERT_TRUE(openSettings(user));
    const auto kept = [&] { return user.nameOf(qs("They are kept for seven days,*")); };
    EXPECT_TRUE(user.waitUntil([&] { return kept().endsWith(qs("still kept: 1 template.")); })) << qPrintable(kept());
    ASSERT_TRUE(user.waitUntil([&] { return user.isEnabled(qs("Delete for good…")); }));
    ASSERT_TRUE(tabTo(user, qs("Delete for good…")));
    user.press(Qt::Key_Space);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Keep")); }));
    ASSERT_TRUE(user.click(qs("Delete for good")));
    EXPECT_TRUE(user.waitUntil([&] { return kept().endsWith(qs("Nothing that was deleted is kept.")); }));
}

TEST(Settings, ThePageScrollsToWhatTheKeyboardReaches) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    house.window()->resize(800, 600);
    user.press(Qt::Key_Plus, Qt::ControlModifier);
    ASSERT_TRUE(openSettings(user));
    for (const char* name :
         {"Font size", "Italiano", "Threads", "Exact (f16)", "Open folder", "Back to the conversation"}) {
        ASSERT_TRUE(tabTo(user, qs(name))) << name;
        EXPECT_TRUE(user.waitUntil([&] {
            const QRect place = user.all(qs(name)).last()->rect();
            return house.window()->geometry().contains(place);
        })) << name
            << " at " << user.all(qs(name)).last()->rect().y();
    }
}

}  // namespace sirocco::test
