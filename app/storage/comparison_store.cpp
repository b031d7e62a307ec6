#include "app/storage/comparison_store.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "app/storage/conversation_rows.h"
#include "app/storage/message_json.h"
#include "app/storage/token_blob.h"

namespace sirocco {
namespace {

constexpr auto normal = Connection::Durability::normal;
constexpr auto durable = Connection::Durability::durable;

QString piecesToJson(const QHash<TokenId, QString>& pieces) {
    QJsonObject object;
    for (auto piece = pieces.cbegin(); piece != pieces.cend(); ++piece) {
        object.insert(QString::number(piece.key()), piece.value());
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QHash<TokenId, QString> piecesFromJson(const QString& json) {
    QHash<TokenId, QString> pieces;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto piece = object.begin(); piece != object.end(); ++piece) {
        bool number = false;
        const TokenId id = piece.key().toInt(&number);
        if (number) {
            pieces.insert(id, piece.value().toString());
        }
    }
    return pieces;
}

QString stopName(const std::optional<StopReason>& reason) {
    return reason ? QString::fromLatin1(stopReasonName(*reason)) : QString();
}

// The tokens whose place in the text is known. A damaged row loses its last tokens, never its text.
void placeTokens(CompareLane& lane, const QByteArray& ends) {
    int last = 0;
    for (const int end : unpackIds(ends)) {
        if (end < last || end > lane.text.size()) {
            break;
        }
        lane.ends.push_back(last = end);
    }
    const std::size_t both = std::min(lane.ends.size(), lane.tokens.size());
    lane.ends.resize(both);
    lane.tokens.resize(both);
    if (!lane.ends.empty()) {
        lane.ends.back() = static_cast<int>(lane.text.size());
    }
}

CompareLane readLane(const Statement& at) {
    CompareLane lane;
    lane.state = laneStateFromName(at.text(0));
    lane.sampling = samplingFromJson(at.text(1));
    lane.stats = statsFromJson(at.text(2));
    lane.stats.stopReason = stopReasonFromName(at.text(3));
    if (lane.state == LaneState::failed) {
        lane.error = Error{errorCodeFromName(at.text(4)), at.text(5).toStdString()};
    }
    lane.text = at.text(6);
    lane.tokens = unpackTokens(at.blob(7), at.blob(9));
    placeTokens(lane, at.blob(8));
    lane.stats.answerTokens = static_cast<int>(lane.tokens.size());
    return lane;
}

}  // namespace

Result<QList<ComparisonInfo>> ComparisonStore::list() {
    auto row = db_.prepare(
        "SELECT c.id, c.title, c.created, (SELECT count(*) FROM comparison_lanes l WHERE l.comparison = c.id) "
        "FROM comparisons c WHERE c.removed IS NULL ORDER BY c.created DESC, c.id DESC");
    if (!row) {
        return row.error();
    }
    return collect<ComparisonInfo>(*row, [](const Statement& at) {
        return ComparisonInfo{at.uuid(0), at.text(1), at.integer(2), static_cast<int>(at.integer(3))};
    });
}

Result<Comparison> ComparisonStore::load(const ComparisonId& id) {
    auto row = db_.prepare(
        "SELECT created, title, conversation, parent, question, model_name, model_hash, prefill_tokens, "
        "lanes_per_second, pieces, details FROM comparisons WHERE id = ? AND removed IS NULL");
    if (!row) {
        return row.error();
    }
    const auto there = row->bind(id).step();
    if (!there) {
        return there.error();
    }
    if (!*there) {
        return Error{ErrorCode::notFound, "there is no comparison " + id.toString().toStdString()};
    }
    Comparison all;
    all.id = id;
    all.created = row->integer(0);
    all.title = row->text(1);
    all.origin = {row->uuid(2), row->uuid(3), row->uuid(4)};
    all.modelName = row->text(5);
    all.modelHash = row->text(6);
    all.prefillTokens = static_cast<int>(row->integer(7));
    all.decodeTokensPerSecond = row->real(8);
    all.pieces = piecesFromJson(row->text(9));
    all.details = detailsFromJson(row->text(10));
    for (auto read : {&ComparisonStore::loadParts, &ComparisonStore::loadLanes}) {
        if (auto done = (this->*read)(all); !done) {
            return done.error();
        }
    }
    return all;
}

Result<void> ComparisonStore::loadParts(Comparison& into) {
    auto row = db_.prepare("SELECT kind, title, text FROM comparison_parts WHERE comparison = ? ORDER BY ordinal");
    if (!row) {
        return row.error();
    }
    row->bind(into.id);
    auto parts = collect<ChatPart>(*row, [](const Statement& at) {
        const bool document = at.text(0) == QLatin1String("document");
        return ChatPart{document ? PartKind::document : PartKind::text, at.text(1), at.text(2)};
    });
    if (!parts) {
        return parts.error();
    }
    into.prompt = std::move(*parts);
    return {};
}

Result<void> ComparisonStore::loadLanes(Comparison& into) {
    auto row = db_.prepare(
        "SELECT state, request, stats, stop_reason, error_code, error_detail, text, ids, ends, alternatives "
        "FROM comparison_lanes WHERE comparison = ? ORDER BY ordinal LIMIT 8");
    if (!row) {
        return row.error();
    }
    row->bind(into.id);
    auto lanes = collect<CompareLane>(*row, readLane);
    if (!lanes) {
        return lanes.error();
    }
    into.lanes.assign(lanes->begin(), lanes->end());
    if (!into.lanes.empty()) {
        const AnswerStats& stats = into.lanes.front().stats;
        into.promptTokens = stats.promptTokens;
        into.reusedTokens = stats.reusedTokens;
        into.secondsToFirstToken = stats.secondsToFirstToken;
    }
    return {};
}

Result<void> ComparisonStore::insert(const Comparison& comparison) {
    return db_.transaction(durable, [&]() -> Result<void> {
        auto done =
            run(db_,
                "INSERT INTO comparisons (id, created, title, conversation, parent, question, model_name, "
                "model_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                comparison.id, comparison.created, comparison.title, comparison.origin.conversation,
                comparison.origin.parent, comparison.origin.question, comparison.modelName, comparison.modelHash);
        int ordinal = 0;
        for (auto part = comparison.prompt.cbegin(); done.ok() && part != comparison.prompt.cend(); ++part) {
            done =
                run(db_, "INSERT INTO comparison_parts (comparison, ordinal, kind, title, text) VALUES (?, ?, ?, ?, ?)",
                    comparison.id, ordinal++, part->kind == PartKind::document ? "document" : "text", part->title,
                    part->text);
        }
        ordinal = 0;
        for (auto lane = comparison.lanes.cbegin(); done.ok() && lane != comparison.lanes.cend(); ++lane) {
            done = run(db_, "INSERT INTO comparison_lanes (comparison, ordinal, state, request) VALUES (?, ?, ?, ?)",
                       comparison.id, ordinal++, laneStateName(lane->state), samplingToJson(lane->sampling));
        }
        return done;
    });
}

Result<void> ComparisonStore::checkpoint(const ComparisonId& id, const QList<LaneCheckpoint>& lanes) {
    return db_.transaction(normal, [&]() -> Result<void> {
        Result<void> done;
        for (auto lane = lanes.cbegin(); done.ok() && lane != lanes.cend(); ++lane) {
            done = run(db_,
                       "UPDATE comparison_lanes SET state = ?, stop_reason = nullif(?, ''), text = ?, ids = ?, "
                       "ends = ? WHERE comparison = ? AND ordinal = ?",
                       laneStateName(lane->state), stopName(lane->stopReason), lane->text, packEnds(lane->ids),
                       packEnds(lane->ends), id, lane->lane);
        }
        return done;
    });
}

Result<void> ComparisonStore::finish(const Comparison& comparison) {
    return db_.transaction(durable, [&]() -> Result<void> {
        auto done = run(db_,
                        "UPDATE comparisons SET prefill_tokens = ?, lanes_per_second = ?, pieces = ?, "
                        "details = nullif(?, '') WHERE id = ?",
                        comparison.prefillTokens, comparison.decodeTokensPerSecond, piecesToJson(comparison.pieces),
                        detailsToJson(comparison.details), comparison.id);
        if (done.ok() && db_.changes() != 1) {
            return Error{ErrorCode::notFound, "the comparison has been deleted"};
        }
        int ordinal = 0;
        for (auto lane = comparison.lanes.cbegin(); done.ok() && lane != comparison.lanes.cend(); ++lane) {
            done = run(db_,
                       "UPDATE comparison_lanes SET state = ?, stats = ?, stop_reason = nullif(?, ''), "
                       "error_code = nullif(?, ''), error_detail = nullif(?, ''), text = ?, ids = ?, ends = ?, "
                       "alternatives = ? WHERE comparison = ? AND ordinal = ?",
                       laneStateName(lane->state), statsToJson(lane->stats), stopName(lane->stats.stopReason),
                       lane->error ? QString::fromLatin1(errorCodeName(lane->error->code)) : QString(),
                       lane->error ? QString::fromStdString(lane->error->detail) : QString(), lane->text,
                       packIds(lane->tokens), packEnds(lane->ends), packAlternatives(lane->tokens), comparison.id,
                       ordinal++);
        }
        return done;
    });
}

Result<void> ComparisonStore::setOrigin(const ComparisonId& id, const CompareOrigin& origin) {
    return run(db_, "UPDATE comparisons SET conversation = ?, parent = ?, question = ? WHERE id = ?",
               origin.conversation, origin.parent, origin.question, id);
}

Result<void> ComparisonStore::remove(const ComparisonId& id, const DeletionId& deletion) {
    return run(db_, "UPDATE comparisons SET removed = ? WHERE id = ? AND removed IS NULL", deletion, id);
}

Result<void> ComparisonStore::restore(const DeletionId& deletion) {
    return run(db_, "UPDATE comparisons SET removed = NULL WHERE removed = ?", deletion);
}

Result<void> ComparisonStore::purge(Milliseconds time) {
    return db_.overwriting([&] { return run(db_, "DELETE FROM comparisons WHERE removed < ?", firstIdOf(time)); });
}

Result<std::int64_t> ComparisonStore::countDeleted() {
    return db_.integer("SELECT count(*) FROM comparisons WHERE removed IS NOT NULL");
}

Result<void> ComparisonStore::endInterrupted() {
    return db_.execute("UPDATE comparison_lanes SET state = 'interrupted' WHERE state = 'running'");
}

}  // namespace sirocco
