// The engine's logits against the float64 reference on the same dequantised weights, and against itself in every other
// way of computing them. The reference follows the engine's expert choices; where its own would be others they must be
// near-ties.
#include <gtest/gtest.h>

#include "tests/support/bars.h"
#include "tests/support/compare.h"
#include "tests/support/engine_run.h"
#include "tests/support/test_data.h"
#include "tests/support/tiny_model.h"

namespace sirocco::test {
namespace {

LogitsResult run(Engine& engine, const std::vector<TokenId>& tokens, int batch = 0, int lanes = 1) {
    return logits(engine, {.tokens = tokens, .batch = batch, .lanes = lanes, .routing = true});
}

// wide: rows of whole 256-element blocks.
enum class Shape { small, grouped128, wide };

MixtralConfig configOf(Shape shape) {
    MixtralConfig config = shape == Shape::grouped128 ? grouped128Config() : TinyModelOptions().config;
    if (shape == Shape::wide) {
        config.dim = 256;
        config.ffn = 256;
        config.heads = 8;
        config.headDim = 32;
    }
    return config;
}

struct Case {
    Shape shape;
    TensorType type;
    KvType kvType = KvType::f16;
};

class Parity : public testing::TestWithParam<Case> {
protected:
    TinyModel model(Storage storage = Storage::merged) const {
        return TinyModel({.config = configOf(GetParam().shape), .type = GetParam().type, .storage = storage});
    }
    std::unique_ptr<Engine> engine(const TinyModel& model, int threads = 2) const {
        return load(model.path(), {.threads = threads, .kvType = GetParam().kvType});
    }
    bool small() const { return GetParam().shape == Shape::small; }
    std::vector<TokenId> tokens(const TinyModel& model) const { return model.prompt(small() || fullTests() ? 70 : 24); }
};

std::string label(const Case& one) {
    const char* const shape = one.shape == Shape::small ? "Small" : one.shape == Shape::wide ? "Wide" : "Grouped128";
    return std::string(shape) + traits(one.type).name + (one.kvType == KvType::q8_0 ? "Kv8" : "");
}

INSTANTIATE_TEST_SUITE_P(Models, Parity,
                         testing::Values(Case{Shape::small, TensorType::f32}, Case{Shape::small, TensorType::f16},
                                         Case{Shape::small, TensorType::q8_0}, Case{Shape::small, TensorType::q4_0},
                                         Case{Shape::grouped128, TensorType::f16},
                                         Case{Shape::grouped128, TensorType::q4_0}, Case{Shape::wide, TensorType::bf16},
                                         Case{Shape::wide, TensorType::q4_1}, Case{Shape::wide, TensorType::q5_0},
                                         Case{Shape::wide, TensorType::q5_1}, Case{Shape::wide, TensorType::q2_k},
                                         Case{Shape::wide, TensorType::q3_k}, Case{Shape::wide, TensorType::q4_k},
                                         Case{Shape::wide, TensorType::q5_k}, Case{Shape::wide, TensorType::q6_k},
                                         Case{Shape::wide, TensorType::f32, KvType::q8_0},
                                         Case{Shape::wide, TensorType::q4_k, KvType::q8_0},
                                         Case{Shape::grouped128, TensorType::bf16, KvType::q8_0},
                                         Case{Shape::grouped128, TensorType::q8_0, KvType::q8_0}),
                         [](const auto& one) { return label(one.param); });

TEST_P(Parity, AgreesWithFloat64) {
    const TinyModel tiny = model();
    const std::vector<TokenId> ids = tokens(tiny);
    const bool eightBits = GetParam().kvType == KvType::q8_0;
    for (const KvType kvType : eightBits ? std::vector{KvType::q8_0} : std::vector{KvType::f32, KvType::f16}) {
        const auto engine = load(tiny.path(), {.kvType = kvType});
        const std::string kv = std::string(", KV ") + kvTypeName(kvType);
        expectBar(label(GetParam()) + kv + ", whole prompt", tiny, ids, run(*engine, ids), kvType);
        expectBar(label(GetParam()) + kv + ", one at a time", tiny, ids, run(*engine, ids, 1), kvType);
    }
}

TEST_P(Parity, ChunksHaveTheSameBits) {
    const TinyModel tiny = model();
    const std::vector<TokenId> ids = tokens(tiny);
    const auto loaded = engine(tiny);
    const LogitsResult whole = run(*loaded, ids);
    for (const int chunk : {2, 3, 7, 32, 33, 64, static_cast<int>(ids.size())}) {
        const LogitsResult chunked = run(*loaded, ids, chunk);
        EXPECT_TRUE(sameBits(chunked.logits, whole.logits)) << "chunks of " << chunk;
        EXPECT_EQ(chunked.routing, whole.routing) << "chunks of " << chunk;
    }
}

TEST_P(Parity, LanesHaveTheSameBitsAsAlone) {
    const TinyModel tiny = model();
    std::vector<TokenId> ids = tokens(tiny);
    const bool every = small() || fullTests();
    ids.resize(every ? 30 : 10);
    const auto loaded = engine(tiny);
    for (const int batch : {1, 7}) {
        const LogitsResult alone = run(*loaded, ids, batch);
        for (int lanes = 2; lanes <= 8; lanes += every ? 1 : 3) {
            EXPECT_TRUE(sameBits(run(*loaded, ids, batch, lanes).logits, alone.logits))
                << lanes << " lanes, " << batch << " ids a step";
        }
    }
}

TEST_P(Parity, ThreadsHaveTheSameBits) {
    const TinyModel tiny = model();
    const std::vector<TokenId> ids = tokens(tiny);
    const auto one = engine(tiny, 1);
    const LogitsResult prefill = run(*one, ids);
    const LogitsResult decode = run(*one, ids, 1);
    for (const int threads : {2, 3}) {
        const auto several = engine(tiny, threads);
        EXPECT_TRUE(sameBits(run(*several, ids).logits, prefill.logits)) << threads << " threads";
        EXPECT_TRUE(sameBits(run(*several, ids, 1).logits, decode.logits)) << threads << " threads";
    }
}

// However a GGUF model is stored and however it is cut, the same numbers are computed from the same weights: a chunking
// for each storage, all for all in the full product.
TEST_P(Parity, StoragesHaveTheSameBits) {
    const TinyModel merged = model();
    const std::vector<TokenId> ids = tokens(merged);
    const LogitsResult expected = run(*engine(merged), ids);
    const std::vector<int> chunkings = {1, 7, 33, 2, 3, 32, 64};
    std::size_t next = 0;
    for (const Storage storage : {Storage::split, Storage::fused, Storage::parts}) {
        const TinyModel other = model(storage);
        const auto loaded = engine(other);
        EXPECT_EQ(loaded->model().layout, storage == Storage::split ? ExpertLayout::split : ExpertLayout::merged);
        for (std::size_t i = 0; i < chunkings.size(); ++i) {
            if (i == next || fullTests()) {
                EXPECT_TRUE(sameBits(run(*loaded, ids, chunkings[i]).logits, expected.logits))
                    << storageName(storage) << ", chunks of " << chunkings[i];
            }
        }
        ++next;
    }
}

TEST_P(Parity, EveryMistakeBreaksTheBar) {
    const TinyModel tiny = model();
    std::vector<TokenId> ids = tokens(tiny);
    ids.resize(12);
    const LogitsResult result = run(*engine(tiny), ids);
    for (const Mistake mistake : {Mistake::ropeOffByOne, Mistake::swappedGateAndUp, Mistake::unpermutedQueryKey,
                                  Mistake::softmaxOverAllExperts}) {
        const ReferenceResult wrong = evaluate(tiny.reference(), ids, result.routing, mistake);
        EXPECT_GT(relativeError(result.logits, wrong.logits), 50 * kBarA) << mistakeName(mistake);
        EXPECT_GT(meanDivergence(result.logits, wrong.logits, result.vocab), 5 * kBarBDivergence)
            << mistakeName(mistake);
    }
}

// Hugging Face folders: norms and routers are of the folder's type, and heads turn by halves. Other roundings than
// those of a GGUF, the same bar.
class FolderParity : public Parity {};

INSTANTIATE_TEST_SUITE_P(Folders, FolderParity,
                         testing::Values(Case{Shape::small, TensorType::f32}, Case{Shape::small, TensorType::f16},
                                         Case{Shape::small, TensorType::bf16}, Case{Shape::grouped128, TensorType::f16},
                                         Case{Shape::wide, TensorType::bf16}),
                         [](const auto& one) { return label(one.param); });

TEST_P(FolderParity, AgreesWithFloat64) {
    const TinyModel tiny = model(Storage::huggingFace);
    const std::vector<TokenId> ids = tokens(tiny);
    const auto engine = load(tiny.path());
    EXPECT_EQ(engine->model().layout, ExpertLayout::huggingface);
    const LogitsResult whole = run(*engine, ids);
    expectBar(label(GetParam()) + ", folder, whole prompt", tiny, ids, whole);
    for (const int chunk : {1, 3, 32, 33}) {
        EXPECT_TRUE(sameBits(run(*engine, ids, chunk).logits, whole.logits)) << "chunks of " << chunk;
    }
}

TEST_P(FolderParity, EveryMistakeBreaksTheBar) {
    const TinyModel tiny = model(Storage::huggingFace);
    std::vector<TokenId> ids = tokens(tiny);
    ids.resize(12);
    const LogitsResult result = run(*load(tiny.path()), ids);
    for (const Mistake mistake : {Mistake::ropeOffByOne, Mistake::swappedGateAndUp, Mistake::unpermutedQueryKey}) {
        const ReferenceResult wrong = evaluate(tiny.reference(), ids, result.routing, mistake);
        EXPECT_GT(relativeError(result.logits, wrong.logits), 50 * kBarA) << mistakeName(mistake);
    }
}

// Prompts that end before, at and after the borders of KV blocks. What comes later must not change what came before.
TEST(ParityOfLongPrompts, CrossBlockBorders) {
    for (const TensorType type : {TensorType::f32, TensorType::q4_0}) {
        const TinyModel model({.type = type});
        const auto engine = load(model.path());
        const std::vector<TokenId> longest = model.prompt(200);
        const LogitsResult all = run(*engine, longest);
        expectBar(std::string(traits(type).name) + ", 200 ids", model, longest, all);
        expectBar(std::string(traits(type).name) + ", 200 ids one at a time", model, longest, run(*engine, longest, 1));
        for (const std::size_t length : {63u, 64u, 65u, 127u, 128u, 129u}) {
            const std::vector<TokenId> ids(longest.begin(), longest.begin() + std::ptrdiff_t(length));
            const std::vector<float> expected(all.logits.begin(),
                                              all.logits.begin() + std::ptrdiff_t(length) * all.vocab);
            EXPECT_TRUE(sameBits(run(*engine, ids).logits, expected)) << length << " ids";
            EXPECT_TRUE(sameBits(run(*engine, ids, 64).logits, expected)) << length << " ids";
        }
    }
}

// From the shortest prompt to one that takes many blocks and chunks. A type each; every type in the full product.
TEST(ParityOfLongPrompts, OneToThreeThousandIds) {
    std::vector<TensorType> types = {TensorType::q8_0};
    if (fullTests()) {
        types = {TensorType::f32, TensorType::f16, TensorType::bf16, TensorType::q8_0, TensorType::q4_0};
    }
    for (const TensorType type : types) {
        TinyModelOptions options{.type = type};
        options.config.context = 3072;
        const TinyModel model(options);
        const auto engine = load(model.path(), {.context = 3072});
        const std::vector<TokenId> longest = model.prompt(3000);
        const LogitsResult all = run(*engine, longest);
        expectBar(std::string(traits(type).name) + ", 3000 ids", model, longest, all);
        for (const std::size_t length : {1u, 2u, 31u, 32u, 33u, 500u, 1025u}) {
            const std::vector<TokenId> ids(longest.begin(), longest.begin() + std::ptrdiff_t(length));
            const std::vector<float> expected(all.logits.begin(),
                                              all.logits.begin() + std::ptrdiff_t(length) * all.vocab);
            EXPECT_TRUE(sameBits(run(*engine, ids).logits, expected)) << length << " ids";
            EXPECT_TRUE(sameBits(run(*engine, ids, length < 50 ? 1 : 77).logits, expected)) << length << " ids";
        }
    }
}

// Errors of eight bits add up along a longer past no more than they average out.
TEST(ParityOfLongPrompts, EightBitKeysAndValues) {
    const TinyModel model({.config = configOf(Shape::wide), .type = TensorType::q8_0});
    const auto engine = load(model.path(), {.kvType = KvType::q8_0});
    const std::vector<TokenId> ids = model.prompt(fullTests() ? 500 : 200);
    expectBar("KV q8_0, long prompt", model, ids, run(*engine, ids), KvType::q8_0);
    expectBar("KV q8_0, long prompt one at a time", model, ids, run(*engine, ids, 1), KvType::q8_0);
}

TEST(ParityOfSeeds, SeveralModelsStayInsideTheBar) {
    for (std::uint64_t seed = 2; seed <= 6; ++seed) {
        const TinyModel model({.type = TensorType::q8_0, .storage = Storage::split, .seed = seed});
        const std::vector<TokenId> ids = model.prompt(40, seed);
        expectBar("seed " + std::to_string(seed), model, ids, run(*load(model.path()), ids));
    }
}

}  // namespace
}  // namespace sirocco::test
