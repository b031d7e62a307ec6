#include "app/storage/migrations.h"

#include <gtest/gtest.h>

#include <QFileInfo>

#include "app/storage/open_stores.h"
#include "tests/support/temp_dir.h"

namespace sirocco {
namespace {

using Steps = std::vector<Migration>;

QString pathIn(const test::TempDir& folder, const char* name = "test.db") {
    return QString::fromStdString(folder.file(name));
}

Connection openAt(const QString& path) {
    auto db = Connection::open(path);
    EXPECT_TRUE(db.ok());
    return std::move(*db);
}

QStringList schemaOf(Connection& db) {
    QStringList schema;
    auto row = db.prepare("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
    while (row.ok() && *row->step()) {
        schema.append(row->text(0));
    }
    return schema;
}

TEST(Migrations, AreNumberedWithoutGaps) {
    ASSERT_GE(migrations().size(), 2u);
    int expected = 1;
    for (const Migration& step : migrations()) {
        EXPECT_EQ(step.version, expected++) << step.name;
        EXPECT_TRUE(step.sql.find("CREATE") != std::string_view::npos ||
                    step.sql.find("ALTER") != std::string_view::npos);
    }
}

TEST(Migrations, ANewDatabaseIsTheSameAsOneMigratedStepByStep) {
    const test::TempDir folder;
    Connection fresh = openAt(pathIn(folder, "new.db"));
    ASSERT_TRUE(migrate(fresh, pathIn(folder, "new.db")).ok());
    {
        Connection old = openAt(pathIn(folder, "old.db"));
        ASSERT_TRUE(migrate(old, pathIn(folder, "old.db"), {migrations().front()}).ok());
    }
    Steps steps;
    for (const Migration& step : migrations()) {
        steps.push_back(step);
        Connection old = openAt(pathIn(folder, "old.db"));
        const auto done = migrate(old, pathIn(folder, "old.db"), steps);
        ASSERT_TRUE(done.ok()) << done.error().detail;
        EXPECT_EQ(*old.integer("PRAGMA user_version"), step.version);
    }
    Connection old = openAt(pathIn(folder, "old.db"));
    EXPECT_EQ(schemaOf(fresh), schemaOf(old));
    EXPECT_EQ(*fresh.integer("PRAGMA application_id"), 0x5352434f);
}

// What each version could hold, written with the columns that it had.
void fillVersion(Connection& db, int version) {
    const QByteArray id = "x'000102030405060708090a0b0c0d0e";
    ASSERT_TRUE(db.execute("INSERT INTO conversations (id, title, created, updated, folder, active_leaf) VALUES (" +
                           id + "0f', 'A title', 5, 6, 'Work', NULL)")
                    .ok());
    ASSERT_TRUE(db.execute("INSERT INTO messages (id, conversation, role, state, created) VALUES (" + id + "10', " +
                           id +
                           "0f', 'user', 'complete', 5); INSERT INTO message_parts (message, ordinal, kind, text) "
                           "VALUES (" +
                           id +
                           "10', 0, 'text', 'Grüße aus der Zeit'); "
                           "INSERT INTO messages (id, conversation, parent, role, state, created) VALUES (" +
                           id + "11', " + id + "0f', " + id + "10', 'assistant', 'streaming', 6)")
                    .ok());
    if (version >= 2) {
        ASSERT_TRUE(db.execute("INSERT INTO settings VALUES ('k', 'v')").ok());
    }
    if (version >= 3) {
        ASSERT_TRUE(db.execute("INSERT INTO model_templates VALUES ('0123456789abcdef', 'chatml')").ok());
    }
    if (version >= 4) {
        ASSERT_TRUE(db.execute("INSERT INTO folders VALUES ('Work', 1), ('Empty', 2)").ok());
    }
    if (version >= 6) {
        ASSERT_TRUE(db.execute("INSERT INTO prompt_cuts VALUES (" + id + "0f', " + id + "10')").ok());
    }
    if (version >= 7) {
        ASSERT_TRUE(db.execute("INSERT INTO prompt_summaries VALUES (" + id + "10', 'In short', 'a model', 1)").ok());
    }
}

TEST(Migrations, EveryEarlierVersionComesWithWhatItHeld) {
    for (std::size_t version = 1; version <= migrations().size(); ++version) {
        SCOPED_TRACE(version);
        const test::TempDir folder;
        const QString path = pathIn(folder);
        {
            Connection old = openAt(path);
            ASSERT_TRUE(
                migrate(old, path, Steps(migrations().begin(), migrations().begin() + static_cast<long>(version)))
                    .ok());
            fillVersion(old, static_cast<int>(version));
        }
        auto stores = openStores(path);
        ASSERT_TRUE(stores.ok()) << stores.error().detail;
        EXPECT_EQ(QFileInfo::exists(backupPath(path, static_cast<int>(version))), version < migrations().size());
        const auto list = (*stores)->history.list();
        ASSERT_EQ(list->size(), 1);
        EXPECT_EQ(list->first().folder, QStringLiteral("Work"));
        EXPECT_EQ((*stores)->history.folders()->size(), version >= 4 ? 2 : 1);
        const auto loaded = (*stores)->conversations.load(list->first().id);
        ASSERT_EQ(loaded->messages.size(), 2);
        EXPECT_EQ(loaded->messages[0].text(), QStringLiteral("Grüße aus der Zeit"));
        EXPECT_EQ((*stores)->opening.interrupted.size(), 1);
        const auto cut = (*stores)->promptCuts.find(list->first().id);
        EXPECT_EQ(cut->isNull(), version < 6);
        const PromptSummary summary{QStringLiteral("In short"), QStringLiteral("a model"), true};
        EXPECT_EQ((*stores)->promptCuts.summaries(list->first().id)->value(*cut),
                  version < 7 ? PromptSummary() : summary);
        SearchQuery query;
        for (const char* typed : {"title", "grusse zeit", "grüße"}) {
            query.text = QString::fromUtf8(typed);
            EXPECT_EQ((*stores)->search.find(query)->hits.size(), QByteArray(typed).startsWith("grusse") ? 0 : 1)
                << typed;
        }
    }
}

TEST(Migrations, RefuseATriggerThatIsNotOurs) {
    const test::TempDir folder;
    const QString path = pathIn(folder);
    {
        Connection db = openAt(path);
        ASSERT_TRUE(migrate(db, path).ok());
        ASSERT_TRUE(
            db.execute("CREATE TRIGGER evil AFTER INSERT ON settings BEGIN DELETE FROM conversations; END").ok());
    }
    Connection db = openAt(path);
    const auto refused = migrate(db, path);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::badFile);
    EXPECT_NE(refused.error().detail.find("evil"), std::string::npos);
}

TEST(Migrations, KeepABackupOfWhatTheyChange) {
    const test::TempDir folder;
    const QString path = pathIn(folder);
    const Steps first = {{1, "one", "CREATE TABLE t (a); INSERT INTO t VALUES (7);"}};
    const Steps both = {first[0], {2, "two", "DROP TABLE t; CREATE TABLE u (b);"}};
    Connection db = openAt(path);
    ASSERT_TRUE(migrate(db, path, first).ok());
    EXPECT_FALSE(QFileInfo::exists(backupPath(path, 0))) << "there is nothing to keep of a new database";
    ASSERT_TRUE(migrate(db, path, both).ok());
    Connection backup = openAt(backupPath(path, 1));
    EXPECT_EQ(*backup.integer("SELECT a FROM t"), 7);
    EXPECT_EQ(*backup.integer("PRAGMA user_version"), 1);
}

TEST(Migrations, AStepThatFailsHasNotHappened) {
    const test::TempDir folder;
    const QString path = pathIn(folder);
    const Steps first = {{1, "one", "CREATE TABLE t (a); INSERT INTO t VALUES (7);"}};
    const Steps bad = {first[0], {2, "two", "DELETE FROM t; CREATE TABLE t (again);"}};
    Connection db = openAt(path);
    ASSERT_TRUE(migrate(db, path, first).ok());
    const auto failed = migrate(db, path, bad);
    ASSERT_FALSE(failed.ok());
    EXPECT_NE(failed.error().detail.find("two"), std::string::npos);
    EXPECT_EQ(*db.integer("PRAGMA user_version"), 1);
    EXPECT_EQ(*db.integer("SELECT a FROM t"), 7);
}

TEST(Migrations, WithoutABackupNothingIsChanged) {
    const test::TempDir folder;
    const QString path = pathIn(folder);
    const Steps first = {{1, "one", "CREATE TABLE t (a);"}};
    const Steps both = {first[0], {2, "two", "DROP TABLE t;"}};
    Connection db = openAt(path);
    ASSERT_TRUE(migrate(db, path, first).ok());
    // A folder with something in it, where the backup would be made.
    std::filesystem::create_directories((backupPath(path, 1) + "/in the way").toStdString());
    EXPECT_FALSE(migrate(db, path, both).ok());
    EXPECT_EQ(*db.integer("SELECT count(*) FROM t"), 0);
    EXPECT_EQ(*db.integer("PRAGMA user_version"), 1);
}

TEST(Migrations, RefuseANewerAndAForeignDatabase) {
    const test::TempDir folder;
    Connection newer = openAt(pathIn(folder, "newer.db"));
    ASSERT_TRUE(migrate(newer, pathIn(folder, "newer.db")).ok());
    ASSERT_TRUE(newer.execute("PRAGMA user_version = 4711").ok());
    const auto refused = migrate(newer, pathIn(folder, "newer.db"));
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::unsupported);

    Connection foreign = openAt(pathIn(folder, "foreign.db"));
    ASSERT_TRUE(foreign.execute("CREATE TABLE conversations (somebody_elses)").ok());
    const auto kept = migrate(foreign, pathIn(folder, "foreign.db"));
    ASSERT_FALSE(kept.ok());
    EXPECT_EQ(kept.error().code, ErrorCode::badFile);
    EXPECT_EQ(schemaOf(foreign).size(), 1);
}

}  // namespace
}  // namespace sirocco
