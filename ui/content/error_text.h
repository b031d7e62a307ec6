// Error codes as sentences in the reader's language: what happened and what is kept; the next step is a button.
#pragma once

#include <QString>

#include "app/base/error.h"

namespace sirocco {

QString errorSentence(const Error& error);

// The engine's own words, for "details". English.
QString errorDetail(const Error& error);

}  // namespace sirocco
