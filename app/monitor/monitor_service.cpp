#include "app/monitor/monitor_service.h"

#include <QFileInfo>
#include <algorithm>
#include <utility>

#include "app/base/mailbox.h"
#include "app/models/model_service.h"
#include "app/monitor/file_digest.h"
#include "app/settings/settings_service.h"

namespace sirocco {
namespace {

constexpr double longestWalkShare = 0.01;  // of the time

}  // namespace

MonitorService::MonitorService(ModelService& models, SettingsService& settings, MonitorSource source, QObject* parent)
    : QObject(parent),
      models_(models),
      settings_(settings),
      source_(std::move(source)),
      mailbox_(std::make_shared<Mailbox>(this)),
      telemetry_(std::make_shared<std::unique_ptr<Telemetry>>()),
      reader_(std::make_unique<JobThread>(QStringLiteral("monitor"))),
      summer_(std::make_unique<JobThread>(QStringLiteral("checksum"))) {
    clock_.start();
    timer_.setInterval(intervalMs);
    connect(&timer_, &QTimer::timeout, this, &MonitorService::look);
    timer_.start();
    connect(&models, &ModelService::stateChanged, this, &MonitorService::modelChanged);
    connect(&models, &ModelService::generatingChanged, this, [this] {
        if (models_.generating()) {
            visitsBefore_ = models_.metrics().expertCounts;
            emit expertsChanged();
        }
    });
    connect(&models, &ModelService::metricsChanged, this, [this] {
        if (!models_.metrics().expertCounts.empty()) {
            emit expertsChanged();
        }
    });
    connect(&settings, &SettingsService::valueChanged, this, &MonitorService::countingChanged);
    connect(&settings, &SettingsService::loaded, this, &MonitorService::countingChanged);
    look();
}

MonitorService::~MonitorService() {
    mailbox_->close();
    if (digestCancelled_) {
        *digestCancelled_ = true;
    }
}

// --- Samples

void MonitorService::setWatched(bool watched) {
    if (std::exchange(watched_, watched) != watched && watched) {
        look();
    }
}

void MonitorService::look() {
    if (std::exchange(looking_, true)) {
        return;  // a driver that takes its time is not asked twice
    }
    const bool walks = watched_ && !models_.runsOnGpu() && clock_.elapsed() >= nextWalk_;
    reader_->post([mailbox = mailbox_, this, telemetry = telemetry_, system = source_.system, open = source_.telemetry,
                   walks, engine = walks || models_.runsOnGpu() ? models_.engine() : nullptr]() mutable {
        if (!*telemetry) {
            *telemetry = open();
        }
        Reading reading;
        reading.system = system();
        reading.gpus = (*telemetry)->read();
        QElapsedTimer walk;
        walk.start();
        if (walks && engine) {
            reading.resident = engine->residentMemory();
        } else if (engine) {
            reading.freeOfGpu = engine->freeDeviceMemory();
        }
        engine.reset();
        mailbox->post([this, reading = std::move(reading), seconds = static_cast<double>(walk.nsecsElapsed()) / 1e9] {
            seen(reading, seconds);
        });
    });
}

void MonitorService::seen(Reading reading, double walkSeconds) {
    looking_ = false;
    reading.seconds = static_cast<double>(clock_.nsecsElapsed()) / 1e9;
    reading.decodedTokens = models_.metrics().decodedTokens;
    reading.prefilledTokens = models_.metrics().prefilledTokens;
    if (!reading.resident.empty()) {
        nextWalk_ = clock_.elapsed() + static_cast<qint64>(walkSeconds * 1000 / longestWalkShare);
        resident_ = models_.hasModel() ? std::move(reading.resident) : std::vector<PlanLine>();
    }
    if (last_) {
        history_.push_back(sampleBetween(*last_, reading));
        if (history_.size() > capacity) {
            history_.pop_front();
        }
    }
    const bool first = !last_;
    last_ = std::move(reading);
    if (first) {
        look();  // rates are known after two
    } else {
        emit sampled();
    }
}

MemoryShares MonitorService::memory() const {
    if (models_.runsOnGpu()) {
        return gpuShares(models_.metrics().memory, models_.plan()->device, last_ ? last_->freeOfGpu : std::nullopt);
    }
    return memoryShares(models_.metrics().memory, resident_, last_ ? last_->system : SystemReading());
}

std::vector<SlowReason> MonitorService::reasons() const {
    SlowFacts facts{models_.metrics(), latest(), 0, 0};
    if (models_.hasModel()) {
        facts.experts = models_.model()->layers * models_.model()->experts;
        facts.expertsOnCpu = models_.runsOnGpu() ? 0 : facts.experts;
    }
    return slowReasons(facts);
}

void MonitorService::modelChanged() {
    resident_.clear();
    if (last_) {
        last_->freeOfGpu.reset();
    }
    nextWalk_ = 0;
    visitsBefore_.clear();
    if (digestCancelled_) {
        *digestCancelled_ = true;
    }
    digest_.clear();
    digestError_.reset();
    endDigest(DigestState::none);
    emit expertsChanged();
    if (watched_) {
        look();
    }
}

// --- Experts

bool MonitorService::countsExperts() const { return settings_.countsExperts(); }

void MonitorService::setCountsExperts(bool on) { settings_.setCountsExperts(on); }

ExpertUse MonitorService::useOf(std::vector<std::uint64_t> visits) const {
    ExpertUse use;
    if (const ModelInfo* model = models_.model()) {
        use.layers = model->layers;
        use.experts = model->experts;
        use.visits = std::move(visits);
    }
    return use;
}

ExpertUse MonitorService::expertsOfAnswer() const {
    return useOf(visitsSince(visitsBefore_, models_.metrics().expertCounts));
}

ExpertUse MonitorService::expertsSinceLoad() const { return useOf(models_.metrics().expertCounts); }

// --- The checksum

bool MonitorService::canDigest() const {
    return models_.hasModel() && QFileInfo(QString::fromStdString(models_.model()->path)).isFile();
}

void MonitorService::startDigest() {
    if (!canDigest() || digestState_ == DigestState::running) {
        return;
    }
    digestCancelled_ = std::make_shared<std::atomic<bool>>(false);
    digest_.clear();
    digestError_.reset();
    digestProgress_ = 0;
    digestState_ = DigestState::running;
    emit digestChanged();
    summer_->post(
        [mailbox = mailbox_, this, cancelled = digestCancelled_, path = QString::fromStdString(models_.model()->path)] {
            const auto report = [&, shown = -1](std::uint64_t done, std::uint64_t total) mutable {
                const int percent = total > 0 ? static_cast<int>(done * 100 / total) : 100;
                if (std::exchange(shown, percent) != percent) {
                    mailbox->post([this, cancelled, percent] {
                        if (cancelled == digestCancelled_) {
                            digestProgress_ = percent / 100.0;
                            emit digestChanged();
                        }
                    });
                }
                return !cancelled->load();
            };
            mailbox->post([this, cancelled, outcome = sha256Of(path, report)] {
                if (cancelled != digestCancelled_) {
                    return;  // of a model that has gone
                }
                if (outcome) {
                    digest_ = *outcome;
                } else if (outcome.error().code != ErrorCode::cancelled) {
                    digestError_ = outcome.error();
                }
                endDigest(outcome ? DigestState::done : digestError_ ? DigestState::failed : DigestState::none);
            });
        });
}

void MonitorService::cancelDigest() {
    if (digestCancelled_) {
        *digestCancelled_ = true;
    }
}

void MonitorService::endDigest(DigestState state) {
    digestCancelled_.reset();
    digestState_ = state;
    emit digestChanged();
}

}  // namespace sirocco
