// Cuts Markdown that arrives piece by piece into segments that can be parsed each for itself, for good.
//
// A segment ends where nothing that follows can change it any more: a paragraph, quote or table at a blank line or at a
// line that starts something else, a heading with its line, a list item where the next one begins. Fenced code is
// handed out line by line. What CommonMark lets later text change is decided in favour of what stands: link reference
// definitions are shown as written and define nothing, and a list is never loose after the fact, because loose and
// tight lists look the same.
//
// No segment is longer than `longest` characters, so that parsing stays linear whatever the text is: longer ones are
// cut at a line, lines at a space. Value semantics, any thread; copying is cheap, which is how the text of a line that
// is not complete yet is looked at without being taken for good.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace sirocco {

struct MarkdownSegment {
    enum class Kind : quint8 { flow, code };

    Kind kind = Kind::flow;
    QString text;           // flow: Markdown. Code: one line
    QString tableHead;      // flow: the head of a table that was cut; to be parsed before the text and not shown
    bool inItem = false;    // flow: goes on a list item that was cut
    int ordinal = -1;       // flow: the number of the item of an ordered list that the text begins with
    QString language;       // code
    bool firstLine = true;  // code
    bool goesOn = false;    // code: the line is so long that it goes on in the next segment
};

class MarkdownSplitter {
public:
    static constexpr int longest = 16384;
    static constexpr int longestLine = 4096;
    static constexpr int mostTableRows = 100;

    // Takes as much of the text as is certain to be a line, or a piece of a long one, and appends the segments that are
    // complete now. Returns how many characters were taken.
    qsizetype take(QStringView text, QList<MarkdownSegment>& complete);
    // The text ends here: the last line, and everything that is open.
    void finish(QStringView lastLine, QList<MarkdownSegment>& complete);

private:
    enum class State : quint8 { none, paragraph, quote, item, indented, fence };
    struct Line;

    void takeLine(QStringView text, bool goesOn, QList<MarkdownSegment>& out);
    void takeCode(const Line& line, bool goesOn, QList<MarkdownSegment>& out);
    bool goesOnWith(const Line& line) const;
    void start(const Line& line, QList<MarkdownSegment>& out);
    void startItem(const Line& line);
    void append(const Line& line, QList<MarkdownSegment>& out);
    void close(QList<MarkdownSegment>& out);
    void cut(QList<MarkdownSegment>& out);
    void addCode(QStringView text, bool goesOn, QList<MarkdownSegment>& out);

    State state_ = State::none;
    MarkdownSegment open_;  // what is being gathered
    bool blank_ = false;    // the line before was blank

    // A table: its two first lines, and the rows since the last cut.
    QString head_;
    int lines_ = 0;
    bool table_ = false;

    // A list item: where its content begins, and how the list counts.
    int contentColumn_ = 0;
    QChar bullet_;  // '-', '*', '+', '.' or ')'
    int ordinal_ = -1;

    // A fence.
    QChar fenceChar_;
    int fenceLength_ = 0;
    int fenceIndent_ = 0;
    QString language_;
    bool fenceEmpty_ = true;
    bool pieceBefore_ = false;  // the line before was a piece of this one
};

}  // namespace sirocco
