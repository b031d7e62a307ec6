// Several requests at once, cancelling, and taking the engine away while it works. Nothing here depends on timing: what
// must happen at a certain moment is done from the event that marks it.
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <thread>

#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

GenerationRequest request(std::vector<TokenId> tokens, int lanes, int maxTokens) {
    return tokensRequest(std::move(tokens), seeded(lanes), maxTokens);
}

// Hands the id of a request to its own events.
class IdLater {
public:
    void set(RequestId id) { promise_.set_value(id); }
    RequestId get() const { return future_.get(); }

private:
    std::promise<RequestId> promise_;
    std::shared_future<RequestId> future_ = promise_.get_future().share();
};

class SchedulerTest : public testing::Test {
protected:
    TinyModel model_{[] {
        TinyModelOptions options;
        options.config.context = 4096;
        return options;
    }()};
    std::unique_ptr<Engine> engine_ = load(model_.path(), {.context = 2048});

    void expectUsable() {
        const Record record = generate(*engine_, request(model_.prompt(20, 77), 1, 8));
        EXPECT_EQ(record.lanes.at(0).tokens.size(), 8u);
        EXPECT_EQ(engine_->metrics().activeLanes, 0);
        EXPECT_EQ(engine_->metrics().queuedRequests, 0);
    }
};

TEST_F(SchedulerTest, CancelDuringPrefill) {
    const auto recorder = std::make_shared<Recorder>();
    IdLater id;
    recorder->onPrefillEvent = [&] { engine_->cancel(id.get()); };
    id.set(engine_->generate(request(model_.prompt(1900), 2, 50), recorder));
    const Record record = recorder->wait();
    ASSERT_TRUE(*record.finished);
    EXPECT_LT(record.finished->value().prefillTokens, 1899);
    ASSERT_EQ(record.lanes.size(), 2u);
    for (const LaneRecord& lane : record.lanes) {
        EXPECT_EQ(lane.end->reason, StopReason::cancelled);
        EXPECT_EQ(lane.tokens.size(), 0u);
    }
    expectUsable();
}

TEST_F(SchedulerTest, CancelTwiceEndsOnce) {
    const auto recorder = std::make_shared<Recorder>();
    IdLater id;
    recorder->onPrefillEvent = [&] {
        engine_->cancel(id.get(), 0);
        engine_->cancel(id.get(), 1);
        engine_->cancel(id.get());
        engine_->cancel(id.get());
    };
    id.set(engine_->generate(request(model_.prompt(1900), 2, 50), recorder));
    const Record record = recorder->wait();
    ASSERT_EQ(record.lanes.size(), 2u);
    EXPECT_EQ(record.lanes[0].ends, 1);
    EXPECT_EQ(record.lanes[1].ends, 1);
    EXPECT_EQ(record.finishes, 1);
    expectUsable();
}

TEST_F(SchedulerTest, CancelDuringDecode) {
    const auto recorder = std::make_shared<Recorder>();
    IdLater id;
    std::atomic<int> seen = 0;
    recorder->onTokenEvent = [&](const TokenEvent&) {
        if (++seen == 10) {
            engine_->cancel(id.get());
        }
    };
    id.set(engine_->generate(request(model_.prompt(30), 2, 0), recorder));
    const Record record = recorder->wait();
    ASSERT_TRUE(*record.finished);
    for (const LaneRecord& lane : record.lanes) {
        EXPECT_EQ(lane.end->reason, StopReason::cancelled);
        EXPECT_EQ(lane.ends, 1);
        EXPECT_GE(lane.tokens.size(), 4u);
        EXPECT_LE(lane.tokens.size(), 7u);  // seen between steps: at most one more
        EXPECT_EQ(lane.end->tokens, int(lane.tokens.size()));
    }
    expectUsable();
}

