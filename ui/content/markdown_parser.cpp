#include "ui/content/markdown_parser.h"

#include <md4c.h>

#include <QCoreApplication>
#include <algorithm>

#include "ui/content/code_highlighter.h"
#include "ui/content/markdown_text.h"
#include "ui/content/safe_link.h"

namespace sirocco {

namespace {

constexpr int deepest = 12;  // containers that are shown; what is deeper is shown at this depth
constexpr unsigned mostColumns = 30;
constexpr unsigned mostCells = 3000;
constexpr int mostEvents = 50'000;

QString markerOfTask(char mark) { return mark == ' ' ? QStringLiteral("☐") : QStringLiteral("☑"); }

// Whether a '[' here begins "[ ] " or "[x] ", the box of a task.
bool isTaskBox(QStringView text) {
    return text.size() >= 3 && QStringView(u" xX").contains(text[1]) && text[2] == QLatin1Char(']') &&
           (text.size() == 3 || text[3].isSpace());
}

// Keeps link reference definitions from being any: they would change what has been shown already.
QString withoutDefinitions(const QString& text) {
    QString result;
    result.reserve(text.size() + 16);
    const QStringView all(text);
    for (qsizetype from = 0; from < all.size();) {
        const qsizetype newline = all.indexOf(QLatin1Char('\n'), from);
        const QStringView line = all.mid(from, newline < 0 ? -1 : newline + 1 - from);
        const auto first = std::find_if_not(line.begin(), line.end(), [](QChar c) {
            return QStringView(u" \t>*+-.)").contains(c) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'));
        });
        const qsizetype at = first - line.begin();
        if (at < line.size() && line[at] == QLatin1Char('[') && !isTaskBox(line.mid(at))) {
            result += line.left(at);
            result += QChar(definitionGuard);
            result += line.mid(at);
        } else {
            result += line;
        }
        from += line.size();
    }
    return result;
}

QString plainText(const char* text, MD_SIZE size) {
    QString result = QString::fromUtf8(text, static_cast<qsizetype>(size));
    result.remove(QChar(definitionGuard));
    return result;
}

QString attributeText(const MD_ATTRIBUTE& attribute) {
    QString result;
    for (int i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET from = attribute.substr_offsets[i];
        const QString part = plainText(attribute.text + from, attribute.substr_offsets[i + 1] - from);
        result += attribute.substr_types[i] == MD_TEXT_ENTITY ? entityText(part) : part;
    }
    return result;
}

Qt::Alignment alignmentOf(MD_ALIGN align) {
    switch (align) {
        case MD_ALIGN_CENTER:
            return Qt::AlignHCenter;
        case MD_ALIGN_RIGHT:
            return Qt::AlignRight;
        case MD_ALIGN_LEFT:
        case MD_ALIGN_DEFAULT:
            break;
    }
    return Qt::AlignLeft;
}

class Builder {
public:
    Builder(const MarkdownSegment& segment, RichBlocks& blocks)
        : segment_(segment), blocks_(blocks), nest_(segment.inItem ? "l" : "") {}

    bool enterBlock(MD_BLOCKTYPE type, const void* detail);
    bool leaveBlock(MD_BLOCKTYPE type);
    bool enterSpan(MD_SPANTYPE type, const void* detail);
    bool leaveSpan(MD_SPANTYPE type);
    bool text(MD_TEXTTYPE type, const char* text, MD_SIZE size);

private:
    struct List {
        bool ordered;
        unsigned number;
    };

    bool tooMuch() { return ++events_ > mostEvents; }
    void enterItem(const MD_BLOCK_LI_DETAIL& item);
    bool enterTable(const MD_BLOCK_TABLE_DETAIL& table);
    RichBlock& begin(RichBlock::Kind kind);
    void endParagraph() { current_ = -1; }
    void addSpan(const QString& text, quint8 flags);
    void addCode();
    std::vector<RichSpan>* target();

    const MarkdownSegment& segment_;
    RichBlocks& blocks_;
    int events_ = 0;

    QByteArray nest_;
    std::vector<List> lists_;
    QString marker_;  // of an item whose first block has not come
    int sharedQuotes_ = 0;
    bool firstList_ = true;
    qsizetype current_ = -1;  // the block that text goes to

    int bold_ = 0, italic_ = 0, struck_ = 0, code_ = 0, pictures_ = 0;
    QString link_;

    bool inCode_ = false;
    QString codeText_;
    QString language_;

