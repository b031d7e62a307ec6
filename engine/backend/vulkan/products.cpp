// Products with matrices as dispatches. Where the device multiplies integers, x is turned into quants once for all
// products with it whose weights are quantised; the router and weights in floats take x as it is.
#include <algorithm>
#include <set>

#include "engine/backend/vulkan/lowering.h"
#include "engine/backend/vulkan/vulkan_step.h"

namespace sirocco::vulkan {
namespace {

// Push constants, as common/product.glsl declares them.
struct ProductPush {
    Address base, tail;
    std::uint32_t firstRows = 0, stride = 0;
    Address table;
    std::uint32_t columns, weightRows;
    std::uint32_t tilesAt, orderAt = 0;
    std::uint32_t divisor = 1, expertMask = 0, accumulate = 0;
};

ProductPush pushOf(const DeviceTensor& weights, const StoredTensor& stored) {
    ProductPush push{};
    push.base = stored.base;
    push.tail = stored.tail;
    push.firstRows = stored.firstRows;
    push.stride = stored.stride;
    push.columns = number(weights.columns);
    push.weightRows = number(weights.rows);
    push.divisor = 1;
    return push;
}

std::string matvecName(TensorType type, const Features& has, bool dot) {
    return shaderOf("matvec", type, {.subgroup = has.subgroup, .narrow = has.narrow, .dot = dot});
}
// Half only where it loses nothing: quants and float16 itself.
std::string matmulName(TensorType type, const Features& has, bool dot) {
    const bool half = has.half && !dot && type != TensorType::f32 && type != TensorType::bf16;
    return shaderOf("matmul", type, {.narrow = has.narrow, .half = half, .dot = dot});
}

}  // namespace

bool VulkanStep::dots(TensorType type) const { return backend_.gpu().features().dot && traits(type).blockElements > 1; }

Bindings VulkanStep::operands(TensorType type, const Region& tiles, const Region& x, const Region& out) const {
    if (dots(type))
        return {range(tiles), range(layout_.quants), range(out), range(layout_.quantScales)};
    return {range(tiles), range(x), range(out)};
}

void VulkanStep::quantize(const Region& x, std::int64_t columns, Count rows) {
    recorder_->dispatch("quantize", {}, {range(x), range(layout_.quants), range(layout_.quantScales)}, number(columns),
                        groups({{{ceilDivide(number(columns), 16 * 64)}, {1, rows}, {}}}));
    recorder_->barrier();
}

void VulkanStep::multiply(const Region& x, std::span<const Product> products, bool ofLogitRows) {
    const Features& has = backend_.gpu().features();
    const InputLayout& at = layout_.inputWords;
    if (std::any_of(products.begin(), products.end(), [&](const Product& one) { return dots(one.weights.type); }))
        quantize(x, products[0].weights.columns, ofLogitRows ? Count::logitRows : Count::rows);
    for (const bool decode : {true, false}) {
        if (decode ? !decodes() : !prefills())
            continue;
        if (!decode && decodes())
            recorder_->barrier();
        const Count tiles = ofLogitRows ? (decode ? Count::logitDecodeTiles : Count::logitPrefillTiles)
                                        : (decode ? Count::decodeTiles : Count::prefillTiles);
        for (const Product& product : products) {
            const TensorType type = product.weights.type;
            ProductPush push = pushOf(product.weights, backend_.tensor(product.weights));
            push.tilesAt = ofLogitRows ? (decode ? at.logitDecodeTiles : at.logitPrefillTiles)
                                       : (decode ? at.decodeTiles : at.prefillTiles);
            push.accumulate = product.accumulate ? 1 : 0;
            const Bindings bindings = operands(type, layout_.inputs, x, product.out);
            const std::uint32_t side = decode ? kMatvecRows : kMatmulSide;
            const BufferRange shape = groups({{{ceilDivide(push.weightRows, side)}, {1, tiles}, {}}});
            if (decode)
                recorder_->dispatch(matvecName(type, has, dots(type)), {0, layout_.decodeTile}, bindings, push, shape);
            else
                recorder_->dispatch(matmulName(type, has, dots(type)), {0}, bindings, push, shape);
        }
    }
}

// In floats, and by matvec for both kinds of rows, so that which experts a row takes hangs on nothing but its x.
void VulkanStep::multiplyRouter(const DeviceTensor& router) {
    ProductPush push = pushOf(router, backend_.tensor(router));
    push.tilesAt = layout_.inputWords.rowTiles;
    recorder_->dispatch(matvecName(router.type, backend_.gpu().features(), false), {0, layout_.rowTile},
                        {range(layout_.inputs), range(layout_.normed), range(layout_.routerLogits)}, push,
                        groups({{{ceilDivide(push.weightRows, kMatvecRows)}, {1, Count::rowTiles}, {}}}));
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
            const Bindings bindings = operands(type, layout_.groups, product.x, product.out);
            const BufferRange shape = expertGroups((down ? 2u : 0u) + (decode ? 0u : 1u));
            if (decode)
                recorder_->dispatch(matvecName(type, has, dots(type)), {1, layout_.decodeTile}, bindings, push, shape);
            else
                recorder_->dispatch(matmulName(type, has, dots(type)), {1}, bindings, push, shape);
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
    const auto anyDots = [&](DeviceTensor ExpertTensors::*part) {
        return std::any_of(op.experts.begin(), op.experts.end(),
                           [&](const ExpertTensors& expert) { return dots((expert.*part).type); });
    };
    const auto bothKinds = [&](std::span<const Grouped> products, bool isDown) {
        if (decodes())
            multiplyGrouped(op, products, true, isDown);
        if (decodes() && prefills())
            recorder_->barrier();
        if (prefills())
            multiplyGrouped(op, products, false, isDown);
    };
    if (anyDots(&ExpertTensors::gate) || anyDots(&ExpertTensors::up))
        quantize(layout_.normed, config_.dim, Count::rows);
    bothKinds(gateAndUp, false);
    recorder_->barrier();
    recorder_->dispatch("silu", {}, {BufferRange{}, range(layout_.up), range(layout_.gate)}, number(config_.ffn),
                        groups({{{ceilDivide(number(config_.ffn), 4 * 64)}, {1, Count::entries}, {}}}));
    recorder_->barrier();
    if (anyDots(&ExpertTensors::down))
        quantize(layout_.gate, config_.ffn, Count::entries);
    bothKinds({&down, 1}, true);
}

}  // namespace sirocco::vulkan
