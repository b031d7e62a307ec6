#include "app/compare/divergence.h"

#include <gtest/gtest.h>

#include <random>

namespace sirocco {
namespace {

CompareLane laneOf(const std::vector<TokenId>& ids) {
    CompareLane lane;
    for (const TokenId id : ids) {
        lane.tokens.emplace_back().id = id;
    }
    return lane;
}

TEST(Divergence, SharedIsWhatSomeOtherLaneSaysToo) {
    const std::vector<CompareLane> lanes = {laneOf({1, 2, 3, 4, 5}), laneOf({1, 2, 3, 9, 5}), laneOf({1, 7}),
                                            laneOf({8, 2})};
    Divergence divergence(lanes.size());
    divergence.advance(lanes);
    EXPECT_EQ(divergence.shared(0), 3);
    EXPECT_EQ(divergence.shared(1), 3);
    EXPECT_EQ(divergence.shared(2), 1);
    EXPECT_EQ(divergence.shared(3), 0);
    EXPECT_EQ(divergence.partings(0), (std::set<int>{0, 1, 3}));
    EXPECT_EQ(divergence.partings(1), (std::set<int>{0, 1, 3}));
    EXPECT_EQ(divergence.partings(2), (std::set<int>{0, 1}));
    EXPECT_EQ(divergence.partings(3), (std::set<int>{0}));
}

TEST(Divergence, ALaneThatIsLeftOutIsComparedWithNone) {
    const std::vector<CompareLane> lanes = {laneOf({1, 2, 3}), laneOf({1, 2, 4}), laneOf({1, 5})};
    Divergence divergence(lanes.size());
    divergence.leaveOut(1);
    divergence.advance(lanes);
    EXPECT_EQ(divergence.shared(0), 1);
    EXPECT_EQ(divergence.partings(0), (std::set<int>{1}));
    EXPECT_EQ(divergence.shared(1), 0);
    EXPECT_TRUE(divergence.partings(1).empty());
}

TEST(Divergence, ALaneThatEndedFirstHasNotParted) {
    const std::vector<CompareLane> lanes = {laneOf({1, 2, 3}), laneOf({1, 2})};
    Divergence divergence(lanes.size());
    divergence.advance(lanes);
    EXPECT_EQ(divergence.shared(0), 2);
    EXPECT_EQ(divergence.shared(1), 2);
    EXPECT_TRUE(divergence.partings(0).empty());
    EXPECT_TRUE(divergence.partings(1).empty());
}

// In any pieces it comes to what a look at the whole says.
TEST(Divergence, GrowsAsTheLanesDo) {
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        const std::size_t count = 2 + random() % 7;
        std::vector<CompareLane> lanes(count);
        Divergence growing(count);
        for (int step = 0; step < 12; ++step) {
            for (CompareLane& lane : lanes) {
                for (std::size_t more = random() % 3; more > 0; --more) {
                    lane.tokens.emplace_back().id = static_cast<TokenId>(random() % 10 < 8 ? 1 : random() % 3);
                }
            }
            growing.advance(lanes);
        }
        Divergence whole(count);
        whole.advance(lanes);
        for (std::size_t lane = 0; lane < count; ++lane) {
            EXPECT_EQ(growing.shared(lane), whole.shared(lane));
            EXPECT_EQ(growing.partings(lane), whole.partings(lane));
        }
    }
}

}  // namespace
}  // namespace sirocco
