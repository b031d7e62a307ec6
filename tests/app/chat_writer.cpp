// Types, sends and is answered as fast as it goes, until it is killed: the real services and storage, a scripted
// engine. Prints a line after each commit, and for each text that was on screen when:
//   ready | sent <conversation> <message> <text> | text <answer> <characters> <milliseconds since 1970>
//   chat_writer <data folder> <seed>
#include <QCoreApplication>
#include <QDateTime>
#include <QRandomGenerator>
#include <QTimer>
#include <cstdio>

#include "tests/app/services.h"

namespace {

using namespace sirocco;

class Writer : public QObject {
public:
    Writer(const QString& folder, quint32 seed)
        : random_(seed), engine_(new test::ScriptedEngine), source_(engine_), services_(folder, seal()) {
        ConversationService& chat = services_.conversations;
        connect(&chat, &ConversationService::sent, this, [&chat](const ConversationId& id, const MessageId& message) {
            std::printf("sent %s %s %s\n", qPrintable(id.toString(QUuid::WithoutBraces)),
                        qPrintable(message.toString(QUuid::WithoutBraces)),
                        qPrintable(chat.message(id, message)->text()));
            std::fflush(stdout);
        });
        connect(&chat, &ConversationService::textAppended, this, [&chat](const ConversationId& id, const MessageId& m) {
            std::printf("text %s %lld %lld\n", qPrintable(m.toString(QUuid::WithoutBraces)),
                        static_cast<long long>(chat.message(id, m)->text().size()),
                        static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
            std::fflush(stdout);
        });
        connect(&chat, &ConversationService::generatingChanged, this, [this, &chat](const ConversationId& id) {
            if (!chat.isGenerating(id)) {
                typeSoon();
            }
        });
        connect(&services_.models, &ModelService::loaded, this, [this] {
            std::puts("ready");
            std::fflush(stdout);
            typeSoon();
        });
        services_.models.load(test::placeholderModel(folder));
    }

private:
    EngineSource seal() { return test::scriptedSource(std::move(source_)); }

    // A key every few milliseconds, each of them written as what is remembered of the window.
    void typeSoon() {
        QTimer::singleShot(static_cast<int>(random_.bounded(4)), this, [this] {
            typed_ += QLatin1Char(static_cast<char>('a' + random_.bounded(26)));
            services_.settings.setValue(QStringLiteral("test.typed"), typed_);
            if (random_.bounded(8) > 0) {
                typeSoon();
            } else {
                send();
            }
        });
    }

    void send() {
        ConversationService& chat = services_.conversations;
        if (current_.isNull() || random_.bounded(6) == 0) {
            current_ = chat.createDraft();
        }
        test::ScriptedAnswer answer;
        const int pieces = random_.bounded(20) == 0 ? 2000 : static_cast<int>(random_.bounded(40));
        answer.pieces.assign(static_cast<std::size_t>(pieces), "word ");
        answer.pause = std::chrono::milliseconds(random_.bounded(3));
        engine_->script(answer);
        const QList<ChatMessage> path = chat.path(current_);
        if (!path.isEmpty() && random_.bounded(4) == 0) {
            chat.edit(current_, path.first().id, std::exchange(typed_, {}));
        } else {
            chat.send(current_, std::exchange(typed_, {}));
        }
    }

    QRandomGenerator random_;
    test::ScriptedEngine* engine_;
    std::unique_ptr<test::ScriptedEngine> source_;
    test::Services services_;
    ConversationId current_;
    QString typed_;
};

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 3) {
        return 2;
    }
    const Writer writer(QString::fromLocal8Bit(argv[1]), QByteArray(argv[2]).toUInt());
    return QCoreApplication::exec();
}
