// What the backend takes of a device and how it behaves when the device does not give: memory, submissions,
// descriptors, faults.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/support/bars.h"
#include "tests/vulkan/vulkan_run.h"

namespace sirocco::test {
namespace {

class VulkanMemory : public testing::Test {
protected:
    void SetUp() override { SIROCCO_NEEDS_VULKAN(); }
};

MixtralConfig wide() {
    MixtralConfig config = TinyModelOptions().config;
    config.layers = 1;
    config.dim = 256;
    config.ffn = 256;
    config.heads = 8;
    config.headDim = 32;
    return config;
}

std::uint64_t held(const Backend& backend, const std::string& owner) {
    for (const PlanLine& line : backend.memory()) {
        if (line.owner == owner) {
            return line.bytes;
        }
    }
    return 0;
}

TEST_F(VulkanMemory, TakesWhatWasPlannedAndNoMoreThanTheFile) {
    for (const TensorType type :
         {TensorType::f32, TensorType::f16, TensorType::bf16, TensorType::q8_0, TensorType::q4_0, TensorType::q4_1,
          TensorType::q5_0, TensorType::q5_1, TensorType::q2_k, TensorType::q3_k, TensorType::q4_k, TensorType::q5_k,
          TensorType::q6_k}) {
        const TinyModel model({.config = wide(), .type = type});
        VulkanRun run(model.path());
        EXPECT_LE(double(held(run.backend(), "weights")), 1.03 * double(run.file().info.bytes)) << traits(type).name;
        const std::vector<PlanLine>& planned = run.plan().memory.lines;
        EXPECT_EQ(withExpertsApart(run.backend().memory(), bytesOf(planned, "experts")), planned) << traits(type).name;
    }
}

TEST_F(VulkanMemory, QuantsOfActivationsArePlannedWhereTheyAreUsed) {
    const TinyModel model({.config = wide(), .type = TensorType::q8_0});
    std::uint64_t without = 0;
    for (const bool dot : {false, true}) {
        VulkanRun run(model.path(), {.features = vulkan::Features{.dot = dot}});
        const std::vector<PlanLine>& planned = run.plan().memory.lines;
        EXPECT_EQ(withExpertsApart(run.backend().memory(), bytesOf(planned, "experts")), planned);
        if (dot) {
            EXPECT_GT(held(run.backend(), "scratch"), without);
        }
        without = held(run.backend(), "scratch");
    }
}

TEST_F(VulkanMemory, TensorsThatCrossBlocksHaveTheSameBits) {
    const TinyModel model({.type = TensorType::q8_0});
    const std::vector<TokenId> ids = model.prompt(20);
    VulkanRun whole(model.path());
    const std::vector<float> expected = whole.logits(ids).logits;
    const std::vector<float> expectedSingle = whole.logits(ids, 1).logits;
    VulkanRun cut(model.path(), {.blockBytes = 20'000});
    EXPECT_TRUE(sameBits(cut.logits(ids).logits, expected));
    EXPECT_TRUE(sameBits(cut.logits(ids, 1).logits, expectedSingle));
    EXPECT_LE(double(held(cut.backend(), "weights")), 1.05 * double(cut.file().info.bytes));
}

TEST_F(VulkanMemory, ATokenIsOneSubmissionAndNoDescriptorIsWritten) {
    const TinyModel model({.type = TensorType::q8_0});
    VulkanRun run(model.path(), {.features = vulkan::Features{.dot = true}});  // the variant with the most dispatches
    run.logits(model.prompt(8), 1);                                            // compiles the shapes
    static std::uint64_t descriptorWrites = 0;
    static PFN_vkUpdateDescriptorSets real = nullptr;
    descriptorWrites = 0;
    real = run.backend().gpu().table().vkUpdateDescriptorSets;
    run.backend().gpu().table().vkUpdateDescriptorSets = [](VkDevice device, std::uint32_t writes,
                                                            const VkWriteDescriptorSet* write, std::uint32_t copies,
                                                            const VkCopyDescriptorSet* copy) {
        descriptorWrites += writes + copies;
        real(device, writes, write, copies, copy);
    };
    const std::uint64_t before = run.backend().gpu().submissions();
    run.logits(model.prompt(8), 1);
    EXPECT_EQ(run.backend().gpu().submissions() - before, 8u);
    EXPECT_EQ(descriptorWrites, 0u);
    run.logits(model.prompt(8), 5);  // another shape, which writes its own: the count is alive
    EXPECT_GT(descriptorWrites, 0u);
}

TEST_F(VulkanMemory, ABudgetThatIsTooSmallIsSaidWithItsNumbers) {
    const TinyModel model;
    try {
        VulkanRun run(model.path(), {.memoryCap = 300'000});
        FAIL() << "loaded into 300 kB";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("300000"), std::string::npos) << error.what();
    }
}

TEST_F(VulkanMemory, AnAllocationThatFailsIsOutOfMemory) {
    Messages messages;
    auto backend = vulkan::VulkanBackend::create(optionsOf({}, messages));
    ASSERT_TRUE(backend) << backend.error().detail;
    (*backend)->gpu().table().vkAllocateMemory = [](VkDevice, const VkMemoryAllocateInfo*, const VkAllocationCallbacks*,
                                                    VkDeviceMemory*) { return VK_ERROR_OUT_OF_DEVICE_MEMORY; };
    const Result<void> allocated = (*backend)->allocateKv({2, 2, 32, KvType::f16, 8});
    ASSERT_FALSE(allocated);
    EXPECT_EQ(allocated.error().code, ErrorCode::outOfMemory);
    EXPECT_EQ(held(**backend, "kv"), 0u);
}

TEST_F(VulkanMemory, ALostDeviceFailsTheStepAndEveryLaterOne) {
    const TinyModel model;
    VulkanRun run(model.path(), {.validate = false});
    run.logits(model.prompt(4), 1);
    auto& submit = run.backend().gpu().table().vkQueueSubmit;
    const auto real = submit;
    submit = [](VkQueue, std::uint32_t, const VkSubmitInfo*, VkFence) { return VK_ERROR_DEVICE_LOST; };
    EXPECT_THROW(run.logits(model.prompt(4), 1), std::runtime_error);
    submit = real;
    try {
        run.logits(model.prompt(4), 1);
        FAIL() << "computed on a lost device";
    } catch (const std::runtime_error& error) {
        EXPECT_NE(std::string(error.what()).find("lost"), std::string::npos) << error.what();
    }
}

TEST_F(VulkanMemory, ProfilingNamesEveryOp) {
    const TinyModel model;
    VulkanRun run(model.path());
    run.backend().setProfiling(true);
    run.logits(model.prompt(3), 1);
    const std::vector<OpTime> times = run.backend().takeProfile();
    std::vector<std::string> names;
    for (const OpTime& time : times) {
        names.push_back(time.op);
        const bool once = names.back() == "embed" || names.back() == "head";
        EXPECT_EQ(time.calls, once ? 3u : 6u) << time.op;
        EXPECT_GE(time.seconds, 0) << time.op;
    }
    EXPECT_EQ(names, (std::vector<std::string>{"embed", "qkv", "attention", "out_projection", "router", "experts",
                                               "combine", "head"}));
    const auto experts =
        std::find_if(times.begin(), times.end(), [](const OpTime& time) { return std::string(time.op) == "experts"; });
    const MixtralConfig& config = model.config();
    EXPECT_EQ(experts->weightBytes, 3u * 2 * 2 * 3 * 4 * std::uint64_t(config.dim) * std::uint64_t(config.ffn));
}

// A lane's sums have one order, whichever pipeline adds them.
TEST_F(VulkanMemory, SumsOverSubgroupsAskForOneSize) {
    Messages messages;
    auto backend = vulkan::VulkanBackend::create(optionsOf({.features = vulkan::Features{.subgroup = true}}, messages));
    ASSERT_TRUE(backend) << backend.error().detail;
    vulkan::Device& gpu = (*backend)->gpu();
    static std::uint32_t asked = 0;
    static PFN_vkCreateComputePipelines real = nullptr;
    real = gpu.table().vkCreateComputePipelines;
    gpu.table().vkCreateComputePipelines = [](VkDevice device, VkPipelineCache cache, std::uint32_t count,
                                              const VkComputePipelineCreateInfo* infos,
                                              const VkAllocationCallbacks* allocator, VkPipeline* pipelines) {
        const auto* const size =
            static_cast<const VkPipelineShaderStageRequiredSubgroupSizeCreateInfoEXT*>(infos->stage.pNext);
        asked = size ? size->requiredSubgroupSize : 0;
        return real(device, cache, count, infos, allocator, pipelines);
    };
    for (const std::uint32_t rows : {1u, 2u, 8u}) {
        asked = 1;
        ASSERT_TRUE((*backend)->pipelines().get("matvec.q8_0.s", {0, rows}));
        EXPECT_EQ(asked, gpu.physical().subgroupSize);
    }
    ASSERT_TRUE((*backend)->pipelines().get("matvec.q8_0", {0, 1}));
    EXPECT_EQ(asked, 0u);
}

TEST_F(VulkanMemory, CompiledShadersAreKeptAndADamagedFileIsNotUsed) {
    const TempDir folder;
    Messages messages;
    vulkan::VulkanOptions options = optionsOf({}, messages);
    options.cacheFolder = folder.file("cache");
    const auto open = [&] {
        auto backend = vulkan::VulkanBackend::create(options);
        ASSERT_TRUE(backend) << backend.error().detail;
        ASSERT_TRUE((*backend)->pipelines().get("silu", {}));
    };
    open();
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(*options.cacheFolder)) {
        files.push_back(entry.path());
    }
    ASSERT_EQ(files.size(), 1u);
    const auto size = std::filesystem::file_size(files[0]);
    std::ofstream(files[0], std::ios::in | std::ios::out | std::ios::binary).seekp(8).write("\xff\xff\xff\xff", 4);
    open();
    EXPECT_EQ(std::filesystem::file_size(files[0]), size);
    std::filesystem::resize_file(files[0], size / 2);
    open();
    EXPECT_EQ(std::filesystem::file_size(files[0]), size);
}

}  // namespace
}  // namespace sirocco::test
