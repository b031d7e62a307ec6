#include "ui/content/markdown_document.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMetaObject>
#include <QQmlEngine>
#include <QQuickTextDocument>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocumentFragment>
#include <iterator>
#include <utility>

#include "ui/content/markdown_text.h"

namespace sirocco {

MarkdownDocument::MarkdownDocument(QObject* parent) : QObject(parent), marks_(this) {}

namespace {

// Qt 6.4's TextEdit draws all of its text anew whenever any of it changes, so that an answer of a hundred thousand
// characters would cost as much for every token. What changed it knows from the document itself; what else it does on
// such an occasion is to measure, which is left to us then. True when this is a TextEdit that can be told so.
bool drawOnlyWhatChanges(QQuickItem* edit) {
    const QMetaObject* type = edit->metaObject();
    if (type->indexOfSlot("updateSize()") < 0 || type->indexOfSlot("q_textChanged()") < 0)
        return false;
    for (QObject* child : edit->children()) {
        if (child->inherits("QQuickTextControl"))
            return QObject::disconnect(child, SIGNAL(textChanged()), edit, SLOT(q_textChanged()));
    }
    return false;
}

}  // namespace

void MarkdownDocument::setEdit(QQuickItem* edit) {
    if (edit == edit_)
        return;
    edit_ = edit;
    auto* held = edit ? edit->property("textDocument").value<QQuickTextDocument*>() : nullptr;
    document_ = held ? held->textDocument() : nullptr;
    accessibleName_ = edit ? QQmlProperty(edit, QStringLiteral("Accessible.name"), QQmlEngine::contextForObject(edit))
                           : QQmlProperty();
    measures_ = edit && drawOnlyWhatChanges(edit);
    speak();
    restart();
    emit editChanged();
}

void MarkdownDocument::setModel(QAbstractItemModel* model) {
    if (model == model_)
        return;
    if (model_)
        model_->disconnect(this);
    model_ = model;
    if (model_)
        connect(model_, &QAbstractItemModel::dataChanged, this, &MarkdownDocument::onDataChanged);
    findRole();
    emit modelChanged();
}

void MarkdownDocument::setRow(int row) {
    if (row == row_)
        return;
    row_ = row;
    read();
    emit rowChanged();
}

void MarkdownDocument::setRole(const QString& role) {
    if (role == role_)
        return;
    role_ = role;
    findRole();
    emit roleChanged();
}

void MarkdownDocument::setSpoken(const QString& spoken) {
    if (spoken == spoken_)
        return;
    spoken_ = spoken;
    speak();
    emit spokenChanged();
}

void MarkdownDocument::findRole() {
    roleNumber_ = model_ ? model_->roleNames().key(role_.toUtf8(), -1) : -1;
    read();
}

void MarkdownDocument::onDataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles) {
    if (row_ >= first.row() && row_ <= last.row() && (roles.isEmpty() || roles.contains(roleNumber_)))
        read();
}

void MarkdownDocument::read() {
    const QModelIndex index = model_ && roleNumber_ >= 0 ? model_->index(row_, 0) : QModelIndex();
    const QString text = index.isValid() ? index.data(roleNumber_).toString() : QString();
    if (text == text_)
        return;
    const bool grows = text.startsWith(QStringView(text_).left(taken_));
    text_ = text;
    speak();
    if (grows)
        write();
    else
        restart();
}

void MarkdownDocument::speak() {
    if (accessibleName_.isValid())
        accessibleName_.write(spoken_.contains(QLatin1String("%1")) ? spoken_.arg(text_) : spoken_);
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
    if (!document_ || look_.isEmpty())
        return;
    QTextCursor all(document_);
    all.select(QTextCursor::Document);
    all.removeSelectedText();
    measure();
    writer_ = std::make_unique<RichWriter>(document_, RichStyle::fromMap(look_));
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
    measure();
    marks_.place(*document_, writer_->marks(), firstChanging);
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

void MarkdownDocument::measure() {
    if (measures_)
        QMetaObject::invokeMethod(edit_, "updateSize", Qt::DirectConnection);
}

void MarkdownDocument::placeMarks() {
    if (writer_)
        marks_.place(*document_, writer_->marks(), 0);
}

QString MarkdownDocument::codeOf(int mark) const {
    if (!writer_ || mark < 0 || mark >= writer_->marks().size())
        return {};
    const RichMark& card = writer_->marks()[mark];
    QString code;
    const QTextBlock last = document_->findBlock(card.to);
    for (QTextBlock line = document_->findBlock(card.from); line.isValid(); line = line.next()) {
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
