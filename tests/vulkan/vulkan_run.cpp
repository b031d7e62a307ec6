#include "tests/vulkan/vulkan_run.h"

#include <iterator>
#include <stdexcept>

#include "engine/runtime/evaluate.h"
#include "tests/support/test_data.h"

namespace sirocco::test {
namespace {

template <typename T>
T orThrow(Result<T> result) {
    if (!result) {
        throw std::runtime_error(result.error().detail);
    }
    return std::move(result).value();
}

void orThrow(const Result<void>& result) {
    if (!result) {
        throw std::runtime_error(result.error().detail);
    }
}

}  // namespace

Messages::~Messages() {
    for (const std::string& message : messages_) {
        ADD_FAILURE() << "validation: " << message;
    }
}

std::string whyNoVulkan() {
    std::string why;
    for (const DeviceInfo& device : vulkan::devices()) {
        if (device.usable) {
            return {};
        }
        why = device.reason;
    }
    return why;
}

std::vector<Variant> dotVariantsFor(TensorType type) {
    std::vector<Variant> variants;
    for (const Variant& variant : kDotVariants) {
        const bool isChosen = &variant == &kDotVariants[static_cast<std::size_t>(type) % std::size(kDotVariants)];
        if (traits(type).blockElements > 1 && (isChosen || fullTests())) {
            variants.push_back(variant);
        }
    }
    return variants;
}

vulkan::VulkanOptions optionsOf(const VulkanSetup& setup, Messages& messages) {
    vulkan::VulkanOptions options;
    options.device.features = setup.features;
    options.device.memoryCap = setup.memoryCap;
    options.threads = 2;
    options.blockBytes = setup.blockBytes;
    options.cacheFolder = "";
    if (setup.validate) {
        options.onMessage = messages.listener();
    }
    return options;
}

VulkanRun::VulkanRun(const std::string& path, const VulkanSetup& setup)
    : file_(orThrow(openModel(path))), backend_(orThrow(vulkan::VulkanBackend::create(optionsOf(setup, messages_)))) {
    plan_ = makePlan(file_.config, file_.weights.uploadedBytes(*backend_), *backend_, {setup.context, setup.kvType});
    orThrow(checkKv(plan_.kv));
    orThrow(backend_->allocateKv(plan_.kv));
    weights_ = orThrow(uploadWeights(file_.weights, *backend_, Residency::memory, {}));
    cache_ = std::make_unique<KvCache>(*backend_, plan_.kv.blocks);
    runner_ = std::make_unique<StepRunner>(*backend_, file_.config, weights_, plan_.step);
    orThrow(runner_->prepare());
}

LogitsResult VulkanRun::logits(const std::vector<TokenId>& tokens, int batch, int lanes) {
    LogitsRequest request;
    request.tokens = tokens;
    request.batch = batch;
    request.lanes = lanes;
    request.routing = true;
    return orThrow(evaluateLogits(request, file_.config, plan_, *cache_, *runner_));
}

}  // namespace sirocco::test
