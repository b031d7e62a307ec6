#include "tests/support/engine_run.h"

#include <chrono>
#include <stdexcept>

namespace sirocco::test {

std::unique_ptr<Engine> load(const std::string& path, const EngineSetup& setup) {
    EngineOptions options;
    options.model = path;
    options.device = setup.device;
    options.threads = setup.threads;
    options.context = setup.context;
    options.kvType = setup.kvType;
    options.prefixCacheBytes = setup.prefixCacheBytes;
    Result<std::unique_ptr<Engine>> engine = loadEngine(options);
    if (!engine) {
        throw std::runtime_error(engine.error().detail);
    }
    return std::move(engine).value();
}

LogitsResult logits(Engine& engine, LogitsRequest request) {
    Result<LogitsResult> result = engine.logits(request);
    if (!result) {
        throw std::runtime_error(result.error().detail);
    }
    return std::move(result).value();
}

GenerationRequest tokensRequest(std::vector<TokenId> tokens, std::vector<SamplingParams> lanes, int maxTokens) {
    GenerationRequest request;
    request.tokens = std::move(tokens);
    request.lanes = std::move(lanes);
    request.maxTokens = maxTokens;
    return request;
}

std::vector<SamplingParams> seeded(int lanes, float temperature, std::uint64_t seed) {
    std::vector<SamplingParams> params;
    for (int lane = 0; lane < lanes; ++lane) {
        params.push_back({.temperature = temperature, .seed = seed + std::uint64_t(lane)});
    }
    return params;
}

std::vector<TokenId> joined(std::vector<TokenId> a, const std::vector<TokenId>& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

Message message(Role role, const std::string& text) {
    Message message;
    message.role = role;
    message.parts.emplace_back().text = text;
    return message;
}

LaneRecord& Recorder::lane(int index) {
    const auto at = static_cast<std::size_t>(index);
    if (record_.lanes.size() <= at) {
        record_.lanes.resize(at + 1);
    }
    record_.eventAfterEnd |= record_.finishes > 0;
    return record_.lanes[at];
}

void Recorder::onStarted(int promptTokens, int reusedTokens) {
    const std::lock_guard lock(mutex_);
    record_.promptTokens = promptTokens;
    record_.reusedTokens = reusedTokens;
}

void Recorder::onPrefill(int done, int total) {
    {
        const std::lock_guard lock(mutex_);
        record_.prefill.emplace_back(done, total);
    }
    if (onPrefillEvent) {
        onPrefillEvent();
    }
}

void Recorder::onToken(const TokenEvent& event) {
    {
        const std::lock_guard lock(mutex_);
        LaneRecord& record = lane(event.lane);
        record.tokens.push_back(event.id);
        record.logProbabilities.push_back(event.logProbability);
        record.text += event.text;
    }
    if (onTokenEvent) {
        onTokenEvent(event);
    }
}

void Recorder::onContextFull(const ContextFull& event) {
    const std::lock_guard lock(mutex_);
    record_.contextFull.push_back(event);
    record_.eventAfterEnd |= record_.finishes > 0;
    for (std::size_t at = 0; at < record_.lanes.size(); ++at) {
        record_.eventAfterEnd |= (event.lane < 0 || event.lane == int(at)) && record_.lanes[at].ends > 0;
    }
}

void Recorder::onLaneEnd(int index, const LaneEnd& end) {
    {
        const std::lock_guard lock(mutex_);
        LaneRecord& record = lane(index);
        record.end = end;
        record.text += end.text;
        ++record.ends;
    }
    if (onLaneEndEvent) {
        onLaneEndEvent(index, end);
    }
}

void Recorder::onFinished(const Result<GenerationStats>& stats) {
    const std::lock_guard lock(mutex_);
    record_.finished = stats;
    ++record_.finishes;
    changed_.notify_all();
}

Record Recorder::wait() {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, std::chrono::minutes(2), [&] { return record_.finishes > 0; })) {
        throw std::runtime_error("the generation does not finish");
    }
    return record_;
}

bool Recorder::finished() const {
    const std::lock_guard lock(mutex_);
    return record_.finishes > 0;
}

Record generate(Engine& engine, GenerationRequest request) {
    const auto recorder = std::make_shared<Recorder>();
    engine.generate(std::move(request), recorder);
    return recorder->wait();
}

}  // namespace sirocco::test
