// Element-wise kernels over one row, for whatever Vec is in scope. Counts are multiples of 16.

namespace sirocco::cpu {
namespace {

void rmsNorm(const float* x, const float* weight, std::int64_t columns, float epsilon, float* out) {
    Vec squares = zero();
    for (std::int64_t i = 0; i < columns; i += 16) {
        const Vec v = load(x + i);
        squares = fma(v, v, squares);
    }
    const float mean = reduceAdd(squares) / static_cast<float>(columns);
    const Vec factor = broadcast(1.0f / __builtin_sqrtf(mean + epsilon));
    for (std::int64_t i = 0; i < columns; i += 16)
        store(out + i, mul(mul(load(x + i), factor), load(weight + i)));
}

void siluMultiply(float* gate, const float* up, std::int64_t count) {
    for (std::int64_t i = 0; i < count; i += 16) {
        const Vec g = load(gate + i);
        const Vec denominator = add(broadcast(1.0f), exp(mul(g, broadcast(-1.0f))));
        store(gate + i, mul(div(g, denominator), load(up + i)));
    }
}

void addScaled(float* out, const float* x, float weight, std::int64_t count) {
    const Vec w = broadcast(weight);
    for (std::int64_t i = 0; i < count; i += 16)
        store(out + i, fma(w, load(x + i), load(out + i)));
}

void floatToHalfRow(const float* source, std::int64_t count, std::uint16_t* destination) {
    for (std::int64_t i = 0; i < count; i += 16)
        storeHalf(destination + i, load(source + i));
}

}  // namespace
}  // namespace sirocco::cpu
