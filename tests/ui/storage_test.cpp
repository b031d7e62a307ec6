// The history's storage on its bad days, in the window: each trouble is said once, with what is kept and the next step,
// and one can go on. The engine is a scripted one.
#include <gtest/gtest.h>

#include <QClipboard>
#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QRegularExpression>

#include "app/storage/recovery.h"
#include "tests/ui/house.h"
#include "tests/ui/scripted_source.h"
#include "tests/ui/stored_conversation.h"

namespace sirocco::test {

namespace {

const QString ready = QStringLiteral("Model: Demo model on CPU");
const QString message = QStringLiteral("Message");
const QString notSent = QStringLiteral("Your message is not sent yet.");
const QString keptInMemory = QStringLiteral("What is new is kept in memory");

// Stands in for the file manager.
class FileManager : public QObject {
    Q_OBJECT

public:
    FileManager() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~FileManager() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }
    QString opened;

public slots:
    void open(const QUrl& url) { opened = url.toLocalFile(); }
};

class Storage : public testing::Test {
protected:
    void start() {
        house_.reset();
        house_ = std::make_unique<House>(dir_, scriptedInPlaceOfDemo(engine_));
        ASSERT_TRUE(user().waitFor(ready));
        ASSERT_TRUE(user().waitUntil([&] { return user().isFocused(message); }));
    }
    WindowDriver user() const { return house_->driver(); }
    QString path() const { return QString::fromStdString(dir_.file("sirocco.db")); }
    void damage() const { damageHistory(path()); }
    void onStore(const QByteArray& sql) const {
        bool done = false;
        house_->store().run(
            house_->window(), [sql](Stores& stores) { return stores.connection.execute(sql); },
            [&](const Result<void>& ran) { done = ran.ok(); });
        ASSERT_TRUE(user().waitUntil([&] { return done; }));
    }
    // The notices that stand in the window: sentences, where buttons are words.
    QStringList notices() const {
        QStringList found =
            user().names().filter(QRegularExpression(QStringLiteral("(history|disk is full|Not sent|not sent).*\\.$")));
        found.removeDuplicates();
        return found;
    }
    bool says(const QString& words) const {
        const bool said = user().waitUntil([&] { return notices().size() == 1 && notices().first().contains(words); });
        EXPECT_TRUE(said) << "instead: " << qPrintable(notices().join(QLatin1Char('\n')));
        return said;
    }
    bool saysNothing() const {
        return user().waitUntil([&] { return notices().isEmpty(); });
    }
    void send(const QString& text) const {
        user().type(text);
        user().press(Qt::Key_Return);
    }
    bool answered(const QString& text) const {
        return user().waitFor(QStringLiteral("You: ") + text) && user().waitFor(QStringLiteral("Send")) &&
               user().waitUntil([&] { return user().valueOf(message).isEmpty(); });
    }

    TempDir dir_;
    ScriptedEngine* engine_ = nullptr;
    std::unique_ptr<House> house_;
};

}  // namespace

TEST_F(Storage, OnAFullDiskOneGoesOnAndItIsWrittenWhenThereIsRoom) {
    start();
    send(QStringLiteral("before"));
    ASSERT_TRUE(answered(QStringLiteral("before")));
    onStore("PRAGMA max_page_count = 1");  // as small as it is
    // More than the free rest of any page.
    const QString large = QStringLiteral("sand ").repeated(1000).trimmed();
    QGuiApplication::clipboard()->setText(large);
    user().press(Qt::Key_V, Qt::ControlModifier);
    user().press(Qt::Key_Return);
    ASSERT_TRUE(says(QStringLiteral("The disk is full. ") + notSent));
    EXPECT_EQ(user().valueOf(message), large);
    EXPECT_TRUE(user().isFocused(message));
    // Asked for again, it is as full as before, and nothing is sent twice.
    ASSERT_TRUE(user().click(QStringLiteral("Try again")));
    EXPECT_TRUE(says(notSent));
    EXPECT_EQ(user().all(QStringLiteral("You: *")).size(), 1);

    ASSERT_TRUE(user().click(QStringLiteral("Send anyway")));
    ASSERT_TRUE(answered(large));
    ASSERT_TRUE(says(keptInMemory));
    EXPECT_FALSE(notices().first().contains(notSent));
    // It was agreed to: the next one is not asked about.
    send(QStringLiteral("and another"));
    ASSERT_TRUE(answered(QStringLiteral("and another")));
    EXPECT_TRUE(says(keptInMemory));

    onStore("PRAGMA max_page_count = 100000");
    ASSERT_TRUE(user().click(QStringLiteral("Try again")));
    EXPECT_TRUE(saysNothing());
    EXPECT_TRUE(user().isFocused(message));
    start();
    EXPECT_TRUE(user().waitFor(QStringLiteral("You: and another")));
    EXPECT_EQ(user().all(QStringLiteral("You: *")).size(), 3);
}

