#include "ui/sidebar/conversation_list_model.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace sirocco {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DayGroup)
};

qsizetype indexOf(const QList<ConversationInfo>& rows, const ConversationId& id) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.id == id; });
    return found == rows.end() ? -1 : found - rows.begin();
}

}  // namespace

QString dayGroup(const QDate& day, const QDate& today) {
    const qint64 age = day.daysTo(today);
    if (age <= 0)
        return Words::tr("Today");
    if (age == 1)
        return Words::tr("Yesterday");
    if (age < 7)
        return Words::tr("Last 7 days");
    if (age < 30)
        return Words::tr("Last 30 days");
    if (day.year() == today.year())
        return QLocale().standaloneMonthName(day.month());
    return QLocale().toString(day, QStringLiteral("MMMM yyyy"));
}

ConversationListModel::ConversationListModel(HistoryService& history, const ConversationService& conversations,
                                             QObject* parent)
    : QAbstractListModel(parent), history_(history), conversations_(conversations) {
    connect(&history, &HistoryService::listLoaded, this, &ConversationListModel::reload);
    connect(&history, &HistoryService::conversationAdded, this, &ConversationListModel::add);
    connect(&history, &HistoryService::conversationRemoved, this, &ConversationListModel::remove);
    connect(&history, &HistoryService::conversationChanged, this, &ConversationListModel::update);
    connect(&conversations, &ConversationService::generatingChanged, this,
            [this](const ConversationId& id) { touch(id, {AnsweringRole}); });
    midnight_.setSingleShot(true);
    connect(&midnight_, &QTimer::timeout, this, &ConversationListModel::regroupAtMidnight);
    regroupAtMidnight();
    reload();
}

int ConversationListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant ConversationListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ConversationInfo& row = rows_[index.row()];
    switch (role) {
        case ConversationIdRole:
            return row.id.toString(QUuid::WithoutBraces);
        case TitleRole:
        case Qt::DisplayRole:
            return row.title;
        case GroupRole:
            return dayGroup(QDateTime::fromMSecsSinceEpoch(row.updated).date(), QDate::currentDate());
        case AnsweringRole:
            return conversations_.isGenerating(row.id);
        default:
            return {};
    }
}

QHash<int, QByteArray> ConversationListModel::roleNames() const {
    return {{ConversationIdRole, "conversationId"},
            {TitleRole, "title"},
            {GroupRole, "group"},
            {AnsweringRole, "answering"}};
}

int ConversationListModel::rowOf(const QString& id) const { return static_cast<int>(indexOf(rows_, QUuid(id))); }

void ConversationListModel::reload() {
    beginResetModel();
    rows_ = history_.conversations();
    endResetModel();
    emit countChanged();
}

void ConversationListModel::add(const ConversationId& id) {
    const qsizetype place = indexOf(history_.conversations(), id);
    if (place < 0 || place > rows_.size() || indexOf(rows_, id) >= 0)
        return;
    beginInsertRows({}, static_cast<int>(place), static_cast<int>(place));
    rows_.insert(place, history_.conversations()[place]);
    endInsertRows();
    emit countChanged();
}

void ConversationListModel::remove(const ConversationId& id) {
    const int row = static_cast<int>(indexOf(rows_, id));
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    rows_.removeAt(row);
    endRemoveRows();
    emit countChanged();
}

void ConversationListModel::update(const ConversationId& id) {
    const int from = static_cast<int>(indexOf(rows_, id));
    const int to = static_cast<int>(indexOf(history_.conversations(), id));
    if (from < 0 || to < 0)
        return;
    if (from != to) {
        // Qt counts the new place before the row has left the old one.
        beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
        rows_.move(from, to);
        endMoveRows();
    }
    rows_[to] = history_.conversations()[to];
    emit dataChanged(index(to), index(to));
}

void ConversationListModel::touch(const ConversationId& id, const QList<int>& roles) {
    const int row = static_cast<int>(indexOf(rows_, id));
    if (row >= 0)
        emit dataChanged(index(row), index(row), roles);
}

void ConversationListModel::regroupAtMidnight() {
    if (!rows_.isEmpty())
        emit dataChanged(index(0), index(count() - 1), {GroupRole});
    const QDateTime now = QDateTime::currentDateTime();
    midnight_.start(static_cast<int>(std::max<qint64>(1000, now.msecsTo(now.date().addDays(1).startOfDay()))));
}

}  // namespace sirocco
