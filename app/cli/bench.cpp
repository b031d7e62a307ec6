#include <algorithm>
#include <iomanip>
#include <iostream>
#include <nlohmann/json.hpp>
#include <random>

#include "app/cli/answer_collector.h"
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/engine_flags.h"
#include "app/cli/read_bandwidth.h"
#include "engine/base/cpu_features.h"
#include "engine/runtime/model_loader.h"

namespace sirocco::cli {
namespace {

struct Options {
    EngineOptions engine;
    int promptTokens = 512;
    int genTokens = 128;
    int lanes = 1;
    int repeat = 3;
    bool ops = false;
    bool json = false;
};

struct Spread {
    double median = 0, min = 0, max = 0;
};

Spread spreadOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    const std::size_t middle = values.size() / 2;
    const double median = values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    return {median, values.front(), values.back()};
}

// Weight bytes that decoding reads: what every step reads, and one expert of each layer.
struct Traffic {
    double dense = 0;
    double oneExpertOfEachLayer = 0;

    double bytesOfStep(double distinctExperts) const { return dense + distinctExperts * oneExpertOfEachLayer; }
};

Result<Traffic> trafficOf(const std::string& path) {
    const Result<ModelFile> model = openModel(path);
    if (!model) {
        return model.error();
    }
    Traffic traffic;
    for (const LayerViews& layer : model->weights.layers) {
        double bytes = 0;
        for (const ExpertViews& expert : layer.experts) {
            bytes += static_cast<double>(expert.gate.bytes + expert.up.bytes + expert.down.bytes);
        }
        traffic.oneExpertOfEachLayer += bytes / static_cast<double>(layer.experts.size());
    }
    traffic.dense =
        static_cast<double>(model->info.bytesPerToken) - model->info.expertsUsed * traffic.oneExpertOfEachLayer;
    return traffic;
}

struct Measurement {
    std::vector<double> prefill;  // tokens per second
    std::vector<double> decode;   // tokens per second of all lanes
    std::uint64_t decodeSteps = 0;
    std::uint64_t expertReads = 0;
    std::vector<OpTime> prefillOps;
    std::vector<OpTime> decodeOps;

    double distinctExperts(int layers) const {
        return decodeSteps > 0 ? static_cast<double>(expertReads) / static_cast<double>(decodeSteps) / layers : 0;
    }
};

class Bench {
public:
    Bench(Engine& engine, const Options& options) : engine_(engine), options_(options) {}

    Result<Measurement> run() {
        // The first steps touch pages and compile shapes; they are not counted.
        if (const auto warm = request(std::min(options_.promptTokens, 64), std::min(options_.genTokens, 8)); !warm) {
            return warm.error();
        }
        Measurement result;
        for (int i = 0; i < options_.repeat; ++i) {
            showProgress("Measuring", static_cast<std::uint64_t>(i), static_cast<std::uint64_t>(options_.repeat));
            const Result<Answer> answer = request(options_.promptTokens, options_.genTokens);
            if (!answer) {
                return answer.error();
            }
            result.prefill.push_back(answer->stats.prefillTokensPerSecond);
            result.decode.push_back(answer->stats.decodeTokensPerSecond);
            result.decodeSteps += static_cast<std::uint64_t>(answer->stats.decodeSteps);
            result.expertReads += answer->stats.distinctExpertReads;
        }
        endProgress();
        if (options_.ops) {
            if (const Result<void> profiled = profile(result); !profiled) {
                return profiled.error();
            }
        }
        return result;
    }

private:
    // Ids other than the special ones, unlike those of any request before, so that no prefix is reused.
    std::vector<TokenId> freshTokens(int count) {
        std::uniform_int_distribution<TokenId> ids(std::min(3, engine_.model().vocab - 1), engine_.model().vocab - 1);
        std::vector<TokenId> tokens(static_cast<std::size_t>(count));
        std::generate(tokens.begin(), tokens.end(), [&] { return ids(random_); });
        return tokens;
    }

