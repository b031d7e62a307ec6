#include "app/templates/template_types.h"

namespace sirocco {

const char* presetName(SamplingPreset preset) {
    switch (preset) {
        case SamplingPreset::precise:
            return "precise";
        case SamplingPreset::balanced:
            return "balanced";
        case SamplingPreset::creative:
            return "creative";
    }
    return "";
}

std::optional<SamplingPreset> presetFromName(const QString& name) {
    for (const SamplingPreset preset : {SamplingPreset::precise, SamplingPreset::balanced, SamplingPreset::creative}) {
        if (name == QLatin1String(presetName(preset))) {
            return preset;
        }
    }
    return std::nullopt;
}

SamplingParams withPreset(SamplingParams params, SamplingPreset preset) {
    switch (preset) {
        case SamplingPreset::precise:
            params.temperature = 0.2f;
            params.topP = 0.9f;
            params.minP = 0.0f;
            break;
        case SamplingPreset::balanced:
            params.temperature = 0.7f;
            params.topP = 1.0f;
            params.minP = 0.05f;
            break;
        case SamplingPreset::creative:
            params.temperature = 1.0f;
            params.topP = 1.0f;
            params.minP = 0.02f;
            break;
    }
    return params;
}

QString shortcutFrom(const QString& text) {
    QString shortcut;
    // Decomposed, an accent is a character of its own, and left out.
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.isLetterOrNumber()) {
            shortcut += c;
        } else if (!c.isMark() && !shortcut.isEmpty() && !shortcut.endsWith(QLatin1Char('-'))) {
            shortcut += QLatin1Char('-');
        }
    }
    shortcut.truncate(TemplateLimits::name);
    while (shortcut.endsWith(QLatin1Char('-'))) {
        shortcut.chop(1);
    }
    return shortcut;
}

}  // namespace sirocco
