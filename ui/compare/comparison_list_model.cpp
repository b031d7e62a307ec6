#include "ui/compare/comparison_list_model.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace sirocco {

ComparisonListModel::ComparisonListModel(CompareService& service, QObject* parent)
    : QAbstractListModel(parent), service_(service) {
    fill();
    connect(&service_, &CompareService::listChanged, this, &ComparisonListModel::fill);
}

void ComparisonListModel::fill() {
    const QStringList words = wanted_.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    rows_ = service_.list();
    rows_.removeIf([&](const ComparisonInfo& row) {
        return !std::all_of(words.begin(), words.end(),
                            [&](const QString& word) { return row.title.contains(word, Qt::CaseInsensitive); });
    });
    endResetModel();
    emit countChanged();
}

void ComparisonListModel::setWanted(const QString& words) {
    if (wanted_ == words)
        return;
    wanted_ = words;
    emit wantedChanged();
    fill();
}

int ComparisonListModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant ComparisonListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparisonInfo& row = rows_[index.row()];
    switch (role) {
        case ComparisonIdRole:
            return row.id.toString(QUuid::WithoutBraces);
        case TitleRole:
        case Qt::DisplayRole:
            return row.title;
        case DetailRole:
            return tr("%1 lanes · %2")
                .arg(QString::number(row.lanes),
                     QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.created), QLocale::ShortFormat));
        default:
            return {};
    }
}

QHash<int, QByteArray> ComparisonListModel::roleNames() const {
    return {{ComparisonIdRole, "comparisonId"}, {TitleRole, "title"}, {DetailRole, "detail"}};
}

}  // namespace sirocco
