#include "engine/runtime/request.h"

#include <algorithm>
#include <utility>

#include "engine/io/fingerprint.h"

namespace sirocco {
namespace {

LaneEnd laneEnd(StopReason reason, const Error& error) {
    LaneEnd end;
    end.reason = reason;
    if (reason == StopReason::failed) {
        end.error = error.detail;
        end.errorCode = error.code;
    }
    return end;
}

double secondsSince(std::chrono::steady_clock::time_point then) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - then).count();
}

}  // namespace

void RateMeter::add(int tokens, double seconds) {
    samples_.push_back({tokens, seconds});
    tokens_ += tokens;
    seconds_ += seconds;
    while (samples_.size() > 1 && seconds_ - samples_.front().seconds >= 1.0) {
        tokens_ -= samples_.front().tokens;
        seconds_ -= samples_.front().seconds;
        samples_.pop_front();
    }
}

double RateMeter::perSecond() const { return seconds_ > 0 ? tokens_ / seconds_ : 0; }

Request::Request(RequestId id, RequestSpec spec, std::unique_ptr<RequestObserver> observer)
    : id_(id),
      spec_(std::move(spec)),
      observer_(std::move(observer)),
      cancelledLanes_(spec_.lanes.size(), false),
      submitted_(std::chrono::steady_clock::now()) {
    stats_.request = id;
}

int Request::activeLanes() const {
    if (lanes_.empty())
        return laneCount();
    return static_cast<int>(std::count_if(lanes_.begin(), lanes_.end(), [](const Lane& lane) { return lane.active; }));
}

Result<void> Request::checkPrompt(const MixtralConfig& config, const MemoryPlan& plan) {
    if (prompt_.empty())
        return Error{ErrorCode::invalidArgument, "the prompt is empty"};
    for (const TokenId token : prompt_)
        if (token < 0 || token >= config.vocab)
            return Error{
                ErrorCode::invalidArgument,
                "token id " + std::to_string(token) + " is outside the vocabulary of " + std::to_string(config.vocab)};
    if (promptTokens() > plan.context) {
        const ContextFull event =
            contextFull({.promptTokens = promptTokens(), .positions = promptTokens()}, plan, config.context);
        tellContextFull(event);
        return Error{ErrorCode::contextFull, event.detail};
    }
    return {};
}

bool Request::start(KvCache& cache, const MixtralConfig& config, const MemoryPlan& plan, bool asAsked) {
    auto prompt = observer_->prompt();
    if (!prompt) {
        reject(prompt.error());
        return false;
    }
    prompt_ = std::move(prompt).value();
    if (const auto checked = checkPrompt(config, plan); !checked) {
        reject(checked.error());
        return false;
    }
    // The last token is always computed: its logits are where the answer begins.
    if (asAsked && !spec_.rowKinds.empty())
        wantedKinds_ = kindsOf(spec_.rowKinds, prompt_.size() - 1);
    shared_ = cache.begin(std::span(prompt_).first(prompt_.size() - 1), wantedKinds_);
    stats_.promptTokens = promptTokens();
    stats_.promptHash = fingerprint(std::as_bytes(std::span(prompt_)), {});
    countPrefix();
    observer_->onStarted(stats_.promptTokens, stats_.reusedTokens);
    observer_->onPrefill(0, prefillTotal_);
    return true;
}

void Request::countPrefix() {
    prefillTotal_ = stats_.prefillTokens + static_cast<int>(promptRest().size());
    stats_.reusedTokens = promptTokens() - 1 - prefillTotal_;
    phase_ = promptRest().empty() ? Phase::decoding : Phase::prefilling;
}

int Request::findPrefix(KvCache& cache) {
    const int gained = cache.advance(*shared_, std::span(prompt_).first(prompt_.size() - 1), wantedKinds_);
    if (gained > 0) {
        countPrefix();
        observer_->onPrefill(stats_.prefillTokens, prefillTotal_);
    }
    return gained;
}

int Request::letPrefixGo(KvCache& cache) {
    const int length = stats_.prefillTokens == 0 ? shared_->length() : 0;
    if (length > 0) {
        cache.close(std::exchange(*shared_, cache.empty()));
        countPrefix();
    }
    return length;
}

std::span<const TokenId> Request::promptRest() const {
    const auto done = static_cast<std::size_t>(shared_->length());
    return std::span(prompt_).subspan(done, prompt_.size() - 1 - done);
}

RowKind Request::nextKind() const {
    return wantedKinds_.empty() ? RowKind::prefill : wantedKinds_[static_cast<std::size_t>(shared_->length())];
}

