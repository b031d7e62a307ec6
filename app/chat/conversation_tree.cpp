#include "app/chat/conversation_tree.h"

#include <algorithm>
#include <utility>

namespace sirocco {

ConversationTree::ConversationTree(const QList<ChatMessage>& messages, const MessageId& activeLeaf) {
    QHash<MessageId, QList<const ChatMessage*>> byParent;
    QHash<MessageId, bool> known;
    for (const ChatMessage& message : messages) {
        known.insert(message.id, true);
    }
    for (const ChatMessage& message : messages) {
        byParent[known.contains(message.parent) ? message.parent : MessageId()].append(&message);
    }
    // From the roots down, so that a circle, which no root leads into, never enters the tree.
    QList<MessageId> open = {MessageId()};
    while (!open.isEmpty()) {
        QList<const ChatMessage*> below = byParent.value(open.takeFirst());
        std::sort(below.begin(), below.end(), [](const ChatMessage* a, const ChatMessage* b) {
            return std::pair(a->created, a->id) < std::pair(b->created, b->id);
        });
        for (const ChatMessage* message : below) {
            ChatMessage copy = *message;
            if (!known.contains(copy.parent)) {
                copy.parent = MessageId();
            }
            if (add(std::move(copy))) {
                open.append(message->id);
            }
        }
    }
    leaf_ = nodes_.contains(activeLeaf) ? activeLeaf : newestBelow(MessageId());
}

const ChatMessage* ConversationTree::find(const MessageId& id) const {
    const auto node = nodes_.constFind(id);
    return node == nodes_.cend() ? nullptr : &node->message;
}

ChatMessage* ConversationTree::find(const MessageId& id) {
    const auto node = nodes_.find(id);
    return node == nodes_.end() ? nullptr : &node->message;
}

bool ConversationTree::add(ChatMessage message) {
    const MessageId id = message.id;
    const MessageId parent = message.parent;
    if (id.isNull() || nodes_.contains(id) || (!parent.isNull() && !nodes_.contains(parent))) {
        return false;
    }
    (parent.isNull() ? roots_ : nodes_[parent].children).append(id);
    nodes_.insert(id, Node{std::move(message), {}});
    leaf_ = id;
    return true;
}

QList<MessageId> ConversationTree::pathTo(const MessageId& message) const {
    QList<MessageId> path;
    for (const ChatMessage* at = find(message); at != nullptr; at = find(at->parent)) {
        path.append(at->id);
    }
    std::reverse(path.begin(), path.end());
    return path;
}

QList<MessageId> ConversationTree::children(const MessageId& parent) const {
    if (parent.isNull()) {
        return roots_;
    }
    const auto node = nodes_.constFind(parent);
    return node == nodes_.cend() ? QList<MessageId>() : node->children;
}

QList<MessageId> ConversationTree::siblings(const MessageId& message) const {
    const ChatMessage* found = find(message);
    return found == nullptr ? QList<MessageId>() : children(found->parent);
}

bool ConversationTree::select(const MessageId& message) {
    if (!nodes_.contains(message)) {
        return false;
    }
    leaf_ = newestBelow(message);
    return true;
}

MessageId ConversationTree::newestBelow(MessageId id) const {
    // Depth first by the newest child: the branch that was begun last, to its end.
    for (QList<MessageId> below = children(id); !below.isEmpty(); below = children(id)) {
        id = below.last();
    }
    return id;
}

}  // namespace sirocco
