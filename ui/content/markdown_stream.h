// Markdown that grows at its end, as blocks that stay and blocks that may still change. However the text is cut into
// pieces, the blocks of the whole are the same. Any thread.
#pragma once

#include <QString>

#include "ui/content/code_highlighter.h"
#include "ui/content/markdown_splitter.h"
#include "ui/content/rich_text.h"

namespace sirocco {

class MarkdownStream {
public:
    // Appends text, which cleaned() has seen, and returns the blocks that have become final by it.
    RichBlocks append(QStringView text);
    // What stands after the final blocks if the text ends here.
    RichBlocks rest() const;

    qsizetype parsedCharacters() const { return parsed_; }  // by md4c or the highlighter, for good or not: the work

private:
    RichBlocks blocksOf(const QList<MarkdownSegment>& segments, CodeHighlighter& highlighter) const;

    MarkdownSplitter splitter_;
    CodeHighlighter highlighter_;  // of the fence that is open
    QString line_;                 // what came of the last line
    mutable qsizetype parsed_ = 0;
};

}  // namespace sirocco
