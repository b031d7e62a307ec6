// The monitor with the real engine and the demo model: what it keeps, whose memory it is, which experts answered; and
// with a scripted one and a stand-in for a driver where a real one would have to fail.
#include "app/monitor/monitor_service.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QFile>
#include <algorithm>
#include <numeric>

#include "tests/app/services.h"

namespace sirocco {
namespace {

using test::spinUntil;

// A driver whose answers a test writes down.
class ScriptedTelemetry final : public Telemetry {
public:
    explicit ScriptedTelemetry(std::shared_ptr<std::atomic<int>> reads) : reads_(std::move(reads)) {}
    GpuReport read() override {
        ++*reads_;
        GpuReport report{TelemetryState::answers, {}, {}};
        report.gpus.push_back({.name = "scripted", .memoryTotal = 24, .memoryUsed = 18, .watts = 300.0});
        if (*reads_ > 3) {
            report = {TelemetryState::lost, "a GPU does not answer", {}};
        }
        return report;
    }

private:
    std::shared_ptr<std::atomic<int>> reads_;
};

class MonitorServiceTest : public testing::Test {
protected:
    // This machine, where each look comes two seconds after the one before.
    static MonitorSource quickMachine() {
        MonitorSource source;
        source.seconds = [now = std::make_shared<double>(0)] { return *now += 2; };
        return source;
    }
    void see(MonitorService& monitor) {
        bool seen = false;
        const auto connection = QObject::connect(&monitor, &MonitorService::sampled, [&] { seen = true; });
        monitor.look();
        ASSERT_TRUE(spinUntil([&] { return seen; }));
        QObject::disconnect(connection);
    }
    void ask(const char* text) {
        const ConversationId id = services_.conversations.createDraft();
        services_.conversations.send(id, QString::fromUtf8(text));
        ASSERT_TRUE(spinUntil([&] { return !services_.conversations.isGenerating(id); }));
    }
    static std::uint64_t sumOf(const std::vector<std::uint64_t>& visits) {
        return std::accumulate(visits.begin(), visits.end(), std::uint64_t{0});
    }

