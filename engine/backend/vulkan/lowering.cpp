// Ops as dispatches: which shader, which variant of it, over what. A barrier stands between what depends on each other,
// and between the two kinds of rows where both write to the same buffer.
#include <cmath>
#include <set>
#include <string>

#include "engine/backend/vulkan/vulkan_step.h"

namespace sirocco::vulkan {
namespace {

// Push constants, as the shaders declare them.
struct Address {
    std::uint32_t low = 0, high = 0;

    Address() = default;
    Address(std::uint64_t address)
        : low(static_cast<std::uint32_t>(address)), high(static_cast<std::uint32_t>(address >> 32)) {}
};

struct ProductPush {
    Address base, tail;
    std::uint32_t firstRows = 0, stride = 0;
    Address table;
    std::uint32_t columns, weightRows;
    std::uint32_t tilesAt, orderAt = 0;
    std::uint32_t divisor = 1, expertMask = 0, accumulate = 0;
};

std::string lowerCase(const char* name) {
    std::string text;
    for (; *name; ++name)
        text += static_cast<char>(*name >= 'A' && *name <= 'Z' ? *name - 'A' + 'a' : *name);
    return text;
}

std::string variant(bool subgroup, bool narrow, bool half) {
    std::string letters;
    if (subgroup)
        letters += 's';
    if (narrow)
        letters += 'n';
    if (half)
        letters += 'h';
    return letters.empty() ? letters : "." + letters;
}

std::string matvecName(TensorType type, const Features& has) {
    return "matvec." + lowerCase(traits(type).name) + variant(has.subgroup, has.narrow, false);
}
// Half only where it loses nothing: quants and float16 itself.
std::string matmulName(TensorType type, const Features& has) {
    const bool half = has.half && type != TensorType::f32 && type != TensorType::bf16;
    return "matmul." + lowerCase(traits(type).name) + variant(false, has.narrow, half);
}

std::uint32_t number(std::int64_t value) { return static_cast<std::uint32_t>(value); }

}  // namespace

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
    recorder_->dispatch("norm" + variant(backend_.gpu().features().subgroup, false, false), {},
                        {range(layout_.inputs), range(layout_.hidden), range(layout_.normed)}, push,
                        groups({{{1, ofLogitRows ? Count::logitRows : Count::rows}, {}, {}}}));
}

void VulkanStep::multiply(std::span<const Product> products, bool ofLogitRows) {
    const Features& has = backend_.gpu().features();
    const InputLayout& at = layout_.inputWords;
    for (const bool decode : {true, false}) {
        if (decode ? !decodes() : !prefills())
            continue;
        if (!decode && decodes())
            recorder_->barrier();
        const Count tiles = ofLogitRows ? (decode ? Count::logitDecodeTiles : Count::logitPrefillTiles)
                                        : (decode ? Count::decodeTiles : Count::prefillTiles);
        for (const Product& product : products) {
            const StoredTensor& tensor = backend_.tensor(product.weights);
            ProductPush push{};
            push.base = tensor.base;
            push.tail = tensor.tail;
            push.firstRows = tensor.firstRows;
            push.stride = tensor.stride;
            push.columns = number(product.weights.columns);
            push.weightRows = number(product.weights.rows);
            push.tilesAt = ofLogitRows ? (decode ? at.logitDecodeTiles : at.logitPrefillTiles)
                                       : (decode ? at.decodeTiles : at.prefillTiles);
            push.divisor = 1;
            push.accumulate = product.accumulate ? 1 : 0;
            const Bindings bindings{range(layout_.inputs), range(product.x), range(product.out)};
            const std::uint32_t side = decode ? kMatvecRows : kMatmulSide;
            const BufferRange shape = groups({{{ceilDivide(push.weightRows, side)}, {1, tiles}, {}}});
            if (decode)
                recorder_->dispatch(matvecName(product.weights.type, has), {0, layout_.decodeTile}, bindings, push,
                                    shape);
            else
                recorder_->dispatch(matmulName(product.weights.type, has), {0}, bindings, push, shape);
        }
    }
}

void VulkanStep::lower(const EmbedOp& op) {
    const StoredTensor& table = backend_.tensor(op.table);
    const struct {
        Address base, tail;
        std::uint32_t firstRows, stride, columns, tokensAt;
    } push{table.base, table.tail, table.firstRows, table.stride, number(config_.dim), layout_.inputWords.tokens};
    recorder_->dispatch("embed." + lowerCase(traits(op.table.type).name), {},
                        {range(layout_.inputs), {}, range(layout_.hidden)}, push,
                        groups({{{ceilDivide(number(config_.dim), 8 * 64)}, {1, Count::rows}, {}}}));
}

void VulkanStep::lower(const QkvOp& op) {
    norm(op.norm, false);
    recorder_->barrier();
    const Product products[] = {{op.wq, layout_.normed, layout_.query},
                                {op.wk, layout_.normed, layout_.key},
                                {op.wv, layout_.normed, layout_.value}};
    multiply(products);
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
                             variant(false, backend_.gpu().features().narrow, false);
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
    const Product product{op.wo, layout_.attended, layout_.hidden, true};
    multiply({&product, 1});
}

