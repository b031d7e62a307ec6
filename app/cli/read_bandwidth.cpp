#include "app/cli/read_bandwidth.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <thread>
#include <vector>

#include "engine/base/cpu_features.h"

namespace sirocco::cli {
namespace {

constexpr std::size_t kBytes = std::size_t{1} << 30;
constexpr int kPasses = 4;

// Eight sums that do not wait for each other; the compiler makes wide loads of them. One core alone does not keep
// enough reads in flight without asking ahead.
std::uint64_t sumWords(const std::uint64_t* words, std::size_t count) {
    std::uint64_t sums[8] = {};
    for (std::size_t i = 0; i + 8 <= count; i += 8) {
        __builtin_prefetch(words + i + 256);
        for (std::size_t lane = 0; lane < 8; ++lane) {
            sums[lane] += words[i + lane];
        }
    }
    std::uint64_t total = 0;
    for (const std::uint64_t sum : sums) {
        total += sum;
    }
    return total;
}

// Runs work(thread) on all threads and returns the seconds until the last one was done.
template <typename Work>
double timeThreads(int threads, const Work& work) {
    std::atomic<int> ready{0};
    std::atomic<bool> go{false};
    std::vector<std::thread> workers;
    workers.reserve(static_cast<std::size_t>(threads));
    for (int thread = 0; thread < threads; ++thread) {
        workers.emplace_back([&, thread] {
            ++ready;
            while (!go) {
                std::this_thread::yield();
            }
            work(thread);
        });
    }
    while (ready < threads) {
        std::this_thread::yield();
    }
    const auto start = std::chrono::steady_clock::now();
    go = true;
    for (std::thread& worker : workers) {
        worker.join();
    }
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

double measureReadGbps(int threads) {
    const std::size_t bytes = std::min<std::size_t>(kBytes, memoryState().available / 4) / 4096 * 4096;
    const std::unique_ptr<void, decltype(&std::free)> memory(bytes > 0 ? std::aligned_alloc(4096, bytes) : nullptr,
                                                             &std::free);
    if (memory == nullptr) {
        return 0;
    }
    const std::size_t words = bytes / sizeof(std::uint64_t);
    const auto* data = static_cast<const std::uint64_t*>(memory.get());
    const auto begin = [&](int thread) {
        return words / static_cast<std::size_t>(threads) * static_cast<std::size_t>(thread);
    };
    // Each thread touches its own part first, so that the pages lie near it.
    timeThreads(threads, [&](int thread) {
        std::memset(static_cast<std::uint64_t*>(memory.get()) + begin(thread), thread + 1,
                    (begin(thread + 1) - begin(thread)) * sizeof(std::uint64_t));
    });
    std::atomic<std::uint64_t> sink{0};
    double best = 0;
    for (int pass = 0; pass < kPasses; ++pass) {
        const double seconds = timeThreads(
            threads, [&](int thread) { sink += sumWords(data + begin(thread), begin(thread + 1) - begin(thread)); });
        best = std::max(best, static_cast<double>(begin(threads)) * sizeof(std::uint64_t) / seconds / 1e9);
    }
    return sink != 0 ? best : 0;
}

}  // namespace sirocco::cli
