#include "ui/content/rich_writer.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>
#include <utility>

namespace sirocco {

namespace {

using Kind = RichBlock::Kind;

bool sameButForSpans(const RichBlock& a, const RichBlock& b) {
    return a.kind == b.kind && a.level == b.level && a.nest == b.nest && a.marker == b.marker && a.begins == b.begins &&
           a.sharedQuotes == b.sharedQuotes && a.rightToLeft == b.rightToLeft && a.goesOn == b.goesOn &&
           a.language == b.language;
}

QString markerText(const RichBlock& block) {
    if (block.marker.isEmpty())
        return {};
    // Tab stops do not change sides.
    constexpr char16_t enSpace = 0x2002;
    return block.marker + (block.rightToLeft ? QChar(enSpace) : QChar(QLatin1Char('\t')));
}

// How many characters two lists of spans have in common, in text and look, from the start.
qsizetype commonLength(const std::vector<RichSpan>& a, const std::vector<RichSpan>& b) {
    qsizetype length = 0;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
        if (!a[i].sameLook(b[i]))
            break;
        const auto [inA, inB] = std::mismatch(a[i].text.begin(), a[i].text.end(), b[i].text.begin(), b[i].text.end());
        length += inA - a[i].text.begin();
        if (inA != a[i].text.end() || inB != b[i].text.end())
            break;
    }
    return length;
}

std::vector<RichSpan> spansFrom(const std::vector<RichSpan>& spans, qsizetype from) {
    std::vector<RichSpan> rest;
    for (const RichSpan& span : spans) {
        if (from < span.text.size()) {
            rest.push_back(span);
            rest.back().text.remove(0, from);
        }
        from = std::max<qsizetype>(0, from - span.text.size());
    }
    return rest;
}

}  // namespace

RichWriter::RichWriter(QTextDocument* document, RichStyle style) : document_(document), formats_(std::move(style)) {
    document_->setUndoRedoEnabled(false);
    document_->setIndentWidth(1);  // indents in pixels: unlike margins they change sides where the text does
}

bool RichWriter::endsInCode() const {
    return open_.empty() ? anyFinal_ && lastFinal_.kind == Kind::code : open_.back().block.kind == Kind::code;
}

void RichWriter::write(const RichBlocks& tail, std::size_t finals) {
    std::size_t same = 0;
    while (same < std::min(open_.size(), tail.size()) && open_[same].block == tail[same])
        ++same;
    if (same < open_.size() || same < tail.size()) {
        QTextCursor cursor(document_);
        cursor.beginEditBlock();
        if (same < open_.size()) {
            const bool grows =
                same < tail.size() && sameButForSpans(open_[same].block, tail[same]) && tail[same].kind != Kind::table;
            removeFrom(grows ? same + 1 : same);
            if (grows) {
                grow(cursor, open_[same], tail[same], !anyFinal_ && same == 0);
                open_[same].block = tail[same];
                ++same;
            }
        }
        for (; same < tail.size(); ++same) {
            cursor.movePosition(QTextCursor::End);
            const int from = cursor.position();
            const RichBlock* before = same > 0 ? &tail[same - 1] : anyFinal_ ? &lastFinal_ : nullptr;
            insert(cursor, tail[same], before);
            open_.push_back({tail[same], from});
        }
        cursor.endEditBlock();
    }
    if (finals > 0) {
        anyFinal_ = true;
        lastFinal_ = tail[finals - 1];
        lastFinal_.spans.clear();
        lastFinal_.cells.clear();
        open_.erase(open_.begin(), open_.begin() + static_cast<std::ptrdiff_t>(finals));
    }
    // A mark that reaches into what is open, or that what comes may lengthen, is not final.
    const int openFrom = open_.empty() ? document_->characterCount() - 1 : open_.front().from;
    while (finalMarks_ < marks_.size() && marks_[finalMarks_].to < openFrom)
        ++finalMarks_;
}

void RichWriter::removeFrom(std::size_t open) {
    if (open >= open_.size())
        return;
    const int position = open_[open].from;
    const bool everything = open == 0 && !anyFinal_;
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(open), open_.end());

    QTextCursor cursor(document_);
    cursor.setPosition(position);
    // An empty block would take over how the removed one looked.
    const QTextBlockFormat format = cursor.blockFormat();
    const QTextCharFormat look = cursor.blockCharFormat();
    const int state = cursor.block().userState();
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    if (cursor.blockFormat() != format)
        cursor.setBlockFormat(format);
    if (cursor.blockCharFormat() != look)
        cursor.setBlockCharFormat(look);
    cursor.block().setUserState(state);

    while (!marks_.isEmpty() && (everything || marks_.last().from > position))
        marks_.removeLast();
    finalMarks_ = std::min(finalMarks_, marks_.size());
    for (qsizetype i = finalMarks_; i < marks_.size(); ++i)
        marks_[i].to = std::min(marks_[i].to, position);
}

