// Earlier comparisons, newest first, or those whose title holds all words that are looked for. GUI thread.
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
    Q_PROPERTY(bool any READ any NOTIFY countChanged)
    Q_PROPERTY(QString wanted READ wanted WRITE setWanted NOTIFY wantedChanged)

public:
    enum Role { ComparisonIdRole = Qt::UserRole + 1, TitleRole, DetailRole };

    explicit ComparisonListModel(CompareService& service, QObject* parent = nullptr);

    int count() const { return static_cast<int>(rows_.size()); }
    bool any() const { return !service_.list().isEmpty(); }
    QString wanted() const { return wanted_; }
    void setWanted(const QString& words);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void countChanged();
    void wantedChanged();

private:
    void fill();

    CompareService& service_;
    QString wanted_;
    QList<ComparisonInfo> rows_;
};

}  // namespace sirocco
