// Exports and imports: nothing is lost on the way, and nothing hostile comes in.
#include "app/chat/transfer_service.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include "app/chat/archive_json.h"
#include "app/chat/chatgpt_json.h"
#include "app/chat/readable_export.h"
#include "app/storage/archive_store.h"
#include "tests/app/services.h"

namespace sirocco {
namespace {

using test::ScriptedAnswer;
using test::ScriptedEngine;
using test::spinUntil;

class Transfer : public testing::Test {
protected:
    void SetUp() override { start(); }
    void start() {
        auto engine = std::make_unique<ScriptedEngine>();
        engine_ = engine.get();
        transfer_.reset();
        services_.reset();
        folder_ = std::make_unique<test::TempDir>();
        services_ = std::make_unique<test::Services>(*folder_, test::scriptedSource(std::move(engine)));
        ASSERT_TRUE(services_->load(test::placeholderModel(*folder_)));
        transfer_ = std::make_unique<TransferService>(services_->store, services_->history);
        QObject::connect(transfer_.get(), &TransferService::failed, [this](const Error& error) { failed_ = error; });
        QObject::connect(transfer_.get(), &TransferService::imported, [this](const ImportReport& r) { report_ = r; });
        QObject::connect(transfer_.get(), &TransferService::exported, [this](const QString&, int n) { exported_ = n; });
    }
    ConversationService& chat() { return services_->conversations; }
    void settle(const ConversationId& id) {
        ASSERT_TRUE(spinUntil([&] { return !chat().isGenerating(id); }));
    }
    // With everything that a conversation can have.
    ConversationId rich() {
        const ConversationId id = chat().createDraft();
        chat().sendParts(
            id, {{PartKind::document, QStringLiteral("a.txt"), QStringLiteral("``` <b>doc</b>")},
                 {PartKind::text, {}, QString::fromUtf8("Grüße <script>alert(1)</script> 🙂\n\n# no title")}});
        settle(id);
        const MessageId first = chat().path(id)[1].id;
        ScriptedAnswer broken;
        broken.pieces = {"half"};
        broken.end = StopReason::failed;
        broken.laneError = "it burned";
        engine_->script(broken);
        chat().regenerate(id, first);
        settle(id);
        chat().select(id, first);
        chat().send(id, QStringLiteral("second"));
        settle(id);
        chat().setSummary(id, first, {QStringLiteral("In & short"), QStringLiteral("scripted"), true});
        chat().setPromptCut(id, first);
        chat().editAnswer(id, first, QStringLiteral("edited"), false);
        services_->history.rename(id, QStringLiteral("A & B"));
        services_->history.moveToFolder({id}, QStringLiteral("Work"));
        services_->history.setPinned({id}, true);
        services_->settleStore();
        return id;
    }
    QString file(const char* name) const { return QString::fromStdString(folder_->file(name)); }
    QByteArray exported(ExportFormat format, const QList<ConversationId>& ids = {}) {
        exported_ = -1;
        failed_.reset();
        transfer_->exportTo(file("out"), format, ids);
        EXPECT_TRUE(spinUntil([&] { return !transfer_->isRunning(); }));
        EXPECT_FALSE(failed_) << failed_->detail;
        return contents(file("out"));
    }
    void import(const QByteArray& bytes) {
        QFile in(file("in"));
        ASSERT_TRUE(in.open(QIODevice::WriteOnly));
        in.write(bytes);
        in.close();
        failed_.reset();
        report_.reset();
        transfer_->importFrom(in.fileName());
        ASSERT_TRUE(spinUntil([&] { return !transfer_->isRunning(); }));
        services_->settleStore();
    }
    static QByteArray contents(const QString& name) {
        QFile opened(name);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    static QByteArray afterHead(const QByteArray& json) { return json.mid(json.indexOf("\"conversations\"")); }
    qsizetype listed() {
        bool done = false;
        const auto link = QObject::connect(&services_->history, &HistoryService::listLoaded, [&] { done = true; });
        services_->history.loadList();
        EXPECT_TRUE(spinUntil([&] { return done; }));
        QObject::disconnect(link);
        return services_->history.conversations().size();
    }

    std::unique_ptr<test::TempDir> folder_;
    ScriptedEngine* engine_ = nullptr;
    std::unique_ptr<test::Services> services_;
    std::unique_ptr<TransferService> transfer_;
    std::optional<Error> failed_;
    std::optional<ImportReport> report_;
    int exported_ = -1;
};

TEST_F(Transfer, JsonComesBackAsItWas) {
    const ConversationId id = rich();
    const ConversationId other = chat().createDraft();
    chat().send(other, QStringLiteral("another"));
    settle(other);
    const QByteArray json = exported(ExportFormat::json);
    EXPECT_EQ(exported_, 2);
    ASSERT_TRUE(QJsonDocument::fromJson(json).isObject());
    start();
    import(json);
    ASSERT_TRUE(report_) << failed_->detail;
    EXPECT_EQ(report_->conversations, 2);
    EXPECT_EQ(report_->messages, 8);
    EXPECT_EQ(report_->duplicates, 0);
    EXPECT_EQ(listed(), 2);
    EXPECT_EQ(services_->history.conversation(id)->folder, QStringLiteral("Work"));
    EXPECT_EQ(services_->history.folders().size(), 1);
    EXPECT_EQ(afterHead(exported(ExportFormat::json)), afterHead(json)) << "byte for byte";
    EXPECT_TRUE(json.contains("\"alternatives\""));
    EXPECT_TRUE(json.contains("\"details\""));
    chat().open(id);
    ASSERT_TRUE(spinUntil([&] { return chat().isOpen(id); }));
    EXPECT_EQ(chat().path(id).last().text(), QStringLiteral("edited"));
    EXPECT_EQ(chat().siblings(id, chat().path(id)[1].id).size(), 3);
    const MessageId cut = chat().promptCut(id);
    EXPECT_EQ(chat().summary(id, cut), PromptSummary({QStringLiteral("In & short"), QStringLiteral("scripted"), true}));
    EXPECT_EQ(chat().promptSoFar(id).messages.size(), 2u) << "the edited answer is beside the one that was summarised";
    chat().select(id, cut);
    EXPECT_EQ(chat().promptSoFar(id).messages.size(), 4u) << "the summary, and the turn below it";

    import(json);
    EXPECT_EQ(report_->conversations, 0);
    EXPECT_EQ(report_->duplicates, 2);
    // Deleted, it is wanted back.
    services_->history.remove({id});
    import(json);
    EXPECT_EQ(report_->conversations, 1);
    EXPECT_EQ(afterHead(exported(ExportFormat::json)), afterHead(json));
}

TEST_F(Transfer, OneConversationIsReadableAsMarkdownAndAsAHarmlessPage) {
    const ConversationId id = rich();
    const ConversationId other = chat().createDraft();
    chat().send(other, QStringLiteral("another one"));
    settle(other);
    const QString markdown = QString::fromUtf8(exported(ExportFormat::markdown, {id}));
    EXPECT_EQ(exported_, 1);
    EXPECT_TRUE(markdown.startsWith(QStringLiteral("# A & B\n")));
    EXPECT_TRUE(markdown.contains(QStringLiteral("````\n``` <b>doc</b>\n````")))
        << "its fence cannot be closed from inside";
    EXPECT_TRUE(markdown.contains(QStringLiteral("\nedited\n")));
    EXPECT_FALSE(markdown.contains(QStringLiteral("another one")));
    EXPECT_FALSE(markdown.contains(QStringLiteral("In & short"))) << "it is not of this path";
    const QList<ChatMessage> path = chat().path(id);
    chat().select(id, chat().promptCut(id));
    services_->settleStore();
    EXPECT_TRUE(exported(ExportFormat::markdown, {id})
                    .contains("\nok\n\n## Summary of the conversation down to here\n\nIn & short\n\n## You\n\nsecond"));
    EXPECT_TRUE(exported(ExportFormat::html, {id}).contains("<pre dir=\"auto\">In &amp; short</pre>"));
    chat().select(id, path.last().id);
    services_->settleStore();
    const QString html = QString::fromUtf8(exported(ExportFormat::html));
    EXPECT_EQ(exported_, 2);
    EXPECT_FALSE(html.contains(QStringLiteral("<script")));
    EXPECT_FALSE(html.contains(QStringLiteral("<b>")));
    EXPECT_TRUE(html.contains(QStringLiteral("&lt;script&gt;alert(1)&lt;/script&gt;")));
    EXPECT_TRUE(html.contains(QStringLiteral("default-src 'none'")));
    EXPECT_TRUE(html.contains(QStringLiteral("another one")));
    EXPECT_TRUE(html.endsWith(QStringLiteral("</body></html>\n")));
    ChatMessage odd;
    odd.parts = {{PartKind::text, {}, QStringLiteral("a") + QChar(0) + QStringLiteral("\x1b\x02 & \"'")}};
    ArchivedConversation one;
    odd.id = makeId();
    one.messages = {{odd, {}, {}, {}}};
    const QByteArray page = htmlOf(one);
    EXPECT_FALSE(page.contains('\0') || page.contains('\x1b'));
    EXPECT_TRUE(page.contains("&amp; &quot;"));
}

TEST_F(Transfer, AnExportThatCannotBeWrittenLeavesNothing) {
    rich();
    QFile old(file("out"));
    ASSERT_TRUE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    transfer_->exportTo(file("out"), ExportFormat::json, {makeId()});
    ASSERT_TRUE(spinUntil([&] { return !transfer_->isRunning(); }));
    EXPECT_EQ(failed_->code, ErrorCode::notFound);
    transfer_->exportTo(file("out"), ExportFormat::json);
    transfer_->cancel();
    transfer_->exportTo(file("out"), ExportFormat::json);
    EXPECT_EQ(failed_->code, ErrorCode::busy);
    ASSERT_TRUE(spinUntil([&] { return !transfer_->isRunning(); }));
    EXPECT_EQ(failed_->code, ErrorCode::cancelled);
    EXPECT_EQ(contents(file("out")), "old");
    transfer_->exportTo(file("no such folder") + QStringLiteral("/out"), ExportFormat::html);
    ASSERT_TRUE(spinUntil([&] { return !transfer_->isRunning(); }));
    EXPECT_EQ(failed_->code, ErrorCode::io);
}

constexpr const char* chatGpt = R"json([{
  "title": "Theirs", "create_time": 1700000000.25, "update_time": 1700000100.5, "current_node": "n5",
  "conversation_id": "3f2b9c1e-6f0e-4b53-8d9c-0a4f6f0b1c2d", "is_archived": true, "mapping": {
    "root": {"id": "root", "message": null, "parent": null, "children": ["n1"]},
    "n1": {"message": {"author": {"role": "system"}, "content": {"content_type": "text", "parts": [""]}}, "parent": "root"},
    "n2": {"message": {"author": {"role": "user"}, "create_time": 1700000001, "content": {"content_type": "text",
           "parts": ["What is this?"]}}, "parent": "n1"},
    "n3": {"message": {"author": {"role": "assistant"}, "create_time": 1700000002, "recipient": "python",
           "content": {"content_type": "code", "text": "1+1"}}, "parent": "n2"},
    "n4": {"message": {"author": {"role": "tool"}, "content": {"content_type": "execution_output", "text": "2"}},
           "parent": "n3"},
    "n5": {"message": {"author": {"role": "assistant"}, "create_time": 1700000003, "metadata": {"model_slug": "gpt-x"},
           "content": {"content_type": "text", "parts": ["A test."]}}, "parent": "n4"},
    "n6": {"message": {"author": {"role": "assistant"}, "create_time": 1700000004, "content": {"content_type":
           "multimodal_text", "parts": [{"asset_pointer": "x"}, "A picture."]}}, "parent": "n2"}}}])json";

