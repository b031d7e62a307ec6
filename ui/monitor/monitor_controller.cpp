#include "ui/monitor/monitor_controller.h"

#include <QClipboard>
#include <QGuiApplication>
#include <algorithm>

#include "ui/content/memory_words.h"
#include "ui/monitor/monitor_words.h"

namespace sirocco {

namespace {

QString missing() { return QStringLiteral("–"); }

}  // namespace

MonitorController::MonitorController(ModelService& models, MonitorService& monitor, QObject* parent)
    : QObject(parent), models_(models), monitor_(monitor), experts_(models, monitor) {
    connect(&models, &ModelService::stateChanged, this, &MonitorController::modelChanged);
    connect(&models, &ModelService::stateChanged, this, &MonitorController::changed);
    connect(&models, &ModelService::metricsChanged, this, &MonitorController::changed);
    connect(&monitor, &MonitorService::sampled, this, &MonitorController::changed);
    connect(&monitor, &MonitorService::sampled, this, &MonitorController::sampled);
    connect(&monitor, &MonitorService::digestChanged, this, &MonitorController::digestChanged);
}

// --- The model

QString MonitorController::modelName() const {
    if (!present())
        return tr("No model");
    return models_.isDemo() ? tr("Demo model") : QString::fromStdString(models_.model()->name);
}

QString MonitorController::modelFacts() const {
    if (!present())
        return {};
    const ModelInfo& model = *models_.model();
    return tr("%1 of weights · %2 layers · %3 experts in each, %4 at work for a token")
        .arg(byteText(model.bytes), numberText(model.layers, 0), numberText(model.experts, 0),
             numberText(model.expertsUsed, 0));
}

QString MonitorController::identity() const {
    return present() ? QString::fromStdString(models_.model()->hash) : QString();
}

QString MonitorController::digestState() const {
    if (digesting())
        return tr("%1 % read").arg(numberText(100 * monitor_.digestProgress(), 0));
    return monitor_.digestError() ? tr("The file cannot be read. It may have been moved, or its disk is not connected.")
                                  : QString();
}

void MonitorController::copy(const QString& text) const { QGuiApplication::clipboard()->setText(text); }

// --- Speed, and why

QString MonitorController::reason() const {
    return present() ? slowText(monitor_.reasons().front()) : tr("No model is loaded.");
}

QString MonitorController::moreReasons() const {
    QStringList lines;
    if (present()) {
        const std::vector<SlowReason> reasons = monitor_.reasons();
        for (std::size_t i = 1; i < reasons.size(); ++i)
            lines << slowText(reasons[i]);
    }
    return lines.join(QLatin1Char('\n'));
}

bool MonitorController::working() const { return present() && monitor_.reasons().front().cause != SlowCause::idle; }

QString MonitorController::contextText() const {
    const MemoryPlan* plan = models_.plan();
    if (!plan || plan->kvBytesPerToken == 0)
        return missing();
    const Metrics& metrics = models_.metrics();
    const std::uint64_t tokens = metrics.kvBytesUsed / plan->kvBytesPerToken;
    return numberText(static_cast<double>(tokens), 0);
}

QString MonitorController::requestsText() const {
    const Metrics& metrics = models_.metrics();
    return tr("%1 · %2", "answers being written · requests waiting")
        .arg(numberText(metrics.activeLanes, 0), numberText(metrics.queuedRequests, 0));
}

QStringList MonitorController::figureNames() const {
    return {tr("Writing, tokens a second"), tr("Reading, tokens a second"), tr("First token"),
            tr("Context in memory"),        tr("Writing · waiting"),        tr("Processor, cores busy"),
            tr("Disk, read by Sirocco"),    tr("Temperature · power")};
}

QStringList MonitorController::figures() const {
    const Metrics& metrics = models_.metrics();
    const Sample& sample = monitor_.latest();
    const auto rate = [](double value) { return value > 0 ? numberText(value, value < 10 ? 1 : 0) : missing(); };
    const auto sensor = [](const std::optional<double>& value, const QString& unit) {
        return value ? unit.arg(numberText(*value, 0)) : missing();
    };
    return {rate(metrics.decodeTokensPerSecond),
            rate(metrics.prefillTokensPerSecond),
            metrics.secondsToFirstToken > 0 ? tr("%1 s").arg(numberText(metrics.secondsToFirstToken, 2)) : missing(),
            contextText(),
            present() ? requestsText() : missing(),
            numberText(sample.ownCores + sample.otherCores, 1),
            tr("%1 MB/s").arg(numberText(sample.diskRate / 1e6, sample.diskRate < 1e7 ? 1 : 0)),
            sensor(sample.system.celsius, tr("%1 °C")) + QStringLiteral(" · ") + sensor(sample.watts, tr("%1 W"))};
}

QStringList MonitorController::figureDetails() const {
    const Metrics& metrics = models_.metrics();
    const Sample& sample = monitor_.latest();
    const MemoryPlan* plan = models_.plan();
    const bool sensors = sample.system.celsius || sample.watts;
    return {
        tr("%1 written since the model was loaded").arg(numberText(static_cast<double>(metrics.decodedTokens), 0)),
        tr("%1 read, %2 found in the cache")
            .arg(numberText(static_cast<double>(metrics.prefilledTokens), 0),
                 numberText(static_cast<double>(metrics.reusedTokens), 0)),
        tr("of the last answer, from its sending on"),
        plan ? tr("tokens kept, of %1 in one conversation").arg(numberText(plan->context, 0))
             : tr("tokens kept for the next turn"),
        tr("answers now, and requests behind them"),
        tr("of %1, of which Sirocco %2; load %3")
            .arg(numberText(sample.system.cores, 0), numberText(sample.ownCores, 1), numberText(sample.system.load, 2)),
        tr("%1 waits for it a second").arg(numberText(sample.diskWaits, 0)),
        sensors ? tr("of the processor") : tr("This computer does not tell them.")};
}

template <typename Value>
QList<qreal> MonitorController::curveOf(Value value) const {
    QList<qreal> curve;
    curve.reserve(static_cast<qsizetype>(monitor_.history().size()));
    for (const Sample& sample : monitor_.history())
        curve.append(value(sample));
    return curve;
}

QList<qreal> MonitorController::decodeCurve() const {
    return curveOf([](const Sample& sample) { return sample.decodeRate; });
}
QList<qreal> MonitorController::prefillCurve() const {
    return curveOf([](const Sample& sample) { return sample.prefillRate; });
}
QList<qreal> MonitorController::coresCurve() const {
    return curveOf([](const Sample& sample) { return sample.ownCores + sample.otherCores; });
}
QList<qreal> MonitorController::diskCurve() const {
    return curveOf([](const Sample& sample) { return sample.diskRate; });
}

// --- Memory

QVariantList MonitorController::memoryParts() const {
    QVariantList parts;
    for (const PlanLine& line : monitor_.memory().owners) {
        if (line.owner != "free")
            parts.append(static_cast<double>(line.bytes));
    }
    return parts;
}

QStringList MonitorController::owners() const {
    QStringList names;
    for (const PlanLine& line : monitor_.memory().owners)
        names << ownerText(line.owner);
    if (monitor_.memory().ofGpu)
        return names << QString::fromStdString(models_.plan()->device.name);
    return names << tr("This computer");
}

QStringList MonitorController::residentTexts() const {
    const MemoryShares memory = monitor_.memory();
    QStringList texts;
    for (const PlanLine& line : memory.owners)
        texts << byteText(line.bytes);
    return texts << byteText(memory.total);
}

QStringList MonitorController::heldTexts() const {
    const MemoryShares memory = monitor_.memory();
    QStringList texts;
    for (const PlanLine& line : memory.owners) {
        const auto held = std::find_if(memory.held.begin(), memory.held.end(),
                                       [&](const PlanLine& one) { return one.owner == line.owner; });
        texts << (held != memory.held.end() ? byteText(held->bytes) : QString());
    }
    return texts << QString();
}

QString MonitorController::memoryTitle() const {
    return monitor_.memory().ofGpu ? tr("Memory of the graphics processor (VRAM)") : tr("Memory (RAM)");
}

QString MonitorController::computerText() const {
    const SystemReading& system = monitor_.latest().system;
    if (!monitor_.memory().ofGpu || system.memoryTotal == 0)
        return {};
    return tr("In this computer's own memory Sirocco takes %1; %2 of %3 are available.")
        .arg(byteText(system.ownMemory), byteText(system.memoryAvailable), byteText(system.memoryTotal));
}

QString MonitorController::memoryText() const {
    const MemoryShares memory = monitor_.memory();
    double weights = 0, inMemory = 0, available = 0;
    for (const PlanLine& line : memory.held) {
        if (line.owner == "dense" || line.owner == "experts")
            weights += static_cast<double>(line.bytes);
    }
    for (const PlanLine& line : memory.owners) {
        if (line.owner == "dense" || line.owner == "experts")
            inMemory += static_cast<double>(line.bytes);
        if (line.owner == "free")
            available = static_cast<double>(line.bytes);
    }
    QStringList lines;
    if (inMemory < 0.99 * weights)
        lines << tr("%1 of the weights lie on the disk only, and are read when an answer needs them.")
                     .arg(byteText(static_cast<std::uint64_t>(weights - inMemory)));
    if (memory.total > 0 && available < 0.1 * static_cast<double>(memory.total))
        lines << tr("More than nine tenths are in use: a shorter context or a smaller model leaves room.");
    return lines.join(QLatin1Char('\n'));
}

// --- GPUs

QStringList MonitorController::gpuNames() const {
    QStringList names;
    for (const GpuReading& gpu : monitor_.latest().gpus.gpus)
        names << (gpu.name.empty() ? tr("GPU") : QString::fromStdString(gpu.name));
    return names;
}

QStringList MonitorController::gpuTexts() const {
    QStringList texts;
    for (const GpuReading& gpu : monitor_.latest().gpus.gpus) {
        QStringList facts;
        facts << tr("%1 of %2 of its memory in use").arg(byteText(gpu.memoryUsed), byteText(gpu.memoryTotal));
        if (gpu.memoryOfOurs) {
            const std::uint64_t ours = std::min(gpu.memoryUsed, *gpu.memoryOfOurs);
            facts << tr("Sirocco %1, others %2").arg(byteText(ours), byteText(gpu.memoryUsed - ours));
        }
        if (gpu.load)
            facts << tr("%1 % busy").arg(numberText(100 * *gpu.load, 0));
        if (gpu.watts)
            facts << tr("%1 W").arg(numberText(*gpu.watts, 0));
        if (gpu.celsius)
            facts << tr("%1 °C").arg(numberText(*gpu.celsius, 0));
        if (gpu.coreMegahertz && gpu.memoryMegahertz)
            facts << tr("cores at %1 MHz, memory at %2 MHz")
                         .arg(numberText(*gpu.coreMegahertz, 0), numberText(*gpu.memoryMegahertz, 0));
        texts << facts.join(QStringLiteral(" · "));
    }
    return texts;
}

QVariantList MonitorController::gpuParts() const {
    QVariantList gpus;
    for (const GpuReading& gpu : monitor_.latest().gpus.gpus) {
        const double total = std::max(1.0, static_cast<double>(gpu.memoryTotal));
        const double used = static_cast<double>(gpu.memoryUsed) / total;
        const double ours = std::min(used, static_cast<double>(gpu.memoryOfOurs.value_or(0)) / total);
        gpus.append(QVariant(QVariantList{ours, used - ours}));
    }
    return gpus;
}

QString MonitorController::gpuProblem() const { return telemetryText(monitor_.latest().gpus); }

}  // namespace sirocco
