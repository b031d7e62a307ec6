// Matrix products over stored blocks, for whatever Vec is in scope. See kernels.h for the order of additions.
//
// Up to kDecodeRows token rows go straight from the blocks to the sums: a block is unpacked in registers and used for
// all rows. More rows unpack a tile of weights into scratch once and run a register-blocked product over it. Both add
// the same products in the same order to the same sixteen partial sums, so their bits agree.

namespace sirocco::cpu {
namespace {

constexpr int kDecodeRows = 8;
constexpr std::int64_t kBlock = 32;  // columns unpacked at a time, a multiple of every type's block
constexpr int kTileWeights = 32;     // weight rows of a tile
constexpr int kTileColumns = 512;
constexpr int kTileX = 128;  // token rows of a tile
static_assert(kTileWeights * kTileColumns + kTileWeights * kTileX * 16 <= kMatmulScratchFloats);

struct RowF32 {
    const float* p;
    static std::int64_t bytes(std::int64_t columns) { return columns * 4; }
    explicit RowF32(const std::byte* row) : p(reinterpret_cast<const float*>(row)) {}
    Pair block(std::int64_t b) const { return {load(p + b * kBlock), load(p + b * kBlock + 16)}; }
};
struct RowF16 {
    const std::uint16_t* p;
    static std::int64_t bytes(std::int64_t columns) { return columns * 2; }
    explicit RowF16(const std::byte* row) : p(reinterpret_cast<const std::uint16_t*>(row)) {}
    Pair block(std::int64_t b) const { return {loadHalf(p + b * kBlock), loadHalf(p + b * kBlock + 16)}; }
};
struct RowBF16 {
    const std::uint16_t* p;
    static std::int64_t bytes(std::int64_t columns) { return columns * 2; }
    explicit RowBF16(const std::byte* row) : p(reinterpret_cast<const std::uint16_t*>(row)) {}
    Pair block(std::int64_t b) const { return {loadBrain(p + b * kBlock), loadBrain(p + b * kBlock + 16)}; }
};
template <typename Block>
struct RowBlocks {
    const Block* p;
    static std::int64_t bytes(std::int64_t columns) {
        return columns * static_cast<std::int64_t>(sizeof(Block)) / kBlockElements<Block>;
    }
    explicit RowBlocks(const std::byte* row) : p(reinterpret_cast<const Block*>(row)) {}
    Pair block(std::int64_t b) const { return unpack(p[b / kParts<Block>], static_cast<int>(b % kParts<Block>)); }
};

inline void put(const MatmulArgs& args, int r, std::int64_t i, float value) {
    float* const out = args.out[r] + i;
    *out = args.accumulate ? *out + value : value;
}

// Weight rows [i, i + R) times token rows [x0, x0 + M).
template <typename Row, int R, int M>
void decodeTile(const MatmulArgs& args, std::int64_t i, int x0) {
    const std::int64_t rowBytes = Row::bytes(args.columns);
    const std::int64_t blockBytes = Row::bytes(kBlock);
    Vec sums[R][M];
    for (int r = 0; r < R; ++r)
        for (int m = 0; m < M; ++m)
            sums[r][m] = zero();
    const std::byte* const base = args.weights + i * rowBytes;
    const float* x[M];
    for (int m = 0; m < M; ++m)
        x[m] = args.x[x0 + m];
    for (std::int64_t b = 0; b < args.columns / kBlock; ++b) {
#pragma GCC unroll 4
        for (int r = 0; r < R; ++r) {
            // The next R rows, at this offset: the hardware follows neither so many streams nor page borders.
            __builtin_prefetch(base + (R + r) * rowBytes + b * blockBytes);
            const Pair w = Row(base + r * rowBytes).block(b);
#pragma GCC unroll 8
            for (int m = 0; m < M; ++m)
                sums[r][m] =
                    fma(w.second, load(x[m] + b * kBlock + 16), fma(w.first, load(x[m] + b * kBlock), sums[r][m]));
        }
    }
    for (int r = 0; r < R; ++r)
        for (int m = 0; m < M; ++m)
            put(args, x0 + m, i + r, reduceAdd(sums[r][m]));
}

// Token rows [x0, x0 + M); `rows` says which M it is.
template <typename Row, int M>
void decodeRows(const MatmulArgs& args, int x0, int rows, std::int64_t firstRow, std::int64_t endRow) {
    if constexpr (M > 1)
        if (rows < M)
            return decodeRows<Row, M - 1>(args, x0, rows, firstRow, endRow);
    constexpr int R = kAccumulators / M >= 4 ? 4 : kAccumulators / M >= 2 ? 2 : 1;
    std::int64_t i = firstRow;
    for (; i + R <= endRow; i += R)
        decodeTile<Row, R, M>(args, i, x0);
    for (; i < endRow; ++i)
        decodeTile<Row, 1, M>(args, i, x0);
}

// partial[r][m][16] += unpacked weights [R][columns] times token rows, over one tile of columns.
template <int R, int M>
void microTile(const float* weights, const float* const* x, std::int64_t column, int columns, float* partial) {
    Vec sums[R][M];
    for (int r = 0; r < R; ++r)
        for (int m = 0; m < M; ++m)
            sums[r][m] = load(partial + (r * kTileX + m) * 16);
    for (int k = 0; k < columns; k += 16) {
        Vec w[R];
#pragma GCC unroll 4
        for (int r = 0; r < R; ++r)
            w[r] = load(weights + r * kTileColumns + k);
#pragma GCC unroll 8
        for (int m = 0; m < M; ++m) {
            const Vec v = load(x[m] + column + k);
#pragma GCC unroll 4
            for (int r = 0; r < R; ++r)
                sums[r][m] = fma(w[r], v, sums[r][m]);
        }
    }
    for (int r = 0; r < R; ++r)
        for (int m = 0; m < M; ++m)
            store(partial + (r * kTileX + m) * 16, sums[r][m]);
}

template <int R>
void microRow(const float* weights, const float* const* x, int rows, std::int64_t column, int columns, float* partial) {
    int m = 0;
    for (; m + kMicroX <= rows; m += kMicroX)
        microTile<R, kMicroX>(weights, x + m, column, columns, partial + m * 16);
    for (; m < rows; ++m)
        microTile<R, 1>(weights, x + m, column, columns, partial + m * 16);
}

// Weight rows [i, i + weightRows) times token rows [x0, x0 + rows).
template <typename Row>
void prefillTile(const MatmulArgs& args, std::int64_t i, int weightRows, int x0, int rows, float* scratch) {
    float* const unpacked = scratch;
    float* const partial = scratch + kTileWeights * kTileColumns;
    const std::int64_t rowBytes = Row::bytes(args.columns);
    for (int r = 0; r < weightRows; ++r)
        for (int m = 0; m < rows; ++m)
            store(partial + (r * kTileX + m) * 16, zero());

    for (std::int64_t column = 0; column < args.columns; column += kTileColumns) {
        const int columns =
            static_cast<int>(args.columns - column < kTileColumns ? args.columns - column : kTileColumns);
        for (int r = 0; r < weightRows; ++r) {
            const Row row(args.weights + (i + r) * rowBytes);
            float* const to = unpacked + r * kTileColumns;
            for (int b = 0; b < columns / kBlock; ++b) {
                const Pair w = row.block(column / kBlock + b);
                store(to + b * kBlock, w.first);
                store(to + b * kBlock + 16, w.second);
            }
        }
        int r = 0;
        for (; r + kMicroWeights <= weightRows; r += kMicroWeights)
            microRow<kMicroWeights>(unpacked + r * kTileColumns, args.x + x0, rows, column, columns,
                                    partial + r * kTileX * 16);
        for (; r < weightRows; ++r)
            microRow<1>(unpacked + r * kTileColumns, args.x + x0, rows, column, columns, partial + r * kTileX * 16);
    }
    for (int m = 0; m < rows; ++m)
        for (int r = 0; r < weightRows; ++r)
            put(args, x0 + m, i + r, reduceAdd(load(partial + (r * kTileX + m) * 16)));
}

template <typename Row>
void matmulTyped(const MatmulArgs& args, std::int64_t firstRow, std::int64_t endRow, float* scratch) {
    if (args.rows <= kDecodeRows) {
        for (int x0 = 0; x0 < args.rows; x0 += kDecodeTile) {
            const int rows = args.rows - x0 < kDecodeTile ? args.rows - x0 : kDecodeTile;
            decodeRows<Row, kDecodeTile>(args, x0, rows, firstRow, endRow);
        }
        return;
    }
    for (int x0 = 0; x0 < args.rows; x0 += kTileX) {
        const int rows = args.rows - x0 < kTileX ? args.rows - x0 : kTileX;
        for (std::int64_t i = firstRow; i < endRow; i += kTileWeights) {
            const int weightRows = static_cast<int>(endRow - i < kTileWeights ? endRow - i : kTileWeights);
            prefillTile<Row>(args, i, weightRows, x0, rows, scratch);
        }
    }
}

void matmul(const MatmulArgs& args, std::int64_t firstRow, std::int64_t endRow, float* scratch) {
    switch (args.type) {
        case TensorType::f32:
            return matmulTyped<RowF32>(args, firstRow, endRow, scratch);
        case TensorType::f16:
            return matmulTyped<RowF16>(args, firstRow, endRow, scratch);
        case TensorType::q8_0:
            return matmulTyped<RowBlocks<BlockQ8_0>>(args, firstRow, endRow, scratch);
        case TensorType::q4_0:
            return matmulTyped<RowBlocks<BlockQ4_0>>(args, firstRow, endRow, scratch);
        case TensorType::q4_1:
            return matmulTyped<RowBlocks<BlockQ4_1>>(args, firstRow, endRow, scratch);
        case TensorType::q5_0:
            return matmulTyped<RowBlocks<BlockQ5_0>>(args, firstRow, endRow, scratch);
        case TensorType::q5_1:
            return matmulTyped<RowBlocks<BlockQ5_1>>(args, firstRow, endRow, scratch);
        case TensorType::q2_k:
            return matmulTyped<RowBlocks<BlockQ2_K>>(args, firstRow, endRow, scratch);
        case TensorType::q3_k:
            return matmulTyped<RowBlocks<BlockQ3_K>>(args, firstRow, endRow, scratch);
        case TensorType::q4_k:
            return matmulTyped<RowBlocks<BlockQ4_K>>(args, firstRow, endRow, scratch);
        case TensorType::q5_k:
            return matmulTyped<RowBlocks<BlockQ5_K>>(args, firstRow, endRow, scratch);
        case TensorType::q6_k:
            return matmulTyped<RowBlocks<BlockQ6_K>>(args, firstRow, endRow, scratch);
        case TensorType::bf16:
            return matmulTyped<RowBF16>(args, firstRow, endRow, scratch);
        case TensorType::i32:
            break;  // never a matrix; upload refuses it
    }
}

}  // namespace
}  // namespace sirocco::cpu
