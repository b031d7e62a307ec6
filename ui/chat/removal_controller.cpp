#include "ui/chat/removal_controller.h"

#include "app/chat/history_service.h"

namespace sirocco {

RemovalController::RemovalController(ConversationService& conversations, QObject* parent)
    : QObject(parent), conversations_(conversations) {
    connect(&conversations_, &ConversationService::branchRemoved, this,
            [this](const ConversationId& id, const DeletionId& deletion, int messages) {
                if (id != conversation_)
                    return;
                deletion_ = deletion;
                messages_ = messages;
                emit changed();
            });
    connect(&conversations_.history(), &HistoryService::purging, this, &RemovalController::dismiss);
    const auto over = [this](const ConversationId& id) {
        if (id == conversation_)
            dismiss();
    };
    connect(&conversations_, &ConversationService::sent, this, over);
    connect(&conversations_, &ConversationService::edited, this, over);
}

void RemovalController::show(const ConversationId& conversation) {
    conversation_ = conversation;
    dismiss();
}

QString RemovalController::text() const {
    if (deletion_.isNull())
        return {};
    return messages_ == 1 ? tr("Deleted 1 message") : tr("Deleted %1 messages").arg(messages_);
}

void RemovalController::undo() {
    if (conversations_.undoRemoveBranch(deletion_))
        dismiss();
}

void RemovalController::dismiss() {
    if (deletion_.isNull())
        return;
    deletion_ = {};
    emit changed();
}

}  // namespace sirocco
