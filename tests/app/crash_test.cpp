// A program that is killed while it writes: no committed message is lost, nothing needs repair.
#include <gtest/gtest.h>

#include <QDateTime>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QThread>
#include <cstdio>

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

// One life of chat_writer, killed at a random moment, and what it had said until then.
struct Life {
    bool ready = false;
    QHash<MessageId, QString> sent;            // committed, with its text
    QHash<MessageId, ConversationId> belongs;  // of each of them
    MessageId answer;                          // the last that was seen to grow
    qint64 oldText = 0;                        // its characters that were there a second before the kill
};

Life liveAndDie(const QString& folder, QRandomGenerator& random) {
    QProcess writer;
    writer.start(QStringLiteral(CHAT_WRITER), {folder, QString::number(random.generate())});
    EXPECT_TRUE(writer.waitForStarted());
    const quint32 kind = random.bounded(20u);
    if (kind > 1) {
        EXPECT_TRUE(writer.waitForReadyRead(60000)) << writer.readAllStandardError().toStdString();
    }
    // Some while the database is being opened, some during a long answer.
    const int wait = static_cast<int>(kind == 0 ? random.bounded(8) : kind == 19 ? 1300 : random.bounded(150));
    QThread::msleep(static_cast<unsigned long>(wait));
    writer.kill();  // SIGKILL, wherever it is now
    const qint64 killed = QDateTime::currentMSecsSinceEpoch();
    EXPECT_TRUE(writer.waitForFinished());
    Life life;
    while (writer.canReadLine()) {
        const QList<QByteArray> words = writer.readLine().trimmed().split(' ');
        life.ready = life.ready || words[0] == "ready";
        if (words[0] == "sent" && words.size() == 4) {
            const MessageId id(QString::fromLatin1(words[2]));
            life.sent.insert(id, QString::fromLatin1(words[3]));
            life.belongs.insert(id, ConversationId(QString::fromLatin1(words[1])));
        } else if (words[0] == "text" && words.size() == 4) {
            const MessageId id(QString::fromLatin1(words[1]));
            if (id != life.answer) {
                life.oldText = 0;
            }
            life.answer = id;
            if (words[3].toLongLong() < killed - 1000) {
                life.oldText = words[2].toLongLong();
            }
        }
    }
    return life;
}

TEST(Crash, KilledAtAnyMomentOfTypingSendingAndAnsweringLosesNothing) {
    const QByteArray wanted = qgetenv("SIROCCO_TESTS");
    const int runs = wanted == "full" ? 200 : 40;
    const test::TempDir folder;
    const QString path = QString::fromStdString(folder.file("sirocco.db"));
    const quint32 seed = QRandomGenerator::system()->generate();
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    QRandomGenerator random(seed);
    int committed = 0, lost = 0, repairs = 0, offered = 0, notOffered = 0, ready = 0;
    for (int run = 0; run < runs; ++run) {
        const Life life = liveAndDie(QString::fromStdString(folder.path()), random);
        ready += life.ready;
        committed += static_cast<int>(life.sent.size());
        {
            auto as = Connection::open(path);
            repairs += as.ok() && as->check().ok() ? 0 : 1;
        }
        auto stores = openStores(path);
        ASSERT_TRUE(stores.ok()) << stores.error().detail;
        repairs += (*stores)->opening.recovery ? 1 : 0;
        QSet<MessageId> offers;
        for (const InterruptedAnswer& answer : (*stores)->opening.interrupted) {
            offers.insert(answer.message);
        }
        offered += static_cast<int>(offers.size());
        QHash<MessageId, ChatMessage> stored;
        for (const ConversationId& id : QSet<ConversationId>(life.belongs.begin(), life.belongs.end())) {
            const auto loaded = (*stores)->conversations.load(id);
            ASSERT_TRUE(loaded.ok()) << loaded.error().detail;
            for (const ChatMessage& message : loaded->messages) {
                stored.insert(message.id, message);
                notOffered += message.state == MessageState::interrupted && !offers.contains(message.id) ? 1 : 0;
                EXPECT_NE(message.state, MessageState::streaming);
                const auto ids = loaded->answerIds.value(message.id).size();
                EXPECT_EQ(static_cast<qsizetype>(ids) * 5, message.role == Role::assistant ? message.text().size() : 0);
            }
        }
        for (auto sent = life.sent.cbegin(); sent != life.sent.cend(); ++sent) {
            lost += stored.contains(sent.key()) && stored[sent.key()].text() == sent.value() ? 0 : 1;
        }
        if (stored.contains(life.answer)) {
            EXPECT_GE(stored[life.answer].text().size(), life.oldText) << "more than a second of an answer is gone";
        }
    }
    std::printf(
        "%d kills, %d of them after the start: %d messages committed, lost: %d, databases needing repair: %d, "
        "interrupted answers offered: %d, not offered: %d\n",
        runs, ready, committed, lost, repairs, offered, notOffered);
    EXPECT_EQ(lost, 0);
    EXPECT_EQ(repairs, 0);
    EXPECT_EQ(notOffered, 0);
    EXPECT_GT(committed, runs / 2) << "the kills come too early to show anything";
    EXPECT_GT(offered, 0);
}

}  // namespace
}  // namespace sirocco
