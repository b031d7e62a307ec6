#include "ui/content/text_marks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>
#include <algorithm>

namespace sirocco {

namespace {

constexpr double barWidth = 3;

// The first line of a link: a ring around all of several lines would ring what is between them.
QRectF linkPlace(const QTextDocument& document, const RichMark& mark) {
    const QTextBlock block = document.findBlock(mark.from);
    const QTextLine line = block.layout()->lineForTextPosition(mark.from - block.position());
    if (!line.isValid())
        return {};
    const int end = std::min(mark.to - block.position(), line.textStart() + line.textLength());
    const double a = line.cursorToX(mark.from - block.position());
    const double b = line.cursorToX(end);
    const QRectF around = document.documentLayout()->blockBoundingRect(block);
    // The layout's lines are where its block is, and the block where its first line is.
    const QPointF origin = around.topLeft() - block.layout()->boundingRect().topLeft();
    return QRectF(std::min(a, b), line.y(), std::abs(b - a), line.height()).translated(origin);
}

// The line above a row of a table.
QRectF rowPlace(const QTextDocument& document, const QTextBlock& first, double top) {
    QTextTable* table = QTextCursor(first).currentTable();
    if (!table)
        return {};
    const QRectF around = document.documentLayout()->frameBoundingRect(table);
    const double left = table->format().leftMargin() + RichFormats::cellPadding;
    return {left, top - RichFormats::cellPadding, around.right() - left - RichFormats::cellPadding, 1};
}

QRectF placeOf(const QTextDocument& document, const RichMark& mark) {
    if (mark.kind == RichMark::link)
        return linkPlace(document, mark);
    const QTextBlock first = document.findBlock(mark.from);
    const QTextBlock last = document.findBlock(mark.to);
    const double top = document.documentLayout()->blockBoundingRect(first).top();
    const double bottom = document.documentLayout()->blockBoundingRect(last).bottom();
    const double width = document.textWidth();
    const bool mirrored = mark.kind == RichMark::quote && first.textDirection() == Qt::RightToLeft;
    switch (mark.kind) {
        case RichMark::code:
            return {double(mark.inset), top - RichFormats::codeHeader - RichFormats::codePadding / 2.0,
                    width - mark.inset, bottom - top + RichFormats::codeHeader + RichFormats::codePadding * 1.5};
        case RichMark::quote:
            return {mirrored ? width - mark.inset - barWidth : double(mark.inset), top, barWidth, bottom - top};
        case RichMark::tableRow:
            return rowPlace(document, first, top);
        default:
            return {double(mark.inset), (top + bottom) / 2, width - mark.inset, 1};
    }
}

}  // namespace

void TextMarks::place(const QTextDocument& document, const QList<RichMark>& marks, qsizetype from) {
    const qsizetype kept = std::min(rows_.size(), marks.size());
    if (rows_.size() > kept) {
        beginRemoveRows({}, static_cast<int>(kept), static_cast<int>(rows_.size()) - 1);
        rows_.resize(kept);
        endRemoveRows();
    }
    for (qsizetype i = std::min(from, kept); i < kept; ++i) {
        const Row now = {marks[i], placeOf(document, marks[i])};
        if (now.mark == rows_[i].mark && now.place == rows_[i].place)
            continue;
        rows_[i] = now;
        emit dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
    }
    if (marks.size() > kept) {
        beginInsertRows({}, static_cast<int>(kept), static_cast<int>(marks.size()) - 1);
        for (qsizetype i = kept; i < marks.size(); ++i)
            rows_.append({marks[i], placeOf(document, marks[i])});
        endInsertRows();
    }
}

void TextMarks::clear() {
    beginResetModel();
    rows_.clear();
    endResetModel();
}

int TextMarks::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant TextMarks::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = rows_[index.row()];
    switch (role) {
        case KindRole:
            return row.mark.kind;
        case PlaceRole:
            return row.place;
        case LabelRole:
            return row.mark.label;
        case TargetRole:
            return row.mark.target;
        default:
            return {};
    }
}

QHash<int, QByteArray> TextMarks::roleNames() const {
    return {{KindRole, "kind"}, {PlaceRole, "place"}, {LabelRole, "label"}, {TargetRole, "address"}};
}

}  // namespace sirocco
