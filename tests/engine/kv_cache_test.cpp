// KV blocks: reference counts, sharing, copy on write, and what the prefix cache keeps of them.
#include "engine/runtime/kv_cache.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

#include "engine/backend/cpu/cpu_backend.h"

namespace sirocco::test {
namespace {

std::vector<TokenId> ids(int count, TokenId first = 10) {
    std::vector<TokenId> result(static_cast<std::size_t>(count));
    std::iota(result.begin(), result.end(), first);
    return result;
}

TEST(KvBlocks, GivesOutEachBlockOnceAndTakesItBack) {
    KvBlocks blocks(3);
    std::set<std::int32_t> given;
    for (int i = 0; i < 3; ++i) {
        given.insert(blocks.allocate().value());
    }
    EXPECT_EQ(given, (std::set<std::int32_t>{0, 1, 2}));
    EXPECT_FALSE(blocks.allocate());
    EXPECT_EQ(blocks.freeCount(), 0);

    blocks.retain(1);
    EXPECT_EQ(blocks.references(1), 2);
    blocks.release(1);
    EXPECT_FALSE(blocks.allocate());
    blocks.release(1);
    EXPECT_EQ(blocks.allocate(), 1);
    EXPECT_EQ(blocks.references(1), 1);
}

class KvCacheTest : public testing::Test {
protected:
    static constexpr int kBlocks = 6;

    KvCacheTest() : backend_(std::move(cpu::CpuBackend::create({.threads = 1, .isa = {}})).value()) {
        EXPECT_TRUE(backend_->allocateKv({1, 1, 16, KvType::f32, kBlocks}));
        cache_.emplace(*backend_, kBlocks);
    }

    // As a step would: makes room, computes, appends.
    bool extend(Sequence& sequence, const std::vector<TokenId>& tokens) {
        const Result<bool> reserved = cache_->reserve(sequence, static_cast<int>(tokens.size()));
        EXPECT_TRUE(reserved);
        if (reserved && *reserved) {
            sequence.append(tokens, RowKind::prefill);
        }
        return reserved && *reserved;
    }

    // A sequence that was computed, remembered and let go.
    void remember(const std::vector<TokenId>& tokens) {
        Sequence sequence = cache_->empty();
        ASSERT_TRUE(extend(sequence, tokens));
        cache_->keep(sequence, false);
    }

    int references(const Sequence& sequence, std::size_t block) const {
        return cache_->blocks().references(sequence.blocks()[block]);
    }

