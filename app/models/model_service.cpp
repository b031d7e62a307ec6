#include "app/models/model_service.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <algorithm>
#include <atomic>
#include <utility>

#include "app/base/job_thread.h"
#include "app/base/mailbox.h"
#include "app/settings/settings_service.h"
#include "app/storage/store_worker.h"

namespace sirocco {

struct ModelService::Load {
    QString path;
    bool demo = false;
    bool anyway = false;
    bool atStart = false;                                       // of reopenLast(): the demo follows a failure
    EngineSettings chosen;                                      // GUI thread
    EngineOptions options;                                      // GUI thread: what was chosen, then what was checked
    std::optional<MemoryPlan> plan;                             // once it was checked
    PromptTemplate chosenTemplate = PromptTemplate::automatic;  // when the same model was open before
    std::atomic<bool> cancelled{false};
};

struct ModelService::Checked {
    ModelInfo info;
    MemoryPlan plan;
    EngineOptions options;  // as the plan was made, and as the model is to be loaded
};

namespace {

constexpr int metricsIntervalMs = 250;

// Before the engine reads a byte of it: only what can be a model is opened at all.
Result<void> checkPath(const QString& path) {
    const QFileInfo file(path);
    if (!file.exists()) {
        return Error{ErrorCode::notFound, path.toStdString() + " does not exist"};
    }
    if (file.isDir() || (file.isFile() && file.suffix().compare(QLatin1String("gguf"), Qt::CaseInsensitive) == 0)) {
        return {};
    }
    return Error{ErrorCode::unsupported, path.toStdString() + " is neither a .gguf file nor a model folder"};
}

}  // namespace

EngineSource EngineSource::real() { return {inspectModel, planModel, loadEngine, demoModelPath}; }

ModelService::ModelService(StoreWorker& store, SettingsService& settings, EngineSource source, QObject* parent)
    : QObject(parent),
      store_(store),
      settings_(settings),
      source_(std::move(source)),
      mailbox_(std::make_shared<Mailbox>(this)),
      thread_(std::make_shared<JobThread>(QStringLiteral("model loader"))) {
    metricsTimer_.setInterval(metricsIntervalMs);
    connect(&metricsTimer_, &QTimer::timeout, this, &ModelService::refreshMetrics);
}

ModelService::~ModelService() {
    mailbox_->close();
    if (load_) {
        load_->cancelled = true;
    }
    engine_.reset();
    thread_.reset();
}

const ModelInfo* ModelService::model() const { return engine_ ? &engine_->model() : nullptr; }

const MemoryPlan* ModelService::plan() const { return engine_ ? &engine_->plan() : nullptr; }

const DeviceReport* ModelService::devices() const { return engine_ ? &engine_->devices() : nullptr; }

bool ModelService::isOutdated() const { return engine_ && *loadedWith_ != settings_.engine(); }

PromptTemplate ModelService::promptTemplate() const {
    if (!engine_) {
        return PromptTemplate::automatic;
    }
    return choosesTemplate() ? chosenTemplate_ : engine_->model().promptTemplate;
}

bool ModelService::choosesTemplate() const {
    return engine_ && engine_->model().promptTemplate == PromptTemplate::automatic;
}

void ModelService::chooseTemplate(PromptTemplate promptTemplate) {
    if (!choosesTemplate() || promptTemplate == PromptTemplate::automatic) {
        return;
    }
    chosenTemplate_ = promptTemplate;
    store_.run(
        this,
        [hash = QString::fromStdString(engine_->model().hash), promptTemplate](Stores& stores) {
            return stores.modelTemplates.remember(hash, promptTemplate);
        },
        [](const Result<void>&) {});  // it is asked again next time
    emit templateChanged();
}

void ModelService::setState(ModelState state) {
    if (std::exchange(state_, state) != state) {
        emit stateChanged();
    }
}

// --- What can be asked for

void ModelService::load(const QString& path) { begin(path, false, false); }

void ModelService::loadAnyway(const QString& path) { begin(path, false, true); }

void ModelService::loadDemo() { begin(QString(), true, false); }

void ModelService::reload() {
    if (engine_) {
        begin(QString::fromStdString(engine_->model().path), isDemo_, false);
    }
}

void ModelService::reloadOnCpu() {
    chooseCpu();
    reload();
}

void ModelService::reopenLast() {
    store_.run(
        this, [](Stores& stores) { return stores.recentModels.list(); },
        [this](const Result<QList<RecentModel>>& recent) {
            if (load_ || engine_) {
                return;  // the user was faster
            }
            // Without a readable database there is no last model, and the demo still works.
            if (!recent || recent->isEmpty() || recent->first().demo) {
                loadDemo();
                return;
            }
            begin(recent->first().path, false, false);
            load_->atStart = true;
        });
}

void ModelService::cancelLoad() {
    if (!load_) {
        return;
    }
    load_->cancelled = true;
    load_->atStart = false;
    if (state_ == ModelState::checking) {
        fail(load_, {Error{ErrorCode::cancelled, "loading was cancelled"}, load_->path, std::nullopt, false});
    }
    // While loading, the engine notices at its next report of progress.
}

void ModelService::unload() {
    if (load_) {
        cancelLoad();
    } else if (engine_) {
        giveUpEngine();
        setState(ModelState::none);
    }
}

void ModelService::dismissError() {
    loadError_.reset();
    if (state_ == ModelState::failed) {
        setState(ModelState::none);
    }
}

bool ModelService::cpuMayHelp() const {
    const DeviceChoice chosen = settings_.engine().device;
    if (!loadError_ || (!chosen.automatic && chosen.kind == DeviceKind::cpu)) {
        return false;
    }
    const bool onGpu = !chosen.automatic || (loadError_->plan && loadError_->plan->device.kind != DeviceKind::cpu);
    const ErrorCode code = loadError_->error.code;
    return code == ErrorCode::deviceFailed ||
           (onGpu && (code == ErrorCode::outOfMemory || code == ErrorCode::unsupported));
}

void ModelService::chooseCpu() {
    EngineSettings engine = settings_.engine();
    engine.device = {.automatic = false, .kind = DeviceKind::cpu, .index = 0};
    settings_.setEngine(engine);
}

void ModelService::loadOnCpu() {
    if (!cpuMayHelp()) {
        return;
    }
    const QString path = loadError_->path;
    chooseCpu();
    dismissError();
    const Result<std::string> demo = source_.demoPath();
    if (demo && path == QString::fromStdString(*demo)) {
        loadDemo();
    } else {
        load(path);
    }
}

EngineOptions ModelService::options(const QString& path, bool anyway) const {
    const EngineSettings chosen = settings_.engine();
    EngineOptions options;
    options.model = path.toStdString();
    options.device = chosen.device;
    options.threads = chosen.threads;
    options.context = chosen.context;
    options.kvType = chosen.kvType;
    options.allowWeightsFromDisk = anyway;
    options.memoryCredit = held();
    return options;
}

MemoryCredit ModelService::held() const {
    MemoryCredit credit;
    if (engine_) {
        const DeviceInfo& device = engine_->plan().device;
        credit = {device.kind, device.index, 0};
        // On the CPU weights stay in the mapped file, which counts as free memory already.
        const bool mapped = device.kind == DeviceKind::cpu;
        for (const PlanLine& line : engine_->plan().lines) {
            credit.bytes += mapped && (line.owner == "dense" || line.owner == "experts") ? 0 : line.bytes;
        }
    }
    return credit;
}

void ModelService::requestPlan(const QString& path, int context) {
    auto load = std::make_shared<Load>();
    load->path = path;
    load->options = options(path, false);
    if (context > 0) {
        load->options.context = context;
    }
    thread_->post([mailbox = mailbox_, this, load, check = checker()] {
        mailbox->post([this, load, outcome = check(*load)] {
            emit planned(load->path, outcome ? Result<MemoryPlan>(outcome->plan) : outcome.error());
        });
    });
}

// --- The way of a load

void ModelService::begin(const QString& path, bool demo, bool anyway) {
    if (load_) {
        load_->cancelled = true;  // superseded: whatever comes of it is not for us any more
    }
    auto load = std::make_shared<Load>();
    load->path = path;
    load->demo = demo;
    load->anyway = anyway;
    if (demo) {
        Result<std::string> found = source_.demoPath();
        if (!found) {
            load_ = load;
            fail(load, {found.error(), path, std::nullopt, false});
            return;
        }
        load->path = QString::fromStdString(*found);
    } else {
        load->path = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    }
    load->chosen = settings_.engine();
    load->options = options(load->path, anyway);
    load_ = load;
    loadingPath_ = load->path;
    progress_ = {};
    loadError_.reset();
    setState(ModelState::checking);
    emit loadProgressChanged();

    thread_->post([mailbox = mailbox_, this, load, check = checker()] {
        mailbox->post([this, load, outcome = check(*load)]() mutable { checked(load, std::move(outcome)); });
    });
}

std::function<Result<ModelService::Checked>(const ModelService::Load&)> ModelService::checker() const {
    return [inspect = source_.inspect, plan = source_.plan](const Load& load) -> Result<Checked> {
        if (auto usable = checkPath(load.path); !usable) {
            return usable.error();
        }
        auto info = inspect(load.options.model);
        if (!info) {
            return info.error();
        }
        EngineOptions options = load.options;
        // A context chosen for a larger model is as much of it as this one has.
        options.context = std::min(options.context, info->context);
        auto planned = plan(options);
        if (!planned) {
            return planned.error();
        }
        return Checked{std::move(*info), std::move(*planned), std::move(options)};
    };
}

void ModelService::checked(const LoadPtr& load, Result<Checked> outcome) {
    if (load != load_) {
        return;
    }
    if (!outcome) {
        fail(load, {outcome.error(), load->path, std::nullopt, false});
        return;
    }
    const MemoryPlan& plan = outcome->plan;
    const bool fits =
        plan.verdict == PlanVerdict::fits || (plan.verdict == PlanVerdict::weightsFromDisk && load->anyway);
    if (!fits) {
        fail(load, {Error{ErrorCode::outOfMemory, plan.arithmetic}, load->path, plan,
                    plan.verdict == PlanVerdict::weightsFromDisk});
        return;
    }
    load->options = outcome->options;
    load->plan = plan;
    progress_.bytesTotal = outcome->info.bytes;
    if (outcome->info.promptTemplate != PromptTemplate::automatic) {
        makeRoom(load);
        return;
    }
    store_.run(
        this,
        [hash = QString::fromStdString(outcome->info.hash)](Stores& stores) {
            return stores.modelTemplates.find(hash);
        },
        [this, load](const Result<PromptTemplate>& chosen) {
            if (load == load_) {
                load->chosenTemplate = chosen ? *chosen : PromptTemplate::automatic;
                makeRoom(load);
            }
        });
}

void ModelService::makeRoom(const LoadPtr& load) {
    setState(ModelState::loading);
    giveUpEngine();
    if (enginesAlive_ == 0) {
        startLoading(load);
    }
}

void ModelService::giveUpEngine() {
    if (!engine_) {
        return;
    }
    emit aboutToUnload();
    // The last pointer to go, here or in an answer that is being cancelled, leads to engineGone().
    engine_.reset();
    isDemo_ = false;
    deviceFailed_ = false;
    metrics_ = {};
    emit metricsChanged();
}

void ModelService::engineGone() {
    --enginesAlive_;
    if (enginesAlive_ == 0 && load_ && state_ == ModelState::loading) {
        startLoading(load_);
    }
}

void ModelService::startLoading(const LoadPtr& load) {
    thread_->post([mailbox = mailbox_, this, load, open = source_.load] {
        const auto report = [&](const LoadProgress& progress) {
            mailbox->post([this, load, progress] {
                if (load == load_) {
                    progress_ = progress;
                    emit loadProgressChanged();
                }
            });
            return !load->cancelled.load();
        };
        Result<std::unique_ptr<Engine>> outcome = Error{ErrorCode::cancelled, "loading was cancelled"};
        if (!load->cancelled) {
            outcome = open(load->options, report);
        }
        mailbox->post([this, load, outcome = std::move(outcome)]() mutable { finished(load, std::move(outcome)); });
    });
}

void ModelService::finished(const LoadPtr& load, Result<std::unique_ptr<Engine>> outcome) {
    if (outcome) {
        // Freed on the loading thread, whoever lets go last: an engine waits for its own threads, and the window must
        // not wait with it.
        ++enginesAlive_;
        const auto free = [thread = thread_, mailbox = mailbox_, this](Engine* engine) {
            thread->post([mailbox, this, engine] {
                delete engine;
                mailbox->post([this] { engineGone(); });
            });
        };
        std::shared_ptr<Engine> engine(std::move(*outcome).release(), free);
        if (load == load_ && !load->cancelled) {
            engine_ = std::move(engine);
        }
    }
    if (load != load_) {
        return;
    }
    if (!outcome || load->cancelled) {
        const Error error = outcome ? Error{ErrorCode::cancelled, "loading was cancelled"} : outcome.error();
        // The memory that was free when it was checked may have gone to others since.
        const bool fromDisk =
            error.code == ErrorCode::outOfMemory && !load->anyway && load->plan->device.kind == DeviceKind::cpu;
        fail(load, {error, load->path, load->plan, fromDisk});
        return;
    }
    load_.reset();
    loadingPath_.clear();
    isDemo_ = load->demo;
    deviceFailed_ = false;
    loadedWith_ = std::make_unique<const EngineSettings>(load->chosen);
    chosenTemplate_ = load->chosenTemplate;
    setState(ModelState::ready);
    refreshMetrics();
    remember();
    emit loaded();
}

void ModelService::fail(const LoadPtr& load, ModelLoadError error) {
    const bool demoNext = load->atStart && !load->cancelled;
    const bool cancelled = error.error.code == ErrorCode::cancelled;
    load_.reset();
    loadingPath_.clear();
    loadError_ = std::move(error);
    setState(engine_ ? ModelState::ready : cancelled ? ModelState::none : ModelState::failed);
    emit loadFailed();
    if (demoNext && !load_ && !engine_) {
        const std::optional<ModelLoadError> kept = loadError_;
        loadDemo();
        // Still to be shown: the demo is there because of it.
        if (load_) {
            loadError_ = kept;
        }
    }
}

// --- Recent models

void ModelService::loadRecentModels() {
    store_.run(
        this, [](Stores& stores) { return stores.recentModels.list(); },
        [this](Result<QList<RecentModel>> loaded) {
            if (loaded) {
                recent_ = std::move(*loaded);
            }
            const bool hasDemo =
                std::any_of(recent_.cbegin(), recent_.cend(), [](const RecentModel& model) { return model.demo; });
            if (const auto demo = source_.demoPath(); demo && !hasDemo) {
                RecentModel entry;
                entry.path = QString::fromStdString(*demo);
                entry.demo = true;
                recent_.append(entry);
            }
            emit recentModelsChanged();
        });
}

void ModelService::remember() {
    const ModelInfo& info = engine_->model();
    RecentModel entry;
    entry.path = QString::fromStdString(info.path);
    entry.name = QString::fromStdString(info.name);
    entry.hash = QString::fromStdString(info.hash);
    entry.bytes = info.bytes;
    entry.opened = QDateTime::currentMSecsSinceEpoch();
    entry.demo = isDemo_;
    store_.run(
        this, [entry](Stores& stores) { return stores.recentModels.remember(entry); },
        [](const Result<void>&) {});  // a list of conveniences: without it the window is whole
    loadRecentModels();
}

void ModelService::forgetRecent(const QString& path) {
    store_.run(
        this, [path](Stores& stores) { return stores.recentModels.forget(path); }, [](const Result<void>&) {});
    loadRecentModels();
}

// --- Numbers

void ModelService::generationStarted() {
    if (++generations_ == 1) {
        metricsTimer_.start();
        emit generatingChanged();
    }
}

void ModelService::generationEnded() {
    if (--generations_ == 0) {
        metricsTimer_.stop();
        refreshMetrics();
        emit generatingChanged();
    }
}

void ModelService::noteFailure(ErrorCode code) {
    if (engine_ && code == ErrorCode::deviceFailed && !std::exchange(deviceFailed_, true)) {
        emit stateChanged();
    }
}

void ModelService::refreshMetrics() {
    if (engine_) {
        metrics_ = engine_->metrics();
        emit metricsChanged();
    }
}

}  // namespace sirocco
