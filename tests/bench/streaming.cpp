// How long the GUI thread is kept busy while an answer streams into a long conversation, through the real window. The
// engine is a scripted one that keeps time.
//   xvfb-run -a sirocco_bench_streaming [tokens per second = 500] [seconds = 20] [stored messages = 2000]
//
// Prints the processor time per frame that is ours (events, QML, layout, what is handed to the renderer) and, apart
// from it, what the renderer took; and the longest time by the clock that no event was looked at.
#include <QGuiApplication>
#include <QQuickWindow>
#include <QTest>
#include <algorithm>
#include <cstdio>
#include <vector>

#include "app/desktop/program.h"
#include "tests/app/services.h"
#include "tests/bench/timed_application.h"

namespace {

using namespace sirocco;

constexpr int charactersPerToken = 4;

QString section(int number) {
    return QStringLiteral(
               "## Part %1\n\nThe **sirocco** is a wind that comes from the desert; it reaches the coast after *two "
               "days* and carries `dust` with it, as [a report](https://example.org/%1) says. Nobody who has seen the "
               "sky turn yellow forgets it, and those who live there close their windows before it comes.\n\n"
               "1. It begins over the sand.\n2. It takes up water over the sea:\n   - first a little,\n   - then as "
               "much as it can hold.\n3. It ends in rain.\n\n```cpp\nint strength(double speed) {\n    // a comment\n"
               "    return speed > %1 ? 12 : static_cast<int>(speed / 3.01);\n}\n```\n\n| Wind | From | Speed |\n"
               "|---|---|---:|\n| Sirocco | SE | 100 |\n| Mistral | N | 90 |\n\n> It never asks the way.\n\n")
        .arg(number);
}

QStringList storedMessages(int count) {
    QStringList messages;
    for (int i = 0; i < count; ++i)
        messages << (i % 2 == 0 ? QStringLiteral("And what about part %1?").arg(i) : section(i));
    return messages;
}

std::vector<std::string> tokens(int count) {
    QString text;
    for (int i = 1; text.size() < count * charactersPerToken; ++i)
        text += section(i);
    std::vector<std::string> pieces;
    for (int i = 0; i < count; ++i)
        pieces.push_back(text.mid(i * charactersPerToken, charactersPerToken).toStdString());
    return pieces;
}

ConversationId store(const test::TempDir& dir, const QStringList& messages) {
    auto stores = openStores(QString::fromStdString(dir.file("sirocco.db")));
    NewTurn turn;
    turn.newConversation = true;
    turn.conversation.id = makeId();
    turn.conversation.title = QStringLiteral("Measured");
    for (const QString& text : messages) {
        ChatMessage message;
        message.id = makeId();
        message.conversation = turn.conversation.id;
        message.parent = std::exchange(turn.conversation.activeLeaf, message.id);
        message.role = turn.messages.size() % 2 == 0 ? Role::user : Role::assistant;
        message.parts.append({PartKind::text, {}, text});
        turn.messages.append(message);
    }
    if (!stores || !(*stores)->conversations.insertTurn(turn))
        std::fprintf(stderr, "the messages could not be stored\n");
    return turn.conversation.id;
}

}  // namespace

int main(int argc, char** argv) {
    const bool onScreen = test::chooseBenchPlatform();
    test::TimedApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rate = std::clamp(arguments.value(1, QStringLiteral("500")).toInt(), 1, 100'000);
    const int seconds = std::clamp(arguments.value(2, QStringLiteral("20")).toInt(), 1, 3600);
    const int stored = std::clamp(arguments.value(3, QStringLiteral("2000")).toInt(), 0, 1'000'000);

    const test::TempDir dir;
    const ConversationId conversation = store(dir, storedMessages(stored));
    auto engine = std::make_unique<test::ScriptedEngine>();
    test::ScriptedAnswer answer;
    answer.pieces = tokens(rate * seconds);
    answer.pause = std::chrono::microseconds(1'000'000 / rate);
    engine->script(answer);
    Program program(QString::fromStdString(dir.file("sirocco.db")), test::scriptedSource(std::move(engine)),
                    {QStringLiteral(SIROCCO_READER)});
    program.settings.load();
    test::spinUntil([&] { return program.settings.isLoaded(); });
    program.settings.setLastConversation(conversation.toString(QUuid::WithoutBraces));
    program.settings.setTheme(ThemeChoice::light);
    program.shell.openAtStart(test::placeholderModel(dir));
    application.longest = 0;
    if (const Result<void> shown = program.shell.show(); !shown) {
        std::fprintf(stderr, "%s\n", shown.error().detail.c_str());
        return 1;
    }
    if (!QTest::qWaitFor([&] { return program.conversations.isOpen(conversation); }, 60'000) ||
        !QTest::qWaitFor([&] { return program.models.state() == ModelState::ready; }, 60'000)) {
        std::fprintf(stderr, "the conversation could not be opened\n");
        return 1;
    }
    QTest::qWait(1500);
    std::printf("%s, %d messages, %d tokens/s for %d s\nopening: longest stall %.2f ms\n",
                onScreen ? "null device" : "software renderer", stored, rate, seconds,
                test::milliseconds(application.longest));

    test::FrameTimes frames(application, program.shell.window());
    program.conversations.send(conversation, QStringLiteral("Go on, please."));
    test::spinUntil([&] { return program.conversations.isGenerating(conversation); });
    QTest::qWait(500);
    frames.restart();
    if (!QTest::qWaitFor([&] { return !program.conversations.isGenerating(conversation); }, (seconds + 60) * 1000))
        std::fprintf(stderr, "the answer did not end\n");
    frames.report();
    return 0;
}
