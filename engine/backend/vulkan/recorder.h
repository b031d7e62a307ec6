// A list of dispatches, barriers and copies that is encoded into a command buffer once and replayed. Everything that
// changes from run to run is in buffers: shapes of dispatches too, which are all indirect.
#pragma once

#include <array>
#include <cstring>
#include <vector>

#include "engine/backend/vulkan/memory.h"
#include "engine/backend/vulkan/pipelines.h"

namespace sirocco::vulkan {

using Bindings = std::array<BufferRange, kBindings>;  // an empty range is not used by the shader

class Recorder {
public:
    Recorder(Device& device, Pipelines& pipelines) : device_(device), pipelines_(pipelines) {}
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    // `groups`: three words in a buffer with the number of workgroups.
    template <typename Push>
    void dispatch(const std::string& shader, const Constants& constants, const Bindings& bindings, const Push& push,
                  const BufferRange& groups) {
        static_assert(sizeof(Push) <= kPushBytes && sizeof(Push) % 4 == 0);
        std::array<std::byte, kPushBytes> bytes{};
        std::memcpy(bytes.data(), &push, sizeof push);
        addDispatch(shader, constants, bindings, bytes, sizeof push, groups);
    }
    void barrier() { commands_.push_back({Command::Kind::barrier}); }
    void copy(const BufferRange& from, const BufferRange& to);  // of from.size bytes
    void clear(const BufferRange& range);
    void beginOp() { commands_.push_back({Command::Kind::op}); }  // where a timestamp goes
    int ops() const;

    // Makes the command buffer; with `queries`, a timestamp at the begin of each op and one at the end.
    Result<VkCommandBuffer> encode(VkQueryPool queries = VK_NULL_HANDLE);

private:
    struct Command {
        enum class Kind { dispatch, barrier, copy, clear, op };
        Kind kind;
        VkPipeline pipeline = VK_NULL_HANDLE;
        VkDescriptorSet set = VK_NULL_HANDLE;
        std::array<std::byte, kPushBytes> push{};
        std::uint32_t pushBytes = 0;
        BufferRange from{}, to{};
    };
    void addDispatch(const std::string& shader, const Constants& constants, const Bindings& bindings,
                     const std::array<std::byte, kPushBytes>& push, std::uint32_t pushBytes, const BufferRange& groups);
    Result<VkDescriptorSet> setOf(const Bindings& bindings);
    void fail(const Error& error);
    void encodeBarrier(VkCommandBuffer to) const;
    void encodeDispatch(VkCommandBuffer to, const Command& command) const;

    struct KnownSet {
        Bindings bindings;
        VkDescriptorSet set;
    };

    Device& device_;
    Pipelines& pipelines_;
    std::vector<Command> commands_;
    std::vector<VkDescriptorPool> pools_;
    std::vector<KnownSet> sets_;
    std::vector<Error> errors_;  // the first one, if any: encode() tells it
};

}  // namespace sirocco::vulkan
