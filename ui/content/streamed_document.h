// Keeps a TextEdit's document equal to `text`, which mostly grows at its end: only what is new is inserted, so that a
// long answer is not laid out again for every token and a selection in it survives. Plain text only.
//
// GUI thread. `target` is the TextEdit's textDocument; nobody else may write to it. Line height is in multiples of the
// font's own.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QQuickTextDocument>
#include <QString>

namespace sirocco {

class StreamedDocument : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* target READ target WRITE setTarget NOTIFY targetChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(double lineHeight READ lineHeight WRITE setLineHeight NOTIFY lineHeightChanged)

public:
    using QObject::QObject;

    QQuickTextDocument* target() const { return target_; }
    void setTarget(QQuickTextDocument* target);
    QString text() const { return text_; }
    void setText(const QString& text);
    double lineHeight() const { return lineHeight_; }
    void setLineHeight(double lineHeight);

signals:
    void targetChanged();
    void textChanged();
    void lineHeightChanged();

private:
    void write(const QString& before);
    void formatAll();

    QQuickTextDocument* target_ = nullptr;
    QString text_;
    double lineHeight_ = 1;
};

}  // namespace sirocco
