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
    Q_PROPERTY(QString lastAnswer READ lastAnswer NOTIFY countChanged)

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
        DocumentsRole,    // {title, detail} of each that was sent with the message
        NotSentRole,      // is left out of prompts, see ConversationService::promptCut()
        CutHereRole,      // is the last one that is left out
        ContinuableRole,  // the answer can go on from where it ended, if it is the last one
        SummaryRole,      // of the conversation down to it, see ConversationService::summary(); empty without one
        SummaryByRole,    // who wrote that
    };

    explicit MessageListModel(ConversationService& service, QObject* parent = nullptr);

    // Reads the path anew. Rows of messages that stay on it stay, so that a view keeps its place.
    void show(const ConversationId& id);
    int count() const { return static_cast<int>(rows_.size()); }

    QString lastAnswer() const;  // its id; empty where the last message is none

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const ChatMessage* find(const MessageId& id) const;
    QString textOf(const MessageId& id) const;
    int rowOf(const MessageId& id) const;                                                          // -1: not shown
    Q_INVOKABLE int rowOf(const QString& messageId) const { return rowOf(MessageId(messageId)); }  // likewise
    // Null without one.
    const ChatMessage* lastFromUser() const;
    const ChatMessage* lastWithSiblings() const;

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
    void follow(const QList<Row>& path);
    template <typename Matches>
    const ChatMessage* last(Matches matches) const;
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
