// Prefill rows: a workgroup computes 32 weight rows by 32 rows of x, in steps of 32 columns that it turns into floats
// once. Each product is summed in order of columns, whatever else is in the tile.
#version 450
#include "shaders/common/product.glsl"
#ifdef HALF
#extension GL_EXT_shader_explicit_arithmetic_types_float16 : require
#endif

layout(local_size_x = 64) in;

const uint kThreads = 64;
const uint kSide = 32;         // rows of weights, rows of x, and columns of a step
const uint kPitch = kSide + 1;  // so that neighbours lie in different banks
#ifdef HALF
// Quants are small integers, which float16 holds exactly; their scales and offsets are applied to sums of 16 products.
shared float16_t weightTile[kSide * kPitch];  // [column][weight row]
shared vec2 scales[2 * kSide];                // [half of the columns][weight row]
#else
shared float weightTile[kSide * kPitch];
#endif
shared float inputTile[kSide * kPitch];    // [column][row of x]

void main() {
    const Tile tile = tileAt(gl_WorkGroupID.y);
    if (!isOurs(tile))
        return;
    const Tensor weights = weightsOf(tile);
    const uint thread = gl_LocalInvocationID.x;
    const uint firstRow = gl_WorkGroupID.x * kSide;
    const uint m = thread % 8 * 4;
    const uint n = thread / 8 * 4;
    // What this thread loads: eights of two weight rows, and of two rows of x.
    const uint loadRow = thread / 4;
    const uint loadEight = thread % 4;
    Row rows[2];
    uint from[2];
    [[unroll]] for (uint i = 0; i < 2; ++i) {
        rows[i] = rowOf(weights, min(firstRow + loadRow + 16 * i, push.weightRows - 1));
        from[i] = entryOf(tile, min(loadRow + 16 * i, tile.count - 1)) / push.divisor * (push.columns / 4);
    }
    precise float sums[4][4];
    [[unroll]] for (uint i = 0; i < 4; ++i)
        [[unroll]] for (uint j = 0; j < 4; ++j)
            sums[i][j] = 0;

    for (uint column = 0; column < push.columns; column += kSide) {
        const uint eight = column / 8 + loadEight;
        barrier();
        [[unroll]] for (uint i = 0; i < 2; ++i) {
            const Eight w = eightOf(rows[i], eight, push.columns);
#ifdef HALF
            const f16vec4 low = f16vec4(w.low);
            const f16vec4 high = f16vec4(w.high);
            if ((loadEight & 1) == 0)
                scales[loadEight / 2 * kSide + loadRow + 16 * i] = vec2(w.scale, w.offset);
#else
            const vec4 low = w.low * w.scale - w.offset;
            const vec4 high = w.high * w.scale - w.offset;
#endif
            const vec4 xLow = x[from[i] + 2 * eight];
            const vec4 xHigh = x[from[i] + 2 * eight + 1];
            const uint to = loadEight * 8 * kPitch + loadRow + 16 * i;
            [[unroll]] for (uint c = 0; c < 4; ++c) {
                weightTile[to + c * kPitch] = low[c];
                weightTile[to + (c + 4) * kPitch] = high[c];
                inputTile[to + c * kPitch] = xLow[c];
                inputTile[to + (c + 4) * kPitch] = xHigh[c];
            }
        }
        barrier();
#ifdef HALF
        for (uint half_ = 0; half_ < 2; ++half_) {
            precise float parts[4][4];
            precise float totals[4];
            [[unroll]] for (uint j = 0; j < 4; ++j) {
                totals[j] = 0;
                [[unroll]] for (uint i = 0; i < 4; ++i)
                    parts[i][j] = 0;
            }
            for (uint c = 16 * half_; c < 16 * half_ + 16; ++c)
                [[unroll]] for (uint j = 0; j < 4; ++j) {
                    const float b = inputTile[c * kPitch + n + j];
                    totals[j] += b;
                    [[unroll]] for (uint i = 0; i < 4; ++i)
                        parts[i][j] = fma(float(weightTile[c * kPitch + m + i]), b, parts[i][j]);
                }
            [[unroll]] for (uint i = 0; i < 4; ++i) {
                const vec2 scale = scales[half_ * kSide + m + i];
                [[unroll]] for (uint j = 0; j < 4; ++j) {
                    sums[i][j] = fma(scale.x, parts[i][j], sums[i][j]);
                    if (HAS_OFFSET)
                        sums[i][j] = fma(-scale.y, totals[j], sums[i][j]);
                }
            }
        }
#else
        for (uint c = 0; c < kSide; ++c) {
            float a[4], b[4];
            [[unroll]] for (uint i = 0; i < 4; ++i) {
                a[i] = weightTile[c * kPitch + m + i];
                b[i] = inputTile[c * kPitch + n + i];
            }
            [[unroll]] for (uint i = 0; i < 4; ++i)
                [[unroll]] for (uint j = 0; j < 4; ++j)
                    sums[i][j] = fma(a[i], b[j], sums[i][j]);
        }
#endif
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
