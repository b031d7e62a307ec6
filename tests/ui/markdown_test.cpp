// Markdown as the document that a reader sees: however the text comes, the same; whatever it is, in linear work.
#include <gtest/gtest.h>

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <iterator>
#include <random>

#include "tests/ui/markdown_corpus.h"
#include "ui/content/markdown_parser.h"
#include "ui/content/markdown_stream.h"
#include "ui/content/markdown_text.h"
#include "ui/content/rich_writer.h"

namespace sirocco::test {

namespace {

// A document that is written as the window writes it.
class Written {
public:
    Written() : writer_(&document_, RichStyle()) {}

    void append(QStringView piece) {
        RichBlocks blocks = stream_.append(piece);
        const std::size_t finals = blocks.size();
        RichBlocks open = stream_.rest();
        std::move(open.begin(), open.end(), std::back_inserter(blocks));
        writer_.write(blocks, finals);
    }

    // Everything that can be seen or used in it.
    QStringList dump() const {
        QStringList lines;
        for (QTextBlock block = document_.begin(); block.isValid(); block = block.next()) {
            const QTextBlockFormat format = block.blockFormat();
            lines += QStringLiteral("indent %1 top %2 text %3 right %4 height %5 rtl %6 align %7 state %8 table %9")
                         .arg(format.indent())
                         .arg(format.topMargin())
                         .arg(format.textIndent())
                         .arg(format.rightMargin())
                         .arg(format.lineHeight())
                         .arg(format.layoutDirection())
                         .arg(static_cast<int>(format.alignment()))
                         .arg(block.userState())
                         .arg(QTextCursor(block).currentTable() ? QTextCursor(block).currentTable()->columns() : 0);
            lines.last() += look(block.charFormat());
            for (auto part = block.begin(); !part.atEnd(); ++part)
                lines += QStringLiteral("  \"%1\"").arg(part.fragment().text()) + look(part.fragment().charFormat());
        }
        for (const RichMark& mark : writer_.marks())
            lines += QStringLiteral("mark %1 from %2 to %3 inset %4 ")
                         .arg(mark.kind)
                         .arg(mark.from)
                         .arg(mark.to)
                         .arg(mark.inset) +
                     mark.label + QLatin1Char(' ') + mark.target;
        return lines;
    }

    QString text() const { return document_.toPlainText(); }
    int longestBlock() const {
        int longest = 0;
        for (QTextBlock block = document_.begin(); block.isValid(); block = block.next())
            longest = std::max(longest, block.length());
        return longest;
    }
    const RichWriter& writer() const { return writer_; }
    const MarkdownStream& stream() const { return stream_; }

private:
    static QString look(const QTextCharFormat& format) {
        return QStringLiteral(" size %1 weight %2 %3%4%5 %6 %7")
            .arg(format.property(QTextFormat::FontPixelSize).toInt())
            .arg(format.fontWeight())
            .arg(format.fontItalic())
            .arg(format.fontStrikeOut())
            .arg(format.fontUnderline())
            .arg(format.fontFamilies().toStringList().join(QLatin1Char(',')), format.anchorHref());
    }

    QTextDocument document_;
    MarkdownStream stream_;
    RichWriter writer_;
};

QStringList whole(const QString& text) {
    Written written;
    written.append(text);
    return written.dump();
}

QString plain(const QString& text) {
    Written written;
    written.append(text);
    return written.text();
}

// The blocks of a text, without a document.
RichBlocks blocksOf(const QString& text) {
    MarkdownStream stream;
    RichBlocks blocks = stream.append(text);
    RichBlocks open = stream.rest();
    std::move(open.begin(), open.end(), std::back_inserter(blocks));
    return blocks;
}

::testing::AssertionResult same(const QStringList& a, const QStringList& b) {
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (a.value(i) != b.value(i))
            return ::testing::AssertionFailure()
                   << "line " << i << "\n  " << qPrintable(a.value(i)) << "\n  " << qPrintable(b.value(i));
    }
    return ::testing::AssertionSuccess();
}

}  // namespace

