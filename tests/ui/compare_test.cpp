// The compare page, by key and mouse, with the real engine and the demo model.
#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QQuickTextDocument>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QWheelEvent>

#include "tests/support/paced_engine.h"
#include "tests/ui/house.h"

namespace sirocco::test {

namespace {

const QString demoReady = QStringLiteral("Model: Demo model on CPU");
const QString prompt = QStringLiteral("Prompt for all lanes");
const QString story = QStringLiteral("Tell me a short story.");

EngineSource paced() {
    EngineSource source = EngineSource::real();
    source.load = [load = source.load](const EngineOptions& options,
                                       const LoadProgressFn& progress) -> Result<std::unique_ptr<Engine>> {
        auto engine = load(options, progress);
        if (!engine)
            return engine.error();
        return std::unique_ptr<Engine>(
            std::make_unique<PacedEngine>(std::move(engine).value(), std::chrono::milliseconds(5)));
    };
    return source;
}

// What the composer holds, on the compare page.
void askStory(const WindowDriver& user) {
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Message")); }));
    user.type(story);
    user.press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(user.waitFor(prompt));
    EXPECT_EQ(user.valueOf(prompt), story);
}

bool waitEnded(const WindowDriver& user) {
    return user.waitFor(QStringLiteral("Run again")) && user.waitGone(QStringLiteral("Stop all"));
}

QString answer(const WindowDriver& user, int lane) {
    const QString name = user.nameOf(QStringLiteral("Answer of lane %1: *").arg(lane));
    return name.mid(name.indexOf(QLatin1Char(':')) + 2);
}

void typeInto(const WindowDriver& user, const QString& name, const QString& text) {
    ASSERT_TRUE(user.click(name));
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.type(text);
    user.press(Qt::Key_Return);
}

QPoint middleOf(const WindowDriver& user, const QString& name) {
    const auto* item = qobject_cast<QQuickItem*>(user.all(name).last()->object());
    return item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
}

const QTextDocument& documentOf(const WindowDriver& user, int lane) {
    const QObject* edit = user.all(QStringLiteral("Answer of lane %1: *").arg(lane)).last()->object();
    return *edit->property("textDocument").value<QQuickTextDocument*>()->textDocument();
}

struct Written {
    QString dimmed;
    QStringList marked;
};

Written formatsOf(const QTextDocument& document) {
    Written written;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextCharFormat format = at.fragment().charFormat();
            if (format.fontUnderline())
                written.marked << at.fragment().text();
            else if (format.hasProperty(QTextFormat::ForegroundBrush))
                written.dimmed += at.fragment().text();
        }
    }
    return written;
}

}  // namespace

TEST(Compare, SweepStopOneKeepAndFindAgain) {
    const TempDir dir;
    QString first;
    {
        const House house(dir, paced());
        const WindowDriver user = house.driver();
        askStory(user);
        ASSERT_TRUE(user.click(QStringLiteral("Sweep")));
        for (const char* lane : {"1 at temperature 0.0", "2 at temperature 0.3", "3 at temperature 0.7",
                                 "4 at temperature 1.0", "5 at temperature 1.3"})
            EXPECT_TRUE(user.waitFor(QStringLiteral("Lane ") + QLatin1String(lane)));
        // A lane may end by itself before the press arrives; then it is asked again.
        bool stopped = false;
        for (int i = 0; i < 10 && !stopped; ++i) {
            user.waitUntil([&] { return user.shows(QStringLiteral("Stop lane 2")); });
            user.click(QStringLiteral("Stop lane 2"));
            ASSERT_TRUE(waitEnded(user));
            stopped = user.shows(QStringLiteral("Lane 2: Stopped*"));
            if (!stopped)
                user.click(QStringLiteral("Run again"));
        }
        EXPECT_TRUE(stopped);
        EXPECT_TRUE(user.shows(QStringLiteral("Lane 1: Complete · *")));
        EXPECT_TRUE(user.shows(QStringLiteral("Prompt of *")));
        first = answer(user, 1);
        ASSERT_FALSE(first.isEmpty());

        EXPECT_FALSE(user.isEnabled(QStringLiteral("Keep")));
        ASSERT_TRUE(user.click(QStringLiteral("Pick lane 1")));
        ASSERT_TRUE(user.waitUntil([&] { return user.isEnabled(QStringLiteral("Keep")); }));
        ASSERT_TRUE(user.click(QStringLiteral("Keep")));
        ASSERT_TRUE(user.waitFor(QStringLiteral("You: ") + story));
        EXPECT_TRUE(user.waitFor(QStringLiteral("Answer: ") + first));
        EXPECT_FALSE(user.shows(prompt));
        EXPECT_EQ(user.valueOf(QStringLiteral("Message")), QString()) << "it is a message now";
    }
    const House house(dir, paced());
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(user.waitFor(QStringLiteral("Answer: ") + first));
    ASSERT_TRUE(user.click(QStringLiteral("Compare")));
    ASSERT_TRUE(user.click(QStringLiteral("Earlier comparisons…")));
    ASSERT_TRUE(user.click(QStringLiteral("Comparison “Tell me a short story.”")));
    // While it fades the list lies over what is clicked next.
    ASSERT_TRUE(user.waitGone(QStringLiteral("Search comparisons")));
    ASSERT_TRUE(user.waitFor(QStringLiteral("Answer of lane 1: ") + first));
    EXPECT_TRUE(user.shows(QStringLiteral("Lane 2: Stopped*")));
    EXPECT_EQ(user.valueOf(prompt), story);
    EXPECT_TRUE(user.shows(QStringLiteral("Asked again in “Tell me a short story.”")));

    // Several become siblings of the one that was kept.
    ASSERT_TRUE(user.click(QStringLiteral("Pick lane 1")));
    ASSERT_TRUE(user.click(QStringLiteral("Pick lane 3")));
    ASSERT_TRUE(user.click(QStringLiteral("Keep 2 side by side")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("2 / 3")));
}

