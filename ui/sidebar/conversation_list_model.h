// The history as rows, newest change first, each with the day group it belongs to. GUI thread. Rows move, appear and
// vanish one by one, so that a view keeps its place.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QDate>
#include <QList>
#include <QTimer>

#include "app/chat/conversation_service.h"
#include "app/chat/history_service.h"

namespace sirocco {

// "Today", "Yesterday", … for a day seen from `today`.
QString dayGroup(const QDate& day, const QDate& today);

class ConversationListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("SidebarController has it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { ConversationIdRole = Qt::UserRole + 1, TitleRole, GroupRole, AnsweringRole };

    ConversationListModel(HistoryService& history, const ConversationService& conversations, QObject* parent = nullptr);

    int count() const { return static_cast<int>(rows_.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE int rowOf(const QString& id) const;

signals:
    void countChanged();

private:
    void reload();
    void add(const ConversationId& id);
    void remove(const ConversationId& id);
    void update(const ConversationId& id);
    void touch(const ConversationId& id, const QList<int>& roles);
    void regroupAtMidnight();

    HistoryService& history_;
    const ConversationService& conversations_;
    QList<ConversationInfo> rows_;
    QTimer midnight_;
};

}  // namespace sirocco
