#include "tests/ui/window_driver.h"

#include <gtest/gtest.h>

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <memory>

namespace sirocco::test {

namespace {

using Visit = std::function<void(QAccessibleInterface*)>;

void walk(QAccessibleInterface* item, const Visit& visit) {
    if (!item || !item->isValid() || item->state().invisible)
        return;
    visit(item);
    for (int i = 0; i < item->childCount(); ++i)
        walk(item->child(i), visit);
}

bool matches(const QString& text, const QString& name) {
    return name.endsWith(QLatin1Char('*')) ? text.startsWith(name.chopped(1)) : text == name;
}

std::unique_ptr<QMimeData> mimeOf(const QList<QUrl>& urls) {
    auto mime = std::make_unique<QMimeData>();
    mime->setUrls(urls);
    return mime;
}

}  // namespace

QList<QAccessibleInterface*> WindowDriver::all(const QString& name) const {
    QList<QAccessibleInterface*> found;
    walk(QAccessible::queryAccessibleInterface(window_), [&](QAccessibleInterface* item) {
        if (matches(item->text(QAccessible::Name), name))
            found.append(item);
    });
    return found;
}

QStringList WindowDriver::names() const {
    QStringList all;
    walk(QAccessible::queryAccessibleInterface(window_), [&](QAccessibleInterface* item) {
        if (const QString name = item->text(QAccessible::Name); !name.isEmpty())
            all.append(name);
    });
    return all;
}

bool WindowDriver::waitUntil(const std::function<bool()>& condition, int limitMs) const {
    return QTest::qWaitFor(condition, limitMs);
}

bool WindowDriver::waitFor(const QString& name, int limitMs) const {
    const bool there = waitUntil([&] { return shows(name); }, limitMs);
    EXPECT_TRUE(there) << "no \"" << qPrintable(name) << "\" in the window, which shows\n  "
                       << qPrintable(names().join(QStringLiteral("\n  ")));
    return there;
}

bool WindowDriver::waitGone(const QString& name, int limitMs) const {
    const bool gone = waitUntil([&] { return !shows(name); }, limitMs);
    EXPECT_TRUE(gone) << "\"" << qPrintable(name) << "\" stays in the window";
    return gone;
}

QString WindowDriver::nameOf(const QString& name) const {
    const auto found = all(name);
    return found.isEmpty() ? QString() : found.last()->text(QAccessible::Name);
}

QString WindowDriver::valueOf(const QString& name) const {
    const auto found = all(name);
    return found.isEmpty() ? QString() : found.last()->text(QAccessible::Value);
}

bool WindowDriver::isFocused(const QString& name) const {
    const auto found = all(name);
    return std::any_of(found.begin(), found.end(), [](QAccessibleInterface* item) { return item->state().focused; });
}

bool WindowDriver::isEnabled(const QString& name) const {
    const auto found = all(name);
    const auto* item = found.isEmpty() ? nullptr : qobject_cast<QQuickItem*>(found.last()->object());
    return item && item->isEnabled();
}

void WindowDriver::nextFrame() const {
    QSignalSpy shown(window_, &QQuickWindow::frameSwapped);
    window_->update();
    shown.wait(1000);
}

QPoint WindowDriver::middleOf(QAccessibleInterface* item) const {
    const auto* shown = qobject_cast<QQuickItem*>(item->object());
    return shown ? shown->mapToScene({shown->width() / 2, shown->height() / 2}).toPoint() : QPoint(-1, -1);
}

bool WindowDriver::hover(const QString& name) const {
    if (!waitFor(name))
        return false;
    QTest::mouseMove(window_, middleOf(all(name).last()));
    return true;
}

bool WindowDriver::click(const QString& name, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) const {
    if (!waitFor(name))
        return false;
    // What has just appeared is laid out with the next frames; a click before that would miss it.
    QPoint at = middleOf(all(name).last());
    int still = 0;
    waitUntil([&] {
        nextFrame();
        const auto found = all(name);
        still = !found.isEmpty() && at == std::exchange(at, middleOf(found.last())) ? still + 1 : 0;
        return found.isEmpty() || still == 2;
    });
    QTest::mouseMove(window_, at);
    QTest::mouseClick(window_, button, modifiers, at);
    return true;
}

bool WindowDriver::pressAsReader(const QString& name) const {
    if (!waitFor(name))
        return false;
    // The words on a button have its name too, and no action.
    for (QAccessibleInterface* item : all(name)) {
        QAccessibleActionInterface* actions = item->actionInterface();
        const QStringList known = actions ? actions->actionNames() : QStringList();
        for (const QString& action :
             {QAccessibleActionInterface::pressAction(), QAccessibleActionInterface::toggleAction()}) {
            if (known.contains(action)) {
                actions->doAction(action);
                return true;
            }
        }
    }
    ADD_FAILURE() << "\"" << qPrintable(name) << "\" has no action";
    return false;
}

void WindowDriver::type(const QString& text) const {
    for (const QChar c : text)
        QTest::keyClick(window_, c.toLatin1());
}

void WindowDriver::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const {
    QTest::keyClick(window_, key, modifiers);
}

void WindowDriver::dragOver(const QList<QUrl>& urls) const {
    const auto mime = mimeOf(urls);
    const QPoint at(window_->width() / 2, window_->height() / 2);
    QDragEnterEvent enter(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window_, &enter);
    QDragMoveEvent move(at, Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window_, &move);
}

void WindowDriver::drop(const QList<QUrl>& urls) const {
    const auto mime = mimeOf(urls);
    QDropEvent drop(QPointF(window_->width() / 2.0, window_->height() / 2.0), Qt::CopyAction, mime.get(),
                    Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window_, &drop);
}

}  // namespace sirocco::test
