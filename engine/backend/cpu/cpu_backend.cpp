#include "engine/backend/cpu/cpu_backend.h"

#include <sys/mman.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "engine/backend/cpu/cpu_step.h"
#include "engine/base/cpu_features.h"
#include "engine/base/mapping_guard.h"
#include "engine/base/page_table.h"
#include "engine/quant/dequantize.h"

namespace sirocco::cpu {
namespace {

// Touching a byte of every page reads the file now, where there is a progress bar, and not during the first answer.
void touch(const TensorView& tensor) {
    constexpr std::uint64_t kPage = 4096;
    volatile std::byte seen{};
    for (std::uint64_t at = 0; at < tensor.bytes; at += kPage)
        seen = tensor.data[at];
    if (tensor.bytes > 0)
        seen = tensor.data[tensor.bytes - 1];  // a tensor need not begin where a page does
    (void)seen;
}

}  // namespace

Result<HostBuffer> HostBuffer::allocate(std::uint64_t bytes) {
    HostBuffer buffer;
    if (bytes == 0)
        return buffer;
    void* const data = mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (data == MAP_FAILED)
        return Error{ErrorCode::outOfMemory, "cannot allocate " + std::to_string(bytes) + " bytes of memory"};
    // Large pages halve the cost of walking the KV cache; a refusal changes nothing else.
    (void)madvise(data, bytes, MADV_HUGEPAGE);
    buffer.data_ = static_cast<std::byte*>(data);
    buffer.size_ = bytes;
    return buffer;
}

HostBuffer::HostBuffer(HostBuffer&& other) noexcept
    : data_(std::exchange(other.data_, nullptr)), size_(std::exchange(other.size_, 0)) {}

HostBuffer& HostBuffer::operator=(HostBuffer&& other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    return *this;
}

HostBuffer::~HostBuffer() {
    if (data_)
        munmap(data_, size_);
}

Result<std::unique_ptr<CpuBackend>> CpuBackend::create(const CpuOptions& options) {
    const Isa isa = options.isa.value_or(bestIsa());
    if (!isaAvailable(isa))
        return Error{ErrorCode::unsupported, std::string("this processor has no ") + isaName(isa)};
    const int threads = options.threads > 0 ? std::min(options.threads, 256) : cpuCores();
    return std::unique_ptr<CpuBackend>(new CpuBackend(cpu::kernels(isa), threads));
}

DeviceInfo CpuBackend::device() const {
    const MemoryState memory = memoryState();
    DeviceInfo info;
    info.kind = DeviceKind::cpu;
    info.name = cpuName() + ", " + std::to_string(pool_.threads()) +
                (pool_.threads() == 1 ? " thread, " : " threads, ") + isaName(kernels_.isa);
    info.total = memory.total;
    info.free = memory.available;
    info.usable = true;
    info.reason = "always there";
    return info;
}

// Vectors are read as float32, whatever the file has; a model has a few hundred kilobytes of them.
std::uint64_t CpuBackend::uploadedBytes(const TensorView& tensor) const {
    return tensor.rows == 1 ? static_cast<std::uint64_t>(tensor.columns) * sizeof(float) : tensor.bytes;
}

Result<DeviceTensor> CpuBackend::upload(const TensorView& tensor, Residency residency) {
    const int step = std::max(32, traits(tensor.type).blockElements);
    if (tensor.count != 1 || tensor.columns % step != 0 || tensor.type == TensorType::i32)
        return Error{ErrorCode::unsupported, "tensor " + tensor.name + " with " + std::to_string(tensor.columns) +
                                                 " columns of type " + traits(tensor.type).name +
                                                 ": the CPU needs a multiple of " + std::to_string(step) + " columns"};
    if (residency == Residency::memory)
        touch(tensor);
    tensors_.push_back(tensor);
    if (tensor.rows == 1 && tensor.type != TensorType::f32) {
        auto& values = vectors_.emplace_back(static_cast<std::size_t>(tensor.columns));
        dequantize(tensor.type, tensor.data, tensor.columns, values.data());
        tensors_.back().type = TensorType::f32;
        tensors_.back().data = reinterpret_cast<const std::byte*>(values.data());
        tensors_.back().bytes = uploadedBytes(tensor);
    }
    if (const std::atomic<bool>* lost = lossFlagOf(tensor.data))
        lossFlags_.insert(lost);
    weightBytes_ += uploadedBytes(tensor);
    DeviceTensor handle;
    handle.id = static_cast<std::int32_t>(tensors_.size()) - 1;
    handle.type = tensors_.back().type;
    handle.columns = tensor.columns;
    handle.rows = tensor.rows;
    return handle;
}

Result<void> CpuBackend::checkFiles() const {
    for (const std::atomic<bool>* lost : lossFlags_)
        if (lost->load(std::memory_order_acquire))
            return Error{ErrorCode::io,
                         "the model's file was shortened by another program or could not be read; what it computed "
                         "since is thrown away, open the model again"};
    return {};
}

Result<void> CpuBackend::allocateKv(const KvShape& shape) {
    if (auto checked = checkKv(shape); !checked)
        return checked;
    auto buffer = HostBuffer::allocate(kvBytes(shape));
    if (!buffer)
        return std::move(buffer).error();
    kv_ = std::move(buffer).value();
    kvShape_ = shape;
    return {};
}

KvElement CpuBackend::kvElement() const {
    switch (kvShape_.type) {
        case KvType::f16:
            return KvElement::f16;
        case KvType::f32:
            return KvElement::f32;
        case KvType::q8_0:
            return KvElement::q8_0;
    }
    return KvElement::f16;
}

std::size_t CpuBackend::kvHeadBytes() const { return static_cast<std::size_t>(kKvBlockPositions) * kvRowBytes(); }

std::size_t CpuBackend::kvBlockBytes() const { return kvHeadBytes() * static_cast<std::size_t>(kvShape_.kvHeads); }

KvLayer CpuBackend::kvLayer(int layer) const {
    const std::size_t pool = kvBlockBytes() * static_cast<std::size_t>(kvShape_.blocks);
    std::byte* const keys = kv_.data() + 2 * pool * static_cast<std::size_t>(layer);
    return {keys, keys + pool};
}

Result<void> CpuBackend::copyKvBlock(std::int32_t from, std::int32_t to, int positions) {
    const std::size_t bytes = kvRowBytes() * static_cast<std::size_t>(positions);
    const auto offset = [&](std::int32_t block, int head) {
        return static_cast<std::size_t>(block) * kvBlockBytes() + static_cast<std::size_t>(head) * kvHeadBytes();
    };
    for (int layer = 0; layer < kvShape_.layers; ++layer) {
        const KvLayer pools = kvLayer(layer);
        for (int head = 0; head < kvShape_.kvHeads; ++head) {
            std::memcpy(pools.keys + offset(to, head), pools.keys + offset(from, head), bytes);
            std::memcpy(pools.values + offset(to, head), pools.values + offset(from, head), bytes);
        }
    }
    return {};
}

std::uint64_t CpuBackend::scratchBytes(const MixtralConfig& config, const StepShape& shape) const {
    return StepLayout(config, shape, pool_.threads()).bytes();
}

Result<std::unique_ptr<Step>> CpuBackend::compile(const MixtralConfig& config, std::span<const Op> ops,
                                                  const StepShape& shape) {
    if (config.headDim % 16 != 0)
        return Error{ErrorCode::unsupported,
                     "head size " + std::to_string(config.headDim) + ": the CPU needs a multiple of 16"};
    const std::uint64_t bytes = scratchBytes(config, shape);
    if (bytes > scratch_.size()) {
        auto buffer = HostBuffer::allocate(bytes);
        if (!buffer)
            return std::move(buffer).error();
        scratch_ = std::move(buffer).value();
    }
    return std::unique_ptr<Step>(std::make_unique<CpuStep>(*this, config, ops, shape));
}

std::vector<PlanLine> CpuBackend::memory() const {
    return {{"weights", weightBytes_}, {"kv", kv_.size()}, {"scratch", scratch_.size()}};
}

std::vector<PlanLine> CpuBackend::resident() const {
    PageTable pages;
    std::uint64_t weights = 0;
    for (const TensorView& tensor : tensors_) {
        const auto resident = pages.residentBytes(tensor.data, tensor.bytes);
        if (!resident)
            return {};
        weights += *resident;
    }
    return {{"weights", weights},
            {"kv", pages.residentBytes(kv_.data(), kv_.size()).value_or(0)},
            {"scratch", pages.residentBytes(scratch_.data(), scratch_.size()).value_or(0)}};
}

}  // namespace sirocco::cpu
