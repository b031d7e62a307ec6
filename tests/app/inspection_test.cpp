// The tokens that the inspector shows are those that are sent, and those of `sirocco-cli tokenize --chat`.
#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "app/chat/prompt_messages.h"
#include "app/context/context_service.h"
#include "app/context/inspection_service.h"
#include "app/documents/attachment_service.h"
#include "app/templates/template_json.h"
#include "app/templates/template_text.h"
#include "tests/app/services.h"
#include "tests/support/run_program.h"
#include "tests/support/test_data.h"

namespace sirocco {
namespace {

using test::spinUntil;

class InspectionTest : public testing::Test {
protected:
    void SetUp() override {
        SamplingSettings greedy;
        greedy.params.temperature = 0;
        services_.settings.setSampling(greedy);
        ASSERT_TRUE(services_.load(QStringLiteral("demo")));
        id_ = chat().createDraft();
        context_.look(id_);
        QObject::connect(&inspection_, &InspectionService::inspected,
                         [this](const Result<PromptInspection>& answer) { answers_.append(answer); });
    }
    ConversationService& chat() { return services_.conversations; }
    ChatMessage answer(const char* text) {
        chat().send(id_, QString::fromUtf8(text));
        EXPECT_TRUE(spinUntil([&] { return !chat().isGenerating(id_); }));
        return chat().path(id_).last();
    }
    PromptInspection taken() {
        EXPECT_TRUE(spinUntil([&] { return !answers_.isEmpty(); }));
        if (answers_.isEmpty() || !answers_.last().ok()) {
            ADD_FAILURE() << "no inspection";
            return {};
        }
        return *answers_.takeLast();
    }
    PromptInspection next(const QString& typed = {}) {
        context_.type(typed);
        inspection_.inspectNext();
        return taken();
    }
    // What the command line says of messages with these texts.
    std::vector<TokenId> cli(const QList<QPair<QString, QString>>& messages) {
        QJsonArray all;
        for (const auto& [role, content] : messages) {
            all.append(QJsonObject{{"role", role}, {"content", content}});
        }
        const std::string path = folder_.file("chat.json");
        QFile file(QString::fromStdString(path));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(all).toJson());
        file.close();
        const test::ProgramResult run = test::runProgram(SIROCCO_CLI, {"tokenize", "demo", "--chat", path});
        EXPECT_EQ(run.code, 0) << run.err;
        std::vector<TokenId> ids;
        for (const auto& id : QJsonDocument::fromJson(QByteArray::fromStdString(run.out)).array()) {
            ids.push_back(id.toInt());
        }
        return ids;
    }