    Result<Answer> request(std::vector<TokenId> tokens, int genTokens) {
        GenerationRequest request;
        request.tokens = std::move(tokens);
        request.maxTokens = genTokens;
        request.ignoreEos = true;
        request.lanes.clear();
        for (int lane = 0; lane < options_.lanes; ++lane) {
            SamplingParams sampling;
            sampling.temperature = 1.5f;  // so that lanes say different things and visit different experts
            sampling.seed = random_();
            request.lanes.push_back(sampling);
        }
        Result<Answer> answer = runRequest(engine_, std::move(request));
        if (!answer) {
            return answer;
        }
        for (const LaneAnswer& lane : answer->lanes) {
            if (lane.stop != StopReason::length) {
                return lane.stop == StopReason::failed
                           ? Error{ErrorCode::internal, lane.error}
                           : Error{ErrorCode::cancelled,
                                   std::string("Stopped early: ") + stopReasonName(lane.stop) + "."};
            }
        }
        return answer;
    }
    Result<Answer> request(int promptTokens, int genTokens) { return request(freshTokens(promptTokens), genTokens); }

    // One more round in two requests: the second finds the prompt in the cache, so its ops are those of decoding.
    Result<void> profile(Measurement& result) {
        const std::vector<TokenId> tokens = freshTokens(options_.promptTokens);
        engine_.setProfiling(true);
        engine_.takeProfile();
        if (const Result<Answer> answer = request(tokens, 1); !answer) {
            return answer.error();
        }
        result.prefillOps = engine_.takeProfile();
        if (const Result<Answer> answer = request(tokens, options_.genTokens); !answer) {
            return answer.error();
        }
        result.decodeOps = engine_.takeProfile();
        engine_.setProfiling(false);
        return {};
    }

    Engine& engine_;
    const Options& options_;
    std::mt19937_64 random_{20};
};

struct Report {
    std::string device;
    bool onCpu = true;
    int threads = 0;
    ModelInfo model;
    Measurement measured;
    Traffic traffic;
    double readGbps = 0;  // of the processor; 0 on a device whose memory was not measured

