// The monitor page through the real window: the real engine with the demo model where all goes well, a machine and an
// engine that are made up where it would have to go badly.
#include <gtest/gtest.h>

#include <QClipboard>
#include <QCryptographicHash>
#include <QFile>
#include <QGuiApplication>

#include "tests/ui/house.h"
#include "tests/ui/scripted_machine.h"
#include "tests/ui/scripted_source.h"

namespace sirocco::test {

namespace {

const QString demoReady = QStringLiteral("Model: Demo model on CPU");

QString qs(const char* text) { return QString::fromUtf8(text); }

bool openMonitor(const WindowDriver& user) {
    user.press(Qt::Key_M, Qt::ControlModifier);
    return user.waitFor(qs("Now, and the last ten minutes"));
}

bool ask(const WindowDriver& user, const char* text) {
    if (!user.click(qs("Message")))
        return false;
    user.type(qs(text));
    user.press(Qt::Key_Return);
    return user.waitFor(qs("Copy answer")) && user.waitGone(qs("Stop"));
}

// Tab after Tab, as far as the page can be long.
bool tabTo(const WindowDriver& user, const QString& name) {
    for (int step = 0; step < 60 && !user.isFocused(name); ++step)
        user.press(Qt::Key_Tab);
    return user.isFocused(name);
}

QString descriptionOf(const WindowDriver& user, const QString& name) {
    const auto found = user.all(name);
    return found.isEmpty() ? QString() : found.last()->text(QAccessible::Description);
}

}  // namespace

TEST(Monitor, OpensByKeyButtonAndStripAndGoesBackToWhatWasThere) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.type(qs("half a sen"));
    ASSERT_TRUE(openMonitor(user));
    EXPECT_FALSE(user.shows(qs("Message")));
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Back to the conversation")); }));
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(user.waitFor(qs("Message")));
    user.type(qs("tence"));
    EXPECT_EQ(user.valueOf(qs("Message")), qs("half a sentence"));
    ASSERT_TRUE(user.click(qs("Monitor")));
    ASSERT_TRUE(user.waitFor(qs("Now, and the last ten minutes")));
    user.press(Qt::Key_M, Qt::ControlModifier);
    EXPECT_TRUE(user.waitGone(qs("Now, and the last ten minutes"))) << "the key leads back too";
    ASSERT_TRUE(user.click(qs("Memory: *")));
    EXPECT_TRUE(user.waitFor(qs("Now, and the last ten minutes"))) << "and the gauges lead there";
}

TEST(Monitor, TellsTheModelItsSpeedAndWhoseTheMemoryIs) {
    const TempDir dir;
    House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(ask(user, "What is Sirocco?"));
    ASSERT_TRUE(openMonitor(user));
    EXPECT_TRUE(user.waitFor(qs("Demo model")));
    EXPECT_TRUE(user.waitFor(qs("The model is waiting for a question.")));
    for (const char* name :
         {"Dense weights: * in memory of *", "Experts: *", "Context (KV cache): *", "Work space: *",
          "The rest of Sirocco: *", "Other programs and the system: *", "Available: *", "This computer: *"})
        EXPECT_TRUE(user.waitFor(qs(name).section(QLatin1Char('*'), 0, 0) + QLatin1Char('*'))) << name;
    for (const char* name : {"Writing, tokens a second: ", "Reading, tokens a second: ", "First token: ",
                             "Context in memory: ", "Processor, cores busy: "}) {
        ASSERT_TRUE(user.waitFor(qs(name) + QLatin1Char('*'))) << name;
        EXPECT_NE(user.nameOf(qs(name) + QLatin1Char('*')), qs(name) + qs("–")) << "it has answered once";
    }
    EXPECT_EQ(user.nameOf(qs("Writing · waiting: *")), qs("Writing · waiting: 0 · 0"));
}

