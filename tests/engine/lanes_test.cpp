// Several lanes of one prompt: it is computed once, and its KV blocks are there once.
#include <gtest/gtest.h>

#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

// As the allocator counts: what one token takes in an engine that has done nothing else.
std::uint64_t bytesOfOneBlock(const TinyModel& model) {
    const auto engine = load(model.path());
    generate(*engine, tokensRequest(model.prompt(2), seeded(1), 1));
    return engine->metrics().kvBytesUsed;
}

TEST(Lanes, ThePromptIsComputedAndHeldOnce) {
    const TinyModel model;
    const std::uint64_t block = bytesOfOneBlock(model);
    ASSERT_GT(block, 0u);
    for (const int lanes : {1, 2, 4, 8}) {
        SCOPED_TRACE(lanes);
        const auto engine = load(model.path());
        const auto recorder = std::make_shared<Recorder>();
        Gate gate;
        int tokens = 0;
        recorder->onTokenEvent = [&](const TokenEvent& event) {
            // By then every lane has written keys of its own.
            if (event.lane == lanes - 1 && ++tokens == 4) {
                gate.pass();
            }
        };
        constexpr int promptTokens = 3 * 64 + 8;
        engine->generate(tokensRequest(model.prompt(promptTokens), seeded(lanes), 10), recorder);
        gate.waitUntilReached();
        const Metrics metrics = engine->metrics();
        gate.release();
        // The four blocks of the prompt once, as they are kept for whoever asks it again; of them, three are shared by
        // all lanes, and each lane goes on in a copy of the last.
        EXPECT_EQ(metrics.kvBytesUsed, static_cast<std::uint64_t>(4 + lanes) * block);
        // The last token of the prompt is the first decode row, for all lanes together.
        EXPECT_EQ(metrics.prefilledTokens, static_cast<std::uint64_t>(promptTokens - 1));
        const GenerationStats stats = recorder->wait().finished->value();
        EXPECT_EQ(stats.promptTokens, promptTokens);
        EXPECT_EQ(stats.prefillTokens, promptTokens - 1);
        EXPECT_EQ(stats.decodeSteps, 10);
    }
}

}  // namespace
}  // namespace sirocco::test
