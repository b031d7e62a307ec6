// What Markdown means, as plain values between the parser and the document: blocks of spans, without fonts or colours.
// Any thread.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <vector>

namespace sirocco {

// What a piece of code is, for its colour.
enum class CodeToken : quint8 { plain, keyword, string, comment, number, name };

struct RichSpan {
    enum Flag : quint8 { bold = 1, italic = 2, struck = 4, code = 8, muted = 16 };

    QString text;  // no line breaks but U+2028
    quint8 flags = 0;
    CodeToken token = CodeToken::plain;
    QString link;  // a SafeLink's address, or empty

    bool sameLook(const RichSpan& other) const {
        return flags == other.flags && token == other.token && link == other.link;
    }
    bool operator==(const RichSpan&) const = default;
};

struct RichCell {
    std::vector<RichSpan> spans;
    Qt::Alignment alignment;
    bool header = false;
    bool rightToLeft = false;
    bool operator==(const RichCell&) const = default;
};

// A paragraph, a heading, one line of code, a rule, or a whole table.
struct RichBlock {
    enum class Kind : quint8 { paragraph, heading, code, rule, table };

    Kind kind = Kind::paragraph;
    int level = 0;         // of a heading, 1 to 6
    QByteArray nest;       // the containers around it, outermost first: 'q' a quote, 'l' a list item
    int sharedQuotes = 0;  // how many of the quotes around it, from the outermost, go on from the block above
    bool rightToLeft = false;
    QString marker;       // of the list item that begins here: "•", "3."
    bool begins = true;   // of code: its first line
    bool goesOn = false;  // of code: the line was too long and goes on with the next block
    QString language;     // of code: what the fence says
    std::vector<RichSpan> spans;
    int columns = 0;              // of a table
    std::vector<RichCell> cells;  // of a table, row by row
    bool operator==(const RichBlock&) const = default;
};

using RichBlocks = std::vector<RichBlock>;

}  // namespace sirocco
