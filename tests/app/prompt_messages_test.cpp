#include "app/chat/prompt_messages.h"

#include <gtest/gtest.h>

namespace sirocco {
namespace {

ChatMessage textMessage(const MessageId& parent, Role role, const QString& text, const QString& hash = {}) {
    ChatMessage message;
    message.id = makeId();
    message.parent = parent;
    message.role = role;
    message.modelHash = hash;
    message.parts.append({PartKind::text, {}, text});
    return message;
}

TEST(PromptMessages, CarryIdsOnlyForTheModelThatMadeThem) {
    ConversationTree tree;
    const ChatMessage first = textMessage({}, Role::user, QStringLiteral("one"));
    const ChatMessage ours = textMessage(first.id, Role::assistant, QStringLiteral("two"), QStringLiteral("hash A"));
    const ChatMessage second = textMessage(ours.id, Role::user, QStringLiteral("three"));
    const ChatMessage other = textMessage(second.id, Role::assistant, QStringLiteral("four"), QStringLiteral("hash B"));
    const ChatMessage last = textMessage(other.id, Role::user, QString::fromUtf8("fünf"));
    for (const ChatMessage& message : {first, ours, second, other, last}) {
        ASSERT_TRUE(tree.add(message));
    }
    const QHash<MessageId, std::vector<TokenId>> ids = {{ours.id, {1, 2}}, {other.id, {3, 4}}};
    const auto messages = promptMessages(tree, promptPath(tree, last.id, {}), {}, ids, QStringLiteral("hash A"));
    ASSERT_EQ(messages.size(), 5u);
    EXPECT_EQ(messages[1].tokens, (std::vector<TokenId>{1, 2}));
    EXPECT_TRUE(messages[3].tokens.empty());
    EXPECT_EQ(messages[4].parts[0].text, "f\xc3\xbcnf");
    EXPECT_TRUE(promptMessages(tree, promptPath(tree, last.id, {}), {}, ids, {})[1].tokens.empty());
    EXPECT_EQ(promptMessages(tree, promptPath(tree, second.id, {}), {}, ids, {}).size(), 3u)
        << "nothing after the last one asked for";
}

TEST(PromptMessages, BeginWithTheSystemPromptAndLeaveEmptyAnswersOut) {
    ConversationTree tree;
    const ChatMessage first = textMessage({}, Role::user, QStringLiteral("one"));
    const ChatMessage failed = textMessage(first.id, Role::assistant, {});
    ChatMessage last = textMessage(failed.id, Role::user, QStringLiteral("two"));
    last.parts.prepend({PartKind::document, QStringLiteral("a.txt"), QStringLiteral("its text")});
    for (const ChatMessage& message : {first, failed, last}) {
        ASSERT_TRUE(tree.add(message));
    }
    const auto messages =
        promptMessages(tree, promptPath(tree, last.id, {}), QStringLiteral("Be brief."), {}, QStringLiteral("hash"));
    ASSERT_EQ(messages.size(), 3u);
    EXPECT_EQ(messages[0].role, Role::system);
    EXPECT_EQ(messages[1].parts[0].text, "one");
    ASSERT_EQ(messages[2].parts.size(), 2u);
    EXPECT_EQ(messages[2].parts[0].kind, PartKind::document);
    EXPECT_EQ(messages[2].parts[0].title, "a.txt");
}

TEST(TitleFrom, TakesTheFirstWordsAndNeverHalfACharacter) {
    EXPECT_EQ(titleFrom(QStringLiteral("  What is\n\tthe capital of France? ")),
              QStringLiteral("What is the capital of France?"));
    const QString shortened = titleFrom(QStringLiteral("word ").repeated(40));
    EXPECT_EQ(shortened, QStringLiteral("word ").repeated(10).trimmed() + QChar(0x2026));
    // A family of one grapheme and eleven UTF-16 units, over and over, without a space.
    const QString family = QString::fromUtf8("👨‍👩‍👧‍👦");
    const QString title = titleFrom(family.repeated(20));
    EXPECT_EQ(title, family.repeated(4) + QChar(0x2026));
    EXPECT_EQ(titleFrom(QStringLiteral(" \n ")), QString());
}

}  // namespace
}  // namespace sirocco
