// Templates through the window: the library, "/name" in the composer, a conversation's own settings, the inspector.
#include <gtest/gtest.h>

#include <QClipboard>
#include <QFile>
#include <QFontMetricsF>
#include <QGuiApplication>

#include "tests/support/run_program.h"
#include "tests/ui/house.h"
#include "ui/templates/library_controller.h"
#include "ui/templates/token_rows_model.h"
#include "ui/templates/token_words.h"

namespace sirocco::test {

namespace {

const QString demoReady = QStringLiteral("Model: Demo model on CPU");

QString qs(const char* text) { return QString::fromUtf8(text); }

void openLibrary(const WindowDriver& user) {
    user.press(Qt::Key_T, Qt::ControlModifier);
    ASSERT_TRUE(user.waitFor(qs("Name of the template")));
}

// Into a field that has something in it.
void write(const WindowDriver& user, const char* field, const char* text) {
    ASSERT_TRUE(user.click(qs(field)));
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.type(qs(text));
    EXPECT_TRUE(user.waitUntil([&] { return user.valueOf(qs(field)) == qs(text); }))
        << qPrintable(user.valueOf(qs(field)));
}

void makeTemplate(const WindowDriver& user, const char* name, const char* shortcut, const char* text) {
    openLibrary(user);
    ASSERT_TRUE(user.click(qs("New template")));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Name of the template")); }));
    user.type(qs(name));
    write(user, "Shortcut", shortcut);
    write(user, "Text of the template", text);
    ASSERT_TRUE(user.click(qs("Save")));
    ASSERT_TRUE(user.waitUntil([&] { return !user.isEnabled(qs("Save")); }));
}

bool closes(const WindowDriver& user, const char* what) {
    user.press(Qt::Key_Escape);
    return user.waitGone(qs(what));
}

}  // namespace

TEST(TemplatesInTheComposer, OffersByNameAndFillsInAForm) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.type(qs("/re"));
    ASSERT_TRUE(user.waitFor(qs("Rewrite")));
    EXPECT_FALSE(user.shows(qs("Translate")));
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.waitGone(qs("Rewrite"))) << "Esc puts the offers away";
    EXPECT_EQ(user.valueOf(qs("Message")), qs("/re"));
    user.type(qs("w"));
    ASSERT_TRUE(user.waitFor(qs("Rewrite")));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Tone")); }));
    EXPECT_FALSE(user.valueOf(qs("Tone")).isEmpty()) << "the default stands there";
    user.type(qs("stern"));
    user.press(Qt::Key_Tab);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Text")); }));
    user.type(qs("Send it!"));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Message")); }));
    const QString filled = user.valueOf(qs("Message"));
    EXPECT_TRUE(filled.contains(qs("stern"))) << qPrintable(filled);
    EXPECT_TRUE(filled.endsWith(qs("Send it!")));
    EXPECT_FALSE(user.shows(qs("You: *"))) << "nothing was sent";
}

TEST(TemplatesInTheComposer, ACommandTakesTheRestAlongAndCtrlEnterSends) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    makeTemplate(user, "Plain", "plain", "What can you do?");
    makeTemplate(user, "Ask", "ask", "What is the capital of {{text}}? {{clipboard}}");
    user.press(Qt::Key_L, Qt::ControlModifier);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Message")); }));

    user.type(qs("/plain"));
    ASSERT_TRUE(user.waitFor(qs("Plain")));
    user.press(Qt::Key_Tab);
    ASSERT_TRUE(user.waitUntil([&] { return user.valueOf(qs("Message")) == qs("What can you do?"); }))
        << "without placeholders it asks for nothing";

    user.press(Qt::Key_A, Qt::ControlModifier);
    user.type(qs("/plain In a word."));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitUntil([&] { return user.valueOf(qs("Message")) == qs("What can you do?\n\nIn a word."); }))
        << "what has no place in it is not lost: " << qPrintable(user.valueOf(qs("Message")));

    QGuiApplication::clipboard()->setText(qs("Thanks."));
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.type(qs("/ask Portugal"));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Text")); }));
    EXPECT_EQ(user.valueOf(qs("Text")), qs("Portugal"));
    EXPECT_EQ(user.valueOf(qs("From the clipboard")), qs("Thanks."));
    user.press(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(user.waitFor(qs("You: What is the capital of Portugal? Thanks.")));
    EXPECT_TRUE(user.waitFor(qs("Answer: *")));
    // Only then another; the form, which has such a button too, goes first.
    ASSERT_TRUE(user.waitGone(qs("To the composer")));
    ASSERT_TRUE(user.waitFor(qs("Send")));

    user.type(qs("/etc/hosts is a file"));
    user.press(Qt::Key_Return);
    EXPECT_TRUE(user.waitFor(qs("You: /etc/hosts is a file"))) << "no shortcut, so a message";
}

