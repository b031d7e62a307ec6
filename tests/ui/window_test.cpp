// The parts of the window, each by key and mouse.
#include <gtest/gtest.h>

#include <QColor>
#include <QThread>
#include <fstream>

#include "engine/runtime/synthesize.h"
#include "tests/support/files.h"
#include "tests/ui/house.h"

namespace sirocco::test {

namespace {

const QString demoReady = QStringLiteral("Model: Demo model on CPU");

QString writeFile(const TempDir& dir, const char* name, const std::string& bytes) {
    const std::string path = dir.file(name);
    std::ofstream(path, std::ios::binary) << bytes;
    return QString::fromStdString(path);
}

QColor pageOf(const House& house) { return house.window()->color(); }

// Everything is real but this one file, which is read for ever.
EngineSource readForEver(const QString& big) {
    EngineSource source = EngineSource::real();
    const EngineSource real = source;
    source.inspect = [real, big](const std::string& path) {
        return path == big.toStdString() ? Result<ModelInfo>(ModelInfo{}) : real.inspect(path);
    };
    source.plan = [real, big](const EngineOptions& options) -> Result<MemoryPlan> {
        if (options.model != big.toStdString())
            return real.plan(options);
        MemoryPlan plan;
        plan.verdict = PlanVerdict::fits;
        return plan;
    };
    source.load = [real, big](const EngineOptions& options, const LoadProgressFn& progress) {
        if (options.model != big.toStdString())
            return real.load(options, progress);
        while (progress({3'200'000'000, 26'400'000'000}))
            QThread::msleep(10);
        return Result<std::unique_ptr<Engine>>(Error{ErrorCode::cancelled, "cancelled"});
    };
    return source;
}

// Its file does not say how to write to it.
QString writeSilentModel(const TempDir& dir) {
    SynthesizeOptions options;
    options.path = dir.file("silent.gguf");
    options.config = {.layers = 1,
                      .dim = 64,
                      .ffn = 64,
                      .heads = 2,
                      .kvHeads = 1,
                      .headDim = 32,
                      .experts = 4,
                      .expertsUsed = 2,
                      .vocab = 400,
                      .context = 512};
    EXPECT_TRUE(synthesizeModel(options).ok());
    replaceInFile(options.path, "tokenizer.chat_template", "tokenizer.that_template");
    return QString::fromStdString(options.path);
}

}  // namespace

TEST(Window, StartsInTheComposerWithThreeSuggestions) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Message")); }));
    ASSERT_TRUE(user.click(QStringLiteral("What can you do?")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("You: What can you do?")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("Answer: *")));
}

TEST(Window, ShiftEnterBreaksTheLineAndEnterSends) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.type(QStringLiteral("hello"));
    user.press(Qt::Key_Return, Qt::ShiftModifier);
    user.type(QStringLiteral("there"));
    EXPECT_EQ(user.valueOf(QStringLiteral("Message")), QStringLiteral("hello\nthere"));
    EXPECT_FALSE(user.shows(QStringLiteral("You: *")));
    user.press(Qt::Key_Return);
    EXPECT_TRUE(user.waitFor(QStringLiteral("You: hello\nthere")));
    EXPECT_TRUE(user.waitUntil([&] { return user.valueOf(QStringLiteral("Message")).isEmpty(); }));
}

TEST(Window, EnterSendsNothingWhenThereIsNothing) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    EXPECT_FALSE(user.isEnabled(QStringLiteral("Send")));
    user.type(QStringLiteral("   "));
    user.press(Qt::Key_Return);
    EXPECT_EQ(user.valueOf(QStringLiteral("Message")), QStringLiteral("   "));
    EXPECT_FALSE(user.isEnabled(QStringLiteral("Send")));
    user.type(QStringLiteral("x"));
    EXPECT_TRUE(user.isEnabled(QStringLiteral("Send")));
}

