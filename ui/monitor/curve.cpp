#include "ui/monitor/curve.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace sirocco {

Curve::Curve(QQuickItem* parent) : QQuickPaintedItem(parent) { setAntialiasing(true); }

void Curve::paint(QPainter* painter) {
    constexpr qreal thickness = 1.5;
    const qreal bottom = height() - 1;
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->fillRect(QRectF(0, bottom, width(), 1), ground_);
    if (values_.size() < 2)
        return;
    const qreal top = ceiling_ > 0 ? ceiling_ : *std::max_element(values_.cbegin(), values_.cend());
    if (top <= 0)
        return;
    const qreal step = width() / std::max(1, capacity_ - 1);
    const qreal begin = width() - step * static_cast<qreal>(values_.size() - 1);
    QPainterPath line;
    for (qsizetype i = 0; i < values_.size(); ++i) {
        const qreal share = std::clamp(values_[i] / top, 0.0, 1.0);
        const QPointF point(begin + step * static_cast<qreal>(i), bottom - share * (bottom - thickness));
        i == 0 ? line.moveTo(point) : line.lineTo(point);
    }
    QPainterPath area = line;
    area.lineTo(width(), bottom);
    area.lineTo(begin, bottom);
    area.closeSubpath();
    painter->setRenderHint(QPainter::Antialiasing, true);
    QColor fill = color_;
    fill.setAlphaF(0.16f);
    painter->fillPath(area, fill);
    painter->strokePath(line, QPen(color_, thickness, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

}  // namespace sirocco
