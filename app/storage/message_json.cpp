#include "app/storage/message_json.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace sirocco {
namespace {

QString toText(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject fromText(const QString& json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

float number(const QJsonObject& object, const char* key, float fallback) {
    return static_cast<float>(object.value(QLatin1String(key)).toDouble(static_cast<double>(fallback)));
}

}  // namespace

QString samplingToJson(const SamplingParams& sampling) {
    return toText({{"temperature", static_cast<double>(sampling.temperature)},
                   {"top_k", sampling.topK},
                   {"top_p", static_cast<double>(sampling.topP)},
                   {"min_p", static_cast<double>(sampling.minP)},
                   {"repeat_penalty", static_cast<double>(sampling.repeatPenalty)},
                   {"repeat_window", sampling.repeatWindow},
                   // A JSON number is a double and would lose the low bits of a seed.
                   {"seed", QString::number(sampling.seed)}});
}

SamplingParams samplingFromJson(const QString& json) {
    const QJsonObject object = fromText(json);
    SamplingParams sampling;
    sampling.temperature = number(object, "temperature", sampling.temperature);
    sampling.topK = object.value("top_k").toInt(sampling.topK);
    sampling.topP = number(object, "top_p", sampling.topP);
    sampling.minP = number(object, "min_p", sampling.minP);
    sampling.repeatPenalty = number(object, "repeat_penalty", sampling.repeatPenalty);
    sampling.repeatWindow = object.value("repeat_window").toInt(sampling.repeatWindow);
    sampling.seed = object.value("seed").toString().toULongLong();
    return sampling;
}

QString statsToJson(const AnswerStats& stats) {
    return toText({{"prompt_tokens", stats.promptTokens},
                   {"reused_tokens", stats.reusedTokens},
                   {"answer_tokens", stats.answerTokens},
                   {"seconds_to_first_token", stats.secondsToFirstToken},
                   {"prefill_tokens_per_second", stats.prefillTokensPerSecond},
                   {"decode_tokens_per_second", stats.decodeTokensPerSecond}});
}

AnswerStats statsFromJson(const QString& json) {
    const QJsonObject object = fromText(json);
    AnswerStats stats;
    stats.promptTokens = object.value("prompt_tokens").toInt();
    stats.reusedTokens = object.value("reused_tokens").toInt();
    stats.answerTokens = object.value("answer_tokens").toInt();
    stats.secondsToFirstToken = object.value("seconds_to_first_token").toDouble();
    stats.prefillTokensPerSecond = object.value("prefill_tokens_per_second").toDouble();
    stats.decodeTokensPerSecond = object.value("decode_tokens_per_second").toDouble();
    return stats;
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
