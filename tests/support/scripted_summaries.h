// The real engine, but for what it is asked to summarise: that a scripted engine answers, as the test tells it to.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "tests/support/scripted_engine.h"

namespace sirocco::test {

class ScriptedSummaries final : public Engine {
public:
    ScriptedSummaries(std::unique_ptr<Engine> engine, std::shared_ptr<ScriptedEngine> scripted)
        : engine_(std::move(engine)), scripted_(std::move(scripted)) {}

    const ModelInfo& model() const override { return engine_->model(); }
    const MemoryPlan& plan() const override { return engine_->plan(); }
    const DeviceReport& devices() const override { return engine_->devices(); }
    RequestId generate(GenerationRequest request, std::shared_ptr<TokenSink> sink) override {
        const bool summary = request.messages.back().parts.back().text.starts_with("Summarise ");
        return summary ? scripted_->generate(std::move(request), std::move(sink)) + firstScripted
                       : engine_->generate(std::move(request), std::move(sink));
    }
    void cancel(RequestId request, int lane) override {
        if (request > firstScripted) {
            scripted_->cancel(request - firstScripted, lane);
        } else {
            engine_->cancel(request, lane);
        }
    }
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
    static constexpr RequestId firstScripted = 1'000'000;
    std::unique_ptr<Engine> engine_;
    std::shared_ptr<ScriptedEngine> scripted_;
};

}  // namespace sirocco::test
