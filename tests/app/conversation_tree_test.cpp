#include "app/chat/conversation_tree.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sirocco {
namespace {

ChatMessage node(const MessageId& id, const MessageId& parent, Role role = Role::user, Milliseconds created = 0) {
    ChatMessage message;
    message.id = id;
    message.parent = parent;
    message.role = role;
    message.created = created;
    return message;
}

TEST(ConversationTree, GrowsAPath) {
    ConversationTree tree;
    EXPECT_TRUE(tree.isEmpty());
    EXPECT_TRUE(tree.path().isEmpty());
    const MessageId a = makeId(), b = makeId(), c = makeId();
    EXPECT_TRUE(tree.add(node(a, {})));
    EXPECT_TRUE(tree.add(node(b, a)));
    EXPECT_TRUE(tree.add(node(c, b)));
    EXPECT_EQ(tree.path(), (QList<MessageId>{a, b, c}));
    EXPECT_EQ(tree.pathTo(b), (QList<MessageId>{a, b}));
    EXPECT_FALSE(tree.add(node(c, b))) << "it is there already";
    EXPECT_FALSE(tree.add(node(makeId(), makeId()))) << "its parent is not";
    EXPECT_FALSE(tree.add(node({}, a)));
    EXPECT_EQ(tree.size(), 3);
}

TEST(ConversationTree, SiblingsAreKeptAndSelectable) {
    ConversationTree tree;
    const MessageId question = makeId(), first = makeId(), more = makeId(), second = makeId();
    ASSERT_TRUE(tree.add(node(question, {})));
    ASSERT_TRUE(tree.add(node(first, question)));
    ASSERT_TRUE(tree.add(node(more, first)));
    ASSERT_TRUE(tree.add(node(second, question)));
    EXPECT_EQ(tree.siblings(second), (QList<MessageId>{first, second}));
    EXPECT_EQ(tree.path(), (QList<MessageId>{question, second}));
    EXPECT_TRUE(tree.select(first));
    EXPECT_EQ(tree.path(), (QList<MessageId>{question, first, more})) << "and on to the end of that branch";
    EXPECT_TRUE(tree.select(question));
    EXPECT_EQ(tree.activeLeaf(), more) << "the branch that was shown last";
    EXPECT_TRUE(tree.isOnPath(first));
    EXPECT_FALSE(tree.isOnPath(second));
    EXPECT_FALSE(tree.select(makeId()));
    EXPECT_EQ(tree.siblings(question), QList<MessageId>{question});
}

TEST(ConversationTree, ComesBackToWhereABranchWasLeftAtAnyDepth) {
    ConversationTree tree;
    const MessageId q = makeId(), a1 = makeId(), a2 = makeId(), f1 = makeId(), f2 = makeId();
    ASSERT_TRUE(tree.add(node(q, {})));
    ASSERT_TRUE(tree.add(node(a1, q)));
    ASSERT_TRUE(tree.add(node(f1, a1)));
    ASSERT_TRUE(tree.add(node(f2, a1)));
    ASSERT_TRUE(tree.select(f1));
    ASSERT_TRUE(tree.add(node(a2, q)));
    EXPECT_TRUE(tree.select(a1));
    EXPECT_EQ(tree.path(), (QList<MessageId>{q, a1, f1})) << "not f2, which is newer";

    // The same from what a database keeps.
    QList<ChatMessage> stored;
    for (const MessageId& id : {q, a1, a2, f1, f2}) {
        stored.append(*tree.find(id));
    }
    ConversationTree again(stored, a2, {{q, a2}, {a1, f1}});
    EXPECT_EQ(again.activeLeaf(), a2);
    EXPECT_TRUE(again.select(a1));
    EXPECT_EQ(again.activeLeaf(), f1);
    EXPECT_EQ(ConversationTree(stored, {}, {{q, a1}, {a1, makeId()}}).activeLeaf(), f2) << "a choice that is gone";
}

TEST(ConversationTree, RemovesABranchAndTakesItBack) {
    ConversationTree tree;
    const MessageId q = makeId(), a1 = makeId(), f1 = makeId(), a2 = makeId(), a3 = makeId();
    ASSERT_TRUE(tree.add(node(q, {})));
    ASSERT_TRUE(tree.add(node(a1, q)));
    ASSERT_TRUE(tree.add(node(f1, a1)));
    ASSERT_TRUE(tree.add(node(a2, q)));
    ASSERT_TRUE(tree.add(node(a3, q)));
    EXPECT_TRUE(tree.remove(makeId()).isEmpty());
    tree.select(a1);
    const QList<ChatMessage> taken = tree.remove(a1);
    ASSERT_EQ(taken.size(), 2);
    EXPECT_EQ(taken[0].id, a1);
    EXPECT_EQ(taken[1].id, f1);
    EXPECT_EQ(tree.size(), 3);
    EXPECT_EQ(tree.activeLeaf(), a2) << "the next one";
    for (const ChatMessage& message : taken) {
        ASSERT_TRUE(tree.add(message));
    }
    EXPECT_EQ(tree.siblings(a1), (QList<MessageId>{a1, a2, a3})) << "in its old place";
    EXPECT_EQ(tree.activeLeaf(), f1);
    tree.remove(a2);
    EXPECT_EQ(tree.activeLeaf(), f1) << "another branch is none of its business";
    tree.select(a3);
    tree.remove(a3);
    EXPECT_EQ(tree.activeLeaf(), f1) << "the one before, where there is no next";
    tree.remove(a1);
    EXPECT_EQ(tree.activeLeaf(), q);
    EXPECT_EQ(tree.remove(q).size(), 1);
    EXPECT_TRUE(tree.isEmpty());
    EXPECT_TRUE(tree.activeLeaf().isNull());
    EXPECT_TRUE(tree.add(node(makeId(), {})));
}

TEST(ConversationTree, IsBuiltFromMessagesInAnyOrder) {
    const MessageId a = makeId(), b = makeId(), c = makeId(), d = makeId();
    QList<ChatMessage> messages = {node(a, {}), node(b, a), node(c, a), node(d, b)};
    std::sort(messages.begin(), messages.end(), [](const auto& x, const auto& y) { return y.id < x.id; });
    const ConversationTree tree(messages, d);
    EXPECT_EQ(tree.path(), (QList<MessageId>{a, b, d}));
    EXPECT_EQ(tree.children(a), (QList<MessageId>{b, c}));
    EXPECT_EQ(ConversationTree(messages, makeId()).activeLeaf(), c) << "an unknown leaf: the newest";
}

TEST(ConversationTree, OrphansBecomeFirstMessagesAndCirclesAreLeftOut) {
    const MessageId a = makeId(), orphan = makeId(), x = makeId(), y = makeId(), self = makeId();
    const ConversationTree tree({node(a, {}), node(orphan, makeId()), node(x, y), node(y, x), node(self, self)}, y);
    EXPECT_EQ(tree.size(), 2);
    EXPECT_EQ(tree.children({}), (QList<MessageId>{a, orphan}));
    EXPECT_TRUE(tree.find(orphan)->parent.isNull());
    EXPECT_EQ(tree.find(x), nullptr);
    EXPECT_EQ(tree.activeLeaf(), orphan);
}

TEST(ConversationTree, IsQuickWithAVeryLongConversation) {
    QList<ChatMessage> messages;
    MessageId last;
    for (int i = 0; i < 20000; ++i) {
        const MessageId id = makeId();
        messages.append(node(id, last));
        last = id;
    }
    EXPECT_EQ(ConversationTree(messages, last).path().size(), 20000);
}

}  // namespace
}  // namespace sirocco
