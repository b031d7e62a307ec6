// The engine's thread: takes requests, cancels and calls from all threads, and runs steps while there is something to
// compute. Requests start in order of arrival and run side by side while lanes and KV blocks last; what a step does is
// in running_requests.h.
//
// Threads: public functions may be called from any thread; observers are called on the engine thread.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "engine/api/engine.h"
#include "engine/runtime/running_requests.h"

namespace sirocco {

class Scheduler {
public:
    // The backend has uploaded the weights and allocated plan.kv; all of them outlive the scheduler.
    // `ends` are the ids that end an answer.
    Scheduler(Backend& backend, const MixtralConfig& config, const Weights& weights, const EnginePlan& plan,
              std::vector<TokenId> ends);
    ~Scheduler();  // cancels everything and waits

    RequestId submit(RequestSpec spec, std::unique_ptr<RequestObserver> observer);
    void cancel(RequestId request, int lane);

    // Runs `work` on the engine thread between two steps and waits for it. Not from the engine thread.
    void call(const std::function<void()>& work);
    Result<void> prepare();  // compiles the largest step, so that all memory of the plan is taken
    Result<LogitsResult> evaluate(const LogitsRequest& request);

    int cachedPrefix(std::span<const TokenId> prompt);  // as Engine::cachedPrefix

    Metrics metrics() const;

private:
    struct Cancel {
        RequestId request;
        int lane;
    };

    void loop();
    bool takeCommands();  // waits for something to do; false: stop
    void admit();
    void removeFinished();
    void publishMetrics();

    RunningRequests running_;  // engine thread only

    // Shared, under mutex_.
    mutable std::mutex mutex_;
    std::condition_variable wake_;
    std::condition_variable called_;
    std::deque<std::unique_ptr<Request>> queue_;
    std::vector<Cancel> cancels_;
    std::deque<const std::function<void()>*> calls_;
    std::uint64_t callsDone_ = 0, callsAsked_ = 0;
    bool stop_ = false;
    RequestId lastId_ = 0;
    Metrics published_;

    std::thread thread_;
};

}  // namespace sirocco
