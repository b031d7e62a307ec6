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
    EXPECT_EQ(tree.activeLeaf(), second) << "the branch that was begun last";
    EXPECT_FALSE(tree.select(makeId()));
    EXPECT_EQ(tree.siblings(question), QList<MessageId>{question});
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