TEST(Window, ThemeIsSwitchedInTheSettingsAndRemembered) {
    const TempDir dir;
    {
        const House house(dir);
        const WindowDriver user = house.driver();
        ASSERT_TRUE(user.waitFor(demoReady));
        user.press(Qt::Key_Comma, Qt::ControlModifier);
        ASSERT_TRUE(user.click(QStringLiteral("Light")));
        EXPECT_TRUE(user.waitUntil([&] { return pageOf(house) == QColor(0xFA, 0xF9, 0xF7); }));
        ASSERT_TRUE(user.click(QStringLiteral("Dark")));
        EXPECT_TRUE(user.waitUntil([&] { return pageOf(house) == QColor(0x16, 0x15, 0x13); }));
        user.press(Qt::Key_Escape);
        EXPECT_TRUE(user.waitGone(QStringLiteral("Dark")));
    }
    const House house(dir);
    EXPECT_EQ(pageOf(house), QColor(0x16, 0x15, 0x13));
}

TEST(Window, ChipSaysWhatIsLoadedWhereAndWhy) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.click(demoReady));
    EXPECT_TRUE(user.waitFor(QStringLiteral("Open model…")));
    EXPECT_TRUE(user.shows(QStringLiteral("Open model folder…")));
    EXPECT_TRUE(user.shows(QStringLiteral("Runs on the CPU*")));
    EXPECT_TRUE(user.shows(QStringLiteral("Recent")));
    user.press(Qt::Key_Escape);
    EXPECT_TRUE(user.waitGone(QStringLiteral("Open model…")));
}

TEST(Window, ABadFileIsRefusedAndTheLoadedModelStays) {
    const TempDir dir;
    const QString bad = writeFile(dir, "broken.gguf", "this is no model");
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.dragOver(bad);
    EXPECT_TRUE(user.waitFor(QStringLiteral("Open “broken.gguf”*")));
    user.drop(bad);
    EXPECT_TRUE(user.waitFor(QStringLiteral("broken.gguf was not opened")));
    EXPECT_FALSE(user.shows(QStringLiteral("Open anyway")));
    EXPECT_TRUE(user.shows(demoReady));
    ASSERT_TRUE(user.click(QStringLiteral("Close")));
    EXPECT_TRUE(user.waitGone(QStringLiteral("broken.gguf was not opened")));
    user.type(QStringLiteral("hi"));
    EXPECT_EQ(user.valueOf(QStringLiteral("Message")), QStringLiteral("hi"));
}

TEST(Window, SomethingElsewhereIsNotOpened) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.dragOver(QUrl(QStringLiteral("https://example.org/notes.txt")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("Only files of this computer can be opened")));
    user.drop(QUrl(QStringLiteral("https://example.org/notes.txt")));
    EXPECT_TRUE(user.waitGone(QStringLiteral("Only files of this computer can be opened")));
    EXPECT_FALSE(user.shows(QStringLiteral("Document *")));
    EXPECT_TRUE(user.shows(demoReady));
}

TEST(Window, ARefusalForMemoryShowsTheArithmetic) {
    const TempDir dir;
    const QString big = writeFile(dir, "big.gguf", "planned by the test");
    // Everything is real but the size of this one file.
    EngineSource source = EngineSource::real();
    const auto realInspect = source.inspect;
    const auto realPlan = source.plan;
    source.inspect = [realInspect, big](const std::string& path) {
        return path == big.toStdString() ? Result<ModelInfo>(ModelInfo{}) : realInspect(path);
    };
    source.plan = [realPlan, big](const EngineOptions& options) -> Result<MemoryPlan> {
        if (options.model != big.toStdString())
            return realPlan(options);
        MemoryPlan plan;
        plan.context = 4096;
        plan.lines = {
            {"dense", 1'600'000'000}, {"experts", 24'800'000'000}, {"kv", 500'000'000}, {"scratch", 100'000'000}};
        plan.total = 27'000'000'000;
        plan.available = 20'100'000'000;
        plan.verdict = PlanVerdict::weightsFromDisk;
        return plan;
    };
    const House house(dir, source);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.dragOver(big);
    user.drop(big);
    ASSERT_TRUE(user.waitFor(QStringLiteral("big.gguf does not fit into memory")));
    for (const char* part : {"Dense weights", "Experts", "1.6 GB", "24.8 GB", "Needed", "27.0 GB", "20.1 GB", "Missing",
                             "6.9 GB", "Open anyway"})
        EXPECT_TRUE(user.shows(QString::fromUtf8(part))) << part;
    user.press(Qt::Key_Escape);
    EXPECT_TRUE(user.waitGone(QStringLiteral("big.gguf does not fit into memory")));
    EXPECT_TRUE(user.shows(demoReady));
}

