#include "engine/base/thread_pool.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <chrono>

namespace sirocco {
namespace {

constexpr auto kSpin = std::chrono::microseconds(50);
constexpr std::uint32_t kClosed = 0xFFFFFFFF;  // as the next task: there is none yet

void pause() {
#if defined(__x86_64__)
    __builtin_ia32_pause();
#endif
}

// True as soon as `done` says so; false when the spin time is over.
template <typename Done>
bool spinUntil(Done done) {
    const auto end = std::chrono::steady_clock::now() + kSpin;
    do {
        for (int i = 0; i < 64; ++i) {
            if (done())
                return true;
            pause();
        }
    } while (std::chrono::steady_clock::now() < end);
    return false;
}

std::uint32_t loopOf(std::uint64_t state) { return static_cast<std::uint32_t>(state >> 32); }
std::uint32_t nextOf(std::uint64_t state) { return static_cast<std::uint32_t>(state); }

}  // namespace

ThreadPool::ThreadPool(int threads) {
    for (int i = 1; i < threads; ++i)
        workers_.emplace_back([this, i] { work(i); });
}

ThreadPool::~ThreadPool() {
    stop_.store(true);
    wake_.fetch_add(1);
    wake_.notify_all();
    for (auto& worker : workers_)
        worker.join();
}

void ThreadPool::start(Call call, void* context, int count) {
    const std::uint32_t loop = loopOf(state_.load(std::memory_order_relaxed)) + 1;
    // Closed first: a late worker that saw the finished loop must not match its old state with the new fields. Whoever
    // reads one of them (acquire) also sees the closed state, so its claim fails.
    state_.store(static_cast<std::uint64_t>(loop) << 32 | kClosed, std::memory_order_relaxed);
    call_.store(call, std::memory_order_release);
    context_.store(context, std::memory_order_release);
    count_.store(static_cast<std::uint32_t>(count), std::memory_order_release);
    unfinished_.store(static_cast<std::uint32_t>(count), std::memory_order_relaxed);
    state_.store(static_cast<std::uint64_t>(loop) << 32, std::memory_order_release);
    wake_.fetch_add(1, std::memory_order_release);
    wake_.notify_all();

    takeTasks(0, loop);
    if (!spinUntil([this] { return unfinished_.load(std::memory_order_acquire) == 0; })) {
        for (std::uint32_t left; (left = unfinished_.load(std::memory_order_acquire)) != 0;)
            unfinished_.wait(left, std::memory_order_acquire);
    }
}

void ThreadPool::takeTasks(int thread, std::uint32_t loop) {
    std::uint64_t state = state_.load(std::memory_order_acquire);
    for (;;) {
        if (loopOf(state) != loop || nextOf(state) >= count_.load(std::memory_order_acquire))
            return;
        // Read before the claim: they belong to `loop` exactly when the claim succeeds.
        const Call call = call_.load(std::memory_order_acquire);
        void* const context = context_.load(std::memory_order_acquire);
        if (!state_.compare_exchange_weak(state, state + 1, std::memory_order_acq_rel, std::memory_order_acquire))
            continue;
        call(context, thread, static_cast<int>(nextOf(state)));
        if (unfinished_.fetch_sub(1, std::memory_order_acq_rel) == 1)
            unfinished_.notify_one();
        state = state_.load(std::memory_order_acquire);
    }
}

void ThreadPool::work(int thread) {
    // Below the window and the storage thread; failure only costs smoothness.
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), 5);
    std::uint32_t seen = 0;
    for (;;) {
        const auto changed = [&] { return wake_.load(std::memory_order_acquire) != seen; };
        if (!spinUntil(changed)) {
            wake_.wait(seen, std::memory_order_acquire);
            if (!changed())
                continue;
        }
        seen = wake_.load(std::memory_order_acquire);
        if (stop_.load(std::memory_order_acquire))
            return;
        takeTasks(thread, loopOf(state_.load(std::memory_order_acquire)));
    }
}

}  // namespace sirocco
