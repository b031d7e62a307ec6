// Random use of the KV cache beside a model of it that is as plain as it can be: who holds which block, what is cached,
// what goes first when memory or the budget is short. Keys are the token ids themselves, so that a block that is
// written while somebody else reads it, or given out while it is held, shows.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <optional>

#include "engine/backend/cpu/cpu_backend.h"
#include "engine/runtime/kv_cache.h"
#include "tests/support/random.h"

namespace sirocco::test {
namespace {

constexpr int kBlocks = 12;
constexpr int kHeadDim = 16;
constexpr std::size_t kBlock = kKvBlockPositions;

using Ids = std::vector<TokenId>;

bool beginsWith(const Ids& ids, const Ids& beginning) {
    return ids.size() >= beginning.size() && std::equal(beginning.begin(), beginning.end(), ids.begin());
}

Ids first(const Ids& ids, std::size_t count) {
    return {ids.begin(), ids.begin() + std::ptrdiff_t(std::min(count, ids.size()))};
}

std::size_t commonLength(const Ids& a, const Ids& b) {
    return std::size_t(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

// What the cache holds, as a list of whole paths, the most recently used first.
class Model {
public:
    struct Entry {
        Ids path;  // all ids from the root to the end of this block
        int block;
        int order;  // of insertion
    };

    std::vector<Entry> entries;
    std::vector<int> users = std::vector<int>(kBlocks);

    const Entry* holding(int block) const {
        const auto found =
            std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.block == block; });
        return found == entries.end() ? nullptr : &*found;
    }
    bool idle(int block) const { return users[std::size_t(block)] == 0 && holding(block); }
    bool isFree(int block) const { return users[std::size_t(block)] == 0 && !holding(block); }
    int freeCount() const {
        return count([this](int block) { return isFree(block); });
    }
    int idleCount() const {
        return count([this](int block) { return idle(block); });
    }

    std::size_t longestMatch(const Ids& tokens) const {
        std::size_t best = 0;
        for (const Entry& entry : entries) {
            best = std::max(best, commonLength(entry.path, tokens));
        }
        return best;
    }

    // The entries of these blocks were used, a whole path.
    void touch(const std::vector<int>& blocks) {
        for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
            const auto at =
                std::find_if(entries.begin(), entries.end(), [&](const Entry& e) { return e.block == *block; });
            std::rotate(entries.begin(), at, at + 1);
        }
    }

    void insert(const Ids& tokens, const std::vector<std::int32_t>& blocks) {
        std::vector<int> path;
        for (std::size_t i = 0; i * kBlock < tokens.size(); ++i) {
            const Ids ids = first(tokens, (i + 1) * kBlock);
            Entry* const related = relatedTo(ids, i);
            if (!related) {
                entries.push_back({ids, blocks[i], ++inserted_});
                path.push_back(blocks[i]);
            } else if (beginsWith(related->path, ids)) {
                path.push_back(related->block);
            } else {
                related->path = ids;
                related->block = blocks[i];
                path.push_back(blocks[i]);
            }
        }
        touch(path);
    }

    void forget(int block) {
        const Ids path = holding(block)->path;
        std::erase_if(entries, [&](const Entry& e) { return beginsWith(e.path, path); });
    }

    void evictOne() {
        const auto oldest =
            std::find_if(entries.rbegin(), entries.rend(), [this](const Entry& e) { return idle(e.block); });
        ASSERT_NE(oldest, entries.rend());
        forget(oldest->block);
    }

    // `block` is what the cache took.
    void allocate(int block) {
        if (freeCount() == 0) {
            evictOne();
        }
        ASSERT_TRUE(isFree(block)) << "block " << block << " was given out while it was held";
        users[std::size_t(block)] = 1;
    }

    void trim(int limit) {
        while (idleCount() > limit) {
            evictOne();
        }
    }

private:
    // Of the blocks at this depth the one that begins with these ids, or that they begin with; of several the eldest.
    Entry* relatedTo(const Ids& ids, std::size_t depth) {
        Entry* eldest = nullptr;
        for (Entry& entry : entries) {
            if ((entry.path.size() - 1) / kBlock == depth &&
                (beginsWith(entry.path, ids) || beginsWith(ids, entry.path)) &&
                (!eldest || entry.order < eldest->order)) {
                eldest = &entry;
            }
        }
        return eldest;
    }

