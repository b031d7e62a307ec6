// One running window a data folder. The first start holds a lock there and listens; a later one asks it to come to the
// front, and ends. The lock of a program that was killed does not count.
#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QString>

namespace sirocco {

class SingleInstance : public QObject {
    Q_OBJECT

public:
    enum class Start {
        first,   // the data folder is ours until this object goes
        joined,  // another one has it, and was asked to raise its window
        busy,    // another one has it and did not answer within five seconds
        failed,  // the lock cannot be written
    };

    explicit SingleInstance(const QString& dataDir);

    Start start();

signals:
    void raiseRequested();

private:
    QLockFile lock_;
    QString serverName_;
    QLocalServer server_;
};

}  // namespace sirocco
