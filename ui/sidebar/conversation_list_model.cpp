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

ConversationListModel::ConversationListModel(ConversationService& service, QObject* parent)
    : QAbstractListModel(parent), service_(service) {
    connect(&service, &ConversationService::listLoaded, this, &ConversationListModel::sync);
    connect(&service, &ConversationService::conversationAdded, this, &ConversationListModel::sync);
    connect(&service, &ConversationService::conversationRemoved, this, &ConversationListModel::sync);
    connect(&service, &ConversationService::conversationChanged, this, &ConversationListModel::sync);
    connect(&service, &ConversationService::generatingChanged, this,
            [this](const ConversationId& id) { touch(id, {AnsweringRole}); });
    midnight_.setSingleShot(true);
    connect(&midnight_, &QTimer::timeout, this, &ConversationListModel::regroupAtMidnight);
    regroupAtMidnight();
    sync();
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
            return service_.isGenerating(row.id);
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

void ConversationListModel::sync() {
    const QList<ConversationInfo>& wanted = service_.conversations();
    for (qsizetype row = rows_.size() - 1; row >= 0; --row) {
        if (indexOf(wanted, rows_[row].id) >= 0)
            continue;
        beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
        rows_.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < wanted.size(); ++row) {
        const int at = static_cast<int>(indexOf(rows_, wanted[row].id));
        if (at < 0) {
            beginInsertRows({}, row, row);
            rows_.insert(row, wanted[row]);
            endInsertRows();
            continue;
        }
        if (at != row) {
            beginMoveRows({}, at, at, {}, row);
            rows_.move(at, row);
            endMoveRows();
        }
        if (rows_[row] != wanted[row]) {
            rows_[row] = wanted[row];
            emit dataChanged(index(row), index(row));
        }
    }
    emit countChanged();
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
