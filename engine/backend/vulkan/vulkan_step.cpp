#include "engine/backend/vulkan/vulkan_step.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <set>
#include <string>

namespace sirocco::vulkan {
namespace {

// Tiles of up to `each` of the rows from `first` on; returns how many.
std::uint32_t writeTiles(std::uint32_t* to, std::uint32_t first, std::uint32_t count, std::uint32_t each) {
    std::uint32_t tiles = 0;
    for (std::uint32_t at = 0; at < count; at += each, ++tiles, to += 4) {
        to[0] = 0;
        to[1] = first + at;
        to[2] = std::min(each, count - at);
        to[3] = 0;
    }
    return tiles;
}

}  // namespace

VulkanStep::VulkanStep(VulkanBackend& backend, const MixtralConfig& config, std::span<const Op> ops,
                       const StepShape& shape)
    : backend_(backend),
      config_(config),
      ops_(ops.begin(), ops.end()),
      shape_(shape),
      layout_(config, shape, backend.gpu().features().dot) {
    for (int i = 0; i < config.headDim / 2; ++i)
        ropeFrequencies_.push_back(std::pow(static_cast<double>(config.ropeTheta), -2.0 * i / config.headDim));
}

VulkanStep::~VulkanStep() { release(); }

void VulkanStep::release() {
    Device& device = backend_.gpu();
    device.free(std::exchange(commands_, nullptr));
    device.free(std::exchange(profiled_, nullptr));
    device.call().vkDestroyQueryPool(device.handle(), std::exchange(queries_, nullptr), nullptr);
    recorder_.reset();
    extents_.clear();
}

Result<void> VulkanStep::record() {
    release();
    if (auto grown = backend_.growScratch(layout_.deviceBytes, layout_.inputs.size, layout_.readbackBytes); !grown)
        return grown;
    auto table = backend_.table(expertTable());
    if (!table)
        return std::move(table).error();
    expertTable_ = *table;
    recorder_ = std::make_unique<Recorder>(backend_.gpu(), backend_.pipelines());
    recorder_->barrier();
    const BufferRange stats = {backend_.scratch().handle(), layout_.groups.offset, 16};
    recorder_->copy(backend_.inputs().range(0, layout_.inputs.size), range(layout_.inputs));
    recorder_->clear(stats);
    for (const Op& op : ops_) {
        recorder_->barrier();
        recorder_->beginOp();
        std::visit([&](const auto& body) { lower(body); }, op.body);
    }
    recorder_->barrier();
    const Buffer& readback = backend_.readback();
    recorder_->copy(range(layout_.logits), readback.range(layout_.readLogits.offset, layout_.logits.size));
    recorder_->copy(range(layout_.choices), readback.range(layout_.readChoices.offset, layout_.choices.size));
    recorder_->copy({stats.buffer, stats.offset, 8}, readback.range(layout_.readStats.offset, 8));
    recorder_->barrier();
    auto commands = recorder_->encode();
    if (!commands)
        return std::move(commands).error();
    commands_ = *commands;
    memoryVersion_ = backend_.memoryVersion();
    return {};
}

// The caller is the runtime, not a file: these are programmer errors, but shaders would write to wrong addresses.
Result<void> VulkanStep::check(const StepInputs& inputs) const {
    const auto fail = [](const char* what) { return Error{ErrorCode::internal, std::string("Vulkan step: ") + what}; };
    const std::size_t rows = inputs.tokens.size();
    if (rows == 0 || inputs.positions.size() != rows || inputs.sequences.size() != rows || inputs.decodeRows < 0 ||
        inputs.decodeRows > shape_.decodeRows ||
        static_cast<std::int64_t>(rows) - inputs.decodeRows > shape_.rows - shape_.decodeRows)
        return fail("rows do not match the shape");
    if (inputs.logitRows.size() > static_cast<std::size_t>(shape_.logitRows))
        return fail("more logit rows than the shape has");
    for (const std::int32_t row : inputs.logitRows)
        if (row < 0 || static_cast<std::size_t>(row) >= rows)
            return fail("logit row out of range");
    for (std::size_t row = 0; row < rows; ++row) {
        if (inputs.tokens[row] < 0 || inputs.tokens[row] >= config_.vocab)
            return fail("token id out of range");
        const int blockIndex = inputs.positions[row] / kKvBlockPositions;
        if (inputs.positions[row] < 0 || inputs.positions[row] >= shape_.kvPositions ||
            blockIndex >= inputs.blockTableStride)
            return fail("position outside the block table");
        const std::size_t table =
            static_cast<std::size_t>(inputs.sequences[row]) * static_cast<std::size_t>(inputs.blockTableStride);
        if (inputs.sequences[row] < 0 || inputs.sequences[row] >= shape_.sequences ||
            table + static_cast<std::size_t>(blockIndex) >= inputs.blockTable.size())
            return fail("sequence outside the block table");
        for (int i = 0; i <= blockIndex; ++i) {
            const std::int32_t block = inputs.blockTable[table + static_cast<std::size_t>(i)];
            if (block < 0 || block >= backend_.kvShape().blocks)
                return fail("KV block out of range");
        }
    }
    return {};
}

// Angles in float64: a float32 product of position 30000 and a frequency is off by a thousandth of a turn.
void VulkanStep::writeRope(std::uint32_t* to, std::span<const std::int32_t> positions) const {
    for (const std::int32_t position : positions) {
        for (const double frequency : ropeFrequencies_) {
            const float pair[2] = {static_cast<float>(std::cos(position * frequency)),
                                   static_cast<float>(std::sin(position * frequency))};
            std::memcpy(to, pair, sizeof pair);
            to += 2;
        }
    }
}

// Prefill rows of one sequence that one workgroup takes together. How they are cut changes no bit.
std::uint32_t VulkanStep::writeAttentionTiles(std::uint32_t* to, const StepInputs& inputs) const {
    std::uint32_t tiles = 0;
    const auto rows = static_cast<std::uint32_t>(inputs.tokens.size());
    for (auto begin = static_cast<std::uint32_t>(inputs.decodeRows); begin < rows; ++tiles, to += 4) {
        std::uint32_t end = begin + 1;
        while (end < rows && end - begin < layout_.attentionRows && inputs.sequences[end] == inputs.sequences[begin])
            ++end;
        to[0] = 0;
        to[1] = begin;
        to[2] = end - begin;
        to[3] = 0;
        begin = end;
    }
    return tiles;
}

void VulkanStep::writeInputs(const StepInputs& inputs) {
    const InputLayout& at = layout_.inputWords;
    auto* const words = reinterpret_cast<std::uint32_t*>(backend_.inputs().data());
    const auto rows = static_cast<std::uint32_t>(inputs.tokens.size());
    const auto decode = static_cast<std::uint32_t>(inputs.decodeRows);
    words[0] = rows;
    words[1] = decode;
    const auto put = [&](std::uint32_t offset, std::span<const std::int32_t> values) {
        std::copy(values.begin(), values.end(), reinterpret_cast<std::int32_t*>(words + offset));
    };
    put(at.tokens, inputs.tokens);
    put(at.positions, inputs.positions);
    put(at.sequences, inputs.sequences);
    put(at.logitRows, inputs.logitRows);
    const auto stride = static_cast<std::size_t>(inputs.blockTableStride);
    const std::size_t kept = std::min<std::size_t>(stride, layout_.tableStride);
    const std::size_t sequences =
        std::min(inputs.blockTable.size() / stride, static_cast<std::size_t>(shape_.sequences));
    for (std::size_t s = 0; s < sequences; ++s)
        put(at.blockTable + static_cast<std::uint32_t>(s) * layout_.tableStride,
            inputs.blockTable.subspan(s * stride, kept));
    writeRope(words + at.rope, inputs.positions);

    const auto decodeLogits = static_cast<std::uint32_t>(
        std::lower_bound(inputs.logitRows.begin(), inputs.logitRows.end(), inputs.decodeRows) -
        inputs.logitRows.begin());
    const auto logitRows = static_cast<std::uint32_t>(inputs.logitRows.size());
    std::uint64_t longest = 0;  // past of a decode row
    for (const std::int32_t position : inputs.positions.first(decode))
        longest = std::max(longest, static_cast<std::uint64_t>(position) + 1);
    Counts counts{};
    const auto count = [&](Count which) -> std::uint32_t& { return counts[static_cast<std::size_t>(which)]; };
    count(Count::one) = 1;
    count(Count::rows) = rows;
    count(Count::decodeRows) = decode;
    count(Count::entries) = rows * static_cast<std::uint32_t>(config_.expertsUsed);
    count(Count::rowTiles) = writeTiles(words + at.rowTiles, 0, rows, layout_.rowTile);
    count(Count::decodeTiles) = writeTiles(words + at.decodeTiles, 0, decode, layout_.decodeTile);
    count(Count::prefillTiles) = writeTiles(words + at.prefillTiles, decode, rows - decode, kMatmulSide);
    count(Count::attentionTiles) = writeAttentionTiles(words + at.attentionTiles, inputs);
    count(Count::splits) = ceilDivide(longest, kSplitPositions);
    count(Count::logitRows) = logitRows;
    count(Count::logitDecodeTiles) = writeTiles(words + at.logitDecodeTiles, 0, decodeLogits, layout_.decodeTile);
    count(Count::logitPrefillTiles) =
        writeTiles(words + at.logitPrefillTiles, decodeLogits, logitRows - decodeLogits, kMatmulSide);
    std::uint32_t* argument = words + at.arguments;
    for (const Extents& extents : extents_)
        for (const Extent& extent : extents)
            *argument++ = extent.times * count(extent.count);
}

const std::uint32_t* VulkanStep::choicesOf(int layer) const {
    return reinterpret_cast<const std::uint32_t*>(backend_.readback().data() + layout_.readChoices.offset +
                                                  static_cast<std::uint64_t>(layer) * layout_.choicesOfLayer);
}

StepOutputs VulkanStep::readOutputs(const StepInputs& inputs) {
    const std::byte* const read = backend_.readback().data();
    routing_.clear();
    if (inputs.captureRouting)
        for (int layer = 0; layer < config_.layers; ++layer) {
            const auto* const choices = reinterpret_cast<const std::int32_t*>(choicesOf(layer));
            routing_.insert(routing_.end(), choices,
                            choices + inputs.tokens.size() * static_cast<std::size_t>(config_.expertsUsed));
        }
    const auto* const stats = reinterpret_cast<const std::uint32_t*>(read + layout_.readStats.offset);
    StepOutputs outputs;
    outputs.logits = {reinterpret_cast<const float*>(read + layout_.readLogits.offset),
                      inputs.logitRows.size() * static_cast<std::size_t>(config_.vocab)};
    outputs.routing = routing_;
    outputs.distinctExpertReads = stats[0];
    outputs.decodeExpertReads = stats[1];
    return outputs;
}

Result<StepOutputs> VulkanStep::run(const StepInputs& inputs) {
    if (auto checked = check(inputs); !checked)
        return std::move(checked).error();
    if (memoryVersion_ != backend_.memoryVersion())
        if (auto recorded = record(); !recorded)
            return std::move(recorded).error();
    const bool profiled = backend_.profile().on && backend_.gpu().physical().timestampMask != 0;
    if (profiled && !profiled_) {
        VkQueryPoolCreateInfo info{};
        info.sType = VK_STRUCTURE_TYPE_QUERY_POOL_CREATE_INFO;
        info.queryType = VK_QUERY_TYPE_TIMESTAMP;
        info.queryCount = static_cast<std::uint32_t>(recorder_->ops()) + 1;
        const Device& device = backend_.gpu();
        if (const VkResult result = device.call().vkCreateQueryPool(device.handle(), &info, nullptr, &queries_);
            result != VK_SUCCESS)
            return errorOf(result, "measure time");
        auto commands = recorder_->encode(queries_);
        if (!commands)
            return std::move(commands).error();
        profiled_ = *commands;
    }
    writeInputs(inputs);
    if (auto done = backend_.gpu().submit(profiled ? profiled_ : commands_); !done)
        return std::move(done).error();
    if (profiled)
        if (auto read = readProfile(static_cast<std::uint32_t>(inputs.tokens.size())); !read)
            return std::move(read).error();
    return readOutputs(inputs);
}

Result<void> VulkanStep::readProfile(std::uint32_t rows) {
    Device& device = backend_.gpu();
    std::vector<std::uint64_t> ticks(ops_.size() + 1);
    const VkResult result = device.call().vkGetQueryPoolResults(
        device.handle(), queries_, 0, static_cast<std::uint32_t>(ticks.size()), ticks.size() * sizeof ticks[0],
        ticks.data(), sizeof ticks[0], VK_QUERY_RESULT_64_BIT | VK_QUERY_RESULT_WAIT_BIT);
    if (result != VK_SUCCESS)
        return errorOf(result, "read its clock");
    for (std::size_t i = 0; i < ops_.size(); ++i) {
        const std::uint64_t passed = (ticks[i + 1] - ticks[i]) & device.physical().timestampMask;
        const double seconds =
            static_cast<double>(passed) * static_cast<double>(device.physical().timestampPeriod) / 1e9;
        backend_.profile().add(opName(ops_[i].body), seconds, weightBytes(ops_[i].body, rows));
    }
    return {};
}

std::uint64_t VulkanStep::weightBytes(const OpBody& body, std::uint32_t rows) const {
    const auto bytes = [&](std::initializer_list<DeviceTensor> tensors) {
        std::uint64_t sum = 0;
        for (const DeviceTensor& tensor : tensors)
            sum += backend_.tensor(tensor).fileBytes;
        return sum;
    };
    if (const auto* qkv = std::get_if<QkvOp>(&body))
        return bytes({qkv->wq, qkv->wk, qkv->wv});
    if (const auto* out = std::get_if<OutProjectionOp>(&body))
        return bytes({out->wo});
    if (const auto* router = std::get_if<RouterOp>(&body))
        return bytes({router->router});
    if (const auto* head = std::get_if<HeadOp>(&body))
        return bytes({head->output});
    std::uint64_t sum = 0;
    if (const auto* experts = std::get_if<ExpertsOp>(&body)) {
        const std::uint32_t* const choices = choicesOf(experts->layer);
        for (const std::uint32_t e :
             std::set<std::uint32_t>(choices, choices + rows * static_cast<std::uint32_t>(config_.expertsUsed))) {
            const ExpertTensors& expert = experts->experts[e];
            sum += bytes({expert.gate, expert.up, expert.down});
        }
    }
    return sum;
}

}  // namespace sirocco::vulkan
