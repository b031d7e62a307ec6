// What can be done with the history from the sidebar. Which conversation is open is not its business. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/chat/conversation_service.h"
#include "app/chat/history_service.h"
#include "ui/sidebar/conversation_list_model.h"

namespace sirocco {

class SidebarController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(sirocco::ConversationListModel* conversations READ conversations CONSTANT)

public:
    SidebarController(HistoryService& history, const ConversationService& conversations, QObject* parent = nullptr);

    ConversationListModel* conversations() { return &conversations_; }

    Q_INVOKABLE void rename(const QString& id, const QString& title);
    Q_INVOKABLE void remove(const QString& id);

private:
    HistoryService& history_;
    ConversationListModel conversations_;
};

}  // namespace sirocco
