#include "app/context/inspection_service.h"

#include <utility>

#include "app/base/mailbox.h"
#include "app/context/context_service.h"
#include "app/models/model_service.h"

namespace sirocco {

InspectionService::InspectionService(ContextService& context, ModelService& models, QObject* parent)
    : QObject(parent),
      context_(context),
      models_(models),
      mailbox_(std::make_shared<Mailbox>(this)),
      latest_(std::make_shared<std::atomic<int>>(0)),
      thread_(std::make_unique<JobThread>(QStringLiteral("inspection"))) {}

InspectionService::~InspectionService() {
    giveUp();
    mailbox_->close();
}

void InspectionService::inspectNext() { ask(context_.question()); }

void InspectionService::inspectText(const QString& systemPrompt, const QString& text) {
    auto earlier = std::make_shared<PromptSoFar>();
    if (!systemPrompt.isEmpty()) {
        earlier->messages.push_back({Role::system, {{PartKind::text, {}, systemPrompt.toStdString()}}, {}});
        earlier->ids.append(MessageId());
    }
    ask({models_.engine(), models_.promptTemplate(), earlier, {}, text});
}

void InspectionService::giveUp() { ++*latest_; }

void InspectionService::ask(ContextQuestion question) {
    const int number = ++*latest_;
    if (!question.engine || !models_.hasModel()) {
        answer(number, Error{ErrorCode::noModel, "no model is loaded"});
        return;
    }
    if (question.promptTemplate == PromptTemplate::automatic) {
        answer(number, Error{ErrorCode::unknownTemplate, "how a conversation is written for this model is not chosen"});
        return;
    }
    thread_->post([mailbox = mailbox_, latest = latest_, this, number, asked = std::move(question)]() mutable {
        if (*latest != number) {
            return;
        }
        auto inspection = inspectPrompt(asked);
        // The engine is let go as soon as it has answered.
        asked = {};
        mailbox->post([this, number, inspection = std::move(inspection)] { answer(number, inspection); });
    });
}

void InspectionService::answer(int number, const Result<PromptInspection>& inspection) {
    if (number == *latest_) {
        emit inspected(inspection);
    }
}

}  // namespace sirocco
