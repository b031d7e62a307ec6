#include "ui/content/markdown_document.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMetaObject>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <iterator>
#include <utility>

#include "ui/content/markdown_text.h"

namespace sirocco {

MarkdownDocument::MarkdownDocument(QObject* parent) : QObject(parent), marks_(this) {}

void MarkdownDocument::setTarget(QQuickTextDocument* target) {
    if (target == target_)
        return;
    target_ = target;
    restart();
    emit targetChanged();
}

void MarkdownDocument::setText(const QString& text) {
    if (text == text_)
        return;
    const bool grows = text.startsWith(QStringView(text_).left(taken_));
    text_ = text;
    if (grows)
        write();
    else
        restart();
    emit textChanged();
}

void MarkdownDocument::setLook(const QVariantMap& look) {
    if (look == look_)
        return;
    look_ = look;
    restart();
    emit lookChanged();
}

int MarkdownDocument::below() const { return writer_ && writer_->endsInCode() ? RichFormats::codePadding : 0; }

void MarkdownDocument::restart() {
    stream_ = {};
    taken_ = 0;
    marks_.clear();
    writer_.reset();
    if (!target_ || look_.isEmpty())
        return;
    QTextCursor all(target_->textDocument());
    all.select(QTextCursor::Document);
    all.removeSelectedText();
    writer_ = std::make_unique<RichWriter>(target_->textDocument(), RichStyle::fromMap(look_));
    write();
}

void MarkdownDocument::write() {
    if (!writer_ || complete())
        return;
    qsizetype until = std::min(text_.size(), taken_ + pieceLength);
    // Half a pair of surrogates waits for the other half.
    if (text_[until - 1].isHighSurrogate())
        --until;
    const qsizetype firstChanging = writer_->firstOpenMark();
    RichBlocks blocks = stream_.append(cleaned(QStringView(text_).mid(taken_, until - taken_)));
    taken_ = until;
    const std::size_t finals = blocks.size();
    RichBlocks open = stream_.rest();
    std::move(open.begin(), open.end(), std::back_inserter(blocks));
    writer_->write(blocks, finals);
    marks_.place(*target_->textDocument(), writer_->marks(), firstChanging);
    emit written();
    if (text_.size() - taken_ > 1 && !std::exchange(pending_, true)) {
        const auto goOn = [this] {
            pending_ = false;
            write();
        };
        QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
    }
}

void MarkdownDocument::copyCode(int mark) const { QGuiApplication::clipboard()->setText(codeOf(mark)); }

void MarkdownDocument::placeMarks() {
    if (writer_)
        marks_.place(*target_->textDocument(), writer_->marks(), 0);
}

QString MarkdownDocument::codeOf(int mark) const {
    if (!writer_ || mark < 0 || mark >= writer_->marks().size())
        return {};
    const RichMark& card = writer_->marks()[mark];
    QString code;
    const QTextBlock last = target_->textDocument()->findBlock(card.to);
    for (QTextBlock line = target_->textDocument()->findBlock(card.from); line.isValid(); line = line.next()) {
        code += line.text();
        if (line == last)
            break;
        if (line.userState() != RichFormats::goesOn)
            code += QLatin1Char('\n');
    }
    return code;
}

QString markdownAsPlainText(const QString& markdown, int from, int to) {
    MarkdownStream stream;
    RichBlocks blocks = stream.append(cleaned(markdown));
    RichBlocks open = stream.rest();
    std::move(open.begin(), open.end(), std::back_inserter(blocks));
    QTextDocument document;
    RichWriter(&document, {}).write(blocks, blocks.size());
    QTextCursor cursor(&document);
    const int end = document.characterCount() - 1;
    cursor.setPosition(std::clamp(from, 0, end));
    cursor.setPosition(to < 0 ? end : std::clamp(to, 0, end), QTextCursor::KeepAnchor);
    return cursor.selection().toPlainText();
}

}  // namespace sirocco
