// Colours code, line by line, in one pass over each. Tables say what the languages are made of (code_languages.cpp);
// a language that is not among them comes out plain. Value semantics, any thread.
#pragma once

#include <QString>
#include <QStringView>
#include <vector>

#include "ui/content/rich_text.h"

namespace sirocco {

struct CodeLanguage;

class CodeHighlighter {
public:
    // As fences name them: "cpp", "C++", "python", "sh" …
    explicit CodeHighlighter(QStringView language = {});

    // The line as spans of one kind each, which put together give the line. What began above (a comment, a string) goes
    // on here.
    std::vector<RichSpan> line(const QString& text);

private:
    enum class Inside : quint8 { nothing, comment, longString, tag };

    qsizetype token(QStringView text, qsizetype at, CodeToken& kind);
    qsizetype markup(QStringView text, qsizetype at, CodeToken& kind);
    qsizetype endOfLong(QStringView text, qsizetype from, QStringView closing, bool escapes);

    const CodeLanguage* language_ = nullptr;
    Inside inside_ = Inside::nothing;
    QStringView closing_;  // of the long string; part of the table
};

}  // namespace sirocco
