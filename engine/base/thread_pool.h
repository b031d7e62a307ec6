// A fixed set of threads that run the tasks of one parallel loop at a time, the caller among them.
//
// Threads: run() belongs to one thread (the engine thread). Workers spin for 50 µs after their last task, since the
// next loop of a step usually comes within that, and then park. They run at lower priority than the rest of the
// program.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <thread>
#include <type_traits>
#include <vector>

namespace sirocco {

class ThreadPool {
public:
    explicit ThreadPool(int threads);  // the caller counts as one of them
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    int threads() const { return static_cast<int>(workers_.size()) + 1; }

    // Calls task(thread, i) once for each i in [0, count), in any order, and returns when all are done. `thread` is in
    // [0, threads()) and no two calls with the same one overlap, so it may index scratch memory.
    template <typename Task>
    void run(int count, Task&& task) {
        if (count <= 0)
            return;
        if (count == 1 || workers_.empty()) {
            for (int i = 0; i < count; ++i)
                task(0, i);
            return;
        }
        using Plain = std::remove_reference_t<Task>;
        start([](void* context, int thread, int i) { (*static_cast<Plain*>(context))(thread, i); },
              const_cast<void*>(static_cast<const void*>(&task)), count);
    }

private:
    using Call = void (*)(void* context, int thread, int i);

    void start(Call call, void* context, int count);
    void work(int thread);
    void takeTasks(int thread, std::uint32_t loop);

    // The running loop: its number in the upper half, the next task in the lower. A worker that comes late finds
    // another number and takes nothing, so run() waits for tasks, never for workers to wake up.
    std::atomic<std::uint64_t> state_{0};
    std::atomic<Call> call_{nullptr};
    std::atomic<void*> context_{nullptr};
    std::atomic<std::uint32_t> count_{0};
    std::atomic<std::uint32_t> unfinished_{0};
    std::atomic<std::uint32_t> wake_{0};  // parked workers wait for this to change
    std::atomic<bool> stop_{false};
    std::vector<std::thread> workers_;
};

}  // namespace sirocco
