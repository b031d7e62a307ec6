#include "engine/base/thread_pool.h"

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace sirocco::test {
namespace {

TEST(ThreadPool, RunsEachTaskOnce) {
    for (const int threads : {1, 2, 3, 8}) {
        ThreadPool pool(threads);
        EXPECT_EQ(pool.threads(), threads);
        for (const int count : {0, 1, 2, 3, 7, 100}) {
            std::vector<std::atomic<int>> done(100);
            pool.run(count, [&](int thread, int i) {
                EXPECT_GE(thread, 0);
                EXPECT_LT(thread, threads);
                ++done[static_cast<std::size_t>(i)];
            });
            for (int i = 0; i < 100; ++i) {
                ASSERT_EQ(done[static_cast<std::size_t>(i)], i < count ? 1 : 0);
            }
        }
    }
}

TEST(ThreadPool, LoopsFollowEachOtherWithoutMixing) {
    ThreadPool pool(4);
    for (int loop = 0; loop < 3000; ++loop) {
        int plain[16] = {};  // each task writes its own element, the caller reads them after run()
        pool.run(16, [&](int, int i) { plain[i] = loop + i; });
        for (int i = 0; i < 16; ++i) {
            ASSERT_EQ(plain[i], loop + i);
        }
    }
}

TEST(ThreadPool, NoTwoTasksShareAThreadNumber) {
    ThreadPool pool(4);
    std::vector<std::atomic<int>> inside(4);
    for (int loop = 0; loop < 200; ++loop) {
        pool.run(32, [&](int thread, int) {
            EXPECT_EQ(inside[static_cast<std::size_t>(thread)]++, 0);
            --inside[static_cast<std::size_t>(thread)];
        });
    }
}

TEST(ThreadPool, EndsWhileWorkersAreParked) {
    for (int i = 0; i < 20; ++i) {
        ThreadPool pool(3);
        pool.run(i % 3, [](int, int) {});
    }
}

}  // namespace
}  // namespace sirocco::test
