// A request to generate, and what comes back of it token by token.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/api/model_info.h"
#include "engine/api/result.h"

namespace sirocco {

inline constexpr int kMaxLanes = 8;  // that decode at once, over all requests

enum class Role { system, user, assistant };

enum class PartKind { text, document };

// A message is a list of parts, so that a document stays one after it was sent. All parts reach the prompt, in order.
struct MessagePart {
    PartKind kind = PartKind::text;
    std::string title;  // a document's name; empty for text
    std::string text;   // UTF-8
};

struct Message {
    Role role = Role::user;
    std::vector<MessagePart> parts;
    // For an answer of this very model: the ids it was generated as, without the end-of-sequence id. When given they go
    // into the prompt instead of encoding the text again, so that the KV cache of the last turn is found. May be empty.
    std::vector<TokenId> tokens;
};

// Added to the logit of one id; -infinity forbids it. Several for one id add up.
struct LogitBias {
    TokenId id = 0;
    float bias = 0;
    bool operator==(const LogitBias&) const = default;
};

// How a token is drawn. The order in which these apply is the order of engine/runtime/sampler.h: penalties, bias,
// top-k, typical-p, top-p, min-p, temperature.
struct SamplingParams {
    float temperature = 0.7f;       // 0 is greedy after penalties and bias, ties to the lowest id
    int topK = 0;                   // 0 is off
    float typicalP = 1.0f;          // 1 is off
    float topP = 1.0f;              // 1 is off
    float minP = 0.0f;              // 0 is off
    float repeatPenalty = 1.0f;     // 1 is off
    float frequencyPenalty = 0.0f;  // for each time that an id was seen; 0 is off
    float presencePenalty = 0.0f;   // once for an id that was seen; 0 is off
    int repeatWindow = 64;          // tokens that the penalties look back on, of prompt and answer
    std::vector<LogitBias> logitBias = {};
    std::uint64_t seed = 0;
};

using RequestId = std::uint64_t;

// How the positions of a prompt were computed, as lengths of runs: prefill rows, then decode rows, then prefill rows …
// Only the first may be 0. What an earlier answer was decoded as stays so while the KV cache finds it again, and on
// devices where the two kinds have their own arithmetic that is a part of what leads to an answer.
using RowKindRuns = std::vector<int>;

struct GenerationRequest {
    // Exactly one of the three is used: messages through the chat template, else rawText as it stands (with BOS), else
    // ids as they stand.
    std::vector<Message> messages;
    std::string rawText;
    std::vector<TokenId> tokens;
    PromptTemplate promptTemplate = PromptTemplate::automatic;  // of messages; automatic: as the model's file says

    std::vector<SamplingParams> lanes = {SamplingParams{}};  // 1 to 8; they share the prompt and one prefill
    int maxTokens = 0;  // per lane; 0 is "until the model ends or the context is full"
    std::vector<std::string> stopStrings;
    bool ignoreEos = false;     // for benchmarks: an end of sequence is a token like any other
    bool countExperts = false;  // fill GenerationStats::expertCounts
    // Of an earlier request, GenerationStats::rowKinds: compute each position of the prompt as it was then, so that the
    // answer is the same to the bit. Only what agrees is found in the KV cache; what they do not cover is prefilled.
    // Empty: as it comes.
    RowKindRuns rowKinds;
};

enum class StopReason { eos, length, stopString, cancelled, contextFull, failed };

// "eos", "length", "stop_string", "cancelled", "context_full", "failed"
const char* stopReasonName(StopReason reason);

struct TokenAlternative {
    TokenId id = 0;
    float logProbability = 0;  // natural logarithm, of the model's own distribution at temperature 1
};

struct TokenEvent {
    int lane = 0;
    TokenId id = 0;
    std::string_view text;     // what this token adds, whole UTF-8 characters; may be empty; valid during the call
    float logProbability = 0;  // of this token, as above
    std::array<TokenAlternative, 8> alternatives{};  // the likeliest first
    int alternativeCount = 0;
};

struct LaneEnd {
    StopReason reason = StopReason::eos;
    int tokens = 0;
    std::string
        text;  // characters that were held back for a stop string or an unfinished character; part of the answer
    std::string error;  // for StopReason::failed, with
    ErrorCode errorCode = ErrorCode::deviceFailed;
};

// What would help when a prompt or an answer does not fit.
enum class ContextChoice {
    shorten,        // a shorter prompt: a new conversation, or an earlier place in this one
    largerContext,  // loading the model with more positions
    wait,           // the same request when others have ended: they hold the memory now
    fewerLanes,     // fewer answers at once
};

// "shorten", "larger_context", "wait", "fewer_lanes"
const char* contextChoiceName(ContextChoice choice);

// A prompt that does not fit, or an answer that cannot go on.
struct ContextFull {
    int lane = -1;  // -1: all of them, since the prompt did not fit
    int promptTokens = 0;
    int positions = 0;         // that the prompt takes, or prompt and answer so far
    int context = 0;           // positions that each lane may have
    int modelContext = 0;      // the most that this model can be loaded with
    bool memoryShort = false;  // the lane's own context has room, but all lanes together use up the KV memory
    std::uint64_t bytesPerPosition = 0;
    int largerContext = 0;                 // a context to load with instead; 0 when the model has no more
    std::uint64_t largerContextBytes = 0;  // that it takes beyond what is allocated
    std::vector<ContextChoice> choices;    // that would work here
    std::string detail;                    // the same in English, as in Error
};

struct GenerationStats {
    RequestId request = 0;
    int promptTokens = 0;
    int reusedTokens = 0;    // of the prompt, found in the KV cache
    int prefillTokens = 0;   // of the prompt, computed
    RowKindRuns rowKinds;    // of the prompt
    std::string promptHash;  // 16 hex digits over the prompt's ids: whether it is the same, not a security hash
    int decodeSteps = 0;
    // Experts that the decode rows of its steps read, other requests' rows included, summed over layers and steps.
    std::uint64_t distinctExpertReads = 0;
    // [layers][experts] how often a token of this request, of prompt or answer, went to an expert. Empty unless asked
    // for.
    std::vector<std::uint64_t> expertCounts;
    double prefillSeconds = 0;
    double decodeSeconds = 0;
    double secondsToFirstToken = 0;     // from generate() to the first token
    double seconds = 0;                 // from generate() to the end
    double prefillTokensPerSecond = 0;  // 0 when nothing was prefilled
    double decodeTokensPerSecond = 0;   // all lanes
};

// Receives one request's events, in order, on the engine's thread: do not block, do not call the engine back except
// cancel(). The engine holds the sink until onFinished returned, which it calls exactly once, whatever happens.
class TokenSink {
public:
    virtual ~TokenSink() = default;
    virtual void onStarted(int promptTokens, int reusedTokens) = 0;
    // Tokens of the part of the prompt that is computed. The total changes when other requests compute a part of it,
    // and when memory gets short.
    virtual void onPrefill(int done, int total) = 0;
    virtual void onToken(const TokenEvent& event) = 0;
    // Before the lane ends with StopReason::contextFull, or the request fails with ErrorCode::contextFull.
    virtual void onContextFull(const ContextFull&) {}
    virtual void onLaneEnd(int lane, const LaneEnd& end) = 0;
    // An error means that the request never ran (bad prompt, context too small); lanes then have no end of their own.
    virtual void onFinished(const Result<GenerationStats>& stats) = 0;
};

}  // namespace sirocco
