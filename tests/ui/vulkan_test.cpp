// The window with the demo model on a Vulkan device, Mesa's lavapipe: a conversation, and the days on which the device
// has no memory, or is lost in the middle.
#include <dlfcn.h>
#include <gtest/gtest.h>

#include "tests/support/vulkan_fault_layer.h"
#include "tests/ui/house.h"

namespace sirocco::test {

namespace {

const QString onVulkan = QStringLiteral("Model: Demo model on Vulkan 0");
const QString onCpu = QStringLiteral("Model: Demo model on CPU");

class OnVulkan : public testing::Test {
protected:
    void SetUp() override {
        if (QByteArray(SIROCCO_LAVAPIPE).isEmpty())
            GTEST_SKIP() << "Mesa's lavapipe (mesa-vulkan-drivers) is not installed";
        qputenv("VK_ICD_FILENAMES", SIROCCO_LAVAPIPE);
        qputenv("VK_LAYER_PATH", VULKAN_LAYERS);
        qputenv("VK_INSTANCE_LAYERS", kVulkanFaultLayer);
        void* const layer = dlopen(VULKAN_FAULT_LAYER, RTLD_NOW | RTLD_LOCAL);
        ASSERT_NE(layer, nullptr) << dlerror();
        const auto find = reinterpret_cast<VulkanFaultFn>(dlsym(layer, kVulkanFaultSymbol));
        ASSERT_NE(find, nullptr);
        fault_ = find();
        set(VulkanFault::none);
    }
    void TearDown() override {
        house_.reset();
        if (fault_)
            set(VulkanFault::none);
        qputenv("VK_ICD_FILENAMES", "/nowhere.json");
        qunsetenv("VK_INSTANCE_LAYERS");
        qunsetenv("VK_LAYER_PATH");
    }
    void set(VulkanFault fault) const { fault_->store(static_cast<int>(fault)); }

    // The window as it is after a start in which the Vulkan device is chosen and `wanted` is to be seen.
    void start(const QString& wanted, EngineSource source = EngineSource::real()) {
        {
            House before(dir_);
            ASSERT_TRUE(before.driver().waitFor(onCpu));
            EngineSettings engine = before.settings().engine();
            engine.device = {.automatic = false, .kind = DeviceKind::vulkan, .index = 0};
            engine.context = 512;
            before.settings().setEngine(engine);
        }
        house_ = std::make_unique<House>(dir_, std::move(source));
        ASSERT_TRUE(user().waitFor(wanted));
    }
    WindowDriver user() const { return house_->driver(); }
    void say(const QString& text) const {
        ASSERT_TRUE(user().click(QStringLiteral("Message")));
        user().type(text);
        user().press(Qt::Key_Return);
        ASSERT_TRUE(user().waitFor(QStringLiteral("You: ") + text));
    }

    TempDir dir_;
    std::unique_ptr<House> house_;
    std::atomic<int>* fault_ = nullptr;
};

}  // namespace

TEST_F(OnVulkan, TheDemoModelAnswers) {
    start(onVulkan);
    say(QStringLiteral("Hello, who are you?"));
    ASSERT_TRUE(user().waitFor(QStringLiteral("Answer: *")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Send")));
    user().press(Qt::Key_M, Qt::ControlModifier);
    EXPECT_TRUE(user().waitFor(QStringLiteral("Memory of the graphics processor (VRAM)")));
    EXPECT_TRUE(user().waitFor(QStringLiteral("In this computer's own memory Sirocco takes *")));
}

TEST_F(OnVulkan, ABudgetThatIsTooSmallIsSaidAndTheCpuTakesOver) {
    EngineSource source = EngineSource::real();
    source.plan = [plan = source.plan](EngineOptions options) {
        if (options.device.kind == DeviceKind::vulkan)
            options.memoryLimit.gpu = 1'000'000;
        return plan(options);
    };
    start(QStringLiteral("sirocco-demo.gguf needs more memory than there is"), std::move(source));
    ASSERT_TRUE(user().click(QStringLiteral("Use the CPU")));
    ASSERT_TRUE(user().waitFor(onCpu));
    say(QStringLiteral("Hello, who are you?"));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Answer: *")));
}

TEST_F(OnVulkan, AnAllocationThatFailsIsSaidAndTheCpuTakesOver) {
    set(VulkanFault::memory);
    start(QStringLiteral("sirocco-demo.gguf needs more memory than there is"));
    ASSERT_TRUE(user().click(QStringLiteral("Use the CPU")));
    EXPECT_TRUE(user().waitFor(onCpu));
}

TEST_F(OnVulkan, ALostDeviceLeavesTheConversationAndTheCpuGoesOn) {
    start(onVulkan);
    say(QStringLiteral("Hello, who are you?"));
    ASSERT_TRUE(user().waitFor(QStringLiteral("Answer: *")));
    ASSERT_TRUE(user().waitFor(QStringLiteral("Send")));
    set(VulkanFault::lost);
    say(QStringLiteral("And how are you?"));
    const QString failed = QStringLiteral("The device that runs the model failed.");
    ASSERT_TRUE(user().waitFor(failed));
    EXPECT_TRUE(user().shows(QStringLiteral("You: Hello, who are you?")));
    EXPECT_TRUE(user().shows(QStringLiteral("Answer: *")));

    ASSERT_TRUE(user().click(QStringLiteral("Use the CPU")));
    ASSERT_TRUE(user().waitFor(onCpu));
    ASSERT_TRUE(user().click(QStringLiteral("Try again")));
    EXPECT_TRUE(user().waitGone(failed));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Send")));
}

// As after a reset by its driver.
TEST_F(OnVulkan, ALostDeviceThatHasComeBackIsUsedAgain) {
    start(onVulkan);
    set(VulkanFault::lost);
    say(QStringLiteral("Hello, who are you?"));
    const QString failed = QStringLiteral("The device that runs the model failed.");
    ASSERT_TRUE(user().waitFor(failed));
    ASSERT_TRUE(user().waitFor(QStringLiteral("Use the CPU")));
    EXPECT_FALSE(user().shows(QStringLiteral("Try again"))) << "it would fail again";
    set(VulkanFault::none);
    ASSERT_TRUE(user().click(QStringLiteral("Load the model again")));
    ASSERT_TRUE(user().waitFor(QStringLiteral("Try again")));
    EXPECT_TRUE(user().shows(onVulkan));
    ASSERT_TRUE(user().click(QStringLiteral("Try again")));
    EXPECT_TRUE(user().waitGone(failed));
    EXPECT_TRUE(user().waitFor(QStringLiteral("Send")));
}

}  // namespace sirocco::test
