// What the stores share: running a statement, collecting rows, and the columns of conversations and messages as values.
#pragma once

#include <QList>
#include <QString>
#include <utility>

#include "app/chat/chat_types.h"
#include "app/storage/sqlite.h"

namespace sirocco {

template <typename... Values>
Result<void> run(Connection& db, const char* sql, const Values&... values) {
    auto statement = db.prepare(sql);
    if (!statement) {
        return statement.error();
    }
    return statement->bind(values...).run();
}

// Steps to the end of a bound statement; `read` makes a value of a row.
template <typename Value, typename Read>
Result<QList<Value>> collect(Statement& row, Read read) {
    QList<Value> all;
    for (;;) {
        const auto there = row.step();
        if (!there) {
            return there.error();
        }
        if (!*there) {
            return all;
        }
        all.append(read(row));
    }
}

// Of "id, title, created, updated, pinned, archived, folder, active_leaf".
ConversationInfo readConversation(const Statement& row);

// Of messageColumns, parts not among them.
inline constexpr const char* messageColumns =
    "id, parent, role, state, created, model_name, model_hash, request, stats, stop_reason, request_id, error_code, "
    "error_detail, chosen, details";
ChatMessage readMessage(const Statement& row, const ConversationId& conversation);
inline constexpr int chosenColumn = 13;

// "system", "user", "assistant"
const char* roleName(Role role);
Role roleFromName(const QString& name);  // user for anything unknown

}  // namespace sirocco
