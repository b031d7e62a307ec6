// Which Vulkan devices there are said to be, which is taken, and that the tests' listener hears.
#include <algorithm>
#include <cstdlib>

#include "engine/backend/devices.h"
#include "tests/support/tiny_model.h"
#include "tests/vulkan/vulkan_run.h"

namespace sirocco::test {
namespace {

TEST(VulkanDevices, SoftwareIsNamedButNeverPickedByItself) {
    SIROCCO_NEEDS_VULKAN();
    const DeviceReport automatic = listDevices();
    ASSERT_GE(automatic.picked, 0);
    EXPECT_FALSE(automatic.devices[std::size_t(automatic.picked)].software);
    for (const DeviceInfo& device : automatic.devices) {
        if (device.kind != DeviceKind::vulkan) {
            continue;
        }
        EXPECT_TRUE(device.usable);
        EXPECT_GT(device.total, 0u);
        EXPECT_GT(device.free, 0u);
        const DeviceReport named = listDevices({.automatic = false, .kind = DeviceKind::vulkan, .index = device.index});
        ASSERT_GE(named.picked, 0);
        EXPECT_EQ(named.devices[std::size_t(named.picked)].name, device.name);
    }
    const DeviceReport absent = listDevices({.automatic = false, .kind = DeviceKind::vulkan, .index = 99});
    EXPECT_LT(absent.picked, 0);
    EXPECT_NE(absent.why.find("vulkan:99"), std::string::npos) << absent.why;
}

TEST(VulkanDevices, WithoutADriverTheReasonIsSaid) {
    const char* const drivers = std::getenv("VK_ICD_FILENAMES");
    const std::string before = drivers ? drivers : "";
    setenv("VK_ICD_FILENAMES", "/nowhere.json", 1);
    const std::vector<DeviceInfo> devices = vulkan::devices();
    const DeviceReport report = listDevices({.automatic = false, .kind = DeviceKind::vulkan, .index = 0});
    const auto backend = vulkan::VulkanBackend::create();
    if (drivers) {
        setenv("VK_ICD_FILENAMES", before.c_str(), 1);
    } else {
        unsetenv("VK_ICD_FILENAMES");
    }
    ASSERT_EQ(devices.size(), 1u);
    EXPECT_FALSE(devices[0].usable);
    EXPECT_FALSE(devices[0].reason.empty());
    EXPECT_LT(report.picked, 0);
    EXPECT_NE(report.why.find(devices[0].reason), std::string::npos) << report.why;
    EXPECT_FALSE(backend);
}

// Products of bytes are used by themselves where the device says that it has an instruction for them, and nowhere else.
TEST(VulkanDevices, ProductsOfIntegersAreForDevicesThatAccelerateThem) {
    SIROCCO_NEEDS_VULKAN();
    Messages messages;
    auto instance = vulkan::Instance::create(messages.listener());
    ASSERT_TRUE(instance) << instance.error().detail;
    auto devices = vulkan::listPhysicalDevices(**instance);
    ASSERT_TRUE(devices && !devices->empty());
    vulkan::PhysicalDevice device = devices->front();
    EXPECT_TRUE(device.features.dot || !device.preferred.dot);
    const auto uses = [&](const vulkan::DeviceOptions& options) {
        auto opened = vulkan::Device::open(*instance, device, options);
        return opened && (*opened)->features().dot;
    };
    EXPECT_EQ(uses({}), device.preferred.dot);
    EXPECT_EQ(uses({.features = vulkan::Features{.dot = true}, .memoryCap = 0}), device.features.dot);
    if (device.features.dot) {
        device.preferred.dot = true;
        EXPECT_TRUE(uses({}));
    }
    device.features.dot = device.preferred.dot = false;
    EXPECT_FALSE(uses({}));
    EXPECT_FALSE(vulkan::Device::open(*instance, device, {.features = vulkan::Features{.dot = true}, .memoryCap = 0}));
}

TEST(VulkanDevices, AQueueThatOnlyComputesIsPreferred) {
    const auto family = [](VkQueueFlags flags, std::uint32_t count = 1) {
        VkQueueFamilyProperties properties{};
        properties.queueFlags = flags;
        properties.queueCount = count;
        return properties;
    };
    const auto both = family(VK_QUEUE_GRAPHICS_BIT | VK_QUEUE_COMPUTE_BIT);
    const auto compute = family(VK_QUEUE_COMPUTE_BIT | VK_QUEUE_TRANSFER_BIT);
    EXPECT_EQ(vulkan::pickComputeQueue({both, family(VK_QUEUE_TRANSFER_BIT), compute}), 2u);
    EXPECT_EQ(vulkan::pickComputeQueue({family(VK_QUEUE_TRANSFER_BIT), both}), 1u);
    EXPECT_EQ(vulkan::pickComputeQueue({both, family(VK_QUEUE_COMPUTE_BIT, 0)}), 0u);
    EXPECT_FALSE(vulkan::pickComputeQueue({family(VK_QUEUE_TRANSFER_BIT)}));
}

// Without this, silence of the validation layers would say nothing.
TEST(VulkanDevices, TheListenerHearsWhatIsWrong) {
    SIROCCO_NEEDS_VULKAN();
    std::vector<std::string> heard;
    vulkan::VulkanOptions options;
    options.cacheFolder = "";
    options.onMessage = [&](const std::string& message) { heard.push_back(message); };
    auto backend = vulkan::VulkanBackend::create(options);
    ASSERT_TRUE(backend) << backend.error().detail;
    vulkan::Device& gpu = (*backend)->gpu();
    auto commands = gpu.commandBuffer();
    ASSERT_TRUE(commands);
    auto buffer = vulkan::Buffer::create(gpu, 256, vulkan::MemoryKind::device);
    ASSERT_TRUE(buffer);
    VkCommandBufferBeginInfo begin{};
    begin.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO;
    gpu.call().vkBeginCommandBuffer(*commands, &begin);
    gpu.call().vkCmdFillBuffer(*commands, buffer->handle(), 0, 256, 0);
    gpu.call().vkCmdFillBuffer(*commands, buffer->handle(), 0, 256, 1);  // no barrier
    gpu.call().vkCmdFillBuffer(*commands, buffer->handle(), 3, 256, 1);  // out of bounds, not aligned
    gpu.call().vkEndCommandBuffer(*commands);
    gpu.free(*commands);
    EXPECT_TRUE(std::any_of(heard.begin(), heard.end(), [](const std::string& message) {
        return message.find("SYNC-HAZARD-WRITE-AFTER-WRITE") != std::string::npos;
    }));
    EXPECT_TRUE(std::any_of(heard.begin(), heard.end(), [](const std::string& message) {
        return message.find("VUID-vkCmdFillBuffer") != std::string::npos;
    }));
}

}  // namespace
}  // namespace sirocco::test
