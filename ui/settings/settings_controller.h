// The settings as QML sees them. Changes take effect at once; those of the engine with applyEngine().
// GUI thread. The services must outlive it.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "app/models/model_service.h"
#include "app/settings/settings_service.h"

namespace sirocco {

class SettingsController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell makes it")
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY motionChanged)
    Q_PROPERTY(bool sidebarVisible READ sidebarVisible WRITE setSidebarVisible NOTIFY sidebarChanged)
    Q_PROPERTY(int context READ context NOTIFY engineChanged)
    Q_PROPERTY(int threads READ threads NOTIFY engineChanged)
    Q_PROPERTY(int cores READ cores CONSTANT)
    Q_PROPERTY(int trainedContext READ trainedContext NOTIFY modelChanged)

public:
    SettingsController(SettingsService& settings, ModelService& models, QObject* parent = nullptr);

    QString theme() const;  // "system", "light", "dark"
    void setTheme(const QString& theme);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    bool sidebarVisible() const { return settings_.sidebarVisible(); }
    void setSidebarVisible(bool visible) { settings_.setSidebarVisible(visible); }
    int context() const { return settings_.engine().context; }  // 0: chosen by the engine
    int threads() const { return settings_.engine().threads; }  // 0: one per core
    int cores() const;
    int trainedContext() const;  // of the loaded model; 0 without one

    // Loads the model again when something changed.
    Q_INVOKABLE void applyEngine(int context, int threads);

signals:
    void themeChanged();
    void motionChanged();
    void sidebarChanged();
    void engineChanged();
    void modelChanged();

private:
    SettingsService& settings_;
    ModelService& models_;
};

}  // namespace sirocco
