// What can be done with an answer in the window: copy its code, follow its links, select over several messages; and
// what an answer can not do: reach the network or a file.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <QClipboard>
#include <QColor>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickTextDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTextDocument>
#include <cmath>
#include <fstream>

#include "tests/app/services.h"
#include "tests/ui/house.h"
#include "tests/ui/markdown_corpus.h"
#include "tests/ui/stored_conversation.h"
#include "ui/content/markdown_document.h"
#include "ui/content/safe_link.h"

namespace sirocco::test {

namespace {

QString clipboard() { return QGuiApplication::clipboard()->text(); }

// Stands in for the browser.
class Browser : public QObject {
    Q_OBJECT

public:
    Browser() {
        for (const char* scheme : {"http", "https", "mailto", "file", "javascript"})
            QDesktopServices::setUrlHandler(QLatin1String(scheme), this, "open");
    }
    ~Browser() override {
        for (const char* scheme : {"http", "https", "mailto", "file", "javascript"})
            QDesktopServices::unsetUrlHandler(QLatin1String(scheme));
    }
    QStringList opened;

public slots:
    void open(const QUrl& url) { opened.append(url.toString(QUrl::FullyEncoded)); }
};

// Opens the window with one conversation in it.
class ContentTest : public testing::Test {
protected:
    WindowDriver show(const QStringList& messages) {
        storeConversation(dir_, QStringLiteral("Stored"), messages);
        house_ = std::make_unique<House>(dir_);
        const WindowDriver user = house_->driver();
        EXPECT_TRUE(user.click(QStringLiteral("Stored")));
        EXPECT_TRUE(user.waitFor(QStringLiteral("Answer: *")));
        settle(user);
        return user;
    }

    // Until nothing moves any more.
    void settle(const WindowDriver& user) {
        QPointF before;
        user.waitUntil([&] {
            QTest::qWait(60);
            const QPointF now = item(user, QStringLiteral("Answer: *"))->mapToScene(QPointF());
            return std::exchange(before, now) == now;
        });
    }

    // The lowest of that name; a list keeps its items in any order.
    static QQuickItem* item(const WindowDriver& user, const QString& name) {
        QQuickItem* lowest = nullptr;
        for (const auto& found : user.all(name)) {
            auto* const one = qobject_cast<QQuickItem*>(found->object());
            if (one != nullptr && (lowest == nullptr || one->mapToScene({}).y() > lowest->mapToScene({}).y()))
                lowest = one;
        }
        return lowest;
    }

    void drag(const QPoint& from, const QPoint& to) {
        QTest::mousePress(window(), Qt::LeftButton, Qt::NoModifier, from);
        for (int step = 1; step <= 4; ++step)
            QTest::mouseMove(window(), from + (to - from) * step / 4);
        QTest::mouseRelease(window(), Qt::LeftButton, Qt::NoModifier, to);
    }

    QQuickWindow* window() const { return house_->window(); }

    TempDir dir_;
    std::unique_ptr<House> house_;
    Browser browser_;
};

}  // namespace

TEST_F(ContentTest, CodeIsCopiedByItsButton) {
    const QString code = QStringLiteral("int main() {\n\n    return 0;\n}");
    const WindowDriver user = show({QStringLiteral("q"), QStringLiteral("So:\n\n```cpp\n%1\n```\n\nDone.").arg(code)});
    ASSERT_TRUE(user.click(QStringLiteral("Copy cpp code")));
    EXPECT_EQ(clipboard(), code);
}

TEST_F(ContentTest, CodeIsCopiedByKeyboard) {
    const WindowDriver user = show({QStringLiteral("q"), QStringLiteral("```\nalone\n```")});
    for (int i = 0; i < 40 && !user.isFocused(QStringLiteral("Copy code")); ++i)
        user.press(Qt::Key_Tab);
    ASSERT_TRUE(user.isFocused(QStringLiteral("Copy code")));
    user.press(Qt::Key_Space);
    EXPECT_EQ(clipboard(), QStringLiteral("alone"));
}

TEST_F(ContentTest, ALinkIsShownWholeBeforeItIsOpened) {
    const WindowDriver user = show({QStringLiteral("q"), u"See [the page](https://b\u00FCcher.example/a?b=c)."_qs});
    ASSERT_TRUE(user.click(QStringLiteral("the page")));
    ASSERT_TRUE(user.waitFor(QStringLiteral("Open this address?")));
    EXPECT_TRUE(user.shows(QStringLiteral("Address: https://xn--bcher-kva.example/a?b=c")));
    EXPECT_TRUE(user.shows(u"The name uses letters that can look like others: b\u00FCcher.example"_qs));
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.waitGone(QStringLiteral("Open this address?")));
    EXPECT_TRUE(browser_.opened.isEmpty());

