#include "ui/sidebar/sidebar_controller.h"

namespace sirocco {

SidebarController::SidebarController(HistoryService& history, const ConversationService& conversations, QObject* parent)
    : QObject(parent), history_(history), conversations_(history, conversations) {}

void SidebarController::rename(const QString& id, const QString& title) {
    if (!title.trimmed().isEmpty())
        history_.rename(QUuid(id), title.trimmed());
}

void SidebarController::remove(const QString& id) { history_.remove({QUuid(id)}); }

}  // namespace sirocco
