#include "app/settings/settings_service.h"

#include <gtest/gtest.h>

#include <QFileInfo>

#include "app/storage/store_worker.h"
#include "tests/app/event_loop.h"
#include "tests/app/in_the_way.h"
#include "tests/support/temp_dir.h"

namespace sirocco {
namespace {

class SettingsServiceTest : public testing::Test {
protected:
    QString path() const { return QString::fromStdString(folder_.file("test.db")); }

    static void load(SettingsService& settings) {
        settings.load();
        ASSERT_TRUE(test::spinUntil([&] { return settings.isLoaded(); }));
    }

    test::TempDir folder_;
};

TEST_F(SettingsServiceTest, BeginsWithDefaults) {
    StoreWorker store(path());
    SettingsService settings(store);
    load(settings);
    EXPECT_EQ(settings.theme(), ThemeChoice::system);
    EXPECT_TRUE(settings.engine().device.automatic);
    EXPECT_EQ(settings.engine().context, 0);
    EXPECT_FLOAT_EQ(settings.sampling().params.temperature, 0.7f);
    EXPECT_FALSE(settings.sampling().fixedSeed);
    EXPECT_TRUE(settings.windowGeometry().isNull());
    EXPECT_TRUE(settings.sidebarVisible());
}

TEST_F(SettingsServiceTest, KeepsWhatWasChosen) {
    EngineSettings engine;
    engine.device = {false, DeviceKind::vulkan, 1};
    engine.threads = 3;
    engine.context = 8192;
    engine.kvType = KvType::q8_0;
    SamplingSettings sampling;
    sampling.params.temperature = 0.1f;
    sampling.params.topK = 40;
    sampling.params.topP = 0.95f;
    sampling.params.seed = ~std::uint64_t{0};
    sampling.fixedSeed = true;
    sampling.maxTokens = 200;
    const QRect window(-10, 20, 1200, 800);
    {
        StoreWorker store(path());
        SettingsService settings(store);
        load(settings);
        int themes = 0;
        QObject::connect(&settings, &SettingsService::themeChanged, [&] { ++themes; });
        settings.setTheme(ThemeChoice::dark);
        settings.setTheme(ThemeChoice::dark);
        EXPECT_EQ(themes, 1);
        settings.setEngine(engine);
        settings.setSampling(sampling);
        settings.setWindow(window, true);
        settings.setSidebarVisible(false);
        settings.setLanguage(QStringLiteral("fr"));
        settings.setFontPercent(150);
        settings.setValue(QStringLiteral("chat.note"), QString::fromUtf8("ä"));
    }
    StoreWorker store(path());
    SettingsService settings(store);
    load(settings);
    EXPECT_EQ(settings.theme(), ThemeChoice::dark);
    EXPECT_FALSE(settings.engine().device.automatic);
    EXPECT_EQ(settings.engine().device.kind, DeviceKind::vulkan);
    EXPECT_EQ(settings.engine().device.index, 1);
    EXPECT_EQ(settings.engine().threads, 3);
    EXPECT_EQ(settings.engine().context, 8192);
    EXPECT_EQ(settings.engine().kvType, KvType::q8_0);
    EXPECT_EQ(settings.sampling().params.temperature, 0.1f);
    EXPECT_EQ(settings.sampling().params.topP, 0.95f);
    EXPECT_EQ(settings.sampling().params.topK, 40);
    EXPECT_EQ(settings.sampling().params.seed, ~std::uint64_t{0});
    EXPECT_TRUE(settings.sampling().fixedSeed);
    EXPECT_EQ(settings.sampling().maxTokens, 200);
    EXPECT_EQ(settings.windowGeometry(), window);
    EXPECT_TRUE(settings.windowMaximized());
    EXPECT_FALSE(settings.sidebarVisible());
    EXPECT_EQ(settings.language(), QStringLiteral("fr"));
    EXPECT_EQ(settings.fontPercent(), 150);
    EXPECT_EQ(settings.value(QStringLiteral("chat.note")), QString::fromUtf8("ä"));
}

TEST_F(SettingsServiceTest, BringsNonsenseIntoRange) {
    StoreWorker store(path());
    SettingsService settings(store);
    load(settings);
    settings.setValue(QStringLiteral("sampling.temperature"), QStringLiteral("nan"));
    EXPECT_FLOAT_EQ(settings.sampling().params.temperature, 0.7f);
    settings.setValue(QStringLiteral("sampling.temperature"), QStringLiteral("1e9"));
    EXPECT_FLOAT_EQ(settings.sampling().params.temperature, 5.0f);
    settings.setValue(QStringLiteral("engine.threads"), QStringLiteral("-7"));
    EXPECT_EQ(settings.engine().threads, 0);
    settings.setValue(QStringLiteral("engine.device"), QStringLiteral("abacus:3"));
    EXPECT_TRUE(settings.engine().device.automatic);
    settings.setValue(QStringLiteral("window.geometry"), QStringLiteral("1,2,3"));
    EXPECT_TRUE(settings.windowGeometry().isNull());
    settings.setFontPercent(1000);
    EXPECT_EQ(settings.fontPercent(), SettingsService::largestFont);
    settings.setValue(QStringLiteral("window.font"), QStringLiteral("huge"));
    EXPECT_EQ(settings.fontPercent(), 100);
    settings.setValue(QStringLiteral("window.theme"), QStringLiteral("plaid"));
    EXPECT_EQ(settings.theme(), ThemeChoice::system);
}

TEST_F(SettingsServiceTest, SaysWhereTheDataLiesAndWhichBackupsThereAre) {
    StoreWorker store(path());
    SettingsService settings(store);
    load(settings);
    EXPECT_TRUE(settings.storage().backups.isEmpty());
    for (const char* name : {".backup-2026-11-24", ".backup-2026-11-25", ".backup-notes", ".damaged-2026-11-25"}) {
        QFile file(path() + QLatin1String(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("0123456789");
    }
    const StorageFacts facts = settings.storage();
    EXPECT_EQ(facts.database, path());
    EXPECT_GE(facts.bytes, QFileInfo(path()).size());
    ASSERT_EQ(facts.backups.size(), 2) << "and nothing that only looks like one";
    EXPECT_EQ(facts.backups.first().bytes, 10);
    EXPECT_EQ(facts.backups.first().made.date(), QDate::currentDate());
}

TEST_F(SettingsServiceTest, WorksForThisRunWithoutADatabase) {
    StoreWorker store(QString::fromStdString(folder_.file("")));  // a folder
    SettingsService settings(store);
    int failures = 0;
    QObject::connect(&settings, &SettingsService::storageFailed, [&] { ++failures; });
    load(settings);
    settings.setTheme(ThemeChoice::light);
    EXPECT_EQ(settings.theme(), ThemeChoice::light);
    EXPECT_TRUE(test::spinUntil([&] { return failures == 2; }));
}

TEST_F(SettingsServiceTest, AreReadWhenTheDatabaseIsOpenedLaterAndKeepWhatWasSetMeanwhile) {
    {
        StoreWorker store(path());
        SettingsService settings(store);
        load(settings);
        settings.setTheme(ThemeChoice::dark);
        settings.setLanguage(QStringLiteral("fr"));
    }
    const test::InTheWay obstacle(path());
    {
        StoreWorker store(path());
        SettingsService settings(store);
        load(settings);
        EXPECT_EQ(settings.theme(), ThemeChoice::system);
        settings.setTheme(ThemeChoice::light);
        settings.setFontPercent(150);
        bool again = false;
        QObject::connect(&settings, &SettingsService::loaded, [&] { again = true; });
        obstacle.remove();
        store.retry();
        ASSERT_TRUE(test::spinUntil([&] { return again; }));
        EXPECT_EQ(settings.language(), QStringLiteral("fr"));
        EXPECT_EQ(settings.theme(), ThemeChoice::light) << "set after the start, so it is newer";
    }
    StoreWorker store(path());
    SettingsService settings(store);
    load(settings);
    EXPECT_EQ(settings.language(), QStringLiteral("fr"));
    EXPECT_EQ(settings.theme(), ThemeChoice::light);
    EXPECT_EQ(settings.fontPercent(), 150);
}

}  // namespace
}  // namespace sirocco
