// Comparisons in the database: SQL and nothing else. Used on the storage thread, see StoreWorker.
#pragma once

#include <QList>
#include <optional>
#include <vector>

#include "app/compare/compare_types.h"
#include "app/storage/sqlite.h"

namespace sirocco {

// What is known of a growing lane.
struct LaneCheckpoint {
    int lane = 0;
    LaneState state = LaneState::waiting;
    std::optional<StopReason> stopReason;
    QString text;
    std::vector<TokenId> ids;
    std::vector<int> ends;
};

class ComparisonStore {
public:
    explicit ComparisonStore(Connection& connection) : db_(connection) {}

    Result<QList<ComparisonInfo>> list();               // newest first, without those that are deleted
    Result<Comparison> load(const ComparisonId& id);    // notFound, also when deleted
    Result<void> insert(const Comparison& comparison);  // as it begins; durable
    // Replaces what these lanes have. Not durable against a power cut: the end is.
    Result<void> checkpoint(const ComparisonId& id, const QList<LaneCheckpoint>& lanes);
    Result<void> finish(const Comparison& comparison);  // everything of all lanes; durable
    Result<void> setOrigin(const ComparisonId& id, const CompareOrigin& origin);

    Result<void> remove(const ComparisonId& id, const DeletionId& deletion);
    Result<void> restore(const DeletionId& deletion);
    Result<void> purge(Milliseconds time);  // for good, what was deleted before, overwritten in the file
    Result<std::int64_t> countDeleted();
    Result<void> endInterrupted();  // lanes that grew when the program ended, at its next start

private:
    Result<void> loadParts(Comparison& into);
    Result<void> loadLanes(Comparison& into);

    Connection& db_;
};

}  // namespace sirocco
