#include "ui/content/markdown_text.h"

#include <QHash>
#include <algorithm>

namespace sirocco {

namespace {

constexpr char16_t replacement = 0xFFFD;

bool harmless(char16_t c) {
    const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
    const bool taken = c == 0x2028 || c == 0x2029 || c == 0xFFFC || (c >= 0xFDD0 && c <= 0xFDEF) || c >= 0xFFFE;
    return !control && !taken;
}

bool turnsDirection(char16_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

const QHash<QString, QString>& namedEntities() {
    static const QHash<QString, QString> names = {
        {"amp", "&"},
        {"lt", "<"},
        {"gt", ">"},
        {"quot", "\""},
        {"apos", "'"},
        {"nbsp", u"\u00A0"_qs},
        {"copy", u"©"_qs},
        {"reg", u"®"_qs},
        {"trade", u"™"_qs},
        {"hellip", u"…"_qs},
        {"mdash", u"—"_qs},
        {"ndash", u"–"_qs},
        {"lsquo", u"‘"_qs},
        {"rsquo", u"’"_qs},
        {"ldquo", u"“"_qs},
        {"rdquo", u"”"_qs},
        {"laquo", u"«"_qs},
        {"raquo", u"»"_qs},
        {"bull", u"•"_qs},
        {"middot", u"·"_qs},
        {"deg", u"°"_qs},
        {"plusmn", u"±"_qs},
        {"times", u"×"_qs},
        {"divide", u"÷"_qs},
        {"frac12", u"½"_qs},
        {"frac14", u"¼"_qs},
        {"sup2", u"²"_qs},
        {"sup3", u"³"_qs},
        {"micro", u"µ"_qs},
        {"para", u"¶"_qs},
        {"sect", u"§"_qs},
        {"euro", u"€"_qs},
        {"pound", u"£"_qs},
        {"yen", u"¥"_qs},
        {"cent", u"¢"_qs},
        {"larr", u"←"_qs},
        {"uarr", u"↑"_qs},
        {"rarr", u"→"_qs},
        {"darr", u"↓"_qs},
        {"harr", u"↔"_qs},
        {"le", u"≤"_qs},
        {"ge", u"≥"_qs},
        {"ne", u"≠"_qs},
        {"asymp", u"≈"_qs},
        {"infin", u"∞"_qs},
        {"pi", u"π"_qs},
        {"sum", u"∑"_qs},
        {"radic", u"√"_qs},
        {"alpha", u"α"_qs},
        {"beta", u"β"_qs},
        {"gamma", u"γ"_qs},
        {"delta", u"δ"_qs},
        {"lambda", u"λ"_qs},
        {"omega", u"ω"_qs},
        {"auml", u"ä"_qs},
        {"ouml", u"ö"_qs},
        {"uuml", u"ü"_qs},
        {"Auml", u"Ä"_qs},
        {"Ouml", u"Ö"_qs},
        {"Uuml", u"Ü"_qs},
        {"szlig", u"ß"_qs},
        {"eacute", u"é"_qs},
        {"egrave", u"è"_qs},
        {"ecirc", u"ê"_qs},
        {"agrave", u"à"_qs},
        {"aacute", u"á"_qs},
        {"ccedil", u"ç"_qs},
        {"ntilde", u"ñ"_qs},
        {"oacute", u"ó"_qs},
        {"iacute", u"í"_qs},
        {"uacute", u"ú"_qs},
        {"ensp", u"\u2002"_qs},
        {"emsp", u"\u2003"_qs},
        {"thinsp", u"\u2009"_qs},
    };
    return names;
}

}  // namespace

QString cleaned(QStringView text) {
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == QLatin1Char('\r'))
            continue;
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            result += c;
            result += text[++i];
        } else {
            result += c.isSurrogate() || !harmless(c.unicode()) ? QChar(replacement) : c;
        }
    }
    return result;
}

QString withVisibleDirections(const QString& code) {
    const auto turns = [](QChar c) { return turnsDirection(c.unicode()); };
    if (std::none_of(code.begin(), code.end(), turns))
        return code;
    QString result;
    for (const QChar c : code) {
        if (turns(c))
            result += QStringLiteral("[U+%1]").arg(QString::number(c.unicode(), 16).toUpper());
        else
            result += c;
    }
    return result;
}

QString entityText(const QString& entity) {
    QString name = entity;
    if (!name.startsWith(QLatin1Char('&')) || !name.endsWith(QLatin1Char(';')))
        return entity;
    name = name.mid(1, name.size() - 2);
    if (!name.startsWith(QLatin1Char('#')))
        return namedEntities().value(name, entity);
    const bool hexadecimal = name.size() > 1 && name[1].toLower() == QLatin1Char('x');
    bool isNumber = false;
    const char32_t code = name.mid(hexadecimal ? 2 : 1).toUInt(&isNumber, hexadecimal ? 16 : 10);
    if (!isNumber || code == 0 || code > QChar::LastValidCodePoint || QChar::isSurrogate(code))
        return QString(QChar(replacement));
    if (code == '\n' || code == '\r')
        return QStringLiteral(" ");
    return cleaned(QString::fromUcs4(&code, 1));
}

}  // namespace sirocco
