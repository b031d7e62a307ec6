#include "app/storage/comparison_store.h"

#include <gtest/gtest.h>

#include "app/storage/open_stores.h"
#include "tests/support/temp_dir.h"

namespace sirocco {
namespace {

class Comparisons : public testing::Test {
protected:
    void SetUp() override { reopen(); }
    void reopen() {
        stores_.reset();
        auto stores = openStores(path_);
        ASSERT_TRUE(stores.ok()) << stores.error().detail;
        stores_ = std::move(*stores);
    }
    ComparisonStore& store() { return stores_->comparisons; }

    static Comparison begun(int lanes) {
        Comparison comparison;
        comparison.id = makeId();
        comparison.created = 1000;
        comparison.title = QStringLiteral("A title");
        comparison.prompt = {{PartKind::document, QStringLiteral("notes.txt"), QStringLiteral("a b c")},
                             {PartKind::text, {}, QStringLiteral("Grüße\n?")}};
        comparison.origin = {makeId(), makeId(), QUuid()};
        comparison.modelName = QStringLiteral("tiny");
        comparison.modelHash = QStringLiteral("0123");
        for (int i = 0; i < lanes; ++i) {
            CompareLane& lane = comparison.lanes.emplace_back();
            lane.sampling.temperature = 0.25f * static_cast<float>(i);
            lane.sampling.seed = 77 + static_cast<std::uint64_t>(i);
        }
        return comparison;
    }
    static void say(CompareLane& lane, const QStringList& pieces) {
        for (const QString& piece : pieces) {
            TokenRecord& token = lane.tokens.emplace_back();
            token.id = 40 + static_cast<TokenId>(lane.tokens.size());
            token.logProbability = -1;
            token.alternativeCount = 1;
            token.alternatives[0] = {token.id, -1};
            lane.text += piece;
            lane.ends.push_back(static_cast<int>(lane.text.size()));
        }
    }

    static std::vector<TokenId> idsOf(const CompareLane& lane) {
        std::vector<TokenId> ids;
        for (const TokenRecord& token : lane.tokens) {
            ids.push_back(token.id);
        }
        return ids;
    }

