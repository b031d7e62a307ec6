#include "app/chat/answer_run.h"

#include <utility>

#include "app/chat/answer_details.h"
#include "app/models/model_service.h"
#include "app/storage/message_json.h"
#include "app/storage/store_worker.h"
#include "app/storage/token_blob.h"

namespace sirocco {
namespace {

// About thirty times a second: faster than anyone reads, slow enough to leave the GUI thread to the window.
constexpr int flushIntervalMs = 30;
// What a killed program may lose of an answer, at most, with room for a slow disk below a second.
constexpr int checkpointIntervalMs = 300;

}  // namespace

AnswerRun::AnswerRun(StoreWorker* store, ModelService& models, ChatMessage answer, QObject* parent)
    : QObject(parent),
      store_(store),
      models_(models),
      answer_(std::move(answer)),
      mailbox_(std::make_shared<Mailbox>(this)) {
    progress_.phase = AnswerPhase::storing;
    if (answer_.parts.isEmpty()) {
        answer_.parts.append(ChatPart());
    }
    flushTimer_.setSingleShot(true);
    connect(&flushTimer_, &QTimer::timeout, this, &AnswerRun::flush);
}

AnswerRun::~AnswerRun() {
    mailbox_->close();
    if (engine_) {
        engine_->cancel(request_);
        release();
    }
}

void AnswerRun::continueFrom(const Continuation& before) {
    answer_.parts.first().text = before.text;
    tokens_ = before.tokens;
    tokensBefore_ = tokens_.size();
    wholeIds_ = before.wholeIds;
}

void AnswerRun::start(GenerationRequest request, const PromptFrame& frame) {
    progress_.answer = answer_.id;
    if (stopRequested_) {
        answer_.stats.stopReason = StopReason::cancelled;
        end(MessageState::stopped, std::nullopt);
        return;
    }
    engine_ = models_.engine();
    if (!engine_) {
        end(MessageState::failed, Error{ErrorCode::noModel, "the model was closed before it could answer"});
        return;
    }
    // Another model may have come since the send was posted.
    answer_.modelName = QString::fromStdString(engine_->model().name);
    answer_.modelHash = wholeIds_ ? QString::fromStdString(engine_->model().hash) : QString();
    answer_.details = detailsOf(*engine_, request, frame);
    answer_.details.begunTokens = static_cast<int>(tokensBefore_);
    answer_.details.begunLength = answer_.text().size();
    models_.generationStarted();
    progress_.phase = AnswerPhase::queued;
    relay_ = std::make_shared<TokenRelay>(mailbox_, [this] { wake(); });
    sinceCheckpoint_.start();
    request_ = engine_->generate(std::move(request), relay_);
    answer_.stats.request = request_;
    emit progressChanged();
}

void AnswerRun::stop() {
    if (stopRequested_) {
        return;
    }
    stopRequested_ = true;
    progress_.phase = AnswerPhase::stopping;
    if (engine_) {
        engine_->cancel(request_);
    }
    emit progressChanged();
}

void AnswerRun::abandon() {
    mailbox_->close();
    if (engine_) {
        engine_->cancel(request_);
        absorb(relay_->take());
        release();
    }
    answer_.state = MessageState::interrupted;
}

void AnswerRun::wake() {
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

void AnswerRun::flush() {
    if (!relay_) {
        return;
    }
    sinceFlush_.start();
    const RelayBatch batch = relay_->take();
    absorb(batch);
    if (!batch.text.isEmpty()) {
        emit textAppended(batch.text);
    }
    if (batch.contextFull) {
        emit contextFull(*batch.contextFull);
    }
    if (batch.finished) {
        conclude(batch);
        return;
    }
    emit progressChanged();
    if (store_ != nullptr && tokens_.size() > tokensBefore_ && sinceCheckpoint_.elapsed() >= checkpointIntervalMs) {
        checkpoint();
    }
}

void AnswerRun::absorb(const RelayBatch& batch) {
    answer_.parts.first().text += batch.text;
    tokens_.insert(tokens_.end(), batch.tokens.begin(), batch.tokens.end());
    if (batch.promptTokens) {
        progress_.promptTokens = answer_.stats.promptTokens = *batch.promptTokens;
        progress_.reusedTokens = answer_.stats.reusedTokens = batch.reusedTokens;
    }
    if (batch.end) {
        laneEnd_ = batch.end;
    }
    progress_.prefillDone = batch.prefillDone;
    progress_.prefillTotal = batch.prefillTotal;
    progress_.answerTokens = answer_.stats.answerTokens = static_cast<int>(tokens_.size());
    const std::size_t fresh = tokens_.size() - tokensBefore_;
    if (batch.decodeSeconds > 0 && fresh > 1) {
        progress_.tokensPerSecond = static_cast<double>(fresh - 1) / batch.decodeSeconds;
    }
    if (!stopRequested_ && fresh > 0) {
        progress_.phase = AnswerPhase::answering;
    } else if (!stopRequested_ && progress_.promptTokens > 0) {
        progress_.phase = AnswerPhase::prefilling;
    }
}

void AnswerRun::checkpoint() {
    // One at a time: a slow disk makes checkpoints rarer instead of a queue longer.
    if (checkpointPending_) {
        return;
    }
    checkpointPending_ = true;
    sinceCheckpoint_.start();
    AnswerCheckpoint state{answer_.id, answer_.parts.first().text, packIds(tokens())};
    if (!std::exchange(detailsWritten_, true)) {
        state.details = detailsToJson(answer_.details);
    }
    store_->write(
        this, [state = std::move(state)](Stores& stores) { return stores.conversations.checkpoint(state); },
        [this](const Result<void>& done) {
            checkpointPending_ = false;
            detailsWritten_ = detailsWritten_ && done;
            if (!done && !std::exchange(checkpointBroken_, true)) {
                emit checkpointFailed(done.error());
            } else if (done) {
                checkpointBroken_ = false;
            }
        });
}

void AnswerRun::conclude(const RelayBatch& batch) {
    const Result<GenerationStats>& finished = *batch.finished;
    if (!finished) {
        const bool cancelled = finished.error().code == ErrorCode::cancelled;
        answer_.stats.stopReason = cancelled ? StopReason::cancelled : StopReason::failed;
        end(cancelled ? MessageState::stopped : MessageState::failed,
            cancelled ? std::nullopt : std::optional(finished.error()));
        return;
    }
    addEnd(*finished, answer_.details, answer_.stats);
    answer_.stats.decodeTokensPerSecond = finished->decodeTokensPerSecond;
    LaneEnd lane;
    lane.reason = StopReason::failed;
    lane.error = "the engine reported no end";
    if (laneEnd_) {
        lane = *laneEnd_;
    }
    answer_.stats.stopReason = lane.reason;
    switch (lane.reason) {
        case StopReason::eos:
        case StopReason::stopString:
            end(MessageState::complete, std::nullopt);
            return;
        case StopReason::length:
        case StopReason::cancelled:
        case StopReason::contextFull:
            end(MessageState::stopped, std::nullopt);
            return;
        case StopReason::failed:
            end(MessageState::failed, Error{lane.errorCode, lane.error});
            return;
    }
}

void AnswerRun::end(MessageState state, std::optional<Error> error) {
    answer_.state = state;
    answer_.error = std::move(error);
    if (answer_.error) {
        models_.noteFailure(answer_.error->code);
    }
    progress_.phase = AnswerPhase::idle;
    release();
    emit ended();
}

void AnswerRun::release() {
    relay_.reset();
    if (engine_) {
        engine_.reset();
        models_.generationEnded();
    }
}

}  // namespace sirocco
