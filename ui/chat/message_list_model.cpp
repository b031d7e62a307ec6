#include "ui/chat/message_list_model.h"

#include "ui/chat/answer_words.h"
#include "ui/content/error_text.h"

namespace sirocco {

MessageListModel::MessageListModel(ConversationService& service, QObject* parent)
    : QAbstractListModel(parent), service_(service) {
    connect(&service, &ConversationService::messageAdded, this, &MessageListModel::onMessageAdded);
    connect(&service, &ConversationService::messageChanged, this, &MessageListModel::onMessageChanged);
    connect(&service, &ConversationService::promptCutChanged, this, [this](const ConversationId& id) {
        if (id == shown_ && count() > 0) {
            readCut();
            emit dataChanged(index(0), index(count() - 1), {NotSentRole, CutHereRole});
        }
    });
    connect(&service, &ConversationService::textAppended, this, &MessageListModel::onTextAppended);
}

void MessageListModel::show(const ConversationId& id) {
    beginResetModel();
    shown_ = id;
    rows_.clear();
    for (const ChatMessage& message : service_.path(id)) {
        if (message.role != sirocco::Role::system)
            rows_.append(makeRow(message));
    }
    readCut();
    endResetModel();
    emit countChanged();
}

int MessageListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant MessageListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = rows_[index.row()];
    const ChatMessage& message = row.message;
    switch (role) {
        case MessageIdRole:
            return message.id.toString(QUuid::WithoutBraces);
        case FromUserRole:
            return message.role == sirocco::Role::user;
        case BodyRole:
        case Qt::DisplayRole:
            return row.text;
        case QuestionRole:
            return message.role == sirocco::Role::user ? row.text : QString();
        case HasTextRole:
            return !row.text.isEmpty();
        case StreamingRole:
            return message.state == MessageState::streaming;
        case NoticeRole:
            return message.role == sirocco::Role::user ? QString() : answerNotice(message);
        case FailedRole:
            return message.state == MessageState::failed;
        case DetailsRole:
            return message.error ? errorDetail(*message.error) : QString();
        case StatsRole:
            return message.role == sirocco::Role::user ? QString() : answerStats(message.stats);
        case SiblingIndexRole:
            return row.siblingIndex;
        case SiblingCountRole:
            return row.siblingCount;
        case DocumentsRole:
            return documentRows(row);
        case NotSentRole:
            return index.row() <= cutRow_;
        case CutHereRole:
            return index.row() == cutRow_;
        default:
            return {};
    }
}

QHash<int, QByteArray> MessageListModel::roleNames() const {
    return {{MessageIdRole, "messageId"},
            {FromUserRole, "fromUser"},
            {BodyRole, "body"},
            {QuestionRole, "question"},
            {HasTextRole, "hasText"},
            {StreamingRole, "streaming"},
            {NoticeRole, "notice"},
            {FailedRole, "failed"},
            {DetailsRole, "details"},
            {StatsRole, "stats"},
            {SiblingIndexRole, "siblingIndex"},
            {SiblingCountRole, "siblingCount"},
            {DocumentsRole, "documents"},
            {NotSentRole, "notSent"},
            {CutHereRole, "cutHere"}};
}

const ChatMessage* MessageListModel::find(const MessageId& id) const {
    const int row = rowOf(id);
    return row < 0 ? nullptr : &rows_[row].message;
}

QString MessageListModel::textOf(const MessageId& id) const {
    const int row = rowOf(id);
    return row < 0 ? QString() : rows_[row].text;
}

MessageListModel::Row MessageListModel::makeRow(const ChatMessage& message) const {
    const QList<MessageId> siblings = service_.siblings(message.conversation, message.id);
    QList<SentDocument> documents;
    for (const ChatPart& part : message.parts) {
        if (part.kind == PartKind::document)
            documents.append({part.title, lengthOf(part.text)});
    }
    return {message, message.text(), static_cast<int>(std::max<qsizetype>(0, siblings.indexOf(message.id))),
            static_cast<int>(std::max<qsizetype>(1, siblings.size())), documents};
}

QVariantList MessageListModel::documentRows(const Row& row) {
    QVariantList rows;
    for (const SentDocument& document : row.documents) {
        rows << QVariantMap{{QStringLiteral("title"), document.title},
                            {QStringLiteral("detail"), lengthText(document.length)}};
    }
    return rows;
}

void MessageListModel::readCut() { cutRow_ = rowOf(service_.promptCut(shown_)); }

int MessageListModel::rowOf(const MessageId& id) const {
    // What changes is nearly always the last one.
    for (int row = count() - 1; row >= 0; --row) {
        if (rows_[row].message.id == id)
            return row;
    }
    return -1;
}

void MessageListModel::onMessageAdded(const ConversationId& id, const MessageId& message) {
    const ChatMessage* added = id == shown_ ? service_.message(id, message) : nullptr;
    if (!added || added->role == sirocco::Role::system || rowOf(message) >= 0)
        return;
    beginInsertRows({}, count(), count());
    rows_.append(makeRow(*added));
    endInsertRows();
    emit countChanged();
}

void MessageListModel::onMessageChanged(const ConversationId& id, const MessageId& message) {
    const int row = id == shown_ ? rowOf(message) : -1;
    const ChatMessage* changed = row < 0 ? nullptr : service_.message(id, message);
    if (!changed)
        return;
    rows_[row] = makeRow(*changed);
    emit dataChanged(index(row), index(row));
}

void MessageListModel::onTextAppended(const ConversationId& id, const MessageId& message, const QString& text) {
    const int row = id == shown_ ? rowOf(message) : -1;
    if (row < 0)
        return;
    rows_[row].text += text;
    emit dataChanged(index(row), index(row), {BodyRole, HasTextRole});
}

}  // namespace sirocco
