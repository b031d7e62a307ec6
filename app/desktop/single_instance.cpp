#include "app/desktop/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QLocalSocket>
#include <QThread>

namespace sirocco {
namespace {

constexpr int answerTimeoutMs = 3000;
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
            // To connect is the whole message: nothing is read, so there is nothing to check.
            socket->disconnectFromServer();
            socket->deleteLater();
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
    do {
        QLocalSocket socket;
        socket.connectToServer(serverName_);
        if (socket.waitForConnected(answerTimeoutMs)) {
            return Start::joined;
        }
        QThread::msleep(retryMs);
    } while (waited.elapsed() < answerTimeoutMs);
    return Start::failed;
}

}  // namespace sirocco
