// One summary while it is written: the plan of its requests, which the engine gets one after the other, and their
// merging where there are several. Greedy, with requests of its own beside those of answers.
//
// GUI thread; the encoding is done on `thread`, which must outlive it. start() once, ended() once, not within start().
// Destroyed earlier, it cancels what runs and lets nothing more be heard of it.
#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <optional>

#include "app/base/mailbox.h"
#include "app/chat/answer_progress.h"
#include "app/chat/chat_types.h"
#include "app/chat/prompt_messages.h"
#include "app/context/summary_plan.h"

namespace sirocco {

class AnswerRun;
class JobThread;
class ModelService;

struct SummaryProgress {
    AnswerProgress request;  // of the one that runs; idle while the next is being planned
    int part = 0;            // from 1; 0: nothing was asked for yet
    int parts = 0;
    int maxTokens = 0;     // of what is written of a part; 0: not known
    bool merging = false;  // of summaries of parts, which have been written
    bool stopping = false;
    QString text;  // as far as the part has come
};

enum class SummaryOutcome {
    written,
    stopped,  // by stop()
    empty,    // the model answered with nothing
    failed,   // error says why
};

struct SummaryEnd {
    SummaryOutcome outcome = SummaryOutcome::failed;
    PromptSummary summary;  // when written
    int tokens = 0;
    bool cutShort = false;  // it, or the summary of a part, came to the limit of its length
    std::optional<Error> error;
};

class SummaryRun : public QObject {
    Q_OBJECT

public:
    SummaryRun(ModelService& models, JobThread& thread, PromptSoFar conversation, QObject* parent);
    ~SummaryRun() override;

    void start();
    void stop();
    // The model is about to go.
    void fail(const Error& error);
    const SummaryProgress& progress() const { return progress_; }

signals:
    void progressChanged();
    void ended(const sirocco::SummaryEnd& end);

private:
    template <typename Plan>
    void plan(Plan plan);
    void planned(Result<SummaryPlan> plan);
    void ask();
    void answered();
    void end(SummaryOutcome outcome);

    ModelService& models_;
    JobThread& thread_;
    const PromptSoFar conversation_;
    std::shared_ptr<Mailbox> mailbox_;
    PromptTemplate template_;
    SummaryPlan plan_;
    std::vector<std::string> texts_;  // that this round has come to
    std::unique_ptr<AnswerRun> run_;
    SummaryProgress progress_;
    SummaryEnd end_;
    bool over_ = false;
};

}  // namespace sirocco
