// Runs the window offscreen, with assistive technology switched on, as the tests find everything by accessible name.
#include <gtest/gtest.h>

#include <QAccessible>
#include <QGuiApplication>

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    QAccessible::setActive(true);
    QLocale::setDefault(QLocale::c());
    return RUN_ALL_TESTS();
}
