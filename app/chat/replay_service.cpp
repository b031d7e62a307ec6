#include "app/chat/replay_service.h"

#include <algorithm>
#include <utility>

#include "app/chat/answer_details.h"
#include "app/models/model_service.h"

namespace sirocco {
namespace {

constexpr int excerptLength = 80;
constexpr int tellIntervalMs = 30;
constexpr std::size_t enoughToMeasure = 8;  // tokens

// Of a text that stops where it was stopped, or where it ended.
bool endedByItself(const ChatMessage& answer) {
    return answer.state == MessageState::complete &&
           (answer.stats.stopReason == StopReason::eos || answer.stats.stopReason == StopReason::stopString);
}

// One token more than was kept shows an answer that would go on.
int lengthLimit(const ChatMessage& answer, std::size_t kept, int maxTokens) {
    const int needed = static_cast<int>(kept) + (endedByItself(answer) ? 1 : 0);
    return maxTokens > 0 ? std::min(maxTokens, needed) : needed;
}

double secondsFor(double tokens, double perSecond) { return perSecond > 0 ? tokens / perSecond : -1; }

QList<ReplayDoubt> doubtsOf(const AnswerDetails& then, const AnswerDetails& now) {
    if (!then.isKnown()) {
        return {ReplayDoubt::promptNotKept};
    }
    QList<ReplayDoubt> doubts;
    if (!then.promptHash.isEmpty() && then.promptHash != now.promptHash) {
        doubts.append(ReplayDoubt::otherPrompt);
    }
    if (then.device != now.device || then.deviceName != now.deviceName) {
        doubts.append(ReplayDoubt::otherDevice);
    }
    if (then.kvType != now.kvType) {
        doubts.append(ReplayDoubt::otherKvType);
    }
    if (then.engineVersion != now.engineVersion) {
        doubts.append(ReplayDoubt::otherEngine);
    }
    return doubts;
}

// Where two texts part, never inside a character of two units.
qsizetype parting(const QString& a, const QString& b) {
    qsizetype at = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
    if (at > 0 && a.at(at - 1).isHighSurrogate()) {
        --at;
    }
    return at;
}

}  // namespace

ReplayService::ReplayService(ConversationService& conversations, ModelService& models, QObject* parent)
    : QObject(parent), conversations_(conversations), models_(models), mailbox_(std::make_shared<Mailbox>(this)) {
    connect(&models_, &ModelService::aboutToUnload, this, &ReplayService::stop);
}

ReplayService::~ReplayService() {
    mailbox_->close();
    if (engine_) {
        engine_->cancel(request_);
        release();
    }
}

ReplayRefusal ReplayService::refusal(const ConversationId& id, const MessageId& answer) const {
    const ChatMessage* message = conversations_.message(id, answer);
    if (message == nullptr || message->role != Role::assistant) {
        return ReplayRefusal::notKept;
    }
    if (message->state == MessageState::streaming) {
        return ReplayRefusal::growing;
    }
    if (isRunning()) {
        return ReplayRefusal::busy;
    }
    if (!conversations_.requestOf(id, answer)) {
        return ReplayRefusal::notKept;
    }
    if (!models_.hasModel() || models_.state() == ModelState::loading ||
        models_.promptTemplate() == PromptTemplate::automatic) {
        return ReplayRefusal::noModel;
    }
    if (message->modelHash != QString::fromStdString(models_.model()->hash)) {
        return ReplayRefusal::otherModel;
    }
    return ReplayRefusal::none;
}

double ReplayService::estimate(const ConversationId& id, const MessageId& answer) const {
    const ChatMessage* message = conversations_.message(id, answer);
    if (message == nullptr) {
        return -1;
    }
    const AnswerStats& stats = message->stats;
    const double reading = secondsFor(stats.promptTokens, stats.prefillTokensPerSecond);
    const double writing = secondsFor(stats.answerTokens - message->details.begunTokens, stats.decodeTokensPerSecond);
    return writing < 0 ? -1 : std::max(reading, 0.0) + writing;
}

void ReplayService::start(const ConversationId& id, const MessageId& answer) {
    if (refusal(id, answer) != ReplayRefusal::none) {
        return;
    }
    auto asked = conversations_.requestOf(id, answer);
    if (!asked) {
        return;
    }
    kept_ = *conversations_.message(id, answer);
    keptIds_ = std::move(asked->tokens);
    asked->request.maxTokens = lengthLimit(kept_, keptIds_.size(), asked->request.maxTokens);
    ids_.clear();
    text_.clear();
    end_.reset();
    decodeSeconds_ = 0;
    prefillDone_ = prefillTotal_ = 0;
    stopRequested_ = false;
    answer_ = answer;
    engine_ = models_.engine();
    models_.generationStarted();
    relay_ = std::make_shared<TokenRelay>(mailbox_, [this] { flush(); });
    request_ = engine_->generate(std::move(asked->request), relay_);
    emit progressChanged();
}

void ReplayService::stop() {
    if (!engine_ || std::exchange(stopRequested_, true)) {
        return;
    }
    engine_->cancel(request_);
    emit progressChanged();
}

ReplayProgress ReplayService::progress() const {
    ReplayProgress now;
    if (!engine_) {
        return now;
    }
    const AnswerStats& stats = kept_.stats;
    now.prefillDone = prefillDone_;
    now.prefillTotal = prefillTotal_;
    now.tokens = static_cast<int>(ids_.size());
    now.tokensTotal = static_cast<int>(keptIds_.size());
    now.stopping = stopRequested_;
    const double rest = std::max(0, now.tokensTotal - now.tokens);
    const bool measured = ids_.size() >= enoughToMeasure && decodeSeconds_ > 0;
    const double speed = measured ? (now.tokens - 1) / decodeSeconds_ : stats.decodeTokensPerSecond;
    const double reading = secondsFor(prefillTotal_ - prefillDone_, stats.prefillTokensPerSecond);
    if (const double writing = secondsFor(rest, speed); writing >= 0) {
        now.secondsLeft = writing + std::max(reading, 0.0);
    }
    return now;
}

void ReplayService::flush() {
    if (!relay_) {
        return;
    }
    const RelayBatch batch = relay_->take();
    for (const TokenRecord& token : batch.tokens) {
        ids_.push_back(token.id);
    }
    text_ += batch.text;
    if (batch.end) {
        end_ = batch.end;
    }
    prefillDone_ = batch.prefillDone;
    prefillTotal_ = batch.prefillTotal;
    decodeSeconds_ = batch.decodeSeconds;
    if (batch.finished) {
        conclude(*batch.finished);
        return;
    }
    if (!sinceTold_.isValid() || sinceTold_.elapsed() >= tellIntervalMs) {
        sinceTold_.start();
        emit progressChanged();
    }
}

void ReplayService::conclude(const Result<GenerationStats>& finished) {
    const MessageId answer = std::exchange(answer_, {});
    const bool cancelled =
        !finished ? finished.error().code == ErrorCode::cancelled : end_ && end_->reason == StopReason::cancelled;
    if (cancelled) {
        release();
        emit stopped(answer);
    } else if (!finished) {
        models_.noteFailure(finished.error().code);
        release();
        emit failed(answer, finished.error());
    } else if (!end_ || end_->reason == StopReason::failed) {
        const Error error =
            end_ ? Error{end_->errorCode, end_->error} : Error{ErrorCode::internal, "the engine reported no end"};
        models_.noteFailure(error.code);
        release();
        emit failed(answer, error);
    } else {
        const ReplayResult result = compare(*finished);
        release();
        emit ended(answer, result);
    }
    emit progressChanged();
}

ReplayResult ReplayService::compare(const GenerationStats& stats) const {
    ReplayResult result;
    result.begun = kept_.details.begunTokens;
    result.cutShort = !endedByItself(kept_);
    const auto parted = std::mismatch(keptIds_.begin(), keptIds_.end(), ids_.begin(), ids_.end());
    result.compared = static_cast<int>(parted.first - keptIds_.begin());
    result.difference = result.begun + result.compared;
    const bool sameTokens = ids_ == keptIds_;
    const QString kept = kept_.text().mid(kept_.details.begunLength);
    result.textDiffers = sameTokens && kept != text_;
    result.identical = sameTokens && !result.textDiffers;
    if (!result.identical) {
        const qsizetype at = parting(kept, text_);
        result.before = kept.left(at).right(excerptLength);
        result.kept = kept.mid(at, excerptLength);
        result.again = text_.mid(at, excerptLength);
    }
    AnswerDetails now = detailsOf(*engine_, {}, {});
    now.promptHash = QString::fromStdString(stats.promptHash);
    result.doubts = doubtsOf(kept_.details, now);
    return result;
}

void ReplayService::release() {
    relay_.reset();
    if (engine_) {
        engine_.reset();
        models_.generationEnded();
    }
}

}  // namespace sirocco
