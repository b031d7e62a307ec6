// A comparison for people and for spreadsheets. Pure functions; UTF-8.
#pragma once

#include <QByteArray>

#include "app/compare/compare_types.h"

namespace sirocco {

// The prompt, then each lane under a heading that says how it was drawn and how it ended.
QByteArray markdownOf(const Comparison& comparison);

// RFC 4180, one row a lane behind a row of names. A cell that a spreadsheet would take for a formula (it begins with
// = + - @, a tab or a carriage return) gets an apostrophe before it.
QByteArray csvOf(const Comparison& comparison);

}  // namespace sirocco
