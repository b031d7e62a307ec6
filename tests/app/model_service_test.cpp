// Loading: with the real engine where it succeeds, with a scripted one where it must fail or be slow.
#include "app/models/model_service.h"

#include <gtest/gtest.h>

#include <QDir>
#include <future>

#include "engine/runtime/planner.h"
#include "tests/app/services.h"
#include "tests/support/tiny_model.h"

namespace sirocco {
namespace {

using test::ScriptedEngine;
using test::spinUntil;

QString qt(const std::string& text) { return QString::fromStdString(text); }

TEST(ModelService, LoadsARealModelAndRemembersIt) {
    const test::TempDir folder;
    const test::TinyModel tiny;
    {
        test::Services services(folder);
        std::vector<ModelState> states;
        std::uint64_t reported = 0;
        ModelService& models = services.models;
        QObject::connect(&models, &ModelService::stateChanged, [&] { states.push_back(models.state()); });
        QObject::connect(&models, &ModelService::loadProgressChanged,
                         [&] { reported = std::max(reported, models.loadProgress().bytesTotal); });
        ASSERT_TRUE(services.load(qt(tiny.path()))) << models.loadError()->error.detail;
        EXPECT_EQ(states, (std::vector{ModelState::checking, ModelState::loading, ModelState::ready}));
        EXPECT_GT(reported, 0u);
        ASSERT_NE(models.model(), nullptr);
        EXPECT_EQ(models.model()->layers, tiny.config().layers);
        EXPECT_EQ(models.plan()->verdict, PlanVerdict::fits);
        EXPECT_FALSE(models.devices()->why.empty());
        EXPECT_FALSE(models.isDemo());
        EXPECT_TRUE(models.loadingPath().isEmpty());
    }
    test::Services again(folder);
    bool loaded = false;
    QObject::connect(&again.models, &ModelService::loaded, [&] { loaded = true; });
    again.models.reopenLast();
    ASSERT_TRUE(spinUntil([&] { return loaded; }));
    EXPECT_EQ(again.models.model()->path, tiny.path());
    again.settleStore();
    ASSERT_FALSE(again.models.recentModels().isEmpty());
    EXPECT_EQ(again.models.recentModels().first().path, qt(tiny.path()));
    EXPECT_TRUE(again.models.recentModels().first().exists);
}

TEST(ModelService, AContextChosenForALargerModelIsCutToThisOne) {
    const test::TempDir folder;
    const test::TinyModel tiny;
    test::Services services(folder);
    EngineSettings settings;
    settings.context = 32768;
    services.settings.setEngine(settings);
    ASSERT_TRUE(services.load(qt(tiny.path())));
    EXPECT_EQ(services.models.plan()->context, tiny.config().context);
}

TEST(ModelService, RefusesWhatIsNoModel) {
    const test::TempDir folder;
    test::Services services(folder);
    ModelService& models = services.models;
    EXPECT_FALSE(services.load(qt(folder.file("absent.gguf"))));
    EXPECT_EQ(models.state(), ModelState::failed);
    EXPECT_EQ(models.loadError()->error.code, ErrorCode::notFound);
    QFile text(qt(folder.file("letter.txt")));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    EXPECT_FALSE(services.load(text.fileName()));
    EXPECT_EQ(models.loadError()->error.code, ErrorCode::unsupported);
    EXPECT_FALSE(services.load(test::placeholderModel(folder)));
    EXPECT_EQ(models.loadError()->error.code, ErrorCode::badFile) << "an empty .gguf";
    EXPECT_EQ(models.loadError()->path, qt(folder.file("scripted.gguf")));
    models.dismissError();
    EXPECT_EQ(models.state(), ModelState::none);
    EXPECT_FALSE(models.loadError());
}

TEST(ModelService, AFileThatIsRefusedLeavesTheLoadedModelAlone) {
    const test::TempDir folder;
    const test::TinyModel tiny;
    test::Services services(folder);
    ASSERT_TRUE(services.load(qt(tiny.path())));
    const auto engine = services.models.engine();
    bool unloaded = false;
    QObject::connect(&services.models, &ModelService::aboutToUnload, [&] { unloaded = true; });
    EXPECT_FALSE(services.load(test::placeholderModel(folder)));
    EXPECT_EQ(services.models.state(), ModelState::ready);
    EXPECT_EQ(services.models.engine(), engine);
    EXPECT_FALSE(unloaded);
    EXPECT_TRUE(services.models.loadError());
}

// A source whose plan says what a test wants.
EngineSource plannedSource(PlanVerdict verdict, std::vector<EngineOptions>* loads) {
    EngineSource source = test::scriptedSource(std::make_unique<ScriptedEngine>());
    source.plan = [verdict](const EngineOptions&) -> Result<MemoryPlan> {
        MemoryPlan plan;
        plan.verdict = verdict;
        plan.arithmetic = "26.4 GB weights + 0.5 GB KV = 26.9 GB; 8.0 GB free";
        return plan;
    };
    source.load = [loads, load = source.load](const EngineOptions& options, const LoadProgressFn& progress) {
        loads->push_back(options);
        return load(options, progress);
    };
    return source;
}

TEST(ModelService, RefusesWithTheArithmeticWhatDoesNotFit) {
    const test::TempDir folder;
    std::vector<EngineOptions> loads;
    test::Services services(folder, plannedSource(PlanVerdict::doesNotFit, &loads));
    EXPECT_FALSE(services.load(test::placeholderModel(folder)));
    const ModelLoadError& error = *services.models.loadError();
    EXPECT_EQ(error.error.code, ErrorCode::outOfMemory);
    ASSERT_TRUE(error.plan);
    EXPECT_EQ(error.error.detail, error.plan->arithmetic);
    EXPECT_FALSE(error.canLoadAnyway);
    EXPECT_TRUE(loads.empty());
}

TEST(ModelService, OffersToReadWeightsFromDisk) {
    const test::TempDir folder;
    std::vector<EngineOptions> loads;
    test::Services services(folder, plannedSource(PlanVerdict::weightsFromDisk, &loads));
    const QString path = test::placeholderModel(folder);
    EXPECT_FALSE(services.load(path));
    EXPECT_TRUE(services.models.loadError()->canLoadAnyway);
    services.models.loadAnyway(path);
    ASSERT_TRUE(spinUntil([&] { return services.models.state() == ModelState::ready; }));
    ASSERT_EQ(loads.size(), 1u);
    EXPECT_TRUE(loads[0].allowWeightsFromDisk);
    EXPECT_FALSE(services.models.loadError());
}

// A source whose engine is loaded on a GPU with 21,000 bytes of it, 3,000 being free, and which plans as the engine
// does: on the GPU what fits there, if it may, else on a CPU with 16,000 bytes.
EngineSource sourceOnAGpu(std::uint64_t total) {
    const DeviceInfo gpu = {DeviceKind::vulkan, 1, "a card", 24'000, 3'000, true, ""};
    auto engine = std::make_unique<ScriptedEngine>();
    engine->runOn(gpu, {{"experts", 20'000}, {"kv", 1'000}});
    EngineSource source = test::scriptedSource(std::move(engine));
    source.plan = [gpu, total, loaded = std::make_shared<bool>()](const EngineOptions& options) -> Result<MemoryPlan> {
        MemoryPlan plan;
        plan.total = std::exchange(*loaded, true) ? total : 0;
        plan.device = gpu;
        plan.available = availableOn(gpu, options);
        plan.verdict = plan.total <= plan.available ? PlanVerdict::fits : PlanVerdict::doesNotFit;
        if (!options.device.automatic || plan.verdict != PlanVerdict::fits) {
            plan.device = {DeviceKind::cpu, 0, "a processor", 32'000, 16'000, true, ""};
            plan.available = availableOn(plan.device, options);
            plan.verdict = plan.total <= plan.available ? PlanVerdict::fits : PlanVerdict::weightsFromDisk;
        }
        return plan;
    };
    return source;
}

TEST(ModelService, WhatTheLoadedModelGivesBackIsFreeOnItsOwnDevice) {
    const test::TempDir folder;
    test::Services services(folder, sourceOnAGpu(22'000));
    const QString path = test::placeholderModel(folder);
    ASSERT_TRUE(services.load(path));
    std::optional<MemoryPlan> plan;
    QObject::connect(&services.models, &ModelService::planned,
                     [&](const QString&, const Result<MemoryPlan>& planned) { plan = *planned; });
    services.models.requestPlan(path);
    ASSERT_TRUE(spinUntil([&] { return plan.has_value(); }));
    EXPECT_EQ(plan->device.kind, DeviceKind::vulkan);
    EXPECT_EQ(plan->available, 24'000u);
    EXPECT_EQ(plan->verdict, PlanVerdict::fits);
}

TEST(ModelService, WhatTheLoadedModelGivesBackOnAGpuIsNotTheComputersMemory) {
    const test::TempDir folder;
    test::Services services(folder, sourceOnAGpu(26'000));
    const QString path = test::placeholderModel(folder);
    ASSERT_TRUE(services.load(path));
    const auto loaded = services.models.engine();
    for (const bool automatic : {true, false}) {
        EngineSettings settings;
        settings.device = {.automatic = automatic, .kind = DeviceKind::cpu, .index = 0};
        services.settings.setEngine(settings);
        EXPECT_FALSE(services.load(path));
        EXPECT_EQ(services.models.engine(), loaded) << "given up for one that does not fit";
        ASSERT_TRUE(services.models.loadError());
        EXPECT_EQ(services.models.loadError()->plan->available, 16'000u);
        EXPECT_TRUE(services.models.loadError()->canLoadAnyway);
    }
}

// A source whose plan fits on a device of this kind, and whose load fails.
EngineSource failingSource(DeviceKind kind, ErrorCode code, std::vector<EngineOptions>* loads) {
    EngineSource source = test::scriptedSource(std::make_unique<ScriptedEngine>());
    source.plan = [kind](const EngineOptions&) -> Result<MemoryPlan> {
        MemoryPlan plan;
        plan.device.kind = kind;
        plan.verdict = PlanVerdict::fits;
        return plan;
    };
    source.load = [code, loads](const EngineOptions& options, const LoadProgressFn&) {
        loads->push_back(options);
        return Result<std::unique_ptr<Engine>>(Error{code, "not after all"});
    };
    return source;
}

TEST(ModelService, AnAutomaticGpuThatFailsWhileLoadingLeavesTheCpuToTry) {
    for (const ErrorCode code : {ErrorCode::outOfMemory, ErrorCode::unsupported}) {
        const test::TempDir folder;
        std::vector<EngineOptions> loads;
        test::Services services(folder, failingSource(DeviceKind::vulkan, code, &loads));
        ASSERT_TRUE(services.settings.engine().device.automatic);
        EXPECT_FALSE(services.load(test::placeholderModel(folder)));
        EXPECT_EQ(services.models.loadError()->error.code, code);
        EXPECT_TRUE(services.models.cpuMayHelp());
        EXPECT_FALSE(services.models.loadError()->canLoadAnyway);
        services.models.loadOnCpu();
        ASSERT_TRUE(spinUntil([&] { return services.models.state() == ModelState::failed; }));
        ASSERT_EQ(loads.size(), 2u);
        EXPECT_EQ(loads[1].device, (DeviceChoice{.automatic = false, .kind = DeviceKind::cpu, .index = 0}));
    }
}

TEST(ModelService, MemoryThatIsGoneWhenTheCpuLoadsLeavesTheDisk) {
    const test::TempDir folder;
    std::vector<EngineOptions> loads;
    test::Services services(folder, failingSource(DeviceKind::cpu, ErrorCode::outOfMemory, &loads));
    const QString path = test::placeholderModel(folder);
    EXPECT_FALSE(services.load(path));
    EXPECT_FALSE(services.models.cpuMayHelp());
    EXPECT_TRUE(services.models.loadError()->canLoadAnyway);
    services.models.loadAnyway(path);
    ASSERT_TRUE(spinUntil([&] { return services.models.state() == ModelState::failed; }));
    ASSERT_EQ(loads.size(), 2u);
    EXPECT_TRUE(loads[1].allowWeightsFromDisk);
    EXPECT_FALSE(services.models.loadError()->canLoadAnyway) << "that was tried";
}

TEST(ModelService, CancelIsSeenByTheLoaderAndLeavesNoModel) {
    const test::TempDir folder;
    EngineSource source = test::scriptedSource(std::make_unique<ScriptedEngine>());
    source.load = [](const EngineOptions&, const LoadProgressFn& progress) -> Result<std::unique_ptr<Engine>> {
        for (std::uint64_t done = 0; progress({done, 100}); done = std::min<std::uint64_t>(done + 1, 99)) {
            std::this_thread::yield();
        }
        return Error{ErrorCode::cancelled, "cancelled"};
    };
    test::Services services(folder, source);
    services.models.load(test::placeholderModel(folder));
    ASSERT_TRUE(spinUntil([&] { return services.models.loadProgress().bytesDone > 0; }));
    EXPECT_EQ(services.models.state(), ModelState::loading);
    services.models.cancelLoad();
    ASSERT_TRUE(spinUntil([&] { return services.models.state() == ModelState::none; }));
    EXPECT_EQ(services.models.loadError()->error.code, ErrorCode::cancelled);
}

TEST(ModelService, TheNewModelLoadsOnlyWhenTheOldOneHasGone) {
    const test::TempDir folder;
    std::atomic<bool> oldGone{false};
    std::atomic<bool> goneInTime{false};
    auto old = std::make_unique<ScriptedEngine>("old");
    test::ScriptedAnswer endless;
    endless.pieces = {"begun"};
    endless.untilCancelled = true;
    old->script(endless);
    old->onDestroyed = [&] { oldGone = true; };
    EngineSource source = test::scriptedSource(std::move(old));
    auto loadOld = source.load;
    int loads = 0;
    source.load = [&](const EngineOptions& options, const LoadProgressFn& progress) -> Result<std::unique_ptr<Engine>> {
        if (loads++ == 0) {
            return loadOld(options, progress);
        }
        goneInTime = oldGone.load();
        return std::unique_ptr<Engine>(std::make_unique<ScriptedEngine>("new"));
    };
    test::Services services(folder, source);
    const QString path = test::placeholderModel(folder);
    ASSERT_TRUE(services.load(path));
    ConversationService& chat = services.conversations;
    const ConversationId id = chat.createDraft();
    chat.send(id, QStringLiteral("go"));
    ASSERT_TRUE(spinUntil([&] { return chat.progress(id).answerTokens == 1; }));
    ASSERT_TRUE(services.load(path));
    EXPECT_TRUE(goneInTime);
    EXPECT_EQ(services.models.model()->name, "new");
    EXPECT_FALSE(chat.isGenerating(id));
    EXPECT_EQ(chat.path(id).last().state, MessageState::stopped);
    EXPECT_EQ(chat.path(id).last().text(), QStringLiteral("begun"));
}

TEST(ModelService, ALaterLoadSupersedesAnEarlierOne) {
    const test::TempDir folder;
    const test::TinyModel one({.seed = 1});
    const test::TinyModel two({.seed = 2});
    test::Services services(folder);
    services.models.load(qt(one.path()));
    ASSERT_TRUE(services.load(qt(two.path())));
    EXPECT_EQ(services.models.model()->path, two.path());
    services.settleStore();
    EXPECT_EQ(services.models.model()->path, two.path());
}

TEST(ModelService, AMissingLastModelLeadsToTheDemoAndIsReported) {
    const test::TempDir folder;
    const test::TinyModel demo;
    {
        test::Services services(folder);
        const test::TinyModel gone;
        ASSERT_TRUE(services.load(qt(gone.path())));
        services.settleStore();
    }
    EngineSource source = EngineSource::real();
    source.demoPath = [&]() -> Result<std::string> { return demo.path(); };
    test::Services services(folder, source);
    services.models.reopenLast();
    ASSERT_TRUE(spinUntil([&] { return services.models.state() == ModelState::ready; }));
    EXPECT_TRUE(services.models.isDemo());
    ASSERT_TRUE(services.models.loadError()) << "the user should hear that the last model is not there";
    EXPECT_EQ(services.models.loadError()->error.code, ErrorCode::notFound);
}

TEST(ModelService, PlansWithoutLoading) {
    const test::TempDir folder;
    const test::TinyModel tiny;
    test::Services services(folder);
    std::optional<MemoryPlan> plan;
    QObject::connect(&services.models, &ModelService::planned,
                     [&](const QString& path, const Result<MemoryPlan>& planned) {
                         EXPECT_EQ(path, qt(tiny.path()));
                         ASSERT_TRUE(planned.ok());
                         plan = *planned;
                     });
    services.models.requestPlan(qt(tiny.path()));
    ASSERT_TRUE(spinUntil([&] { return plan.has_value(); }));
    EXPECT_FALSE(plan->arithmetic.empty());
    EXPECT_FALSE(services.models.hasModel());
}

TEST(ModelService, EndsCleanlyWhileLoading) {
    const test::TempDir folder;
    EngineSource source = test::scriptedSource(std::make_unique<ScriptedEngine>());
    std::promise<void> begun;
    source.load = [&](const EngineOptions&, const LoadProgressFn& progress) -> Result<std::unique_ptr<Engine>> {
        begun.set_value();
        while (progress({1, 100})) {
            std::this_thread::yield();
        }
        return Error{ErrorCode::cancelled, "cancelled"};
    };
    test::Services services(folder, source);
    services.models.load(test::placeholderModel(folder));
    auto started = begun.get_future();
    ASSERT_TRUE(spinUntil([&] { return started.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }));
}

}  // namespace
}  // namespace sirocco
