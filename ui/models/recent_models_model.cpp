#include "ui/models/recent_models_model.h"

#include <QFileInfo>

#include "ui/content/memory_words.h"

namespace sirocco {

RecentModelsModel::RecentModelsModel(ModelService& service, QObject* parent)
    : QAbstractListModel(parent), service_(service), rows_(service.recentModels()) {
    connect(&service, &ModelService::recentModelsChanged, this, [this] {
        beginResetModel();
        rows_ = service_.recentModels();
        endResetModel();
    });
    connect(&service, &ModelService::stateChanged, this, [this] {
        if (!rows_.isEmpty())
            emit dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1), {LoadedRole});
    });
}

int RecentModelsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant RecentModelsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RecentModel& row = rows_[index.row()];
    const ModelInfo* loaded = service_.model();
    switch (role) {
        case NameRole:
        case Qt::DisplayRole:
            if (row.demo)
                return tr("Demo model");
            return row.name.isEmpty() ? QFileInfo(row.path).completeBaseName() : row.name;
        case PathRole:
            return row.path;
        case SizeRole:
            return row.bytes > 0 ? byteText(row.bytes) : QString();
        case DemoRole:
            return row.demo;
        case ExistsRole:
            return row.exists;
        case LoadedRole:
            // The one before may still be there while another is loaded.
            return loaded && service_.state() != ModelState::loading &&
                   (row.demo ? service_.isDemo() : QString::fromStdString(loaded->path) == row.path);
        default:
            return {};
    }
}

QHash<int, QByteArray> RecentModelsModel::roleNames() const {
    return {{NameRole, "name"}, {PathRole, "path"},     {SizeRole, "size"},
            {DemoRole, "demo"}, {ExistsRole, "exists"}, {LoadedRole, "loaded"}};
}

}  // namespace sirocco
