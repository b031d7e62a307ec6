// The list of conversations and what is done with it as a whole: rename, pin, folders, archive, delete and undo.
//
// Lives on the GUI thread; nothing here blocks. Changes are shown at once and written in the background by
// StoreWorker::keep(), which does not give up while the disk is full. The one place that knows a conversation's title,
// pin and folder, also of drafts and temporary ones, which are not in the list.
#pragma once

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <functional>

#include "app/chat/chat_types.h"

namespace sirocco {

class StoreWorker;

class HistoryService : public QObject {
    Q_OBJECT

public:
    explicit HistoryService(StoreWorker& store, QObject* parent = nullptr);  // store must outlive it

    // Newest change first, archived ones among them. Empty until listLoaded() (or listFailed()). Read again by itself
    // when the database was opened later than that, or was restored.
    void loadList();
    const QList<ConversationInfo>& conversations() const { return list_; }
    // Also of those that are not in the list. Null when unknown; valid until control returns to the event loop.
    const ConversationInfo* conversation(const ConversationId& id) const;
    // By name; read together with the list.
    const QList<Folder>& folders() const { return folders_; }

    // Empty titles are ignored.
    void rename(const ConversationId& id, const QString& title);
    void setPinned(const QList<ConversationId>& ids, bool pinned);
    void setArchived(const QList<ConversationId>& ids, bool archived);

    // Names are simplified; an empty one and, for createFolder(), one that exists is ignored.
    void createFolder(const QString& name);
    void renameFolder(const QString& from, const QString& to);                   // to one that exists: both become one
    void removeFolder(const QString& name);                                      // its conversations stay, in none
    void moveToFolder(const QList<ConversationId>& ids, const QString& folder);  // makes the folder; empty: into none

    // Out of the list, and no longer found. Their answers are stopped (aboutToRemove()). Null when none was known.
    DeletionId remove(const QList<ConversationId>& ids);
    // Brings back what one deletion took, while this program runs. Really deleted is it at the first start, or in the
    // first hour of a run, that is at least deletedKeptMs (seven days) later.
    void undo(const DeletionId& deletion);
    // Really deletes, now, whatever was deleted, branches of conversations, comparisons and templates too: no deletion
    // can be undone after it.
    // Ends in purged() or purgeFailed(). The backups keep it until newer ones have taken their place.
    void purge();
    // What purge() would take, as `reply`; dropped when the context has gone.
    void countDeleted(QObject* context, std::function<void(const Result<DeletedCount>&)> reply);
    DeletionId lastDeletion() const { return deletions_.isEmpty() ? DeletionId() : deletions_.last().id; }

    // Answers that the end of the last run interrupted, newest first. From interruptedChanged() on.
    const QList<InterruptedAnswer>& interrupted() const { return interrupted_; }
    void dismissInterrupted();

    // --- For ConversationService
    // Makes a draft or a temporary one known: it is in no list, and nothing of it is written from here before touch().
    void adopt(const ConversationInfo& info);
    void forget(const ConversationId& id);  // one that was adopted
    // One that was read from the database: it is in the list from now on, if it was not.
    void addStored(const ConversationInfo& info);
    // It is stored, with this time and leaf: in the list from now on, and first in it.
    void touch(const ConversationId& id, Milliseconds updated, const MessageId& leaf);
    void setTitle(const ConversationId& id, const QString& title);        // not by the user, not written
    void setActiveLeaf(const ConversationId& id, const MessageId& leaf);  // not written

signals:
    void listLoaded();
    void listFailed(const sirocco::Error& error);
    void conversationAdded(const sirocco::ConversationId& id);    // also by undo()
    void conversationChanged(const sirocco::ConversationId& id);  // anything; its place in the list may have changed
    void conversationRemoved(const sirocco::ConversationId& id);
    void foldersChanged();

    void aboutToRemove(const sirocco::ConversationId& id);                 // it is still known
    void removed(const sirocco::DeletionId& deletion, int conversations);  // the moment to offer undo()
    void undone(const sirocco::DeletionId& deletion);
    void purging();  // from here on nothing can be undone
    void purged();
    void purgeFailed(const sirocco::Error& error);

    void interruptedChanged();

private:
    struct Unlisted {
        ConversationInfo info;
        // By the user: the row that is on its way to the disk may have been made before that.
        bool renamed = false, changed = false;
    };
    struct Deletion {
        DeletionId id;
        QList<ConversationInfo> conversations;
    };

    ConversationInfo* find(const ConversationId& id);
    ConversationInfo* listed(const ConversationId& id);
    void insert(const ConversationInfo& info);
    template <typename Change>
    QList<ConversationId> change(const QList<ConversationId>& ids, Change apply);
    void writeChanged(const Unlisted& stored);
    void addFolder(const QString& name);
    // Of all that are in `from`, those that were deleted or are in no list as well: undo() shows what is stored.
    void refile(const QString& from, const QString& to);

    StoreWorker& store_;
    QList<ConversationInfo> list_;
    QHash<ConversationId, Unlisted> unlisted_;
    QList<Folder> folders_;
    QList<Deletion> deletions_;  // of this run
    QList<InterruptedAnswer> interrupted_;
    bool listWanted_ = false;
};

}  // namespace sirocco
