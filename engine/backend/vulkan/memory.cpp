#include "engine/backend/vulkan/memory.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace sirocco::vulkan {
namespace {

constexpr std::uint64_t kAlignment = 16;  // of a tensor in its block
constexpr std::uint64_t kSlotBytes = std::uint64_t{8} << 20;
constexpr std::size_t kSlots = 3;

std::uint64_t roundUp(std::uint64_t value, std::uint64_t unit) { return (value + unit - 1) / unit * unit; }

std::optional<std::uint32_t> memoryType(const PhysicalDevice& physical, std::uint32_t allowed,
                                        VkMemoryPropertyFlags wanted, VkMemoryPropertyFlags preferred) {
    for (const VkMemoryPropertyFlags flags : {wanted | preferred, wanted})
        for (std::uint32_t i = 0; i < physical.memory.memoryTypeCount; ++i)
            if ((allowed >> i & 1) && (physical.memory.memoryTypes[i].propertyFlags & flags) == flags)
                return i;
    return std::nullopt;
}

std::optional<std::uint32_t> memoryType(const PhysicalDevice& physical, std::uint32_t allowed, MemoryKind kind) {
    constexpr VkMemoryPropertyFlags kMapped =
        VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
    switch (kind) {
        case MemoryKind::device:
            return memoryType(physical, allowed, 0, VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT);
        case MemoryKind::upload:
            return memoryType(physical, allowed, kMapped, 0);
        case MemoryKind::readback:
            return memoryType(physical, allowed, kMapped, VK_MEMORY_PROPERTY_HOST_CACHED_BIT);
    }
    return std::nullopt;
}

}  // namespace

Result<Buffer> Buffer::create(Device& device, std::uint64_t size, MemoryKind kind) {
    const auto& call = device.call();
    const std::string what = "allocate " + std::to_string(size) + " bytes";
    if (kind == MemoryKind::device && device.memoryCap() > 0 && device.allocated + size > device.memoryCap())
        return Error{ErrorCode::outOfMemory, "cannot " + what + ": " + std::to_string(device.allocated) + " of " +
                                                 std::to_string(device.memoryCap()) + " allowed bytes are taken"};
    Buffer buffer;
    buffer.device_ = &device;
    VkBufferCreateInfo info{};
    info.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO;
    info.size = std::max<std::uint64_t>(size, 4);
    info.usage = VK_BUFFER_USAGE_TRANSFER_SRC_BIT | VK_BUFFER_USAGE_TRANSFER_DST_BIT;
    if (kind == MemoryKind::device)
        info.usage |= VK_BUFFER_USAGE_STORAGE_BUFFER_BIT | VK_BUFFER_USAGE_INDIRECT_BUFFER_BIT |
                      VK_BUFFER_USAGE_SHADER_DEVICE_ADDRESS_BIT;
    if (const VkResult result = call.vkCreateBuffer(device.handle(), &info, nullptr, &buffer.buffer_);
        result != VK_SUCCESS)
        return errorOf(result, what);
    VkMemoryRequirements needs{};
    call.vkGetBufferMemoryRequirements(device.handle(), buffer.buffer_, &needs);
    const auto type = memoryType(device.physical(), needs.memoryTypeBits, kind);
    if (!type)
        return Error{ErrorCode::unsupported, device.physical().info.name + " has no memory of the kind that is needed"};
    VkMemoryAllocateFlagsInfo flags{};
    flags.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_FLAGS_INFO;
    flags.flags = VK_MEMORY_ALLOCATE_DEVICE_ADDRESS_BIT;
    VkMemoryAllocateInfo allocation{};
    allocation.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO;
    allocation.pNext = kind == MemoryKind::device ? &flags : nullptr;
    allocation.allocationSize = needs.size;
    allocation.memoryTypeIndex = *type;
    VkResult result = call.vkAllocateMemory(device.handle(), &allocation, nullptr, &buffer.memory_);
    if (result == VK_SUCCESS)
        result = call.vkBindBufferMemory(device.handle(), buffer.buffer_, buffer.memory_, 0);
    void* mapped = nullptr;
    if (result == VK_SUCCESS && kind != MemoryKind::device)
        result = call.vkMapMemory(device.handle(), buffer.memory_, 0, VK_WHOLE_SIZE, 0, &mapped);
    if (result != VK_SUCCESS)
        return errorOf(result, what);
    buffer.data_ = static_cast<std::byte*>(mapped);
    buffer.size_ = size;
    if (kind == MemoryKind::device) {
        device.allocated += size;
        VkBufferDeviceAddressInfo address{};
        address.sType = VK_STRUCTURE_TYPE_BUFFER_DEVICE_ADDRESS_INFO;
        address.buffer = buffer.buffer_;
        buffer.address_ = call.vkGetBufferDeviceAddress(device.handle(), &address);
    }
    return buffer;
}

Buffer& Buffer::operator=(Buffer&& other) noexcept {
    std::swap(device_, other.device_);
    std::swap(buffer_, other.buffer_);
    std::swap(memory_, other.memory_);
    std::swap(size_, other.size_);
    std::swap(address_, other.address_);
    std::swap(data_, other.data_);
    return *this;
}

Buffer::~Buffer() {
    if (!device_)
        return;
    device_->call().vkDestroyBuffer(device_->handle(), buffer_, nullptr);
    device_->call().vkFreeMemory(device_->handle(), memory_, nullptr);
    if (!data_)  // of the device alone
        device_->allocated -= size_;
}