TEST(Compare, AnAnswerIsComparedFromItsPlace) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.type(QStringLiteral("What can you do?"));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(QStringLiteral("Copy answer")));
    ASSERT_TRUE(user.click(QStringLiteral("Compare answers")));
    ASSERT_TRUE(user.waitFor(QStringLiteral("Asked again in “What can you do?”")));
    EXPECT_EQ(user.valueOf(prompt), QStringLiteral("What can you do?"));
    user.type(QStringLiteral("x"));
    EXPECT_EQ(user.valueOf(prompt), QStringLiteral("What can you do?")) << "it is a message that was sent";
    user.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitEnded(user));
    const QString second = answer(user, 2);
    ASSERT_TRUE(user.click(QStringLiteral("Pick lane 2")));
    ASSERT_TRUE(user.click(QStringLiteral("Keep")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("2 / 2")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("Answer: ") + second));
    // Back, with nothing new to ask: what is there stays.
    user.press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_TRUE(user.waitFor(QStringLiteral("Answer of lane 2: ") + second));
    user.press(Qt::Key_D, Qt::ControlModifier);
    EXPECT_TRUE(user.waitGone(prompt));
}

TEST(Compare, ATokenShowsWhatElseTheModelHadInMind) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    askStory(user);
    user.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitEnded(user));
    ASSERT_TRUE(user.click(QStringLiteral("Answer of lane 1: *")));
    user.press(Qt::Key_Escape);
    user.press(Qt::Key_Right);
    const QString word = answer(user, 1).section(QLatin1Char(' '), 0, 0);
    ASSERT_TRUE(user.waitFor(QStringLiteral("Alternatives to “*")));
    const QString token =
        user.nameOf(QStringLiteral("Alternatives to “*")).section(QRegularExpression(QStringLiteral("[“”]")), 1, 1);
    EXPECT_TRUE(word.startsWith(token)) << token.toStdString();
    EXPECT_TRUE(user.shows(token + QStringLiteral(", *")));
    int rows = 0, taken = 0;
    for (const QString& name : user.names()) {
        static const QRegularExpression row(QStringLiteral("^.+, (< )?[0-9.]+ %(, taken)?$"));
        rows += row.match(name).hasMatch();
        taken += name.endsWith(QStringLiteral(" %, taken"));
    }
    EXPECT_GE(rows, 8);
    EXPECT_EQ(taken, 1);
    user.press(Qt::Key_Escape);
    EXPECT_TRUE(user.waitGone(QStringLiteral("Alternatives to “*")));
    EXPECT_TRUE(user.shows(prompt)) << "Esc closed only the alternatives";

    // And under the pointer: the first word, wherever it stands.
    const auto* edit = qobject_cast<QQuickItem*>(user.all(QStringLiteral("Answer of lane 1: *")).last()->object());
    QTest::mouseMove(house.window(), edit->mapToScene({edit->property("leftPadding").toReal() + 4, 8}).toPoint());
    EXPECT_TRUE(user.waitFor(QStringLiteral("Alternatives to “") + token + QStringLiteral("”")));
    QTest::mouseMove(house.window(), middleOf(user, QStringLiteral("Sweep")));
    EXPECT_TRUE(user.waitGone(QStringLiteral("Alternatives to “*")));
}

