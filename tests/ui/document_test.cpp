// Documents and the context, by key and mouse: dropped, attached, pasted, read, counted, sent, opened, refused.
#include <gtest/gtest.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <filesystem>
#include <fstream>

#include "tests/support/pdf_bytes.h"
#include "tests/support/scripted_engine.h"
#include "tests/ui/house.h"

namespace sirocco::test {

namespace {

const QString demoReady = QStringLiteral("Model: Demo model on CPU");

QString qs(const char* text) { return QString::fromUtf8(text); }

QString writeFile(const TempDir& dir, const char* name, const std::string& bytes) {
    const std::string path = dir.file(name);
    std::ofstream(path, std::ios::binary) << bytes;
    return QString::fromStdString(path);
}

std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "word ";
    return text;
}

// The model is loaded with this context.
void chooseContext(const TempDir& dir, int context) {
    StoreWorker store(QString::fromStdString(dir.file("sirocco.db")));
    SettingsService settings(store);
    settings.load();
    EXPECT_TRUE(QTest::qWaitFor([&] { return settings.isLoaded(); }, patienceMs));
    EngineSettings engine = settings.engine();
    engine.context = context;
    settings.setEngine(engine);
}

bool waitToSend(const WindowDriver& user) {
    return user.waitUntil([&] { return user.isEnabled(QStringLiteral("Send")); });
}

bool waitCounted(const WindowDriver& user, const char* file) {
    const QString chip = QStringLiteral("Document %1, *").arg(QString::fromUtf8(file));
    return user.waitFor(chip) && user.waitUntil([&] { return user.nameOf(chip).endsWith(QStringLiteral("tokens")); });
}

// A drop is always preceded by files that hover.
void bring(const WindowDriver& user, const QList<QUrl>& urls) {
    user.dragOver(urls);
    user.drop(urls);
}

void bring(const WindowDriver& user, const QString& path) { bring(user, {QUrl::fromLocalFile(path)}); }

bool ask(const WindowDriver& user, const char* text) {
    const qsizetype before = user.all(QStringLiteral("Copy answer")).size();
    user.type(QString::fromUtf8(text));
    user.press(Qt::Key_Return);
    return user.waitUntil([&] { return user.all(QStringLiteral("Copy answer")).size() > before; }) &&
           user.waitFor(QStringLiteral("Send"));
}

}  // namespace

TEST(Document, IsDroppedReadCountedSentAndOpened) {
    const TempDir dir;
    const QString notes = writeFile(dir, "notes.txt", "The meeting is on Thursday.\nBring the blue folder.\n");
    {
        const House house(dir);
        const WindowDriver user = house.driver();
        ASSERT_TRUE(user.waitFor(demoReady));
        user.dragOver(notes);
        EXPECT_TRUE(user.waitFor(qs("Put “notes.txt” into your message")));
        user.drop(notes);
        EXPECT_TRUE(user.waitGone(qs("Put “notes.txt” into your message")));
        ASSERT_TRUE(waitCounted(user, "notes.txt"));
        EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Message")); }));
        user.type(QStringLiteral("When is it?"));
        ASSERT_TRUE(waitToSend(user));
        user.press(Qt::Key_Return);
        ASSERT_TRUE(user.waitFor(qs("Sent document notes.txt, 9 words")));
        EXPECT_TRUE(user.waitFor(QStringLiteral("You: When is it?")));
        EXPECT_TRUE(user.waitGone(qs("Document notes.txt, *"))) << "it was sent";
        ASSERT_TRUE(user.waitFor(QStringLiteral("Copy answer")));
    }
    // It is part of the message in the history, and opens from there.
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.click(qs("Sent document notes.txt, *")));
    ASSERT_TRUE(user.waitFor(qs("Text of notes.txt")));
    EXPECT_TRUE(user.shows(qs("The meeting is on Thursday.\nBring the blue folder.")));
    user.press(Qt::Key_Escape);
    EXPECT_TRUE(user.waitGone(qs("Text of notes.txt")));
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Message")); }));
}

