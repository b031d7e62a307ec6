#include "app/compare/comparison_run.h"

#include <utility>

#include "app/chat/answer_details.h"
#include "app/models/model_service.h"
#include "app/storage/store_worker.h"

namespace sirocco {
namespace {

// About thirty times a second: faster than anyone reads, slow enough to leave the GUI thread to the window.
constexpr int flushIntervalMs = 33;
// What a killed program may lose of the lanes, with room for a slow disk, is a second.
constexpr int checkpointIntervalMs = 700;

LaneState stateOf(StopReason reason) {
    switch (reason) {
        case StopReason::eos:
        case StopReason::stopString:
        case StopReason::length:
            return LaneState::done;
        case StopReason::cancelled:
            return LaneState::stopped;
        case StopReason::contextFull:
            return LaneState::contextFull;
        case StopReason::failed:
            break;
    }
    return LaneState::failed;
}

std::vector<TokenId> idsOf(const std::vector<TokenRecord>& tokens) {
    std::vector<TokenId> ids;
    ids.reserve(tokens.size());
    for (const TokenRecord& token : tokens) {
        ids.push_back(token.id);
    }
    return ids;
}

}  // namespace

ComparisonRun::ComparisonRun(StoreWorker* store, ModelService& models, std::shared_ptr<Comparison> comparison,
                             QObject* parent)
    : QObject(parent),
      store_(store),
      models_(models),
      comparison_(std::move(comparison)),
      mailbox_(std::make_shared<Mailbox>(this)),
      written_(comparison_->lanes.size()),
      endWritten_(comparison_->lanes.size()) {
    flushTimer_.setSingleShot(true);
    connect(&flushTimer_, &QTimer::timeout, this, &ComparisonRun::flush);
}

ComparisonRun::~ComparisonRun() {
    mailbox_->close();
    if (engine_) {
        engine_->cancel(request_);
        release();
    }
}

void ComparisonRun::start(std::shared_ptr<Engine> engine, GenerationRequest request, const PromptFrame& frame) {
    engine_ = std::move(engine);
    comparison_->details = detailsOf(*engine_, request, frame);
    models_.generationStarted();
    relay_ = std::make_shared<LaneRelay>(comparison_->lanes.size(), mailbox_, [this] { wake(); });
    sinceCheckpoint_.start();
    request_ = engine_->generate(std::move(request), relay_);
}

void ComparisonRun::stop(int lane) {
    if (engine_) {
        engine_->cancel(request_, lane);
    }
}

void ComparisonRun::abandon() {
    mailbox_->close();
    if (engine_) {
        // In this order: a lane that is cancelled here was interrupted and not stopped.
        absorb(relay_->take());
        engine_->cancel(request_);
        release();
    }
    for (CompareLane& lane : comparison_->lanes) {
        if (isRunning(lane.state)) {
            lane.state = LaneState::interrupted;
        }
    }
}

void ComparisonRun::wake() {
    if (!relay_ || flushTimer_.isActive()) {
        return;
    }
    const qint64 passed = sinceFlush_.isValid() ? sinceFlush_.elapsed() : flushIntervalMs;
    if (passed >= flushIntervalMs) {
        flush();
    } else {
        flushTimer_.start(static_cast<int>(flushIntervalMs - passed));
    }
}

void ComparisonRun::flush() {
    if (!relay_) {
        return;
    }
    sinceFlush_.start();
    CompareBatch batch = relay_->take();
    const std::optional<Result<GenerationStats>> finished = batch.finished;
    absorb(std::move(batch));
    if (finished) {
        conclude(*finished);
    }
    emit advanced();
    if (finished) {
        release();
        emit ended();
    } else if (store_ != nullptr && sinceCheckpoint_.elapsed() >= checkpointIntervalMs) {
        checkpoint();
    }
}

void ComparisonRun::absorb(CompareBatch batch) {
    Comparison& all = *comparison_;
    if (batch.promptTokens) {
        all.promptTokens = *batch.promptTokens;
        all.reusedTokens = batch.reusedTokens;
        for (CompareLane& lane : all.lanes) {
            lane.state = lane.state == LaneState::waiting ? LaneState::prefilling : lane.state;
        }
    }
    all.prefillDone = batch.prefillDone;
    all.prefillTotal = batch.prefillTotal;
    if (batch.contextFull) {
        all.contextFull = std::move(batch.contextFull);
    }
    for (std::size_t i = 0; i < batch.lanes.size(); ++i) {
        absorbLane(i, batch.lanes[i]);
    }
}

void ComparisonRun::absorbLane(std::size_t index, const LaneBatch& batch) {
    CompareLane& lane = comparison_->lanes[index];
    std::size_t from = 0;
    for (std::size_t i = 0; i < batch.tokens.size(); ++i) {
        lane.text += QString::fromUtf8(batch.text.data() + from, static_cast<qsizetype>(batch.ends[i] - from));
        lane.tokens.push_back(batch.tokens[i]);
        lane.ends.push_back(static_cast<int>(lane.text.size()));
        spell(batch.tokens[i]);
        from = batch.ends[i];
    }
    if (from < batch.text.size() && !lane.ends.empty()) {
        lane.text += QString::fromUtf8(batch.text.data() + from, static_cast<qsizetype>(batch.text.size() - from));
        lane.ends.back() = static_cast<int>(lane.text.size());
    }
    lane.stats.answerTokens = static_cast<int>(lane.tokens.size());
    if (batch.decodeSeconds > 0 && lane.tokens.size() > 1) {
        lane.stats.decodeTokensPerSecond = static_cast<double>(lane.tokens.size() - 1) / batch.decodeSeconds;
    }
    if (batch.end) {
        lane.state = stateOf(batch.end->reason);
        lane.stats.stopReason = batch.end->reason;
        if (lane.state == LaneState::failed) {
            lane.error = Error{batch.end->errorCode, batch.end->error};
            models_.noteFailure(batch.end->errorCode);
        }
    } else if (!batch.tokens.empty()) {
        lane.state = LaneState::answering;
    }
}

void ComparisonRun::spell(const TokenRecord& token) {
    const auto one = [this](TokenId id) {
        if (!comparison_->pieces.contains(id)) {
            comparison_->pieces.insert(id, QString::fromStdString(engine_->piece(id)));
        }
    };
    one(token.id);
    for (int i = 0; i < token.alternativeCount; ++i) {
        one(token.alternatives[static_cast<std::size_t>(i)].id);
    }
}

void ComparisonRun::checkpoint() {
    // One at a time: a slow disk makes checkpoints rarer instead of a queue longer.
    if (checkpointPending_) {
        return;
    }
    QList<LaneCheckpoint> grown;
    for (std::size_t i = 0; i < comparison_->lanes.size(); ++i) {
        const CompareLane& lane = comparison_->lanes[i];
        const bool ended = !isRunning(lane.state);
        if (written_[i] != lane.tokens.size() || endWritten_[i] != ended) {
            grown.append(
                {static_cast<int>(i), lane.state, lane.stats.stopReason, lane.text, idsOf(lane.tokens), lane.ends});
        }
        written_[i] = lane.tokens.size();
        endWritten_[i] = ended;
    }
    sinceCheckpoint_.start();
    if (grown.isEmpty()) {
        return;
    }
    checkpointPending_ = true;
    store_->write(
        this,
        [id = comparison_->id, grown = std::move(grown)](Stores& stores) {
            return stores.comparisons.checkpoint(id, grown);
        },
        [this](const Result<void>& done) {
            checkpointPending_ = false;
            if (!done && !std::exchange(checkpointBroken_, true)) {
                emit checkpointFailed(done.error());
            } else if (done) {
                checkpointBroken_ = false;
            }
        });
}

void ComparisonRun::conclude(const Result<GenerationStats>& finished) {
    Comparison& all = *comparison_;
    AnswerStats end;
    if (finished) {
        addEnd(*finished, all.details, end);
        all.promptTokens = end.promptTokens;
        all.reusedTokens = end.reusedTokens;
        all.prefillTokens = end.prefillTokens;
        all.secondsToFirstToken = end.secondsToFirstToken;
        all.decodeTokensPerSecond = finished->decodeTokensPerSecond;
    }
    const bool cancelled = !finished && finished.error().code == ErrorCode::cancelled;
    for (CompareLane& lane : all.lanes) {
        lane.stats.promptTokens = all.promptTokens;
        lane.stats.reusedTokens = all.reusedTokens;
        lane.stats.prefillTokens = all.prefillTokens;
        lane.stats.secondsToFirstToken = all.secondsToFirstToken;
        lane.stats.seconds = end.seconds;
        lane.stats.prefillTokensPerSecond = end.prefillTokensPerSecond;
        lane.stats.request = request_;
        if (!isRunning(lane.state)) {
            continue;
        }
        lane.state = cancelled ? LaneState::stopped : LaneState::failed;
        lane.stats.stopReason = cancelled ? StopReason::cancelled : StopReason::failed;
        if (!cancelled) {
            lane.error = finished ? Error{ErrorCode::internal, "the engine reported no end"} : finished.error();
        }
    }
}

void ComparisonRun::release() {
    relay_.reset();
    if (engine_) {
        engine_.reset();
        models_.generationEnded();
    }
}

}  // namespace sirocco
