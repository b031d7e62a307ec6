#include "ui/chat/interrupted_controller.h"

namespace sirocco {

InterruptedController::InterruptedController(HistoryService& history, QObject* parent)
    : QObject(parent), history_(history) {
    connect(&history_, &HistoryService::interruptedChanged, this, &InterruptedController::changed);
    connect(&history_, &HistoryService::conversationRemoved, this, &InterruptedController::changed);
}

void InterruptedController::looked(const ConversationId& conversation) {
    seen_.insert(conversation);
    emit changed();
}

QList<InterruptedAnswer> InterruptedController::unseen() const {
    QList<InterruptedAnswer> answers = history_.interrupted();
    answers.removeIf([this](const InterruptedAnswer& answer) { return seen_.contains(answer.conversation); });
    return answers;
}

QString InterruptedController::text() const {
    const QList<InterruptedAnswer> answers = unseen();
    if (answers.isEmpty())
        return {};
    if (answers.size() == 1)
        return tr("The end of Sirocco cut off an answer in “%1”.").arg(answers.first().title);
    return tr("The end of Sirocco cut off %1 answers, the newest in “%2”.")
        .arg(answers.size())
        .arg(answers.first().title);
}

void InterruptedController::showNewest() {
    if (const QList<InterruptedAnswer> answers = unseen(); !answers.isEmpty())
        emit wanted(answers.first().conversation, answers.first().message);
}

}  // namespace sirocco
