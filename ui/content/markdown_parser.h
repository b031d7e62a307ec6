// One segment of Markdown as blocks, by md4c: CommonMark with tables, task lists, strikethrough and bare addresses.
// HTML is text, pictures are their alternative text with a word that they were left out, links that may not be opened
// are plain text, a line break is a line break. A segment that would become far more than it is (a table of thousands
// of cells) comes out as its source, in code. Any thread.
#pragma once

#include "ui/content/markdown_splitter.h"
#include "ui/content/rich_text.h"

namespace sirocco {

// The segment's kind is flow.
RichBlocks parseMarkdown(const MarkdownSegment& segment);

}  // namespace sirocco
