#include "ui/models/model_controller.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QVariantMap>
#include <utility>

#include "ui/content/error_text.h"
#include "ui/content/memory_words.h"
#include "ui/models/model_words.h"

namespace sirocco {

namespace {

QVariantMap fact(const QString& label, const QString& amount) {
    return {{QStringLiteral("label"), label}, {QStringLiteral("amount"), amount}};
}

bool looksLikeModel(const QFileInfo& info) {
    return info.isFile() && info.suffix().compare(QLatin1String("gguf"), Qt::CaseInsensitive) == 0;
}

}  // namespace

ModelController::ModelController(ModelService& service, QObject* parent)
    : QObject(parent), service_(service), recent_(service) {
    connect(&service, &ModelService::stateChanged, this, [this] {
        if (state() == Loading)
            loadClock_.start();
        emit stateChanged();
        emit progressChanged();
        emit errorChanged();
    });
    connect(&service, &ModelService::loadProgressChanged, this, &ModelController::progressChanged);
    connect(&service, &ModelService::loadFailed, this, &ModelController::onLoadFailed);
    connect(&service, &ModelService::loaded, this, [this] {
        emit errorChanged();
        if (undecided())
            emit templateWanted();
    });
    connect(&service, &ModelService::stateChanged, this, &ModelController::templateChanged);
    connect(&service, &ModelService::templateChanged, this, [this] {
        emit templateChanged();
        emit stateChanged();
    });
}

void ModelController::onLoadFailed() {
    if (refused() && service_.loadError()->error.code == ErrorCode::cancelled) {
        dismissError();  // the user knows
        return;
    }
    emit errorChanged();
    if (refused() && std::exchange(asked_, false))
        emit refusedNow();
}

ModelController::State ModelController::state() const {
    switch (service_.state()) {
        case ModelState::checking:
            return Checking;
        case ModelState::loading:
            return Loading;
        case ModelState::ready:
            return Ready;
        case ModelState::failed:
            return Failed;
        case ModelState::none:
            break;
    }
    return None;
}

QString ModelController::name() const {
    if (demo())
        return tr("Demo model");
    const ModelInfo* info = service_.model();
    return info ? QString::fromStdString(info->name) : QString();
}

QString ModelController::types() const {
    const ModelInfo* info = service_.model();
    return info ? typesText(*info) : QString();
}

QString ModelController::device() const {
    const MemoryPlan* plan = service_.plan();
    return plan ? deviceText(plan->device) : QString();
}

QString ModelController::why() const {
    const DeviceReport* report = service_.devices();
    return report ? whyText(*report) : QString();
}

QVariantList ModelController::facts() const {
    const ModelInfo* info = service_.model();
    const MemoryPlan* plan = service_.plan();
    if (!info || !plan)
        return {};
    const QLocale locale;
    return {
        fact(tr("Device"), QString::fromStdString(plan->device.name)),
        fact(tr("Size"), QStringLiteral("%1  ·  %2").arg(byteText(info->bytes), typesText(*info))),
        fact(tr("Experts"),
             tr("%1 of %2 per token, %3 layers").arg(info->expertsUsed).arg(info->experts).arg(info->layers)),
        fact(tr("Read per token"), byteText(info->bytesPerToken)),
        fact(tr("Context"), tr("%1 tokens").arg(locale.toString(plan->context))),
        fact(tr("Format"), templateName().isEmpty() ? tr("Not chosen yet") : templateName()),
        fact(tr("Memory"), tr("%1 of %2 free").arg(byteText(plan->total), byteText(plan->available))),
        fact(tr("File"),
             demo() ? tr("Comes with Sirocco") : QDir::toNativeSeparators(QString::fromStdString(info->path))),
    };
}

QVariantList ModelController::templates() const { return templateRows(); }

QString ModelController::suggestedTemplate() const {
    const ModelInfo* info = service_.model();
    return info ? QString::fromLatin1(promptTemplateName(info->suggestedTemplate)) : QString();
}

QString ModelController::templateOrSuggestion() const {
    const PromptTemplate known = service_.promptTemplate();
    return known == PromptTemplate::automatic ? suggestedTemplate() : QString::fromLatin1(promptTemplateName(known));
}

QString ModelController::templateName() const { return templateText(service_.promptTemplate()); }

void ModelController::chooseTemplate(const QString& value) {
    for (const PromptTemplate one :
         {PromptTemplate::mistralV1, PromptTemplate::mistralV3, PromptTemplate::chatml, PromptTemplate::plain}) {
        if (value == QLatin1String(promptTemplateName(one)))
            service_.chooseTemplate(one);
    }
}

QStringList ModelController::warnings() const {
    QStringList all;
    if (const ModelInfo* info = service_.model()) {
        for (const std::string& warning : info->warnings)
            all << QString::fromStdString(warning);
    }
    return all;
}

QString ModelController::loadingName() const {
    const QString path = service_.loadingPath();
    return path.isEmpty() ? QString() : QFileInfo(path).fileName();
}

double ModelController::fraction() const {
    const LoadProgress progress = service_.loadProgress();
    if (progress.bytesTotal == 0)
        return 0;
    return static_cast<double>(progress.bytesDone) / static_cast<double>(progress.bytesTotal);
}

QString ModelController::progressText() const {
    if (state() == Checking)
        return tr("Checking that it fits…");
    const LoadProgress progress = service_.loadProgress();
    if (progress.bytesTotal == 0)
        return tr("Opening…");
    QString bytes = tr("%1 of %2").arg(byteText(progress.bytesDone), byteText(progress.bytesTotal));
    const qint64 elapsed = loadClock_.isValid() ? loadClock_.elapsed() : 0;
    if (elapsed < 2000 || fraction() < 0.02)
        return bytes;
    const auto left = static_cast<int>(static_cast<double>(elapsed) / 1000 * (1 - fraction()) / fraction());
    if (left < 90)
        return tr("%1  ·  about %2 s left").arg(bytes).arg(left);
    return tr("%1  ·  about %2 min left").arg(bytes).arg((left + 30) / 60);
}

QString ModelController::errorTitle() const { return refused() ? loadErrorTitle(*service_.loadError()) : QString(); }

QString ModelController::errorText() const {
    if (!refused())
        return {};
    const QString kept = ready() ? tr("%1 is still loaded.").arg(name()) : QString();
    return QStringLiteral("%1 %2").arg(loadErrorText(*service_.loadError()), kept).trimmed();
}

QString ModelController::errorDetails() const {
    return refused() ? errorDetail(service_.loadError()->error) : QString();
}

QVariantList ModelController::errorRows() const {
    if (!refused() || service_.loadError()->error.code != ErrorCode::outOfMemory || !service_.loadError()->plan ||
        service_.loadError()->plan->verdict == PlanVerdict::fits)
        return {};
    return planRows(*service_.loadError()->plan);
}

void ModelController::open(const QUrl& url) {
    if (url.isLocalFile())
        openPath(url.toLocalFile());
}

void ModelController::openPath(const QString& path) {
    asked_ = true;
    service_.load(path);
}

void ModelController::openDemo() {
    asked_ = true;
    service_.loadDemo();
}

void ModelController::openAnyway() {
    if (!canOpenAnyway())
        return;
    const QString path = service_.loadError()->path;
    service_.dismissError();
    asked_ = true;
    service_.loadAnyway(path);
}

void ModelController::useCpu() {
    asked_ = true;
    service_.loadOnCpu();
}

void ModelController::cancel() { service_.cancelLoad(); }

void ModelController::dismissError() {
    service_.dismissError();
    emit errorChanged();
}

bool ModelController::accepts(const QList<QUrl>& urls) const {
    if (urls.size() != 1 || !urls.front().isLocalFile())
        return false;
    const QFileInfo info(urls.front().toLocalFile());
    return looksLikeModel(info) || info.isDir();
}

QString ModelController::dropText(const QList<QUrl>& urls) const {
    if (urls.size() > 1)
        return tr("One model at a time, please");
    if (urls.isEmpty() || !urls.front().isLocalFile())
        return tr("Only files of this computer can be opened");
    const QFileInfo info(urls.front().toLocalFile());
    if (info.isDir())
        return tr("Open the model in the folder “%1”").arg(info.fileName());
    if (!looksLikeModel(info))
        return tr("“%1” is not a .gguf model").arg(info.fileName());
    return tr("Open “%1” (%2)").arg(info.fileName(), byteText(static_cast<std::uint64_t>(info.size())));
}

}  // namespace sirocco
