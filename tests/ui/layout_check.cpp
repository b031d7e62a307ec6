#include "tests/ui/layout_check.h"

#include <QColor>
#include <QCoreApplication>
#include <QImage>
#include <QQuickItem>
#include <algorithm>

namespace sirocco::test {

namespace {

constexpr qreal hair = 1.5;  // sizes are rounded, here and there

struct ShownText {
    QQuickItem* item;
    QString text;
    QRectF words;  // in the window, what of them is not clipped away
    int layer;     // the page, or one of what lies over it
};

bool mayElide(const QQuickItem* item) {
    for (; item; item = item->parentItem()) {
        if (item->property("mayElide").toBool())
            return true;
    }
    return false;
}

// Where the words are within the item, which may be larger.
QRectF wordsOf(const QQuickItem& item) {
    const qreal left = item.property("leftPadding").toReal(), top = item.property("topPadding").toReal();
    const QSizeF room(item.width() - left - item.property("rightPadding").toReal(),
                      item.height() - top - item.property("bottomPadding").toReal());
    const QSizeF words(item.property("contentWidth").toReal(), item.property("contentHeight").toReal());
    const int horizontal = item.property("effectiveHorizontalAlignment").toInt();
    const int vertical = item.property("verticalAlignment").toInt();
    const qreal x = horizontal == Qt::AlignRight     ? room.width() - words.width()
                    : horizontal == Qt::AlignHCenter ? (room.width() - words.width()) / 2
                                                     : 0;
    const qreal y = vertical == Qt::AlignBottom    ? room.height() - words.height()
                    : vertical == Qt::AlignVCenter ? (room.height() - words.height()) / 2
                                                   : 0;
    return {QPointF(left + x, top + y), words};
}

// What is beyond the edge can be scrolled to.
bool isScrolledSideways(const QQuickItem& item) {
    for (const QQuickItem* at = item.parentItem(); at; at = at->parentItem()) {
        if (at->inherits("QQuickFlickable") && at->clip() && at->property("contentWidth").toReal() > at->width() + hair)
            return true;
    }
    return false;
}

class Look {
public:
    explicit Look(const QQuickWindow& window) {
        const QQuickItem* root = window.contentItem();
        walk(root, QRectF(0, 0, window.width(), window.height()), 0);
        overlaps();
    }
    QStringList problems() const { return problems_; }

private:
    void walk(const QQuickItem* item, const QRectF& seen, int layer) {
        for (QQuickItem* child : item->childItems()) {
            if (!child->isVisible() || qFuzzyIsNull(child->opacity()))
                continue;
            const QRectF inside =
                child->clip() ? seen & child->mapRectToScene(QRectF(0, 0, child->width(), child->height())) : seen;
            // What floats is above the page, each thing above the one before.
            const bool floats = item->inherits("QQuickOverlay");
            if (child->inherits("QQuickText"))
                look(child, inside, layer);
            else if (child->inherits("QQuickRectangle"))
                cover(*child, layer);
            walk(child, inside, floats ? ++layers_ : layer);
        }
    }

    void look(QQuickItem* item, const QRectF& seen, int layer) {
        const QString text = item->property("text").toString();
        if (text.trimmed().isEmpty())
            return;
        const QRectF words = wordsOf(*item);
        if (!mayElide(item)) {
            if (item->property("truncated").toBool())
                report(text, QStringLiteral("is elided"));
            else if (words.width() > item->width() + hair)
                report(text, QStringLiteral("is wider than its place"));
            else if (words.height() > item->height() + hair)
                report(text, QStringLiteral("is higher than its place"));
        }
        const QRectF place = item->mapRectToScene(words);
        // What is scrolled away with all that holds it has no edge to go beyond.
        if (!seen.isEmpty() && !isScrolledSideways(*item) &&
            (place.left() < seen.left() - hair || place.right() > seen.right() + hair))
            report(text, QStringLiteral("goes beyond the edge"));
        // A button, a field, a chip: what is written on it stays on it, unless it is scrolled in between.
        for (QQuickItem* on = item->parentItem(); on; on = on->parentItem()) {
            if (on->inherits("QQuickFlickable") && on->clip())
                break;
            if (!on->inherits("QQuickControl"))
                continue;
            const QRectF control = on->mapRectToScene(QRectF(0, 0, on->width(), on->height()));
            if (!control.adjusted(-hair, -hair, hair, hair).contains(place))
                report(text, QStringLiteral("does not stay on its control"));
            break;
        }
        if (const QRectF left = place & seen; !left.isEmpty())
            shown_.append({item, text, left, layer});
    }

    // What is painted later hides what it covers whole.
    void cover(const QQuickItem& rectangle, int layer) {
        if (rectangle.property("color").value<QColor>().alpha() < 255 || rectangle.opacity() < 1)
            return;
        const QRectF place = rectangle.mapRectToScene(QRectF(0, 0, rectangle.width(), rectangle.height()));
        shown_.removeIf([&](const ShownText& text) { return text.layer == layer && place.contains(text.words); });
    }

    void overlaps() {
        for (qsizetype a = 0; a < shown_.size(); ++a) {
            for (qsizetype b = a + 1; b < shown_.size(); ++b) {
                const QRectF both = shown_[a].words & shown_[b].words;
                if (shown_[a].layer == shown_[b].layer && both.width() > hair && both.height() > hair)
                    report(shown_[a].text, QStringLiteral("lies over “%1”").arg(shown_[b].text.left(60)));
            }
        }
    }

    void report(const QString& text, const QString& what) {
        problems_ << QStringLiteral("“%1” %2").arg(text.left(80), what);
    }

    QList<ShownText> shown_;
    QStringList problems_;
    int layers_ = 0;
};

}  // namespace

QStringList layoutProblems(QQuickWindow* window) {
    // A frame lays out what the one before has made; these are enough for what is made of the sizes of others.
    for (int frame = 0; frame < 6; ++frame) {
        QCoreApplication::processEvents();
        (void)window->grabWindow();
    }
    return Look(*window).problems();
}

}  // namespace sirocco::test
