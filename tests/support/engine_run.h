// Loading an engine and collecting what a generation says, for tests.
#pragma once

#include <condition_variable>
#include <functional>
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
    std::optional<Result<GenerationStats>> finished;
    int finishes = 0;
    bool eventAfterEnd = false;  // something arrived after onFinished
};

// Collects everything. The callbacks, when set, run on the engine's thread; they are given before generate().
class Recorder : public TokenSink {
public:
    std::function<void()> onPrefillEvent;
    std::function<void(const TokenEvent&)> onTokenEvent;

    void onStarted(int promptTokens, int reusedTokens) override;
    void onPrefill(int done, int total) override;
    void onToken(const TokenEvent& event) override;
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

// generate() and wait.
Record generate(Engine& engine, GenerationRequest request);

}  // namespace sirocco::test
