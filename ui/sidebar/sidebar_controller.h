// What can be done with the history from the sidebar, and undone. Which conversation is open is not its business.
// GUI thread. Conversations are named by their ids as texts.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <functional>

#include "app/chat/conversation_service.h"
#include "app/chat/history_service.h"
#include "ui/sidebar/conversation_list_model.h"

namespace sirocco {

class SidebarController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(sirocco::ConversationListModel* conversations READ conversations CONSTANT)
    Q_PROPERTY(QStringList folderChoices READ folderChoices NOTIFY foldersChanged)
    Q_PROPERTY(QString done READ done NOTIFY doneChanged)

public:
    SidebarController(HistoryService& history, const ConversationService& conversations, QObject* parent = nullptr);

    ConversationListModel* conversations() { return &conversations_; }
    QStringList folderChoices() const;      // an empty one first: none
    QString done() const { return done_; }  // what undo() would take back, as a sentence; empty: nothing

    Q_INVOKABLE void rename(const QString& id, const QString& title);
    Q_INVOKABLE void remove(const QStringList& ids);
    Q_INVOKABLE void setPinned(const QStringList& ids, bool pinned);
    Q_INVOKABLE void setArchived(const QStringList& ids, bool archived);
    Q_INVOKABLE void moveToFolder(const QStringList& ids, const QString& folder);  // empty: into none
    Q_INVOKABLE QString folderOf(const QString& id) const;
    Q_INVOKABLE QVariantMap stateOf(const QString& id) const;  // {listed, pinned, archived}

    Q_INVOKABLE void createFolder(const QString& name);
    Q_INVOKABLE void renameFolder(const QString& from, const QString& to);
    Q_INVOKABLE void removeFolder(const QString& name);  // its conversations stay

    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismiss();                   // it stays done
    static QString conversationsText(int count);  // "3 conversations"

signals:
    void foldersChanged();
    void doneChanged();

private:
    void say(const QString& done, std::function<void()> undo);

    HistoryService& history_;
    ConversationListModel conversations_;
    QString done_;
    std::function<void()> undo_;
    DeletionId deletion_;  // that undo_ takes back
};

}  // namespace sirocco
