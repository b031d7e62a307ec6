#include "engine/runtime/scheduler.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <utility>

namespace sirocco {

Scheduler::Scheduler(Backend& backend, const MixtralConfig& config, const Weights& weights, const EnginePlan& plan,
                     std::vector<TokenId> ends)
    : running_(backend, config, weights, plan, std::move(ends)) {
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
    call([&] { result = running_.evaluate(request); });
    return result;
}

Result<void> Scheduler::prepare() {
    Result<void> result;
    call([&] { result = running_.prepare(); });
    return result;
}

int Scheduler::cachedPrefix(std::span<const TokenId> prompt) {
    int positions = 0;
    call([&] { positions = running_.cachedPrefix(prompt); });
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
        running_.step();
        removeFinished();
        publishMetrics();
    }
    running_.endAll(StopReason::cancelled);
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
            running_.addEnded(std::move(request));
        queue_.clear();
        return false;
    }
    // Observers hear of it without the lock, since they may cancel in turn; only this thread takes from the queue.
    std::vector<std::pair<Request*, int>> targets;
    for (const Cancel& cancel : cancels) {
        for (const auto& request : queue_)
            if (request->id() == cancel.request)
                targets.emplace_back(request.get(), cancel.lane);
        if (Request* const request = running_.find(cancel.request))
            targets.emplace_back(request, cancel.lane);
    }
    lock.unlock();
    for (const auto& [request, lane] : targets)
        request->cancel(lane);
    lock.lock();
    // What ended while it waited joins the running ones only to finish there.
    for (auto& request : queue_)
        if (request->done())
            running_.addEnded(std::move(request));
    std::erase(queue_, nullptr);
    lock.unlock();
    removeFinished();
    return true;
}

void Scheduler::admit() {
    for (;;) {
        std::unique_ptr<Request> next;
        {
            const std::lock_guard lock(mutex_);
            if (queue_.empty() || !running_.hasRoomFor(*queue_.front()))
                return;
            next = std::move(queue_.front());
            queue_.pop_front();
        }
        running_.start(std::move(next));
    }
}

void Scheduler::removeFinished() {
    const std::vector<std::unique_ptr<Request>> done = running_.takeDone();
    if (done.empty())
        return;
    publishMetrics();  // who is told of the end finds it counted
    for (const auto& request : done)
        request->finish();
}

void Scheduler::publishMetrics() {
    Metrics metrics = running_.metrics();
    const std::lock_guard lock(mutex_);
    published_ = std::move(metrics);
}

}  // namespace sirocco
