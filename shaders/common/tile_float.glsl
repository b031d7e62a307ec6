// A step of matmul.comp in floats: weights are turned into floats as they come, or, with HALF, quants into float16,
// which holds them exactly; their scales and offsets are then applied to sums of 16 products.
#ifdef HALF
#extension GL_EXT_shader_explicit_arithmetic_types_float16 : require
#endif

const uint kPitch = kSide + 1;  // so that neighbours lie in different banks
#ifdef HALF
shared float16_t weightTile[kSide * kPitch];  // [column][weight row]
shared vec2 scales[2 * kSide];                // [half of the columns][weight row]
#else
shared float weightTile[kSide * kPitch];
#endif
shared float inputTile[kSide * kPitch];  // [column][row of x]

// What a thread loads: the same eight of each step, of two weight rows and of two rows of x.
struct Source {
    uint row, eight;  // in the tile; the other rows are 16 further
    Row weights[2];
    uint x[2];
};

Source sourceOf(Tile tile, Tensor weights, uint firstRow, uint thread) {
    Source source;
    source.row = thread / 4;
    source.eight = thread % 4;
    [[unroll]] for (uint i = 0; i < 2; ++i) {
        source.weights[i] = rowOf(weights, min(firstRow + source.row + 16 * i, push.weightRows - 1));
        source.x[i] = entryOf(tile, min(source.row + 16 * i, tile.count - 1)) / push.divisor * (push.columns / 4);
    }
    return source;
}

void load(Source source, uint column) {
    const uint eight = column / 8 + source.eight;
    [[unroll]] for (uint i = 0; i < 2; ++i) {
        const uint row = source.row + 16 * i;
        const Eight w = eightOf(source.weights[i], eight, push.columns);
#ifdef HALF
        const f16vec4 low = f16vec4(w.low);
        const f16vec4 high = f16vec4(w.high);
        if ((source.eight & 1) == 0)
            scales[source.eight / 2 * kSide + row] = vec2(w.scale, w.offset);
#else
        const vec4 low = w.low * w.scale - w.offset;
        const vec4 high = w.high * w.scale - w.offset;
#endif
        const vec4 xLow = x[source.x[i] + 2 * eight];
        const vec4 xHigh = x[source.x[i] + 2 * eight + 1];
        const uint to = source.eight * 8 * kPitch + row;
        [[unroll]] for (uint c = 0; c < 4; ++c) {
            weightTile[to + c * kPitch] = low[c];
            weightTile[to + (c + 4) * kPitch] = high[c];
            inputTile[to + c * kPitch] = xLow[c];
            inputTile[to + (c + 4) * kPitch] = xHigh[c];
        }
    }
}

#ifdef HALF
void multiply(uint m, uint n, precise inout float sums[4][4]) {
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
}
#else
void multiply(uint m, uint n, precise inout float sums[4][4]) {
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
}
#endif
