// Runs the window offscreen, with assistive technology switched on, as the tests find everything by accessible name.
#include <gtest/gtest.h>

#include <QAccessible>
#include <QGuiApplication>
#include <cstdio>

namespace {

// A warning of the QML engine is a mistake of ours, wherever it happens.
void failOnQmlWarnings(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type != QtDebugMsg && type != QtInfoMsg && message.contains(QLatin1String("qrc:/")))
        ADD_FAILURE() << qPrintable(message);
    else
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

}  // namespace

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("LC_ALL", "C.UTF-8");  // the system's language is none, so that the window speaks English
    qunsetenv("LANGUAGE");
    QGuiApplication application(argc, argv);
    QAccessible::setActive(true);
    qInstallMessageHandler(failOnQmlWarnings);
    QLocale::setDefault(QLocale::c());
    return RUN_ALL_TESTS();
}