    std::unique_ptr<cpu::CpuBackend> backend_;
    std::optional<KvCache> cache_;
};

TEST_F(KvCacheTest, TakesBlocksAsTheyFillAndReturnsThem) {
    {
        Sequence sequence = cache_->empty();
        ASSERT_TRUE(extend(sequence, ids(1)));
        EXPECT_EQ(cache_->usedBlocks(), 1);
        ASSERT_TRUE(extend(sequence, ids(63)));
        EXPECT_EQ(cache_->usedBlocks(), 1);
        ASSERT_TRUE(extend(sequence, ids(1)));
        EXPECT_EQ(cache_->usedBlocks(), 2);
        ASSERT_TRUE(extend(sequence, ids(130)));
        EXPECT_EQ(cache_->usedBlocks(), 4);
        EXPECT_EQ(sequence.length(), 195);
    }
    EXPECT_EQ(cache_->usedBlocks(), 0);
}

TEST_F(KvCacheTest, RefusesWhatDoesNotFitAndLeavesTheSequence) {
    Sequence sequence = cache_->empty();
    ASSERT_TRUE(extend(sequence, ids(100)));
    EXPECT_FALSE(extend(sequence, ids(kBlocks * 64)));
    EXPECT_EQ(sequence.length(), 100);
    EXPECT_EQ(cache_->usedBlocks(), 2);
    EXPECT_TRUE(extend(sequence, ids(kBlocks * 64 - 100)));
    EXPECT_FALSE(extend(sequence, ids(1)));
}

TEST_F(KvCacheTest, ForksShareUntilTheyWrite) {
    Sequence first = cache_->empty();
    ASSERT_TRUE(extend(first, ids(100)));
    Sequence second = first.fork();
    EXPECT_EQ(cache_->usedBlocks(), 2);
    EXPECT_EQ(references(first, 1), 2);

    ASSERT_TRUE(extend(second, ids(1)));
    EXPECT_EQ(cache_->usedBlocks(), 3);
    EXPECT_EQ(first.blocks()[0], second.blocks()[0]);
    EXPECT_NE(first.blocks()[1], second.blocks()[1]);
    EXPECT_EQ(references(first, 0), 2);
    EXPECT_EQ(references(first, 1), 1);
    ASSERT_TRUE(extend(first, ids(1)));  // alone again: no copy
    EXPECT_EQ(cache_->usedBlocks(), 3);
}

TEST_F(KvCacheTest, ForksAtABlockBorderCopyNothing) {
    Sequence first = cache_->empty();
    ASSERT_TRUE(extend(first, ids(64)));
    Sequence second = first.fork();
    ASSERT_TRUE(extend(second, ids(1)));
    EXPECT_EQ(cache_->usedBlocks(), 2);
    EXPECT_EQ(references(first, 0), 2);
}

TEST_F(KvCacheTest, FindsTheLongestPrefix) {
    remember(ids(150));
    EXPECT_EQ(cache_->usedBlocks(), 3);
    EXPECT_EQ(cache_->begin(ids(150)).length(), 150);
    EXPECT_EQ(cache_->begin(ids(300)).length(), 150);
    EXPECT_EQ(cache_->begin(ids(40)).length(), 40);
    EXPECT_EQ(cache_->begin(ids(64)).length(), 64);
    EXPECT_EQ(cache_->begin(ids(65)).length(), 65);
    EXPECT_EQ(cache_->begin(ids(20, 11)).length(), 0);
    EXPECT_EQ(cache_->begin({}).length(), 0);

    std::vector<TokenId> branch = ids(150);
    branch[100] = 5;
    EXPECT_EQ(cache_->begin(branch).length(), 100);
    EXPECT_EQ(cache_->begin(branch).blocks().size(), 2u);
    EXPECT_EQ(cache_->usedBlocks(), 3);
}

TEST_F(KvCacheTest, ABranchCopiesTheSharedBlockBeforeItWrites) {
    remember(ids(100));
    Sequence branch = cache_->begin(ids(80));
    ASSERT_EQ(branch.length(), 80);
    EXPECT_EQ(references(branch, 1), 2);
    ASSERT_TRUE(extend(branch, ids(30, 500)));
    EXPECT_EQ(references(branch, 1), 1);
    EXPECT_EQ(cache_->begin(ids(100)).length(), 100) << "the remembered prefix is still whole";

    cache_->keep(branch, false);
    std::vector<TokenId> whole = ids(80);
    const std::vector<TokenId> tail = ids(30, 500);
    whole.insert(whole.end(), tail.begin(), tail.end());
    EXPECT_EQ(cache_->begin(whole).length(), 110);
    EXPECT_EQ(cache_->begin(ids(100)).length(), 100);
}

TEST_F(KvCacheTest, KeepsOnlyWholeBlocksOfWhatStillGrows) {
    Sequence growing = cache_->empty();
    ASSERT_TRUE(extend(growing, ids(100)));
    cache_->keep(growing, true);
    EXPECT_EQ(references(growing, 0), 2);
    EXPECT_EQ(references(growing, 1), 1);
    EXPECT_EQ(cache_->begin(ids(100)).length(), 64);
}

TEST_F(KvCacheTest, RememberingTwiceHoldsOneCopy) {
    remember(ids(100));
    Sequence again = cache_->begin(ids(100));
    cache_->keep(again, false);
    EXPECT_EQ(references(again, 0), 2);
    remember(ids(100));
    EXPECT_EQ(cache_->usedBlocks(), 2);
}

TEST_F(KvCacheTest, AGrownSequenceReplacesItsShorterSelf) {
    remember(ids(70));
    {
        Sequence longer = cache_->begin(ids(100));
        ASSERT_TRUE(extend(longer, ids(30, 80)));
        cache_->keep(longer, false);
    }
    EXPECT_EQ(cache_->usedBlocks(), 2);
    EXPECT_EQ(cache_->begin(ids(100)).length(), 100);
}

TEST_F(KvCacheTest, EvictsTheLeastRecentlyUsedWhenMemoryIsShort) {
    remember(ids(128, 1000));
    remember(ids(128, 2000));
    remember(ids(128, 3000));
    EXPECT_EQ(cache_->usedBlocks(), kBlocks);
    EXPECT_EQ(cache_->begin(ids(128, 1000)).length(), 128);  // used: now the second is the oldest

    Sequence fresh = cache_->empty();
    ASSERT_TRUE(extend(fresh, ids(64, 4000)));
    EXPECT_EQ(cache_->begin(ids(128, 2000)).length(), 64);
    EXPECT_EQ(cache_->begin(ids(128, 1000)).length(), 128);
    EXPECT_EQ(cache_->begin(ids(128, 3000)).length(), 128);
}

TEST_F(KvCacheTest, NeverEvictsWhatASequenceHolds) {
    remember(ids(128));
    Sequence holder = cache_->begin(ids(128));
    Sequence big = cache_->empty();
    EXPECT_FALSE(extend(big, ids(5 * 64)));
    EXPECT_TRUE(extend(big, ids(4 * 64)));
    EXPECT_EQ(holder.length(), 128);
    EXPECT_EQ(references(holder, 0), 2);
}

TEST_F(KvCacheTest, SurvivesRandomUse) {
    std::uint64_t state = 12345;
    const auto next = [&](std::uint64_t bound) {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        return static_cast<int>((state >> 33) % bound);
    };
    std::vector<Sequence> live;
    for (int round = 0; round < 3000; ++round) {
        const int what = next(5);
        if (live.size() < 4 && what <= 1) {
            live.push_back(cache_->begin(ids(next(200), 7 * next(2))));
        } else if (!live.empty() && what == 2) {
            const auto at = static_cast<std::size_t>(next(live.size()));
            cache_->keep(live[at], next(2) == 0);
            std::swap(live[at], live.back());
            live.pop_back();
        } else if (!live.empty() && what == 3 && live.size() < 4) {
            live.push_back(live[static_cast<std::size_t>(next(live.size()))].fork());
        } else if (!live.empty()) {
            Sequence& one = live[static_cast<std::size_t>(next(live.size()))];
            extend(one, ids(1 + next(90), 7 * next(2) + one.length()));
        }
        std::vector<int> held(kBlocks);
        for (const Sequence& one : live) {
            for (const std::int32_t block : one.blocks()) {
                ++held[static_cast<std::size_t>(block)];
            }
            ASSERT_GE(one.blocks().size() * kKvBlockPositions, static_cast<std::size_t>(one.length()));
        }
        for (int block = 0; block < kBlocks; ++block) {
            // The cache holds at most one reference to each block.
            const int extra = cache_->blocks().references(block) - held[static_cast<std::size_t>(block)];
            ASSERT_TRUE(extra == 0 || extra == 1) << "round " << round << ", block " << block;
        }
    }
    live.clear();
    cache_->begin(ids(1, 9999));
    Sequence all = cache_->empty();
    EXPECT_TRUE(extend(all, ids(kBlocks * 64, 100000))) << "everything the cache holds can be given back";
}

}  // namespace
}  // namespace sirocco::test
