#include "ui/settings/settings_controller.h"

#include <QLocale>
#include <QThread>

#include "ui/content/memory_words.h"
#include "ui/settings/languages.h"

namespace sirocco {

namespace {

const QString kReducedMotion = QStringLiteral("appearance.reducedMotion");

}  // namespace

SettingsController::SettingsController(SettingsService& settings, ModelService& models, HistoryService& history,
                                       QObject* parent)
    : QObject(parent), settings_(settings), models_(models), data_(settings, history) {
    connect(&settings, &SettingsService::themeChanged, this, &SettingsController::themeChanged);
    connect(&settings, &SettingsService::languageChanged, this, &SettingsController::languageChanged);
    connect(&settings, &SettingsService::fontChanged, this, &SettingsController::fontChanged);
    connect(&settings, &SettingsService::engineChanged, this, &SettingsController::engineChanged);
    connect(&settings, &SettingsService::engineChanged, this, &SettingsController::outdatedChanged);
    connect(&settings, &SettingsService::valueChanged, this, [this] {
        emit motionChanged();
        emit sidebarChanged();
    });
    connect(&settings, &SettingsService::loaded, this, [this] {
        emit motionChanged();
        emit sidebarChanged();
    });
    connect(&models, &ModelService::stateChanged, this, &SettingsController::modelChanged);
    connect(&models, &ModelService::stateChanged, this, &SettingsController::outdatedChanged);
}

QString SettingsController::theme() const {
    switch (settings_.theme()) {
        case ThemeChoice::light:
            return QStringLiteral("light");
        case ThemeChoice::dark:
            return QStringLiteral("dark");
        case ThemeChoice::system:
            break;
    }
    return QStringLiteral("system");
}

void SettingsController::setTheme(const QString& theme) {
    settings_.setTheme(theme == QLatin1String("light")  ? ThemeChoice::light
                       : theme == QLatin1String("dark") ? ThemeChoice::dark
                                                        : ThemeChoice::system);
}

bool SettingsController::reducedMotion() const { return settings_.value(kReducedMotion) == QLatin1String("1"); }

void SettingsController::setReducedMotion(bool reduced) {
    settings_.setValue(kReducedMotion, reduced ? QStringLiteral("1") : QStringLiteral("0"));
}

int SettingsController::cores() const { return QThread::idealThreadCount(); }

int SettingsController::trainedContext() const { return models_.model() ? models_.model()->context : 0; }

QString SettingsController::contextCost() const {
    const MemoryPlan* plan = models_.plan();
    if (!plan)
        return {};
    const QLocale locale;
    return tr("The loaded model has a context of %1 tokens in %2 of memory. Every 1,000 tokens more take %3.")
        .arg(locale.toString(plan->context),
             byteText(plan->kvBytesPerToken * static_cast<std::uint64_t>(plan->context)),
             byteText(plan->kvBytesPerToken * 1000));
}

// --- Languages

QStringList SettingsController::languageCodes() const {
    QStringList codes = {QString()};
    for (const Language& language : languages())
        codes << language.code;
    return codes;
}

QStringList SettingsController::languageNames() const {
    QStringList names = {QString()};
    for (const Language& language : languages())
        names << language.name;
    names.front() = tr("System (%1)").arg(names.value(languageCodes().indexOf(languageOf({}))));
    return names;
}

// --- The engine

template <typename Value>
void SettingsController::setEngine(Value EngineSettings::*part, const Value& value) {
    EngineSettings engine = settings_.engine();
    engine.*part = value;
    settings_.setEngine(engine);
}

QString SettingsController::device() const { return deviceToText(settings_.engine().device); }

void SettingsController::setDevice(const QString& device) {
    setEngine(&EngineSettings::device, deviceFromText(device));
}

std::vector<DeviceInfo> SettingsController::otherDevices() const {
    std::vector<DeviceInfo> found;
    for (const DeviceInfo& device : models_.devices() ? models_.devices()->devices : std::vector<DeviceInfo>()) {
        if (device.usable && device.kind != DeviceKind::cpu)
            found.push_back(device);
    }
    return found;
}

QStringList SettingsController::devices() const {
    QStringList found = {deviceToText({}), deviceToText({false, DeviceKind::cpu, 0})};
    for (const DeviceInfo& device : otherDevices())
        found << deviceToText({false, device.kind, device.index});
    return found;
}

QStringList SettingsController::deviceNames() const {
    QStringList found = {tr("Automatic"), tr("CPU")};
    for (const DeviceInfo& device : otherDevices())
        found << QString::fromStdString(device.name);
    return found;
}

QStringList SettingsController::deviceDetails() const {
    QString cpu;
    for (const DeviceInfo& device : models_.devices() ? models_.devices()->devices : std::vector<DeviceInfo>()) {
        if (device.kind == DeviceKind::cpu)
            cpu = QString::fromStdString(device.name);
    }
    return {tr("The fastest one that this computer has and that the model can use."), cpu};
}

void SettingsController::setContext(int context) { setEngine(&EngineSettings::context, context); }

void SettingsController::setThreads(int threads) { setEngine(&EngineSettings::threads, threads); }

QString SettingsController::kvCache() const { return QLatin1String(kvTypeName(settings_.engine().kvType)); }

void SettingsController::setKvCache(const QString& type) {
    for (const KvType known : {KvType::f16, KvType::f32, KvType::q8_0}) {
        if (type == QLatin1String(kvTypeName(known)))
            setEngine(&EngineSettings::kvType, known);
    }
}

}  // namespace sirocco
