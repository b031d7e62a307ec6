// exp of sixteen floats, relative error below 2e-7, for instruction sets whose Vec has roundToInteger and
// scaleByPowerOfTwo. Below -87.3 it stays at exp(-87.3), about 1e-38. NaN stays NaN (the operand order of max and min
// matters for that). Source of the polynomial: Cephes, expf.
#pragma once

namespace sirocco::cpu {
namespace {

inline Vec exp(Vec x) {
    x = min(broadcast(88.3f), max(broadcast(-87.3f), x));
    const Vec n = roundToInteger(mul(x, broadcast(1.44269504088896341f)));
    Vec r = fma(n, broadcast(-0.693359375f), x);  // ln 2 in two parts, so that r keeps its low bits
    r = fma(n, broadcast(2.12194440e-4f), r);
    Vec p = broadcast(1.9875691500e-4f);
    p = fma(p, r, broadcast(1.3981999507e-3f));
    p = fma(p, r, broadcast(8.3334519073e-3f));
    p = fma(p, r, broadcast(4.1665795894e-2f));
    p = fma(p, r, broadcast(1.6666665459e-1f));
    p = fma(p, r, broadcast(5.0000001201e-1f));
    return scaleByPowerOfTwo(add(fma(p, mul(r, r), r), broadcast(1.0f)), n);
}

}  // namespace
}  // namespace sirocco::cpu
