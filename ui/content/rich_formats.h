// How blocks and spans look in a QTextDocument: fonts, colours, indents, distances. All distances between blocks are
// above them, so that what comes below never changes what stands. Any thread.
#pragma once

#include <QColor>
#include <QStringList>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextTableFormat>
#include <QVariantMap>
#include <array>

#include "ui/content/rich_text.h"

namespace sirocco {

// Colours and sizes, which the theme gives by these names.
struct RichStyle {
    QColor muted, link, inlineCode;
    std::array<QColor, 6> tokens;  // by CodeToken; plain has the text's own colour
    QStringList mono;
    int text = 15;
    int code = 13;
    double lineHeight = 1.5;

    static RichStyle fromMap(const QVariantMap& map);
    bool operator==(const RichStyle&) const = default;
};

class RichFormats {
public:
    // Room that is left around code, for what is drawn there.
    static constexpr int codeHeader = 32;
    static constexpr int codePadding = 12;
    // The user state of a block whose line of code goes on with the next block.
    static constexpr int goesOn = 1;
    // RichBlock::level of what stands in for a block in a table's head.
    static constexpr int headerCell = -1;

    explicit RichFormats(RichStyle style) : style_(std::move(style)) {}

    // `before`: the block above, or null.
    QTextBlockFormat block(const RichBlock& block, const RichBlock* before) const;
    QTextCharFormat text(const RichBlock& block) const;
    QTextCharFormat span(const RichBlock& block, const RichSpan& span) const;

    QTextTableFormat table(const RichBlock& block, const RichBlock* before) const;
    static constexpr int cellPadding = 8;
    // The empty block that a text document has after a table, and needs before one.
    static QTextBlockFormat gap();
    static QTextCharFormat gapText();

    static int widthOf(char container);  // of a level of RichBlock::nest, in pixels

private:
    QTextCharFormat codeText() const;

    RichStyle style_;
};

}  // namespace sirocco