TEST(Document, APdfOfAProgramIsReadWithItsPages) {
    const TempDir dir;
    const QString path = QString::fromStdString(dir.file("report.pdf"));
    {
        QPdfWriter writer(path);
        QPainter painter(&writer);
        painter.drawText(500, 500, QStringLiteral("The wind blows from the south."));
        ASSERT_TRUE(writer.newPage());
        painter.drawText(500, 500, QString::fromUtf8("Grüße von der zweiten Seite."));
    }
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    user.dragOver(path);
    user.drop(path);
    ASSERT_TRUE(user.waitFor(qs("Document report.pdf, 2 pages  ·  *")));
    ASSERT_TRUE(user.click(qs("Document report.pdf, *")));
    EXPECT_TRUE(user.waitFor(qs("The wind blows from the south.\n\nGrüße von der zweiten Seite.")));
}

TEST(Document, SeveralAreAddedAndRemovedByMouseAndKeyboard) {
    const TempDir dir;
    const QString one = writeFile(dir, "one.txt", "one");
    const QString two = writeFile(dir, "two.md", "# two");
    const QString three = writeFile(dir, "three.txt", "three");
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    const QList<QUrl> urls = {QUrl::fromLocalFile(one), QUrl::fromLocalFile(two), QUrl::fromLocalFile(three)};
    user.dragOver(urls);
    EXPECT_TRUE(user.waitFor(qs("Put 3 files into your message")));
    user.drop(urls);
    bring(user, urls);
    ASSERT_TRUE(waitCounted(user, "three.txt"));
    EXPECT_EQ(user.all(qs("Document *")).size(), 3) << "none is added twice";
    ASSERT_TRUE(user.click(qs("Remove two.md")));
    EXPECT_TRUE(user.waitGone(qs("Document two.md, *")));
    // Backwards from the text to the last chip.
    EXPECT_TRUE(user.waitUntil([&] { return user.isFocused(QStringLiteral("Message")); }));
    user.press(Qt::Key_Backtab, Qt::ShiftModifier);
    user.press(Qt::Key_Backtab, Qt::ShiftModifier);
    ASSERT_TRUE(user.waitUntil([&] { return user.isFocused(qs("Document three.txt, *")); }));
    user.press(Qt::Key_Delete);
    EXPECT_TRUE(user.waitGone(qs("Document three.txt, *")));
    EXPECT_TRUE(user.shows(qs("Document one.txt, *")));
}

TEST(Document, FilesArePastedAndTextIsPastedAsText) {
    const TempDir dir;
    const QString notes = writeFile(dir, "notes.txt", "pasted as a file");
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(user.click(QStringLiteral("Message")));
    auto* files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(notes)});
    files->setText(notes);
    QGuiApplication::clipboard()->setMimeData(files);
    user.press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(user.waitFor(qs("Document notes.txt, *")));
    EXPECT_EQ(user.valueOf(QStringLiteral("Message")), QString());
    QGuiApplication::clipboard()->setText(QStringLiteral("plain"));
    user.press(Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(user.waitUntil([&] { return user.valueOf(QStringLiteral("Message")) == QStringLiteral("plain"); }));
}

TEST(Document, WhatCannotBeReadIsSaidInASentenceAndTheRestIsSent) {
    const TempDir dir;
    const QString photo = writeFile(dir, "photo.txt", "\x89PNG\r\n\x1a\n\x01\x02\x03\x04\x05\x06");
    const QString scan = writeFile(dir, "scan.pdf", pdfBytes({.pages = {""}}));
    const QString cut = writeFile(dir, "cut.pdf", "%PDF-1.7\n1 0 obj");
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    bring(user, {QUrl::fromLocalFile(photo), QUrl::fromLocalFile(scan), QUrl::fromLocalFile(cut)});
    EXPECT_TRUE(user.waitFor(qs("“photo.txt” is a picture, a sound or a film.*")));
    EXPECT_TRUE(user.waitFor(qs("“scan.pdf” has no text: its pages are pictures, as from a scanner.")));
    EXPECT_TRUE(user.waitFor(qs("“cut.pdf” is damaged or cut off.")));
    EXPECT_FALSE(user.shows(qs("Document *")));
    ASSERT_TRUE(ask(user, "What can you do?"));
    EXPECT_TRUE(user.shows(qs("“cut.pdf” is damaged or cut off."))) << "it was not sent, so it stays";
    ASSERT_TRUE(user.click(QStringLiteral("Dismiss")));
    EXPECT_TRUE(user.waitGone(qs("“cut.pdf” is damaged or cut off.")));
}

