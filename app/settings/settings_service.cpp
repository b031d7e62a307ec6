#include "app/settings/settings_service.h"

#include <QStringList>
#include <algorithm>
#include <cmath>
#include <limits>

#include "app/storage/store_worker.h"

namespace sirocco {
namespace {

constexpr int largestContext = 1 << 20;
constexpr int mostThreads = 1024;
constexpr int largestTokens = 1 << 20;

int wholeNumber(const QString& text, int low, int high, int fallback) {
    bool ok = false;
    const int number = text.toInt(&ok);
    return ok ? std::clamp(number, low, high) : fallback;
}

float realNumber(const QString& text, float low, float high, float fallback) {
    bool ok = false;
    const float number = text.toFloat(&ok);
    return ok && std::isfinite(number) ? std::clamp(number, low, high) : fallback;
}

QString flag(bool value) { return value ? QStringLiteral("1") : QStringLiteral("0"); }

}  // namespace

DeviceChoice deviceFromText(const QString& text) {
    DeviceChoice choice;
    const QString kind = text.section(QLatin1Char(':'), 0, 0);
    for (const DeviceKind known : {DeviceKind::cpu, DeviceKind::cuda, DeviceKind::vulkan}) {
        if (kind == QLatin1String(deviceKindName(known))) {
            choice.automatic = false;
            choice.kind = known;
            choice.index = wholeNumber(text.section(QLatin1Char(':'), 1, 1), 0, 255, 0);
        }
    }
    return choice;
}

QString deviceToText(const DeviceChoice& choice) {
    if (choice.automatic) {
        return QStringLiteral("auto");
    }
    return QStringLiteral("%1:%2").arg(QLatin1String(deviceKindName(choice.kind))).arg(choice.index);
}

SettingsService::SettingsService(StoreWorker& store, QObject* parent) : QObject(parent), store_(store) {
    connect(&store_, &StoreWorker::opened, this, [this] {
        // An answer that came before this is of no database, or of another one; one that is to come is of this.
        if (loaded_) {
            load();
        }
    });
}

void SettingsService::load() {
    store_.run(
        this, [](Stores& stores) { return stores.settings.all(); },
        [this](Result<QHash<QString, QString>> all) {
            if (all) {
                // What was set before the answer came is newer, and may not have been written.
                QHash<QString, QString> newer;
                for (auto set = values_.cbegin(); set != values_.cend(); ++set) {
                    const auto stored = all->constFind(set.key());
                    if (stored == all->cend() || *stored != set.value()) {
                        newer.insert(set.key(), set.value());
                    }
                }
                all->insert(newer);
                values_ = std::move(*all);
                write(newer);
            }
            loaded_ = true;
            emit themeChanged();
            emit fontChanged();
            emit languageChanged();
            emit engineChanged();
            emit samplingChanged();
            emit loaded();
            if (!all) {
                emit storageFailed(QString::fromStdString(all.error().detail));
            }
        });
}

QString SettingsService::value(const QString& key, const QString& fallback) const {
    return values_.value(key, fallback);
}

void SettingsService::setValue(const QString& key, const QString& value) { setValues({{key, value}}); }

bool SettingsService::setValues(const QHash<QString, QString>& wanted) {
    QHash<QString, QString> changed;
    for (auto entry = wanted.cbegin(); entry != wanted.cend(); ++entry) {
        const auto old = values_.constFind(entry.key());
        if (old == values_.cend() || *old != entry.value()) {
            changed.insert(entry.key(), entry.value());
            values_.insert(entry.key(), entry.value());
        }
    }
    if (changed.isEmpty()) {
        return false;
    }
    write(changed);
    for (auto entry = changed.cbegin(); entry != changed.cend(); ++entry) {
        emit valueChanged(entry.key());
    }
    return true;
}

void SettingsService::write(const QHash<QString, QString>& values) {
    if (values.isEmpty()) {
        return;
    }
    store_.run(
        this, [values](Stores& stores) { return stores.settings.set(values); },
        [this](const Result<void>& done) {
            if (!done) {
                emit storageFailed(QString::fromStdString(done.error().detail));
            }
        });
}

ThemeChoice SettingsService::theme() const {
    const QString name = value(QStringLiteral("window.theme"));
    return name == QLatin1String("light")  ? ThemeChoice::light
           : name == QLatin1String("dark") ? ThemeChoice::dark
                                           : ThemeChoice::system;
}

void SettingsService::setTheme(ThemeChoice theme) {
    const char* name = theme == ThemeChoice::light ? "light" : theme == ThemeChoice::dark ? "dark" : "system";
    if (setValues({{QStringLiteral("window.theme"), QLatin1String(name)}})) {
        emit themeChanged();
    }
}

QString SettingsService::language() const { return value(QStringLiteral("window.language")); }

void SettingsService::setLanguage(const QString& language) {
    if (setValues({{QStringLiteral("window.language"), language}})) {
        emit languageChanged();
    }
}

int SettingsService::fontPercent() const {
    return wholeNumber(value(QStringLiteral("window.font")), smallestFont, largestFont, 100);
}

void SettingsService::setFontPercent(int percent) {
    const int wanted = std::clamp(percent, smallestFont, largestFont);
    if (setValues({{QStringLiteral("window.font"), QString::number(wanted)}})) {
        emit fontChanged();
    }
}

EngineSettings SettingsService::engine() const {
    EngineSettings settings;
    settings.device = deviceFromText(value(QStringLiteral("engine.device")));
    settings.threads = wholeNumber(value(QStringLiteral("engine.threads")), 0, mostThreads, 0);
    settings.context = wholeNumber(value(QStringLiteral("engine.context")), 0, largestContext, 0);
    const QString kv = value(QStringLiteral("engine.kv"));
    for (const KvType known : {KvType::f16, KvType::f32, KvType::q8_0}) {
        if (kv == QLatin1String(kvTypeName(known))) {
            settings.kvType = known;
        }
    }
    return settings;
}

void SettingsService::setEngine(const EngineSettings& settings) {
    const int threads = std::clamp(settings.threads, 0, mostThreads);
    const int context = std::clamp(settings.context, 0, largestContext);
    if (setValues({{QStringLiteral("engine.device"), deviceToText(settings.device)},
                   {QStringLiteral("engine.threads"), QString::number(threads)},
                   {QStringLiteral("engine.context"), QString::number(context)},
                   {QStringLiteral("engine.kv"), QLatin1String(kvTypeName(settings.kvType))}})) {
        emit engineChanged();
    }
}

SamplingSettings SettingsService::sampling() const {
    SamplingSettings settings;
    SamplingParams& params = settings.params;
    params.temperature = realNumber(value(QStringLiteral("sampling.temperature")), 0, 5, params.temperature);
    params.topK = wholeNumber(value(QStringLiteral("sampling.top_k")), 0, largestTokens, params.topK);
    params.topP = realNumber(value(QStringLiteral("sampling.top_p")), 0, 1, params.topP);
    params.minP = realNumber(value(QStringLiteral("sampling.min_p")), 0, 1, params.minP);
    params.repeatPenalty = realNumber(value(QStringLiteral("sampling.repeat_penalty")), 0.1f, 10, params.repeatPenalty);
    params.repeatWindow =
        wholeNumber(value(QStringLiteral("sampling.repeat_window")), 0, largestTokens, params.repeatWindow);
    params.seed = value(QStringLiteral("sampling.seed")).toULongLong();
    settings.fixedSeed = value(QStringLiteral("sampling.fixed_seed")) == QLatin1String("1");
    settings.maxTokens = wholeNumber(value(QStringLiteral("sampling.max_tokens")), 0, largestTokens, 0);
    return settings;
}

void SettingsService::setSampling(const SamplingSettings& settings) {
    const SamplingParams& params = settings.params;
    const auto real = [](float number) { return QString::number(static_cast<double>(number), 'g', 9); };
    if (setValues({{QStringLiteral("sampling.temperature"), real(params.temperature)},
                   {QStringLiteral("sampling.top_k"), QString::number(params.topK)},
                   {QStringLiteral("sampling.top_p"), real(params.topP)},
                   {QStringLiteral("sampling.min_p"), real(params.minP)},
                   {QStringLiteral("sampling.repeat_penalty"), real(params.repeatPenalty)},
                   {QStringLiteral("sampling.repeat_window"), QString::number(params.repeatWindow)},
                   {QStringLiteral("sampling.seed"), QString::number(params.seed)},
                   {QStringLiteral("sampling.fixed_seed"), flag(settings.fixedSeed)},
                   {QStringLiteral("sampling.max_tokens"), QString::number(settings.maxTokens)}})) {
        emit samplingChanged();
    }
}

QRect SettingsService::windowGeometry() const {
    const QStringList numbers = value(QStringLiteral("window.geometry")).split(QLatin1Char(','));
    if (numbers.size() != 4) {
        return {};
    }
    constexpr int far = 100000;
    return {wholeNumber(numbers[0], -far, far, 0), wholeNumber(numbers[1], -far, far, 0),
            wholeNumber(numbers[2], 0, far, 0), wholeNumber(numbers[3], 0, far, 0)};
}

bool SettingsService::windowMaximized() const {
    return value(QStringLiteral("window.maximized")) == QLatin1String("1");
}

void SettingsService::setWindow(const QRect& geometry, bool maximized) {
    setValues({{QStringLiteral("window.geometry"), QStringLiteral("%1,%2,%3,%4")
                                                       .arg(geometry.x())
                                                       .arg(geometry.y())
                                                       .arg(geometry.width())
                                                       .arg(geometry.height())},
               {QStringLiteral("window.maximized"), flag(maximized)}});
}

bool SettingsService::sidebarVisible() const { return value(QStringLiteral("window.sidebar")) != QLatin1String("0"); }

void SettingsService::setSidebarVisible(bool visible) { setValue(QStringLiteral("window.sidebar"), flag(visible)); }

bool SettingsService::countsExperts() const { return value(QStringLiteral("monitor.experts")) == QLatin1String("1"); }

void SettingsService::setCountsExperts(bool on) { setValue(QStringLiteral("monitor.experts"), flag(on)); }

StorageFacts SettingsService::storage() const { return storageFacts(store_.path()); }

QString SettingsService::lastConversation() const { return value(QStringLiteral("chat.last_conversation")); }

void SettingsService::setLastConversation(const QString& id) { setValue(QStringLiteral("chat.last_conversation"), id); }

}  // namespace sirocco
