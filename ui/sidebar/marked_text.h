// A line or two of plain text in which some ranges are marked, as the hits of a search. Nothing in it is interpreted;
// what has no room ends in "…".
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QFont>
#include <QQuickPaintedItem>
#include <QString>
#include <QVariantList>

class QTextLayout;

namespace sirocco {

class MarkedText : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text MEMBER text_ NOTIFY changed)
    Q_PROPERTY(QVariantList marks MEMBER marks_ NOTIFY changed)  // begin, length, begin, length, …
    Q_PROPERTY(int lines MEMBER lines_ NOTIFY changed)
    Q_PROPERTY(QFont font MEMBER font_ NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER color_ NOTIFY changed)
    Q_PROPERTY(QColor markColor MEMBER markColor_ NOTIFY changed)  // of the ground of what is marked

public:
    explicit MarkedText(QQuickItem* parent = nullptr);

    void paint(QPainter* painter) override;

signals:
    void changed();

protected:
    void geometryChange(const QRectF& now, const QRectF& before) override;

private:
    void measure();
    void layOut(QTextLayout& layout) const;

    QString text_;
    QVariantList marks_;
    int lines_ = 1;
    QFont font_;
    QColor color_;
    QColor markColor_;
};

}  // namespace sirocco