TEST(Document, ANameIsShownAsItIs) {
    const TempDir dir;
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    bring(user, writeFile(dir, "what %1 means.txt", "one"));
    EXPECT_TRUE(waitCounted(user, "what %1 means.txt"));
}

TEST(Document, AReaderThatHangsIsStoppedByTheUser) {
    const TempDir dir;
    const QString pdf = writeFile(dir, "hang.pdf", pdfBytes({}));
    std::filesystem::create_symlink(FAKE_READER, dir.file("silent"));
    const House house(dir, EngineSource::real(), {QString::fromStdString(dir.file("silent"))});
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    bring(user, pdf);
    ASSERT_TRUE(user.waitFor(qs("Document hang.pdf, Reading…")));
    user.type(QStringLiteral("hello"));
    EXPECT_FALSE(user.isEnabled(QStringLiteral("Send"))) << "the document would be missing";
    user.press(Qt::Key_Return);
    EXPECT_TRUE(user.waitFor(QStringLiteral("Is sent when the documents have been read")));
    ASSERT_TRUE(user.click(qs("Stop reading hang.pdf")));
    EXPECT_TRUE(user.waitGone(qs("Document hang.pdf, *")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("You: hello")));
}

TEST(Document, AWaitingMessageIsSentWhereItWasWrittenOrNotAtAll) {
    const TempDir dir;
    const QString pdf = writeFile(dir, "hang.pdf", pdfBytes({}));
    std::filesystem::create_symlink(FAKE_READER, dir.file("silent"));
    const House house(dir, EngineSource::real(), {QString::fromStdString(dir.file("silent"))});
    const WindowDriver user = house.driver();
    const QString waits = QStringLiteral("Is sent when the documents have been read");
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(ask(user, "What can you do?"));
    bring(user, pdf);
    ASSERT_TRUE(user.waitFor(qs("Document hang.pdf, Reading…")));
    user.type(QStringLiteral("hello"));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(waits));
    user.press(Qt::Key_N, Qt::ControlModifier);
    ASSERT_TRUE(user.waitGone(qs("Document hang.pdf, *")));
    EXPECT_EQ(user.valueOf(QStringLiteral("Message")), QString());
    EXPECT_FALSE(user.shows(waits));
    ASSERT_TRUE(ask(user, "And now?"));
    EXPECT_TRUE(user.shows(QStringLiteral("You: And now?")));
    EXPECT_FALSE(user.shows(QStringLiteral("You: hello"))) << "it belongs to the other conversation";

    // There it still stands, and waits to be sent again.
    ASSERT_TRUE(user.click(QStringLiteral("What can you do?")));
    ASSERT_TRUE(user.waitFor(qs("Document hang.pdf, Reading…")));
    EXPECT_EQ(user.valueOf(QStringLiteral("Message")), QStringLiteral("hello"));
    EXPECT_FALSE(user.shows(waits));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(waits));
    ASSERT_TRUE(user.click(qs("Stop reading hang.pdf")));
    EXPECT_TRUE(user.waitFor(QStringLiteral("You: hello")));
}

