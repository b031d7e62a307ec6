// Makes an answer again, from the same prompt with the same settings and seed, and compares the two token by token. The
// conversation is only read.
//
// GUI thread; nothing here blocks. One at a time, beside whatever else is being answered. Holds the engine while it
// runs.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <memory>
#include <vector>

#include "app/base/mailbox.h"
#include "app/chat/conversation_service.h"
#include "app/chat/replay_types.h"
#include "app/chat/token_relay.h"
#include "engine/api/engine.h"

namespace sirocco {

class ModelService;

class ReplayService : public QObject {
    Q_OBJECT

public:
    // The references must outlive the service.
    ReplayService(ConversationService& conversations, ModelService& models, QObject* parent = nullptr);
    ~ReplayService() override;  // cancels what runs

    ReplayRefusal refusal(const ConversationId& id, const MessageId& answer) const;
    // What it will take, by what it took; below 0: not known.
    double estimate(const ConversationId& id, const MessageId& answer) const;

    // Ends in ended(), failed() or stopped(). Ignored where there is a refusal.
    void start(const ConversationId& id, const MessageId& answer);
    void stop();

    bool isRunning() const { return engine_ != nullptr; }
    MessageId answer() const { return answer_; }  // that is being made again; null when none is
    ReplayProgress progress() const;

signals:
    void progressChanged();
    void ended(const sirocco::MessageId& answer, const sirocco::ReplayResult& result);
    void failed(const sirocco::MessageId& answer, const sirocco::Error& error);
    void stopped(const sirocco::MessageId& answer);

private:
    void flush();
    void conclude(const Result<GenerationStats>& finished);
    ReplayResult compare(const GenerationStats& stats) const;
    void release();

    ConversationService& conversations_;
    ModelService& models_;
    std::shared_ptr<Mailbox> mailbox_;
    std::shared_ptr<TokenRelay> relay_;
    std::shared_ptr<Engine> engine_;
    RequestId request_ = 0;
    MessageId answer_;
    ChatMessage kept_;              // as it was when this began
    std::vector<TokenId> keptIds_;  // of its last run
    std::vector<TokenId> ids_;      // that came now
    QString text_;
    std::optional<LaneEnd> end_;
    double decodeSeconds_ = 0;
    int prefillDone_ = 0;
    int prefillTotal_ = 0;
    bool stopRequested_ = false;
    QElapsedTimer sinceTold_;
};

}  // namespace sirocco
