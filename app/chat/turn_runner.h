// One turn from its storing to the end of its answer, for the conversations that are open.
//
// GUI thread; a part of ConversationService, whose signals of the same names say what these mean. Its references must
// outlive it.
#pragma once

#include <QList>
#include <QObject>
#include <vector>

#include "app/chat/open_conversation.h"
#include "app/chat/prompt_messages.h"

namespace sirocco {

class HistoryService;
class ModelService;
class SettingsService;
class StoreWorker;
struct NewTurn;

enum class TurnKind {
    sent,         // the user's message comes from the composer
    edited,       // another version of a message that was there
    regenerated,  // only the answer is new
    continued,    // the answer itself goes on
};

struct Turn {
    TurnKind kind = TurnKind::sent;
    QList<ChatMessage> messages;  // new ones, parents first, the answer not among them
    ChatMessage answer;           // new unless continued; its text is what it begins with
    QString title;                // of a conversation that has none yet
    bool mayWait = false;         // goes on although it cannot be stored now
};

class TurnRunner : public QObject {
    Q_OBJECT

public:
    TurnRunner(StoreWorker& store, ModelService& models, SettingsService& settings, HistoryService& history,
               OpenConversations& open, QObject* parent);

    void begin(const OpenPtr& open, Turn turn);
    // The path down to `last`, which is included, as the engine is given it: with the ids of answers of the loaded
    // model, and from below `cut` on, where that is on the path.
    PromptSoFar promptTo(const OpenPtr& open, const MessageId& last, const MessageId& cut) const {
        return promptTo(open, last, frameAt(open, last, cut));
    }
    PromptSoFar promptTo(const OpenPtr& open, const MessageId& last, const PromptFrame& frame) const;
    PromptFrame frameAt(const OpenPtr& open, const MessageId& last, const MessageId& cut) const;
    // See ConversationService::requestOf().
    Result<AnswerRequest> requestOf(const OpenPtr& open, const MessageId& answer) const;
    // Only adds turn.answer as it is, complete: nothing runs. Shown at once. With its tokens where they are known.
    void addAnswer(const OpenPtr& open, const Turn& turn, std::vector<TokenRecord> tokens = {});
    // Ends a run that nobody listens to any more; what came is written. With `offered`, the next start offers it.
    void abandon(const OpenPtr& open, bool offered);

signals:
    void pathChanged(const sirocco::ConversationId& id);
    void sent(const sirocco::ConversationId& id, const sirocco::MessageId& message);
    void edited(const sirocco::ConversationId& id, const sirocco::MessageId& message);
    void sendFailed(const sirocco::ConversationId& id, const sirocco::Error& error);
    void messageAdded(const sirocco::ConversationId& id, const sirocco::MessageId& message);
    void messageChanged(const sirocco::ConversationId& id, const sirocco::MessageId& message);
    void textAppended(const sirocco::ConversationId& id, const sirocco::MessageId& message, const QString& text);
    void progressChanged(const sirocco::ConversationId& id);
    void generatingChanged(const sirocco::ConversationId& id);
    void contextFull(const sirocco::ConversationId& id, const sirocco::MessageId& message,
                     const sirocco::ContextFull& event);
    void storageFailed(const sirocco::Error& error);
    void ended(const sirocco::ConversationId& id);  // after everything else

private:
    using Kept = std::vector<TokenRecord>;  // tokens of an answer that is continued

    void prepareAnswer(const OpenPtr& open, ChatMessage& answer) const;
    SamplingSettings samplingOf(const OpenPtr& open) const;
    NewTurn newTurn(const OpenPtr& open, const Turn& turn) const;
    void store(const OpenPtr& open, const Turn& turn);
    void stored(const ConversationId& id, const Turn& turn, Result<Kept> kept);
    void show(const OpenPtr& open, const Turn& turn);
    void startAnswer(const OpenPtr& open, Kept kept);
    void connectRun(const OpenPtr& open);
    void answerEnded(const ConversationId& id);
    void endRun(const OpenPtr& open);

    StoreWorker& store_;
    ModelService& models_;
    SettingsService& settings_;
    HistoryService& history_;
    OpenConversations& open_;
};

}  // namespace sirocco
