#include "ui/chat/setup_controller.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "app/chat/history_service.h"

namespace sirocco {

namespace {

constexpr int largestCount = 1 << 20;

float within(double value, double low, double high) { return static_cast<float>(std::clamp(value, low, high)); }

}  // namespace

QString presetWord(SamplingPreset preset) {
    switch (preset) {
        case SamplingPreset::precise:
            return QCoreApplication::translate("SetupController", "Precise");
        case SamplingPreset::balanced:
            return QCoreApplication::translate("SetupController", "Balanced");
        case SamplingPreset::creative:
            return QCoreApplication::translate("SetupController", "Creative");
    }
    return {};
}

SetupController::SetupController(ConversationService& conversations, SettingsService& settings, QObject* parent)
    : QObject(parent), conversations_(conversations), settings_(settings) {
    connect(&settings_, &SettingsService::samplingChanged, this, &SetupController::changed);
    connect(&settings_, &SettingsService::valueChanged, this, &SetupController::changed);
    const auto mine = [this](const ConversationId& id) {
        if (id == current_)
            emit changed();
    };
    connect(&conversations_, &ConversationService::setupChanged, this, mine);
    connect(&conversations_, &ConversationService::opened, this, mine);
    connect(&conversations_.history(), &HistoryService::conversationRemoved, this,
            [this](const ConversationId& id) { applied_.remove(id); });
}

void SetupController::show(const ConversationId& conversation) {
    current_ = conversation;
    emit changed();
    emit appliedChanged();
}

double SetupController::rounded(float value) { return std::round(static_cast<double>(value) * 1e4) / 1e4; }

void SetupController::setSystemPrompt(const QString& text) {
    ConversationSetup now = setup();
    now.systemPrompt = text.left(TemplateLimits::text);
    conversations_.setSetup(current_, now);
}

// From the first own number on, the conversation has all of them: it does not follow the defaults any more.
template <typename Change>
void SetupController::change(Change apply) {
    ConversationSetup now = setup();
    SamplingSettings numbers = sampling();
    apply(numbers);
    const bool back = sameSampling(numbers, settings_.sampling());
    now.sampling = back ? std::nullopt : std::optional(numbers);
    conversations_.setSetup(current_, now);
}

void SetupController::setTemperature(double temperature) {
    change([&](SamplingSettings& numbers) { numbers.params.temperature = within(temperature, 0, 2); });
}

void SetupController::setTopP(double topP) {
    change([&](SamplingSettings& numbers) { numbers.params.topP = within(topP, 0, 1); });
}

void SetupController::setTopK(int topK) {
    change([&](SamplingSettings& numbers) { numbers.params.topK = std::clamp(topK, 0, largestCount); });
}

void SetupController::setMinP(double minP) {
    change([&](SamplingSettings& numbers) { numbers.params.minP = within(minP, 0, 1); });
}

void SetupController::setRepeatPenalty(double penalty) {
    change([&](SamplingSettings& numbers) { numbers.params.repeatPenalty = within(penalty, 0.1, 10); });
}

QString SetupController::seed() const {
    const SamplingSettings numbers = sampling();
    return numbers.fixedSeed ? QString::number(numbers.params.seed) : QString();
}

void SetupController::setSeed(const QString& seed) {
    bool ok = false;
    const std::uint64_t number = seed.trimmed().toULongLong(&ok);
    change([&](SamplingSettings& numbers) {
        numbers.fixedSeed = ok;
        numbers.params.seed = ok ? number : 0;
    });
}

void SetupController::setMaxTokens(int tokens) {
    change([&](SamplingSettings& numbers) { numbers.maxTokens = std::clamp(tokens, 0, largestCount); });
}

QString SetupController::preset() const {
    const SamplingSettings numbers = sampling();
    for (const SamplingPreset preset : {SamplingPreset::precise, SamplingPreset::balanced, SamplingPreset::creative}) {
        SamplingSettings set = numbers;
        set.params = withPreset(set.params, preset);
        if (sameSampling(set, numbers))
            return QLatin1String(presetName(preset));
    }
    return {};
}

void SetupController::choosePreset(const QString& name) {
    if (const auto preset = presetFromName(name))
        change([&](SamplingSettings& numbers) { numbers.params = withPreset(numbers.params, *preset); });
}

bool SetupController::ownSampling() const {
    const auto own = setup().sampling;
    return own && !sameSampling(*own, settings_.sampling());
}

bool SetupController::ownPrompt() const { return systemPrompt() != conversations_.defaultSystemPrompt(); }

void SetupController::useAsDefault() {
    settings_.setSampling(sampling());
    conversations_.setDefaultSystemPrompt(systemPrompt());
    ConversationSetup now = setup();
    now.sampling.reset();
    conversations_.setSetup(current_, now);
}

void SetupController::backToDefault() { conversations_.setSetup(current_, {conversations_.defaultSystemPrompt(), {}}); }

void SetupController::apply(const TextTemplate& one) {
    const ConversationSetup before = setup();
    ConversationSetup now = before;
    if (!one.words.systemPrompt.isEmpty())
        now.systemPrompt = one.words.systemPrompt;
    if (one.words.preset) {
        SamplingSettings numbers = sampling();
        numbers.params = withPreset(numbers.params, *one.words.preset);
        if (!sameSampling(numbers, sampling()))
            now.sampling = numbers;
    }
    if (now == before)
        return;
    conversations_.setSetup(current_, now);
    applied_.insert(current_, {one.name, now.systemPrompt != before.systemPrompt, one.words.preset, before});
    emit appliedChanged();
}

QString SetupController::applied() const {
    const auto found = applied_.constFind(current_);
    if (found == applied_.cend())
        return {};
    if (found->prompt && found->preset)
        return tr("“%1” set the system prompt of this conversation, and how it is answered: %2.")
            .arg(found->name, presetWord(*found->preset));
    if (found->preset)
        return tr("“%1” set how this conversation is answered: %2.").arg(found->name, presetWord(*found->preset));
    return tr("“%1” set the system prompt of this conversation.").arg(found->name);
}

void SetupController::undoApplied() {
    conversations_.setSetup(current_, applied_.value(current_).before);
    dismissApplied();
}

void SetupController::dismissApplied() {
    applied_.remove(current_);
    emit appliedChanged();
}

}  // namespace sirocco
