// The engine as the rest of Sirocco sees it: load a model, ask for generations, ask for numbers.
//
// Threads: every function may be called from any thread. A loaded engine runs one thread of its own and a pool of
// workers; results come through TokenSink on that thread. Destroying the engine cancels what runs and waits for it.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/api/generation.h"
#include "engine/api/metrics.h"
#include "engine/api/model_info.h"
#include "engine/api/plan.h"
#include "engine/api/result.h"

namespace sirocco {

inline constexpr int kDefaultContext = 4096;  // positions, where the model has so many

struct EngineOptions {
    std::string model;  // a .gguf file, any part of a model in several, a Hugging Face folder, or "demo"
    DeviceChoice device;
    int threads = 0;  // 0: one per core
    int context = 0;  // positions; 0: the model's own, at most kDefaultContext
    KvType kvType = KvType::f16;
    MemorySizes memoryLimit;             // to take at most, of what is free
    std::uint64_t prefixCacheBytes = 0;  // of "kv", kept for prompts that begin like what ended; 0: all that is unused
    bool allowWeightsFromDisk = false;   // load even when the verdict is weightsFromDisk

    // What planModel() counts with although it is not free now. loadEngine() ignores both: it counts with what is free.
    MemorySizes memoryAssumed;  // in place of what is free: what would be, on a machine with so much
    MemoryCredit memoryCredit;  // added to what is free
};

struct LoadProgress {
    std::uint64_t bytesDone = 0;
    std::uint64_t bytesTotal = 0;
};

// The prompt as ids, and which range of them came from which message (spans in order, end exclusive).
struct PromptSpan {
    int message = 0;
    int begin = 0;
    int end = 0;
};
struct PromptTokens {
    std::vector<TokenId> ids;
    std::vector<PromptSpan> spans;
};

// Teacher-forced evaluation of given ids.
struct LogitsRequest {
    std::vector<TokenId> tokens;
    // Ids per step; 1 evaluates decode rows, 0 lets the engine choose. More than the planned memory holds take several
    // steps, which changes no bit.
    int batch = 0;
    int lanes = 1;  // the same ids on so many sequences at once; the last lane's logits are returned
    bool routing = false;
    // Takes the logits, as they come, in place of LogitsResult::logits, which are not in the memory plan and can be
    // larger than the memory (ErrorCode::outOfMemory): those of consecutive tokens from the `first`-th on. Called on
    // the engine's thread with values that are valid during the call; false stops the evaluation.
    std::function<bool(int first, std::span<const float> logits)> onLogits{};
};
struct LogitsResult {
    int vocab = 0;
    std::vector<float> logits;          // [tokens][vocab], empty when onLogits takes them
    std::vector<std::int32_t> routing;  // [layers][tokens][experts used], empty unless asked for
};

class Engine {
public:
    virtual ~Engine() = default;

    virtual const ModelInfo& model() const = 0;
    virtual const MemoryPlan& plan() const = 0;
    virtual const DeviceReport& devices() const = 0;  // with the reason of the pick

    // Queues the request and returns at once. Everything else, errors included, arrives through the sink.
    virtual RequestId generate(GenerationRequest request, std::shared_ptr<TokenSink> sink) = 0;
    // Stops one request, or one lane of it (lane >= 0), at the next step or prefill chunk. Unknown ids are ignored.
    virtual void cancel(RequestId request, int lane = -1) = 0;

    // How many leading ids of a prompt are in the KV cache now, and would not be computed again. The last id never
    // counts: what it leads to is always computed. Counts as no use. Blocks the caller until the step that runs has
    // ended.
    virtual int cachedPrefix(std::span<const TokenId> prompt) = 0;

    virtual Metrics metrics() const = 0;
    // Of Metrics::memory, by the same owners, what lies in the device's memory now: of weights in a mapped file the
    // part that was read and not dropped again, of the rest the pages that were ever touched. Walks page tables,
    // milliseconds for each gigabyte, on the calling thread. Empty where the system does not tell.
    virtual std::vector<PlanLine> residentMemory() const { return {}; }
    // Bytes that are free now in the memory of the GPU that the model runs on, whoever has the rest; asks its driver on
    // the calling thread. Missing on the CPU, and where the driver does not tell.
    virtual std::optional<std::uint64_t> freeDeviceMemory() const { return {}; }
    // Times every op from now on, at the cost of a clock read an op; takeProfile() empties the sums.
    virtual void setProfiling(bool on) = 0;
    virtual std::vector<OpTime> takeProfile() = 0;

    virtual Result<std::vector<TokenId>> tokenize(std::string_view text) const = 0;  // without BOS
    // ErrorCode::unknownTemplate when the template is automatic and the model's file does not say which it is.
    virtual Result<PromptTokens> prompt(const std::vector<Message>& messages,
                                        PromptTemplate promptTemplate = PromptTemplate::automatic) const = 0;
    virtual std::string piece(TokenId id) const = 0;  // as the vocabulary spells it ("▁The", "<0x0A>")
    virtual Result<LogitsResult> logits(const LogitsRequest& request) = 0;  // blocks the caller
};

// Called on the loading thread, a few times a second. Return false to cancel the load.
using LoadProgressFn = std::function<bool(const LoadProgress&)>;

// Blocks until the model is loaded. Refuses with ErrorCode::outOfMemory and the arithmetic when it does not fit.
Result<std::unique_ptr<Engine>> loadEngine(const EngineOptions& options, const LoadProgressFn& progress = {});

Result<ModelInfo> inspectModel(const std::string& path);
Result<MemoryPlan> planModel(const EngineOptions& options);
DeviceReport listDevices(const DeviceChoice& choice = {});

// Only the vocabulary of a model: for counting tokens without loading weights.
class Vocabulary {
public:
    virtual ~Vocabulary() = default;
    virtual const ModelInfo& model() const = 0;
    virtual Result<std::vector<TokenId>> tokenize(std::string_view text) const = 0;
    virtual Result<PromptTokens> prompt(const std::vector<Message>& messages,
                                        PromptTemplate promptTemplate = PromptTemplate::automatic) const = 0;
    virtual std::string piece(TokenId id) const = 0;
};
Result<std::unique_ptr<Vocabulary>> loadVocabulary(const std::string& path);

// "0.1.0". Another version may give other last bits, and so other answers.
const char* engineVersion();

// Path of the built-in demo model: $SIROCCO_DEMO_MODEL, else beside the installed program, else in the source tree.
Result<std::string> demoModelPath();

}  // namespace sirocco