    bool inHead_ = false;
    bool skipHead_ = false;
};

RichBlock& Builder::begin(RichBlock::Kind kind) {
    // A quote, code or a table has no place for the marker of the item it begins.
    if (!marker_.isEmpty() && kind != RichBlock::Kind::paragraph && kind != RichBlock::Kind::heading)
        begin(RichBlock::Kind::paragraph);
    RichBlock block;
    block.kind = kind;
    block.nest = nest_.left(deepest);
    block.marker = std::exchange(marker_, QString());
    block.sharedQuotes = std::exchange(sharedQuotes_, static_cast<int>(nest_.count('q')));
    blocks_.push_back(std::move(block));
    current_ = static_cast<qsizetype>(blocks_.size()) - 1;
    return blocks_.back();
}

void Builder::enterItem(const MD_BLOCK_LI_DETAIL& item) {
    endParagraph();
    nest_ += 'l';
    List& list = lists_.back();
    marker_ = list.ordered ? QStringLiteral("%1.").arg(list.number++) : QStringLiteral("•");
    if (item.is_task)
        marker_ = markerOfTask(item.task_mark);
}

bool Builder::enterTable(const MD_BLOCK_TABLE_DETAIL& table) {
    if (table.col_count > mostColumns || table.col_count * (table.body_row_count + 1) > mostCells)
        return false;
    begin(RichBlock::Kind::table).columns = static_cast<int>(table.col_count);
    return true;
}

bool Builder::enterBlock(MD_BLOCKTYPE type, const void* detail) {
    if (tooMuch())
        return false;
    switch (type) {
        case MD_BLOCK_UL:
            if (!marker_.isEmpty())
                begin(RichBlock::Kind::paragraph);
            firstList_ = false;
            lists_.push_back({false, 0});
            break;
        case MD_BLOCK_OL: {
            if (!marker_.isEmpty())
                begin(RichBlock::Kind::paragraph);
            const bool first = std::exchange(firstList_, false) && segment_.ordinal >= 0;
            const unsigned start = static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start;
            lists_.push_back({true, first ? static_cast<unsigned>(segment_.ordinal) : start});
            break;
        }
        case MD_BLOCK_LI:
            enterItem(*static_cast<const MD_BLOCK_LI_DETAIL*>(detail));
            break;
        case MD_BLOCK_QUOTE:
            if (!marker_.isEmpty())
                begin(RichBlock::Kind::paragraph);
            nest_ += 'q';
            endParagraph();
            break;
        case MD_BLOCK_P:
            begin(RichBlock::Kind::paragraph);
            break;
        case MD_BLOCK_H:
            begin(RichBlock::Kind::heading).level =
                static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level);
            break;
        case MD_BLOCK_HR:
            begin(RichBlock::Kind::rule);
            break;
        case MD_BLOCK_CODE:
            inCode_ = true;
            codeText_.clear();
            language_ = attributeText(static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->lang);
            break;
        case MD_BLOCK_TABLE:
            return enterTable(*static_cast<const MD_BLOCK_TABLE_DETAIL*>(detail));
        case MD_BLOCK_THEAD:
            inHead_ = true;
            skipHead_ = !segment_.tableHead.isEmpty();
            break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            if (!(inHead_ && skipHead_)) {
                RichCell cell;
                cell.alignment = alignmentOf(static_cast<const MD_BLOCK_TD_DETAIL*>(detail)->align);
                cell.header = type == MD_BLOCK_TH;
                blocks_.back().cells.push_back(std::move(cell));
            }
            break;
        case MD_BLOCK_DOC:
        case MD_BLOCK_HTML:
        case MD_BLOCK_TBODY:
        case MD_BLOCK_TR:
            break;
    }
    return true;
}

bool Builder::leaveBlock(MD_BLOCKTYPE type) {
    switch (type) {
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            lists_.pop_back();
            break;
        case MD_BLOCK_LI:
            if (!marker_.isEmpty())
                begin(RichBlock::Kind::paragraph);
            nest_.chop(1);
            break;
        case MD_BLOCK_QUOTE:
            nest_.chop(1);
            sharedQuotes_ = std::min(sharedQuotes_, static_cast<int>(nest_.count('q')));
            break;
        case MD_BLOCK_CODE:
            addCode();
            break;
        case MD_BLOCK_THEAD:
            inHead_ = false;
            return !tooMuch();
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
        case MD_BLOCK_TR:
        case MD_BLOCK_TBODY:
            return !tooMuch();
        default:
            break;
    }
    endParagraph();
    return !tooMuch();
}

void Builder::addCode() {
    inCode_ = false;
    if (codeText_.endsWith(QLatin1Char('\n')))
        codeText_.chop(1);
    CodeHighlighter highlighter(language_);
    bool first = true;
    for (const QString& line : codeText_.split(QLatin1Char('\n'))) {
        RichBlock& block = begin(RichBlock::Kind::code);
        block.begins = std::exchange(first, false);
        block.language = language_;
        block.spans = highlighter.line(withVisibleDirections(line));
    }
}

bool Builder::enterSpan(MD_SPANTYPE type, const void* detail) {
    switch (type) {
        case MD_SPAN_EM:
            ++italic_;
            break;
        case MD_SPAN_STRONG:
            ++bold_;
            break;
        case MD_SPAN_DEL:
            ++struck_;
            break;
        case MD_SPAN_CODE:
            ++code_;
            break;
        case MD_SPAN_A:
            link_ = safeLink(attributeText(static_cast<const MD_SPAN_A_DETAIL*>(detail)->href));
            break;
        case MD_SPAN_IMG:
            ++pictures_;
            break;
        default:
            break;
    }
    return !tooMuch();
}

bool Builder::leaveSpan(MD_SPANTYPE type) {
    switch (type) {
        case MD_SPAN_EM:
            --italic_;
            break;
        case MD_SPAN_STRONG:
            --bold_;
            break;
        case MD_SPAN_DEL:
            --struck_;
            break;
        case MD_SPAN_CODE:
            --code_;
            break;
        case MD_SPAN_A:
            link_.clear();
            break;
        case MD_SPAN_IMG:
            --pictures_;
            addSpan(QLatin1Char(' ') + QCoreApplication::translate("Markdown", "(picture left out)"),
                    RichSpan::muted | RichSpan::italic);
            break;
        default:
            break;
    }
    return !tooMuch();
}

bool Builder::text(MD_TEXTTYPE type, const char* text, MD_SIZE size) {
    if (inCode_) {
        codeText_ += type == MD_TEXT_NULLCHAR ? QString(QChar(QChar::ReplacementCharacter)) : plainText(text, size);
        return !tooMuch();
    }
    quint8 flags = 0;
    if (bold_ > 0)
        flags |= RichSpan::bold;
    if (italic_ > 0)
        flags |= RichSpan::italic;
    if (struck_ > 0)
        flags |= RichSpan::struck;
    if (code_ > 0)
        flags |= RichSpan::code;
    if (pictures_ > 0)
        flags |= RichSpan::muted;
    switch (type) {
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            addSpan(QString(QChar(QChar::LineSeparator)), flags);
            break;
        case MD_TEXT_NULLCHAR:
            addSpan(QString(QChar(QChar::ReplacementCharacter)), flags);
            break;
        case MD_TEXT_ENTITY:
            addSpan(entityText(plainText(text, size)), flags);
            break;
        case MD_TEXT_CODE:
            addSpan(withVisibleDirections(plainText(text, size)), flags);
            break;
        default:
            addSpan(plainText(text, size), flags);
            break;
    }
    return !tooMuch();
}

std::vector<RichSpan>* Builder::target() {
    if (inHead_ && skipHead_)
        return nullptr;
    // The text of an item without blank lines comes without a paragraph around it.
    if (current_ < 0)
        begin(RichBlock::Kind::paragraph);
    RichBlock& block = blocks_[static_cast<std::size_t>(current_)];
    if (block.kind != RichBlock::Kind::table)
        return &block.spans;
    return block.cells.empty() ? nullptr : &block.cells.back().spans;
}

void Builder::addSpan(const QString& text, quint8 flags) {
    std::vector<RichSpan>* spans = target();
    if (!spans || text.isEmpty())
        return;
    RichSpan span{text, flags, CodeToken::plain, link_};
    if (!spans->empty() && spans->back().sameLook(span))
        spans->back().text += text;
    else
        spans->push_back(std::move(span));
}

RichBlocks asSource(const QString& text) {
    RichBlocks blocks;
    for (const QString& line : text.chopped(text.endsWith(QLatin1Char('\n')) ? 1 : 0).split(QLatin1Char('\n'))) {
        RichBlock block;
        block.kind = RichBlock::Kind::code;
        block.begins = blocks.empty();
        block.spans = CodeHighlighter().line(withVisibleDirections(line));
        blocks.push_back(std::move(block));
    }
    return blocks;
}

MD_PARSER callbacks() {
    MD_PARSER parser = {};
    parser.flags =
        MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* builder) {
        return static_cast<Builder*>(builder)->enterBlock(type, detail) ? 0 : 1;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* builder) {
        return static_cast<Builder*>(builder)->leaveBlock(type) ? 0 : 1;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* builder) {
        return static_cast<Builder*>(builder)->enterSpan(type, detail) ? 0 : 1;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* builder) {
        return static_cast<Builder*>(builder)->leaveSpan(type) ? 0 : 1;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* builder) {
        return static_cast<Builder*>(builder)->text(type, text, size) ? 0 : 1;
    };
    return parser;
}

}  // namespace

RichBlocks parseMarkdown(const MarkdownSegment& segment) {
    RichBlocks blocks;
    Builder builder(segment, blocks);
    const MD_PARSER parser = callbacks();
    const QByteArray bytes = withoutDefinitions(segment.tableHead + segment.text).toUtf8();
    if (md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, &builder) != 0)
        return asSource(segment.text);
    return blocks;
}

}  // namespace sirocco
