#include "engine/backend/vulkan/vulkan_backend.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "engine/backend/vulkan/repack.h"
#include "engine/backend/vulkan/step_layout.h"
#include "engine/backend/vulkan/vulkan_step.h"
#include "engine/base/cpu_features.h"
#include "engine/quant/dequantize.h"

namespace sirocco::vulkan {
namespace {

constexpr std::uint64_t kLargestBlock = std::uint64_t{2} << 30;
constexpr int kMaxExperts = 32;  // bits of a mask

// Vectors are float32 on the device, whatever the file has.
TensorType storedType(const TensorView& tensor) { return tensor.rows == 1 ? TensorType::f32 : tensor.type; }

std::uint64_t storedRowBytes(const TensorView& tensor) {
    return packedRowWords(storedType(tensor), tensor.columns) * 4;
}

std::uint64_t tableBytes(const MixtralConfig& config) {
    return static_cast<std::uint64_t>(config.layers) * static_cast<std::uint64_t>(config.experts) * 3 * kTableWords * 4;
}

struct KvBytes {
    std::uint64_t row = 0;    // quants or values of one position of a head
    std::uint64_t scale = 0;  // likewise, of key and value together
};

KvBytes kvBytesOf(const KvShape& shape) {
    const auto headDim = static_cast<std::uint64_t>(shape.headDim);
    switch (shape.type) {
        case KvType::f32:
            return {headDim * 4, 0};
        case KvType::f16:
            return {headDim * 2, 0};
        case KvType::q8_0:
            return {headDim, headDim / 32 * 4};
    }
    return {};
}

std::uint64_t kvRows(const KvShape& shape) {
    return static_cast<std::uint64_t>(shape.blocks) * static_cast<std::uint64_t>(shape.kvHeads) * kKvBlockPositions;
}

}  // namespace

VulkanBackend::VulkanBackend(std::unique_ptr<Device> device, std::uint64_t blockBytes, int threads)
    : device_(std::move(device)), pool_(threads), weights_(*device_, blockBytes), uploader_(*device_) {}

Result<std::unique_ptr<VulkanBackend>> VulkanBackend::create(const VulkanOptions& options) {
    auto instance = Instance::create(options.onMessage);
    if (!instance)
        return std::move(instance).error();
    auto devices = listPhysicalDevices(**instance);
    if (!devices)
        return std::move(devices).error();
    if (options.index < 0 || static_cast<std::size_t>(options.index) >= devices->size())
        return Error{ErrorCode::notFound, "there is no Vulkan device " + std::to_string(options.index)};
    const PhysicalDevice& physical = (*devices)[static_cast<std::size_t>(options.index)];
    auto device = Device::open(std::move(instance).value(), physical, options.device);
    if (!device)
        return std::move(device).error();
    const std::uint64_t largest = std::min(kLargestBlock, physical.largestAllocation);
    const int threads = options.threads > 0 ? std::min(options.threads, 256) : cpuCores();
    std::unique_ptr<VulkanBackend> backend(
        new VulkanBackend(std::move(device).value(), options.blockBytes > 0 ? options.blockBytes : largest, threads));
    auto pipelines = Pipelines::create(*backend->device_, options.cacheFolder.value_or(defaultCacheFolder()));
    if (!pipelines)
        return std::move(pipelines).error();
    backend->pipelines_ = std::move(pipelines).value();
    return backend;
}

DeviceInfo VulkanBackend::device() const {
    DeviceInfo info = device_->physical().info;
    info.free = vulkan::freeBytes(device_->physical());
    if (device_->memoryCap() > 0)
        info.free = std::min(info.free, device_->memoryCap() - std::min(device_->memoryCap(), device_->allocated));
    return info;
}

std::optional<std::uint64_t> VulkanBackend::freeBytes() const {
    const PhysicalDevice& physical = device_->physical();
    return physical.hasBudget ? std::optional(vulkan::freeBytes(physical)) : std::nullopt;
}

std::uint64_t VulkanBackend::uploadedBytes(const TensorView& tensor) const {
    return WeightBlocks::sizeOf(tensor.rows, storedRowBytes(tensor));
}

Result<void> VulkanBackend::fill(const std::vector<Piece>& pieces, const TensorView& tensor, TensorType type,
                                 std::uint64_t rowBytes) {
    const std::uint64_t fileRow = sirocco::rowBytes(tensor.type, tensor.columns);
    std::int64_t first = 0;
    for (const Piece& piece : pieces) {
        const auto rows = [&](std::byte* to, std::uint64_t begin, std::uint64_t size) {
            const auto count = static_cast<int>(size / rowBytes);
            const std::uint64_t from = static_cast<std::uint64_t>(first) + begin / rowBytes;
            pool_.run(count, [&](int, int row) {
                const std::byte* const source = tensor.data + (from + static_cast<std::uint64_t>(row)) * fileRow;
                auto* const words = reinterpret_cast<std::uint32_t*>(to + static_cast<std::uint64_t>(row) * rowBytes);
                if (type != tensor.type)
                    dequantize(tensor.type, source, tensor.columns, reinterpret_cast<float*>(words));
                else
                    repackRow(type, source, tensor.columns, words);
            });
        };
        const std::uint64_t bytes = static_cast<std::uint64_t>(piece.rows) * rowBytes;
        if (auto uploaded = uploader_.upload(*piece.block, piece.offset, bytes, rowBytes, rows); !uploaded)
            return uploaded;
        first += piece.rows;
    }
    return {};
}

Result<DeviceTensor> VulkanBackend::upload(const TensorView& tensor, Residency) {
    const int step = std::max(32, traits(tensor.type).blockElements);
    if (tensor.count != 1 || tensor.columns % step != 0 || tensor.type == TensorType::i32)
        return Error{ErrorCode::unsupported, "tensor " + tensor.name + " with " + std::to_string(tensor.columns) +
                                                 " columns of type " + traits(tensor.type).name +
                                                 ": Vulkan needs a multiple of " + std::to_string(step) + " columns"};
    const TensorType type = storedType(tensor);
    const std::uint64_t rowBytes = storedRowBytes(tensor);
    auto pieces = weights_.place(tensor.rows, rowBytes);
    if (!pieces)
        return std::move(pieces).error();
    if (auto filled = fill(*pieces, tensor, type, rowBytes); !filled)
        return std::move(filled).error();
    StoredTensor stored;
    const auto addressOf = [](const Piece& piece) { return piece.block->address() + piece.offset; };
    stored.base = addressOf(pieces->front());
    stored.firstRows = static_cast<std::uint32_t>(pieces->front().rows);
    if (pieces->size() > 1)
        stored.tail = addressOf(pieces->back()) - static_cast<std::uint64_t>(stored.firstRows) * rowBytes;
    stored.stride = static_cast<std::uint32_t>(rowBytes / 4);
    stored.fileBytes = tensor.bytes;
    tensors_.push_back(stored);
    DeviceTensor handle;
    handle.id = static_cast<std::int32_t>(tensors_.size()) - 1;
    handle.type = type;
    handle.columns = tensor.columns;
    handle.rows = tensor.rows;
    return handle;
}

Result<void> VulkanBackend::allocateKv(const KvShape& shape) {
    if (auto checked = checkKv(shape); !checked)
        return checked;
    kv_.clear();
    for (int layer = 0; layer < shape.layers; ++layer) {
        auto buffer =
            Buffer::create(*device_, kvBytes(shape) / static_cast<std::uint64_t>(shape.layers), MemoryKind::device);
        if (!buffer) {
            kv_.clear();
            return std::move(buffer).error();
        }
        kv_.push_back(std::move(buffer).value());
    }
    kvShape_ = shape;
    // What others left in this memory is nobody's business.
    return device_->runOnce("clear the KV blocks", [&](VkCommandBuffer commands) {
        for (const Buffer& layer : kv_)
            device_->call().vkCmdFillBuffer(commands, layer.handle(), 0, VK_WHOLE_SIZE, 0);
    });
}

KvPools VulkanBackend::kvPools(int layer) const {
    const std::uint64_t pool = kvRows(kvShape_) * kvBytesOf(kvShape_).row;
    const std::uint64_t keys = kv_[static_cast<std::size_t>(layer)].address();
    return {keys, keys + pool, keys + 2 * pool};
}

Result<void> VulkanBackend::copyKvBlock(std::int32_t from, std::int32_t to, int positions) {
    const KvBytes bytes = kvBytesOf(kvShape_);
    const std::uint64_t pool = kvRows(kvShape_) * bytes.row;
    std::vector<VkBufferCopy> regions;
    for (int head = 0; head < kvShape_.kvHeads; ++head) {
        const auto rowOf = [&](std::int32_t block) {
            return (static_cast<std::uint64_t>(block) * static_cast<std::uint64_t>(kvShape_.kvHeads) +
                    static_cast<std::uint64_t>(head)) *
                   kKvBlockPositions;
        };
        const auto count = static_cast<std::uint64_t>(positions);
        for (const std::uint64_t start : {std::uint64_t{0}, pool})
            regions.push_back({start + rowOf(from) * bytes.row, start + rowOf(to) * bytes.row, count * bytes.row});
        if (bytes.scale > 0)
            regions.push_back(
                {2 * pool + rowOf(from) * bytes.scale, 2 * pool + rowOf(to) * bytes.scale, count * bytes.scale});
    }
    return device_->runOnce("copy a KV block", [&](VkCommandBuffer commands) {
        for (const Buffer& layer : kv_)
            device_->call().vkCmdCopyBuffer(commands, layer.handle(), layer.handle(),
                                            static_cast<std::uint32_t>(regions.size()), regions.data());
    });
}

std::uint64_t VulkanBackend::scratchBytes(const MixtralConfig& config, const StepShape& shape) const {
    const StepLayout layout(config, shape, device_->features().dot);
    return layout.deviceBytes + layout.inputs.size + layout.readbackBytes + tableBytes(config);
}

Result<void> VulkanBackend::growScratch(std::uint64_t device, std::uint64_t input, std::uint64_t readback) {
    const auto grow = [&](Buffer& buffer, std::uint64_t bytes, MemoryKind kind) -> Result<void> {
        if (buffer.size() >= bytes)
            return {};
        buffer = Buffer();
        ++memoryVersion_;
        auto larger = Buffer::create(*device_, bytes, kind);
        if (!larger)
            return std::move(larger).error();
        buffer = std::move(larger).value();
        return {};
    };
    Result<void> grown = grow(scratch_, device, MemoryKind::device);
    if (grown)
        grown = grow(inputs_, input, MemoryKind::upload);
    if (grown)
        grown = grow(readback_, readback, MemoryKind::readback);
    return grown;
}

Result<std::uint64_t> VulkanBackend::table(const std::vector<std::uint32_t>& words) {
    if (const auto known = tables_.find(words); known != tables_.end())
        return known->second.address();
    const std::uint64_t bytes = words.size() * 4;
    auto buffer = Buffer::create(*device_, bytes, MemoryKind::device);
    if (!buffer)
        return std::move(buffer).error();
    const auto copy = [&](std::byte* to, std::uint64_t begin, std::uint64_t size) {
        std::memcpy(to, reinterpret_cast<const std::byte*>(words.data()) + begin, size);
    };
    if (auto uploaded = uploader_.upload(*buffer, 0, bytes, 4, copy); !uploaded)
        return std::move(uploaded).error();
    return tables_.emplace(words, std::move(buffer).value()).first->second.address();
}

Result<std::unique_ptr<Step>> VulkanBackend::compile(const MixtralConfig& config, std::span<const Op> ops,
                                                     const StepShape& shape) {
    const VkPhysicalDeviceLimits& limits = device_->physical().limits;
    const auto sharedBytes = static_cast<std::uint32_t>(config.heads / config.kvHeads * (config.headDim + 40)) * 4;
    const auto widest =
        static_cast<std::uint32_t>(std::max({config.vocab, config.ffn, config.dim, config.queryWidth()}));
    if (config.headDim % 16 != 0 || config.experts > kMaxExperts || sharedBytes > limits.maxComputeSharedMemorySize ||
        ceilDivide(widest, kMatvecRows) > limits.maxComputeWorkGroupCount[0])
        return Error{ErrorCode::unsupported,
                     "Vulkan needs a head size that is a multiple of 16, here " + std::to_string(config.headDim) +
                         ", few query heads to a key head, here " + std::to_string(config.heads / config.kvHeads) +
                         ", at most " + std::to_string(kMaxExperts) + " experts, here " +
                         std::to_string(config.experts) + ", and matrices that are not too large, here " +
                         std::to_string(widest) + " rows"};
    auto step = std::make_unique<VulkanStep>(*this, config, ops, shape);
    Result<void> recorded = step->record();
    if (recorded)
        recorded = uploader_.finish();
    if (!recorded)
        return std::move(recorded).error();
    return std::unique_ptr<Step>(std::move(step));
}

std::vector<PlanLine> VulkanBackend::memory() const {
    std::uint64_t kv = 0;
    for (const Buffer& layer : kv_)
        kv += layer.size();
    std::uint64_t scratch = scratch_.size() + inputs_.size() + readback_.size();
    for (const auto& [words, table] : tables_)
        scratch += table.size();
    return {{"weights", weights_.allocated()}, {"kv", kv}, {"scratch", scratch}};
}

}  // namespace sirocco::vulkan