    test::TempDir folder_;
    const QString path_ = QString::fromStdString(folder_.file("test.db"));
    std::unique_ptr<Stores> stores_;
};

TEST_F(Comparisons, ComeBackAsTheyWereFinished) {
    Comparison written = begun(3);
    ASSERT_TRUE(store().insert(written).ok());
    say(written.lanes[0], {QStringLiteral("Hé"), QString(), QStringLiteral(" there")});
    written.lanes[0].state = LaneState::done;
    written.lanes[0].stats.stopReason = StopReason::eos;
    written.lanes[0].stats.decodeTokensPerSecond = 9.5;
    written.lanes[1].state = LaneState::failed;
    written.lanes[1].error = Error{ErrorCode::deviceFailed, "smoke"};
    written.lanes[2].state = LaneState::contextFull;
    written.pieces = {{41, QStringLiteral("▁Hé")}, {43, QStringLiteral("<0x0A>")}};
    written.prefillTokens = 12;
    ASSERT_TRUE(store().finish(written).ok());
    reopen();

    const auto read = store().load(written.id);
    ASSERT_TRUE(read.ok()) << read.error().detail;
    EXPECT_EQ(read->title, written.title);
    EXPECT_EQ(read->prompt, written.prompt);
    EXPECT_EQ(read->origin, written.origin);
    EXPECT_EQ(read->pieces, written.pieces);
    EXPECT_EQ(read->prefillTokens, 12);
    ASSERT_EQ(read->lanes.size(), 3u);
    const CompareLane& lane = read->lanes[0];
    EXPECT_EQ(lane.state, LaneState::done);
    EXPECT_EQ(lane.text, QStringLiteral("Hé there"));
    EXPECT_EQ(lane.ends, (std::vector<int>{2, 2, 8}));
    ASSERT_EQ(lane.tokens.size(), 3u);
    EXPECT_EQ(lane.tokens[2].id, 43);
    EXPECT_EQ(lane.tokens[2].alternativeCount, 1);
    EXPECT_EQ(lane.stats.decodeTokensPerSecond, 9.5);
    EXPECT_EQ(lane.stats.stopReason, StopReason::eos);
    EXPECT_EQ(read->lanes[1].sampling.temperature, 0.25f);
    EXPECT_EQ(read->lanes[1].sampling.seed, 78u);
    ASSERT_TRUE(read->lanes[1].error);
    EXPECT_EQ(read->lanes[1].error->detail, "smoke");
    EXPECT_EQ(read->lanes[2].state, LaneState::contextFull);
    EXPECT_EQ(*store().list(), (QList<ComparisonInfo>{{written.id, written.title, 1000, 3}}));
}

TEST_F(Comparisons, ACheckpointSurvivesAndWhatGrewIsInterrupted) {
    Comparison written = begun(2);
    ASSERT_TRUE(store().insert(written).ok());
    say(written.lanes[0], {QStringLiteral("one"), QStringLiteral(" two")});
    say(written.lanes[1], {QStringLiteral("uno")});
    QList<LaneCheckpoint> grown;
    for (int i = 0; i < 2; ++i) {
        const CompareLane& lane = written.lanes[static_cast<std::size_t>(i)];
        grown.append({i, i == 0 ? LaneState::answering : LaneState::done,
                      i == 0 ? std::nullopt : std::optional(StopReason::eos), lane.text, idsOf(lane), lane.ends});
    }
    ASSERT_TRUE(store().checkpoint(written.id, grown).ok());
    reopen();
    const auto read = store().load(written.id);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read->lanes[0].state, LaneState::interrupted);
    EXPECT_EQ(read->lanes[0].text, QStringLiteral("one two"));
    EXPECT_EQ(read->lanes[0].ends, written.lanes[0].ends);
    EXPECT_EQ(read->lanes[1].state, LaneState::done);
    EXPECT_EQ(read->lanes[1].stats.stopReason, StopReason::eos);
}

TEST_F(Comparisons, EndsThatMakeNoSenseCostTokensAndNoText) {
    Comparison written = begun(2);
    ASSERT_TRUE(store().insert(written).ok());
    say(written.lanes[0], {QStringLiteral("ab"), QStringLiteral("cd"), QStringLiteral("ef")});
    for (const std::vector<int>& ends :
         std::vector<std::vector<int>>{{2, 1, 6}, {2, 4, 1000}, {-1, 4, 6}, {2, 4}, {}, {0x7fffffff, 4, 6}}) {
        const CompareLane& lane = written.lanes[0];
        ASSERT_TRUE(store().checkpoint(written.id, {{0, LaneState::done, {}, lane.text, idsOf(lane), ends}}).ok());
        const auto read = store().load(written.id);
        ASSERT_TRUE(read.ok());
        const CompareLane& back = read->lanes[0];
        EXPECT_EQ(back.text, lane.text);
        ASSERT_EQ(back.ends.size(), back.tokens.size());
        EXPECT_LE(back.tokens.size(), 2u);
        int last = 0;
        for (const int end : back.ends) {
            EXPECT_GE(end, last);
            EXPECT_LE(end, back.text.size());
            last = end;
        }
    }
}

TEST_F(Comparisons, DeletingCanBeUndoneUntilItIsPurged) {
    const Comparison written = begun(2);
    ASSERT_TRUE(store().insert(written).ok());
    const DeletionId first = makeId();
    ASSERT_TRUE(store().remove(written.id, first).ok());
    EXPECT_TRUE(store().list()->isEmpty());
    EXPECT_EQ(store().load(written.id).error().code, ErrorCode::notFound);
    ASSERT_TRUE(store().restore(first).ok());
    EXPECT_EQ(store().list()->size(), 1);
    ASSERT_TRUE(store().remove(written.id, makeId()).ok());
    ASSERT_TRUE(store().purge(1000).ok());
    EXPECT_EQ(*stores_->connection.integer("SELECT count(*) FROM comparisons"), 1) << "deleted later than that";
    ASSERT_TRUE(store().purge(4102444800000).ok());
    EXPECT_EQ(*stores_->connection.integer("SELECT count(*) FROM comparisons"), 0);
    EXPECT_EQ(*stores_->connection.integer("SELECT count(*) FROM comparison_lanes"), 0);
    EXPECT_EQ(*stores_->connection.integer("SELECT count(*) FROM comparison_parts"), 0);
}

}  // namespace
}  // namespace sirocco