TEST(Markdown, AnyPiecesGiveWhatTheWholeGives) {
    std::mt19937 random(7);
    for (const QString& text : markdownSamples()) {
        const QStringList expected = whole(text);
        for (int longest : {1, 2, 7, 40}) {
            Written written;
            for (qsizetype at = 0; at < text.size();) {
                const auto length = std::uniform_int_distribution<qsizetype>(1, longest)(random);
                written.append(QStringView(text).mid(at, length));
                at += length;
            }
            ASSERT_TRUE(same(written.dump(), expected)) << "pieces up to " << longest << " of\n" << qPrintable(text);
        }
    }
}

// Each prefix is shown as if it were all there is, so what a growing text looks like never depends on its past.
TEST(Markdown, EveryPrefixLooksAsIfItWereAll) {
    for (const QString& text : markdownSamples()) {
        if (text.size() > 1500)
            continue;
        Written written;
        for (qsizetype at = 0; at < text.size(); ++at) {
            written.append(QStringView(text).mid(at, 1));
            ASSERT_TRUE(same(written.dump(), whole(text.left(at + 1)))) << qPrintable(text.left(at + 1));
        }
    }
}

// Cutting into segments changes nothing that CommonMark has an opinion on.
TEST(Markdown, SegmentsGiveWhatMd4cGivesForTheWhole) {
    for (const QString& text : commonSamples()) {
        MarkdownSegment all;
        all.text = text;
        RichBlocks expected = parseMarkdown(all);
        RichBlocks actual = blocksOf(text);
        ASSERT_EQ(actual.size(), expected.size()) << qPrintable(text);
        for (std::size_t i = 0; i < actual.size(); ++i) {
            EXPECT_EQ(actual[i].kind, expected[i].kind) << i << qPrintable(text);
            EXPECT_EQ(actual[i].level, expected[i].level);
            EXPECT_EQ(actual[i].nest, expected[i].nest) << i << qPrintable(text);
            EXPECT_EQ(actual[i].marker, expected[i].marker) << i << qPrintable(text);
            EXPECT_EQ(actual[i].spans, expected[i].spans) << i << qPrintable(text);
            EXPECT_EQ(actual[i].cells.size(), expected[i].cells.size());
        }
    }
}

TEST(Markdown, StandingTextIsNeverTouchedAgain) {
    Written written;
    QString text;
    for (int i = 0; i < 200; ++i)
        text += QStringLiteral("Paragraph %1 with *some* text in it.\n\n- item\n- another\n\n").arg(i);
    const qsizetype piece = 5;
    qsizetype most = 0;
    for (qsizetype at = 0; at < text.size(); at += piece) {
        const qsizetype before = written.writer().writtenBlocks();
        written.append(QStringView(text).mid(at, piece));
        most = std::max(most, written.writer().writtenBlocks() - before);
    }
    EXPECT_LE(most, 4);
    // What is parsed again is the open segment alone, which here is some forty characters long.
    EXPECT_LE(written.stream().parsedCharacters(), text.size() / piece * 60 + text.size());
}

TEST(Markdown, LongCodeGrowsALineAtATime) {
    Written written;
    written.append(u"```python\n");
    for (int i = 0; i < 3000; ++i)
        written.append(QStringLiteral("x = %1  # a line\n").arg(i));
    EXPECT_LE(written.writer().writtenBlocks(), 3 * 3000);
    EXPECT_LE(written.stream().parsedCharacters(), 3 * 3000 * 20);
    ASSERT_EQ(written.writer().marks().size(), 1);
    EXPECT_EQ(written.writer().marks()[0].label, QStringLiteral("python"));
}

TEST(Markdown, WorkIsLinearInAHostileText) {
    auto texts = hostileTexts(1 << 16);
    for (const char* unit : {"[", "*", "`", "> ", "- ", "|", "<", "x"})
        texts.emplace_back("a megabyte of " + std::string(unit), QString::fromLatin1(unit).repeated(1 << 20));
    for (const auto& [name, text] : texts) {
        const QString clean = cleaned(text);
        Written written;
        written.append(clean);
        EXPECT_LE(written.stream().parsedCharacters(), 2 * clean.size() + (1 << 16)) << name;
        EXPECT_LE(written.writer().writtenBlocks(), clean.size() + 100) << name;
        EXPECT_LE(written.writer().marks().size(), RichWriter::mostMarks) << name;
        EXPECT_LE(written.longestBlock(), MarkdownSplitter::longest + MarkdownSplitter::longestLine + 100) << name;
    }
}

