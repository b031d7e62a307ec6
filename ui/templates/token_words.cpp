#include "ui/templates/token_words.h"

namespace sirocco {

namespace {

constexpr qsizetype longestShown = 40;

bool isUnseen(QChar c) {
    return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.isSurrogate() ||
           c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

}  // namespace

bool breaksLine(const QString& piece) {
    return piece == QLatin1String("<0x0A>") || (piece.endsWith(QLatin1Char('\n')) && piece.size() < longestShown);
}

QString shownPiece(const QString& piece) {
    if (piece == QLatin1String("<0x0A>"))
        return QStringLiteral("↵");
    if (piece == QLatin1String("<0x09>"))
        return QStringLiteral("⇥");
    QString shown;
    for (qsizetype i = 0; i < piece.size() && shown.size() < longestShown; ++i) {
        const QChar c = piece[i];
        if (c.isHighSurrogate() && i + 1 < piece.size() && piece[i + 1].isLowSurrogate()) {
            shown += c;
            shown += piece[++i];
        } else if (c == QLatin1Char('\n')) {
            shown += QStringLiteral("↵");
        } else if (isUnseen(c)) {
            shown += QStringLiteral("<%1>").arg(uint{c.unicode()}, 4, 16, QLatin1Char('0')).toUpper();
        } else {
            shown += c;
        }
    }
    if (shown.size() >= longestShown)
        shown += QStringLiteral("…");
    return shown;
}

bool isMark(const QString& piece) {
    static const QStringList marks{QStringLiteral("<s>"), QStringLiteral("</s>"), QStringLiteral("<unk>")};
    return marks.contains(piece) || (piece.startsWith(QLatin1String("<|")) && piece.endsWith(QLatin1String("|>"))) ||
           (piece.startsWith(QLatin1Char('[')) && piece.endsWith(QLatin1String("INST]")));
}

int markLength(const QStringList& pieces, const QString& mark) {
    QString joined;
    for (qsizetype i = 0; i < pieces.size() && joined.size() < mark.size(); ++i) {
        joined += pieces[i];
        if (joined == mark)
            return static_cast<int>(i + 1);
    }
    return 0;
}

}  // namespace sirocco