TEST(Compare, CommonBeginningsAreDimmedAndPartingsMarked) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    askStory(user);
    typeInto(user, QStringLiteral("Temperature of lane 1, as a number"), QStringLiteral("0"));
    typeInto(user, QStringLiteral("Temperature of lane 2, as a number"), QStringLiteral("0"));
    typeInto(user, QStringLiteral("Temperature of lane 3, as a number"), QStringLiteral("2"));
    ASSERT_TRUE(user.click(QStringLiteral("Run")));
    ASSERT_TRUE(waitEnded(user));
    // The warm one says something else sooner or later.
    for (int i = 0; i < 10 && answer(user, 3) == answer(user, 1); ++i) {
        ASSERT_TRUE(user.click(QStringLiteral("Run again")));
        ASSERT_TRUE(waitEnded(user));
    }
    ASSERT_EQ(answer(user, 1), answer(user, 2));
    const Written cold = formatsOf(documentOf(user, 1));
    const Written warm = formatsOf(documentOf(user, 3));
    ASSERT_EQ(cold.marked.size(), 1);
    ASSERT_EQ(warm.marked.size(), 1);
    EXPECT_NE(cold.marked.first(), warm.marked.first());
    // Everything that a cold lane says, the other one says, too; the warm one shares what comes before the mark.
    EXPECT_EQ(cold.dimmed.size() + cold.marked.first().size(), answer(user, 1).size());
    const QString shared = warm.dimmed.trimmed();
    EXPECT_TRUE(answer(user, 1).startsWith(shared));
    EXPECT_TRUE(answer(user, 3).mid(shared.size()).trimmed().startsWith(warm.marked.first()));
}

TEST(Compare, TheDialIsTypedDraggedScrolledAndStepped) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    askStory(user);
    const QString dial = QStringLiteral("Temperature of lane 1");
    const QString number = QStringLiteral("Temperature of lane 1, as a number");
    const auto value = [&] { return user.valueOf(number); };
    typeInto(user, number, QStringLiteral("1,25"));
    EXPECT_EQ(value(), QStringLiteral("1.25"));
    typeInto(user, number, QStringLiteral("99"));
    EXPECT_EQ(value(), QStringLiteral("2.0"));
    typeInto(user, number, QStringLiteral("cold"));
    EXPECT_EQ(value(), QStringLiteral("2.0"));

    const QPoint at = middleOf(user, dial);
    QWheelEvent down(at, house.window()->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                     Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(house.window(), &down);
    EXPECT_TRUE(user.waitUntil([&] { return value() == QStringLiteral("1.9"); })) << value().toStdString();

    QTest::mousePress(house.window(), Qt::LeftButton, Qt::NoModifier, at);
    for (int y = 0; y <= 60; y += 6)
        QTest::mouseMove(house.window(), at + QPoint(0, y));
    QTest::mouseRelease(house.window(), Qt::LeftButton, Qt::NoModifier, at + QPoint(0, 60));
    const double dragged = value().toDouble();
    EXPECT_LT(dragged, 1.9);

    user.press(Qt::Key_Up);
    EXPECT_TRUE(user.waitUntil([&] { return value().toDouble() > dragged; })) << value().toStdString();
}

