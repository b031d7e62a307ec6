#include "ui/controls/icon.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace sirocco {

Icon::Icon(QQuickItem* parent) : QQuickPaintedItem(parent) { setAntialiasing(true); }

void Icon::setName(const QString& name) {
    if (name == name_)
        return;
    name_ = name;
    emit nameChanged();
    update();
}

void Icon::setColor(const QColor& color) {
    if (color == color_)
        return;
    color_ = color;
    emit colorChanged();
    update();
}

void Icon::paint(QPainter* painter) {
    QFile file(QStringLiteral(":/sirocco/icons/%1.svg").arg(name_));
    if (name_.isEmpty() || !file.open(QIODevice::ReadOnly))
        return;
    // QtSvg does not resolve currentColor from outside, so the colour is written in; its alpha is the painter's
    // opacity.
    const QByteArray svg = file.readAll().replace("currentColor", color_.name(QColor::HexRgb).toLatin1());
    QSvgRenderer renderer(svg);
    painter->setOpacity(color_.alphaF());
    renderer.render(painter, boundingRect());
}

}  // namespace sirocco
