#include "engine/runtime/running_requests.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "engine/runtime/evaluate.h"

namespace sirocco {
namespace {

constexpr int kFirstChunk = 64;
constexpr int kLeastChunk = 32;
// A chunk is what Stop waits for, so it should not take long; a longer one reads the experts less often.
constexpr double kShortChunkSeconds = 0.5;
constexpr double kLongChunkSeconds = 1.5;

}  // namespace

RunningRequests::RunningRequests(Backend& backend, const MixtralConfig& config, const Weights& weights,
                                 const EnginePlan& plan, std::vector<TokenId> ends)
    : backend_(backend),
      config_(config),
      plan_(plan),
      ends_(std::move(ends)),
      cache_(backend, plan.kv.blocks, plan.idleBlocks),
      runner_(backend, config, weights, plan.step),
      chunk_(kFirstChunk) {}

Result<LogitsResult> RunningRequests::evaluate(const LogitsRequest& request) {
    return evaluateLogits(request, config_, plan_, cache_, runner_);
}

bool RunningRequests::hasRoomFor(const Request& request) const {
    return activeLanes() + request.laneCount() <= kMaxLanes;
}

void RunningRequests::start(std::unique_ptr<Request> request) {
    if (request->start(cache_, config_, plan_.memory, backend_.rowKindsDiffer())) {
        state_.reusedTokens += static_cast<std::uint64_t>(request->reusedTokens());
        requests_.push_back(std::move(request));
    }
}

Request* RunningRequests::find(RequestId id) {
    const auto found =
        std::find_if(requests_.begin(), requests_.end(), [id](const auto& one) { return one->id() == id; });
    return found != requests_.end() ? found->get() : nullptr;
}

void RunningRequests::endAll(StopReason reason) {
    for (auto& request : requests_)
        request->endAll(reason);
}

int RunningRequests::activeLanes() const {
    int lanes = 0;
    for (const auto& request : requests_)
        lanes += request->activeLanes();
    return lanes;
}

void RunningRequests::step() {
    runner_.clear();
    std::vector<Request*> decoding;
    addDecodeRows(decoding);
    int prefillRows = 0;
    Request* const prefilling = addPrefillRows(prefillRows);
    if (runner_.rows() == 0)
        return;

    const bool counts = (prefilling && prefilling->countsExperts()) ||
                        std::any_of(decoding.begin(), decoding.end(), [](auto* one) { return one->countsExperts(); });
    const auto start = std::chrono::steady_clock::now();
    const auto outputs = runner_.run(counts);
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (!outputs)
        return failStep(outputs.error(), decoding, prefilling);
    if (counts)
        countExperts(*outputs, decoding, prefilling);
    afterDecode(decoding, *outputs, seconds);
    if (prefilling)
        afterPrefill(*prefilling, prefillRows, seconds);
}

FullLane RunningRequests::fullLane(const Request& request, const Lane* lane) const {
    FullLane full;
    full.lane = lane ? lane->index : -1;
    full.promptTokens = request.promptTokens();
    full.positions = lane ? lane->sequence.length() : request.promptTokens();
    full.memoryShort = full.positions < plan_.memory.context || !lane;
    full.otherLanes = request.activeLanes() > 1;
    full.otherRequests = activeLanes() > request.activeLanes();
    return full;
}

Result<bool> RunningRequests::reserve(Request& request, Sequence& sequence, int count) {
    auto reserved = cache_.reserve(sequence, count);
    if (reserved && !*reserved && letPrefixesGo(request))
        reserved = cache_.reserve(sequence, count);
    return reserved;
}

// Lanes that decode will end and give their blocks back, and so will what has just ended.
bool RunningRequests::memoryWillComeFree(const Request& request) const {
    return std::any_of(requests_.begin(), requests_.end(), [&](const auto& other) {
        const bool decodes = other->phase() == Request::Phase::decoding && !other->decodesShared();
        return other.get() != &request && (decodes || other->done());
    });
}

// Makes room for one more position of a lane, or of what the lanes share; ends what cannot grow.
bool RunningRequests::grows(Request& request, Lane* lane) {
    Sequence& sequence = lane ? lane->sequence : request.shared();
    const auto end = [&](StopReason reason, const Error& error) {
        lane ? request.endLane(*lane, reason, error) : request.endAll(reason, error);
    };
    if (sequence.length() < plan_.memory.context) {
        const auto reserved = reserve(request, sequence, 1);
        if (!reserved)
            end(StopReason::failed, reserved.error());
        if (!reserved || *reserved)
            return reserved.ok();
        if (!lane && memoryWillComeFree(request))
            return false;  // has said nothing yet, and can wait
    }
    request.tellContextFull(contextFull(fullLane(request, lane), plan_.memory, config_.context));
    end(StopReason::contextFull, {});
    request.closeEnded(cache_);  // its memory may be what the next lane needs
    return false;
}

void RunningRequests::addDecodeRows(std::vector<Request*>& decoding) {
    for (auto& request : requests_) {
        if (request->phase() != Request::Phase::decoding || request->ended())
            continue;
        const int before = runner_.rows();
        if (request->decodesShared()) {
            if (grows(*request, nullptr))
                runner_.addDecode(request->shared(), request->lastPromptToken());
        } else {
            for (Lane& lane : request->lanes())
                if (lane.active && grows(*request, &lane))
                    runner_.addDecode(lane.sequence, lane.next);
        }
        if (runner_.rows() > before)
            decoding.push_back(request.get());
    }
}

// The first that has something left to compute. What waited behind another with the same beginning finds it computed.
Request* RunningRequests::nextToPrefill() {
    for (auto& request : requests_) {
        if (request->phase() != Request::Phase::prefilling || request->ended())
            continue;
        state_.reusedTokens += static_cast<std::uint64_t>(request->findPrefix(cache_));
        if (request->phase() == Request::Phase::prefilling)
            return request.get();
    }
    return nullptr;
}

// Of all that wait for their prefill: they would hold memory that they cannot use yet.
bool RunningRequests::letPrefixesGo(const Request& but) {
    int positions = 0;
    for (auto& request : requests_)
        if (request.get() != &but && request->phase() == Request::Phase::prefilling && !request->ended())
            positions += request->letPrefixGo(cache_);
    state_.reusedTokens -= static_cast<std::uint64_t>(positions);
    return positions > 0;
}

Request* RunningRequests::addPrefillRows(int& rows) {
    Request* const request = nextToPrefill();
    if (!request)
        return nullptr;
    const auto run = request->nextRun();
    // What was decoded once is decoded again: a row a step, as it was.
    const bool decodes = request->nextKind() == RowKind::decode;
    const auto chunk = run.first(decodes ? 1 : std::min(run.size(), static_cast<std::size_t>(chunk_)));
    const auto reserved = reserve(*request, request->shared(), static_cast<int>(chunk.size()));
    if (!reserved) {
        request->endAll(StopReason::failed, reserved.error());
        return nullptr;
    }
    if (!*reserved) {
        if (!memoryWillComeFree(*request)) {  // waiting would last for ever
            request->tellContextFull(contextFull(fullLane(*request, nullptr), plan_.memory, config_.context));
            request->endAll(StopReason::contextFull);
        }
        return nullptr;
    }
    if (decodes)
        runner_.addDecode(request->shared(), chunk[0]);
    else
        runner_.addPrefill(request->shared(), chunk, false);
    rows = static_cast<int>(chunk.size());
    return request;
}

void RunningRequests::countExperts(const StepOutputs& outputs, const std::vector<Request*>& decoding,
                                   Request* prefilling) {
    const auto count = [&](Request& request, RowRange rows) {
        if (!request.countsExperts())
            return;
        request.countExperts(outputs.routing, config_, runner_.rows(), rows);
        sirocco::countExperts(outputs.routing, config_, runner_.rows(), rows, state_.expertCounts);
    };
    int row = 0;
    for (Request* const request : decoding) {
        const int end = row + (request->decodesShared() ? 1 : request->activeLanes());
        count(*request, {row, end});
        row = end;
    }
    if (prefilling)
        count(*prefilling, {row, runner_.rows()});
}

void RunningRequests::keepIfFull(const Sequence& sequence) {
    if (sequence.length() % kKvBlockPositions == 0)
        cache_.keep(sequence, true);
}

void RunningRequests::afterDecode(const std::vector<Request*>& decoding, const StepOutputs& outputs, double seconds) {
    const auto vocab = static_cast<std::size_t>(config_.vocab);
    std::size_t row = 0;
    int tokens = 0;
    for (Request* const request : decoding) {
        const int before = request->tokens();
        request->addDecodeStep(seconds, outputs.decodeExpertReads);
        if (request->decodesShared()) {
            const auto logits = outputs.logits.subspan(row++ * vocab, vocab);
            request->fork();
            keepIfFull(request->lanes().front().sequence);
            for (Lane& lane : request->lanes())
                if (lane.active)
                    request->sample(lane, logits, ends_);
        } else {
            for (Lane& lane : request->lanes()) {
                if (!lane.active)
                    continue;
                lane.sequence.append({&lane.next, 1}, RowKind::decode);
                keepIfFull(lane.sequence);
                request->sample(lane, outputs.logits.subspan(row++ * vocab, vocab), ends_);
            }
        }
        if (before == 0 && request->tokens() > 0)
            state_.secondsToFirstToken = request->secondsToFirstToken();
        tokens += request->tokens() - before;
    }
    if (decoding.empty())
        return;
    decodeRate_.add(tokens, seconds);
    ++state_.decodeSteps;
    state_.decodedTokens += static_cast<std::uint64_t>(tokens);
}

void RunningRequests::afterPrefill(Request& request, int rows, double seconds) {
    request.prefilled(rows, seconds);
    prefillRate_.add(rows, seconds);
    state_.prefilledTokens += static_cast<std::uint64_t>(rows);
    // Others find what is whole at once, and the rest when nothing more comes of it: what decodes next copies it then.
    cache_.keep(request.shared(), request.phase() == Request::Phase::prefilling);
    if (seconds > kLongChunkSeconds)
        chunk_ = std::max(kLeastChunk, chunk_ / 2);
    else if (seconds < kShortChunkSeconds && rows == chunk_)
        chunk_ = std::min(kMaxPrefillRows, chunk_ * 2);
}

void RunningRequests::failStep(const Error& error, const std::vector<Request*>& decoding, Request* prefilling) {
    for (Request* const request : decoding)
        request->endAll(StopReason::failed, error);
    if (prefilling)
        prefilling->endAll(StopReason::failed, error);
}

std::vector<std::unique_ptr<Request>> RunningRequests::takeDone() {
    std::vector<std::unique_ptr<Request>> done;
    for (auto& request : requests_) {
        request->closeEnded(cache_);
        if (request->done())
            done.push_back(std::move(request));
    }
    std::erase(requests_, nullptr);
    for (auto& request : done)
        request->release(cache_);
    return done;
}

Metrics RunningRequests::metrics() const {
    Metrics metrics = state_;
    metrics.memory = withExpertsApart(backend_.memory(), bytesOf(plan_.memory.lines, "experts"));
    KvShape oneBlock = plan_.kv;
    oneBlock.blocks = 1;
    metrics.kvBytesUsed = kvBytes(oneBlock) * static_cast<std::uint64_t>(cache_.usedBlocks());
    metrics.kvBytesCached = kvBytes(oneBlock) * static_cast<std::uint64_t>(cache_.idleBlocks());
    metrics.activeLanes = activeLanes();
    metrics.prefillTokensPerSecond = prefillRate_.perSecond();
    metrics.decodeTokensPerSecond = decodeRate_.perSecond();
    const auto prefilling = std::find_if(requests_.begin(), requests_.end(), [](const auto& request) {
        return request->phase() == Request::Phase::prefilling;
    });
    if (prefilling != requests_.end()) {
        metrics.prefillDone = (*prefilling)->prefillDone();
        metrics.prefillTotal = (*prefilling)->prefillTotal();
    }
    return metrics;
}

}  // namespace sirocco