TEST_F(SchedulerTest, CancelOneLaneOfThree) {
    const Record whole = generate(*engine_, request(model_.prompt(30), 3, 40));
    const auto recorder = std::make_shared<Recorder>();
    IdLater id;
    recorder->onTokenEvent = [&](const TokenEvent& event) {
        if (event.lane == 1) {
            engine_->cancel(id.get(), 1);
        }
    };
    id.set(engine_->generate(request(model_.prompt(30), 3, 40), recorder));
    const Record record = recorder->wait();
    EXPECT_EQ(record.lanes[0].tokens, whole.lanes[0].tokens);
    EXPECT_EQ(record.lanes[2].tokens, whole.lanes[2].tokens);
    EXPECT_EQ(record.lanes[1].end->reason, StopReason::cancelled);
    EXPECT_LE(record.lanes[1].tokens.size(), 2u);
    EXPECT_EQ(record.lanes[0].end->reason, StopReason::length);
}

// Starts a request that takes all lanes and stops in its first token until released, so that others have to wait.
class Blocker {
public:
    Blocker(Engine& engine, const std::vector<TokenId>& prompt) : recorder_(std::make_shared<Recorder>()) {
        recorder_->onTokenEvent = [this](const TokenEvent&) {
            if (first_.exchange(false)) {
                begun_.set_value();
                goOn_.get_future().wait();
            }
        };
        engine.generate(request(prompt, 8, 20), recorder_);
        begun_.get_future().wait();
    }
    void release() { goOn_.set_value(); }
    Record wait() { return recorder_->wait(); }

private:
    std::shared_ptr<Recorder> recorder_;
    std::promise<void> begun_;
    std::promise<void> goOn_;
    std::atomic<bool> first_ = true;
};

TEST_F(SchedulerTest, CancelWhatStillWaits) {
    Blocker blocker(*engine_, model_.prompt(10));
    const auto waiting = std::make_shared<Recorder>();
    engine_->cancel(engine_->generate(request(model_.prompt(10), 1, 20), waiting));
    EXPECT_EQ(engine_->metrics().queuedRequests, 1);
    blocker.release();
    const Record record = waiting->wait();
    ASSERT_TRUE(*record.finished);
    EXPECT_EQ(record.lanes.at(0).end->reason, StopReason::cancelled);
    EXPECT_TRUE(record.lanes[0].tokens.empty());
    EXPECT_EQ(blocker.wait().lanes[7].tokens.size(), 20u);
    expectUsable();
}

// One lane after the other, from a sink that itself cancels again: neither a deadlock nor an event out of order.
TEST_F(SchedulerTest, CancelWaitingLanesOneByOne) {
    Blocker blocker(*engine_, model_.prompt(10));
    class Cancelling : public Recorder {
    public:
        void onLaneEnd(int lane, const LaneEnd& end) override {
            Recorder::onLaneEnd(lane, end);
            engine->cancel(id);
        }
        Engine* engine = nullptr;
        RequestId id = 0;
    };
    const auto waiting = std::make_shared<Cancelling>();
    waiting->engine = engine_.get();
    waiting->id = engine_->generate(request(model_.prompt(10), 2, 20), waiting);
    engine_->cancel(waiting->id, 0);
    engine_->cancel(waiting->id, 1);
    blocker.release();
    const Record record = waiting->wait();
    EXPECT_EQ(record.promptTokens, -1) << "it never started";
    for (const LaneRecord& lane : record.lanes) {
        EXPECT_EQ(lane.ends, 1);
    }
    blocker.wait();
    expectUsable();
}

TEST_F(SchedulerTest, CancelAWaitingRequestThatMakesNoSense) {
    Blocker blocker(*engine_, model_.prompt(10));
    const auto waiting = std::make_shared<Recorder>();
    GenerationRequest noLanes = request(model_.prompt(10), 0, 20);
    engine_->cancel(engine_->generate(noLanes, waiting));
    blocker.release();
    waiting->wait();
    blocker.wait();
    expectUsable();
}

