// Looks at the machine, the model and the drivers every two seconds, and keeps what it saw for ten minutes.
//
// GUI thread; nothing here blocks: files of /proc, drivers and page tables are read on a thread of its own, a model's
// file is summed up on another. A look costs well under a millisecond; page tables are walked only while somebody
// watches, and never for more than a hundredth of the time.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/base/error.h"
#include "app/base/job_thread.h"
#include "app/monitor/expert_use.h"
#include "app/monitor/sample.h"
#include "app/monitor/slowness.h"

namespace sirocco {

class Mailbox;
class ModelService;
class SettingsService;

double secondsSinceStart();

// Where the numbers come from; tests hand in others.
struct MonitorSource {
    std::function<SystemReading()> system = [] { return readSystem(); };
    std::function<std::unique_ptr<Telemetry>()> telemetry = [] { return openTelemetry(); };
    std::function<double()> seconds = secondsSinceStart;  // a clock that only runs forwards
};

class MonitorService : public QObject {
    Q_OBJECT

public:
    static constexpr int intervalMs = 2000;
    static constexpr int capacity = 300;  // samples: ten minutes

    MonitorService(ModelService& models, SettingsService& settings, MonitorSource source = {},
                   QObject* parent = nullptr);  // which must outlive it
    ~MonitorService() override;

    // Now, and not only when the time has come; ends in sampled(). Memory is as new as the look; rates are told of a
    // second at least, so that a look soon after another adds no sample.
    void look();
    const std::deque<Sample>& history() const { return history_; }  // oldest first; may be empty
    const Sample& latest() const { return history_.empty() ? nothing_ : history_.back(); }
    // Somebody sees what lies in RAM.
    void setWatched(bool watched);
    // Of the loaded model and the machine, as last seen; of the GPU where the model runs on one.
    MemoryShares memory() const;
    std::vector<SlowReason> reasons() const;  // with the metrics of now

    // --- Experts. Counted only for answers that begin while this is on; remembered.
    bool countsExperts() const;
    void setCountsExperts(bool on);
    ExpertUse expertsOfAnswer() const;  // of the answer that is written or was written last
    ExpertUse expertsSinceLoad() const;

    // --- The checksum of the loaded model's file. A folder has none.
    enum class DigestState { none, running, done, failed };
    DigestState digestState() const { return digestState_; }
    double digestProgress() const { return digestProgress_; }  // 0 to 1
    const QString& digest() const { return digest_; }          // 64 hex digits when done
    const std::optional<Error>& digestError() const { return digestError_; }
    bool canDigest() const;
    void startDigest();
    void cancelDigest();

signals:
    void sampled();
    void expertsChanged();
    void countingChanged();
    void digestChanged();

private:
    void seen(Reading reading, double walkSeconds);
    void forgetModel();
    void endDigest(DigestState state);
    ExpertUse useOf(std::vector<std::uint64_t> visits) const;

    ModelService& models_;
    SettingsService& settings_;
    MonitorSource source_;
    std::shared_ptr<Mailbox> mailbox_;
    std::shared_ptr<std::unique_ptr<Telemetry>> telemetry_;  // used on reader_ only
    QTimer timer_;
    bool looking_ = false;
    bool watched_ = false;
    double nextWalk_ = 0;          // seconds
    std::optional<Reading> base_;  // that the next sample counts from
    std::optional<Reading> newest_;
    std::vector<PlanLine> resident_;  // of the loaded model, as last seen
    std::deque<Sample> history_;
    const Sample nothing_{};
    std::vector<std::uint64_t> visitsBefore_;  // the last answer
    DigestState digestState_ = DigestState::none;
    double digestProgress_ = 0;
    QString digest_;
    std::optional<Error> digestError_;
    std::shared_ptr<std::atomic<bool>> digestCancelled_;  // of the one that runs
    // Last, so that they end first.
    std::unique_ptr<JobThread> reader_;
    std::unique_ptr<JobThread> summer_;
};

}  // namespace sirocco
