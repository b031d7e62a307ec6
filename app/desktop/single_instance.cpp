#include "app/desktop/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QThread>
#include <algorithm>

namespace sirocco {
namespace {

// Longer than any work that the other window does between two looks at its socket.
constexpr int answerTimeoutMs = 5000;
constexpr int retryMs = 50;

// Short, because the path of a local socket is, and the same however the folder was written.
QString nameFor(const QString& dataDir) {
    const QByteArray path = QDir(dataDir).canonicalPath().toUtf8();
    return QStringLiteral("sirocco-") +
           QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
}

}  // namespace

SingleInstance::SingleInstance(const QString& dataDir)
    : lock_(QDir(dataDir).filePath(QStringLiteral("sirocco.lock"))), serverName_(nameFor(dataDir)) {
    lock_.setStaleLockTime(0);
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&server_, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = server_.nextPendingConnection()) {
            // To connect is the whole message: nothing is read, so there is nothing to check. The byte says that
            // somebody is at home: the system lets others connect to a program that hangs, too.
            socket->write("\n");
            socket->disconnectFromServer();
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            emit raiseRequested();
        }
    });
}

SingleInstance::Start SingleInstance::start() {
    if (lock_.tryLock(0)) {
        // What a killed program left behind; the lock says that it is nobody's.
        QLocalServer::removeServer(serverName_);
        server_.listen(serverName_);
        return Start::first;
    }
    if (lock_.error() != QLockFile::LockFailedError) {
        return Start::failed;
    }
    // The other one may have been started a moment ago and not listen yet.
    QElapsedTimer waited;
    waited.start();
    const auto left = [&] { return std::max(1, answerTimeoutMs - static_cast<int>(waited.elapsed())); };
    do {
        QLocalSocket socket;
        socket.connectToServer(serverName_);
        if (socket.waitForConnected(left())) {
            if (socket.bytesAvailable() > 0 || socket.waitForReadyRead(left())) {
                return Start::joined;
            }
        }
        QThread::msleep(retryMs);
    } while (waited.elapsed() < answerTimeoutMs);
    return Start::busy;
}

}  // namespace sirocco
