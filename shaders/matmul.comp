// Prefill rows: a workgroup computes 32 weight rows by 32 rows of x, in steps of 32 columns that it brings into shared
// memory once. Each product is summed in order of columns, whatever else is in the tile.
#version 450
#include "shaders/common/product.glsl"

layout(local_size_x = 64) in;

const uint kSide = 32;  // rows of weights, rows of x, and columns of a step

#ifdef DOT
#include "shaders/common/tile_dot.glsl"
#else
#include "shaders/common/tile_float.glsl"
#endif

void main() {
    const Tile tile = tileAt(gl_WorkGroupID.y);
    if (!isOurs(tile))
        return;
    const uint thread = gl_LocalInvocationID.x;
    const uint firstRow = gl_WorkGroupID.x * kSide;
    const uint m = thread % 8 * 4;
    const uint n = thread / 8 * 4;
    const Source source = sourceOf(tile, weightsOf(tile), firstRow, thread);
    precise float sums[4][4];  // [weight row][row of x]
    [[unroll]] for (uint i = 0; i < 4; ++i)
        [[unroll]] for (uint j = 0; j < 4; ++j)
            sums[i][j] = 0;
    for (uint column = 0; column < push.columns; column += kSide) {
        barrier();
        load(source, column);
        barrier();
        multiply(m, n, sums);
    }
    [[unroll]] for (uint j = 0; j < 4; ++j) {
        if (n + j >= tile.count)
            break;
        const uint to = entryOf(tile, n + j) * push.weightRows + firstRow + m;
        [[unroll]] for (uint i = 0; i < 4; ++i)
            if (firstRow + m + i < push.weightRows)
                result[to + i] = push.accumulate != 0 ? result[to + i] + sums[i][j] : sums[i][j];
    }
}
