// attended = softmax(query K^T / sqrt(headDim)) V, online over tiles of 32 positions. A workgroup takes one key/value head
// and the query heads that share it, of up to kRows rows of one sequence.
//
// Prefill rows walk all their positions. A decode row is split into stretches of kSplit positions that begin at multiples
// of it, each a workgroup whose result attention_merge adds up: { values[headDim], maximum, sum }.
//
// Inner loops take four at a time: it is faster, and Mesa's llvmpipe ends an invocation's loops, silently, after 65535
// iterations of all of them together.
#version 450
#extension GL_EXT_control_flow_attributes : require
#include "shaders/common/kv.glsl"

layout(local_size_x = 64) in;
layout(constant_id = 1) const uint kGroup = 4;  // query heads of a key/value head
layout(constant_id = 2) const uint kRows = 1;
layout(constant_id = 3) const uint kSplit = 0;  // 0: prefill
layout(set = 0, binding = 0) readonly buffer Inputs { int inputs[]; };
layout(set = 0, binding = 1) readonly buffer Query { float query[]; };
layout(set = 0, binding = 2) writeonly buffer Output { float result[]; };
layout(push_constant) uniform Push {
    uvec2 keys, values, scales;
    uint kvHeads;
    uint positionsAt, sequencesAt, tableAt, tilesAt;
    uint tableStride;
    float scale;  // 1/sqrt(headDim)
    uint splits;  // stretches that the output has room for, of each row
} push;

const uint kThreads = 64;
const uint kTile = 32;
const uint kQueries = kRows * kGroup;
const uint kQueriesEach = (kQueries + 1) / 2;
const uint kDimsEach = (kHeadDim + kThreads - 1) / kThreads;
const float kLowest = -3.4e38;
shared float queries[kQueries * kHeadDim];
shared float scores[kQueries * (kTile + 1)];
shared float maximum[kQueries];
shared float sum[kQueries];
shared float factor[kQueries];

// scores[q][p] = scale * query[q] . key of position p, for the queries of this half of the workgroup.
void score(uint p, uint half_, uint poolAt) {
    precise float products[kQueriesEach];
    [[unroll]] for (uint i = 0; i < kQueriesEach; ++i)
        products[i] = 0;
    const uint from = poolAt * kRowWords;
    for (uint fourth = 0; fourth < kRowWords; fourth += 4)
        [[unroll]] for (uint f = 0; f < 4; ++f) {
            const uint w = fourth + f;
            const uint word = wordAt(push.keys, from + w);
#if defined(KV_F32)
            const uint each = 1;
            const vec4 k = vec4(uintBitsToFloat(word), 0, 0, 0);
#elif defined(KV_F16)
            const uint each = 2;
            const vec4 k = vec4(unpackHalf2x16(word), 0, 0);
#else
            const uint each = 4;
            const float scale = unpackHalf2x16(wordAt(push.scales, poolAt * kScaleWords + w / 8)).x;
            const vec4 k = vec4((ivec4(word) << ivec4(24, 16, 8, 0)) >> 24) * scale;
#endif
            [[unroll]] for (uint i = 0; i < kQueriesEach; ++i) {
                const uint q = min(2 * i + half_, kQueries - 1);
                [[unroll]] for (uint d = 0; d < each; ++d)
                    products[i] = fma(queries[q * kHeadDim + w * each + d], k[d], products[i]);
            }
        }
    [[unroll]] for (uint i = 0; i < kQueriesEach; ++i)
        if (2 * i + half_ < kQueries)
            scores[(2 * i + half_) * (kTile + 1) + p] = products[i] * push.scale;
}

float valueAt(uint poolAt, uint d) {
#if defined(KV_F32)
    return uintBitsToFloat(wordAt(push.values, poolAt * kRowWords + d));
#elif defined(KV_F16)
    return halfAt(push.values, poolAt * kRowWords * 2 + d);
#else
    const float scale = unpackHalf2x16(wordAt(push.scales, poolAt * kScaleWords + d / 32)).y;
    return float(bitfieldExtract(int(byteAt(push.values, poolAt * kRowWords * 4 + d)), 0, 8)) * scale;
#endif
}

