// Shows the placeholders of a text as they are typed. GUI thread; a child of what it belongs to.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QPointer>
#include <QQuickTextDocument>
#include <QSyntaxHighlighter>

namespace sirocco {

class PlaceholderHighlighter : public QSyntaxHighlighter {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* area READ area WRITE setArea NOTIFY areaChanged)
    Q_PROPERTY(QColor ink MEMBER ink_ NOTIFY inkChanged)

public:
    explicit PlaceholderHighlighter(QObject* parent = nullptr);

    QQuickTextDocument* area() const { return area_; }
    void setArea(QQuickTextDocument* area);

signals:
    void areaChanged();
    void inkChanged();

protected:
    void highlightBlock(const QString& text) override;

private:
    QPointer<QQuickTextDocument> area_;
    QColor ink_;
};

}  // namespace sirocco
