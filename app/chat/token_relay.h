// Takes an answer's tokens on the engine's thread and hands them to the GUI thread in batches.
//
// onX() run on the engine's thread and only append under a lock. The first of them after a take() posts one wake-up to
// the mailbox, so that at most one event is pending however fast tokens come; whoever is woken decides when to take.
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
#include "engine/api/generation.h"

namespace sirocco {

struct RelayBatch {
    std::optional<int> promptTokens;  // set once, when the request started
    int reusedTokens = 0;
    int prefillDone = 0;  // the latest; both 0 while nothing was said
    int prefillTotal = 0;
    QString text;                     // what came since the last take
    std::vector<TokenRecord> tokens;  // likewise
    double decodeSeconds = 0;         // from the first token to the latest, of the whole answer
    std::optional<ContextFull> contextFull;
    std::optional<LaneEnd> end;
    std::optional<Result<GenerationStats>> finished;
};

class TokenRelay : public TokenSink {
public:
    // `wake` runs in the mailbox's target thread; it must call take() sooner or later.
    TokenRelay(std::shared_ptr<Mailbox> mailbox, std::function<void()> wake);

    RelayBatch take();  // GUI thread

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
    RelayBatch pending_;
    std::string text_;  // UTF-8 of pending_.text
    bool woken_ = false;
    std::optional<Clock::time_point> firstToken_;
};

}  // namespace sirocco