    ASSERT_TRUE(user.click(QStringLiteral("the page")));
    ASSERT_TRUE(user.click(QStringLiteral("Open address")));
    EXPECT_EQ(browser_.opened, QStringList(QStringLiteral("https://xn--bcher-kva.example/a?b=c")));
}

TEST_F(ContentTest, ALinkIsFollowedByKeyboard) {
    const WindowDriver user =
        show({QStringLiteral("q"), QStringLiteral("Ask [them](mailto:a@b.example?attach=/etc/passwd&subject=hi).")});
    for (int i = 0; i < 40 && !user.isFocused(QStringLiteral("them")); ++i)
        user.press(Qt::Key_Tab);
    ASSERT_TRUE(user.isFocused(QStringLiteral("them")));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(QStringLiteral("Write to this address?")));
    EXPECT_TRUE(user.shows(QStringLiteral("Address: mailto:a@b.example?subject=hi")));
    ASSERT_TRUE(user.click(QStringLiteral("Write")));
    EXPECT_EQ(browser_.opened.size(), 1);
}

TEST(SafeLink, OnlyHttpHttpsAndMail) {
    for (const char* bad : {"javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://a.b/", "//a.b",
                            "a.html", "http:", "http://", "https:///x", "mailto:", "mailto:nobody", "JaVaScRiPt:x",
                            "vbscript:x", "qrc:/x", "http://a b.c/", "https://a\n.b/"})
        EXPECT_EQ(safeLink(QString::fromLatin1(bad)), QString()) << bad;
    EXPECT_EQ(safeLink(QStringLiteral("HTTPS://Example.ORG/A")), QStringLiteral("https://example.org/A"));
    EXPECT_EQ(safeLink(u"https://a.b/\u202Etxt.exe"_qs), QStringLiteral("https://a.b/%E2%80%AEtxt.exe"));
    EXPECT_EQ(safeLink(QStringLiteral("http://a.b/") + QString(3000, QLatin1Char('x'))), QString());
}

TEST_F(ContentTest, ASelectionGoesOnInTheNextMessage) {
    const WindowDriver user = show({QStringLiteral("question"), QStringLiteral("First **answer** here."),
                                    QStringLiteral("second question"), QStringLiteral("1. last\n2. answer")});
    const QQuickItem* first = item(user, QStringLiteral("Answer: First*"));
    const QQuickItem* last = item(user, QStringLiteral("Answer: 1.*"));
    ASSERT_TRUE(first && last);
    drag(first->mapToScene({1, 10}).toPoint(), last->mapToScene({last->width() - 2, last->height() - 4}).toPoint());
    user.press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(clipboard(), QStringLiteral("First answer here.\n\nsecond question\n\n1.\tlast\n2.\tanswer"));

    // Upwards, and ending within a message.
    drag(last->mapToScene({last->width() - 2, 10}).toPoint(), first->mapToScene({first->width() - 2, 10}).toPoint());
    user.press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(clipboard(), QStringLiteral("second question\n\n1.\tlast"));

    user.press(Qt::Key_A, Qt::ControlModifier);
    user.press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(clipboard().startsWith(QStringLiteral("question\n\nFirst")));
    EXPECT_TRUE(clipboard().endsWith(QStringLiteral("answer")));
    EXPECT_EQ(first->property("selectedText").toString(), QStringLiteral("First answer here."));
    user.press(Qt::Key_Escape);
    EXPECT_EQ(first->property("selectedText").toString(), QString());
}

