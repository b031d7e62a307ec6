// Causal attention of some query rows of one sequence to one KV head, for whatever Vec is in scope: online softmax over
// blocks of 64 positions. Blocks are aligned to positions, so a row's bits depend on its own position only.
// Source: Milakov and Gimelshein, "Online normalizer calculation for softmax" (2018).

namespace sirocco::cpu {
namespace {

constexpr int kPositions = 64;

inline void unpackKv(KvElement element, const std::byte* source, std::int64_t count, float* destination) {
    switch (element) {
        case KvElement::f32:
            for (std::int64_t i = 0; i < count; i += 16)
                store(destination + i, load(reinterpret_cast<const float*>(source) + i));
            return;
        case KvElement::f16:
            for (std::int64_t i = 0; i < count; i += 16)
                store(destination + i, loadHalf(reinterpret_cast<const std::uint16_t*>(source) + i));
            return;
        case KvElement::q8_0:
            for (std::int64_t i = 0; i < count; i += 32) {
                const Pair values = unpack(reinterpret_cast<const BlockQ8_0*>(source)[i / 32], 0);
                store(destination + i, values.first);
                store(destination + i + 16, values.second);
            }
            return;
    }
}

inline float firstLane(Vec v) {
    float lanes[16];
    store(lanes, v);
    return lanes[0];
}

// scores[p] = scale * query . keys[p], for p in [0, count)
inline void scoreBlock(const float* query, const float* keys, int headDim, int count, float scale, float* scores) {
    int p = 0;
    for (; p + 4 <= count; p += 4) {
        Vec sums[4] = {zero(), zero(), zero(), zero()};
        const float* const k = keys + p * headDim;
        for (int d = 0; d < headDim; d += 16) {
            const Vec q = load(query + d);
#pragma GCC unroll 4
            for (int i = 0; i < 4; ++i)
                sums[i] = fma(q, load(k + i * headDim + d), sums[i]);
        }
        for (int i = 0; i < 4; ++i)
            scores[p + i] = scale * reduceAdd(sums[i]);
    }
    for (; p < count; ++p) {
        Vec sum = zero();
        for (int d = 0; d < headDim; d += 16)
            sum = fma(load(query + d), load(keys + p * headDim + d), sum);
        scores[p] = scale * reduceAdd(sum);
    }
}

// out[d..d+16C) = out * factor + sum over p of weights[p] * values[p][d..]
template <int C>
inline void addValues(const float* weights, const float* values, int headDim, int count, float factor, float* out) {
    Vec sums[C];
#pragma GCC unroll 8
    for (int c = 0; c < C; ++c)
        sums[c] = mul(load(out + 16 * c), broadcast(factor));
    for (int p = 0; p < count; ++p) {
        const Vec w = broadcast(weights[p]);
#pragma GCC unroll 8
        for (int c = 0; c < C; ++c)
            sums[c] = fma(w, load(values + p * headDim + 16 * c), sums[c]);
    }
#pragma GCC unroll 8
    for (int c = 0; c < C; ++c)
        store(out + 16 * c, sums[c]);
}

inline void attendBlock(const float* query, const float* keys, const float* values, int headDim, int count, float scale,
                        float* scores, float& maximum, float& sum, float* out) {
    scoreBlock(query, keys, headDim, count, scale, scores);
    const int padded = (count + 15) / 16 * 16;
    for (int p = count; p < padded; ++p)
        scores[p] = scores[0];
    Vec largest = broadcast(maximum);
    for (int p = 0; p < padded; p += 16)
        largest = max(largest, load(scores + p));
    const float newMaximum = reduceMax(largest);
    const float factor = firstLane(exp(broadcast(maximum - newMaximum)));
    for (int p = 0; p < padded; p += 16)
        store(scores + p, exp(add(load(scores + p), broadcast(-newMaximum))));
    for (int p = count; p < padded; ++p)
        scores[p] = 0;
    Vec total = zero();
    for (int p = 0; p < padded; p += 16)
        total = add(total, load(scores + p));
    sum = sum * factor + reduceAdd(total);
    maximum = newMaximum;

    int d = 0;
    for (; d + 16 * kValueChunks <= headDim; d += 16 * kValueChunks)
        addValues<kValueChunks>(scores, values + d, headDim, count, factor, out + d);
    for (; d < headDim; d += 16)
        addValues<1>(scores, values + d, headDim, count, factor, out + d);
}

inline void attend(const AttentionArgs& args, float* scratch) {
    const int headDim = args.headDim;
    const std::int64_t blockFloats = static_cast<std::int64_t>(kPositions) * headDim;
    float* const keys = scratch;
    float* const values = keys + blockFloats;
    float* const scores = values + blockFloats;
    float* const maximum = scores + kPositions;
    float* const sum = maximum + args.rows * args.group;
    for (int i = 0; i < args.rows * args.group; ++i) {
        maximum[i] = -3.4e38f;
        sum[i] = 0;
    }
    for (int r = 0; r < args.rows; ++r)
        for (int d = 0; d < args.group * headDim; d += 16)
            store(args.out[r] + d, zero());

    const int last = args.positions[args.rows - 1];
    for (int start = 0; start <= last; start += kPositions) {
        const std::int32_t block = args.blocks[start / kPositions];
        const std::size_t offset = static_cast<std::size_t>(block) * args.blockStride + args.headOffset;
        const int present = last - start + 1 < kPositions ? last - start + 1 : kPositions;
        unpackKv(args.element, args.keys + offset, static_cast<std::int64_t>(present) * headDim, keys);
        unpackKv(args.element, args.values + offset, static_cast<std::int64_t>(present) * headDim, values);
        for (int r = 0; r < args.rows; ++r) {
            const int visible = args.positions[r] - start + 1;
            if (visible <= 0)
                continue;
            const int count = visible < kPositions ? visible : kPositions;
            for (int g = 0; g < args.group; ++g) {
                const int state = r * args.group + g;
                attendBlock(args.query[r] + g * headDim, keys, values, headDim, count, args.scale, scores,
                            maximum[state], sum[state], args.out[r] + g * headDim);
            }
        }
    }
    for (int r = 0; r < args.rows; ++r) {
        for (int g = 0; g < args.group; ++g) {
            const Vec inverse = broadcast(1.0f / sum[r * args.group + g]);
            float* const out = args.out[r] + g * headDim;
            for (int d = 0; d < headDim; d += 16)
                store(out + d, mul(load(out + d), inverse));
        }
    }
}

}  // namespace
}  // namespace sirocco::cpu