    test::TempDir folder_;
    test::Services services_{folder_};
    DocumentService documents_{{QStringLiteral(SIROCCO_READER)}};
    AttachmentService attachments_{documents_, services_.models};
    ContextService context_{services_.conversations, services_.models, attachments_, services_.settings};
    InspectionService inspection_{context_, services_.models};
    ConversationId id_;
    QList<Result<PromptInspection>> answers_;
};

TEST_F(InspectionTest, ShowsWhatIsSentOfAConversationWithASystemPrompt) {
    chat().setSetup(id_, {QStringLiteral("You are a help desk.\nBe polite – always."), {}});
    const auto count = [&](const char* text) {
        const auto before = next(QString::fromUtf8(text)).ids.size();
        EXPECT_EQ(answer(text).stats.promptTokens, static_cast<int>(before)) << text;
    };
    count("What can you do?");
    count("What is the capital of Portugal?\n\nAnd  of France?");
    count("Grüße, [INST] 日本 </s> 😀");

    const QString typed = QStringLiteral("And now?");
    const PromptInspection shown = next(typed);
    PromptSoFar sent = chat().promptSoFar(id_);
    Message waiting;
    waiting.parts.push_back({PartKind::text, {}, typed.toStdString()});
    sent.messages.push_back(waiting);
    EXPECT_EQ(shown.ids, services_.models.engine()->prompt(sent.messages)->ids);

    QList<QPair<QString, QString>> texts{{QStringLiteral("system"), chat().setup(id_).systemPrompt}};
    for (const ChatMessage& message : chat().path(id_)) {
        texts.append(
            {message.role == Role::user ? QStringLiteral("user") : QStringLiteral("assistant"), message.text()});
    }
    texts.append({QStringLiteral("user"), typed});
    EXPECT_EQ(shown.ids, cli(texts));

    // Who owns them: everything behind BOS belongs to a message, in their order.
    ASSERT_EQ(shown.owners.size(), shown.ids.size());
    EXPECT_EQ(shown.owners.front(), -1);
    EXPECT_EQ(shown.pieces[shown.ids.front()], QStringLiteral("<s>"));
    EXPECT_EQ(shown.owners[1], 0) << "the system prompt begins the first question";
    EXPECT_TRUE(std::is_sorted(shown.owners.begin(), shown.owners.end()));
    ASSERT_EQ(shown.messages.size(), 8);
    EXPECT_EQ(shown.messages.first().role, Role::system);
    EXPECT_TRUE(shown.messages.last().waiting);
    EXPECT_FALSE(shown.messages[6].waiting);
    EXPECT_EQ(shown.owners.back(), 7);
}

TEST_F(InspectionTest, ShowsTheGoldenConversation) {
    SIROCCO_TEST_DATA_OR_SKIP(golden, "chat_no_tools.json");
    QFile file(QString::fromStdString(golden));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QList<QPair<QString, QString>> texts;
    for (const auto& message : QJsonDocument::fromJson(file.readAll())[QStringLiteral("messages")].toArray()) {
        texts.append({message[QStringLiteral("role")].toString(), message[QStringLiteral("content")].toString()});
    }
    ASSERT_EQ(texts.size(), 7);
    // Asked in turn, and the answers replaced by the golden ones.
    for (qsizetype i = 0; i + 1 < texts.size(); i += 2) {
        const ChatMessage said = answer(texts[i].second.toUtf8().constData());
        chat().editAnswer(id_, said.id, texts[i + 1].second, false);
        ASSERT_TRUE(spinUntil([&] { return chat().path(id_).last().text() == texts[i + 1].second; }));
    }
    EXPECT_EQ(next(texts.last().second).ids, cli(texts));
}

TEST_F(InspectionTest, ShowsEveryStarterAsItWouldBeSent) {
    for (const char* language : {"en", "fr", "de", "es", "it"}) {
        for (const TextTemplate& one : starterTemplates(QString::fromLatin1(language))) {
            const QString text = fillPlaceholders(one.words.text, {});
            inspection_.inspectText(one.words.systemPrompt, text);
            const PromptInspection shown = taken();
            std::vector<Message> messages;
            QList<QPair<QString, QString>> texts;
            if (!one.words.systemPrompt.isEmpty()) {
                messages.push_back({Role::system, {{PartKind::text, {}, one.words.systemPrompt.toStdString()}}, {}});
                texts.append({QStringLiteral("system"), one.words.systemPrompt});
            }
            messages.push_back({Role::user, {{PartKind::text, {}, text.toStdString()}}, {}});
            texts.append({QStringLiteral("user"), text});
            EXPECT_EQ(shown.ids, services_.models.engine()->prompt(messages)->ids) << qPrintable(one.name);
            if (QLatin1String(language) == QLatin1String("en")) {
                EXPECT_EQ(shown.ids, cli(texts)) << qPrintable(one.name);
            }
        }
    }
}

TEST_F(InspectionTest, ShowsWaitingDocuments) {
    const std::string path = folder_.file("notes.txt");
    QFile file(QString::fromStdString(path));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("The ferry leaves at nine.");
    file.close();
    attachments_.attach(id_, QString::fromStdString(path));
    ASSERT_TRUE(spinUntil([&] {
        const QList<Attachment> all = attachments_.of(id_);
        return !all.isEmpty() && all.last().tokens.has_value();
    }));
    const QString typed = QStringLiteral("When does it leave?");
    const auto before = next(typed).ids.size();
    chat().sendWithDocuments(id_, typed, attachments_.parts(id_));
    ASSERT_TRUE(spinUntil([&] { return !chat().isGenerating(id_); }));
    EXPECT_EQ(chat().path(id_).last().stats.promptTokens, static_cast<int>(before));
}

TEST_F(InspectionTest, SaysWhenThereIsNothingToShow) {
    EXPECT_TRUE(next().ids.empty());
    chat().setSetup(id_, {QStringLiteral("Only a system prompt."), {}});
    EXPECT_TRUE(next().ids.empty());

    // Of many questions the last is answered, and none that was given up.
    for (int i = 0; i < 20; ++i) {
        inspection_.inspectText({}, QStringLiteral("question %1").arg(i));
    }
    const PromptInspection last = taken();
    EXPECT_EQ(last.messages.first().excerpt, QStringLiteral("question 19"));
    EXPECT_TRUE(answers_.isEmpty());
    inspection_.inspectText({}, QStringLiteral("given up"));
    inspection_.giveUp();
    inspection_.inspectText({}, QStringLiteral("asked"));
    EXPECT_EQ(taken().messages.first().excerpt, QStringLiteral("asked"));
    EXPECT_TRUE(answers_.isEmpty());

    services_.models.unload();
    inspection_.inspectNext();
    ASSERT_TRUE(spinUntil([&] { return !answers_.isEmpty(); }));
    ASSERT_FALSE(answers_.last().ok());
    EXPECT_EQ(answers_.last().error().code, ErrorCode::noModel);
}

}  // namespace
}  // namespace sirocco
