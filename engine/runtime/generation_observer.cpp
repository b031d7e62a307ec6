#include "engine/runtime/generation_observer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/runtime/planner.h"
#include "engine/text/prompt.h"
#include "engine/text/prompt_template.h"

namespace sirocco {
namespace {

Error bad(std::string what) { return {ErrorCode::invalidArgument, std::move(what)}; }

// A new answer begins with the dummy prefix of its own encoding; what continues a text does not.
bool beginsNewText(const GenerationRequest& request) {
    return !request.messages.empty() && request.messages.back().role != Role::assistant &&
           answersBeginWithPrefix(request.promptTemplate);
}

Result<void> checkSampling(const SamplingParams& lane, int vocab) {
    if (!std::isfinite(lane.temperature) || lane.temperature < 0)
        return bad("the temperature must be 0 or more");
    if (!(lane.topP > 0 && lane.topP <= 1))
        return bad("top-p must be above 0 and at most 1");
    if (!(lane.typicalP > 0 && lane.typicalP <= 1))
        return bad("typical-p must be above 0 and at most 1");
    if (!(lane.minP >= 0 && lane.minP <= 1))
        return bad("min-p must be 0 to 1");
    if (lane.topK < 0)
        return bad("top-k must not be negative");
    if (!std::isfinite(lane.repeatPenalty) || lane.repeatPenalty <= 0)
        return bad("the repetition penalty must be above 0");
    if (!std::isfinite(lane.frequencyPenalty) || !std::isfinite(lane.presencePenalty))
        return bad("the frequency and the presence penalty must be numbers");
    if (lane.repeatWindow < 0)
        return bad("the window of the penalties must not be negative");
    for (const LogitBias& bias : lane.logitBias) {
        if (bias.id < 0 || bias.id >= vocab)
            return bad("the logit bias names token id " + std::to_string(bias.id) + ", outside the vocabulary of " +
                       std::to_string(vocab));
        if (!std::isfinite(bias.bias) && bias.bias != -INFINITY)
            return bad("a logit bias must be a number, or -infinity to forbid its token");
    }
    return {};
}

}  // namespace

Result<void> checkRequest(const GenerationRequest& request, int vocab) {
    if (request.lanes.empty() || request.lanes.size() > static_cast<std::size_t>(kMaxLanes))
        return bad("a request has 1 to " + std::to_string(kMaxLanes) + " lanes, not " +
                   std::to_string(request.lanes.size()));
    if (request.maxTokens < 0)
        return bad("the token limit must not be negative");
    for (const SamplingParams& lane : request.lanes)
        if (auto checked = checkSampling(lane, vocab); !checked)
            return checked;
    return {};
}

GenerationObserver::GenerationObserver(const Tokenizer& tokenizer, GenerationRequest request,
                                       std::shared_ptr<TokenSink> sink)
    : tokenizer_(tokenizer), request_(std::move(request)), sink_(std::move(sink)) {
    if (!request_.messages.empty()) {
        if (const auto resolved = resolveTemplate(tokenizer_.data(), request_.promptTemplate))
            request_.promptTemplate = *resolved;
        for (std::string& stop : templateStops(tokenizer_, request_.promptTemplate))
            request_.stopStrings.push_back(std::move(stop));
    }
    // At least one: a request without lanes, which its start will refuse, may be cancelled before.
    for (std::size_t i = 0; i < std::max<std::size_t>(request_.lanes.size(), 1); ++i)
        lanes_.push_back({StreamDecoder(tokenizer_, beginsNewText(request_)), StopMatcher(request_.stopStrings)});
}

Result<std::vector<TokenId>> GenerationObserver::prompt() {
    if (auto checked = checkRequest(request_, tokenizer_.size()); !checked)
        return std::move(checked).error();
    if (!request_.messages.empty()) {
        auto prompt = buildPrompt(tokenizer_, request_.messages, request_.promptTemplate);
        if (!prompt)
            return std::move(prompt).error();
        return std::move(prompt->ids);
    }
    if (request_.rawText.empty())
        return request_.tokens;
    std::vector<TokenId> ids = promptStart(tokenizer_);
    const std::vector<TokenId> text = tokenizer_.encode(request_.rawText);
    ids.insert(ids.end(), text.begin(), text.end());
    return ids;
}

bool GenerationObserver::onToken(int lane, const SampledToken& token) {
    LaneText& text = lanes_[static_cast<std::size_t>(lane)];
    const StopMatcher::Piece piece = text.stops.push(text.decoder.push(token.id));
    text.stopped = piece.stopped;
    TokenEvent event;
    event.lane = lane;
    event.id = token.id;
    event.text = piece.text;
    event.logProbability = token.logProbability;
    event.alternatives = token.alternatives;
    event.alternativeCount = token.alternativeCount;
    sink_->onToken(event);
    return !piece.stopped;
}

void GenerationObserver::onLaneEnd(int lane, const LaneEnd& end) {
    LaneText& text = lanes_[static_cast<std::size_t>(lane)];
    LaneEnd complete = end;
    if (!text.stopped) {
        const StopMatcher::Piece rest = text.stops.push(text.decoder.finish());
        complete.text = rest.text + text.stops.finish();
    }
    sink_->onLaneEnd(lane, complete);
}

}  // namespace sirocco
