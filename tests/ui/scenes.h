// States of the window, each opened once and then looked at in every language, size of type and theme while it is open.
// SIROCCO_SHOTS names a folder for pictures of all that was looked at.
#pragma once

#include <QList>
#include <QSize>
#include <functional>

#include "tests/ui/house.h"

namespace sirocco::test {

inline QString qs(const char* text) { return QString::fromUtf8(text); }

inline void stay(const WindowDriver&) {}

// Entered in English, and left in English at 100 %.
struct Scene {
    const char* name;
    std::function<bool(const WindowDriver&)> enter;  // true when it is there
    std::function<void(const WindowDriver&)> leave = [](const WindowDriver& user) { user.press(Qt::Key_Escape); };
};

// Expects no text that is cut off or lies over another (layout_check.h). The scenes follow each other in one house.
void lookAtAll(House& house, const QList<Scene>& scenes, const QSize& size = {1024, 700});

}  // namespace sirocco::test
