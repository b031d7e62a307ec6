// One answer while it grows: the engine's request, the relay of its tokens, and the checkpoints of its text. It may
// begin with text that was there before, which is then continued.
//
// GUI thread. Made when the send is posted to storage, started when that has committed, ended once: by the model, by
// stop(), by a failure, or by abandon() when the program ends. Holds the engine from start() to ended() only. Destroyed
// earlier, it cancels the request and lets nothing more be heard of it.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

#include "app/base/mailbox.h"
#include "app/chat/answer_progress.h"
#include "app/chat/chat_types.h"
#include "app/chat/continuation.h"
#include "app/chat/token_relay.h"
#include "engine/api/engine.h"

namespace sirocco {

class ModelService;
class StoreWorker;

class AnswerRun : public QObject {
    Q_OBJECT

public:
    // `answer` is the message as it was handed to storage: streaming. Without a store nothing of it is written.
    AnswerRun(StoreWorker* store, ModelService& models, ChatMessage answer, QObject* parent);
    ~AnswerRun() override;

    // What the answer begins with, before start(). Where the ids of the text are not known, none are kept of the
    // answer.
    void continueFrom(const Continuation& before);
    // Hands the request, which was made with `frame`, to the loaded engine; without one, or after an earlier stop(), it
    // ends at once.
    void start(GenerationRequest request, const PromptFrame& frame);
    void stop();
    // Cancels and takes what has come so far, as an answer that was interrupted. ended() is not sent.
    void abandon();

    bool isStarted() const { return engine_ != nullptr; }
    const AnswerProgress& progress() const { return progress_; }
    // As far as it has come; complete in state, text, stats and error once ended() is sent.
    const ChatMessage& answer() const { return answer_; }
    // One for each token of the text, or none.
    std::vector<TokenRecord> tokens() const { return wholeIds_ ? tokens_ : std::vector<TokenRecord>(); }

signals:
    void textAppended(const QString& text);
    void progressChanged();
    void contextFull(const sirocco::ContextFull& event);  // before ended()
    void ended();
    void checkpointFailed(const sirocco::Error& error);

private:
    void wake();
    void flush();
    void absorb(const RelayBatch& batch);
    void checkpoint();
    void conclude(const RelayBatch& batch);
    void end(MessageState state, std::optional<Error> error);
    void release();

    StoreWorker* store_;
    ModelService& models_;
    ChatMessage answer_;
    AnswerProgress progress_;
    std::vector<TokenRecord> tokens_;
    std::size_t tokensBefore_ = 0;
    bool wholeIds_ = true;
    std::shared_ptr<Mailbox> mailbox_;
    std::shared_ptr<TokenRelay> relay_;
    std::shared_ptr<Engine> engine_;
    RequestId request_ = 0;
    std::optional<LaneEnd> laneEnd_;
    bool stopRequested_ = false;
    QTimer flushTimer_;
    QElapsedTimer sinceFlush_;
    QElapsedTimer sinceCheckpoint_;
    bool checkpointPending_ = false;
    bool detailsWritten_ = false;
    bool checkpointBroken_ = false;
};

}  // namespace sirocco
