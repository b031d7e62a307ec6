// The services as the program puts them together, on a folder of their own, with the real engine or a scripted one.
#pragma once

#include <gtest/gtest.h>

#include <QFile>
#include <memory>

#include "app/chat/conversation_service.h"
#include "app/chat/history_service.h"
#include "app/models/model_service.h"
#include "app/settings/settings_service.h"
#include "app/storage/store_worker.h"
#include "tests/app/event_loop.h"
#include "tests/support/scripted_engine.h"
#include "tests/support/temp_dir.h"

namespace sirocco::test {

struct Services {
    explicit Services(const TempDir& folder, EngineSource source = EngineSource::real())
        : Services(QString::fromStdString(folder.path()), std::move(source)) {}
    explicit Services(const QString& folder, EngineSource source)
        : store(folder + QStringLiteral("/sirocco.db")),
          settings(store),
          models(store, settings, std::move(source)),
          history(store),
          conversations(store, models, settings, history) {}

    // True when the model is there.
    bool load(const QString& path) {
        bool ended = false;
        const auto ok = QObject::connect(&models, &ModelService::loaded, [&] { ended = true; });
        const auto bad = QObject::connect(&models, &ModelService::loadFailed, [&] { ended = true; });
        if (path == QLatin1String("demo")) {
            models.loadDemo();
        } else {
            models.load(path);
        }
        const bool happened = ended || spinUntil([&] { return ended; });
        QObject::disconnect(ok);
        QObject::disconnect(bad);
        return happened && models.state() == ModelState::ready && !models.loadError();
    }

    // Waits for everything that was asked of the storage thread so far.
    void settleStore() {
        bool reached = false;
        store.run(
            &store, [](Stores&) { return Result<void>(); }, [&](const Result<void>&) { reached = true; });
        ASSERT_TRUE(spinUntil([&] { return reached; }));
    }

    StoreWorker store;
    SettingsService settings;
    ModelService models;
    HistoryService history;
    ConversationService conversations;
};

// A file that passes for a model where a scripted engine does the reading.
inline QString placeholderModel(const QString& folder, const char* name = "scripted.gguf") {
    QString path = folder + QLatin1Char('/') + QLatin1String(name);
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    return path;
}
inline QString placeholderModel(const TempDir& folder, const char* name = "scripted.gguf") {
    return placeholderModel(QString::fromStdString(folder.path()), name);
}

// Loads one engine that was made before: the test keeps a pointer to script it.
inline EngineSource scriptedSource(std::unique_ptr<ScriptedEngine> engine) {
    auto held = std::make_shared<std::unique_ptr<ScriptedEngine>>(std::move(engine));
    EngineSource source;
    source.inspect = [](const std::string& path) -> Result<ModelInfo> {
        ModelInfo info;
        info.path = path;
        info.context = 512;
        info.promptTemplate = PromptTemplate::mistralV1;
        return info;
    };
    source.plan = [](const EngineOptions&) -> Result<MemoryPlan> {
        MemoryPlan plan;
        plan.verdict = PlanVerdict::fits;
        return plan;
    };
    source.load = [held](const EngineOptions&, const LoadProgressFn&) -> Result<std::unique_ptr<Engine>> {
        if (!*held) {
            return Error{ErrorCode::internal, "the scripted engine was loaded before"};
        }
        return std::unique_ptr<Engine>(std::move(*held));
    };
    source.demoPath = []() -> Result<std::string> { return Error{ErrorCode::notFound, "no demo here"}; };
    return source;
}

}  // namespace sirocco::test
