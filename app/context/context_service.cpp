#include "app/context/context_service.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "app/base/mailbox.h"
#include "app/documents/attachment_service.h"
#include "app/models/model_service.h"
#include "app/settings/settings_service.h"

namespace sirocco {
namespace {

constexpr int quickMs = 100;
constexpr int restMs = 400;
constexpr int answerRoom = 512;  // as the engine counts with when it proposes a context

std::uint64_t bytesOf(const MemoryPlan& plan) {
    std::uint64_t bytes = 0;
    for (const PlanLine& line : plan.lines) {
        bytes += line.bytes;
    }
    return bytes;
}

}  // namespace

ContextService::ContextService(ConversationService& conversations, ModelService& models, AttachmentService& attachments,
                               SettingsService& settings, QObject* parent)
    : QObject(parent),
      conversations_(conversations),
      models_(models),
      attachments_(attachments),
      settings_(settings),
      mailbox_(std::make_shared<Mailbox>(this)),
      latest_(std::make_shared<std::atomic<int>>(0)),
      summaries_(new SummaryService(conversations, models, this)),
      thread_(std::make_unique<JobThread>(QStringLiteral("context"))) {
    soon_.setSingleShot(true);
    soon_.setInterval(quickMs);
    rest_.setSingleShot(true);
    rest_.setInterval(restMs);
    connect(&soon_, &QTimer::timeout, this, [this] { measure(false); });
    connect(&rest_, &QTimer::timeout, this, [this] { measure(true); });

    const auto moved = [this](const ConversationId& id) {
        if (id == conversation_) {
            conversationMoved();
        }
    };
    connect(&conversations_, &ConversationService::opened, this, moved);
    connect(&conversations_, &ConversationService::pathChanged, this, moved);
    connect(&conversations_, &ConversationService::messageAdded, this, moved);
    connect(&conversations_, &ConversationService::messageChanged, this, moved);
    connect(&conversations_, &ConversationService::promptCutChanged, this, moved);
    connect(&conversations_, &ConversationService::setupChanged, this, moved);
    connect(&conversations_, &ConversationService::sent, this, [this, moved](const ConversationId& id) {
        if (id == conversation_) {
            answerFull_.reset();
        }
        moved(id);
    });
    connect(&conversations_, &ConversationService::contextFull, this,
            [this](const ConversationId& id, const MessageId&, const ContextFull& event) {
                if (id == conversation_) {
                    answerFull_ = event;
                    planLarger();
                    emit changed();
                }
            });
    connect(&attachments_, &AttachmentService::changed, this, [this](const ConversationId& id) {
        if (id == conversation_) {
            soon();
        }
    });
    connect(&models_, &ModelService::loaded, this, [this] {
        answerFull_.reset();
        conversationMoved();
    });
    connect(&models_, &ModelService::stateChanged, this, [this] {
        if (!models_.hasModel()) {
            conversationMoved();
        }
    });
    connect(&models_, &ModelService::templateChanged, this, &ContextService::conversationMoved);
    connect(&models_, &ModelService::planned, this, [this](const QString& path, const Result<MemoryPlan>& plan) {
        if (!plan || !models_.hasModel() || plan->context != wantedContext_ ||
            path != QString::fromStdString(models_.model()->path)) {
            return;
        }
        const std::uint64_t now = bytesOf(*models_.plan());
        const std::uint64_t then = bytesOf(*plan);
        larger_ = LargerContext{plan->context, then > now ? then - now : 0, plan->verdict == PlanVerdict::fits};
        emit changed();
    });
}

ContextService::~ContextService() {
    ++*latest_;
    mailbox_->close();
}

void ContextService::look(const ConversationId& conversation) {
    if (conversation_ == conversation) {
        return;
    }
    conversation_ = conversation;
    typed_.clear();
    answerFull_.reset();
    use_ = {};
    conversationMoved();
    emit conversationChanged();
}

void ContextService::type(const QString& text) {
    if (std::exchange(typed_, text) != text) {
        soon();
    }
}

void ContextService::conversationMoved() {
    earlier_.reset();
    exact_.reset();
    soon();
}

void ContextService::soon() {
    pending_ = true;
    if (!soon_.isActive()) {
        soon_.start();
    }
    rest_.start();
    emit changed();
}

ContextQuestion ContextService::question() {
    if (!earlier_) {
        earlier_ = std::make_shared<const PromptSoFar>(conversations_.promptSoFar(conversation_));
    }
    ContextQuestion question{models_.engine(), models_.promptTemplate(), earlier_, {}, typed_};
    for (const Attachment& attachment : attachments_.of(conversation_)) {
        if (attachment.document && attachment.tokens) {
            question.documents.push_back({attachment.document, *attachment.tokens});
        }
    }
    return question;
}

void ContextService::measure(bool exact) {
    const int number = ++*latest_;
    if (!models_.hasModel() || models_.promptTemplate() == PromptTemplate::automatic) {
        measured(number, ContextUse());
        return;
    }
    // The engine is let go with the question, as soon as it is answered.
    const auto before = exact ? std::nullopt : exact_;
    thread_->post([mailbox = mailbox_, latest = latest_, this, number, before, asked = question()]() mutable {
        if (*latest != number) {
            return;
        }
        const ContextUse use = before ? estimateContext(asked, *before) : measureContext(asked);
        asked = {};
        mailbox->post([this, number, use] { measured(number, use); });
    });
}

void ContextService::measured(int number, const ContextUse& use) {
    if (number != *latest_) {
        return;
    }
    use_ = use;
    if (use.exact) {
        exact_ = use;
    }
    pending_ = soon_.isActive();
    planLarger();
    emit changed();
}

void ContextService::planLarger() {
    const int modelContext = models_.hasModel() ? models_.model()->context : 0;
    const int context = models_.hasModel() ? models_.plan()->context : 0;
    const bool needed = !use_.fits() || use_.nearlyFull() || answerFull_.has_value();
    const int positions = std::max({use_.used(), context, answerFull_ ? answerFull_->positions : 0});
    const bool possible = needed && modelContext > context && modelContext > use_.used();
    const int wanted =
        possible
            ? std::min(static_cast<int>(std::bit_ceil(static_cast<unsigned>(positions + answerRoom))), modelContext)
            : 0;
    if (std::exchange(wantedContext_, wanted) == wanted) {
        return;
    }
    larger_.reset();
    if (wanted > 0) {
        models_.requestPlan(QString::fromStdString(models_.model()->path), wanted);
    }
}

void ContextService::leaveOutOldest() {
    if (!use_.leaveOut.last.isNull()) {
        conversations_.setPromptCut(conversation_, use_.leaveOut.last);
    }
}

void ContextService::summariseOldest() {
    const MessageId last = use_.summarise.last;
    if (last.isNull()) {
        return;
    }
    if (!conversations_.summary(conversation_, last).isEmpty()) {
        conversations_.setPromptCut(conversation_, last);  // one that was taken back, perhaps edited by hand
    } else {
        summaries_->start(conversation_, last);
    }
}

void ContextService::sendAll() { conversations_.setPromptCut(conversation_, {}); }

void ContextService::useLarger() {
    if (!larger_) {
        return;
    }
    EngineSettings engine = settings_.engine();
    engine.context = larger_->context;
    settings_.setEngine(engine);
    models_.reload();
}

}  // namespace sirocco
