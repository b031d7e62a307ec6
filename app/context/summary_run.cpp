#include "app/context/summary_run.h"

#include <utility>

#include "app/base/job_thread.h"
#include "app/chat/answer_run.h"
#include "app/models/model_service.h"

namespace sirocco {

SummaryRun::SummaryRun(ModelService& models, JobThread& thread, PromptSoFar conversation, QObject* parent)
    : QObject(parent),
      models_(models),
      thread_(thread),
      conversation_(std::move(conversation)),
      mailbox_(std::make_shared<Mailbox>(this)),
      template_(models.promptTemplate()) {}

SummaryRun::~SummaryRun() { mailbox_->close(); }

template <typename Plan>
void SummaryRun::plan(Plan plan) {
    // The engine is let go as soon as the plan is made.
    thread_.post([mailbox = mailbox_, this, plan = std::move(plan), engine = models_.engine()]() mutable {
        auto made = engine ? plan(*engine) : Result<SummaryPlan>(Error{ErrorCode::noModel, "no model is loaded"});
        engine.reset();
        mailbox->post([this, made = std::move(made)]() mutable { planned(std::move(made)); });
    });
}

void SummaryRun::start() {
    plan([messages = conversation_.messages, promptTemplate = template_](const Engine& engine) {
        return planSummary(engine, promptTemplate, messages);
    });
}

void SummaryRun::planned(Result<SummaryPlan> plan) {
    if (over_) {
        return;
    }
    if (!plan) {
        fail(plan.error());
        return;
    }
    plan_ = std::move(*plan);
    progress_.part = 0;
    progress_.maxTokens = plan_.maxTokens;
    progress_.parts = static_cast<int>(plan_.requests.size());
    ask();
}

void SummaryRun::ask() {
    ChatMessage answer;
    answer.role = Role::assistant;
    answer.state = MessageState::streaming;
    answer.sampling.temperature = 0;
    run_ = std::make_unique<AnswerRun>(nullptr, models_, answer, nullptr);
    progress_.text.clear();
    connect(run_.get(), &AnswerRun::textAppended, this, [this](const QString& text) { progress_.text += text; });
    connect(run_.get(), &AnswerRun::progressChanged, this, [this] {
        progress_.request = run_->progress();
        emit progressChanged();
    });
    // Later: it may end within start().
    connect(run_.get(), &AnswerRun::ended, this, &SummaryRun::answered, Qt::QueuedConnection);
    GenerationRequest request;
    request.messages = std::move(plan_.requests[static_cast<std::size_t>(progress_.part)]);
    request.promptTemplate = template_;
    request.lanes = {answer.sampling};
    request.maxTokens = plan_.maxTokens;
    ++progress_.part;
    progress_.request = {};
    run_->start(std::move(request), {});
}

void SummaryRun::answered() {
    if (over_) {
        return;
    }
    const ChatMessage answer = run_->answer();
    const StopReason reason = answer.stats.stopReason.value_or(StopReason::failed);
    run_.reset();
    progress_.request = {};
    const QString text = answer.text().trimmed();
    if (answer.state == MessageState::failed) {
        fail(*answer.error);
        return;
    }
    if (reason == StopReason::cancelled || progress_.stopping) {
        end(SummaryOutcome::stopped);
        return;
    }
    if (reason == StopReason::contextFull) {
        fail(Error{ErrorCode::contextFull, "the context was full before the summary was complete"});
        return;
    }
    if (text.isEmpty()) {
        end(SummaryOutcome::empty);
        return;
    }
    end_.cutShort = end_.cutShort || reason == StopReason::length;
    texts_.push_back(text.toStdString());
    if (progress_.part < progress_.parts) {
        ask();
    } else if (texts_.size() > 1) {
        progress_.merging = true;
        plan([texts = std::exchange(texts_, {}), promptTemplate = template_](const Engine& engine) {
            return planMerge(engine, promptTemplate, texts);
        });
    } else {
        end_.summary = {text, answer.modelName, false};
        end_.tokens = answer.stats.answerTokens;
        end(SummaryOutcome::written);
    }
}

void SummaryRun::stop() {
    if (over_ || std::exchange(progress_.stopping, true)) {
        return;
    }
    if (run_) {
        run_->stop();
        emit progressChanged();
    } else {
        end(SummaryOutcome::stopped);
    }
}

void SummaryRun::fail(const Error& error) {
    end_.error = error;
    end(SummaryOutcome::failed);
}

void SummaryRun::end(SummaryOutcome outcome) {
    if (std::exchange(over_, true)) {
        return;
    }
    run_.reset();  // where it runs still, it is cancelled
    end_.outcome = outcome;
    emit ended(end_);
}

}  // namespace sirocco
