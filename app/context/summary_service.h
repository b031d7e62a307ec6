// Summarises older turns of conversations, so that the summary is sent to the model in their place. The turns stay in
// the conversation, and ConversationService::setPromptCut() without a message sends them again.
//
// GUI thread; nothing here blocks. One summary at a time of a conversation, several conversations at once; a
// conversation is kept open for it. Whatever ends it but a written summary leaves everything as it was.
#pragma once

#include <QHash>
#include <QObject>
#include <memory>

#include "app/base/job_thread.h"
#include "app/chat/chat_types.h"
#include "app/context/summary_run.h"

namespace sirocco {

class ConversationService;
class ModelService;

class SummaryService : public QObject {
    Q_OBJECT

public:
    // The references must outlive the service.
    SummaryService(ConversationService& conversations, ModelService& models, QObject* parent = nullptr);
    ~SummaryService() override;  // what runs is given up

    // Of the path down to this message, which is included, as it is sent now: from a cut above it on, and with the
    // summary that stands there. When it is written the cut is there. Ignored while one is being written of the same
    // conversation. ended() with notFound, noModel, unknownTemplate, or what the engine says.
    void start(const ConversationId& id, const MessageId& message);
    void stop(const ConversationId& id);
    bool isRunning(const ConversationId& id) const { return runs_.contains(id); }
    SummaryProgress progress(const ConversationId& id) const;

signals:
    void progressChanged(const sirocco::ConversationId& id);  // also when one begins, and when it has ended
    // After it can be seen in the conversation.
    void ended(const sirocco::ConversationId& id, const sirocco::MessageId& message, const sirocco::SummaryEnd& end);

private:
    void runEnded(const ConversationId& id, const MessageId& message, SummaryEnd end);

    ConversationService& conversations_;
    ModelService& models_;
    JobThread thread_;
    QHash<ConversationId, SummaryRun*> runs_;  // children of this
};

}  // namespace sirocco
