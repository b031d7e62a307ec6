#include "app/chat/token_relay.h"

#include <algorithm>
#include <utility>

namespace sirocco {

TokenRelay::TokenRelay(std::shared_ptr<Mailbox> mailbox, std::function<void()> wake)
    : mailbox_(std::move(mailbox)), wake_(std::move(wake)) {}

RelayBatch TokenRelay::take() {
    RelayBatch batch;
    std::string text;
    {
        const std::lock_guard lock(mutex_);
        woken_ = false;
        batch = std::exchange(pending_, RelayBatch());
        // These describe the answer, not the batch.
        pending_.prefillDone = batch.prefillDone;
        pending_.prefillTotal = batch.prefillTotal;
        pending_.decodeSeconds = batch.decodeSeconds;
        text = std::exchange(text_, {});
    }
    batch.text = QString::fromStdString(text);
    return batch;
}

void TokenRelay::onStarted(int promptTokens, int reusedTokens) {
    const std::lock_guard lock(mutex_);
    pending_.promptTokens = promptTokens;
    pending_.reusedTokens = reusedTokens;
    wakeLocked();
}

void TokenRelay::onPrefill(int done, int total) {
    const std::lock_guard lock(mutex_);
    pending_.prefillDone = done;
    pending_.prefillTotal = total;
    wakeLocked();
}

void TokenRelay::onToken(const TokenEvent& event) {
    TokenRecord record;
    record.id = event.id;
    record.logProbability = event.logProbability;
    record.alternativeCount = std::min(event.alternativeCount, static_cast<int>(record.alternatives.size()));
    record.alternatives = event.alternatives;

    const std::lock_guard lock(mutex_);
    const Clock::time_point now = Clock::now();
    if (!firstToken_) {
        firstToken_ = now;
    }
    pending_.decodeSeconds = std::chrono::duration<double>(now - *firstToken_).count();
    text_.append(event.text);
    pending_.tokens.push_back(record);
    wakeLocked();
}

void TokenRelay::onContextFull(const ContextFull& event) {
    const std::lock_guard lock(mutex_);
    pending_.contextFull = event;
    wakeLocked();
}

void TokenRelay::onLaneEnd(int, const LaneEnd& end) {
    const std::lock_guard lock(mutex_);
    text_.append(end.text);  // what was held back for a stop string or an unfinished character
    pending_.end = end;
    wakeLocked();
}

void TokenRelay::onFinished(const Result<GenerationStats>& stats) {
    const std::lock_guard lock(mutex_);
    pending_.finished = stats;
    wakeLocked();
}

void TokenRelay::wakeLocked() {
    if (!woken_) {
        woken_ = true;
        mailbox_->post(wake_);
    }
}

}  // namespace sirocco
