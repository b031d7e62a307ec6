// The history as rows: the pinned, the folders with what is in them, the others by day, each group with the newest
// change first. Or those that are archived, by day. GUI thread. Rows move, appear and vanish one by one, so that a view
// keeps its place. Also which of them are picked, to do something with all of these at once.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QDate>
#include <QHash>
#include <QList>
#include <QSet>
#include <QStringList>
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
    Q_PROPERTY(bool archive READ showsArchive WRITE showArchive NOTIFY archiveChanged)
    Q_PROPERTY(int total READ total NOTIFY totalChanged)
    Q_PROPERTY(int archivedCount READ archivedCount NOTIFY archivedCountChanged)
    Q_PROPERTY(int pickedCount READ pickedCount NOTIFY pickedChanged)

public:
    enum Role {
        ConversationIdRole = Qt::UserRole + 1,  // empty for the row of a folder
        TitleRole,                              // of a conversation or folder
        GroupRole,
        AnsweringRole,
        FolderRole,  // that the row is a folder's
        FoldedRole,  // what is in the folder is not shown
        SizeRole,    // conversations in the folder
        IndentedRole,
        PinnedRole,
        PickedRole,
    };

    ConversationListModel(HistoryService& history, const ConversationService& conversations, QObject* parent = nullptr);

    int count() const { return static_cast<int>(rows_.size()); }
    bool showsArchive() const { return archive_; }
    void showArchive(bool archive);
    int total() const { return total_; }  // conversations, wherever they are
    int archivedCount() const { return archivedCount_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE int rowOf(const QString& id) const;
    Q_INVOKABLE void fold(const QString& folder, bool folded);
    Q_INVOKABLE void reveal(const QString& id);  // makes it one of the rows

    int pickedCount() const { return static_cast<int>(picked_.size()); }
    Q_INVOKABLE void pick(int row);    // or no longer
    Q_INVOKABLE void pickTo(int row);  // all from the one that was picked last
    Q_INVOKABLE void pickAll();
    Q_INVOKABLE void pickNone();
    Q_INVOKABLE QStringList picked() const;  // from the first row on

signals:
    void countChanged();
    void archiveChanged();
    void totalChanged();
    void archivedCountChanged();
    void pickedChanged();

private:
    struct Row {
        bool isFolder = false;
        ConversationInfo info;  // of a folder: its name as `folder`
    };

    int rank(const Row& row) const;
    bool before(const Row& a, const Row& b) const;
    bool belongs(const ConversationInfo& info) const;
    QString group(const Row& row) const;
    int rowOf(const ConversationId& id) const;

    void reload();
    void update(const ConversationId& id);
    void updateFolders();
    void insert(const Row& row);
    void move(int from, const Row& changed);
    void removeAt(int row);
    void touch(const ConversationId& id, const QList<int>& roles);
    void countAll();
    void setPicked(QSet<ConversationId> picked);
    void regroupAtMidnight();

    HistoryService& history_;
    const ConversationService& conversations_;
    QList<Row> rows_;
    bool archive_ = false;
    QSet<QString> folded_;
    QHash<QString, int> sizes_;  // of the folders
    int total_ = 0;
    int archivedCount_ = 0;
    QSet<ConversationId> picked_;
    ConversationId pickedLast_;
    QTimer counting_;  // many rows may change at once
    QTimer midnight_;
};

}  // namespace sirocco
