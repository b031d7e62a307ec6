// What the structure-aware mutators share. Fuzz targets only: built with clang's libFuzzer.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>
#include <string>
#include <string_view>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t maxSize);

namespace sirocco::fuzz {

// Ends the run, which libFuzzer counts as a finding.
inline void expect(bool holds, const char* file = __builtin_FILE(), int line = __builtin_LINE()) {
    if (!holds) {
        std::fprintf(stderr, "%s:%d: an expectation does not hold\n", file, line);
        std::abort();
    }
}

class Random {
public:
    explicit Random(unsigned seed) : engine_(seed) {}

    // Uniform over [0, count); 0 for a count of 0.
    std::size_t below(std::size_t count) {
        return count == 0 ? 0 : std::uniform_int_distribution<std::size_t>(0, count - 1)(engine_);
    }
    bool oneIn(std::size_t count) { return below(count) == 0; }

    template <typename Container>
    auto& pick(Container& from) {
        return from[below(from.size())];
    }

    // Numbers at which arithmetic breaks, and small ones.
    std::uint64_t number() {
        static constexpr std::array<std::uint64_t, 20> kEdges = {0,
                                                                 1,
                                                                 2,
                                                                 3,
                                                                 31,
                                                                 32,
                                                                 33,
                                                                 255,
                                                                 256,
                                                                 0x7fff,
                                                                 0xffff,
                                                                 0x7fffffff,
                                                                 0x80000000,
                                                                 0xffffffff,
                                                                 0x100000000,
                                                                 0x2000000000000000,
                                                                 0x7fffffffffffffff,
                                                                 0x8000000000000000,
                                                                 0xfffffffffffffffe,
                                                                 0xffffffffffffffff};
        return oneIn(3) ? below(64) : pick(kEdges);
    }

private:
    std::minstd_rand engine_;
};

// libFuzzer's own mutation of some bytes, which may grow to `most`.
inline void mutateBytes(std::string& bytes, std::size_t most) {
    const std::size_t size = bytes.size();
    bytes.resize(std::max(most, size));
    bytes.resize(LLVMFuzzerMutate(reinterpret_cast<std::uint8_t*>(bytes.data()), size, bytes.size()));
}

template <typename T>
void appendNumber(std::string& out, T value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof(value));
}

// Reads from the front; false, and nothing taken, when there is not enough.
template <typename T>
bool takeNumber(std::string_view& from, T& value) {
    if (from.size() < sizeof(T)) {
        return false;
    }
    std::memcpy(&value, from.data(), sizeof(T));
    from.remove_prefix(sizeof(T));
    return true;
}

inline bool takeBytes(std::string_view& from, std::uint64_t length, std::string& bytes) {
    if (from.size() < length) {
        return false;
    }
    bytes = from.substr(0, length);
    from.remove_prefix(length);
    return true;
}

// A mutator for libFuzzer: `mutate` changes the bytes, and what does not fit is thrown away.
template <typename Mutate>
std::size_t customMutation(std::uint8_t* data, std::size_t size, std::size_t maxSize, unsigned seed, Mutate mutate) {
    Random random(seed);
    std::string bytes(reinterpret_cast<const char*>(data), size);
    mutate(bytes, random, maxSize);
    if (bytes.empty() || bytes.size() > maxSize) {
        return LLVMFuzzerMutate(data, size, maxSize);
    }
    std::memcpy(data, bytes.data(), bytes.size());
    return bytes.size();
}

}  // namespace sirocco::fuzz
