// Placeholders in a text: {{topic}} is asked for, {{language|French}} has a default.
//
// Three names are filled by the program: {{clipboard}} with what was copied last, {{document}} with a file that goes
// along (the placeholder becomes its name), and {{text}}, the main one, with what stands in the composer or is written
// in a large field. A name is letters, digits, spaces, hyphens and underscores, at most 40 of them, in any case; what
// is not of that form stays as it stands. What is filled in is never looked at again.
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace sirocco {

enum class PlaceholderKind { line, text, clipboard, document };
const char* placeholderKindName(PlaceholderKind kind);  // the enumerator's, for a window to ask for

struct Placeholder {
    PlaceholderKind kind = PlaceholderKind::line;
    QString name;      // as it is written first, without outer spaces
    QString fallback;  // empty: none
    bool operator==(const Placeholder&) const = default;
};

// In the order of the text, each name once (whatever its case), with the first default that is given for it. At most
// 32; further ones stay as they stand.
QList<Placeholder> placeholdersOf(const QString& text);

// Where placeholders stand, in order: each place that fillPlaceholders() would fill, however often a name comes.
struct PlaceholderPlace {
    qsizetype begin = 0;
    qsizetype end = 0;  // behind the closing braces
};
QList<PlaceholderPlace> placeholderPlaces(const QString& text);

// `values` by lower-case name. A name without a value, or with an empty one, becomes its default.
QString fillPlaceholders(const QString& text, const QHash<QString, QString>& values);

}  // namespace sirocco
