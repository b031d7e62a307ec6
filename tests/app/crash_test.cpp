// A program that is killed while it writes: no committed message is lost, nothing needs repair.
#include <gtest/gtest.h>

#include <QProcess>

#include "app/storage/store_worker.h"
#include "tests/support/temp_dir.h"

namespace sirocco {
namespace {

TEST(Crash, KilledWhileAnsweringKeepsWhatWasCommitted) {
    for (const int checkpoints : {0, 1, 7, 40}) {
        SCOPED_TRACE(checkpoints);
        const test::TempDir folder;
        const QString path = QString::fromStdString(folder.file("sirocco.db"));
        QProcess writer;
        writer.start(QStringLiteral(STORE_WRITER), {path});
        int lines = 0;
        QByteArray last;
        while (lines < 1 + checkpoints && writer.waitForReadyRead(60000)) {
            while (lines < 1 + checkpoints && writer.canReadLine()) {
                last = writer.readLine().trimmed();
                ++lines;
            }
        }
        ASSERT_EQ(lines, 1 + checkpoints) << writer.readAllStandardError().toStdString();
        writer.kill();  // SIGKILL, wherever it is now
        ASSERT_TRUE(writer.waitForFinished());

        auto stores = openStores(path);
        ASSERT_TRUE(stores.ok()) << stores.error().detail;
        EXPECT_EQ((*stores)->opening.interrupted.size(), 1);
        auto check = (*stores)->connection.prepare("PRAGMA integrity_check");
        ASSERT_TRUE(check.ok());
        ASSERT_TRUE(*check->step());
        EXPECT_EQ(check->text(0), QStringLiteral("ok"));

        const auto list = (*stores)->history.list();
        ASSERT_TRUE(list.ok());
        ASSERT_EQ(list->size(), 1);
        const auto loaded = (*stores)->conversations.load(list->first().id);
        ASSERT_TRUE(loaded.ok());
        ASSERT_EQ(loaded->messages.size(), 2);
        EXPECT_EQ(loaded->messages[0].text(), QStringLiteral("question"));
        EXPECT_EQ(loaded->messages[1].state, MessageState::interrupted);
        // It reported a checkpoint only after its commit, and may have committed more since.
        const int reported = checkpoints > 0 ? last.toInt() : 0;
        const auto words = static_cast<int>(loaded->messages[1].text().size() / 5);
        EXPECT_GE(words, reported);
        EXPECT_EQ(static_cast<int>(loaded->answerIds.value(loaded->messages[1].id).size()), words);
    }
}

}  // namespace
}  // namespace sirocco