TEST(TemplatesInTheComposer, ItsSettingsBecomeTheConversationsAndCanBeUndone) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(user.waitFor(qs("Temperature 0.7")));
    user.type(qs("/json"));
    ASSERT_TRUE(user.waitFor(qs("Extract to JSON")));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(qs("To the composer")));
    ASSERT_TRUE(user.click(qs("To the composer")));
    ASSERT_TRUE(user.waitGone(qs("To the composer")));
    EXPECT_TRUE(user.waitFor(qs("“Extract to JSON” set *")));
    EXPECT_TRUE(user.waitFor(qs("Temperature 0.2")));
    ASSERT_TRUE(user.click(qs("Undo")));
    EXPECT_TRUE(user.waitFor(qs("Temperature 0.7")));
    EXPECT_TRUE(user.waitGone(qs("“Extract to JSON” set *")));
    EXPECT_FALSE(user.valueOf(qs("Message")).isEmpty()) << "the text stays";
}

TEST(TemplatesInTheComposer, ADocumentGoesAlongByItsName) {
    const TempDir dir;
    const std::string path = dir.file("ferry.txt");
    QFile file(QString::fromStdString(path));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("The ferry leaves at nine.");
    file.close();
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.dragOver(QString::fromStdString(path));
    user.drop(QString::fromStdString(path));
    ASSERT_TRUE(user.waitFor(qs("Document ferry.txt, *")));
    ASSERT_TRUE(user.click(qs("Message")));
    user.type(qs("/document"));
    ASSERT_TRUE(user.waitFor(qs("Summarise a document")));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(qs("Choose a file…")));
    user.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(user.waitFor(qs("You: *")));
    const QStringList all = user.names();
    EXPECT_TRUE(std::any_of(all.begin(), all.end(), [](const QString& name) {
        return name.contains(QStringLiteral("Read ferry.txt."));
    })) << qPrintable(all.join(QLatin1Char('\n')));
}

TEST(TemplatesInTheComposer, TheEmptyPageSuggestsFavourites) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(user.waitFor(qs("What can you do?")));
    openLibrary(user);
    ASSERT_TRUE(user.click(qs("Translate")));
    ASSERT_TRUE(user.waitUntil([&] { return user.valueOf(qs("Name of the template")) == qs("Translate"); }));
    ASSERT_TRUE(user.click(qs("Make it a favourite")));
    ASSERT_TRUE(user.waitFor(qs("Favourites")));
    ASSERT_TRUE(user.click(qs("New chat")));
    ASSERT_TRUE(user.waitFor(qs("What is on your mind?")));
    EXPECT_FALSE(user.shows(qs("Tell me a short story."))) << "there are three of them";
    ASSERT_TRUE(user.click(qs("Translate")));
    EXPECT_TRUE(user.waitFor(qs("To the composer")));
}

