// The answers that the end of the last run cut off, for QML: those in conversations that nobody has looked at since,
// for a conversation that is open says so itself. GUI thread. The service must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QSet>
#include <QString>

#include "app/chat/history_service.h"

namespace sirocco {

class InterruptedController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ChatController has it")
    Q_PROPERTY(QString text READ text NOTIFY changed)  // one sentence; empty: there are none

public:
    explicit InterruptedController(HistoryService& history, QObject* parent = nullptr);

    void looked(const ConversationId& conversation);
    QString text() const;

    Q_INVOKABLE void showNewest();
    Q_INVOKABLE void dismiss() { history_.dismissInterrupted(); }

signals:
    void changed();
    void wanted(const sirocco::ConversationId& conversation, const sirocco::MessageId& message);

private:
    QList<InterruptedAnswer> unseen() const;

    HistoryService& history_;
    QSet<ConversationId> seen_;
};

}  // namespace sirocco
