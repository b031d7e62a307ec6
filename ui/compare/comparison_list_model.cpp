#include "ui/compare/comparison_list_model.h"

#include <QDateTime>
#include <QLocale>

namespace sirocco {

ComparisonListModel::ComparisonListModel(CompareService& service, QObject* parent)
    : QAbstractListModel(parent), rows_(service.list()) {
    connect(&service, &CompareService::listChanged, this, [this, &service] {
        beginResetModel();
        rows_ = service.list();
        endResetModel();
        emit countChanged();
    });
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
