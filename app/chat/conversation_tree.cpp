#include "app/chat/conversation_tree.h"

#include <algorithm>
#include <utility>

namespace sirocco {

ConversationTree::ConversationTree(const QList<ChatMessage>& messages, const MessageId& activeLeaf,
                                   const Choices& choices) {
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
        for (const ChatMessage* message : byParent.value(open.takeLast())) {
            ChatMessage copy = *message;
            if (!known.contains(copy.parent)) {
                copy.parent = MessageId();
            }
            if (insert(std::move(copy))) {
                open.append(message->id);
            }
        }
    }
    choices_ = choices;
    leaf_ = nodes_.contains(activeLeaf) ? activeLeaf : leafBelow(MessageId());
    choose(leaf_);
}

const ChatMessage* ConversationTree::find(const MessageId& id) const {
    const auto node = nodes_.constFind(id);
    return node == nodes_.cend() ? nullptr : &node->message;
}

ChatMessage* ConversationTree::find(const MessageId& id) {
    const auto node = nodes_.find(id);
    return node == nodes_.end() ? nullptr : &node->message;
}

bool ConversationTree::insert(ChatMessage message) {
    const MessageId id = message.id;
    const MessageId parent = message.parent;
    if (id.isNull() || nodes_.contains(id) || (!parent.isNull() && !nodes_.contains(parent))) {
        return false;
    }
    QList<MessageId>& siblings = childrenOf(parent);
    const auto younger = [&](const MessageId& other) {
        const ChatMessage& before = nodes_[other].message;
        return std::pair(before.created, before.id) > std::pair(message.created, id);
    };
    // Nearly always the end.
    qsizetype place = siblings.size();
    while (place > 0 && younger(siblings[place - 1])) {
        --place;
    }
    siblings.insert(place, id);
    nodes_.insert(id, Node{std::move(message), {}});
    return true;
}

bool ConversationTree::add(ChatMessage message) {
    const MessageId id = message.id;
    if (!insert(std::move(message))) {
        return false;
    }
    leaf_ = id;
    choose(id);
    return true;
}

QList<ChatMessage> ConversationTree::remove(const MessageId& message) {
    const ChatMessage* found = std::as_const(*this).find(message);
    if (found == nullptr) {
        return {};
    }
    const MessageId parent = found->parent;
    const bool shown = isOnPath(message);
    QList<MessageId>& siblings = childrenOf(parent);
    const qsizetype place = siblings.indexOf(message);
    siblings.removeAt(place);
    const MessageId next = siblings.isEmpty() ? MessageId() : siblings[std::min(place, siblings.size() - 1)];
    if (choices_.value(parent) == message) {
        choices_.insert(parent, next);
    }
    QList<ChatMessage> taken;
    QList<MessageId> below = {message};
    for (qsizetype i = 0; i < below.size(); ++i) {
        Node node = nodes_.take(below[i]);
        below += node.children;
        taken.append(std::move(node.message));
    }
    if (shown) {
        leaf_ = next.isNull() ? parent : leafBelow(next);
    }
    return taken;
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

bool ConversationTree::isOnPath(const MessageId& message) const {
    MessageId at = leaf_;
    while (!at.isNull() && at != message) {
        const ChatMessage* found = find(at);
        at = found == nullptr ? MessageId() : found->parent;
    }
    return !at.isNull();
}

bool ConversationTree::select(const MessageId& message) {
    if (!nodes_.contains(message)) {
        return false;
    }
    choose(message);
    leaf_ = leafBelow(message);
    return true;
}

void ConversationTree::choose(const MessageId& message) {
    for (const ChatMessage* at = std::as_const(*this).find(message); at != nullptr;
         at = std::as_const(*this).find(at->parent)) {
        choices_.insert(at->parent, at->id);
    }
}

MessageId ConversationTree::leafBelow(MessageId id) const {
    for (QList<MessageId> below = children(id); !below.isEmpty(); below = children(id)) {
        const MessageId chosen = choices_.value(id);
        id = below.contains(chosen) ? chosen : below.last();
    }
    return id;
}

}  // namespace sirocco
