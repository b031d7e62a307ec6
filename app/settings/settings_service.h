// What the user has chosen, kept in the settings table. GUI thread.
//
// Setters take effect at once and are written in the background; a value that cannot be written stays in effect for
// this run (storageFailed()). Values out of range are brought into it. Until loaded(), and while the table cannot be
// read, everything has its default. When the database is opened later than that, or again, the table is read again by
// itself; what was set in this run stays in effect and is written.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QRect>
#include <QString>

#include "app/settings/storage_facts.h"
#include "engine/api/generation.h"
#include "engine/api/plan.h"

namespace sirocco {

class StoreWorker;

enum class ThemeChoice { system, light, dark };

// What loading a model depends on. Changing it takes effect with the next load (ModelService::reload()).
struct EngineSettings {
    DeviceChoice device;
    int threads = 0;  // 0: one per core
    int context = 0;  // positions; 0: the engine chooses
    KvType kvType = KvType::f16;

    bool operator==(const EngineSettings&) const = default;
};

// Defaults of a request. The seed of SamplingParams is used when fixedSeed is set; otherwise each answer draws its own.
struct SamplingSettings {
    SamplingParams params;
    bool fixedSeed = false;
    int maxTokens = 0;  // of an answer; 0: until the model ends or the context is full
};

// "auto", or a kind and an index ("cuda:0"); what is neither is "auto".
DeviceChoice deviceFromText(const QString& text);
QString deviceToText(const DeviceChoice& choice);

class SettingsService : public QObject {
    Q_OBJECT

public:
    explicit SettingsService(StoreWorker& store, QObject* parent = nullptr);  // store must outlive it

    void load();  // ends in loaded(), also when the table cannot be read; sent again when it is read again
    bool isLoaded() const { return loaded_; }

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);

    // "de"; empty: the system's.
    QString language() const;
    void setLanguage(const QString& language);

    static constexpr int smallestFont = 90;
    static constexpr int largestFont = 200;
    int fontPercent() const;  // of the size that the window is designed with, default 100
    void setFontPercent(int percent);

    EngineSettings engine() const;
    void setEngine(const EngineSettings& settings);

    SamplingSettings sampling() const;
    void setSampling(const SamplingSettings& settings);

    // The window as it was left; a null rectangle before it was ever left.
    QRect windowGeometry() const;
    bool windowMaximized() const;
    void setWindow(const QRect& geometry, bool maximized);

    bool sidebarVisible() const;  // default true
    void setSidebarVisible(bool visible);

    // That answers count which experts they visit; default false.
    bool countsExperts() const;
    void setCountsExperts(bool on);

    // The conversation that was open when the program ended, as text of its id; empty: none.
    QString lastConversation() const;
    void setLastConversation(const QString& id);

    StorageFacts storage() const;  // where all this and the history lies, looked up now

    // Anything else that one feature wants to remember, under "<feature>.<name>".
    QString value(const QString& key, const QString& fallback = {}) const;
    void setValue(const QString& key, const QString& value);

signals:
    void loaded();
    void themeChanged();
    void languageChanged();
    void fontChanged();
    void engineChanged();
    void samplingChanged();
    void valueChanged(const QString& key);  // any, the above included
    void storageFailed(const QString& detail);

private:
    bool setValues(const QHash<QString, QString>& wanted);  // true when any of them is new
    void write(const QHash<QString, QString>& values);

    StoreWorker& store_;
    QHash<QString, QString> values_;
    bool loaded_ = false;
};

}  // namespace sirocco
