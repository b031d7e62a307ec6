#include "app/documents/reader_process.h"

#include <unistd.h>

#include <QFileInfo>
#include <csignal>
#include <utility>

namespace sirocco {

ReaderProcess::ReaderProcess(const QString& program, int descriptor, int limitMs, QObject* parent)
    : QObject(parent), descriptor_(descriptor) {
    process_.setProgram(program);
    process_.setWorkingDirectory(QStringLiteral("/"));
    // Nothing of ours is handed on but where libraries are: no streams but the answer's and the document's.
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    if (qEnvironmentVariableIsSet("LD_LIBRARY_PATH")) {
        environment.insert(QStringLiteral("LD_LIBRARY_PATH"), qEnvironmentVariable("LD_LIBRARY_PATH"));
    }
    process_.setProcessEnvironment(environment);
    process_.setStandardInputFile(QProcess::nullDevice());
    process_.setStandardErrorFile(QProcess::nullDevice());
    process_.setChildProcessModifier([descriptor] {
        if (dup2(descriptor, STDIN_FILENO) < 0) {
            _exit(1);
        }
    });
    clock_.setSingleShot(true);
    clock_.setInterval(limitMs);
    connect(&clock_, &QTimer::timeout, this, [this] {
        fail({DocumentProblem::tookTooLong, 0, QStringLiteral("no answer within %1 ms").arg(clock_.interval())});
    });
    connect(&process_, &QProcess::readyReadStandardOutput, this, &ReaderProcess::readMore);
    connect(&process_, &QProcess::finished, this, &ReaderProcess::ended);
    connect(&process_, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            fail({DocumentProblem::readerMissing, 0, process_.program() + QStringLiteral(" could not be started")});
        }
    });
}

ReaderProcess::~ReaderProcess() {
    done_ = true;
    process_.disconnect(this);
    if (process_.state() != QProcess::NotRunning) {
        process_.kill();
        process_.waitForFinished();  // a killed process ends at once
    }
    closeDescriptor();
}

void ReaderProcess::start() {
    // Later, so that a program that is not there is reported as one that answers: after start().
    QMetaObject::invokeMethod(
        this,
        [this] {
            clock_.start();
            process_.start(QIODevice::ReadOnly);
            closeDescriptor();  // the child has its own
        },
        Qt::QueuedConnection);
}

void ReaderProcess::closeDescriptor() {
    if (descriptor_ >= 0) {
        close(std::exchange(descriptor_, -1));
    }
}

void ReaderProcess::readMore() {
    const int before = parser_.pagesRead();
    const bool known = parser_.pageCount() > 0;
    if (!parser_.feed(process_.readAllStandardOutput())) {
        fail(*parser_.error());
    } else if (parser_.pagesRead() != before || known != (parser_.pageCount() > 0)) {
        emit progress(parser_.pagesRead(), parser_.pageCount());
    }
}

void ReaderProcess::ended(int exitCode, QProcess::ExitStatus status) {
    if (!done_) {
        readMore();
    }
    if (done_) {
        return;
    }
    if (status == QProcess::CrashExit && exitCode == SIGXCPU) {
        fail({DocumentProblem::tookTooLong, 0, QStringLiteral("the reader used up its processor time")});
    } else if (status == QProcess::CrashExit || exitCode != 0 || !parser_.complete()) {
        fail({DocumentProblem::readerFailed, 0,
              status == QProcess::CrashExit
                  ? QStringLiteral("the reader was ended by signal %1").arg(exitCode)
                  : QStringLiteral("the reader ended with %1 before its answer did").arg(exitCode)});
    } else {
        done_ = true;
        clock_.stop();
        emit finished();
    }
}

void ReaderProcess::fail(const DocumentError& error) {
    if (std::exchange(done_, true)) {
        return;
    }
    clock_.stop();
    process_.kill();
    emit failed(error);
}

}  // namespace sirocco
