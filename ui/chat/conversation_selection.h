// A selection that may reach over several messages of the conversation, also over those that are not on the screen: two
// ends, each a message and a position in what is shown of it. For QML, GUI thread. The model must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <algorithm>

#include "ui/chat/message_list_model.h"

namespace sirocco {

class ConversationSelection : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sirocco::MessageListModel* messages READ messages WRITE setMessages NOTIFY messagesChanged)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed)

public:
    using QObject::QObject;

    MessageListModel* messages() const { return messages_; }
    void setMessages(MessageListModel* messages);
    bool isEmpty() const;

    Q_INVOKABLE void begin(int row, int position);
    Q_INVOKABLE void extend(int row, int position);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clear();

    // What of this message is selected. Where it goes on to the message's end, the end is -1; both are 0 when nothing
    // is.
    Q_INVOKABLE int startIn(int row) const;
    Q_INVOKABLE int endIn(int row) const;

    // As it is read, message after message with a blank line between.
    QString text() const;
    Q_INVOKABLE void copy() const;
    // To what a press of the middle button inserts, where the system has that.
    Q_INVOKABLE void offer() const;

signals:
    void messagesChanged();
    void changed();

private:
    struct End {
        int row = -1;
        int position = 0;
        bool operator==(const End&) const = default;
        bool operator<(const End& other) const {
            return row < other.row || (row == other.row && position < other.position);
        }
    };
    End first() const { return std::min(anchor_, cursor_); }
    End last() const { return std::max(anchor_, cursor_); }

    MessageListModel* messages_ = nullptr;
    End anchor_;
    End cursor_;
};

}  // namespace sirocco
