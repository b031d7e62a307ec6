#include "engine/backend/vulkan/pipelines.h"

#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "engine/backend/vulkan/shader_code.h"

namespace sirocco::vulkan {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestCache = std::uint64_t{256} << 20;

// What stands before the driver's bytes in a cache file. Drivers trust what they are given, so that a file that was cut
// off or belongs to another one must not reach them.
struct CacheHeader {
    char magic[8] = {'S', 'I', 'R', 'O', 'V', 'K', '0', '1'};
    std::uint64_t size = 0;
    std::uint64_t sum = 0;
};

std::uint64_t checksum(const std::vector<char>& bytes) {
    std::uint64_t sum = 14695981039346656037u;  // FNV-1a
    for (const char byte : bytes)
        sum = (sum ^ static_cast<unsigned char>(byte)) * 1099511628211u;
    return sum;
}

std::vector<char> readCache(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    CacheHeader header;
    const CacheHeader expected;
    if (!file.read(reinterpret_cast<char*>(&header), sizeof header) ||
        std::memcmp(header.magic, expected.magic, sizeof header.magic) != 0 || header.size > kLargestCache)
        return {};
    std::vector<char> bytes(header.size);
    if (!file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) || checksum(bytes) != header.sum)
        return {};
    return bytes;
}

// By the letters of its variant, see shaders/CMakeLists.txt; no type has an s in its name.
bool sumsOverSubgroups(const std::string& shader) {
    const std::size_t dot = shader.rfind('.');
    return dot != std::string::npos && shader.find('s', dot) != std::string::npos;
}

}  // namespace

std::string defaultCacheFolder() {
    if (const char* const cache = std::getenv("XDG_CACHE_HOME"); cache && cache[0] == '/')
        return std::string(cache) + "/sirocco";
    if (const char* const home = std::getenv("HOME"); home && home[0] == '/')
        return std::string(home) + "/.cache/sirocco";
    return {};
}

Result<std::unique_ptr<Pipelines>> Pipelines::create(Device& device, const std::string& cacheFolder) {
    std::unique_ptr<Pipelines> pipelines(new Pipelines(device));
    if (auto opened = pipelines->open(cacheFolder); !opened)
        return std::move(opened).error();
    return pipelines;
}

Result<void> Pipelines::open(const std::string& cacheFolder) {
    const auto& call = device_.call();
    VkDescriptorSetLayoutBinding bindings[kBindings]{};
    for (std::uint32_t i = 0; i < kBindings; ++i)
        bindings[i] = {i, VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, 1, VK_SHADER_STAGE_COMPUTE_BIT, nullptr};
    VkDescriptorSetLayoutCreateInfo set{};
    set.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_LAYOUT_CREATE_INFO;
    set.bindingCount = kBindings;
    set.pBindings = bindings;
    VkResult result = call.vkCreateDescriptorSetLayout(device_.handle(), &set, nullptr, &setLayout_);

    const VkPushConstantRange push{VK_SHADER_STAGE_COMPUTE_BIT, 0, kPushBytes};
    VkPipelineLayoutCreateInfo layout{};
    layout.sType = VK_STRUCTURE_TYPE_PIPELINE_LAYOUT_CREATE_INFO;
    layout.setLayoutCount = 1;
    layout.pSetLayouts = &setLayout_;
    layout.pushConstantRangeCount = 1;
    layout.pPushConstantRanges = &push;
    if (result == VK_SUCCESS)
        result = call.vkCreatePipelineLayout(device_.handle(), &layout, nullptr, &layout_);

    std::vector<char> kept;
    if (!cacheFolder.empty()) {
        cacheFile_ = cacheFolder + "/vulkan-" + device_.physical().cacheKey + ".cache";
        kept = readCache(cacheFile_);
    }
    VkPipelineCacheCreateInfo cache{};
    cache.sType = VK_STRUCTURE_TYPE_PIPELINE_CACHE_CREATE_INFO;
    cache.initialDataSize = kept.size();
    cache.pInitialData = kept.data();
    if (result == VK_SUCCESS)
        result = call.vkCreatePipelineCache(device_.handle(), &cache, nullptr, &cache_);
    if (result != VK_SUCCESS)
        return errorOf(result, "prepare shaders");
    return {};
}

