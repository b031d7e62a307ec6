// A step of matmul.comp in integers: two sixteens (dot.glsl) of each row.
const uint kWords = 2 * 4;
shared uint weightTile[kWords * kSide];  // [word][weight row]
shared uint inputTile[kWords * kSide];   // [word][row of x]
shared vec2 weightScales[2 * kSide];     // [sixteen][weight row]: scale, offset
shared vec2 inputScales[2 * kSide];      // [sixteen][row of x]: scale, sum of the quants

// What a thread loads: the same sixteen of each step, of a weight row and of a row of x.
struct Source {
    uint row, sixteen;  // in the tile
    Row weights;
    uint x;
};

Source sourceOf(Tile tile, Tensor weights, uint firstRow, uint thread) {
    Source source;
    source.row = thread % kSide;
    source.sixteen = thread / kSide;
    source.weights = rowOf(weights, min(firstRow + source.row, push.weightRows - 1));
    source.x = entryOf(tile, min(source.row, tile.count - 1)) / push.divisor;
    return source;
}

void load(Source source, uint column) {
    const uint block = column / 32;
    const uint sixteen = 2 * block + source.sixteen;
    const uvec4 w = quantsOf(source.weights, sixteen, push.columns);
    const uvec4 four = quants[source.x * (push.columns / 16) + sixteen];
    const uint to = source.sixteen * 4 * kSide + source.row;
    [[unroll]] for (uint i = 0; i < 4; ++i) {
        weightTile[to + i * kSide] = w[i];
        inputTile[to + i * kSide] = four[i];
    }
    const uint at = source.sixteen * kSide + source.row;
    weightScales[at] = scaleOf(source.weights, 2 * sixteen, push.columns);
    inputScales[at] = scaleOfX(scales[source.x * (push.columns / 32) + block], source.sixteen);
}

void multiply(uint m, uint n, precise inout float sums[4][4]) {
    [[unroll]] for (uint s = 0; s < 2; ++s) {
        uvec4 a[4], b[4];
        [[unroll]] for (uint i = 0; i < 4; ++i)
            [[unroll]] for (uint word = 0; word < 4; ++word) {
                a[i][word] = weightTile[(4 * s + word) * kSide + m + i];
                b[i][word] = inputTile[(4 * s + word) * kSide + n + i];
            }
        [[unroll]] for (uint i = 0; i < 4; ++i)
            [[unroll]] for (uint j = 0; j < 4; ++j) {
                const vec2 x = inputScales[s * kSide + n + j];
                sums[i][j] =
                    fma(x.x, valueOf(weightScales[s * kSide + m + i], dot16(a[i], b[j]), x.y), sums[i][j]);
            }
    }
}
