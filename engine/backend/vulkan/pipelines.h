// Compute pipelines by shader and specialisation constants, made once and kept, and what drivers compiled for them kept
// on disk between runs.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/backend/vulkan/device.h"

namespace sirocco::vulkan {

inline constexpr std::uint32_t kBindings = 5;     // storage buffers of every shader
inline constexpr std::uint32_t kPushBytes = 128;  // what every device has
using Constants = std::vector<std::uint32_t>;     // specialisation constants 0, 1, 2 …

class Pipelines {
public:
    // `cacheFolder`: where the drivers' results are kept, a file a device and driver; empty: nowhere.
    static Result<std::unique_ptr<Pipelines>> create(Device& device, const std::string& cacheFolder);
    ~Pipelines();  // writes the file if something was added

    Result<VkPipeline> get(const std::string& shader, const Constants& constants);
    VkPipelineLayout layout() const { return layout_; }
    VkDescriptorSetLayout setLayout() const { return setLayout_; }

private:
    explicit Pipelines(Device& device) : device_(device) {}
    Result<void> open(const std::string& cacheFolder);
    Result<VkPipeline> make(const std::string& shader, const Constants& constants);
    void save() const;

    Device& device_;
    VkDescriptorSetLayout setLayout_ = VK_NULL_HANDLE;
    VkPipelineLayout layout_ = VK_NULL_HANDLE;
    VkPipelineCache cache_ = VK_NULL_HANDLE;
    std::string cacheFile_;
    bool added_ = false;
    std::map<std::pair<std::string, Constants>, VkPipeline> pipelines_;
};

// $XDG_CACHE_HOME/sirocco, else ~/.cache/sirocco; empty when neither is known.
std::string defaultCacheFolder();

}  // namespace sirocco::vulkan
