// The settings as QML sees them. Changes take effect at once; those of the engine when the model is loaded again.
// GUI thread. The services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>

#include "app/models/model_service.h"
#include "app/settings/settings_service.h"
#include "ui/settings/data_controller.h"

namespace sirocco {

class SettingsController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY motionChanged)
    Q_PROPERTY(int fontPercent READ fontPercent WRITE setFontPercent NOTIFY fontChanged)
    Q_PROPERTY(int smallestFont READ smallestFont CONSTANT)
    Q_PROPERTY(int largestFont READ largestFont CONSTANT)
    Q_PROPERTY(bool sidebarVisible READ sidebarVisible WRITE setSidebarVisible NOTIFY sidebarChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QStringList languageCodes READ languageCodes CONSTANT)
    Q_PROPERTY(QStringList languageNames READ languageNames NOTIFY languageChanged)
    Q_PROPERTY(QString device READ device WRITE setDevice NOTIFY engineChanged)
    Q_PROPERTY(QStringList devices READ devices NOTIFY modelChanged)
    Q_PROPERTY(QStringList deviceNames READ deviceNames NOTIFY modelChanged)
    Q_PROPERTY(QStringList deviceDetails READ deviceDetails NOTIFY modelChanged)
    Q_PROPERTY(int context READ context WRITE setContext NOTIFY engineChanged)
    Q_PROPERTY(int threads READ threads WRITE setThreads NOTIFY engineChanged)
    Q_PROPERTY(QString kvCache READ kvCache WRITE setKvCache NOTIFY engineChanged)
    Q_PROPERTY(int cores READ cores CONSTANT)
    Q_PROPERTY(int trainedContext READ trainedContext NOTIFY modelChanged)
    Q_PROPERTY(QString contextCost READ contextCost NOTIFY modelChanged)
    Q_PROPERTY(bool outdated READ outdated NOTIFY outdatedChanged)
    Q_PROPERTY(sirocco::DataController* data READ data CONSTANT)

public:
    SettingsController(SettingsService& settings, ModelService& models, HistoryService& history,
                       QObject* parent = nullptr);

    QString theme() const;  // "system", "light", "dark"
    void setTheme(const QString& theme);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    int fontPercent() const { return settings_.fontPercent(); }
    void setFontPercent(int percent) { settings_.setFontPercent(percent); }
    int smallestFont() const { return SettingsService::smallestFont; }
    int largestFont() const { return SettingsService::largestFont; }
    bool sidebarVisible() const { return settings_.sidebarVisible(); }
    void setSidebarVisible(bool visible) { settings_.setSidebarVisible(visible); }

    QString language() const { return settings_.language(); }  // "de"; empty: the system's
    void setLanguage(const QString& code) { settings_.setLanguage(code); }
    QStringList languageCodes() const;  // what can be chosen
    QStringList languageNames() const;  // each in itself, the system's with the one that it comes to

    QString device() const;  // "auto", "cpu:0"
    void setDevice(const QString& device);
    // What can be chosen, how it is called, and a word on it. The machine's devices are known once a model is loaded.
    QStringList devices() const;
    QStringList deviceNames() const;
    QStringList deviceDetails() const;
    int context() const { return settings_.engine().context; }  // 0: chosen by the engine
    void setContext(int context);
    int threads() const { return settings_.engine().threads; }  // 0: one per core
    void setThreads(int threads);
    QString kvCache() const;  // "f16", "q8_0"
    void setKvCache(const QString& type);
    int cores() const;
    int trainedContext() const;   // of the loaded model; 0 without one
    QString contextCost() const;  // what the context takes now and what more of it would; empty without a model
    bool outdated() const { return models_.isOutdated(); }
    Q_INVOKABLE void reload() { models_.reload(); }

    DataController* data() { return &data_; }

signals:
    void themeChanged();
    void motionChanged();
    void fontChanged();
    void sidebarChanged();
    void languageChanged();
    void engineChanged();
    void modelChanged();
    void outdatedChanged();

private:
    std::vector<DeviceInfo> otherDevices() const;
    template <typename Value>
    void setEngine(Value EngineSettings::*part, const Value& value);

    SettingsService& settings_;
    ModelService& models_;
    DataController data_;
};

}  // namespace sirocco
