#include "ui/content/streamed_document.h"

#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

namespace sirocco {

void StreamedDocument::setTarget(QQuickTextDocument* target) {
    if (target == target_)
        return;
    target_ = target;
    if (target_) {
        target_->textDocument()->setUndoRedoEnabled(false);
        formatAll();
        write({});
    }
    emit targetChanged();
}

void StreamedDocument::setText(const QString& text) {
    if (text == text_)
        return;
    const QString before = std::exchange(text_, text);
    write(before);
    emit textChanged();
}

void StreamedDocument::setLineHeight(double lineHeight) {
    if (lineHeight == lineHeight_)
        return;
    lineHeight_ = lineHeight;
    if (target_)
        formatAll();
    emit lineHeightChanged();
}

void StreamedDocument::write(const QString& before) {
    if (!target_)
        return;
    QTextCursor cursor(target_->textDocument());
    if (text_.startsWith(before)) {
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(text_.mid(before.size()));
    } else {
        cursor.select(QTextCursor::Document);
        cursor.insertText(text_);
    }
}

void StreamedDocument::formatAll() {
    // Blocks that are inserted later inherit the format of the one they grow out of.
    QTextCursor cursor(target_->textDocument());
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(lineHeight_ * 100, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(format);
}

}  // namespace sirocco
