#include "ui/content/rich_formats.h"

#include <QFont>
#include <QTextOption>
#include <algorithm>

namespace sirocco {

namespace {

using Kind = RichBlock::Kind;

constexpr double codeLineHeight = 1.4;
constexpr double headingLineHeight = 1.3;

bool isCode(const RichBlock* block) { return block && block->kind == Kind::code; }

bool isItem(const RichBlock* block) { return block && block->nest.endsWith('l'); }

int aboveHeading(int level) { return level == 1 ? 26 : level == 2 ? 22 : 18; }

int above(const RichBlock& block, const RichBlock* before) {
    if (block.kind == Kind::code && !block.begins)
        return 0;
    int room = 10;
    if (block.kind == Kind::heading)
        room = aboveHeading(block.level);
    else if (before && before->kind == Kind::heading)
        room = 6;
    else if (isItem(&block) && isItem(before) && block.kind == Kind::paragraph)
        room = 4;
    if (!before)
        room = 0;
    if (isCode(before))
        room = std::max(room, RichFormats::codePadding) + RichFormats::codePadding;
    if (block.kind == Kind::code)
        room += RichFormats::codeHeader + RichFormats::codePadding / 2;
    return room;
}

int indentOf(const RichBlock& block) {
    int indent = 0;
    for (const char container : block.nest)
        indent += RichFormats::widthOf(container);
    return indent;
}

}  // namespace

RichStyle RichStyle::fromMap(const QVariantMap& map) {
    const auto colour = [&map](const char* name) { return map.value(QLatin1String(name)).value<QColor>(); };
    RichStyle style;
    style.muted = colour("muted");
    style.link = colour("link");
    style.inlineCode = colour("inlineCode");
    style.tokens = {QColor(), colour("keyword"), colour("string"), colour("comment"), colour("number"), colour("name")};
    style.mono = map.value(QStringLiteral("mono")).toStringList();
    style.text = map.value(QStringLiteral("text"), style.text).toInt();
    style.code = map.value(QStringLiteral("code"), style.code).toInt();
    style.lineHeight = map.value(QStringLiteral("lineHeight"), style.lineHeight).toDouble();
    return style;
}

int RichFormats::widthOf(char container) { return container == 'q' ? 18 : 26; }

QTextBlockFormat RichFormats::block(const RichBlock& block, const RichBlock* before) const {
    QTextBlockFormat format;
    format.setTopMargin(above(block, before));
    format.setLayoutDirection(block.rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    format.setIndent(indentOf(block));
    double height = style_.lineHeight;
    if (block.kind == Kind::code) {
        format.setIndent(indentOf(block) + codePadding);
        format.setRightMargin(codePadding);
        height = codeLineHeight;
    } else if (block.kind == Kind::heading) {
        height = headingLineHeight;
    }
    format.setLineHeight(height * 100, QTextBlockFormat::ProportionalHeight);
    if (!block.marker.isEmpty()) {
        // The marker hangs into the indent; a long number takes what it needs.
        const int hang = std::max(widthOf('l') - 6, static_cast<int>(block.marker.size()) * style_.text * 2 / 3);
        format.setTextIndent(-hang);
        format.setTabPositions({QTextOption::Tab(hang, QTextOption::LeftTab)});
    }
    return format;
}

QTextCharFormat RichFormats::codeText() const {
    QTextCharFormat format;
    QStringList families = style_.mono;
    families.append(QStringLiteral("Noto Color Emoji"));
    format.setFontFamilies(families);
    format.setProperty(QTextFormat::FontPixelSize, style_.code);
    return format;
}

QTextCharFormat RichFormats::text(const RichBlock& block) const {
    QTextCharFormat format;
    if (block.kind == Kind::code)
        format = codeText();
    if (block.kind == Kind::heading) {
        const double larger = block.level == 1 ? 1.45 : block.level == 2 ? 1.25 : block.level == 3 ? 1.1 : 1;
        format.setProperty(QTextFormat::FontPixelSize, qRound(style_.text * larger));
        format.setFontWeight(QFont::DemiBold);
    }
    if (block.level == headerCell)
        format.setFontWeight(QFont::DemiBold);
    return format;
}

QTextCharFormat RichFormats::span(const RichBlock& block, const RichSpan& span) const {
    QTextCharFormat format = text(block);
    if (block.kind == Kind::code) {
        if (span.token != CodeToken::plain)
            format.setForeground(style_.tokens[static_cast<std::size_t>(span.token)]);
        return format;
    }
    if (span.flags & RichSpan::code) {
        format.merge(codeText());
        format.setBackground(style_.inlineCode);
    }
    if (span.flags & RichSpan::bold)
        format.setFontWeight(QFont::DemiBold);
    format.setFontItalic((span.flags & RichSpan::italic) != 0);
    format.setFontStrikeOut((span.flags & RichSpan::struck) != 0);
    if (span.flags & RichSpan::muted)
        format.setForeground(style_.muted);
    if (!span.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(span.link);
        format.setForeground(style_.link);
        format.setFontUnderline(true);
    }
    return format;
}

QTextTableFormat RichFormats::table(const RichBlock& block, const RichBlock* before) const {
    QTextTableFormat format;
    format.setBorder(0);  // the lines between rows are marks
    format.setBorderStyle(QTextFrameFormat::BorderStyle_None);
    format.setCellPadding(cellPadding);
    format.setCellSpacing(0);
    format.setTopMargin(std::max(0, above(block, before) - cellPadding));
    format.setLeftMargin(indentOf(block) - cellPadding);  // its text begins where other text does
    format.setHeaderRowCount(block.cells.empty() || !block.cells.front().header ? 0 : 1);
    return format;
}

QTextBlockFormat RichFormats::gap() {
    QTextBlockFormat format;
    format.setLineHeight(1, QTextBlockFormat::FixedHeight);
    return format;
}

QTextCharFormat RichFormats::gapText() {
    QTextCharFormat format;
    format.setProperty(QTextFormat::FontPixelSize, 1);
    return format;
}

}  // namespace sirocco
