// From files of /proc to numbers, from numbers to rates and shares, and from those to the reason why it is slow.
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <functional>
#include <numeric>

#include "app/monitor/expert_use.h"
#include "app/monitor/file_digest.h"
#include "app/monitor/slowness.h"
#include "tests/support/temp_dir.h"

namespace sirocco::test {
namespace {

// A root with the files of a machine that is made up.
class Machine : public testing::Test {
protected:
    void write(const char* name, const QByteArray& contents) {
        const QString path = root() + QLatin1String(name);
        ASSERT_TRUE(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(contents), contents.size());
    }
    QString root() const { return QString::fromStdString(dir_.path()); }
    SystemReading read() const { return readSystem(root()); }

private:
    TempDir dir_;
};

TEST_F(Machine, IsReadFromItsFiles) {
    write("/proc/stat", "cpu  100 20 30 4000 50 6 7 8 9 0\ncpu0 1 2 3\ncpu1 1 2 3\nintr 5\n");
    write("/proc/loadavg", "3.71 2.17 1.83 2/103 21163\n");
    write("/proc/meminfo",
          "MemTotal:       16000000 kB\nMemFree: 1 kB\nMemAvailable:    9000000 kB\n"
          "SwapTotal: 500 kB\nSwapFree: 100 kB\n");
    write("/proc/vmstat", "pgmajfault 9\npswpin 10\npswpout 5\n");
    write("/proc/self/status", "Name:\tx\nVmRSS:\t  900 kB\nRssAnon:\t 300 kB\nRssFile:\t 590 kB\nRssShmem:\t 10 kB\n");
    // A program may call itself what it likes.
    write("/proc/self/stat", "42 (a) R 1 (b)) S 1 2 3 4 5 6 7 8 77 10 250 50 13\n");
    write("/proc/self/io", "rchar: 1\nread_bytes: 123456\nwrite_bytes: 5\n");
    write("/sys/class/hwmon/hwmon0/name", "acpitz\n");
    write("/sys/class/hwmon/hwmon0/temp1_input", "11000\n");
    write("/sys/class/hwmon/hwmon1/name", "coretemp\n");
    write("/sys/class/hwmon/hwmon1/temp1_input", "64500\n");
    write("/sys/class/powercap/intel-rapl:0/energy_uj", "2500000\n");
    const SystemReading reading = read();
    EXPECT_EQ(reading.cores, 2);
    EXPECT_EQ(reading.load, 3.71);
    EXPECT_EQ(reading.memoryTotal, 16'000'000 * 1024ull);
    EXPECT_EQ(reading.memoryAvailable, 9'000'000 * 1024ull);
    EXPECT_EQ(reading.swapUsed, 400u * 1024);
    EXPECT_EQ(reading.swappedBytes, 15u * 4096);
    EXPECT_EQ(reading.ownMemory, 900u * 1024);
    EXPECT_EQ(reading.ownAllocated, 310u * 1024);
    EXPECT_DOUBLE_EQ(reading.busySeconds, 1.71) << "not idle, not waiting for the disk";
    EXPECT_DOUBLE_EQ(reading.ownSeconds, 3.0);
    EXPECT_EQ(reading.ownDiskWaits, 77u);
    EXPECT_EQ(reading.ownDiskBytes, 123456u);
    EXPECT_EQ(reading.celsius, 64.5);
    EXPECT_EQ(reading.joules, 2.5);
}

TEST_F(Machine, WithoutAnythingHasNothing) {
    const SystemReading reading = read();
    EXPECT_EQ(reading.cores, 1);
    EXPECT_EQ(reading.memoryTotal, 0u);
    EXPECT_EQ(reading.ownSeconds, 0);
    EXPECT_FALSE(reading.celsius);
    EXPECT_FALSE(reading.joules);
}

TEST_F(Machine, NonsenseIsNoNumber) {
    write("/proc/stat", "cpu\ncpu  x y z\n");
    write("/proc/meminfo", "MemTotal:\nMemAvailable: -5 kB\nSwapTotal: 1 kB\nSwapFree: 3 kB\n");
    write("/proc/self/stat", "no brackets");
    write("/sys/class/thermal/thermal_zone0/type", "x86_pkg_temp");
    write("/sys/class/thermal/thermal_zone0/temp", "-127000");
    write("/sys/class/thermal/thermal_zone1/type", "cpu-thermal");
    write("/sys/class/thermal/thermal_zone1/temp", "48000");
    const SystemReading reading = read();
    EXPECT_EQ(reading.memoryTotal, 0u);
    EXPECT_EQ(reading.memoryAvailable, 0u);
    EXPECT_EQ(reading.swapUsed, 0u);
    EXPECT_EQ(reading.busySeconds, 0);
    EXPECT_EQ(reading.celsius, 48) << "a sensor that is not connected is passed over";
}

TEST_F(Machine, ThisOne) {
    const SystemReading reading = readSystem();
    EXPECT_GT(reading.memoryTotal, reading.memoryAvailable);
    EXPECT_GT(reading.ownMemory, reading.ownAllocated);
    EXPECT_GT(reading.ownAllocated, 0u);
    EXPECT_GE(reading.cores, 1);
    EXPECT_GE(reading.busySeconds, reading.ownSeconds);
}

Reading readingAt(double seconds) {
    Reading reading;
    reading.seconds = seconds;
    reading.system.cores = 4;
    return reading;
}

TEST(Samples, AreRatesBetweenTwoReadings) {
    Reading before = readingAt(10), after = readingAt(12);
    after.decodedTokens = 84;
    after.prefilledTokens = 512;
    after.system.busySeconds = 6;
    after.system.ownSeconds = 4;
    after.system.ownDiskBytes = 1'000'000;
    after.system.ownDiskWaits = 40;
    after.system.swappedBytes = 8192;
    before.system.joules = 100;
    after.system.joules = 130;
    const Sample sample = sampleBetween(before, after);
    EXPECT_EQ(sample.decodeRate, 42);
    EXPECT_EQ(sample.prefillRate, 256);
    EXPECT_EQ(sample.ownCores, 2);
    EXPECT_EQ(sample.otherCores, 1);
    EXPECT_EQ(sample.diskRate, 500'000);
    EXPECT_EQ(sample.diskWaits, 20);
    EXPECT_EQ(sample.swapRate, 4096);
    EXPECT_EQ(sample.watts, 15);
}

TEST(Samples, CountersThatBeginAnewSayNothing) {
    Reading before = readingAt(10), after = readingAt(12);
    before.decodedTokens = 100;
    after.decodedTokens = 3;
    before.system.joules = 100;
    after.system.joules = 1;
    EXPECT_EQ(sampleBetween(before, after).decodeRate, 0);
    EXPECT_FALSE(sampleBetween(before, after).watts);
    EXPECT_EQ(sampleBetween(after, after).seconds, 0) << "and nothing is divided by no time";
    after.system.ownSeconds = 1e9;
    EXPECT_EQ(sampleBetween(before, after).ownCores, 4) << "there are no more";
}

std::uint64_t sumOf(const std::vector<PlanLine>& lines) {
    return std::accumulate(lines.begin(), lines.end(), std::uint64_t{0},
                           [](std::uint64_t sum, const PlanLine& line) { return sum + line.bytes; });
}

std::uint64_t of(const MemoryShares& shares, const std::string& owner) {
    for (const PlanLine& line : shares.owners) {
        if (line.owner == owner) {
            return line.bytes;
        }
    }
    ADD_FAILURE() << "no " << owner;
    return 0;
}

TEST(MemoryShares, AddUpToTheMachine) {
    SystemReading system;
    system.memoryTotal = 32'000;
    system.memoryAvailable = 20'000;
    system.ownMemory = 9'500;
    system.ownAllocated = 1'400;
    const std::vector<PlanLine> held = {{"dense", 2'000}, {"experts", 24'000}, {"kv", 1'000}, {"scratch", 200}};
    const MemoryShares shares =
        memoryShares(held, {{"dense", 2'000}, {"experts", 6'000}, {"kv", 900}, {"scratch", 200}}, system);
    EXPECT_EQ(sumOf(shares.owners), shares.total);
    EXPECT_EQ(of(shares, "experts"), 6'000u) << "what is on the disk takes no memory";
    EXPECT_EQ(of(shares, "sirocco"), 400u);
    EXPECT_EQ(of(shares, "others"), 12'000u - 1'400u);
    EXPECT_EQ(of(shares, "free"), 32'000u - 9'500u - 10'600u);
    EXPECT_EQ(shares.held, held);
}

TEST(MemoryShares, NeverAddUpToMore) {
    SystemReading system;
    system.memoryTotal = 1'000;
    system.memoryAvailable = 100;
    system.ownMemory = 900;
    const MemoryShares unseen = memoryShares({{"experts", 24'000}}, {}, system);
    EXPECT_EQ(sumOf(unseen.owners), 1'000u);
    EXPECT_EQ(of(unseen, "free"), 0u);
    EXPECT_EQ(sumOf(memoryShares({}, {}, {}).owners), 0u) << "a machine that tells nothing";
    EXPECT_EQ(of(memoryShares({}, {}, system), "sirocco"), 900u);
}

TEST(MemoryShares, OfAGpuAddUpToIt) {
    DeviceInfo card;
    card.total = 16'000;
    card.free = 15'000;
    const std::vector<PlanLine> held = {{"dense", 2'000}, {"experts", 6'000}, {"kv", 1'000}, {"scratch", 200}};
    const MemoryShares shares = gpuShares(held, card, {});
    EXPECT_TRUE(shares.ofGpu);
    EXPECT_EQ(sumOf(shares.owners), 16'000u);
    EXPECT_EQ(of(shares, "experts"), 6'000u);
    EXPECT_EQ(of(shares, "others"), 1'000u);
    EXPECT_EQ(of(shares, "free"), 5'800u);
    const MemoryShares now = gpuShares(held, card, 4'000);  // others have taken more meanwhile
    EXPECT_EQ(sumOf(now.owners), 16'000u);
    EXPECT_EQ(of(now, "others"), 2'800u);
    EXPECT_EQ(of(now, "free"), 4'000u);
    EXPECT_EQ(of(gpuShares(held, card, 15'000), "others"), 0u) << "a driver that counts otherwise";
    card.total = 8'000;  // less than is held: drivers may lend the computer's
    EXPECT_EQ(sumOf(gpuShares(held, card, {}).owners), 8'000u);
}

struct SlowCase {
    const char* name;
    std::function<void(SlowFacts&)> with;
    std::vector<SlowReason> expected;
};

TEST(Slowness, SaysWhy) {
    const SlowCase cases[] = {
        {"nothing is asked", [](SlowFacts& f) { f.metrics.activeLanes = 0; }, {{SlowCause::idle}}},
        {"idle, though the machine is busy",
         [](SlowFacts& f) {
             f.metrics.activeLanes = 0;
             f.sample.swapRate = 9e9;
             f.expertsOnCpu = 256;
         },
         {{SlowCause::idle}}},
        {"all is well", [](SlowFacts&) {}, {{SlowCause::nothing}}},
        {"prefill",
         [](SlowFacts& f) {
             f.metrics.activeLanes = 0;
             f.metrics.prefillDone = 3200;
             f.metrics.prefillTotal = 8000;
         },
         {{SlowCause::prefilling, 3200, 8000}}},
        {"prefill is done",
         [](SlowFacts& f) { f.metrics.prefillDone = f.metrics.prefillTotal = 8000; },
         {{SlowCause::nothing}}},
        {"disk",
         [](SlowFacts& f) {
             f.sample.diskRate = 2.5e9;
             f.sample.diskWaits = 5000;
         },
         {{SlowCause::disk, 2.5e9}}},
        {"read ahead, and nobody waits",
         [](SlowFacts& f) {
             f.sample.diskRate = 2.5e9;
             f.sample.diskWaits = 2;
         },
         {{SlowCause::nothing}}},
        {"a little disk",
         [](SlowFacts& f) {
             f.sample.diskRate = 4e6;
             f.sample.diskWaits = 900;
         },
         {{SlowCause::nothing}}},
        {"others use cores that we need",
         [](SlowFacts& f) {
             f.sample.ownCores = 4;
             f.sample.otherCores = 3.8;
         },
         {{SlowCause::otherPrograms, 3.8, 8}}},
        {"others use cores that we do not need",
         [](SlowFacts& f) {
             f.sample.ownCores = 4;
             f.sample.otherCores = 3;
         },
         {{SlowCause::nothing}}},
        {"others are there, and hardly count",
         [](SlowFacts& f) {
             f.sample.ownCores = 7;
             f.sample.otherCores = 0.9;
         },
         {{SlowCause::nothing}}},
        {"memory is short", [](SlowFacts& f) { f.sample.swapRate = 5e7; }, {{SlowCause::memoryShort, 5e7}}},
        {"a page in passing", [](SlowFacts& f) { f.sample.swapRate = 4096; }, {{SlowCause::nothing}}},
        {"lanes", [](SlowFacts& f) { f.metrics.activeLanes = 4; }, {{SlowCause::severalLanes, 4}}},
        {"queue",
         [](SlowFacts& f) {
             f.metrics.activeLanes = 0;
             f.metrics.queuedRequests = 2;
         },
         {{SlowCause::queued, 2}}},
        {"experts on the CPU", [](SlowFacts& f) { f.expertsOnCpu = 212; }, {{SlowCause::expertsOnCpu, 212, 256}}},
        {"everything, the worst first",
         [](SlowFacts& f) {
             f.metrics = {};
             f.metrics.activeLanes = 3;
             f.metrics.queuedRequests = 1;
             f.metrics.prefillDone = 1;
             f.metrics.prefillTotal = 2;
             f.sample.swapRate = 1e8;
             f.sample.diskRate = 1e8;
             f.sample.diskWaits = 100;
             f.sample.ownCores = 2;
             f.sample.otherCores = 6;
             f.expertsOnCpu = 256;
         },
         {{SlowCause::memoryShort, 1e8},
          {SlowCause::disk, 1e8},
          {SlowCause::prefilling, 1, 2},
          {SlowCause::otherPrograms, 6, 8},
          {SlowCause::queued, 1},
          {SlowCause::severalLanes, 3},
          {SlowCause::expertsOnCpu, 256, 256}}},
    };
    for (const SlowCase& one : cases) {
        SlowFacts facts;
        facts.metrics.activeLanes = 1;
        facts.sample.system.cores = 8;
        facts.experts = 256;
        one.with(facts);
        EXPECT_EQ(slowReasons(facts), one.expected) << one.name;
    }
}

TEST(Experts, SharesOfALayer) {
    const ExpertUse use{2, 4, {40, 40, 10, 10, 100, 0, 0, 0}};
    EXPECT_EQ(use.visitsOf(1, 0), 100u);
    EXPECT_EQ(use.visitsOfLayer(0), 100u);
    EXPECT_EQ(use.share(0, 2), 0.1);
    EXPECT_EQ(use.busiest(0, 2), 0.8);
    EXPECT_EQ(use.busiest(1, 1), 1);
    EXPECT_EQ(use.busiest(1, 9), 1);
    EXPECT_EQ(use.visitsOf(2, 0), 0u) << "no such layer";
    EXPECT_EQ(use.visitsOf(0, 4), 0u) << "and not the next layer's first";
    EXPECT_EQ(ExpertUse{}.share(0, 0), 0);
}

TEST(Experts, RarelyUsedOnes) {
    EXPECT_EQ(rarelyUsed({2, 4, {40, 40, 15, 5, 97, 2, 1, 0}}),
              (std::vector<ExpertPlace>{{1, 3}, {1, 2}, {1, 1}, {0, 3}}));
    EXPECT_TRUE(rarelyUsed({1, 4, {25, 25, 25, 25}}).empty());
    EXPECT_TRUE(rarelyUsed({2, 4, {40, 40, 15, 5, 4, 0, 0, 0}}).empty()) << "too little was seen of a layer";
    EXPECT_TRUE(rarelyUsed({2, 4, {}}).empty());
}

TEST(Experts, VisitsSince) {
    EXPECT_EQ(visitsSince({1, 2}, {5, 2}), (std::vector<std::uint64_t>{4, 0}));
    EXPECT_EQ(visitsSince({}, {5, 2}), (std::vector<std::uint64_t>{5, 2}));
    EXPECT_EQ(visitsSince({9, 9}, {1, 0}), (std::vector<std::uint64_t>{1, 0})) << "another model's";
    EXPECT_TRUE(visitsSince({9, 9}, {}).empty());
}

TEST(Digest, IsTheFiles) {
    const TempDir dir;
    const QString path = QString::fromStdString(dir.file("abc"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("abc");
    file.close();
    const auto go = [](std::uint64_t, std::uint64_t) { return true; };
    const Result<QString> digest = sha256Of(path, go);
    ASSERT_TRUE(digest);
    EXPECT_EQ(*digest, QStringLiteral("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
        << "FIPS 180-2, B.1";
    EXPECT_EQ(sha256Of(path, [](std::uint64_t, std::uint64_t) { return false; }).error().code, ErrorCode::cancelled);
    EXPECT_EQ(sha256Of(path + QStringLiteral("x"), go).error().code, ErrorCode::notFound);
    std::uint64_t last = 0, whole = 0;
    ASSERT_TRUE(sha256Of(path, [&](std::uint64_t done, std::uint64_t total) {
        last = done;
        whole = total;
        return true;
    }));
    EXPECT_EQ(last, 3u);
    EXPECT_EQ(whole, 3u);
}

}  // namespace
}  // namespace sirocco::test