TEST_F(ContentTest, ADoubleClickSelectsAWord) {
    const WindowDriver user = show({QStringLiteral("q"), QStringLiteral("Unmistakable.")});
    const QPoint at = item(user, QStringLiteral("Answer: *"))->mapToScene({20, 10}).toPoint();
    QTest::mouseDClick(window(), Qt::LeftButton, Qt::NoModifier, at);
    user.press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(clipboard(), QStringLiteral("Unmistakable"));
}

TEST_F(ContentTest, AnswersAreCopiedAsMarkdownAndAsText) {
    const QString markdown = QStringLiteral("# Title\n\nSome *text*.");
    const WindowDriver user = show({QStringLiteral("q"), markdown});
    ASSERT_TRUE(user.click(QStringLiteral("More about this answer")));
    ASSERT_TRUE(user.click(QStringLiteral("Copy as plain text")));
    EXPECT_EQ(clipboard(), QStringLiteral("Title\nSome text."));
    ASSERT_TRUE(user.click(QStringLiteral("More about this answer")));
    ASSERT_TRUE(user.click(QStringLiteral("Copy as Markdown")));
    EXPECT_EQ(clipboard(), markdown);
}

TEST_F(ContentTest, NoRequestLeavesAndNoFileIsOpened) {
    QTcpServer server;
    ASSERT_TRUE(server.listen(QHostAddress::LocalHost));
    int connections = 0;
    QObject::connect(&server, &QTcpServer::newConnection, [&] { ++connections; });
    const QString host = QStringLiteral("http://127.0.0.1:%1/x.png").arg(server.serverPort());

    const std::string canary = dir_.file("canary.png");
    std::ofstream(canary) << "canary";
    const int watch = inotify_init1(IN_NONBLOCK);
    ASSERT_GE(inotify_add_watch(watch, canary.c_str(), IN_OPEN | IN_ACCESS), 0);
    const auto touched = [watch] {
        char buffer[4096];
        return read(watch, buffer, sizeof buffer) > 0;
    };

    QStringList messages;
    for (const QString& address :
         {host, QUrl::fromLocalFile(QString::fromStdString(canary)).toString(), QString::fromStdString(canary)}) {
        for (const char* form : {"![a](%1)",
                                 "![a](<%1>)",
                                 "<img src=\"%1\">",
                                 "<img src='%1'>\n\ntext",
                                 "[a]: %1\n\n![a][a] ![a]",
                                 "[![a](%1)](%1)",
                                 "| a |\n|---|\n| ![a](%1) |",
                                 "<link rel=\"stylesheet\" href=\"%1\">",
                                 "<%1>",
                                 "%1",
                                 "<style>@import url(%1);</style>",
                                 "<table background=\"%1\"><tr><td>x</td></tr></table>",
                                 "```html\n<img src=\"%1\">\n```",
                                 "<body style=\"background-image: url(%1)\">",
                                 "# ![a](%1)",
                                 "- ![a](%1)",
                                 "> ![a](%1)",
                                 "![a](%1 \"t\")",
                                 "<iframe src=\"%1\"></iframe>",
                                 "&lt;img src=\"%1\"&gt;"})
            messages << QStringLiteral("q") << QString::fromLatin1(form).arg(address);
    }
    const WindowDriver user = show(messages);
    // The last answer is on the screen; from there over everything there is, and into the clipboard.
    drag(item(user, QStringLiteral("Answer: *"))->mapToScene({1, 10}).toPoint(), {700, 300});
    for (int page = 0; page < 12; ++page) {
        user.press(Qt::Key_PageUp);
        QTest::qWait(20);
    }
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.press(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(clipboard().contains(host));
    QTest::qWait(100);
    EXPECT_EQ(connections, 0);
    EXPECT_FALSE(touched());
    EXPECT_TRUE(browser_.opened.isEmpty());

    // That both would have been noticed.
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, server.serverPort());
    EXPECT_TRUE(user.waitUntil([&] { return connections > 0; }));
    std::ifstream(canary).get();
    EXPECT_TRUE(touched());
    close(watch);
}

