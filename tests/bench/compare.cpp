// How long the GUI thread is kept busy while several lanes stream side by side, through the real window. The engine is
// a scripted one that keeps time.
//   xvfb-run -a sirocco_bench_compare [tokens per second of all lanes = 500] [seconds = 20] [lanes = 8]
//
// The lanes share their first words and part one after the other. Prints what sirocco_bench_streaming prints.
#include <QGuiApplication>
#include <QQuickWindow>
#include <QTest>
#include <algorithm>
#include <array>
#include <cstdio>

#include "app/desktop/program.h"
#include "tests/app/services.h"
#include "tests/bench/timed_application.h"

namespace {

using namespace sirocco;

// A prime number of them, so that every stride comes to every one.
const std::array<const char*, 37> words = {
    " The", " wind",  " comes", " from", " the", " desert", ",",      " and", " it",   " car", "ries", " dust", " over",
    " the", " sea",   ".",      " Who",  " has", " seen",   " the",   " sky", " turn", " yel", "low",  " for",  "gets",
    " it",  " never", ",",      " they", " say", " there",  " close", " the", " win",  "dows", ".",
};
constexpr int paragraph = 100;  // tokens

test::ScriptedAnswer answers(int lanes, int tokens, int tokensPerSecond) {
    test::ScriptedAnswer answer;
    answer.pause = std::chrono::microseconds(1'000'000LL * lanes / tokensPerSecond);
    for (int lane = 0; lane < lanes; ++lane) {
        test::ScriptedAnswer& one = answer.lanes.emplace_back();
        for (int i = 0; i < tokens; ++i) {
            // Each lane stays with the others for forty words more than the one before it.
            const int at = i < 40 * (lane + 1) ? i : i * (lane + 2) + lane;
            one.pieces.emplace_back(
                i % paragraph == paragraph - 1 ? "\n\n" : words[static_cast<std::size_t>(at) % words.size()]);
        }
    }
    return answer;
}

}  // namespace

int main(int argc, char** argv) {
    const bool onScreen = test::chooseBenchPlatform();
    test::TimedApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rate = std::clamp(arguments.value(1, QStringLiteral("500")).toInt(), 1, 100'000);
    const int seconds = std::clamp(arguments.value(2, QStringLiteral("20")).toInt(), 1, 3600);
    const int lanes = std::clamp(arguments.value(3, QStringLiteral("8")).toInt(), fewestLanes, mostLanes);

    const test::TempDir dir;
    auto engine = std::make_unique<test::ScriptedEngine>();
    engine->script(answers(lanes, rate * seconds / lanes, rate));
    Program program(QString::fromStdString(dir.file("sirocco.db")), test::scriptedSource(std::move(engine)),
                    {QStringLiteral(SIROCCO_READER)});
    program.settings.load();
    test::spinUntil([&] { return program.settings.isLoaded(); });
    program.settings.setTheme(ThemeChoice::light);
    program.shell.openAtStart(test::placeholderModel(dir));
    QStringList temperatures;
    for (int lane = 0; lane < lanes; ++lane)
        temperatures << QString::number(0.2 * lane);
    program.settings.setValue(QStringLiteral("compare.temperatures"), temperatures.join(QLatin1Char(' ')));

    if (const Result<void> shown = program.shell.show(); !shown) {
        std::fprintf(stderr, "%s\n", shown.error().detail.c_str());
        return 1;
    }
    if (!QTest::qWaitFor([&] { return program.models.state() == ModelState::ready; }, 60'000)) {
        std::fprintf(stderr, "the scripted model could not be loaded\n");
        return 1;
    }
    QQuickWindow* window = program.shell.window();
    window->requestActivate();
    QTest::qWait(1500);
    for (const char c : std::string("Which wind is it?"))
        QTest::keyClick(window, c);
    QTest::keyClick(window, Qt::Key_D, Qt::ControlModifier);
    QTest::qWait(500);
    QTest::keyClick(window, Qt::Key_Return, Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return !program.compare.running().isNull(); }, 10'000)) {
        std::fprintf(stderr, "the comparison did not begin\n");
        return 1;
    }
    std::printf("%s, %d lanes, %d tokens/s in all for %d s\n", onScreen ? "null device" : "software renderer", lanes,
                rate, seconds);
    test::FrameTimes frames(application, window);
    QTest::qWait(500);
    frames.restart();
    if (!QTest::qWaitFor([&] { return program.compare.running().isNull(); }, (seconds + 60) * 1000))
        std::fprintf(stderr, "the lanes did not end\n");
    frames.report();
    return 0;
}
