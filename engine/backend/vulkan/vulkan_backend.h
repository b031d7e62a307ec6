// A Vulkan device behind backend.h. Weights, keys, values and activations are in the device's memory; a Step is a
// command buffer that is recorded once, and a run writes its inputs, submits it, waits, and reads logits and choices
// back.
//
// Decode rows go through matrix-vector products and attention in stretches of positions, prefill rows through tiled
// products and attention in order: two kinds of arithmetic, each with the same bits for any company and chunking.
//
// Limits, refused by upload(), allocateKv() and compile(): columns a multiple of 32, head size a multiple of 16 (32 for
// q8_0), at most 32 experts.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/backend/backend.h"
#include "engine/backend/op_profile.h"
#include "engine/backend/vulkan/memory.h"
#include "engine/backend/vulkan/pipelines.h"
#include "engine/base/thread_pool.h"

namespace sirocco::vulkan {

struct VulkanOptions {
    int index = 0;  // of the device, as listed
    DeviceOptions device;
    int threads = 0;               // that repack weights; 0: one per core
    std::uint64_t blockBytes = 0;  // of a block of weights, at most; 0: what the device allows
    std::optional<std::string>
        cacheFolder;      // of compiled shaders; the user's cache folder, unless a test wants another
    MessageFn onMessage;  // with it, the validation layers run and say here what they find
};

// A tensor on the device, repacked (see repack.h).
struct StoredTensor {
    std::uint64_t base = 0;  // address of row 0
    std::uint64_t tail = 0;  // the same for rows from firstRows on, as if they lay after a row 0 there
    std::uint32_t firstRows = 0;
    std::uint32_t stride = 0;  // words of a row
    std::uint64_t fileBytes = 0;
};

// Addresses of one layer's pools (kv.glsl); scales only for q8_0.
struct KvPools {
    std::uint64_t keys = 0, values = 0, scales = 0;
};

class VulkanBackend final : public Backend {
public:
    static Result<std::unique_ptr<VulkanBackend>> create(const VulkanOptions& options = {});

    DeviceInfo device() const override;
    std::optional<std::uint64_t> freeBytes() const override;
    void expectUploads(std::uint64_t bytes) override { weights_.expect(bytes); }
    Result<DeviceTensor> upload(const TensorView& tensor, Residency residency) override;
    std::uint64_t uploadedBytes(const TensorView& tensor) const override;
    Result<void> allocateKv(const KvShape& shape) override;
    Result<void> copyKvBlock(std::int32_t from, std::int32_t to, int positions) override;
    std::uint64_t scratchBytes(const MixtralConfig& config, const StepShape& shape) const override;
    Result<std::unique_ptr<Step>> compile(const MixtralConfig& config, std::span<const Op> ops,
                                          const StepShape& shape) override;
    std::vector<PlanLine> memory() const override;
    void setProfiling(bool on) override { profile_.on = on; }
    std::vector<OpTime> takeProfile() override { return profile_.take(); }

    // For steps.
    Device& gpu() { return *device_; }
    Pipelines& pipelines() { return *pipelines_; }
    const StoredTensor& tensor(const DeviceTensor& handle) const {
        return tensors_[static_cast<std::size_t>(handle.id)];
    }
    const KvShape& kvShape() const { return kvShape_; }
    KvPools kvPools(int layer) const;
    const Buffer& scratch() const { return scratch_; }
    const Buffer& inputs() const { return inputs_; }
    const Buffer& readback() const { return readback_; }
    int memoryVersion() const { return memoryVersion_; }  // rises when one of the three is another
    Result<void> growScratch(std::uint64_t device, std::uint64_t input, std::uint64_t readback);
    // The address of a table that has these words; the same one for the same words.
    Result<std::uint64_t> table(const std::vector<std::uint32_t>& words);
    OpProfile& profile() { return profile_; }

private:
    VulkanBackend(std::unique_ptr<Device> device, std::uint64_t blockBytes, int threads);
    Result<void> fill(const std::vector<Piece>& pieces, const TensorView& tensor, TensorType type,
                      std::uint64_t rowBytes);

    std::unique_ptr<Device> device_;
    std::unique_ptr<Pipelines> pipelines_;
    ThreadPool pool_;
    WeightBlocks weights_;
    std::vector<StoredTensor> tensors_;
    KvShape kvShape_;
    std::vector<Buffer> kv_;  // of each layer
    Buffer scratch_, inputs_, readback_;
    int memoryVersion_ = 0;
    std::map<std::vector<std::uint32_t>, Buffer> tables_;
    OpProfile profile_;
    Uploader uploader_;  // the first to go: it waits for its copies into what is above
};

}  // namespace sirocco::vulkan
