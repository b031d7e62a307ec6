// Sentences and amounts of the gauges, in the language of the window.
#pragma once

#include <QString>
#include <string>

#include "app/monitor/slowness.h"

namespace sirocco {

QString sizeText(double bytes);                  // "24.8 GB", in powers of ten as files are sold
QString numberText(double value, int decimals);  // as the language writes it
QString ownerName(const std::string& owner);     // of MemoryShares: "experts" -> "Experts"
QString slowText(const SlowReason& reason);      // one sentence
QString telemetryText(const GpuReport& report);  // why there is no GPU to be seen; empty where there is or none is

}  // namespace sirocco
