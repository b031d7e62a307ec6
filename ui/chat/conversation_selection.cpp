#include "ui/chat/conversation_selection.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStringList>
#include <limits>

#include "ui/content/markdown_document.h"

namespace sirocco {

namespace {

constexpr int toTheEnd = std::numeric_limits<int>::max();

}  // namespace

void ConversationSelection::setMessages(MessageListModel* messages) {
    if (messages == messages_)
        return;
    if (messages_)
        messages_->disconnect(this);
    messages_ = messages;
    if (messages_) {
        connect(messages_, &MessageListModel::modelReset, this, &ConversationSelection::clear);
        connect(messages_, &MessageListModel::rowsRemoved, this, &ConversationSelection::clear);
    }
    clear();
    emit messagesChanged();
}

bool ConversationSelection::isEmpty() const { return anchor_ == cursor_; }

void ConversationSelection::begin(int row, int position) {
    anchor_ = cursor_ = {row, position};
    emit changed();
}

void ConversationSelection::extend(int row, int position) {
    if (anchor_.row < 0 || cursor_ == End{row, position})
        return;
    cursor_ = {row, position};
    emit changed();
}

void ConversationSelection::selectAll() {
    if (!messages_ || messages_->count() == 0)
        return;
    anchor_ = {0, 0};
    cursor_ = {messages_->count() - 1, toTheEnd};
    emit changed();
}

void ConversationSelection::clear() {
    anchor_ = cursor_ = {};
    emit changed();
}

int ConversationSelection::startIn(int row) const { return !isEmpty() && row == first().row ? first().position : 0; }

int ConversationSelection::endIn(int row) const {
    if (isEmpty() || row < first().row || row > last().row)
        return 0;
    return row < last().row || last().position == toTheEnd ? -1 : last().position;
}

QString ConversationSelection::text() const {
    if (!messages_ || isEmpty())
        return {};
    QStringList parts;
    for (int row = first().row; row <= std::min(last().row, messages_->count() - 1); ++row) {
        const QModelIndex index = messages_->index(row);
        const QString body = index.data(MessageListModel::BodyRole).toString();
        const int from = startIn(row);
        const int to = endIn(row);
        const QString part = index.data(MessageListModel::FromUserRole).toBool()
                                 ? body.mid(from, to < 0 ? -1 : to - from)
                                 : markdownAsPlainText(body, from, to);
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral("\n\n"));
}

void ConversationSelection::copy() const {
    if (!isEmpty())
        QGuiApplication::clipboard()->setText(text());
}

void ConversationSelection::offer() const {
    QClipboard* clipboard = QGuiApplication::clipboard();
    if (!isEmpty() && clipboard->supportsSelection())
        clipboard->setText(text(), QClipboard::Selection);
}

}  // namespace sirocco
