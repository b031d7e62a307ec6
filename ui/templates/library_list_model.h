// The templates in their order: favourites first, then by category, by name in each; those that match what is looked
// for. GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QList>
#include <QString>

#include "app/templates/template_service.h"

namespace sirocco {

class LibraryListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("LibraryController has it")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Roles { IdRole = Qt::UserRole + 1, NameRole, ShortcutRole, SectionRole, FavouriteRole };

    explicit LibraryListModel(TemplateService& service, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    QString text() const { return text_; }  // what is looked for, in names, shortcuts, categories and texts
    void setText(const QString& text);
    int count() const { return static_cast<int>(rows_.size()); }

    Q_INVOKABLE int rowOf(const QString& id) const;  // -1 when it is not in the list
    Q_INVOKABLE QString idAt(int row) const;         // empty when there is no such row

signals:
    void textChanged();
    void countChanged();

private:
    void rebuild();

    TemplateService& service_;
    QString text_;
    QList<TextTemplate> rows_;
};

}  // namespace sirocco
