// Where keys and values lie: [blocks][kvHeads][64 positions][headDim] of KV_F16, KV_F32, or KV_Q8_0 quants. The scales of
// the latter are in a pool of their own, [blocks][kvHeads][64][headDim / 32], a word with those of key and value.
#include "shaders/common/words.glsl"

layout(constant_id = 0) const uint kHeadDim = 128;

#if defined(KV_F32)
const uint kRowWords = kHeadDim;
#elif defined(KV_F16)
const uint kRowWords = kHeadDim / 2;
#else
const uint kRowWords = kHeadDim / 4;
const uint kScaleWords = kHeadDim / 32;
#endif
const uint kBlockPositions = 64;

// The number of a position's row in a pool.
uint poolRow(uint block, uint kvHeads, uint head, uint position) {
    return (block * kvHeads + head) * kBlockPositions + position % kBlockPositions;
}
