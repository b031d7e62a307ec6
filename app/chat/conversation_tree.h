// A conversation as a tree of messages, and the one path through it that is shown. Value logic only, any thread.
//
// Takes what a database gives: messages whose parent is missing count as first messages, messages that could only be
// reached through a circle are left out.
#pragma once

#include <QHash>
#include <QList>

#include "app/chat/chat_types.h"

namespace sirocco {

class ConversationTree {
public:
    ConversationTree() = default;
    // The path ends at activeLeaf, or at the newest leaf where there is no such message.
    ConversationTree(const QList<ChatMessage>& messages, const MessageId& activeLeaf);

    bool isEmpty() const { return nodes_.isEmpty(); }
    qsizetype size() const { return nodes_.size(); }

    const ChatMessage* find(const MessageId& id) const;  // null when unknown; valid until the next change
    ChatMessage* find(const MessageId& id);              // do not change id or parent through it

    // Adds a message below its parent and ends the path there. Refused: an id that exists, a parent that does not.
    [[nodiscard]] bool add(ChatMessage message);

    MessageId activeLeaf() const { return leaf_; }
    QList<MessageId> path() const { return pathTo(leaf_); }   // from the first message to the active leaf
    QList<MessageId> pathTo(const MessageId& message) const;  // from the first message to this one, which is included

    QList<MessageId> children(const MessageId& parent) const;   // oldest first; of a null id: the first messages
    QList<MessageId> siblings(const MessageId& message) const;  // children of its parent, itself among them

    // Leads the path through this message and on to the newest message below it. False when it is unknown.
    bool select(const MessageId& message);

private:
    struct Node {
        ChatMessage message;
        QList<MessageId> children;
    };
    MessageId newestBelow(MessageId id) const;

    QHash<MessageId, Node> nodes_;
    QList<MessageId> roots_;
    MessageId leaf_;
};

}  // namespace sirocco