void RichWriter::grow(QTextCursor& cursor, const Placed& there, const RichBlock& block, bool first) {
    ++written_;
    const qsizetype common = commonLength(there.block.spans, block.spans);
    const int begin = first ? 0 : there.from + 1;
    const int position = begin + static_cast<int>(markerText(block).size() + common);
    cursor.setPosition(position);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    while (!marks_.isEmpty() && marks_.last().kind == RichMark::link && marks_.last().from >= position)
        marks_.removeLast();
    for (qsizetype i = finalMarks_; i < marks_.size(); ++i)
        marks_[i].to = std::min(marks_[i].to, position);
    insertSpans(cursor, block, spansFrom(block.spans, common));
    mark(block, begin, cursor.position());
}

void RichWriter::insert(QTextCursor& cursor, const RichBlock& block, const RichBlock* before) {
    ++written_;
    if (block.kind == Kind::table) {
        if (!before) {
            cursor.setBlockFormat(RichFormats::gap());
            cursor.setBlockCharFormat(RichFormats::gapText());
        }
        insertTable(cursor, block, before);
        return;
    }
    const QTextBlockFormat format = formats_.block(block, before);
    const QTextCharFormat look = formats_.text(block);
    if (before) {
        cursor.insertBlock(format, look);
    } else {
        cursor.setBlockFormat(format);
        cursor.setBlockCharFormat(look);
    }
    cursor.block().setUserState(block.goesOn ? RichFormats::goesOn : -1);
    const int begin = cursor.position();
    mark(block, begin, begin);  // before its links: marks are in the order in which they begin
    if (!block.marker.isEmpty())
        cursor.insertText(markerText(block), look);
    insertSpans(cursor, block, block.spans);
    mark(block, begin, cursor.position());
}

void RichWriter::insertTable(QTextCursor& cursor, const RichBlock& block, const RichBlock* before) {
    const int rows = static_cast<int>(block.cells.size()) / std::max(1, block.columns);
    if (rows == 0)
        return;
    QTextTable* table = cursor.insertTable(rows, block.columns, formats_.table(block, before));
    for (int i = 0; i < rows * block.columns; ++i) {
        const RichCell& cell = block.cells[static_cast<std::size_t>(i)];
        QTextCursor inside = table->cellAt(i / block.columns, i % block.columns).firstCursorPosition();
        QTextBlockFormat format;
        format.setAlignment(cell.alignment);
        format.setLayoutDirection(cell.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
        inside.setBlockFormat(format);
        RichBlock line;
        line.level = cell.header ? RichFormats::headerCell : 0;
        inside.setBlockCharFormat(formats_.text(line));
        if (i >= block.columns && i % block.columns == 0 && marks_.size() < mostMarks)
            marks_.append({RichMark::tableRow, inside.position(), inside.position(), 0, {}, {}});
        insertSpans(inside, line, cell.spans);
    }
    cursor.movePosition(QTextCursor::End);
    cursor.setBlockFormat(RichFormats::gap());
    cursor.setBlockCharFormat(RichFormats::gapText());
}

void RichWriter::insertSpans(QTextCursor& cursor, const RichBlock& block, const std::vector<RichSpan>& spans) {
    for (const RichSpan& span : spans) {
        const int from = cursor.position();
        cursor.insertText(span.text, formats_.span(block, span));
        if (!span.link.isEmpty())
            markLink(span, from, cursor.position());
    }
}

RichMark* RichWriter::recentMark(RichMark::Kind kind, int inset) {
    constexpr qsizetype near = 64;  // links may stand between; a bar that begins anew hurts nobody
    for (qsizetype i = marks_.size() - 1; i >= std::max<qsizetype>(0, marks_.size() - near); --i) {
        if (marks_[i].kind == kind && marks_[i].inset == inset)
            return &marks_[i];
    }
    return nullptr;
}

void RichWriter::mark(const RichBlock& block, int from, int to) {
    int inset = 0;
    const auto lengthen = [&](RichMark::Kind kind, bool anew, const QString& label) {
        RichMark* above = recentMark(kind, inset);
        if (above && (above->from == from || (!anew && above->to >= from - 1)))
            above->to = to;
        else if ((anew || kind == RichMark::quote) && marks_.size() < mostMarks)
            marks_.append({kind, from, to, inset, label, {}});
    };
    int quotes = 0;
    for (const char container : block.nest) {
        if (container == 'q')
            lengthen(RichMark::quote, quotes++ >= block.sharedQuotes, {});
        inset += RichFormats::widthOf(container);
    }
    if (block.kind == Kind::code)
        lengthen(RichMark::code, block.begins, block.language);
    else if (block.kind == Kind::rule)
        lengthen(RichMark::rule, true, {});
}

void RichWriter::markLink(const RichSpan& span, int from, int to) {
    if (!marks_.isEmpty() && marks_.last().kind == RichMark::link && marks_.last().to == from &&
        marks_.last().target == span.link) {
        marks_.last().to = to;
        marks_.last().label += span.text;
    } else if (marks_.size() < mostMarks) {
        marks_.append({RichMark::link, from, to, 0, span.text, span.link});
    }
}

}  // namespace sirocco
