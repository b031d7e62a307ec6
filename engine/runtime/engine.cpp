// engine/api put together: file, vocabulary, backend, weights, scheduler.
#include "engine/api/engine.h"

#include <utility>

#include "engine/backend/devices.h"
#include "engine/runtime/device_pick.h"
#include "engine/runtime/generation_observer.h"
#include "engine/runtime/model_loader.h"
#include "engine/runtime/planner.h"
#include "engine/runtime/scheduler.h"
#include "engine/text/prompt.h"
#include "engine/text/tokenizer.h"

namespace sirocco {
namespace {

class LoadedEngine final : public Engine {
public:
    // Members are destroyed from the last to the first: the scheduler's thread ends before what it uses.
    LoadedEngine(ModelFile file, std::unique_ptr<Tokenizer> tokenizer, std::unique_ptr<Backend> backend,
                 Weights weights, EnginePlan plan, DeviceReport devices)
        : file_(std::move(file)),
          tokenizer_(std::move(tokenizer)),
          backend_(std::move(backend)),
          weights_(std::move(weights)),
          plan_(std::move(plan)),
          devices_(std::move(devices)),
          scheduler_(*backend_, file_.config, weights_, plan_, tokenizer_->ends()) {}

    Result<void> prepare() { return scheduler_.prepare(); }

    const ModelInfo& model() const override { return file_.info; }
    const MemoryPlan& plan() const override { return plan_.memory; }
    const DeviceReport& devices() const override { return devices_; }

    RequestId generate(GenerationRequest request, std::shared_ptr<TokenSink> sink) override {
        RequestSpec spec{request.lanes, request.maxTokens, request.ignoreEos, request.countExperts, request.rowKinds};
        // A request without a usable number of lanes is refused when it starts; until then it counts as one.
        if (!checkRequest(request, tokenizer_->size()))
            spec = {{SamplingParams{}}, 0, false, false, {}};
        return scheduler_.submit(
            std::move(spec), std::make_unique<GenerationObserver>(*tokenizer_, std::move(request), std::move(sink)));
    }
    void cancel(RequestId request, int lane) override { scheduler_.cancel(request, lane); }

    int cachedPrefix(std::span<const TokenId> prompt) override { return scheduler_.cachedPrefix(prompt); }

    Metrics metrics() const override { return scheduler_.metrics(); }
    std::vector<PlanLine> residentMemory() const override {
        const std::vector<PlanLine> lines = backend_->resident();
        const WeightBytes planned{bytesOf(plan_.memory.lines, "dense"), bytesOf(plan_.memory.lines, "experts")};
        // Where some are missing they lie in files, and are looked for there.
        if (lines.empty() || bytesOf(lines, "weights") == planned.total())
            return withExpertsApart(lines, planned.experts);
        const auto experts = file_.weights.residentExpertBytes();
        return experts ? withExpertsApart(lines, *experts) : std::vector<PlanLine>();
    }
    std::optional<std::uint64_t> freeDeviceMemory() const override { return backend_->freeBytes(); }
    void setProfiling(bool on) override {
        scheduler_.call([&] { backend_->setProfiling(on); });
    }
    std::vector<OpTime> takeProfile() override {
        std::vector<OpTime> times;
        scheduler_.call([&] { times = backend_->takeProfile(); });
        return times;
    }

    Result<std::vector<TokenId>> tokenize(std::string_view text) const override { return tokenizer_->encode(text); }
    Result<PromptTokens> prompt(const std::vector<Message>& messages, PromptTemplate promptTemplate) const override {
        return buildPrompt(*tokenizer_, messages, promptTemplate);
    }
    std::string piece(TokenId id) const override {
        return id >= 0 && id < tokenizer_->size() ? tokenizer_->piece(id) : std::string();
    }
    Result<LogitsResult> logits(const LogitsRequest& request) override { return scheduler_.evaluate(request); }

private:
    ModelFile file_;
    std::unique_ptr<Tokenizer> tokenizer_;
    std::unique_ptr<Backend> backend_;
    Weights weights_;
    EnginePlan plan_;
    DeviceReport devices_;
    Scheduler scheduler_;
};

class FileVocabulary final : public Vocabulary {
public:
    FileVocabulary(ModelInfo info, std::unique_ptr<Tokenizer> tokenizer)
        : info_(std::move(info)), tokenizer_(std::move(tokenizer)) {}

