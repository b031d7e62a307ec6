#include "engine/runtime/generation_observer.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "engine/runtime/planner.h"
#include "engine/text/prompt.h"

namespace sirocco {
namespace {

// A new answer begins with the dummy prefix of its own encoding; what continues a text does not.
bool beginsNewText(const GenerationRequest& request) {
    return !request.messages.empty() && request.messages.back().role != Role::assistant;
}

}  // namespace

Result<void> checkRequest(const GenerationRequest& request) {
    const auto bad = [](std::string what) { return Error{ErrorCode::invalidArgument, std::move(what)}; };
    if (request.lanes.empty() || request.lanes.size() > static_cast<std::size_t>(kMaxLanes))
        return bad("a request has 1 to " + std::to_string(kMaxLanes) + " lanes, not " +
                   std::to_string(request.lanes.size()));
    if (request.maxTokens < 0)
        return bad("the token limit must not be negative");
    for (const SamplingParams& lane : request.lanes) {
        if (!std::isfinite(lane.temperature) || lane.temperature < 0)
            return bad("the temperature must be 0 or more");
        if (!(lane.topP > 0 && lane.topP <= 1))
            return bad("top-p must be above 0 and at most 1");
        if (!(lane.minP >= 0 && lane.minP <= 1))
            return bad("min-p must be 0 to 1");
        if (lane.topK < 0)
            return bad("top-k must not be negative");
        if (!std::isfinite(lane.repeatPenalty) || lane.repeatPenalty <= 0)
            return bad("the repetition penalty must be above 0");
    }
    return {};
}

GenerationObserver::GenerationObserver(const Tokenizer& tokenizer, GenerationRequest request,
                                       std::shared_ptr<TokenSink> sink)
    : tokenizer_(tokenizer), request_(std::move(request)), sink_(std::move(sink)) {
    // At least one: a request without lanes, which its start will refuse, may be cancelled before.
    for (std::size_t i = 0; i < std::max<std::size_t>(request_.lanes.size(), 1); ++i)
        lanes_.push_back({StreamDecoder(tokenizer_, beginsNewText(request_)), StopMatcher(request_.stopStrings)});
}

Result<std::vector<TokenId>> GenerationObserver::prompt() {
    if (auto checked = checkRequest(request_); !checked)
        return std::move(checked).error();
    if (!request_.messages.empty()) {
        auto prompt = buildPrompt(tokenizer_, request_.messages);
        if (!prompt)
            return std::move(prompt).error();
        return std::move(prompt->ids);
    }
    if (request_.rawText.empty())
        return request_.tokens;
    std::vector<TokenId> ids = tokenizer_.encode(request_.rawText);
    ids.insert(ids.begin(), tokenizer_.data().bos);
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