TEST_F(Transfer, ChatGptsExportComesWithItsBranches) {
    import(chatGpt);
    ASSERT_TRUE(report_) << failed_->detail;
    EXPECT_TRUE(report_->chatGpt);
    EXPECT_EQ(report_->conversations, 1);
    EXPECT_EQ(report_->messages, 3);
    EXPECT_EQ(report_->leftOut, 1) << "the picture";
    ASSERT_EQ(listed(), 1);
    const ConversationInfo info = services_->history.conversations().first();
    EXPECT_EQ(info.title, QStringLiteral("Theirs"));
    EXPECT_EQ(info.created, 1700000000250);
    EXPECT_TRUE(info.archived);
    chat().open(info.id);
    ASSERT_TRUE(spinUntil([&] { return chat().isOpen(info.id); }));
    const QList<ChatMessage> path = chat().path(info.id);
    ASSERT_EQ(path.size(), 2);
    EXPECT_EQ(path[1].text(), QStringLiteral("A test."));
    EXPECT_EQ(path[1].modelName, QStringLiteral("gpt-x"));
    EXPECT_EQ(chat().siblings(info.id, path[1].id).size(), 2);
    import(chatGpt);
    EXPECT_EQ(report_->duplicates, 1);
    // Two conversations whose nodes have the same names.
    import(QByteArray(chatGpt).replace("3f2b9c1e", "4f2b9c1e"));
    ASSERT_TRUE(report_) << failed_->detail;
    EXPECT_EQ(report_->messages, 3);
    EXPECT_EQ(listed(), 2);
}

