// Sentences and amounts of the gauges, in the language of the window.
#pragma once

#include <QString>

#include "app/monitor/slowness.h"

namespace sirocco {

QString numberText(double value, int decimals);  // as the language writes it
QString slowText(const SlowReason& reason);      // one sentence
QString telemetryText(const GpuReport& report);  // why there is no GPU to be seen; empty where there is or none is

}  // namespace sirocco
