// The JSON columns of messages: settings of a request and numbers of an answer. Keys as the schema's comments list
// them.
#pragma once

#include <QString>

#include "app/chat/chat_types.h"

namespace sirocco {

QString samplingToJson(const SamplingParams& sampling);
SamplingParams samplingFromJson(const QString& json);  // absent or wrong keys: the default

QString statsToJson(const AnswerStats& stats);  // without stopReason and request, which have columns of their own
AnswerStats statsFromJson(const QString& json);

// What is not known, of an answer of an older version, is an empty text.
QString detailsToJson(const AnswerDetails& details);
AnswerDetails detailsFromJson(const QString& json);  // absent or wrong keys: the default

// "eos" ... as stopReasonName() spells them
std::optional<StopReason> stopReasonFromName(const QString& name);
// As errorCodeName() spells them; internal for anything unknown.
ErrorCode errorCodeFromName(const QString& name);

}  // namespace sirocco