TEST_F(SchedulerTest, RequestsSideBySideGiveWhatTheyGiveAlone) {
    std::vector<GenerationRequest> requests;
    std::vector<Record> alone;
    for (int i = 0; i < 5; ++i) {
        requests.push_back(request(model_.prompt(20 + 130 * i, std::uint64_t(i)), 1 + i % 3, 25 + 10 * i));
        alone.push_back(generate(*load(model_.path(), {.context = 2048}), requests.back()));
    }
    std::vector<std::shared_ptr<Recorder>> recorders;
    for (const GenerationRequest& one : requests) {
        recorders.push_back(std::make_shared<Recorder>());
        engine_->generate(one, recorders.back());
    }
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const Record record = recorders[i]->wait();
        ASSERT_EQ(record.lanes.size(), alone[i].lanes.size());
        for (std::size_t lane = 0; lane < record.lanes.size(); ++lane) {
            EXPECT_EQ(record.lanes[lane].tokens, alone[i].lanes[lane].tokens) << "request " << i;
            EXPECT_EQ(record.lanes[lane].logProbabilities, alone[i].lanes[lane].logProbabilities) << "request " << i;
        }
    }
    expectUsable();
}

TEST_F(SchedulerTest, MoreLanesThanThereAreWaitTheirTurn) {
    std::vector<std::shared_ptr<Recorder>> recorders;
    for (int i = 0; i < 4; ++i) {
        recorders.push_back(std::make_shared<Recorder>());
        engine_->generate(request(model_.prompt(15, std::uint64_t(i)), 5, 12), recorders.back());
    }
    for (const auto& recorder : recorders) {
        const Record record = recorder->wait();
        ASSERT_EQ(record.lanes.size(), 5u);
        for (const LaneRecord& lane : record.lanes) {
            EXPECT_EQ(lane.tokens.size(), 12u);
        }
    }
}

TEST_F(SchedulerTest, LogitsWhileOthersGenerate) {
    const std::vector<TokenId> ids = model_.prompt(60);
    const LogitsResult quiet = logits(*engine_, {.tokens = ids, .batch = 7});
    const auto recorder = std::make_shared<Recorder>();
    engine_->generate(request(model_.prompt(40), 4, 60), recorder);
    const LogitsResult busy = logits(*engine_, {.tokens = ids, .batch = 7});
    EXPECT_EQ(busy.logits, quiet.logits);
    EXPECT_EQ(recorder->wait().lanes[3].tokens.size(), 60u);
}

TEST_F(SchedulerTest, ManyCallersAtOnce) {
    std::vector<std::thread> callers;
    std::atomic<int> tokens = 0;
    for (int i = 0; i < 4; ++i) {
        callers.emplace_back([&, i] {
            for (int round = 0; round < 3; ++round) {
                const Record record = generate(*engine_, request(model_.prompt(10 + 40 * i), 2, 5 + i));
                for (const LaneRecord& lane : record.lanes) {
                    tokens += int(lane.tokens.size());
                }
                (void)engine_->metrics();
            }
        });
    }
    for (std::thread& caller : callers) {
        caller.join();
    }
    EXPECT_EQ(tokens, 3 * 2 * (5 + 6 + 7 + 8));
    expectUsable();
}

TEST_F(SchedulerTest, TheEngineMayGoWhileItWorks) {
    std::vector<std::shared_ptr<Recorder>> recorders;
    std::promise<void> begun;
    std::atomic<bool> first = true;
    for (int i = 0; i < 3; ++i) {
        recorders.push_back(std::make_shared<Recorder>());
        recorders.back()->onTokenEvent = [&](const TokenEvent&) {
            if (first.exchange(false)) {
                begun.set_value();
            }
        };
        engine_->generate(request(model_.prompt(300 + i), 4, 0), recorders.back());
    }
    begun.get_future().wait();
    engine_.reset();
    for (const auto& recorder : recorders) {
        ASSERT_TRUE(recorder->finished()) << "nothing may be left open when the engine is gone";
        const Record record = recorder->wait();
        EXPECT_EQ(record.finishes, 1);
        for (const LaneRecord& lane : record.lanes) {
            EXPECT_EQ(lane.ends, 1);
        }
    }
}

TEST_F(SchedulerTest, TheEngineMayGoIdle) { engine_.reset(); }

}  // namespace
}  // namespace sirocco::test
