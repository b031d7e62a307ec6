// The messages of the open conversation, first to last, as rows. Streamed text changes one row and nothing else.
// GUI thread. Empty while no conversation is open.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QList>
#include <QString>

#include "app/chat/conversation_service.h"
#include "ui/chat/document_words.h"

namespace sirocco {

class MessageListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ChatController has it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        MessageIdRole = Qt::UserRole + 1,
        FromUserRole,
        BodyRole,
        QuestionRole,  // the text of a message from the user; empty for an answer
        HasTextRole,
        StreamingRole,
        NoticeRole,   // one sentence when the answer did not end by itself; else empty
        FailedRole,   // the notice is about a failure
        DetailsRole,  // the engine's own words about a failure
        StatsRole,    // "128 tokens · 42 t/s · first after 0.12 s"
        SiblingIndexRole,
        SiblingCountRole,
        DocumentsRole,  // {title, detail} of each that was sent with the message
        NotSentRole,    // is left out of prompts, see ConversationService::promptCut()
        CutHereRole,    // is the last one that is left out
    };

    explicit MessageListModel(ConversationService& service, QObject* parent = nullptr);

    void show(const ConversationId& id);  // reads the path anew
    int count() const { return static_cast<int>(rows_.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const ChatMessage* find(const MessageId& id) const;
    QString textOf(const MessageId& id) const;

signals:
    void countChanged();

private:
    struct SentDocument {
        QString title;
        TextLength length;
    };
    struct Row {
        ChatMessage message;
        QString text;
        int siblingIndex = 0;
        int siblingCount = 1;
        QList<SentDocument> documents = {};
    };

    static QVariantList documentRows(const Row& row);
    Row makeRow(const ChatMessage& message) const;
    int rowOf(const MessageId& id) const;
    void readCut();
    void onMessageAdded(const ConversationId& id, const MessageId& message);
    void onMessageChanged(const ConversationId& id, const MessageId& message);
    void onTextAppended(const ConversationId& id, const MessageId& message, const QString& text);

    ConversationService& service_;
    ConversationId shown_;
    QList<Row> rows_;
    int cutRow_ = -1;  // it and all before it are not sent
};

}  // namespace sirocco
