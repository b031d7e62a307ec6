// The use cases of talking: list, create, open, rename, delete, send, stop, regenerate. Several conversations may be
// open, and answering, at once; which of them is looked at is the window's business.
//
// Lives on the GUI thread; nothing here blocks. Storage and engine answer through the signals below. Signals that name
// a message are sent after the change is visible through message() and path().
//
// Order of a send: send() -> [storage commits] -> messageAdded(user), messageAdded(answer), sent() -> the engine runs:
// progressChanged(), textAppended() ... -> messageChanged(answer), generatingChanged(). Or sendFailed(), and nothing
// was added: the caller still holds the text.
#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <memory>
#include <vector>

#include "app/chat/answer_progress.h"
#include "app/chat/chat_types.h"

namespace sirocco {

class ModelService;
class SettingsService;
class StoreWorker;
struct NewTurn;

// What the engine would be asked for next, without the message that is still being written.
struct PromptSoFar {
    std::vector<Message> messages;
    QList<MessageId> ids;  // of the messages, one by one; null for the system prompt
};

class ConversationService : public QObject {
    Q_OBJECT

public:
    // The references must outlive the service.
    ConversationService(StoreWorker& store, ModelService& models, SettingsService& settings, QObject* parent = nullptr);
    ~ConversationService() override;  // stops what runs and hands its last text to storage

    // --- The list. Newest change first. Empty until listLoaded() (or listFailed()).
    void loadList();
    const QList<ConversationInfo>& conversations() const { return list_; }
    const ConversationInfo* conversation(const ConversationId& id) const;  // drafts too; null when unknown

    // A conversation that is not in the list and not in the database until its first message is sent. It is open.
    ConversationId createDraft();
    // Empty titles are ignored. The change is shown at once and undone, with storageFailed(), if it cannot be stored.
    void rename(const ConversationId& id, const QString& title);
    void setPinned(const ConversationId& id, bool pinned);
    // Deletes it for good, its running answer cancelled first.
    void remove(const ConversationId& id);

    // --- One conversation. open() ends in opened() or openFailed(); opening an open one reports opened() again.
    void open(const ConversationId& id);
    void close(const ConversationId& id);  // frees its messages; a running answer goes on
    bool isOpen(const ConversationId& id) const;

    // The messages from the first to the active leaf. Empty when not open.
    QList<ChatMessage> path(const ConversationId& id) const;
    // Valid until control returns to the event loop; null when unknown.
    const ChatMessage* message(const ConversationId& id, const MessageId& message) const;
    // The children of one parent, oldest first, the message among them: "2 / 3" is its index + 1 and the size.
    QList<MessageId> siblings(const ConversationId& id, const MessageId& message) const;
    // Makes the path lead through this message, to the leaf that was newest below it. pathChanged().
    void select(const ConversationId& id, const MessageId& message);

    // What is sent to the model: the path, down from below the cut where there is one. The cut and all above it stay in
    // the conversation. Null: everything is sent. Setting it is kept for good, and undone by setting another.
    MessageId promptCut(const ConversationId& id) const;
    void setPromptCut(const ConversationId& id, const MessageId& message);
    PromptSoFar promptSoFar(const ConversationId& id) const;

    // --- Talking. Every failure comes as sendFailed() with one of
    //   invalidArgument: only white space and no document, or no such message      notFound: the conversation is not
    //   open noModel: nothing is loaded (or it is loading)              busy: this conversation is answering, or
    //   storage locked diskFull, readOnly, io, badFile: the message could not be stored unknownTemplate: nobody has
    //   said how to write to the model, see ModelService::promptTemplate()
    // Failures of the engine are no failed send: the message is stored, its answer has MessageState::failed.
    // Documents go before the text, each as a part of its own.
    void send(const ConversationId& id, const QString& text, const QList<ChatPart>& documents = {});
    // A new answer beside this one (or: an answer to this user message). sent() is emitted with the user message.
    void regenerate(const ConversationId& id, const MessageId& message);
    // Stops at the next token; what came is kept. Ignored when idle.
    void stop(const ConversationId& id);
    void stopAll();

    bool isGenerating(const ConversationId& id) const;  // from send() to the end of the answer
    bool anyGenerating() const;
    AnswerProgress progress(const ConversationId& id) const;

signals:
    void listLoaded();
    void listFailed(const sirocco::Error& error);
    void conversationAdded(const sirocco::ConversationId& id);    // is first in conversations() now
    void conversationChanged(const sirocco::ConversationId& id);  // title, pin, time: its place may have changed
    void conversationRemoved(const sirocco::ConversationId& id);

    void opened(const sirocco::ConversationId& id);
    void openFailed(const sirocco::ConversationId& id, const sirocco::Error& error);
    void pathChanged(const sirocco::ConversationId& id);  // read path() anew

    // Committed: the composer may clear. `message` is the user's.
    void sent(const sirocco::ConversationId& id, const sirocco::MessageId& message);
    void sendFailed(const sirocco::ConversationId& id, const sirocco::Error& error);

    void messageAdded(const sirocco::ConversationId& id, const sirocco::MessageId& message);  // at the end of the path
    void messageChanged(const sirocco::ConversationId& id, const sirocco::MessageId& message);  // state, stats, error
    // What the answer's text grew by; whole UTF-8 characters. At most about thirty times a second.
    void textAppended(const sirocco::ConversationId& id, const sirocco::MessageId& message, const QString& text);
    void progressChanged(const sirocco::ConversationId& id);
    void generatingChanged(const sirocco::ConversationId& id);
    void promptCutChanged(const sirocco::ConversationId& id);
    // The prompt of this answer did not fit, or the answer could not go on; its end follows.
    void contextFull(const sirocco::ConversationId& id, const sirocco::MessageId& message,
                     const sirocco::ContextFull& event);

    // Something that was shown could not be written: a checkpoint, a rename. What is on screen stays usable.
    void storageFailed(const sirocco::Error& error);

private:
    struct Open;
    using OpenPtr = std::shared_ptr<Open>;

    OpenPtr find(const ConversationId& id) const { return open_.value(id); }
    ConversationInfo* info(const ConversationId& id);
    void touch(const ConversationInfo& changed);

    void begin(const OpenPtr& open, QList<ChatMessage> messages, ChatMessage answer);
    void stored(const ConversationId& id, const NewTurn& turn, const Result<void>& done);
    void startAnswer(const OpenPtr& open);
    void answerEnded(const ConversationId& id);
    void endRun(const OpenPtr& open);
    template <typename Job>
    void write(Job job);

    StoreWorker& store_;
    ModelService& models_;
    SettingsService& settings_;
    QList<ConversationInfo> list_;
    QHash<ConversationId, OpenPtr> open_;
};

}  // namespace sirocco
