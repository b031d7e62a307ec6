#include "app/storage/search_store.h"

#include <QStringList>
#include <algorithm>
#include <limits>

#include "app/storage/conversation_rows.h"

namespace sirocco {
namespace {

constexpr qsizetype longestQuery = 300;
constexpr qsizetype mostWords = 16;
// Around what was found, as SQLite sets them: characters that no text has. One that has them is marked oddly, no more.
constexpr char16_t markBegin = 0xFDD0;
constexpr char16_t markEnd = 0xFDD1;

// What unicode61 makes words of.
bool hasWord(const QString& text) {
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint c) {
        return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse;
    });
}

QString unmarked(const QString& marked, QList<TextRange>& marks) {
    QString text;
    text.reserve(marked.size());
    qsizetype begin = -1;
    for (const QChar c : marked) {
        if (c == QChar(markBegin)) {
            begin = text.size();
        } else if (c == QChar(markEnd)) {
            if (begin >= 0 && text.size() > begin) {
                marks.append({begin, text.size() - begin});
            }
            begin = -1;
        } else {
            // One line, of the same length, so that the marks stay where they are.
            text.append(c.category() == QChar::Other_Control || c.isSpace() ? QChar(QLatin1Char(' ')) : c);
        }
    }
    return text;
}

}  // namespace

QString searchExpression(const QString& typed) {
    QStringList phrases;
    // Every second piece stands between quotes.
    const QStringList pieces = typed.left(longestQuery).replace(QChar(0), QLatin1Char(' ')).split(QLatin1Char('"'));
    bool unfinished = false;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const bool quoted = i % 2 == 1;
        for (const QString& word : quoted ? QStringList{pieces[i]} : pieces[i].simplified().split(QLatin1Char(' '))) {
            if (hasWord(word) && phrases.size() < mostWords) {
                phrases.append(QLatin1Char('"') + word + QLatin1Char('"'));
                unfinished = !quoted || i + 1 == pieces.size();
            }
        }
    }
    return phrases.isEmpty() ? QString() : phrases.join(QLatin1Char(' ')) + QLatin1String(unfinished ? "*" : "");
}

Result<SearchPage> SearchStore::find(const SearchQuery& query) {
    SearchPage page;
    page.next = query.from;
    const QString expression = searchExpression(query.text);
    if (expression.isEmpty() || query.limit <= 0) {
        return page;
    }
    if (!page.next.inMessages) {
        if (auto done = findTitles(query, expression, page); !done) {
            return done.error();
        }
    }
    if (page.next.inMessages && page.hits.size() < query.limit) {
        if (auto done = findMessages(query, expression, page); !done) {
            return done.error();
        }
    }
    page.more = page.hits.size() == query.limit;
    return page;
}

Result<void> SearchStore::findTitles(const SearchQuery& query, const QString& expression, SearchPage& into) {
    auto row = db_.prepare(
        "SELECT c.id, c.title, highlight(title_index, 0, ?, ?), c.updated, c.archived "
        "FROM title_index JOIN conversations c ON c.key = title_index.rowid "
        "WHERE title_index MATCH ? AND c.removed IS NULL AND c.archived <= ? "
        "ORDER BY c.updated DESC, c.id DESC LIMIT ? OFFSET ?");
    if (!row) {
        return row.error();
    }
    row->bind(QString(QChar(markBegin)), QString(QChar(markEnd)), expression, query.archived, query.limit,
              into.next.titlesSeen);
    auto hits = collect<SearchHit>(*row, [](const Statement& at) {
        SearchHit hit;
        hit.conversation = at.uuid(0);
        hit.title = unmarked(at.text(2), hit.titleMarks);
        hit.time = at.integer(3);
        hit.archived = at.integer(4) != 0;
        return hit;
    });
    if (!hits) {
        return hits.error();
    }
    into.next.titlesSeen += hits->size();
    into.next.inMessages = hits->size() < query.limit;
    into.next.beforeKey = std::numeric_limits<std::int64_t>::max();
    into.hits = std::move(*hits);
    return {};
}

Result<void> SearchStore::findMessages(const SearchQuery& query, const QString& expression, SearchPage& into) {
    // CROSS JOIN: the index leads, from its end, and the rest is looked up; no other order can begin with the first
    // hit before the last was found.
    auto row = db_.prepare(
        "SELECT m.conversation, m.id, m.role, c.title, snippet(text_index, 0, ?, ?, '…', 20), m.created, c.archived, "
        "text_index.rowid FROM text_index CROSS JOIN message_parts p ON p.key = text_index.rowid "
        "CROSS JOIN messages m ON m.id = p.message CROSS JOIN conversations c ON c.id = m.conversation "
        "WHERE text_index MATCH ? AND text_index.rowid < ? AND m.removed IS NULL AND c.removed IS NULL "
        "AND c.archived <= ? ORDER BY text_index.rowid DESC LIMIT ?");
    if (!row) {
        return row.error();
    }
    row->bind(QString(QChar(markBegin)), QString(QChar(markEnd)), expression, into.next.beforeKey, query.archived,
              static_cast<int>(query.limit - into.hits.size()));
    auto hits = collect<SearchHit>(*row, [&](const Statement& at) {
        SearchHit hit;
        hit.conversation = at.uuid(0);
        hit.message = at.uuid(1);
        hit.role = roleFromName(at.text(2));
        hit.title = at.text(3);
        hit.snippet = unmarked(at.text(4), hit.snippetMarks);
        hit.time = at.integer(5);
        hit.archived = at.integer(6) != 0;
        into.next.beforeKey = at.integer(7);
        return hit;
    });
    if (!hits) {
        return hits.error();
    }
    into.hits += *hits;
    return {};
}

}  // namespace sirocco