TEST(Document, AReaderThatCrashesHarmsNothingElse) {
    const TempDir dir;
    const QString pdf = writeFile(dir, "evil.pdf", pdfBytes({}));
    std::filesystem::create_symlink(FAKE_READER, dir.file("crashing"));
    const House house(dir, EngineSource::real(), {QString::fromStdString(dir.file("crashing"))});
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    bring(user, pdf);
    EXPECT_TRUE(user.waitFor(qs("“evil.pdf” could not be read: what is in it made the reader stop.*")));
    EXPECT_TRUE(ask(user, "hello"));
}

TEST(Document, TheComposersOfConversationsHaveTheirOwn) {
    const TempDir dir;
    const QString notes = writeFile(dir, "notes.txt", "notes");
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(ask(user, "What can you do?"));
    bring(user, notes);
    ASSERT_TRUE(waitCounted(user, "notes.txt"));
    user.press(Qt::Key_N, Qt::ControlModifier);
    EXPECT_TRUE(user.waitGone(qs("Document notes.txt, *")));
    ASSERT_TRUE(user.click(QStringLiteral("What can you do?")));
}

TEST(Context, ADocumentThatDoesNotFitIsSaidBeforeSending) {
    const TempDir dir;
    chooseContext(dir, 256);
    const QString big = writeFile(dir, "big.txt", words(600));
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    bring(user, big);
    user.type(QStringLiteral("What is it?"));
    ASSERT_TRUE(user.waitFor(qs("The documents are too long: they have *")));
    EXPECT_TRUE(user.nameOf(qs("The documents are too long: they have *")).contains(QStringLiteral("holds 256")));
    EXPECT_FALSE(user.isEnabled(QStringLiteral("Send")));
    user.press(Qt::Key_Return);
    EXPECT_EQ(user.valueOf(QStringLiteral("Message")), QStringLiteral("What is it?")) << "it is not sent";
    // A larger context has a price, and takes it.
    ASSERT_TRUE(user.waitFor(qs("Use a context of 2048 (*")));
    ASSERT_TRUE(user.click(qs("Use a context of 2048 (*")));
    ASSERT_TRUE(waitToSend(user));
    EXPECT_FALSE(user.shows(qs("The documents are too long: *")));
    user.press(Qt::Key_Return);
    EXPECT_TRUE(user.waitFor(qs("Sent document big.txt, 600 words")));
}

