// Texts with placeholders as plain values: what storage keeps, what the window shows. Copied across threads.
//
// Not to be confused with engine/api's PromptTemplate, which is how a model wants a conversation to be written down.
#pragma once

#include <QList>
#include <QString>
#include <QUuid>
#include <optional>

#include "app/chat/chat_types.h"

namespace sirocco {

using TemplateId = QUuid;

// How freely a model draws, in three steps that need no explanation of numbers.
enum class SamplingPreset {
    precise,   // extraction, facts, code
    balanced,  // conversation, rewriting
    creative,  // brainstorming, stories
};

const char* presetName(SamplingPreset preset);  // "precise", "balanced", "creative"
std::optional<SamplingPreset> presetFromName(const QString& name);
// `params` with the preset's temperature, top-p and min-p; what a preset says nothing of stays.
SamplingParams withPreset(SamplingParams params, SamplingPreset preset);

// The words of a template: what a version is made of.
struct TemplateWords {
    QString text;          // with placeholders, see template_text.h
    QString systemPrompt;  // empty: the conversation's own
    std::optional<SamplingPreset> preset;
    bool operator==(const TemplateWords&) const = default;
};

struct TextTemplate {
    TemplateId id;
    QString name;
    QString shortcut;  // typed after a slash: lower-case letters, digits and hyphens; empty: none
    QString category;
    bool favourite = false;
    QString starter;  // key of one that came with the program; empty: the user's own
    TemplateWords words;
    Milliseconds changed = 0;  // when the words were written
    bool operator==(const TextTemplate&) const = default;
};

struct TemplateVersion {
    int number = 0;  // from 1
    Milliseconds created = 0;
    TemplateWords words;
};

// What one template may hold, wherever it comes from.
struct TemplateLimits {
    static constexpr qsizetype name = 200;  // characters, of the category and the shortcut too
    static constexpr qsizetype text = 200'000;
    static constexpr qsizetype count = 10'000;       // in one library
    static constexpr qint64 fileBytes = 64LL << 20;  // of an import
};

// "Café au lait" as "cafe-au-lait": what may stand after a slash.
QString shortcutFrom(const QString& text);

}  // namespace sirocco
