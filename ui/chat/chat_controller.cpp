#include "ui/chat/chat_controller.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <utility>

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
      contextRuler_(services.context, services.conversations),
      details_(services.conversations, services.models, services.replay),
      edit_(services.conversations),
      removal_(services.conversations),
      interrupted_(services.conversations.history()),
      storage_(services.store, services.conversations),
      setup_(services.conversations, services.settings),
      templates_(services.templates, services.models, setup_) {
    connect(&interrupted_, &InterruptedController::wanted, this,
            [this](const ConversationId& conversation, const MessageId& message) {
                openAt(conversation.toString(QUuid::WithoutBraces), message.toString(QUuid::WithoutBraces));
            });
    connect(&messages_, &MessageListModel::countChanged, this, &ChatController::emptyChanged);
    connect(&models_, &ModelService::stateChanged, this, &ChatController::modelChanged);
    connect(&models_, &ModelService::stateChanged, this, &ChatController::dismissProblem);
    connect(&models_, &ModelService::templateChanged, this, &ChatController::modelChanged);
    connect(&models_, &ModelService::templateChanged, this, &ChatController::dismissProblem);
    connect(&storage_, &StorageController::sendWanted, this, [this](ConversationService::Saving saving) {
        // As it stands in the composer now, where it may have been changed.
        const QString written = draft();
        sendNow(written.isEmpty() ? refused_ : written, saving);
    });
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
        if (id == current_) {
            show(id);
            revealWanted();
        }
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
        handedOver_.reset();
        storage_.forgetRefused();
        dismissProblem();
        context_.type({});
        emit sent();
    });
    connect(&conversations_, &ConversationService::edited, this, [this](const ConversationId& id) {
        if (id != current_)
            return;
        storage_.forgetRefused();
        dismissProblem();
        emit edited();
    });
    connect(&conversations_, &ConversationService::sendFailed, this, [this](const ConversationId& id, const Error& e) {
        if (id == current_)
            sendFailed(e);
    });
    connect(&conversations_.history(), &HistoryService::conversationRemoved, this, [this](const ConversationId& id) {
        drafts_.remove(id);
        waiting_.clear(id);
        edit_.forget(id);
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

void ChatController::restore() {
    // The list may come late, or once more: nobody is taken away from what they have begun.
    const bool begun =
        messages_.count() > 0 || generating() || drafts_.contains(current_) || !waiting_.of(current_).isEmpty();
    if (!current_.isNull() && conversations_.isOpen(current_) && begun)
        return;
    const QUuid last(settings_.lastConversation());
    if (!last.isNull() && conversations_.history().conversation(last))
        open(settings_.lastConversation());
    else
        newChat();
}

void ChatController::newChat() {
    // A draft that nobody wrote in yet is the new chat.
    if (!current_.isNull() && conversations_.isOpen(current_) && messages_.count() == 0 && !generating() &&
        !temporary()) {
        emit conversationChanged();
        return;
    }
    show(conversations_.createDraft());
    settings_.setLastConversation({});
}

void ChatController::newTemporary() {
    show(conversations_.createTemporary());
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

void ChatController::openAt(const QString& id, const QString& messageId) {
    wanted_ = QUuid(messageId);
    if (QUuid(id) == current_ && conversations_.isOpen(current_))
        revealWanted();
    else
        open(id);
}

void ChatController::revealWanted() {
    const MessageId message = std::exchange(wanted_, {});
    if (message.isNull())
        return;
    conversations_.select(current_, message);
    if (const int row = messages_.rowOf(message); row >= 0)
        emit messageWanted(row);
}

void ChatController::leave(const ConversationId& id) {
    // Of a temporary one nothing is left, not even what was being written.
    drafts_.remove(id);
    waiting_.clear(id);
    edit_.forget(id);
    conversations_.close(id);
}

void ChatController::show(const ConversationId& id) {
    const ConversationId left = std::exchange(current_, id);
    messages_.show(id);
    attachments_.show(id);
    setup_.show(id);
    details_.show(id);
    edit_.show(id);
    removal_.show(id);
    interrupted_.looked(id);
    context_.look(id);
    context_.type(draft());
    dismissProblem();
    if (left != id) {
        handedOver_.reset();
        storage_.forgetRefused();
    }
    emit conversationChanged();
    emit titleChanged();
    emit emptyChanged();
    emit progressChanged();
    if (left != id && conversations_.isTemporary(left))
        leave(left);
}

void ChatController::send(const QString& text) {
    using Saving = ConversationService::Saving;
    sendNow(text, storage_.goesOn() ? Saving::mayWait : Saving::required);
}

void ChatController::sendNow(const QString& text, ConversationService::Saving saving) {
    const QList<ChatPart> documents = waiting_.parts(current_);
    if ((text.trimmed().isEmpty() && documents.isEmpty()) || generating())
        return;
    QList<int>& sending = sending_[current_];
    sending.clear();
    for (const Attachment& attachment : waiting_.of(current_)) {
        if (attachment.document)
            sending.append(attachment.id);
    }
    handedOver_ = text;
    conversations_.sendWithDocuments(current_, text, documents, saving);
}

void ChatController::sendFailed(const Error& error) {
    const std::optional<QString> message = std::exchange(handedOver_, std::nullopt);
    // Busy may also mean that the conversation is being answered.
    if (!StorageController::isTrouble(error) || generating()) {
        say(tr("Not sent; your text is still here. %1").arg(errorSentence(error)), errorDetail(error));
        return;
    }
    refused_ = message.value_or(QString());
    storage_.refused(message ? StorageController::Refused::message : StorageController::Refused::change, error);
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

void ChatController::reloadModel() { models_.reload(); }

void ChatController::reloadOnCpu() { models_.reloadOnCpu(); }

void ChatController::stop() { conversations_.stop(current_); }

void ChatController::regenerate(const QString& messageId) {
    if (!generating())
        conversations_.regenerate(current_, QUuid(messageId));
}

void ChatController::continueAnswer(const QString& messageId) {
    if (!generating())
        conversations_.continueAnswer(current_, QUuid(messageId));
}

void ChatController::removeBranch(const QString& messageId) { conversations_.removeBranch(current_, QUuid(messageId)); }

void ChatController::selectSibling(const QString& messageId, int step) {
    const QList<MessageId> siblings = conversations_.siblings(current_, QUuid(messageId));
    const qsizetype at = siblings.indexOf(QUuid(messageId)) + step;
    if (at >= 0 && at < siblings.size() && !generating())
        conversations_.select(current_, siblings[at]);
}

void ChatController::selectLastSibling(int step) {
    if (const ChatMessage* message = messages_.lastWithSiblings())
        selectSibling(message->id.toString(QUuid::WithoutBraces), step);
}

void ChatController::editLast() {
    const ChatMessage* message = messages_.lastFromUser();
    if (message && !generating())
        edit_.begin(message->id.toString(QUuid::WithoutBraces));
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
