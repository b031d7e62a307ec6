// Looks at the tokens of what would be sent, on a thread of its own.
//
// GUI thread; nothing here blocks. Of several questions only the last is answered.
#pragma once

#include <QObject>
#include <QString>
#include <atomic>
#include <memory>

#include "app/base/job_thread.h"
#include "app/context/prompt_inspection.h"

namespace sirocco {

class ContextService;
class Mailbox;
class ModelService;

class InspectionService : public QObject {
    Q_OBJECT

public:
    InspectionService(ContextService& context, ModelService& models, QObject* parent = nullptr);  // outlive it
    ~InspectionService() override;

    // The next send of the conversation that ContextService looks at: what was said, the composer, waiting documents.
    void inspectNext();
    // A first message of its own.
    void inspectText(const QString& systemPrompt, const QString& text);
    void giveUp();  // no answer is wanted any more

signals:
    // noModel or unknownTemplate where nothing can be said, or what Engine::prompt() says.
    void inspected(const sirocco::Result<sirocco::PromptInspection>& inspection);

private:
    void ask(ContextQuestion question);
    void answer(int number, const Result<PromptInspection>& inspection);

    ContextService& context_;
    ModelService& models_;
    std::shared_ptr<Mailbox> mailbox_;
    std::shared_ptr<std::atomic<int>> latest_;  // number of the last question
    std::unique_ptr<JobThread> thread_;
};

}  // namespace sirocco
