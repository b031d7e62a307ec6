// Full-text search over titles and texts. SQL and nothing else. Used on the storage thread, see StoreWorker.
//
// Titles come first, by the time of the conversation's last message; then messages, those that were written last first.
// A page is found without looking at all hits, however many there are: newest first is the order of the index itself.
#pragma once

#include <QList>
#include <QString>

#include "app/chat/chat_types.h"
#include "app/storage/sqlite.h"

namespace sirocco {

// Characters [begin, begin + length) of a text that were looked for.
struct TextRange {
    qsizetype begin = 0;
    qsizetype length = 0;
    bool operator==(const TextRange&) const = default;
};

struct SearchHit {
    ConversationId conversation;
    MessageId message;  // null: the title was hit
    Role role = Role::user;
    QString title;                // of the conversation
    QList<TextRange> titleMarks;  // of a title that was hit
    QString snippet;              // of the message, on one line; "…" where something was left out
    QList<TextRange> snippetMarks;
    Milliseconds time = 0;  // of the message; of a title: of the conversation's last message
    bool archived = false;
};

// Where the next page begins. Opaque.
struct SearchCursor {
    bool inMessages = false;
    std::int64_t titlesSeen = 0;
    std::int64_t beforeKey = 0;
    bool operator==(const SearchCursor&) const = default;
};

struct SearchQuery {
    QString text;  // as it was typed: see searchExpression()
    bool archived = true;
    int limit = 30;
    SearchCursor from;
};

struct SearchPage {
    QList<SearchHit> hits;
    SearchCursor next;
    bool more = false;
};

// The FTS5 expression for what a person typed: all words must occur, in any order; "words in quotes" in theirs; the
// last word may be unfinished. Nothing in it is an operator. Empty when it has no letter and no digit.
QString searchExpression(const QString& typed);

class SearchStore {
public:
    explicit SearchStore(Connection& connection) : db_(connection) {}

    Result<SearchPage> find(const SearchQuery& query);

private:
    Result<void> findTitles(const SearchQuery& query, const QString& expression, SearchPage& into);
    Result<void> findMessages(const SearchQuery& query, const QString& expression, SearchPage& into);

    Connection& db_;
};

}  // namespace sirocco
