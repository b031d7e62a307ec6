// The search of search.h for whatever Lanes is in scope: a vector of floats. Included by one file an instruction set;
// calls no inline function of another header, since the linker could pick a wide copy for everybody.

namespace sirocco {
namespace {

constexpr int kElements = 256;
constexpr int kLanes = static_cast<int>(sizeof(Lanes) / sizeof(float));
constexpr float kLargestHalf = 65504.0f;
constexpr int kRounds = 2;  // of fitting the block's halves to its quants

Lanes load(const float* from) {
    Lanes lanes;
    __builtin_memcpy(&lanes, from, sizeof(lanes));
    return lanes;
}
void store(float* to, Lanes lanes) { __builtin_memcpy(to, &lanes, sizeof(lanes)); }
Lanes broadcast(float value) { return Lanes{} + value; }
Lanes smaller(Lanes a, Lanes b) { return a < b ? a : b; }
Lanes larger(Lanes a, Lanes b) { return a > b ? a : b; }
Lanes magnitude(Lanes a) { return larger(a, -a); }
Lanes ratio(Lanes a, Lanes b) { return b != 0.0f ? a / (b != 0.0f ? b : broadcast(1)) : Lanes{}; }

// To the nearest integer, ties to even, within [low, high], which lies well inside of 22 bits.
Lanes nearest(Lanes value, float low, float high) {
    constexpr float kShift = 12582912.0f;  // 1.5 * 2^23: what is added to it loses its fraction
    return smaller(larger(value, broadcast(low)), broadcast(high)) + kShift - kShift;
}
float powerOfTwo(int exponent) { return __builtin_bit_cast(float, static_cast<uint32_t>(exponent + 127) << 23); }

// A block's values by part: element i of part p at [i * Parts + p], so that parts are lanes. They are scaled by a power
// of two to about 1, which is exact, so that no square of a tiny or huge value is lost. An error weighs as much as its
// value's magnitude and the root mean square of its part together.
template <int Parts>
struct Block {
    static constexpr int kParts = Parts;
    static constexpr int kSize = kElements / Parts;
    alignas(64) float x[kElements];
    alignas(64) float weight[kElements];
    int exponent = 0;

    explicit Block(const float* in) {
        uint32_t largest = 0;
        for (int i = 0; i < kElements; ++i) {
            const uint32_t bits = __builtin_bit_cast(uint32_t, in[i]) & 0x7fffffffu;
            largest = bits < 0x7f800000u && bits > largest ? bits : largest;
        }
        exponent = static_cast<int>(largest >> 23) - 127;
        exponent = exponent < -126 ? -126 : exponent > 126 ? 126 : exponent;
        const float toUnit = powerOfTwo(-exponent);
        for (int p = 0; p < Parts; ++p) {
            for (int i = 0; i < kSize; ++i) {
                const float value = in[p * kSize + i];
                const bool finite = (__builtin_bit_cast(uint32_t, value) & 0x7fffffffu) < 0x7f800000u;
                x[i * Parts + p] = finite ? value * toUnit : 0;
            }
        }
        weigh();
    }