TEST(Markdown, HostileTextInPiecesGivesTheSame) {
    for (const auto& [name, text] : hostileTexts(6000)) {
        const QString clean = cleaned(text);
        Written written;
        for (qsizetype at = 0; at < clean.size(); at += 61)
            written.append(QStringView(clean).mid(at, 61));
        ASSERT_TRUE(same(written.dump(), whole(clean))) << name;
    }
}

TEST(Markdown, PicturesAreTheirWordsAndHtmlIsText) {
    EXPECT_EQ(plain(QStringLiteral("![A dune](https://example.org/a.png)")),
              QStringLiteral("A dune (picture left out)"));
    EXPECT_EQ(plain(QStringLiteral("<script>alert(1)</script> <img src=x>")),
              QStringLiteral("<script>alert(1)</script> <img src=x>"));
    EXPECT_EQ(plain(QStringLiteral("<div>\n<b>x</b>\n</div>")), QStringLiteral("<div>\n<b>x</b>\n</div>"));
}

TEST(Markdown, DefinitionsAreShownAndDefineNothing) {
    EXPECT_EQ(plain(QStringLiteral("See [this][1].\n\n[1]: https://example.org")),
              QStringLiteral("See [this][1].\n[1]: https://example.org"));
    EXPECT_EQ(plain(QStringLiteral("> [a]: /b\n")), QStringLiteral("[a]: /b"));
    EXPECT_EQ(plain(QStringLiteral("- [ ] open\n- [x] done")), QStringLiteral("☐\topen\n☑\tdone"));
}

TEST(Markdown, ListsGoOnCountingOverSegments) {
    EXPECT_EQ(plain(QStringLiteral("3. c\n3. d\n\n   more\n3. e\n")), QStringLiteral("3.\tc\n4.\td\nmore\n5.\te"));
    EXPECT_EQ(plain(QStringLiteral("1. a\n\ntext\n\n1. b\n")), QStringLiteral("1.\ta\ntext\n1.\tb"));
    EXPECT_EQ(plain(QStringLiteral("1. a\n1) b\n")), QStringLiteral("1.\ta\n1.\tb"));
}

TEST(Markdown, ALongTableIsCutUnseen) {
    QString text = QStringLiteral("| a | b |\n|---|---|\n");
    for (int i = 0; i < 350; ++i)
        text += QStringLiteral("| %1 | x |\n").arg(i);
    int rows = 0;
    for (const RichBlock& block : blocksOf(text)) {
        ASSERT_EQ(block.kind, RichBlock::Kind::table);
        ASSERT_EQ(block.columns, 2);
        rows += static_cast<int>(block.cells.size()) / 2;
    }
    EXPECT_EQ(rows, 351);
}

TEST(Markdown, CharactersThatTheDocumentKeepsForItselfDoNotGetIn) {
    const char16_t raw[] = {'a', 0xFDD0, 0xFDD1, 0xFDD2, 0xFFFC, 0x2029, 0xD800, 'b', 0x0007, 0};
    const QString text = cleaned(QString::fromUtf16(raw));
    EXPECT_EQ(text.size(), 9);
    EXPECT_EQ(text.count(QChar(QChar::ReplacementCharacter)), 7);
    EXPECT_EQ(plain(text).count(QChar(QChar::ReplacementCharacter)), 7);
    EXPECT_EQ(plain(cleaned(u"&#xFDD0;&#8233;&amp;&unknown;")), QStringLiteral("\uFFFD\uFFFD&&unknown;"));
    EXPECT_EQ(plain(cleaned(u"`a\u202Eb`")), QStringLiteral("a[U+202E]b"));
}

}  // namespace sirocco::test