TEST(Compare, LanesComeAndGoAndAFixedSeedSaysTheSameAgain) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    askStory(user);
    ASSERT_TRUE(user.click(QStringLiteral("Remove lane 1")));
    ASSERT_TRUE(user.waitGone(QStringLiteral("Lane 3")));
    EXPECT_FALSE(user.shows(QStringLiteral("Remove lane *"))) << "two are the fewest";
    for (int count = 3; count <= 8; ++count) {
        ASSERT_TRUE(user.click(QStringLiteral("Add lane")));
        ASSERT_TRUE(user.waitFor(QStringLiteral("Lane %1").arg(count)));
    }
    EXPECT_TRUE(user.waitGone(QStringLiteral("Add lane")));

    typeInto(user, QStringLiteral("Temperature of lane 1, as a number"), QStringLiteral("1"));
    ASSERT_TRUE(user.click(QStringLiteral("More settings of lane 1")));
    typeInto(user, QStringLiteral("Seed of lane 1"), QStringLiteral("4711"));
    typeInto(user, QStringLiteral("Top-k of lane 1"), QStringLiteral("20"));
    EXPECT_EQ(user.valueOf(QStringLiteral("Top-k of lane 1")), QStringLiteral("20"));
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.waitGone(QStringLiteral("Seed of lane 1")));
    ASSERT_TRUE(user.click(QStringLiteral("Run")));
    ASSERT_TRUE(waitEnded(user));
    EXPECT_TRUE(user.shows(QStringLiteral("seed 4711")));
    const QString said = answer(user, 1);
    ASSERT_TRUE(user.click(QStringLiteral("Run again")));
    ASSERT_TRUE(waitEnded(user));
    EXPECT_EQ(answer(user, 1), said);
}

TEST(Compare, SettingsOfALaneAreNotChangedByBeingVisited) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    askStory(user);
    const QString more = QStringLiteral("More settings of lane 1");
    const QString topP = QStringLiteral("Top-p of lane 1");
    const QString topK = QStringLiteral("Top-k of lane 1");
    ASSERT_TRUE(user.click(more));
    typeInto(user, topP, QStringLiteral("0,975"));
    EXPECT_EQ(user.valueOf(topP), QStringLiteral("0.975"));
    typeInto(user, topP, QStringLiteral("0.9x"));
    EXPECT_EQ(user.valueOf(topP), QStringLiteral("0.975")) << "what is no number changes nothing";
    typeInto(user, topK, QStringLiteral("20"));
    typeInto(user, topK, QStringLiteral("2o"));
    EXPECT_EQ(user.valueOf(topK), QStringLiteral("20"));
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.waitGone(topP));
    for (int visit = 0; visit < 2; ++visit) {
        ASSERT_TRUE(user.click(more));
        ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(topP); }));
        EXPECT_EQ(user.valueOf(topP), QStringLiteral("0.975"));
        user.press(Qt::Key_Escape);
        ASSERT_TRUE(user.waitGone(topP));
    }
    // An emptied one is off.
    ASSERT_TRUE(user.click(more));
    ASSERT_TRUE(user.click(topP));
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.press(Qt::Key_Delete);
    user.press(Qt::Key_Return);
    EXPECT_EQ(user.valueOf(topP), QStringLiteral("1.00"));
}

TEST(Compare, AScreenReaderPicksALane) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    askStory(user);
    user.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitEnded(user));
    ASSERT_TRUE(user.pressAsReader(QStringLiteral("Pick lane 1")));
    EXPECT_TRUE(user.waitUntil([&] { return user.isEnabled(QStringLiteral("Keep")); }));
    ASSERT_TRUE(user.pressAsReader(QStringLiteral("Pick lane 2")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("Keep 2 side by side")));
    ASSERT_TRUE(user.pressAsReader(QStringLiteral("Pick lane 1")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("Keep")));
}

TEST(Compare, DeletingKeepsTheKeyboard) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    askStory(user);
    ASSERT_TRUE(user.click(QStringLiteral("Add lane")));
    ASSERT_TRUE(user.waitFor(QStringLiteral("Lane 4")));
    ASSERT_TRUE(user.click(QStringLiteral("Remove lane 2")));
    ASSERT_TRUE(user.waitGone(QStringLiteral("Lane 4")));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Remove lane 2")); }));
    user.press(Qt::Key_Space);
    ASSERT_TRUE(user.waitGone(QStringLiteral("Lane 3")));
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("More settings of lane 2")); }))
        << "the last two stay";

    const auto compare = [&](const QString& text) {
        ASSERT_TRUE(user.click(QStringLiteral("New comparison")));
        typeInto(user, prompt, text);
        user.press(Qt::Key_Return, Qt::ControlModifier);
        ASSERT_TRUE(waitEnded(user));
    };
    for (const char* text : {"One", "Two", "Three"})
        compare(QString::fromLatin1(text));
    const auto row = [](const char* text) { return QStringLiteral("Comparison “%1”").arg(QString::fromLatin1(text)); };
    ASSERT_TRUE(user.click(QStringLiteral("Earlier comparisons…")));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(row("Three")); }));
    user.press(Qt::Key_Down);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(row("Two")); }));
    user.press(Qt::Key_Delete);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(row("One")); })) << "the next one";
    user.press(Qt::Key_Delete);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(row("Three")); })) << "the last one, where none follows";
    user.press(Qt::Key_Delete);
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Undo")); }));
    user.press(Qt::Key_Space);
    EXPECT_TRUE(user.waitFor(row("Three")));
}

