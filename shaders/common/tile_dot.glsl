// A step of matmul.comp in integers: two sixteens (dot.glsl) of each row.
const uint kWords = 2 * 4;
shared uint weightTile[kWords * kSide];  // [word][weight row]
shared uint highTile[kWords * kSide];    // [word][row of x], likewise of the low bytes
shared uint lowTile[kWords * kSide];
shared vec2 weightScales[2 * kSide];  // [sixteen][weight row]: scale and offset
shared vec2 inputScales[2 * kSide];   // [sixteen][row of x]: scale and sum of the quants

// What a thread loads: the same sixteen of each step, of a weight row and of a row of x.
struct Source {
    uint row, sixteen;  // in the tile
    Row weights;
    uint x;  // the first sixteen of the row
};

Source sourceOf(Tile tile, Tensor weights, uint firstRow, uint thread) {
    Source source;
    source.row = thread % kSide;
    source.sixteen = thread / kSide;
    source.weights = rowOf(weights, min(firstRow + source.row, push.weightRows - 1));
    source.x = entryOf(tile, min(source.row, tile.count - 1)) / push.divisor * (push.columns / 16);
    return source;
}

void load(Source source, uint column) {
    const uint sixteen = column / 16 + source.sixteen;
    const uvec4 weights = quantsOf(source.weights, sixteen, push.columns);
    const Quantized input_ = quantizedAt(source.x + sixteen);
    const uint to = source.sixteen * 4 * kSide + source.row;
    [[unroll]] for (uint i = 0; i < 4; ++i) {
        weightTile[to + i * kSide] = weights[i];
        highTile[to + i * kSide] = input_.high[i];
        lowTile[to + i * kSide] = input_.low[i];
    }
    const uint at = source.sixteen * kSide + source.row;
    weightScales[at] = scaleOf(source.weights, 2 * sixteen, push.columns);
    inputScales[at] = vec2(input_.scale, input_.total);
}

void multiply(uint m, uint n, precise inout float sums[4][4]) {
    [[unroll]] for (uint s = 0; s < 2; ++s) {
        uvec4 weights[4];
        vec2 scales_[4];
        [[unroll]] for (uint i = 0; i < 4; ++i) {
            scales_[i] = weightScales[s * kSide + m + i];
            [[unroll]] for (uint word = 0; word < 4; ++word)
                weights[i][word] = weightTile[(4 * s + word) * kSide + m + i];
        }
        [[unroll]] for (uint j = 0; j < 4; ++j) {
            Quantized input_;
            input_.scale = inputScales[s * kSide + n + j].x;
            input_.total = inputScales[s * kSide + n + j].y;
            [[unroll]] for (uint word = 0; word < 4; ++word) {
                input_.high[word] = highTile[(4 * s + word) * kSide + n + j];
                input_.low[word] = lowTile[(4 * s + word) * kSide + n + j];
            }
            [[unroll]] for (uint i = 0; i < 4; ++i)
                sums[i][j] = plus(sums[i][j], weights[i], scales_[i], input_);
        }
    }
}
