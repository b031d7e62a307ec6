// An engine without a model, for what a real one does only on bad days: it fails, is slow, or ends as told.
//
// For tests of failures alone. Everything that goes well is tested with the real engine and a real model.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "engine/api/engine.h"

namespace sirocco::test {

struct ScriptedAnswer {
    std::vector<std::string> pieces;  // one token each, with ids 100, 101 …
    StopReason end = StopReason::eos;
    std::string tail;       // characters that were held back, and come with the end
    std::string laneError;  // with StopReason::failed, and
    ErrorCode laneErrorCode = ErrorCode::deviceFailed;
    std::optional<Error> refusal;                 // the request never runs
    std::optional<ContextFull> contextFull = {};  // told before the end, or before the refusal
    bool untilCancelled = false;                  // after its pieces it waits for cancel()
    std::chrono::microseconds pause{0};           // from one piece to the next, counted from the first
    // Of a request with several lanes: each with its pieces, end, tail, laneError, contextFull and untilCancelled. One
    // piece of every lane, then the pause. Equal pieces have equal ids. More lanes than these begin with the first.
    std::vector<ScriptedAnswer> lanes = {};
};

class ScriptedEngine final : public Engine {
public:
    explicit ScriptedEngine(std::string name = "scripted", std::string hash = "5c71b7ed00000000") {
        info_.name = std::move(name);
        info_.hash = std::move(hash);
        info_.path = "/scripted/" + info_.name + ".gguf";
        info_.context = 512;
        info_.promptTemplate = PromptTemplate::mistralV1;
        plan_.verdict = PlanVerdict::fits;
        devices_.devices.push_back({DeviceKind::cpu, 0, "scripted device", 0, 0, true, "scripted"});
        devices_.picked = 0;
        devices_.why = "It is the only one.";
        thread_ = std::thread([this] { serve(); });
    }
    ~ScriptedEngine() override {
        {
            const std::lock_guard lock(mutex_);
            closing_ = true;
        }
        changed_.notify_all();
        thread_.join();
        if (onDestroyed) {
            onDestroyed();
        }
    }

    // Answers are used up in order; when none is left, a request is answered with one piece, "ok".
    void script(ScriptedAnswer answer) {
        const std::lock_guard lock(mutex_);
        answers_.push_back(std::move(answer));
    }
    std::vector<GenerationRequest> requests() const {
        const std::lock_guard lock(mutex_);
        return seen_;
    }
    std::function<void()> onDestroyed;
    // Before it is loaded: what it says of itself, but for the tokens that it counts.
    Metrics measured;
    // Before it is loaded: where it is said to run, and what it takes there; then what is free there.
    void runOn(const DeviceInfo& device, std::vector<PlanLine> lines = {}) {
        plan_.device = device;
        plan_.lines = std::move(lines);
    }
    std::atomic<std::int64_t> freeOnDevice = -1;  // -1: nobody tells
    // Before it is loaded: as if its file did not say how to write to it.
    void forgetTemplate() { info_.promptTemplate = PromptTemplate::automatic; }
    std::function<std::string(TokenId)> spell;

    const ModelInfo& model() const override { return info_; }
    const MemoryPlan& plan() const override { return plan_; }
    const DeviceReport& devices() const override { return devices_; }

    RequestId generate(GenerationRequest request, std::shared_ptr<TokenSink> sink) override {
        const std::lock_guard lock(mutex_);
        seen_.push_back(request);
        waiting_.push_back({++lastId_, request.lanes.size(), std::move(sink)});
        changed_.notify_all();
        return lastId_;
    }
    void cancel(RequestId request, int lane) override {
        {
            const std::lock_guard lock(mutex_);
            cancelled_.emplace_back(request, lane);
        }
        changed_.notify_all();
    }

    int cachedPrefix(std::span<const TokenId>) override { return 0; }

    Metrics metrics() const override {
        Metrics metrics = measured;
        metrics.decodedTokens = decoded_;
        return metrics;
    }
    std::optional<std::uint64_t> freeDeviceMemory() const override {
        const std::int64_t free = freeOnDevice;
        return free < 0 ? std::nullopt : std::optional(std::uint64_t(free));
    }
    void setProfiling(bool) override {}
    std::vector<OpTime> takeProfile() override { return {}; }
    Result<std::vector<TokenId>> tokenize(std::string_view) const override { return std::vector<TokenId>(); }
    Result<PromptTokens> prompt(const std::vector<Message>&, PromptTemplate) const override { return PromptTokens(); }
    std::string piece(TokenId id) const override {
        const std::lock_guard lock(mutex_);
        const auto known = pieces_.find(id);
        return spell ? spell(id) : known != pieces_.end() ? known->second : std::string();
    }
    Result<LogitsResult> logits(const LogitsRequest&) override {
        return Error{ErrorCode::unsupported, "a scripted engine has no logits"};
    }

private:
    struct Waiting {
        RequestId id;
        std::size_t lanes;
        std::shared_ptr<TokenSink> sink;
    };

    bool isCancelled(RequestId id, int lane = 0) const {
        return std::any_of(cancelled_.begin(), cancelled_.end(),
                           [&](const auto& one) { return one.first == id && (one.second < 0 || one.second == lane); });
    }

    void serve() {
        for (;;) {
            Waiting next;
            ScriptedAnswer answer;
            {
                std::unique_lock lock(mutex_);
                changed_.wait(lock, [&] { return closing_ || !waiting_.empty(); });
                if (waiting_.empty()) {
                    return;
                }
                next = std::move(waiting_.front());
                waiting_.pop_front();
                answer.pieces = {"ok"};
                if (!answers_.empty()) {
                    answer = std::move(answers_.front());
                    answers_.pop_front();
                }
            }
            run(next, answer);
        }
    }