// With a scripted engine, as the demo model writes no Markdown.
TEST(Content, AStreamedAnswerEndsAsAStoredOneIsShown) {
    const TempDir dir;
    const QString markdown = QStringLiteral(
        "# Title\n\nText with *words*:\n- one\n- two\n\n```cpp\nint x;\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nThe "
        "end.");
    auto engine = std::make_unique<ScriptedEngine>();
    ScriptedAnswer answer;
    for (qsizetype at = 0; at < markdown.size(); at += 3)
        answer.pieces.push_back(markdown.mid(at, 3).toStdString());
    answer.pause = std::chrono::milliseconds(2);
    engine->script(answer);
    const QString model = placeholderModel(dir);
    const House house(dir, scriptedSource(std::move(engine)));
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(QStringLiteral("Model: none")));
    user.dragOver(model);
    user.drop(model);
    ASSERT_TRUE(user.waitGone(QStringLiteral("Model: none")));
    ASSERT_TRUE(user.click(QStringLiteral("Message")));
    user.type(QStringLiteral("go"));
    ASSERT_TRUE(user.waitUntil([&] { return user.isEnabled(QStringLiteral("Send")); }));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(QStringLiteral("Copy answer")));
    EXPECT_EQ(user.nameOf(QStringLiteral("Answer: *")), QStringLiteral("Answer: ") + markdown);
    const auto* text = qobject_cast<QQuickItem*>(user.all(QStringLiteral("Answer: *")).last()->object());
    auto* document = text->property("textDocument").value<QQuickTextDocument*>()->textDocument();
    EXPECT_EQ(document->toPlainText(), markdownAsPlainText(markdown));
    EXPECT_NEAR(text->height(), document->size().height(), 1);
}

TEST(Theme, CodeIsReadableLightAndDark) {
    QQmlEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QQmlComponent component(&engine);
    component.setData("import QtQml\nimport Sirocco.Controls\nQtObject { property var theme: Theme }", {});
    const std::unique_ptr<QObject> holder(component.create());
    ASSERT_TRUE(holder) << qPrintable(component.errorString());
    auto* theme = holder->property("theme").value<QObject*>();
    const auto luminance = [](const QColor& colour) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
    };
    for (const char* mode : {"light", "dark"}) {
        theme->setProperty("mode", QLatin1String(mode));
        const double behind = luminance(theme->property("code").value<QColor>());
        for (const char* ink :
             {"codeKeyword", "codeString", "codeComment", "codeNumber", "codeName", "codeMuted", "text"}) {
            const double before = luminance(theme->property(ink).value<QColor>());
            EXPECT_GE((std::max(before, behind) + 0.05) / (std::min(before, behind) + 0.05), 4.5) << mode << " " << ink;
        }
    }
    theme->setProperty("mode", QStringLiteral("system"));
}

TEST_F(ContentTest, HostileAnswersLeaveTheWindowUsable) {
    QStringList messages;
    for (const auto& [name, text] : hostileTexts(1500))
        messages << QString::fromStdString(name) << text;
    const WindowDriver user = show(messages);
    for (int page = 0; page < 60; ++page) {
        user.press(Qt::Key_PageUp);
        QTest::qWait(1);
    }
    ASSERT_TRUE(user.click(QStringLiteral("Message")));
    user.type(QStringLiteral("hello"));
    EXPECT_EQ(user.valueOf(QStringLiteral("Message")), QStringLiteral("hello"));
}

}  // namespace sirocco::test

#include "content_test.moc"