TEST(Window, LoadingShowsBytesAndCanBeCancelled) {
    const TempDir dir;
    const QString big = writeFile(dir, "slow.gguf", "loaded by the test");
    const House house(dir, readForEver(big));
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.dragOver(big);
    user.drop(big);
    EXPECT_TRUE(user.waitFor(QStringLiteral("Loading slow.gguf")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("3.2 GB of 26.4 GB*")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("Model: loading slow.gguf")));
    EXPECT_TRUE(user.waitGone(QStringLiteral("What can you do?")));  // what would not be answered is not suggested
    ASSERT_TRUE(user.click(QStringLiteral("Cancel")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("No model is loaded")));
    ASSERT_TRUE(user.click(QStringLiteral("Use the demo")));
    EXPECT_TRUE(user.waitFor(demoReady));
}

TEST(Window, WhileAnotherModelIsLoadedTheOneBeforeIsGone) {
    const TempDir dir;
    const QString big = writeFile(dir, "slow.gguf", "loaded by the test");
    const House house(dir, readForEver(big));
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.dragOver(big);
    user.drop(big);
    ASSERT_TRUE(user.waitFor(QStringLiteral("Loading slow.gguf")));
    // It can be had back without waiting for the other one.
    ASSERT_TRUE(user.click(QStringLiteral("Model: loading slow.gguf")));
    ASSERT_TRUE(user.click(QStringLiteral("Demo model*")));
    EXPECT_TRUE(user.waitFor(demoReady));
}

TEST(Window, TheSpeedIsThatOfTheModelThatIsLoaded) {
    const TempDir dir;
    const QString silent = writeSilentModel(dir);
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.type(QStringLiteral("What can you do?"));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(QStringLiteral("Copy answer")));
    ASSERT_TRUE(user.waitFor(QStringLiteral("Speed: *")));
    ASSERT_TRUE(user.waitGone(QStringLiteral("Speed: – t/s")));
    user.dragOver(silent);
    user.drop(silent);
    ASSERT_TRUE(user.waitFor(QStringLiteral("Model: Mixtral-shaped*")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("Speed: – t/s"))) << "it has written nothing yet";
}

TEST(Window, AScreenReaderChoosesAFormat) {
    const TempDir dir;
    const QString silent = writeSilentModel(dir);
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.dragOver(silent);
    user.drop(silent);
    ASSERT_TRUE(user.waitFor(QStringLiteral("Use this format")));
    ASSERT_TRUE(user.pressAsReader(QStringLiteral("ChatML")));
    ASSERT_TRUE(user.pressAsReader(QStringLiteral("Use this format")));
    ASSERT_TRUE(user.waitGone(QStringLiteral("Use this format")));
    ASSERT_TRUE(user.click(QStringLiteral("Model: Mixtral-shaped*")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("ChatML"))) << "and not the one that was suggested";
}

