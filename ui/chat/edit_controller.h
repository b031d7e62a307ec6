// The message that is being written anew in each conversation, for QML: which it is, and its text so far. Nothing that
// was typed goes when its row scrolls away, when sending it fails, or when another conversation is looked at. GUI
// thread. The service must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QHash>
#include <QObject>
#include <QString>

#include "app/chat/conversation_service.h"

namespace sirocco {

class EditController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ChatController has it")
    Q_PROPERTY(QString messageId READ messageId NOTIFY changed)  // empty: nothing is edited

public:
    explicit EditController(ConversationService& conversations, QObject* parent = nullptr);

    void show(const ConversationId& conversation);
    void forget(const ConversationId& conversation) { edits_.remove(conversation); }

    QString messageId() const;

    // In place of what was being edited before. Ignored when there is no such message.
    Q_INVOKABLE void begin(const QString& messageId);
    Q_INVOKABLE QString text() const { return edits_.value(conversation_).text; }
    Q_INVOKABLE void type(const QString& text);
    Q_INVOKABLE void leave();

    // Each makes another version beside the original, and ends the editing once that is stored.
    Q_INVOKABLE void send();  // of a message of the user's
    Q_INVOKABLE void save();  // of an answer
    Q_INVOKABLE void goOn();  // of an answer, which the model continues

signals:
    void changed();
    void begun();  // after changed(): its editor is there, and wants the keyboard
    void ended();  // after changed(): its editor is gone

private:
    struct Edit {
        MessageId message;
        QString text;
    };

    void end(const ConversationId& conversation);

    ConversationService& conversations_;
    ConversationId conversation_;
    QHash<ConversationId, Edit> edits_;
};

}  // namespace sirocco
