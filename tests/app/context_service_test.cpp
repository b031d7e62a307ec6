// The context ruler's numbers against what the engine then does, and what is left out of prompts.
#include "app/context/context_service.h"

#include <gtest/gtest.h>

#include <fstream>

#include "app/chat/prompt_messages.h"
#include "app/documents/attachment_service.h"
#include "tests/app/services.h"

namespace sirocco {
namespace {

using test::spinUntil;

class ContextTest : public testing::Test {
protected:
    void start(int context = 0) {
        EngineSettings engine = services_.settings.engine();
        engine.context = context;
        services_.settings.setEngine(engine);
        ASSERT_TRUE(services_.load(QStringLiteral("demo")));
        id_ = chat().createDraft();
        context_.look(id_);
    }
    ConversationService& chat() { return services_.conversations; }
    ChatMessage answer(const QString& text, const QList<ChatPart>& documents = {}) {
        chat().sendWithDocuments(id_, text, documents);
        EXPECT_TRUE(spinUntil([&] { return !chat().isGenerating(id_); }));
        return chat().path(id_).last();
    }
    const ContextUse& exact() {
        EXPECT_TRUE(spinUntil([&] { return !context_.isMeasuring() && context_.use().exact; }));
        return context_.use();
    }
    QString write(const char* name, const std::string& text) const {
        std::ofstream(folder_.file(name)) << text;
        return QString::fromStdString(folder_.file(name));
    }
    void attach(const QString& path) {
        attachments_.attach(id_, path);
        ASSERT_TRUE(spinUntil([&] {
            const QList<Attachment> all = attachments_.of(id_);
            return !all.isEmpty() && all.last().tokens.has_value();
        }));
    }

