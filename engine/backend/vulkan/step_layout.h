// Where a step's activations, inputs and outputs lie in the backend's scratch memory, and the shapes of its tiles.
#pragma once

#include <cstdint>

#include "engine/backend/backend.h"

namespace sirocco::vulkan {

inline constexpr std::uint32_t kDecodeTile = 8;        // rows that a matvec takes at most (matvec.comp)
inline constexpr std::uint32_t kMatvecRows = 4;        // weight rows of one of its workgroups
inline constexpr std::uint32_t kMatmulSide = 32;       // rows of both kinds of a matmul's tile (matmul.comp)
inline constexpr std::uint32_t kSplitPositions = 256;  // of a stretch of a decode row's past (attention.comp)
inline constexpr std::uint32_t kArgumentSlots = 64;    // different shapes of dispatches
inline constexpr std::uint32_t kTableWords = 8;        // of a tensor in a table of experts (product.glsl)

constexpr std::uint32_t ceilDivide(std::uint64_t value, std::uint64_t unit) {
    return static_cast<std::uint32_t>((value + unit - 1) / unit);
}

struct Region {
    std::uint64_t offset = 0;  // bytes
    std::uint64_t size = 0;
};

// Of what the host writes for each run, and the offsets of its parts in words. Tiles are { expert, first row, rows, -
// }.
struct InputLayout {
    std::uint32_t tokens, positions, sequences, logitRows, blockTable, rope;
    std::uint32_t decodeTiles, prefillTiles, rowTiles, attentionTiles, logitDecodeTiles, logitPrefillTiles;
    std::uint32_t arguments;  // [kArgumentSlots][3]
    std::uint32_t words;
};

// Of what the router leaves for the experts.
struct GroupLayout {
    std::uint32_t stats = 0;  // experts read, experts read by decode rows
    std::uint32_t arguments;  // [4][3]: gate and up of decode rows, of prefill rows, down likewise
    std::uint32_t decodeTiles, prefillTiles, order;
    std::uint32_t words;
};

struct StepLayout {
    // dot: with room for the quants of what quantised weights are multiplied with (quantize.comp).
    StepLayout(const MixtralConfig& config, const StepShape& shape, bool dot);

    std::uint32_t rows, decodeRows, prefillRows, entries;
    std::uint32_t tableStride;    // KV blocks of a sequence
    std::uint32_t splits;         // of the longest past
    std::uint32_t decodeTile;     // rows
    std::uint32_t rowTile;        // rows that the router takes at a time
    std::uint32_t attentionRows;  // of one tile of prefill attention
    InputLayout inputWords;
    GroupLayout groupWords;

    Region inputs, groups;
    Region hidden, normed, query, key, value, attended, parts;
    Region routerLogits, weights, choices;  // choices: [layers][rows][used]
    Region gate, up, expertOut, logits;
    Region quants, quantScales;  // of one product's x at a time
    std::uint64_t deviceBytes = 0;

    Region readLogits, readChoices, readStats;  // in memory that the host reads
    std::uint64_t readbackBytes = 0;
    std::uint64_t choicesOfLayer = 0;  // bytes from one layer's choices to the next one's
};

}  // namespace sirocco::vulkan
