#include "ui/monitor/monitor_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

#include "ui/content/memory_words.h"

namespace sirocco {

namespace {

// The context of these texts for the translators.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(MonitorWords)
};

}  // namespace

QString numberText(double value, int decimals) { return QLocale().toString(value, 'f', decimals); }

QString slowText(const SlowReason& reason) {
    const QString amount = numberText(reason.amount, 0);
    const QString whole = numberText(reason.whole, 0);
    switch (reason.cause) {
        case SlowCause::idle:
            return Words::tr("The model is waiting for a question.");
        case SlowCause::memoryShort:
            return Words::tr(
                       "Memory is short: this computer swaps %1 a second. Close other programs, or choose a "
                       "shorter context or a smaller model.")
                .arg(byteText(static_cast<std::uint64_t>(reason.amount)));
        case SlowCause::disk:
            return Words::tr(
                       "Waiting for the disk: %1 of weights are read a second, because they do not all fit into "
                       "memory.")
                .arg(byteText(static_cast<std::uint64_t>(reason.amount)));
        case SlowCause::prefilling:
            return Words::tr("Reading the prompt: %1 of %2 tokens.").arg(amount, whole);
        case SlowCause::otherPrograms:
            return Words::tr("Other programs keep %1 of %2 cores busy.").arg(numberText(reason.amount, 1), whole);
        case SlowCause::queued:
            return Words::tr("%n request(s) wait for their turn.", nullptr,
                             static_cast<int>(std::lround(reason.amount)));
        case SlowCause::severalLanes:
            return Words::tr("%1 answers are written at once, and share the speed.").arg(amount);
        case SlowCause::expertsOnCpu:
            return reason.amount < reason.whole
                       ? Words::tr("%1 of %2 experts are computed by the processor.").arg(amount, whole)
                       : Words::tr("All %1 experts are computed by the processor, and none by a GPU.").arg(whole);
        case SlowCause::nothing:
            return Words::tr("Nothing holds it up: this is as fast as it gets here.");
    }
    return {};
}

QString telemetryText(const GpuReport& report) {
    switch (report.state) {
        case TelemetryState::unusable:
            return Words::tr("NVIDIA's driver is there and cannot be asked (%1).")
                .arg(QString::fromStdString(report.detail));
        case TelemetryState::lost:
            return Words::tr("A GPU does not answer any more (%1).").arg(QString::fromStdString(report.detail));
        case TelemetryState::absent:
        case TelemetryState::answers:
            break;
    }
    return {};
}

}  // namespace sirocco