    template <typename Predicate>
    static int count(Predicate predicate) {
        int found = 0;
        for (int block = 0; block < kBlocks; ++block) {
            found += predicate(block) ? 1 : 0;
        }
        return found;
    }

    int inserted_ = 0;
};

class RandomUse {
public:
    RandomUse(std::uint64_t seed, int limit)
        : random_(seed),
          limit_(limit),
          backend_(std::move(cpu::CpuBackend::create({.threads = 1, .isa = {}})).value()) {
        EXPECT_TRUE(backend_->allocateKv({1, 1, kHeadDim, KvType::f32, kBlocks}));
        cache_.emplace(*backend_, kBlocks, limit);
    }

    void step() {
        const int what = random_.below(12);
        if (live_.empty() || (what <= 1 && live_.size() < 5)) {
            begin();
        } else if (what == 2 && live_.size() < 5) {
            fork(any());
        } else if (what == 3) {
            keep(any(), random_.below(2) == 0);
        } else if (what == 4) {
            close(any());
        } else if (what == 5) {
            discard(any());
        } else if (what == 6) {
            advance(any());
        } else {
            extend(any());
        }
    }

    void check() {
        ASSERT_EQ(cache_->blocks().freeCount(), model_.freeCount());
        ASSERT_EQ(cache_->idleBlocks(), model_.idleCount());
        for (int block = 0; block < kBlocks; ++block) {
            ASSERT_EQ(cache_->blocks().users(block), model_.users[std::size_t(block)]) << "block " << block;
            ASSERT_EQ(cache_->blocks().cached(block), model_.holding(block) != nullptr) << "block " << block;
        }
        for (const Sequence& one : live_) {
            for (int p = 0; p < one.length(); ++p) {
                ASSERT_EQ(*key(one.blocks()[std::size_t(p) / kBlock], p), float(one.tokens()[std::size_t(p)]));
            }
        }
        for (const Model::Entry& entry : model_.entries) {
            const std::size_t start = (entry.path.size() - 1) / kBlock * kBlock;
            for (std::size_t p = start; p < entry.path.size(); ++p) {
                ASSERT_EQ(*key(entry.block, int(p)), float(entry.path[p]));
            }
        }
    }

    void endAll() {
        while (!live_.empty()) {
            discard(0);
        }
        Sequence all = cache_->empty();
        const Result<bool> reserved = cache_->reserve(all, kBlocks * int(kBlock));
        ASSERT_TRUE(reserved && *reserved) << "everything can be given back";
    }

    int hits = 0, evictions = 0, refusals = 0;

private:
    float* key(int block, int position) const {
        return reinterpret_cast<float*>(backend_->kvLayer(0).keys + std::size_t(block) * backend_->kvBlockBytes()) +
               position % int(kBlock) * kHeadDim;
    }

    std::size_t any() { return std::size_t(random_.below(int(live_.size()))); }

    // One of a few texts that part from each other at some place.
    Ids text(int length) {
        const int branch = random_.below(4);
        const int parting[] = {1 << 20, 20, 64, 150};
        Ids ids;
        for (int p = 0; p < length; ++p) {
            ids.push_back(10 + p + (p >= parting[branch] ? 1000 * branch : 0));
        }
        return ids;
    }

    void use(const Sequence& sequence, int by) {
        for (const std::int32_t block : sequence.blocks()) {
            model_.users[std::size_t(block)] += by;
        }
    }

    void begin() {
        const Ids tokens = text(random_.below(300));
        const std::size_t longest = model_.longestMatch(tokens);
        live_.push_back(cache_->begin(tokens));
        found(live_.back(), tokens, longest);
        use(live_.back(), 1);
    }

    void found(const Sequence& sequence, const Ids& tokens, std::size_t longest) {
        ASSERT_EQ(std::size_t(sequence.length()), longest);
        ASSERT_EQ(sequence.tokens(), first(tokens, longest));
        for (const std::int32_t block : sequence.blocks()) {
            ASSERT_TRUE(model_.holding(block));
        }
        model_.touch({sequence.blocks().begin(), sequence.blocks().end()});
        hits += longest > 0 ? 1 : 0;
    }

    void advance(std::size_t at) {
        Sequence& sequence = live_[at];
        Ids tokens = text(sequence.length() + random_.below(200));
        std::copy(sequence.tokens().begin(), sequence.tokens().end(), tokens.begin());
        const std::size_t longest = model_.longestMatch(tokens);
        const int gained = int(longest) - sequence.length();
        use(sequence, -1);
        ASSERT_EQ(cache_->advance(sequence, tokens), std::max(0, gained));
        use(sequence, 1);
        if (gained > 0) {
            found(sequence, tokens, longest);
            model_.trim(limit_);
        }
    }