TEST(TemplateLibrary, WritesFindsAndKeepsVersions) {
    const TempDir dir;
    {
        const House house(dir);
        const WindowDriver user = house.driver();
        ASSERT_TRUE(user.waitFor(qs("Message")));
        makeTemplate(user, "Zebra report", "zebra", "Count the {{stripes|seven}} of {{animal}}.");
        EXPECT_TRUE(user.shows(qs("Placeholder stripes: seven")));
        EXPECT_TRUE(user.shows(qs("Placeholder animal: a field")));
        ASSERT_TRUE(user.click(qs("Creative")));
        write(user, "Text of the template", "Count the stripes.");
        EXPECT_TRUE(user.waitGone(qs("Placeholder animal: a field")));

        // What was written is kept when another is looked at.
        ASSERT_TRUE(user.click(qs("Search templates")));
        user.type(qs("rewrite tone"));
        ASSERT_TRUE(user.waitGone(qs("Zebra report")));
        user.press(Qt::Key_Return);
        ASSERT_TRUE(user.waitUntil([&] { return user.valueOf(qs("Name of the template")) == qs("Rewrite"); }));
        ASSERT_TRUE(user.click(qs("Search templates")));
        user.press(Qt::Key_A, Qt::ControlModifier);
        user.type(qs("stripes"));
        ASSERT_TRUE(user.click(qs("Zebra report")));
        ASSERT_TRUE(
            user.waitUntil([&] { return user.valueOf(qs("Text of the template")) == qs("Count the stripes."); }));

        ASSERT_TRUE(user.click(qs("More for this template")));
        ASSERT_TRUE(user.click(qs("Versions…")));
        ASSERT_TRUE(user.waitFor(qs("Version 2")));
        ASSERT_TRUE(user.click(qs("Use version 1 again")));
        EXPECT_TRUE(user.waitUntil([&] {
            return user.valueOf(qs("Text of the template")) == qs("Count the {{stripes|seven}} of {{animal}}.");
        }));
    }
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Message")));
    openLibrary(user);
    ASSERT_TRUE(user.click(qs("Search templates")));
    user.type(qs("zebra"));
    user.press(Qt::Key_Return);
    EXPECT_TRUE(user.waitUntil(
        [&] { return user.valueOf(qs("Text of the template")) == qs("Count the {{stripes|seven}} of {{animal}}."); }));
}