    // The half nearest to a scale of the unit block, and what it is there.
    uint16_t half(float unit) const {
        const float scale = unit * powerOfTwo(exponent);
        return floatToHalf(scale > kLargestHalf ? kLargestHalf : scale < -kLargestHalf ? -kLargestHalf : scale);
    }
    float fromHalf(uint16_t bits) const { return halfToFloat(bits) * powerOfTwo(-exponent); }

private:
    void weigh() {
        for (int p = 0; p < Parts; ++p) {
            float squares = 0;
            for (int i = 0; i < kSize; ++i) {
                squares += x[i * Parts + p] * x[i * Parts + p];
            }
            const float mean = __builtin_sqrtf(squares / kSize);
            for (int i = 0; i < kSize; ++i) {
                const float value = x[i * Parts + p];
                weight[i * Parts + p] = mean + (value < 0 ? -value : value);
            }
        }
    }
};

// ---- with a minimum: x is about scale * quant - offset

struct Trials {  // step sizes to try: the part's range over levels + first + 0.1 * i
    float first;
    int count;
};

// Real-valued scales and offsets of kLanes parts from part `at` on.
template <int Levels, typename Values>
void fitWithMinimum(const Values& block, int at, Trials trials, float* scales, float* offsets) {
    Lanes low = {}, high = load(block.x + at), sumW = {}, sumX = {};
    for (int i = at; i < kElements; i += Values::kParts) {
        const Lanes x = load(block.x + i);
        const Lanes w = load(block.weight + i);
        low = smaller(low, x);
        high = larger(high, x);
        sumW += w;
        sumX += w * x;
    }
    // To begin with the offset alone, which is all there is to parts of one negative value.
    Lanes bestScale = {};
    Lanes bestOffset = larger(ratio(-sumX, sumW), Lanes{});
    Lanes best = -bestOffset * sumX;
    for (int trial = 0; trial < trials.count; ++trial) {
        const Lanes factor = ratio(broadcast(Levels + trials.first + 0.1f * static_cast<float>(trial)), high - low);
        Lanes sumL = {}, sumLL = {}, sumXL = {};
        for (int i = at; i < kElements; i += Values::kParts) {
            const Lanes x = load(block.x + i);
            const Lanes l = nearest((x - low) * factor, 0, Levels);
            const Lanes wl = load(block.weight + i) * l;
            sumL += wl;
            sumLL += wl * l;
            sumXL += wl * x;
        }
        // Least squares of scale and offset; of the scale alone where the offset would have the wrong sign, or where
        // all quants are the same and the two cannot be told apart.
        const Lanes determinant = sumW * sumLL - sumL * sumL;
        Lanes scale = ratio(sumW * sumXL - sumX * sumL, determinant);
        Lanes offset = ratio(sumL * sumXL - sumLL * sumX, determinant);
        const auto both = (determinant > 1e-5f * sumW * sumLL) & (offset > 0.0f);
        offset = both ? offset : Lanes{};
        scale = both ? scale : ratio(sumXL, sumLL);
        const Lanes gain = scale * sumXL - offset * sumX;  // how much smaller than without it the squared error is
        const auto better = gain > best;
        best = better ? gain : best;
        bestScale = better ? scale : bestScale;
        bestOffset = better ? offset : bestOffset;
    }
    store(scales + at, bestScale);
    store(offsets + at, bestOffset);
}

// Weighted squared error of kLanes parts under these scales and offsets, with the quants that are nearest.
template <int Low, int High, typename Values>
Lanes errorOf(const Values& block, int at, Lanes scale, Lanes offset) {
    const Lanes factor = ratio(broadcast(1), scale);
    Lanes error = {};
    for (int i = at; i < kElements; i += Values::kParts) {
        const Lanes x = load(block.x + i);
        const Lanes difference = scale * nearest((x + offset) * factor, Low, High) - offset - x;
        error += load(block.weight + i) * difference * difference;
    }
    return error;
}

float sum(const float* values, int count) {  // in this order, whatever the lanes
    float total = 0;
    for (int i = 0; i < count; ++i) {
        total += values[i];
    }
    return total;
}

float largestMagnitudeOf(const float* values, int count) {  // with its sign; the first of equals
    float extreme = 0;
    for (int i = 0; i < count; ++i) {
        const float magnitude = values[i] < 0 ? -values[i] : values[i];
        extreme = magnitude > (extreme < 0 ? -extreme : extreme) ? values[i] : extreme;
    }
    return extreme;
}

// What a block is made of: its two halves, and the parts' integers. Signed types have no minimum and leave those at 0.
template <int Parts>
struct Scales {
    uint16_t scaleHalf = 0, minimumHalf = 0;
    alignas(64) float scales[Parts] = {};
    alignas(64) float minimums[Parts] = {};
    float error = 3e38f;
};

// The integers that a type stores.
template <int LowScale_, int HighScale_, int LowQuant_, int HighQuant_, bool HasMinimum_>
struct Integers {
    static constexpr int kLowScale = LowScale_, kHighScale = HighScale_;
    static constexpr int kLowQuant = LowQuant_, kHighQuant = HighQuant_;
    static constexpr int kMinimums = HasMinimum_ ? 1 : 0;  // how far from the nearest minimum to look
};

// Each part takes the best integers next to those in `found`; sets the error.
template <typename Type, typename Values>
void chooseIntegers(const Values& block, Scales<Values::kParts>& found) {
    const float step = block.fromHalf(found.scaleHalf);
    const float minimumStep = block.fromHalf(found.minimumHalf);
    alignas(64) float errors[Values::kParts];
    for (int at = 0; at < Values::kParts; at += kLanes) {
        const Lanes scale = load(found.scales + at);
        const Lanes minimum = load(found.minimums + at);
        Lanes best = broadcast(3e38f), bestScale = scale, bestMinimum = minimum;
        for (int a = -1; a <= 1; ++a) {
            const Lanes s = nearest(scale + static_cast<float>(a), Type::kLowScale, Type::kHighScale);
            for (int b = -Type::kMinimums; b <= Type::kMinimums; ++b) {
                const Lanes m = nearest(minimum + static_cast<float>(b), 0, Type::kHighScale);
                const Lanes error = errorOf<Type::kLowQuant, Type::kHighQuant>(block, at, s * step, m * minimumStep);
                const auto better = error < best;
                best = better ? error : best;
                bestScale = better ? s : bestScale;
                bestMinimum = better ? m : bestMinimum;
            }
        }
        store(found.scales + at, bestScale);
        store(found.minimums + at, bestMinimum);
        store(errors + at, best);
    }
    found.error = sum(errors, Values::kParts);
}

// The block's halves by least squares, for the integers in `found` and the quants that they give.
template <typename Type, typename Values>
void refitHalves(const Values& block, Scales<Values::kParts>& found) {
    constexpr int kParts = Values::kParts;
    const float step = block.fromHalf(found.scaleHalf);
    const float minimumStep = block.fromHalf(found.minimumHalf);
    alignas(64) float ll[kParts], lm[kParts], mm[kParts], xl[kParts], xm[kParts];
    for (int at = 0; at < kParts; at += kLanes) {
        const Lanes s = load(found.scales + at);
        const Lanes m = load(found.minimums + at);
        const Lanes factor = ratio(broadcast(1), s * step);
        Lanes sumLL = {}, sumL = {}, sumW = {}, sumXL = {}, sumX = {};
        for (int i = at; i < kElements; i += kParts) {
            const Lanes x = load(block.x + i);
            const Lanes w = load(block.weight + i);
            const Lanes l = nearest((x + m * minimumStep) * factor, Type::kLowQuant, Type::kHighQuant);
            sumLL += w * l * l;
            sumL += w * l;
            sumW += w;
            sumXL += w * x * l;
            sumX += w * x;
        }
        store(ll + at, sumLL * s * s);
        store(lm + at, sumL * s * m);
        store(mm + at, sumW * m * m);
        store(xl + at, sumXL * s);
        store(xm + at, sumX * m);
    }
    const float LL = sum(ll, kParts), LM = sum(lm, kParts), MM = sum(mm, kParts), XL = sum(xl, kParts),
                XM = sum(xm, kParts);
    const float determinant = LL * MM - LM * LM;
    if (Type::kMinimums != 0 && determinant > 1e-5f * LL * MM) {
        const float minimum = (LM * XL - LL * XM) / determinant;
        if (minimum > 0) {
            found.scaleHalf = block.half((MM * XL - LM * XM) / determinant);
            found.minimumHalf = block.half(minimum);
            return;
        }
    }
    if (LL > 0) {  // the minimum stays
        found.scaleHalf = block.half((XL + minimumStep * LM) / LL);
    }
}

// From real-valued scales and offsets of the parts to what a block stores.
template <typename Type, typename Values>
Scales<Values::kParts> storedScales(const Values& block, const float* scales, const float* offsets) {
    constexpr int kParts = Values::kParts;
    Scales<kParts> best;
    // The largest scale takes the integer of largest magnitude, which for signed types is the lowest.
    constexpr float kExtreme = Type::kLowScale < 0 ? Type::kLowScale : Type::kHighScale;
    best.scaleHalf = block.half(largestMagnitudeOf(scales, kParts) / kExtreme);
    best.minimumHalf = block.half(largestMagnitudeOf(offsets, kParts) / Type::kHighScale);
    const Lanes step = broadcast(block.fromHalf(best.scaleHalf));
    const Lanes minimumStep = broadcast(block.fromHalf(best.minimumHalf));
    for (int at = 0; at < kParts; at += kLanes) {
        store(best.scales + at, nearest(ratio(load(scales + at), step), Type::kLowScale, Type::kHighScale));
        store(best.minimums + at, nearest(ratio(load(offsets + at), minimumStep), 0, Type::kHighScale));
    }
    chooseIntegers<Type>(block, best);
    for (int round = 0; round < kRounds; ++round) {
        Scales<kParts> next = best;
        refitHalves<Type>(block, next);
        chooseIntegers<Type>(block, next);
        if (!(next.error < best.error)) {
            break;
        }
        best = next;
    }
    return best;
}

// The quants nearest to the values, in the order of the values.
template <typename Type, typename Values, typename Quant>
void writeQuants(const Values& block, const Scales<Values::kParts>& found, Quant* quants) {
    constexpr int kParts = Values::kParts;
    const float step = block.fromHalf(found.scaleHalf);
    const float minimumStep = block.fromHalf(found.minimumHalf);
    alignas(64) float nearestQuants[kElements];
    for (int at = 0; at < kParts; at += kLanes) {
        const Lanes factor = ratio(broadcast(1), load(found.scales + at) * step);
        const Lanes offset = load(found.minimums + at) * minimumStep;
        for (int i = at; i < kElements; i += kParts) {
            store(nearestQuants + i, nearest((load(block.x + i) + offset) * factor, Type::kLowQuant, Type::kHighQuant));
        }
    }
    for (int p = 0; p < kParts; ++p) {
        for (int i = 0; i < Values::kSize; ++i) {
            quants[p * Values::kSize + i] = static_cast<Quant>(static_cast<int>(nearestQuants[i * kParts + p]));
        }
    }
}

template <typename Type, int Parts>
void searchWithMinimum(const float* in, Trials trials, WithMinimum<Parts>& out) {
    const Block<Parts> block(in);
    alignas(64) float scales[Parts], offsets[Parts];
    for (int at = 0; at < Parts; at += kLanes) {
        fitWithMinimum<Type::kHighQuant>(block, at, trials, scales, offsets);
    }
    const Scales<Parts> found = storedScales<Type>(block, scales, offsets);
    out.scale = found.scaleHalf;
    out.minimum = found.minimumHalf;
    for (int p = 0; p < Parts; ++p) {
        out.scales[p] = static_cast<uint8_t>(static_cast<int>(found.scales[p]));
        out.minimums[p] = static_cast<uint8_t>(static_cast<int>(found.minimums[p]));
    }
    writeQuants<Type>(block, found, out.quants);
}

// ---- signed: x is about scale * quant

// Real-valued scales of kLanes parts from part `at` on.
template <int Levels, typename Values>
void fitSigned(const Values& block, int at, float* scales) {
    Lanes extreme = {};
    for (int i = at; i < kElements; i += Values::kParts) {
        const Lanes x = load(block.x + i);
        extreme = magnitude(x) > magnitude(extreme) ? x : extreme;
    }
    Lanes best = {}, bestScale = {};
    for (int trial = -9; trial <= 9; ++trial) {
        const Lanes factor = ratio(broadcast(-(Levels + 0.1f * static_cast<float>(trial))), extreme);
        Lanes sumLL = {}, sumXL = {};
        for (int i = at; i < kElements; i += Values::kParts) {
            const Lanes x = load(block.x + i);
            const Lanes l = nearest(x * factor, -Levels, Levels - 1);
            const Lanes wl = load(block.weight + i) * l;
            sumLL += wl * l;
            sumXL += wl * x;
        }
        const Lanes scale = ratio(sumXL, sumLL);
        const Lanes gain = scale * sumXL;
        const auto better = gain > best;
        best = better ? gain : best;
        bestScale = better ? scale : bestScale;
    }
    store(scales + at, bestScale);
}

template <typename Type>
void searchSigned(const float* in, Signed& out) {
    const Block<16> block(in);
    alignas(64) float scales[16], offsets[16] = {};
    for (int at = 0; at < 16; at += kLanes) {
        fitSigned<-Type::kLowQuant>(block, at, scales);
    }
    const Scales<16> found = storedScales<Type>(block, scales, offsets);
    out.scale = found.scaleHalf;
    for (int p = 0; p < 16; ++p) {
        out.scales[p] = static_cast<int8_t>(static_cast<int>(found.scales[p]));
    }
    writeQuants<Type>(block, found, out.quants);
}

// ---- the types

void searchQ2K(const float* in, WithMinimum<16>& out) {
    searchWithMinimum<Integers<0, 15, 0, 3, true>>(in, {-0.5f, 16}, out);
}

void searchQ4K(const float* in, WithMinimum<8>& out) {
    searchWithMinimum<Integers<0, 63, 0, 15, true>>(in, {-1.0f, 21}, out);
}

void searchQ5K(const float* in, WithMinimum<8>& out) {
    searchWithMinimum<Integers<0, 63, 0, 31, true>>(in, {-0.5f, 16}, out);
}

void searchQ3K(const float* in, Signed& out) { searchSigned<Integers<-32, 31, -4, 3, false>>(in, out); }
void searchQ6K(const float* in, Signed& out) { searchSigned<Integers<-128, 127, -32, 31, false>>(in, out); }

constexpr SearchKernels kKernels = {searchQ2K, searchQ3K, searchQ4K, searchQ5K, searchQ6K};

}  // namespace
}  // namespace sirocco
