#include "app/compare/lane_relay.h"

#include <algorithm>
#include <utility>

namespace sirocco {

LaneRelay::LaneRelay(std::size_t lanes, std::shared_ptr<Mailbox> mailbox, std::function<void()> wake)
    : mailbox_(std::move(mailbox)), wake_(std::move(wake)), firstTokens_(lanes) {
    pending_.lanes.resize(lanes);
}

CompareBatch LaneRelay::take() {
    CompareBatch fresh;
    fresh.lanes.resize(firstTokens_.size());
    const std::lock_guard lock(mutex_);
    woken_ = false;
    CompareBatch batch = std::exchange(pending_, std::move(fresh));
    // These describe the answers, not the batch.
    pending_.prefillDone = batch.prefillDone;
    pending_.prefillTotal = batch.prefillTotal;
    for (std::size_t lane = 0; lane < batch.lanes.size(); ++lane) {
        pending_.lanes[lane].decodeSeconds = batch.lanes[lane].decodeSeconds;
    }
    return batch;
}

void LaneRelay::onStarted(int promptTokens, int reusedTokens) {
    const std::lock_guard lock(mutex_);
    pending_.promptTokens = promptTokens;
    pending_.reusedTokens = reusedTokens;
    wakeLocked();
}

void LaneRelay::onPrefill(int done, int total) {
    const std::lock_guard lock(mutex_);
    pending_.prefillDone = done;
    pending_.prefillTotal = total;
    wakeLocked();
}

void LaneRelay::onToken(const TokenEvent& event) {
    TokenRecord record;
    record.id = event.id;
    record.logProbability = event.logProbability;
    record.alternativeCount = std::min(event.alternativeCount, static_cast<int>(record.alternatives.size()));
    record.alternatives = event.alternatives;

    const auto lane = static_cast<std::size_t>(event.lane);
    const std::lock_guard lock(mutex_);
    const Clock::time_point now = Clock::now();
    if (!firstTokens_[lane]) {
        firstTokens_[lane] = now;
    }
    LaneBatch& batch = pending_.lanes[lane];
    batch.decodeSeconds = std::chrono::duration<double>(now - *firstTokens_[lane]).count();
    batch.text.append(event.text);
    batch.ends.push_back(batch.text.size());
    batch.tokens.push_back(record);
    wakeLocked();
}

void LaneRelay::onContextFull(const ContextFull& event) {
    const std::lock_guard lock(mutex_);
    if (event.lane < 0) {
        pending_.contextFull = event;
    } else {
        pending_.lanes[static_cast<std::size_t>(event.lane)].contextFull = event;
    }
    wakeLocked();
}

void LaneRelay::onLaneEnd(int lane, const LaneEnd& end) {
    const std::lock_guard lock(mutex_);
    LaneBatch& batch = pending_.lanes[static_cast<std::size_t>(lane)];
    batch.text.append(end.text);  // what was held back for a stop string or an unfinished character
    batch.end = end;
    wakeLocked();
}

void LaneRelay::onFinished(const Result<GenerationStats>& stats) {
    const std::lock_guard lock(mutex_);
    pending_.finished = stats;
    wakeLocked();
}

void LaneRelay::wakeLocked() {
    if (!woken_) {
        woken_ = true;
        mailbox_->post(wake_);
    }
}

}  // namespace sirocco
