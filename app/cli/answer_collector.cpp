#include "app/cli/answer_collector.h"

#include <chrono>

#include "app/cli/console.h"

namespace sirocco::cli {
namespace {

class Collector : public TokenSink {
public:
    explicit Collector(std::size_t lanes) { answer_.lanes.resize(lanes); }

    void onStarted(int, int) override {}
    void onPrefill(int, int) override {}

    void onToken(const TokenEvent& event) override {
        const std::lock_guard lock(mutex_);
        LaneAnswer& lane = answer_.lanes[static_cast<std::size_t>(event.lane)];
        lane.tokens.push_back(event.id);
        lane.text += event.text;
        if (event.lane == 0) {
            fresh_ += event.text;
        }
        changed_.notify_one();
    }

    void onContextFull(const ContextFull& event) override {
        const std::lock_guard lock(mutex_);
        for (std::size_t lane = 0; lane < answer_.lanes.size(); ++lane) {
            if (event.lane < 0 || lane == static_cast<std::size_t>(event.lane)) {
                answer_.lanes[lane].contextFull = event.detail;
            }
        }
    }

    void onLaneEnd(int lane, const LaneEnd& end) override {
        const std::lock_guard lock(mutex_);
        LaneAnswer& answer = answer_.lanes[static_cast<std::size_t>(lane)];
        answer.text += end.text;
        if (lane == 0) {
            fresh_ += end.text;
        }
        answer.stop = end.reason;
        answer.error = end.error;
    }

    void onFinished(const Result<GenerationStats>& stats) override {
        const std::lock_guard lock(mutex_);
        finished_ = stats;
        changed_.notify_one();
    }

    // Text of lane 0 that came since the last call; waits for some, or for the end, but not long: the caller also looks
    // for Ctrl+C.
    std::string takeText(bool& finished) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, std::chrono::milliseconds(50), [this] { return finished_ || !fresh_.empty(); });
        finished = finished_.has_value();
        return std::exchange(fresh_, {});
    }

    Result<Answer> take() {
        const std::lock_guard lock(mutex_);
        if (!*finished_) {
            return finished_->error();
        }
        answer_.stats = **finished_;
        return std::move(answer_);
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    Answer answer_;
    std::string fresh_;
    std::optional<Result<GenerationStats>> finished_;
};

}  // namespace

Result<Answer> runRequest(Engine& engine, GenerationRequest request, const TextFn& onText) {
    const auto collector = std::make_shared<Collector>(request.lanes.size());
    const RequestId id = engine.generate(std::move(request), collector);
    bool finished = false;
    while (!finished) {
        const std::string text = collector->takeText(finished);
        if (onText && !text.empty()) {
            onText(text);
        }
        if (takeInterrupt()) {
            engine.cancel(id);
        }
    }
    return collector->take();
}

}  // namespace sirocco::cli
