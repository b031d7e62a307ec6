// The engine in numbers: rates, times, queue and memory as values, while it works and after.
#include <gtest/gtest.h>

#include <chrono>

#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

class MetricsTest : public testing::Test {
protected:
    TinyModel model_{[] {
        TinyModelOptions options;
        options.config.context = 1024;
        return options;
    }()};
    std::unique_ptr<Engine> engine_ = load(model_.path(), {.context = 1024});
};

TEST_F(MetricsTest, StatsOfOneRequest) {
    const Clock::time_point start = Clock::now();
    const auto recorder = std::make_shared<Recorder>();
    double firstToken = 0;
    recorder->onTokenEvent = [&](const TokenEvent&) { firstToken = firstToken > 0 ? firstToken : secondsSince(start); };
    const RequestId id = engine_->generate(tokensRequest(model_.prompt(400), seeded(3), 10), recorder);
    const GenerationStats stats = recorder->wait().finished->value();
    const double all = secondsSince(start);

    EXPECT_EQ(stats.request, id);
    EXPECT_GT(stats.prefillSeconds, 0);
    EXPECT_GT(stats.decodeSeconds, 0);
    EXPECT_LE(stats.prefillSeconds + stats.decodeSeconds, all);
    EXPECT_DOUBLE_EQ(stats.prefillTokensPerSecond, stats.prefillTokens / stats.prefillSeconds);
    EXPECT_DOUBLE_EQ(stats.decodeTokensPerSecond, 30 / stats.decodeSeconds);
    EXPECT_GE(stats.secondsToFirstToken, stats.prefillSeconds);
    EXPECT_LE(stats.secondsToFirstToken, firstToken);

    const RequestId next = engine_->generate(tokensRequest(model_.prompt(400), seeded(3), 10), recorder);
    EXPECT_NE(next, id);
}

TEST_F(MetricsTest, WhileItWorks) {
    Gate prefill, decode;
    std::vector<Metrics> seen;
    const auto recorder = std::make_shared<Recorder>();
    int events = 0;
    recorder->onPrefillEvent = [&] {
        if (++events == 3) {
            prefill.pass();
        }
    };
    recorder->onTokenEvent = [&](const TokenEvent& event) {
        if (event.lane == 1) {
            decode.pass();
        }
    };
    engine_->generate(tokensRequest(model_.prompt(900), seeded(2), 10), recorder);
    prefill.waitUntilReached();
    const auto waiting = std::make_shared<Recorder>();
    engine_->generate(tokensRequest(model_.prompt(10), seeded(8), 2), waiting);
    const Metrics prefilling = engine_->metrics();
    EXPECT_EQ(prefilling.queuedRequests, 1);
    EXPECT_EQ(prefilling.activeLanes, 2);
    EXPECT_EQ(prefilling.prefillTotal, 899);
    EXPECT_GT(prefilling.prefillDone, 0);
    EXPECT_LT(prefilling.prefillDone, 899);
    EXPECT_GT(prefilling.prefillTokensPerSecond, 0);
    EXPECT_EQ(prefilling.decodedTokens, 0u);
    prefill.release();
    decode.waitUntilReached();
    const Metrics decoding = engine_->metrics();
    EXPECT_EQ(decoding.queuedRequests, 1) << "eight lanes do not go beside two";
    EXPECT_EQ(decoding.prefillTotal, 0);
    EXPECT_EQ(decoding.prefilledTokens, 899u);
    EXPECT_GT(decoding.kvBytesUsed, decoding.kvBytesCached);
    decode.release();
    recorder->wait();
    waiting->wait();
    const Metrics idle = engine_->metrics();
    EXPECT_EQ(idle.queuedRequests, 0);
    EXPECT_EQ(idle.activeLanes, 0);
    EXPECT_GT(idle.decodeTokensPerSecond, 0);
    EXPECT_EQ(idle.decodedTokens, 2u * 10 + 8 * 2);
    EXPECT_GT(idle.kvBytesCached, 0u);
    EXPECT_EQ(idle.kvBytesUsed, idle.kvBytesCached) << "nothing lives";
}

// Many rows of logits, more lanes than fit a step: evaluated in steps that were planned.
TEST_F(MetricsTest, EvaluationStaysWithinThePlan) {
    const std::vector<TokenId> ids = model_.prompt(300);
    const LogitsResult alone = logits(*engine_, {.tokens = ids, .batch = 1});
    for (const int batch : {0, 50, 65, 300, 1 << 20}) {
        for (const int lanes : {1, 5, 8}) {
            EXPECT_EQ(logits(*engine_, {.tokens = ids, .batch = batch, .lanes = lanes}).logits, alone.logits)
                << batch << " ids a step, " << lanes << " lanes";
        }
    }
    const std::vector<PlanLine> held = engine_->metrics().memory;
    for (std::size_t i = 0; i < held.size(); ++i) {
        EXPECT_EQ(held[i].bytes, engine_->plan().lines[i].bytes) << held[i].owner;
    }
    EXPECT_FALSE(engine_->logits({.tokens = model_.prompt(1025)})) << "beyond the context";
    EXPECT_TRUE(engine_->logits({.tokens = model_.prompt(1024)}));
}

}  // namespace
}  // namespace sirocco::test
