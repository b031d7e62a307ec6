#include "ui/chat/context_controller.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

#include "ui/chat/document_words.h"
#include "ui/content/memory_words.h"

namespace sirocco {

namespace {

QString number(int value) { return QLocale().toString(value); }

QVariantMap row(const QString& label, int tokens, int part) {
    return {
        {QStringLiteral("label"), label}, {QStringLiteral("amount"), number(tokens)}, {QStringLiteral("part"), part}};
}

}  // namespace

ContextController::ContextController(ContextService& service, ConversationService& conversations, QObject* parent)
    : QObject(parent), service_(service), summary_(conversations, service) {
    connect(&service, &ContextService::changed, this, &ContextController::changed);
}

QVariantList ContextController::parts() const {
    const ContextUse& use = service_.use();
    return {use.system, use.earlier, use.documents, use.typed};
}

QVariantList ContextController::rows() const {
    const ContextUse& use = service_.use();
    return {row(tr("System prompt"), use.system, 0), row(tr("Earlier turns"), use.earlier, 1),
            row(tr("Documents"), use.documents, 2), row(tr("Your message"), use.typed, 3),
            row(tr("Room for the answer"), use.room(), -1)};
}

QString ContextController::share() const {
    if (!known())
        return {};
    const double percent = 100.0 * used() / context();
    return percent > 0 && percent < 1 ? tr("<1 %") : tr("%1 %").arg(number(static_cast<int>(std::lround(percent))));
}

QString ContextController::sum() const {
    const QString amount = service_.use().exact ? number(used()) : tr("about %1").arg(number(used()));
    return tr("%1 of %2 tokens").arg(amount, number(context()));
}

QString ContextController::reuse() const {
    const ContextUse& use = service_.use();
    const int cached = std::min(use.cached, use.used());
    return tr("%1 are read already, %2 are still to be read.").arg(number(cached), number(use.used() - cached));
}

QString ContextController::notice() const { return QStringLiteral("%1 %2").arg(happened(), largerRefusal()).trimmed(); }

QString ContextController::happened() const {
    const ContextUse& use = service_.use();
    if (!use.fits())
        return use.documents >= use.context
                   ? tr("The documents are too long: they have %1, and the model's context holds %2.")
                         .arg(tokensText(use.documents), number(use.context))
                   : tr("This does not fit: it would be %1, and the model's context holds %2.")
                         .arg(tokensText(use.used()), number(use.context));
    if (const auto& full = service_.answerFull()) {
        if (full->memoryShort)
            return tr("The answer ended early: other answers take the memory. Ask again when they have ended.");
        return tr("The answer ended at the end of the context of %1.").arg(tokensText(full->context));
    }
    if (use.nearlyFull())
        return tr("The context is nearly full: %1 are left for the answer.").arg(tokensText(use.room()));
    return {};
}

QString ContextController::cutAction() const {
    const OldTurns& old = service_.use().leaveOut;
    if (old.last.isNull() || !choicesWanted())
        return {};
    return old.turns == 1 ? tr("Leave out the oldest turn (%1)").arg(tokensText(old.tokens))
                          : tr("Leave out the %1 oldest turns (%2)").arg(number(old.turns), tokensText(old.tokens));
}

QString ContextController::summaryAction() const {
    const OldTurns& old = service_.use().summarise;
    if (old.last.isNull())
        return {};
    return old.turns == 1 ? tr("Summarise the oldest turn (%1)").arg(tokensText(old.tokens))
                          : tr("Summarise the %1 oldest turns (%2)").arg(number(old.turns), tokensText(old.tokens));
}

QString ContextController::largerAction() const {
    const auto& larger = service_.larger();
    if (!larger || !larger->fits || !choicesWanted())
        return {};
    return tr("Use a context of %1 (%2 more memory)").arg(number(larger->context), byteText(larger->bytes));
}

QString ContextController::largerRefusal() const {
    const auto& larger = service_.larger();
    if (!larger || larger->fits || !choicesWanted())
        return {};
    return tr("A context of %1 would take %2 more memory, which is not free.")
        .arg(number(larger->context), byteText(larger->bytes));
}

}  // namespace sirocco