std::uint64_t WeightBlocks::sizeOf(std::int64_t rows, std::uint64_t rowBytes) {
    return roundUp(static_cast<std::uint64_t>(rows) * rowBytes, kAlignment);
}

Result<void> WeightBlocks::addBlock(std::uint64_t least) {
    const std::uint64_t size = std::min(std::max(expected_, least), blockBytes_);
    auto block = Buffer::create(device_, size, MemoryKind::device);
    if (!block)
        return std::move(block).error();
    blocks_.push_back(std::make_unique<Buffer>(std::move(block).value()));
    used_ = 0;
    return {};
}

Result<std::vector<Piece>> WeightBlocks::place(std::int64_t rows, std::uint64_t rowBytes) {
    std::vector<Piece> pieces;
    const std::uint64_t whole = sizeOf(rows, rowBytes);
    for (bool added = false; rows > 0;) {
        const std::uint64_t left = blocks_.empty() ? 0 : blocks_.back()->size() - used_;
        const auto fit = std::min(rows, static_cast<std::int64_t>(left / rowBytes));
        if ((added && fit == 0) || pieces.size() == 2)
            return Error{ErrorCode::unsupported, "a tensor of " + std::to_string(whole) +
                                                     " bytes is larger than the device's allocations may be, " +
                                                     std::to_string(blockBytes_) + " bytes"};
        added = fit == 0;
        if (added) {
            if (auto block = addBlock(sizeOf(rows, rowBytes)); !block)
                return std::move(block).error();
            continue;
        }
        const std::uint64_t bytes = sizeOf(fit, rowBytes);
        pieces.push_back({blocks_.back().get(), used_, fit});
        used_ = std::min(used_ + bytes, blocks_.back()->size());
        expected_ -= std::min(expected_, bytes);
        rows -= fit;
    }
    return pieces;
}

std::uint64_t WeightBlocks::allocated() const {
    std::uint64_t sum = 0;
    for (const auto& block : blocks_)
        sum += block->size();
    return sum;
}

Uploader::~Uploader() {
    (void)finish();
    release();
}

Result<Uploader::Slot*> Uploader::next(std::uint64_t unit) {
    const std::uint64_t bytes = std::max(kSlotBytes, unit);
    if (slots_.size() < kSlots) {
        auto buffer = Buffer::create(device_, bytes, MemoryKind::upload);
        if (!buffer)
            return std::move(buffer).error();
        auto commands = device_.commandBuffer();
        if (!commands)
            return std::move(commands).error();
        VkFenceCreateInfo info{};
        info.sType = VK_STRUCTURE_TYPE_FENCE_CREATE_INFO;
        VkFence fence = VK_NULL_HANDLE;
        if (const VkResult result = device_.call().vkCreateFence(device_.handle(), &info, nullptr, &fence);
            result != VK_SUCCESS) {
            device_.free(*commands);
            return errorOf(result, "make a fence");
        }
        slots_.push_back({std::move(buffer).value(), *commands, fence, false});
        return &slots_.back();
    }
    Slot& slot = slots_[next_++ % kSlots];
    if (std::exchange(slot.busy, false))
        if (auto done = device_.wait(slot.fence); !done)
            return std::move(done).error();
    if (slot.buffer.size() < bytes) {
        auto larger = Buffer::create(device_, bytes, MemoryKind::upload);
        if (!larger)
            return std::move(larger).error();
        slot.buffer = std::move(larger).value();
    }
    return &slot;
}

Result<void> Uploader::send(Slot& slot, const Buffer& to, std::uint64_t offset, std::uint64_t size) {
    const auto& call = device_.call();
    VkCommandBufferBeginInfo begin{};
    begin.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO;
    begin.flags = VK_COMMAND_BUFFER_USAGE_ONE_TIME_SUBMIT_BIT;
    VkResult result = call.vkBeginCommandBuffer(slot.commands, &begin);
    if (result == VK_SUCCESS) {
        const VkBufferCopy copy{0, offset, size};
        call.vkCmdCopyBuffer(slot.commands, slot.buffer.handle(), to.handle(), 1, &copy);
        result = call.vkEndCommandBuffer(slot.commands);
    }
    if (result != VK_SUCCESS)
        return errorOf(result, "record a copy");
    if (auto submitted = device_.submit(slot.commands, slot.fence); !submitted)
        return submitted;
    slot.busy = true;
    return {};
}

Result<void> Uploader::upload(const Buffer& to, std::uint64_t offset, std::uint64_t bytes, std::uint64_t unit,
                              const FillFn& fill) {
    const std::uint64_t part = std::max(kSlotBytes / unit, std::uint64_t{1}) * unit;
    for (std::uint64_t begin = 0; begin < bytes; begin += part) {
        auto slot = next(unit);
        if (!slot)
            return std::move(slot).error();
        const std::uint64_t size = std::min(part, bytes - begin);
        fill((*slot)->buffer.data(), begin, size);
        if (auto sent = send(**slot, to, offset + begin, size); !sent)
            return sent;
    }
    return {};
}

Result<void> Uploader::finish() {
    Result<void> result;
    for (Slot& slot : slots_)
        if (std::exchange(slot.busy, false))
            if (auto done = device_.wait(slot.fence); !done)
                result = std::move(done);
    if (result)
        release();
    return result;
}

void Uploader::release() {
    for (Slot& slot : slots_) {
        device_.free(slot.commands);
        device_.call().vkDestroyFence(device_.handle(), slot.fence, nullptr);
    }
    slots_.clear();
    next_ = 0;
}

}  // namespace sirocco::vulkan
