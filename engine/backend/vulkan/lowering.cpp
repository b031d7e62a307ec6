// Ops as dispatches: which shader, which variant of it, over what. A barrier stands between what depends on each other,
// and between the two kinds of rows where both write to the same buffer. products.cpp has those with matrices.
#include "engine/backend/vulkan/lowering.h"

#include <cmath>
#include <string>

#include "engine/backend/vulkan/vulkan_step.h"

namespace sirocco::vulkan {

BufferRange VulkanStep::groups(const Extents& extents) {
    std::size_t slot = 0;
    while (slot < extents_.size() && extents_[slot] != extents)
        ++slot;
    if (slot == extents_.size())
        extents_.push_back(extents);
    const std::uint64_t word = layout_.inputWords.arguments + 3 * slot;
    return backend_.scratch().range(layout_.inputs.offset + word * 4, 12);
}

BufferRange VulkanStep::expertGroups(std::uint32_t slot) const {
    const std::uint64_t word = layout_.groupWords.arguments + 3 * slot;
    return backend_.scratch().range(layout_.groups.offset + word * 4, 12);
}

void VulkanStep::norm(const DeviceTensor& weight, bool ofLogitRows) {
    const struct {
        Address weight;
        std::uint32_t columns;
        float epsilon;
        std::uint32_t listAt, useList;
    } push{backend_.tensor(weight).base, number(config_.dim), config_.rmsEpsilon, layout_.inputWords.logitRows,
           ofLogitRows ? 1u : 0u};
    recorder_->dispatch("norm" + variant({.subgroup = backend_.gpu().features().subgroup}), {},
                        {range(layout_.inputs), range(layout_.hidden), range(layout_.normed)}, push,
                        groups({{{1, ofLogitRows ? Count::logitRows : Count::rows}, {}, {}}}));
}

void VulkanStep::lower(const EmbedOp& op) {
    const StoredTensor& table = backend_.tensor(op.table);
    const struct {
        Address base, tail;
        std::uint32_t firstRows, stride, columns, tokensAt;
    } push{table.base, table.tail, table.firstRows, table.stride, number(config_.dim), layout_.inputWords.tokens};
    recorder_->dispatch(shaderOf("embed", op.table.type), {}, {range(layout_.inputs), {}, range(layout_.hidden)}, push,
                        groups({{{ceilDivide(number(config_.dim), 8 * 64)}, {1, Count::rows}, {}}}));
}

void VulkanStep::lower(const QkvOp& op) {
    norm(op.norm, false);
    recorder_->barrier();
    const Product products[] = {{op.wq, layout_.query}, {op.wk, layout_.key}, {op.wv, layout_.value}};
    multiply(layout_.normed, products);
    recorder_->barrier();
    const KvPools pools = backend_.kvPools(op.layer);
    const InputLayout& at = layout_.inputWords;
    const struct {
        Address keys, values, scales;
        std::uint32_t heads, kvHeads, positionsAt, sequencesAt, tableAt, ropeAt, tableStride, halfSplit;
    } push{
        pools.keys,   pools.values,  pools.scales, number(config_.heads), number(config_.kvHeads),        at.positions,
        at.sequences, at.blockTable, at.rope,      layout_.tableStride,   config_.ropeHalfSplit ? 1u : 0u};
    recorder_->dispatch(std::string("rope.") + kvTypeName(backend_.kvShape().type), {number(config_.headDim)},
                        {range(layout_.inputs), range(layout_.key), range(layout_.query), range(layout_.value)}, push,
                        groups({{{number(config_.heads + config_.kvHeads)}, {1, Count::rows}, {}}}));
}

void VulkanStep::attend(int layer, bool decode) {
    const KvPools pools = backend_.kvPools(layer);
    const InputLayout& at = layout_.inputWords;
    const struct {
        Address keys, values, scales;
        std::uint32_t kvHeads, positionsAt, sequencesAt, tableAt, tilesAt, tableStride;
        float scale;
        std::uint32_t splits;
    } push{pools.keys,          pools.values,
           pools.scales,        number(config_.kvHeads),
           at.positions,        at.sequences,
           at.blockTable,       at.attentionTiles,
           layout_.tableStride, 1.0f / std::sqrt(static_cast<float>(config_.headDim)),
           layout_.splits};
    const Extent heads{number(config_.kvHeads)};
    const Extents shape = decode ? Extents{{heads, {1, Count::splits}, {1, Count::decodeRows}}}
                                 : Extents{{heads, {1, Count::attentionTiles}, {}}};
    const std::string name = std::string("attention.") + kvTypeName(backend_.kvShape().type) +
                             variant({.narrow = backend_.gpu().features().narrow});
    recorder_->dispatch(name,
                        {number(config_.headDim), number(config_.heads / config_.kvHeads),
                         decode ? 1 : layout_.attentionRows, decode ? kSplitPositions : 0},
                        {range(layout_.inputs), range(layout_.query), range(decode ? layout_.parts : layout_.attended)},
                        push, groups(shape));
}

void VulkanStep::lower(const AttentionOp& op) {
    if (decodes()) {
        attend(op.layer, true);
        recorder_->barrier();
        const struct {
            std::uint32_t heads, positionsAt, splits;
        } push{number(config_.heads), layout_.inputWords.positions, layout_.splits};
        recorder_->dispatch("attention_merge", {number(config_.headDim), 0, 0, kSplitPositions},
                            {range(layout_.inputs), range(layout_.parts), range(layout_.attended)}, push,
                            groups({{{number(config_.heads)}, {1, Count::decodeRows}, {}}}));
    }
    if (decodes() && prefills())
        recorder_->barrier();
    if (prefills())
        attend(op.layer, false);
}

void VulkanStep::lower(const OutProjectionOp& op) {
    const Product product{op.wo, layout_.hidden, true};
    multiply(layout_.attended, {&product, 1});
}

void VulkanStep::lower(const RouterOp& op) {
    norm(op.norm, false);
    recorder_->barrier();
    multiplyRouter(op.router);
    recorder_->barrier();
    const GroupLayout& at = layout_.groupWords;
    const struct {
        std::uint32_t statsAt, argumentsAt, decodeTilesAt, prefillTilesAt, orderAt, decodeTile, prefillTile;
        std::uint32_t ffnDecode, ffnPrefill, dimDecode, dimPrefill;
    } push{at.stats,
           at.arguments,
           at.decodeTiles,
           at.prefillTiles,
           at.order,
           layout_.decodeTile,
           kMatmulSide,
           ceilDivide(number(config_.ffn), kMatvecRows),
           ceilDivide(number(config_.ffn), kMatmulSide),
           ceilDivide(number(config_.dim), kMatvecRows),
           ceilDivide(number(config_.dim), kMatmulSide)};
    Region choices = layout_.choices;
    choices.offset += static_cast<std::uint64_t>(op.layer) * layout_.choicesOfLayer;
    choices.size = layout_.choicesOfLayer;
    recorder_->dispatch("router", {number(config_.experts), number(config_.expertsUsed)},
                        {range(layout_.inputs), range(layout_.routerLogits), range(layout_.weights), range(choices),
                         range(layout_.groups)},
                        push, groups({{{}, {}, {}}}));
}

void VulkanStep::lower(const CombineOp&) {
    const struct { std::uint32_t columns, used; } push{number(config_.dim), number(config_.expertsUsed)};
    recorder_->dispatch("combine", {}, {range(layout_.weights), range(layout_.expertOut), range(layout_.hidden)}, push,
                        groups({{{ceilDivide(number(config_.dim), 4 * 64)}, {1, Count::rows}, {}}}));
}

void VulkanStep::lower(const HeadOp& op) {
    norm(op.norm, true);
    recorder_->barrier();
    const Product product{op.output, layout_.logits};
    multiply(layout_.normed, {&product, 1}, true);
}

}  // namespace sirocco::vulkan
