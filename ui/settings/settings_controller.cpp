#include "ui/settings/settings_controller.h"

#include <QThread>

namespace sirocco {

namespace {

const QString kReducedMotion = QStringLiteral("appearance.reducedMotion");

}  // namespace

SettingsController::SettingsController(SettingsService& settings, ModelService& models, QObject* parent)
    : QObject(parent), settings_(settings), models_(models) {
    connect(&settings, &SettingsService::themeChanged, this, &SettingsController::themeChanged);
    connect(&settings, &SettingsService::engineChanged, this, &SettingsController::engineChanged);
    connect(&settings, &SettingsService::valueChanged, this, [this] {
        emit motionChanged();
        emit sidebarChanged();
    });
    connect(&settings, &SettingsService::loaded, this, [this] {
        emit themeChanged();
        emit motionChanged();
        emit sidebarChanged();
        emit engineChanged();
    });
    connect(&models, &ModelService::stateChanged, this, &SettingsController::modelChanged);
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

void SettingsController::applyEngine(int context, int threads) {
    EngineSettings engine = settings_.engine();
    if (engine.context == context && engine.threads == threads)
        return;
    engine.context = context;
    engine.threads = threads;
    settings_.setEngine(engine);
    models_.reload();
}

}  // namespace sirocco