    const ModelInfo& model() const override { return info_; }
    Result<std::vector<TokenId>> tokenize(std::string_view text) const override { return tokenizer_->encode(text); }
    Result<PromptTokens> prompt(const std::vector<Message>& messages, PromptTemplate promptTemplate) const override {
        return buildPrompt(*tokenizer_, messages, promptTemplate);
    }
    std::string piece(TokenId id) const override {
        return id >= 0 && id < tokenizer_->size() ? tokenizer_->piece(id) : std::string();
    }

private:
    ModelInfo info_;
    std::unique_ptr<Tokenizer> tokenizer_;
};

struct Prepared {
    ModelFile file;
    DeviceReport devices;
    std::unique_ptr<Backend> backend;
    EnginePlan plan;
};

Result<Prepared> prepare(const EngineOptions& options) {
    Prepared prepared;
    auto file = openModel(options.model);
    if (!file)
        return std::move(file).error();
    prepared.file = std::move(file).value();
    prepared.devices = listDevices(options.device);
    if (prepared.devices.picked < 0)
        return Error{ErrorCode::unsupported, prepared.devices.why};
    if (options.threads < 0 || options.context < 0)
        return Error{ErrorCode::invalidArgument, "threads and context must not be negative"};
    if (options.context > prepared.file.config.context)
        return Error{ErrorCode::invalidArgument, "a context of " + std::to_string(options.context) +
                                                     " positions was asked for; this model has at most " +
                                                     std::to_string(prepared.file.config.context)};
    const auto planOn = [&](const DeviceInfo& device) -> Result<MemoryPlan> {
        auto backend = openBackend(device, options.threads, options.memoryLimit.of(device.kind));
        if (!backend)
            return std::move(backend).error();
        prepared.backend = std::move(backend).value();
        prepared.plan =
            makePlan(prepared.file.config, prepared.file.weights.uploadedBytes(*prepared.backend), *prepared.backend,
                     {options.context, options.kvType, availableOn(prepared.backend->device(), options),
                      options.prefixCacheBytes});
        if (auto checked = checkKv(prepared.plan.kv); !checked)
            return std::move(checked).error();
        return prepared.plan.memory;
    };
    if (auto picked = pickFor(prepared.devices, options.device.automatic, planOn); !picked)
        return std::move(picked).error();
    return prepared;
}

}  // namespace

Result<std::unique_ptr<Engine>> loadEngine(const EngineOptions& options, const LoadProgressFn& progress) {
    EngineOptions asItIs = options;
    asItIs.memoryAssumed = {};
    asItIs.memoryCredit = {};
    auto prepared = prepare(asItIs);
    if (!prepared)
        return std::move(prepared).error();
    const MemoryPlan& memory = prepared->plan.memory;
    if (memory.verdict == PlanVerdict::doesNotFit ||
        (memory.verdict == PlanVerdict::weightsFromDisk && !options.allowWeightsFromDisk))
        return Error{ErrorCode::outOfMemory, "does not fit: " + memory.arithmetic};

    auto tokenizer = Tokenizer::create(prepared->file.tokenizer);
    if (!tokenizer)
        return std::move(tokenizer).error();
    if (auto allocated = prepared->backend->allocateKv(prepared->plan.kv); !allocated)
        return std::move(allocated).error();
    const auto report = [&](std::uint64_t done, std::uint64_t total) { return !progress || progress({done, total}); };
    const auto residency = memory.verdict == PlanVerdict::weightsFromDisk ? Residency::disk : Residency::memory;
    auto weights = uploadWeights(prepared->file.weights, *prepared->backend, residency, report);
    if (!weights)
        return std::move(weights).error();
    for (const auto& file : prepared->file.files)
        if (!file->intact())
            return file->lostError();
    auto engine = std::make_unique<LoadedEngine>(std::move(prepared->file), std::move(tokenizer).value(),
                                                 std::move(prepared->backend), std::move(weights).value(),
                                                 std::move(prepared->plan), std::move(prepared->devices));
    if (auto ready = engine->prepare(); !ready)
        return std::move(ready).error();
    return std::unique_ptr<Engine>(std::move(engine));
}

const char* engineVersion() { return SIROCCO_VERSION; }

Result<ModelInfo> inspectModel(const std::string& path) {
    auto file = openModel(path);
    if (!file)
        return std::move(file).error();
    return std::move(file->info);
}

Result<MemoryPlan> planModel(const EngineOptions& options) {
    auto prepared = prepare(options);
    if (!prepared)
        return std::move(prepared).error();
    return std::move(prepared->plan.memory);
}

Result<std::unique_ptr<Vocabulary>> loadVocabulary(const std::string& path) {
    auto file = openModel(path);
    if (!file)
        return std::move(file).error();
    auto tokenizer = Tokenizer::create(std::move(file->tokenizer));
    if (!tokenizer)
        return std::move(tokenizer).error();
    return std::unique_ptr<Vocabulary>(
        std::make_unique<FileVocabulary>(std::move(file->info), std::move(tokenizer).value()));
}

}  // namespace sirocco
