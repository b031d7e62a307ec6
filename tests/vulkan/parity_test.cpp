// The Vulkan backend's logits against the float64 reference, in every variant, and against itself in every other way of
// computing them.
#include "tests/support/bars.h"
#include "tests/support/test_data.h"
#include "tests/vulkan/vulkan_run.h"

namespace sirocco::test {
namespace {

// Rows of whole 256-element blocks, so that every type can be stored.
MixtralConfig wideConfig() {
    MixtralConfig config = TinyModelOptions().config;
    config.dim = 256;
    config.ffn = 256;
    config.heads = 8;
    config.headDim = 32;
    return config;
}

constexpr TensorType kTypes[] = {TensorType::f32,  TensorType::f16,  TensorType::bf16, TensorType::q8_0,
                                 TensorType::q4_0, TensorType::q4_1, TensorType::q5_0, TensorType::q5_1,
                                 TensorType::q2_k, TensorType::q3_k, TensorType::q4_k, TensorType::q5_k,
                                 TensorType::q6_k};

class VulkanParity : public testing::TestWithParam<TensorType> {
protected:
    void SetUp() override { SIROCCO_NEEDS_VULKAN(); }
    // Every type goes through the plain path and through another variant, and through products of integers where it has
    // quants; the full product with SIROCCO_TESTS=full.
    std::vector<Variant> variants() const {
        const std::size_t other = static_cast<std::size_t>(GetParam()) % 4;
        std::vector<Variant> variants = dotVariantsFor(GetParam());
        for (const Variant& variant : kVariants) {
            if (fullTests() || &variant == &kVariants[0] || &variant == &kVariants[1 + other]) {
                variants.push_back(variant);
            }
        }
        return variants;
    }
};

INSTANTIATE_TEST_SUITE_P(Types, VulkanParity, testing::ValuesIn(kTypes),
                         [](const auto& one) { return std::string(traits(one.param).name); });

TEST_P(VulkanParity, AgreesWithFloat64InEveryChunkingAndCompany) {
    const TinyModel model({.config = wideConfig(), .type = GetParam()});
    const std::vector<TokenId> ids = model.prompt(fullTests() ? 70 : 33);
    const std::vector<TokenId> few(ids.begin(), ids.begin() + 7);
    for (const Variant& variant : variants()) {
        const std::string name = std::string(traits(GetParam()).name) + ", " + variant.name;
        VulkanRun run(model.path(), {.features = variant.features});
        const LogitsResult whole = run.logits(ids);
        expectBar(name + ", whole prompt", model, ids, whole);
        const LogitsResult single = run.logits(ids, 1);
        expectBar(name + ", one at a time", model, ids, single);
        for (const int chunk : fullTests() ? std::vector{2, 7, 32, 33} : std::vector{7}) {
            EXPECT_TRUE(sameBits(run.logits(ids, chunk).logits, whole.logits)) << name << ", chunks of " << chunk;
        }
        const std::vector<float> expected(single.logits.begin(), single.logits.begin() + 7 * single.vocab);
        for (const int lanes : fullTests() ? std::vector{2, 3, 4, 5, 6, 7, 8} : std::vector{8}) {
            EXPECT_TRUE(sameBits(run.logits(few, 1, lanes).logits, expected)) << name << ", " << lanes << " lanes";
        }
    }
}

struct KvCase {
    KvType type;
    bool grouped128;
};

class VulkanKvParity : public testing::TestWithParam<KvCase> {};

INSTANTIATE_TEST_SUITE_P(Types, VulkanKvParity,
                         testing::Values(KvCase{KvType::f16, true}, KvCase{KvType::f32, false},
                                         KvCase{KvType::q8_0, true}, KvCase{KvType::q8_0, false}),
                         [](const auto& one) {
                             return std::string(kvTypeName(one.param.type)) +
                                    (one.param.grouped128 ? "_Grouped128" : "");
                         });

// Head size 128 with four query heads to a key head among them, and pasts that cross blocks and stretches.
TEST_P(VulkanKvParity, AgreesWithFloat64AlongALongPast) {
    SIROCCO_NEEDS_VULKAN();
    const auto [kvType, grouped128] = GetParam();
    TinyModelOptions options{.config = grouped128 ? grouped128Config() : wideConfig(), .type = TensorType::bf16};
    options.config.layers = fullTests() ? 2 : 1;
    const TinyModel model(options);
    const std::vector<TokenId> ids = model.prompt(fullTests() ? 500 : 260);
    for (const Variant& variant : {kVariants[0], kVariants[2]}) {
        const std::string name = std::string("KV ") + kvTypeName(kvType) + ", " + variant.name;
        VulkanRun run(model.path(), {.features = variant.features, .kvType = kvType});
        const LogitsResult whole = run.logits(ids);
        expectBar(name + ", whole prompt", model, ids, whole, kvType);
        EXPECT_TRUE(sameBits(run.logits(ids, 33).logits, whole.logits)) << name;
        if (fullTests() || variant.name == kVariants[0].name) {
            expectBar(name + ", one at a time", model, ids, run.logits(ids, 1), kvType);
        }
    }
}

// A step with both kinds of rows gives each the bits that it has without the other.
class VulkanCompany : public testing::TestWithParam<bool> {};

INSTANTIATE_TEST_SUITE_P(Products, VulkanCompany, testing::Bool(),
                         [](const auto& one) { return one.param ? "OfIntegers" : "OfFloats"; });

TEST_P(VulkanCompany, DecodeAndPrefillInOneStep) {
    SIROCCO_NEEDS_VULKAN();
    const TinyModel model({.type = TensorType::q4_0});
    VulkanRun run(model.path(), {.features = GetParam() ? kDotVariants[3].features : kVariants[4].features});
    const std::vector<TokenId> spoken = model.prompt(21, 3);
    const std::vector<TokenId> asked = model.prompt(25, 4);
    const LogitsResult decoded = run.logits(spoken, 1);
    const LogitsResult prefilled = run.logits(asked);

    StepRunner& runner = run.runner();
    Sequence lane = run.cache().empty();
    Sequence prompt = run.cache().empty();
    for (std::size_t i = 0; i < spoken.size(); ++i) {
        const bool last = i + 1 == spoken.size();
        runner.clear();
        ASSERT_TRUE(run.cache().reserve(lane, 1));
        runner.addDecode(lane, spoken[i]);
        if (last) {
            ASSERT_TRUE(run.cache().reserve(prompt, int(asked.size())));
            runner.addPrefill(prompt, asked, true);
        }
        const Result<StepOutputs> outputs = runner.run();
        ASSERT_TRUE(outputs) << outputs.error().detail;
        if (last) {
            std::vector<float> expected(decoded.logits.end() - decoded.vocab, decoded.logits.end());
            expected.insert(expected.end(), prefilled.logits.begin(), prefilled.logits.end());
            EXPECT_TRUE(sameBits({outputs->logits.begin(), outputs->logits.end()}, expected));
        }
        lane.append(std::span(&spoken[i], 1), RowKind::decode);
    }
}

TEST(VulkanParityOfStorages, EveryStorageHasTheSameBits) {
    SIROCCO_NEEDS_VULKAN();
    const auto logits = [](Storage storage) {
        const TinyModel model({.type = TensorType::q8_0, .storage = storage});
        return VulkanRun(model.path()).logits(model.prompt(20)).logits;
    };
    const std::vector<float> merged = logits(Storage::merged);
    EXPECT_TRUE(sameBits(logits(Storage::split), merged));
    EXPECT_TRUE(sameBits(logits(Storage::fused), merged));
}

TEST(VulkanParityOfStorages, FoldersTurnHalvesOfHeads) {
    SIROCCO_NEEDS_VULKAN();
    const TinyModel model({.type = TensorType::bf16, .storage = Storage::huggingFace});
    const std::vector<TokenId> ids = model.prompt(24);
    VulkanRun run(model.path());
    expectBar("folder, whole prompt", model, ids, run.logits(ids));
    expectBar("folder, one at a time", model, ids, run.logits(ids, 1));
}

TEST(VulkanParityOfLongPrompts, FromOneIdToThreeThousand) {
    SIROCCO_NEEDS_VULKAN();
    TinyModelOptions options{.type = TensorType::q8_0};
    options.config.context = 3072;
    const TinyModel model(options);
    VulkanRun run(model.path(), {.context = 3072, .validate = false});
    const std::vector<TokenId> longest = model.prompt(3000);
    const LogitsResult all = run.logits(longest);
    expectBar("3000 ids", model, longest, all);
    for (const std::size_t length : {1u, 7u, 32u, 33u, 500u}) {
        const std::vector<TokenId> ids(longest.begin(), longest.begin() + std::ptrdiff_t(length));
        const std::vector<float> expected(all.logits.begin(), all.logits.begin() + std::ptrdiff_t(length) * all.vocab);
        EXPECT_TRUE(sameBits(run.logits(ids).logits, expected)) << length << " ids";
        expectBar(std::to_string(length) + " ids one at a time", model, ids, run.logits(ids, 1));
    }
}

}  // namespace
}  // namespace sirocco::test
