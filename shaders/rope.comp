// Turns the pairs of query and key heads by the row's position and writes keys and values to their block. A workgroup
// takes a row and one query head, or one key/value head.
#version 450
#include "shaders/common/kv.glsl"

layout(local_size_x = 64) in;
layout(set = 0, binding = 0) readonly buffer Inputs { int inputs[]; };
layout(set = 0, binding = 1) readonly buffer Key { float key[]; };
layout(set = 0, binding = 2) buffer Query { float query[]; };
layout(set = 0, binding = 3) readonly buffer Value { float value[]; };
layout(push_constant) uniform Push {
    uvec2 keys, values, scales;
    uint heads, kvHeads;
    uint positionsAt, sequencesAt, tableAt, ropeAt;
    uint tableStride;
    uint halfSplit;
} push;

const uint kThreads = 64;
shared float turned[kHeadDim];
shared float plain[kHeadDim];

// Indices of a pair's two elements.
uvec2 pairOf(uint i) { return push.halfSplit != 0 ? uvec2(i, i + kHeadDim / 2) : uvec2(2 * i, 2 * i + 1); }

vec2 turn(vec2 pair, uint row, uint i) {
    const uint at = push.ropeAt + row * kHeadDim + 2 * i;
    const float c = intBitsToFloat(inputs[at]);
    const float s = intBitsToFloat(inputs[at + 1]);
    return vec2(pair.x * c - pair.y * s, pair.x * s + pair.y * c);
}

#ifdef KV_Q8_0
// Quants of a part of 32 as ggml rounds them; returns the scale.
float quantize(bool ofKey, uint part, uvec2 pool, uint to) {
    float largest = 0;
    for (uint i = 0; i < 32; ++i)
        largest = max(largest, abs(ofKey ? turned[32 * part + i] : plain[32 * part + i]));
    const float scale = largest / 127;
    const float inverse = scale > 0 ? 1 / scale : 0;
    for (uint w = 0; w < 8; ++w) {
        uint word = 0;
        for (uint i = 0; i < 4; ++i) {
            const float x = (ofKey ? turned[32 * part + 4 * w + i] : plain[32 * part + 4 * w + i]) * inverse;
            const int quant = int(sign(x) * floor(abs(x) + 0.5));
            word |= (uint(quant) & 255) << (8 * i);
        }
        Words(pool).w[to + 8 * part + w] = word;
    }
    return scale;
}
#endif

void main() {
    const uint thread = gl_LocalInvocationID.x;
    const uint row = gl_WorkGroupID.y;
    if (gl_WorkGroupID.x < push.heads) {
        const uint first = (row * push.heads + gl_WorkGroupID.x) * kHeadDim;
        for (uint i = thread; i < kHeadDim / 2; i += kThreads) {
            const uvec2 at = first + pairOf(i);
            const vec2 pair = turn(vec2(query[at.x], query[at.y]), row, i);
            query[at.x] = pair.x;
            query[at.y] = pair.y;
        }
        return;
    }
    const uint head = gl_WorkGroupID.x - push.heads;
    const uint first = (row * push.kvHeads + head) * kHeadDim;
    for (uint i = thread; i < kHeadDim / 2; i += kThreads) {
        const uvec2 at = pairOf(i);
        const vec2 pair = turn(vec2(key[first + at.x], key[first + at.y]), row, i);
        turned[at.x] = pair.x;
        turned[at.y] = pair.y;
        plain[at.x] = value[first + at.x];
        plain[at.y] = value[first + at.y];
    }
    barrier();
    const uint position = uint(inputs[push.positionsAt + row]);
    const uint table = push.tableAt + uint(inputs[push.sequencesAt + row]) * push.tableStride;
    const uint block = uint(inputs[table + position / kBlockPositions]);
    const uint poolAt = poolRow(block, push.kvHeads, head, position);
    const uint to = poolAt * kRowWords;
#if defined(KV_F32)
    for (uint i = thread; i < kHeadDim; i += kThreads) {
        Words(push.keys).w[to + i] = floatBitsToUint(turned[i]);
        Words(push.values).w[to + i] = floatBitsToUint(plain[i]);
    }
#elif defined(KV_F16)
    for (uint i = thread; i < kHeadDim / 2; i += kThreads) {
        Words(push.keys).w[to + i] = packHalf2x16(vec2(turned[2 * i], turned[2 * i + 1]));
        Words(push.values).w[to + i] = packHalf2x16(vec2(plain[2 * i], plain[2 * i + 1]));
    }
#else
    for (uint part = thread; part < kHeadDim / 32; part += kThreads) {
        const float keyScale = quantize(true, part, push.keys, to);
        const float valueScale = quantize(false, part, push.values, to);
        Words(push.scales).w[poolAt * kScaleWords + part] = packHalf2x16(vec2(keyScale, valueScale));
    }
#endif
}
