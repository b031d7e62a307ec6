#include "engine/runtime/scheduler.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
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

Scheduler::Scheduler(Backend& backend, const MixtralConfig& config, const Weights& weights, const EnginePlan& plan,
                     std::vector<TokenId> ends)
    : backend_(backend),
      config_(config),
      plan_(plan),
      ends_(std::move(ends)),
      cache_(backend, plan.kv.blocks, plan.idleBlocks),
      runner_(backend, config, weights, plan.step),
      chunk_(kFirstChunk) {
    publishMetrics();
    thread_ = std::thread([this] { loop(); });
}

Scheduler::~Scheduler() {
    {
        const std::lock_guard lock(mutex_);
        stop_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

RequestId Scheduler::submit(RequestSpec spec, std::unique_ptr<RequestObserver> observer) {
    RequestId id = 0;
    {
        const std::lock_guard lock(mutex_);
        id = ++lastId_;
        queue_.push_back(std::make_unique<Request>(id, std::move(spec), std::move(observer)));
    }
    wake_.notify_all();
    return id;
}

void Scheduler::cancel(RequestId request, int lane) {
    {
        const std::lock_guard lock(mutex_);
        cancels_.push_back({request, lane});
    }
    wake_.notify_all();
}

void Scheduler::call(const std::function<void()>& work) {
    std::unique_lock lock(mutex_);
    calls_.push_back(&work);
    const std::uint64_t mine = ++callsAsked_;
    wake_.notify_all();
    called_.wait(lock, [&] { return callsDone_ >= mine; });
}

Result<LogitsResult> Scheduler::evaluate(const LogitsRequest& request) {
    Result<LogitsResult> result = Error{};
    call([&] { result = evaluateLogits(request, config_, plan_, cache_, runner_); });
    return result;
}

Result<void> Scheduler::prepare() {
    Result<void> result;
    call([&] { result = runner_.prepare(); });
    return result;
}

int Scheduler::cachedPrefix(std::span<const TokenId> prompt) {
    int positions = 0;
    if (prompt.size() > 1)
        call([&] { positions = cache_.longest(prompt.first(prompt.size() - 1)); });
    return positions;
}

Metrics Scheduler::metrics() const {
    const std::lock_guard lock(mutex_);
    Metrics metrics = published_;
    metrics.queuedRequests = static_cast<int>(queue_.size());
    return metrics;
}

void Scheduler::loop() {
    // Below the window and the storage thread; failure only costs smoothness.
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), 5);
    while (takeCommands()) {
        admit();
        step();
        removeFinished();
        publishMetrics();
    }
    for (auto& request : running_)
        request->endAll(StopReason::cancelled);
    removeFinished();
}

bool Scheduler::takeCommands() {
    std::unique_lock lock(mutex_);
    wake_.wait(lock,
               [&] { return stop_ || !queue_.empty() || !calls_.empty() || !cancels_.empty() || !running_.empty(); });
    while (!calls_.empty()) {
        const std::function<void()>* const work = calls_.front();
        calls_.pop_front();
        lock.unlock();
        (*work)();
        publishMetrics();  // who called finds what it allocated
        lock.lock();
        ++callsDone_;
        called_.notify_all();
    }
    const auto cancels = std::exchange(cancels_, {});
    if (stop_) {
        for (auto& request : queue_)
            running_.push_back(std::move(request));
        queue_.clear();
        return false;
    }
    // Observers hear of it without the lock, since they may cancel in turn; only this thread takes from the queue.
    std::vector<std::pair<Request*, int>> targets;
    for (const Cancel& cancel : cancels) {
        for (const auto& request : queue_)
            if (request->id() == cancel.request)
                targets.emplace_back(request.get(), cancel.lane);
        for (const auto& request : running_)
            if (request->id() == cancel.request)
                targets.emplace_back(request.get(), cancel.lane);
    }
    lock.unlock();
    for (const auto& [request, lane] : targets)
        request->cancel(lane);
    lock.lock();
    // What ended while it waited joins the running ones only to finish there.
    for (auto& request : queue_)
        if (request->done())
            running_.push_back(std::move(request));
    std::erase(queue_, nullptr);
    lock.unlock();
    removeFinished();
    return true;
}

int Scheduler::activeLanes() const {
    int lanes = 0;
    for (const auto& request : running_)
        lanes += request->activeLanes();
    return lanes;
}

void Scheduler::admit() {
    for (;;) {
        std::unique_ptr<Request> next;
        {
            const std::lock_guard lock(mutex_);
            if (queue_.empty() || activeLanes() + queue_.front()->laneCount() > kMaxLanes)
                return;
            next = std::move(queue_.front());
            queue_.pop_front();
        }
        if (next->start(cache_, config_, plan_.memory)) {
            state_.reusedTokens += static_cast<std::uint64_t>(next->reusedTokens());
            running_.push_back(std::move(next));
        }
    }
}

