#include "app/chat/conversation_setup.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "app/storage/message_json.h"

namespace sirocco {
namespace {

constexpr int largestCount = 1 << 20;

SamplingParams withinRange(SamplingParams params) {
    params.temperature = std::clamp(params.temperature, 0.0f, 5.0f);
    params.topK = std::clamp(params.topK, 0, largestCount);
    params.typicalP = std::clamp(params.typicalP, 0.0f, 1.0f);
    params.topP = std::clamp(params.topP, 0.0f, 1.0f);
    params.minP = std::clamp(params.minP, 0.0f, 1.0f);
    params.repeatPenalty = std::clamp(params.repeatPenalty, 0.1f, 10.0f);
    params.frequencyPenalty = std::clamp(params.frequencyPenalty, -10.0f, 10.0f);
    params.presencePenalty = std::clamp(params.presencePenalty, -10.0f, 10.0f);
    params.repeatWindow = std::clamp(params.repeatWindow, 0, largestCount);
    return params;
}

QJsonObject toObject(const QString& json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

}  // namespace

bool ConversationSetup::operator==(const ConversationSetup& other) const {
    return systemPrompt == other.systemPrompt &&
           samplingSettingsToJson(sampling) == samplingSettingsToJson(other.sampling);
}

QString samplingSettingsToJson(const std::optional<SamplingSettings>& sampling) {
    if (!sampling) {
        return {};
    }
    QJsonObject object = toObject(samplingToJson(sampling->params));
    object.insert("fixed_seed", sampling->fixedSeed);
    object.insert("max_tokens", sampling->maxTokens);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<SamplingSettings> samplingSettingsFromJson(const QString& json) {
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject()) {
        return std::nullopt;
    }
    SamplingSettings sampling;
    sampling.params = withinRange(samplingFromJson(json));
    sampling.fixedSeed = document.object().value("fixed_seed").toBool();
    sampling.maxTokens = std::clamp(document.object().value("max_tokens").toInt(), 0, largestCount);
    return sampling;
}

bool sameSampling(const SamplingSettings& a, const SamplingSettings& b) {
    return samplingSettingsToJson(a) == samplingSettingsToJson(b);
}

}  // namespace sirocco
