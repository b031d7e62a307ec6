// What a conversation has of its own: a system prompt, and how its answers are drawn. Plain values.
#pragma once

#include <QString>
#include <optional>

#include "app/settings/settings_service.h"

namespace sirocco {

struct ConversationSetup {
    QString systemPrompt;                      // empty: none
    std::optional<SamplingSettings> sampling;  // empty: the defaults, whatever they become
    bool operator==(const ConversationSetup& other) const;
};

// The column `settings` of a conversation: the keys of message_json.h, and "fixed_seed", "max_tokens". Empty: none.
QString samplingSettingsToJson(const std::optional<SamplingSettings>& sampling);
// None for a text that is no JSON object; what is absent or wrong has its default, and what is out of range is brought
// into it: the text may come from an import.
std::optional<SamplingSettings> samplingSettingsFromJson(const QString& json);

// The same settings, number by number.
bool sameSampling(const SamplingSettings& a, const SamplingSettings& b);

}  // namespace sirocco
