// What a lane's state and numbers are called in the window.
#pragma once

#include <QString>

#include "app/compare/compare_types.h"

namespace sirocco {

QString laneStateText(const Comparison& comparison, const CompareLane& lane);  // "Writing…", "Ended by itself", …
QString laneNumbersText(const CompareLane& lane);                              // "34 tokens · 12.3 t/s"
// What a model's vocabulary spells, for people: spaces and line ends visible where they are all there is.
QString pieceText(const QString& piece);
QString temperatureText(double temperature);  // "0.7"

}  // namespace sirocco
