// Storage on its bad days: full, locked, damaged. What is on screen goes on, what was written is had back, and nothing
// is overwritten.
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "app/storage/migrations.h"
#include "tests/app/services.h"

namespace sirocco {
namespace {

using test::ScriptedAnswer;
using test::ScriptedEngine;
using test::spinUntil;

class Durability : public testing::Test {
protected:
    QString path() const { return QString::fromStdString(folder_.file("sirocco.db")); }
    void start() {
        auto engine = std::make_unique<ScriptedEngine>();
        engine_ = engine.get();
        services_ = std::make_unique<test::Services>(folder_, test::scriptedSource(std::move(engine)));
        QObject::connect(&chat(), &ConversationService::sendFailed,
                         [this](const ConversationId&, const Error& error) { failed_ = error; });
        QObject::connect(&services_->store, &StoreWorker::stalled,
                         [this](const Error& error, int) { stalled_ = error; });
        QObject::connect(&services_->store, &StoreWorker::resumed, [this] { resumed_ = true; });
        QObject::connect(&services_->store, &StoreWorker::opened,
                         [this](const StoreOpening& opening) { opening_ = opening; });
        // Loading runs the event loop: what the storage says of its opening may come meanwhile.
        ASSERT_TRUE(services_->load(test::placeholderModel(folder_)));
    }
    ConversationService& chat() { return services_->conversations; }
    void onStore(const QByteArray& sql) {
        services_->store.run(
            &services_->store, [sql](Stores& stores) { return stores.connection.execute(sql); },
            [](const Result<void>& done) { EXPECT_TRUE(done.ok()); });
        services_->settleStore();
    }
    void settle(const ConversationId& id) {
        ASSERT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
    }
    ConversationId talk(const QString& text) {
        const ConversationId id = chat().createDraft();
        chat().send(id, text);
        EXPECT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
        services_->settleStore();
        return id;
    }
    QStringList storedTexts(const ConversationId& id) {
        services_.reset();
        auto stores = openStores(path());
        EXPECT_TRUE(stores.ok());
        const auto loaded = (*stores)->conversations.load(id);
        QStringList texts;
        for (const ChatMessage& message : loaded ? loaded->messages : QList<ChatMessage>()) {
            texts << message.text().left(20);
        }
        return texts;
    }
    void damage() {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.seek(4096);
        file.write(QByteArray(static_cast<qsizetype>(file.size() - 4096), '\xa5'));
    }
    static QByteArray contents(const QString& name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    test::TempDir folder_;
    ScriptedEngine* engine_ = nullptr;
    std::unique_ptr<test::Services> services_;
    std::optional<Error> failed_, stalled_;
    std::optional<StoreOpening> opening_;
    bool resumed_ = false;
};

TEST_F(Durability, AConversationGoesOnWhileTheDiskIsFullAndIsWrittenWhenThereIsRoom) {
    start();
    const ConversationId id = talk(QStringLiteral("before"));
    onStore("PRAGMA max_page_count = 1");  // as small as it is
    const QString large(2000000, QLatin1Char('x'));
    chat().send(id, large);
    ASSERT_TRUE(spinUntil([&] { return failed_.has_value(); }));
    EXPECT_EQ(failed_->code, ErrorCode::diskFull);
    EXPECT_EQ(chat().path(id).size(), 2) << "the caller still has the text";

    chat().send(id, large, ConversationService::Saving::mayWait);
    settle(id);
    EXPECT_EQ(chat().path(id).size(), 4);
    EXPECT_EQ(chat().path(id).last().text(), QStringLiteral("ok"));
    ASSERT_TRUE(spinUntil([&] { return stalled_.has_value(); }));
    EXPECT_EQ(stalled_->code, ErrorCode::diskFull);
    // A small message would fit, but not before the one that it answers.
    failed_.reset();
    chat().send(id, QStringLiteral("small"));
    ASSERT_TRUE(spinUntil([&] { return failed_.has_value(); }));
    EXPECT_EQ(failed_->code, ErrorCode::diskFull);
    services_->history.rename(id, QStringLiteral("renamed"));
    services_->settleStore();
    EXPECT_GE(services_->store.waiting(), 3);
    EXPECT_FALSE(resumed_);

    onStore("PRAGMA max_page_count = 100000");
    services_->store.retry();
    ASSERT_TRUE(spinUntil([&] { return resumed_; }));
    EXPECT_FALSE(services_->store.isStalled());
    chat().send(id, QStringLiteral("small"));
    settle(id);
    EXPECT_EQ(services_->history.conversation(id)->title, QStringLiteral("renamed"));
    EXPECT_EQ(storedTexts(id).size(), 6);
}

TEST_F(Durability, TheEndOfAnAnswerIsWrittenWhenALockGoes) {
    start();
    const ConversationId id = chat().createDraft();
    ScriptedAnswer endless;
    endless.pieces = {"kept ", "text"};
    endless.untilCancelled = true;
    engine_->script(endless);
    chat().send(id, QStringLiteral("go"));
    ASSERT_TRUE(spinUntil([&] { return chat().path(id).size() == 2 && !chat().path(id)[1].text().isEmpty(); }));
    onStore("PRAGMA busy_timeout = 1");
    {
        auto other = Connection::open(path());
        ASSERT_TRUE(other.ok());
        ASSERT_TRUE(other->execute("BEGIN IMMEDIATE").ok());
        chat().stop(id);
        settle(id);
        ASSERT_TRUE(spinUntil([&] { return stalled_.has_value(); }));
        EXPECT_EQ(stalled_->code, ErrorCode::busy);
        ASSERT_TRUE(other->execute("ROLLBACK").ok());
    }
    // By itself, without anybody's asking.
    ASSERT_TRUE(spinUntil([&] { return resumed_; }));
    services_.reset();
    auto stores = openStores(path());
    ASSERT_TRUE(stores.ok());
    EXPECT_TRUE((*stores)->opening.interrupted.isEmpty());
    const auto loaded = (*stores)->conversations.load(id);
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded->messages[1].state, MessageState::stopped);
    EXPECT_EQ(loaded->messages[1].text(), QStringLiteral("kept text"));
}

TEST_F(Durability, WhatWaitsAtTheEndIsTriedOnceMore) {
    start();
    const ConversationId id = talk(QStringLiteral("before"));
    onStore("PRAGMA busy_timeout = 1");
    auto other = Connection::open(path());
    ASSERT_TRUE(other.ok() && other->execute("BEGIN IMMEDIATE").ok());
    services_->history.rename(id, QStringLiteral("late"));
    ASSERT_TRUE(spinUntil([&] { return stalled_.has_value(); }));
    ASSERT_TRUE(other->execute("ROLLBACK").ok());
    services_.reset();
    auto stores = openStores(path());
    ASSERT_TRUE(stores.ok());
    EXPECT_EQ((*stores)->history.list()->first().title, QStringLiteral("late"));
}

TEST_F(Durability, ADatabaseThatCannotBeOpenedYetIsOpenedLater) {
    ASSERT_TRUE(QDir().mkpath(path()));
    start();
    const ConversationId id = chat().createDraft();
    chat().send(id, QStringLiteral("hello"));
    ASSERT_TRUE(spinUntil([&] { return failed_.has_value(); }));
    chat().send(id, QStringLiteral("hello"), ConversationService::Saving::mayWait);
    settle(id);
    EXPECT_EQ(chat().path(id).size(), 2);
    ASSERT_TRUE(spinUntil([&] { return stalled_.has_value(); })) << "only then is there something to go on with";
    ASSERT_TRUE(QDir().rmdir(path()));
    services_->store.retry();
    ASSERT_TRUE(spinUntil([&] { return resumed_ && opening_; }));
    EXPECT_EQ(storedTexts(id), (QStringList{QStringLiteral("hello"), QStringLiteral("ok")}));
}

TEST_F(Durability, ADamagedDatabaseIsReplacedByTheNewestGoodBackupAndKept) {
    start();
    const ConversationId id = talk(QStringLiteral("saved"));
    bool backedUp = false;
    QObject::connect(&services_->store, &StoreWorker::backedUp, [&] { backedUp = true; });
    services_->store.backUp();
    ASSERT_TRUE(spinUntil([&] { return backedUp; }));
    talk(QStringLiteral("after the backup"));
    services_.reset();
    const QString newer = dailyBackupPath(path(), QDate::currentDate().addDays(1));
    QFile bad(newer);  // newer, and no good
    ASSERT_TRUE(bad.open(QIODevice::WriteOnly));
    bad.write(QByteArray(10000, 'x'));
    bad.close();
    damage();
    const QByteArray damaged = contents(path());

    start();
    ASSERT_TRUE(spinUntil([&] { return opening_ && opening_->recovery; }));
    EXPECT_EQ(opening_->recovery->backup, dailyBackupPath(path(), QDate::currentDate()));
    EXPECT_GT(opening_->recovery->backupTime, 0);
    const QString aside = opening_->recovery->damagedFile;
    EXPECT_TRUE(aside.contains(QDate::currentDate().toString(Qt::ISODate)));
    EXPECT_EQ(contents(aside), damaged);
    EXPECT_EQ(contents(newer).size(), 10000) << "backups are only read";
    EXPECT_EQ(storedTexts(id).size(), 2);

    // Again on the same day: another name.
    damage();
    auto stores = openStores(path());
    ASSERT_TRUE(stores.ok());
    EXPECT_NE((*stores)->opening.recovery->damagedFile, aside);
    EXPECT_EQ(contents(aside), damaged);
    EXPECT_EQ((*stores)->history.list()->size(), 1);
}

TEST_F(Durability, WithoutABackupADamagedDatabaseStaysUntilTheUserSaysSo) {
    { ASSERT_TRUE(openStores(path()).ok()); }
    damage();
    const QByteArray damaged = contents(path());
    start();
    const ConversationId id = chat().createDraft();
    chat().send(id, QStringLiteral("hello"));
    ASSERT_TRUE(spinUntil([&] { return failed_.has_value(); }));
    EXPECT_EQ(failed_->code, ErrorCode::badFile);
    chat().send(id, QStringLiteral("hello"), ConversationService::Saving::mayWait);
    settle(id);
    services_->settleStore();
    EXPECT_EQ(contents(path()), damaged) << "nobody touched it";
    services_->store.beginAnew();
    ASSERT_TRUE(spinUntil([&] { return opening_ && resumed_; }));
    ASSERT_TRUE(opening_->recovery);
    EXPECT_TRUE(opening_->recovery->backup.isEmpty());
    EXPECT_EQ(contents(opening_->recovery->damagedFile), damaged);
    EXPECT_EQ(storedTexts(id).size(), 2) << "what was said meanwhile is in the new one";
}

TEST_F(Durability, ADailyBackupIsMadeInStepsAndTheLastFewAreKept) {
    auto stores = openStores(path());
    ASSERT_TRUE(stores.ok());
    QHash<QString, QString> large;
    for (int i = 0; i < 200; ++i) {
        large.insert(QString::number(i), QString(20000, QLatin1Char('x')));
    }
    ASSERT_TRUE((*stores)->settings.set(large).ok());
    DailyBackup backup((*stores)->connection, path());
    const QDate first(2026, 1, 1);
    for (int day = 0; day < 7; ++day) {
        const QDate today = first.addDays(day);
        ASSERT_TRUE(backup.isDue(today));
        int steps = 0;
        for (bool done = false; !done; ++steps) {
            const auto step = backup.step(today);
            ASSERT_TRUE(step.ok()) << step.error().detail;
            done = *step;
            // Writes go on between the steps, and are in the copy.
            ASSERT_TRUE(done || (*stores)->settings.set({{QStringLiteral("day"), QString::number(day)}}).ok());
        }
        EXPECT_GT(steps, 3);
        EXPECT_FALSE(backup.isRunning());
        EXPECT_FALSE(backup.isDue(today));
        // What they are told apart by.
        QFile made(dailyBackupPath(path(), today));
        ASSERT_TRUE(made.open(QIODevice::ReadWrite));
        made.setFileTime(QDateTime(today, QTime(12, 0)), QFileDevice::FileModificationTime);
    }
    EXPECT_FALSE(QFileInfo::exists(dailyBackupPath(path(), first.addDays(1))));
    const QStringList kept = backupsOf(path());
    ASSERT_EQ(kept.size(), DailyBackup::kept);
    EXPECT_EQ(kept.first(), dailyBackupPath(path(), first.addDays(6)));
    stores = Error{};
    auto copy = openStores(kept.first());
    ASSERT_TRUE(copy.ok());
    EXPECT_EQ((*copy)->settings.all()->value(QStringLiteral("day")), QStringLiteral("6"));
}

TEST_F(Durability, TheBackupOfAMigrationGoesWhenEnoughDailyOnesAreNewer) {
    auto stores = openStores(path());
    ASSERT_TRUE(stores.ok());
    DailyBackup backup((*stores)->connection, path());
    const QDate first(2026, 1, 1);
    const auto date = [](const QString& name, const QDateTime& time) {
        QFile file(name);
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        file.setFileTime(time, QFileDevice::FileModificationTime);
    };
    const QString old = backupPath(path(), 1), middle = backupPath(path(), 2), foreign = path() + ".backup-mine";
    date(old, QDateTime(first, QTime(0, 0)));
    date(middle, QDateTime(first.addDays(1), QTime(0, 0)));
    date(foreign, QDateTime(first, QTime(0, 0)));
    for (int day = 0; day < DailyBackup::kept; ++day) {
        const QDate today = first.addDays(day);
        EXPECT_TRUE(QFileInfo::exists(old)) << day;
        for (bool done = false; !done;) {
            const auto step = backup.step(today);
            ASSERT_TRUE(step.ok()) << step.error().detail;
            done = *step;
        }
        date(dailyBackupPath(path(), today), QDateTime(today, QTime(12, 0)));
    }
    EXPECT_FALSE(QFileInfo::exists(old));
    EXPECT_TRUE(QFileInfo::exists(middle)) << "one of the daily ones is older";
    EXPECT_TRUE(QFileInfo::exists(dailyBackupPath(path(), first)));
    EXPECT_TRUE(QFileInfo::exists(foreign)) << "none of ours";
}

TEST_F(Durability, WhatWasDeletedComesBackAndGoesForGoodAWeekLater) {
    start();
    const ConversationId a = talk(QStringLiteral("zanzibar one")), b = talk(QStringLiteral("two")),
                         c = talk(QStringLiteral("three"));
    HistoryService& history = services_->history;
    int removed = 0;
    QObject::connect(&history, &HistoryService::removed, [&](const DeletionId&, int count) { removed = count; });
    EXPECT_TRUE(history.remove({makeId()}).isNull());
    const DeletionId both = history.remove({a, c});
    EXPECT_EQ(removed, 2);
    EXPECT_EQ(history.conversations().size(), 1);
    history.undo(both);
    history.undo(both);
    ASSERT_EQ(history.conversations().size(), 3);
    EXPECT_EQ(history.conversations().first().id, c) << "in its old place";
    history.remove({a});
    services_.reset();

    auto stores = openStores(path());
    ASSERT_TRUE(stores.ok());
    EXPECT_EQ((*stores)->history.list()->size(), 2);
    EXPECT_FALSE((*stores)->conversations.load(a).ok());
    const Milliseconds now = QDateTime::currentMSecsSinceEpoch();
    ASSERT_TRUE((*stores)->history.purge(now - deletedKeptMs).ok());
    EXPECT_EQ(*(*stores)->connection.integer("SELECT count(*) FROM conversations"), 3) << "not yet";
    ASSERT_TRUE((*stores)->history.purge(now + 1000).ok());
    EXPECT_EQ(*(*stores)->connection.integer("SELECT count(*) FROM conversations"), 2);
    EXPECT_TRUE((*stores)->conversations.load(b).ok());
    stores = Error{};
    EXPECT_FALSE(contents(path()).contains("zanzibar one")) << "overwritten, too";
}

TEST_F(Durability, FoldersPinsAndTheArchiveAreKept) {
    start();
    const ConversationId a = talk(QStringLiteral("one")), b = talk(QStringLiteral("two"));
    HistoryService& history = services_->history;
    history.createFolder(QStringLiteral("  Work "));
    history.createFolder(QStringLiteral("Work"));
    history.createFolder({});
    ASSERT_EQ(history.folders().size(), 1);
    history.moveToFolder({a, b}, QStringLiteral("Work"));
    history.renameFolder(QStringLiteral("Work"), QStringLiteral("Office"));
    history.moveToFolder({b}, QStringLiteral("Home"));
    history.createFolder(QStringLiteral("Gone"));
    history.removeFolder(QStringLiteral("Gone"));
    history.setPinned({a}, true);
    history.setArchived({b}, true);
    services_.reset();
    start();
    bool listed = false;
    QObject::connect(&services_->history, &HistoryService::listLoaded, [&] { listed = true; });
    services_->history.loadList();
    ASSERT_TRUE(spinUntil([&] { return listed; }));
    ASSERT_EQ(services_->history.folders().size(), 2);
    EXPECT_EQ(services_->history.folders()[0].name, QStringLiteral("Home"));
    EXPECT_EQ(services_->history.conversation(a)->folder, QStringLiteral("Office"));
    EXPECT_TRUE(services_->history.conversation(a)->pinned);
    EXPECT_TRUE(services_->history.conversation(b)->archived);
    services_->history.removeFolder(QStringLiteral("Office"));
    EXPECT_TRUE(services_->history.conversation(a)->folder.isEmpty());
}

TEST_F(Durability, TheNextStartSaysWhatWasInterruptedAndContinuesIt) {
    start();
    const ConversationId id = chat().createDraft();
    ScriptedAnswer endless;
    endless.pieces = {"so ", "far"};
    endless.untilCancelled = true;
    engine_->script(endless);
    chat().send(id, QStringLiteral("go on"));
    ASSERT_TRUE(spinUntil([&] { return chat().path(id).size() == 2 && chat().path(id)[1].text().size() == 6; }));
    services_.reset();
    start();
    ASSERT_TRUE(spinUntil([&] { return !services_->history.interrupted().isEmpty(); }));
    const InterruptedAnswer offer = services_->history.interrupted().first();
    EXPECT_EQ(offer.conversation, id);
    EXPECT_EQ(offer.excerpt, QStringLiteral("so far"));
    services_->history.dismissInterrupted();
    EXPECT_TRUE(services_->history.interrupted().isEmpty());
    chat().open(id);
    ASSERT_TRUE(spinUntil([&] { return chat().isOpen(id); }));
    chat().continueAnswer(id, offer.message);
    settle(id);
    EXPECT_EQ(chat().path(id)[1].text(), QStringLiteral("so farok"));
    EXPECT_EQ(engine_->requests().back().messages.back().tokens.size(), 2u);
}

}  // namespace
}  // namespace sirocco
