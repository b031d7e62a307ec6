// The use cases of talking: open, send, edit, regenerate, continue, branch, stop. Several conversations may be open,
// and answering, at once; which of them is looked at is the window's business. The list of conversations, their titles
// and their deletion are HistoryService's.
//
// Lives on the GUI thread; nothing here blocks. Storage and engine answer through the signals below. Signals that name
// a message are sent after the change is visible through message() and path().
// Written in three files: conversation_opening.cpp, conversation_prompt.cpp (what is sent to the model), and the rest.
//
// Order of a send: send() -> [storage commits] -> messageAdded(user), messageAdded(answer), sent() -> the engine runs:
// progressChanged(), textAppended() ... -> messageChanged(answer), generatingChanged(). Or sendFailed(), and nothing
// was added: the caller still holds the text. Where the new messages are not at the end of the path, as after edit()
// and regenerate(), pathChanged() comes in place of messageAdded().
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <memory>
#include <vector>

#include "app/chat/answer_progress.h"
#include "app/chat/chat_types.h"
#include "app/chat/conversation_setup.h"
#include "app/chat/prompt_messages.h"

namespace sirocco {

class HistoryService;
class ModelService;
class StoreWorker;
class TurnRunner;
struct OpenConversation;
struct StoredConversation;

// An answer that was made elsewhere. Its id, place and time are given to it when it is added.
struct FinishedAnswer {
    ChatMessage message;
    std::vector<TokenRecord> tokens;
};

// Where such answers go: below `question`, or, where that is null, below a new message with these parts after `parent`.
struct AnswerPlace {
    MessageId question;
    MessageId parent;
    QList<ChatPart> parts;
};

class ConversationService : public QObject {
    Q_OBJECT

public:
    // Whether a message may be sent that cannot be stored now. It is then in memory, written as soon as storage works
    // again (StoreWorker::stalled(), resumed()), and lost if that never happens.
    enum class Saving { required, mayWait };

    // The references must outlive the service.
    ConversationService(StoreWorker& store, ModelService& models, SettingsService& settings, HistoryService& history,
                        QObject* parent = nullptr);
    ~ConversationService() override;  // stops what runs and hands its last text to storage

    HistoryService& history() { return history_; }

    // A conversation that is not in the list and not in the database until its first message is sent. It is open.
    ConversationId createDraft();
    // One that never is in either: nothing of it is written anywhere, and close() is its end.
    ConversationId createTemporary();
    bool isTemporary(const ConversationId& id) const;

    // --- One conversation. open() ends in opened() or openFailed(); opening an open one reports opened() again.
    void open(const ConversationId& id);
    void close(const ConversationId& id);  // frees its messages; a running answer goes on
    bool isOpen(const ConversationId& id) const;
    // Keeps its messages until release(), as a running answer does; calls nest. A temporary one is closed all the same.
    void hold(const ConversationId& id);
    void release(const ConversationId& id);

    // The messages from the first to the active leaf. Empty when not open.
    QList<ChatMessage> path(const ConversationId& id) const;
    // Valid until control returns to the event loop; null when unknown.
    const ChatMessage* message(const ConversationId& id, const MessageId& message) const;
    // The children of one parent, oldest first, the message among them: "2 / 3" is its index + 1 and the size.
    QList<MessageId> siblings(const ConversationId& id, const MessageId& message) const;
    // Makes the path lead through this message, and on to where its branch was left. Remembered, at any depth; also
    // the way to a message that a search has found. pathChanged(), unless it was on the path already.
    void select(const ConversationId& id, const MessageId& message);

    // Takes out a message and all below it. Null when unknown. branchRemoved(), pathChanged() if it was shown.
    DeletionId removeBranch(const ConversationId& id, const MessageId& message);
    // While the conversation is open, until the program ends; in any order, as long as the parent is there.
    bool undoRemoveBranch(const DeletionId& deletion);

    // --- What is sent to the model: the path, down from below the cut where there is one. The cut and all above it
    // stay in the conversation. Null: everything is sent. Setting it is kept for good, and undone by setting another.
    MessageId promptCut(const ConversationId& id) const;
    void setPromptCut(const ConversationId& id, const MessageId& message);
    // A summary of the path down to a message, which is included. Where the cut is there, it is sent in place of what
    // the cut leaves out; with the cut elsewhere, or none, it is kept and not sent. Removed by one without a text, and
    // then a cut there goes with it: what was sent as a summary is not silently sent as nothing.
    PromptSummary summary(const ConversationId& id, const MessageId& message) const;
    void setSummary(const ConversationId& id, const MessageId& message, const PromptSummary& summary);
    // What the engine would be asked for next, without the message that is still being written.
    PromptSoFar promptSoFar(const ConversationId& id) const;
    // The same as if `last` were the end of the path.
    PromptSoFar promptAt(const ConversationId& id, const MessageId& last) const;
    // What such a prompt has beside the messages of the path down to `last`. Empty when the conversation is not open.
    PromptFrame promptFrame(const ConversationId& id, const MessageId& last) const;
    // The request that this answer came from, as far as it is known: with the prompt, the settings and the seed of
    // then, whatever the conversation has now. Of an answer that was continued, its last run. notFound: there is none,
    // or its tokens were not kept.
    Result<AnswerRequest> requestOf(const ConversationId& id, const MessageId& answer) const;
    // The path down to this message, as it would be sent with a cut above it; a cut at it leaves nothing out.
    PromptSoFar promptTo(const ConversationId& id, const MessageId& message) const;

