#include "tests/ui/scenes.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDir>
#include <QImage>

#include "tests/ui/layout_check.h"

namespace sirocco::test {

namespace {

void picture(QQuickWindow* window, const QString& name) {
    const QString folder = qEnvironmentVariable("SIROCCO_SHOTS");
    if (folder.isEmpty())
        return;
    EXPECT_TRUE(QDir().mkpath(folder));
    EXPECT_TRUE(window->grabWindow().save(QStringLiteral("%1/%2.png").arg(folder, name)));
}

void lookAt(House& house, const Scene& scene) {
    SettingsService& settings = house.settings();
    ASSERT_TRUE(scene.enter(house.driver())) << scene.name;
    for (const char* language : {"en", "de", "fr", "es", "it"}) {
        settings.setLanguage(QString::fromUtf8(language));
        for (const int percent : {100, 150}) {
            settings.setFontPercent(percent);
            const QStringList problems = layoutProblems(house.window());
            EXPECT_TRUE(problems.isEmpty())
                << scene.name << ", " << language << " at " << percent << " %, " << house.window()->width()
                << " wide:\n  " << qPrintable(problems.join(QStringLiteral("\n  ")));
            for (const char* theme : {"light", "dark"}) {
                settings.setTheme(QByteArray(theme) == "dark" ? ThemeChoice::dark : ThemeChoice::light);
                picture(house.window(), QStringLiteral("%1-%2-%3-%4-%5")
                                            .arg(qs(scene.name), qs(language), QString::number(percent), qs(theme),
                                                 QString::number(house.window()->width())));
            }
        }
    }
    settings.setLanguage(QStringLiteral("en"));
    settings.setFontPercent(100);
    scene.leave(house.driver());
    QCoreApplication::processEvents();
}

}  // namespace

void lookAtAll(House& house, const QList<Scene>& scenes, const QSize& size) {
    house.settings().setLanguage(QStringLiteral("en"));
    house.settings().setValue(QStringLiteral("appearance.reducedMotion"), QStringLiteral("1"));  // what closes has gone
    house.window()->resize(size);
    for (const Scene& scene : scenes)
        lookAt(house, scene);
}

}  // namespace sirocco::test