Pipelines::~Pipelines() {
    if (added_)
        save();
    const auto& call = device_.call();
    for (const auto& [key, pipeline] : pipelines_)
        call.vkDestroyPipeline(device_.handle(), pipeline, nullptr);
    call.vkDestroyPipelineCache(device_.handle(), cache_, nullptr);
    call.vkDestroyPipelineLayout(device_.handle(), layout_, nullptr);
    call.vkDestroyDescriptorSetLayout(device_.handle(), setLayout_, nullptr);
}

// A cache that cannot be kept costs time at the next start and nothing else, so that failures are not told.
void Pipelines::save() const {
    if (cacheFile_.empty())
        return;
    const auto& call = device_.call();
    std::size_t size = 0;
    if (call.vkGetPipelineCacheData(device_.handle(), cache_, &size, nullptr) != VK_SUCCESS || size > kLargestCache)
        return;
    std::vector<char> bytes(size);
    if (call.vkGetPipelineCacheData(device_.handle(), cache_, &size, bytes.data()) != VK_SUCCESS)
        return;
    bytes.resize(size);
    CacheHeader header;
    header.size = bytes.size();
    header.sum = checksum(bytes);
    std::error_code failed;
    fs::create_directories(fs::path(cacheFile_).parent_path(), failed);
    const std::string unfinished = cacheFile_ + "." + std::to_string(getpid());
    bool written = false;
    {
        std::ofstream file(unfinished, std::ios::binary);
        file.write(reinterpret_cast<const char*>(&header), sizeof header);
        file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        written = file.flush().good();
    }
    if (written)
        fs::rename(unfinished, cacheFile_, failed);
    if (!written || failed)
        fs::remove(unfinished, failed);
}

Result<VkPipeline> Pipelines::get(const std::string& shader, const Constants& constants) {
    const auto key = std::make_pair(shader, constants);
    if (const auto found = pipelines_.find(key); found != pipelines_.end())
        return found->second;
    auto pipeline = make(shader, constants);
    if (pipeline) {
        pipelines_.emplace(key, *pipeline);
        added_ = true;
    }
    return pipeline;
}

Result<VkPipeline> Pipelines::make(const std::string& shader, const Constants& constants) {
    const auto& call = device_.call();
    const auto code = shaderCode(shader);
    if (code.empty())
        return Error{ErrorCode::internal, "there is no shader '" + shader + "'"};
    VkShaderModuleCreateInfo module{};
    module.sType = VK_STRUCTURE_TYPE_SHADER_MODULE_CREATE_INFO;
    module.codeSize = code.size_bytes();
    module.pCode = code.data();
    VkShaderModule made = VK_NULL_HANDLE;
    if (const VkResult result = call.vkCreateShaderModule(device_.handle(), &module, nullptr, &made);
        result != VK_SUCCESS)
        return errorOf(result, "load shader " + shader);

    std::vector<VkSpecializationMapEntry> entries;
    for (std::uint32_t i = 0; i < constants.size(); ++i)
        entries.push_back({i, i * 4, 4});
    VkSpecializationInfo specialisation{};
    specialisation.mapEntryCount = static_cast<std::uint32_t>(entries.size());
    specialisation.pMapEntries = entries.data();
    specialisation.dataSize = constants.size() * 4;
    specialisation.pData = constants.data();
    VkComputePipelineCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_COMPUTE_PIPELINE_CREATE_INFO;
    info.stage.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_CREATE_INFO;
    info.stage.stage = VK_SHADER_STAGE_COMPUTE_BIT;
    info.stage.module = made;
    info.stage.pName = "main";
    info.stage.pSpecializationInfo = &specialisation;
    info.layout = layout_;
    VkPipelineShaderStageRequiredSubgroupSizeCreateInfoEXT subgroup{};
    subgroup.sType = VK_STRUCTURE_TYPE_PIPELINE_SHADER_STAGE_REQUIRED_SUBGROUP_SIZE_CREATE_INFO_EXT;
    subgroup.requiredSubgroupSize = device_.requiredSubgroup();
    if (subgroup.requiredSubgroupSize > 0 && sumsOverSubgroups(shader))
        info.stage.pNext = &subgroup;
    VkPipeline pipeline = VK_NULL_HANDLE;
    const VkResult result = call.vkCreateComputePipelines(device_.handle(), cache_, 1, &info, nullptr, &pipeline);
    call.vkDestroyShaderModule(device_.handle(), made, nullptr);
    if (result != VK_SUCCESS)
        return errorOf(result, "compile shader " + shader);
    return pipeline;
}

}  // namespace sirocco::vulkan
