#include "app/chat/history_service.h"

#include <QDateTime>
#include <algorithm>
#include <utility>

#include "app/storage/purge.h"
#include "app/storage/store_worker.h"

namespace sirocco {
namespace {

struct ListAndFolders {
    QList<ConversationInfo> list;
    QList<Folder> folders;
};

Result<ListAndFolders> readAll(Stores& stores) {
    auto list = stores.history.list();
    if (!list) {
        return list.error();
    }
    auto folders = stores.history.folders();
    if (!folders) {
        return folders.error();
    }
    return ListAndFolders{std::move(*list), std::move(*folders)};
}

}  // namespace

HistoryService::HistoryService(StoreWorker& store, QObject* parent) : QObject(parent), store_(store) {
    connect(&store_, &StoreWorker::opened, this, [this](const StoreOpening& opening) {
        if (!opening.interrupted.isEmpty()) {
            interrupted_ = opening.interrupted;
            emit interruptedChanged();
        }
        // Later than asked for, or another file than before.
        if (listWanted_) {
            loadList();
        }
    });
    connect(&store_, &StoreWorker::purging, this, [this](Milliseconds before) {
        deletions_.removeIf([&](const Deletion& deletion) { return deletion.id < firstIdOf(before); });
    });
    connect(&store_, &StoreWorker::purged, this, &HistoryService::purged);
    connect(&store_, &StoreWorker::purgeFailed, this, &HistoryService::purgeFailed);
}

// --- The list

void HistoryService::loadList() {
    listWanted_ = true;
    store_.write(this, readAll, [this](Result<ListAndFolders> loaded) {
        if (!loaded) {
            emit listFailed(loaded.error());
            return;
        }
        list_ = std::move(loaded->list);
        folders_ = std::move(loaded->folders);
        for (const ConversationInfo& info : std::as_const(list_)) {
            unlisted_.remove(info.id);
        }
        emit listLoaded();
        emit foldersChanged();
    });
}

ConversationInfo* HistoryService::listed(const ConversationId& id) {
    const auto entry =
        std::find_if(list_.begin(), list_.end(), [&](const ConversationInfo& other) { return other.id == id; });
    return entry == list_.end() ? nullptr : &*entry;
}

ConversationInfo* HistoryService::find(const ConversationId& id) {
    const auto entry = unlisted_.find(id);
    return entry != unlisted_.end() ? &entry->info : listed(id);
}

const ConversationInfo* HistoryService::conversation(const ConversationId& id) const {
    return const_cast<HistoryService*>(this)->find(id);
}

void HistoryService::insert(const ConversationInfo& info) {
    const auto place = std::find_if(list_.cbegin(), list_.cend(),
                                    [&](const ConversationInfo& other) { return other.updated <= info.updated; });
    list_.insert(place, info);
}

template <typename Change>
QList<ConversationId> HistoryService::change(const QList<ConversationId>& ids, Change apply) {
    QList<ConversationId> stored;
    for (const ConversationId& id : ids) {
        ConversationInfo* info = find(id);
        if (info == nullptr || !apply(*info)) {
            continue;
        }
        if (const auto entry = unlisted_.find(id); entry != unlisted_.end()) {
            entry->changed = true;
        } else {
            stored.append(id);
        }
        emit conversationChanged(id);
    }
    return stored;
}

void HistoryService::rename(const ConversationId& id, const QString& title) {
    const QString wanted = title.simplified();
    if (wanted.isEmpty()) {
        return;
    }
    bool renamed = false;
    const auto stored = change({id}, [&](ConversationInfo& info) {
        renamed = std::exchange(info.title, wanted) != wanted;
        return renamed;
    });
    if (const auto entry = unlisted_.find(id); renamed && entry != unlisted_.end()) {
        entry->renamed = true;
    }
    if (!stored.isEmpty()) {
        store_.keep([id, wanted](Stores& stores) { return stores.history.rename(id, wanted); });
    }
}

void HistoryService::setPinned(const QList<ConversationId>& ids, bool pinned) {
    const auto stored =
        change(ids, [&](ConversationInfo& info) { return std::exchange(info.pinned, pinned) != pinned; });
    if (!stored.isEmpty()) {
        store_.keep([stored, pinned](Stores& stores) { return stores.history.setPinned(stored, pinned); });
    }
}

void HistoryService::setArchived(const QList<ConversationId>& ids, bool archived) {
    const auto stored =
        change(ids, [&](ConversationInfo& info) { return std::exchange(info.archived, archived) != archived; });
    if (!stored.isEmpty()) {
        store_.keep([stored, archived](Stores& stores) { return stores.history.setArchived(stored, archived); });
    }
}

// --- Folders

void HistoryService::addFolder(const QString& name) {
    const auto place = std::lower_bound(folders_.begin(), folders_.end(), name,
                                        [](const Folder& folder, const QString& other) { return folder.name < other; });
    if (name.isEmpty() || (place != folders_.end() && place->name == name)) {
        return;
    }
    const Folder folder{name, QDateTime::currentMSecsSinceEpoch()};
    folders_.insert(place, folder);
    store_.keep([folder](Stores& stores) { return stores.history.createFolder(folder); });
    emit foldersChanged();
}

void HistoryService::createFolder(const QString& name) { addFolder(name.simplified()); }

void HistoryService::moveToFolder(const QList<ConversationId>& ids, const QString& folder) {
    const QString wanted = folder.simplified();
    addFolder(wanted);
    const auto stored =
        change(ids, [&](ConversationInfo& info) { return std::exchange(info.folder, wanted) != wanted; });
    if (!stored.isEmpty()) {
        store_.keep([stored, wanted](Stores& stores) { return stores.history.moveToFolder(stored, wanted); });
    }
}

void HistoryService::renameFolder(const QString& from, const QString& to) {
    const QString wanted = to.simplified();
    if (wanted.isEmpty() || wanted == from || folders_.removeIf([&](const Folder& f) { return f.name == from; }) == 0) {
        return;
    }
    store_.keep([from, wanted](Stores& stores) { return stores.history.renameFolder(from, wanted); });
    addFolder(wanted);
    emit foldersChanged();
    refile(from, wanted);
}

void HistoryService::removeFolder(const QString& name) {
    if (folders_.removeIf([&](const Folder& folder) { return folder.name == name; }) == 0) {
        return;
    }
    store_.keep([name](Stores& stores) { return stores.history.removeFolder(name); });
    emit foldersChanged();
    refile(name, {});
}

void HistoryService::refile(const QString& from, const QString& to) {
    const auto moved = [&](ConversationInfo& info) {
        const bool inside = info.folder == from;
        info.folder = inside ? to : info.folder;
        return inside;
    };
    for (Deletion& deletion : deletions_) {
        std::for_each(deletion.conversations.begin(), deletion.conversations.end(), moved);
    }
    for (ConversationInfo& info : list_) {
        if (moved(info)) {
            emit conversationChanged(info.id);
        }
    }
    for (Unlisted& entry : unlisted_) {
        if (moved(entry.info)) {
            emit conversationChanged(entry.info.id);
        }
    }
}

// --- Deleting

DeletionId HistoryService::remove(const QList<ConversationId>& ids) {
    Deletion deletion;
    for (const ConversationId& id : ids) {
        const ConversationInfo* known = find(id);
        if (known == nullptr) {
            continue;
        }
        emit aboutToRemove(id);
        const bool draft = unlisted_.contains(id);
        const ConversationInfo info = draft ? unlisted_.take(id).info : *listed(id);
        list_.removeIf([&](const ConversationInfo& other) { return other.id == id; });
        interrupted_.removeIf([&](const InterruptedAnswer& answer) { return answer.conversation == id; });
        if (!draft) {
            deletion.conversations.append(info);
        }
        emit conversationRemoved(id);
    }
    if (deletion.conversations.isEmpty()) {
        return {};
    }
    deletion.id = makeId();
    QList<ConversationId> stored;
    for (const ConversationInfo& info : std::as_const(deletion.conversations)) {
        stored.append(info.id);
    }
    deletions_.append(deletion);
    store_.keep([stored, id = deletion.id](Stores& stores) { return stores.history.remove(stored, id); });
    emit removed(deletion.id, static_cast<int>(stored.size()));
    return deletion.id;
}

void HistoryService::undo(const DeletionId& deletion) {
    const auto found =
        std::find_if(deletions_.begin(), deletions_.end(), [&](const Deletion& other) { return other.id == deletion; });
    if (found == deletions_.end()) {
        return;
    }
    const Deletion taken = *found;
    deletions_.erase(found);
    store_.keep([deletion](Stores& stores) { return stores.history.restore(deletion); });
    for (const ConversationInfo& info : taken.conversations) {
        if (find(info.id) == nullptr) {
            insert(info);
            addFolder(info.folder);
            emit conversationAdded(info.id);
        }
    }
    emit undone(deletion);
}

void HistoryService::purge() {
    emit purging();
    store_.purge();
}

void HistoryService::countDeleted(QObject* context, std::function<void(const Result<DeletedCount>&)> reply) {
    store_.write(context, sirocco::countDeleted, std::move(reply));
}

// --- For ConversationService

void HistoryService::adopt(const ConversationInfo& info) { unlisted_.insert(info.id, {info}); }

void HistoryService::addStored(const ConversationInfo& info) {
    if (find(info.id) == nullptr) {
        insert(info);
        emit conversationAdded(info.id);
    }
}

void HistoryService::forget(const ConversationId& id) { unlisted_.remove(id); }

void HistoryService::touch(const ConversationId& id, Milliseconds updated, const MessageId& leaf) {
    const ConversationInfo* known = find(id);
    if (known == nullptr) {
        return;
    }
    ConversationInfo changed = *known;
    changed.updated = updated;
    changed.activeLeaf = leaf;
    writeChanged(unlisted_.take(id));
    const bool was = list_.removeIf([&](const ConversationInfo& other) { return other.id == id; }) > 0;
    insert(changed);
    if (was) {
        emit conversationChanged(id);
    } else {
        emit conversationAdded(id);
    }
}

void HistoryService::writeChanged(const Unlisted& stored) {
    if (!stored.changed) {
        return;
    }
    store_.keep([info = stored.info, renamed = stored.renamed](Stores& stores) {
        auto done = renamed ? stores.history.rename(info.id, info.title) : Result<void>();
        done = done ? stores.history.setPinned({info.id}, info.pinned) : done;
        done = done ? stores.history.setArchived({info.id}, info.archived) : done;
        return done ? stores.history.moveToFolder({info.id}, info.folder) : done;
    });
}

void HistoryService::setTitle(const ConversationId& id, const QString& title) {
    ConversationInfo* info = find(id);
    if (info != nullptr && std::exchange(info->title, title) != title) {
        emit conversationChanged(id);
    }
}

void HistoryService::setActiveLeaf(const ConversationId& id, const MessageId& leaf) {
    if (ConversationInfo* info = find(id)) {
        info->activeLeaf = leaf;
    }
}

void HistoryService::dismissInterrupted() {
    if (!std::exchange(interrupted_, {}).isEmpty()) {
        emit interruptedChanged();
    }
}

}  // namespace sirocco
