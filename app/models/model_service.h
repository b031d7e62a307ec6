// Which model is loaded, and how another one comes in its place.
//
// Lives on the GUI thread. Checking, loading and freeing an engine happen on a thread of its own; nothing here blocks.
// A load goes checking -> loading -> ready. Refusals in checking leave the loaded model as it was. Before loading, the
// old model is given up: aboutToUnload() is sent, whoever generates with it cancels and lets go of its pointer, and
// only when the last pointer has gone and its memory is free does the new model begin to load.
#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

#include "app/models/model_types.h"
#include "engine/api/engine.h"

namespace sirocco {

class JobThread;
class Mailbox;
class SettingsService;
struct EngineSettings;
class StoreWorker;

// The four functions of the engine that loading needs. Tests put a scripted engine behind them; the program uses
// real().
struct EngineSource {
    std::function<Result<ModelInfo>(const std::string& path)> inspect;
    std::function<Result<MemoryPlan>(const EngineOptions& options)> plan;
    std::function<Result<std::unique_ptr<Engine>>(const EngineOptions& options, const LoadProgressFn& progress)> load;
    std::function<Result<std::string>()> demoPath;

    static EngineSource real();
};

class ModelService : public QObject {
    Q_OBJECT

public:
    // The references must outlive the service.
    ModelService(StoreWorker& store, SettingsService& settings, EngineSource source = EngineSource::real(),
                 QObject* parent = nullptr);
    ~ModelService() override;  // waits until a running load has noticed the cancel, and the engine is gone

    ModelState state() const { return state_; }

    // The loaded engine, null when there is none. Hold it only while a request runs, and let go on aboutToUnload().
    std::shared_ptr<Engine> engine() const { return engine_; }
    bool hasModel() const { return engine_ != nullptr; }
    // Of the loaded model; null when there is none. Valid until stateChanged().
    const ModelInfo* model() const;
    const MemoryPlan* plan() const;
    const DeviceReport* devices() const;  // devices()->why: the reason of the pick
    bool isDemo() const { return isDemo_; }
    bool runsOnGpu() const { return engine_ && engine_->plan().device.kind != DeviceKind::cpu; }
    // That other settings are chosen now than the loaded model was loaded with: reload() would change something.
    bool isOutdated() const;

    // How conversations are written for the loaded model: as its file says, else as the user chose, now or when the
    // same model was open before. PromptTemplate::automatic: nobody has said it yet, and the user should be asked.
    PromptTemplate promptTemplate() const;
    // Only the user can say it, so that it may be chosen anew.
    bool choosesTemplate() const;
    // Remembered with the model's hash. Ignored without a model whose file leaves it open.
    void chooseTemplate(PromptTemplate promptTemplate);

    // --- Loading. `path`: a .gguf file or a model folder. All end in loaded() or loadFailed().
    void load(const QString& path);
    void loadAnyway(const QString& path);  // although the weights will be read from disk
    void loadDemo();
    // What the program does at start: the model that was open last, else the demo. A last model that cannot be loaded
    // is reported through loadFailed(), and the demo is loaded instead.
    void reopenLast();
    // Applies changed device, threads or context by loading the same file again. Ignored without a model.
    void reload();
    void reloadOnCpu();  // chooses the CPU in the settings first
    void cancelLoad();   // loadFailed() with ErrorCode::cancelled; ignored when nothing is under way
    void unload();

    QString loadingPath() const { return loadingPath_; }  // empty unless checking or loading
    LoadProgress loadProgress() const { return progress_; }
    const std::optional<ModelLoadError>& loadError() const { return loadError_; }  // of the last load, if it failed
    void dismissError();
    // Whether the load that failed was for another device than the CPU, and the CPU may do better.
    bool cpuMayHelp() const;
    void loadOnCpu();  // chooses the CPU in the settings and loads the file of that load again

    // What a model would take, without loading it. Ends in planned(). `context`: in place of the chosen one.
    void requestPlan(const QString& path, int context = 0);

    // Newest first; the demo is always among them, last unless it was used.
    const QList<RecentModel>& recentModels() const { return recent_; }
    void loadRecentModels();
    void forgetRecent(const QString& path);

    // --- Numbers. metrics() is refreshed four times a second while somebody generates, and once after.
    const Metrics& metrics() const { return metrics_; }
    // Whoever runs a request with engine() says so; calls nest.
    void generationStarted();
    void generationEnded();
    bool generating() const { return generations_ > 0; }
    // Whoever was told so by engine(), says so: the loaded model will not answer until it is loaded again.
    void noteFailure(ErrorCode code);
    bool deviceFailed() const { return deviceFailed_; }

signals:
    void stateChanged();
    void loadProgressChanged();
    void loaded();
    void loadFailed();  // loadError() says why
    void aboutToUnload();
    void templateChanged();  // chosen for the loaded model
    void recentModelsChanged();
    void metricsChanged();
    void generatingChanged();
    void planned(const QString& path, const sirocco::Result<sirocco::MemoryPlan>& plan);

private:
    struct Load;     // one load under way
    struct Checked;  // what checking found out
    using LoadPtr = std::shared_ptr<Load>;

    void begin(const QString& path, bool demo, bool anyway);
    void checked(const LoadPtr& load, Result<Checked> outcome);
    void makeRoom(const LoadPtr& load);
    void giveUpEngine();
    void engineGone();
    void startLoading(const LoadPtr& load);
    void finished(const LoadPtr& load, Result<std::unique_ptr<Engine>> outcome);
    void fail(const LoadPtr& load, ModelLoadError error);
    void setState(ModelState state);
    void chooseCpu();
    void remember();
    EngineOptions options(const QString& path, bool anyway) const;
    MemoryCredit held() const;  // what the loaded model gives back before another is loaded
    std::function<Result<Checked>(const Load&)> checker() const;  // for the loading thread
    void refreshMetrics();

    StoreWorker& store_;
    SettingsService& settings_;
    EngineSource source_;
    std::shared_ptr<Mailbox> mailbox_;
    std::shared_ptr<JobThread> thread_;
    ModelState state_ = ModelState::none;
    std::shared_ptr<Engine> engine_;
    int enginesAlive_ = 0;  // the loaded one, and an old one that is still being let go
    bool isDemo_ = false;
    bool deviceFailed_ = false;                                  // since the model was loaded
    std::unique_ptr<const EngineSettings> loadedWith_;           // of the loaded model
    PromptTemplate chosenTemplate_ = PromptTemplate::automatic;  // of the loaded model
    LoadPtr load_;
    QString loadingPath_;
    LoadProgress progress_;
    std::optional<ModelLoadError> loadError_;
    QList<RecentModel> recent_;
    Metrics metrics_;
    QTimer metricsTimer_;
    int generations_ = 0;
};

}  // namespace sirocco
