// A conversation as a tree of messages, and the one path through it that is shown. Value logic only, any thread.
//
// At every message the tree remembers which of its children was shown last, so that coming back to a branch leads to
// where it was left, at any depth. Takes what a database gives: messages whose parent is missing count as first
// messages, messages that could only be reached through a circle are left out.
#pragma once

#include <QHash>
#include <QList>

#include "app/chat/chat_types.h"

namespace sirocco {

class ConversationTree {
public:
    // By message: the child that was shown last; by a null id: the first message that was.
    using Choices = QHash<MessageId, MessageId>;

    ConversationTree() = default;
    // The path ends at activeLeaf; where there is no such message it follows the choices.
    ConversationTree(const QList<ChatMessage>& messages, const MessageId& activeLeaf, const Choices& choices = {});

    bool isEmpty() const { return nodes_.isEmpty(); }
    qsizetype size() const { return nodes_.size(); }

    const ChatMessage* find(const MessageId& id) const;  // null when unknown; valid until the next change
    ChatMessage* find(const MessageId& id);              // do not change id, parent or created through it

    // Adds a message below its parent and ends the path there. Refused: an id that exists, a parent that does not.
    [[nodiscard]] bool add(ChatMessage message);
    // Takes out a message and all below it: parents before children, as add() takes them back. A path that led through
    // it goes on by the next sibling, else the one before, else it ends at the parent. Empty when unknown.
    QList<ChatMessage> remove(const MessageId& message);

    MessageId activeLeaf() const { return leaf_; }
    QList<MessageId> path() const { return pathTo(leaf_); }   // from the first message to the active leaf
    QList<MessageId> pathTo(const MessageId& message) const;  // from the first message to this one, which is included
    bool isOnPath(const MessageId& message) const;

    QList<MessageId> children(const MessageId& parent) const;   // oldest first; of a null id: the first messages
    QList<MessageId> siblings(const MessageId& message) const;  // children of its parent, itself among them

    // Leads the path through this message and on to where its branch was left. False when it is unknown.
    bool select(const MessageId& message);

private:
    struct Node {
        ChatMessage message;
        QList<MessageId> children;
    };
    bool insert(ChatMessage message);
    void choose(const MessageId& message);  // at every message above it
    MessageId leafBelow(MessageId id) const;
    QList<MessageId>& childrenOf(const MessageId& parent) { return parent.isNull() ? roots_ : nodes_[parent].children; }

    QHash<MessageId, Node> nodes_;
    QList<MessageId> roots_;
    Choices choices_;
    MessageId leaf_;
};

}  // namespace sirocco