TEST_F(Transfer, HostileFilesAreRefusedWithASentenceAndChangeNothing) {
    rich();
    const QByteArray good = exported(ExportFormat::json);
    services_->history.remove({services_->history.conversations().first().id});
    const QByteArray deep = "[{\"mapping\":" + QByteArray(200000, '[') + QByteArray(200000, ']') + "}]";
    const QList<QByteArray> files = {
        "",
        " ",
        "{",
        "[",
        "[1",
        "[{\"mapping\":",
        "null",
        "\"text\"",
        "[1,2]",
        "{}",
        "{\"format\":\"sirocco-conversations\"}",
        "PK\x03\x04",
        QByteArray(5000, '\0'),
        "{\"format\":\"sirocco-conversations\",\"version\":2,\"conversations\":[]}",
        "{\"format\":\"sirocco-conversations\",\"version\":1,\"conversations\":[{},]}",
        "{\"format\":\"sirocco-conversations\",\"version\":1,\"conversations\":[{\"messages\":[1]}]}",
        "{\"format\":\"sirocco-conversations\",\"version\":1,\"conversations\":7}",
        "{\"format\":\"other\",\"version\":1,\"conversations\":[]}",
        "[{\"mapping\":7}]",
        deep,
        good.left(good.size() / 2),
        good.left(good.size() - 4)};
    for (const QByteArray& bytes : files) {
        import(bytes);
        ASSERT_TRUE(failed_) << bytes.left(60).toStdString();
        EXPECT_TRUE(failed_->code == ErrorCode::badFile || failed_->code == ErrorCode::unsupported) << failed_->detail;
        EXPECT_FALSE(failed_->detail.empty());
        EXPECT_FALSE(report_);
    }
    EXPECT_EQ(listed(), 0);
    transfer_->importFrom(file("nothing"));
    ASSERT_TRUE(spinUntil([&] { return !transfer_->isRunning(); }));
    EXPECT_EQ(failed_->code, ErrorCode::notFound);
    // Bytes changed at random: refused or read, never more than that.
    QRandomGenerator random(3);
    for (int i = 0; i < 150; ++i) {
        QByteArray bytes = good;
        for (int n = random.bounded(8); n >= 0; --n) {
            bytes[random.bounded(static_cast<int>(bytes.size()))] = "\"{}[],:\\0a\xff"[random.bounded(11)];
        }
        import(bytes);
        EXPECT_TRUE(failed_.has_value() != report_.has_value());
    }
    const auto sound = [](Stores& stores) { return stores.connection.check(); };
    services_->store.run(&services_->store, sound, [](const Result<void>& checked) { EXPECT_TRUE(checked.ok()); });
    services_->settleStore();
}

