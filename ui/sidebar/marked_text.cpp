#include "ui/sidebar/marked_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextCharFormat>
#include <QTextLayout>

namespace sirocco {

namespace {

constexpr int mostInALine = 1000;

}  // namespace

MarkedText::MarkedText(QQuickItem* parent) : QQuickPaintedItem(parent) {
    connect(this, &MarkedText::changed, this, &MarkedText::measure);
}

void MarkedText::geometryChange(const QRectF& now, const QRectF& before) {
    QQuickPaintedItem::geometryChange(now, before);
    if (now.width() != before.width())
        measure();
}

void MarkedText::measure() {
    const QFontMetricsF metrics(font_);
    const bool two = width() > 0 && metrics.horizontalAdvance(text_) > width();
    setImplicitHeight(metrics.height() * (two ? lines_ : 1));
    update();
}

void MarkedText::layOut(QTextLayout& layout) const {
    QList<QTextLayout::FormatRange> ranges;
    for (qsizetype at = 0; at + 1 < marks_.size(); at += 2) {
        QTextLayout::FormatRange range;
        range.start = marks_[at].toInt();
        range.length = marks_[at + 1].toInt();
        range.format.setBackground(markColor_);
        range.format.setFontWeight(QFont::DemiBold);
        ranges.append(range);
    }
    layout.setFormats(ranges);
    QTextOption option;
    option.setWrapMode(lines_ > 1 ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    for (int line = 0; line < lines_; ++line) {
        QTextLine next = layout.createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(width());
        next.setPosition({0, y});
        y += next.height();
    }
    layout.endLayout();
}

void MarkedText::paint(QPainter* painter) {
    QTextLayout layout(text_, font_);
    layOut(layout);
    if (layout.lineCount() > 0) {
        const QTextLine last = layout.lineAt(layout.lineCount() - 1);
        if (last.textStart() + last.textLength() < text_.size() || last.naturalTextWidth() > width()) {
            QFont widest = font_;  // that anything in it may have
            widest.setWeight(QFont::DemiBold);
            const QString rest =
                QFontMetricsF(widest).elidedText(text_.mid(last.textStart(), mostInALine), Qt::ElideRight, width());
            layout.setText(text_.left(last.textStart()) + rest);
            layOut(layout);
        }
    }
    painter->setPen(color_);
    layout.draw(painter, {});
}

}  // namespace sirocco
