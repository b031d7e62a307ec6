#include "app/storage/sqlite.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <csignal>

#include "app/storage/store_worker.h"
#include "tests/app/event_loop.h"
#include "tests/support/temp_dir.h"

namespace sirocco {
namespace {

QString pathIn(const test::TempDir& folder) { return QString::fromStdString(folder.file("test.db")); }

TEST(Sqlite, SetsWhatEverythingReliesOn) {
    const test::TempDir folder;
    auto db = Connection::open(pathIn(folder));
    ASSERT_TRUE(db.ok()) << db.error().detail;
    {
        auto mode = db->prepare("PRAGMA journal_mode");
        ASSERT_TRUE(mode.ok() && *mode->step());
        EXPECT_EQ(mode->text(0), QStringLiteral("wal"));
    }
    EXPECT_EQ(*db->integer("PRAGMA foreign_keys"), 1);
    EXPECT_EQ(*db->integer("PRAGMA synchronous"), 1);
    EXPECT_EQ(*db->integer("PRAGMA busy_timeout"), 2000);
    const auto durable = db->transaction(Connection::Durability::durable, [&]() -> Result<void> {
        EXPECT_EQ(*db->integer("PRAGMA synchronous"), 2);
        return {};
    });
    EXPECT_TRUE(durable.ok());
}

TEST(Sqlite, KeepsEveryKindOfValue) {
    const test::TempDir folder;
    auto db = Connection::open(pathIn(folder));
    ASSERT_TRUE(db.ok());
    ASSERT_TRUE(db->execute("CREATE TABLE t (a, b, c, d, e, f, g)").ok());
    const QString text = QString::fromUtf8("naïve 日本語 😀") + QChar(0) + QStringLiteral("after the null");
    const QByteArray blob("\0\1\2\0", 4);
    const QUuid id = QUuid::createUuid();
    auto insert = db->prepare("INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)");
    ASSERT_TRUE(insert.ok());
    ASSERT_TRUE(insert->bind(text, blob, id, QUuid(), QString(), std::int64_t{-1} << 62, 0.25).run().ok());
    auto row = db->prepare("SELECT a, b, c, d, e, f, g FROM t");
    ASSERT_TRUE(row.ok() && *row->step());
    EXPECT_EQ(row->text(0), text);
    EXPECT_EQ(row->blob(1), blob);
    EXPECT_EQ(row->uuid(2), id);
    EXPECT_TRUE(row->isNull(3));
    EXPECT_FALSE(row->isNull(4)) << "an empty text is a text";
    EXPECT_EQ(row->integer(5), std::int64_t{-1} << 62);
    EXPECT_EQ(row->real(6), 0.25);
    EXPECT_TRUE(row->uuid(1).isNull()) << "four bytes are no id";
}

TEST(Sqlite, RollsBackWhatFails) {
    const test::TempDir folder;
    auto db = Connection::open(pathIn(folder));
    ASSERT_TRUE(db.ok());
    ASSERT_TRUE(db->execute("CREATE TABLE t (a UNIQUE)").ok());
    const auto failed = db->transaction(Connection::Durability::normal, [&]() -> Result<void> {
        if (auto first = db->execute("INSERT INTO t VALUES (1)"); !first) {
            return first;
        }
        return db->execute("INSERT INTO t VALUES (1)");
    });
    EXPECT_FALSE(failed.ok());
    EXPECT_EQ(*db->integer("SELECT count(*) FROM t"), 0);
    EXPECT_TRUE(db->transaction(Connection::Durability::normal, [] { return Result<void>(); }).ok());
}

TEST(Sqlite, ALockedDatabaseIsBusy) {
    const test::TempDir folder;
    auto first = Connection::open(pathIn(folder));
    auto second = Connection::open(pathIn(folder));
    ASSERT_TRUE(first.ok() && second.ok());
    ASSERT_TRUE(second->execute("PRAGMA busy_timeout = 1").ok());
    ASSERT_TRUE(first->execute("CREATE TABLE t (a); BEGIN IMMEDIATE; INSERT INTO t VALUES (1)").ok());
    const auto failed = second->transaction(Connection::Durability::normal,
                                            [&] { return second->execute("INSERT INTO t VALUES (2)"); });
    ASSERT_FALSE(failed.ok());
    EXPECT_EQ(failed.error().code, ErrorCode::busy);
}

TEST(Sqlite, WhatIsNoDatabaseIsABadFile) {
    const test::TempDir folder;
    QFile file(pathIn(folder));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const auto db = openStores(pathIn(folder));
    ASSERT_FALSE(db.ok());
    EXPECT_EQ(db.error().code, ErrorCode::badFile);
    EXPECT_EQ(QFileInfo(file).size(), 8192) << "a file that is not ours must stay as it is";
}

TEST(Sqlite, ADamagedDatabaseIsAnErrorAndNoCrash) {
    const test::TempDir folder;
    {
        auto stores = openStores(pathIn(folder));
        ASSERT_TRUE(stores.ok());
    }
    QFile file(pathIn(folder));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    ASSERT_GT(size, 8192);
    file.seek(4096);  // the first page, with the header, stays good
    file.write(QByteArray(static_cast<qsizetype>(size - 4096), '\xa5'));
    file.close();
    auto stores = openStores(pathIn(folder));
    if (stores.ok()) {
        const auto list = (*stores)->history.list();
        ASSERT_FALSE(list.ok());
        EXPECT_EQ(list.error().code, ErrorCode::badFile) << list.error().detail;
    } else {
        EXPECT_EQ(stores.error().code, ErrorCode::badFile) << stores.error().detail;
    }
}

TEST(Sqlite, AFolderInItsPlaceIsAnError) {
    const test::TempDir folder;
    const auto db = Connection::open(QString::fromStdString(folder.file("")));
    ASSERT_FALSE(db.ok());
    EXPECT_EQ(db.error().code, ErrorCode::io);
}

// Runs `body` in a child process and gives the exit code, so that rights and limits can be taken away for good.
template <typename Body>
int inChild(Body body) {
    const pid_t child = fork();
    if (child == 0) {
        _exit(body());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(Sqlite, AFileThatMayOnlyBeReadIsReadOnly) {
    const test::TempDir folder;
    { ASSERT_TRUE(openStores(pathIn(folder)).ok()); }
    const QByteArray path = QFile::encodeName(pathIn(folder));
    ASSERT_EQ(chmod(path.constData(), 0444), 0);
    ASSERT_EQ(chmod(folder.file("").c_str(), 0755), 0);
    const int code = inChild([&] {
        if (geteuid() == 0 && setuid(65534) != 0) {
            return 100;
        }
        const auto stores = openStores(pathIn(folder));
        return stores.ok() ? 101 : static_cast<int>(stores.error().code);
    });
    EXPECT_EQ(code, static_cast<int>(ErrorCode::readOnly));
}

TEST(Sqlite, AFullDiskIsDiskFullAndHarmsNothing) {
    const test::TempDir folder;
    { ASSERT_TRUE(openStores(pathIn(folder)).ok()); }
    const int code = inChild([&] {
        auto stores = openStores(pathIn(folder));
        if (!stores.ok() || !(*stores)->connection.execute("PRAGMA max_page_count = 40").ok()) {
            return 100;
        }
        const QHash<QString, QString> large = {{QStringLiteral("k"), QString(4000000, QLatin1Char('x'))}};
        const auto failed = (*stores)->settings.set(large);
        if (failed.ok()) {
            return 101;
        }
        // Usable again at once.
        return (*stores)->settings.set({{QStringLiteral("k"), QStringLiteral("small")}}).ok()
                   ? static_cast<int>(failed.error().code)
                   : 102;
    });
    EXPECT_EQ(code, static_cast<int>(ErrorCode::diskFull));
    auto stores = openStores(pathIn(folder));
    ASSERT_TRUE(stores.ok());
    EXPECT_EQ(stores.value()->settings.all()->value(QStringLiteral("k")), QStringLiteral("small"));
}

TEST(StoreWorker, AnswersInOrderOnTheCallersThread) {
    const test::TempDir folder;
    QObject context;
    StoreWorker worker(pathIn(folder));
    QList<int> order;
    QThread* jobThread = nullptr;
    QThread* replyThread = nullptr;
    for (int i = 0; i < 100; ++i) {
        worker.run(
            &context,
            [&jobThread, i](Stores&) -> Result<int> {
                jobThread = QThread::currentThread();
                return i;
            },
            [&](Result<int> got) {
                replyThread = QThread::currentThread();
                order.append(*got);
            });
    }
    ASSERT_TRUE(test::spinUntil([&] { return order.size() == 100; }));
    for (int i = 0; i < 100; ++i) {
        EXPECT_EQ(order[i], i);
    }
    EXPECT_EQ(replyThread, QThread::currentThread());
    EXPECT_NE(jobThread, QThread::currentThread());
}

TEST(StoreWorker, FinishesWhatWasAskedForBeforeItGoes) {
    const test::TempDir folder;
    {
        StoreWorker worker(pathIn(folder));
        for (int i = 0; i < 20; ++i) {
            worker.keep([i](Stores& stores) {
                return stores.settings.set({{QString::number(i), QStringLiteral("set")}});
            });
        }
    }
    auto stores = openStores(pathIn(folder));
    ASSERT_TRUE(stores.ok());
    EXPECT_EQ(stores.value()->settings.all()->size(), 20);
}

TEST(StoreWorker, DropsTheReplyToWhomHasGone) {
    const test::TempDir folder;
    StoreWorker worker(pathIn(folder));
    auto context = std::make_unique<QObject>();
    bool heard = false;
    bool heardLater = false;
    QObject other;
    worker.run(
        context.get(), [](Stores&) { return Result<void>(); }, [&](const Result<void>&) { heard = true; });
    context.reset();
    worker.run(
        &other, [](Stores&) { return Result<void>(); }, [&](const Result<void>&) { heardLater = true; });
    ASSERT_TRUE(test::spinUntil([&] { return heardLater; }));
    EXPECT_FALSE(heard);
}

TEST(StoreWorker, EveryJobHearsWhyTheDatabaseDidNotOpen) {
    const test::TempDir folder;
    QFile file(pathIn(folder));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("this is no database, and longer than its magic");
    file.close();
    StoreWorker worker(pathIn(folder));
    std::optional<Error> announced;
    QObject::connect(&worker, &StoreWorker::openFailed, [&](const Error& error) { announced = error; });
    std::optional<Error> answered;
    worker.run(
        &worker, [](Stores&) { return Result<void>(); },
        [&](const Result<void>& result) { answered = result.ok() ? Error{} : result.error(); });
    ASSERT_TRUE(test::spinUntil([&] { return announced && answered; }));
    EXPECT_EQ(announced->code, ErrorCode::badFile);
    EXPECT_EQ(answered->code, ErrorCode::badFile);
}

}  // namespace
}  // namespace sirocco
