#include "ui/sidebar/sidebar_controller.h"

#include <algorithm>
#include <utility>

namespace sirocco {

namespace {

QList<ConversationId> fromTexts(const QStringList& ids) {
    QList<ConversationId> conversations;
    for (const QString& id : ids)
        conversations.append(QUuid(id));
    return conversations;
}

}  // namespace

SidebarController::SidebarController(HistoryService& history, const ConversationService& conversations, QObject* parent)
    : QObject(parent), history_(history), conversations_(history, conversations) {
    connect(&history, &HistoryService::foldersChanged, this, &SidebarController::foldersChanged);
    connect(&history, &HistoryService::removed, this, [this](const DeletionId& deletion, int count) {
        say(tr("Deleted %1").arg(conversationsText(count)), [this, deletion] { history_.undo(deletion); });
        deletion_ = deletion;
    });
    connect(&history, &HistoryService::purging, this, &SidebarController::dismiss);
    connect(&history, &HistoryService::undone, this, [this](const DeletionId& deletion) {
        if (deletion == deletion_)
            dismiss();
    });
}

QString SidebarController::conversationsText(int count) {
    return count == 1 ? tr("1 conversation") : tr("%1 conversations").arg(count);
}

QStringList SidebarController::folderChoices() const {
    QStringList names{QString()};
    for (const Folder& folder : history_.folders())
        names.append(folder.name);
    return names;
}

void SidebarController::rename(const QString& id, const QString& title) { history_.rename(QUuid(id), title); }

void SidebarController::remove(const QStringList& ids) { history_.remove(fromTexts(ids)); }

void SidebarController::setPinned(const QStringList& ids, bool pinned) { history_.setPinned(fromTexts(ids), pinned); }

void SidebarController::setArchived(const QStringList& ids, bool archived) {
    const QList<ConversationId> conversations = fromTexts(ids);
    history_.setArchived(conversations, archived);
    const QString count = conversationsText(static_cast<int>(ids.size()));
    say(archived ? tr("Archived %1").arg(count) : tr("Brought back %1").arg(count),
        [this, conversations, archived] { history_.setArchived(conversations, !archived); });
}

void SidebarController::moveToFolder(const QStringList& ids, const QString& folder) {
    conversations_.fold(folder.simplified(), false);
    history_.moveToFolder(fromTexts(ids), folder);
    conversations_.pickNone();
}

QString SidebarController::folderOf(const QString& id) const {
    const ConversationInfo* info = history_.conversation(QUuid(id));
    return info ? info->folder : QString();
}

QVariantMap SidebarController::stateOf(const QString& id) const {
    const QList<ConversationInfo>& list = history_.conversations();
    const auto info =
        std::find_if(list.begin(), list.end(), [id = QUuid(id)](const auto& one) { return one.id == id; });
    const bool listed = info != list.end();
    return {{QStringLiteral("listed"), listed},
            {QStringLiteral("pinned"), listed && info->pinned},
            {QStringLiteral("archived"), listed && info->archived}};
}

void SidebarController::createFolder(const QString& name) { history_.createFolder(name); }

void SidebarController::renameFolder(const QString& from, const QString& to) { history_.renameFolder(from, to); }

void SidebarController::removeFolder(const QString& name) {
    QList<ConversationId> inside;
    for (const ConversationInfo& info : history_.conversations()) {
        if (info.folder == name)
            inside.append(info.id);
    }
    conversations_.fold(name, false);
    history_.removeFolder(name);
    say(tr("Deleted the folder “%1”").arg(name), [this, name, inside] {
        history_.createFolder(name);
        history_.moveToFolder(inside, name);
    });
}

void SidebarController::undo() {
    if (const auto undo = std::exchange(undo_, nullptr))
        undo();
    dismiss();
}

void SidebarController::dismiss() { say({}, nullptr); }

void SidebarController::say(const QString& done, std::function<void()> undo) {
    done_ = done;
    undo_ = std::move(undo);
    deletion_ = {};
    emit doneChanged();
}

}  // namespace sirocco