    // --- What is its own. A new one begins with the default system prompt. Kept for good; of a draft with its first
    // message. setupChanged().
    ConversationSetup setup(const ConversationId& id) const;
    void setSetup(const ConversationId& id, const ConversationSetup& setup);
    SamplingSettings sampling(const ConversationId& id) const;  // in effect: its own, else the defaults
    QString defaultSystemPrompt() const;                        // of new conversations
    void setDefaultSystemPrompt(const QString& text);

    // --- Talking. Every failure comes as sendFailed() with one of
    //   invalidArgument: only white space, or no such message      notFound: the conversation is not open
    //   noModel: nothing is loaded (or it is loading)              busy: this conversation is answering, or storage
    //   locked diskFull, readOnly, io, badFile: the message could not be stored; send() it with Saving::mayWait, or
    //   later
    //   unknownTemplate: nobody has said how to write to the model, see ModelService::promptTemplate()
    // Failures of the engine are no failed send: the message is stored, its answer has MessageState::failed.
    void send(const ConversationId& id, const QString& text, Saving saving = Saving::required);
    // Documents go before the text, each as a part of its own; one will do without a text.
    void sendWithDocuments(const ConversationId& id, const QString& text, const QList<ChatPart>& documents,
                           Saving saving = Saving::required);
    void sendParts(const ConversationId& id, const QList<ChatPart>& parts, Saving saving = Saving::required);
    // Another version of the user's message beside it, and an answer to that; documents go along. edited().
    void edit(const ConversationId& id, const MessageId& message, const QString& text);
    // A new answer beside this one (or: an answer to this user message).
    void regenerate(const ConversationId& id, const MessageId& message);
    // The same answer goes on from where it was stopped, interrupted or failed. It must be the last of its branch.
    void continueAnswer(const ConversationId& id, const MessageId& message);
    // Another version of the answer beside it, with this text. With `goOn` the model continues it. edited().
    void editAnswer(const ConversationId& id, const MessageId& message, const QString& text, bool goOn);
    // Adds answers beside those that are there, as they are: nothing runs. The path leads through the first of them.
    // The question that they answer; busy: this conversation is being answered; notFound: it is not open.
    Result<MessageId> addAnswers(const ConversationId& id, const AnswerPlace& place, QList<FinishedAnswer> answers);
    // Stops at the next token; what came is kept. Ignored when idle.
    void stop(const ConversationId& id);
    void stopAll();

    bool isGenerating(const ConversationId& id) const;  // from send() to the end of the answer
    bool anyGenerating() const;
    AnswerProgress progress(const ConversationId& id) const;

signals:
    void opened(const sirocco::ConversationId& id);
    void openFailed(const sirocco::ConversationId& id, const sirocco::Error& error);
    void pathChanged(const sirocco::ConversationId& id);  // read path() anew
    void branchRemoved(const sirocco::ConversationId& id, const sirocco::DeletionId& deletion, int messages);

    // Committed: the composer may clear. `message` is the user's. Not for edit(), regenerate() and continueAnswer().
    void sent(const sirocco::ConversationId& id, const sirocco::MessageId& message);
    // Committed: an editor of an earlier message may close. `message` is the new version.
    void edited(const sirocco::ConversationId& id, const sirocco::MessageId& message);
    void sendFailed(const sirocco::ConversationId& id, const sirocco::Error& error);

    void messageAdded(const sirocco::ConversationId& id, const sirocco::MessageId& message);  // at the end of the path
    void messageChanged(const sirocco::ConversationId& id, const sirocco::MessageId& message);  // state, stats, error
    // What the answer's text grew by; whole UTF-8 characters. At most about thirty times a second.
    void textAppended(const sirocco::ConversationId& id, const sirocco::MessageId& message, const QString& text);
    void progressChanged(const sirocco::ConversationId& id);
    void generatingChanged(const sirocco::ConversationId& id);
    void promptCutChanged(const sirocco::ConversationId& id);  // the cut, or a summary
    void setupChanged(const sirocco::ConversationId& id);
    // The prompt of this answer did not fit, or the answer could not go on; its end follows.
    void contextFull(const sirocco::ConversationId& id, const sirocco::MessageId& message,
                     const sirocco::ContextFull& event);

    // Something that was shown could not be written: a checkpoint. What is on screen stays usable.
    void storageFailed(const sirocco::Error& error);

private:
    using OpenPtr = std::shared_ptr<OpenConversation>;
    struct RemovedBranch {
        ConversationId conversation;
        QList<ChatMessage> messages;
        MessageId leaf;
    };

    OpenPtr find(const ConversationId& id) const { return open_.value(id); }
    ConversationId create(bool temporary);
    void loaded(const ConversationId& id, StoredConversation stored);
    void afterRemoval(const ConversationId& id);
    void keepLeaf(const OpenPtr& open);
    void closeIfDone(const ConversationId& id);

    StoreWorker& store_;
    SettingsService& settings_;
    HistoryService& history_;
    QHash<ConversationId, OpenPtr> open_;
    QHash<DeletionId, RemovedBranch> removed_;
    TurnRunner* turns_;
};

}  // namespace sirocco
