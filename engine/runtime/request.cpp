#include "engine/runtime/request.h"

#include <algorithm>

namespace sirocco {

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

bool Request::start(KvCache& cache, const MixtralConfig& config, int context) {
    auto prompt = observer_->prompt();
    if (!prompt) {
        reject(prompt.error());
        return false;
    }
    prompt_ = std::move(prompt).value();
    if (prompt_.empty()) {
        reject({ErrorCode::invalidArgument, "the prompt is empty"});
        return false;
    }
    for (const TokenId token : prompt_) {
        if (token < 0 || token >= config.vocab) {
            reject({ErrorCode::invalidArgument, "token id " + std::to_string(token) + " is outside the vocabulary of " +
                                                    std::to_string(config.vocab)});
            return false;
        }
    }
    if (promptTokens() > context) {
        reject({ErrorCode::contextFull, "the prompt has " + std::to_string(promptTokens()) +
                                            " tokens and the context holds " + std::to_string(context)});
        return false;
    }
    // The last token is always computed: its logits are where the answer begins.
    shared_ = cache.begin(std::span(prompt_).first(prompt_.size() - 1));
    stats_.promptTokens = promptTokens();
    stats_.reusedTokens = shared_->length();
    prefillTotal_ = static_cast<int>(promptRest().size());
    phase_ = prefillTotal_ > 0 ? Phase::prefilling : Phase::decoding;
    observer_->onStarted(stats_.promptTokens, stats_.reusedTokens);
    observer_->onPrefill(0, prefillTotal_);
    return true;
}

std::span<const TokenId> Request::promptRest() const {
    const auto done = static_cast<std::size_t>(shared_->length());
    return std::span(prompt_).subspan(done, prompt_.size() - 1 - done);
}

void Request::prefilled(int rows, double seconds) {
    shared_->append(promptRest().first(static_cast<std::size_t>(rows)));
    stats_.prefillTokens += rows;
    stats_.prefillSeconds += seconds;
    if (promptRest().empty())
        phase_ = Phase::decoding;
    observer_->onPrefill(stats_.prefillTokens, prefillTotal_);
}

void Request::fork() {
    const TokenId last = lastPromptToken();
    shared_->append({&last, 1});
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
        return endLane(lane, StopReason::failed,
                       "no token can be chosen: every one is forbidden, or the model gave no numbers");
    if (!spec_.ignoreEos && std::find(ends.begin(), ends.end(), token.id) != ends.end())
        return endLane(lane, StopReason::eos);
    if (tokens_ == 0)
        stats_.secondsToFirstToken =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - submitted_).count();
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

void Request::endLane(Lane& lane, StopReason reason, const std::string& error) {
    if (!lane.active)
        return;
    lane.active = false;
    LaneEnd end;
    end.reason = reason;
    end.tokens = lane.tokens;
    end.error = error;
    observer_->onLaneEnd(lane.index, end);
}

void Request::endAll(StopReason reason, const std::string& error) {
    if (ended_)
        return;
    for (Lane& lane : lanes_)
        endLane(lane, reason, error);
    if (!lanes_.empty())
        return;
    for (int i = 0; i < laneCount(); ++i) {
        LaneEnd end;
        end.reason = reason;
        end.error = error;
        observer_->onLaneEnd(i, end);
    }
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

void Request::release(KvCache& cache) {
    if (shared_)
        cache.keep(*shared_, false);
    for (const Lane& lane : lanes_)
        cache.keep(lane.sequence, false);
    lanes_.clear();
    shared_.reset();
}

void Request::finish() {
    phase_ = Phase::finished;
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