TEST(TemplateLibrary, WhatIsTooLongIsSaidAndStays) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Message")));
    openLibrary(user);
    ASSERT_TRUE(user.click(qs("Translate")));
    const auto paste = [&](const char* field) {
        ASSERT_TRUE(user.click(qs(field)));
        user.press(Qt::Key_A, Qt::ControlModifier);
        user.press(Qt::Key_V, Qt::ControlModifier);
        ASSERT_TRUE(user.waitUntil([&] { return user.valueOf(qs(field)).size() > 200'000; }));
    };
    const auto stays = [&](const char* field) {
        return user.valueOf(qs("Name of the template")) == qs("Translate") && user.valueOf(qs(field)).size() > 200'000;
    };
    // Where the keyboard is, since the middle of so long a text is out of the mouse's reach; what else is pressed
    // leaves it there.
    const auto replace = [&](const char* field, const char* text) {
        ASSERT_TRUE(user.isFocused(qs(field)));
        user.press(Qt::Key_A, Qt::ControlModifier);
        user.type(qs(text));
        ASSERT_TRUE(user.waitUntil([&] { return user.valueOf(qs(field)) == qs(text); }));
    };
    QGuiApplication::clipboard()->setText(qs("a long line\n").repeated(20'000));
    paste("Text of the template");
    ASSERT_TRUE(user.pressAsReader(qs("Rewrite")));
    EXPECT_TRUE(user.waitFor(qs("Not saved: the text is too long.*")));
    EXPECT_TRUE(stays("Text of the template"));
    ASSERT_TRUE(user.pressAsReader(qs("New template")));
    EXPECT_TRUE(stays("Text of the template"));
    ASSERT_TRUE(user.pressAsReader(qs("Use")));
    EXPECT_TRUE(stays("Text of the template")) << "the words before are not what was asked for";
    EXPECT_FALSE(user.shows(qs("Message")));

    replace("Text of the template", "Translate this.");
    paste("System prompt of the template");
    ASSERT_TRUE(user.pressAsReader(qs("Rewrite")));
    EXPECT_TRUE(user.waitFor(qs("Not saved: the system prompt is too long.*")));
    EXPECT_TRUE(stays("System prompt of the template"));
    replace("System prompt of the template", "Be exact.");
    ASSERT_TRUE(user.click(qs("Rewrite")));
    EXPECT_TRUE(user.waitUntil([&] { return user.valueOf(qs("Name of the template")) == qs("Rewrite"); }));
    EXPECT_TRUE(user.waitGone(qs("Not saved: *")));
    ASSERT_TRUE(user.click(qs("Translate")));
    EXPECT_TRUE(user.waitUntil([&] { return user.valueOf(qs("Text of the template")) == qs("Translate this."); }));
    EXPECT_EQ(user.valueOf(qs("System prompt of the template")), qs("Be exact."));
}

TEST(TemplateLibrary, DuplicatesDeletesAndUndoes) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(qs("Message")));
    openLibrary(user);
    ASSERT_TRUE(user.click(qs("Translate")));
    ASSERT_TRUE(user.click(qs("More for this template")));
    ASSERT_TRUE(user.click(qs("Duplicate")));
    ASSERT_TRUE(user.waitFor(qs("Translate (copy)")));
    EXPECT_TRUE(user.waitUntil([&] { return user.valueOf(qs("Name of the template")) == qs("Translate (copy)"); }));
    ASSERT_TRUE(user.click(qs("More for this template")));
    ASSERT_TRUE(user.click(qs("Delete")));
    ASSERT_TRUE(user.waitFor(qs("Deleted “Translate (copy)”")));
    ASSERT_TRUE(user.waitGone(qs("Translate (copy)")));
    EXPECT_TRUE(user.waitUntil([&] { return user.valueOf(qs("Name of the template")) == qs("Write an e-mail"); }))
        << "the next one is shown";
    ASSERT_TRUE(user.click(qs("Undo")));
    EXPECT_TRUE(user.waitFor(qs("Translate (copy)")));

    ASSERT_TRUE(user.click(qs("Translate")));
    write(user, "Text of the template", "Broken.");
    ASSERT_TRUE(user.click(qs("Options of the library")));
    ASSERT_TRUE(user.click(qs("Restore what came with Sirocco")));
    EXPECT_TRUE(user.waitUntil([&] { return user.valueOf(qs("Text of the template")).contains(qs("{{text}}")); }));
    EXPECT_TRUE(user.shows(qs("Translate (copy)"))) << "only the starters are restored";
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Options of the library")); }))
        << "the menu gives the keyboard back";
    user.press(Qt::Key_Escape);
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Message")); }));
}

TEST(ConversationSettings, AreTheConversationsOwnAndSurviveARestart) {
    const TempDir dir;
    {
        const House house(dir);
        const WindowDriver user = house.driver();
        ASSERT_TRUE(user.waitFor(demoReady));
        user.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Temperature")); }));
        for (int i = 0; i < 4; ++i)
            user.press(Qt::Key_Left);
        ASSERT_TRUE(user.waitFor(qs("Temperature 0.3")));
        ASSERT_TRUE(user.click(qs("System prompt")));
        user.type(qs("Be brief."));
        ASSERT_TRUE(user.click(qs("More settings")));
        write(user, "Longest answer in tokens", "2");
        write(user, "Top-p", "0.5");
        write(user, "Seed", "77");
        ASSERT_TRUE(closes(user, "This conversation"));
        ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Message")); }));
        user.type(qs("Tell me a story about a fox."));
        user.press(Qt::Key_Return);
        ASSERT_TRUE(user.waitFor(qs("2 tokens  ·  *"))) << "the limit was kept to";

        ASSERT_TRUE(user.click(qs("New chat")));
        EXPECT_TRUE(user.waitFor(qs("Temperature 0.7"))) << "a new conversation has the defaults";
    }
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(user.click(qs("Tell me a story about a fox.")));
    ASSERT_TRUE(user.waitFor(qs("You: Tell me a story about a fox.")));
    ASSERT_TRUE(user.waitFor(qs("Temperature 0.3")));
    user.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(user.waitUntil([&] { return user.valueOf(qs("System prompt")) == qs("Be brief."); }));
    ASSERT_TRUE(user.click(qs("More settings")));
    EXPECT_TRUE(user.waitUntil([&] { return user.valueOf(qs("Seed")) == qs("77"); }));
    EXPECT_EQ(user.valueOf(qs("Top-p")), qs("0.50"));
    EXPECT_EQ(user.valueOf(qs("Longest answer in tokens")), qs("2"));
    write(user, "Top-p", "0");
    ASSERT_TRUE(user.click(qs("Seed")));
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.press(Qt::Key_Delete);
    ASSERT_TRUE(user.click(qs("Top-p")));
    EXPECT_EQ(user.valueOf(qs("Seed")), QString());
    ASSERT_TRUE(user.click(qs("Use for new conversations")));
    ASSERT_TRUE(closes(user, "This conversation"));
    ASSERT_TRUE(user.click(qs("New chat")));
    ASSERT_TRUE(user.waitGone(qs("You: *")));
    EXPECT_TRUE(user.waitFor(qs("Temperature 0.3")));
    user.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(user.waitUntil([&] { return user.valueOf(qs("System prompt")) == qs("Be brief."); }));
    ASSERT_TRUE(user.click(qs("Precise")));
    EXPECT_TRUE(user.waitFor(qs("Temperature 0.2")));
    ASSERT_TRUE(user.click(qs("Back to the default")));
    EXPECT_TRUE(user.waitFor(qs("Temperature 0.3")));
}

TEST(ConversationSettings, AreNotChangedByBeingVisited) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    const auto openNumbers = [&] {
        user.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Temperature")); }));
        ASSERT_TRUE(user.click(qs("More settings")));
    };
    const auto enter = [&](const char* field, const char* text) {
        write(user, field, text);
        user.press(Qt::Key_Return);
        EXPECT_EQ(user.valueOf(qs(field)), qs(text));
        user.press(Qt::Key_Tab);
        EXPECT_FALSE(user.isFocused(qs(field)));
        EXPECT_EQ(user.valueOf(qs(field)), qs(text));
    };
    openNumbers();
    enter("Min-p", "0.004");
    enter("Top-p", "0.975");
    enter("Repeat penalty", "1.05");
    ASSERT_TRUE(closes(user, "This conversation"));
    openNumbers();
    for (const char* field : {"Top-p", "Min-p", "Repeat penalty"}) {
        ASSERT_TRUE(user.click(qs(field)));
        user.press(Qt::Key_Tab);
    }
    EXPECT_EQ(user.valueOf(qs("Top-p")), qs("0.975"));
    EXPECT_EQ(user.valueOf(qs("Min-p")), qs("0.004"));
    EXPECT_EQ(user.valueOf(qs("Repeat penalty")), qs("1.05"));
}

TEST(Inspector, ShowsTheTokensOfTheNextSend) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.type(qs("What can you do?"));
    ASSERT_TRUE(user.waitUntil([&] { return user.shows(qs("Context *")) && !user.shows(qs("Context 0 %")); }));
    ASSERT_TRUE(user.click(qs("Context *")));
    ASSERT_TRUE(user.click(qs("Show every token…")));
    ASSERT_TRUE(user.waitFor(qs("Token 1 of *")));
    EXPECT_TRUE(user.shows(qs("Beginning of the prompt")));
    EXPECT_TRUE(user.shows(qs("Your message, not sent yet*")));
    EXPECT_TRUE(user.shows(qs("<s>")));
    EXPECT_TRUE(user.shows(qs("▁[ INST ] ▁What *"))) << qPrintable(user.names().join(QLatin1Char('\n')));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Tokens")); }));
    user.press(Qt::Key_Right);
    EXPECT_TRUE(user.waitFor(qs("Token 2 of *")));
    ASSERT_TRUE(user.click(qs("Copy the ids")));

    const std::string path = dir.file("chat.json");
    QFile file(QString::fromStdString(path));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"([{"role": "user", "content": "What can you do?"}])");
    file.close();
    const ProgramResult run = runProgram(SIROCCO_CLI, {"tokenize", "demo", "--chat", path});
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QString::fromStdString(run.out).remove(QLatin1Char(' ')).trimmed());
    ASSERT_TRUE(closes(user, "Beginning of the prompt"));
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Message")); }));

    openLibrary(user);
    ASSERT_TRUE(user.click(qs("Translate")));
    ASSERT_TRUE(user.click(qs("As it would be sent…")));
    ASSERT_TRUE(user.waitFor(qs("Token 1 of *")));
    EXPECT_TRUE(user.shows(qs("Your message, not sent yet*")));
    EXPECT_TRUE(closes(user, "Beginning of the prompt"));
    EXPECT_TRUE(user.shows(qs("Name of the template"))) << "the library is still there";
}

