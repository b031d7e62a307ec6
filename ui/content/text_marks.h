// What is drawn around and offered on parts of a text, with the places where that is now. For QML, GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QList>
#include <QRectF>

#include "ui/content/rich_writer.h"

namespace sirocco {

class TextMarks : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("MarkdownDocument has it")

public:
    enum Kind {
        Code = RichMark::code,
        Quote = RichMark::quote,
        Rule = RichMark::rule,
        TableRow = RichMark::tableRow,
        Link = RichMark::link
    };
    Q_ENUM(Kind)
    enum Role { KindRole = Qt::UserRole + 1, PlaceRole, LabelRole, TargetRole };

    using QAbstractListModel::QAbstractListModel;

    // Takes over the marks and measures those from `from` on in the document as it is laid out.
    void place(const QTextDocument& document, const QList<RichMark>& marks, qsizetype from);
    void clear();
    const RichMark& mark(int row) const { return rows_[row].mark; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Row {
        RichMark mark;
        QRectF place;
    };
    QList<Row> rows_;
};

}  // namespace sirocco
