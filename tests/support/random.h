// Random numbers that are the same with every standard library (splitmix64).
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

namespace sirocco::test {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ull);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ull;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebull;
        return z ^ (z >> 31);
    }
    int below(int bound) { return static_cast<int>(next() % static_cast<std::uint64_t>(bound)); }
    // Uniform with mean 0.
    float uniform(double deviation) {
        const double unit = static_cast<double>(next() >> 11) * 0x1p-53;
        return static_cast<float>((2 * unit - 1) * std::sqrt(3.0) * deviation);
    }
    std::vector<float> vector(std::size_t size, double deviation) {
        std::vector<float> values(size);
        for (float& value : values) {
            value = uniform(deviation);
        }
        return values;
    }

private:
    std::uint64_t state_;
};

}  // namespace sirocco::test
