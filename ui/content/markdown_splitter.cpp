#include "ui/content/markdown_splitter.h"

#include <algorithm>
#include <optional>

namespace sirocco {

namespace {

constexpr int longestParagraph = 4096;

bool isBlank(QChar c) { return c == QLatin1Char(' ') || c == QLatin1Char('\t'); }

bool allBlank(QStringView text) { return std::all_of(text.begin(), text.end(), isBlank); }

struct ItemMarker {
    QChar bullet;  // or the delimiter of an ordered item
    int ordinal = -1;
    int width = 0;  // of the marker itself
    bool empty = false;
};

}  // namespace

// A line of Markdown as far as it can be told without what stands around it.
struct MarkdownSplitter::Line {
    explicit Line(QStringView whole) : text(whole) {
        while (first < text.size() && isBlank(text[first])) {
            indent = text[first] == QLatin1Char('\t') ? indent / 4 * 4 + 4 : indent + 1;
            ++first;
        }
    }

    QStringView rest() const { return text.mid(first); }
    bool blank() const { return first == text.size(); }
    bool begins() const { return indent < 4 && !blank(); }
    qsizetype run(QChar c) const {
        const auto part = rest();
        return std::find_if(part.begin(), part.end(), [c](QChar other) { return other != c; }) - part.begin();
    }

    bool isQuote() const { return begins() && text[first] == QLatin1Char('>'); }
    bool isHeading() const {
        const qsizetype marks = begins() ? run(QLatin1Char('#')) : 0;
        return marks >= 1 && marks <= 6 && (rest().size() == marks || isBlank(rest()[marks]));
    }
    bool isUnderline() const {  // of a heading, below its text
        const qsizetype marks = begins() ? run(QLatin1Char('-')) : 0;
        return marks > 0 && allBlank(rest().mid(marks));
    }
    bool isRule() const {
        if (!begins() || !QStringView(u"*-_").contains(text[first]))
            return false;
        qsizetype marks = 0;
        for (const QChar c : rest()) {
            if (c == text[first])
                ++marks;
            else if (!isBlank(c))
                return false;
        }
        return marks >= 3;
    }
    qsizetype fence() const {  // its length; 0: none
        if (!begins() || (text[first] != QLatin1Char('`') && text[first] != QLatin1Char('~')))
            return 0;
        const qsizetype marks = run(text[first]);
        const bool named = text[first] == QLatin1Char('`') && rest().mid(marks).contains(QLatin1Char('`'));
        return marks >= 3 && !named ? marks : 0;
    }
    std::optional<ItemMarker> item() const {
        if (!begins())
            return std::nullopt;
        const auto part = rest();
        ItemMarker marker;
        qsizetype digits = 0;
        while (digits < part.size() && digits < 10 && part[digits] >= QLatin1Char('0') &&
               part[digits] <= QLatin1Char('9'))
            ++digits;
        if (digits == 10 || digits == part.size())
            return std::nullopt;
        marker.bullet = part[digits];
        marker.width = static_cast<int>(digits) + 1;
        if (digits > 0)
            marker.ordinal = part.left(digits).toInt();
        if (!QStringView(digits > 0 ? u".)" : u"*-+").contains(marker.bullet))
            return std::nullopt;
        const auto content = part.mid(marker.width);
        marker.empty = allBlank(content);
        if (!content.isEmpty() && !isBlank(content[0]))
            return std::nullopt;
        return marker;
    }
    // Whether a paragraph ends where this line begins.
    bool interrupts() const {
        if (isQuote() || isHeading() || isRule() || fence() > 0)
            return true;
        const auto marker = item();
        return marker && !marker->empty && (marker->ordinal < 0 || marker->ordinal == 1);
    }
    bool delimitsTable() const {
        const auto part = rest();
        return part.contains(QLatin1Char('|')) && part.contains(QLatin1Char('-')) &&
               std::all_of(part.begin(), part.end(), [](QChar c) { return QStringView(u"|-: \t").contains(c); });
    }

