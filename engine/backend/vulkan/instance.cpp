#include "engine/backend/vulkan/instance.h"

#include <algorithm>
#include <cstring>
#include <mutex>

namespace sirocco::vulkan {
namespace {

constexpr const char* kValidationLayer = "VK_LAYER_KHRONOS_validation";

bool loaderIsThere() {
    static std::once_flag once;
    static bool found = false;
    std::call_once(once, [] { found = volkInitialize() == VK_SUCCESS; });
    return found;
}

void loadFunctions(VkInstance instance) {
    static std::once_flag once;
    std::call_once(once, [instance] { volkLoadInstanceOnly(instance); });
}

bool layerIsThere(const char* name) {
    std::uint32_t count = 0;
    if (vkEnumerateInstanceLayerProperties(&count, nullptr) != VK_SUCCESS)
        return false;
    std::vector<VkLayerProperties> layers(count);
    if (vkEnumerateInstanceLayerProperties(&count, layers.data()) < 0)
        return false;
    layers.resize(count);
    return std::any_of(layers.begin(), layers.end(),
                       [&](const VkLayerProperties& layer) { return std::strcmp(layer.layerName, name) == 0; });
}

VkBool32 VKAPI_PTR handOn(VkDebugUtilsMessageSeverityFlagBitsEXT, VkDebugUtilsMessageTypeFlagsEXT,
                          const VkDebugUtilsMessengerCallbackDataEXT* data, void* user) {
    (*static_cast<const MessageFn*>(user))(data->pMessage);
    return VK_FALSE;
}

VkDebugUtilsMessengerCreateInfoEXT messengerInfo(const MessageFn& onMessage) {
    VkDebugUtilsMessengerCreateInfoEXT info{};
    info.sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT;
    info.messageSeverity =
        VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT;
    info.messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT;
    info.pfnUserCallback = handOn;
    info.pUserData = const_cast<MessageFn*>(&onMessage);
    return info;
}

const char* resultName(VkResult result) {
    switch (result) {
        case VK_ERROR_OUT_OF_HOST_MEMORY:
            return "out of host memory";
        case VK_ERROR_OUT_OF_DEVICE_MEMORY:
            return "out of device memory";
        case VK_ERROR_DEVICE_LOST:
            return "the device was lost";
        case VK_ERROR_INCOMPATIBLE_DRIVER:
            return "no driver for Vulkan is installed";
        case VK_ERROR_TOO_MANY_OBJECTS:
            return "too many allocations";
        case VK_ERROR_FEATURE_NOT_PRESENT:
            return "a feature is missing";
        case VK_ERROR_EXTENSION_NOT_PRESENT:
            return "an extension is missing";
        default:
            return nullptr;
    }
}

}  // namespace

Error errorOf(VkResult result, const std::string& what) {
    const bool memory = result == VK_ERROR_OUT_OF_HOST_MEMORY || result == VK_ERROR_OUT_OF_DEVICE_MEMORY;
    const char* const name = resultName(result);
    return {memory ? ErrorCode::outOfMemory : ErrorCode::deviceFailed,
            "Vulkan could not " + what + ": " +
                (name ? std::string(name) : "result " + std::to_string(static_cast<int>(result)))};
}

Result<std::shared_ptr<Instance>> Instance::create(MessageFn onMessage) {
    if (!loaderIsThere())
        return Error{ErrorCode::notFound, "the Vulkan loader (libvulkan.so.1) is not installed"};
    if (volkGetInstanceVersion() < VK_API_VERSION_1_2)
        return Error{ErrorCode::unsupported, "the Vulkan loader is older than Vulkan 1.2"};
    if (onMessage && !layerIsThere(kValidationLayer))
        return Error{ErrorCode::notFound, std::string(kValidationLayer) + " is not installed"};
    std::shared_ptr<Instance> instance(new Instance(std::move(onMessage)));
    if (auto opened = instance->open(); !opened)
        return std::move(opened).error();
    return instance;
}

Result<void> Instance::open() {
    VkApplicationInfo application{};
    application.sType = VK_STRUCTURE_TYPE_APPLICATION_INFO;
    application.pApplicationName = "Sirocco";
    application.apiVersion = VK_API_VERSION_1_2;
    VkInstanceCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO;
    info.pApplicationInfo = &application;

    const char* const extensions[] = {VK_EXT_DEBUG_UTILS_EXTENSION_NAME, VK_EXT_VALIDATION_FEATURES_EXTENSION_NAME};
    const VkValidationFeatureEnableEXT enabled[] = {VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT};
    VkValidationFeaturesEXT features{};
    VkDebugUtilsMessengerCreateInfoEXT messenger = messengerInfo(onMessage_);
    if (onMessage_) {
        features.sType = VK_STRUCTURE_TYPE_VALIDATION_FEATURES_EXT;
        features.enabledValidationFeatureCount = 1;
        features.pEnabledValidationFeatures = enabled;
        features.pNext = &messenger;
        info.pNext = &features;
        info.enabledLayerCount = 1;
        info.ppEnabledLayerNames = &kValidationLayer;
        info.enabledExtensionCount = 2;
        info.ppEnabledExtensionNames = extensions;
    }
    if (const VkResult result = vkCreateInstance(&info, nullptr, &instance_); result != VK_SUCCESS)
        return errorOf(result, "start");
    loadFunctions(instance_);
    if (!onMessage_)
        return {};
    const auto create = reinterpret_cast<PFN_vkCreateDebugUtilsMessengerEXT>(
        vkGetInstanceProcAddr(instance_, "vkCreateDebugUtilsMessengerEXT"));
    const VkResult result =
        create ? create(instance_, &messenger, nullptr, &messenger_) : VK_ERROR_EXTENSION_NOT_PRESENT;
    if (result != VK_SUCCESS)
        return errorOf(result, "listen to its validation layer");
    return {};
}

Instance::~Instance() {
    if (messenger_) {
        const auto destroy = reinterpret_cast<PFN_vkDestroyDebugUtilsMessengerEXT>(
            vkGetInstanceProcAddr(instance_, "vkDestroyDebugUtilsMessengerEXT"));
        destroy(instance_, messenger_, nullptr);
    }
    if (instance_)
        vkDestroyInstance(instance_, nullptr);
}

Result<std::vector<VkPhysicalDevice>> Instance::physicalDevices() const {
    std::uint32_t count = 0;
    VkResult result = vkEnumeratePhysicalDevices(instance_, &count, nullptr);
    std::vector<VkPhysicalDevice> devices(count);
    if (result == VK_SUCCESS)
        result = vkEnumeratePhysicalDevices(instance_, &count, devices.data());
    if (result < 0)
        return errorOf(result, "list its devices");
    devices.resize(count);
    return devices;
}

}  // namespace sirocco::vulkan
