#include "ui/chat/conversation_find.h"

#include <QElapsedTimer>

#include "ui/content/markdown_document.h"

namespace sirocco {

namespace {

constexpr int sliceMs = 4;

}  // namespace

ConversationFind::ConversationFind(QObject* parent) : QObject(parent) {
    slices_.setInterval(0);
    connect(&slices_, &QTimer::timeout, this, &ConversationFind::lookOn);
}

void ConversationFind::setMessages(MessageListModel* messages) {
    if (messages == messages_)
        return;
    if (messages_)
        messages_->disconnect(this);
    messages_ = messages;
    const auto anew = [this] {
        texts_.clear();
        restart();
    };
    if (messages_) {
        connect(messages_, &MessageListModel::modelReset, this, anew);
        connect(messages_, &MessageListModel::rowsRemoved, this, anew);
        connect(messages_, &MessageListModel::rowsInserted, this, anew);
        connect(messages_, &MessageListModel::dataChanged, this,
                [this](const QModelIndex& first, const QModelIndex& last) {
                    for (int row = first.row(); row <= last.row(); ++row)
                        texts_.remove(row);
                });
    }
    anew();
    emit messagesChanged();
}

void ConversationFind::setText(const QString& text) {
    if (text == text_)
        return;
    text_ = text;
    emit textChanged();
    restart();
}

void ConversationFind::restart() {
    hits_.clear();
    current_ = -1;
    nextRow_ = 0;
    if (messages_ && !text_.isEmpty())
        slices_.start();
    else
        slices_.stop();
    emit changed();
}

void ConversationFind::lookOn() {
    QElapsedTimer clock;
    clock.start();
    while (nextRow_ < messages_->count() && clock.elapsed() < sliceMs) {
        const QString& shownText = shown(nextRow_);
        for (qsizetype at = shownText.indexOf(text_, 0, Qt::CaseInsensitive); at >= 0;
             at = shownText.indexOf(text_, at + text_.size(), Qt::CaseInsensitive))
            hits_.append({nextRow_, static_cast<int>(at)});
        ++nextRow_;
    }
    if (nextRow_ >= messages_->count())
        slices_.stop();
    if (current_ < 0 && !hits_.isEmpty())
        step(1);
    else
        emit changed();
}

const QString& ConversationFind::shown(int row) {
    const auto known = texts_.constFind(row);
    if (known != texts_.constEnd())
        return *known;
    const QModelIndex index = messages_->index(row);
    const QString body = index.data(MessageListModel::BodyRole).toString();
    const bool plain = index.data(MessageListModel::FromUserRole).toBool();
    return *texts_.insert(row, plain ? body : markdownAsPlainText(body));
}

void ConversationFind::step(int by) {
    if (hits_.isEmpty())
        return;
    current_ = current_ < 0 ? 0 : (current_ + by + count()) % count();
    emit changed();
    const Hit hit = hits_[current_];
    emit found(hit.row, hit.from, hit.from + static_cast<int>(text_.size()));
}

}  // namespace sirocco