    QStringView text;
    qsizetype first = 0;
    int indent = 0;
};

qsizetype MarkdownSplitter::take(QStringView text, QList<MarkdownSegment>& complete) {
    qsizetype taken = 0;
    for (;;) {
        const QStringView rest = text.mid(taken);
        const qsizetype end = rest.left(longestLine + 1).indexOf(QLatin1Char('\n'));
        if (end >= 0) {
            takeLine(rest.left(end), false, complete);
            taken += end + 1;
            continue;
        }
        if (rest.size() <= longestLine)
            return taken;
        // Where to cut depends on nothing but what is looked at here, however the text came.
        qsizetype piece = rest.left(longestLine).lastIndexOf(QLatin1Char(' ')) + 1;
        if (piece < longestLine / 2)
            piece = longestLine - (rest[longestLine].isLowSurrogate() ? 1 : 0);
        takeLine(rest.left(piece), true, complete);
        taken += piece;
    }
}

void MarkdownSplitter::finish(QStringView lastLine, QList<MarkdownSegment>& complete) {
    if (!lastLine.isEmpty())
        takeLine(lastLine, false, complete);
    if (state_ == State::fence && fenceEmpty_)
        addCode({}, false, complete);
    close(complete);
}

void MarkdownSplitter::takeLine(QStringView text, bool goesOn, QList<MarkdownSegment>& out) {
    const Line line(text);
    if (state_ == State::fence) {
        takeCode(line, goesOn, out);
        return;
    }
    if (line.blank()) {
        if (state_ == State::paragraph || state_ == State::quote)
            close(out);
        else if (state_ != State::none)
            append(line, out);
        blank_ = true;
        return;
    }
    if (state_ != State::none && !goesOnWith(line))
        close(out);
    if (state_ == State::none)
        start(line, out);
    else
        append(line, out);
    blank_ = false;
}

void MarkdownSplitter::takeCode(const Line& line, bool goesOn, QList<MarkdownSegment>& out) {
    const qsizetype marks = line.begins() && !pieceBefore_ ? line.run(fenceChar_) : 0;
    if (marks >= fenceLength_ && allBlank(line.rest().mid(marks))) {
        if (fenceEmpty_)
            addCode({}, false, out);
        state_ = State::none;
        return;
    }
    const qsizetype spare = pieceBefore_ ? 0 : std::min<qsizetype>(line.first, fenceIndent_);
    addCode(line.text.mid(spare), goesOn, out);
    pieceBefore_ = goesOn;
}

bool MarkdownSplitter::goesOnWith(const Line& line) const {
    switch (state_) {
        case State::paragraph:
            return !line.interrupts() || line.isUnderline();
        case State::quote:
            return line.isQuote() || !line.interrupts();
        case State::item:
            if (line.indent >= contentColumn_)
                return true;
            return !blank_ && !line.interrupts() && !line.item();
        case State::indented:
            return line.indent >= 4;
        case State::none:
        case State::fence:
            break;
    }
    return true;
}

void MarkdownSplitter::start(const Line& line, QList<MarkdownSegment>& out) {
    if (line.item() && !line.isRule()) {
        startItem(line);
        append(line, out);
        return;
    }
    bullet_ = QChar();
    if (const qsizetype marks = line.fence(); marks > 0) {
        state_ = State::fence;
        fenceChar_ = line.text[line.first];
        fenceLength_ = static_cast<int>(marks);
        fenceIndent_ = line.indent;
        fenceEmpty_ = true;
        pieceBefore_ = false;
        const QString info = line.rest().mid(marks).trimmed().toString();
        language_ = info.section(QLatin1Char(' '), 0, 0);
        return;
    }
    state_ = line.isQuote() ? State::quote : line.indent >= 4 ? State::indented : State::paragraph;
    const bool single = line.isHeading() || line.isRule();
    append(line, out);
    if (single)
        close(out);
}

void MarkdownSplitter::startItem(const Line& line) {
    const ItemMarker marker = *line.item();
    const bool goesOn = marker.bullet == bullet_;
    // CommonMark counts on from the first number, whatever the others are.
    ordinal_ = marker.ordinal < 0 ? -1 : goesOn ? ordinal_ + 1 : marker.ordinal;
    bullet_ = marker.bullet;
    open_.ordinal = ordinal_;
    state_ = State::item;

    const Line content(line.rest().mid(marker.width));
    const int gap = content.blank() || content.indent > 4 ? 1 : content.indent;
    contentColumn_ = line.indent + marker.width + gap;
}

void MarkdownSplitter::append(const Line& line, QList<MarkdownSegment>& out) {
    const qsizetype spare = open_.inItem ? std::min<qsizetype>(line.first, contentColumn_) : 0;
    open_.text += line.text.mid(spare);
    open_.text += QLatin1Char('\n');
    ++lines_;
    if (state_ == State::paragraph && lines_ == 2 && !table_) {
        table_ = line.delimitsTable();
        head_ = open_.text;
    }
    const qsizetype limit = state_ == State::paragraph && !table_ ? longestParagraph : longest;
    if (open_.text.size() > limit || (table_ && lines_ - 2 >= mostTableRows))
        cut(out);
}

void MarkdownSplitter::close(QList<MarkdownSegment>& out) {
    if (state_ == State::fence)
        return;
    if (!open_.text.isEmpty())
        out.append(open_);
    open_ = {};
    state_ = State::none;
    table_ = false;
    lines_ = 0;
    head_.clear();
}

void MarkdownSplitter::cut(QList<MarkdownSegment>& out) {
    if (table_ && head_.size() < longest / 2) {
        out.append(open_);
        open_ = {};
        open_.tableHead = head_;
        lines_ = 2;
    } else if (state_ == State::item) {
        out.append(open_);
        open_ = {};
        open_.inItem = true;
        lines_ = 0;
    } else {
        close(out);
    }
}

void MarkdownSplitter::addCode(QStringView text, bool goesOn, QList<MarkdownSegment>& out) {
    MarkdownSegment line;
    line.kind = MarkdownSegment::Kind::code;
    line.text = text.toString();
    line.language = language_;
    line.firstLine = fenceEmpty_;
    line.goesOn = goesOn;
    out.append(line);
    fenceEmpty_ = false;
}

}  // namespace sirocco
