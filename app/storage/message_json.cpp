#include "app/storage/message_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace sirocco {
namespace {

QString toText(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject fromText(const QString& json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

float number(const QJsonObject& object, const char* key, float fallback) {
    return static_cast<float>(object.value(QLatin1String(key)).toDouble(static_cast<double>(fallback)));
}

// [[id, bias], …]; null is -infinity, which JSON has no number for.
QJsonArray biasToJson(const std::vector<LogitBias>& biases) {
    QJsonArray array;
    for (const LogitBias& one : biases) {
        array.append(
            QJsonArray{one.id, std::isfinite(one.bias) ? QJsonValue(static_cast<double>(one.bias)) : QJsonValue()});
    }
    return array;
}

std::vector<LogitBias> biasFromJson(const QJsonArray& array) {
    std::vector<LogitBias> biases;
    for (const auto& pair : array) {
        const QJsonValue bias = pair.toArray().at(1);
        if (bias.isDouble() || bias.isNull()) {
            biases.push_back(
                {pair.toArray().at(0).toInt(), bias.isNull() ? -INFINITY : static_cast<float>(bias.toDouble())});
        }
    }
    return biases;
}

}  // namespace

QString samplingToJson(const SamplingParams& sampling) {
    return toText({{"temperature", static_cast<double>(sampling.temperature)},
                   {"top_k", sampling.topK},
                   {"top_p", static_cast<double>(sampling.topP)},
                   {"typical_p", static_cast<double>(sampling.typicalP)},
                   {"min_p", static_cast<double>(sampling.minP)},
                   {"repeat_penalty", static_cast<double>(sampling.repeatPenalty)},
                   {"frequency_penalty", static_cast<double>(sampling.frequencyPenalty)},
                   {"presence_penalty", static_cast<double>(sampling.presencePenalty)},
                   {"repeat_window", sampling.repeatWindow},
                   {"logit_bias", biasToJson(sampling.logitBias)},
                   // A JSON number is a double and would lose the low bits of a seed.
                   {"seed", QString::number(sampling.seed)}});
}

SamplingParams samplingFromJson(const QString& json) {
    const QJsonObject object = fromText(json);
    SamplingParams sampling;
    sampling.temperature = number(object, "temperature", sampling.temperature);
    sampling.topK = object.value("top_k").toInt(sampling.topK);
    sampling.topP = number(object, "top_p", sampling.topP);
    sampling.typicalP = number(object, "typical_p", sampling.typicalP);
    sampling.minP = number(object, "min_p", sampling.minP);
    sampling.repeatPenalty = number(object, "repeat_penalty", sampling.repeatPenalty);
    sampling.frequencyPenalty = number(object, "frequency_penalty", sampling.frequencyPenalty);
    sampling.presencePenalty = number(object, "presence_penalty", sampling.presencePenalty);
    sampling.logitBias = biasFromJson(object.value("logit_bias").toArray());
    sampling.repeatWindow = object.value("repeat_window").toInt(sampling.repeatWindow);
    sampling.seed = object.value("seed").toString().toULongLong();
    return sampling;
}

QString statsToJson(const AnswerStats& stats) {
    return toText({{"prompt_tokens", stats.promptTokens},
                   {"reused_tokens", stats.reusedTokens},
                   {"prefill_tokens", stats.prefillTokens},
                   {"answer_tokens", stats.answerTokens},
                   {"seconds_to_first_token", stats.secondsToFirstToken},
                   {"seconds", stats.seconds},
                   {"prefill_tokens_per_second", stats.prefillTokensPerSecond},
                   {"decode_tokens_per_second", stats.decodeTokensPerSecond}});
}

AnswerStats statsFromJson(const QString& json) {
    const QJsonObject object = fromText(json);
    AnswerStats stats;
    stats.promptTokens = object.value("prompt_tokens").toInt();
    stats.reusedTokens = object.value("reused_tokens").toInt();
    stats.prefillTokens = object.value("prefill_tokens").toInt();
    stats.answerTokens = object.value("answer_tokens").toInt();
    stats.secondsToFirstToken = object.value("seconds_to_first_token").toDouble();
    stats.seconds = object.value("seconds").toDouble();
    stats.prefillTokensPerSecond = object.value("prefill_tokens_per_second").toDouble();
    stats.decodeTokensPerSecond = object.value("decode_tokens_per_second").toDouble();
    return stats;
}

QString detailsToJson(const AnswerDetails& details) {
    if (!details.isKnown()) {
        return {};
    }
    QJsonArray kinds;
    for (const int run : details.rowKinds) {
        kinds.append(run);
    }
    QJsonObject object{
        {"engine", details.engineVersion},     {"device", details.device},
        {"device_name", details.deviceName},   {"kv_type", details.kvType},
        {"context", details.context},          {"prompt_template", promptTemplateName(details.promptTemplate)},
        {"max_tokens", details.maxTokens},     {"system_prompt", details.frame.systemPrompt},
        {"begun_tokens", details.begunTokens}, {"begun_length", static_cast<qint64>(details.begunLength)},
        {"prompt_hash", details.promptHash},   {"row_kinds", kinds}};
    if (!details.frame.cut.isNull()) {
        object.insert("cut", details.frame.cut.toString(QUuid::WithoutBraces));
        object.insert("summary", details.frame.summary);
    }
    return toText(object);
}

AnswerDetails detailsFromJson(const QString& json) {
    const QJsonObject object = fromText(json);
    AnswerDetails details;
    details.engineVersion = object.value("engine").toString();
    details.device = object.value("device").toString();
    details.deviceName = object.value("device_name").toString();
    details.kvType = object.value("kv_type").toString();
    details.context = object.value("context").toInt();
    for (const PromptTemplate one :
         {PromptTemplate::mistralV1, PromptTemplate::mistralV3, PromptTemplate::chatml, PromptTemplate::plain}) {
        if (object.value("prompt_template").toString() == QLatin1String(promptTemplateName(one))) {
            details.promptTemplate = one;
        }
    }
    details.maxTokens = std::max(0, object.value("max_tokens").toInt());
    details.frame.systemPrompt = object.value("system_prompt").toString();
    details.frame.cut = QUuid(object.value("cut").toString());
    details.frame.summary = object.value("summary").toString();
    details.begunTokens = std::max(0, object.value("begun_tokens").toInt());
    details.begunLength = std::max<qint64>(0, object.value("begun_length").toInteger());
    details.promptHash = object.value("prompt_hash").toString();
    for (const auto& run : object.value("row_kinds").toArray()) {
        details.rowKinds.push_back(run.toInt());
    }
    return details;
}

std::optional<StopReason> stopReasonFromName(const QString& name) {
    for (const StopReason reason : {StopReason::eos, StopReason::length, StopReason::stopString, StopReason::cancelled,
                                    StopReason::contextFull, StopReason::failed}) {
        if (name == QLatin1String(stopReasonName(reason))) {
            return reason;
        }
    }
    return std::nullopt;
}

ErrorCode errorCodeFromName(const QString& name) {
    for (const ErrorCode code :
         {ErrorCode::invalidArgument, ErrorCode::notFound, ErrorCode::io, ErrorCode::badFile, ErrorCode::unsupported,
          ErrorCode::outOfMemory, ErrorCode::contextFull, ErrorCode::cancelled, ErrorCode::deviceFailed,
          ErrorCode::noModel, ErrorCode::busy, ErrorCode::diskFull, ErrorCode::readOnly}) {
        if (name == QLatin1String(errorCodeName(code))) {
            return code;
        }
    }
    return ErrorCode::internal;
}

}  // namespace sirocco