    void run(const Waiting& request, const ScriptedAnswer& answer) {
        if (answer.contextFull && answer.refusal) {
            request.sink->onContextFull(*answer.contextFull);
        }
        if (answer.refusal) {
            request.sink->onFinished(*answer.refusal);
            return;
        }
        request.sink->onStarted(10, 0);
        request.sink->onPrefill(10, 10);
        if (request.lanes > 1) {
            runLanes(request, answer);
            return;
        }
        LaneEnd end;
        TokenId id = 100;
        const auto begin = std::chrono::steady_clock::now();
        for (const std::string& piece : answer.pieces) {
            TokenEvent event;
            event.id = id++;
            event.text = piece;
            event.logProbability = -0.5f;
            event.alternativeCount = 1;
            event.alternatives[0] = {event.id, -0.5f};
            request.sink->onToken(event);
            ++end.tokens;
            ++decoded_;
            if (answer.pause.count() > 0) {
                std::unique_lock lock(mutex_);
                changed_.wait_until(lock, begin + answer.pause * end.tokens,
                                    [&] { return closing_ || isCancelled(request.id); });
            }
        }
        end.reason = answer.end;
        end.error = answer.laneError;
        end.errorCode = answer.laneErrorCode;
        end.text = answer.tail;
        std::unique_lock lock(mutex_);
        if (answer.untilCancelled) {
            changed_.wait(lock, [&] { return closing_ || isCancelled(request.id); });
        }
        if (closing_ || isCancelled(request.id)) {
            end.reason = StopReason::cancelled;
        }
        lock.unlock();
        if (answer.contextFull) {
            request.sink->onContextFull(*answer.contextFull);
        }
        GenerationStats stats;
        stats.request = request.id;
        stats.promptTokens = stats.prefillTokens = 10;
        request.sink->onLaneEnd(0, end);
        request.sink->onFinished(stats);
    }

    TokenEvent eventOf(int lane, const std::string& piece) {
        const std::lock_guard lock(mutex_);
        auto& id = ids_[piece];
        if (id == 0) {
            id = static_cast<TokenId>(1000 + ids_.size());
            pieces_[id] = piece;
        }
        TokenEvent event;
        event.lane = lane;
        event.id = id;
        event.text = piece;
        event.logProbability = -0.5f;
        event.alternativeCount = static_cast<int>(event.alternatives.size());
        for (int i = 0; i < event.alternativeCount; ++i) {
            event.alternatives[static_cast<std::size_t>(i)] = {i == 0 ? id : i, -0.5f - static_cast<float>(i)};
        }
        return event;
    }

    // The end of a lane that has said what it says; nothing while it waits to be cancelled.
    std::optional<LaneEnd> laneEnd(RequestId id, int lane, const ScriptedAnswer& script, std::size_t said) const {
        const std::lock_guard lock(mutex_);
        LaneEnd end;
        end.tokens = static_cast<int>(said);
        if (closing_ || isCancelled(id, lane)) {
            end.reason = StopReason::cancelled;
            return end;
        }
        if (said < script.pieces.size() || script.untilCancelled) {
            return std::nullopt;
        }
        end.reason = script.end;
        end.error = script.laneError;
        end.text = script.tail;
        return end;
    }

    void runLanes(const Waiting& request, const ScriptedAnswer& answer) {
        const std::vector<ScriptedAnswer> scripts = answer.lanes.empty() ? std::vector{answer} : answer.lanes;
        std::vector<bool> ended(request.lanes);
        const auto begin = std::chrono::steady_clock::now();
        for (std::size_t step = 0; !std::all_of(ended.begin(), ended.end(), [](bool is) { return is; }); ++step) {
            bool moved = false;
            for (std::size_t i = 0; i < request.lanes; ++i) {
                const ScriptedAnswer& script = scripts[i % scripts.size()];
                const int lane = static_cast<int>(i);
                if (ended[i]) {
                    continue;
                }
                if (const auto end = laneEnd(request.id, lane, script, std::min(step, script.pieces.size()))) {
                    if (script.contextFull) {
                        request.sink->onContextFull(*script.contextFull);
                    }
                    request.sink->onLaneEnd(lane, *end);
                    ended[i] = moved = true;
                } else if (step < script.pieces.size()) {
                    request.sink->onToken(eventOf(lane, script.pieces[step]));
                    ++decoded_;
                    moved = true;
                }
            }
            std::unique_lock lock(mutex_);
            const std::size_t heard = cancelled_.size();
            const auto woken = [&] { return closing_ || cancelled_.size() > heard; };
            if (!moved) {
                changed_.wait_for(lock, std::chrono::milliseconds(5), woken);
            } else if (answer.pause.count() > 0) {
                changed_.wait_until(lock, begin + answer.pause * static_cast<int>(step + 1), woken);
            }
        }
        GenerationStats stats;
        stats.request = request.id;
        stats.promptTokens = stats.prefillTokens = 10;
        request.sink->onFinished(stats);
    }

    ModelInfo info_;
    MemoryPlan plan_;
    DeviceReport devices_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<ScriptedAnswer> answers_;
    std::deque<Waiting> waiting_;
    std::vector<std::pair<RequestId, int>> cancelled_;
    std::map<std::string, TokenId> ids_;
    std::map<TokenId, std::string> pieces_;
    std::vector<GenerationRequest> seen_;
    RequestId lastId_ = 0;
    std::atomic<std::uint64_t> decoded_{0};
    bool closing_ = false;
    std::thread thread_;
};

}  // namespace sirocco::test
