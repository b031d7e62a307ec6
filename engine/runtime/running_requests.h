// The requests that compute, and the steps that compute them: each mixes all decoding lanes with one prefill chunk.
//
// A request's lanes share its prompt. All of the prompt but its last token is prefilled, from the longest cached prefix
// on; the last token is the first decode row, computed once for all lanes; then the lanes fork the sequence and part.
// So n tokens on k lanes take n decode steps. Whole blocks can be found by others as they fill: a prompt that waits
// behind another with the same beginning does not compute it again.
//
// Engine thread, but for construction.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/api/engine.h"
#include "engine/runtime/kv_cache.h"
#include "engine/runtime/planner.h"
#include "engine/runtime/request.h"
#include "engine/runtime/step_runner.h"

namespace sirocco {

class RunningRequests {
public:
    // The backend has uploaded the weights and allocated plan.kv; all of them outlive this. `ends` are the ids that end
    // an answer.
    RunningRequests(Backend& backend, const MixtralConfig& config, const Weights& weights, const EnginePlan& plan,
                    std::vector<TokenId> ends);

    Result<void> prepare() { return runner_.prepare(); }  // compiles the largest step
    Result<LogitsResult> evaluate(const LogitsRequest& request);

    // As Engine::cachedPrefix: without the last id, which is always computed.
    int cachedPrefix(std::span<const TokenId> prompt) const {
        return prompt.size() > 1 ? cache_.longest(prompt.first(prompt.size() - 1)) : 0;
    }

    bool empty() const { return requests_.empty(); }
    bool hasRoomFor(const Request& request) const;
    void start(std::unique_ptr<Request> request);  // one that cannot run is told so and gone
    void addEnded(std::unique_ptr<Request> request) { requests_.push_back(std::move(request)); }  // before its start
    Request* find(RequestId id);  // nullptr when it is not here
    void endAll(StopReason reason);

    void step();
    // Those that have nothing left to compute, their memory given back; finish() is the caller's.
    std::vector<std::unique_ptr<Request>> takeDone();

    Metrics metrics() const;

private:
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
    int activeLanes() const;

    Backend& backend_;
    const MixtralConfig config_;
    const EnginePlan plan_;
    const std::vector<TokenId> ends_;
    KvCache cache_;
    StepRunner runner_;
    std::vector<std::unique_ptr<Request>> requests_;
    int chunk_;  // prefill rows of the next step, by what the last ones took
    RateMeter prefillRate_, decodeRate_;
    Metrics state_;  // the sums since load; metrics() adds what is now
};

}  // namespace sirocco
