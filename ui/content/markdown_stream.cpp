#include "ui/content/markdown_stream.h"

#include <iterator>

#include "ui/content/markdown_parser.h"
#include "ui/content/markdown_text.h"

namespace sirocco {

namespace {

bool startsRightToLeft(const std::vector<RichSpan>& spans) {
    QString text;
    for (const RichSpan& span : spans)
        text += span.text;
    return text.isRightToLeft();
}

void findDirections(RichBlocks& blocks) {
    for (RichBlock& block : blocks) {
        block.rightToLeft = block.kind != RichBlock::Kind::code && startsRightToLeft(block.spans);
        for (RichCell& cell : block.cells)
            cell.rightToLeft = startsRightToLeft(cell.spans);
    }
}

}  // namespace

RichBlocks MarkdownStream::append(QStringView text) {
    line_ += text;
    QList<MarkdownSegment> complete;
    line_.remove(0, splitter_.take(line_, complete));
    return blocksOf(complete, highlighter_);
}

RichBlocks MarkdownStream::rest() const {
    // On copies: what comes next may see it differently.
    MarkdownSplitter splitter = splitter_;
    CodeHighlighter highlighter = highlighter_;
    QList<MarkdownSegment> segments;
    splitter.finish(line_, segments);
    return blocksOf(segments, highlighter);
}

RichBlocks MarkdownStream::blocksOf(const QList<MarkdownSegment>& segments, CodeHighlighter& highlighter) const {
    RichBlocks blocks;
    for (const MarkdownSegment& segment : segments) {
        parsed_ += segment.text.size() + segment.tableHead.size();
        if (segment.kind == MarkdownSegment::Kind::flow) {
            RichBlocks parsed = parseMarkdown(segment);
            findDirections(parsed);
            std::move(parsed.begin(), parsed.end(), std::back_inserter(blocks));
            continue;
        }
        if (segment.firstLine)
            highlighter = CodeHighlighter(segment.language);
        RichBlock line;
        line.kind = RichBlock::Kind::code;
        line.begins = segment.firstLine;
        line.goesOn = segment.goesOn;
        line.language = segment.language;
        line.spans = highlighter.line(withVisibleDirections(segment.text));
        blocks.push_back(std::move(line));
    }
    return blocks;
}

}  // namespace sirocco
