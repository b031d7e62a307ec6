// Conversations for people to read: the path that is shown, as Markdown or as one HTML page. Pure functions.
//
// The page needs nothing else, runs nothing and fetches nothing: every character of a text is escaped, and its policy
// forbids the rest. Texts stand in it as they were written, Markdown signs and all.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "app/chat/archived_conversation.h"

namespace sirocco {

// What a message is as Markdown; documents under their names, as quotes that nothing in them can leave.
QString markdownOf(const ChatMessage& message);

QByteArray markdownOf(const ArchivedConversation& conversation);

// A title, which is no Markdown, as Markdown.
QString escapedMarkdown(const QString& text);

QByteArray htmlHead(const QString& title);
QByteArray htmlOf(const ArchivedConversation& conversation);
QByteArray htmlFoot();

// The messages of the path that is shown.
QList<ChatMessage> shownPath(const ArchivedConversation& conversation);

}  // namespace sirocco
