// Shows Markdown in a TextEdit's document. `text` mostly grows at its end: then what was final is not touched, so that
// a long answer is not laid out again for every token and a selection in it survives. Text that comes at once is
// written a piece at a time, with the window's events between the pieces.
//
// GUI thread. `target` is the TextEdit's textDocument; nobody else may write to it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QQuickTextDocument>
#include <QString>
#include <QTextDocument>
#include <QVariantMap>
#include <memory>

#include "ui/content/markdown_stream.h"
#include "ui/content/rich_writer.h"
#include "ui/content/text_marks.h"

namespace sirocco {

class MarkdownDocument : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* target READ target WRITE setTarget NOTIFY targetChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QVariantMap look READ look WRITE setLook NOTIFY lookChanged)
    Q_PROPERTY(sirocco::TextMarks* marks READ marks CONSTANT)
    // Room below the last line for what is drawn around it.
    Q_PROPERTY(int below READ below NOTIFY written)
    Q_PROPERTY(bool complete READ complete NOTIFY written)

public:
    // How much is written before the window may do something else.
    static constexpr int pieceLength = 24 * 1024;

    explicit MarkdownDocument(QObject* parent = nullptr);

    QQuickTextDocument* target() const { return target_; }
    void setTarget(QQuickTextDocument* target);
    QString text() const { return text_; }
    void setText(const QString& text);
    QVariantMap look() const { return look_; }
    void setLook(const QVariantMap& look);  // see RichStyle
    TextMarks* marks() { return &marks_; }
    int below() const;
    bool complete() const { return taken_ == text_.size(); }

    // The lines of the code that a mark stands for.
    QString codeOf(int mark) const;
    Q_INVOKABLE void copyCode(int mark) const;
    // After the width has changed.
    Q_INVOKABLE void placeMarks();

    qsizetype writtenBlocks() const { return writer_ ? writer_->writtenBlocks() : 0; }
    qsizetype parsedCharacters() const { return stream_.parsedCharacters(); }

signals:
    void targetChanged();
    void textChanged();
    void lookChanged();
    void written();

private:
    void restart();
    void write();

    QQuickTextDocument* target_ = nullptr;
    QString text_;
    QVariantMap look_;
    TextMarks marks_;
    MarkdownStream stream_;
    std::unique_ptr<RichWriter> writer_;
    qsizetype taken_ = 0;  // how much of text_ the stream has
    bool pending_ = false;
};

// What a reader would select in it: for copying without a window. `from` and `to` are positions in such a document; to
// the end where `to` is negative.
QString markdownAsPlainText(const QString& markdown, int from = 0, int to = -1);

}  // namespace sirocco
