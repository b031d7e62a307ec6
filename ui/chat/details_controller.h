// The details of one answer of the conversation that is looked at, and running it again, for QML. GUI thread. The
// services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QHash>
#include <QObject>
#include <QString>
#include <QVariantList>
#include <optional>

#include "app/chat/conversation_service.h"
#include "app/chat/replay_service.h"

namespace sirocco {

class ModelService;

class DetailsController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ChatController has it")
    Q_PROPERTY(QString messageId READ messageId NOTIFY changed)
    Q_PROPERTY(bool shown READ isShown NOTIFY changed)
    Q_PROPERTY(QVariantList sections READ sections NOTIFY changed)
    Q_PROPERTY(QString incomplete READ incomplete NOTIFY changed)
    Q_PROPERTY(bool canReplay READ canReplay NOTIFY replayChanged)
    Q_PROPERTY(QString replayHint READ replayHint NOTIFY replayChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY replayChanged)
    Q_PROPERTY(bool stopping READ isStopping NOTIFY replayChanged)
    Q_PROPERTY(QString step READ step NOTIFY replayChanged)
    Q_PROPERTY(double fraction READ fraction NOTIFY replayChanged)
    Q_PROPERTY(Outcome outcome READ outcome NOTIFY replayChanged)
    Q_PROPERTY(QString verdict READ verdict NOTIFY replayChanged)
    Q_PROPERTY(QString reasons READ reasons NOTIFY replayChanged)
    Q_PROPERTY(QString keptText READ keptText NOTIFY replayChanged)
    Q_PROPERTY(QString againText READ againText NOTIFY replayChanged)

public:
    enum Outcome { None, Identical, Different, Stopped, Failed };
    Q_ENUM(Outcome)

    DetailsController(ConversationService& conversations, ModelService& models, ReplayService& replay,
                      QObject* parent = nullptr);

    void show(const ConversationId& conversation);  // the one that is looked at; of another one nothing is shown

    QString messageId() const { return shown_.toString(QUuid::WithoutBraces); }
    bool isShown() const { return answer() != nullptr; }
    QVariantList sections() const;  // {title, rows: {label, value, code}}
    QString incomplete() const;     // that there is less than there would be today; else empty

    bool canReplay() const { return isShown() && refusal() == ReplayRefusal::none; }
    QString replayHint() const;  // why not, or how long it takes
    bool isRunning() const { return isShown() && replay_.answer() == shown_; }
    bool isStopping() const { return isRunning() && replay_.progress().stopping; }
    QString step() const;
    double fraction() const;
    Outcome outcome() const;   // of the last time that this answer was run again
    QString verdict() const;   // one sentence; empty for None
    QString reasons() const;   // sentences, a line each
    QString keptText() const;  // where they part, how each goes on; empty unless Different
    QString againText() const;

    Q_INVOKABLE void open(const QString& messageId);
    Q_INVOKABLE void close();
    Q_INVOKABLE void copy() const;  // as text
    Q_INVOKABLE void replay() { replay_.start(conversation_, shown_); }
    Q_INVOKABLE void stop() { replay_.stop(); }

signals:
    void changed();
    void replayChanged();

private:
    struct Ended {
        std::optional<ReplayResult> result;
        std::optional<Error> error;  // neither: it was stopped
        int tokens = 0;              // of the answer then: one that went on is another one
    };

    const ChatMessage* answer() const { return conversations_.message(conversation_, shown_); }
    ReplayRefusal refusal() const { return replay_.refusal(conversation_, shown_); }
    std::optional<Ended> last() const;
    const ReplayResult* result() const;
    void keep(const MessageId& answer, Ended ended);

    ConversationService& conversations_;
    ReplayService& replay_;
    ConversationId conversation_;
    MessageId shown_;
    QHash<MessageId, Ended> ended_;
};

}  // namespace sirocco
