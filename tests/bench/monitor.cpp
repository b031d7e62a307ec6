// What the gauges and the expert view cost an answer: decode speed with them and without, in pairs of short runs.
//   sirocco_bench_monitor [layers = 2] [tokens = 48] [pairs = 40]
//
// The model is synthesized: Mixtral's full width in Q4_0, so that a token is as much work as there. The gauges look
// when a run begins and every two seconds from then on, page tables included, which is at least as often as the window
// does. Ratios of decode time are of the two runs of a pair, which take turns in being first. Printed are their median,
// between which values it lies with 95 % certainty (order statistics; nothing is assumed of how they are spread), and
// their quartiles, and the same for pairs in which nothing differs, which is what this machine's noise looks like.
#include <QCoreApplication>
#include <QThread>
#include <algorithm>
#include <cmath>
#include <condition_variable>
#include <cstdio>
#include <ctime>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "app/monitor/sample.h"
#include "engine/runtime/synthesize.h"
#include "tests/support/engine_run.h"
#include "tests/support/temp_dir.h"

namespace {

using namespace sirocco;

double threadSeconds() {
    timespec now = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

struct Cost {
    double look = 0, walk = 0;  // seconds of processor time: all of a look, and page tables alone
};

// What MonitorService does for one sample while its page is open.
Cost look(const Engine& engine, Telemetry& telemetry, Reading& before) {
    const double start = threadSeconds();
    Reading now;
    now.system = readSystem();
    now.gpus = telemetry.read();
    const double walk = threadSeconds();
    now.resident = engine.residentMemory();
    const double walked = threadSeconds() - walk;
    now.seconds = before.seconds + 2;
    sampleBetween(before, now);
    memoryShares(engine.metrics().memory, now.resident, now.system);
    before = std::move(now);
    return {threadSeconds() - start, walked};
}

// On a thread of its own, as there.
class Gauges {
public:
    Gauges(const Engine& engine, Telemetry& telemetry)
        : thread_([this, &engine, &telemetry] {
              Reading before;
              std::unique_lock lock(mutex_);
              do {
                  look(engine, telemetry, before);
              } while (!wake_.wait_for(lock, std::chrono::seconds(2), [this] { return done_; }));
          }) {}
    ~Gauges() {
        {
            const std::lock_guard lock(mutex_);
            done_ = true;
        }
        wake_.notify_all();
        thread_.join();
    }
    Gauges(const Gauges&) = delete;
    Gauges& operator=(const Gauges&) = delete;

private:
    std::mutex mutex_;
    std::condition_variable wake_;
    bool done_ = false;
    std::thread thread_;
};

double secondsOf(Engine& engine, int tokens, bool experts) {
    GenerationRequest request = test::tokensRequest({1, 300, 400, 500}, {SamplingParams{}}, tokens);
    request.ignoreEos = true;
    request.countExperts = experts;
    const test::Record record = test::generate(engine, request);
    return record.finished->value().decodeSeconds;
}

struct Ratio {
    double median = 1, least = 1, most = 1;  // and the 95 % interval of the median
    double low = 1, high = 1;                // quartiles
};

Ratio ratioOf(int pairs, const std::function<double()>& without, const std::function<double()>& with) {
    std::vector<double> ratios;
    for (int pair = 0; pair < pairs; ++pair) {
        const bool turned = pair % 2 == 1;
        const double first = turned ? with() : without();
        const double second = turned ? without() : with();
        ratios.push_back(turned ? first / second : second / first);
    }
    std::sort(ratios.begin(), ratios.end());
    const std::size_t last = ratios.size() - 1;
    // The number of values below the true median is binomial: n / 2, give or take 1.96 times half the root of n.
    const double half = static_cast<double>(ratios.size()) / 2;
    const double reach = 0.98 * std::sqrt(static_cast<double>(ratios.size()));
    const auto least = static_cast<std::size_t>(std::max(0.0, std::floor(half - reach)));
    const auto most = std::min(last, static_cast<std::size_t>(std::ceil(half + reach)));
    return {ratios[ratios.size() / 2], ratios[least], ratios[most], ratios[ratios.size() / 4],
            ratios[ratios.size() * 3 / 4]};
}

void print(const char* what, const Ratio& ratio) {
    const auto percent = [](double value) { return 100 * (value - 1); };
    std::printf("%-28s %+.2f %%   (95 %%: %+.2f %% to %+.2f %%; quartiles %+.2f %% to %+.2f %%)\n", what,
                percent(ratio.median), percent(ratio.least), percent(ratio.most), percent(ratio.low),
                percent(ratio.high));
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int layers = std::clamp(arguments.value(1, QStringLiteral("2")).toInt(), 1, 32);
    const int tokens = std::clamp(arguments.value(2, QStringLiteral("48")).toInt(), 2, 1000);
    const int pairs = std::clamp(arguments.value(3, QStringLiteral("40")).toInt(), 4, 10'000);

    const test::TempDir dir;
    SynthesizeOptions model;
    model.path = dir.file("bench.gguf");
    model.config.layers = layers;
    model.config.context = 512;
    model.type = TensorType::q4_0;
    if (const auto made = synthesizeModel(model); !made) {
        std::fprintf(stderr, "%s\n", made.error().detail.c_str());
        return 1;
    }
    const auto engine = test::load(model.path, {.threads = QThread::idealThreadCount()});
    secondsOf(*engine, tokens, false);
    std::printf("%d layers, %d tokens a run, %d pairs; %.1f tokens/s\n", layers, tokens, pairs,
                tokens / secondsOf(*engine, tokens, false));

    const auto telemetry = openTelemetry();
    Reading before;
    const Cost cost = look(*engine, *telemetry, before);
    std::printf("one look: %.2f ms of processor time, %.2f of them for page tables\n", 1e3 * cost.look,
                1e3 * cost.walk);
    const auto off = [&] { return secondsOf(*engine, tokens, false); };
    print("nothing differs", ratioOf(pairs, off, off));
    print("expert view", ratioOf(pairs, off, [&] { return secondsOf(*engine, tokens, true); }));
    print("gauges", ratioOf(pairs, off, [&] {
              const Gauges gauges(*engine, *telemetry);
              return secondsOf(*engine, tokens, false);
          }));
    print("both", ratioOf(pairs, off, [&] {
              const Gauges gauges(*engine, *telemetry);
              return secondsOf(*engine, tokens, true);
          }));
    return 0;
}
