#include "ui/chat/details_controller.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVariantMap>
#include <utility>

#include "app/models/model_service.h"
#include "ui/chat/detail_words.h"
#include "ui/content/error_text.h"

namespace sirocco {

DetailsController::DetailsController(ConversationService& conversations, ModelService& models, ReplayService& replay,
                                     QObject* parent)
    : QObject(parent), conversations_(conversations), replay_(replay) {
    const auto mine = [this](const ConversationId& id) {
        if (id != conversation_ || shown_.isNull())
            return;
        emit changed();
        emit replayChanged();
    };
    connect(&conversations_, &ConversationService::messageChanged, this, mine);
    connect(&conversations_, &ConversationService::pathChanged, this, mine);
    connect(&conversations_, &ConversationService::generatingChanged, this, mine);
    connect(&models, &ModelService::stateChanged, this, &DetailsController::replayChanged);
    connect(&models, &ModelService::templateChanged, this, &DetailsController::replayChanged);
    connect(&replay_, &ReplayService::progressChanged, this, &DetailsController::replayChanged);
    connect(&replay_, &ReplayService::ended, this, [this](const MessageId& answer, const ReplayResult& result) {
        keep(answer, {result, {}, 0});
    });
    connect(&replay_, &ReplayService::failed, this, [this](const MessageId& answer, const Error& error) {
        keep(answer, {{}, error, 0});
    });
    connect(&replay_, &ReplayService::stopped, this, [this](const MessageId& answer) { keep(answer, {}); });
}

void DetailsController::show(const ConversationId& conversation) {
    if (std::exchange(conversation_, conversation) != conversation)
        close();
}

void DetailsController::open(const QString& messageId) {
    shown_ = MessageId(messageId);
    emit changed();
    emit replayChanged();
}

void DetailsController::close() {
    if (replay_.answer() == shown_)
        replay_.stop();
    open({});
}

QVariantList DetailsController::sections() const {
    QVariantList all;
    if (!isShown())
        return all;
    for (const DetailSection& section : detailSections(*answer())) {
        QVariantList rows;
        for (const DetailRow& row : section.rows)
            rows.append(QVariantMap{{QStringLiteral("label"), row.label},
                                    {QStringLiteral("value"), row.value},
                                    {QStringLiteral("code"), row.code}});
        all.append(QVariantMap{{QStringLiteral("title"), section.title}, {QStringLiteral("rows"), rows}});
    }
    return all;
}

QString DetailsController::incomplete() const {
    const ChatMessage* const shown = answer();
    if (shown == nullptr || shown->details.isKnown() || shown->state == MessageState::streaming)
        return {};
    return shown->modelHash.isEmpty() ? tr("This text was written or changed by hand, or it was imported.")
                                      : tr("An older version of Sirocco wrote this and kept no more than this of it.");
}

void DetailsController::copy() const {
    if (isShown())
        QGuiApplication::clipboard()->setText(detailsText(detailSections(*answer())));
}

// --- Running it again

QString DetailsController::replayHint() const {
    if (!isShown() || isRunning())
        return {};
    if (const ReplayRefusal why = refusal(); why != ReplayRefusal::none)
        return refusalText(why, *answer());
    const double seconds = replay_.estimate(conversation_, shown_);
    return seconds < 1
               ? tr("The same prompt with the same settings and seed. The conversation stays as it is.")
               : tr("The same prompt with the same settings and seed, in about %1. The conversation stays as it "
                    "is.")
                     .arg(durationText(seconds));
}

QString DetailsController::step() const { return isRunning() ? replayStep(replay_.progress()) : QString(); }

double DetailsController::fraction() const {
    if (!isRunning())
        return 0;
    const ReplayProgress now = replay_.progress();
    const int total = now.prefillTotal + now.tokensTotal;
    return total > 0 ? static_cast<double>(now.prefillDone + now.tokens) / total : 0;
}

void DetailsController::keep(const MessageId& answer, Ended ended) {
    if (const ChatMessage* const there = conversations_.message(conversation_, answer)) {
        ended.tokens = there->stats.answerTokens;
        ended_.insert(answer, ended);
    }
    emit replayChanged();
}

std::optional<DetailsController::Ended> DetailsController::last() const {
    const ChatMessage* const shown = answer();
    if (shown == nullptr || shown->state == MessageState::streaming || isRunning())
        return std::nullopt;
    const auto found = ended_.constFind(shown_);
    return found == ended_.cend() || found->tokens != shown->stats.answerTokens ? std::nullopt : std::optional(*found);
}

const ReplayResult* DetailsController::result() const {
    const auto found = ended_.constFind(shown_);
    return last() && found->result ? &*found->result : nullptr;
}

DetailsController::Outcome DetailsController::outcome() const {
    const auto ended = last();
    if (!ended)
        return None;
    if (ended->result)
        return ended->result->identical ? Identical : Different;
    return ended->error ? Failed : Stopped;
}

QString DetailsController::verdict() const {
    const auto ended = last();
    if (!ended)
        return {};
    if (ended->result)
        return replayVerdict(*ended->result);
    return ended->error ? errorSentence(*ended->error) : tr("Stopped before there was anything to say.");
}

QString DetailsController::reasons() const {
    const ReplayResult* const there = result();
    return there != nullptr ? replayReasons(*there, *answer()).join(QLatin1Char('\n')) : QString();
}

QString DetailsController::keptText() const {
    const ReplayResult* const there = result();
    if (there == nullptr || there->identical)
        return {};
    return there->kept.isEmpty() ? tr("ends here") : there->before.right(20) + there->kept;
}

QString DetailsController::againText() const {
    const ReplayResult* const there = result();
    if (there == nullptr || there->identical)
        return {};
    return there->again.isEmpty() ? tr("ends here") : there->before.right(20) + there->again;
}

}  // namespace sirocco