    void fork(std::size_t at) {
        Sequence other = live_[at].fork();
        use(other, 1);
        live_.push_back(std::move(other));
    }

    void keep(std::size_t at, bool onlyWholeBlocks) {
        cache_->keep(live_[at], onlyWholeBlocks);
        const Ids& tokens = live_[at].tokens();
        model_.insert(onlyWholeBlocks ? first(tokens, tokens.size() / kBlock * kBlock) : tokens, live_[at].blocks());
    }

    void close(std::size_t at) {
        Sequence sequence = take(at);
        model_.insert(sequence.tokens(), sequence.blocks());
        use(sequence, -1);
        model_.trim(limit_);
        cache_->close(std::move(sequence));
    }

    void discard(std::size_t at) { use(take(at), -1); }

    Sequence take(std::size_t at) {
        std::swap(live_[at], live_.back());
        Sequence sequence = std::move(live_.back());
        live_.pop_back();
        return sequence;
    }

    void extend(std::size_t at) {
        Sequence& sequence = live_[at];
        const int count = 1 + random_.below(90);
        const std::vector<std::int32_t> before = sequence.blocks();
        const Result<bool> reserved = cache_->reserve(sequence, count);
        ASSERT_TRUE(reserved);
        const int entries = int(model_.entries.size());
        ASSERT_EQ(*reserved, reserveInModel(sequence, before, count));
        evictions += entries - int(model_.entries.size());
        if (!*reserved) {
            ASSERT_EQ(sequence.blocks(), before);
            ++refusals;
            return;
        }
        const Ids more = text(sequence.length() + count);
        for (int p = sequence.length(); p < int(more.size()); ++p) {
            *key(sequence.blocks()[std::size_t(p) / kBlock], p) = float(more[std::size_t(p)]);
        }
        sequence.append(std::span(more).subspan(std::size_t(sequence.length())), RowKind::prefill);
    }

    bool reserveInModel(const Sequence& after, const std::vector<std::int32_t>& before, int count) {
        const std::size_t length = std::size_t(after.length());
        const int more = std::max(0, int((length + std::size_t(count) + kBlock - 1) / kBlock) - int(before.size()));
        const int available = model_.freeCount() + model_.idleCount();
        if (more > available) {
            return false;
        }
        const std::size_t current = length / kBlock;
        if (length % kBlock != 0) {
            const int last = before[current];
            const bool alone = model_.users[std::size_t(last)] == 1;
            if (!alone || model_.holding(last)) {
                if (more < available) {
                    model_.allocate(after.blocks()[current]);
                    --model_.users[std::size_t(last)];
                } else if (alone) {
                    model_.forget(last);
                } else {
                    return false;
                }
            }
        }
        for (std::size_t i = before.size(); i < after.blocks().size(); ++i) {
            model_.allocate(after.blocks()[i]);
        }
        model_.trim(limit_);
        return true;
    }

    Random random_;
    int limit_;
    std::unique_ptr<cpu::CpuBackend> backend_;
    std::optional<KvCache> cache_;
    std::vector<Sequence> live_;
    Model model_;
};

class PrefixModel : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Budgets, PrefixModel, testing::Values(0, 1, 4, std::numeric_limits<int>::max()),
                         [](const auto& one) {
                             return one.param > kBlocks ? std::string("Unlimited")
                                                        : std::to_string(one.param) + "Blocks";
                         });

TEST_P(PrefixModel, AgreesWithTheCacheUnderRandomUse) {
    RandomUse total(0, GetParam());
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        RandomUse use(seed, GetParam());
        for (int round = 0; round < 1500; ++round) {
            use.step();
            use.check();
            if (HasFatalFailure() || HasNonfatalFailure()) {
                FAIL() << "seed " << seed << ", round " << round;
            }
        }
        use.endAll();
        total.hits += use.hits;
        total.evictions += use.evictions;
        total.refusals += use.refusals;
    }
    EXPECT_GT(total.hits, 100);
    EXPECT_GT(total.evictions, GetParam() > 1 ? 100 : 0);
    EXPECT_GT(total.refusals, 20);
}

}  // namespace
}  // namespace sirocco::test
