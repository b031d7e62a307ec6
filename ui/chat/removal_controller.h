// What was deleted last from the conversation that is looked at, for QML: how much, and the way to have it back. It is
// offered until something new is stored in the conversation, another one is looked at, or the offer is dismissed. GUI
// thread. The service must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/chat/conversation_service.h"

namespace sirocco {

class RemovalController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ChatController has it")
    Q_PROPERTY(QString text READ text NOTIFY changed)  // "Deleted 4 messages"; empty: there is nothing to offer

public:
    explicit RemovalController(ConversationService& conversations, QObject* parent = nullptr);

    void show(const ConversationId& conversation);
    QString text() const;

    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismiss();

signals:
    void changed();

private:
    ConversationService& conversations_;
    ConversationId conversation_;
    DeletionId deletion_;
    int messages_ = 0;
};

}  // namespace sirocco
