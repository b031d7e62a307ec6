// Lets the window's shortcuts work while a read-only text has the keyboard: Qt 6.4 lets such a text claim every key
// that it is asked about, and does not ask a Keys handler. What is no shortcut reaches the text as before. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QPointer>
#include <QQuickItem>

namespace sirocco {

class ShortcutPass : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickItem* item READ item WRITE setItem NOTIFY itemChanged)  // the text
    Q_PROPERTY(bool enabled MEMBER enabled_ NOTIFY enabledChanged)

public:
    using QObject::QObject;

    QQuickItem* item() const { return item_; }
    void setItem(QQuickItem* item);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void itemChanged();
    void enabledChanged();

private:
    QPointer<QQuickItem> item_;
    bool enabled_ = true;
};

}  // namespace sirocco
