#include "ui/sidebar/sidebar_controller.h"

namespace sirocco {

SidebarController::SidebarController(ConversationService& service, QObject* parent)
    : QObject(parent), service_(service), conversations_(service) {}

void SidebarController::rename(const QString& id, const QString& title) {
    if (!title.trimmed().isEmpty())
        service_.rename(QUuid(id), title.trimmed());
}

void SidebarController::remove(const QString& id) { service_.remove(QUuid(id)); }

}  // namespace sirocco