TEST(Window, AModelThatDoesNotSayHowToWriteToItIsAskedForOnce) {
    const TempDir dir;
    const QString silent = writeSilentModel(dir);
    const QString silentReady = QStringLiteral("Model: Mixtral-shaped random weights, seed 0 on CPU");
    const QString question = QStringLiteral("How should Sirocco write to*");
    const QString format = QStringLiteral("Conversation format…");
    {
        const House house(dir);
        const WindowDriver user = house.driver();
        ASSERT_TRUE(user.waitFor(demoReady));
        EXPECT_FALSE(user.shows(question));
        user.dragOver(silent);
        user.drop(silent);
        ASSERT_TRUE(user.waitFor(QStringLiteral("Use this format")));
        EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Mistral Instruct")); }));
        // Put off, it stands in the way, and nothing that was typed is lost.
        user.press(Qt::Key_Escape);
        ASSERT_TRUE(user.waitGone(QStringLiteral("Use this format")));
        ASSERT_TRUE(user.click(QStringLiteral("Message")));
        user.type(QStringLiteral("hello"));
        user.press(Qt::Key_Return);
        EXPECT_TRUE(user.waitFor(QStringLiteral("Not sent; your text is still here.*")));
        ASSERT_TRUE(user.click(QStringLiteral("Choose…")));
        ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Mistral Instruct")); }));
        user.press(Qt::Key_Down);
        user.press(Qt::Key_Down);
        ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("ChatML")); }));
        user.press(Qt::Key_Return);
        EXPECT_TRUE(user.waitGone(question));
        EXPECT_TRUE(user.waitGone(QStringLiteral("Not sent; your text is still here.*")));
        EXPECT_TRUE(user.waitUntil([&] { return user.isEnabled(QStringLiteral("Send")); }));
    }
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(silentReady));
    ASSERT_TRUE(user.click(silentReady));
    ASSERT_TRUE(user.waitFor(format));
    EXPECT_FALSE(user.shows(question)) << "it was answered before";
    EXPECT_TRUE(user.shows(QStringLiteral("ChatML")));
    ASSERT_TRUE(user.click(format));
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("ChatML")); }));
    ASSERT_TRUE(user.click(QStringLiteral("No format")));
    ASSERT_TRUE(user.click(QStringLiteral("Use this format")));
    ASSERT_TRUE(user.waitGone(QStringLiteral("Use this format")));
    ASSERT_TRUE(user.click(silentReady));
    EXPECT_TRUE(user.waitFor(QStringLiteral("No format")));
}

TEST(Window, ScrollingUpOffersTheWayBack) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.type(QStringLiteral("first"));
    for (int line = 0; line < 60; ++line) {
        user.press(Qt::Key_Return, Qt::ShiftModifier);
        user.type(QStringLiteral("x"));
    }
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(QStringLiteral("Copy answer")));
    EXPECT_FALSE(user.shows(QStringLiteral("To the end")));
    user.press(Qt::Key_PageUp);
    EXPECT_TRUE(user.waitFor(QStringLiteral("To the end")));
    ASSERT_TRUE(user.click(QStringLiteral("To the end")));
    EXPECT_TRUE(user.waitGone(QStringLiteral("To the end")));
}

TEST(Window, WithoutAModelTheTextIsKept) {
    const TempDir dir;
    EngineSource source = EngineSource::real();
    source.demoPath = []() -> Result<std::string> { return Error{ErrorCode::notFound, "taken away by the test"}; };
    const House house(dir, source);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(QStringLiteral("Model: none")));
    ASSERT_TRUE(user.waitFor(QStringLiteral("Use the demo")));
    ASSERT_TRUE(user.click(QStringLiteral("Message")));
    user.type(QStringLiteral("still here"));
    user.press(Qt::Key_Return);
    EXPECT_TRUE(user.waitFor(QStringLiteral("Not sent; your text is still here.*")));
    EXPECT_EQ(user.valueOf(QStringLiteral("Message")), QStringLiteral("still here"));
}

TEST(Window, ConversationsAreRenamedAndDeletedByKeyboard) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.type(QStringLiteral("What can you do?"));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(QStringLiteral("Copy answer")));

    user.press(Qt::Key_F6);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("What can you do?")); }));
    user.press(Qt::Key_F2);
    ASSERT_TRUE(user.waitFor(QStringLiteral("New title")));
    user.type(QStringLiteral("Abilities"));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(QStringLiteral("Abilities")));
    EXPECT_FALSE(user.shows(QStringLiteral("What can you do?")));

    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Abilities")); }));
    user.press(Qt::Key_Delete);
    EXPECT_TRUE(user.waitGone(QStringLiteral("Abilities")));
    EXPECT_TRUE(user.waitGone(QStringLiteral("You: What can you do?")));
}

}  // namespace sirocco::test
