// Decode rows: each workgroup reads four rows of weights once for up to kTile rows of x.
#version 450
#include "shaders/common/product.glsl"
#ifdef SUBGROUP
#extension GL_KHR_shader_subgroup_arithmetic : require
#endif

layout(local_size_x = 32) in;
layout(constant_id = 1) const uint kTile = 1;

const uint kThreads = 32;
const uint kWeightRows = 4;
shared float partial[kWeightRows * kTile * kThreads];

void main() {
    const Tile tile = tileAt(gl_WorkGroupID.y);
    if (!isOurs(tile))
        return;
    const Tensor weights = weightsOf(tile);
    const uint thread = gl_LocalInvocationID.x;
    const uint firstRow = gl_WorkGroupID.x * kWeightRows;

    Row rows[kWeightRows];
    [[unroll]] for (uint m = 0; m < kWeightRows; ++m)
        rows[m] = rowOf(weights, min(firstRow + m, push.weightRows - 1));
    uint at[kTile];
    [[unroll]] for (uint t = 0; t < kTile; ++t)
        at[t] = t < tile.count ? entryOf(tile, t) / push.divisor : 0;
    precise float sums[kWeightRows][kTile];
    [[unroll]] for (uint m = 0; m < kWeightRows; ++m)
        [[unroll]] for (uint t = 0; t < kTile; ++t)
            sums[m][t] = 0;

#ifdef DOT
    for (uint i = thread; i < push.columns / 16; i += kThreads) {
        uvec4 w[kWeightRows];
        vec2 scale[kWeightRows];
        [[unroll]] for (uint m = 0; m < kWeightRows; ++m) {
            w[m] = quantsOf(rows[m], i, push.columns);
            scale[m] = scaleOf(rows[m], 2 * i, push.columns);
        }
        [[unroll]] for (uint t = 0; t < kTile; ++t) {
            if (t >= tile.count)
                break;
            const Quantized sixteen = quantizedAt(at[t] * (push.columns / 16) + i);
            [[unroll]] for (uint m = 0; m < kWeightRows; ++m)
                sums[m][t] = plus(sums[m][t], w[m], scale[m], sixteen);
        }
    }
#else
    for (uint i = thread; i < push.columns / 8; i += kThreads) {
        Eight w[kWeightRows];
        [[unroll]] for (uint m = 0; m < kWeightRows; ++m)
            w[m] = eightOf(rows[m], i, push.columns);
        [[unroll]] for (uint t = 0; t < kTile; ++t) {
            if (t >= tile.count)
                break;
            const uint from = at[t] * (push.columns / 4) + 2 * i;
            const vec4 low = x[from];
            const vec4 high = x[from + 1];
            precise const float total =
                ((low.x + low.y) + (low.z + low.w)) + ((high.x + high.y) + (high.z + high.w));
            [[unroll]] for (uint m = 0; m < kWeightRows; ++m) {
                precise float product = w[m].low.x * low.x;
                product = fma(w[m].low.y, low.y, product);
                product = fma(w[m].low.z, low.z, product);
                product = fma(w[m].low.w, low.w, product);
                product = fma(w[m].high.x, high.x, product);
                product = fma(w[m].high.y, high.y, product);
                product = fma(w[m].high.z, high.z, product);
                product = fma(w[m].high.w, high.w, product);
                sums[m][t] = fma(w[m].scale, product, sums[m][t]);
                if (HAS_OFFSET)
                    sums[m][t] = fma(-w[m].offset, total, sums[m][t]);
            }
        }
    }
#endif

#ifdef SUBGROUP
    [[unroll]] for (uint m = 0; m < kWeightRows; ++m)
        [[unroll]] for (uint t = 0; t < kTile; ++t) {
            precise const float sum = subgroupAdd(sums[m][t]);
            if (subgroupElect())
                partial[(m * kTile + t) * kThreads + gl_SubgroupID] = sum;
        }
    const uint parts = gl_NumSubgroups;
#else
    [[unroll]] for (uint m = 0; m < kWeightRows; ++m)
        [[unroll]] for (uint t = 0; t < kTile; ++t)
            partial[(m * kTile + t) * kThreads + thread] = sums[m][t];
    const uint parts = kThreads;
#endif
    barrier();
    for (uint i = thread; i < kWeightRows * kTile; i += kThreads) {
        const uint t = i % kTile;
        const uint row = firstRow + i / kTile;
        if (t >= tile.count || row >= push.weightRows)
            continue;
        precise float sum = partial[i * kThreads];
        for (uint p = 1; p < parts; ++p)
            sum += partial[i * kThreads + p];
        const uint to = entryOf(tile, t) * push.weightRows + row;
        result[to] = push.accumulate != 0 ? result[to] + sum : sum;
    }
}