TEST(Compare, ANewQuestionTakesTheNumbersOfNewConversations) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    const auto topP = [&](int lane) {
        const QString field = QStringLiteral("Top-p of lane %1").arg(lane);
        EXPECT_TRUE(user.click(QStringLiteral("More settings of lane %1").arg(lane)));
        EXPECT_TRUE(user.waitFor(field));
        const QString value = user.valueOf(field);
        user.press(Qt::Key_Escape);
        EXPECT_TRUE(user.waitGone(field));
        return value;
    };
    user.press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(user.waitFor(prompt));
    ASSERT_TRUE(user.click(QStringLiteral("More settings of lane 2")));
    typeInto(user, QStringLiteral("Top-p of lane 2"), QStringLiteral("0.5"));
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.waitGone(QStringLiteral("Top-p of lane 2")));
    typeInto(user, QStringLiteral("Temperature of lane 1, as a number"), QStringLiteral("0.65"));
    EXPECT_TRUE(user.waitFor(QStringLiteral("Lane 1 at temperature 0.65")));

    user.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(user.click(QStringLiteral("More settings")));
    typeInto(user, QStringLiteral("Top-p"), QStringLiteral("0.8"));
    ASSERT_TRUE(user.click(QStringLiteral("Use for new conversations")));
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.waitGone(QStringLiteral("Use for new conversations")));
    user.press(Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(user.click(QStringLiteral("New comparison")));
    EXPECT_EQ(topP(1), QStringLiteral("0.80"));
    EXPECT_EQ(topP(2), QStringLiteral("0.50")) << "what was set by hand stays";
    EXPECT_TRUE(user.shows(QStringLiteral("Lane 1 at temperature 0.65")));
}

TEST(Compare, IsExportedDeletedAndHadBack) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    askStory(user);
    user.press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(waitEnded(user));
    const QString first = answer(user, 1);
    ASSERT_TRUE(user.click(QStringLiteral("Export")));
    ASSERT_TRUE(user.click(QStringLiteral("Copy as CSV")));
    const QString csv = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(csv.startsWith(QStringLiteral("lane,temperature,"))) << csv.toStdString();
    EXPECT_TRUE(csv.contains(QString(first).replace(QLatin1Char('"'), QStringLiteral("\"\""))));
    ASSERT_TRUE(user.click(QStringLiteral("Export")));
    ASSERT_TRUE(user.click(QStringLiteral("Copy as Markdown")));
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(first));

    const QString row = QStringLiteral("Comparison “Tell me a short story.”");
    ASSERT_TRUE(user.click(QStringLiteral("Earlier comparisons…")));
    ASSERT_TRUE(user.waitFor(row));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(row); }));
    user.press(Qt::Key_Up);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Search comparisons")); }));
    user.type(QStringLiteral("short submarine"));
    EXPECT_TRUE(user.waitFor(QStringLiteral("No comparison holds these words.")));
    EXPECT_FALSE(user.shows(row));
    user.press(Qt::Key_A, Qt::ControlModifier);
    user.type(QStringLiteral("STORY tell"));
    ASSERT_TRUE(user.waitFor(row));
    user.press(Qt::Key_Down);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(row); }));
    user.press(Qt::Key_Delete);
    ASSERT_TRUE(user.waitGone(row));
    EXPECT_TRUE(user.waitGone(QStringLiteral("Answer of lane 1: ") + first));
    ASSERT_TRUE(user.click(QStringLiteral("Undo")));
    ASSERT_TRUE(user.click(row));
    EXPECT_TRUE(user.waitFor(QStringLiteral("Answer of lane 1: ") + first));
    ASSERT_TRUE(user.click(QStringLiteral("Earlier comparisons…")));
    ASSERT_TRUE(user.waitFor(row)) << "it opens with all of them";
}

}  // namespace sirocco::test
