// Looks at everything that a window shows for text that cannot be read: cut off, elided, pushed out of its control or
// over other text. What is elided by design (a title, a file's name) says so with a property `mayElide`.
#pragma once

#include <QQuickWindow>
#include <QStringList>

namespace sirocco::test {

// One sentence each; empty when all is well. Lays the window out first.
QStringList layoutProblems(QQuickWindow* window);

}  // namespace sirocco::test
