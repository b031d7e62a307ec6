#include "app/monitor/monitor_service.h"

#include <QFileInfo>
#include <algorithm>
#include <chrono>
#include <utility>

#include "app/base/mailbox.h"
#include "app/models/model_service.h"
#include "app/monitor/file_digest.h"
#include "app/settings/settings_service.h"

namespace sirocco {
namespace {

constexpr double longestWalkShare = 0.01;  // of the time
// Clocks of processors tick a hundred times a second, and the engine publishes its counters four times.
constexpr double shortestSample = 1;  // seconds

}  // namespace

double secondsSinceStart() {
    static const auto start = std::chrono::steady_clock::now();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

MonitorService::MonitorService(ModelService& models, SettingsService& settings, MonitorSource source, QObject* parent)
    : QObject(parent),
      models_(models),
      settings_(settings),
      source_(std::move(source)),
      mailbox_(std::make_shared<Mailbox>(this)),
      telemetry_(std::make_shared<std::unique_ptr<Telemetry>>()),
      reader_(std::make_unique<JobThread>(QStringLiteral("monitor"))),
      summer_(std::make_unique<JobThread>(QStringLiteral("checksum"))) {
    timer_.setInterval(intervalMs);
    connect(&timer_, &QTimer::timeout, this, &MonitorService::look);
    timer_.start();
    connect(&models, &ModelService::aboutToUnload, this, &MonitorService::forgetModel);
    connect(&models, &ModelService::stateChanged, this, [this] {
        emit expertsChanged();
        emit digestChanged();
        if (watched_) {
            look();
        }
    });
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
    const bool walks = watched_ && !models_.runsOnGpu() && source_.seconds() >= nextWalk_;
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
    reading.seconds = source_.seconds();
    reading.decodedTokens = models_.metrics().decodedTokens;
    reading.prefilledTokens = models_.metrics().prefilledTokens;
    if (!reading.resident.empty()) {
        nextWalk_ = reading.seconds + walkSeconds / longestWalkShare;
        resident_ = models_.hasModel() ? std::move(reading.resident) : std::vector<PlanLine>();
    }
    if (!base_) {
        base_ = reading;
        QTimer::singleShot(static_cast<int>(1000 * shortestSample), this, &MonitorService::look);
    } else if (reading.seconds - base_->seconds >= shortestSample) {
        history_.push_back(sampleBetween(*base_, reading));
        if (history_.size() > capacity) {
            history_.pop_front();
        }
        base_ = reading;
    }
    newest_ = std::move(reading);
    emit sampled();
}

MemoryShares MonitorService::memory() const {
    if (models_.runsOnGpu()) {
        return gpuShares(models_.metrics().memory, models_.plan()->device, newest_ ? newest_->freeOfGpu : std::nullopt);
    }
    return memoryShares(models_.metrics().memory, resident_, newest_ ? newest_->system : SystemReading());
}

std::vector<SlowReason> MonitorService::reasons() const {
    SlowFacts facts{models_.metrics(), latest(), 0, 0};
    if (models_.hasModel()) {
        facts.experts = models_.model()->layers * models_.model()->experts;
        facts.expertsOnCpu = models_.runsOnGpu() ? 0 : facts.experts;
    }
    return slowReasons(facts);
}

void MonitorService::forgetModel() {
    resident_.clear();
    if (newest_) {
        newest_->freeOfGpu.reset();
    }
    nextWalk_ = 0;
    visitsBefore_.clear();
    if (digestCancelled_) {
        *digestCancelled_ = true;
    }
    digest_.clear();
    digestError_.reset();
    endDigest(DigestState::none);
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
