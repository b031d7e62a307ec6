// Finds a text in every message of the open conversation, as it is read, also in those that are not on the screen.
// Upper and lower case are the same. Messages are looked through in slices, so that the window never waits. For QML,
// GUI thread. The model must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

#include "ui/chat/message_list_model.h"

namespace sirocco {

class ConversationFind : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sirocco::MessageListModel* messages READ messages WRITE setMessages NOTIFY messagesChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int current READ current NOTIFY changed)  // from 1; 0: none
    Q_PROPERTY(bool looking READ isLooking NOTIFY changed)

public:
    explicit ConversationFind(QObject* parent = nullptr);

    MessageListModel* messages() const { return messages_; }
    void setMessages(MessageListModel* messages);
    QString text() const { return text_; }
    void setText(const QString& text);
    int count() const { return static_cast<int>(hits_.size()); }
    int current() const { return current_ + 1; }
    bool isLooking() const { return slices_.isActive(); }

    Q_INVOKABLE void step(int by);  // from the last to the first, and back

signals:
    void messagesChanged();
    void textChanged();
    void changed();
    void found(int row, int from, int to);  // characters of what is shown of the message

private:
    struct Hit {
        int row = 0;
        int from = 0;
    };

    void restart();
    void lookOn();
    const QString& shown(int row);

    MessageListModel* messages_ = nullptr;
    QString text_;
    QHash<int, QString> texts_;  // of rows, as they are shown
    QList<Hit> hits_;
    int current_ = -1;
    int nextRow_ = 0;
    QTimer slices_;
};

}  // namespace sirocco
