// The program itself, without a screen: how it starts, joins an earlier start, and ends.
#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <csignal>

#include "app/storage/store_worker.h"
#include "tests/support/temp_dir.h"

namespace sirocco {
namespace {

constexpr int limitMs = 60000;

class Desktop : public testing::Test {
protected:
    void prepare(QProcess& program, const QStringList& arguments) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), QString::fromStdString(folder_.file("")));
        program.setProcessEnvironment(environment);
        program.setProgram(QStringLiteral(SIROCCO_PROGRAM));
        program.setArguments(arguments);
    }
    int run(const QStringList& arguments, QString* output = nullptr) const {
        QProcess program;
        prepare(program, arguments);
        program.start();
        if (!program.waitForFinished(limitMs) || program.exitStatus() != QProcess::NormalExit) {
            return -1;
        }
        if (output != nullptr) {
            *output = QString::fromUtf8(program.readAllStandardOutput());
        }
        return program.exitCode();
    }
    QStringList here() const { return {QStringLiteral("--data-dir"), dataDir()}; }
    QString dataDir() const { return QString::fromStdString(folder_.file("data")); }

    // Until the window is there and something was written, or the program has ended.
    bool waitUntilUp(QProcess& program) const {
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < limitMs && program.state() != QProcess::NotRunning) {
            program.waitForFinished(50);
            if (QFileInfo(dataDir() + QStringLiteral("/sirocco.db-wal")).size() > 0) {
                return true;
            }
        }
        return false;
    }

    test::TempDir folder_;
};

TEST_F(Desktop, HelpAndVersionNeedNoDisplay) {
    QProcess program;
    prepare(program, {QStringLiteral("--help")});
    QProcessEnvironment environment = program.processEnvironment();
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}) {
        environment.remove(QLatin1String(name));
    }
    program.setProcessEnvironment(environment);
    program.start();
    ASSERT_TRUE(program.waitForFinished(limitMs));
    EXPECT_EQ(program.exitCode(), 0);
    EXPECT_TRUE(program.readAllStandardOutput().contains("--data-dir"));
    QString version;
    EXPECT_EQ(run({QStringLiteral("--version")}, &version), 0);
    EXPECT_TRUE(version.startsWith(QStringLiteral("sirocco ")));
}

TEST_F(Desktop, WrongUseEndsWithTwo) {
    EXPECT_EQ(run({QStringLiteral("--frobnicate")}), 2);
    EXPECT_EQ(run({QStringLiteral("stray")}), 2);
}

TEST_F(Desktop, APlaceThatCannotBeMadeEndsWithOne) {
    QFile file(QString::fromStdString(folder_.file("file")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(run({QStringLiteral("--data-dir"), file.fileName()}), 1);
    EXPECT_EQ(run({QStringLiteral("--data-dir"), file.fileName() + QStringLiteral("/below")}), 1);
}

TEST_F(Desktop, ASecondStartJoinsTheFirstAndATermEndsItProperly) {
    QProcess first;
    prepare(first, here());
    first.start();
    ASSERT_TRUE(waitUntilUp(first)) << first.readAllStandardError().toStdString();
    EXPECT_EQ(QFileInfo(dataDir()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    EXPECT_EQ(run(here()), 0);
    EXPECT_EQ(first.state(), QProcess::Running);
    first.terminate();
    ASSERT_TRUE(first.waitForFinished(limitMs));
    EXPECT_EQ(first.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(first.exitCode(), 0);
    EXPECT_FALSE(QFileInfo::exists(dataDir() + QStringLiteral("/sirocco.db-wal"))) << "the database was not closed";
}

TEST_F(Desktop, ASecondStartDoesNotWaitForEverForAFirstThatHangs) {
    QProcess first;
    prepare(first, here());
    first.start();
    ASSERT_TRUE(waitUntilUp(first)) << first.readAllStandardError().toStdString();
    ASSERT_EQ(kill(static_cast<pid_t>(first.processId()), SIGSTOP), 0);
    QProcess second;
    prepare(second, here());
    second.start();
    ASSERT_TRUE(second.waitForFinished(limitMs));
    EXPECT_EQ(second.exitCode(), 1);
    EXPECT_TRUE(second.readAllStandardError().contains("does not answer"));
    ASSERT_EQ(kill(static_cast<pid_t>(first.processId()), SIGCONT), 0);
    EXPECT_EQ(run(here()), 0) << "it goes on, and the next start joins it";
    first.terminate();
    ASSERT_TRUE(first.waitForFinished(limitMs));
    EXPECT_EQ(first.exitCode(), 0);
}

TEST_F(Desktop, AKilledProgramDoesNotBarTheNext) {
    QProcess first;
    prepare(first, here());
    first.start();
    ASSERT_TRUE(waitUntilUp(first)) << first.readAllStandardError().toStdString();
    first.kill();
    ASSERT_TRUE(first.waitForFinished(limitMs));
    QProcess second;
    prepare(second, here());
    second.start();
    EXPECT_FALSE(second.waitForFinished(2000)) << second.readAllStandardError().toStdString();
    second.terminate();
    ASSERT_TRUE(second.waitForFinished(limitMs));
    EXPECT_EQ(second.exitCode(), 0);
    EXPECT_TRUE(openStores(dataDir() + QStringLiteral("/sirocco.db")).ok());
}

}  // namespace
}  // namespace sirocco
