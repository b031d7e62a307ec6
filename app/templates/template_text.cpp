#include "app/templates/template_text.h"

#include <algorithm>
#include <optional>

namespace sirocco {
namespace {

constexpr qsizetype nameLength = 40;
constexpr qsizetype defaultLength = 200;
constexpr qsizetype mostPlaceholders = 32;

bool isNameCharacter(QChar c) {
    return c.isLetterOrNumber() || c.isMark() || c == QLatin1Char(' ') || c == QLatin1Char('-') ||
           c == QLatin1Char('_');
}

PlaceholderKind kindOf(const QString& key) {
    return key == QLatin1String("text")        ? PlaceholderKind::text
           : key == QLatin1String("clipboard") ? PlaceholderKind::clipboard
           : key == QLatin1String("document")  ? PlaceholderKind::document
                                               : PlaceholderKind::line;
}

struct Found {
    qsizetype begin = 0;
    qsizetype end = 0;
    Placeholder placeholder;
    QString key() const { return placeholder.name.toLower(); }
};

// What stands between two pairs of braces, if it is a placeholder.
std::optional<Placeholder> parse(QStringView inner) {
    const qsizetype bar = inner.indexOf(QLatin1Char('|'));
    const QString name = (bar < 0 ? inner : inner.left(bar)).trimmed().toString();
    const QString fallback = bar < 0 ? QString() : inner.mid(bar + 1).trimmed().toString();
    const bool named =
        !name.isEmpty() && name.size() <= nameLength && std::all_of(name.begin(), name.end(), isNameCharacter);
    if (!named || fallback.size() > defaultLength || fallback.contains(QLatin1Char('\n'))) {
        return std::nullopt;
    }
    return Placeholder{kindOf(name.toLower()), name, fallback};
}

// The next one from `at` on. Braces are looked for no further than a placeholder can be long, so that the whole text is
// read in time that grows with its length.
std::optional<Found> next(const QString& text, qsizetype at) {
    constexpr qsizetype longest = nameLength + defaultLength + 32;
    for (qsizetype open = text.indexOf(QLatin1String("{{"), at); open >= 0;
         open = text.indexOf(QLatin1String("{{"), open + 1)) {
        const QStringView rest = QStringView(text).mid(open + 2, longest);
        const qsizetype close = rest.indexOf(QLatin1String("}}"));
        if (close < 0) {
            continue;
        }
        if (auto placeholder = parse(rest.left(close))) {
            return Found{open, open + 2 + close + 2, std::move(*placeholder)};
        }
    }
    return std::nullopt;
}

}  // namespace

const char* placeholderKindName(PlaceholderKind kind) {
    switch (kind) {
        case PlaceholderKind::line:
            break;
        case PlaceholderKind::text:
            return "text";
        case PlaceholderKind::clipboard:
            return "clipboard";
        case PlaceholderKind::document:
            return "document";
    }
    return "line";
}

QList<Placeholder> placeholdersOf(const QString& text) {
    QList<Placeholder> all;
    for (auto found = next(text, 0); found; found = next(text, found->end)) {
        const QString key = found->key();
        const auto known =
            std::find_if(all.begin(), all.end(), [&](const Placeholder& other) { return other.name.toLower() == key; });
        if (known == all.end()) {
            if (all.size() < mostPlaceholders) {
                all.append(found->placeholder);
            }
        } else if (known->fallback.isEmpty()) {
            known->fallback = found->placeholder.fallback;
        }
    }
    return all;
}

QList<PlaceholderPlace> placeholderPlaces(const QString& text) {
    QList<PlaceholderPlace> places;
    for (auto found = next(text, 0); found; found = next(text, found->end)) {
        places.append({found->begin, found->end});
    }
    return places;
}

QString fillPlaceholders(const QString& text, const QHash<QString, QString>& values) {
    QHash<QString, QString> defaults;
    for (const Placeholder& placeholder : placeholdersOf(text)) {
        defaults.insert(placeholder.name.toLower(), placeholder.fallback);
    }
    QString filled;
    qsizetype at = 0;
    for (auto found = next(text, 0); found; found = next(text, found->end)) {
        const QString key = found->key();
        filled += QStringView(text).mid(at, found->begin - at);
        if (defaults.contains(key)) {
            const QString value = values.value(key);
            filled += value.isEmpty() ? defaults.value(key) : value;
        } else {
            filled += QStringView(text).mid(found->begin, found->end - found->begin);
        }
        at = found->end;
    }
    filled += QStringView(text).mid(at);
    return filled;
}

}  // namespace sirocco
