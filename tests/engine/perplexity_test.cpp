// Perplexity and divergence against plain sums over the engine's own logits.
#include "engine/runtime/perplexity.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <fstream>

#include "engine/runtime/synthesize.h"
#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

constexpr TokenId kBos = 1;

std::vector<double> logSoftmax(const LogitsResult& result, std::size_t row) {
    const auto begin = result.logits.begin() + std::ptrdiff_t(row) * result.vocab;
    std::vector<double> values(begin, begin + result.vocab);
    double sum = 0;
    for (const double value : values) {
        sum += std::exp(value);
    }
    for (double& value : values) {
        value -= std::log(sum);
    }
    return values;
}

TEST(TextWindows, AreCutAsLlamaCppCutsThem) {
    std::vector<TokenId> text(20);
    for (std::size_t i = 0; i < text.size(); ++i) {
        text[i] = static_cast<TokenId>(100 + i);
    }
    const auto windows = textWindows(text, kBos, 8);
    ASSERT_TRUE(windows);
    ASSERT_EQ(windows->size(), 2u) << "21 ids with BOS; five are left over";
    EXPECT_EQ((*windows)[0].ids, (std::vector<TokenId>{1, 100, 101, 102, 103, 104, 105, 106}));
    EXPECT_EQ((*windows)[1].ids, (std::vector<TokenId>{1, 108, 109, 110, 111, 112, 113, 114}));
    EXPECT_EQ((*windows)[0].predicted, (std::vector<std::pair<int, int>>{{5, 8}}));
    const auto one = textWindows(text, kBos, 512);
    ASSERT_TRUE(one);
    ASSERT_EQ(one->size(), 1u);
    EXPECT_EQ((*one)[0].ids.size(), 21u);
    EXPECT_EQ((*one)[0].predicted, (std::vector<std::pair<int, int>>{{11, 21}}));
    for (const int size : {0, -5, 1, 3}) {
        EXPECT_FALSE(textWindows(text, kBos, size));
    }
    EXPECT_FALSE(textWindows({}, kBos, 512));
}

TEST(TextWindows, OfAConversationPredictTheAnswers) {
    const TinyModel tiny;
    const auto engine = load(tiny.path());
    const std::vector<Message> messages = {message(Role::user, "a"), message(Role::assistant, "bc"),
                                           message(Role::user, "d"), message(Role::assistant, "e")};
    const auto window = conversationWindow(*engine, messages);
    ASSERT_TRUE(window);
    ASSERT_EQ(window->predicted.size(), 2u);
    const auto [begin, end] = window->predicted[0];
    std::vector<TokenId> answer = *engine->tokenize("bc");
    answer.push_back(2);
    EXPECT_EQ(std::vector<TokenId>(window->ids.begin() + begin, window->ids.begin() + end), answer);
    EXPECT_EQ(window->predicted[1].second, static_cast<int>(window->ids.size()));
    EXPECT_FALSE(conversationWindow(*engine, {}));
}

TEST(Perplexity, IsThePlainSum) {
    const TinyModel a({.seed = 1});
    const TinyModel b({.type = TensorType::q4_0, .seed = 1});
    const auto model = load(b.path());
    const auto other = load(a.path());
    // More than one step of the engine, and ranges that begin, cross and end at its border of 256.
    const std::vector<TextWindow> windows = {{a.prompt(300, 3), {{1, 4}, {250, 256}, {256, 260}, {299, 300}}},
                                             {a.prompt(20, 4), {{5, 20}}}};
    const auto report = measurePerplexity(*model, other.get(), windows);
    ASSERT_TRUE(report) << report.error().detail;

    double surprise = 0, squares = 0, otherSurprise = 0, divergence = 0, largest = 0;
    int count = 0, same = 0;
    for (const TextWindow& window : windows) {
        const LogitsResult ours = logits(*model, {.tokens = window.ids});
        const LogitsResult theirs = logits(*other, {.tokens = window.ids});
        for (const auto& [begin, end] : window.predicted) {
            for (int id = begin; id < end; ++id) {
                const std::vector<double> p = logSoftmax(theirs, std::size_t(id) - 1);
                const std::vector<double> q = logSoftmax(ours, std::size_t(id) - 1);
                const auto next = std::size_t(window.ids[std::size_t(id)]);
                double kl = 0;
                for (std::size_t i = 0; i < p.size(); ++i) {
                    kl += std::exp(p[i]) * (p[i] - q[i]);
                }
                surprise -= q[next];
                squares += q[next] * q[next];
                otherSurprise -= p[next];
                divergence += kl;
                largest = std::max(largest, kl);
                same +=
                    std::max_element(p.begin(), p.end()) - p.begin() == std::max_element(q.begin(), q.end()) - q.begin()
                        ? 1
                        : 0;
                ++count;
            }
        }
    }
    const double n = count;
    EXPECT_EQ(report->windows, 2);
    EXPECT_EQ(report->predicted, 29);
    EXPECT_NEAR(report->perplexity.mean / std::exp(surprise / n), 1, 1e-9);
    const double error = std::sqrt((squares / n - surprise / n * surprise / n) / (n - 1));
    EXPECT_NEAR(report->perplexity.error / (std::exp(surprise / n) * error), 1, 1e-6);
    ASSERT_TRUE(report->against);
    EXPECT_GT(divergence, 0.01) << "says something";
    EXPECT_NEAR(report->against->divergence.mean / (divergence / n), 1, 1e-6);
    EXPECT_NEAR(report->against->largest / largest, 1, 1e-6);
    EXPECT_NEAR(report->against->sameTop, same / n, 1e-9);
    EXPECT_NEAR(report->against->otherPerplexity.mean / std::exp(otherSurprise / n), 1, 1e-9);
}

