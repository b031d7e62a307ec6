// The CPU behind backend.h: weights stay in the mapped file, KV blocks and activations are host memory, and a Step runs
// its ops one after the other, each as one or a few parallel loops.
//
// Decode and prefill rows have the same arithmetic here (see kernels.h), so all logits are bit-equal for any batching,
// chunking and number of threads.
//
// Limits, refused by upload() and compile(): columns a multiple of 32, head size a multiple of 16.
#pragma once

#include <atomic>
#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <vector>

#include "engine/backend/backend.h"
#include "engine/backend/cpu/kernels.h"
#include "engine/backend/op_profile.h"
#include "engine/base/thread_pool.h"

namespace sirocco::cpu {

struct CpuOptions {
    int threads = 0;         // 0: one per core
    std::optional<Isa> isa;  // the best there is, unless a test wants another
};

// 64-byte aligned host memory, zeroed by the operating system on first touch.
class HostBuffer {
public:
    HostBuffer() = default;
    static Result<HostBuffer> allocate(std::uint64_t bytes);
    HostBuffer(HostBuffer&& other) noexcept;
    HostBuffer& operator=(HostBuffer&& other) noexcept;
    ~HostBuffer();

    std::byte* data() const { return data_; }
    std::uint64_t size() const { return size_; }

private:
    std::byte* data_ = nullptr;
    std::uint64_t size_ = 0;
};

// KV blocks of one layer: keys [blocks][kvHeads][64][headDim], values likewise.
struct KvLayer {
    std::byte* keys = nullptr;
    std::byte* values = nullptr;
};

class CpuBackend final : public Backend {
public:
    static Result<std::unique_ptr<CpuBackend>> create(const CpuOptions& options = {});

    DeviceInfo device() const override;
    bool rowKindsDiffer() const override { return false; }
    Result<DeviceTensor> upload(const TensorView& tensor, Residency residency) override;
    std::uint64_t uploadedBytes(const TensorView& tensor) const override;
    Result<void> allocateKv(const KvShape& shape) override;
    Result<void> copyKvBlock(std::int32_t from, std::int32_t to, int positions) override;
    std::uint64_t scratchBytes(const MixtralConfig& config, const StepShape& shape) const override;
    Result<std::unique_ptr<Step>> compile(const MixtralConfig& config, std::span<const Op> ops,
                                          const StepShape& shape) override;
    std::vector<PlanLine> memory() const override;
    std::vector<PlanLine> resident() const override;
    void setProfiling(bool on) override { profile_.on = on; }
    std::vector<OpTime> takeProfile() override { return profile_.take(); }

    // For steps.
    const Kernels& kernels() const { return kernels_; }
    ThreadPool& pool() { return pool_; }
    const TensorView& tensor(const DeviceTensor& handle) const { return tensors_[static_cast<std::size_t>(handle.id)]; }
    const KvShape& kvShape() const { return kvShape_; }
    KvElement kvElement() const;
    KvLayer kvLayer(int layer) const;
    std::size_t kvRowBytes() const { return cpu::kvRowBytes(kvElement(), kvShape_.headDim); }  // one position of a head
    std::size_t kvHeadBytes() const;   // of one block, one head, keys or values
    std::size_t kvBlockBytes() const;  // of one block, all heads, keys or values
    std::byte* scratch() const { return scratch_.data(); }
    Result<void> checkFiles() const;  // that what steps read of mapped files was there
    OpProfile& profile() { return profile_; }

private:
    CpuBackend(const Kernels& table, int threads) : kernels_(table), pool_(threads) {}

    const Kernels& kernels_;
    ThreadPool pool_;
    std::vector<TensorView> tensors_;
    std::deque<std::vector<float>> vectors_;        // norms of files that do not keep them in float32
    std::set<const std::atomic<bool>*> lossFlags_;  // of the mapped files that tensors_ point into
    std::uint64_t weightBytes_ = 0;
    KvShape kvShape_;
    HostBuffer kv_;
    HostBuffer scratch_;  // one for all steps: they run one at a time
    OpProfile profile_;
};

}  // namespace sirocco::cpu
