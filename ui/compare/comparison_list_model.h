// Earlier comparisons, newest first. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>

#include "app/compare/compare_service.h"

namespace sirocco {

class ComparisonListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("CompareController has it")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { ComparisonIdRole = Qt::UserRole + 1, TitleRole, DetailRole };

    explicit ComparisonListModel(CompareService& service, QObject* parent = nullptr);

    int count() const { return static_cast<int>(rows_.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();

private:
    QList<ComparisonInfo> rows_;
};

}  // namespace sirocco
