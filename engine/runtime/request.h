// One request while the scheduler has it: its prompt, its lanes and what they need. Engine thread, but for
// construction.
#pragma once

#include <chrono>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/generation.h"
#include "engine/api/plan.h"
#include "engine/runtime/context_full.h"
#include "engine/runtime/expert_counts.h"
#include "engine/runtime/kv_cache.h"
#include "engine/runtime/sampler.h"

namespace sirocco {

struct RequestSpec {
    std::vector<SamplingParams> lanes;  // 1 to kMaxLanes
    int maxTokens = 0;                  // per lane; 0: no limit but the context
    bool ignoreEos = false;
    bool countExperts = false;
    RowKindRuns rowKinds = {};  // as GenerationRequest's
};

// What a request tells its owner, in ids. Called on the engine thread; onFinished comes last, exactly once.
class RequestObserver {
public:
    virtual ~RequestObserver() = default;
    virtual Result<std::vector<TokenId>> prompt() = 0;  // asked once, when the request starts
    virtual void onStarted(int promptTokens, int reusedTokens) = 0;
    virtual void onPrefill(int done, int total) = 0;
    virtual bool onToken(int lane, const SampledToken& token) = 0;  // false: a stop string ended the lane
    virtual void onContextFull(const ContextFull& event) = 0;
    virtual void onLaneEnd(int lane, const LaneEnd& end) = 0;
    virtual void onFinished(const Result<GenerationStats>& stats) = 0;
};

// Tokens per second over about the last second of work.
class RateMeter {
public:
    void add(int tokens, double seconds);
    double perSecond() const;

private:
    struct Sample {
        int tokens;
        double seconds;
    };
    std::deque<Sample> samples_;
    double seconds_ = 0;
    int tokens_ = 0;
};

struct Lane {
    Lane(int index_, const SamplingParams& params, Sequence sequence_)
        : index(index_), sampler(params), sequence(std::move(sequence_)) {}

    int index;
    Sampler sampler;
    Sequence sequence;
    TokenId next = 0;  // sampled, not yet computed
    int tokens = 0;    // given to the observer
    bool active = true;
};

class Request {
public:
    Request(RequestId id, RequestSpec spec, std::unique_ptr<RequestObserver> observer);

    enum class Phase { queued, prefilling, decoding, finished };

    RequestId id() const { return id_; }
    Phase phase() const { return phase_; }
    int laneCount() const { return static_cast<int>(spec_.lanes.size()); }
    int activeLanes() const;  // of a request that is not finished
    std::vector<Lane>& lanes() { return lanes_; }
    Sequence& shared() { return *shared_; }
    bool decodesShared() const { return phase_ == Phase::decoding && lanes_.empty(); }

    // Builds the prompt and finds its cached prefix. False, and finished, when it cannot run. `asAsked`: that the kinds
    // of rows which the request asks for matter here.
    bool start(KvCache& cache, const MixtralConfig& config, const MemoryPlan& plan, bool asAsked);
    // While it prefills: looks again, for others may have computed more of the prompt meanwhile. Returns what it
    // gained.
    int findPrefix(KvCache& cache);
    // While it waits for its prefill: gives the cached prefix back, to look for it again later. Returns its length.
    int letPrefixGo(KvCache& cache);
    std::span<const TokenId> promptRest() const;  // what is left to prefill: all but the last id
    // Of these, the first that are computed as rows of one kind: prefill rows, unless the request says otherwise.
    std::span<const TokenId> nextRun() const;
    RowKind nextKind() const;
    TokenId lastPromptToken() const { return prompt_.back(); }

    void prefilled(int rows, double seconds);
    bool countsExperts() const { return spec_.countExperts; }
    void countExperts(std::span<const std::int32_t> routing, const MixtralConfig& config, int stepRows, RowRange rows) {
        sirocco::countExperts(routing, config, stepRows, rows, stats_.expertCounts);
    }
    void fork();  // after the shared decode step: one lane a sampling
    void sample(Lane& lane, std::span<const float> logits, std::span<const TokenId> ends);
    void addDecodeStep(double seconds, std::uint64_t distinctExpertReads);

    void tellContextFull(const ContextFull& event) { observer_->onContextFull(event); }
    void endLane(Lane& lane, StopReason reason, const Error& error = {});
    void endAll(StopReason reason, const Error& error = {});
    void cancel(int lane);            // -1: all
    bool done() const;                // nothing is left to compute
    void closeEnded(KvCache& cache);  // leaves what ended lanes computed to others
    void release(KvCache& cache);     // the same for all of them
    void finish();                    // tells the observer, last
    void reject(const Error& error);
    bool ended() const { return ended_; }
    int promptTokens() const { return static_cast<int>(prompt_.size()); }
    int prefillTotal() const { return prefillTotal_; }
    int prefillDone() const { return stats_.prefillTokens; }
    int reusedTokens() const { return stats_.reusedTokens; }
    int tokens() const { return tokens_; }
    double secondsToFirstToken() const { return stats_.secondsToFirstToken; }  // 0 before it

private:
    Result<void> checkPrompt(const MixtralConfig& config, const MemoryPlan& plan);
    void countPrefix();

    RequestId id_;
    RequestSpec spec_;
    std::unique_ptr<RequestObserver> observer_;
    Phase phase_ = Phase::queued;
    std::vector<TokenId> prompt_;
    std::vector<RowKind> wantedKinds_;  // of all but the last id, or empty
    std::optional<Sequence> shared_;    // until the lanes fork
    std::vector<Lane> lanes_;
    std::vector<bool> cancelledLanes_;  // before the fork
    bool ended_ = false;                // before the fork
    int prefillTotal_ = 0;
    int tokens_ = 0;  // of all lanes
    GenerationStats stats_;
    std::chrono::steady_clock::time_point submitted_;
};

}  // namespace sirocco
