#include "app/context/summary_service.h"

#include <optional>
#include <utility>

#include "app/chat/conversation_service.h"
#include "app/models/model_service.h"

namespace sirocco {

SummaryService::SummaryService(ConversationService& conversations, ModelService& models, QObject* parent)
    : QObject(parent), conversations_(conversations), models_(models), thread_(QStringLiteral("summary")) {
    connect(&models_, &ModelService::aboutToUnload, this, [this] {
        const auto all = runs_;  // they end within fail()
        for (SummaryRun* run : all) {
            run->fail(Error{ErrorCode::noModel, "the model was closed before the summary was complete"});
        }
    });
}

SummaryService::~SummaryService() { qDeleteAll(runs_); }

void SummaryService::start(const ConversationId& id, const MessageId& message) {
    if (isRunning(id)) {
        return;
    }
    PromptSoFar conversation = conversations_.promptTo(id, message);
    std::optional<Error> refusal;
    if (conversation.messages.empty() || conversation.messages.back().role == Role::system) {
        refusal = Error{ErrorCode::notFound, "there is nothing to be summarised"};
    } else if (!models_.hasModel()) {
        refusal = Error{ErrorCode::noModel, "no model is loaded"};
    } else if (models_.promptTemplate() == PromptTemplate::automatic) {
        refusal = Error{ErrorCode::unknownTemplate, "how a conversation is written for this model is not chosen"};
    }
    if (refusal) {
        SummaryEnd end;
        end.error = refusal;
        emit ended(id, message, end);
        return;
    }
    auto* run = new SummaryRun(models_, thread_, std::move(conversation), this);
    runs_.insert(id, run);
    conversations_.hold(id);
    connect(run, &SummaryRun::progressChanged, this, [this, id, message, run] {
        // Deleted, or a temporary conversation that was left: nobody could be shown it.
        if (conversations_.message(id, message) == nullptr) {
            run->stop();
        }
        emit progressChanged(id);
    });
    connect(run, &SummaryRun::ended, this, [this, id, message](const SummaryEnd& end) { runEnded(id, message, end); });
    run->start();
    emit progressChanged(id);
}

void SummaryService::stop(const ConversationId& id) {
    if (SummaryRun* run = runs_.value(id)) {
        run->stop();
    }
}

SummaryProgress SummaryService::progress(const ConversationId& id) const {
    const SummaryRun* run = runs_.value(id);
    return run != nullptr ? run->progress() : SummaryProgress();
}

void SummaryService::runEnded(const ConversationId& id, const MessageId& message, SummaryEnd end) {
    runs_.take(id)->deleteLater();
    if (conversations_.message(id, message) == nullptr) {
        end.outcome = SummaryOutcome::stopped;
    }
    if (end.outcome == SummaryOutcome::written) {
        conversations_.setSummary(id, message, end.summary);
        conversations_.setPromptCut(id, message);
    }
    conversations_.release(id);
    emit progressChanged(id);
    emit ended(id, message, end);
}

}  // namespace sirocco