TEST_F(Transfer, TreesOfAFileAreBroughtIntoOrder) {
    import(R"json({"format":"sirocco-conversations","version":1,"conversations":[{"title":"odd","created":-5,
      "updated":1e300,"active_leaf":"nothing","messages":[
      {"id":"00000000-0000-7000-8000-000000000003","parent":"00000000-0000-7000-8000-000000000002","role":"assistant",
       "state":"streaming","tokens":[1,-2],"parts":[{"text":"child"}]},
      {"id":"00000000-0000-7000-8000-000000000002","parent":"00000000-0000-7000-8000-00000000000f","role":"user",
       "parts":[{"text":"orphan"}]},
      {"id":"00000000-0000-7000-8000-000000000002","role":"user","parts":[{"text":"twice"}]},
      {"id":"00000000-0000-7000-8000-000000000008","parent":"00000000-0000-7000-8000-000000000009","role":"user"},
      {"id":"00000000-0000-7000-8000-000000000009","parent":"00000000-0000-7000-8000-000000000008","role":"user"},
      {"role":"user","parts":[{"text":"no id"}]}]}]})json");
    ASSERT_TRUE(report_) << failed_->detail;
    EXPECT_EQ(report_->messages, 3);
    ASSERT_EQ(listed(), 1);
    const ConversationId id = services_->history.conversations().first().id;
    EXPECT_EQ(services_->history.conversation(id)->created, 0);
    chat().open(id);
    ASSERT_TRUE(spinUntil([&] { return chat().isOpen(id); }));
    const MessageId orphan(QStringLiteral("00000000-0000-7000-8000-000000000002"));
    EXPECT_EQ(chat().siblings(id, orphan).size(), 2);
    chat().select(id, orphan);
    ASSERT_EQ(chat().path(id).size(), 2);
    EXPECT_EQ(chat().path(id)[1].state, MessageState::interrupted);
}

TEST(ReadableExport, CopiesAMessageAsItWasWritten) {
    ChatMessage message;
    message.parts = {{PartKind::document, QStringLiteral("a*b.md"), QStringLiteral("text")},
                     {PartKind::text, {}, QStringLiteral("# *said*")}};
    EXPECT_EQ(markdownOf(message), QStringLiteral("**a\\*b\\.md**\n\n```\ntext\n```\n\n# *said*"));
}

}  // namespace
}  // namespace sirocco
