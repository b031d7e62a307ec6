#include "app/documents/token_count.h"

#include <algorithm>

namespace sirocco {
namespace {

constexpr qsizetype pieceLength = 50'000;

// Where to cut: after a line, else after a word, else between two characters.
qsizetype pieceEnd(const QString& text, qsizetype from) {
    if (text.size() - from <= pieceLength) {
        return text.size();
    }
    const qsizetype most = from + pieceLength;
    for (const char16_t mark : {u'\n', u' '}) {
        if (const qsizetype at = text.lastIndexOf(QChar(mark), most - 1); at > from + pieceLength / 2) {
            return at + 1;
        }
    }
    return text[most].isLowSurrogate() ? most - 1 : most;
}

}  // namespace

std::optional<int> countTokens(const Engine& engine, const Document& document, const std::atomic<bool>& wanted) {
    const QString text = document.name + QLatin1Char('\n') + document.text;
    int tokens = 0;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype end = pieceEnd(text, from);
        const QByteArray utf8 = QStringView(text).mid(from, end - from).toUtf8();
        const auto ids = engine.tokenize(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
        if (!ids || !wanted) {
            return std::nullopt;
        }
        tokens += static_cast<int>(ids->size());
        from = end;
    }
    return tokens;
}

}  // namespace sirocco