    double distinctExperts() const { return measured.distinctExperts(model.layers); }
    double decodeGbps(int lanes) const {
        return spreadOf(measured.decode).median / lanes * traffic.bytesOfStep(distinctExperts()) / 1e9;
    }
};

nlohmann::json toJson(const std::vector<OpTime>& ops) {
    nlohmann::json json = nlohmann::json::array();
    for (const OpTime& op : ops) {
        json.push_back({{"op", op.op}, {"seconds", op.seconds}, {"calls", op.calls}, {"weight_bytes", op.weightBytes}});
    }
    return json;
}

nlohmann::json toJson(const Spread& spread) {
    return {{"median", spread.median}, {"min", spread.min}, {"max", spread.max}};
}

nlohmann::json toJson(const Options& options, const Report& report) {
    const double decodeGbps = report.decodeGbps(options.lanes);
    nlohmann::json json = {
        {"device", report.device},
        {"threads", report.threads},
        {"model", {{"name", report.model.name}, {"bytes_per_token", report.model.bytesPerToken}}},
        {"prefill",
         {{"tokens", options.promptTokens}, {"tokens_per_second", toJson(spreadOf(report.measured.prefill))}}},
        {"decode",
         {{"lanes", options.lanes},
          {"tokens", options.genTokens},
          {"tokens_per_second", toJson(spreadOf(report.measured.decode))},
          {"distinct_experts_per_layer", report.distinctExperts()}}},
        {"memory",
         {{"measured_read_gbps", report.readGbps},
          {"decode_gbps", decodeGbps},
          {"share", report.readGbps > 0 ? decodeGbps / report.readGbps : 0}}}};
    if (options.ops) {
        json["prefill"]["ops"] = toJson(report.measured.prefillOps);
        json["decode"]["ops"] = toJson(report.measured.decodeOps);
    }
    return json;
}

std::string text(const Spread& spread) {
    return fixed(spread.median, 2) + " tokens/s (" + fixed(spread.min, 2) + " to " + fixed(spread.max, 2) + ")";
}

void printOps(const std::string& title, std::vector<OpTime> ops) {
    std::sort(ops.begin(), ops.end(), [](const OpTime& a, const OpTime& b) { return a.seconds > b.seconds; });
    double total = 0;
    for (const OpTime& op : ops) {
        total += op.seconds;
    }
    std::cout << "\n"
              << std::left << std::setw(16) << title << std::right << std::setw(10) << "ms" << std::setw(9) << "share"
              << std::setw(9) << "calls" << std::setw(10) << "GB/s"
              << "\n";
    for (const OpTime& op : ops) {
        std::cout << std::left << std::setw(16) << op.op << std::right << std::setw(10) << fixed(op.seconds * 1e3, 1)
                  << std::setw(7) << fixed(total > 0 ? 100 * op.seconds / total : 0, 1) << " %" << std::setw(9)
                  << op.calls << std::setw(10)
                  << (op.seconds > 0 && op.weightBytes > 0
                          ? fixed(static_cast<double>(op.weightBytes) / op.seconds / 1e9, 1)
                          : "-")
                  << "\n";
    }
}

void print(const Options& options, const Report& report) {
    const double decodeGbps = report.decodeGbps(options.lanes);
    std::cout << report.model.name << " on " << report.device
              << (report.onCpu ? ", " + std::to_string(report.threads) + " threads" : std::string()) << "\n"
              << "prefill of " << options.promptTokens << ": " << text(spreadOf(report.measured.prefill)) << "\n"
              << "decode of " << options.genTokens << " on " << options.lanes
              << (options.lanes == 1 ? " lane: " : " lanes: ") << text(spreadOf(report.measured.decode)) << ", "
              << fixed(report.distinctExperts(), 2) << " distinct experts a layer\n"
              << "decode reads " << fixed(decodeGbps, 1) << " GB/s of weights";
    if (report.readGbps > 0) {
        std::cout << "; this machine reads " << fixed(report.readGbps, 1) << " GB/s ("
                  << fixed(100 * decodeGbps / report.readGbps, 0) << " %)";
    }
    std::cout << "\n";
    if (options.ops) {
        printOps("prefill op", report.measured.prefillOps);
        printOps("decode op", report.measured.decodeOps);
    }
}

// The positions that all lanes fill together, as far as the model has so many; those of one lane in any case, so that a
// model that has fewer is refused before the work.
Result<int> contextFor(const Options& options) {
    const std::int64_t ofOne = std::int64_t(options.promptTokens) + options.genTokens;
    const std::int64_t ofAll = options.promptTokens + std::int64_t(options.lanes) * options.genTokens;
    if (options.engine.context > 0 || ofAll <= kDefaultContext) {
        return options.engine.context;
    }
    const Result<ModelInfo> model = inspectModel(options.engine.model);
    if (!model) {
        return model.error();
    }
    return static_cast<int>(std::max(ofOne, std::min<std::int64_t>(ofAll, model->context)));
}

int run(Options& options) {
    catchInterrupts();
    const Result<int> context = contextFor(options);
    if (!context) {
        return fail(context.error());
    }
    options.engine.context = *context;
    const Result<std::unique_ptr<Engine>> engine = loadWithProgress(options.engine);
    if (!engine) {
        return fail(engine.error());
    }
    Result<Traffic> traffic = trafficOf(options.engine.model);
    if (!traffic) {
        return fail(traffic.error());
    }
    Result<Measurement> measured = Bench(**engine, options).run();
    if (!measured) {
        return fail(measured.error());
    }
    Report report;
    report.device = (*engine)->plan().device.name;
    report.threads = options.engine.threads > 0 ? options.engine.threads : cpuCores();
    report.model = (*engine)->model();
    report.measured = std::move(*measured);
    report.traffic = *traffic;
    report.onCpu = (*engine)->plan().device.kind == DeviceKind::cpu;
    report.readGbps = report.onCpu ? measureReadGbps(report.threads) : 0;
    if (options.json) {
        printJson(toJson(options, report));
    } else {
        print(options, report);
    }
    return kDone;
}

}  // namespace

void addBench(CLI::App& program, Chosen& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("bench", "Measure reading a prompt and answering");
    addEngineFlags(*command, options->engine);
    command->add_option("--prompt-tokens", options->promptTokens, "ids of the prompt")
        ->capture_default_str()
        ->check(CLI::Range(1, 1 << 20));
    command->add_option("--gen-tokens", options->genTokens, "tokens that each lane answers")
        ->capture_default_str()
        ->check(CLI::Range(2, 1 << 20));
    command->add_option("--lanes", options->lanes, "lanes that answer at once, each something else")
        ->capture_default_str()
        ->check(CLI::Range(1, kMaxLanes));
    command->add_option("--repeat", options->repeat, "rounds; median, least and most are shown")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000));
    command->add_flag("--ops", options->ops, "time by op, of one more round");
    command->add_flag("--json", options->json, "as JSON");
    command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace sirocco::cli
