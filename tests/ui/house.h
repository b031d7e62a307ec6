// The program as app/desktop puts it together, with its data in a folder of the test. Real services, real storage, the
// real engine, unless a test hands in another EngineSource to make loading fail.
#pragma once

#include <gtest/gtest.h>

#include <QQuickWindow>
#include <QTest>
#include <memory>

#include "app/chat/conversation_service.h"
#include "app/chat/history_service.h"
#include "app/compare/compare_service.h"
#include "app/context/context_service.h"
#include "app/documents/attachment_service.h"
#include "app/documents/document_service.h"
#include "app/models/model_service.h"
#include "app/settings/settings_service.h"
#include "app/storage/store_worker.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/window_driver.h"
#include "ui/shell/shell.h"

namespace sirocco::test {

class House {
public:
    explicit House(const TempDir& dir, EngineSource source = EngineSource::real(),
                   ReaderOptions reader = {QStringLiteral(SIROCCO_READER)})
        : store_(QString::fromStdString(dir.file("sirocco.db"))),
          settings_(store_),
          models_(store_, settings_, std::move(source)),
          history_(store_),
          conversations_(store_, models_, settings_, history_),
          documents_(std::move(reader)),
          attachments_(documents_, models_),
          context_(conversations_, models_, attachments_, settings_),
          compare_(store_, models_, settings_, conversations_),
          shell_({conversations_, history_, models_, settings_, attachments_, context_, compare_}) {
        const Result<void> shown = shell_.show();
        EXPECT_TRUE(shown.ok()) << (shown.ok() ? "" : shown.error().detail);
        EXPECT_TRUE(QTest::qWaitFor([this] { return window()->isVisible(); }, patienceMs));
        window()->requestActivate();
        EXPECT_TRUE(QTest::qWaitForWindowActive(window(), patienceMs));
    }

    QQuickWindow* window() const { return shell_.window(); }
    WindowDriver driver() const { return WindowDriver(window()); }

private:
    StoreWorker store_;
    SettingsService settings_;
    ModelService models_;
    HistoryService history_;
    ConversationService conversations_;
    DocumentService documents_;
    AttachmentService attachments_;
    ContextService context_;
    CompareService compare_;
    Shell shell_;
};

}  // namespace sirocco::test
