#include "ui/content/code_highlighter.h"

#include <algorithm>

#include "ui/content/code_languages.h"

namespace sirocco {

namespace {

bool isWord(QChar c) { return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('$'); }

bool isDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }

qsizetype endOfWord(QStringView text, qsizetype from, bool dashes) {
    while (from < text.size() && (isWord(text[from]) || (dashes && text[from] == QLatin1Char('-'))))
        ++from;
    return from;
}

qsizetype endOfNumber(QStringView text, qsizetype from) {
    while (from < text.size() &&
           (isWord(text[from]) || text[from] == QLatin1Char('.') ||
            (text[from] == QLatin1Char('\'') && from + 1 < text.size() && isDigit(text[from + 1]))))
        ++from;
    return from;
}

qsizetype endOfString(QStringView text, qsizetype from, bool escapes) {
    const QChar quote = text[from++];
    while (from < text.size() && text[from] != quote)
        from += escapes && text[from] == QLatin1Char('\\') ? 2 : 1;
    return std::min(from + 1, text.size());
}

// Of a character in a language where the quote also means something else; 0 when it does.
qsizetype endOfCharacter(QStringView text, qsizetype from) {
    const qsizetype longestCharacter = 12;  // '\u{10FFFF}'
    const QStringView part = text.mid(from, longestCharacter);
    if (part.size() > 2 && part[1] != QLatin1Char('\\'))
        return part[2] == QLatin1Char('\'') ? from + 3 : 0;
    const qsizetype end = part.size() > 3 ? part.indexOf(QLatin1Char('\''), 3) : -1;
    return end > 0 ? from + end + 1 : 0;
}

bool colonFollows(QStringView text, qsizetype from) {
    while (from < text.size() && text[from] == QLatin1Char(' '))
        ++from;
    return from < text.size() && (text[from] == QLatin1Char(':') || text[from] == QLatin1Char('='));
}

}  // namespace

CodeHighlighter::CodeHighlighter(QStringView language) : language_(codeLanguage(language)) {}

std::vector<RichSpan> CodeHighlighter::line(const QString& text) {
    std::vector<RichSpan> spans;
    const auto add = [&](qsizetype from, qsizetype to, CodeToken kind) {
        if (spans.empty() || spans.back().token != kind) {
            spans.emplace_back();
            spans.back().flags = RichSpan::code;
            spans.back().token = kind;
        }
        spans.back().text += QStringView(text).mid(from, to - from);
    };
    if (!language_) {
        if (!text.isEmpty())
            add(0, text.size(), CodeToken::plain);
        return spans;
    }
    for (qsizetype at = 0; at < text.size();) {
        CodeToken kind = CodeToken::plain;
        const qsizetype end = std::max(at + 1, language_->markup ? markup(text, at, kind) : token(text, at, kind));
        add(at, end, kind);
        at = end;
    }
    return spans;
}

qsizetype CodeHighlighter::endOfLong(QStringView text, qsizetype from, QStringView closing, bool escapes) {
    for (; from < text.size(); ++from) {
        if (text.mid(from).startsWith(closing)) {
            inside_ = Inside::nothing;
            return from + closing.size();
        }
        if (escapes && text[from] == QLatin1Char('\\'))
            ++from;
    }
    return text.size();
}

qsizetype CodeHighlighter::token(QStringView text, qsizetype at, CodeToken& kind) {
    const CodeLanguage& language = *language_;
    const QStringView rest = text.mid(at);
    kind = CodeToken::comment;
    if (inside_ == Inside::comment)
        return endOfLong(text, at, language.commentCloses, false);
    if (!language.commentOpens.isEmpty() && rest.startsWith(language.commentOpens)) {
        inside_ = Inside::comment;
        return endOfLong(text, at + language.commentOpens.size(), language.commentCloses, false);
    }
    const bool hashCounts = !language.spaceBeforeHash || at == 0 || text[at - 1].isSpace();
    for (const QString& begin : language.lineComments) {
        if (hashCounts && rest.startsWith(begin))
            return text.size();
    }

    kind = CodeToken::string;
    if (inside_ == Inside::longString)
        return endOfLong(text, at, closing_, language.escapes);
    for (const QString& begin : language.longStrings) {
        if (rest.startsWith(begin)) {
            inside_ = Inside::longString;
            closing_ = begin;
            return endOfLong(text, at + begin.size(), begin, language.escapes);
        }
    }
    if (language.quotes.contains(text[at])) {
        qsizetype end = endOfString(text, at, language.escapes);
        if (language.lifetimes && text[at] == QLatin1Char('\''))
            end = endOfCharacter(text, at);
        if (language.keys && colonFollows(text, end))
            kind = CodeToken::name;
        if (end == 0)
            kind = CodeToken::plain;
        return end;
    }

    kind = CodeToken::number;
    if (isDigit(text[at]))
        return endOfNumber(text, at);
    const bool prefixed = QStringView(u"#@!").contains(text[at]);
    kind = CodeToken::plain;
    if (!prefixed && !isWord(text[at]))
        return at + 1;
    const qsizetype end = endOfWord(text, at + 1, language.dashes);
    // Looked up without a copy.
    const QString raw = QString::fromRawData(text.data() + at, end - at);
    if (language.keywords.contains(language.anyCase ? raw.toLower() : raw))
        kind = CodeToken::keyword;
    else if (language.keys && colonFollows(text, end))
        kind = CodeToken::name;
    return end;
}

qsizetype CodeHighlighter::markup(QStringView text, qsizetype at, CodeToken& kind) {
    const CodeLanguage& language = *language_;
    const QStringView rest = text.mid(at);
    kind = CodeToken::comment;
    if (inside_ == Inside::comment)
        return endOfLong(text, at, language.commentCloses, false);
    if (inside_ == Inside::nothing) {
        if (rest.startsWith(language.commentOpens)) {
            inside_ = Inside::comment;
            return endOfLong(text, at + language.commentOpens.size(), language.commentCloses, false);
        }
        const bool opens = rest.size() > 1 && rest[0] == QLatin1Char('<') &&
                           (rest[1].isLetter() || QStringView(u"/!?").contains(rest[1]));
        if (!opens) {
            kind = CodeToken::plain;
            const qsizetype next = rest.indexOf(QLatin1Char('<'), 1);
            return next < 0 ? text.size() : at + next;
        }
        inside_ = Inside::tag;
        kind = CodeToken::keyword;
        return endOfWord(text, at + 2, language.dashes);
    }
    if (language.quotes.contains(text[at])) {
        kind = CodeToken::string;
        return endOfString(text, at, language.escapes);
    }
    if (text[at] == QLatin1Char('>')) {
        inside_ = Inside::nothing;
        kind = CodeToken::keyword;
        return at + 1;
    }
    kind = isWord(text[at]) ? CodeToken::name : CodeToken::plain;
    return isWord(text[at]) ? endOfWord(text, at, language.dashes) : at + 1;
}

}  // namespace sirocco
