// Summaries of older turns of the conversation that is looked at, for QML: the one that is being written, what became
// of it, and the one that is opened at its place in the conversation. GUI thread. The services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QHash>
#include <QObject>
#include <QString>

#include "app/chat/conversation_service.h"
#include "app/context/context_service.h"

namespace sirocco {

class SummaryController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("ContextController has it")
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(bool stopping READ stopping NOTIFY changed)
    Q_PROPERTY(QString step READ step NOTIFY changed)
    Q_PROPERTY(double fraction READ fraction NOTIFY changed)
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed)
    Q_PROPERTY(QString outcomeDetails READ outcomeDetails NOTIFY changed)
    Q_PROPERTY(QString outcomeAction READ outcomeAction NOTIFY changed)
    Q_PROPERTY(bool outcomeIsWarning READ outcomeIsWarning NOTIFY changed)
    Q_PROPERTY(bool outcomeIsFailure READ outcomeIsFailure NOTIFY changed)
    Q_PROPERTY(QString opened READ opened NOTIFY openedChanged)
    Q_PROPERTY(bool editing READ editing NOTIFY openedChanged)

public:
    SummaryController(ConversationService& conversations, ContextService& context, QObject* parent = nullptr);

    // --- While one is being written
    bool running() const { return summaries_.isRunning(conversation()); }
    bool stopping() const { return progress().stopping; }
    QString step() const;     // "Reading 320 of 812 tokens", with the part where there are several
    double fraction() const;  // of the parts and of what is read and written of this one
    QString text() const { return progress().text; }

    // --- What became of it, until it is dismissed; empty: nothing to say
    QString outcome() const;
    QString outcomeDetails() const;
    QString outcomeAction() const;  // a button for it
    bool outcomeIsWarning() const { return kindOf(said()) == Kind::warning; }
    bool outcomeIsFailure() const { return kindOf(said()) == Kind::failure; }

    // --- The message below which a summary is opened; and whether it is being written anew
    QString opened() const { return opened_.toString(QUuid::WithoutBraces); }
    bool editing() const { return editing_; }

    Q_INVOKABLE void start() { context_.summariseOldest(); }
    Q_INVOKABLE void startAt(const QString& messageId);  // of the turns down to this message
    Q_INVOKABLE void stop() { summaries_.stop(conversation()); }
    Q_INVOKABLE void act();  // what outcomeAction() says
    Q_INVOKABLE void dismiss();

    Q_INVOKABLE void show(const QString& messageId);
    Q_INVOKABLE void hide();
    Q_INVOKABLE void edit();
    Q_INVOKABLE QString draft() const { return draft_; }
    Q_INVOKABLE void type(const QString& text) { draft_ = text; }
    Q_INVOKABLE void save();
    Q_INVOKABLE void leave();                           // the summary stays as it was
    Q_INVOKABLE void remove(const QString& messageId);  // can be undone by act()
    Q_INVOKABLE void use(const QString& messageId);     // is sent from now on; undone by ContextController::sendAll()

signals:
    void changed();
    void openedChanged();

private:
    enum class Kind { good, warning, failure };
    // Kept as what happened, not as a sentence: the language may change while it is shown.
    struct Outcome {
        std::optional<SummaryEnd> end;
        MessageId written;  // where there is one to be shown
        MessageId removed;  // where there was one that can be had back
        PromptSummary summary;
        bool wasSent = false;
    };

    const ConversationId& conversation() const { return context_.conversation(); }
    SummaryProgress progress() const { return summaries_.progress(conversation()); }
    Outcome said() const { return outcomes_.value(conversation()); }
    static Kind kindOf(const Outcome& outcome);
    void say(const ConversationId& id, const Outcome& outcome);
    void open(const MessageId& message);
    void ended(const ConversationId& id, const MessageId& message, const SummaryEnd& end);

    ConversationService& conversations_;
    ContextService& context_;
    SummaryService& summaries_;
    QHash<ConversationId, Outcome> outcomes_;
    ConversationId openedIn_;
    MessageId opened_;
    bool editing_ = false;
    QString draft_;
};

}  // namespace sirocco