    test::TempDir folder_;
    test::Services services_{folder_};
};

TEST_F(MonitorServiceTest, KeepsWhatItSaw) {
    ASSERT_TRUE(services_.load(QStringLiteral("demo")));
    MonitorService monitor(services_.models, services_.settings, quickMachine());
    ASSERT_TRUE(spinUntil([&] { return !monitor.history().empty(); }));
    const std::uint64_t before = services_.models.metrics().decodedTokens;
    ask("What is Sirocco?");
    const std::size_t kept = monitor.history().size();
    see(monitor);
    EXPECT_GT(monitor.history().size(), kept);
    double tokens = 0;
    for (const Sample& sample : monitor.history()) {
        tokens += sample.decodeRate * sample.seconds;
    }
    EXPECT_NEAR(tokens, static_cast<double>(services_.models.metrics().decodedTokens - before), 0.5)
        << "no token is lost between two samples";
    EXPECT_GT(monitor.latest().system.memoryTotal, 0u);
    EXPECT_GT(services_.models.metrics().secondsToFirstToken, 0);
    EXPECT_EQ(monitor.reasons(), (std::vector<SlowReason>{{SlowCause::idle}}));
}

// Of some milliseconds, rates would be those of the clocks' ticks.
TEST_F(MonitorServiceTest, ALookSoonAfterAnotherIsNoSample) {
    MonitorService monitor(services_.models, services_.settings);
    ASSERT_TRUE(spinUntil([&] { return !monitor.history().empty(); }));
    see(monitor);
    see(monitor);
    EXPECT_EQ(monitor.history().size(), 1u);
    EXPECT_GE(monitor.latest().seconds, 1);
}

TEST_F(MonitorServiceTest, ForgetsWhatIsTenMinutesOld) {
    MonitorService monitor(services_.models, services_.settings, quickMachine());
    for (int i = 0; i < MonitorService::capacity + 5; ++i) {
        see(monitor);
    }
    EXPECT_EQ(monitor.history().size(), std::size_t(MonitorService::capacity));
}

TEST_F(MonitorServiceTest, MemoryAddsUp) {
    ASSERT_TRUE(services_.load(QStringLiteral("demo")));
    MonitorService monitor(services_.models, services_.settings);
    monitor.setWatched(true);
    see(monitor);
    see(monitor);
    const MemoryShares shares = monitor.memory();
    EXPECT_EQ(shares.held, services_.models.metrics().memory);
    std::uint64_t sum = 0, model = 0;
    for (const PlanLine& line : shares.owners) {
        sum += line.bytes;
        model += line.owner == "others" || line.owner == "free" || line.owner == "sirocco" ? 0 : line.bytes;
    }
    EXPECT_EQ(sum, shares.total);
    EXPECT_GT(model, 0u);
    EXPECT_LE(model, services_.models.plan()->total);
    services_.models.unload();
    EXPECT_TRUE(monitor.memory().held.empty());
    EXPECT_EQ(monitor.memory().owners.size(), 3u) << "Sirocco itself, others, free";
}

TEST_F(MonitorServiceTest, ExpertsAreCountedWhenAskedFor) {
    ASSERT_TRUE(services_.load(QStringLiteral("demo")));
    MonitorService monitor(services_.models, services_.settings);
    ask("What is Sirocco?");
    EXPECT_TRUE(services_.models.metrics().expertCounts.empty()) << "off costs nothing";
    EXPECT_TRUE(monitor.expertsOfAnswer().visits.empty());

    int changes = 0;
    QObject::connect(&monitor, &MonitorService::countingChanged, [&] { ++changes; });
    monitor.setCountsExperts(true);
    EXPECT_TRUE(monitor.countsExperts());
    EXPECT_EQ(changes, 1);
    ask("What is the capital of Portugal?");
    const ExpertUse first = monitor.expertsOfAnswer();
    const ModelInfo& model = *services_.models.model();
    EXPECT_EQ(first.layers, model.layers);
    EXPECT_EQ(first.experts, model.experts);
    EXPECT_EQ(first.visits.size(), std::size_t(model.layers * model.experts));
    for (int layer = 0; layer < first.layers; ++layer) {
        EXPECT_EQ(first.visitsOfLayer(layer), first.visitsOfLayer(0)) << "each token visits as many in each layer";
    }
    ask("Tell me a short story.");
    const ExpertUse second = monitor.expertsOfAnswer();
    const ExpertUse all = monitor.expertsSinceLoad();
    EXPECT_GT(sumOf(second.visits), 0u);
    EXPECT_EQ(sumOf(first.visits) + sumOf(second.visits), sumOf(all.visits));

    monitor.setCountsExperts(false);
    ask("Is Sirocco private?");
    EXPECT_EQ(monitor.expertsSinceLoad().visits, all.visits) << "off again";
    services_.models.unload();
    EXPECT_TRUE(monitor.expertsSinceLoad().visits.empty());
}

TEST_F(MonitorServiceTest, TheSwitchIsRemembered) {
    {
        MonitorService monitor(services_.models, services_.settings);
        monitor.setCountsExperts(true);
        services_.settleStore();
    }
    SettingsService later(services_.store);
    bool loaded = false;
    QObject::connect(&later, &SettingsService::loaded, [&] { loaded = true; });
    later.load();
    ASSERT_TRUE(spinUntil([&] { return loaded; }));
    EXPECT_TRUE(later.countsExperts());
}

TEST_F(MonitorServiceTest, TheChecksumIsTheFiles) {
    ASSERT_TRUE(services_.load(QStringLiteral("demo")));
    MonitorService monitor(services_.models, services_.settings);
    ASSERT_TRUE(monitor.canDigest());
    std::vector<double> progress;
    QObject::connect(&monitor, &MonitorService::digestChanged, [&] { progress.push_back(monitor.digestProgress()); });
    monitor.startDigest();
    EXPECT_EQ(monitor.digestState(), MonitorService::DigestState::running);
    ASSERT_TRUE(spinUntil([&] { return monitor.digestState() == MonitorService::DigestState::done; }));
    QFile file(QString::fromStdString(services_.models.model()->path));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(monitor.digest(),
              QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex()));
    EXPECT_TRUE(std::is_sorted(progress.begin(), progress.end()));
    EXPECT_EQ(progress.back(), 1);
    services_.models.unload();
    EXPECT_EQ(monitor.digestState(), MonitorService::DigestState::none) << "it was the other model's";
    EXPECT_FALSE(monitor.canDigest());
}

TEST_F(MonitorServiceTest, AChecksumCanBeCancelledAndBegunAgain) {
    ASSERT_TRUE(services_.load(QStringLiteral("demo")));
    MonitorService monitor(services_.models, services_.settings);
    monitor.startDigest();
    monitor.cancelDigest();
    ASSERT_TRUE(spinUntil([&] { return monitor.digestState() != MonitorService::DigestState::running; }));
    monitor.startDigest();
    ASSERT_TRUE(spinUntil([&] { return monitor.digestState() == MonitorService::DigestState::done; }));
    monitor.startDigest();  // and the program may end meanwhile
}

TEST_F(MonitorServiceTest, AModelThatIsRefusedLeavesWhatIsKnownOfTheLoadedOne) {
    ASSERT_TRUE(services_.load(QStringLiteral("demo")));
    MonitorService monitor(services_.models, services_.settings);
    monitor.setCountsExperts(true);
    ask("What is Sirocco?");
    ask("What is a token?");
    const std::uint64_t ofAnswer = sumOf(monitor.expertsOfAnswer().visits);
    ASSERT_LT(ofAnswer, sumOf(monitor.expertsSinceLoad().visits));
    monitor.startDigest();
    ASSERT_TRUE(spinUntil([&] { return monitor.digestState() == MonitorService::DigestState::done; }));
    services_.models.load(QStringLiteral("/nowhere/model.gguf"));
    ASSERT_TRUE(spinUntil([&] { return services_.models.loadError().has_value(); }));
    EXPECT_EQ(monitor.digestState(), MonitorService::DigestState::done);
    EXPECT_EQ(sumOf(monitor.expertsOfAnswer().visits), ofAnswer);
    services_.models.unload();
    EXPECT_EQ(monitor.digestState(), MonitorService::DigestState::none);
}

TEST_F(MonitorServiceTest, TheFileMayBeGone) {
    const QString path = test::placeholderModel(folder_);
    test::Services services(QString::fromStdString(folder_.path()),
                            test::scriptedSource(std::make_unique<test::ScriptedEngine>()));
    ASSERT_TRUE(services.load(path));
    MonitorService monitor(services.models, services.settings);
    EXPECT_FALSE(monitor.canDigest()) << "its path is made up";
    monitor.startDigest();
    EXPECT_EQ(monitor.digestState(), MonitorService::DigestState::none);
}

TEST_F(MonitorServiceTest, WhatOthersHaveOfTheGpuIsAskedAgain) {
    const QString path = test::placeholderModel(folder_);
    auto made = std::make_unique<test::ScriptedEngine>();
    test::ScriptedEngine& engine = *made;
    engine.measured.memory = {{"experts", 6'000}};
    DeviceInfo card;
    card.kind = DeviceKind::vulkan;
    card.total = 16'000;
    card.free = 15'000;  // when it was loaded
    engine.runOn(card);
    test::Services services(QString::fromStdString(folder_.path()), test::scriptedSource(std::move(made)));
    ASSERT_TRUE(services.load(path));
    ASSERT_TRUE(spinUntil([&] { return !services.models.metrics().memory.empty(); }));
    MonitorService monitor(services.models, services.settings);
    const auto others = [&] {
        const std::vector<PlanLine> owners = monitor.memory().owners;
        const auto found =
            std::find_if(owners.begin(), owners.end(), [](const PlanLine& line) { return line.owner == "others"; });
        return found == owners.end() ? 0 : found->bytes;
    };
    EXPECT_EQ(others(), 1'000u) << "what they had then, while the driver does not tell";
    engine.freeOnDevice = 3'000;
    see(monitor);
    see(monitor);
    EXPECT_EQ(others(), 7'000u);
    engine.freeOnDevice = 9'000;
    see(monitor);
    EXPECT_EQ(others(), 1'000u);
}

TEST_F(MonitorServiceTest, ADriverThatLosesItsGpu) {
    auto reads = std::make_shared<std::atomic<int>>(0);
    MonitorSource source;
    source.seconds = quickMachine().seconds;
    source.telemetry = [reads] { return std::make_unique<ScriptedTelemetry>(reads); };
    MonitorService monitor(services_.models, services_.settings, source);
    ASSERT_TRUE(spinUntil([&] { return !monitor.history().empty(); }));
    EXPECT_EQ(monitor.latest().gpus.gpus.at(0).watts, 300);
    while (*reads <= 4) {
        see(monitor);
    }
    EXPECT_EQ(monitor.latest().gpus.state, TelemetryState::lost);
    EXPECT_TRUE(monitor.latest().gpus.gpus.empty());
}

}  // namespace
}  // namespace sirocco
