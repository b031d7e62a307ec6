// Memory of a device: buffers with a memory of their own, and the few large blocks that weights are put into.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "engine/backend/vulkan/device.h"

namespace sirocco::vulkan {

// A piece of a buffer.
struct BufferRange {
    VkBuffer buffer = VK_NULL_HANDLE;
    VkDeviceSize offset = 0;
    VkDeviceSize size = 0;

    bool operator==(const BufferRange&) const = default;
};

enum class MemoryKind {
    device,    // near the device
    upload,    // the host writes, mapped
    readback,  // the host reads, mapped
};

class Buffer {
public:
    Buffer() = default;
    static Result<Buffer> create(Device& device, std::uint64_t size, MemoryKind kind);
    Buffer(Buffer&& other) noexcept { *this = std::move(other); }
    Buffer& operator=(Buffer&& other) noexcept;
    ~Buffer();

    VkBuffer handle() const { return buffer_; }
    std::uint64_t size() const { return size_; }
    std::uint64_t address() const { return address_; }  // of memory that shaders reach by address
    std::byte* data() const { return data_; }           // null unless mapped
    BufferRange range(std::uint64_t offset, std::uint64_t size) const { return {buffer_, offset, size}; }

private:
    Device* device_ = nullptr;
    VkBuffer buffer_ = VK_NULL_HANDLE;
    VkDeviceMemory memory_ = VK_NULL_HANDLE;
    std::uint64_t size_ = 0;
    std::uint64_t address_ = 0;
    std::byte* data_ = nullptr;
};

// Rows of one tensor that lie in one block.
struct Piece {
    const Buffer* block = nullptr;
    std::uint64_t offset = 0;
    std::int64_t rows = 0;
};

// Hands out places one after the other. A tensor that does not fit into what is left of a block goes on in the next
// one, so that nothing is lost at the end of a block but less than a row.
class WeightBlocks {
public:
    // `blockBytes`: of a block, at most.
    WeightBlocks(Device& device, std::uint64_t blockBytes) : device_(device), blockBytes_(blockBytes) {}

    // What is still to come, as sizeOf() says, so that blocks are made no larger than that.
    void expect(std::uint64_t bytes) { expected_ = bytes; }
    static std::uint64_t sizeOf(std::int64_t rows, std::uint64_t rowBytes);
    // One or two pieces.
    Result<std::vector<Piece>> place(std::int64_t rows, std::uint64_t rowBytes);

    std::uint64_t allocated() const;

private:
    Result<void> addBlock(std::uint64_t least);

    Device& device_;
    std::uint64_t blockBytes_;
    std::uint64_t expected_ = 0;
    std::vector<std::unique_ptr<Buffer>> blocks_;
    std::uint64_t used_ = 0;  // of the last block
};

// A ring of staging buffers: the host fills one while the device copies from another.
class Uploader {
public:
    explicit Uploader(Device& device) : device_(device) {}
    ~Uploader();

    // Calls fill with memory for a part of `bytes` and where in the whole it begins, until all is on its way; parts are
    // multiples of `unit` bytes.
    using FillFn = std::function<void(std::byte* to, std::uint64_t begin, std::uint64_t size)>;
    Result<void> upload(const Buffer& to, std::uint64_t offset, std::uint64_t bytes, std::uint64_t unit,
                        const FillFn& fill);
    Result<void> finish();  // waits, and gives the staging buffers back

private:
    struct Slot {
        Buffer buffer;
        VkCommandBuffer commands = VK_NULL_HANDLE;
        VkFence fence = VK_NULL_HANDLE;
        bool busy = false;
    };
    Result<Slot*> next(std::uint64_t unit);
    Result<void> send(Slot& slot, const Buffer& to, std::uint64_t offset, std::uint64_t size);
    void release();

    Device& device_;
    std::vector<Slot> slots_;
    std::size_t next_ = 0;
};

}  // namespace sirocco::vulkan
