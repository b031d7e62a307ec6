// Uses the window as a person with a keyboard, a mouse and a screen reader would: what it presses it finds by its
// accessible name, and what it reads it reads there. Waiting is always for something to be seen, with a limit that only
// a hang reaches.
#pragma once

#include <QAccessible>
#include <QPoint>
#include <QQuickItem>
#include <QQuickWindow>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <functional>

namespace sirocco::test {

inline constexpr int patienceMs = 60'000;

class WindowDriver {
public:
    explicit WindowDriver(QQuickWindow* window) : window_(window) {}

    // Items that are shown now and whose name is `name`, or begins with it where it ends in '*'.
    QList<QAccessibleInterface*> all(const QString& name) const;
    bool shows(const QString& name) const { return !all(name).isEmpty(); }
    QStringList names() const;  // of everything that is shown, for messages of failed tests

    bool waitFor(const QString& name, int limitMs = patienceMs) const;
    bool waitGone(const QString& name, int limitMs = patienceMs) const;
    bool waitUntil(const std::function<bool()>& condition, int limitMs = patienceMs) const;

    // The last one's name, value and state; empty without one. Focused: any of them.
    QString nameOf(const QString& name) const;
    QString valueOf(const QString& name) const;
    bool isFocused(const QString& name) const;
    bool isEnabled(const QString& name) const;

    // Each waits for the item first and is false, with a failed expectation, when it does not come.
    bool click(const QString& name, Qt::MouseButton button = Qt::LeftButton,
               Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    bool hover(const QString& name) const;          // what is shown only then can be clicked afterwards
    bool pressAsReader(const QString& name) const;  // what a screen reader does: the item's own action, without a mouse
    void type(const QString& text) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;

    // Files are dragged over the window, and, in a second step, let go there.
    void dragOver(const QList<QUrl>& urls) const;
    void dragOver(const QUrl& url) const { dragOver(QList<QUrl>{url}); }
    void dragOver(const QString& path) const { dragOver(QUrl::fromLocalFile(path)); }
    void drop(const QList<QUrl>& urls) const;
    void drop(const QUrl& url) const { drop(QList<QUrl>{url}); }
    void drop(const QString& path) const { drop(QUrl::fromLocalFile(path)); }

private:
    void nextFrame() const;
    QPoint middleOf(QAccessibleInterface* item) const;

    QQuickWindow* window_;
};

}  // namespace sirocco::test
