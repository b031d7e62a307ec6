#include "engine/backend/vulkan/step_layout.h"

#include <algorithm>

namespace sirocco::vulkan {
namespace {

constexpr std::uint64_t kAlignment = 256;  // the largest that a device may ask of an offset

Region take(std::uint64_t& end, std::uint64_t bytes) {
    const Region region{end, std::max<std::uint64_t>(bytes, 4)};
    end += (region.size + kAlignment - 1) / kAlignment * kAlignment;
    return region;
}

std::uint32_t takeWords(std::uint32_t& end, std::uint64_t words) {
    const std::uint32_t at = end;
    end += static_cast<std::uint32_t>((words + 3) / 4 * 4);
    return at;
}

// Few sizes, so that few pipelines are compiled: one row, two, or up to eight.
std::uint32_t tileFor(std::uint32_t rows) { return rows <= 2 ? std::max(rows, 1u) : kDecodeTile; }

// Query heads of a tile that fit into the shared memory that every device has, and into registers.
std::uint32_t attentionRowsOf(const MixtralConfig& config) {
    const auto group = static_cast<std::uint32_t>(config.heads / config.kvHeads);
    std::uint32_t rows = std::max<std::uint32_t>(16 / group, 1);
    while (rows > 1 && rows * group * static_cast<std::uint32_t>(config.headDim) > 2048)
        rows /= 2;
    return rows;
}

}  // namespace

StepLayout::StepLayout(const MixtralConfig& config, const StepShape& shape, bool dot)
    : rows(static_cast<std::uint32_t>(shape.rows)),
      decodeRows(static_cast<std::uint32_t>(shape.decodeRows)),
      prefillRows(rows - decodeRows),
      entries(rows * static_cast<std::uint32_t>(config.expertsUsed)),
      tableStride(ceilDivide(static_cast<std::uint64_t>(shape.kvPositions), kKvBlockPositions)),
      splits(ceilDivide(static_cast<std::uint64_t>(shape.kvPositions), kSplitPositions)),
      decodeTile(tileFor(decodeRows)),
      rowTile(tileFor(rows)),
      attentionRows(attentionRowsOf(config)) {
    const auto experts = static_cast<std::uint32_t>(config.experts);
    const auto used = static_cast<std::uint32_t>(config.expertsUsed);
    const auto logitRows = static_cast<std::uint32_t>(shape.logitRows);

    std::uint32_t end = 4;  // rows, decode rows
    inputWords.tokens = takeWords(end, rows);
    inputWords.positions = takeWords(end, rows);
    inputWords.sequences = takeWords(end, rows);
    inputWords.logitRows = takeWords(end, logitRows);
    inputWords.blockTable = takeWords(end, std::uint64_t{tableStride} * static_cast<std::uint32_t>(shape.sequences));
    inputWords.rope = takeWords(end, std::uint64_t{rows} * static_cast<std::uint32_t>(config.headDim));
    inputWords.decodeTiles = takeWords(end, 4 * ceilDivide(decodeRows, decodeTile));
    inputWords.prefillTiles = takeWords(end, 4 * ceilDivide(prefillRows, kMatmulSide));
    inputWords.rowTiles = takeWords(end, 4 * ceilDivide(rows, rowTile));
    inputWords.attentionTiles = takeWords(end, 4 * prefillRows);
    inputWords.logitDecodeTiles = takeWords(end, 4 * ceilDivide(std::min(logitRows, decodeRows), decodeTile));
    inputWords.logitPrefillTiles = takeWords(end, 4 * ceilDivide(std::min(logitRows, prefillRows), kMatmulSide));
    inputWords.arguments = takeWords(end, 3 * kArgumentSlots);
    inputWords.words = end;

    end = 4;
    groupWords.arguments = takeWords(end, 12);
    groupWords.decodeTiles = takeWords(end, 4 * decodeRows * used);
    groupWords.prefillTiles = takeWords(end, 4 * (experts + ceilDivide(prefillRows * used, kMatmulSide)));
    groupWords.order = takeWords(end, entries);
    groupWords.words = end;

    const auto floats = [&](std::uint64_t count, int width) {
        return take(deviceBytes, count * static_cast<std::uint64_t>(width) * 4);
    };
    inputs = take(deviceBytes, std::uint64_t{inputWords.words} * 4);
    groups = take(deviceBytes, std::uint64_t{groupWords.words} * 4);
    hidden = floats(rows, config.dim);
    normed = floats(std::max(rows, logitRows), config.dim);
    query = floats(rows, config.queryWidth());
    key = floats(rows, config.kvWidth());
    value = floats(rows, config.kvWidth());
    attended = floats(rows, config.queryWidth());
    parts = floats(std::uint64_t{decodeRows} * static_cast<std::uint32_t>(config.heads) * splits, config.headDim + 2);
    routerLogits = floats(rows, config.experts);
    weights = floats(entries, 1);
    choicesOfLayer = (std::uint64_t{entries} * 4 + kAlignment - 1) / kAlignment * kAlignment;
    choices = take(deviceBytes, choicesOfLayer * static_cast<std::uint64_t>(config.layers));
    gate = floats(entries, config.ffn);
    up = floats(entries, config.ffn);
    expertOut = floats(entries, config.dim);
    logits = floats(logitRows, config.vocab);
    if (dot) {
        const auto elements = [](std::uint64_t count, int width) { return count * static_cast<std::uint64_t>(width); };
        const std::uint64_t most = std::max({elements(std::max(rows, logitRows), config.dim),
                                             elements(rows, config.queryWidth()), elements(entries, config.ffn)});
        quants = take(deviceBytes, most * 2);
        quantScales = take(deviceBytes, most / 16 * 8);
    }

    readLogits = take(readbackBytes, logits.size);
    readChoices = take(readbackBytes, choices.size);
    readStats = take(readbackBytes, 8);
}

}  // namespace sirocco::vulkan
