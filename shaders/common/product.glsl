// What matvec and matmul share: out[row] (+)= W x[row] for a tile of rows. Grouped products take a tile's weights from a
// table by the tile's expert, and find its rows through the order that the router has sorted them into.
#extension GL_EXT_control_flow_attributes : require
#ifdef DOT
#include "shaders/common/dot.glsl"
#else
#include "shaders/common/weights.glsl"
#endif

struct Tile {
    uint expert, first, count, unused;
};

layout(set = 0, binding = 0) readonly buffer Tiles { uint tiles[]; };
#ifdef DOT
layout(set = 0, binding = 1) readonly buffer Quants { uvec4 quants[]; };
layout(set = 0, binding = 3) readonly buffer Scales { vec2 scales[]; };
#else
layout(set = 0, binding = 1) readonly buffer Input { vec4 x[]; };
#endif
layout(set = 0, binding = 2) buffer Output { float result[]; };

layout(push_constant) uniform Push {
    uvec2 base, tail;
    uint firstRows, stride;
    uvec2 table;  // [experts] Tensor, where products are grouped
    uint columns, weightRows;
    uint tilesAt;     // words into `tiles`
    uint orderAt;     // likewise
    uint divisor;     // x's row is an entry's number divided by this
    uint expertMask;  // of the experts whose weights have this pipeline's type
    uint accumulate;
} push;

layout(constant_id = 0) const bool kGrouped = false;

Tile tileAt(uint i) {
    const uint at = push.tilesAt + 4 * i;
    return Tile(tiles[at], tiles[at + 1], tiles[at + 2], 0);
}

Tensor weightsOf(Tile tile) {
    Tensor tensor = Tensor(push.base, push.tail, push.firstRows, push.stride);
    if (kGrouped) {
        const uint at = 8 * tile.expert;
        tensor.base = uvec2(wordAt(push.table, at), wordAt(push.table, at + 1));
        tensor.tail = uvec2(wordAt(push.table, at + 2), wordAt(push.table, at + 3));
        tensor.firstRows = wordAt(push.table, at + 4);
        tensor.stride = wordAt(push.table, at + 5);
    }
    return tensor;
}

bool isOurs(Tile tile) { return !kGrouped || (push.expertMask >> tile.expert & 1) != 0; }

// The row of `result` that the tile's i-th row goes to; x's row is that divided by push.divisor.
uint entryOf(Tile tile, uint i) { return kGrouped ? tiles[push.orderAt + tile.first + i] : tile.first + i; }

#ifdef DOT
// A sixteen of x, by its number in all of x.
Quantized quantizedAt(uint i) { return Quantized(quants[2 * i], quants[2 * i + 1], scales[i].x, scales[i].y); }
#endif
