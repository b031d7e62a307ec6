#include "ui/chat/edit_controller.h"

namespace sirocco {

EditController::EditController(ConversationService& conversations, QObject* parent)
    : QObject(parent), conversations_(conversations) {
    connect(&conversations_, &ConversationService::edited, this, &EditController::end);
}

void EditController::show(const ConversationId& conversation) {
    conversation_ = conversation;
    emit changed();
}

QString EditController::messageId() const {
    const auto edit = edits_.find(conversation_);
    return edit == edits_.end() ? QString() : edit->message.toString(QUuid::WithoutBraces);
}

void EditController::begin(const QString& messageId) {
    const ChatMessage* message = conversations_.message(conversation_, QUuid(messageId));
    if (!message)
        return;
    // Asked for again, it goes on from what was typed.
    if (Edit& edit = edits_[conversation_]; edit.message != message->id)
        edit = {message->id, message->text()};
    emit changed();
    emit begun();
}

void EditController::type(const QString& text) {
    if (const auto edit = edits_.find(conversation_); edit != edits_.end())
        edit->text = text;
}

void EditController::leave() { end(conversation_); }

void EditController::send() {
    const Edit edit = edits_.value(conversation_);
    conversations_.edit(conversation_, edit.message, edit.text);
}

void EditController::save() {
    const Edit edit = edits_.value(conversation_);
    conversations_.editAnswer(conversation_, edit.message, edit.text, false);
}

void EditController::goOn() {
    const Edit edit = edits_.value(conversation_);
    conversations_.editAnswer(conversation_, edit.message, edit.text, true);
}

void EditController::end(const ConversationId& conversation) {
    if (edits_.remove(conversation) == 0 || conversation != conversation_)
        return;
    emit changed();
    emit ended();
}

}  // namespace sirocco
