#include "ui/chat/chat_controller.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <algorithm>

#include "app/chat/history_service.h"
#include "ui/content/error_text.h"
#include "ui/content/markdown_document.h"

namespace sirocco {

ChatController::ChatController(Services services, QObject* parent)
    : QObject(parent),
      conversations_(services.conversations),
      models_(services.models),
      settings_(services.settings),
      waiting_(services.attachments),
      context_(services.context),
      messages_(services.conversations),
      attachments_(services.attachments, services.models),
      contextRuler_(services.context) {
    connect(&messages_, &MessageListModel::countChanged, this, &ChatController::emptyChanged);
    connect(&models_, &ModelService::stateChanged, this, &ChatController::modelChanged);
    connect(&models_, &ModelService::stateChanged, this, &ChatController::dismissProblem);
    connect(&models_, &ModelService::templateChanged, this, &ChatController::modelChanged);
    connect(&models_, &ModelService::templateChanged, this, &ChatController::dismissProblem);
    connect(&settings_, &SettingsService::samplingChanged, this, &ChatController::temperatureChanged);
    watchConversations();
}

void ChatController::watchConversations() {
    const auto mine = [this](auto signal) {
        return [this, signal](const ConversationId& id) {
            if (id == current_)
                (this->*signal)();
        };
    };
    connect(&conversations_, &ConversationService::progressChanged, this, mine(&ChatController::progressChanged));
    connect(&conversations_, &ConversationService::generatingChanged, this, mine(&ChatController::progressChanged));
    connect(&conversations_.history(), &HistoryService::conversationChanged, this, mine(&ChatController::titleChanged));
    connect(&conversations_.history(), &HistoryService::conversationAdded, this, mine(&ChatController::titleChanged));
    const auto reread = [this](const ConversationId& id) {
        if (id == current_)
            show(id);
    };
    connect(&conversations_, &ConversationService::opened, this, reread);
    connect(&conversations_, &ConversationService::pathChanged, this, [this](const ConversationId& id) {
        if (id == current_)
            messages_.show(id);
    });
    connect(&conversations_, &ConversationService::openFailed, this, [this](const ConversationId& id, const Error& e) {
        if (id == current_)
            say(tr("This conversation could not be opened. %1").arg(errorSentence(e)), errorDetail(e));
    });
    connect(&conversations_, &ConversationService::sent, this, [this](const ConversationId& id) {
        drafts_.remove(id);
        for (const int document : sending_.take(id))
            waiting_.remove(id, document);
        if (id != current_)
            return;
        if (!conversations_.isTemporary(id))
            settings_.setLastConversation(conversationId());
        dismissProblem();
        context_.type({});
        emit sent();
    });
    connect(&conversations_, &ConversationService::sendFailed, this, [this](const ConversationId& id, const Error& e) {
        if (id == current_)
            say(tr("Not sent; your text is still here. %1").arg(errorSentence(e)), errorDetail(e));
    });
    connect(&conversations_, &ConversationService::storageFailed, this, [this](const Error& e) {
        say(tr("This could not be saved. %1 You can go on, but it may be missing after a restart.")
                .arg(errorSentence(e)),
            errorDetail(e));
    });
    connect(&conversations_.history(), &HistoryService::listFailed, this, [this](const Error& e) {
        say(tr("Earlier conversations could not be read. %1").arg(errorSentence(e)), errorDetail(e));
    });
    connect(&conversations_.history(), &HistoryService::conversationRemoved, this, [this](const ConversationId& id) {
        drafts_.remove(id);
        waiting_.clear(id);
        if (id == current_)
            newChat();
    });
}

QString ChatController::conversationId() const {
    return current_.isNull() ? QString() : current_.toString(QUuid::WithoutBraces);
}

QString ChatController::title() const {
    const ConversationInfo* info = conversations_.history().conversation(current_);
    return info ? info->title : QString();
}

bool ChatController::opening() const { return !current_.isNull() && !conversations_.isOpen(current_); }

bool ChatController::storing() const { return conversations_.progress(current_).phase == AnswerPhase::storing; }

bool ChatController::stopping() const { return conversations_.progress(current_).phase == AnswerPhase::stopping; }

QString ChatController::waiting() const {
    const AnswerProgress progress = conversations_.progress(current_);
    switch (progress.phase) {
        case AnswerPhase::queued:
            return tr("Waiting for another answer to finish…");
        case AnswerPhase::prefilling:
            if (progress.prefillTotal < 256)
                return tr("Reading…");
            return tr("Reading %1 of %2 tokens…")
                .arg(QLocale().toString(progress.prefillDone), QLocale().toString(progress.prefillTotal));
        case AnswerPhase::answering:
        case AnswerPhase::stopping:
        case AnswerPhase::storing:
        case AnswerPhase::idle:
            break;
    }
    return {};
}

double ChatController::temperature() const { return static_cast<double>(settings_.sampling().params.temperature); }

void ChatController::setTemperature(double temperature) {
    SamplingSettings sampling = settings_.sampling();
    sampling.params.temperature = static_cast<float>(std::clamp(temperature, 0.0, 2.0));
    settings_.setSampling(sampling);
}

void ChatController::restore() {
    const QUuid last(settings_.lastConversation());
    if (!last.isNull() && conversations_.history().conversation(last))
        open(settings_.lastConversation());
    else
        newChat();
}

void ChatController::newChat() {
    // A draft that nobody wrote in yet is the new chat.
    if (!current_.isNull() && conversations_.isOpen(current_) && messages_.count() == 0 && !generating()) {
        emit conversationChanged();
        return;
    }
    show(conversations_.createDraft());
    settings_.setLastConversation({});
}

void ChatController::open(const QString& id) {
    const QUuid wanted(id);
    if (wanted.isNull())
        return;
    // Also of a draft that has become a conversation by other ways than a send.
    if (!conversations_.isTemporary(wanted))
        settings_.setLastConversation(id);
    if (wanted == current_ && conversations_.isOpen(wanted))
        return;
    const ConversationId left = current_;
    show(wanted);
    conversations_.open(wanted);
    if (!left.isNull() && left != wanted && !conversations_.isGenerating(left) && !drafts_.contains(left) &&
        waiting_.of(left).isEmpty())
        conversations_.close(left);
}

void ChatController::show(const ConversationId& id) {
    current_ = id;
    messages_.show(id);
    attachments_.show(id);
    context_.look(id);
    context_.type(draft());
    dismissProblem();
    emit conversationChanged();
    emit titleChanged();
    emit emptyChanged();
    emit progressChanged();
}

void ChatController::send(const QString& text) {
    const QList<ChatPart> documents = waiting_.parts(current_);
    if ((text.trimmed().isEmpty() && documents.isEmpty()) || generating())
        return;
    QList<int>& sending = sending_[current_];
    sending.clear();
    for (const Attachment& attachment : waiting_.of(current_)) {
        if (attachment.document)
            sending.append(attachment.id);
    }
    conversations_.sendWithDocuments(current_, text, documents);
}

QStringList ChatController::documentPieces(const QString& messageId, int document) const {
    const ChatMessage* message = conversations_.message(current_, QUuid(messageId));
    int at = 0;
    for (const ChatPart& part : message ? message->parts : QList<ChatPart>()) {
        if (part.kind == PartKind::document && at++ == document)
            return textPieces(part.text);
    }
    return {};
}

void ChatController::stop() { conversations_.stop(current_); }

void ChatController::regenerate(const QString& messageId) {
    if (!generating())
        conversations_.regenerate(current_, QUuid(messageId));
}

void ChatController::selectSibling(const QString& messageId, int step) {
    const QList<MessageId> siblings = conversations_.siblings(current_, QUuid(messageId));
    const qsizetype at = siblings.indexOf(QUuid(messageId)) + step;
    if (at >= 0 && at < siblings.size() && !generating())
        conversations_.select(current_, siblings[at]);
}

void ChatController::copy(const QString& messageId) {
    QGuiApplication::clipboard()->setText(messages_.textOf(QUuid(messageId)));
}

void ChatController::copyPlain(const QString& messageId) {
    QGuiApplication::clipboard()->setText(markdownAsPlainText(messages_.textOf(QUuid(messageId))));
}

void ChatController::setDraft(const QString& text) {
    context_.type(text);
    if (text.isEmpty())
        drafts_.remove(current_);
    else
        drafts_.insert(current_, text);
}

void ChatController::sentElsewhere(const QString& text) {
    if (text.isEmpty() || draft() != text)
        return;
    drafts_.remove(current_);
    waiting_.clear(current_);
    context_.type({});
    emit sent();
}

void ChatController::say(const QString& problem, const QString& details) {
    problem_ = problem;
    problemDetails_ = details;
    emit problemChanged();
}

void ChatController::dismissProblem() {
    if (!problem_.isEmpty())
        say({}, {});
}

}  // namespace sirocco
