// What was decoded once is decoded again: an answer comes out the same although other positions of its prompt are in
// the KV cache, or none, on a device where it matters how a position was computed.
#include "engine/runtime/row_kinds.h"

#include <gtest/gtest.h>

#include <future>

#include "engine/backend/cpu/cpu_backend.h"
#include "engine/runtime/model_loader.h"
#include "engine/runtime/planner.h"
#include "engine/runtime/scheduler.h"
#include "tests/support/engine_run.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

TEST(RowKinds, BecomeRunsAndComeBack) {
    const std::vector<RowKind> kinds = {RowKind::decode, RowKind::decode, RowKind::prefill, RowKind::decode};
    EXPECT_EQ(runsOf(kinds), (RowKindRuns{0, 2, 1, 1}));
    EXPECT_EQ(kindsOf({0, 2, 1, 1}, 4), kinds);
    EXPECT_EQ(runsOf(kindsOf({3}, 5)), RowKindRuns{5}) << "what is not covered is prefilled";
    EXPECT_EQ(runsOf(kindsOf({-7, 1, 2'000'000'000, 5}, 4)), (RowKindRuns{0, 1, 3})) << "what is beyond is left out";
    EXPECT_EQ(kindsOf({}, 2), std::vector<RowKind>(2, RowKind::prefill));
}

// The CPU, but a prefill row sees the next id in place of its own: far more than other roundings.
class UnlikeStep final : public Step {
public:
    UnlikeStep(std::unique_ptr<Step> step, int vocab) : step_(std::move(step)), vocab_(vocab) {}
    Result<StepOutputs> run(const StepInputs& inputs) override {
        std::vector<std::int32_t> tokens(inputs.tokens.begin(), inputs.tokens.end());
        for (std::size_t row = static_cast<std::size_t>(inputs.decodeRows); row < tokens.size(); ++row)
            tokens[row] = (tokens[row] + 1) % vocab_;
        StepInputs changed = inputs;
        changed.tokens = tokens;
        return step_->run(changed);
    }

private:
    std::unique_ptr<Step> step_;
    int vocab_;
};

class UnlikeBackend final : public Backend {
public:
    DeviceInfo device() const override { return cpu_->device(); }
    bool rowKindsDiffer() const override { return true; }
    Result<DeviceTensor> upload(const TensorView& tensor, Residency residency) override {
        return cpu_->upload(tensor, residency);
    }
    std::uint64_t uploadedBytes(const TensorView& tensor) const override { return cpu_->uploadedBytes(tensor); }
    Result<void> allocateKv(const KvShape& shape) override { return cpu_->allocateKv(shape); }
    Result<void> copyKvBlock(std::int32_t from, std::int32_t to, int positions) override {
        return cpu_->copyKvBlock(from, to, positions);
    }
    std::uint64_t scratchBytes(const MixtralConfig& config, const StepShape& shape) const override {
        return cpu_->scratchBytes(config, shape);
    }
    Result<std::unique_ptr<Step>> compile(const MixtralConfig& config, std::span<const Op> ops,
                                          const StepShape& shape) override {
        auto step = cpu_->compile(config, ops, shape);
        if (!step)
            return std::move(step).error();
        return std::unique_ptr<Step>(std::make_unique<UnlikeStep>(std::move(step).value(), config.vocab));
    }
    std::vector<PlanLine> memory() const override { return cpu_->memory(); }
    void setProfiling(bool on) override { cpu_->setProfiling(on); }
    std::vector<OpTime> takeProfile() override { return cpu_->takeProfile(); }

private:
    std::unique_ptr<cpu::CpuBackend> cpu_ = std::move(cpu::CpuBackend::create({.threads = 2, .isa = {}})).value();
};

struct Said {
    std::vector<TokenId> tokens;
    std::vector<float> logProbabilities;
    GenerationStats stats;
};

class Listener final : public RequestObserver {
public:
    Listener(std::vector<TokenId> prompt, std::promise<Said>& done) : prompt_(std::move(prompt)), done_(done) {}
    Result<std::vector<TokenId>> prompt() override { return prompt_; }
    void onStarted(int, int) override {}
    void onPrefill(int, int) override {}
    bool onToken(int, const SampledToken& token) override {
        said_.tokens.push_back(token.id);
        said_.logProbabilities.push_back(token.logProbability);
        return true;
    }
    void onContextFull(const ContextFull&) override {}
    void onLaneEnd(int, const LaneEnd&) override {}
    void onFinished(const Result<GenerationStats>& stats) override {
        said_.stats = stats.value();
        done_.set_value(said_);
    }

private:
    std::vector<TokenId> prompt_;
    std::promise<Said>& done_;
    Said said_;
};

// The engine from the scheduler down, with an empty KV cache.
class Runtime {
public:
    explicit Runtime(const TinyModel& model) : file_(std::move(openModel(model.path())).value()) {
        plan_ = makePlan(file_.config, file_.weights.uploadedBytes(backend_), backend_, {512, KvType::f16});
        EXPECT_TRUE(backend_.allocateKv(plan_.kv));
        weights_ = std::move(uploadWeights(file_.weights, backend_, Residency::memory, {})).value();
        scheduler_.emplace(backend_, file_.config, weights_, plan_, std::vector<TokenId>());
        EXPECT_TRUE(scheduler_->prepare());
    }

    Said generate(const std::vector<TokenId>& prompt, const RowKindRuns& rowKinds = {}) {
        std::promise<Said> done;
        RequestSpec spec{seeded(1), 12, true, false, rowKinds};
        scheduler_->submit(std::move(spec), std::make_unique<Listener>(prompt, done));
        return done.get_future().get();
    }

private:
    ModelFile file_;
    UnlikeBackend backend_;
    EnginePlan plan_;
    Weights weights_;
    std::optional<Scheduler> scheduler_;
};

void expectSame(const Said& a, const Said& b) {
    EXPECT_EQ(a.tokens, b.tokens);
    EXPECT_EQ(a.logProbabilities, b.logProbabilities);
    EXPECT_EQ(a.stats.rowKinds, b.stats.rowKinds);
    EXPECT_EQ(a.stats.promptHash, b.stats.promptHash);
}

class RowKindsReplay : public testing::Test {
protected:
    TinyModel model_;
    std::vector<TokenId> first_ = model_.prompt(150);
};

TEST_F(RowKindsReplay, ALaterTurnIsTheSameOnlyWithItsKinds) {
    Runtime then(model_);
    const Said before = then.generate(first_);
    EXPECT_EQ(before.stats.rowKinds, (RowKindRuns{149, 1}));
    const std::vector<TokenId> second = joined(joined(first_, before.tokens), {40, 41, 42, 43});
    const Said answer = then.generate(second);
    EXPECT_EQ(answer.stats.reusedTokens, 161) << "the last token of an answer is not computed";
    EXPECT_EQ(answer.stats.rowKinds, (RowKindRuns{149, 12, 4, 1}));

    Runtime now(model_);
    const Said prefilled = now.generate(second);
    EXPECT_EQ(prefilled.stats.rowKinds, (RowKindRuns{165, 1}));
    EXPECT_NE(prefilled.logProbabilities, answer.logProbabilities) << "or this device would not be one that matters";
    const Said again = now.generate(second, answer.stats.rowKinds);
    expectSame(again, answer);
    EXPECT_EQ(again.stats.reusedTokens, 149) << "what agrees is not computed again";
    EXPECT_EQ(again.stats.prefillTokens, 16);
}

TEST_F(RowKindsReplay, BothWaysStayInTheCache) {
    Runtime runtime(model_);
    const Said before = runtime.generate(first_);
    const std::vector<TokenId> second = joined(joined(first_, before.tokens), {40, 41, 42, 43});
    const Said decoded = runtime.generate(second);
    const Said prefilled = runtime.generate(second, {165, 1});
    EXPECT_NE(prefilled.logProbabilities, decoded.logProbabilities);
    for (int i = 0; i < 2; ++i) {
        for (const Said* wanted : {&decoded, &prefilled}) {
            const Said again = runtime.generate(second, wanted->stats.rowKinds);
            expectSame(again, *wanted);
            EXPECT_EQ(again.stats.reusedTokens, 165) << "nothing is computed twice";
        }
    }
    // Who does not ask finds the longest, whichever it is.
    EXPECT_EQ(runtime.generate(joined(second, {50, 51})).stats.reusedTokens, 166);
}

// Whole blocks of one text in two ways, of which the second goes on.
TEST_F(RowKindsReplay, TheWayThatLeadsOnIsFound) {
    Runtime runtime(model_);
    runtime.generate(first_);
    std::vector<TokenId> longer = joined(first_, std::vector<TokenId>(100, 33));
    const Said other = runtime.generate(longer, {10, 130, 109, 1});
    EXPECT_EQ(other.stats.rowKinds, (RowKindRuns{10, 130, 109, 1}));
    EXPECT_EQ(runtime.generate(joined(longer, {50, 51})).stats.reusedTokens, 250);
}

// Where the kinds have the same arithmetic nothing is done for them.
TEST_F(RowKindsReplay, TheCpuIsNotAskedToDecodeAgain) {
    const auto engine = load(model_.path());
    GenerationRequest request = tokensRequest(first_, seeded(1), 5);
    const Record plain = generate(*engine, request);
    request.rowKinds = {0, 150};
    const Record again = generate(*engine, request);
    EXPECT_EQ(again.reusedTokens, 149);
    EXPECT_EQ(again.lanes[0].logProbabilities, plain.lanes[0].logProbabilities);
    EXPECT_EQ(again.finished->value().promptHash, plain.finished->value().promptHash);
    request.tokens.back() = request.tokens.back() == 7 ? 8 : 7;
    EXPECT_NE(generate(*engine, request).finished->value().promptHash, plain.finished->value().promptHash);
}

}  // namespace
}  // namespace sirocco::test