void main() {
    const uint thread = gl_LocalInvocationID.x;
    const uint head = gl_WorkGroupID.x;
    const bool prefill = kSplit == 0;
    const uint firstRow = prefill ? uint(inputs[push.tilesAt + 4 * gl_WorkGroupID.y + 1]) : gl_WorkGroupID.z;
    const uint rows = prefill ? uint(inputs[push.tilesAt + 4 * gl_WorkGroupID.y + 2]) : 1;
    const uint begin = prefill ? 0 : gl_WorkGroupID.y * kSplit;
    const uint last = uint(inputs[push.positionsAt + firstRow + rows - 1]);
    if (begin > last)
        return;
    const uint end = prefill ? last + 1 : min(last + 1, begin + kSplit);
    const uint table = push.tableAt + uint(inputs[push.sequencesAt + firstRow]) * push.tableStride;

    for (uint i = thread; i < kQueries * kHeadDim; i += kThreads) {
        const uint row = firstRow + min(i / (kGroup * kHeadDim), rows - 1);
        queries[i] = query[(row * push.kvHeads + head) * kGroup * kHeadDim + i % (kGroup * kHeadDim)];
    }
    for (uint q = thread; q < kQueries; q += kThreads) {
        maximum[q] = kLowest;
        sum[q] = 0;
    }
    precise float out_[kQueries][kDimsEach];
    [[unroll]] for (uint q = 0; q < kQueries; ++q)
        [[unroll]] for (uint i = 0; i < kDimsEach; ++i)
            out_[q][i] = 0;
    barrier();

    for (uint start = begin; start < end; start += kTile) {
        const uint block = uint(inputs[table + start / kBlockPositions]);
        const uint count = min(kTile, end - start);
        const uint poolAt = poolRow(block, push.kvHeads, head, start);
        if (thread % kTile < count)
            score(thread % kTile, thread / kTile, poolAt + thread % kTile);
        barrier();
        for (uint q = thread; q < kQueries; q += kThreads) {
            // Positions after the row's own are not there for it, not even as zeros times what they hold.
            const uint position = uint(inputs[push.positionsAt + firstRow + min(q / kGroup, rows - 1)]);
            const uint visible = position < start ? 0 : min(count, position - start + 1);
            float largest = maximum[q];
            for (uint fourth = 0; fourth < visible; fourth += 4)
                [[unroll]] for (uint f = 0; f < 4; ++f)
                    if (fourth + f < visible)
                        largest = max(largest, scores[q * (kTile + 1) + fourth + f]);
            const float shrink = exp(maximum[q] - largest);
            precise float total = sum[q] * shrink;
            for (uint fourth = 0; fourth < count; fourth += 4)
                [[unroll]] for (uint f = 0; f < 4; ++f) {
                    const uint p = fourth + f;
                    const float weight = p < visible ? exp(scores[q * (kTile + 1) + p] - largest) : 0;
                    scores[q * (kTile + 1) + p] = weight;
                    total += weight;
                }
            maximum[q] = largest;
            sum[q] = total;
            factor[q] = shrink;
        }
        barrier();
        [[unroll]] for (uint i = 0; i < kDimsEach; ++i) {
            const uint d = thread + i * kThreads;
            if (d >= kHeadDim)
                break;
            [[unroll]] for (uint q = 0; q < kQueries; ++q)
                out_[q][i] *= factor[q];
            for (uint fourth = 0; fourth < count; fourth += 4)
                [[unroll]] for (uint f = 0; f < 4; ++f) {
                    const uint p = fourth + f;
                    const float value = valueAt(poolAt + p, d);
                    [[unroll]] for (uint q = 0; q < kQueries; ++q) {
                        const float weight = scores[q * (kTile + 1) + p];
                        out_[q][i] = weight != 0 ? fma(weight, value, out_[q][i]) : out_[q][i];
                    }
                }
        }
        barrier();
    }

    [[unroll]] for (uint q = 0; q < kQueries; ++q) {
        const uint row = firstRow + q / kGroup;
        const uint queryHead = head * kGroup + q % kGroup;
        if (q / kGroup >= rows)
            break;
        const uint heads = push.kvHeads * kGroup;
        [[unroll]] for (uint i = 0; i < kDimsEach; ++i) {
            const uint d = thread + i * kThreads;
            if (d >= kHeadDim)
                break;
            if (prefill)
                result[(row * heads + queryHead) * kHeadDim + d] = out_[q][i] / sum[q];
            else
                result[((row * heads + queryHead) * push.splits + gl_WorkGroupID.y) * (kHeadDim + 2) + d] = out_[q][i];
        }
        if (!prefill && thread == 0) {
            const uint to = ((row * heads + queryHead) * push.splits + gl_WorkGroupID.y) * (kHeadDim + 2) + kHeadDim;
            result[to] = maximum[q];
            result[to + 1] = sum[q];
        }
    }
}