    test::TempDir folder_;
    test::Services services_{folder_};
    DocumentService documents_{{QStringLiteral(SIROCCO_READER)}};
    AttachmentService attachments_{documents_, services_.models};
    ContextService context_{services_.conversations, services_.models, attachments_, services_.settings};
    ConversationId id_;
};

TEST_F(ContextTest, WhatIsShownIsWhatIsSent) {
    start();
    context_.type(QStringLiteral("What can you do?"));
    const ContextUse first = exact();
    EXPECT_EQ(first.earlier, 0);
    EXPECT_EQ(answer(QStringLiteral("What can you do?")).stats.promptTokens, first.used());

    attach(write("notes.txt", "The meeting is on Thursday."));
    context_.type(QStringLiteral("When is it?"));
    const ContextUse second = exact();
    EXPECT_GT(second.earlier, 0);
    EXPECT_EQ(second.documents, *attachments_.of(id_).first().tokens);
    const ChatMessage reply = answer(QStringLiteral("When is it?"), attachments_.parts(id_));
    EXPECT_EQ(reply.stats.promptTokens, second.used());
    EXPECT_EQ(reply.stats.reusedTokens, second.cached) << "what was said to be cached was";
}

TEST_F(ContextTest, NothingIsShownWithoutAModel) {
    id_ = chat().createDraft();
    context_.look(id_);
    context_.type(QStringLiteral("hello"));
    EXPECT_TRUE(spinUntil([&] { return !context_.isMeasuring(); }));
    EXPECT_EQ(context_.use(), ContextUse());
    EXPECT_TRUE(context_.use().fits());
}

TEST_F(ContextTest, ADocumentBeyondAnyContextIsTakenAtItsCount) {
    start();
    std::string text;
    for (int i = 0; i < 40'000; ++i) {
        text += "wind and sand\n";
    }
    attach(write("long.txt", text));
    EXPECT_TRUE(spinUntil([&] { return !context_.isMeasuring() && !context_.use().fits(); }));
    EXPECT_EQ(context_.use().documents, *attachments_.of(id_).first().tokens);
    EXPECT_GT(context_.use().documents, 40'000);
    EXPECT_FALSE(context_.larger()) << "the demo model has no larger one";
}

TEST_F(ContextTest, LeavingOutTurnsShortensThePromptAndNothingElse) {
    start(256);
    const MessageId first = answer(QStringLiteral("What can you do?")).id;
    answer(QStringLiteral("What is the capital of Portugal?"));
    QString longText;
    while (context_.use().leaveOut.last.isNull()) {
        longText += QStringLiteral("word word word word word word word word ");
        context_.type(longText);
        exact();
        ASSERT_LT(longText.size(), 4'000);
    }
    EXPECT_EQ(context_.use().leaveOut.last, first) << "one turn is enough";
    EXPECT_EQ(context_.use().leaveOut.turns, 1);
    const int before = context_.use().used();
    const int freed = context_.use().leaveOut.tokens;
    context_.leaveOutOldest();
    // The mark at the very front stays, whichever message it was counted with.
    EXPECT_NEAR(exact().used(), before - freed, 1);
    EXPECT_EQ(chat().path(id_).size(), 4) << "the conversation keeps them";
    EXPECT_EQ(answer(longText).stats.promptTokens, context_.use().used());

    // It is kept, and can be taken back.
    services_.settleStore();
    chat().close(id_);
    chat().open(id_);
    ASSERT_TRUE(spinUntil([&] { return chat().isOpen(id_); }));
    EXPECT_EQ(chat().promptCut(id_), first);
    context_.sendAll();
    EXPECT_TRUE(chat().promptCut(id_).isNull());
    EXPECT_EQ(chat().promptSoFar(id_).ids.size(), chat().path(id_).size());
}

TEST_F(ContextTest, ALargerContextHasAPriceAndIsLoaded) {
    start(256);
    QString text;
    for (int i = 0; i < 300; ++i) {
        text += QStringLiteral("word ");
    }
    context_.type(text);
    ASSERT_TRUE(spinUntil([&] { return context_.larger().has_value(); }));
    const LargerContext larger = *context_.larger();
    EXPECT_EQ(larger.context, 1024);
    EXPECT_GT(larger.bytes, 0u);
    EXPECT_TRUE(larger.fits);
    std::uint64_t before = services_.models.plan()->total;
    context_.useLarger();
    ASSERT_TRUE(spinUntil(
        [&] { return services_.models.state() == ModelState::ready && services_.models.plan()->context == 1024; }));
    EXPECT_EQ(services_.models.plan()->total - before, larger.bytes) << "the price was the truth";
    EXPECT_TRUE(exact().fits());
}

TEST(PromptPath, ACutOnAnotherBranchLeavesNothingOut) {
    ConversationTree tree;
    const auto add = [&](const MessageId& parent, Role role) {
        ChatMessage message;
        message.id = makeId();
        message.parent = parent;
        message.role = role;
        message.parts.append({PartKind::text, {}, QStringLiteral("text")});
        EXPECT_TRUE(tree.add(message));
        return message.id;
    };
    const MessageId system = add({}, Role::system);
    const MessageId question = add(system, Role::user);
    const MessageId answer = add(question, Role::assistant);
    const MessageId other = add(question, Role::assistant);
    const MessageId next = add(answer, Role::user);
    EXPECT_EQ(promptPath(tree, next, answer), QList<MessageId>({system, next})) << "the system's words stay";
    EXPECT_EQ(promptPath(tree, next, question), QList<MessageId>({system, next})) << "no answer without its question";
    EXPECT_EQ(promptPath(tree, next, other).size(), 4);
    EXPECT_EQ(promptPath(tree, next, {}).size(), 4);
}

TEST(Attachments, CountAgainForAnotherModelAndRefuseTheTwentyFirst) {
    const test::TempDir folder;
    test::Services services(folder);
    DocumentService documents({QStringLiteral(SIROCCO_READER)});
    AttachmentService attachments(documents, services.models);
    const ConversationId id = makeId();
    for (int i = 0; i < 23; ++i) {
        const std::string path = folder.file("file" + std::to_string(i) + ".txt");
        std::ofstream(path) << "text " << i;
        attachments.attach(id, QString::fromStdString(path));
    }
    ASSERT_TRUE(spinUntil([&] { return !attachments.isReading(id); }));
    EXPECT_EQ(attachments.of(id).size(), AttachmentService::kMost + 1);
    ASSERT_TRUE(attachments.of(id).last().error);
    EXPECT_EQ(attachments.of(id).last().error->problem, DocumentProblem::tooMany);
    EXPECT_EQ(attachments.parts(id).size(), AttachmentService::kMost);
    EXPECT_FALSE(attachments.of(id).first().tokens) << "there is nothing to count with";
    ASSERT_TRUE(services.load(QStringLiteral("demo")));
    EXPECT_TRUE(spinUntil([&] { return attachments.of(id).first().tokens.has_value(); }));
    services.models.unload();
    EXPECT_FALSE(attachments.of(id).first().tokens);
    attachments.clear(id);
    EXPECT_TRUE(attachments.of(id).isEmpty());
}

}  // namespace
}  // namespace sirocco
