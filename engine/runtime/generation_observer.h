// Between the scheduler's ids and the caller's sink: builds the prompt, turns ids into text, finds stop strings.
// Engine thread.
#pragma once

#include <memory>
#include <vector>

#include "engine/runtime/request.h"
#include "engine/text/stop_matcher.h"
#include "engine/text/stream_decoder.h"

namespace sirocco {

class GenerationObserver final : public RequestObserver {
public:
    // `tokenizer` outlives the observer.
    GenerationObserver(const Tokenizer& tokenizer, GenerationRequest request, std::shared_ptr<TokenSink> sink);

    Result<std::vector<TokenId>> prompt() override;
    void onStarted(int promptTokens, int reusedTokens) override { sink_->onStarted(promptTokens, reusedTokens); }
    void onPrefill(int done, int total) override { sink_->onPrefill(done, total); }
    bool onToken(int lane, const SampledToken& token) override;
    void onContextFull(const ContextFull& event) override { sink_->onContextFull(event); }
    void onLaneEnd(int lane, const LaneEnd& end) override;
    void onFinished(const Result<GenerationStats>& stats) override { sink_->onFinished(stats); }

private:
    struct LaneText {
        StreamDecoder decoder;
        StopMatcher stops;
        bool stopped = false;
    };

    const Tokenizer& tokenizer_;
    GenerationRequest request_;  // its template resolved, if that can be done
    std::shared_ptr<TokenSink> sink_;
    std::vector<LaneText> lanes_;
};

// Whether a request makes sense before any of it is tokenised. `vocab`: ids that the model has.
Result<void> checkRequest(const GenerationRequest& request, int vocab);

}  // namespace sirocco
