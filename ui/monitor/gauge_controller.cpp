#include "ui/monitor/gauge_controller.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>

#include "ui/content/memory_words.h"
#include "ui/monitor/monitor_words.h"

namespace sirocco {

namespace {

constexpr int kSamples = 30;  // the last minute
constexpr double kGiga = 1e9;

QString gigabytes(double bytes) { return QLocale().toString(bytes / kGiga, 'f', bytes < 10 * kGiga ? 2 : 1); }

bool hasMoved(const std::vector<PlanLine>& before, const std::vector<PlanLine>& now, std::uint64_t least) {
    return !std::equal(before.begin(), before.end(), now.begin(), now.end(), [&](const PlanLine& a, const PlanLine& b) {
        return a.owner == b.owner && std::max(a.bytes, b.bytes) - std::min(a.bytes, b.bytes) < least;
    });
}

}  // namespace

GaugeController::GaugeController(ModelService& models, MonitorService& monitor, QObject* parent)
    : QObject(parent), models_(models), monitor_(monitor) {
    for (int i = 0; i < kSamples; ++i)
        samples_.append(0.0);
    connect(&models, &ModelService::metricsChanged, this, &GaugeController::update);
    connect(&models, &ModelService::stateChanged, this, &GaugeController::update);
    connect(&monitor, &MonitorService::sampled, this, &GaugeController::sample);
}

void GaugeController::update() {
    // While another model is loaded the one before may still be there, and what it measured.
    if (!models_.hasModel() || models_.state() == ModelState::loading) {
        lastSpeed_ = 0;
    } else if (models_.metrics().decodeTokensPerSecond > 0) {
        lastSpeed_ = models_.metrics().decodeTokensPerSecond;
    }
    emit changed();
}

void GaugeController::sample() {
    const double rate = monitor_.latest().decodeRate;
    const bool wasFlat = std::all_of(samples_.begin(), samples_.end(), [](const auto& v) { return v.toDouble() == 0; });
    samples_.append(rate);
    samples_.removeFirst();
    if (!wasFlat || rate > 0)  // an idle window is not repainted
        emit samplesChanged();
    const MemoryShares memory = monitor_.memory();
    if (hasMoved(memory_, memory.owners, memory.total / 200)) {
        memory_ = memory.owners;
        emit changed();
    }
}

bool GaugeController::working() const {
    const Metrics& metrics = models_.metrics();
    return metrics.activeLanes > 0 || metrics.prefillTotal > metrics.prefillDone;
}

QString GaugeController::speed() const {
    const Metrics& metrics = models_.metrics();
    const QLocale locale;
    if (metrics.prefillTotal > 256 && metrics.prefillDone < metrics.prefillTotal)
        return tr("reading %1 of %2").arg(locale.toString(metrics.prefillDone), locale.toString(metrics.prefillTotal));
    if (lastSpeed_ <= 0)
        return tr("– t/s");
    return tr("%1 t/s").arg(locale.toString(lastSpeed_, 'f', lastSpeed_ < 10 ? 1 : 0));
}

QString GaugeController::speedDetails() const {
    const Metrics& metrics = models_.metrics();
    const QLocale locale;
    if (lastSpeed_ <= 0 && !working())
        return tr("Tokens per second, once an answer is written");
    QStringList lines;
    if (lastSpeed_ > 0)
        lines << (working() ? tr("Writing %1 tokens per second") : tr("The last answer came at %1 tokens per second"))
                     .arg(locale.toString(lastSpeed_, 'f', 1));
    if (metrics.prefillTokensPerSecond > 0)
        lines << tr("Prompts are read at %1 tokens per second")
                     .arg(locale.toString(metrics.prefillTokensPerSecond, 'f', 0));
    lines << (metrics.decodedTokens == 1 ? tr("1 token written since the model was loaded")
                                         : tr("%1 tokens written since the model was loaded")
                                               .arg(locale.toString(qulonglong{metrics.decodedTokens})));
    if (const int left = metrics.prefillTotal - metrics.prefillDone; left > 0 && metrics.prefillTokensPerSecond > 0)
        lines << tr("About %1 s until the first word")
                     .arg(locale.toString(left / metrics.prefillTokensPerSecond, 'f', 0));
    if (working())
        lines << slowText(monitor_.reasons().front());
    return lines.join(QLatin1Char('\n'));
}

double GaugeController::usedByModel() const {
    double bytes = 0;
    for (const PlanLine& line : models_.metrics().memory)
        bytes += static_cast<double>(line.bytes);
    return bytes;
}

QVariantList GaugeController::memoryParts() const {
    QVariantList parts;
    for (const PlanLine& line : monitor_.memory().owners) {
        if (line.owner != "free")
            parts.append(static_cast<double>(line.bytes));
    }
    return parts;
}

double GaugeController::memoryTotal() const { return static_cast<double>(monitor_.memory().total); }

QString GaugeController::memoryKind() const { return monitor_.memory().ofGpu ? tr("VRAM") : tr("RAM"); }

QString GaugeController::memory() const {
    return present() ? tr("%1 / %2 GB").arg(gigabytes(usedByModel()), QLocale().toString(memoryTotal() / kGiga, 'f', 0))
                     : QString();
}

QString GaugeController::memoryDetails() const {
    QStringList lines;
    const MemoryShares memory = monitor_.memory();
    for (const PlanLine& line : memory.owners)
        lines << tr("%1: %2 GB").arg(ownerText(line.owner), gigabytes(static_cast<double>(line.bytes)));
    lines << (memory.ofGpu ? tr("The graphics processor: %1 GB") : tr("This machine: %1 GB"))
                 .arg(gigabytes(static_cast<double>(memory.total)));
    if (memoryAlarm())
        lines << tr("More than nine tenths are in use: a shorter context or a smaller model leaves room.");
    return lines.join(QLatin1Char('\n'));
}

bool GaugeController::memoryAlarm() const {
    const MemoryShares memory = monitor_.memory();
    const bool told = memory.total > 0 && !memory.owners.empty();
    return told && static_cast<double>(memory.owners.back().bytes) < 0.1 * static_cast<double>(memory.total);
}

}  // namespace sirocco
