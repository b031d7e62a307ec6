// The real engine at a speed that a reader could follow: a pause behind every token. A small model answers within a few
// milliseconds on a fast machine, which leaves a test nothing to watch grow and nothing to stop.
#pragma once

#include <chrono>
#include <memory>
#include <span>
#include <thread>
#include <utility>

#include "engine/api/engine.h"

namespace sirocco::test {

class PacedSink final : public TokenSink {
public:
    PacedSink(std::shared_ptr<TokenSink> sink, std::chrono::milliseconds pause)
        : sink_(std::move(sink)), pause_(pause) {}

    void onStarted(int promptTokens, int reusedTokens) override { sink_->onStarted(promptTokens, reusedTokens); }
    void onPrefill(int done, int total) override { sink_->onPrefill(done, total); }
    void onToken(const TokenEvent& event) override {
        sink_->onToken(event);
        std::this_thread::sleep_for(pause_);
    }
    void onContextFull(const ContextFull& full) override { sink_->onContextFull(full); }
    void onLaneEnd(int lane, const LaneEnd& end) override { sink_->onLaneEnd(lane, end); }
    void onFinished(const Result<GenerationStats>& stats) override { sink_->onFinished(stats); }

private:
    std::shared_ptr<TokenSink> sink_;
    std::chrono::milliseconds pause_;
};

class PacedEngine final : public Engine {
public:
    PacedEngine(std::unique_ptr<Engine> engine, std::chrono::milliseconds pause)
        : engine_(std::move(engine)), pause_(pause) {}

    const ModelInfo& model() const override { return engine_->model(); }
    const MemoryPlan& plan() const override { return engine_->plan(); }
    const DeviceReport& devices() const override { return engine_->devices(); }
    RequestId generate(GenerationRequest request, std::shared_ptr<TokenSink> sink) override {
        return engine_->generate(std::move(request), std::make_shared<PacedSink>(std::move(sink), pause_));
    }
    void cancel(RequestId request, int lane) override { engine_->cancel(request, lane); }
    Metrics metrics() const override { return engine_->metrics(); }
    void setProfiling(bool on) override { engine_->setProfiling(on); }
    std::vector<OpTime> takeProfile() override { return engine_->takeProfile(); }
    Result<std::vector<TokenId>> tokenize(std::string_view text) const override { return engine_->tokenize(text); }
    Result<PromptTokens> prompt(const std::vector<Message>& messages, PromptTemplate promptTemplate) const override {
        return engine_->prompt(messages, promptTemplate);
    }
    int cachedPrefix(std::span<const TokenId> prompt) override { return engine_->cachedPrefix(prompt); }
    std::string piece(TokenId id) const override { return engine_->piece(id); }
    Result<LogitsResult> logits(const LogitsRequest& request) override { return engine_->logits(request); }

private:
    std::unique_ptr<Engine> engine_;
    std::chrono::milliseconds pause_;
};

}  // namespace sirocco::test
