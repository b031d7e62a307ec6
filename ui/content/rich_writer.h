// Writes blocks into a QTextDocument by cursor, never from HTML or Markdown, so that nothing is ever fetched or opened.
// What is final is never touched again; of the rest only what differs is written.
//
// GUI thread, or any thread with a document of its own. The document must be empty at first and be written by nobody
// else. Positions in it depend on the blocks alone, not on how they came.
#pragma once

#include <QList>
#include <QString>
#include <vector>

#include "ui/content/rich_formats.h"
#include "ui/content/rich_text.h"

QT_BEGIN_NAMESPACE
class QTextCursor;
class QTextDocument;
QT_END_NAMESPACE

namespace sirocco {

// What is drawn around or offered on a part of the document.
struct RichMark {
    enum Kind { code, quote, rule, tableRow, link };

    Kind kind = code;
    int from = 0;  // positions in the document, both within it
    int to = 0;
    int inset = 0;   // in pixels, from the side where lines begin
    QString label;   // of code: the language; of a link: its words
    QString target;  // of a link
    bool operator==(const RichMark&) const = default;
};

class RichWriter {
public:
    static constexpr int mostMarks = 2000;  // what is more is shown without

    RichWriter(QTextDocument* document, RichStyle style);

    // `tail` stands from now on after what was final before; its first `finals` blocks are final too.
    void write(const RichBlocks& tail, std::size_t finals);

    const QList<RichMark>& marks() const { return marks_; }
    qsizetype firstOpenMark() const { return finalMarks_; }  // those before it will not change any more
    bool endsInCode() const;
    qsizetype writtenBlocks() const { return written_; }  // since the beginning: the work

private:
    struct Placed {
        RichBlock block;
        int from;  // the end of what stood before it
    };

    void removeFrom(std::size_t open);
    void grow(QTextCursor& cursor, const Placed& there, const RichBlock& block, bool first);
    void insert(QTextCursor& cursor, const RichBlock& block, const RichBlock* before);
    void insertTable(QTextCursor& cursor, const RichBlock& block, const RichBlock* before);
    void insertSpans(QTextCursor& cursor, const RichBlock& block, const std::vector<RichSpan>& spans);
    void mark(const RichBlock& block, int from, int to);
    RichMark* recentMark(RichMark::Kind kind, int inset);
    void markLink(const RichSpan& span, int from, int to);

    QTextDocument* document_;
    RichFormats formats_;
    bool anyFinal_ = false;
    RichBlock lastFinal_;  // without its spans
    std::vector<Placed> open_;
    QList<RichMark> marks_;
    qsizetype finalMarks_ = 0;
    qsizetype written_ = 0;
};

}  // namespace sirocco
