// What the gauges and the expert view cost an answer: decode speed with them and without, in pairs of short runs.
//   sirocco_bench_monitor [layers = 2] [tokens = 24] [pairs = 40]
//
// The model is synthesized: Mixtral's full width in Q4_0, so that a token is as much work as there. "Gauges" samples
// twenty times a second, forty times what the window does, page tables included, and reads the engine's metrics as
// often. Ratios are of the two runs of a pair, which take turns in being first; their median is printed with the
// quartiles, and the same for pairs in which nothing differs, which is what this machine's noise looks like.
#include <QCoreApplication>
#include <QThread>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <functional>
#include <thread>
#include <vector>

#include "app/monitor/sample.h"
#include "engine/runtime/synthesize.h"
#include "tests/support/engine_run.h"
#include "tests/support/temp_dir.h"

namespace {

using namespace sirocco;

constexpr int kLooksPerSecond = 20;

// Does what MonitorService does, on a thread of its own as there.
class Gauges {
public:
    explicit Gauges(const Engine& engine)
        : thread_([this, &engine] {
              const auto telemetry = openTelemetry();
              Reading before;
              while (!done_) {
                  Reading now;
                  now.system = readSystem();
                  now.gpus = telemetry->read();
                  now.resident = engine.residentMemory();
                  now.seconds = before.seconds + 1.0 / kLooksPerSecond;
                  sampleBetween(before, now);
                  memoryShares(engine.metrics().memory, now.resident, now.system);
                  before = std::move(now);
                  std::this_thread::sleep_for(std::chrono::milliseconds(1000 / kLooksPerSecond));
              }
          }) {}
    ~Gauges() {
        done_ = true;
        thread_.join();
    }
    Gauges(const Gauges&) = delete;
    Gauges& operator=(const Gauges&) = delete;

private:
    std::atomic<bool> done_{false};
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
    double low, median, high;
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
    return {ratios[ratios.size() / 4], ratios[ratios.size() / 2], ratios[ratios.size() * 3 / 4]};
}

void print(const char* what, const Ratio& ratio) {
    std::printf("%-28s %+.2f %%   (quartiles %+.2f %% to %+.2f %%)\n", what, 100 * (ratio.median - 1),
                100 * (ratio.low - 1), 100 * (ratio.high - 1));
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int layers = std::clamp(arguments.value(1, QStringLiteral("2")).toInt(), 1, 32);
    const int tokens = std::clamp(arguments.value(2, QStringLiteral("24")).toInt(), 2, 1000);
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

    const auto off = [&] { return secondsOf(*engine, tokens, false); };
    print("nothing differs", ratioOf(pairs, off, off));
    print("expert view", ratioOf(pairs, off, [&] { return secondsOf(*engine, tokens, true); }));
    print("gauges, 40 times as often", ratioOf(pairs, off, [&] {
              const Gauges gauges(*engine);
              return secondsOf(*engine, tokens, false);
          }));
    print("both", ratioOf(pairs, off, [&] {
              const Gauges gauges(*engine);
              return secondsOf(*engine, tokens, true);
          }));
    return 0;
}
