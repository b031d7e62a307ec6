// Takes the tokens of all lanes of a request on the engine's thread and hands them to the GUI thread in batches.
//
// As TokenRelay, which does it for one answer: onX() only append under a lock, the first of them after a take() posts
// one wake-up to the mailbox, and so at most one event is pending however fast tokens come.
#pragma once

#include <QString>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/base/mailbox.h"
#include "app/chat/chat_types.h"

namespace sirocco {

struct LaneBatch {
    std::vector<TokenRecord> tokens;  // what came since the last take
    std::string text;                 // of them, and of the end where there is one
    std::vector<std::size_t> ends;    // of each token in this text, in bytes; always between two characters
    double decodeSeconds = 0;         // from the lane's first token to its latest
    std::optional<ContextFull> contextFull;
    std::optional<LaneEnd> end;
};

struct CompareBatch {
    std::optional<int> promptTokens;  // set once, when the request started
    int reusedTokens = 0;
    int prefillDone = 0;  // the latest; both 0 while nothing was said
    int prefillTotal = 0;
    std::vector<LaneBatch> lanes;
    std::optional<ContextFull> contextFull;  // of the prompt
    std::optional<Result<GenerationStats>> finished;
};

class LaneRelay : public TokenSink {
public:
    // `wake` runs in the mailbox's target thread; it must call take() sooner or later.
    LaneRelay(std::size_t lanes, std::shared_ptr<Mailbox> mailbox, std::function<void()> wake);

    CompareBatch take();  // GUI thread

    void onStarted(int promptTokens, int reusedTokens) override;
    void onPrefill(int done, int total) override;
    void onToken(const TokenEvent& event) override;
    void onContextFull(const ContextFull& event) override;
    void onLaneEnd(int lane, const LaneEnd& end) override;
    void onFinished(const Result<GenerationStats>& stats) override;

private:
    using Clock = std::chrono::steady_clock;
    void wakeLocked();

    const std::shared_ptr<Mailbox> mailbox_;
    const std::function<void()> wake_;
    std::mutex mutex_;
    CompareBatch pending_;
    std::vector<std::optional<Clock::time_point>> firstTokens_;
    bool woken_ = false;
};

}  // namespace sirocco