std::span<const TokenId> Request::nextRun() const {
    const auto rest = promptRest();
    if (wantedKinds_.empty() || rest.empty())
        return rest;
    const auto begin = wantedKinds_.begin() + shared_->length();
    const auto end = std::find_if(begin, wantedKinds_.end(), [kind = *begin](RowKind other) { return other != kind; });
    return rest.first(static_cast<std::size_t>(end - begin));
}

void Request::prefilled(int rows, double seconds) {
    shared_->append(promptRest().first(static_cast<std::size_t>(rows)), nextKind());
    stats_.prefillTokens += rows;
    stats_.prefillSeconds += seconds;
    if (promptRest().empty())
        phase_ = Phase::decoding;
    observer_->onPrefill(stats_.prefillTokens, prefillTotal_);
}

void Request::fork() {
    const TokenId last = lastPromptToken();
    shared_->append({&last, 1}, RowKind::decode);
    stats_.rowKinds = runsOf(shared_->kinds());
    lanes_.reserve(spec_.lanes.size());
    for (int i = 0; i < laneCount(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        lanes_.emplace_back(i, spec_.lanes[at], shared_->fork());
        if (cancelledLanes_[at])
            endLane(lanes_.back(), StopReason::cancelled);
    }
    shared_.reset();
}

void Request::sample(Lane& lane, std::span<const float> logits, std::span<const TokenId> ends) {
    const SampledToken token =
        lane.sampler.sample(logits, lane.sequence.tokens(), static_cast<std::uint64_t>(lane.tokens));
    if (!token.possible)
        return endLane(
            lane, StopReason::failed,
            {ErrorCode::deviceFailed, "no token can be chosen: every one is forbidden, or the model gave no numbers"});
    if (!spec_.ignoreEos && std::find(ends.begin(), ends.end(), token.id) != ends.end())
        return endLane(lane, StopReason::eos);
    if (tokens_ == 0)
        stats_.secondsToFirstToken = secondsSince(submitted_);
    ++tokens_;
    ++lane.tokens;
    lane.next = token.id;
    if (!observer_->onToken(lane.index, token))
        endLane(lane, StopReason::stopString);
    else if (spec_.maxTokens > 0 && lane.tokens >= spec_.maxTokens)
        endLane(lane, StopReason::length);
}

void Request::addDecodeStep(double seconds, std::uint64_t distinctExpertReads) {
    ++stats_.decodeSteps;
    stats_.decodeSeconds += seconds;
    stats_.distinctExpertReads += distinctExpertReads;
}

void Request::endLane(Lane& lane, StopReason reason, const Error& error) {
    if (!lane.active)
        return;
    lane.active = false;
    LaneEnd end = laneEnd(reason, error);
    end.tokens = lane.tokens;
    observer_->onLaneEnd(lane.index, end);
}

void Request::endAll(StopReason reason, const Error& error) {
    if (ended_)
        return;
    for (Lane& lane : lanes_)
        endLane(lane, reason, error);
    if (!lanes_.empty())
        return;
    for (int i = 0; i < laneCount(); ++i)
        observer_->onLaneEnd(i, laneEnd(reason, error));
    ended_ = true;
}

void Request::cancel(int lane) {
    if (lane < 0)
        return endAll(StopReason::cancelled);
    if (lane >= laneCount())
        return;
    if (!lanes_.empty())
        return endLane(lanes_[static_cast<std::size_t>(lane)], StopReason::cancelled);
    cancelledLanes_[static_cast<std::size_t>(lane)] = true;
    if (std::all_of(cancelledLanes_.begin(), cancelledLanes_.end(), [](bool cancelled) { return cancelled; }))
        endAll(StopReason::cancelled);
}

bool Request::done() const { return ended_ || (!lanes_.empty() && activeLanes() == 0); }

void Request::closeEnded(KvCache& cache) {
    for (Lane& lane : lanes_)
        if (!lane.active && lane.sequence.length() > 0)
            cache.close(std::exchange(lane.sequence, cache.empty()));
}

void Request::release(KvCache& cache) {
    if (shared_)
        cache.close(std::move(*shared_));
    shared_.reset();
    for (Lane& lane : lanes_)
        cache.close(std::move(lane.sequence));
    lanes_.clear();
}

void Request::finish() {
    phase_ = Phase::finished;
    stats_.seconds = secondsSince(submitted_);
    if (stats_.prefillSeconds > 0)
        stats_.prefillTokensPerSecond = stats_.prefillTokens / stats_.prefillSeconds;
    if (stats_.decodeSeconds > 0)
        stats_.decodeTokensPerSecond = tokens_ / stats_.decodeSeconds;
    observer_->onFinished(stats_);
}

void Request::reject(const Error& error) {
    phase_ = Phase::finished;
    observer_->onFinished(error);
}

}  // namespace sirocco