void VulkanStep::lower(const RouterOp& op) {
    norm(op.norm, false);
    recorder_->barrier();
    const StoredTensor& tensor = backend_.tensor(op.router);
    ProductPush product{};
    product.base = tensor.base;
    product.tail = tensor.tail;
    product.firstRows = tensor.firstRows;
    product.stride = tensor.stride;
    product.columns = number(op.router.columns);
    product.weightRows = number(op.router.rows);
    product.tilesAt = layout_.inputWords.rowTiles;
    product.divisor = 1;
    recorder_->dispatch(matvecName(op.router.type, backend_.gpu().features()), {0, layout_.rowTile},
                        {range(layout_.inputs), range(layout_.normed), range(layout_.routerLogits)}, product,
                        groups({{{ceilDivide(product.weightRows, kMatvecRows)}, {1, Count::rowTiles}, {}}}));
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

// For each experts op: gate of every expert, up of every expert, down of every expert.
std::vector<std::uint32_t> VulkanStep::expertTable() const {
    std::vector<std::uint32_t> words;
    for (const Op& op : ops_) {
        const auto* const experts = std::get_if<ExpertsOp>(&op.body);
        if (!experts)
            continue;
        for (const auto part : {&ExpertTensors::gate, &ExpertTensors::up, &ExpertTensors::down}) {
            for (const ExpertTensors& expert : experts->experts) {
                const StoredTensor& tensor = backend_.tensor(expert.*part);
                const Address base(tensor.base);
                const Address tail(tensor.tail);
                words.insert(words.end(),
                             {base.low, base.high, tail.low, tail.high, tensor.firstRows, tensor.stride, 0, 0});
            }
        }
    }
    return words;
}

void VulkanStep::multiplyGrouped(const ExpertsOp& op, std::span<const Grouped> products, bool decode, bool down) {
    const Features& has = backend_.gpu().features();
    const GroupLayout& at = layout_.groupWords;
    for (const Grouped& product : products) {
        // Files may mix types among the experts of a layer; each type has a pipeline of its own.
        std::set<TensorType> types;
        for (const ExpertTensors& expert : op.experts)
            types.insert((expert.*product.part).type);
        for (const TensorType type : types) {
            if (type != *types.begin())
                recorder_->barrier();
            ProductPush push{};
            push.table = expertTable_ + std::uint64_t{product.table} * 4;
            for (std::size_t e = 0; e < op.experts.size(); ++e)
                if ((op.experts[e].*product.part).type == type)
                    push.expertMask |= 1u << e;
            push.columns = number((op.experts[0].*product.part).columns);
            push.weightRows = number((op.experts[0].*product.part).rows);
            push.tilesAt = decode ? at.decodeTiles : at.prefillTiles;
            push.orderAt = at.order;
            push.divisor = product.divisor;
            const Bindings bindings{range(layout_.groups), range(product.x), range(product.out)};
            const BufferRange shape = expertGroups((down ? 2u : 0u) + (decode ? 0u : 1u));
            if (decode)
                recorder_->dispatch(matvecName(type, has), {1, layout_.decodeTile}, bindings, push, shape);
            else
                recorder_->dispatch(matmulName(type, has), {1}, bindings, push, shape);
        }
    }
}

void VulkanStep::lower(const ExpertsOp& op) {
    std::uint32_t index = 0;  // of this op among the experts ops
    for (const Op& other : ops_) {
        const auto* const experts = std::get_if<ExpertsOp>(&other.body);
        if (experts == &op)
            break;
        index += experts ? 1 : 0;
    }
    const std::uint32_t each = number(config_.experts) * kTableWords;
    const std::uint32_t table = index * 3 * each;
    const Grouped gateAndUp[] = {
        {&ExpertTensors::gate, table, layout_.normed, layout_.gate, number(config_.expertsUsed)},
        {&ExpertTensors::up, table + each, layout_.normed, layout_.up, number(config_.expertsUsed)}};
    const Grouped down{&ExpertTensors::down, table + 2 * each, layout_.gate, layout_.expertOut, 1};
    const auto bothKinds = [&](std::span<const Grouped> products, bool isDown) {
        if (decodes())
            multiplyGrouped(op, products, true, isDown);
        if (decodes() && prefills())
            recorder_->barrier();
        if (prefills())
            multiplyGrouped(op, products, false, isDown);
    };
    bothKinds(gateAndUp, false);
    recorder_->barrier();
    recorder_->dispatch("silu", {}, {BufferRange{}, range(layout_.up), range(layout_.gate)}, number(config_.ffn),
                        groups({{{ceilDivide(number(config_.ffn), 4 * 64)}, {1, Count::entries}, {}}}));
    recorder_->barrier();
    bothKinds({&down, 1}, true);
}

void VulkanStep::lower(const CombineOp&) {
    const struct { std::uint32_t columns, used; } push{number(config_.dim), number(config_.expertsUsed)};
    recorder_->dispatch("combine", {}, {range(layout_.weights), range(layout_.expertOut), range(layout_.hidden)}, push,
                        groups({{{ceilDivide(number(config_.dim), 4 * 64)}, {1, Count::rows}, {}}}));
}

void VulkanStep::lower(const HeadOp& op) {
    norm(op.norm, true);
    recorder_->barrier();
    const Product product{op.output, layout_.normed, layout_.logits};
    multiply({&product, 1}, true);
}

}  // namespace sirocco::vulkan
