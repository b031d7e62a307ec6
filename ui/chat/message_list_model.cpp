#include "ui/chat/message_list_model.h"

#include <algorithm>

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
            emit dataChanged(index(0), index(count() - 1), {NotSentRole, CutHereRole, SummaryRole, SummaryByRole});
        }
    });
    connect(&service, &ConversationService::textAppended, this, &MessageListModel::onTextAppended);
}

void MessageListModel::show(const ConversationId& id) {
    QList<Row> path;
    for (const ChatMessage& message : service_.path(id)) {
        if (message.role != sirocco::Role::system)
            path.append(makeRow(message));
    }
    if (id == shown_) {
        follow(path);
    } else {
        beginResetModel();
        shown_ = id;
        rows_ = path;
        readCut();
        endResetModel();
    }
    emit countChanged();
}

void MessageListModel::follow(const QList<Row>& path) {
    int kept = 0;
    while (kept < count() && kept < path.size() && rows_[kept].message.id == path[kept].message.id)
        ++kept;
    if (kept < count()) {
        beginRemoveRows({}, kept, count() - 1);
        rows_.remove(kept, count() - kept);
        endRemoveRows();
    }
    if (kept < path.size()) {
        beginInsertRows({}, kept, static_cast<int>(path.size()) - 1);
        rows_.append(path.mid(kept));
        endInsertRows();
    }
    readCut();
    if (kept > 0) {
        std::copy_n(path.begin(), kept, rows_.begin());
        emit dataChanged(index(0), index(kept - 1));
    }
}

QString MessageListModel::lastAnswer() const {
    const bool answered = !rows_.isEmpty() && rows_.last().message.role == sirocco::Role::assistant;
    return answered ? rows_.last().message.id.toString(QUuid::WithoutBraces) : QString();
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
        case ContinuableRole:
            return canGoOn(message);
        case SummaryRole:
            return service_.summary(shown_, message.id).text;
        case SummaryByRole:
            return summaryAuthor(service_.summary(shown_, message.id));
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
            {CutHereRole, "cutHere"},
            {ContinuableRole, "continuable"},
            {SummaryRole, "summary"},
            {SummaryByRole, "summaryBy"}};
}

const ChatMessage* MessageListModel::find(const MessageId& id) const {
    const int row = rowOf(id);
    return row < 0 ? nullptr : &rows_[row].message;
}

QString MessageListModel::textOf(const MessageId& id) const {
    const int row = rowOf(id);
    return row < 0 ? QString() : rows_[row].text;
}

template <typename Matches>
const ChatMessage* MessageListModel::last(Matches matches) const {
    const auto found = std::find_if(rows_.rbegin(), rows_.rend(), matches);
    return found == rows_.rend() ? nullptr : &found->message;
}

const ChatMessage* MessageListModel::lastFromUser() const {
    return last([](const Row& row) { return row.message.role == sirocco::Role::user; });
}

const ChatMessage* MessageListModel::lastWithSiblings() const {
    return last([](const Row& row) { return row.siblingCount > 1; });
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