TEST(Context, ADocumentThatNoContextHoldsIsRemoved) {
    const TempDir dir;
    const QString huge = writeFile(dir, "huge.txt", words(50'000));
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    bring(user, huge);
    ASSERT_TRUE(user.waitFor(qs("The documents are too long: they have *")));
    EXPECT_FALSE(user.shows(qs("Use a context of *"))) << "the demo model has no more";
    ASSERT_TRUE(user.click(qs("Remove the documents")));
    EXPECT_TRUE(user.waitGone(qs("The documents are too long: *")));
    EXPECT_TRUE(user.waitGone(qs("Document huge.txt, *")));
}

TEST(Context, TheRulerSaysWhatFillsIt) {
    const TempDir dir;
    const QString notes = writeFile(dir, "notes.txt", words(100));
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(ask(user, "What can you do?"));
    bring(user, notes);
    user.type(QStringLiteral("And this?"));
    ASSERT_TRUE(waitToSend(user));
    const QString documents = user.nameOf(qs("Document notes.txt, *"));
    ASSERT_TRUE(user.click(qs("Context *")));
    ASSERT_TRUE(user.waitFor(qs("Earlier turns: *")));
    ASSERT_TRUE(user.waitUntil([&] { return !user.shows(qs("about *")); })) << "it becomes exact";
    const auto amount = [&](const char* label) {
        return user.nameOf(qs(label)).section(QLatin1Char(' '), -1).remove(QLatin1Char(',')).toInt();
    };
    EXPECT_EQ(amount("System prompt: *"), 0);
    EXPECT_GT(amount("Earlier turns: *"), 10);
    EXPECT_EQ(QString::number(amount("Documents: *")),
              documents.section(QStringLiteral(", "), 1).section(QLatin1Char(' '), 0, 0));
    EXPECT_GT(amount("Your message: *"), 3);
    EXPECT_EQ(amount("Earlier turns: *") + amount("Documents: *") + amount("Your message: *") +
                  amount("Room for the answer: *"),
              2048);
    // What the model has read of the first turn is not read again.
    EXPECT_FALSE(user.shows(qs("0 are read already*")));
}

TEST(Context, OldTurnsAreLeftOutOnlyWhenAskedForAndComeBack) {
    const TempDir dir;
    chooseContext(dir, 256);
    const QString notes = writeFile(dir, "notes.txt", words(120));
    const House house(dir);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    ASSERT_TRUE(ask(user, "What can you do?"));
    ASSERT_TRUE(ask(user, "What is the capital of Portugal?"));
    ASSERT_TRUE(user.waitUntil([&] { return user.shows(qs("Context *")); }));
    bring(user, notes);
    user.type(QString::fromStdString(words(40)));
    ASSERT_TRUE(user.waitFor(qs("Leave out the *")));
    EXPECT_FALSE(user.shows(qs("Above this line nothing is sent any more")));
    ASSERT_TRUE(user.click(qs("Leave out the *")));
    EXPECT_TRUE(user.waitFor(qs("Above this line nothing is sent any more")));
    EXPECT_TRUE(user.shows(qs("You: What can you do?"))) << "the conversation keeps them";
    ASSERT_TRUE(waitToSend(user));
    ASSERT_TRUE(user.click(qs("Send it again")));
    EXPECT_TRUE(user.waitGone(qs("Above this line nothing is sent any more")));
    EXPECT_TRUE(user.waitFor(qs("Leave out the *")));
}

TEST(Context, AnAnswerAtTheEndOfTheContextSaysWhatWouldHelp) {
    const TempDir dir;
    const QString model = writeFile(dir, "scripted.gguf", "read by the test");
    auto scripted = std::make_unique<ScriptedEngine>();
    ScriptedAnswer answer;
    answer.pieces = {"It goes on and"};
    answer.end = StopReason::contextFull;
    answer.contextFull = ContextFull{};
    answer.contextFull->context = answer.contextFull->positions = 512;
    scripted->script(answer);
    auto held = std::make_shared<std::unique_ptr<ScriptedEngine>>(std::move(scripted));
    EngineSource source = EngineSource::real();
    const EngineSource real = source;
    source.inspect = [real, model](const std::string& path) -> Result<ModelInfo> {
        return path == model.toStdString() ? Result<ModelInfo>(ScriptedEngine().model()) : real.inspect(path);
    };
    source.plan = [real, model](const EngineOptions& options) -> Result<MemoryPlan> {
        return options.model == model.toStdString() ? ScriptedEngine().plan() : real.plan(options);
    };
    source.load = [real, model, held](const EngineOptions& options,
                                      const LoadProgressFn& progress) -> Result<std::unique_ptr<Engine>> {
        if (options.model == model.toStdString())
            return std::unique_ptr<Engine>(std::move(*held));
        return real.load(options, progress);
    };
    const House house(dir, source);
    const WindowDriver user = house.driver();
    ASSERT_TRUE(user.waitFor(demoReady));
    bring(user, model);
    ASSERT_TRUE(user.waitFor(QStringLiteral("Model: scripted on CPU")));
    ASSERT_TRUE(user.click(QStringLiteral("Message")));
    user.type(QStringLiteral("hello"));
    user.press(Qt::Key_Return);
    ASSERT_TRUE(user.waitFor(qs("The answer ended at the end of the context of 512 tokens.")));
    EXPECT_TRUE(user.shows(qs("The context is full, so the answer ends here.")));
    ASSERT_TRUE(user.waitUntil([&] { return user.all(QStringLiteral("New chat")).size() == 2; }));
    ASSERT_TRUE(user.click(QStringLiteral("New chat")));
    EXPECT_TRUE(user.waitGone(qs("The answer ended at the end of the context of 512 tokens.")));
    EXPECT_TRUE(user.waitGone(QStringLiteral("You: hello")));
}

}  // namespace sirocco::test
