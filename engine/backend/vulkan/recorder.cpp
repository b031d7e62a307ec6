#include "engine/backend/vulkan/recorder.h"

#include <algorithm>

namespace sirocco::vulkan {
namespace {

constexpr std::uint32_t kSetsOfPool = 64;

}  // namespace

Recorder::~Recorder() {
    for (const VkDescriptorPool pool : pools_)
        device_.call().vkDestroyDescriptorPool(device_.handle(), pool, nullptr);
}

void Recorder::fail(const Error& error) {
    if (errors_.empty())
        errors_.push_back(error);
}

Result<VkDescriptorSet> Recorder::setOf(const Bindings& bindings) {
    const auto known =
        std::find_if(sets_.begin(), sets_.end(), [&](const KnownSet& one) { return one.bindings == bindings; });
    if (known != sets_.end())
        return known->set;
    const auto& call = device_.call();
    if (sets_.size() % kSetsOfPool == 0) {
        const VkDescriptorPoolSize size{VK_DESCRIPTOR_TYPE_STORAGE_BUFFER, kSetsOfPool * kBindings};
        VkDescriptorPoolCreateInfo info{};
        info.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO;
        info.maxSets = kSetsOfPool;
        info.poolSizeCount = 1;
        info.pPoolSizes = &size;
        VkDescriptorPool pool = VK_NULL_HANDLE;
        if (const VkResult result = call.vkCreateDescriptorPool(device_.handle(), &info, nullptr, &pool);
            result != VK_SUCCESS)
            return errorOf(result, "make room for descriptors");
        pools_.push_back(pool);
    }
    const VkDescriptorSetLayout layout = pipelines_.setLayout();
    VkDescriptorSetAllocateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO;
    info.descriptorPool = pools_.back();
    info.descriptorSetCount = 1;
    info.pSetLayouts = &layout;
    VkDescriptorSet set = VK_NULL_HANDLE;
    if (const VkResult result = call.vkAllocateDescriptorSets(device_.handle(), &info, &set); result != VK_SUCCESS)
        return errorOf(result, "make a descriptor");
    std::array<VkDescriptorBufferInfo, kBindings> buffers{};
    std::vector<VkWriteDescriptorSet> writes;
    for (std::uint32_t i = 0; i < kBindings; ++i) {
        if (!bindings[i].buffer)
            continue;
        buffers[i] = {bindings[i].buffer, bindings[i].offset, bindings[i].size};
        VkWriteDescriptorSet write{};
        write.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET;
        write.dstSet = set;
        write.dstBinding = i;
        write.descriptorCount = 1;
        write.descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER;
        write.pBufferInfo = &buffers[i];
        writes.push_back(write);
    }
    call.vkUpdateDescriptorSets(device_.handle(), static_cast<std::uint32_t>(writes.size()), writes.data(), 0, nullptr);
    sets_.push_back({bindings, set});
    return set;
}

void Recorder::addDispatch(const std::string& shader, const Constants& constants, const Bindings& bindings,
                           const std::array<std::byte, kPushBytes>& push, std::uint32_t pushBytes,
                           const BufferRange& groups) {
    auto pipeline = pipelines_.get(shader, constants);
    if (!pipeline)
        return fail(pipeline.error());
    auto set = setOf(bindings);
    if (!set)
        return fail(set.error());
    Command command{Command::Kind::dispatch};
    command.pipeline = *pipeline;
    command.set = *set;
    command.push = push;
    command.pushBytes = pushBytes;
    command.from = groups;
    commands_.push_back(command);
}

void Recorder::copy(const BufferRange& from, const BufferRange& to) {
    Command command{Command::Kind::copy};
    command.from = from;
    command.to = to;
    commands_.push_back(command);
}

void Recorder::clear(const BufferRange& range) {
    Command command{Command::Kind::clear};
    command.to = range;
    commands_.push_back(command);
}

int Recorder::ops() const {
    return static_cast<int>(std::count_if(commands_.begin(), commands_.end(),
                                          [](const Command& command) { return command.kind == Command::Kind::op; }));
}

// One barrier for everything: what steps hand from command to command goes through shaders and copies alike.
void Recorder::encodeBarrier(VkCommandBuffer to) const {
    constexpr VkPipelineStageFlags kStages = VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT | VK_PIPELINE_STAGE_TRANSFER_BIT;
    VkMemoryBarrier barrier{};
    barrier.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER;
    barrier.srcAccessMask = VK_ACCESS_SHADER_WRITE_BIT | VK_ACCESS_TRANSFER_WRITE_BIT;
    barrier.dstAccessMask = VK_ACCESS_SHADER_READ_BIT | VK_ACCESS_SHADER_WRITE_BIT | VK_ACCESS_TRANSFER_READ_BIT |
                            VK_ACCESS_TRANSFER_WRITE_BIT | VK_ACCESS_INDIRECT_COMMAND_READ_BIT |
                            VK_ACCESS_HOST_READ_BIT;
    device_.call().vkCmdPipelineBarrier(to, kStages,
                                        kStages | VK_PIPELINE_STAGE_DRAW_INDIRECT_BIT | VK_PIPELINE_STAGE_HOST_BIT, 0,
                                        1, &barrier, 0, nullptr, 0, nullptr);
}

void Recorder::encodeDispatch(VkCommandBuffer to, const Command& command) const {
    const auto& call = device_.call();
    call.vkCmdBindPipeline(to, VK_PIPELINE_BIND_POINT_COMPUTE, command.pipeline);
    call.vkCmdBindDescriptorSets(to, VK_PIPELINE_BIND_POINT_COMPUTE, pipelines_.layout(), 0, 1, &command.set, 0,
                                 nullptr);
    call.vkCmdPushConstants(to, pipelines_.layout(), VK_SHADER_STAGE_COMPUTE_BIT, 0, command.pushBytes,
                            command.push.data());
    call.vkCmdDispatchIndirect(to, command.from.buffer, command.from.offset);
}

Result<VkCommandBuffer> Recorder::encode(VkQueryPool queries) {
    if (!errors_.empty())
        return errors_.front();
    const auto& call = device_.call();
    auto allocated = device_.commandBuffer();
    if (!allocated)
        return allocated;
    const VkCommandBuffer to = *allocated;
    VkCommandBufferBeginInfo begin{};
    begin.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO;
    VkResult result = call.vkBeginCommandBuffer(to, &begin);
    std::uint32_t query = 0;
    const auto stamp = [&] {
        if (queries)
            call.vkCmdWriteTimestamp(to, VK_PIPELINE_STAGE_BOTTOM_OF_PIPE_BIT, queries, query++);
    };
    if (result == VK_SUCCESS) {
        if (queries)
            call.vkCmdResetQueryPool(to, queries, 0, static_cast<std::uint32_t>(ops()) + 1);
        for (const Command& command : commands_) {
            switch (command.kind) {
                case Command::Kind::dispatch:
                    encodeDispatch(to, command);
                    break;
                case Command::Kind::barrier:
                    encodeBarrier(to);
                    break;
                case Command::Kind::copy: {
                    const VkBufferCopy region{command.from.offset, command.to.offset, command.from.size};
                    call.vkCmdCopyBuffer(to, command.from.buffer, command.to.buffer, 1, &region);
                    break;
                }
                case Command::Kind::clear:
                    call.vkCmdFillBuffer(to, command.to.buffer, command.to.offset, command.to.size, 0);
                    break;
                case Command::Kind::op:
                    stamp();
                    break;
            }
        }
        stamp();
        result = call.vkEndCommandBuffer(to);
    }
    if (result != VK_SUCCESS) {
        device_.free(to);
        return errorOf(result, "record a step");
    }
    return to;
}

}  // namespace sirocco::vulkan
