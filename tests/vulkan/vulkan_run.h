// A model file on a Vulkan device of the test's making: variants forced, validation on, memory capped. The runtime's
// own code around it, without the engine's thread.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "engine/api/engine.h"
#include "engine/backend/vulkan/vulkan_backend.h"
#include "engine/runtime/kv_cache.h"
#include "engine/runtime/model_loader.h"
#include "engine/runtime/planner.h"
#include "engine/runtime/step_runner.h"

namespace sirocco::test {

// What the validation layers said, from any thread. Fails the test when it is destroyed if that was anything.
class Messages {
public:
    ~Messages();
    vulkan::MessageFn listener() {
        return [this](const std::string& message) {
            const std::lock_guard lock(mutex_);
            messages_.push_back(message);
        };
    }

private:
    std::mutex mutex_;
    std::vector<std::string> messages_;
};

// Whether there is a device to test on; the reason otherwise.
std::string whyNoVulkan();

struct VulkanSetup {
    std::optional<vulkan::Features> features = {};
    int context = 512;
    KvType kvType = KvType::f16;
    std::uint64_t blockBytes = 0;
    std::uint64_t memoryCap = 0;
    bool validate = true;
};

vulkan::VulkanOptions optionsOf(const VulkanSetup& setup, Messages& messages);

class VulkanRun {
public:
    explicit VulkanRun(const std::string& path, const VulkanSetup& setup = {});  // throws when it does not load

    // As Engine::logits; throws when they do not come.
    LogitsResult logits(const std::vector<TokenId>& tokens, int batch = 0, int lanes = 1);

    vulkan::VulkanBackend& backend() { return *backend_; }
    const ModelFile& file() const { return file_; }
    const EnginePlan& plan() const { return plan_; }
    KvCache& cache() { return *cache_; }
    StepRunner& runner() { return *runner_; }

private:
    Messages messages_;  // outlives what speaks to it
    ModelFile file_;
    std::unique_ptr<vulkan::VulkanBackend> backend_;
    EnginePlan plan_;
    Weights weights_;
    std::unique_ptr<KvCache> cache_;
    std::unique_ptr<StepRunner> runner_;
};

// The plain path, each feature alone, and all that the device has; then the same for products of integers, with what
// these have variants for.
struct Variant {
    const char* name;
    vulkan::Features features;
};
inline constexpr Variant kVariants[] = {{"plain", {}},
                                        {"subgroup", {.subgroup = true}},
                                        {"narrow", {.narrow = true}},
                                        {"half", {.half = true}},
                                        {"all", {.subgroup = true, .narrow = true, .half = true}}};
inline constexpr Variant kDotVariants[] = {
    {"dot", {.dot = true}},
    {"dot and subgroup", {.subgroup = true, .dot = true}},
    {"dot and narrow", {.narrow = true, .dot = true}},
    {"dot and all", {.subgroup = true, .narrow = true, .half = true, .dot = true}}};

// Of these, what to try a type with: one, or all with SIROCCO_TESTS=full. None for types that are no integers.
std::vector<Variant> dotVariantsFor(TensorType type);

}  // namespace sirocco::test

// Skips the test by name where there is no device.
#define SIROCCO_NEEDS_VULKAN()                                                \
    if (const std::string why = sirocco::test::whyNoVulkan(); !why.empty()) { \
        GTEST_SKIP() << why;                                                  \
    }