TEST(Perplexity, OfAModelAgainstItselfIsZero) {
    const TinyModel tiny;
    const auto engine = load(tiny.path());
    const auto report = measurePerplexity(*engine, engine.get(), {{tiny.prompt(40), {{1, 40}}}});
    ASSERT_TRUE(report);
    EXPECT_EQ(report->against->divergence.mean, 0);
    EXPECT_EQ(report->against->sameTop, 1);
    EXPECT_FALSE(measurePerplexity(*engine, nullptr, {{tiny.prompt(40), {{1, 40}}}})->against);
}

TEST(Perplexity, StopsAndRefuses) {
    const TinyModel tiny;
    MixtralConfig wider = TinyModelOptions().config;
    wider.vocab = 300;
    const TinyModel stranger({.config = wider});
    const auto engine = load(tiny.path(), {.context = 128});
    const std::vector<TextWindow> windows(3, {tiny.prompt(40), {{1, 40}}});
    std::vector<std::uint64_t> steps;
    const auto countTo = [&](std::size_t calls) {
        steps.clear();
        return measurePerplexity(*engine, engine.get(), windows, [&, calls](std::uint64_t done, std::uint64_t total) {
            EXPECT_EQ(total, 240u);
            steps.push_back(done);
            return steps.size() < calls;
        });
    };
    EXPECT_TRUE(countTo(100));
    EXPECT_EQ(steps, (std::vector<std::uint64_t>{40, 80, 120, 160, 200, 240}));
    const auto stopped = countTo(2);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::cancelled);
    EXPECT_EQ(steps.size(), 2u);
    EXPECT_EQ(measurePerplexity(*engine, load(stranger.path()).get(), windows).error().code,
              ErrorCode::invalidArgument);
    EXPECT_EQ(measurePerplexity(*engine, nullptr, {{tiny.prompt(40), {}}}).error().code, ErrorCode::invalidArgument);
    EXPECT_EQ(measurePerplexity(*engine, nullptr, {{tiny.prompt(5000), {{1, 5}}}}).error().code,
              ErrorCode::contextFull);
}

TEST(Logits, ComeInPiecesWhereTheyAreTaken) {
    const TinyModel tiny;
    const auto engine = load(tiny.path());
    const std::vector<TokenId> tokens = tiny.prompt(300);
    const LogitsResult whole = logits(*engine, {.tokens = tokens});
    std::vector<float> pieces;
    LogitsRequest request = {.tokens = tokens, .batch = 70};
    request.onLogits = [&](int first, std::span<const float> values) {
        EXPECT_EQ(pieces.size(), std::size_t(first) * std::size_t(whole.vocab));
        EXPECT_LE(values.size(), 70u * std::size_t(whole.vocab));
        pieces.insert(pieces.end(), values.begin(), values.end());
        return true;
    };
    EXPECT_TRUE(logits(*engine, request).logits.empty());
    EXPECT_EQ(pieces, whole.logits);
    request.onLogits = [](int, std::span<const float>) { return false; };
    EXPECT_EQ(engine->logits(request).error().code, ErrorCode::cancelled);
}

#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)  // they end the program where memory ends
TEST(Logits, LargerThanTheMemoryAreAnErrorAndNoEnd) {
    const TempDir folder;
    SynthesizeOptions options;
    options.path = folder.file("words.gguf");
    options.config = {.layers = 1,
                      .dim = 32,
                      .ffn = 32,
                      .heads = 1,
                      .kvHeads = 1,
                      .headDim = 32,
                      .experts = 2,
                      .expertsUsed = 2,
                      .vocab = 40'000,
                      .context = 1'024};
    ASSERT_TRUE(synthesizeModel(options).ok());
    const auto engine = load(options.path, {.context = 1'024});
    const LogitsRequest request = {.tokens = std::vector<TokenId>(1'024, 70)};  // 164 MB of logits
    std::uint64_t pages = 0;
    ASSERT_TRUE(std::ifstream("/proc/self/statm") >> pages);
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_AS, &before), 0);
    const rlimit small{pages * static_cast<rlim_t>(sysconf(_SC_PAGESIZE)) + 64'000'000, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_AS, &small), 0);
    const auto result = engine->logits(request);
    setrlimit(RLIMIT_AS, &before);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::outOfMemory);
    EXPECT_TRUE(engine->logits({.tokens = {1, 70}})) << "and the engine goes on";
}
#endif

}  // namespace
}  // namespace sirocco::test
