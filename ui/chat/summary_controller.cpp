#include "ui/chat/summary_controller.h"

#include <QLocale>
#include <algorithm>

#include "ui/chat/document_words.h"
#include "ui/content/error_text.h"

namespace sirocco {

namespace {

QString number(int value) { return QLocale().toString(value); }

double share(int done, int total) { return total > 0 ? std::clamp(static_cast<double>(done) / total, 0.0, 1.0) : 0; }

}  // namespace

SummaryController::SummaryController(ConversationService& conversations, ContextService& context, QObject* parent)
    : QObject(parent), conversations_(conversations), context_(context), summaries_(context.summaries()) {
    connect(&context_, &ContextService::conversationChanged, this, &SummaryController::changed);
    connect(&summaries_, &SummaryService::progressChanged, this, [this](const ConversationId& id) {
        if (id == conversation())
            emit changed();
    });
    connect(&summaries_, &SummaryService::ended, this, &SummaryController::ended);
    // The next message says that it was read; and what was done since is not what it says any more.
    const auto overtaken = [this](const ConversationId& id) { say(id, {}); };
    connect(&conversations_, &ConversationService::sent, this, overtaken);
    connect(&conversations_, &ConversationService::promptCutChanged, this, overtaken);
}

QString SummaryController::step() const {
    const SummaryProgress now = progress();
    if (now.stopping)
        return tr("Stopping…");
    QString doing = tr("Preparing…");
    switch (now.request.phase) {
        case AnswerPhase::queued:
            doing = tr("Waiting for another answer to finish…");
            break;
        case AnswerPhase::prefilling:
            doing = now.request.prefillTotal == 0
                        ? tr("Reading…")
                        : tr("Reading %1 of %2 tokens…")
                              .arg(number(now.request.prefillDone), number(now.request.prefillTotal));
            break;
        case AnswerPhase::answering:
            doing = tr("Writing: %1").arg(tokensText(now.request.answerTokens));
            break;
        case AnswerPhase::idle:
        case AnswerPhase::storing:
        case AnswerPhase::stopping:
            break;
    }
    if (now.merging && now.parts == 1)
        return tr("Putting the parts together  ·  %1").arg(doing);
    return now.parts > 1 && now.part > 0 ? tr("Part %1 of %2  ·  %3").arg(number(now.part), number(now.parts), doing)
                                         : doing;
}

double SummaryController::fraction() const {
    const SummaryProgress now = progress();
    if (now.part == 0)
        return 0;
    const double read =
        now.request.phase == AnswerPhase::answering ? 1 : share(now.request.prefillDone, now.request.prefillTotal);
    const double written = share(now.request.answerTokens, now.maxTokens);
    return (now.part - 1 + (read + written) / 2) / std::max(1, now.parts);
}

void SummaryController::startAt(const QString& messageId) { summaries_.start(conversation(), MessageId(messageId)); }

void SummaryController::ended(const ConversationId& id, const MessageId& message, const SummaryEnd& end) {
    Outcome outcome;
    outcome.end = end;
    if (end.outcome == SummaryOutcome::written)
        outcome.written = message;
    say(id, outcome);
}

SummaryController::Kind SummaryController::kindOf(const Outcome& outcome) {
    if (!outcome.end)
        return Kind::good;
    switch (outcome.end->outcome) {
        case SummaryOutcome::written:
            return outcome.end->cutShort ? Kind::warning : Kind::good;
        case SummaryOutcome::stopped:
            return Kind::good;
        case SummaryOutcome::empty:
            return Kind::warning;
        case SummaryOutcome::failed:
            break;
    }
    return Kind::failure;
}

QString SummaryController::outcome() const {
    const Outcome outcome = said();
    if (!outcome.removed.isNull())
        return outcome.wasSent ? tr("The summary was deleted. The whole conversation is sent again.")
                               : tr("The summary was deleted.");
    if (!outcome.end)
        return {};
    const SummaryEnd& end = *outcome.end;
    switch (end.outcome) {
        case SummaryOutcome::written: {
            const QString sentence =
                tr("Older turns are sent as a summary of %1 from now on.").arg(tokensText(end.tokens));
            return !end.cutShort ? sentence
                                 : sentence + QLatin1Char(' ') +
                                       tr("It came to its greatest length, so something may be missing: read it "
                                          "before you rely on it.");
        }
        case SummaryOutcome::stopped:
            return tr("No summary was written. The conversation is as it was.");
        case SummaryOutcome::empty:
            return tr("The model had nothing to write. The conversation is as it was.");
        case SummaryOutcome::failed:
            break;
    }
    return tr("No summary was written; the conversation is as it was. %1")
        .arg(errorSentence(end.error.value_or(Error{})));
}

QString SummaryController::outcomeDetails() const {
    const Outcome outcome = said();
    return outcome.end && outcome.end->error ? errorDetail(*outcome.end->error) : QString();
}

void SummaryController::say(const ConversationId& id, const Outcome& outcome) {
    if (!outcome.end && outcome.removed.isNull())
        outcomes_.remove(id);
    else
        outcomes_.insert(id, outcome);
    if (id == conversation())
        emit changed();
}

QString SummaryController::outcomeAction() const {
    const Outcome outcome = said();
    if (!outcome.removed.isNull())
        return tr("Undo");
    return outcome.written.isNull() || outcome.written == opened_ ? QString() : tr("Show summary");
}

void SummaryController::act() {
    const Outcome outcome = said();
    if (!outcome.removed.isNull()) {
        conversations_.setSummary(conversation(), outcome.removed, outcome.summary);
        if (outcome.wasSent)
            conversations_.setPromptCut(conversation(), outcome.removed);
    } else if (!outcome.written.isNull()) {
        open(outcome.written);
    }
    dismiss();
}

void SummaryController::dismiss() { say(conversation(), {}); }

void SummaryController::show(const QString& messageId) { open(MessageId(messageId)); }

void SummaryController::open(const MessageId& message) {
    // What is being written by hand is not left by the way.
    if (editing_ || opened_ == message)
        return;
    opened_ = message;
    openedIn_ = conversation();
    emit openedChanged();
    emit changed();
}

void SummaryController::hide() { open({}); }

void SummaryController::edit() {
    if (opened_.isNull() || editing_)
        return;
    draft_ = conversations_.summary(openedIn_, opened_).text;
    editing_ = true;
    emit openedChanged();
}

void SummaryController::save() {
    const QString text = draft_.trimmed();
    if (!editing_ || text.isEmpty())
        return;
    PromptSummary summary = conversations_.summary(openedIn_, opened_);
    summary.edited = summary.edited || summary.text != text;
    summary.text = text;
    conversations_.setSummary(openedIn_, opened_, summary);
    leave();
}

void SummaryController::leave() {
    editing_ = false;
    draft_.clear();
    emit openedChanged();
}

void SummaryController::remove(const QString& messageId) {
    Outcome outcome;
    outcome.removed = MessageId(messageId);
    outcome.summary = conversations_.summary(conversation(), outcome.removed);
    outcome.wasSent = conversations_.promptCut(conversation()) == outcome.removed;
    if (opened_ == outcome.removed) {
        leave();
        hide();
    }
    conversations_.setSummary(conversation(), outcome.removed, {});
    say(conversation(), outcome);
}

void SummaryController::use(const QString& messageId) {
    conversations_.setPromptCut(conversation(), MessageId(messageId));
}

}  // namespace sirocco
