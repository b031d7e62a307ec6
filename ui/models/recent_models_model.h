// The models that were open before, newest first, the demo among them. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QList>

#include "app/models/model_service.h"

namespace sirocco {

class RecentModelsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ModelController has it")

public:
    enum Role { NameRole = Qt::UserRole + 1, PathRole, SizeRole, DemoRole, ExistsRole, LoadedRole };

    explicit RecentModelsModel(ModelService& service, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    ModelService& service_;
    QList<RecentModel> rows_;
};

}  // namespace sirocco
