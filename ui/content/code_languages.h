// What the highlighter knows of each language. Tables only.
#pragma once

#include <QSet>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace sirocco {

struct CodeLanguage {
    QStringList names;  // lower case
    QSet<QString> keywords;
    QStringList lineComments;
    QString commentOpens;  // empty: none
    QString commentCloses;
    QString quotes;                // each begins a string that ends at the same character or with the line
    QStringList longStrings;       // delimiters of strings over several lines
    bool escapes = true;           // a backslash takes the next character into the string
    bool anyCase = false;          // of keywords
    bool spaceBeforeHash = false;  // '#' begins a comment only after a space or at the start
    bool lifetimes = false;        // 'a is no string unless it is closed at once
    bool keys = false;             // a word or string before a colon is a name
    bool dashes = false;           // words contain dashes
    bool markup = false;           // tags
};

// Null when we do not know it.
const CodeLanguage* codeLanguage(QStringView name);

}  // namespace sirocco
