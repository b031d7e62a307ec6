#include "ui/monitor/gauge_controller.h"

#include <QLocale>
#include <QStringList>
#include <algorithm>

namespace sirocco {

namespace {

constexpr int kSampleSeconds = 2;
constexpr int kSamples = 30;
constexpr double kGiga = 1e9;

QString gigabytes(double bytes) { return QLocale().toString(bytes / kGiga, 'f', bytes < 10 * kGiga ? 2 : 1); }

}  // namespace

GaugeController::GaugeController(ModelService& models, QObject* parent) : QObject(parent), models_(models) {
    for (int i = 0; i < kSamples; ++i)
        samples_.append(0.0);
    connect(&models, &ModelService::metricsChanged, this, &GaugeController::update);
    connect(&models, &ModelService::stateChanged, this, [this] {
        if (!models_.hasModel())
            lastSpeed_ = 0;
        sampledTokens_ = models_.metrics().decodedTokens;
        update();
    });
    connect(&sampling_, &QTimer::timeout, this, &GaugeController::sample);
    sampling_.setInterval(kSampleSeconds * 1000);
    sampling_.start();
}

void GaugeController::update() {
    if (models_.metrics().decodeTokensPerSecond > 0)
        lastSpeed_ = models_.metrics().decodeTokensPerSecond;
    emit changed();
}

void GaugeController::sample() {
    const std::uint64_t tokens = models_.metrics().decodedTokens;
    const std::uint64_t before = std::exchange(sampledTokens_, tokens);
    const double rate = tokens > before ? static_cast<double>(tokens - before) / kSampleSeconds : 0;
    const bool wasFlat = std::all_of(samples_.begin(), samples_.end(), [](const auto& v) { return v.toDouble() == 0; });
    samples_.append(rate);
    samples_.removeFirst();
    if (!wasFlat || rate > 0)  // an idle window is not repainted
        emit samplesChanged();
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
    if (lastSpeed_ <= 0)
        return tr("Tokens per second, once an answer is written");
    QStringList lines;
    lines << (working() ? tr("Writing %1 tokens per second") : tr("The last answer came at %1 tokens per second"))
                 .arg(locale.toString(lastSpeed_, 'f', 1));
    if (metrics.prefillTokensPerSecond > 0)
        lines << tr("Prompts are read at %1 tokens per second")
                     .arg(locale.toString(metrics.prefillTokensPerSecond, 'f', 0));
    lines << tr("%1 tokens written since the model was loaded").arg(locale.toString(qulonglong{metrics.decodedTokens}));
    return lines.join(QLatin1Char('\n'));
}

double GaugeController::usedByUs() const {
    double bytes = 0;
    for (const QVariant& part : memoryParts())
        bytes += part.toDouble();
    return bytes;
}

double GaugeController::usedByOthers() const {
    // Free was measured before our own model was loaded, so what is missing then belongs to others.
    const MemoryPlan* plan = models_.plan();
    return plan ? static_cast<double>(plan->device.total - std::min(plan->device.total, plan->device.free)) : 0;
}

QVariantList GaugeController::memoryParts() const {
    QVariantList parts;
    const MemoryPlan* plan = models_.plan();
    const auto& lines = models_.metrics().memory.empty() && plan ? plan->lines : models_.metrics().memory;
    for (const PlanLine& line : lines)
        parts.append(static_cast<double>(line.bytes));
    return parts;
}

double GaugeController::memoryTotal() const {
    return models_.plan() ? static_cast<double>(models_.plan()->device.total) : 0;
}

QString GaugeController::memory() const {
    return present() ? tr("%1 / %2 GB").arg(gigabytes(usedByUs()), QLocale().toString(memoryTotal() / kGiga, 'f', 0))
                     : QString();
}

QString GaugeController::memoryDetails() const {
    const MemoryPlan* plan = models_.plan();
    if (!plan)
        return {};
    QStringList lines;
    const auto& owners = models_.metrics().memory.empty() ? plan->lines : models_.metrics().memory;
    for (const PlanLine& line : owners) {
        const QString name = line.owner == "weights"   ? tr("Weights")
                             : line.owner == "kv"      ? tr("Context (KV cache)")
                             : line.owner == "scratch" ? tr("Work space")
                                                       : QString::fromStdString(line.owner);
        lines << tr("%1: %2 GB").arg(name, gigabytes(static_cast<double>(line.bytes)));
    }
    lines << tr("Sirocco's model in all: %1 GB").arg(gigabytes(usedByUs()));
    lines << tr("Other programs, when it was loaded: %1 GB").arg(gigabytes(usedByOthers()));
    lines << tr("This machine: %1 GB").arg(gigabytes(memoryTotal()));
    if (memoryAlarm())
        lines << tr("More than nine tenths are in use: a shorter context or a smaller model leaves room.");
    return lines.join(QLatin1Char('\n'));
}

bool GaugeController::memoryAlarm() const {
    return memoryTotal() > 0 && usedByUs() + usedByOthers() > 0.9 * memoryTotal();
}

}  // namespace sirocco