TEST(Monitor, TheChecksumIsMadeWhenItIsAskedFor) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(openMonitor(user));
    const Result<std::string> path = demoModelPath();
    ASSERT_TRUE(path);
    QFile file(QString::fromStdString(*path));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString expected =
        QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
    EXPECT_FALSE(user.shows(qs("SHA-256 of the file: *")));
    ASSERT_TRUE(user.click(qs("Make the SHA-256 of the file")));
    EXPECT_TRUE(user.waitFor(qs("SHA-256 of the file: ") + expected));
    ASSERT_TRUE(user.click(qs("Copy the SHA-256")));
    EXPECT_EQ(QGuiApplication::clipboard()->text(), expected);
}

TEST(Monitor, TheExpertsOfAnAnswer) {
    const TempDir dir;
    House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(ask(user, "What is Sirocco?"));
    ASSERT_TRUE(openMonitor(user));
    EXPECT_FALSE(user.shows(qs("Experts by layer"))) << "off unless wanted";
    EXPECT_TRUE(house.monitor().expertsSinceLoad().visits.empty());
    ASSERT_TRUE(tabTo(user, qs("Count")));
    user.press(Qt::Key_Space);
    ASSERT_TRUE(user.waitFor(qs("Nothing was counted yet: ask something.")));
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(ask(user, "Tell me a short story."));
    ASSERT_TRUE(openMonitor(user));
    ASSERT_TRUE(user.waitFor(qs("Experts by layer")));
    const QString map = qs("Experts by layer");
    ASSERT_TRUE(tabTo(user, map));
    EXPECT_TRUE(descriptionOf(user, map).startsWith(qs("Layer 1, expert 1: ")));
    user.press(Qt::Key_Right);
    user.press(Qt::Key_Down);
    user.press(Qt::Key_Down);
    const ExpertUse use = house.monitor().expertsOfAnswer();
    EXPECT_TRUE(descriptionOf(user, map).startsWith(
        qs("Layer 2, expert 3: %1 of %2 visits").arg(use.visitsOf(1, 2)).arg(use.visitsOfLayer(1))))
        << qPrintable(descriptionOf(user, map));
    for (int i = 0; i < 50; ++i)
        user.press(Qt::Key_Down);
    EXPECT_TRUE(descriptionOf(user, map).startsWith(qs("Layer 2, expert %1:").arg(use.experts))) << "to the edge";
    EXPECT_TRUE(user.shows(qs("Shares of layer 2: *")));
    EXPECT_TRUE(user.shows(qs("%1 tokens were counted.*").arg(use.visitsOfLayer(0) / 2)));

    ASSERT_TRUE(tabTo(user, qs("Off")));
    user.press(Qt::Key_Space);
    user.press(Qt::Key_Escape);
    ASSERT_TRUE(ask(user, "What is 12 + 7?"));
    EXPECT_EQ(house.monitor().expertsSinceLoad().visits, use.visits) << "off again";
}

TEST(Monitor, SaysWhyItIsSlowAndWhatTheGpuDoes) {
    const TempDir dir;
    ScriptedEngine* engine = nullptr;
    EngineSource source = scriptedInPlaceOfDemo(engine);
    engine->measured.activeLanes = 1;
    engine->measured.queuedRequests = 2;
    engine->measured.prefillDone = 3200;
    engine->measured.prefillTotal = 8000;
    House house(dir, std::move(source), {QStringLiteral(SIROCCO_READER)}, scriptedMachine(2'000'000'000));
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    house.settings().setLanguage(qs("en"));  // so that numbers are grouped
    ASSERT_TRUE(openMonitor(user));
    EXPECT_TRUE(user.waitFor(qs("Memory is short: this computer swaps *")));
    EXPECT_TRUE(user.waitFor(qs("Reading the prompt: 3,200 of 8,000 tokens.\n2 requests wait for their turn.*")));
    EXPECT_TRUE(user.waitFor(qs("Scripted RTX 4090")));
    EXPECT_TRUE(
        user.waitFor(qs("18.0 GB of 24.0 GB of its memory in use · Sirocco 12.0 GB, others 6.0 GB · 87 % busy · "
                        "313 W · 71 °C · cores at 2,520 MHz, memory at 10,501 MHz")));
}

}  // namespace sirocco::test