TEST(TokenRows, HoldALongPromptAndNeverBreakAWidth) {
    PromptInspection all;
    all.context = 32'768;
    all.messages = {{Role::system, false, {}}, {Role::user, false, {}}, {Role::assistant, false, {}}};
    constexpr int count = 32'000;
    for (int i = 0; i < count; ++i) {
        all.ids.push_back(i % 5000);
        all.owners.push_back(i == 0 ? -1 : i < 100 ? 0 : i < 20'000 ? 1 : 2);
    }
    for (int id = 0; id < 5000; ++id)
        all.pieces.insert(id, id == 0 ? qs("<s>") : id % 50 == 0 ? qs("<0x0A>") : QStringLiteral("▁%1").arg(id));
    TokenRowsModel rows;
    rows.setFont(QGuiApplication::font());
    rows.setPadding(8);
    rows.show(all);
    EXPECT_EQ(rows.rowCount(), 0) << "nothing is laid out before there is a width";
    rows.setWidth(400);
    int next = 0;
    int headings = 0;
    const QFontMetricsF metrics(rows.font());
    for (int row = 0; row < rows.rowCount(); ++row) {
        const QModelIndex at = rows.index(row);
        const QVariantList tokens = rows.data(at, TokenRowsModel::TokensRole).toList();
        if (tokens.isEmpty()) {
            ++headings;
            EXPECT_FALSE(rows.data(at, TokenRowsModel::HeadingRole).toString().isEmpty());
            continue;
        }
        double width = 0;
        for (const QVariant& token : tokens) {
            EXPECT_EQ(token.toMap().value(qs("place")).toInt(), next++);
            width += metrics.horizontalAdvance(token.toMap().value(qs("text")).toString()) + 8;
        }
        EXPECT_LE(width, 400.5);
    }
    EXPECT_EQ(next, count) << "each token once, in order";
    EXPECT_EQ(headings, 4);
    EXPECT_EQ(rows.rowOf(0), 1);
    EXPECT_GT(rows.rowOf(count - 1), rows.rowOf(0));
    EXPECT_EQ(rows.rowOf(count), -1);
}

TEST(TokenRows, AMarkIsOnlyWhereTheFormatPutsIt) {
    PromptInspection all;
    all.messages = {{Role::user, true, {}}};
    // <s> [INST] a [INST] b [/INST]
    const QStringList pieces{qs("<s>"),  qs("▁["), qs("INST"), qs("]"),   qs("▁a"),   qs("▁["),
                             qs("INST"), qs("]"),  qs("▁b"),   qs("▁[/"), qs("INST"), qs("]")};
    for (int i = 0; i < pieces.size(); ++i) {
        const int id = static_cast<int>(pieces.indexOf(pieces[i]));
        all.ids.push_back(id);
        all.owners.push_back(i == 0 ? -1 : 0);
        all.pieces.insert(id, pieces[i]);
    }
    TokenRowsModel rows;
    rows.show(all);
    rows.setWidth(10'000);
    QString marks;
    for (int row = 0; row < rows.rowCount(); ++row) {
        for (const QVariant& token : rows.data(rows.index(row), TokenRowsModel::TokensRole).toList())
            marks += token.toMap().value(qs("mark")).toBool() ? QLatin1Char('x') : QLatin1Char('.');
    }
    EXPECT_EQ(marks, qs("xxxx.....xxx"));
}

TEST(TokenRows, APieceOfAStrangeVocabularyIsHarmless) {
    EXPECT_EQ(shownPiece(qs("▁The")), qs("▁The"));
    EXPECT_EQ(shownPiece(qs("<0x0A>")), qs("↵"));
    EXPECT_EQ(shownPiece(qs("a\nb")), qs("a↵b"));
    EXPECT_EQ(shownPiece(qs("a\u202Eb")), qs("a<202E>b")) << "nothing turns the writing round";
    EXPECT_EQ(shownPiece(QStringLiteral("\u0000x")), qs("<0000>x"));
    EXPECT_EQ(shownPiece(QString(QChar(0xD800))), qs("<D800>"));
    EXPECT_LT(shownPiece(QString(100'000, QLatin1Char('x'))).size(), 50);
    EXPECT_TRUE(isMark(qs("<|im_start|>")));
    EXPECT_FALSE(isMark(qs("<b>")));
}

TEST(TemplateLibrary, SaysHowAFileWent) {
    const TempDir dir;
    StoreWorker store(QString::fromStdString(dir.file("sirocco.db")));
    TemplateService service(store);
    LibraryController library(service);
    service.load();
    ASSERT_TRUE(QTest::qWaitFor([&] { return service.isLoaded(); }, patienceMs));
    const QUrl file = QUrl::fromLocalFile(QString::fromStdString(dir.file("out.json")));
    library.exportTo(file);
    EXPECT_EQ(library.done(), QStringLiteral("Exported %1 templates").arg(service.templates().size()));
    library.importFrom(file);
    EXPECT_TRUE(library.done().startsWith(qs("Nothing new")));
    library.remove(library.list()->idAt(0));
    EXPECT_TRUE(library.canUndo());
    library.importFrom(file);
    EXPECT_EQ(library.done(), qs("Imported 1 template"));
    EXPECT_FALSE(library.canUndo()) << "the line speaks of something else now";
    QFile bad(QString::fromStdString(dir.file("bad.json")));
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write("{}");
    bad.close();
    library.importFrom(QUrl::fromLocalFile(bad.fileName()));
    EXPECT_TRUE(library.doneIsFailure());
    EXPECT_TRUE(library.done().startsWith(qs("Not imported: this is no file of templates")));
    library.exportTo(QUrl::fromLocalFile(QString::fromStdString(dir.file("no/such/folder.json"))));
    EXPECT_TRUE(library.doneIsFailure());

    EXPECT_TRUE(library.save({}, {{qs("name"), qs("no text")}}).isEmpty());
    EXPECT_TRUE(library.save({}, {{qs("name"), qs("x")}, {qs("text"), QString(300'000, QLatin1Char('x'))}}).isEmpty());
    EXPECT_TRUE(library.done().startsWith(qs("Not saved")));
}

}  // namespace sirocco::test
