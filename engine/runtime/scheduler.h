// The engine's thread: a queue of requests, and steps that mix all decoding lanes with one prefill chunk.
//
// A request's lanes share its prompt. All of the prompt but its last token is prefilled, from the longest cached prefix
// on; the last token is the first decode row, computed once for all lanes; then the lanes fork the sequence and part.
// So n tokens on k lanes take n decode steps. Requests start in order of arrival and run side by side while lanes and
// KV blocks last. Whole blocks can be found by others as they fill: a prompt that waits behind another with the same
// beginning does not compute it again.
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
#include "engine/runtime/kv_cache.h"
#include "engine/runtime/planner.h"
#include "engine/runtime/request.h"
#include "engine/runtime/step_runner.h"

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
    void step();
    void addDecodeRows(std::vector<Request*>& decoding);
    bool grows(Request& request, Lane* lane);
    Result<bool> reserve(Request& request, Sequence& sequence, int count);  // as KvCache::reserve
    bool memoryWillComeFree(const Request& request) const;
    Request* addPrefillRows(int& rows);
    Request* nextToPrefill();
    bool letPrefixesGo(const Request& but);
    void countExperts(const StepOutputs& outputs, const std::vector<Request*>& decoding, Request* prefilling);
    void afterDecode(const std::vector<Request*>& decoding, const StepOutputs& outputs, double seconds);
    void keepIfFull(const Sequence& sequence);
    void afterPrefill(Request& request, int rows, double seconds);
    FullLane fullLane(const Request& request, const Lane* lane) const;
    void failStep(const Error& error, const std::vector<Request*>& decoding, Request* prefilling);
    void removeFinished();
    void publishMetrics();
    int activeLanes() const;

    Backend& backend_;
    const MixtralConfig config_;
    const EnginePlan plan_;
    const std::vector<TokenId> ends_;
    KvCache cache_;
    StepRunner runner_;

    // Engine thread only.
    std::vector<std::unique_ptr<Request>> running_;
    int chunk_;  // prefill rows of the next step, by what the last ones took
    RateMeter prefillRate_, decodeRate_;
    Metrics state_;

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