TEST_F(Storage, WhatAnotherProgramsLockHeldUpIsWrittenByItselfWhenItGoes) {
    start();
    onStore("PRAGMA busy_timeout = 1");  // nobody waits for the lock
    {
        auto other = Connection::open(path());
        ASSERT_TRUE(other.ok() && other->execute("BEGIN IMMEDIATE").ok());
        send(QStringLiteral("hello"));
        ASSERT_TRUE(says(QStringLiteral("Another program is using the history. ") + notSent));
        ASSERT_TRUE(user().click(QStringLiteral("Send anyway")));
        ASSERT_TRUE(answered(QStringLiteral("hello")));
        ASSERT_TRUE(says(keptInMemory));
        ASSERT_TRUE(other->execute("ROLLBACK").ok());
    }
    EXPECT_TRUE(saysNothing());
    start();
    ASSERT_TRUE(user().click(QStringLiteral("hello")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("You: hello")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Answer: ok")));
}

TEST_F(Storage, WhereNothingMayBeWrittenItIsSaidAndTheTextStays) {
    start();
    const FileManager files;
    onStore("PRAGMA query_only = ON");
    send(QStringLiteral("hello"));
    ASSERT_TRUE(says(QStringLiteral("its folder is read-only. ") + notSent));
    ASSERT_TRUE(user().click(QStringLiteral("Show folder")));
    EXPECT_TRUE(user().waitUntil([&] { return files.opened == QString::fromStdString(dir_.path()); }));
    ASSERT_TRUE(user().click(QStringLiteral("Details")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Hide details")));
    onStore("PRAGMA query_only = OFF");
    ASSERT_TRUE(user().click(QStringLiteral("Try again")));
    EXPECT_TRUE(answered(QStringLiteral("hello")));
    EXPECT_TRUE(saysNothing());
}

TEST_F(Storage, AnotherAnswerThatCannotBeStoredChangesNothing) {
    start();
    send(QStringLiteral("hello"));
    ASSERT_TRUE(answered(QStringLiteral("hello")));
    onStore("PRAGMA query_only = ON");
    ASSERT_TRUE(user().click(QStringLiteral("Another answer")));
    ASSERT_TRUE(says(QStringLiteral("So nothing was changed.")));
    EXPECT_FALSE(user().shows(QStringLiteral("Send anyway")));
    EXPECT_TRUE(user().shows(QStringLiteral("Answer: ok")));
    ASSERT_TRUE(user().click(QStringLiteral("Dismiss")));
    EXPECT_TRUE(saysNothing());
}

TEST_F(Storage, AHistoryThatCannotBeOpenedYetIsOpenedByItself) {
    ASSERT_TRUE(QDir().mkpath(path()));
    start();
    ASSERT_TRUE(says(QStringLiteral("The history cannot be opened yet.")));
    EXPECT_TRUE(user().shows(QStringLiteral("Try again")));
    ASSERT_TRUE(QDir().rmdir(path()));
    EXPECT_TRUE(saysNothing());
    send(QStringLiteral("hello"));
    EXPECT_TRUE(answered(QStringLiteral("hello")));
    EXPECT_TRUE(saysNothing());
}

TEST_F(Storage, ADamagedHistoryWithoutABackupIsBegunAnewWhenTheUserSaysSo) {
    damage();
    start();
    const QString damaged = QStringLiteral("The history is damaged, and there is no backup of it.");
    ASSERT_TRUE(says(damaged));
    send(QStringLiteral("hello"));
    ASSERT_TRUE(says(notSent));
    EXPECT_TRUE(says(damaged));
    ASSERT_TRUE(user().click(QStringLiteral("Send anyway")));
    ASSERT_TRUE(answered(QStringLiteral("hello")));
    ASSERT_TRUE(says(keptInMemory));
    EXPECT_FALSE(QDir(QString::fromStdString(dir_.path())).entryList().join(QLatin1Char(' ')).contains("damaged"))
        << "nobody has said so yet";
    ASSERT_TRUE(user().click(QStringLiteral("Begin a new history")));
    ASSERT_TRUE(says(QStringLiteral("A new history has begun. The damaged one is kept as sirocco.db.damaged-")));
    EXPECT_TRUE(user().isFocused(message));
    ASSERT_TRUE(user().click(QStringLiteral("Dismiss")));
    EXPECT_TRUE(saysNothing());
    EXPECT_TRUE(user().shows(QStringLiteral("You: hello")));
    start();
    ASSERT_TRUE(user().click(QStringLiteral("hello")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("You: hello"))) << "what was said meanwhile is in the new one";
    EXPECT_TRUE(saysNothing());
}

TEST_F(Storage, ABackupThatTookThePlaceOfADamagedFileIsSaidOnce) {
    storeConversation(dir_, QStringLiteral("Saved"), {QStringLiteral("q"), QStringLiteral("a")});
    ASSERT_TRUE(QFile::copy(path(), dailyBackupPath(path(), QDate::currentDate())));
    damage();
    start();
    ASSERT_TRUE(says(QStringLiteral("The history was damaged and has been restored from the backup of ")));
    EXPECT_TRUE(notices().first().contains(QStringLiteral("kept as sirocco.db.damaged-")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Saved")));
    EXPECT_TRUE(user().shows(QStringLiteral("Show folder")));
    ASSERT_TRUE(user().click(QStringLiteral("Dismiss")));
    EXPECT_TRUE(saysNothing());
    start();
    EXPECT_TRUE(user().waitFor(QStringLiteral("Saved")));
    EXPECT_TRUE(saysNothing());
}

}  // namespace sirocco::test

#include "storage_test.moc"
