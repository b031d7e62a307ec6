#include "ui/controls/shortcut_pass.h"

#include <QEvent>

namespace sirocco {

void ShortcutPass::setItem(QQuickItem* item) {
    if (item == item_)
        return;
    if (item_)
        item_->removeEventFilter(this);
    item_ = item;
    if (item_)
        item_->installEventFilter(this);
    emit itemChanged();
}

bool ShortcutPass::eventFilter(QObject* watched, QEvent* event) {
    if (!enabled_ || event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    event->ignore();
    return true;
}

}  // namespace sirocco
