// The program as app/desktop puts it together, with its data in a folder of the test. Real services, real storage, the
// real engine, unless a test hands in another EngineSource to make loading fail.
#pragma once

#include <gtest/gtest.h>

#include <QQuickWindow>
#include <QTest>
#include <memory>

#include "app/desktop/program.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/window_driver.h"

namespace sirocco::test {

class House {
public:
    explicit House(const TempDir& dir, EngineSource source = EngineSource::real(),
                   ReaderOptions reader = {QStringLiteral(SIROCCO_READER)}, MonitorSource machine = {})
        : program_(QString::fromStdString(dir.file("sirocco.db")), std::move(source), std::move(reader),
                   std::move(machine)) {
        const Result<void> shown = program_.shell.show();
        EXPECT_TRUE(shown.ok()) << (shown.ok() ? "" : shown.error().detail);
        EXPECT_TRUE(QTest::qWaitFor([this] { return window()->isVisible(); }, patienceMs));
        window()->requestActivate();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window(), patienceMs));
    }

    StoreWorker& store() { return program_.store; }
    SettingsService& settings() { return program_.settings; }
    TemplateService& templates() { return program_.templates; }
    HistoryService& history() { return program_.history; }
    MonitorService& monitor() { return program_.monitor; }
    ModelService& models() { return program_.models; }
    QQuickWindow* window() const { return program_.shell.window(); }
    WindowDriver driver() const { return WindowDriver(window()); }

private:
    Program program_;
};

}  // namespace sirocco::test
