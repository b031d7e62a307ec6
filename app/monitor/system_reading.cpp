#include "app/monitor/system_reading.h"

#include <unistd.h>

#include <QByteArray>
#include <QByteArrayList>
#include <QDir>
#include <QFile>
#include <algorithm>

namespace sirocco {
namespace {

constexpr qint64 largestFile = 1 << 20;  // of /proc/stat with very many cores

QByteArray contentsOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(largestFile) : QByteArray();
}

// "MemTotal:  16384 kB" -> 16384; 0 without such a line.
std::uint64_t numberAfter(const QByteArray& text, const QByteArray& key) {
    for (const QByteArray& line : text.split('\n')) {
        if (line.startsWith(key)) {
            return line.mid(key.size()).simplified().split(' ').value(0).toULongLong();
        }
    }
    return 0;
}

double ticksPerSecond() {
    const long ticks = sysconf(_SC_CLK_TCK);
    return ticks > 0 ? static_cast<double>(ticks) : 100;
}

void readProcessors(const QString& root, SystemReading& reading) {
    const QByteArray stat = contentsOf(root + QStringLiteral("/proc/stat"));
    int cores = 0;
    for (const QByteArray& line : stat.split('\n')) {
        // cpu user nice system idle iowait irq softirq steal …, in ticks
        const QByteArrayList fields = line.simplified().split(' ');
        if (fields[0] == "cpu") {
            std::uint64_t busy = 0;
            for (const int at : {1, 2, 3, 6, 7, 8}) {
                busy += fields.value(at).toULongLong();
            }
            reading.busySeconds = static_cast<double>(busy) / ticksPerSecond();
        } else if (fields[0].startsWith("cpu")) {
            ++cores;
        }
    }
    reading.cores = std::max(1, cores);
    reading.load = contentsOf(root + QStringLiteral("/proc/loadavg")).split(' ').value(0).toDouble();
}

void readMemory(const QString& root, SystemReading& reading) {
    const QByteArray memory = contentsOf(root + QStringLiteral("/proc/meminfo"));
    reading.memoryTotal = numberAfter(memory, "MemTotal:") * 1024;
    reading.memoryAvailable = numberAfter(memory, "MemAvailable:") * 1024;
    const std::uint64_t swap = numberAfter(memory, "SwapTotal:");
    reading.swapUsed = (swap - std::min(swap, numberAfter(memory, "SwapFree:"))) * 1024;
    const QByteArray pages = contentsOf(root + QStringLiteral("/proc/vmstat"));
    reading.swappedBytes = (numberAfter(pages, "pswpin ") + numberAfter(pages, "pswpout ")) *
                           static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

void readProcess(const QString& root, SystemReading& reading) {
    const QByteArray status = contentsOf(root + QStringLiteral("/proc/self/status"));
    reading.ownMemory = numberAfter(status, "VmRSS:") * 1024;
    reading.ownAllocated = (numberAfter(status, "RssAnon:") + numberAfter(status, "RssShmem:")) * 1024;
    // The name of the program stands in brackets and may hold anything; what counts comes after the last of them.
    const QByteArray stat = contentsOf(root + QStringLiteral("/proc/self/stat"));
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    reading.ownDiskWaits = fields.value(9).toULongLong();
    reading.ownSeconds =
        static_cast<double>(fields.value(11).toULongLong() + fields.value(12).toULongLong()) / ticksPerSecond();
    const QByteArray io = contentsOf(root + QStringLiteral("/proc/self/io"));
    reading.ownDiskBytes = numberAfter(io, "read_bytes:");
}

std::optional<double> millidegrees(const QString& path) {
    bool ok = false;
    const double celsius = contentsOf(path).trimmed().toDouble(&ok) / 1000;
    // A sensor that is not connected says nonsense.
    return ok && celsius > 0 && celsius < 150 ? std::optional(celsius) : std::nullopt;
}

std::optional<double> processorTemperature(const QString& root) {
    const QDir monitors(root + QStringLiteral("/sys/class/hwmon"));
    for (const QString& one : monitors.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QByteArray name = contentsOf(monitors.filePath(one + QStringLiteral("/name"))).trimmed();
        if (name == "coretemp" || name == "k10temp" || name == "zenpower" || name == "cpu_thermal") {
            if (const auto found = millidegrees(monitors.filePath(one + QStringLiteral("/temp1_input")))) {
                return found;
            }
        }
    }
    const QDir zones(root + QStringLiteral("/sys/class/thermal"));
    for (const QString& one : zones.entryList({QStringLiteral("thermal_zone*")}, QDir::Dirs, QDir::Name)) {
        const QByteArray type = contentsOf(zones.filePath(one + QStringLiteral("/type"))).trimmed();
        if (type == "x86_pkg_temp" || type.startsWith("cpu")) {
            if (const auto found = millidegrees(zones.filePath(one + QStringLiteral("/temp")))) {
                return found;
            }
        }
    }
    return std::nullopt;
}

std::optional<double> processorEnergy(const QString& root) {
    bool ok = false;
    const double microjoules =
        contentsOf(root + QStringLiteral("/sys/class/powercap/intel-rapl:0/energy_uj")).trimmed().toDouble(&ok);
    return ok ? std::optional(microjoules / 1e6) : std::nullopt;
}

}  // namespace

SystemReading readSystem(const QString& root) {
    SystemReading reading;
    readProcessors(root, reading);
    readMemory(root, reading);
    readProcess(root, reading);
    reading.celsius = processorTemperature(root);
    reading.joules = processorEnergy(root);
    return reading;
}

}  // namespace sirocco
