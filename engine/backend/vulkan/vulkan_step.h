// One compiled list of ops as a command buffer. vulkan_step.cpp runs it; lowering.cpp turns ops into dispatches, with
// the products with matrices in products.cpp.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <vector>

#include "engine/backend/vulkan/recorder.h"
#include "engine/backend/vulkan/step_layout.h"
#include "engine/backend/vulkan/vulkan_backend.h"

namespace sirocco::vulkan {

// What a dispatch has as many workgroups of as the run at hand has …
enum class Count {
    one,
    rows,
    decodeRows,
    entries,
    rowTiles,
    decodeTiles,
    prefillTiles,
    attentionTiles,
    splits,
    logitRows,
    logitDecodeTiles,
    logitPrefillTiles,
    last,
};

// … times a number that never changes.
struct Extent {
    std::uint32_t times = 1;
    Count count = Count::one;

    bool operator==(const Extent&) const = default;
};
using Extents = std::array<Extent, 3>;
using Counts = std::array<std::uint32_t, static_cast<std::size_t>(Count::last)>;

class VulkanStep final : public Step {
public:
    VulkanStep(VulkanBackend& backend, const MixtralConfig& config, std::span<const Op> ops, const StepShape& shape);
    ~VulkanStep() override;

    Result<void> record();  // before run(); run() does it anew when the backend's scratch memory has grown
    Result<StepOutputs> run(const StepInputs& inputs) override;

private:
    // lowering.cpp and products.cpp
    void lower(const EmbedOp& op);
    void lower(const QkvOp& op);
    void lower(const AttentionOp& op);
    void lower(const OutProjectionOp& op);
    void lower(const RouterOp& op);
    void lower(const ExpertsOp& op);
    void lower(const CombineOp& op);
    void lower(const HeadOp& op);
    void norm(const DeviceTensor& weight, bool ofLogitRows);

    // out[row] (+)= W x[row]
    struct Product {
        DeviceTensor weights;
        Region out;
        bool accumulate = false;
    };
    void multiply(const Region& x, std::span<const Product> products, bool ofLogitRows = false);
    void multiplyRouter(const DeviceTensor& router);
    // Whether weights of this type are multiplied as integers, with what quantize() has left of x.
    bool dots(TensorType type) const;
    Bindings operands(TensorType type, const Region& tiles, const Region& x, const Region& out) const;
    void quantize(const Region& x, std::int64_t columns, Count rows);
    // The experts' products of one kind of rows: the member of each expert, over all entries of that kind.
    struct Grouped {
        DeviceTensor ExpertTensors::*part;
        std::uint32_t table;  // words into the table of experts
        Region x;
        Region out;
        std::uint32_t divisor;
    };
    void multiplyGrouped(const ExpertsOp& op, std::span<const Grouped> products, bool decode, bool down);
    void attend(int layer, bool decode);
    bool decodes() const { return layout_.decodeRows > 0; }
    bool prefills() const { return layout_.prefillRows > 0; }
    BufferRange range(const Region& region) const { return backend_.scratch().range(region.offset, region.size); }
    BufferRange groups(const Extents& extents);
    BufferRange expertGroups(std::uint32_t slot) const;
    std::vector<std::uint32_t> expertTable() const;

    Result<void> check(const StepInputs& inputs) const;
    void writeInputs(const StepInputs& inputs);
    void writeRope(std::uint32_t* to, std::span<const std::int32_t> positions) const;
    std::uint32_t writeAttentionTiles(std::uint32_t* to, const StepInputs& inputs) const;
    StepOutputs readOutputs(const StepInputs& inputs);
    Result<void> readProfile(std::uint32_t rows);
    std::uint64_t weightBytes(const OpBody& body, std::uint32_t rows) const;
    const std::uint32_t* choicesOf(int layer) const;
    void release();

    VulkanBackend& backend_;
    MixtralConfig config_;
    std::vector<Op> ops_;
    StepShape shape_;
    StepLayout layout_;
    std::vector<double> ropeFrequencies_;  // [headDim / 2]
    std::vector<Extents> extents_;         // of the argument slots in use
    std::unique_ptr<Recorder> recorder_;
    VkCommandBuffer commands_ = VK_NULL_HANDLE;
    VkCommandBuffer profiled_ = VK_NULL_HANDLE;  // made when it is first asked for
    VkQueryPool queries_ = VK_NULL_HANDLE;
    int memoryVersion_ = -1;
    std::uint64_t expertTable_ = 0;  // address
    std::vector<std::int32_t> routing_;
};

}  // namespace sirocco::vulkan
