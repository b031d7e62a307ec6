// The context ruler's numbers: measures, on a thread of its own, what the prompt of one conversation takes, while it is
// written and afterwards; and knows what would help when it does not fit.
//
// GUI thread; nothing here blocks. While somebody types, a quick estimate follows every tenth of a second; when the
// typing rests, an exact measure. Numbers that have been overtaken are not shown.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <atomic>
#include <memory>
#include <optional>

#include "app/base/job_thread.h"
#include "app/context/context_use.h"
#include "app/context/summary_service.h"

namespace sirocco {

class AttachmentService;
class Mailbox;
class ModelService;
class SettingsService;

// A context that the prompt would fit into, and its price.
struct LargerContext {
    int context = 0;
    std::uint64_t bytes = 0;  // of memory, beyond what is taken now
    bool fits = false;        // into the memory that is free
    bool operator==(const LargerContext&) const = default;
};

class ContextService : public QObject {
    Q_OBJECT

public:
    // The references must outlive the service.
    ContextService(ConversationService& conversations, ModelService& models, AttachmentService& attachments,
                   SettingsService& settings, QObject* parent = nullptr);
    ~ContextService() override;

    // Whose prompt is measured, and what is written in its composer.
    void look(const ConversationId& conversation);
    const ConversationId& conversation() const { return conversation_; }
    void type(const QString& text);

    // What would be sent now, of documents those that are counted. Its engine is null without a model, and must be let
    // go soon.
    ContextQuestion question();

    const ContextUse& use() const { return use_; }
    bool isMeasuring() const { return pending_; }  // a change is not in use() yet
    SummaryService& summaries() { return *summaries_; }

    // Set when an answer of this conversation reached the end of its context, until the next send.
    const std::optional<ContextFull>& answerFull() const { return answerFull_; }
    // Known a moment after it is needed: when the prompt hardly fits, or an answer came to its end.
    const std::optional<LargerContext>& larger() const { return larger_; }

    void leaveOutOldest();   // what use() says; undone by sendAll()
    void summariseOldest();  // likewise; summaries() does it
    void sendAll();
    void useLarger();  // keeps the larger context in the settings and loads the model again

signals:
    void changed();
    void conversationChanged();  // another one is looked at

private:
    void conversationMoved();  // what was sent so far is not what it was
    void soon();
    void measure(bool exact);
    void measured(int number, const ContextUse& use);
    void planLarger();

    ConversationService& conversations_;
    ModelService& models_;
    AttachmentService& attachments_;
    SettingsService& settings_;
    std::shared_ptr<Mailbox> mailbox_;
    ConversationId conversation_;
    QString typed_;
    std::shared_ptr<const PromptSoFar> earlier_;  // null: to be asked for again
    ContextUse use_;
    std::optional<ContextUse> exact_;  // the last exact measure with this earlier_
    std::optional<ContextFull> answerFull_;
    std::optional<LargerContext> larger_;
    int wantedContext_ = 0;  // that a plan was asked for
    bool pending_ = false;
    std::shared_ptr<std::atomic<int>> latest_;  // number of the last question; earlier ones are not answered
    QTimer soon_;
    QTimer rest_;
    SummaryService* summaries_;
    std::unique_ptr<JobThread> thread_;
};

}  // namespace sirocco
