// Loading an engine and collecting what a generation says, for tests.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "engine/api/engine.h"

namespace sirocco::test {

struct EngineSetup {
    int threads = 2;
    int context = 512;
    KvType kvType = KvType::f16;
    std::uint64_t prefixCacheBytes = 0;
    DeviceChoice device = {.automatic = false, .kind = DeviceKind::cpu, .index = 0};
};

// Throws when the model does not load.
std::unique_ptr<Engine> load(const std::string& path, const EngineSetup& setup = {});

// Teacher-forced logits; throws when they do not come.
LogitsResult logits(Engine& engine, LogitsRequest request);

// A request for ids as they stand.
GenerationRequest tokensRequest(std::vector<TokenId> tokens, std::vector<SamplingParams> lanes, int maxTokens);

// Lanes with seeds from `seed` on.
std::vector<SamplingParams> seeded(int lanes, float temperature = 1, std::uint64_t seed = 100);

std::vector<TokenId> joined(std::vector<TokenId> a, const std::vector<TokenId>& b);

Message message(Role role, const std::string& text);

struct LaneRecord {
    std::vector<TokenId> tokens;
    std::vector<float> logProbabilities;
    std::string text;
    std::optional<LaneEnd> end;
    int ends = 0;
};

struct Record {
    int promptTokens = -1;
    int reusedTokens = -1;
    std::vector<std::pair<int, int>> prefill;  // done, total
    std::vector<LaneRecord> lanes;
    std::vector<ContextFull> contextFull;
    std::optional<Result<GenerationStats>> finished;
    int finishes = 0;
    bool eventAfterEnd = false;  // something arrived after onFinished
};

// Collects everything. The callbacks, when set, run on the engine's thread; they are given before generate().
class Recorder : public TokenSink {
public:
    std::function<void()> onPrefillEvent;
    std::function<void(const TokenEvent&)> onTokenEvent;
    std::function<void(int lane, const LaneEnd&)> onLaneEndEvent;

    void onStarted(int promptTokens, int reusedTokens) override;
    void onPrefill(int done, int total) override;
    void onToken(const TokenEvent& event) override;
    void onContextFull(const ContextFull& event) override;
    void onLaneEnd(int lane, const LaneEnd& end) override;
    void onFinished(const Result<GenerationStats>& stats) override;

    // Blocks until onFinished, throws after two minutes.
    Record wait();
    bool finished() const;

private:
    LaneRecord& lane(int index);

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    Record record_;
};

// Holds the engine's thread in an event until it is released, so that what is submitted meanwhile comes at one moment.
class Gate {
public:
    void pass() {
        if (passed_.exchange(true)) {
            return;
        }
        reached_.set_value();
        release_.get_future().wait();
    }
    void waitUntilReached() { reached_.get_future().wait(); }
    void release() { release_.set_value(); }

private:
    std::atomic<bool> passed_ = false;
    std::promise<void> reached_, release_;
};

// generate() and wait.
Record generate(Engine& engine, GenerationRequest request);

}  // namespace sirocco::test
