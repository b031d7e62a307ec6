// Carrying conversations out and in from the window: how far it is, and how it ended, in one line. GUI thread. The
// service must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include "app/chat/transfer_service.h"

namespace sirocco {

class TransferController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(double share READ share NOTIFY changed)  // 0 to 1
    Q_PROPERTY(QString text READ text NOTIFY changed)   // what runs, or how it ended; empty: nothing to say
    Q_PROPERTY(bool isFailure READ isFailure NOTIFY changed)

public:
    explicit TransferController(TransferService& service, QObject* parent = nullptr);

    bool isRunning() const { return service_.isRunning(); }
    double share() const { return share_; }
    QString text() const { return text_; }
    bool isFailure() const { return failure_; }

    // As the end of the file's name says: .html, .json, anything else Markdown. No ids: all conversations.
    Q_INVOKABLE void exportTo(const QUrl& file, const QStringList& ids);
    Q_INVOKABLE void importFrom(const QUrl& file);
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void dismiss();

signals:
    void changed();

private:
    void say(const QString& text, bool failure = false);

    TransferService& service_;
    double share_ = 0;
    QString text_;
    bool failure_ = false;
};

}  // namespace sirocco
