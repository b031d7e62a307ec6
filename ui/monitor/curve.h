// A line over a time, filled below: `values` oldest first, the newest at the right edge, room for `capacity` of them.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QList>
#include <QQuickPaintedItem>

namespace sirocco {

class Curve : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<qreal> values READ values WRITE setValues NOTIFY changed)
    Q_PROPERTY(int capacity READ capacity WRITE setCapacity NOTIFY changed)
    Q_PROPERTY(qreal ceiling READ ceiling WRITE setCeiling NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    Q_PROPERTY(QColor ground READ ground WRITE setGround NOTIFY changed)

public:
    explicit Curve(QQuickItem* parent = nullptr);

    QList<qreal> values() const { return values_; }
    void setValues(const QList<qreal>& values) { set(values_, values); }
    int capacity() const { return capacity_; }
    void setCapacity(int capacity) { set(capacity_, capacity); }
    qreal ceiling() const { return ceiling_; }  // what the upper edge means; 0: the largest value
    void setCeiling(qreal ceiling) { set(ceiling_, ceiling); }
    QColor color() const { return color_; }
    void setColor(const QColor& color) { set(color_, color); }
    QColor ground() const { return ground_; }  // the line at the bottom
    void setGround(const QColor& ground) { set(ground_, ground); }

    void paint(QPainter* painter) override;

signals:
    void changed();

private:
    template <typename Value>
    void set(Value& member, const Value& value) {
        if (member == value)
            return;
        member = value;
        emit changed();
        update();
    }

    QList<qreal> values_;
    int capacity_ = 2;
    qreal ceiling_ = 0;
    QColor color_;
    QColor ground_;
};

}  // namespace sirocco