void Scheduler::step() {
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

FullLane Scheduler::fullLane(const Request& request, const Lane* lane) const {
    FullLane full;
    full.lane = lane ? lane->index : -1;
    full.promptTokens = request.promptTokens();
    full.positions = lane ? lane->sequence.length() : request.promptTokens();
    full.memoryShort = full.positions < plan_.memory.context || !lane;
    full.otherLanes = request.activeLanes() > 1;
    full.otherRequests = activeLanes() > request.activeLanes();
    return full;
}

Result<bool> Scheduler::reserve(Request& request, Sequence& sequence, int count) {
    auto reserved = cache_.reserve(sequence, count);
    if (reserved && !*reserved && letPrefixesGo(request))
        reserved = cache_.reserve(sequence, count);
    return reserved;
}

// Lanes that decode will end and give their blocks back, and so will what has just ended.
bool Scheduler::memoryWillComeFree(const Request& request) const {
    return std::any_of(running_.begin(), running_.end(), [&](const auto& other) {
        const bool decodes = other->phase() == Request::Phase::decoding && !other->decodesShared();
        return other.get() != &request && (decodes || other->done());
    });
}

// Makes room for one more position of a lane, or of what the lanes share; ends what cannot grow.
bool Scheduler::grows(Request& request, Lane* lane) {
    Sequence& sequence = lane ? lane->sequence : request.shared();
    const auto end = [&](StopReason reason, const std::string& error) {
        lane ? request.endLane(*lane, reason, error) : request.endAll(reason, error);
    };
    if (sequence.length() < plan_.memory.context) {
        const auto reserved = reserve(request, sequence, 1);
        if (!reserved)
            end(StopReason::failed, reserved.error().detail);
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

void Scheduler::addDecodeRows(std::vector<Request*>& decoding) {
    for (auto& request : running_) {
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
Request* Scheduler::nextToPrefill() {
    for (auto& request : running_) {
        if (request->phase() != Request::Phase::prefilling || request->ended())
            continue;
        state_.reusedTokens += static_cast<std::uint64_t>(request->findPrefix(cache_));
        if (request->phase() == Request::Phase::prefilling)
            return request.get();
    }
    return nullptr;
}

// Of all that wait for their prefill: they would hold memory that they cannot use yet.
bool Scheduler::letPrefixesGo(const Request& but) {
    int positions = 0;
    for (auto& request : running_)
        if (request.get() != &but && request->phase() == Request::Phase::prefilling && !request->ended())
            positions += request->letPrefixGo(cache_);
    state_.reusedTokens -= static_cast<std::uint64_t>(positions);
    return positions > 0;
}

Request* Scheduler::addPrefillRows(int& rows) {
    Request* const request = nextToPrefill();
    if (!request)
        return nullptr;
    const auto rest = request->promptRest();
    const auto chunk = rest.first(std::min(rest.size(), static_cast<std::size_t>(chunk_)));
    const auto reserved = reserve(*request, request->shared(), static_cast<int>(chunk.size()));
    if (!reserved) {
        request->endAll(StopReason::failed, reserved.error().detail);
        return nullptr;
    }
    if (!*reserved) {
        if (!memoryWillComeFree(*request)) {  // waiting would last for ever
            request->tellContextFull(contextFull(fullLane(*request, nullptr), plan_.memory, config_.context));
            request->endAll(StopReason::contextFull);
        }
        return nullptr;
    }
    runner_.addPrefill(request->shared(), chunk, false);
    rows = static_cast<int>(chunk.size());
    return request;
}

void Scheduler::countExperts(const StepOutputs& outputs, const std::vector<Request*>& decoding, Request* prefilling) {
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

void Scheduler::keepIfFull(const Sequence& sequence) {
    if (sequence.length() % kKvBlockPositions == 0)
        cache_.keep(sequence, true);
}

void Scheduler::afterDecode(const std::vector<Request*>& decoding, const StepOutputs& outputs, double seconds) {
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
                lane.sequence.append({&lane.next, 1});
                keepIfFull(lane.sequence);
                request->sample(lane, outputs.logits.subspan(row++ * vocab, vocab), ends_);
            }
        }
        tokens += request->tokens() - before;
    }
    if (decoding.empty())
        return;
    decodeRate_.add(tokens, seconds);
    ++state_.decodeSteps;
    state_.decodedTokens += static_cast<std::uint64_t>(tokens);
}

void Scheduler::afterPrefill(Request& request, int rows, double seconds) {
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

void Scheduler::failStep(const Error& error, const std::vector<Request*>& decoding, Request* prefilling) {
    for (Request* const request : decoding)
        request->endAll(StopReason::failed, error.detail);
    if (prefilling)
        prefilling->endAll(StopReason::failed, error.detail);
}

void Scheduler::removeFinished() {
    std::vector<std::unique_ptr<Request>> finished;
    for (auto& request : running_) {
        request->closeEnded(cache_);
        if (request->done())
            finished.push_back(std::move(request));
    }
    if (finished.empty())
        return;
    std::erase(running_, nullptr);
    for (auto& request : finished)
        request->release(cache_);
    publishMetrics();  // who is told of the end finds it counted
    for (auto& request : finished)
        request->finish();
}

void Scheduler::publishMetrics() {
    state_.memory = backend_.memory();
    KvShape oneBlock = plan_.kv;
    oneBlock.blocks = 1;
    state_.kvBytesUsed = kvBytes(oneBlock) * static_cast<std::uint64_t>(cache_.usedBlocks());
    state_.kvBytesCached = kvBytes(oneBlock) * static_cast<std::uint64_t>(cache_.idleBlocks());
    state_.activeLanes = activeLanes();
    state_.prefillTokensPerSecond = prefillRate_.perSecond();
    state_.decodeTokensPerSecond = decodeRate_.perSecond();
    state_.prefillDone = state_.prefillTotal = 0;
    for (const auto& request : running_) {
        if (request->phase() == Request::Phase::prefilling) {
            state_.prefillDone = request->prefillDone();
            state_.prefillTotal = request->prefillTotal();
            break;
        }
    }
    const std::lock_guard lock(mutex_);
    published_ = state_;
}

}  // namespace sirocco
